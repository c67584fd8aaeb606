"""What follows from a name and what is told by it: "Tipan lives in Ghent", "my lawyer is Tipan". By rule, no model.

Both ways: what is told of "my lawyer" holds for Tipan, too. A person is then known by either, in any question.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from engine.memory.lexicon import PEOPLE, PETS, canonical
from engine.night import phrases
from engine.night.job import JobMemory

_NOT_OF_SOMEBODY = ("document", "plan", "derived")  # whose people are not the owner's, or what passes


@dataclass(frozen=True)
class Joined:
    """A new fact, in a sentence of its own, and the two memories it stands on."""

    fact: JobMemory
    sources: tuple[int, int]


def joined(memories: Sequence[JobMemory]) -> Iterator[Joined]:
    """Every fact that can be said of somebody by their other name, and is not told that way already."""
    names = _names(memories)
    told = {(canonical(one.subject), canonical(one.attribute)) for one in memories}
    for memory in memories:
        if (
            memory.kind in _NOT_OF_SOMEBODY
            or memory.attribute.endswith("name")
            or not (memory.attribute and memory.value)
        ):
            continue
        for name in names:
            if name.id == memory.id or (subject := _other_name(memory.subject, name)) is None:
                continue
            key = (canonical(subject), canonical(memory.attribute))
            if key in told:
                continue
            told.add(key)
            fact = replace(memory, id=0, subject=subject)
            yield Joined(replace(fact, text=phrases.told(fact)), (name.id, memory.id))


def _names(memories: Sequence[JobMemory]) -> list[JobMemory]:
    """Who has one name, and is the only one who has it."""
    named = [one for one in memories if one.attribute == "name" and _is_somebody(one.subject) and one.value]
    whose = Counter(canonical(one.subject) for one in named)
    called = Counter(canonical(one.value) for one in named)
    return [one for one in named if whose[canonical(one.subject)] == called[canonical(one.value)] == 1]


def _is_somebody(subject: str) -> bool:
    who = canonical(subject).split()
    return bool(who) and subject.startswith("my ") and who[-1] in PEOPLE | PETS


def _other_name(subject: str, name: JobMemory) -> str | None:
    """ "Tipan" for "my lawyer", "my lawyer" for "Tipan"."""
    if canonical(subject) == canonical(name.subject):
        return name.value
    return name.subject if subject == name.value else None
