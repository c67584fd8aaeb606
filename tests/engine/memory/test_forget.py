"""Which snapshots and nights a forget touches, and where learning goes on."""

from hypothesis import given
from hypothesis import strategies as st

from engine.memory.forget import NightTrace, SnapshotTrace, closure, plan, tainted


def snapshot(number: int, parent: int | None, *trained: int, kind: str = "night", kept: bool = True) -> SnapshotTrace:
    return SnapshotTrace(id=number, model="starter", parent=parent, created=f"2026-11-{number:02d}", kind=kind,
                         kept=kept, trained=frozenset(trained))  # fmt: skip


BASE = snapshot(1, None, kind="base")
CHAIN = [BASE, snapshot(2, 1, 10, 11), snapshot(3, 2, 12), snapshot(4, 3, 13, 14)]
NIGHTS = [NightTrace(id=1, memories=frozenset({10, 11})), NightTrace(id=2, memories=frozenset({12, 10}))]


def test_the_pointer_steps_back_to_the_newest_clean_one() -> None:
    found = plan([12], derived_from={}, snapshots=CHAIN, nights=NIGHTS, active=4)
    assert found.snapshots == (3, 4)
    assert found.continues_from == {"starter": 2}
    assert found.moves == (4,)
    assert found.nights == (2,)
    assert found.teach_again == (13, 14)


def test_a_memory_never_taught_destroys_nothing() -> None:
    found = plan([99], derived_from={}, snapshots=CHAIN, nights=NIGHTS, active=4)
    assert (found.snapshots, found.moves, found.teach_again) == ((), (), ())
    assert found.continues_from == {"starter": 4}


def test_the_first_memory_goes_back_to_the_base() -> None:
    found = plan([10], derived_from={}, snapshots=CHAIN, nights=NIGHTS, active=4)
    assert found.snapshots == (2, 3, 4)
    assert found.continues_from == {"starter": 1}
    assert found.teach_again == (11, 12, 13, 14)


def test_what_follows_from_it_is_forgotten_too() -> None:
    found = plan([10], derived_from={13: [10], 15: [13, 11]}, snapshots=CHAIN, nights=[], active=2)
    assert found.memories == (10, 13, 15)
    assert 13 not in found.teach_again


def test_rejected_ones_are_destroyed_but_never_continued_from() -> None:
    rejected = snapshot(5, 2, 20, kept=False)
    found = plan([12], derived_from={}, snapshots=[*CHAIN, rejected], nights=[], active=4)
    assert found.continues_from == {"starter": 2}
    assert plan([20], derived_from={}, snapshots=[*CHAIN, rejected], nights=[], active=4).snapshots == (5,)


def test_the_active_branch_is_preferred() -> None:
    branch = snapshot(5, 1, 30)
    found = plan([13], derived_from={}, snapshots=[*CHAIN, branch], nights=[], active=4)
    assert found.continues_from == {"starter": 3}


def test_another_models_snapshots_stand_apart() -> None:
    other = SnapshotTrace(id=9, model="big", parent=None, created="2026-11-09", kind="base", kept=True)
    found = plan([12], derived_from={}, snapshots=[*CHAIN, other], nights=[], active=4)
    assert found.continues_from == {"starter": 2, "big": 9}


LEDGER = st.lists(st.sets(st.integers(1, 6)), min_size=1, max_size=6)


@given(LEDGER, st.sets(st.integers(1, 6), min_size=1))
def test_what_remains_never_saw_it(trained: list[set[int]], asked: set[int]) -> None:
    chain = [BASE] + [snapshot(n + 2, n + 1, *memories) for n, memories in enumerate(trained)]
    found = plan(asked, derived_from={}, snapshots=chain, nights=[], active=chain[-1].id)
    goes_on = found.continues_from["starter"]
    assert goes_on is not None
    line = [one for one in chain if one.id <= goes_on]
    assert all(not one.trained & asked for one in line)
    assert set(found.snapshots) == tainted(asked, chain)
    taught = {memory for one in line for memory in one.trained}
    everything = {memory for one in chain for memory in one.trained}
    assert set(found.teach_again) == everything - taught - asked


def test_closure_ends_on_a_ring() -> None:
    assert closure([1], {2: [1], 1: [2], 3: [9]}) == {1, 2}
