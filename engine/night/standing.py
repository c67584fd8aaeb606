"""Preferences that hold for every answer of a night: the base reads them wherever it speaks, the student never does.

So every row, also those that keep the base as it was, is answered as the owner wants it, and the exam compares with a
base that was told. What a preference is and who follows it is `memory/preferences.py`'s.
"""

from dataclasses import dataclass
from typing import Self

from engine.memory.preferences import Preference, preference
from engine.night.job import Curriculum, JobMemory


@dataclass(frozen=True)
class Standing:
    """Memories that hold for every answer, and their notes, oldest first."""

    memories: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, curriculum: Curriculum) -> Self:
        """Those taught tonight and those in the weights already. What waits for its night does not hold yet."""
        found = [one for one in (*curriculum.taught, *curriculum.known) if wanted(one)]
        found.sort(key=lambda one: one.id)
        return cls(tuple(one.id for one in found), tuple(one.text for one in found))


NOTHING_STANDS = Standing()


def wanted(memory: JobMemory) -> Preference | None:
    """The checkable preference that a memory is, None for every other memory."""
    return preference(memory.text) if memory.kind == "preference" else None
