"""How an owner does something, step by step: the task and its steps, read from a telling by its wording. Asks no model.

Whether a telling lasts is the policy's business; whether two tellings are of the same steps is decided here.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.memory.extract import Fact
from engine.memory.words import content_words, plain, sentences, tokens

STEPS = "steps"  # the attribute of a procedure
_THEN = ", then "
_MOST_STEPS, _MOST_STEP_WORDS, _MOST_TASK_WORDS = 9, 14, 8
_ALIKE = 2 / 3  # of the words of the shorter telling; "count the till" and "the till" are the same step


@dataclass(frozen=True, kw_only=True)
class Procedure:
    """`task` as a noun ("closing the shop"), `doing` as a verb ("close the shop"); "" where the telling has none.

    `verbs`: each step says what the owner does ("I first count the till"), not only with what ("till first").
    """

    task: str
    doing: str
    steps: tuple[str, ...]
    verbs: bool = False

    @property
    def value(self) -> str:
        """ "count the till, then lock the tin, then set the alarm"."""
        return _THEN.join(self.steps)


def steps_in(value: str) -> tuple[str, ...]:
    """The steps of a `Procedure.value`."""
    return tuple(step for step in value.split(_THEN) if step)


@lru_cache(maxsize=1024)
def told(text: str) -> Procedure | None:
    """The procedure that a text tells, None where it lists no steps."""
    text = _in_one_line(text)
    found = _numbered(text)
    if found is None:
        head, rest = _headed(text)
        found = (head, _split(rest))
    head, parts = found
    steps = tuple(step for part in parts if (step := _clean(part)))
    is_marked = _MARKED.search(text) is not None or _NUMBER.search(text) is not None
    if not (head.task or is_marked or ":" in text):
        return None
    fewest = 2 if is_marked and head.task else 3
    if not fewest <= len(steps) <= _MOST_STEPS or any(len(step.split()) > _MOST_STEP_WORDS for step in steps):
        return None
    return Procedure(task=head.task, doing=head.doing, steps=steps, verbs=head.verbs)


def fact(text: str, value: str = "") -> Fact | None:
    """Task, "steps" and the steps of a telling; of a `value` that has steps already, those. None without a task."""
    found = told(text)
    if found is None or not found.task:
        return None
    return Fact(found.task, STEPS, value if len(steps_in(value)) > 1 else found.value)


def same(one: Fact | str, two: Fact | str) -> bool:
    """`alike`, of facts and of texts."""
    first, second = _read(one), _read(two)
    return first is not None and second is not None and alike(first, second)


def alike(one: Procedure, two: Procedure) -> bool:
    """Whether both tell the same steps in the same order, and not of tasks that have nothing in common."""
    tasks = set(stems(one.task)), set(stems(two.task))
    if len(one.steps) != len(two.steps) or (all(tasks) and not tasks[0] & tasks[1]):
        return False
    shared = shorter = 0
    for first, second in zip(one.steps, two.steps, strict=True):
        words = set(stems(first)), set(stems(second))
        same = len(words[0] & words[1])
        if not same:
            return False
        shared += same
        shorter += min(len(words[0]), len(words[1]))
    return shared >= _ALIKE * shorter


def gerund(verb: str) -> str:
    """ "close the shop" -> "closing the shop"."""
    first, _, rest = verb.partition(" ")
    if re.search(r"[^aeiouy][aeiou][bdgklmnprt]$", first) and len(re.findall(r"[aeiouy]+", first)) == 1:
        first += first[-1]
    elif first.endswith("ie"):
        first = first[:-2] + "y"
    elif re.search(r"[^eoy]e$", first) and len(first) > 2:
        first = first[:-1]
    return f"{first}ing {rest}".strip()


def yours(text: str) -> str:
    """The owner's words as the assistant says them: "text my crew" -> "text your crew"."""
    return _OWN.sub(lambda match: _YOURS[match[0].casefold()], text)


def stems(text: str) -> list[str]:
    """Of the words that carry meaning, those of the past as of now; of all words where none does."""
    now = " ".join(_NOW.get(word, word) for word in re.findall(r"[\w']+", plain(text)))
    return content_words(now) or tokens(now)


def _read(one: Fact | str) -> Procedure | None:
    if isinstance(one, str):
        return told(one)
    return Procedure(task=one.subject, doing="", steps=steps_in(one.value)) if one.attribute == STEPS else None


# Reading ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Head:
    """What comes before the steps."""

    task: str = ""
    doing: str = ""
    verbs: bool = False


_WHO = r"(?:i|we)"
_ALWAYS = r"(?:always |usually |normally |generally |just )*"
_SO = r"(?:do|go|make|work|handle|keep)\b[^:,]*:"  # "I do it like so:"
_KINDS = r"routine|process|workflow|procedure|checklist|drill|ritual|recipe"
_DONE = re.compile(
    rf"^(?:when(?:ever)?|every time|each time|any time|anytime|once|if|before|after) {_WHO} {_ALWAYS}"
    rf"(?P<doing>[^,:]+?)(?:\s*[,:]\s*| (?={_WHO} ))(?P<rest>.+)$",
    re.I,
)
_AIMED = re.compile(
    rf"^(?:steps )?(?:in order )?to (?P<doing>[^,:]+?)(?:\s*[,:]\s*| (?=(?:{_WHO}|you) ))(?P<rest>.+)$", re.I
)
_HOW = re.compile(
    rf"^(?:(?:this|here)(?: is|'s) )?(?:how|the way) (?:{_WHO}|to) {_ALWAYS}(?P<doing>[^,:]+?)(?: is)?\s*:\s*"
    r"(?P<rest>.+)$",
    re.I,
)
_NAMED = re.compile(
    rf"^(?:(?:my|our|the) )?(?:steps for )?(?P<task>(?:[\w'-]+ ){{1,4}}?(?:{_KINDS}))(?: (?:is|goes|looks)[^:,]*)?"
    r"\s*[:,]\s*(?P<rest>.+)$",
    re.I,
)
_FOR = re.compile(
    rf"^(?:steps )?(?:for|before|after|with) (?P<task>(?:the|a|an|my|our|each|every) [^,:]+?)"
    rf"(?:\s*[,:]\s*| (?={_WHO} ))(?P<rest>.+)$",
    re.I,
)
_DAILY = re.compile(
    rf"^(?:on |every |each )(?P<when>[a-z]+day|morning|evening|night)s?(?: (?P<part>morning|evening|night)s?)?,? "
    rf"(?P<rest>{_WHO} .+)$",
    re.I,
)
_LISTED = re.compile(r"^[^:]+:\s*(?P<rest>.+)$")
_SUBJECT = re.compile(rf"^(?:(?:{_WHO}|you) )(?={_ALWAYS}\S)", re.I)
_LED = re.compile(rf"^(?:{_WHO}|you)? ?{_ALWAYS}{_SO}\s*", re.I)
_WHEN_DONE = re.compile(r" (?:every|each) \w+$| (?:always|again|at the end of the day)$", re.I)
_AFTER = r"then|next|after that|after which|afterwards|finally|lastly|in the end|to finish"
_MARKED = re.compile(rf"\b(?:first|firstly|{_AFTER}|and last)\b|->|=>|→", re.I)
_NEXT_SENTENCE = re.compile(
    rf"[.!;]\s+(?=(?:and |only )*(?:{_AFTER}|last|second|secondly|third|thirdly|fourth|fourthly)\b)", re.I
)
_BETWEEN = re.compile(rf"\s*(?:[,;]|->|=>|→)\s*|\s+(?=(?:and |only )*(?:{_AFTER})\s)|\s+and (?=last(?:ly)? )", re.I)
_NUMBER = re.compile(r"(?:^|(?<=\s))\(?\d{1,2}[.)]\s+")
_MARK = re.compile(
    rf"^(?:(?:and|but|only|{_WHO}|you|{_AFTER}|always|usually|first of all|first|firstly|second|secondly|third|thirdly|"
    r"fourth|fourthly|last of all|last|at last|start by|begin by)\b[,:]?\s+)+",
    re.I,
)
_REMARK = re.compile(
    r"[\s,.;!]*\b(?:always |and )*(?:in (?:that|this|exactly that|just that) order|as always|as usual|every time|"
    r"(?:the )?same every \w+|same (?:order )?every time)(?: always)?[\s.!]*$",
    re.I,
)
_ASIDE = re.compile(r"^(?:and|(?:and )?only|(?:and )?that(?:'?s| is) (?:how|it|all|the way)\b.*)?$", re.I)
_TRAILING = re.compile(r" (?:first|last|next|after that|afterwards|at last)$", re.I)
_TWO = re.compile(r"^(?P<one>\S+ .+) and (?P<two>[a-z]+ (?:the|my|our|a|an|all|up|off|on|it|everything)\b.*)$", re.I)
_OWN = re.compile(r"\b(?:my|mine|our|ours|me|myself|i|we|us)\b", re.I)
_YOURS = {
    "my": "your", "mine": "yours", "our": "your", "ours": "yours", "me": "you", "myself": "yourself", "i": "you",
    "we": "you", "us": "you",
}  # fmt: skip
# What is told in the past is the same step.
_NOW = {
    "fed": "feed", "sent": "send", "took": "take", "wrote": "write", "made": "make", "ran": "run", "told": "tell",
    "brought": "bring", "swept": "sweep", "left": "leave", "went": "go", "got": "get", "gave": "give", "hung": "hang",
    "rang": "ring", "shook": "shake", "drew": "draw", "drove": "drive", "lit": "light", "bought": "buy", "put": "put",
    "kept": "keep", "woke": "wake", "wound": "wind", "poured": "pour", "stirred": "stir", "ground": "grind",
}  # fmt: skip


def _in_one_line(text: str) -> str:
    text = text.replace("’", "'")
    text = re.sub(r"\n\s*[-*•]\s+", ", ", text)
    text = " ".join(text.split())
    text = re.sub(r":\s*,\s*", ": ", text)
    for _ in range(3):
        text = _REMARK.sub("", text)
    return _NEXT_SENTENCE.sub(", ", text)


def _numbered(text: str) -> tuple[_Head, list[str]] | None:
    parts = _NUMBER.split(text)
    if len(parts) < 3:
        return None
    return _headed(f"{parts[0].rstrip(' :,.')}: steps")[0] if parts[0].strip() else _Head(), parts[1:]


def _headed(text: str) -> tuple[_Head, str]:
    """The head of the sentence that lists steps, and the list."""
    text = next(iter(sentences(text)), "").rstrip(".!? ")
    for pattern in (_DONE, _AIMED, _HOW, _NAMED, _FOR, _DAILY):
        match = pattern.match(text)
        if match is not None and (head := _head(match)).task:
            return _of_rest(head, match["rest"])
    match = _LISTED.match(text)
    return _of_rest(_Head(), match["rest"] if match else text)


def _of_rest(head: _Head, rest: str) -> tuple[_Head, str]:
    rest = _LED.sub("", rest)
    return _Head(head.task, head.doing, _SUBJECT.match(rest) is not None), rest


def _head(match: re.Match[str]) -> _Head:
    parts = match.groupdict()
    if parts.get("doing"):
        doing = _WHEN_DONE.sub("", parts["doing"].strip())
        return _Head(gerund(doing), doing) if len(doing.split()) <= _MOST_TASK_WORDS else _Head()
    if parts.get("when"):
        named = parts["when"].lower()
        named = named.capitalize() if named.endswith("day") else named
        return _Head(" ".join(["my", named, *([parts["part"].lower()] if parts["part"] else []), "routine"]))
    task = _WHEN_DONE.sub("", parts["task"].strip())
    owned = task if re.match(r"(?:the|a|an|my|our|each|every)\b", task, re.I) else f"my {task}"
    owned = re.sub(r"^our\b", "my", owned, flags=re.I)
    return _Head(owned) if len(owned.split()) <= _MOST_TASK_WORDS else _Head()


def _split(rest: str) -> list[str]:
    parts = [part for part in _BETWEEN.split(rest) if part and part.strip()]
    two = _TWO.match(parts[-1]) if len(parts) > 1 and not _MARK.match(parts[-1]) else None
    return [*parts[:-1], two["one"], two["two"]] if two else parts


def _clean(part: str) -> str:
    if _ASIDE.match(part.strip()):
        return ""
    step = _TRAILING.sub("", _MARK.sub("", part.strip(" .!;:,"))).strip(" .!;:,")
    return step[:1].lower() + step[1:] if step[1:2].islower() or step[1:2] == " " else step
