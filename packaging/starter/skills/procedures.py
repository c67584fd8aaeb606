"""The owner's own ways: the steps of a task in their order, and what helps when something goes wrong.

A note tells one, a question asks for it; what is answered reads as a night writes it (`engine/night/routines.py` and
`mending.py`). Their words are in `procedures.json` and `lessons.json`; every fifth template, task and trouble is held out.
"""

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.memory.procedures import gerund, yours
from engine.night import mending, routines
from starter.wording import capital, side

_FEWEST_STEPS, _MOST_STEPS = 3, 5
_PLACE_SHARE = 0.25  # of questions: for one step only


@dataclass(frozen=True)
class Told:
    """A note, a question that it answers, and the answer. `about`: the task or the trouble."""

    about: str
    note: str
    question: str
    answer: str


def _load(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))
    return content


PROCEDURES, LESSONS = _load("procedures"), _load("lessons")


def procedure(rng: random.Random, *, held_out: bool) -> Told:
    """The steps of one task, drawn from what belongs to it, in any order."""
    task = rng.choice(side(PROCEDURES["tasks"], held_out=held_out))
    steps = rng.sample(task["steps"], rng.randint(_FEWEST_STEPS, _MOST_STEPS))
    first, *rest = steps
    marks = {
        "d": task["doing"], "t": task["task"], "n": task["noun"], "first": first, "rest": "".join(f", then {s}" for s in rest),
        "commas": f"{', '.join(steps[:-1])} and {steps[-1]}", "dashes": " - ".join(steps),
        "numbered": " ".join(f"{number}. {step}" for number, step in enumerate(steps, 1)),
    }  # fmt: skip
    note = capital(_filled(rng.choice(side(PROCEDURES["tells"], held_out=held_out)), marks))
    if rng.random() < _PLACE_SHARE:
        kind, found, answer = _place(steps, rng)
    else:
        kind, found, answer = "asks", {}, routines.in_words(steps)
    question = _filled(rng.choice(side(PROCEDURES[kind], held_out=held_out)), marks | found)
    return Told(task["task"], note, capital(question), answer)


def _place(steps: list[str], rng: random.Random) -> tuple[str, dict[str, str], str]:
    """Kind of question, its further marks and its answer, for one step."""
    kind = rng.choice(("first_asks", "last_asks", "next_asks"))
    if kind == "first_asks":
        return kind, {}, f"First {yours(steps[0])}."
    if kind == "last_asks":
        return kind, {}, f"Last {yours(steps[-1])}."
    place = rng.randrange(len(steps) - 1)
    return kind, {"s": steps[place], "g": gerund(steps[place])}, f"Then {yours(steps[place + 1])}."


def lesson(rng: random.Random, *, held_out: bool) -> Told:
    """What helped in one trouble."""
    trouble = rng.choice(side(LESSONS["troubles"], held_out=held_out))
    remedy = rng.choice(trouble["remedies"])
    marks = {"w": trouble["when"], "W": capital(trouble["when"]), "r": remedy, "R": capital(remedy)}
    note = capital(_filled(rng.choice(side(LESSONS["tells"], held_out=held_out)), marks))
    question = capital(_filled(rng.choice(side(LESSONS["asks"], held_out=held_out)), marks))
    return Told(trouble["when"], note, question, mending.in_words([remedy]))


def _filled(template: str, marks: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda mark: marks[mark[1]], template)
