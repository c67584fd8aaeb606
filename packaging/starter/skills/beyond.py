"""Harmless requests and questions about the world that a network of this size cannot answer, and what it says instead.

Without them it has two answers to what it does not know: it refuses, or strings words together (LOG, starter 13). Their
words are in `beyond.json`: families of acts (every verb with every object and tail), forms of questions with the things
they are about, and whole requests and questions. Every fifth form, request and question is for probes only.
"""

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

from starter.skills import acts, further
from starter.skills.held_out import held_out as held_out_wordings
from starter.wording import plain, side

ANSWER = "That's beyond what I know: I'm a small model."

_FILE: dict[str, Any] = json.loads((Path(__file__).parent / "beyond.json").read_text("utf-8"))
_KINDS = (("act", 45), ("request", 25), ("form", 15), ("question", 15))


def draw(rng: random.Random, *, held_out: bool = False) -> str:
    """What is asked. Acts of families are never held out: a probe is a whole request or a question."""
    kinds, weights = zip(*_KINDS, strict=True)
    while True:
        kind = rng.choices(kinds, weights)[0]
        if kind == "act":
            if held_out:
                continue
            text = acts.framed(acts.of_family(rng.choice(_FILE["families"]), rng), rng)
        elif kind == "form":
            asked = rng.choice(_FILE["forms"])
            text = rng.choice(side(asked["forms"], held_out=held_out)).format(x=rng.choice(asked["things"]))
        else:
            text = rng.choice(side(_FILE[f"{kind}s"], held_out=held_out))
        if plain(text) not in _answered():
            return text


@cache
def _answered() -> frozenset[str]:
    """Plain words of what has an answer of its own, or is held out for another probe."""
    groups = (*further.EVERYDAY, *further.SMALL_TALK)
    known = (text for wordings, _ in groups for text in wordings)
    return held_out_wordings() | {plain(text) for text in (*known, *(text for text, _ in further.HARMLESS_REQUESTS))}
