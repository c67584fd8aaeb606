"""Facts by rules and by a scripted model: what plain patterns give, and that nothing ungrounded passes."""

import json

import pytest

from engine.memory.extract import Fact, by_rules, ground, parse, with_model
from engine.prompts import Message
from starter.scenes import LISTED
from starter.values import Values

PATTERNS = (
    ("My sister is called Mira.", "my sister", "name", "Mira"),
    ("my mum's name is Perpetua", "my mother", "name", "Perpetua"),
    ("The name of my dog is Waffle.", "my dog", "name", "Waffle"),
    ("Mira is my sister.", "my sister", "name", "Mira"),
    ("I have a cat called Tofu.", "my cat", "name", "Tofu"),
    ("I have a cat. She's called Tofu.", "my cat", "name", "Tofu"),
    ("My best friend goes by Corin.", "my best friend", "name", "Corin"),
    ("Just got an email from Orla Finch, my boss.", "my boss", "name", "Orla Finch"),
    ("Please remember that my son's name is Ben.", "my son", "name", "Ben"),
    ("My name is Ulf.", "me", "name", "Ulf"),
    ("I'm Ulf.", "me", "name", "Ulf"),
    ("I live in Bergen.", "me", "home city", "Bergen"),
    ("I live on Foxglove Lane.", "me", "home street", "Foxglove Lane"),
    ("I was born in Trier.", "me", "birthplace", "Trier"),
    ("I was born in 1981.", "me", "year of birth", "1981"),
    ("I work for Lathe Systems.", "me", "employer", "Lathe Systems"),
    ("I work as a carpenter.", "me", "job", "carpenter"),
    ("My job is luthier.", "me", "job", "luthier"),
    ("I'm learning Welsh.", "me", "language being learned", "Welsh"),
    ("I support Ferrow Rovers.", "me", "team", "Ferrow Rovers"),
    ("I play the oboe.", "me", "instrument", "oboe"),
    ("I'm allergic to walnuts.", "me", "allergy", "walnuts"),
    ("I get up at 5:40.", "me", "wake-up time", "5:40"),
    ("My favourite film is The Iron Station.", "me", "favourite film", "The Iron Station"),
    ("Teal is my favourite colour.", "me", "favourite colour", "Teal"),
    ("My birthday is 3 May.", "me", "birthday", "3 May"),
    ("The colour of my car is red.", "my car", "colour", "red"),
    ("My car is red.", "my car", "colour", "red"),
    ("My locker code is 4711.", "my locker", "code", "4711"),
    ("My parents live in Duskford.", "my parents", "city", "Duskford"),
    ("shoe size: 43", "me", "shoe size", "43"),
    ("My gym is called Ironbloom.", "me", "gym", "Ironbloom"),
)


@pytest.mark.parametrize(("text", "subject", "attribute", "value"), PATTERNS)
def test_plain_patterns(text: str, subject: str, attribute: str, value: str) -> None:
    assert by_rules(text)[0] == Fact(subject, attribute, value)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Actually, my sister is called Mira, not Lena.", Fact("my sister", "name", "Mira", "Lena")),
        ("My sister is not called Lena but Mira.", Fact("my sister", "name", "Mira", "Lena")),
        ("It's not Lena any more, it's Mira.", Fact("", "", "Mira", "Lena")),
        ("I don't live in Oslo any more, I live in Bergen.", Fact("me", "home city", "Bergen")),
    ],
)
def test_corrections_name_what_they_take_back(text: str, fact: Fact) -> None:
    assert by_rules(text) == [fact]


def test_two_facts_of_one_message() -> None:
    found = by_rules("My dog is called Rex. I live in Bergen.")
    assert [(one.subject, one.value) for one in found] == [("my dog", "Rex"), ("me", "Bergen")]


@pytest.mark.parametrize(
    "text",
    [
        "What is my sister called?", "I live a quiet life.", "My back is sore.", "My car is in the garage.",
        "I work at night.",
        "I'm tired.", "Call me later.", "I need my employer's name for a form.", "My brother is coming.", "",
    ],
)  # fmt: skip
def test_no_fact_where_there_is_none(text: str) -> None:
    assert by_rules(text) == []


def test_every_fact_is_grounded() -> None:
    assert ground(Fact("my sister", "name", "Mira"), "my sister is MIRA.")
    assert not ground(Fact("my sister", "name", "Mir"), "my sister is Mira.")
    assert not ground(Fact("my sister", "name", ""), "my sister is Mira.")


def test_the_starters_tellings_are_read_right_or_not_at_all() -> None:
    """Precision over the starter's world: a fact that the rules name is the right one (measured: 240 of 250)."""
    import random

    values = Values(random.Random(3))
    right = wrong = 0
    for relation in LISTED:
        for tell in relation.tells:
            value = values.draw(relation.value)
            facts = by_rules(tell.replace("{v}", value))
            right += any(fact == Fact(relation.subject, relation.attribute, value) for fact in facts)
            wrong += bool(facts) and not any(fact.value == value for fact in facts)
    assert right >= 200
    assert wrong <= 0.04 * right


class ScriptedModel:
    """Says the given answers, one after the other."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)

    def answer(
        self, messages: list[Message], *, max_tokens: int = 64, json_schema: dict[str, object] | None = None
    ) -> str:
        assert messages[-1].role == "user"
        assert json_schema
        assert max_tokens > 64
        return self.answers.pop(0)


def as_json(*facts: tuple[str, str, str]) -> str:
    return json.dumps({"facts": [{"subject": s, "attribute": a, "value": v} for s, a, v in facts]})


def test_the_models_facts_must_stand_in_the_message() -> None:
    model = ScriptedModel(as_json(("my aunt", "name", "Ottoline"), ("my aunt", "age", "77")))
    assert with_model(model, "Ottoline is the aunt I like most.") == [Fact("my aunt", "name", "Ottoline")]


def test_a_broken_answer_gets_one_more_try() -> None:
    assert with_model(ScriptedModel("{", as_json(("me", "hobby", "origami"))), "I fold origami.") == [
        Fact("me", "hobby", "origami")
    ]
    assert with_model(ScriptedModel("{", "nothing"), "I fold origami.") == []


@pytest.mark.parametrize("answer", ["", "[]", '{"facts": 3}', '{"facts": [{"subject": "me"}]}', "null"])
def test_what_is_not_the_schema_is_nothing(answer: str) -> None:
    assert parse(answer) is None


def test_empty_parts_are_left_out() -> None:
    assert parse(as_json(("me", "hobby", " "))) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('My diary has the line "I live in Bergen." on its first page.', []),
        ("I framed the note “My sister is called Lena.” and my dog is called Rex.", ["Rex"]),
        ('My favourite book is "The Name of the Wind".', ["The Name of the Wind"]),
        ('My dog is called "Rex".', ["Rex"]),
        ("My dog is called 🦊.", ["🦊"]),
    ],
)
def test_a_quoted_sentence_claims_nothing_and_a_quoted_name_does(text: str, values: list[str]) -> None:
    assert [fact.value for fact in by_rules(text)] == values


def test_dots_instead_of_a_value_are_nothing() -> None:
    assert by_rules("Fill in the blank: the name of my grandfather is ...") == []
