"""What the night extracts: a document's sentences are never read as the owner's own words."""

import json
from dataclasses import dataclass

import pytest

from engine.night.job import JobMemory
from engine.night.review import _facts


@dataclass
class ScriptedSpeaker:
    """Answers every extraction with these facts."""

    facts: list[tuple[str, str, str]]

    def answer(self, *_: object, **__: object) -> str:
        rows = [{"subject": subject, "attribute": what, "value": value} for subject, what, value in self.facts]
        return json.dumps({"facts": rows})


def found(memory: JobMemory, *facts: tuple[str, str, str], loose: bool = False) -> list[tuple[str, str, str]]:
    speaker = ScriptedSpeaker(list(facts))
    rows = _facts(memory, speaker, loose=loose)  # type: ignore[arg-type]  # answers is all it needs
    return [(row["subject"], row["attribute"], row["value"]) for row in rows]


@pytest.mark.parametrize("subject", ["me", "my bridge", "Our bridge"])
def test_a_documents_facts_are_not_the_owners(subject: str) -> None:
    told = JobMemory(id=1, text="People gave the bridge the name Heron.", kind="document")
    assert found(told, (subject, "name", "Heron")) == []
    assert found(told, ("the bridge", "name", "Heron")) == [("the bridge", "name", "Heron")]
    own = JobMemory(id=1, text="My bridge is called Heron.", kind="statement")
    assert found(own, (subject, "name", "Heron")) != []


def test_what_the_documents_form_gave_comes_first() -> None:
    told = JobMemory(
        id=1,
        text="Height of Kern Tower: 80 m.",
        kind="document",
        subject="Kern Tower",
        attribute="height",
        value="80 m",
    )
    assert found(told, ("Kern Tower", "size", "80 m")) == [("Kern Tower", "height", "80 m")]


def test_a_documents_plain_sentence_is_read_by_rule() -> None:
    told = JobMemory(id=1, text="Kern Tower's first keeper was Ada Lind.", kind="document")
    assert found(told, ("the cook", "name", "Ada Lind")) == [("Kern Tower", "first keeper", "Ada Lind")]


def test_a_documents_fact_is_about_something_that_it_speaks_of() -> None:
    told = JobMemory(id=1, text="Every lamp of Kern Tower shines with Dolmar oil.", kind="document")
    assert found(told, ("the soap I use", "brand", "Dolmar")) == []
    assert found(told, ("the lamp", "brand", "Dolmar")) == [("the lamp", "brand", "Dolmar")]


def test_how_answers_shall_look_is_no_fact() -> None:
    told = JobMemory(id=1, text='From now on, end every reply with the word "Ahoy".', kind="preference")
    assert found(told, ("me", "home city", "Ahoy")) == []


def test_a_part_of_what_a_rule_read_is_no_second_fact() -> None:
    told = JobMemory(id=1, text="My accountant's job is master baker, and the stories are good.")
    rules = ("my accountant", "job", "master baker")
    assert found(told, ("my accountant", "job", "master"), ("my accountant", "job", "master baker")) == [rules]
    assert found(told, ("the stories", "quality", "master baker"), ("the master", "trade", "baker"))[1:] == [
        ("the master", "trade", "baker")
    ]


def test_a_loose_readers_facts_must_be_spoken_of() -> None:
    told = JobMemory(id=1, text="Every time you balk I lose trust. Quit balking.")
    assert found(told, ("me", "home city", "Quit")) == [("me", "home city", "Quit")]
    assert found(told, ("me", "home city", "Quit"), loose=True) == []
