"""Memories, their sources and what forgetting them touches, as the faces see them."""

from dataclasses import dataclass, field

from engine.changes import Changes

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class MemoryView:
    """One ledger row. `state` is its state in the active snapshot: `in_weights`, `in_context`, `faded` or `held_out`.

    `held_out`: it is neither shown nor taught (superseded, rejected, paused, pending, taken back).
    `taken_back`: no night has it yet, and its message was put aside or deleted, or its conversation may not teach.
    """

    id: int
    text: str
    subject: str
    attribute: str
    value: str
    kind: str
    ledger: str  # queued, pending, live, paused, superseded, rejected, forgotten
    state: str
    trust: str
    sources: tuple[int, ...]  # message ids
    created: str
    night: int | None
    superseded_by: int | None = None
    valid_until: str | None = None
    taken_back: bool = False

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "text": self.text,
            "subject": self.subject,
            "attribute": self.attribute,
            "value": self.value,
            "kind": self.kind,
            "ledger": self.ledger,
            "state": self.state,
            "trust": self.trust,
            "sources": list(self.sources),
            "created": self.created,
            "night": self.night,
        }


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """The message a memory came from. `file` and `place` ("page 3", "line 12") only where it was imported."""

    message: int
    conversation: int
    text: str
    created: str
    file: str = ""
    place: str = ""

    def as_json(self) -> Json:
        return {
            "message": self.message,
            "conversation": self.conversation,
            "text": self.text,
            "created": self.created,
            "file": self.file,
            "place": self.place,
        }


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a memory says, when that was told, and where."""

    memory: int
    text: str
    said_at: str
    sources: tuple[SourceView, ...]

    def as_json(self) -> Json:
        return {
            "memory": self.memory,
            "text": self.text,
            "said_at": self.said_at,
            "sources": [source.as_json() for source in self.sources],
        }


@dataclass(frozen=True)
class Conflict:
    """Two memories that cannot both be true as far as rules can tell, the older first. Their owner settles it."""

    first: Told
    second: Told

    @property
    def memories(self) -> tuple[int, int]:
        return self.first.memory, self.second.memory

    def as_json(self) -> Json:
        return {"first": self.first.as_json(), "second": self.second.as_json()}


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """The answer of `settle`. `kept`: ids that are right, one or both."""

    first: MemoryView
    second: MemoryView
    kept: tuple[int, ...]
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"first": self.first.as_json(), "second": self.second.as_json(), "kept": list(self.kept)}


@dataclass(frozen=True, kw_only=True)
class MemoryDetail:
    """One memory with where it came from, what it replaced (and that in turn), and how it fared in each exam."""

    memory: MemoryView
    sources: tuple[SourceView, ...]
    replaces: tuple[MemoryView, ...]
    replaced_by: MemoryView | None
    exams: tuple[tuple[int, bool, str], ...]  # (snapshot, trained, exam state)

    def as_json(self) -> Json:
        return {
            "memory": self.memory.as_json(),
            "sources": [source.as_json() for source in self.sources],
            "replaces": [row.id for row in self.replaces],
            "replaced_by": self.replaced_by.id if self.replaced_by else None,
            "exams": [{"snapshot": s, "trained": trained, "exam": exam} for s, trained, exam in self.exams],
        }


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Proof of one forget: ids, counts and figures, no text. With `dry_run` it says what would happen."""

    memory: int
    where: dict[str, int]  # place -> rows or files removed there
    continues_from: int | None  # snapshot the next night builds on
    snapshots_destroyed: tuple[int, ...]
    probe: Json = field(default_factory=dict)
    complete: bool = False

    def as_json(self) -> Json:
        return {
            "memory": self.memory,
            "where": dict(self.where),
            "continues_from": self.continues_from,
            "snapshots_destroyed": list(self.snapshots_destroyed),
            "probe": dict(self.probe),
            "complete": self.complete,
        }


@dataclass(frozen=True, kw_only=True)
class Forgetting:
    """The answer of `forget`. `taught_again`: other memories that the next night has to teach anew.

    Of a preview, for all memories at once: `together`, place -> rows or files there, none counted twice, and
    `continues_from`, the snapshot that the model steps back to.
    """

    receipts: tuple[Receipt, ...]
    taught_again: tuple[int, ...]
    dry_run: bool
    together: dict[str, int] = field(default_factory=dict)
    continues_from: int | None = None
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {
            "receipts": [receipt.as_json() for receipt in self.receipts],
            "taught_again": list(self.taught_again),
            "dry_run": self.dry_run,
        }


@dataclass(frozen=True, kw_only=True)
class MemoryChange:
    """The answer of add, edit, approve and reject. `added`: rows that are new with it, of `add` alone."""

    memory: MemoryView
    added: tuple[int, ...] = ()
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"memory": self.memory.as_json()}


@dataclass(frozen=True, kw_only=True)
class MemoriesChange:
    """The answer of approving several at once, or a whole conversation."""

    memories: tuple[MemoryView, ...]
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"memories": [row.as_json() for row in self.memories]}
