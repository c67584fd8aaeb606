"""What a forget has to touch: derived memories, snapshots that saw it, nights, and where learning continues. Pure.

Only plans. The app hides, moves the pointer, deletes and writes the receipt, in the order of DESIGN section 9.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class SnapshotTrace:
    """A snapshot and what training it saw itself (`trained`), its parents not counted."""

    id: int
    model: str
    parent: int | None
    created: str  # ISO 8601
    kind: str  # "base" | "night" | "deep"
    kept: bool  # False: rejected
    destroyed: bool = False
    trained: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class NightTrace:
    """A night and the memories that its job directory names."""

    id: int
    memories: frozenset[int]


@dataclass(frozen=True, kw_only=True)
class ForgetPlan:
    """`memories` are those asked for and all that follows from them; ids are sorted.

    `continues_from` is the snapshot that the next night builds on, by model; None where no clean one is left.
    `teach_again`: memories that only destroyed snapshots held. `moves`: active snapshots that must be left at once.
    """

    memories: tuple[int, ...]
    snapshots: tuple[int, ...]
    nights: tuple[int, ...]
    continues_from: Mapping[str, int | None]
    teach_again: tuple[int, ...]
    moves: tuple[int, ...]


def plan(
    asked: Collection[int],
    *,
    derived_from: Mapping[int, Collection[int]],
    snapshots: Sequence[SnapshotTrace],
    nights: Iterable[NightTrace],
    active: int | None,
) -> ForgetPlan:
    """`derived_from` maps a memory to the memories it follows from; `active` is the snapshot in use."""
    memories = closure(asked, derived_from)
    living = [one for one in snapshots if not one.destroyed]
    saw = tainted(memories, snapshots)
    clean = [one for one in living if one.id not in saw]
    parents = {one.id: one.parent for one in snapshots}
    models = {one.model for one in snapshots}
    continues = {
        model: _newest_clean([one for one in clean if one.model == model], _line(active, parents)) for model in models
    }
    lost = {memory for one in living if one.id in saw for memory in one.trained}
    kept = (
        set().union(*(_taught_by(one.id, snapshots) for one in clean if one.id in continues.values()))
        if clean
        else set()
    )
    return ForgetPlan(
        memories=tuple(sorted(memories)),
        snapshots=tuple(sorted(one.id for one in living if one.id in saw)),
        nights=tuple(sorted(night.id for night in nights if night.memories & memories)),
        continues_from=continues,
        teach_again=tuple(sorted(lost - kept - memories)),
        moves=tuple(one for one in (active,) if one is not None and one in saw),
    )


def closure(asked: Collection[int], derived_from: Mapping[int, Collection[int]]) -> frozenset[int]:
    """The memories and everything that follows from any of them, however far."""
    found = set(asked)
    while True:
        more = {memory for memory, sources in derived_from.items() if memory not in found and found & set(sources)}
        if not more:
            return frozenset(found)
        found |= more


def tainted(memories: Collection[int], snapshots: Sequence[SnapshotTrace]) -> frozenset[int]:
    """Snapshots whose adapter saw one of the memories: trained on it, or built on one that was."""
    saw = {one.id for one in snapshots if one.trained & set(memories)}
    while True:
        more = {one.id for one in snapshots if one.id not in saw and one.parent in saw and one.kind != "base"}
        if not more:
            return frozenset(saw)
        saw |= more


def _newest_clean(clean: Sequence[SnapshotTrace], line: Collection[int]) -> int | None:
    """The newest kept one, the active snapshot's own ancestors before any other branch."""
    usable = [one for one in clean if one.kept]
    preferred = [one for one in usable if one.id in line] or usable
    return max(preferred, key=lambda one: (one.created, one.id)).id if preferred else None


def _line(active: int | None, parents: Mapping[int, int | None]) -> list[int]:
    """The active snapshot and its ancestors."""
    line: list[int] = []
    while active is not None and active not in line:
        line.append(active)
        active = parents.get(active)
    return line


def _taught_by(snapshot: int, snapshots: Sequence[SnapshotTrace]) -> set[int]:
    by_id = {one.id: one for one in snapshots}
    return {
        memory
        for one in _line(snapshot, {key: row.parent for key, row in by_id.items()})
        for memory in by_id[one].trained
    }
