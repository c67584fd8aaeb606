"""Settles a question between two memories by their owner's word, and takes that back. Judges nothing itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.memories import Memory


@dataclass(frozen=True)
class _Undo:
    """How it was: `ledgers` of the memories that changed, and the `links` that came with the answer."""

    ledgers: dict[int, str]
    links: tuple[tuple[int, int, str], ...]


class Settler:
    """Call in a transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._undo: dict[frozenset[int], _Undo] = {}  # of what was settled since the start

    def settle(self, first: int, second: int, *, keep: int | None, refuse: Callable[[int], object] | None) -> None:
        """`keep` is right; None: both are. `refuse` rejects a memory, None where the one that is wrong was learned.

        Raises `KnownError("memory_state")` where no such question waits.
        """
        pair = frozenset((first, second))
        if not any(one.memories == pair for one in self._store.questions()) or keep not in (None, first, second):
            raise KnownError(
                "memory_state",
                f"There is no question between memories {first} and {second} that waits for an answer.",
                "`nightjar report` lists the questions that wait.",
            )
        before = {row.id: row.ledger for row in self._store.memories.all()}
        if keep is None:
            links = self._both(first, second)
        else:
            wrong = second if keep == first else first
            links = self._move_questions(wrong, keep)
            links += self._overrule(wrong, keep, refuse)
        changed = {row.id: before[row.id] for row in self._store.memories.all() if row.ledger != before[row.id]}
        self._undo[pair] = _Undo(changed, tuple(links))

    def reopen(self, first: int, second: int) -> None:
        """As if it had not been answered. Raises `KnownError("memory_state")` where nothing was since the start."""
        undo = self._undo.pop(frozenset((first, second)), None)
        if undo is None:
            raise KnownError(
                "memory_state",
                f"What was answered about memories {first} and {second} cannot be taken back any more.",
                "`nightjar memories list` shows the state of each.",
            )
        for memory, other, kind in undo.links:
            self._store.memories.unlink(memory, other, kind)
        for memory, ledger in undo.ledgers.items():
            if self._store.memories.get(memory).ledger == "rejected":
                self._store.memories.move(memory, "queued")
            self._store.memories.move(memory, ledger)

    def _both(self, first: int, second: int) -> list[tuple[int, int, str]]:
        """With all that either was called true beside before: what is true is so beside every other truth."""
        links = [
            (one, other, "both_true")
            for one in (first, *self._beside(first))
            for other in (second, *self._beside(second))
            if one != other and other not in self._beside(one)
        ]
        return self._linked(links)

    def _beside(self, memory: int) -> list[int]:
        links = [link for link in self._store.memories.links(memory) if link.kind == "both_true"]
        return [link.other if link.memory == memory else link.memory for link in links]

    def _move_questions(self, wrong: int, keep: int) -> list[tuple[int, int, str]]:
        """Whatever else contradicts the one that goes is now a question to the one that stays."""
        asked = [one for one in self._store.questions() if wrong in one.memories and keep not in one.memories]
        others = [memory for one in asked for memory in one.memories if memory != wrong]
        known = {memory for one in self._store.questions() if keep in one.memories for memory in one.memories}
        apart = [memory for memory in others if memory not in known and memory not in self._beside(keep)]
        return self._linked([(keep, memory, "contradicts") for memory in apart])

    def _overrule(self, wrong: int, keep: int, refuse: Callable[[int], object] | None) -> list[tuple[int, int, str]]:
        """What was told later replaces what was told before; what is wrong though told later never was true."""
        first, last = self._store.memories.many((wrong, keep))
        if refuse is not None and _moment(first) >= _moment(last):
            refuse(wrong)
            return []
        before = {link.other for link in self._store.memories.links(keep) if link.kind == "supersedes"}
        self._store.memories.supersede(wrong, keep)
        after = [link for link in self._store.memories.links(keep) if link.kind == "supersedes"]
        return [(keep, link.other, link.kind) for link in after if link.memory == keep and link.other not in before]

    def _linked(self, links: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        for memory, other, kind in links:
            self._store.memories.link(memory, other, kind)
        return links


def _moment(row: Memory) -> datetime:
    return datetime.fromisoformat(row.said_at)
