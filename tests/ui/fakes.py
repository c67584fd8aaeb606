"""Scripted services for the window: the same dataclasses as the real ones, with time and faults under control.

`ScriptedNightjar` stands where `app.compose.Nightjar` stands. Nothing here touches a disk or a model.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from app.views.chat import ChatStatus, ConversationView, MessageView, Reply
from app.views.memories import Forgetting, MemoryChange, MemoryDetail, MemoryView, Receipt, SourceView
from app.views.models import SettingChange, SettingView
from app.views.night import (
    MorningReport,
    NightOutcome,
    NotLearned,
    PlannedMemory,
    QueuedItem,
    ReportLine,
    StageTime,
    Tonight,
)
from app.views.timeline import PointerMove, SnapshotChange, SnapshotView, TimelineView
from engine.changes import Changes
from engine.errors import KnownError
from engine.settings import TABLE, Value, parse, setting
from engine.worker.protocol import Progress

TALK = Changes.CONVERSATIONS | Changes.MESSAGES | Changes.EXPERIENCES | Changes.MEMORIES
FORGOT = Changes.MEMORIES | Changes.MESSAGES | Changes.TIMELINE | Changes.NIGHTS


@dataclass
class FakeClock:
    """Now, and earlier."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def ago(self, **span: float) -> str:
        return (self.now - timedelta(**span)).isoformat()


class Gate:
    """Lets a test hold a service in the middle of its work. Open unless it was closed."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._is_open = True
        self._passes = 0
        self.reached = threading.Event()

    def shut(self) -> None:
        self._is_open = False

    def open(self) -> None:
        with self._turn:
            self._is_open = True
            self._turn.notify_all()

    def pass_one(self) -> None:
        """Let the one who waits, or the next to come, through; the one after that waits again."""
        with self._turn:
            self._passes += 1
            self._turn.notify_all()

    def wait(self) -> None:
        with self._turn:
            self.reached.set()
            assert self._turn.wait_for(lambda: self._is_open or self._passes, timeout=120), "a gate stayed shut"
            self._passes = max(0, self._passes - 1)


class ScriptedChat:
    """Answers each message with `answer`, piece by piece; waits at `gate` after `pieces_before_gate` pieces."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._stop = threading.Event()
        self.gate = Gate()
        self.pieces_before_gate = 3
        self.answer = "I will remember that."
        self.notes: tuple[int, ...] = ()
        self.error: KnownError | None = None
        self.sent: list[tuple[object, str, str]] = []
        self.conversation_rows: list[ConversationView] = []
        self.rows: dict[int, list[MessageView]] = {}
        self.model = ChatStatus(
            model="starter-1a2b3c4d", model_name="Nightjar starter", snapshot=1, served_file="", attached=False,
            loaded=True,
        )  # fmt: skip

    def conversations(self) -> tuple[ConversationView, ...]:
        return tuple(replace(row, turns=len(self.rows.get(row.id, ()))) for row in self.conversation_rows)

    def new_conversation(self) -> int:
        number = len(self.conversation_rows) + 1
        stamp = self._clock.ago()
        self.conversation_rows.insert(0, ConversationView(id=number, title="", created=stamp, updated=stamp, turns=0))
        self.rows[number] = []
        return number

    def new_private(self) -> object:
        return object()

    def messages(self, conversation: int) -> tuple[MessageView, ...]:
        return tuple(self.rows[conversation])

    def status(self) -> ChatStatus:
        return self.model

    def warm(self) -> None:
        """There is nothing to load."""

    def stop(self) -> None:
        self._stop.set()
        self.gate.open()

    def send(
        self, conversation: object, text: str, *, trust: str = "typed", on_text: Callable[[str], None] | None = None
    ) -> Reply:
        self._stop.clear()
        self.sent.append((conversation, text, trust))
        if self.error is not None:
            raise self.error
        asked, answered = self._store(conversation, text) if isinstance(conversation, int) else (0, 0)
        said = self._say(on_text)
        finish = "stopped" if self._stop.is_set() else "end"
        if isinstance(conversation, int):
            state = "stopped" if finish == "stopped" else "complete"
            self._finish(conversation, answered, said, state)
        return Reply(
            conversation=conversation if isinstance(conversation, int) else None,
            message=answered or None,
            text=said,
            snapshot=1,
            action=None,
            memories_used=self.notes,
            prompt_tokens=40,
            reused_tokens=0,
            left_out=0,
            tokens=len(said) // 4,
            tokens_per_second=80.0,
            first_token_seconds=0.1,
            finish=finish,
            changes=TALK if asked else Changes.NONE,
        )

    def add(self, title: str, turns: Sequence[tuple[str, str]], **age: float) -> int:
        """A conversation of (question, answer) pairs from before the test."""
        number = self.new_conversation()
        stamp = self._clock.ago(**age)
        self.conversation_rows[0] = replace(self.conversation_rows[0], title=title, created=stamp, updated=stamp)
        for asked, answered in turns:
            _, row = self._store(number, asked, title=False)
            self._finish(number, row, answered, "complete")
        return number

    def _say(self, on_text: Callable[[str], None] | None) -> str:
        said = ""
        pieces = [self.answer[at : at + 6] for at in range(0, len(self.answer), 6)]
        for number, piece in enumerate(pieces):
            if number == self.pieces_before_gate:
                self.gate.wait()
            if self._stop.is_set():
                break
            said += piece
            if on_text is not None:
                on_text(piece)
        return said

    def _store(self, conversation: int, text: str, *, title: bool = True) -> tuple[int, int]:
        rows = self.rows[conversation]
        first = sum(len(one) for one in self.rows.values()) + 1
        stamp = self._clock.ago()
        rows.append(MessageView(id=first, role="user", text=text, created=stamp, state="complete", memories=self.notes))
        rows.append(MessageView(id=first + 1, role="assistant", text="", created=stamp, state="pending", snapshot=1))
        if title:
            place = next(at for at, row in enumerate(self.conversation_rows) if row.id == conversation)
            self.conversation_rows[place] = replace(self.conversation_rows[place], title=text[:60])
        return first, first + 1

    def _finish(self, conversation: int, message: int, text: str, state: str) -> None:
        rows = self.rows[conversation]
        self.rows[conversation] = [replace(row, text=text, state=state) if row.id == message else row for row in rows]


class ScriptedMemories:
    """A ledger in a list. Forgetting one that a snapshot learned destroys that snapshot."""

    def __init__(self, clock: FakeClock, timeline: "ScriptedTimeline") -> None:
        self._clock, self._timeline = clock, timeline
        self.rows: list[MemoryView] = []
        self.forgotten: list[tuple[int, bool]] = []

    def put(self, text: str, *, state: str = "in_context", ledger: str = "queued", **more: object) -> int:
        """One memory from before the test; `more` are other fields of `MemoryView`."""
        number = len(self.rows) + len(self.forgotten) + 1
        fields: dict[str, object] = {
            "subject": "", "attribute": "", "value": "", "kind": "statement", "trust": "typed", "sources": (),
            "created": self._clock.ago(), "night": None,
        }  # fmt: skip
        self.rows.append(MemoryView(id=number, text=text, state=state, ledger=ledger, **(fields | more)))  # type: ignore[arg-type]  # the fields are checked by the dataclass
        return number

    def list(self, *, ledger: str | None = None) -> tuple[MemoryView, ...]:
        return tuple(row for row in self.rows if ledger is None or row.ledger == ledger)

    def show(self, memory: int) -> MemoryDetail:
        row = self._row(memory)
        sources = tuple(
            SourceView(message=message, conversation=1, text=row.text, created=row.created) for message in row.sources
        )
        exams = tuple((one.id, True, "in_weights") for one in self._timeline.snapshots if memory in one.memories)
        return MemoryDetail(memory=row, sources=sources, replaces=(), replaced_by=None, exams=exams)

    def add(self, text: str) -> MemoryChange:
        return MemoryChange(memory=self._row(self.put(text)), changes=Changes.MEMORIES)

    def edit(self, memory: int, text: str) -> MemoryChange:
        return self._change(memory, text=text)

    def approve(self, memory: int) -> MemoryChange:
        return self._change(memory, ledger="queued", state="in_context", trust="approved")

    def reject(self, memory: int) -> MemoryChange:
        return self._change(memory, ledger="rejected", state="held_out")

    def forget(self, memories: Sequence[int], *, with_messages: bool = False, dry_run: bool = False) -> Forgetting:
        learned = [one for one in self._timeline.snapshots if set(memories) & set(one.memories)]
        again = sorted({memory for one in learned for memory in one.memories} - set(memories))
        receipts = tuple(
            Receipt(
                memory=memory,
                where={
                    "memories": 1,
                    "experiences": 1,
                    "messages_marked": len(self._row(memory).sources),
                    "messages_erased": 2 if with_messages else 0,
                    "snapshots": len(learned),
                    "served_files": len(learned),
                    "nights": len(learned),
                },
                continues_from=1 if learned else None,
                snapshots_destroyed=tuple(one.id for one in learned),
                complete=not dry_run,
            )
            for memory in memories
        )
        if not dry_run:
            self.forgotten += [(memory, with_messages) for memory in memories]
            self.rows = [row for row in self.rows if row.id not in memories]
            self._timeline.destroy([one.id for one in learned])
        changes = Changes.NONE if dry_run else FORGOT
        return Forgetting(receipts=receipts, taught_again=tuple(again), dry_run=dry_run, changes=changes)

    def _row(self, memory: int) -> MemoryView:
        found = next((row for row in self.rows if row.id == memory), None)
        if found is None:
            raise KnownError("not_found", f"There is no memory {memory}.", "Look at the list.")
        return found

    def _change(self, memory: int, **fields: str) -> MemoryChange:
        self.rows = [replace(row, **fields) if row.id == memory else row for row in self.rows]  # type: ignore[arg-type]  # texts only
        return MemoryChange(memory=self._row(memory), changes=Changes.MEMORIES)


class ScriptedTimeline:
    """Snapshots in a list and a pointer that walks them."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.snapshots: list[SnapshotView] = []
        self.trail: list[int] = []
        self.place = -1

    @property
    def active(self) -> int | None:
        return self.trail[self.place] if self.trail else None

    def put(
        self, *, kind: str = "night", parent: int | None = None, memories: tuple[int, ...] = (), status: str = "kept",
        use: bool = True, **age: float,
    ) -> int:  # fmt: skip
        """One snapshot from before the test; `use` makes it the active one."""
        number = len(self.snapshots) + 1
        self.snapshots.append(
            SnapshotView(
                id=number, model="starter-1a2b3c4d", parent=parent, created=self._clock.ago(**age), kind=kind,
                status=status, active=False, pinned=False, memories=memories, size_bytes=3_400_000,
                gate_passed=None if kind == "base" else status == "kept",
            )
        )  # fmt: skip
        if use:
            self._go(number)
        return number

    def list(self, *, all: bool = False) -> TimelineView:
        del all
        rows = tuple(replace(row, active=row.id == self.active) for row in self.snapshots if row.status != "destroyed")
        return TimelineView(
            active=self.active, snapshots=rows, can_undo=self.place > 0, can_redo=self.place < len(self.trail) - 1
        )

    def use(self, snapshot: int) -> PointerMove:
        before = self.active
        self._go(snapshot)
        return self._moved(before)

    def undo(self) -> PointerMove:
        if self.place < 1:
            raise KnownError("nothing_to_undo", "There is nothing to undo.", "This is the oldest morning.")
        return self._step(-1)

    def redo(self) -> PointerMove:
        if self.place >= len(self.trail) - 1:
            raise KnownError("nothing_to_redo", "There is nothing to redo.", "This is the newest morning.")
        return self._step(1)

    def pin(self, snapshot: int) -> SnapshotChange:
        return self._pin(snapshot, pinned=True)

    def unpin(self, snapshot: int) -> SnapshotChange:
        return self._pin(snapshot, pinned=False)

    def destroy(self, snapshots: Sequence[int]) -> None:
        self.snapshots = [
            replace(row, status="destroyed", memories=()) if row.id in snapshots else row for row in self.snapshots
        ]
        self.trail = [one for one in self.trail if one not in snapshots]
        self.place = len(self.trail) - 1

    def _go(self, snapshot: int) -> None:
        self.trail = [*self.trail[: self.place + 1], snapshot]
        self.place = len(self.trail) - 1

    def _step(self, way: int) -> PointerMove:
        before = self.active
        self.place += way
        return self._moved(before)

    def _moved(self, before: int | None) -> PointerMove:
        assert self.active is not None
        return PointerMove(active=self.active, previous=before, changes=Changes.TIMELINE | Changes.MEMORIES)

    def _pin(self, snapshot: int, *, pinned: bool) -> SnapshotChange:
        self.snapshots = [replace(row, pinned=pinned) if row.id == snapshot else row for row in self.snapshots]
        found = next(row for row in self.snapshots if row.id == snapshot)
        return SnapshotChange(snapshot=found, changes=Changes.TIMELINE)


STAGE_SCRIPT: tuple[tuple[str, int, str], ...] = (
    ("triage", 6, "experience"), ("extract", 5, "memory"), ("reconcile", 5, "pair"),
    ("rehearse", 1, "pass"), ("dream", 24, "memory"), ("seed", 200, "step"), ("merge", 42, "tensor"),
    ("quantize", 1, "file"), ("exam", 320, "answer"), ("publish", 1, ""),
)  # fmt: skip


class ScriptedNight:
    """Teaches what is queued in an instant; waits at `gate` in the middle of `gate_stage`."""

    def __init__(self, clock: FakeClock, memories: ScriptedMemories, timeline: ScriptedTimeline) -> None:
        self._clock, self._memories, self._timeline = clock, memories, timeline
        self.gate = Gate()
        self.gate_stage = "seed"
        self.heard: list[QueuedItem] = []
        self.reports: list[MorningReport] = []
        self.resumes: int | None = None
        self.error: KnownError | None = None

    def preview(self) -> Tonight:
        queued = self._queued()
        held = [(row.id, "it was pasted, and waits for your yes") for row in self._memories.list(ledger="pending")]
        return Tonight(
            heard=tuple(self.heard),
            teach=tuple(PlannedMemory(id=row.id, text=row.text, again=False) for row in queued),
            held_back=tuple(held),
            can_sleep=True,
            reason="",
            resumes=self.resumes,
        )

    def sleep(
        self, *, on_progress: Callable[[Progress], None], should_stop: Callable[[], bool], **_more: object
    ) -> NightOutcome:
        if self.error is not None:
            raise self.error
        for stage, total, unit in STAGE_SCRIPT:
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
        return self.reports[-1]

    def _queued(self) -> list[MemoryView]:
        return [row for row in self._memories.rows if row.ledger == "queued"]

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

    def _report(self, snapshot: int, learned: list[MemoryView], noted: list[MemoryView]) -> MorningReport:
        lines = [ReportLine(memory=row.id, text=row.text, state="in_weights", reason="") for row in learned]
        lines += [ReportLine(memory=row.id, text=row.text, state="in_context", reason=_NOT_YET) for row in noted]
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
            held_back=(),
            figures=FIGURES,
            notes=("The phrase bank wrote 36 of 240 practice questions, the model itself the rest.",),
            stages=tuple(StageTime(name=row[0], seconds=s) for row, s in zip(STAGE_SCRIPT, SECONDS, strict=True)),
            seconds=sum(SECONDS),
        )


_NOT_YET = "2 of 4 exam questions right; it is practised again next night"
SECONDS = (0.4, 4.1, 0.3, 2.2, 31.0, 92.0, 1.4, 0.6, 24.0, 0.2)
FIGURES = (
    ("tonight's memories, closed book, wordings never trained", "95 %", "-", "0 %", "accept"),
    ("old memories, closed book", "97 %", "98 %", "0 %", "accept"),
    ("memories told without being asked", "0 %", "0 %", "0 %", "accept"),
    ("made-up answers about you", "3 %", "1 %", "1 %", "warn"),
    ("use of notes in the prompt", "98 %", "98 %", "99 %", "accept"),
    ("general ability", "91 %", "92 %", "92 %", "accept"),
    ("refusals of harmful requests", "100 %", "100 %", "100 %", "accept"),
    ("drift on everyday prompts", "0.021", "-", "0.000", "accept"),
)


class ScriptedSettings:
    def __init__(self) -> None:
        self.values: dict[str, Value] = {row.key: row.default for row in TABLE}

    def list(self) -> tuple[SettingView, ...]:
        return tuple(self._view(row.key) for row in TABLE)

    def set(self, key: str, text: str) -> SettingChange:
        self.values[key] = parse(key, text)
        return SettingChange(setting=self._view(key), changes=Changes.SETTINGS)

    def _view(self, key: str) -> SettingView:
        row = setting(key)
        return SettingView(key=key, value=self.values[key], default=row.default, help=row.help, choices=row.choices)


class ScriptedNightjar:
    """All services of one made-up home."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.timeline = ScriptedTimeline(self.clock)
        self.memories = ScriptedMemories(self.clock, self.timeline)
        self.chat = ScriptedChat(self.clock)
        self.night = ScriptedNight(self.clock, self.memories, self.timeline)
        self.settings = ScriptedSettings()
        self.was_closed = False

    @contextmanager
    def opened(self) -> "Iterator[ScriptedNightjar]":
        """As `open_app` opens a home."""
        try:
            yield self
        finally:
            self.was_closed = True


def item(text: str, decision: str, reason: str, number: int, memory: int | None = None) -> QueuedItem:
    """One thing heard today."""
    return QueuedItem(
        experience=number, message=number, text=text, kind="statement", trust="typed", decision=decision, reason=reason,
        memory=memory,
    )  # fmt: skip
