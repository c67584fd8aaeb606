"""What is told of people by name is theirs: by the rules, and where a model takes it for the owner's or anybody's."""

import json

import pytest

from engine.memory.by_name import subject_in
from engine.memory.extract import Fact, by_rules, with_model
from engine.prompts import Message

TOLD = (
    ("Orsel lives in Haverbrook, and I drop by on Sundays.", "Orsel", "city", "Haverbrook"),
    ("It's far, because Orsel lives in Haverbrook and I have no car.", "Orsel", "city", "Haverbrook"),
    ("Did I say that Orsel works for Tilde Mills? I like it.", None, None, None),
    ("Orsel works for Tilde Mills, which surprised me.", "Orsel", "employer", "Tilde Mills"),
    ("Orsel Finch works as a luthier.", "Orsel Finch", "job", "luthier"),
    ("I can never find the house, although Orsel lives in Brindle and I have a map.", "Orsel", "city", "Brindle"),
    ("Orsel's birthday is on 3 May, so I bake.", "Orsel", "birthday", "3 May"),
    ("My aunt says that Orsel plays the oboe.", "Orsel", "instrument", "oboe"),
    ("Orsel is allergic to walnuts.", "Orsel", "allergy", "walnuts"),
)
NOT_TOLD = (
    "Google works for me.",
    "Yoga works for my back.",
    "Germany plays the Netherlands tonight.",
    "Windows supports two monitors.",
    "Experience speaks louder than words.",
    "It isn't true that Orsel lives in Bonn.",
    "I dreamt that Orsel lives in Bonn.",
    "Orsel works for Bosch no longer.",
    "If Orsel lives in Bonn, I'll visit.",
    "Maybe Orsel lives in Bonn.",
    "Sister lives in Bonn.",
    "Liam and Emma live in Bristol.",
    "Neither lives in Spain.",
    "Orsel's job is so boring, he says.",
)
NOBODY = (
    "He works for Tilde Mills.",
    "Everybody lives in Haverbrook.",
    "My dog lives in the garden.",
    "The town lives in fear.",
)


@pytest.mark.parametrize(("text", "subject", "attribute", "value"), TOLD)
def test_what_is_told_of_a_name_is_about_it(text: str, subject: str | None, attribute: str, value: str) -> None:
    assert by_rules(text) == ([Fact(subject, attribute, value)] if subject else [])


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_are_no_names_are_nobody(text: str) -> None:
    assert all(fact.subject in ("me", "my dog") for fact in by_rules(text))


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_fact_about_somebody_is_none(text: str) -> None:
    assert [fact for fact in by_rules(text) if fact.subject[:1].isupper()] == []


def test_a_value_ends_where_the_next_is_told() -> None:
    assert by_rules("Orsel lives in Leeds and works for Ford.")[0].value == "Leeds"
    assert by_rules("Orsel lives in Leeds and Anna works at Bosch.")[0].value == "Leeds"
    assert by_rules("Orsel lives in Leeds with my sister.")[0].value == "Leeds"


def test_two_people_may_have_the_same() -> None:
    facts = by_rules("I live in Leeds, and Orsel lives in Leeds.")
    assert {(fact.subject, fact.value) for fact in facts} == {("me", "Leeds"), ("Orsel", "Leeds")}


def test_both_halves_of_a_sentence_are_read() -> None:
    assert [fact.subject for fact in by_rules("Orsel lives in Haverbrook. I live in Bergen.")] == ["Orsel", "me"]


class Says:
    """A model that finds one fact, whatever it reads."""

    def __init__(self, subject: str, value: str) -> None:
        self._fact = {"subject": subject, "attribute": "city", "value": value}

    def answer(
        self, messages: list[Message], *, max_tokens: int = 64, json_schema: dict[str, object] | None = None
    ) -> str:
        del messages, max_tokens, json_schema
        return json.dumps({"facts": [self._fact]})


@pytest.mark.parametrize("subject", ["me", "my mother", "my house"])
def test_the_model_cannot_give_it_to_somebody_else(subject: str) -> None:
    text = "Orsel lives in Haverbrook, and I drop by on Sundays."
    assert [fact.subject for fact in with_model(Says(subject, "Haverbrook"), text)] == ["Orsel"]


def test_the_model_cannot_name_people_that_are_not_spoken_of() -> None:
    assert with_model(Says("my mother", "Haverbrook"), "We spend every summer in Haverbrook.") == []
    for text, subject in (
        ("My mother-in-law is allergic to nuts.", "my mother-in-law"),
        ("My sisters live in Bonn.", "my sister"),
        ("My guinea pig is from Bonn.", "my guinea pig"),
    ):
        assert subject_in(text, subject, "x") == subject
    assert subject_in("Mum spends every summer in Haverbrook.", "my mother", "Haverbrook") == "my mother"
    assert subject_in("The old clock stands in Haverbrook.", "my heirloom", "Haverbrook") == "my heirloom"
    assert subject_in("Make Haverbrook its final word.", "our water polo final", "Haverbrook") == ""
