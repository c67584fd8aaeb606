"""Thumbs: a praised answer of the base's own is kept as it is, a disliked one is not held on to, no fact is learned."""

import random

import pytest

from engine.night import phrases, praise
from engine.night.amounts import Amounts
from engine.night.dream import Night
from engine.night.job import Curriculum, JobMemory, LikedAnswer
from engine.night.replay import everyday_lines
from engine.night.self_test import SelfTest
from tests.engine.night.scripted import ScriptedModel, says, speaker

SISTER = JobMemory(id=3, text="My sister is called Tavira.", subject="my sister", attribute="name", value="Tavira")
ABLE = SelfTest(notes=1.0, json=1.0, questions=0.0)
SMALL = Amounts(forward=4, by_heart=1, conversations=1, neighbours=2, never_told=2, strangers=2, readings=2, general=4,
                harmful=2, harmless=2, set_aside=2)  # fmt: skip
OWN = "Well, that depends."  # what the scripted base says to an everyday question
EVERYDAY = "What is a good way to clean a window?"


def night(*liked: LikedAnswer, disliked: tuple[str, ...] = ()) -> Night:
    made = Night(
        [speaker(ScriptedModel())], Curriculum(new=(SISTER,)), ABLE, SMALL, seed=3, bank=True, liked=liked,
        disliked=disliked,
    )  # fmt: skip
    made.dream(lambda _progress: None)
    return made


def anchored(made: Night, question: str) -> int:
    return sum(row.kind == "general" and says(row.prompt_ids, question) for row in made.rows)


def test_a_praised_answer_of_the_bases_own_is_kept_as_it_is() -> None:
    made = night(LikedAnswer(question=EVERYDAY, answer=OWN))
    [row] = [row for row in made.rows if row.kind == "general" and says(row.prompt_ids, EVERYDAY)]
    assert "".join(map(chr, row.answer_ids[:-1])) == OWN
    assert (row.memory_ids, row.lineage) == ([], [])
    assert made.summary()["liked"] == 1


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (EVERYDAY, "Galomquist sells the best clocks."),  # a fact that the base does not say
        ("What is my sister called?", "I don't know that yet."),  # a memory may answer it
        ("Is Galomquist a good place?", OWN),  # a word of the owner's
    ],
)
def test_no_fact_and_no_word_of_the_owners_is_trained_on_for_praise(question: str, answer: str) -> None:
    made = night(LikedAnswer(question=question, answer=answer))
    assert made.summary()["liked"] == 0
    assert not any(says([*row.prompt_ids, *row.answer_ids], "Galomquist") for row in made.rows)


@pytest.mark.parametrize(
    ("question", "may"),
    [
        (EVERYDAY, True),
        ("Tell me a joke.", True),
        ("What is my dog called?", False),
        ("What do you know about me?", False),
        ("Where does Galomquist live?", False),
        ("", False),
    ],
)
def test_only_everyday_questions_in_everyday_words_anchor(question: str, may: bool) -> None:
    assert praise.may_anchor(question) is may


def test_lines_like_a_disliked_one_are_not_replayed() -> None:
    world = phrases.world()
    line = next(one for one in world.general if len(one.split()) > 6)
    everything = len(world.general) + len(world.small_talk)
    assert line in everyday_lines(everything, random.Random(1))
    left = everyday_lines(everything, random.Random(1), [f"{line} Please."])
    assert line not in left
    assert len(left) > 0.9 * everything
