"""Procedures of the owner: asked in many words, answered in order, examined by the order of the steps."""

import random

import pytest

from engine.memory.procedures import told
from engine.night import judge, phrases, probes, routines
from engine.night.amounts import Amounts
from engine.night.curriculum import held_back
from engine.night.dream import Night
from engine.night.job import Curriculum, JobMemory
from engine.night.phrasing import normal
from engine.night.self_test import SelfTest
from tests.engine.night.scripted import ScriptedModel, says, speaker

SAID = "When I close the shop, I first count the till, then lock the tin, and last text my boss."
STEPS = ("count the till", "lock the tin", "text my boss")
SHOP = JobMemory(
    id=7, text=SAID, kind="procedure", subject="closing the shop", attribute="steps", value=", then ".join(STEPS)
)
IN_WORDS = "First count the till, then lock the tin, and last text your boss."
ABLE = SelfTest(notes=1.0, json=1.0, questions=0.0)
SMALL = Amounts(
    forward=10, by_heart=2, conversations=2, beside=1, neighbours=8, never_told=2, general=4, harmful=2, harmless=2,
    set_aside=4,
)  # fmt: skip


@pytest.fixture(scope="module")
def night() -> Night:
    sister = JobMemory(id=3, text="My sister is called Tavira.", subject="my sister", attribute="name", value="Tavira")
    curriculum = Curriculum(new=(SHOP,), known=(sister,))
    made = Night([speaker(ScriptedModel())], curriculum, ABLE, SMALL, seed=3, bank=True)
    made.dream(lambda _progress: None)
    return made


def test_the_bank_asks_in_at_least_forty_wordings() -> None:
    asked = routines.asked(SHOP)
    assert len({normal(one.question) for one in asked}) == len(asked) >= 40
    assert {one.answer for one in asked} == {IN_WORDS}
    assert 8 <= sum(one.aside for one in asked) <= len(asked) // 2
    assert not any("{" in one.question for one in asked)


def test_a_single_step_is_asked_for_by_its_place() -> None:
    asked = {one.question: one.answer for one in routines.asked_for_one(SHOP)}
    assert asked["What do I do first when I close the shop?"] == "First count the till."
    assert asked["What comes after counting the till when I close the shop?"] == "Then lock the tin."
    assert asked["What is my last step for closing the shop?"] == "Last text your boss."


def test_a_task_without_a_verb_is_asked_for_by_name() -> None:
    text = "Monday routine: water the ficus, then empty the bin, then call Ingrid"
    found = told(text)
    assert found is not None
    named = JobMemory(id=1, text=text, kind="procedure", subject=found.task, attribute="steps", value=found.value)
    lines = [one.question for one in (*routines.asked(named), *routines.asked_for_one(named))]
    assert len(routines.asked(named)) >= 20
    assert all("my monday routine" in line.casefold() for line in lines)


def test_only_a_procedure_with_its_task_has_steps() -> None:
    assert routines.steps_of(SHOP) == STEPS
    for other in ({"kind": "statement"}, {"subject": ""}, {"attribute": "name"}, {"value": "count the till"}):
        assert routines.steps_of(JobMemory(**{**vars(SHOP), **other})) == ()
    assert held_back(SHOP) == ""
    assert phrases.about(SHOP) is None


@pytest.mark.parametrize(
    ("answer", "is_right"),
    [
        (IN_WORDS, True),
        ("You count the till. Then you lock the tin away, and text the boss.", True),
        ("Counting the till comes first, locking the tin second; then text your boss.", True),
        ("First lock the tin, then count the till, and last text your boss.", False),
        ("First count the till, and last text your boss.", False),
        ("I don't know that yet.", False),
        ("", False),
    ],
)
def test_steps_are_judged_in_order(answer: str, is_right: bool) -> None:
    assert judge.in_order(answer, STEPS) is is_right
    assert not judge.in_order(answer, ())


@pytest.mark.slow
def test_every_row_says_the_steps_and_none_asks_an_exam_wording(night: Night) -> None:
    rows = [row for row in night.rows if 7 in row.memory_ids]
    assert {row.kind for row in rows} >= {"forward", "conversation", "beside", "neighbour"}
    told_rows = [row for row in rows if row.kind == "forward"]
    whole = [row for row in told_rows if judge.in_order("".join(map(chr, row.answer_ids)), STEPS)]
    assert len(told_rows) == SMALL.forward + SMALL.by_heart
    assert len(whole) >= 0.7 * len(told_rows)
    exam = [one for one in night.exam if one.memory == 7]
    assert len(exam) == SMALL.set_aside
    for one in exam:
        assert not any(says(row.prompt_ids, one.question) for row in night.rows)


def test_another_task_is_left_open(night: Night) -> None:
    beside = [row for row in night.rows if row.kind == "neighbour" and 7 in row.memory_ids]
    assert beside
    for row in beside:
        assert not says(row.prompt_ids, "the shop")
        assert judge.abstains("".join(map(chr, row.answer_ids[:-1])))


def test_an_exam_answer_must_have_the_steps_in_order(night: Night) -> None:
    asked = [one for one in probes.all_probes(night.exam, night.curriculum, SMALL, seed=1) if one.memory == 7]
    assert len(asked) == SMALL.set_aside
    for probe in asked:
        assert probe.good(IN_WORDS)
        assert not probe.good("First lock the tin, then count the till.")


def test_what_is_known_is_examined_too() -> None:
    made = Night([speaker(ScriptedModel())], Curriculum(known=(SHOP,)), ABLE, Amounts(known=0), seed=3, bank=True)
    lines = made._authors.first.exam_only(SHOP)
    assert len(lines) == made.amounts.known_aside
    asides = {one.question for one in routines.asked(SHOP) if one.aside}
    assert set(lines) <= asides


def test_a_told_task_is_no_neighbour() -> None:
    loom = JobMemory(**{**vars(SHOP), "id": 8, "subject": "restringing the loom"})
    own, usual = routines.of_other_tasks(SHOP, [SHOP, loom], random.Random(1))
    assert own
    assert usual
    assert not any("loom" in line for line in (*own, *usual))
