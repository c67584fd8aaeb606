"""The morning report: a record of ids and figures beside the night, given words from the ledger when it is read.

The record holds no text, so that forgetting a memory needs nothing from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.sources import conflicts, sources_of
from app.tonight import queued_item
from app.views.night import MorningReport, NotLearned, OwnAnswer, QueuedItem, ReportLine, StageTime
from engine.errors import KnownError
from engine.night.job import Job
from engine.store.db import Store
from engine.store.memories import Memory
from engine.store.nights import Night

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class NightRecord:
    """What a night leaves behind in its row and in its snapshot's report.json."""

    learned: Sequence[int] = ()  # in the weights now, of all that was taught as new; `again`: those known before
    again: Sequence[int] = ()
    not_learned: Sequence[tuple[int, str]] = ()
    faded: Sequence[int] = ()
    gate: Json = field(default_factory=dict)
    device: str = ""
    notes: Sequence[str] = ()
    energy_joules: float | None = None

    def as_dict(self) -> Json:
        return {
            "learned": list(self.learned),
            "again": list(self.again),
            "not_learned": [[memory, reason] for memory, reason in self.not_learned],
            "faded": list(self.faded),
            "gate": self.gate,
            "device": self.device,
            "notes": list(self.notes),
            "energy_joules": self.energy_joules,
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any] | None) -> "NightRecord":
        if not values:
            return cls()
        return cls(
            learned=tuple(values["learned"]),
            again=tuple(values.get("again", ())),
            not_learned=tuple((memory, reason) for memory, reason in values["not_learned"]),
            faded=tuple(values["faded"]),
            gate=dict(values["gate"]),
            device=values["device"],
            notes=tuple(values["notes"]),
            energy_joules=values.get("energy_joules"),
        )


_SETTLED = "Some of what was known had suffered, so it was practised once more beside the new."
_DEEP = "This was a deep night: it built the model anew from all you told."
_REJECTED = "the night failed its exam and was not used"
_FADED = "was learned once and is fading: it is rehearsed again"


class ReportReader:
    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, night: int) -> NightRecord:
        return NightRecord.from_dict(self._store.nights.get(night).report)

    def stages(self, night: int) -> tuple[StageTime, ...]:
        return tuple(StageTime(name=name, seconds=spent) for name, spent in self._store.nights.stages(night).items())

    def read(self, number: int | None) -> MorningReport:
        """Of the last night that ended, without a number. Raises `KnownError("not_found")`."""
        night = self._store.nights.last() if number is None else self._store.nights.get(number)
        if night is None:
            raise KnownError("not_found", "There was no night yet.", "Tell Nightjar something, then `nightjar sleep`.")
        record = NightRecord.from_dict(night.report)
        stages = self.stages(night.id)
        return MorningReport(
            night=night.id,
            outcome=night.outcome,
            reason=night.reason,
            started=night.started,
            finished=night.ended,
            snapshot=night.snapshot,
            device=record.device,
            taught=self._taught(night, record),
            dropped=self._dropped(night),
            held_back=self._held_back(night),
            figures=figures(record.gate),
            notes=tuple(record.notes),
            stages=stages,
            seconds=sum(stage.seconds for stage in stages),
            own_answers=tuple(
                OwnAnswer(message=row.message, question=row.question, before=row.before, now=row.now)
                for row in self._store.nights.compared(night.id)
                if row.question and night.outcome == "published"
            ),
            energy_joules=record.energy_joules,
            conflicts=conflicts(self._store),
            deep=night.deep,
        )

    def _taught(self, night: Night, record: NightRecord) -> tuple[ReportLine, ...]:
        reasons = dict(record.not_learned) | {memory: _FADED for memory in record.faded}
        if night.outcome == "rejected":
            reasons = dict.fromkeys((*record.learned, *dict(record.not_learned)), _REJECTED)
        rows = self._store.memories.many(list(dict.fromkeys((*record.learned, *reasons))))
        return tuple(
            self._line(row, reasons.get(row.id), again=row.id in record.again)
            for row in rows
            if row.ledger != "forgotten"
        )

    def _line(self, row: Memory, reason: str | None, *, again: bool) -> ReportLine:
        state = "in_weights" if reason is None else "faded" if reason == _FADED else "in_context"
        links = [link for link in self._store.memories.links(row.id) if link.memory == row.id]
        return ReportLine(
            memory=row.id,
            text=row.text,
            state=state,
            reason=reason or "",
            said_at=row.said_at,
            sources=sources_of(self._store, row.id),
            derived_from=tuple(link.other for link in links if link.kind == "derived_from"),
            again=again,
        )

    def _held_back(self, night: Night) -> tuple[NotLearned, ...]:
        """Over the budget, not for the weights, or waiting for the owner's word."""
        items = self._store.nights.items(night.id)
        said = [(item.memory, item.reason) for item in items if item.outcome == "held_back"]
        living = {row.id for row in self._store.memories.all()}
        return tuple(NotLearned(memory=memory, reason=reason) for memory, reason in said if memory in living)

    def _dropped(self, night: Night) -> tuple[QueuedItem, ...]:
        rows = self._store.experiences.of_night(night.id)
        left = [row for row in rows if row.decision != "lasting" and row.memory is None]
        return tuple(queued_item(row) for row in left if row.state != "withdrawn")


def figures(gate: Mapping[str, Any]) -> tuple[tuple[str, str, str, str, str], ...]:
    """The gate's rows as (name, now, yesterday, base, verdict), in words for people."""
    return tuple(
        (
            str(row.get("title", row.get("name", ""))),
            _number(row.get("name", ""), row.get("new")),
            _number(row.get("name", ""), row.get("previous")),
            _number(row.get("name", ""), row.get("base")),
            str(row.get("verdict", "")),
        )
        for row in gate.get("rows", ())
    )


def night_record(job: Job) -> NightRecord:
    """Of a night whose stages are all complete."""
    exam, dream, seeded = job.last.result("exam"), job.result("dream"), job.last.result("seed")
    found = {row["memory"]: row for row in exam["memories"]}
    unteachable = {row["memory"]: row["reason"] for row in dream["memories"] if row["reason"]}
    new = [memory.id for memory in job.curriculum.new]
    learned = [memory for memory in new if found.get(memory, {}).get("state") == "in_weights"]
    reasons = {
        memory: unteachable.get(memory) or found.get(memory, {}).get("reason") or "no question was left to test it with"
        for memory in new
        if memory not in learned
    }
    was_known = {memory.id for memory in job.curriculum.new if memory.was_known}
    return NightRecord(
        learned=learned,
        again=[memory for memory in learned if memory in was_known],
        not_learned=list(reasons.items()),
        faded=[row["memory"] for row in exam["memories"] if row["state"] == "faded"],
        gate={key: exam[key] for key in ("verdict", "passed", "reason", "rows", "new_recall")},
        device=str(seeded["note"]),
        notes=_notes(job, exam, dream),
    )


def early_notes(job: Job) -> list[str]:
    """What the first stages, as far as they are complete, want said: where the model was no help."""
    found = []
    if job.is_complete("extract") and job.result("extract").get("unable"):
        found.append("Rules alone read what you told: the model wrote nothing usable.")
    if job.is_complete("rehearse") and job.result("rehearse").get("unable"):
        found.append("Nothing was concluded from several memories together: the model wrote nothing usable.")
    return found


def _notes(job: Job, exam: Json, dream: Json) -> list[str]:
    """What the night itself wants said."""
    found = [_DEEP, *filter(None, [job.spec.why_deep])] if job.spec.is_deep else []
    found += early_notes(job)
    means = dream["means"]
    if not means["model_writes"]:
        found.append("The practice questions came from a fixed list.")
    elif not means["bank"]:
        found.append("Every question was the model's own: the phrase bank was off.")
    if liked := dream.get("liked", 0):
        found.append(f"Answers that you liked, rehearsed as they are: {liked}.")
    if exam["served_type"] != job.spec.served_type:
        found.append(f"Packed as {exam['served_type']}, because {job.spec.served_type} lost what was learned.")
    if exam["scale"] != 1.0:
        found.append(f"What was learned is applied at {exam['scale']:.0%} strength, to keep the rest as it was.")
    if job.last is not job:
        found.append(_SETTLED)
    trainings = [one.result("seed") for one in dict.fromkeys((job, job.last))]
    for one in trainings:
        if one["steps"] < one["planned_steps"]:
            found.append(f"Time ran out after {one['steps']} of {one['planned_steps']} steps (night.minutes).")
    return [*found, *(f"Fell back to {name}." for one in trainings for name in one["fallbacks"])]


def _number(name: str, value: object) -> str:
    """Shares as percent, divergences in nats."""
    if not isinstance(value, int | float):
        return "-"
    return f"{value:.3f}" if name.startswith("kl") else f"{100 * value:.0f} %"
