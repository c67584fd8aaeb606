"""What the phrase bank asks about a procedure of the owner, and answers: its steps in order, right by construction.

Fills the frames of `resources/phrases/procedures.toml`; asks no model. `memory/procedures.py` reads what was told.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from engine.memory.procedures import STEPS, gerund, steps_in, told, yours
from engine.memory.words import content_words
from engine.night.job import JobMemory
from engine.night.phrases import capital, load
from engine.night.phrasing import is_set_aside

_FEWEST_STEPS = 2


@dataclass(frozen=True)
class Asked:
    """A question and its answer. `aside`: a wording for exams only, whatever the procedure."""

    question: str
    answer: str
    aside: bool


def steps_of(memory: JobMemory) -> tuple[str, ...]:
    """The steps of a procedure whose task is known; () for every other memory."""
    if memory.kind != "procedure" or memory.attribute != STEPS or not memory.subject:
        return ()
    steps = steps_in(memory.value)
    return steps if len(steps) >= _FEWEST_STEPS else ()


def asked(memory: JobMemory) -> list[Asked]:
    """For all steps in their order."""
    answer = in_words(steps_of(memory))
    frames = [*_bank()["whole"]["own"], *_bank()["whole"]["open"]]
    return list(filled(frames, _words(memory.subject, _doing(memory)), answer))


def asked_for_one(memory: JobMemory) -> list[Asked]:
    """For the first step, the last one, or the one that follows another."""
    bank, steps, words = _bank()["place"], steps_of(memory), _words(memory.subject, _doing(memory))
    first, last = yours(steps[0]), yours(steps[-1])
    lines = [*filled(bank["first"], words, f"First {first}."), *filled(bank["last"], words, f"Last {last}.")]
    for step, following in pairwise(steps):
        beside = words | {"s": step}
        frames = list(bank["next"])
        if _has_verbs(memory):
            beside["i"] = gerund(step)
            frames += bank["next_verb"]
        lines += filled(frames, beside, f"Then {yours(following)}.")
    return lines


def of_other_tasks(
    memory: JobMemory, ledger: Sequence[JobMemory], source: random.Random
) -> tuple[list[str], list[str]]:
    """Questions for the owner's way of doing what nobody told, and for what anybody may ask about it.

    In trained wordings, so that these alone tell nothing.
    """
    bank = _bank()
    known = {word for one in (*ledger, memory) if steps_of(one) for word in content_words(one.subject)}
    tasks = [one for one in bank["others"]["doing"] if not known & set(content_words(one))]
    own = _of_tasks(bank["whole"]["own"] + bank["place"]["first"] + bank["place"]["last"], tasks)
    usual = _of_tasks(bank["whole"]["open"], tasks)
    return source.sample(own, len(own)), source.sample(usual, len(usual))


def in_words(steps: Sequence[str]) -> str:
    """As the assistant says it: "First count the till, then lock the tin, and last set the alarm."."""
    first, *between, last = map(yours, steps)
    return f"First {first}{''.join(f', then {step}' for step in between)}, and last {last}."


def restated(memory: JobMemory) -> str:
    """In the plainest words, for a note."""
    first, *rest = steps_of(memory)
    return f"The steps for {memory.subject}: first {', then '.join([first, *rest])}."


# Filling ----------------------------------------------------------------------------------------------------


def _of_tasks(frames: Sequence[str], tasks: Sequence[str]) -> list[str]:
    return [one.question for task in tasks for one in filled(frames, _words(gerund(task), task), "") if not one.aside]


def _doing(memory: JobMemory) -> str:
    """The task as a verb, where the owner's own words have it; a subject that was edited since has none."""
    found = told(memory.text)
    return found.doing if found is not None and found.task == memory.subject else ""


def _has_verbs(memory: JobMemory) -> bool:
    found = told(memory.text)
    return found is not None and found.verbs and found.steps == steps_of(memory)


def _words(task: str, doing: str) -> dict[str, str]:
    words = {"t": task}
    if doing:
        words |= {"d": doing, "g": task}
        thing = doing.partition(" ")[2]
        if thing and not _NO_THING.match(thing):
            words["k"] = thing
    return words


# "get up early" is done to nothing.
_NO_THING = re.compile(
    r"(?:up|off|on|out|in|down|away|over|back|to|for|with|at|by|from|into|it|them|home|early|late|well)\b", re.I
)


def filled(frames: Sequence[str], words: dict[str, str], answer: str) -> Iterator[Asked]:
    """A frame whose words are not all there is left out."""
    words = words | {key.upper(): capital(value) for key, value in words.items()}
    for frame in frames:
        if set(re.findall(r"\{(\w)\}", frame)) <= set(words):
            yield Asked(capital(frame.format(**words)), answer, is_set_aside(frame))


@cache
def _bank() -> dict[str, Any]:
    return load("procedures")
