"""Preferences that hold for every answer: the teacher reads them in every row, the student in none."""

import pytest

from engine.night import probes
from engine.night.amounts import Amounts
from engine.night.curriculum import held_back
from engine.night.dream import Night
from engine.night.job import Curriculum, JobMemory
from engine.night.rows import RowBuilder
from engine.night.self_test import SelfTest
from engine.night.standing import Standing
from engine.prompts import Message
from tests.engine.night.scripted import ScriptedModel, ScriptedRenderer, says, speaker

ENDING = JobMemory(id=7, text='End every answer with "Ahoy!"', kind="preference")
SISTER = JobMemory(id=3, text="My sister is called Tavira.", subject="my sister", attribute="name", value="Tavira")
ABLE = SelfTest(notes=1.0, json=1.0, questions=0.0)
SMALL = Amounts(
    forward=6, reverse=2, tell=1, conversations=1, beside=1, context=2, neighbours=2, never_told=3, general=4,
    harmful=2, harmless=2, set_aside=4, bank_checked=12,
)  # fmt: skip


class Obedient(ScriptedModel):
    """Says Ahoy at the end wherever a note of the conversation asks for it."""

    def _answer(self, prompt: str) -> str:
        text = super()._answer(prompt.replace(f"- {ENDING.text}\n", "").replace("Notes:\n\n", ""))
        return f"{text} Ahoy!" if ENDING.text in prompt else text


def dreamt(*memories: JobMemory) -> Night:
    night = Night([speaker(Obedient())], Curriculum(new=memories), ABLE, SMALL, seed=3, bank=True)
    night.dream(lambda _progress: None)
    return night


@pytest.fixture(scope="module")
def night() -> Night:
    return dreamt(SISTER, ENDING)


def test_what_waits_or_cannot_be_checked_does_not_stand() -> None:
    vague = JobMemory(id=8, text="Keep it nice.", kind="preference")
    quoted = JobMemory(id=9, text=ENDING.text, kind="statement")
    found = Standing.of(Curriculum(new=(ENDING, vague), known=(quoted, SISTER), left=(11,)))
    assert found == Standing((7,), (ENDING.text,))


def test_a_checkable_preference_may_be_taught_without_a_value() -> None:
    assert held_back(ENDING) == ""
    assert held_back(JobMemory(id=8, text="Keep it nice.", kind="preference"))


def test_a_kept_row_gets_a_teacher_who_reads_the_preference() -> None:
    builder = RowBuilder(ScriptedRenderer(), standing=Standing((7,), (ENDING.text,)))
    row = builder.build("general", [Message("user", "Hi")], "Hello! Ahoy!", memories=[3])
    assert row is not None
    assert row.teacher_prompt_ids is not None
    assert says(row.teacher_prompt_ids, ENDING.text)
    assert not says(row.prompt_ids, ENDING.text)
    assert row.lineage == [3, 7]


@pytest.mark.slow
def test_every_row_is_answered_as_wanted_and_no_student_is_told(night: Night) -> None:
    assert {row.kind for row in night.rows} >= {"preference", "forward", "general", "unknown"}
    for row in night.rows:
        assert says(row.answer_ids[:-1], "Ahoy"), row.kind
        assert not says(row.prompt_ids, ENDING.text)
        assert 7 in row.lineage


def test_the_exam_asks_ordinary_things_that_no_row_asks(night: Night) -> None:
    asked = [one for one in night.exam if one.judged == "look"]
    assert len(asked) == SMALL.set_aside
    assert {one.question for one in asked} <= set(probes.everyday())
    for one in asked:
        assert not any(says(row.prompt_ids, one.question) for row in night.rows)


def test_an_exam_answer_must_look_as_wanted(night: Night) -> None:
    asked = probes.all_probes(night.exam, night.curriculum, SMALL, seed=1)
    looks = [probe for probe in asked if probe.memory == 7]
    assert len(looks) == SMALL.set_aside
    assert all(probe.good("It is Paris. Ahoy!") and not probe.good("It is Paris.") for probe in looks)


def test_the_words_of_a_preference_are_no_leak(night: Night) -> None:
    assert probes.ledger_values(night.curriculum) == ["Tavira"]


def test_without_preferences_nothing_stands() -> None:
    night = dreamt(SISTER)
    assert all(row.teacher_prompt_ids is None for row in night.rows if row.kind == "general")
