"""Imports: what a file was, which conversation and message came from it, and what a purge and a forget leave of it."""

import pytest

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.imports import Import, Origin

HASH = "b2:" + "0" * 64


def brought_in(store: Store, *, content_hash: str = HASH) -> tuple[int, int, int]:
    """An import with one conversation of one message; their ids."""
    number = store.imports.add("agent.jsonl", content_hash=content_hash, kind="trace").id
    conversation = store.conversations.create("agent").id
    message = store.messages.add(
        conversation,
        role="user",
        text="My boat is red.",
        trust="imported",
        said=("2025-01-02T03:04:05.000000+00:00", 60),
    )
    store.imports.add_conversation(number, conversation, content_hash=content_hash + "c")
    store.imports.add_message(number, message.id, place="line 12")
    return number, conversation, message.id


def test_what_came_from_a_file(store: Store) -> None:
    number, conversation, message = brought_in(store)
    assert store.imports.get(number) == Import(
        id=number, file="agent.jsonl", hash=HASH, kind="trace", created=store.now()
    )
    assert store.imports.conversations(number) == [conversation]
    assert store.imports.messages(number) == [message]
    assert store.imports.origins([message, 99]) == {
        message: Origin(message=message, file="agent.jsonl", place="line 12")
    }
    with pytest.raises(KnownError, match="no import 7"):
        store.imports.get(7)


def test_an_imported_message_keeps_its_own_time(store: Store) -> None:
    _, conversation, message = brought_in(store)
    row = store.messages.get(message)
    assert (row.created, row.offset_minutes) == ("2025-01-02T03:04:05.000000+00:00", 60)
    assert store.conversations.get(conversation).updated == row.created


def test_a_file_is_known_while_a_conversation_of_it_is_left(store: Store) -> None:
    number, conversation, message = brought_in(store)
    known = store.imports.still_here(HASH)
    assert known is not None
    assert known.id == number
    assert store.imports.holds_conversation(HASH + "c")
    store.conversations.hide(conversation)
    store.conversations.purge(hidden_before="9999")
    assert store.imports.still_here(HASH) is None
    assert not store.imports.holds_conversation(HASH + "c")
    assert store.imports.origins([message]) == {}


def test_erased_words_take_the_files_name_with_them(store: Store) -> None:
    number, _, message = brought_in(store)
    other, _, _ = brought_in(store, content_hash="b2:" + "1" * 64)
    store.messages.erase([message])
    assert (store.imports.get(number).file, store.imports.get(other).file) == ("", "agent.jsonl")
