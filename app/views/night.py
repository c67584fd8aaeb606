"""A night as the faces see it: what tonight holds, what the night did, the morning report."""

from dataclasses import dataclass, field

from app.views.memories import Conflict, SourceView
from engine.changes import Changes

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class QueuedItem:
    """One thing heard today and what the rules decided about it."""

    experience: int
    message: int | None
    text: str
    kind: str
    trust: str
    decision: str  # "discard" | "session" | "lasting"
    reason: str
    memory: int | None
    can_keep: bool = False  # its owner may overrule the decision

    def as_json(self) -> Json:
        return {
            "experience": self.experience,
            "message": self.message,
            "text": self.text,
            "kind": self.kind,
            "trust": self.trust,
            "decision": self.decision,
            "reason": self.reason,
            "memory": self.memory,
            "can_keep": self.can_keep,
        }


@dataclass(frozen=True, kw_only=True)
class PlannedMemory:
    """One memory the next night would teach. `again`: a night taught it once and that was undone or destroyed."""

    id: int
    text: str
    again: bool


@dataclass(frozen=True, kw_only=True)
class Tonight:
    """What a night started now would do. `held_back` carries ids and reasons.

    `deep`: it goes on with a deep night, was asked for as one, or is one if it begins by itself; `depth` says why then,
    or why it is not though it should be.
    """

    heard: tuple[QueuedItem, ...]
    teach: tuple[PlannedMemory, ...]
    held_back: tuple[tuple[int, str], ...]
    can_sleep: bool
    reason: str  # why not, or ""
    resumes: int | None = None  # a stopped night that would go on
    conflicts: tuple[Conflict, ...] = ()  # questions that wait; their memories are held back
    deep: bool = False
    depth: str = ""

    def as_json(self) -> Json:
        return {
            "heard": [item.as_json() for item in self.heard],
            "teach": [{"memory": row.id, "text": row.text, "again": row.again} for row in self.teach],
            "held_back": [{"memory": memory, "reason": reason} for memory, reason in self.held_back],
            "can_sleep": self.can_sleep,
            "reason": self.reason,
            "resumes": self.resumes,
            "conflicts": [row.as_json() for row in self.conflicts],
            "deep": self.deep,
            "depth": self.depth,
        }


@dataclass(frozen=True, kw_only=True)
class StageTime:
    name: str
    seconds: float

    def as_json(self) -> Json:
        return {"name": self.name, "seconds": round(self.seconds, 2)}


@dataclass(frozen=True, kw_only=True)
class NotLearned:
    memory: int
    reason: str

    def as_json(self) -> Json:
        return {"memory": self.memory, "reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class NightOutcome:
    """How a night ended. `outcome`: published, rejected, nothing_to_learn, stopped or planned."""

    night: int | None
    outcome: str
    reason: str
    snapshot: int | None
    learned: tuple[int, ...] = ()
    not_learned: tuple[NotLearned, ...] = ()
    gate: Json = field(default_factory=dict)
    stages: tuple[StageTime, ...] = ()
    seconds: float = 0.0
    peak_rss_bytes: int = 0  # of the workers; 0 = none ran
    plan: Tonight | None = None  # with outcome "planned"
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        record: Json = {
            "night": self.night,
            "outcome": self.outcome,
            "reason": self.reason,
            "snapshot": self.snapshot,
            "learned": list(self.learned),
            "not_learned": [row.as_json() for row in self.not_learned],
            "gate": self.gate,
            "stages": [stage.as_json() for stage in self.stages],
            "seconds": round(self.seconds, 2),
        }
        if self.plan is not None:
            record["plan"] = self.plan.as_json()
        return record


@dataclass(frozen=True, kw_only=True)
class ReportLine:
    """One memory in the morning report, and where it comes from. `state`: `in_weights` or `in_context`.

    Without `sources` it was added by hand, or follows from the memories in `derived_from`. `again`: the model before
    knew it, and a deep night taught it anew.
    """

    memory: int
    text: str
    state: str
    reason: str  # "" when it is in the weights
    said_at: str = ""
    sources: tuple[SourceView, ...] = ()
    derived_from: tuple[int, ...] = ()
    again: bool = False

    def as_json(self) -> Json:
        return {
            "memory": self.memory,
            "text": self.text,
            "state": self.state,
            "again": self.again,
            "reason": self.reason,
            "said_at": self.said_at,
            "sources": [source.as_json() for source in self.sources],
            "derived_from": list(self.derived_from),
        }


@dataclass(frozen=True, kw_only=True)
class OwnAnswer:
    """One of the owner's own questions, answered without notes by the model before the night and by the new one."""

    message: int
    question: str
    before: str
    now: str

    @property
    def changed(self) -> bool:
        return self.before != self.now

    def as_json(self) -> Json:
        return {"message": self.message, "question": self.question, "before": self.before, "now": self.now}


@dataclass(frozen=True, kw_only=True)
class MorningReport:
    """What a night did, for its owner. `figures` are (name, new, previous, base, verdict) rows of the gate."""

    night: int
    outcome: str
    reason: str
    started: str
    finished: str | None
    snapshot: int | None
    device: str  # "" when the night trained nothing
    taught: tuple[ReportLine, ...]
    dropped: tuple[QueuedItem, ...]
    held_back: tuple[NotLearned, ...]
    figures: tuple[tuple[str, str, str, str, str], ...]
    notes: tuple[str, ...]  # what the night itself wants said ("the phrase bank stood in ...")
    stages: tuple[StageTime, ...]
    seconds: float
    own_answers: tuple[OwnAnswer, ...] = ()
    energy_joules: float | None = None  # None: this machine does not say
    conflicts: tuple[Conflict, ...] = ()  # that still wait for an answer; their memories are held back
    deep: bool = False  # the model was built anew from the base

    @property
    def learned(self) -> tuple[ReportLine, ...]:
        """In the weights now, and not before."""
        return tuple(line for line in self.taught if line.state == "in_weights" and not line.again)

    @property
    def kept(self) -> tuple[ReportLine, ...]:
        """What a deep night taught anew, and the model before knew."""
        return tuple(line for line in self.taught if line.state == "in_weights" and line.again)

    @property
    def noted(self) -> tuple[ReportLine, ...]:
        """Still read from notes."""
        return tuple(line for line in self.taught if line.state != "in_weights")

    def as_json(self) -> Json:
        return {
            "night": self.night,
            "outcome": self.outcome,
            "reason": self.reason,
            "started": self.started,
            "finished": self.finished,
            "snapshot": self.snapshot,
            "device": self.device,
            "taught": [line.as_json() for line in self.taught],
            "dropped": [item.as_json() for item in self.dropped],
            "held_back": [row.as_json() for row in self.held_back],
            "figures": [
                dict(zip(("name", "new", "previous", "base", "verdict"), row, strict=True)) for row in self.figures
            ],
            "notes": list(self.notes),
            "stages": [stage.as_json() for stage in self.stages],
            "seconds": round(self.seconds, 2),
            "own_answers": [row.as_json() for row in self.own_answers],
            "energy_joules": self.energy_joules,
            "conflicts": [row.as_json() for row in self.conflicts],
            "deep": self.deep,
        }
