"""One SQLite connection: its lock, transactions and errors. Knows no table and runs no migration."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from engine.errors import BugError, KnownError
from engine.home import Home

Clock = Callable[[], datetime]
Column = str | int | float | None


def utc_now() -> datetime:
    return datetime.now(UTC)


class Connection:
    """Serializes threads with one lock, held for the length of a transaction, so keep those short.

    Every write happens in a transaction. SQLite's errors come out as `KnownError` where they are the machine's.
    """

    def __init__(self, raw: sqlite3.Connection, home: Home, *, writes: bool, clock: Clock = utc_now) -> None:
        raw.row_factory = sqlite3.Row
        raw.isolation_level = None
        self._writes = writes
        self._raw = raw
        self._home = home
        self._clock = clock
        self._lock = threading.RLock()
        self._depth = 0

    def now(self) -> str:
        """ISO 8601 in UTC with microseconds: sorts as text."""
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")

    def offset_minutes(self) -> int:
        """Minutes east of UTC, here and now."""
        offset = self._clock().astimezone().utcoffset() or timedelta()
        return int(offset.total_seconds() // 60)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. May be nested: an inner one that fails is undone alone, if the outer catches its error."""
        if not self._writes:
            raise BugError("the store was opened for reading")
        with self._lock:
            self._run("BEGIN IMMEDIATE" if self._depth == 0 else f"SAVEPOINT nested_{self._depth}")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                self._roll_back()
                raise
            self._depth -= 1
            self._commit()

    def write(self, sql: str, parameters: Sequence[Column] | Mapping[str, Column] = ()) -> int:
        """Run one changing statement; the number of rows it changed."""
        with self.transaction():
            return self._run(sql, parameters).rowcount

    def insert(self, table: str, **values: Column) -> int:
        """Insert one row; its id."""
        names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
        with self.transaction():
            row_id = self._run(f"INSERT INTO {table} ({names}) VALUES ({places})", values).lastrowid
        if row_id is None:
            raise BugError(f"inserting into {table} gave no id")
        return row_id

    def update(self, table: str, row_id: int, **values: Column) -> None:
        """Change columns of the row with this id. Raises `KnownError("not_found")`."""
        pairs = ", ".join(f"{name} = :{name}" for name in values)
        if self.write(f"UPDATE {table} SET {pairs} WHERE id = :row_id", {**values, "row_id": row_id}) == 0:
            raise not_found(table, row_id)

    def rows(self, sql: str, parameters: Sequence[Column] | Mapping[str, Column] = ()) -> list[sqlite3.Row]:
        with self._lock, self._translated():
            return self._raw.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Column] | Mapping[str, Column] = ()) -> sqlite3.Row | None:
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def ids(self, sql: str, parameters: Sequence[Column] | Mapping[str, Column] = ()) -> list[int]:
        """The first column of each row."""
        return [int(row[0]) for row in self.rows(sql, parameters)]

    def outside_transaction(self, sql: str) -> list[sqlite3.Row]:
        """For VACUUM and checkpoints. Raises `BugError` inside a transaction."""
        with self._lock:
            if self._depth:
                raise BugError(f"{sql} inside a transaction")
            return self.rows(sql)

    def close(self) -> None:
        with self._lock:
            self._raw.close()

    def _run(self, sql: str, parameters: Sequence[Column] | Mapping[str, Column] = ()) -> sqlite3.Cursor:
        with self._translated():
            return self._raw.execute(sql, parameters)

    def _commit(self) -> None:
        if self._depth:
            self._run(f"RELEASE nested_{self._depth}")
            return
        try:
            self._run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        """SQLite may have rolled everything back by itself, on a full disk for example."""
        if not self._raw.in_transaction:
            return
        if self._depth:
            self._raw.execute(f"ROLLBACK TO nested_{self._depth}")
            self._raw.execute(f"RELEASE nested_{self._depth}")
        else:
            self._raw.execute("ROLLBACK")

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            known = known_error(error, self._home)
            if known is None:
                raise
            raise known from error


def marks(values: Sequence[object]) -> str:
    """Question marks for an `IN (...)`."""
    return ", ".join("?" * len(values))


def not_found(table: str, row_id: int) -> KnownError:
    noun = {"memories": "memory"}.get(table, table.removesuffix("s"))
    return KnownError("not_found", f"There is no {noun} {row_id}.", f"List the {table} to see the ids that exist.")


def known_error(error: sqlite3.Error, home: Home) -> KnownError | None:
    """What SQLite's error code means to the owner; None where the fault is ours."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary == sqlite3.SQLITE_FULL:
        return KnownError(
            "disk_full",
            "The disk is full. The last change was not kept; nothing that was there before is lost.",
            "Free some space, then try again.",
        )
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(home)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return KnownError(
            "home_in_use",
            "Another program is writing to Nightjar's database.",
            "Close the other Nightjar, or whatever else has the file open, then try again.",
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR):
        return KnownError(
            "home_unwritable",
            f"{home.database} cannot be read or written: {error}.",
            "Check the folder's permissions and the disk, or choose another folder with --home DIR.",
        )
    return None


def damaged(home: Home) -> KnownError:
    """Names the newest backup, if there is one."""
    backups = sorted(home.backups.glob("nightjar-*.db")) if home.backups.is_dir() else []
    if backups:
        step = f"Move {home.database.name} aside and put the newest backup in its place: {backups[-1]}"
    else:
        step = f"There is no backup in {home.backups}. Move the file aside; Nightjar then begins with an empty one."
    return KnownError("database_damaged", f"{home.database} is damaged and was left untouched.", step)
