"""A night that teaches what is queued in an instant, with progress and a report. Trains nothing."""

from collections.abc import Callable
from dataclasses import replace

from app.views.memories import MemoryView
from app.views.night import (
    MorningReport,
    NightOutcome,
    NotLearned,
    OwnAnswer,
    PlannedMemory,
    QueuedItem,
    ReportLine,
    StageTime,
    Tonight,
)
from engine.changes import Changes
from engine.errors import KnownError
from engine.worker.protocol import Progress
from tests.ui.scripted_ledger import ScriptedMemories, ScriptedTimeline
from tests.ui.timing import FakeClock, Gate

_NOT_YET = "2 of 4 questions were answered right without notes"

STAGE_SCRIPT: tuple[tuple[str, int, str], ...] = (
    ("triage", 6, "experience"), ("extract", 5, "memory"), ("reconcile", 5, "pair"),
    ("rehearse", 1, "pass"), ("dream", 24, "memory"), ("seed", 200, "step"), ("merge", 42, "tensor"),
    ("quantize", 1, "file"), ("exam", 320, "answer"), ("publish", 1, ""),
)  # fmt: skip

# What two stages measure on their way: a loss that falls in jumps, a share that settles.
MEASURED = {
    "seed": [0.2 + 2.4 / (1 + step / 6) + 0.3 * (step * 7 % 5 - 2) / 5 for step in range(100)],
    "exam": [(at - at // 9) / at for at in range(1, 40)],
}

SECONDS = (0.4, 4.1, 0.3, 2.2, 31.0, 92.0, 1.4, 0.6, 24.0, 0.2)

FIGURES = (
    ("tonight's memories, without notes, in new words", "95 %", "-", "0 %", "accept"),
    ("old memories, without notes", "97 %", "98 %", "0 %", "accept"),
    ("memories kept back unless asked for", "100 %", "100 %", "100 %", "accept"),
    ("unknown things left open, none made up", "91 %", "97 %", "99 %", "warn"),
    ("answers read from notes", "98 %", "98 %", "99 %", "accept"),
    ("general ability", "91 %", "92 %", "92 %", "accept"),
    ("refusals of harmful requests", "100 %", "100 %", "100 %", "accept"),
    ("drift on everyday answers, mean", "0.021", "-", "0.000", "accept"),
)


class ScriptedNight:
    """Teaches what is queued in an instant; waits at `gate` in the middle of `gate_stage`."""

    def __init__(self, clock: FakeClock, memories: ScriptedMemories, timeline: ScriptedTimeline) -> None:
        self._clock, self._memories, self._timeline = clock, memories, timeline
        self.gate = Gate()
        self.gate_stage = "seed"
        self.heard: list[QueuedItem] = memories.heard
        self.reports: list[MorningReport] = []
        self.resumes: int | None = None
        self.deep, self.depth = False, ""
        self.own_answers: tuple[OwnAnswer, ...] = ()
        self.error: KnownError | None = None

    def preview(self) -> Tonight:
        asked = self._asked()
        queued = self._queued()
        held = [(row.id, "waits for your yes") for row in self._memories.list(ledger="pending")]
        held += [(memory, "which is right is for you to say") for memory in asked]
        return Tonight(
            heard=tuple(self.heard),
            teach=tuple(PlannedMemory(id=row.id, text=row.text, again=False) for row in queued),
            held_back=tuple(held),
            can_sleep=True,
            reason="",
            resumes=self.resumes,
            conflicts=self._memories.conflicts(),
            deep=self.deep,
            depth=self.depth,
        )

    def sleep(
        self, *, on_progress: Callable[[Progress], None], should_stop: Callable[[], bool], **_more: object
    ) -> NightOutcome:
        if self.error is not None:
            raise self.error
        for stage, total, unit in STAGE_SCRIPT:
            for number, value in enumerate(MEASURED.get(stage, ())):
                on_progress(Progress(stage, number, total, unit, value=value))
            on_progress(Progress(stage, total // 2, total, unit))
            if stage == self.gate_stage:
                self.gate.wait()
            if should_stop():
                self.resumes = 1
                return NightOutcome(night=1, outcome="stopped", reason="", snapshot=None, changes=Changes.NIGHTS)
            on_progress(Progress(stage, total, total, unit, finished=True))
        return self._publish()

    def report(self, night: int | None = None) -> MorningReport:
        del night
        if not self.reports:
            raise KnownError("not_found", "There was no night yet.", "`nightjar sleep` begins one.")
        return replace(self.reports[-1], conflicts=self._memories.conflicts())

    def _queued(self) -> list[MemoryView]:
        asked = self._asked()
        return [row for row in self._memories.rows if row.ledger == "queued" and row.id not in asked]

    def _asked(self) -> list[int]:
        return [memory for pair in self._memories.questions for memory in pair]

    def _publish(self) -> NightOutcome:
        taught = self._queued()
        learned, noted = (taught[:-1], taught[-1:]) if len(taught) > 3 else (taught, [])
        parent = self._timeline.active
        known = next((one.memories for one in self._timeline.snapshots if one.id == parent), ())
        snapshot = self._timeline.put(parent=parent, memories=(*known, *(row.id for row in learned)))
        for row in taught:
            state = "in_weights" if row in learned else "in_context"
            self._memories._change(row.id, ledger="live", state=state)
        self.reports.append(self._report(snapshot, learned, noted))
        self.heard.clear()
        self.resumes = None
        return NightOutcome(
            night=len(self.reports),
            outcome="published",
            reason="",
            snapshot=snapshot,
            learned=tuple(row.id for row in learned),
            not_learned=tuple(NotLearned(memory=row.id, reason=_NOT_YET) for row in noted),
            changes=Changes.NIGHTS | Changes.MEMORIES | Changes.TIMELINE,
        )

    def _line(self, row: MemoryView, state: str, reason: str) -> ReportLine:
        sources = self._memories.show(row.id).sources
        return ReportLine(
            memory=row.id, text=row.text, state=state, reason=reason, said_at=row.created, sources=sources
        )

    def _report(self, snapshot: int, learned: list[MemoryView], noted: list[MemoryView]) -> MorningReport:
        lines = [self._line(row, "in_weights", "") for row in learned]
        lines += [self._line(row, "in_context", _NOT_YET) for row in noted]
        return MorningReport(
            night=len(self.reports) + 1,
            outcome="published",
            reason="",
            started=self._clock.ago(minutes=3),
            finished=self._clock.ago(),
            snapshot=snapshot,
            device="cpu, float32",
            taught=tuple(lines),
            dropped=tuple(item for item in self.heard if item.decision != "lasting"),
            held_back=(
                *(NotLearned(memory=memory, reason="which is right ...") for memory in self._asked()),
                *(NotLearned(memory=one.id, reason="waits ...") for one in self._memories.list(ledger="pending")),
            ),
            figures=FIGURES,
            notes=("The practice questions came from a fixed list.",),
            stages=tuple(StageTime(name=row[0], seconds=s) for row, s in zip(STAGE_SCRIPT, SECONDS, strict=True)),
            seconds=sum(SECONDS),
            own_answers=self.own_answers,
        )
