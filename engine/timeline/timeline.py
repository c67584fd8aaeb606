"""Which snapshot is active, and what undo and redo would make active. Moves a pointer; touches no file."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.snapshots import Activation, Snapshot


@dataclass(frozen=True)
class Trail:
    """The snapshots that undo and redo walk over, oldest first, and where the pointer stands (-1: nowhere yet)."""

    stops: tuple[int, ...] = ()
    at: int = -1

    @property
    def active(self) -> int | None:
        return self.stops[self.at] if self.at >= 0 else None

    @property
    def previous(self) -> int | None:
        """Where undo leads."""
        return self.stops[self.at - 1] if self.at > 0 else None

    @property
    def next(self) -> int | None:
        """Where redo leads."""
        return self.stops[self.at + 1] if self.at + 1 < len(self.stops) else None

    def move(self, verb: str, snapshot: int) -> Self:
        """After one more activation. An undo or redo to a snapshot that is not there changes nothing."""
        if verb == "undo":
            return self._jump(range(self.at - 1, -1, -1), snapshot)
        if verb == "redo":
            return self._jump(range(self.at + 1, len(self.stops)), snapshot)
        kept = self.stops[: self.at + 1]
        return type(self)((*kept, snapshot), len(kept))

    def without(self, gone: Collection[int]) -> Self:
        """Leave out destroyed snapshots, and stops that then repeat the one before."""
        stops: list[int] = []
        at = -1
        for place, snapshot in enumerate(self.stops):
            if snapshot not in gone and (not stops or stops[-1] != snapshot):
                stops.append(snapshot)
            if place == self.at:
                at = len(stops) - 1
        return type(self)(tuple(stops), 0 if at < 0 and stops else at)

    def _jump(self, places: Iterable[int], snapshot: int) -> Self:
        for place in places:
            if self.stops[place] == snapshot:
                return type(self)(self.stops, place)
        return self


def walk(activations: Iterable[Activation], *, gone: Collection[int] = ()) -> Trail:
    """The log, replayed from its beginning."""
    trail = Trail()
    for activation in activations:
        trail = trail.move(activation.verb, activation.snapshot)
    return trail.without(gone)


def lineage(snapshots: Iterable[Snapshot], snapshot: int) -> list[int]:
    """The snapshot, its parent, and so on to the base."""
    parents = {one.id: one.parent for one in snapshots}
    found: list[int] = []
    step: int | None = snapshot
    while step is not None and step not in found:
        found.append(step)
        step = parents.get(step)
    return found


def saw(snapshots: Sequence[Snapshot], trained: Mapping[int, Collection[int]], memories: Iterable[int]) -> set[int]:
    """Snapshots whose weights learned from any of the memories: in their own night, or in one they continue.

    A deep night starts from the base, so it inherits nothing.
    """
    wanted = set(memories)
    found: set[int] = set()
    for one in sorted(snapshots, key=lambda snapshot: snapshot.id):  # a parent is always older
        inherited = one.kind == "night" and one.parent in found
        if inherited or not wanted.isdisjoint(trained.get(one.id, ())):
            found.add(one.id)
    return found


def newest_clean(
    snapshots: Sequence[Snapshot], trained: Mapping[int, Collection[int]], memories: Iterable[int], *, start: int
) -> int | None:
    """The nearest kept snapshot in `start`'s lineage that never saw the memories; the base at the latest."""
    kept = {one.id for one in snapshots if one.status == "kept"} - saw(snapshots, trained, memories)
    return next((one for one in lineage(snapshots, start) if one in kept), None)


class Timeline:
    """The pointer of one home. Every move is one more row of the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def trail(self) -> Trail:
        snapshots = self._store.snapshots
        gone = {one.id for one in snapshots.all(destroyed=True) if one.status == "destroyed"}
        return walk(snapshots.activations(), gone=gone)

    def active(self) -> Snapshot | None:
        """None in a home that has never had a model."""
        active = self.trail().active
        return None if active is None else self._store.snapshots.get(active)

    def use(self, snapshot: int, *, verb: str = "use") -> Snapshot:
        """Make it active; redo ends here. `verb` is `use`, `base`, `publish` or `forget`.

        Already active: nothing changes. Raises `KnownError` not_found, snapshot_gone (destroyed), usage (rejected).
        """
        with self._store.transaction():
            wanted = self._store.snapshots.get(snapshot)
            _refuse_unusable(wanted)
            if self.trail().active != snapshot:
                self._store.snapshots.activate(snapshot, verb)
        return wanted

    def undo(self) -> Snapshot:
        """Back to what was active before. Raises `KnownError("nothing_to_undo")`."""
        with self._store.transaction():
            previous = self.trail().previous
            if previous is None:
                raise KnownError(
                    "nothing_to_undo",
                    "This is the first snapshot: there is nothing to undo.",
                    "`nightjar timeline list` shows every snapshot; `timeline use ID` goes to one.",
                )
            self._store.snapshots.activate(previous, "undo")
        return self._store.snapshots.get(previous)

    def redo(self) -> Snapshot:
        """Forward to what was last undone. Raises `KnownError("nothing_to_redo")`."""
        with self._store.transaction():
            following = self.trail().next
            if following is None:
                raise KnownError(
                    "nothing_to_redo",
                    "Nothing was undone since the last change.",
                    "`nightjar timeline list` shows every snapshot; `timeline use ID` goes to one.",
                )
            self._store.snapshots.activate(following, "redo")
        return self._store.snapshots.get(following)

    def lineage(self, snapshot: int) -> list[int]:
        """It, its parent, and so on to the base. Raises `KnownError("not_found")`."""
        self._store.snapshots.get(snapshot)
        return lineage(self._store.snapshots.all(destroyed=True), snapshot)

    def saw(self, memories: Iterable[int]) -> set[int]:
        """Snapshots whose weights learned from any of these memories."""
        snapshots = self._store.snapshots
        return saw(snapshots.all(destroyed=True), snapshots.trained(), memories)

    def newest_clean(self, memories: Iterable[int]) -> Snapshot | None:
        """Where a forget steps back to: the nearest snapshot of the active one's lineage that never saw them."""
        active, snapshots = self.trail().active, self._store.snapshots
        if active is None:
            return None
        found = newest_clean(snapshots.all(destroyed=True), snapshots.trained(), memories, start=active)
        return None if found is None else snapshots.get(found)


def _refuse_unusable(snapshot: Snapshot) -> None:
    if snapshot.status == "destroyed":
        raise KnownError(
            "snapshot_gone",
            f"Snapshot {snapshot.id} was destroyed.",
            "`nightjar timeline list` shows the snapshots that are left.",
        )
    if snapshot.status == "rejected":
        raise KnownError(
            "usage",
            f"Snapshot {snapshot.id} failed its exam and is kept only to be looked at.",
            f"`nightjar chat --snapshot {snapshot.id}` talks to it without making it active.",
        )
