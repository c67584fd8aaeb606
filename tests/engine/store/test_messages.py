"""The tree of messages: branches by edit and second answer, the active one, notes, and what may teach."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.messages import MessageRow, Messages


@pytest.fixture
def conversation(store: Store) -> int:
    return store.conversations.create("talk").id


def texts(store: Store, conversation: int) -> list[str]:
    return [message.text for message in store.messages.branch(conversation)]


def ask(store: Store, conversation: int, text: str, answer: str) -> tuple[int, int]:
    asked = store.messages.add(conversation, role="user", text=text, trust="typed")
    answered = store.messages.answer(asked.id, snapshot=None)
    store.messages.finish(answered.id, answer, state="complete")
    return asked.id, answered.id


def test_a_conversation_is_a_branch_from_first_to_last(store: Store, conversation: int) -> None:
    ask(store, conversation, "one", "1")
    ask(store, conversation, "two", "2")
    assert texts(store, conversation) == ["one", "1", "two", "2"]


def test_an_empty_conversation_has_an_empty_branch(store: Store, conversation: int) -> None:
    assert store.messages.branch(conversation) == []


def test_an_answer_waits_below_its_question_and_knows_who_said_it(store: Store, conversation: int) -> None:
    base = store.snapshots.ensure_base("starter", size_bytes=1, served_hash=None, served_type=None)
    asked = store.messages.add(conversation, role="user", text="one", trust="typed")
    answer = store.messages.answer(asked.id, snapshot=base.id)
    assert (answer.parent, answer.role, answer.state, answer.text) == (asked.id, "assistant", "pending", "")
    assert (answer.snapshot, answer.trust) == (base.id, "assistant")
    done = store.messages.finish(answer.id, "1", state="stopped", thoughts="hm")
    assert (done.text, done.state, done.thoughts) == ("1", "stopped", "hm")


def siblings(store: Store, message: int) -> list[int]:
    return list(store.messages.variants(store.messages.get(message).conversation).get(message, (message,)))


def instead_of(messages: Messages, message: int, text: str) -> MessageRow:
    messages.rewind(message)
    return messages.add(messages.get(message).conversation, role="user", text=text, trust="typed")


def test_an_edit_branches_and_the_old_branch_can_be_chosen_again(store: Store, conversation: int) -> None:
    ask(store, conversation, "one", "1")
    second, _ = ask(store, conversation, "two", "2")
    ask(store, conversation, "three", "3")
    edited = instead_of(store.messages, second, "zwei")
    assert texts(store, conversation) == ["one", "1", "zwei"]
    assert siblings(store, second) == siblings(store, edited.id) == [second, edited.id]
    assert store.messages.variants(conversation) == {one: (second, edited.id) for one in (second, edited.id)}
    assert [one.text for one in store.messages.all()] == ["one", "1", "two", "2", "three", "3", "zwei"]
    store.messages.select(second)
    assert texts(store, conversation) == ["one", "1", "two", "2", "three", "3"]
    store.messages.select(edited.id)
    assert texts(store, conversation) == ["one", "1", "zwei"]


def test_the_first_message_can_be_edited(store: Store, conversation: int) -> None:
    first, _ = ask(store, conversation, "one", "1")
    edited = instead_of(store.messages, first, "eins")
    assert texts(store, conversation) == ["eins"]
    assert siblings(store, first) == [first, edited.id]


def test_siblings_do_not_cross_conversations(store: Store, conversation: int) -> None:
    first, _ = ask(store, conversation, "one", "1")
    ask(store, store.conversations.create().id, "other", "2")
    assert siblings(store, first) == [first]


def test_a_second_answer_is_another_branch(store: Store, conversation: int) -> None:
    asked, first = ask(store, conversation, "one", "1")
    second = store.messages.answer(asked, snapshot=None)
    assert siblings(store, first) == [first, second.id]
    assert [message.id for message in store.messages.branch(conversation)] == [asked, second.id]


def test_what_does_not_exist_is_said(store: Store) -> None:
    calls = (
        lambda: store.messages.get(99),
        lambda: store.messages.branch(99),
        lambda: store.messages.add(99, role="user", text="x", trust="typed"),
        lambda: store.messages.answer(99, snapshot=None),
        lambda: store.messages.finish(99, "x", state="complete"),
    )
    for call in calls:
        with pytest.raises(KnownError) as caught:
            call()
        assert caught.value.error_id == "not_found"


def test_only_the_active_branch_of_shown_conversations_teaches(store: Store, conversation: int) -> None:
    first, answer = ask(store, conversation, "one", "1")
    other = store.messages.add(store.conversations.create().id, role="user", text="x", trust="typed")
    assert store.messages.teaching() == {first, answer, other.id}
    edited = instead_of(store.messages, first, "eins")
    assert store.messages.teaching() == {edited.id, other.id}
    store.conversations.hide(other.conversation)
    assert store.messages.teaching() == {edited.id}
    store.messages.stop_teaching([edited.id])
    assert store.messages.teaching() == set()


def test_an_erased_message_keeps_its_place(store: Store, conversation: int) -> None:
    first, _ = ask(store, conversation, "secret", "1")
    queued = store.experiences.add(
        "secret", message=first, kind="statement", trust="typed", said_at=store.now(), offset_minutes=0
    )
    store.messages.erase([first])
    assert texts(store, conversation) == ["", "1"]
    assert first not in store.messages.teaching()
    assert (store.experiences.get(queued.id).text, store.experiences.get(queued.id).state) == ("", "withdrawn")


def test_notes_stay_with_their_turn_and_say_how_their_memory_stands(store: Store, conversation: int) -> None:
    first, _ = ask(store, conversation, "one", "1")
    ids = [
        store.memories.add(
            text, kind="statement", trust="typed", ledger="live", said_at=store.now(), offset_minutes=0
        ).id
        for text in ("a", "b")
    ]
    store.messages.show_notes(first, [(ids[1], "b!"), (ids[0], "a!")])
    store.memories.supersede(ids[1], ids[0])
    notes = store.messages.notes(conversation)
    assert [(note.memory, note.text, note.ledger) for note in notes[first]] == [
        (ids[1], "b!", "superseded"),
        (ids[0], "a!", "live"),
    ]
    store.memories.hide([ids[1]])
    assert [note.memory for note in store.messages.notes(conversation)[first]] == [ids[0]]


def test_odd_text_comes_back_as_it_went_in(store: Store, conversation: int) -> None:
    for text in ("", "'; DROP TABLE messages; --", "<|im_end|>", "\x00\x01", "🦜" * 1000, "x" * 100_000):
        message = store.messages.add(conversation, role="user", text=text, trust="pasted")
        assert store.messages.get(message.id).text == text


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["add", "edit", "answer", "select"]), st.integers(0, 30)), max_size=25))
def test_the_active_branch_is_always_a_path_and_nothing_is_lost(store: Store, steps: list[tuple[str, int]]) -> None:
    conversation = store.conversations.create().id
    made = [store.messages.add(conversation, role="user", text="0", trust="typed").id]
    for verb, number in steps:
        take(store.messages, conversation, verb, made, number)
        branch = store.messages.branch(conversation)
        assert [one.parent for one in branch] == [None, *(one.id for one in branch[:-1])]
    assert [store.messages.get(one).text for one in made] == [str(number) for number in range(len(made))]


def take(messages: Messages, conversation: int, verb: str, made: list[int], number: int) -> None:
    at, text = made[number % len(made)], str(len(made))
    if verb == "add":
        made.append(messages.add(conversation, role="user", text=text, trust="typed").id)
    elif verb == "edit":
        made.append(instead_of(messages, at, text).id)
    elif verb == "answer":
        made.append(messages.finish(messages.answer(at, snapshot=None).id, text, state="complete").id)
    else:
        messages.select(at)
        assert at in [one.id for one in messages.branch(conversation)]
