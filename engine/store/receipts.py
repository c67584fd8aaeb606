"""What each forget did, in ids, counts and figures: no text and no hash of the value. Forgets nothing itself."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.store.connection import Column, Connection, not_found


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Opened when a forget begins, so that a killed one is found and taken up again; `completed` when it is done."""

    id: int
    memory: int
    with_messages: bool
    created: str
    completed: str | None
    places: dict[str, int]
    continues_from: int | None
    snapshots_destroyed: tuple[int, ...]
    probe: dict[str, Any]

    @property
    def complete(self) -> bool:
        return self.completed is not None


class Receipts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, memory: int, *, with_messages: bool) -> Receipt:
        """The unfinished receipt of this memory, or a new one."""
        with self._connection.transaction():
            for receipt in self.unfinished():
                if receipt.memory == memory:
                    return receipt
            return self.get(
                self._connection.insert(
                    "receipts", memory=memory, with_messages=with_messages, created=self._connection.now()
                )
            )

    def record(
        self,
        receipt: int,
        *,
        places: Mapping[str, int] | None = None,
        continues_from: int | None = None,
        snapshots_destroyed: Sequence[int] | None = None,
        probe: Mapping[str, Any] | None = None,
    ) -> Receipt:
        """Fill in what is known so far; what is not given stays."""
        given: dict[str, Column] = {}
        if places is not None:
            given["places"] = json.dumps(places)
        if continues_from is not None:
            given["continues_from"] = continues_from
        if snapshots_destroyed is not None:
            given["snapshots_destroyed"] = json.dumps(list(snapshots_destroyed))
        if probe is not None:
            given["probe"] = json.dumps(probe)
        if given:
            self._connection.update("receipts", receipt, **given)
        return self.get(receipt)

    def complete(self, receipt: int) -> Receipt:
        self._connection.update("receipts", receipt, completed=self._connection.now())
        return self.get(receipt)

    def get(self, receipt: int) -> Receipt:
        """Raises `KnownError("not_found")`."""
        found = self._select("WHERE id = ?", (receipt,))
        if not found:
            raise not_found("receipts", receipt)
        return found[0]

    def all(self) -> list[Receipt]:
        return self._select("ORDER BY id")

    def unfinished(self) -> list[Receipt]:
        """Forgets that were begun and not completed: take them up before anything else."""
        return self._select("WHERE completed IS NULL ORDER BY id")

    def _select(self, where: str, parameters: tuple[int, ...] = ()) -> list[Receipt]:
        return [_receipt(row) for row in self._connection.rows(f"SELECT * FROM receipts {where}", parameters)]


def _receipt(row: sqlite3.Row) -> Receipt:
    return Receipt(
        **{
            **row,
            "with_messages": bool(row["with_messages"]),
            "places": json.loads(row["places"]),
            "snapshots_destroyed": tuple(json.loads(row["snapshots_destroyed"])),
            "probe": json.loads(row["probe"]),
        }
    )
