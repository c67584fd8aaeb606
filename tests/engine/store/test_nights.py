"""Nights: begun, taken in stage by stage exactly once, ended."""

import pytest

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.nights import NightItem
from tests.conftest import FakeClock


def test_a_night_from_start_to_end(store: Store, clock: FakeClock) -> None:
    night = store.nights.start(parent=None, deep=True)
    assert (night.outcome, night.ended, night.deep) == ("running", None, True)
    assert store.nights.running() == [night]
    assert store.nights.last() is None
    clock.advance(minutes=4)
    done = store.nights.finish(night.id, outcome="nothing_to_learn", reason="the queue was empty", report={"n": 1})
    assert done.ended is not None
    assert done.ended > night.started
    assert (done.outcome, done.reason, done.report) == ("nothing_to_learn", "the queue was empty", {"n": 1})
    assert store.nights.running() == []
    assert store.nights.last() == done


def test_a_stopped_night_goes_on(store: Store) -> None:
    night = store.nights.start(parent=None)
    store.nights.finish(night.id, outcome="stopped", reason="the owner came back")
    assert store.nights.resume(night.id) == night


def test_all_begins_with_the_newest(store: Store) -> None:
    ids = [store.nights.start(parent=None).id for _ in range(3)]
    assert [night.id for night in store.nights.all()] == ids[::-1]


def test_a_stage_is_taken_in_once(store: Store) -> None:
    night = store.nights.start(parent=None).id
    item = NightItem(stage="triage", outcome="lasting", reason="a fact")
    for _ in range(2):
        with store.transaction():
            if store.nights.take_in(night, "triage", seconds=1.5):
                store.nights.add_item(night, item)
    assert store.nights.items(night) == [item]
    assert store.nights.take_in(night, "extract", seconds=2.0)
    assert store.nights.stages(night) == {"triage": 1.5, "extract": 2.0}


def test_a_stage_that_failed_to_be_taken_in_can_be_again(store: Store) -> None:
    night = store.nights.start(parent=None).id

    def take_in_and_fail() -> None:
        with store.transaction():
            store.nights.take_in(night, "triage", seconds=1.0)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        take_in_and_fail()
    assert store.nights.take_in(night, "triage", seconds=1.0)


def test_items_of_one_stage(store: Store) -> None:
    night = store.nights.start(parent=None).id
    memory = store.memories.add(
        "x", kind="statement", trust="typed", ledger="queued", said_at=store.now(), offset_minutes=0
    ).id
    store.nights.add_item(night, NightItem(stage="triage", outcome="discard"))
    store.nights.add_item(night, NightItem(stage="exam", memory=memory, outcome="learned"))
    assert store.nights.items(night, stage="exam") == [NightItem(stage="exam", memory=memory, outcome="learned")]


def test_a_report_can_be_written_later(store: Store) -> None:
    night = store.nights.start(parent=None).id
    store.nights.set_report(night, {"learned": ["ä"]})
    assert store.nights.get(night).report == {"learned": ["ä"]}


def test_a_missing_one_is_named(store: Store) -> None:
    with pytest.raises(KnownError, match="no night 3"):
        store.nights.get(3)
