"""What is told of somebody by name: "Tekai works for Arlo Press, which I find funny". Pure wording, no model.

A model takes such a sentence for the owner's, or anybody's; the subject that it finds is therefore checked here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.memory.lexicon import NAMED, PEOPLE, PETS, TAIL_ATTRIBUTES, canonical
from engine.memory.words import contains, plain, sentences, tokens

_NO_NAMES = frozenset(
    "i i'm i've i'd i'll we you he she it they this that there here everybody everyone everything nobody nothing no "
    "somebody someone something anybody whoever people one each both neither either my our your his her their its the "
    "a an who what where when how if so and but yes please maybe perhaps hopefully sometimes since although because "
    "while after before once then today tomorrow yesterday mom nana gran granny grandma grandpa monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
# A name stands where a clause begins.
_CLAUSE = r"(?:^|(?:, |: |\b(?:that|because|since|and|but|although|though|as|so|while) ))"
_WHO = r"(?P<who>[A-Z][\w'’-]*?(?: [A-Z][\w'’-]*?)?)"
_HOW = r"(?: (?:still|now|also|always|usually|mostly|just|really|currently))?"
_DOES = re.compile(
    rf"{_CLAUSE}{_WHO}{_HOW} (?P<verb>lives in|was born in|works (?:for|at)|works as an?|has the job of an?|plays the|"
    r"is allergic to|studies|studied|speaks|supports) "
)
_HAS = re.compile(rf"{_CLAUSE}{_WHO}['’]s? (?P<attribute>[a-z]+(?: [a-z]+)?) is (?:on |at |in |now )?")
_VALUE = re.compile(
    r"(?P<value>[^,;.!?()]+?(?:\.\d+)?[^,;.!?()]*?)"
    r"(?=$|[,;.!?()]| and (?:I|my|she|he|it|we)\b| and (?:[A-Z]\w+ )?[a-z]+s\b| but | because | since | although |"
    r" with | so (?:I|we)\b| which | - )"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|doubt|wish|wished|dream|dreamt|dreamed|if|whether|maybe|perhaps|pretend|imagine|suppose)\b|n't\b"
)
# "I never find it, although Tekai lives in ...": what is denied before does not reach into such a clause.
_OWN_CLAUSE = re.compile(r"\b(?:although|though)\b")
_NO_LONGER = re.compile(r"\b(?:no longer|any ?more|not)\b")
_ATTRIBUTES = (
    ("live", "city"), ("was born", "birthplace"), ("works as", "job"), ("has the job", "job"), ("work", "employer"),
    ("play", "instrument"), ("is allergic", "allergy"), ("stud", "field of study"), ("speak", "language"),
    ("support", "team"),
)  # fmt: skip
_NAMES_TOO = frozenset(("city", "birthplace", "employer", "language", "team"))  # their values are names themselves


@dataclass(frozen=True)
class ToldOf:
    """`who` as it is written: "Tekai"."""

    who: str
    attribute: str
    value: str


def told_of_names(sentence: str) -> Iterator[ToldOf]:
    """What the sentence says of people by name, in its order."""
    for pattern in (_DOES, _HAS):
        for match in pattern.finditer(sentence):
            value = _VALUE.match(sentence[match.end() :])
            attribute = _attribute(match)
            if not (_is_name(match["who"]) and attribute and value is not None):
                continue
            before = "" if _OWN_CLAUSE.search(match.group()) else sentence[: match.start()]
            denied = _NOT_SO.search(before) or _NO_LONGER.search(sentence[match.end() :])
            if denied is None and _may_be(attribute, found := value["value"].strip()):
                yield ToldOf(match["who"], attribute, found)


def subject_in(text: str, subject: str, value: str) -> str:
    """The subject that a value of the text can have: who its sentence names, or the model's.

    "" for a person or pet that is not spoken of.
    """
    sentence = next((one for one in sentences(text) if contains(one, value)), text)
    told = (one.who for one in told_of_names(sentence) if contains(one.value, value) or contains(value, one.value))
    return next(told, subject if _may_be_meant(canonical(subject), text) else "")


def _may_be_meant(who: str, text: str) -> bool:
    """Things are called many names, half of which must be said; people and pets only what they were called.

    "mum" for "mother" will do.
    """
    last = who.split()[-1] if who else ""
    said = tokens(text)
    if last not in PEOPLE | PETS:
        words = tokens(who)
        return len(words) < 2 or 2 * len(set(words) & set(said)) >= len(set(words))
    parts = (" ".join(said[at : at + size]) for size in (1, 2, 3) for at in range(len(said)))
    spoken = {canonical(part.removesuffix("s") if plural else part) for part in parts for plural in (False, True)}
    return bool({who, last, who.replace("-", " ")} & spoken)


def _is_name(who: str) -> bool:
    """Neither a word that begins a sentence nor what somebody is to the owner ("Mum", "Sister")."""
    words = plain(who).split()
    return not set(words) & _NO_NAMES and not {canonical(word) for word in words} & (PEOPLE | PETS | NAMED)


def _may_be(attribute: str, value: str) -> bool:
    """ "Windows supports two monitors" names no team, "Germany plays the Netherlands" no instrument."""
    if attribute == "instrument":
        return not value[:1].isupper()
    return attribute not in _NAMES_TOO or value[:1].isupper()


def _attribute(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if verb := groups.get("verb"):
        return next(attribute for begin, attribute in _ATTRIBUTES if verb.startswith(begin))
    attribute = canonical(groups["attribute"])
    return attribute if attribute.split()[-1] in TAIL_ATTRIBUTES else ""
