"""Slips and fillers in training text, so that a sentence is read for its few words that matter and not by its pattern.

With a fixed stock of wordings a network of this size learns them by heart (LOG, starter 9): answers to trained wordings go
on getting better while those to new ones do not. Probes are never touched.
"""

import random
import re
from collections.abc import Collection

from starter.lexicon import WORDS

_FILLERS = (
    "well", "you know", "honestly", "really", "actually", "I mean", "like", "um", "I guess", "as it happens", "by the way", "to be honest",
    "I suppose", "so to speak", "of course", "still", "anyway", "kind of", "no joke", "believe it or not", "as ever", "at last", "funnily enough",
    "if you ask me", "in the end", "these days", "as you may know", "for once", "more or less", "sort of", "I'd say", "right",
)  # fmt: skip
_KNOWN = frozenset(WORDS)
_DROPPED = frozenset(
    "the a an of so just really that is to and very quite now then still always also it are do did you".split()
)


def slip(text: str, rng: random.Random, *, value: str = "", keep: Collection[str] = ()) -> str:
    """One or two slips in `text`, none of them inside `value`. Words of `keep` (lower case) are never exchanged."""
    before, found, after = text.partition(value) if value else (text, "", "")
    if value and not found:
        return text
    for _ in range(rng.choice((1, 1, 2))):
        if rng.random() * (len(before) + len(after)) < len(before):
            before = _one(before, rng, keep)
        else:
            after = _one(after, rng, keep)
    return before + found + after


def _one(text: str, rng: random.Random, keep: Collection[str]) -> str:
    words = text.split(" ")
    places = [index for index, word in enumerate(words) if word]
    if not places:
        return text
    place = rng.choice(places)
    word, roll = words[place], rng.random()
    if roll < 0.3:
        filler = rng.choice(_FILLERS)
        words.insert(place, filler if rng.random() < 0.5 else f"{filler},")
    elif roll < 0.55:
        words[place] = "" if word.lower() in _DROPPED and len(places) > 1 else _mistyped(word, rng)
    elif roll < 0.75 and word in _KNOWN and word not in keep:
        words[place] = rng.choice(WORDS)
    else:
        words[place] = _mistyped(word, rng)
    return re.sub(r"(?<=\S)  +", " ", " ".join(words))


def _mistyped(word: str, rng: random.Random) -> str:
    """Two letters swapped, one lost or one doubled, behind the first; short words stay."""
    if not re.fullmatch(r"[A-Za-z]{5,}[.,?!]?", word):
        return word
    place, roll = rng.randrange(1, len(word.rstrip(".,?!")) - 1), rng.random()
    if roll < 0.4:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + (word[place + 1 :] if roll < 0.75 else word[place] + word[place:])
