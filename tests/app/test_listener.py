"""What a statement becomes the moment it is said."""

import pytest

from app.listener import Listener, Telling
from engine.store.db import Store
from engine.store.messages import MessageRow


def test_a_correction_that_names_no_subject_replaces_nothing_unrelated(store: Store) -> None:
    listener = Listener(store)
    told = Telling(kind="statement", trust="typed", said_at=store.now(), offset_minutes=0)
    other = listener.remember("On Sundays the whole family sings.", told)[0]
    assert other.attribute == ""
    corrected = Telling(kind="correction", trust="typed", said_at=store.now(), offset_minutes=0, corrects=True)
    listener.remember("It's not Lena any more, it's Mira.", corrected)
    assert store.memories.get(other.id).ledger == "queued"


@pytest.mark.parametrize("correction", ["That's wrong, it's Bruno.", "It's not Rex, it's Bruno.", "No, Bruno!"])
def test_a_bare_correction_after_an_answer_replaces_what_the_answer_said(store: Store, correction: str) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "My dog is called Rex.")
    answered = _answer(store, _say(store, listener, told, "What is my dog called?"), "Your dog is called Rex.")
    heard = listener.hear(_message(store, answered, correction))
    old, new = store.memories.all()
    assert heard.memories == (new.id,)
    assert (old.ledger, old.superseded_by) == ("superseded", new.id)
    assert (new.text, new.subject, new.attribute, new.value) == ("My dog is called Bruno.", "my dog", "name", "Bruno")
    last = store.experiences.queued()[-1]
    assert (last.kind, last.decision, last.memory) == ("correction", "lasting", new.id)


def test_a_bare_correction_may_be_about_an_earlier_answer(store: Store) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "My dog is called Rex. My cat is called Tom.")
    dog = _answer(store, _say(store, listener, told, "What is my dog called?"), "Your dog is called Rex.")
    cat = _answer(store, _say(store, listener, dog, "What is my cat called?"), "Your cat is called Tom.")
    listener.hear(_message(store, cat, "That's wrong, it's Bruno."), about=dog)
    held = {row.value: row.ledger for row in store.memories.all()}
    assert held == {"Rex": "superseded", "Tom": "queued", "Bruno": "queued"}


def test_a_bare_correction_of_what_no_memory_says_is_kept_by_nobody(store: Store) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "My dog is called Rex.")
    answered = _answer(
        store, _say(store, listener, told, "What is the capital of Peru?"), "The capital of Peru is Cusco."
    )
    assert listener.hear(_message(store, answered, "No, it's Lima.")).memories == ()
    assert [row.value for row in store.memories.all()] == ["Rex"]


def _message(store: Store, before: int | None, text: str) -> MessageRow:
    conversation = store.messages.get(before).conversation if before else store.conversations.create().id
    return store.messages.add(conversation, role="user", text=text, trust="typed")


def _say(store: Store, listener: Listener, before: int | None, text: str) -> int:
    message = _message(store, before, text)
    listener.hear(message)
    return message.id


def _answer(store: Store, message: int, text: str) -> int:
    row = store.messages.answer(message, snapshot=None)
    return store.messages.finish(row.id, text, state="complete").id


def test_a_bare_correction_leaves_others_of_the_same_kind(store: Store) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "I'm allergic to nuts.")
    told = _say(store, listener, told, "I'm allergic to shellfish.")
    asked = _say(store, listener, told, "What am I allergic to?")
    answered = _answer(store, asked, "You are allergic to nuts.")
    store.messages.show_notes(asked, [(row.id, row.text) for row in store.memories.all()])
    listener.hear(_message(store, answered, "No, it's peanuts."))
    assert {row.value: row.ledger for row in store.memories.all()} == {
        "nuts": "superseded", "shellfish": "queued", "peanuts": "queued",
    }  # fmt: skip


def test_a_value_that_stands_in_an_answer_about_something_else_is_no_claim(store: Store) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "My favourite colour is red.")
    asked = _say(store, listener, told, "What is a stop sign like?")
    answered = _answer(store, asked, "A stop sign is red.")
    assert listener.hear(_message(store, answered, "No, it's crimson.")).memories == ()
    assert [row.ledger for row in store.memories.all()] == ["queued"]


def test_a_correction_to_what_is_known_already_replaces_the_claim(store: Store) -> None:
    listener = Listener(store)
    told = _say(store, listener, None, "My sister is called Mira.")
    told = _say(store, listener, told, "My sister is called Anna.")
    answered = _answer(store, _say(store, listener, told, "What is my sister called?"), "Your sister is called Mira.")
    listener.hear(_message(store, answered, "No, it's Anna."))
    assert {row.value: row.ledger for row in store.memories.all()} == {"Mira": "superseded", "Anna": "queued"}
