"""What stays in the cache: the active snapshot, its parent, what is pinned. Nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.store.snapshots import Snapshot
from engine.timeline.retention import served_to_drop, served_to_keep


def snapshot(
    number: int, parent: int | None, *, kind: str = "night", status: str = "kept", pinned: bool = False
) -> Snapshot:
    return Snapshot(
        id=number, model="m", parent=parent, created="", kind=kind, status=status, pinned=pinned, size_bytes=0,
        gate_passed=True, adapter_hash=None, manifest_hash=None, served_hash=None, served_type=None, scale=1.0,
    )  # fmt: skip


HOME = [
    snapshot(1, None, kind="base"),
    snapshot(2, 1),
    snapshot(3, 2),
    snapshot(4, 3, status="rejected"),
    snapshot(5, 3, pinned=True),
    snapshot(6, 3, status="destroyed", pinned=True),
    snapshot(7, 4),
]


@pytest.mark.parametrize(
    ("active", "kept"),
    [(3, {3, 2, 5}), (2, {2, 5}), (1, {5}), (5, {5, 3}), (7, {7, 5}), (None, {5})],
)
def test_which_served_files_stay(active: int | None, kept: set[int]) -> None:
    assert served_to_keep(HOME, active=active) == kept


def test_the_rest_of_the_cache_may_go() -> None:
    assert served_to_drop([1, 2, 3, 4, 5, 99], HOME, active=3) == {1, 4, 99}


@given(st.sets(st.integers(1, 7)), st.sampled_from([1, 2, 3, 5, 7]))
def test_the_cache_is_bounded_and_the_active_file_never_goes(cached: set[int], active: int) -> None:
    dropped = served_to_drop(cached, HOME, active=active)
    assert dropped <= cached
    assert active not in dropped or active == 1
    assert len(cached - dropped) <= 3
