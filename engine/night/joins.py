"""What follows from a name and from what is told by that name: "Tipan weaves", "my lawyer is Tipan". By rule, no model.

Both ways: what is told of "my lawyer" holds for Tipan, too. A person is then known by either, in any question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from engine.memory.lexicon import PEOPLE, PETS, canonical
from engine.night import phrases
from engine.night.job import JobMemory


@dataclass(frozen=True)
class Joined:
    """A new fact, in a sentence of its own, and the two memories it stands on."""

    fact: JobMemory
    sources: tuple[int, int]


def joined(memories: Sequence[JobMemory]) -> Iterator[Joined]:
    """Every fact that can be said of somebody by their other name, and is not told that way already."""
    names = [one for one in memories if one.attribute == "name" and _is_somebody(one.subject) and one.value]
    told = {(canonical(one.subject), canonical(one.attribute)) for one in memories}
    for memory in memories:
        if memory.attribute in ("", "name") or not memory.value:
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


def _is_somebody(subject: str) -> bool:
    who = canonical(subject).split()
    return bool(who) and subject.startswith("my ") and who[-1] in PEOPLE | PETS


def _other_name(subject: str, name: JobMemory) -> str | None:
    """ "Tipan" for "my lawyer", "my lawyer" for "Tipan"."""
    if canonical(subject) == canonical(name.subject):
        return name.value
    return name.subject if subject == name.value else None
