"""What a message reads like, where no rule is sure: a linear classifier over its words and the rules' signals.

Softmax regression, as in fastText (Joulin et al. 2016, arXiv 1607.01759) without the hidden layer. Its weights are text
that one can read, `resources/boundary/weights.tsv`; `packaging/boundary` fits them. Knows no policy and keeps no state.
"""

import math
import re
from collections.abc import Iterator, Set
from functools import cache
from itertools import pairwise

from engine.home import RESOURCES
from engine.memory.lexicon import MOODS, PEOPLE, PETS, canonical
from engine.memory.speech import spelled

# What it tells apart: seven kinds that last, what is for now, and two that nothing is kept of.
LASTING = ("statement", "correction", "preference", "plan", "procedure", "lesson", "machine")
CLASSES = (*LASTING, "session", "small_talk", "limits")
WEIGHTS = RESOURCES / "boundary" / "weights.tsv"
SCALE = 100.0  # weights are written as hundredths

_SESSION = len(LASTING)
_MAX_WORDS = 80
_TOKEN = re.compile(r"\w+(?:'\w+)?|[?!.,:;=…-]")
_NAME = re.compile(r"(?<=[\w,] )[A-ZÀ-Ž][a-zà-ž]")
_CAPITAL = re.compile(r"(?<=[\w,] )[A-ZÀ-Ž][\wà-ž-]+")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec"
_DAYS = frozenset(f"{_WEEKDAYS} {_MONTHS} {_SHORT_MONTHS} {_WEEKDAYS.replace('y ', 'ys ')}s".split())
_SORTS = (("KIN", PEOPLE), ("PET", PETS), ("DAY", _DAYS), ("MOOD", frozenset(MOODS)))
_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")


def features(text: str, found: Set[str]) -> set[str]:
    """Names of everything in the text that may weigh. `found` are the signals that rules found in it."""
    names = {f"signal {name}" for name in found}
    names |= {f"signals {one} {other}" for one in found for other in found if one < other}
    tokens = _TOKEN.findall(re.sub(r"\d", "0", spelled(text)))[:_MAX_WORDS]
    names |= {f"length {min(len(tokens).bit_length(), 6)}"}
    names |= {f"ends {text.strip()[-1:]}"} if text.strip()[-1:] in "?!." else {"ends open"}
    names |= {"a name"} if _NAME.search(text) else set()
    names |= {"a picture"} if _PICTURE.search(text) else set()
    names |= set(_groups(tokens, _names(text)))
    return names


def _groups(tokens: list[str], capitals: Set[str]) -> Iterator[str]:
    """Words, pairs, and groups of up to four in which kin, pets, days, numbers and names are only named so."""
    padded = ["^", *tokens, "$"]
    yield " ".join(padded[:4])
    for here, following in pairwise(padded):
        yield following
        yield f"{here} {following}"
    sorts = [_sort(word, capitals) for word in padded]
    for size in (2, 3, 4):
        yield from ("~" + " ".join(sorts[start : start + size]) for start in range(len(sorts) - size + 1))
    for first, _, third in zip(sorts, sorts[1:], sorts[2:], strict=False):
        yield f"~{first} … {third}"


def _sort(word: str, capitals: Set[str]) -> str:
    noun = canonical(word.removesuffix("'s"))
    for name, words in _SORTS:
        if noun in words:
            return name
    if word[0] == "0":
        return "NUMBER"
    return "NAME" if word.removesuffix("'s") in capitals else word


def _names(text: str) -> set[str]:
    """Words with a capital inside a sentence, in lower case."""
    return {found.casefold() for found in _CAPITAL.findall(text)}


@cache
def weights() -> dict[str, tuple[int, ...]]:
    """feature -> one weight a class, in hundredths. Read once."""
    rows = (line.split("\t") for line in WEIGHTS.read_text("utf-8").splitlines()[1:])
    return {row[0]: tuple(map(int, row[1:])) for row in rows}


def classify(text: str, found: Set[str]) -> str:
    """The likeliest of `CLASSES` within the likeliest of lasting, for now and nothing."""
    known, sums = weights(), [0.0] * len(CLASSES)
    for name in sorted(features(text, found)):
        for index, weight in enumerate(known.get(name, ())):
            sums[index] += weight / SCALE
    return choose(sums)


def choose(scores: list[float]) -> str:
    """First the decision (classes that mean the same together), then the class. `scores` are logits, one a class."""
    odds = [math.exp(score - max(scores)) for score in scores]
    groups = ((0, _SESSION), (_SESSION, _SESSION + 1), (_SESSION + 1, len(CLASSES)))
    start, end = max(groups, key=lambda group: sum(odds[slice(*group)]))
    return CLASSES[max(range(start, end), key=odds.__getitem__)]
