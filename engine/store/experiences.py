"""The day's queue: what was said, with its kind, trust and triage decision. Decides nothing itself."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from engine.store.connection import Connection, marks, not_found

STATES = ("queued", "taken", "withdrawn")


@dataclass(frozen=True, kw_only=True)
class Experience:
    """`memory` is the row that a lasting one became; `night` the night that took it. `kept`: against the rules."""

    id: int
    message: int | None
    text: str
    kind: str
    trust: str
    decision: str | None
    reason: str
    valid_until: str | None
    corrects: bool
    said_at: str
    offset_minutes: int
    state: str
    night: int | None
    memory: int | None
    created: str
    kept: bool = False


class Experiences:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        text: str,
        *,
        message: int | None,
        kind: str,
        trust: str,
        said_at: str,
        offset_minutes: int,
        decision: str | None = None,
        reason: str = "",
        valid_until: str | None = None,
        corrects: bool = False,
        memory: int | None = None,
        kept: bool = False,
    ) -> Experience:
        return self.get(
            self._connection.insert(
                "experiences", text=text, message=message, kind=kind, trust=trust, said_at=said_at,
                offset_minutes=offset_minutes, decision=decision, reason=reason, valid_until=valid_until,
                corrects=corrects, memory=memory, state="queued", created=self._connection.now(), kept=kept,
            )
        )  # fmt: skip

    def get(self, experience: int) -> Experience:
        """Raises `KnownError("not_found")`."""
        found = self._select("WHERE id = ?", (experience,))
        if not found:
            raise not_found("experiences", experience)
        return found[0]

    def queued(self) -> list[Experience]:
        """What waits for the night, oldest first. `Messages.teaching` says which of these may teach."""
        return self._select("WHERE state = 'queued' ORDER BY id")

    def questions(self, limit: int) -> list[Experience]:
        """What the owner asked, the newest first."""
        return self._select(
            "WHERE kind = 'question' AND trust = 'typed' AND text <> '' ORDER BY id DESC LIMIT ?", (limit,)
        )

    def taken_since(self, moment: str) -> list[Experience]:
        """What nights took of what was said since then (UTC, as it is stored), oldest first."""
        return [
            _experience(row)
            for row in self._connection.rows(
                "SELECT * FROM experiences WHERE state = 'taken' AND said_at >= ? ORDER BY id", (moment,)
            )
        ]

    def of_night(self, night: int) -> list[Experience]:
        return self._select("WHERE night = ? ORDER BY id", (night,))

    def of_messages(self, messages: Sequence[int]) -> list[Experience]:
        return self._select(f"WHERE message IN ({marks(messages)}) ORDER BY id", messages)

    def of_memories(self, memories: Sequence[int]) -> list[Experience]:
        return self._select(f"WHERE memory IN ({marks(memories)}) ORDER BY id", memories)

    def decide(self, experience: int, *, kind: str, decision: str, reason: str) -> None:
        """What triage found."""
        self._connection.update("experiences", experience, kind=kind, decision=decision, reason=reason)

    def link(self, experience: int, memory: int) -> None:
        """A lasting experience became this memory."""
        self._connection.update("experiences", experience, memory=memory)

    def keep(self, experience: int, *, memory: int, trust: str, reason: str) -> None:
        """It lasts because its owner says so, whatever the rules find."""
        self._connection.update(
            "experiences", experience, decision="lasting", reason=reason, trust=trust, memory=memory, kept=True
        )

    def let_go(self, before: Experience) -> None:
        """Undo of `keep`: as it was."""
        self._connection.update(
            "experiences",
            before.id,
            decision=before.decision,
            reason=before.reason,
            trust=before.trust,
            memory=before.memory,
            kept=before.kept,
        )

    def kept_texts(self) -> list[str]:
        """What the owner kept against the rules and has not refused or forgotten since."""
        rows = self._connection.rows(
            """SELECT e.text FROM experiences e JOIN memories m ON m.id = e.memory
            WHERE e.kept = 1 AND m.ledger NOT IN ('rejected', 'forgotten') ORDER BY e.id"""
        )
        return [row["text"] for row in rows]

    def take(self, experiences: Sequence[int], *, night: int) -> None:
        """A night has them. Withdrawn ones stay withdrawn."""
        self._connection.write(
            f"""UPDATE experiences SET state = 'taken', night = ?
            WHERE state = 'queued' AND id IN ({marks(experiences)})""",
            (night, *experiences),
        )

    def give_back(self, *, night: int) -> None:
        """A night that did not finish returns what it took."""
        self._connection.write(
            "UPDATE experiences SET state = 'queued', night = NULL WHERE state = 'taken' AND night = ?", (night,)
        )

    def withdraw(self, *, messages: Sequence[int]) -> int:
        """These messages are no longer meant to teach: how many waiting experiences left the queue."""
        return self._connection.write(
            f"UPDATE experiences SET state = 'withdrawn' WHERE state = 'queued' AND message IN ({marks(messages)})",
            messages,
        )

    def _select(self, where: str, parameters: Sequence[int] = ()) -> list[Experience]:
        return [_experience(row) for row in self._connection.rows(f"SELECT * FROM experiences {where}", parameters)]


def _experience(row: sqlite3.Row) -> Experience:
    return Experience(**{**row, "corrects": bool(row["corrects"]), "kept": bool(row["kept"])})
