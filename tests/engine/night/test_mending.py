"""Lessons: asked in many words, answered with their remedy, examined by a rule, and other troubles left open."""

import random

import pytest

from engine.memory.remedies import REMEDY, fact
from engine.night import judge, mending, phrases, probes, review, routines
from engine.night.amounts import Amounts
from engine.night.curriculum import held_back
from engine.night.dream import Night
from engine.night.job import Curriculum, JobMemory
from engine.night.phrasing import normal
from engine.night.self_test import SelfTest
from tests.engine.night.scripted import ScriptedModel, says, speaker

TRACED = (
    "When “run `make test`” fails with “ModuleNotFoundError: No module named 'pytest'”, first run `pip install pytest`."
)
TYPED = "Lesson learned: if the pump howls, you have to bleed the valve."
ABLE = SelfTest(notes=1.0, json=1.0, questions=0.0)
SMALL = Amounts(
    forward=10, by_heart=2, conversations=2, beside=1, neighbours=8, never_told=2, general=4, harmful=2, harmless=2,
    set_aside=4,
)  # fmt: skip


def lesson(text: str, *, number: int = 7, kind: str = "lesson", trust: str = "approved") -> JobMemory:
    found = fact(text)
    assert found is not None
    subject, attribute, value = found.subject, found.attribute, found.value
    return JobMemory(id=number, text=text, kind=kind, trust=trust, subject=subject, attribute=attribute, value=value)


PYTEST = lesson(TRACED)
PUMP = lesson(TYPED, number=8, kind="failed_path", trust="typed")


@pytest.fixture(scope="module")
def night() -> Night:
    made = Night([speaker(ScriptedModel())], Curriculum(new=(PYTEST, PUMP)), ABLE, SMALL, seed=3, bank=True)
    made.dream(lambda _progress: None)
    return made


@pytest.mark.parametrize(
    ("memory", "answer"), [(PYTEST, "Run `pip install pytest`."), (PUMP, "Bleed the valve.")], ids=["traced", "typed"]
)
def test_the_bank_asks_in_at_least_forty_wordings(memory: JobMemory, answer: str) -> None:
    asked = mending.asked(memory)
    assert len({normal(one.question) for one in asked}) == len(asked) >= 40
    assert {one.answer for one in asked} == {answer}
    assert 8 <= sum(one.aside for one in asked) <= len(asked) // 2
    assert not any("{" in one.question for one in asked)
    assert not any(judge.mends(one.question, mending.remedy_of(memory).steps) for one in asked)  # type: ignore[union-attr]


def test_a_lesson_is_taught_as_one() -> None:
    assert held_back(PYTEST) == held_back(PUMP) == ""
    assert phrases.about(PYTEST) is None
    assert phrases.restated(PYTEST) is None
    assert routines.steps_of(PYTEST) == ()
    for other in ({"kind": "statement"}, {"subject": ""}, {"attribute": "name"}, {"value": ""}):
        assert mending.remedy_of(JobMemory(**{**vars(PYTEST), **other})) is None


def test_the_night_reads_what_was_approved() -> None:
    approved = JobMemory(id=4, text=TRACED, kind="lesson", trust="approved")
    [found] = review._facts(approved, None)
    assert (found["attribute"], found["value"], found["by"]) == (REMEDY, "run `pip install pytest`", "rules")


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        ("Run `pip install pytest`.", True),
        ("First you run pip install pytest, then try again.", True),
        ("Run `pip install nose`.", False),
        ("Run `install pytest pip`.", False),
        ("I don't know that yet.", False),
        ("", False),
    ],
)
def test_a_command_is_judged_word_for_word(answer: str, is_right: bool) -> None:
    assert judge.mends(answer, ("run `pip install pytest`",)) is is_right


def test_a_remedy_in_words_may_be_said_otherwise() -> None:
    assert judge.mends("You should bleed the valve a bit.", ("bleed the valve",))
    assert not judge.mends("You should close the tap.", ("bleed the valve",))
    assert not judge.mends("Read /data/report.txt.", ("read_file (path: /data/2024/report.txt)",))


@pytest.mark.parametrize("memory", [PYTEST, PUMP], ids=["traced", "typed"])
def test_every_row_says_the_remedy_and_none_asks_an_exam_wording(night: Night, memory: JobMemory) -> None:
    remedy = mending.remedy_of(memory)
    assert remedy is not None
    rows = [row for row in night.rows if memory.id in row.memory_ids]
    assert {row.kind for row in rows} >= {"forward", "conversation", "beside", "neighbour"}
    told_rows = [row for row in rows if row.kind == "forward"]
    assert len(told_rows) == SMALL.forward + SMALL.by_heart
    assert all(judge.mends("".join(map(chr, row.answer_ids[:-1])), remedy.steps) for row in told_rows)
    exam = [one for one in night.exam if one.memory == memory.id]
    assert len(exam) == SMALL.set_aside
    for one in exam:
        assert not any(says(row.prompt_ids, one.question) for row in night.rows)


def test_another_trouble_is_left_open(night: Night) -> None:
    beside = [row for row in night.rows if row.kind == "neighbour" and 8 in row.memory_ids]
    assert beside
    for row in beside:
        assert not says(row.prompt_ids, "the pump")
        assert judge.abstains("".join(map(chr, row.answer_ids[:-1])))


def test_an_exam_answer_must_say_the_remedy(night: Night) -> None:
    asked = [one for one in probes.all_probes(night.exam, night.curriculum, SMALL, seed=1) if one.memory == 7]
    assert len(asked) == SMALL.set_aside
    for probe in asked:
        assert probe.good("Run `pip install pytest`.")
        assert not probe.good("Run `pip install nose`.")


def test_what_is_known_is_examined_too() -> None:
    made = Night([speaker(ScriptedModel())], Curriculum(known=(PYTEST,)), ABLE, Amounts(known=0), seed=3, bank=True)
    lines = made._authors.first.exam_only(PYTEST)
    assert len(lines) == made.amounts.known_aside
    assert set(lines) <= {one.question for one in mending.asked(PYTEST) if one.aside}


def test_a_told_trouble_is_no_neighbour() -> None:
    mower = lesson("When the lawn mower coughs and stops, clean the plug.", number=9)
    own, usual = mending.of_other_troubles(PYTEST, [PYTEST, mower], random.Random(1))
    assert own
    assert usual
    assert not any("mower" in line for line in (*own, *usual))
