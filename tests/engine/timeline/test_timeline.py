"""The pointer: a pure walk over the log, and the same through the database."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.snapshots import Activation, Snapshot, SnapshotMemory
from engine.timeline.timeline import Timeline, Trail, lineage, newest_clean, saw, walk


def log(*moves: str) -> list[Activation]:
    """`use:3` and the like."""
    pairs = [move.split(":") for move in moves]
    return [
        Activation(id=number, snapshot=int(snapshot), verb=verb, at="")
        for number, (verb, snapshot) in enumerate(pairs, 1)
    ]


@pytest.mark.parametrize(
    ("moves", "gone", "stops", "active"),
    [
        ((), (), (), None),
        (("base:1",), (), (1,), 1),
        (("base:1", "publish:2"), (), (1, 2), 2),
        (("base:1", "publish:2", "undo:1"), (), (1, 2), 1),
        (("base:1", "publish:2", "undo:1", "redo:2"), (), (1, 2), 2),
        (("base:1", "publish:2", "undo:1", "publish:3"), (), (1, 3), 3),
        (("base:1", "publish:2", "publish:3", "undo:2", "undo:1", "redo:2"), (), (1, 2, 3), 2),
        (("base:1", "publish:2", "use:1", "undo:2", "redo:1"), (), (1, 2, 1), 1),
        (("base:1", "publish:2", "use:1"), (2,), (1,), 1),
        (("base:1", "publish:2", "publish:3", "forget:1"), (2, 3), (1,), 1),
        (("base:1", "publish:2", "publish:3", "forget:2"), (3,), (1, 2), 2),
        (("base:1", "publish:2", "use:1", "publish:3", "undo:1"), (2,), (1, 3), 1),
        (("base:1", "publish:2", "publish:3", "undo:2"), (3,), (1, 2), 2),
        (("base:1", "publish:2"), (2,), (1,), 1),
        (("base:1", "undo:9", "redo:9"), (), (1,), 1),
    ],
)
def test_the_trail_of_a_log(
    moves: tuple[str, ...], gone: tuple[int, ...], stops: tuple[int, ...], active: int | None
) -> None:
    trail = walk(log(*moves), gone=gone)
    assert (trail.stops, trail.active) == (stops, active)


VERBS = st.sampled_from(["publish", "use", "forget", "undo", "redo", "destroy"])


class Played:
    """A log made by choices as a home would make it: an undo leads where the trail says, or nowhere."""

    def __init__(self) -> None:
        self.log = log("base:1")
        self.gone: set[int] = set()
        self.made = count(2)
        self.snapshots = [1]

    @property
    def trail(self) -> Trail:
        return walk(self.log, gone=self.gone)

    def play(self, verb: str, number: int) -> None:
        trail = self.trail
        usable = [one for one in self.snapshots if one not in self.gone]
        if verb == "destroy":
            self.gone |= {one for one in (usable[number % len(usable)],) if one not in (1, trail.active)}
            return
        if verb == "publish":
            self.snapshots.append(next(self.made))
        target = {
            "publish": self.snapshots[-1],
            "use": usable[number % len(usable)],
            "forget": usable[number % len(usable)],
            "undo": trail.previous,
            "redo": trail.next,
        }[verb]
        if target is not None and target != trail.active:
            self.log += [Activation(id=len(self.log) + 1, snapshot=target, verb=verb, at="")]


@given(st.lists(st.tuples(VERBS, st.integers(0, 20)), max_size=40))
def test_undo_then_redo_changes_nothing(choices: list[tuple[str, int]]) -> None:
    played = Played()
    for verb, number in choices:
        played.play(verb, number)
        before = played.trail
        assert before.active is not None
        assert before.active not in played.gone
        played_on = Played()
        played_on.log, played_on.gone, played_on.snapshots = list(played.log), played.gone, played.snapshots
        if before.previous is not None:
            played_on.play("undo", 0)
            assert played_on.trail.active == before.previous
            assert played_on.trail.next == before.active
            played_on.play("redo", 0)
            assert played_on.trail == before


@given(st.lists(st.tuples(VERBS, st.integers(0, 20)), max_size=40))
def test_every_move_leads_where_it_said_and_nothing_stands_twice_in_a_row(choices: list[tuple[str, int]]) -> None:
    played = Played()
    for verb, number in choices:
        before, length = played.trail, len(played.log)
        played.play(verb, number)
        after = played.trail
        if len(played.log) > length:
            assert after.active == played.log[-1].snapshot
        else:
            assert after.active == before.active
        assert all(one != other for one, other in zip(after.stops, after.stops[1:], strict=False))
        if verb in ("use", "publish", "forget") and len(played.log) > length:
            assert after.next is None
            assert after.previous == before.active


@given(st.lists(st.tuples(VERBS, st.integers(0, 20)), max_size=40))
def test_undoing_all_the_way_ends_at_the_first_snapshot(choices: list[tuple[str, int]]) -> None:
    played = Played()
    for verb, number in choices:
        played.play(verb, number)
    for _ in range(len(choices) + 1):
        played.play("undo", 0)
    assert played.trail.active == 1
    assert played.trail.previous is None


def snapshot(number: int, parent: int | None, kind: str = "night", status: str = "kept") -> Snapshot:
    return Snapshot(
        id=number, model="m", parent=parent, created="", kind=kind, status=status, pinned=False, size_bytes=0,
        gate_passed=True, adapter_hash=None, manifest_hash=None, served_hash=None, served_type=None, scale=1.0,
    )  # fmt: skip


CHAIN = [
    snapshot(1, None, "base"),
    snapshot(2, 1),
    snapshot(3, 2),
    snapshot(4, 3),
    snapshot(5, 2),
    snapshot(6, 4, "deep"),
]
TRAINED = {2: {10}, 3: {11}, 4: {12}, 5: {13}, 6: {10, 12}}


def test_lineage_leads_to_the_base() -> None:
    assert lineage(CHAIN, 4) == [4, 3, 2, 1]
    assert lineage(CHAIN, 5) == [5, 2, 1]
    assert lineage(CHAIN, 1) == [1]


@pytest.mark.parametrize(
    ("memories", "expected"),
    [
        ([10], {2, 3, 4, 5, 6}),
        ([11], {3, 4}),
        ([12], {4, 6}),
        ([13], {5}),
        ([11, 13], {3, 4, 5}),
        ([99], set()),
        ([], set()),
    ],
)
def test_what_saw_a_memory_is_its_night_and_all_that_continued_it(memories: list[int], expected: set[int]) -> None:
    assert saw(CHAIN, TRAINED, memories) == expected


@pytest.mark.parametrize(
    ("start", "memories", "expected"),
    [(4, [10], 1), (4, [11], 2), (4, [12], 3), (4, [99], 4), (6, [11], 6), (6, [12], 3), (5, [13], 2), (1, [10], 1)],
)
def test_the_newest_clean_snapshot(start: int, memories: list[int], expected: int) -> None:
    assert newest_clean(CHAIN, TRAINED, memories, start=start) == expected


def test_a_destroyed_or_rejected_snapshot_is_no_refuge_but_its_teaching_still_counts() -> None:
    chain = [snapshot(1, None, "base"), snapshot(2, 1, status="destroyed"), snapshot(3, 2), snapshot(4, 3)]
    assert newest_clean(chain, {2: {10}, 4: {12}}, [12], start=4) == 3
    assert newest_clean(chain, {2: {10}, 4: {12}}, [10], start=4) == 1
    chain[2] = snapshot(3, 2, status="rejected")
    assert newest_clean(chain, {4: {12}}, [12], start=4) == 1


@given(
    st.lists(st.tuples(st.integers(0, 30), st.booleans(), st.sets(st.integers(0, 5))), max_size=12),
    st.sets(st.integers(0, 5)),
)
def test_a_clean_snapshot_never_continues_one_that_saw(
    nights: list[tuple[int, bool, set[int]]], memories: set[int]
) -> None:
    chain, trained = [snapshot(1, None, "base")], {}
    for number, (parent, deep, taught) in enumerate(nights, 2):
        chain.append(snapshot(number, parent % (number - 1) + 1, "deep" if deep else "night"))
        trained[number] = taught
    found = newest_clean(chain, trained, memories, start=len(chain))
    assert found is not None
    step = chain[found - 1]
    while True:
        assert not trained.get(step.id, set()) & memories
        if step.kind != "night" or step.parent is None:
            break
        step = chain[step.parent - 1]


@pytest.fixture
def timeline(store: Store) -> Timeline:
    """A base and two nights, the second active."""
    base = store.snapshots.ensure_base("starter", size_bytes=1, served_hash=None, served_type=None).id
    timeline = Timeline(store)
    timeline.use(base, verb="base")
    for parent in (base, base + 1):
        made = store.snapshots.add(model="starter", parent=parent, kind="night", gate_passed=True).id
        timeline.use(made, verb="publish")
    return timeline


def active(timeline: Timeline) -> int:
    found = timeline.active()
    assert found is not None
    return found.id


def test_an_empty_home_has_no_active_snapshot(store: Store) -> None:
    assert Timeline(store).active() is None
    assert Timeline(store).newest_clean([1]) is None


def test_undo_and_redo_walk_the_nights(timeline: Timeline) -> None:
    assert active(timeline) == 3
    assert timeline.undo().id == active(timeline) == 2
    assert timeline.undo().id == active(timeline) == 1
    with pytest.raises(KnownError) as caught:
        timeline.undo()
    assert caught.value.error_id == "nothing_to_undo"
    assert [timeline.redo().id, timeline.redo().id] == [2, 3]
    with pytest.raises(KnownError) as caught:
        timeline.redo()
    assert caught.value.error_id == "nothing_to_redo"


def test_use_cuts_redo_and_can_itself_be_undone(timeline: Timeline) -> None:
    timeline.undo()
    timeline.use(1)
    with pytest.raises(KnownError):
        timeline.redo()
    assert timeline.undo().id == 2
    assert timeline.use(3).id == active(timeline) == 3


def test_using_what_is_active_changes_nothing(store: Store, timeline: Timeline) -> None:
    timeline.undo()
    before = store.snapshots.activations()
    timeline.use(2)
    assert store.snapshots.activations() == before
    assert timeline.redo().id == 3


def test_what_cannot_be_used_is_refused_and_nothing_moves(store: Store, timeline: Timeline) -> None:
    rejected = store.snapshots.add(model="starter", parent=3, kind="night", status="rejected").id
    timeline.undo()
    store.snapshots.destroy([3])
    for wanted, error_id in ((rejected, "usage"), (3, "snapshot_gone"), (99, "not_found")):
        with pytest.raises(KnownError) as caught:
            timeline.use(wanted)
        assert caught.value.error_id == error_id
    assert active(timeline) == 2


def test_undo_passes_over_what_was_destroyed(store: Store, timeline: Timeline) -> None:
    store.snapshots.destroy([2])
    assert timeline.undo().id == 1
    assert timeline.redo().id == 3


def test_a_forget_steps_back_to_a_clean_snapshot(store: Store, timeline: Timeline) -> None:
    memory = store.memories.add(
        "x", kind="statement", trust="typed", ledger="live", said_at=store.now(), offset_minutes=0
    ).id
    store.snapshots.set_memories(3, [SnapshotMemory(memory=memory, trained=True, exam="in_weights")])
    assert timeline.saw([memory]) == {3}
    clean = timeline.newest_clean([memory])
    assert clean is not None
    timeline.use(clean.id, verb="forget")
    store.snapshots.destroy([3])
    assert active(timeline) == 2
    with pytest.raises(KnownError):
        timeline.redo()
    assert timeline.undo().id == 1


def test_lineage_through_the_database(timeline: Timeline) -> None:
    assert timeline.lineage(3) == [3, 2, 1]
    with pytest.raises(KnownError):
        timeline.lineage(99)
