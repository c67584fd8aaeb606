"""What the owner said three times is a procedure: the same steps, or the same request, in whatever words. Pure.

Only what was said again today makes one. Whether the ledger has it already is the app's business.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from engine.memory.procedures import STEPS, alike, told
from engine.memory.secrets import has_secret
from engine.memory.trust import teaches
from engine.memory.words import content_words
from engine.night.job import JobExperience

STEPS_ALIKE = 3  # DESIGN 7.1
_OF_STEPS = ("instruction", "procedure", "statement")


class Heard(Protocol):
    """Of an experience."""

    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def trust(self) -> str: ...


def may_repeat(heard: Heard) -> bool:
    """Whether it is the owner's request, or lists steps."""
    if not teaches(heard.trust) or heard.kind not in _OF_STEPS or has_secret(heard.text):
        return False
    return heard.kind == "instruction" or told(heard.text) is not None


def repeated(earlier: Sequence[JobExperience], today: Sequence[JobExperience]) -> list[dict[str, Any]]:
    """`text` of the fullest telling, the `experiences` that say the same, and the fact, "" where no task is named."""
    groups: list[list[JobExperience]] = []
    for one in filter(may_repeat, (*earlier, *today)):
        group = next((group for group in groups if any(_same(one.text, other.text) for other in group)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    new = {one.id for one in today}
    said_again = [group for group in groups if len(group) >= STEPS_ALIKE and any(one.id in new for one in group)]
    return [_row(group) for group in said_again]


def _same(one: str, two: str) -> bool:
    steps = told(one), told(two)
    if steps[0] is not None and steps[1] is not None:
        return alike(steps[0], steps[1])
    words = content_words(one)
    return steps == (None, None) and bool(words) and set(words) == set(content_words(two))


def _row(group: Sequence[JobExperience]) -> dict[str, Any]:
    fullest = max(group, key=lambda one: _fullness(one.text))
    found = told(fullest.text)
    known = found is not None and bool(found.task)
    return {
        "text": fullest.text,
        "experiences": [one.id for one in group],
        "subject": found.task if found is not None else "",
        "attribute": STEPS if known else "",
        "value": found.value if found is not None and known else "",
    }


def _fullness(text: str) -> tuple[bool, bool, int]:
    """One that names the task, as something done again and again, and each step in most words."""
    found = told(text)
    return (False, False, 0) if found is None else (bool(found.task), found.verbs, len(found.value.split()))
