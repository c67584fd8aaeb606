"""Phrasings of questions: when two are the same, and which are set aside for exams. Pure; asks no model.

One phrasing in four is set aside, by a hash of its frame (the question without the memory's own words), so that a
wording kept for exams stays out of training in every night and for every memory.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import dropwhile

from engine.memory.belonging import ways
from engine.memory.lexicon import canonical
from engine.memory.words import find, jaccard, normal_tokens

SET_ASIDE = 4  # one in so many
TOO_ALIKE = 0.85  # of the words shared: no new phrasing
_DETERMINERS = frozenset({"my", "me", "our", "the"})


def normal(question: str) -> str:
    """The same for "What's it?" and "what is it"."""
    return " ".join(normal_tokens(question))


def frame(question: str, *, subject: str, attribute: str, value: str) -> str:
    """The question with the memory's own words blanked: "what is SUBJECT called"."""
    words = normal_tokens(question)
    for mark, phrase in _own_words(subject, attribute, value):
        words = _blank(words, phrase, mark)
    return " ".join(words)


def is_set_aside(question: str, *, subject: str = "", attribute: str = "", value: str = "") -> bool:
    """Whether this wording is for exams only."""
    key = frame(question, subject=subject, attribute=attribute, value=value)
    return hashlib.blake2b(key.encode(), digest_size=4).digest()[0] % SET_ASIDE == 0


def novel(questions: Iterable[str], *, beside: Iterable[str] = ()) -> list[str]:
    """Those that differ in wording from every earlier one and from all of `beside`, in order."""
    kept: list[str] = []
    others = list(beside)
    seen = {normal(one) for one in others}
    heard = [set(normal_tokens(one)) for one in others]
    for question in questions:
        key, words = normal(question), set(normal_tokens(question))
        if key and key not in seen and all(jaccard(words, other) < TOO_ALIKE for other in heard):
            kept.append(question)
            seen.add(key)
            heard.append(words)
    return kept


def tidy(line: str) -> str:
    """A line that a model wrote, without its number, bullet or quotes."""
    text = " ".join(line.split()).strip("-*•\"“”' ")
    head, dot, rest = text.partition(" ")
    return rest.strip("\"“”' ") if dot and head.rstrip(".):").isdigit() and len(head) <= 3 else text


@lru_cache(maxsize=1024)
def _own_words(subject: str, attribute: str, value: str) -> list[tuple[str, list[str]]]:
    """(mark, words) in the order in which a memory's own words are blanked, without "my" and "the" before them."""
    said = sorted(ways(subject)[1:], key=len, reverse=True)
    marked = [("VALUE", value), *(("SUBJECT", way) for way in (subject, *said, canonical(subject)))]
    phrases = [(mark, normal_tokens(text)) for mark, text in (*marked, ("ATTRIBUTE", attribute))]
    return [(mark, list(dropwhile(_DETERMINERS.__contains__, phrase))) for mark, phrase in phrases]


def _blank(words: list[str], phrase: list[str], mark: str) -> list[str]:
    at = find(words, phrase)
    while at >= 0:
        words = [*words[:at], mark, *words[at + len(phrase) :]]
        at = find(words, phrase)
    return words
