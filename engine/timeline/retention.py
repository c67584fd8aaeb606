"""Which served files are worth their space. Pure: it names snapshots and deletes nothing."""

from collections.abc import Iterable

from engine.store.snapshots import Snapshot


def served_to_keep(snapshots: Iterable[Snapshot], *, active: int | None) -> set[int]:
    """The active snapshot, its parent (where undo mostly leads) and what is pinned.

    A base is served from its model's folder and is not counted. Destroyed and rejected ones are never kept.
    """
    usable = {one.id: one for one in snapshots if one.status == "kept" and one.kind != "base"}
    wanted: set[int | None] = {one.id for one in usable.values() if one.pinned}
    if active is not None and active in usable:
        wanted |= {active, usable[active].parent}
    return {one for one in usable if one in wanted}


def served_to_drop(cached: Iterable[int], snapshots: Iterable[Snapshot], *, active: int | None) -> set[int]:
    """Of the snapshots with a file in the cache, those whose file may go: it can be rebuilt."""
    return set(cached) - served_to_keep(snapshots, active=active)
