"""What a sentence of a document claims: "The old mill's owner was Ada Lind", "The ferry is called Heron". Pure wording.

A document speaks of its own things, never of the owner's: no subject here is "me" or "my ...".
"""

import re
from dataclasses import dataclass

from engine.memory.words import sentences

_BE = r"(?:is|are|was|were)"
# "the cat of the night watch at the Kern Museum": up to six words, then the name of what it belongs to.
_NAMED_OWNER = r"(?: (?:of|at) (?:the )?[A-Z0-9][\w’-]*(?: [A-Z0-9][\w’-]*){0,4})"
_THING = rf"(?P<subject>(?:[Tt]he |[Aa]n? )?[\w’-]+(?: [\w’-]+){{0,5}}?{_NAMED_OWNER}?)"
_OWNED = r"(?P<attribute>[a-z][a-z-]*(?: [a-z-]+){0,2})"
_VALUE = r"(?P<value>[^,;.!?()]+(?:\.\d+)?[^,;.!?()]*)"
_END = r"[.!]?$"
_NAME = r"(?P<value>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
_MAKERS = {
    "built": "builder", "founded": "founder", "designed": "designer", "written": "author", "painted": "painter",
    "invented": "inventor", "discovered": "discoverer", "directed": "director", "composed": "composer", "led": "leader",
    "run": "operator", "owned": "owner",
}  # fmt: skip
_YEARS = {
    "opened": "opening year",
    "founded": "founding year",
    "built": "year of construction",
    "closed": "closing year",
}

_NAMED = re.compile(rf"^{_THING} (?:{_BE} (?:called|named|known as)|goes by|answers to) {_NAME}{_END}")
_POSSESSED = re.compile(rf"^{_THING}['’]s? {_OWNED} {_BE} {_VALUE}{_END}")
_OF = re.compile(rf"^[Tt]he {_OWNED} of {_THING} {_BE} {_VALUE}{_END}")
_MADE = re.compile(rf"^{_THING} {_BE} (?P<verb>{'|'.join(_MAKERS)}) by {_NAME}\b")
_DATED = re.compile(rf"^{_THING} (?:{_BE} )?(?P<verb>{'|'.join(_YEARS)}) in (?P<value>\d{{4}})\b")
_PLACED = re.compile(
    rf"^{_THING} (?:stands|lies|sits|is|is located|is situated|is found) (?:on|in|at|near|above|below|by|outside)"
    rf"(?: [a-z-]+){{0,5}}? {_NAME}{_END}"
)
_ENTERED = re.compile(
    rf"^[A-Z]\w+(?: \w+)? (?:of|at|to) (?P<subject>(?:the )?[A-Z0-9][\w’-]*(?: [A-Z0-9][\w’-]*)*)"
    r" (?:must |have to |should )?(?:needs?|uses?|enters?|type|dial)(?: in)?"
    rf" the (?P<attribute>[a-zA-Z][\w-]*(?: [\w-]+){{0,2}}) (?P<value>\w*\d[\w-]*){_END}"
)
_PAIR = re.compile(rf"^(?P<attribute>[A-Z][\w’-]*(?: [\w’-]+){{0,5}}?) of {_THING}: (?P<value>.+?)\.?$")
# "was painted in green" is no value.
_DONE = re.compile(
    rf"^(?:{'|'.join(_MAKERS)}|made|given|kept|put|shut|lit|hung|held|taken|sold|[a-z]+ed)"
    r"(?:$| (?:by|in|on|at|with|from|to|for|after|since|into|every|again|only|of)\b)"
)
_OWNERS = re.compile(r"^(?:i|me|my|our|we|you|your|it|he|she|they|this|that|there|these|those)\b", re.I)
_NO_VALUE = re.compile(r"^(?:that|what|to|why|how|when|where|whether|not|no|also|still|so|very|too|here|there)\b", re.I)
_MOST_VALUE_WORDS = 8


@dataclass(frozen=True)
class Claim:
    """`subject` as it is written, without a capital "The"."""

    subject: str
    attribute: str
    value: str


def claims(text: str) -> list[Claim]:
    """One of each sentence that has a plain form, in the order of the text."""
    found = (_claim(sentence.strip()) for sentence in sentences(text))
    return [one for one in found if one is not None]


def stating(text: str, claim: Claim) -> str:
    """The sentence of the text that claims it and is one: "Height of Kern Tower: 80 m." is none; "" without."""
    for sentence in sentences(text):
        if _claim(sentence.strip()) == claim and not _PAIR.match(sentence.strip()):
            return sentence.strip()
    return ""


def _claim(sentence: str) -> Claim | None:
    for pattern in (_NAMED, _ENTERED, _MADE, _DATED, _POSSESSED, _OF, _PLACED, _PAIR):
        match = pattern.match(sentence)
        if match is None or _OWNERS.match(match["subject"]):
            continue
        value = match["value"].strip()
        if pattern in (_POSSESSED, _OF) and _DONE.match(value):
            continue
        if len(value.split()) <= _MOST_VALUE_WORDS and not _NO_VALUE.match(value):
            return Claim(_lower_article(match["subject"]), _attribute(pattern, match), value)
    return None


def _attribute(pattern: re.Pattern[str], match: re.Match[str]) -> str:
    if pattern is _NAMED:
        return "name"
    if pattern is _PLACED:
        return "place"
    if pattern is _MADE:
        return _MAKERS[match["verb"]]
    return _YEARS[match["verb"]] if pattern is _DATED else _lower_first(match["attribute"])


def _lower_first(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _lower_article(subject: str) -> str:
    return re.sub(r"^(The|An?)(?= )", lambda found: found[0].lower(), subject)
