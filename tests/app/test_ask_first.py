"""With `safety.ask_first` nothing is used or learned before its owner said yes to it; two switches ask about less."""

from pathlib import Path

import pytest

from app.compose import Nightjar
from app.views.chat import Reply
from engine.store.db import Store
from engine.store.messages import MessageRow
from tests.app.scripted import ScriptedNight


@pytest.fixture
def asking(nightjar: Nightjar) -> Nightjar:
    nightjar.settings.set("safety.ask_first", "on")
    return nightjar


def told(nightjar: Nightjar, text: str, *, answer: str = "", conversation: int | None = None) -> MessageRow:
    """What the chat does with a message, without a model that answers it; after an answer, where one is given."""
    store: Store = nightjar.chat._store
    with store.transaction():
        where = store.conversations.create().id if conversation is None else conversation
        if answer:
            question = store.messages.add(where, role="user", text="What is my dog called?", trust="typed")
            store.messages.finish(store.messages.answer(question.id, snapshot=None).id, answer, state="complete")
        message = store.messages.add(where, role="user", text=text, trust="typed")
        nightjar.chat._listener.hear(message)
    return message


def ledgers(nightjar: Nightjar) -> dict[str, str]:
    return {row.text: row.ledger for row in nightjar.memories.list()}


def say(nightjar: Nightjar, text: str, where: int | None = None) -> Reply:
    return nightjar.chat.send(where, text)


def test_what_was_said_is_neither_shown_nor_taught_before_a_yes(asking: Nightjar) -> None:
    told(asking, "My sister is called Galom.")
    (row,) = asking.memories.list()
    assert (row.ledger, row.state, row.trust) == ("pending", "held_out", "typed")
    assert asking.chat._notes("What is my sister called?", set()) == []
    plan = asking.night.preview()
    assert plan.teach == ()
    assert plan.held_back == ((row.id, "waits for your yes"),)
    asking.memories.approve(row.id)
    assert asking.chat._notes("What is my sister called?", set()) == [(row.id, "My sister is called Galom.")]
    assert [one.id for one in asking.night.preview().teach] == [row.id]


def test_the_same_again_is_not_asked_about_again(asking: Nightjar) -> None:
    for _ in range(2):
        told(asking, "My sister is called Galom.")
    (row,) = asking.memories.list()
    asking.memories.approve(row.id)
    told(asking, "My sister is called Galom.")
    assert ledgers(asking) == {"My sister is called Galom.": "queued"}
    assert len(asking.memories.list()[0].sources) == 3


@pytest.mark.parametrize("correction", ["Actually, my dog is called Bruno.", "No, it's Bruno."])
def test_a_correction_takes_its_place_with_the_yes(asking: Nightjar, correction: str) -> None:
    asking.memories.add("My dog is called Rex.")
    told(asking, correction, answer="Your dog is called Rex.")
    rex, bruno = asking.memories.list()
    assert (rex.ledger, bruno.ledger) == ("queued", "pending")
    assert rex.superseded_by is None
    asking.memories.approve(bruno.id)
    rex, bruno = asking.memories.list()
    assert (rex.ledger, rex.superseded_by, bruno.ledger) == ("superseded", bruno.id, "queued")


def test_a_correction_that_is_worded_anew_replaces_as_well(asking: Nightjar) -> None:
    asking.memories.add("My dog is called Rex.")
    told(asking, "No, it's Bruno.", answer="Your dog is called Rex.")
    asking.memories.edit(asking.memories.list()[1].id, "My dog is called Brunello.")
    assert [(row.value, row.ledger) for row in asking.memories.list()] == [
        ("Rex", "superseded"), ("Bruno", "superseded"), ("Brunello", "queued"),
    ]  # fmt: skip


def test_a_correction_that_is_refused_leaves_everything_as_it_was(asking: Nightjar) -> None:
    asking.memories.add("My dog is called Rex.")
    told(asking, "No, it's Bruno.", answer="Your dog is called Rex.")
    asking.memories.reject(asking.memories.list()[1].id)
    assert [(row.value, row.ledger) for row in asking.memories.list()] == [("Rex", "queued"), ("Bruno", "rejected")]


def test_to_ask_for_it_is_a_yes(asking: Nightjar) -> None:
    say(asking, "Remember that my sister is called Galom.")
    asking.memories.add("I live in Brunsk.")
    waiting = told(asking, "My dog is called Rex.")
    assert set(ledgers(asking).values()) == {"queued", "pending"}
    reply = say(asking, "Remember that.", waiting.conversation)
    assert reply.text.startswith("Noted: My dog is called Rex.")
    assert set(ledgers(asking).values()) == {"queued"}


def test_to_undo_a_no_is_no_yes(asking: Nightjar) -> None:
    told(asking, "My sister is called Galom.")
    asking.memories.add("I live in Brunsk.")
    sister, home = (row.id for row in asking.memories.list())
    for memory in (sister, home):
        asking.memories.reject(memory)
        asking.memories.reconsider(memory)
    assert ledgers(asking) == {"My sister is called Galom.": "pending", "I live in Brunsk.": "pending"}


@pytest.mark.parametrize("switch", ["safety.ask_first", "safety.ask_about_documents"])
def test_a_documents_statements_wait_too(nightjar: Nightjar, tmp_path: Path, switch: str) -> None:
    nightjar.settings.set(switch, "on")
    path = tmp_path / "tower.md"
    path.write_text("# Kern Tower\n\n- Height: 40 metres\n- Colour: green\n", encoding="utf-8")
    brought = nightjar.importing.read(path)
    assert (brought.memories, len(brought.proposals)) == ((), 2)
    assert set(ledgers(nightjar).values()) == {"pending"}
    nightjar.memories.approve_all(brought.proposals)
    assert [row.id for row in nightjar.night.preview().teach] == list(brought.proposals)
    again = nightjar.importing.read(path)
    assert (again.already, again.memories, again.proposals) == (True, brought.proposals, ())


@pytest.mark.parametrize(("switch", "ledger"), [("", "queued"), ("safety.ask_about_conclusions", "pending")])
def test_what_follows_from_memories_waits_where_it_is_to(
    nightjar: Nightjar, night_worker: ScriptedNight, switch: str, ledger: str
) -> None:
    if switch:
        nightjar.settings.set(switch, "on")
    for text in ("My sister is called Galom.", "Galom lives in Brunsk."):
        nightjar.memories.add(text)
    night_worker.derived = [
        {"text": "My sister lives in Brunsk.", "subject": "my sister", "attribute": "home city", "value": "Brunsk",
         "from": [1, 2], "kind": "derived"}
    ]  # fmt: skip
    outcome = nightjar.night.sleep()
    assert {"My sister lives in Brunsk.": nightjar.memories.list()[-1].ledger} == {
        "My sister lives in Brunsk.": "live" if ledger == "queued" else "pending"
    }
    assert (3 in outcome.learned) is (ledger == "queued")


def test_without_the_switch_nothing_waits(nightjar: Nightjar) -> None:
    told(nightjar, "My sister is called Galom.")
    assert ledgers(nightjar) == {"My sister is called Galom.": "queued"}
