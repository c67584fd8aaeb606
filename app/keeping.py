"""Keeps what the rules let go, because its owner says so, and takes that back. Trains nothing."""

from datetime import datetime

from app.listener import Listener, Telling, memory_kind
from engine.errors import KnownError
from engine.memory import policy, triage
from engine.memory.trust import teaches
from engine.store.db import Store
from engine.store.experiences import Experience

_REASON = "you said that it lasts"


def can_keep(row: Experience) -> bool:
    """Not what is kept already, nor what no word makes lasting: a secret, a wish to drop refusals."""
    let_go = row.memory is None and row.decision != "lasting"
    return let_go and row.state != "withdrawn" and not policy.is_final(row.reason)


class Keeper:
    """Call in a transaction."""

    def __init__(self, store: Store, listener: Listener) -> None:
        self._store = store
        self._listener = listener
        self._before: dict[int, tuple[Experience, tuple[int, ...]]] = {}  # with the memories that were new

    def keep(self, experience: int) -> list[int]:
        """The memories that it became, or says again. An explicit yes, wherever the words came from.

        Raises `KnownError` not_found, memory_state.
        """
        row = self._store.experiences.get(experience)
        as_typed = triage.classify(row.text, trust="typed", said_at=datetime.fromisoformat(row.said_at))
        if policy.is_final(as_typed.reason) or not can_keep(row):
            raise KnownError(
                "memory_state",
                f"What was heard as number {experience} cannot be kept.",
                "`nightjar sleep --dry-run` shows what was heard, and why it is not kept.",
            )
        known = {one.id for one in self._store.memories.all()}
        trust = row.trust if teaches(row.trust) else "approved"
        telling = Telling(
            kind=memory_kind(row.kind),
            trust=trust,
            said_at=row.said_at,
            offset_minutes=row.offset_minutes,
            message=row.message,
            valid_until=row.valid_until,
        )
        kept = [one.id for one in self._listener.remember(row.text, telling)]
        self._store.experiences.keep(row.id, memory=kept[0], trust=trust, reason=_REASON)
        self._before[row.id] = row, tuple(one for one in kept if one not in known)
        return kept

    def let_go(self, experience: int) -> None:
        """As it was; what was new is refused. Raises `KnownError("memory_state")` where it was not kept just now."""
        if experience not in self._before:
            raise KnownError(
                "memory_state",
                f"What was heard as number {experience} was not kept a moment ago.",
                "`nightjar memories list` shows the state of each.",
            )
        before, added = self._before.pop(experience)
        self._store.experiences.let_go(before)
        for memory in self._store.memories.many(added):
            if memory.ledger in ("queued", "live", "paused"):
                self._store.memories.move(memory.id, "rejected")
