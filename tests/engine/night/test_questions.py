"""Dreams of one memory with a scripted base: only what it answers right survives."""

from dataclasses import replace

import pytest

from engine.night import phrases, phrasing
from engine.night.amounts import Amounts
from engine.night.job import JobMemory
from engine.night.questions import Dreamer, Means, rivals
from tests.engine.night.scripted import ScriptedModel, speaker

SISTER = JobMemory(id=1, text="My sister is called Mira.", subject="my sister", attribute="name", value="Mira")
CITY = JobMemory(id=2, text="I live in Bergen.", subject="me", attribute="home city", value="Bergen")
ALL = Means(model_writes=True, model_answers=True, bank=True)


def dreamer(model: ScriptedModel, means: Means = ALL, seed: int = 1) -> Dreamer:
    return Dreamer(speaker(model), means, seed)


def test_one_sisters_name_is_no_rival_of_the_others_where_both_are_true() -> None:
    other = JobMemory(id=3, text="My sister is called Lena.", subject="my sister", attribute="name", value="Lena")
    assert rivals(SISTER, [SISTER, other]) == ["Lena"]
    assert rivals(replace(SISTER, both_true=(3,)), [SISTER, other]) == []


def test_the_bank_and_the_model_both_ask() -> None:
    model = ScriptedModel(questions=["1. What name has my sister?", "Sister: who?", "nonsense"])
    found = dreamer(model).dream(SISTER, [], Amounts())
    assert found.by_model >= 1
    assert found.by_bank >= 10
    assert len(found.forward) >= 10
    assert len(found.set_aside) >= 4
    assert all("Mira" in one.answer for one in found.forward)


def test_no_set_aside_wording_is_trained() -> None:
    found = dreamer(ScriptedModel()).dream(SISTER, [], Amounts())
    trained = [one.question for one in (*found.forward, *found.reverse, *found.tell)]
    facts = {"subject": "my sister", "attribute": "name", "value": "Mira"}
    assert not any(phrasing.is_set_aside(line, **facts) for line in trained)
    assert all(phrasing.is_set_aside(line, **facts) for line in found.set_aside)
    assert not {phrasing.normal(line) for line in trained} & {phrasing.normal(line) for line in found.set_aside}


def test_dreams_are_the_same_for_one_seed() -> None:
    one = dreamer(ScriptedModel(), seed=4).dream(SISTER, [], Amounts())
    two = dreamer(ScriptedModel(), seed=4).dream(SISTER, [], Amounts())
    assert one == two


def test_questions_that_give_the_answer_away_or_name_a_rival_are_dropped() -> None:
    leading = ["Is my sister Mira called so?", "What name has my sister not?"]
    alone = Means(model_writes=True, model_answers=True, bank=False)
    found = dreamer(ScriptedModel(questions=leading), alone).dream(SISTER, [], Amounts(samplings=1))
    assert "Is my sister Mira called so?" not in [one.question for one in found.forward] + found.set_aside
    both = replace(SISTER, text="My sister is called Mira, not Lena.", attribute="")
    assert dreamer(ScriptedModel(questions=leading), alone).dream(both, ["Lena"], Amounts(samplings=1)).forward == []


def test_a_model_that_cannot_read_is_helped_by_the_bank() -> None:
    means = Means(model_writes=False, model_answers=False, bank=True)
    model = ScriptedModel(broken=True)
    found = dreamer(model, means).dream(SISTER, [], Amounts(forward=5, by_heart=0))
    assert [one.answer for one in found.forward] == ["Your sister is called Mira."] * 5
    assert all(one.by_heart for one in found.forward)
    assert model.prompts == []


def test_a_few_more_wordings_are_learned_by_heart_and_none_twice() -> None:
    found = dreamer(ScriptedModel()).dream(SISTER, [], Amounts(forward=5, by_heart=3, reverse=2, reverse_by_heart=4))
    assert [one.by_heart for one in found.forward] == [False] * 5 + [True] * 3
    assert [one.by_heart for one in found.reverse] == [False] * 2 + [True] * 4
    asked = [phrasing.normal(one.question) for one in (*found.forward, *found.reverse)]
    assert len(set(asked)) == len(asked)
    assert not {phrasing.normal(line) for line in found.set_aside} & set(asked)


def test_a_broken_model_alone_dreams_nothing() -> None:
    means = Means(model_writes=True, model_answers=True, bank=False)
    assert dreamer(ScriptedModel(broken=True), means).dream(SISTER, [], Amounts()).kept == 0


def test_a_memory_that_is_only_examined_gets_set_aside_wordings() -> None:
    lines = dreamer(ScriptedModel()).exam_only(CITY, [], 4)
    assert 1 <= len(lines) <= 4
    assert all(phrasing.is_set_aside(line, subject="me", attribute="home city", value="Bergen") for line in lines)


def test_rivals_are_the_same_attribute_and_what_was_replaced() -> None:
    boss = JobMemory(id=3, text="", subject="my boss", attribute="name", value="Ada Holm")
    ada = JobMemory(id=4, text="", subject="my aunt", attribute="name", value="Ada", previous_value="Ida")
    assert rivals(SISTER, [SISTER, boss, CITY]) == ["Ada Holm"]
    assert rivals(ada, [boss, SISTER]) == ["Mira", "Ida"]


@pytest.mark.parametrize(
    "memory",
    [SISTER, CITY, replace(CITY, attribute="favourite film"), replace(SISTER, subject="my car", attribute="colour")],
)
def test_the_bank_has_enough_for_training_and_exam(memory: JobMemory) -> None:
    asked = phrases.about(memory)
    assert asked is not None
    facts = {"subject": memory.subject, "attribute": memory.attribute, "value": memory.value}
    aside = [line for line in asked.forward if phrasing.is_set_aside(line, **facts)]
    assert len(asked.forward) >= 30
    assert len(aside) >= 4
    assert len(phrasing.novel(asked.forward)) >= 25
    assert len(asked.reverse) >= 8
