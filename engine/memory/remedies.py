"""What a lesson says to do when something goes wrong: the trouble and its remedy, read by wording. Asks no model.

Of a trace's lesson (`reading/lessons.py`) and of one that the owner tells. The way that failed is no part of either.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.memory.extract import Fact
from engine.memory.procedures import steps_in
from engine.memory.words import sentences

REMEDY = "remedy"  # the attribute of a lesson
KINDS = ("lesson", "failed_path")  # as traces and as the day's rules call it
_THEN = ", then "
_MOST_STEPS, _MOST_WORDS = 4, 30


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """`when` is a clause ("`make test` fails with “No rule”", "the door sticks"); `failed` and `error` are its parts.

    Both are "" where the lesson tells no error.
    """

    when: str
    steps: tuple[str, ...]
    failed: str = ""
    error: str = ""

    @property
    def value(self) -> str:
        """ "run `pip install pytest`, then run `make test`"."""
        return _THEN.join(self.steps)


@lru_cache(maxsize=1024)
def told(text: str) -> Remedy | None:
    """None where it names no trouble, or says only what happens then and not what to do."""
    text = " ".join(text.split())
    found = _traced(text) or _typed(text)
    if found is None or not 1 <= len(found.steps) <= _MOST_STEPS:
        return None
    return found if all(len(part.split()) <= _MOST_WORDS for part in (found.when, *found.steps)) else None


def fact(text: str) -> Fact | None:
    found = told(text)
    return None if found is None else Fact(found.when, REMEDY, found.value)


def of_fact(text: str, subject: str, value: str) -> Remedy:
    """As the text tells it, where that is still what is known; else from the fact alone."""
    found = told(text)
    if found is not None and (found.when, found.value) == (subject, value):
        return found
    return Remedy(when=subject, steps=steps_in(value))


def exact(step: str) -> tuple[str, ...]:
    """What must be said word for word: a command, or what a call is given; of what was cut off, its beginning."""
    commands = _COMMAND.findall(step)
    call = _CALL.match(step)
    parts = commands or ([value for value in _ARGUMENT.split(call[1]) if value] if call else [])
    return tuple(bare for part in parts if (bare := part.rstrip("… ")))


_FAILS = re.compile(r"^When “(?P<failed>.+?)” fails with “(?P<error>.+)”, first (?P<rest>.+?)\.?$")
_SAYS = re.compile(r"^When (?P<failed>\S+) says “(?P<error>.+)”, this works: (?P<rest>.+?)\.?$")
_COMMAND = re.compile(r"`([^`]+)`")
_CALL = re.compile(r"^\S+ \((.+)\)$")
_ARGUMENT = re.compile(r"(?:^|, )\w+: ")

_LEAD = re.compile(
    r"^(?:(?:lessons?|tips?|notes?)(?: learn(?:ed|t))?(?: (?:to|for) (?:self|myself|next time))?(?: the hard way)?"
    r"\s*[:,]\s*|"
    r"(?:i|we)(?:'ve| have)? (?:just |finally |now )*(?:learn(?:ed|t)|found out|figured out|worked out)"
    r"(?: (?:today|yesterday|the hard way))*(?: that)?,? )",
    re.I,
)
_WHEN = re.compile(
    r"^(?:when(?:ever)?|if|once|as soon as|every time|each time|(?:the )?next time) (?P<when>[^,:]+)[,:] "
    r"(?:then )?(?P<rest>.+)$",
    re.I,
)
_FIX = re.compile(
    r"^(?:the|my|our) (?:fix|trick|cure|solution|workaround|remedy) (?:for|against|with) (?P<thing>.+?)"
    r" (?:is|was|turned out to be) (?:to )?(?P<rest>.+)$",
    re.I,
)
_HELPED = re.compile(
    r"^what (?:finally |actually |really )*(?:helps|helped|works|worked) (?:for|against|with) (?P<thing>.+?)"
    r" (?:is|was) (?:to )?(?P<rest>.+)$",
    re.I,
)
_DUTY = re.compile(
    r"^(?:(?:(?:you|i|we|one) )?(?:(?:always|simply|just|only|really|first|then) )*"
    r"(?:(?:have|need|got|ought) to |must |should |can |it helps to |what (?:helps|works) is to )"
    r"|(?:(?:you|i|we|one) )?(?=(?:always|simply|just|first) ))?"
    r"(?:(?:always|simply|just|first) )*",
    re.I,
)
# What comes then, and not what to do: "if it rains, the cellar floods".
_OUTCOME = re.compile(
    r"^(?:it|he|she|they|there|this|that|the|my|our|your|his|her|their|a|an|i|you|we|nothing|everything|all|some)\b",
    re.I,
)


def _traced(text: str) -> Remedy | None:
    """As `reading/lessons.py` words them."""
    if (found := _FAILS.match(text)) is not None:
        failed = re.sub(r"^run (?=`)", "", found["failed"])
        when = f"{failed} fails with “{found['error']}”"
        return Remedy(when=when, steps=steps_in(found["rest"]), failed=failed, error=found["error"])
    if (found := _SAYS.match(text)) is not None:
        when = f"{found['failed']} says “{found['error']}”"
        return Remedy(when=when, steps=(found["rest"],), failed=found["failed"], error=found["error"])
    return None


def _typed(text: str) -> Remedy | None:
    for sentence in sentences(text):
        bare = _LEAD.sub("", sentence.rstrip(".!? "))
        found = _WHEN.match(bare) or _FIX.match(bare) or _HELPED.match(bare)
        if found is None:
            continue
        rest = _DUTY.sub("", found["rest"], count=1)
        if not rest or _OUTCOME.match(rest):
            continue
        named = found.groupdict()
        return Remedy(when=named.get("when") or f"I deal with {named['thing']}", steps=steps_in(rest))
    return None
