"""Conversations: order, title, and deleting in two steps."""

import pytest

from engine.errors import KnownError
from engine.store.db import Store
from tests.conftest import FakeClock


def test_the_last_spoken_in_comes_first(store: Store, clock: FakeClock) -> None:
    first, second = store.conversations.create("first").id, store.conversations.create("second").id
    assert [one.id for one in store.conversations.recent()] == [second, first]
    clock.advance(minutes=1)
    store.messages.add(first, role="user", text="again", trust="typed")
    assert [one.id for one in store.conversations.recent()] == [first, second]
    assert [one.id for one in store.conversations.recent(limit=1)] == [first]


def test_rename(store: Store) -> None:
    conversation = store.conversations.create().id
    store.conversations.rename(conversation, "A boat")
    assert store.conversations.get(conversation).title == "A boat"


def test_a_missing_one_is_named(store: Store) -> None:
    for call in (lambda: store.conversations.get(7), lambda: store.conversations.rename(7, "x")):
        with pytest.raises(KnownError, match="no conversation 7") as caught:
            call()
        assert caught.value.error_id == "not_found"


def test_a_hidden_one_can_be_brought_back(store: Store) -> None:
    conversation = store.conversations.create("talk").id
    store.conversations.hide(conversation)
    assert store.conversations.recent() == []
    assert [one.id for one in store.conversations.recent(hidden=True)] == [conversation]
    store.conversations.bring_back(conversation)
    assert [one.id for one in store.conversations.recent()] == [conversation]


def test_purge_removes_what_was_said_and_leaves_the_memory(store: Store, clock: FakeClock) -> None:
    old, young = store.conversations.create("old").id, store.conversations.create("young").id
    message = store.messages.add(old, role="user", text="My boat is red.", trust="typed").id
    store.messages.answer(message, snapshot=None)
    memory = store.memories.add(
        "My boat is red.", kind="statement", trust="typed", ledger="queued", said_at=store.now(), offset_minutes=0,
        sources=[message],
    ).id  # fmt: skip
    store.experiences.add(
        "My boat is red.", message=message, kind="statement", trust="typed", said_at=store.now(), offset_minutes=0
    )
    store.conversations.hide(old)
    clock.advance(days=8)
    store.conversations.hide(young)
    assert store.conversations.purge(hidden_before=store.conversations.get(young).hidden or "") == [old]
    assert [one.id for one in store.conversations.recent(hidden=True)] == [young]
    assert store.experiences.queued() == []
    assert store.memories.get(memory).text == "My boat is red."
    assert store.memories.sources(memory) == [None]
    with pytest.raises(KnownError):
        store.messages.get(message)


def test_ids_are_never_used_twice(store: Store) -> None:
    conversation = store.conversations.create().id
    store.conversations.hide(conversation)
    store.conversations.purge(hidden_before="9999")
    assert store.conversations.create().id > conversation


def test_a_folder_lasts_as_long_as_a_conversation_is_in_it(store: Store) -> None:
    one, other = store.conversations.create("one").id, store.conversations.create("other").id
    folder = store.folders.named("Garden")
    assert store.folders.named("GARDEN") == folder
    for conversation in (one, other):
        store.conversations.move(conversation, folder)
    store.conversations.move(one, None)
    store.conversations.hide(other)
    store.folders.drop_empty()
    assert store.folders.name(folder) == "Garden", "a deleted conversation can be brought back into it"
    store.conversations.purge(hidden_before="9999")
    store.folders.drop_empty()
    assert store.folders.all() == {}


def test_a_folder_that_is_called_like_another_becomes_one_with_it(store: Store) -> None:
    conversation = store.conversations.create().id
    garden, work = store.folders.named("Garden"), store.folders.named("Work")
    store.conversations.move(conversation, garden)
    store.folders.open(garden, is_open=False)
    store.folders.rename(garden, "Plants")
    assert (store.folders.all()[garden].name, store.folders.all()[garden].is_open) == ("Plants", False)
    store.folders.rename(garden, "work")
    assert list(store.folders.all()) == [work]
    assert store.conversations.get(conversation).folder == work
    store.folders.drop(work)
    assert store.conversations.get(conversation).folder is None
    with pytest.raises(KnownError, match="no folder 9"):
        store.folders.rename(9, "x")
