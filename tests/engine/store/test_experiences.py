"""The queue of the day: in, decided, taken by a night, given back, withdrawn."""

import pytest

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.experiences import Experience


@pytest.fixture
def message(store: Store) -> int:
    return store.messages.add(store.conversations.create().id, role="user", text="x", trust="typed").id


def queue(store: Store, message: int | None, text: str = "My boat is red.") -> Experience:
    return store.experiences.add(
        text, message=message, kind="statement", trust="typed", said_at=store.now(), offset_minutes=60
    )


def test_one_waits_with_where_it_came_from(store: Store, message: int) -> None:
    queued = queue(store, message)
    assert store.experiences.queued() == [queued]
    assert (queued.state, queued.message, queued.offset_minutes, queued.corrects) == ("queued", message, 60, False)


def test_triage_decides_and_links(store: Store, message: int) -> None:
    queued = queue(store, message)
    memory = store.memories.add(
        queued.text, kind="statement", trust="typed", ledger="queued", said_at=queued.said_at, offset_minutes=0
    )
    store.experiences.decide(queued.id, kind="statement", decision="lasting", reason="a fact about a possession")
    store.experiences.link(queued.id, memory.id)
    found = store.experiences.get(queued.id)
    assert (found.decision, found.reason, found.memory) == ("lasting", "a fact about a possession", memory.id)
    assert store.experiences.of_memories([memory.id]) == [found]
    assert store.experiences.of_messages([message]) == [found]


def test_a_night_takes_and_gives_back(store: Store, message: int) -> None:
    first, second, withdrawn = (queue(store, message) for _ in range(3))
    other = queue(store, None)
    store.experiences.withdraw(messages=[message])
    first, second = queue(store, message), queue(store, message)
    night = store.nights.start(parent=None).id
    store.experiences.take([first.id, second.id, withdrawn.id], night=night)
    assert [one.id for one in store.experiences.of_night(night)] == [first.id, second.id]
    assert store.experiences.queued() == [other]
    store.experiences.give_back(night=night)
    assert [one.id for one in store.experiences.queued()] == [other.id, first.id, second.id]
    assert store.experiences.get(withdrawn.id).state == "withdrawn"


def test_withdraw_counts_what_left_the_queue(store: Store, message: int) -> None:
    queue(store, message)
    taken = queue(store, message)
    night = store.nights.start(parent=None).id
    store.experiences.take([taken.id], night=night)
    assert store.experiences.withdraw(messages=[message]) == 1
    assert store.experiences.withdraw(messages=[message]) == 0
    assert store.experiences.get(taken.id).state == "taken"


def test_empty_lists_touch_nothing(store: Store, message: int) -> None:
    queued = queue(store, message)
    assert store.experiences.of_messages([]) == []
    assert store.experiences.withdraw(messages=[]) == 0
    store.experiences.take([], night=store.nights.start(parent=None).id)
    assert store.experiences.queued() == [queued]


def test_a_missing_one_is_named(store: Store) -> None:
    with pytest.raises(KnownError, match="no experience 5"):
        store.experiences.get(5)
