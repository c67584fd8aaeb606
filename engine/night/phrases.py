"""The phrase bank of `resources/phrases`: questions about a memory, beside it, and about the rest of the world.

Fills frames with a memory's own words; asks no model and judges no answer. Without subject and attribute it has nothing
to say about a memory.
"""

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Any

from engine.home import RESOURCES
from engine.memory.lexicon import TAIL_ATTRIBUTES, canonical, is_name
from engine.memory.procedures import STEPS
from engine.night.job import JobMemory

_GENERAL = ("any", "thing")  # kinds that fit any fact
# Attributes whose noun phrase is not "my <attribute>".
_CLAUSES = {
    "language being learned": ("the language I'm learning", "the language you're learning"),
    "disliked food": ("the food I dislike most", "the food you dislike most"),
    "disliked thing": ("the thing I can't stand", "the thing you can't stand"),
    "way to work": ("my way to work", "your way to work"),
    "city of residence": ("my home city", "your home city"),
}


@dataclass(frozen=True)
class Asked:
    """What the bank asks about one memory. `answer`: a sentence of the assistant, right by construction.

    `own` are questions in words for this kind of fact, `general` in words for any.

    `is_sure`: the attribute is one that rules know, so that the sentences say what the owner meant.
    """

    own: tuple[str, ...]
    general: tuple[str, ...]
    reverse: tuple[str, ...]
    tell: tuple[str, ...]
    before: tuple[str, ...]
    answer: str
    reverse_answer: str
    is_sure: bool

    @property
    def forward(self) -> tuple[str, ...]:
        return self.own + self.general

    def some(self, most: int, source: random.Random) -> list[str]:
        """Questions of both sorts by turns, in any order."""
        own, general = (source.sample(lines, len(lines)) for lines in (self.own, self.general))
        return [line for pair in zip_longest(own, general) for line in pair if line is not None][:most]


@dataclass(frozen=True)
class World:
    """Questions that no memory answers, and chat around them."""

    general: tuple[str, ...]
    sums: tuple[str, ...]
    small_talk: tuple[str, ...]
    never_told: tuple[str, ...]
    harmful: tuple[str, ...]
    harmless: tuple[str, ...]


def about(memory: JobMemory) -> Asked | None:
    """Every frame of the bank that fits this memory; None when it has no subject, attribute or value, or has steps."""
    if not (memory.subject and memory.attribute and memory.value) or memory.attribute == STEPS:
        return None
    words = _words(memory)
    kinds = [kind for kind in _questions()["kind"] if _fits(kind, memory)]
    specific = sorted(kinds, key=lambda kind: kind["name"] in _GENERAL)
    return Asked(
        own=_fill([line for kind in kinds if kind["name"] not in _GENERAL for line in kind["forward"]], words),
        general=_fill([line for kind in kinds if kind["name"] in _GENERAL for line in kind.get("forward", ())], words),
        reverse=_fill(_reverse(specific), words),
        tell=_fill([line for kind in kinds for line in kind.get("tell", ())], words),
        before=_fill(_questions()["before"]["questions"], words),
        answer=_fill([specific[0]["answer"]], words)[0],
        reverse_answer=_fill([specific[0]["reverse_answer"]], words)[0],
        is_sure=specific[0]["name"] not in _GENERAL or canonical(memory.attribute).split()[-1] in TAIL_ATTRIBUTES,
    )


def restated(memory: JobMemory) -> str | None:
    """The fact in the plainest words, for a note that the base reads more easily than the owner's own.

    Not for steps: see `routines`.
    """
    if not (memory.subject and memory.attribute and memory.value) or memory.attribute == STEPS:
        return None
    mine, _ = noun_phrases(memory)[0]
    return f"{capital(mine)} is {memory.value}."


def told(memory: JobMemory) -> str:
    """The fact as its owner would tell it: "My lawyer lives in Ghent." "" when the bank has nothing to say about it."""
    bank = about(memory)
    return re.sub(r"^Your\b", "My", bank.answer) if bank else ""


def noun_phrases(memory: JobMemory) -> list[tuple[str, str]]:
    """(as the owner says it, as the assistant says it): ("my sister's name", "your sister's name")."""
    attribute, subject = memory.attribute, memory.subject
    if subject == "me" and attribute in _CLAUSES:
        return [_CLAUSES[attribute]]
    if subject == "me":
        return [(f"my {attribute}", f"your {attribute}")]
    yours = re.sub(r"^my\b", "your", subject)
    ending = "'" if subject.endswith("s") and not subject.endswith("ss") else "'s"
    return [
        (f"{subject}{ending} {attribute}", f"{yours}{ending} {attribute}"),
        (f"the {attribute} of {subject}", f"the {attribute} of {yours}"),
    ]


def relation(memory: JobMemory) -> str:
    """What may follow somebody else's name: "sister's name", "home city"; "job" of what was told of Tekai."""
    if is_name(memory.subject):
        return memory.attribute
    return re.sub(r"^(?:my|the) ", "", noun_phrases(memory)[0][0])


@cache
def world() -> World:
    """Everyday and safety questions of `general.toml` and `safety.toml`."""
    general, safety = load("general"), load("safety")
    return World(
        general=tuple(general["questions"]),
        sums=tuple(general["sums"]),
        small_talk=tuple(general["small_talk"]),
        never_told=tuple(load("neighbours")["never_told"]),
        harmful=tuple(safety["harmful"]),
        harmless=tuple(safety["harmless"]),
    )


def sums(rng: random.Random, count: int, frames: Sequence[str]) -> list[str]:
    """Little sums in these frames."""
    return [rng.choice(frames).format(a=rng.randint(2, 60), b=rng.randint(2, 40)) for _ in range(count)]


# Frames of one memory ---------------------------------------------------------------------------------------


def _fits(kind: dict[str, Any], memory: JobMemory) -> bool:
    who = kind.get("subjects", "any")
    mine = memory.subject == "me"
    if (who == "me" and not mine) or (who == "other" and mine):
        return False
    patterns = kind.get("attributes", ["*"])
    return any(
        memory.attribute == one or (one.endswith("*") and memory.attribute.startswith(one[:-1])) for one in patterns
    )


def _reverse(kinds: Sequence[dict[str, Any]]) -> list[str]:
    """Those of the most specific kind that has some, then of the general one."""
    return list(dict.fromkeys(line for kind in kinds for line in kind.get("reverse", ())))


def _words(memory: JobMemory) -> list[dict[str, str]]:
    subject = memory.subject
    yours = "you" if subject == "me" else re.sub(r"^my\b", "your", subject)
    topic = memory.attribute.removeprefix("favourite ")
    filled = []
    for mine, theirs in noun_phrases(memory):
        words = {"s": subject, "y": yours, "n": mine, "o": theirs, "a": memory.attribute, "x": topic, "v": memory.value}
        filled.append(words | {key.upper(): capital(value) for key, value in words.items() if key in "synov"})
    return filled


def _fill(frames: Sequence[str], words: Sequence[dict[str, str]]) -> tuple[str, ...]:
    """Each frame once; frames with a noun phrase take turns in which one they use."""
    lines = [frame.format(**words[place % len(words)]) for place, frame in enumerate(frames)]
    return tuple(dict.fromkeys(lines))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _questions() -> dict[str, Any]:
    return load("questions")


@cache
def load(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "phrases" / f"{name}.toml").read_text(encoding="utf-8"))
