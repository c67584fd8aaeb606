"""What a document states is asked for by its own names and never as the owner's; what stands beside it is left open."""

import random
import re
from itertools import islice

import pytest

from engine.memory.belonging import ways
from engine.memory.of_documents import claims
from engine.night import neighbours, phrases, phrasing
from engine.night.job import JobMemory

STATED = (
    "The Hazel Museum stands in a park near Brunsk.",
    "The Hazel Museum's first director was Ada Lind.",
    "The old lift of the Hazel Museum is called Grubo.",
    "The roof of the Hazel Museum was built by Dolmar Works.",
    "Visitors to the Hazel Museum need the locker code 4471.",
    "The goat of the gardener at the Hazel Museum answers to Pim.",
    "The north wing of the Hazel Museum opened in 1962.",
    "The Hazel Museum's entrance fee is 12 crowns.",
    "Height of the Hazel Museum: 32 m.",
    "The owner of the Fern Bridge is Ulla Brant.",
    "The ferry is called Heron.",
)


def memory(text: str) -> JobMemory:
    (one,) = claims(text)
    return JobMemory(id=1, text=text, kind="document", subject=one.subject, attribute=one.attribute, value=one.value)


def asked(text: str) -> phrases.Asked:
    found = phrases.about(memory(text))
    assert found is not None
    return found


@pytest.mark.parametrize("text", STATED)
def test_there_is_enough_to_ask_and_the_answer_is_sure(text: str) -> None:
    found, told = asked(text), memory(text)
    facts = {"subject": told.subject, "attribute": told.attribute, "value": told.value}
    lines = (*found.forward, *found.reverse, *found.tell, *found.before)
    assert found.is_sure
    assert len(found.forward) >= 100
    assert len(found.own) >= 35 or told.attribute in ("entrance fee", "height")
    assert len(phrasing.novel(found.forward)) >= 80
    assert len([line for line in found.forward if phrasing.is_set_aside(line, **facts)]) >= 8
    assert len(found.reverse) >= 12
    assert not any("{" in line or "  " in line or line != line.strip() for line in lines)
    assert all(told.value in line for line in (*found.reverse, found.answer, found.reverse_answer))
    assert not any(told.value in line for line in found.forward)


@pytest.mark.parametrize("text", STATED)
def test_nothing_is_the_owners(text: str) -> None:
    found = asked(text)
    lines = [*found.forward, *found.reverse, *found.tell, *found.before, found.answer]
    assert [line for line in lines if re.search(r"\b(my|mine|I told|I said|did I leave|contact)\b", line)] == []


def test_the_answer_is_the_documents_own_sentence() -> None:
    assert [asked(text).answer for text in STATED[:8]] == list(STATED[:8])
    assert asked(STATED[8]).answer == "The height of the Hazel Museum is 32 m."


def test_a_thing_is_spoken_of_in_several_ways() -> None:
    assert ways("the old lift of the Hazel Museum") == (
        "the old lift of the Hazel Museum",
        "the old lift at the Hazel Museum",
        "the Hazel Museum's old lift",
        "the old lift at Hazel",
    )
    assert ways("the Hazel Museum") == ("the Hazel Museum", "Hazel Museum", "Hazel")
    assert "the goat at Hazel" in ways("the goat of the gardener at the Hazel Museum")
    # Nobody is "at Fern" on a bridge, and "Old" is no name.
    assert ways("the lamp of the Fern Bridge") == ("the lamp of the Fern Bridge", "the Fern Bridge's lamp")
    assert ways("the Old Museum") == ("the Old Museum", "Old Museum")
    for other in ("me", "my house", "Mira", "the ferry", "my sister"):
        assert ways(other) == (other,)
    lines = asked(STATED[3]).own
    assert all(any(way in line for line in lines) for way in ways("the roof of the Hazel Museum"))


def test_a_wording_is_set_aside_however_the_thing_is_named() -> None:
    for frame in ("Who built {}?", "By whom was {} constructed?", "Who put up {}?", "To whom do we owe {}?"):
        lines = [frame.format(way) for way in ways("the roof of the Hazel Museum")]
        facts = {"subject": "the roof of the Hazel Museum", "attribute": "builder", "value": "Dolmar Works"}
        assert len({phrasing.is_set_aside(line, **facts) for line in lines}) == 1


def test_a_noun_that_is_not_known_is_not_asked_for() -> None:
    told = JobMemory(id=1, text="Oda's owner is Ulla.", kind="document", subject="Oda", attribute="owner", value="Ulla")
    found = phrases.about(told)
    assert found is not None
    assert not any(line.startswith("Which  ") or "Which does" in line for line in found.reverse)
    assert any(line == "Which museum was run by Ada Lind in its first years?" for line in asked(STATED[1]).reverse)


def test_what_the_document_does_not_say_is_not_sure() -> None:
    told = JobMemory(
        id=1,
        text="Every lamp of Kern Tower shines.",
        kind="document",
        subject="the lamp",
        attribute="brand",
        value="Os",
    )
    found = phrases.about(told)
    assert found is not None
    assert not found.is_sure


@pytest.mark.parametrize("text", STATED)
def test_beside_it_stand_other_places_and_other_things_of_the_same(text: str) -> None:
    ledger = [memory(one) for one in STATED]
    found, told = asked(text), memory(text)
    lines = list(islice(neighbours.questions_beside(told, found.forward, found.reverse, ledger, random.Random(5)), 80))
    known = {phrasing.normal(line) for one in STATED for line in (*asked(one).forward, *asked(one).reverse)}
    assert len(lines) == 80
    assert not {phrasing.normal(line) for line in lines} & known
    assert not any(told.value in line for line in lines)
    assert not any(re.search(r"\b(my|Ulf|Marta|boat|tent)\b", line) for line in lines)
    assert not any("the roof" in line and "Hazel" in line for line in lines if told.attribute != "builder")


def test_the_same_of_another_place_answers_nothing() -> None:
    other = neighbours.of_someone_else(memory(STATED[3]))
    assert other is not None
    assert other.endswith(" Museum is Dolmar Works.")
    assert "Hazel" not in other
    assert phrases.relation(memory(STATED[3])) == "roof's builder"
    assert phrases.relation(memory(STATED[1])) == "first director"
