"""What thumbs weigh: which praised questions may anchor a behaviour, and which lines are like a disliked one. Pure.

A thumb is about how something was answered. No fact is approved by it, and no word that only its owner uses is trained
on for it: a row of everyday words has nothing in it that a forget would have to find.
"""

import re
from collections.abc import Sequence
from functools import cache

from engine.memory.words import content_words, jaccard, normal_tokens
from engine.night import phrases

_ALIKE = 0.6  # of the words that carry meaning
# About the owner: a memory may answer it, tonight or on another day.
_OF_THE_OWNER = re.compile(
    r"\b(?:i|my|mine|myself|we|our|ours|us|am|about me|know me|call me|remember|told|said)\b", re.I
)


def may_anchor(question: str) -> bool:
    """Whether it is an everyday question in everyday words, about nobody in particular."""
    words = normal_tokens(question)
    return bool(words) and not _OF_THE_OWNER.search(question) and set(words) <= _everyday_words()


def is_like_one(line: str, questions: Sequence[str]) -> bool:
    """Whether it asks for much the same as one of the questions."""
    words = set(content_words(line))
    return bool(words) and any(jaccard(words, set(content_words(one))) >= _ALIKE for one in questions)


@cache
def _everyday_words() -> frozenset[str]:
    """Of the lines that every night may replay."""
    world = phrases.world()
    return frozenset(word for line in (*world.general, *world.small_talk) for word in normal_tokens(line))
