"""Nights: when, on which snapshot, how they ended and what became of each thing. Runs no stage."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.store.connection import Connection, not_found

OUTCOMES = ("running", "published", "rejected", "nothing_to_learn", "stopped")


@dataclass(frozen=True, kw_only=True)
class Night:
    """`parent` is the snapshot it continued, `snapshot` the one it made (also when rejected)."""

    id: int
    started: str
    ended: str | None
    outcome: str
    reason: str
    deep: bool
    parent: int | None
    snapshot: int | None
    report: dict[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class NightItem:
    """What a stage did with one experience or memory. `reason` names no forgettable words."""

    stage: str
    experience: int | None = None
    memory: int | None = None
    outcome: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ComparedAnswer:
    """One of the owner's own questions, as the model before the night answered it and as the new one does."""

    night: int
    message: int
    question: str
    before: str
    now: str


class Nights:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, *, parent: int | None, deep: bool = False) -> Night:
        return self.get(
            self._connection.insert(
                "nights", started=self._connection.now(), outcome="running", parent=parent, deep=deep
            )
        )

    def get(self, night: int) -> Night:
        """Raises `KnownError("not_found")`."""
        found = self._select("WHERE id = ?", (night,))
        if not found:
            raise not_found("nights", night)
        return found[0]

    def all(self) -> list[Night]:
        """The newest first."""
        return self._select("ORDER BY id DESC")

    def last(self) -> Night | None:
        """The newest that ended."""
        found = self._select("WHERE ended IS NOT NULL ORDER BY id DESC LIMIT 1")
        return found[0] if found else None

    def running(self) -> list[Night]:
        """Begun and not ended, in this process or in one that died; the oldest first."""
        return self._select("WHERE outcome = 'running' ORDER BY id")

    def finish(
        self,
        night: int,
        *,
        outcome: str,
        reason: str,
        snapshot: int | None = None,
        report: Mapping[str, Any] | None = None,
    ) -> Night:
        self._connection.update(
            "nights",
            night,
            ended=self._connection.now(),
            outcome=outcome,
            reason=reason,
            snapshot=snapshot,
            report=None if report is None else json.dumps(report, ensure_ascii=False),
        )
        return self.get(night)

    def set_report(self, night: int, report: Mapping[str, Any]) -> None:
        self._connection.update("nights", night, report=json.dumps(report, ensure_ascii=False))

    def resume(self, night: int) -> Night:
        """A stopped night goes on."""
        self._connection.update("nights", night, outcome="running", ended=None, reason="")
        return self.get(night)

    def take_in(self, night: int, stage: str, *, seconds: float) -> bool:
        """Call first in the transaction that writes a stage's result: False if it was already written."""
        return bool(
            self._connection.write(
                "INSERT OR IGNORE INTO night_stages (night, stage, taken_in, seconds) VALUES (?, ?, ?, ?)",
                (night, stage, self._connection.now(), seconds),
            )
        )

    def stages(self, night: int) -> dict[str, float]:
        """Stage -> seconds, of those taken in, in order."""
        rows = self._connection.rows("SELECT stage, seconds FROM night_stages WHERE night = ? ORDER BY rowid", (night,))
        return {row["stage"]: row["seconds"] for row in rows}

    def add_item(self, night: int, item: NightItem) -> None:
        self._connection.insert(
            "night_items",
            night=night,
            stage=item.stage,
            experience=item.experience,
            memory=item.memory,
            outcome=item.outcome,
            reason=item.reason,
        )

    def items(self, night: int, *, stage: str | None = None) -> list[NightItem]:
        rows = self._connection.rows(
            """SELECT stage, experience, memory, outcome, reason FROM night_items
            WHERE night = :night AND (:stage IS NULL OR stage = :stage) ORDER BY id""",
            {"night": night, "stage": stage},
        )
        return [NightItem(**row) for row in rows]

    def compare(self, night: int, answers: Iterable[tuple[int, str, str]]) -> None:
        """Keep (message, answer before, answer now) of questions whose messages still have their words."""
        for message, before, now in answers:
            self._connection.write(
                """INSERT OR REPLACE INTO compared_answers (night, message, before, now)
                SELECT ?, id, ?, ? FROM messages WHERE id = ? AND text <> ''""",
                (night, before, now, message),
            )

    def compared(self, night: int | None = None) -> list[ComparedAnswer]:
        """Of one night, or of all."""
        rows = self._connection.rows(
            """SELECT a.night, a.message, m.text AS question, a.before, a.now FROM compared_answers a
            JOIN messages m ON m.id = a.message WHERE :night IS NULL OR a.night = :night ORDER BY a.night, a.rowid""",
            {"night": night},
        )
        return [ComparedAnswer(**row) for row in rows]

    def drop_compared(self, answers: Iterable[ComparedAnswer]) -> None:
        """Take these out: they hold words that are to be forgotten."""
        for one in answers:
            self._connection.write(
                "DELETE FROM compared_answers WHERE night = ? AND message = ?", (one.night, one.message)
            )

    def read_in_vain(self) -> set[int]:
        """Memories in which a night looked for a fact and found none."""
        return self._extracted("unclear")

    def read_by_model(self) -> set[int]:
        """Memories in which a night's model looked for facts."""
        return self._extracted("read")

    def _extracted(self, outcome: str) -> set[int]:
        return set(
            self._connection.ids(
                """SELECT DISTINCT memory FROM night_items
                WHERE stage = 'extract' AND outcome = ? AND memory IS NOT NULL""",
                (outcome,),
            )
        )

    def _select(self, where: str, parameters: tuple[int, ...] = ()) -> list[Night]:
        return [_night(row) for row in self._connection.rows(f"SELECT * FROM nights {where}", parameters)]


def _night(row: sqlite3.Row) -> Night:
    report = None if row["report"] is None else json.loads(row["report"])
    return Night(**{**row, "deep": bool(row["deep"]), "report": report})
