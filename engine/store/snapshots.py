"""Snapshots, what each knows of which memory, and the append-only log of which was active. Touches no file."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.store.connection import Connection, marks, not_found

KINDS = ("base", "night", "deep")
STATUSES = ("kept", "rejected", "destroyed")
EXAMS = ("in_weights", "in_context", "faded")
VERBS = ("base", "publish", "use", "undo", "redo", "forget")


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """`size_bytes` is the served file's; a base has no adapter and no manifest; a destroyed one is a tombstone."""

    id: int
    model: str
    parent: int | None
    created: str
    kind: str
    status: str
    pinned: bool
    size_bytes: int
    gate_passed: bool | None
    adapter_hash: str | None
    manifest_hash: str | None
    served_hash: str | None
    served_type: str | None
    scale: float


@dataclass(frozen=True, kw_only=True)
class SnapshotMemory:
    """How one memory stands in one snapshot. `trained`: rows of it were trained on in the night that made it."""

    memory: int
    trained: bool
    exam: str
    right_answers: int = 0
    questions: int = 0


@dataclass(frozen=True, kw_only=True)
class Activation:
    """One move of the pointer to `snapshot`. The log only grows."""

    id: int
    snapshot: int
    verb: str
    at: str


class Snapshots:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self) -> int:
        """What the next snapshot will be called; ids are never used twice."""
        row = self._connection.row("SELECT seq FROM sqlite_sequence WHERE name = 'snapshots'")
        return 1 if row is None else int(row["seq"]) + 1

    def add(
        self,
        *,
        model: str,
        parent: int | None,
        kind: str,
        status: str = "kept",
        size_bytes: int = 0,
        gate_passed: bool | None = None,
        adapter_hash: str | None = None,
        manifest_hash: str | None = None,
        served_hash: str | None = None,
        served_type: str | None = None,
        scale: float = 1.0,
    ) -> Snapshot:
        """Its id is what `next_id` said."""
        return self.get(
            self._connection.insert(
                "snapshots", model=model, parent=parent, kind=kind, status=status, size_bytes=size_bytes,
                gate_passed=gate_passed, adapter_hash=adapter_hash, manifest_hash=manifest_hash,
                served_hash=served_hash, served_type=served_type, scale=scale, created=self._connection.now(),
            )
        )  # fmt: skip

    def ensure_base(self, model: str, *, size_bytes: int, served_hash: str | None, served_type: str | None) -> Snapshot:
        """The snapshot of a model that has learned nothing, made once; its served file may have been made anew."""
        with self._connection.transaction():
            base = self.base_of(model)
            if base is None:
                return self.add(
                    model=model, parent=None, kind="base", size_bytes=size_bytes, served_hash=served_hash,
                    served_type=served_type,
                )  # fmt: skip
            self._connection.update(
                "snapshots", base.id, size_bytes=size_bytes, served_hash=served_hash, served_type=served_type
            )
        return self.get(base.id)

    def base_of(self, model: str) -> Snapshot | None:
        found = self._select("WHERE kind = 'base' AND model = ?", (model,))
        return found[0] if found else None

    def get(self, snapshot: int) -> Snapshot:
        """Destroyed ones too. Raises `KnownError("not_found")`."""
        found = self._select("WHERE id = ?", (snapshot,))
        if not found:
            raise not_found("snapshots", snapshot)
        return found[0]

    def all(self, *, destroyed: bool = False) -> list[Snapshot]:
        """In the order they were made."""
        return self._select("WHERE status <> 'destroyed' OR ? ORDER BY id", (destroyed,))

    def pin(self, snapshot: int, *, pinned: bool = True) -> None:
        self._connection.update("snapshots", snapshot, pinned=pinned)

    def set_served(self, snapshot: int, *, served_hash: str, served_type: str, size_bytes: int) -> None:
        """A rebuilt served file that passed its exam again."""
        self._connection.update(
            "snapshots", snapshot, served_hash=served_hash, served_type=served_type, size_bytes=size_bytes
        )

    def destroy(self, snapshots: Sequence[int]) -> None:
        """Make tombstones of them. Which memories they were trained on stays known: what continued them learned it too.

        A base cannot be destroyed.
        """
        self._connection.write(
            f"""UPDATE snapshots SET status = 'destroyed', pinned = 0, size_bytes = 0, adapter_hash = NULL,
            manifest_hash = NULL, served_hash = NULL WHERE kind <> 'base' AND id IN ({marks(snapshots)})""",
            snapshots,
        )

    def set_memories(self, snapshot: int, memories: Iterable[SnapshotMemory]) -> None:
        with self._connection.transaction():
            for one in memories:
                self._connection.write(
                    """INSERT OR REPLACE INTO snapshot_memories
                    (snapshot, memory, trained, exam, right_answers, questions) VALUES (?, ?, ?, ?, ?, ?)""",
                    (snapshot, one.memory, one.trained, one.exam, one.right_answers, one.questions),
                )

    def memories(self, snapshot: int) -> list[SnapshotMemory]:
        rows = self._connection.rows(
            """SELECT memory, trained, exam, right_answers, questions FROM snapshot_memories
            WHERE snapshot = ? ORDER BY memory""",
            (snapshot,),
        )
        return [SnapshotMemory(**{**row, "trained": bool(row["trained"])}) for row in rows]

    def exams(self, snapshot: int) -> dict[int, str]:
        """Memory -> in_weights, in_context or faded. A memory that is not here is in context."""
        return {one.memory: one.exam for one in self.memories(snapshot)}

    def trained(self) -> dict[int, set[int]]:
        """Snapshot -> the memories that its own night trained on; inherited ones are its ancestors'."""
        found: dict[int, set[int]] = {}
        for row in self._connection.rows("SELECT snapshot, memory FROM snapshot_memories WHERE trained = 1"):
            found.setdefault(row["snapshot"], set()).add(row["memory"])
        return found

    def activate(self, snapshot: int, verb: str) -> Activation:
        """Append to the log; `timeline.py` decides when."""
        now = self._connection.now()
        activation = self._connection.insert("activations", snapshot=snapshot, verb=verb, at=now)
        return Activation(id=activation, snapshot=snapshot, verb=verb, at=now)

    def activations(self) -> list[Activation]:
        return [Activation(**row) for row in self._connection.rows("SELECT * FROM activations ORDER BY id")]

    def _select(self, where: str, parameters: Sequence[int | str] = ()) -> list[Snapshot]:
        return [_snapshot(row) for row in self._connection.rows(f"SELECT * FROM snapshots {where}", parameters)]


def _snapshot(row: sqlite3.Row) -> Snapshot:
    passed = None if row["gate_passed"] is None else bool(row["gate_passed"])
    return Snapshot(**{**row, "pinned": bool(row["pinned"]), "gate_passed": passed})
