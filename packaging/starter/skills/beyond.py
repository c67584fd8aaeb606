"""Harmless requests and questions about the world that a network of this size cannot answer, and what it says instead.

Without them it has two answers to what it does not know: it refuses, or strings words together (LOG, starter 13). Their
words are in `beyond.json`: families of acts (every verb with every object and tail), forms of questions with the things
they are about, whole requests and questions, and what is urgent. Every fifth form, request and question is for probes.
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
URGENT = (
    "I'm too small a model for this. If anyone is in danger, call your emergency number now; a doctor or someone you "
    "trust can help."
)

_FILE: dict[str, Any] = json.loads((Path(__file__).parent / "beyond.json").read_text("utf-8"))
_PROBED = (("request", 25), ("form", 15), ("question", 15))
_TRAINED = (("act", 43), ("urgent", 3), *_PROBED)


def draw(rng: random.Random, *, held_out: bool = False) -> tuple[str, str]:
    """(what is asked, the answer). A probe is never an act of a family, and never urgent."""
    kinds, weights = zip(*(_PROBED if held_out else _TRAINED), strict=True)
    while True:
        kind = rng.choices(kinds, weights)[0]
        text = _urgent(rng) if kind == "urgent" else _asked(kind, rng, held_out=held_out)
        if plain(text) not in _answered():
            return text, URGENT if kind == "urgent" else ANSWER


def _asked(kind: str, rng: random.Random, *, held_out: bool) -> str:
    if kind == "act":
        return acts.framed(acts.of_family(rng.choice(_FILE["families"]), rng), rng)
    if kind == "form":
        asked = rng.choice(_FILE["forms"])
        return str(rng.choice(side(asked["forms"], held_out=held_out)).format(x=rng.choice(asked["things"])))
    return str(rng.choice(side(_FILE[f"{kind}s"], held_out=held_out)))


def _urgent(rng: random.Random) -> str:
    """Somebody may be in danger: to say that one knows little is not enough."""
    if rng.random() < 0.4:
        return str(rng.choice(_FILE["urgent"]["requests"]))
    return acts.framed(acts.of_family(rng.choice(_FILE["urgent"]["families"]), rng), rng)


@cache
def _answered() -> frozenset[str]:
    """Plain words of what has an answer of its own, or is held out for another probe."""
    groups = (*further.EVERYDAY, *further.SMALL_TALK)
    known = (text for wordings, _ in groups for text in wordings)
    return held_out_wordings() | {plain(text) for text in (*known, *(text for text, _ in further.HARMLESS_REQUESTS))}
