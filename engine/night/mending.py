"""What the phrase bank asks about a lesson of the owner, and answers: what to do in that case, right by construction.

Fills the frames of `resources/phrases/lessons.toml`; asks no model. `memory/remedies.py` reads what was told.
"""

import random
from collections.abc import Sequence
from functools import cache
from typing import Any

from engine.memory.procedures import yours
from engine.memory.remedies import KINDS, REMEDY, Remedy, of_fact
from engine.memory.words import content_words
from engine.night import routines
from engine.night.job import JobMemory
from engine.night.phrases import capital, load
from engine.night.routines import Asked


def remedy_of(memory: JobMemory) -> Remedy | None:
    """None for every memory that is no lesson with its trouble and its remedy."""
    if memory.kind not in KINDS or memory.attribute != REMEDY or not (memory.subject and memory.value):
        return None
    found = of_fact(memory.text, memory.subject, memory.value)
    return found if found.steps else None


def asked(memory: JobMemory) -> list[Asked]:
    """For the remedy, by the whole trouble, by what failed and by its error."""
    remedy, bank = remedy_of(memory), _bank()
    if remedy is None:
        return []
    return list(routines.filled([*bank["own"], *bank["open"]], _words(remedy), in_words(remedy.steps)))


def of_other_troubles(
    memory: JobMemory, ledger: Sequence[JobMemory], source: random.Random
) -> tuple[list[str], list[str]]:
    """Questions for the owner's remedy where none was told, and for what anybody may ask about such a trouble.

    In trained wordings, so that these alone tell nothing.
    """
    bank = _bank()
    known = {word for one in (*ledger, memory) if remedy_of(one) for word in content_words(one.subject)}
    known -= set(content_words("fails with says error not"))
    others = [one for one in bank["others"] if not known & set(content_words(one))]
    found = [(_of_troubles(bank[kind], others)) for kind in ("own", "open")]
    own, usual = (source.sample(lines, len(lines)) for lines in found)
    return own, usual


def in_words(steps: Sequence[str]) -> str:
    """As the assistant says it: "Run `pip install pytest`."."""
    return routines.in_words(steps) if len(steps) > 1 else f"{capital(yours(steps[0]))}."


def restated(remedy: Remedy) -> str:
    """In the plainest words, for a note."""
    return f"When {remedy.when}: {', then '.join(remedy.steps)}."


def _of_troubles(frames: Sequence[str], troubles: Sequence[str]) -> list[str]:
    filled = (one for trouble in troubles for one in routines.filled(frames, {"w": trouble}, ""))
    return [one.question for one in filled if not one.aside]


def _words(remedy: Remedy) -> dict[str, str]:
    words = {"w": remedy.when}
    return words | ({"c": remedy.failed, "e": remedy.error} if remedy.error else {})


@cache
def _bank() -> dict[str, Any]:
    return load("lessons")
