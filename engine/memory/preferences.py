"""How an owner wants answers to look, where a rule can check it: by name, a beginning, an ending, small letters.

What cannot be checked stays a note and is never trained. Reads wordings, asks no model.
"""

import re
from dataclasses import dataclass
from typing import Literal

from engine.memory.words import contains

Look = Literal["names", "starts", "ends", "lower_case"]


@dataclass(frozen=True)
class Preference:
    """`words`: the name, beginning or ending; "" for small letters."""

    look: Look
    words: str

    def follows(self, answer: str) -> bool:
        """Whether an answer looks as wanted. Case and outer punctuation of the words do not count."""
        bare, said = _bare(self.words), _bare(answer)
        if self.look == "lower_case":
            return bool(said) and answer == answer.lower()
        if self.look == "names":
            return contains(answer, self.words)
        if not said or said == bare:  # the words alone are no answer
            return False
        return said.startswith(bare) if self.look == "starts" else said.endswith(bare)


def preference(text: str) -> Preference | None:
    """The preference that a statement tells, None where no rule can check it."""
    if _LOWER.search(text):
        return Preference("lower_case", "")
    if match := _NAME.search(text):
        return Preference("names", match[match.lastindex or 0])
    found = (_QUOTED.search(text) if _ALWAYS.search(text) else None) or (
        _UNQUOTED.search(text) if _ANSWERS.search(text) else None
    )
    if found is None:
        return None
    place = found.lastindex or 0
    words, rest = found[place].strip(), text[: found.start(place)] + text[found.end(place) :]
    if _END.search(rest):
        return Preference("ends", words)
    return Preference("starts", words) if _START.search(rest) else None


_LOWER = re.compile(
    r"\b(?:small letters|lower[ -]?case|(?:no|without|avoid|any) capital(?:s| letters)?|capital letters bother)\b", re.I
)
_NAME = re.compile(
    r"(?:^|[,.!;:] |\b(?:i want you|i'd like you|please|you (?:can|may|should)) (?:to )?)(?:always |just )?"
    r"(?:call|address) me (?:as |by )?(?:my (?:first )?name,? )?"
    r"((?!(?:my|a|an|the|when|if|back|at|on|in|tomorrow|later)\b)[^\W\d_][\w'-]*)|"
    r"\bi (?:like|want|prefer) to be called ([^\W\d_][\w'-]*)|"
    r"\b(?:with|by|use|say) my (?:first )?name,?(?: which is)? ([^\W\d_][\w'-]*)",
    re.I,
)
_QUOTED = re.compile(r"[\"“„«]([^\"”“«»]{1,60})[\"”“»]|(?<!\w)'([^']{1,60})'(?!\w)")
_UNQUOTED = re.compile(r"\b(?:with|by saying|on|say(?:ing)?|add)(?: the words?| a)? ([^\s,.;]{2,30}[!.]?)\s*$", re.I)
_ANSWER = r"answers?|repl(?:y|ies)|messages?|responses?"
_ANSWERS = re.compile(rf"\b(?:{_ANSWER})\b", re.I)
_ALWAYS = re.compile(rf"\b(?:{_ANSWER}|every|each|always|never|whatever|from now on|whenever|when you)\b", re.I)
_END = re.compile(
    r"\b(?:end|ends|ending|finish|finishes|close|closes|sign off|last|after|behind|below|done|bottom|conclude)\b", re.I
)
_START = re.compile(r"\b(?:start|starts|begin|begins|beginning|open|opens|first|before|front|lead|precede)\b", re.I)


def _bare(text: str) -> str:
    return re.sub(r"^\W+|\W+$", "", " ".join(text.split())).casefold()
