"""Which memories the next night teaches, reads first or holds back. `night/curriculum.py` chooses; writes nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.nightfall import Nightfall
from engine.night.curriculum import choose, held_back
from engine.night.job import Curriculum, JobMemory
from engine.night.standing import wanted
from engine.store.db import Store
from engine.store.snapshots import Snapshot

_ANY_VALUE = "?"


@dataclass(frozen=True, kw_only=True)
class Lessons:
    """`unread`: no fact was found in them by rule, and no night has looked yet. `held_back`: ids and reasons."""

    curriculum: Curriculum
    unread: tuple[JobMemory, ...]
    held_back: tuple[tuple[int, str], ...]

    def worth_a_night(self, *, deep: bool) -> bool:
        return bool(self.curriculum.new or self.unread or (deep and self.curriculum.taught))


class LessonPlanner:
    def __init__(self, store: Store, nightfall: Nightfall) -> None:
        self._store = store
        self._nightfall = nightfall

    def plan(self, parent: Snapshot | None, *, deep: bool) -> Lessons:
        """For a night that continues `parent` now, without memories that wait for their owner's word."""
        given = self._nightfall.memories(parent, deep=deep)
        contested = self._contested()
        memories = [one for one in given if one.id not in contested]
        facts = len(memories) if deep else self._store.settings.whole("night.facts")
        forgotten = [row.id for row in self._store.memories.all(("forgotten",))]
        preferences = self._store.settings.flag("night.preferences")
        chosen = choose(memories, facts=facts, forgotten=forgotten, preferences=preferences)
        unread = self._unread(memories)
        left = self._nightfall.left_unread()
        return Lessons(
            curriculum=chosen,
            unread=unread,
            held_back=_with_reason(
                *((memory, f"waits: one night teaches {facts} (night.facts)") for memory in chosen.left),
                *(
                    (one.id, held_back(one, preferences=preferences))
                    for one in memories
                    if one.state == "queued" and one not in unread
                ),
                *((row.id, "waits for your yes") for row in self._store.memories.all(("pending",))),
                *left.items(),
                *contested.items(),
                *self._taken_back({one.id for one in given} | set(left)),
            ),
        )

    def _contested(self) -> dict[int, str]:
        """Both sides of a contradiction, until it is settled."""
        reasons: dict[int, str] = {}
        for question in self._store.questions():
            for one, other in ((question.first, question.second), (question.second, question.first)):
                reasons.setdefault(one, f"memory {other} says otherwise: which is right is for you to say")
        return reasons

    def _unread(self, memories: Sequence[JobMemory]) -> tuple[JobMemory, ...]:
        tried = self._store.nights.read_in_vain()
        readable = (one for one in memories if not one.value and one.id not in tried and wanted(one) is None)
        return tuple(one for one in readable if not held_back(replace(one, value=_ANY_VALUE)))

    def _taken_back(self, given: Collection[int]) -> list[tuple[int, str]]:
        waiting = self._store.memories.all(("queued",))
        return [(row.id, "what said it was changed or taken back") for row in waiting if row.id not in given]


def _with_reason(*rows: tuple[int, str]) -> tuple[tuple[int, str], ...]:
    return tuple((memory, reason) for memory, reason in rows if reason)
