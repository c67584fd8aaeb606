"""The phrase bank of `resources/phrases`: questions about a memory, beside it, and about the rest of the world.

Fills frames with a memory's own words; asks no model and judges no answer. Without subject and attribute it has nothing
to say about a memory.
"""

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from itertools import zip_longest
from typing import Any

from engine.home import RESOURCES
from engine.memory import belonging, of_documents
from engine.memory.lexicon import TAIL_ATTRIBUTES, canonical, is_name
from engine.memory.procedures import STEPS
from engine.memory.remedies import REMEDY
from engine.night.job import JobMemory

_GENERAL = ("any", "thing")  # kinds that fit any fact
# Frames for any fact that speak of what the owner said or has: a document's facts are not the owner's.
_OF_THE_OWNER = re.compile(
    r"\b(?:my|me|told|said|say|talked|listened|updating|record|sign|remember|remind|could you name)\b", re.I
)
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

    `own` are questions in words for this kind of fact, `general` in words for any; so are those that reverse it.

    `is_sure`: the attribute is one that rules know, so that the sentences say what the owner meant.
    """

    own: tuple[str, ...]
    general: tuple[str, ...]
    own_reverse: tuple[str, ...]
    general_reverse: tuple[str, ...]
    tell: tuple[str, ...]
    before: tuple[str, ...]
    answer: str
    reverse_answer: str
    is_sure: bool

    @property
    def forward(self) -> tuple[str, ...]:
        return self.own + self.general

    @property
    def reverse(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.own_reverse + self.general_reverse))

    def some(self, most: int, source: random.Random) -> list[str]:
        """Questions of both sorts by turns, in any order."""
        return _by_turns(self.own, self.general, source)[:most]

    def some_reverse(self, source: random.Random) -> list[str]:
        """All of them, both sorts by turns: other nights, other wordings."""
        return _by_turns(self.own_reverse, self.general_reverse, source)


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
    if not (memory.subject and memory.attribute and memory.value) or memory.attribute in (STEPS, REMEDY):
        return None
    if memory.kind == "document":
        return _about_a_document(memory)
    words = _words(memory)
    kinds = [kind for kind in _questions()["kind"] if _fits(kind, memory)]
    specific = sorted(kinds, key=lambda kind: kind["name"] in _GENERAL)
    return Asked(
        own=_fill([line for kind in kinds if kind["name"] not in _GENERAL for line in kind["forward"]], words),
        general=_fill([line for kind in kinds if kind["name"] in _GENERAL for line in kind.get("forward", ())], words),
        own_reverse=_fill(_reverse([kind for kind in specific if kind["name"] not in _GENERAL]), words),
        general_reverse=_fill(_reverse([kind for kind in specific if kind["name"] in _GENERAL]), words),
        tell=_fill([line for kind in kinds for line in kind.get("tell", ())], words),
        before=_fill(_questions()["before"]["questions"], words),
        answer=_fill([specific[0]["answer"]], words)[0],
        reverse_answer=_fill([specific[0]["reverse_answer"]], words)[0],
        is_sure=specific[0]["name"] not in _GENERAL or canonical(memory.attribute).split()[-1] in TAIL_ATTRIBUTES,
    )


def restated(memory: JobMemory) -> str | None:
    """The fact in the plainest words, for a note that the base reads more easily than the owner's own.

    Not for steps and lessons: see `routines` and `mending`.
    """
    if not (memory.subject and memory.attribute and memory.value) or memory.attribute in (STEPS, REMEDY):
        return None
    mine, _ = noun_phrases(memory)[0]
    return f"{capital(mine)} is {memory.value}."


def used_to_be(memory: JobMemory, value: str) -> str:
    """What the assistant says of a value that was replaced."""
    _, yours = noun_phrases(memory)[0]
    return f"{capital(yours)} used to be {value}."


def told(memory: JobMemory) -> str:
    """The fact as its owner would tell it: "My lawyer lives in Ghent." "" when the bank has nothing to say about it."""
    bank = about(memory)
    return re.sub(r"^Your\b", "My", bank.answer) if bank else ""


def noun_phrases(memory: JobMemory) -> list[tuple[str, str]]:
    """(as the owner says it, as the assistant says it): ("my sister's name", "your sister's name")."""
    attribute, subject = memory.attribute, memory.subject
    if memory.kind == "document":
        return [(noun, noun) for noun in _documents_nouns(memory)]
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
    if memory.kind == "document":
        part = belonging.thing(memory.subject).part.partition(" of ")[0].removeprefix("the ")
        return f"{belonging.possessive(part)} {memory.attribute}" if part else memory.attribute
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
    return names(kind.get("attributes", ["*"]), memory.attribute)


def names(patterns: Sequence[str], attribute: str) -> bool:
    """Whether one of them is the attribute, or "favourite *" its beginning."""
    return any(attribute == one or (one.endswith("*") and attribute.startswith(one[:-1])) for one in patterns)


def _reverse(kinds: Sequence[dict[str, Any]]) -> list[str]:
    """Each once, those of the most specific kind first."""
    return list(dict.fromkeys(line for kind in kinds for line in kind.get("reverse", ())))


def _by_turns(own: Sequence[str], general: Sequence[str], source: random.Random) -> list[str]:
    """Of both sorts in turn, in any order."""
    first, second = (source.sample(lines, len(lines)) for lines in (own, general))
    return list(dict.fromkeys(line for pair in zip_longest(first, second) for line in pair if line is not None))


def _words(memory: JobMemory) -> list[dict[str, str]]:
    subject = memory.subject
    yours = "you" if subject == "me" else re.sub(r"^my\b", "your", subject)
    topic = memory.attribute.removeprefix("favourite ")
    filled = []
    for mine, theirs in noun_phrases(memory):
        words = {"s": subject, "y": yours, "n": mine, "o": theirs, "a": memory.attribute, "x": topic, "v": memory.value}
        filled.append(words | {key.upper(): capital(value) for key, value in words.items() if key in "synov"})
    return filled


# Frames of what a document states --------------------------------------------------------------------------


def _about_a_document(memory: JobMemory) -> Asked:
    """Its own frames, and those for any fact that do not speak of the owner."""
    bank, words = load("documents"), _documents_words(memory)
    kinds = [kind for kind in bank["kind"] if _fits_document(kind, memory)]
    closest = min(kinds, key=lambda kind: (kind["name"] in _GENERAL, len(kind["attributes"])))
    special = [kind for kind in kinds if kind["name"] not in _GENERAL]
    special.sort(key=lambda kind: len(kind["attributes"]))
    any_fact = [line for kind in _questions()["kind"] if kind["name"] == "any" for line in kind["forward"]]
    general = [
        *(line for kind in kinds if kind["name"] in _GENERAL for line in kind["forward"]),
        *(line for line in any_fact if not _OF_THE_OWNER.search(line)),
    ]

    def filled(lines: Sequence[str]) -> tuple[str, ...]:
        return _fill([line for line in lines if words[0]["k"] or "{k}" not in line], words)

    stated = of_documents.stating(memory.text, _claim(memory))
    return Asked(
        own=filled([line for kind in special for line in kind["forward"]]),
        general=filled(general),
        own_reverse=filled(_reverse(special)),
        general_reverse=() if special else filled(_reverse(kinds)),
        tell=filled([line for kind in [*special, *kinds[-1:]] for line in kind.get("tell", ())]),
        before=filled([line for line in _questions()["before"]["questions"] if not _OF_THE_OWNER.search(line)]),
        answer=stated or _fill([closest["answer"]], words)[0],
        reverse_answer=stated or _fill([closest["reverse_answer"]], words)[0],
        is_sure=is_claimed(memory),
    )


def is_claimed(memory: JobMemory) -> bool:
    """A document's own sentence says it in a plain form, whatever the attribute."""
    return memory.kind == "document" and _claim(memory) in of_documents.claims(memory.text)


def _claim(memory: JobMemory) -> of_documents.Claim:
    return of_documents.Claim(re.sub(r"^The ", "the ", memory.subject), memory.attribute, memory.value)


def _fits_document(kind: dict[str, Any], memory: JobMemory) -> bool:
    said = re.search(kind.get("texts", ""), memory.text) is not None
    return said and any(fnmatchcase(memory.attribute, pattern) for pattern in kind["attributes"])


def _documents_nouns(memory: JobMemory) -> list[str]:
    """ "the builder of the dome at Kern"; of the place itself also "Kern's first director"."""
    whole = not belonging.thing(memory.subject).part
    said = belonging.ways(memory.subject)
    nouns = [f"the {memory.attribute} of {one}" for one in said]
    if whole:
        nouns += [f"{belonging.possessive(one)} {memory.attribute}" for one in said]
        at = [one for one in said if belonging.is_place(memory.subject)]
        nouns += [f"the {memory.attribute} at {one}" for one in at if one == said[0] or one == said[-1]]
    return nouns


def _documents_words(memory: JobMemory) -> list[dict[str, str]]:
    """As many fillings as there are ways to say it, each with every place."""
    subjects, nouns = belonging.ways(memory.subject), _documents_nouns(memory)
    did, done, do = load("documents")["verbs"].get(memory.attribute, ("made", "made", "make"))
    are = re.search(r"\b(?:is|was|are|were)\b", memory.text)
    fixed = {
        "a": memory.attribute,
        "v": memory.value,
        "is": are[0] if are else "is",
        "did": did,
        "done": done,
        "do": do,
    }
    fixed["k"] = belonging.thing(memory.subject).kind
    filled = []
    for place in range(len(subjects) * len(nouns)):
        subject, noun = subjects[place % len(subjects)], nouns[place % len(nouns)]
        words = fixed | {"s": subject, "y": subject, "n": noun, "o": noun, "x": memory.attribute}
        filled.append(words | {key.upper(): capital(words[key]) for key in "synov"})
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
