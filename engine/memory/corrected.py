"""What a correction that names no subject corrects: "No, it's Bruno" after "Your dog is called Rex." Pure.

The value comes from the message, the subject from what the answer claimed. Where two claims could be meant, none is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.memory.words import STOP_WORDS, contains, content_words, plain, sentences, tokens

_MOST_WORDS = 6
_WRONG = (
    r"no+|nope|nah|wrong|not true|not right|incorrect|sorry|wait|actually|correction"
    r"|that(?:'s|s| is) (?:wrong|incorrect|old|outdated|not (?:right|true|correct|it)|no longer (?:right|true))"
)
_LEAD = re.compile(rf"(?:(?:{_WRONG})(?:[,.;:!-]+\s*|\s+))+", re.I)
_POINTS = (
    r"(?:it|he|she|that|this)(?:'s|s| is)|they(?:'re| are)"
    r"|(?:his|her|its|their|the) (?:\w+ )?(?:name|answer|one|value|word) is"
    r"|(?:it|that) (?:should|must) (?:be|say)|should be|must be|make (?:it|that)|i (?:meant|mean|said)"
)
_INTRO = re.compile(rf"(?:and |but )?(?:{_POINTS})(?: (?:actually|really|now|called|named))*\s+", re.I)
_NOT_FIRST = re.compile(
    r"(?:it(?:'s|s| is) )?not (?P<old>[^,;.]+?)(?:,? but |[,;.] (?:it(?:'s|s| is) )?)(?P<new>.+)", re.I
)
_NOT_LAST = re.compile(r"(?P<new>.+?)(?:,? (?:and )?not |,? instead of |,? rather than )(?P<old>.+)", re.I)
# What "no, it's ..." goes on with when it says nothing of a fact.
_NO_VALUE = frozenset(
    "fine ok okay good great bad nothing thanks cool alright right wrong true false funny sad late early raining "
    "snowing done over enough later different else something anything other another better worse nice fun hot cold "
    "dark hard easy sorry please stop wait never mind both neither".split()
)
_VERBS = frozenset("is are was were am has have had will would can could does did do comes came goes went".split())
_TRAIL = re.compile(r"(?:,? (?:actually|now|please|though|you know|remember|these days|by the way))+$", re.I)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One memory that an answer may have been about."""

    memory: int
    text: str
    subject: str
    attribute: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Correction:
    """`claim` is no longer true: its value is `value`, as the message spells it."""

    claim: Claim
    value: str

    @property
    def text(self) -> str:
        """The claim's own words with the right value in them."""
        found = re.search(rf"(?<!\w){re.escape(self.claim.value)}(?!\w)", self.claim.text)
        if found:
            return self.claim.text[: found.start()] + self.value + self.claim.text[found.end() :]
        owner = "My" if self.claim.subject == "me" else f"{self.claim.subject[:1].upper()}{self.claim.subject[1:]}'s"
        return f"{owner} {self.claim.attribute} is {self.value}."


def corrected(message: str, answer: str, claims: Sequence[Claim]) -> Correction | None:
    """The one of `claims` that `answer` stated and `message` puts right. None: it is about something else."""
    found = right_value(message)
    if found is None:
        return None
    value, old = found
    stated = [claim for claim in claims if claim.attribute and contains(answer, claim.value)]
    if old:
        stated = [claim for claim in stated if plain(claim.value) == plain(old)]
    # The same said twice is one claim; the last of its memories stands for it.
    told = {(plain(claim.subject), plain(claim.attribute), plain(claim.value)): claim for claim in stated}
    if len(told) != 1:
        return None
    (claim,) = told.values()
    # "It's raining" is no name.
    fits = _alike(value, claim.value) and plain(value) != plain(claim.value)
    return Correction(claim=claim, value=value) if fits else None


def names(text: str, subject: str, attribute: str) -> bool:
    """Whether the text speaks of this: a word of the subject, or of the attribute where the subject is the owner."""
    about = set(content_words(subject)) or set(content_words(attribute))
    return not about.isdisjoint(content_words(text))


def right_value(message: str) -> tuple[str, str] | None:
    """(the value it says is right, the one it says is wrong or ""). None when it does not correct in a few words."""
    said = sentences(" ".join(message.replace("’", "'").split()))
    if not said or "?" in message:
        return None
    # "That's wrong. It's Bruno. Thanks!": the lead may stand by itself, and what follows the value is not read.
    text = said[0].rstrip(".! ")
    if len(said) > 1 and _LEAD.fullmatch(f"{text} "):
        text = f"{text}. {said[1].rstrip('.! ')}"
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    if not rest:
        return None
    first = _NOT_FIRST.fullmatch(rest)
    if first:
        return _checked(first["new"], first["old"])
    intro = _INTRO.match(rest)
    rest = rest[intro.end() :] if intro else rest
    last = _NOT_LAST.fullmatch(rest)
    if last:
        return _checked(last["new"], last["old"])
    return _checked(rest, "") if lead else None


def _checked(value: str, old: str) -> tuple[str, str] | None:
    intro = _INTRO.match(value)
    value = _TRAIL.sub("", value[intro.end() :] if intro else value).strip(" ,;:'\"")
    words = tokens(value)
    if not words or len(words) > _MOST_WORDS or set(words) <= STOP_WORDS | _NO_VALUE or set(words) & _VERBS:
        return None
    return value, old.strip(" ,;:'\"")


def _alike(value: str, other: str) -> bool:
    """Both with digits or both without, and a name for a name."""
    if any(map(str.isdigit, value)) != any(map(str.isdigit, other)):
        return False
    return value[:1].isupper() or not other[:1].isupper()
