"""Snapshots as the faces see them."""

from dataclasses import dataclass, field

from engine.changes import Changes

Json = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class SnapshotView:
    """One morning. `kind`: base, night or deep; `status`: kept, rejected or destroyed (tombstone, only with `all`)."""

    id: int
    model: str
    parent: int | None
    created: str
    kind: str
    status: str
    active: bool
    pinned: bool
    memories: tuple[int, ...]  # in the weights, by its own exam
    size_bytes: int
    gate_passed: bool | None  # None: never examined (a base)
    recall: float | None = None  # share of its night's questions right, closed book
    drift: float | None = None  # mean KL to the base on general prompts, in nats

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "model": self.model,
            "parent": self.parent,
            "created": self.created,
            "kind": self.kind,
            "status": self.status,
            "active": self.active,
            "pinned": self.pinned,
            "memories": list(self.memories),
            "size_bytes": self.size_bytes,
            "gate_passed": self.gate_passed,
        }


@dataclass(frozen=True, kw_only=True)
class TimelineView:
    """The whole timeline, oldest first."""

    active: int | None
    snapshots: tuple[SnapshotView, ...]
    can_undo: bool
    can_redo: bool

    def as_json(self) -> Json:
        return {"active": self.active, "snapshots": [row.as_json() for row in self.snapshots]}


@dataclass(frozen=True, kw_only=True)
class SnapshotDetail:
    snapshot: SnapshotView
    manifest: Json = field(default_factory=dict)
    gate: Json = field(default_factory=dict)

    def as_json(self) -> Json:
        return {"snapshot": self.snapshot.as_json(), "manifest": self.manifest, "gate": self.gate}


@dataclass(frozen=True, kw_only=True)
class ExamFigure:
    """One row of two exams; None where one was not asked it."""

    name: str
    title: str
    first: float | None
    second: float | None

    def as_json(self) -> Json:
        return dict(vars(self))


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """`learned` and `lost` are memories in the weights, by each snapshot's own exam."""

    first: SnapshotView
    second: SnapshotView
    learned: tuple[int, ...]
    lost: tuple[int, ...]
    exams: tuple[ExamFigure, ...]

    def as_json(self) -> Json:
        return {
            "first": self.first.as_json(),
            "second": self.second.as_json(),
            "learned": list(self.learned),
            "lost": list(self.lost),
            "exams": [row.as_json() for row in self.exams],
        }


@dataclass(frozen=True, kw_only=True)
class PointerMove:
    """The answer of use, undo and redo."""

    active: int
    previous: int | None
    note: str = ""  # "the served file is being rebuilt ..." or ""
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"active": self.active, "previous": self.previous, "note": self.note}


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing `verify` re-derived."""

    what: str
    ok: bool
    detail: str

    def as_json(self) -> Json:
        return {"what": self.what, "ok": self.ok, "detail": self.detail}


@dataclass(frozen=True, kw_only=True)
class Verification:
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)

    def as_json(self) -> Json:
        return {"ok": self.ok, "checks": [check.as_json() for check in self.checks]}


@dataclass(frozen=True, kw_only=True)
class SnapshotChange:
    """The answer of pin and unpin."""

    snapshot: SnapshotView
    changes: Changes = Changes.NONE

    def as_json(self) -> Json:
        return {"snapshot": self.snapshot.as_json()}
