"""The database of one home: opens, migrates and backs it up, and holds the repositories. Knows no table by itself."""

import os
import sqlite3
from contextlib import AbstractContextManager, closing, suppress
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.errors import KnownError
from engine.home import Home, disk_errors
from engine.store import migrations
from engine.store.connection import Clock, Connection, damaged, known_error, utc_now
from engine.store.conversations import Conversations
from engine.store.experiences import Experiences
from engine.store.folders import Folders
from engine.store.imports import Imports
from engine.store.memories import Memories, Question
from engine.store.messages import Messages
from engine.store.nights import Nights
from engine.store.receipts import Receipts
from engine.store.settings import Settings
from engine.store.snapshots import Snapshots

# secure_delete and temp_store: forgotten words must not stay in free pages or temporary files.
# synchronous FULL: a message is on the disk before the model is asked.
_WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA recursive_triggers = ON",
)
_READING = ("PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA foreign_keys = ON")
_BUSY_SECONDS = 5.0


class Store:
    """One connection and its repositories; safe to share between threads. A context manager."""

    def __init__(self, home: Home, connection: Connection) -> None:
        self.home = home
        self._connection = connection
        self.settings = Settings(connection)
        self.conversations = Conversations(connection)
        self.folders = Folders(connection)
        self.messages = Messages(connection)
        self.memories = Memories(connection)
        self.experiences = Experiences(connection)
        self.imports = Imports(connection)
        self.nights = Nights(connection)
        self.snapshots = Snapshots(connection)
        self.receipts = Receipts(connection)

    @classmethod
    def open(cls, home: Home, *, write: bool, clock: Clock = utc_now) -> Self:
        """For writing: creates, backs up and migrates, and marks what a dead process left half said.

        For reading: touches nothing; a missing or older database is read through a copy in memory.
        Two writers are kept apart by the caller's lock. Raises `KnownError` home_newer, database_damaged,
        home_unwritable, disk_full.
        """
        try:
            raw = _open_to_write(home, clock) if write else _open_to_read(home)
        except sqlite3.Error as error:
            raise known_error(error, home) or error from error
        store = cls(home, Connection(raw, home, writes=write, clock=clock))
        if write:
            store.messages.interrupt_pending()
        return store

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; may be nested. Keep it short: it holds the lock."""
        return self._connection.transaction()

    def now(self) -> str:
        return self._connection.now()

    def taken_back(self) -> set[int]:
        """Waiting memories told only where nothing may teach now (`Messages.teaching`): neither shown nor taught."""
        return self.memories.silenced(self.messages.teaching())

    def questions(self) -> list[Question]:
        """Contradictions that wait for their owner's word. What was taken back raises none."""
        taken_back = self.taken_back()
        return [one for one in self.memories.questions() if taken_back.isdisjoint(one.memories)]

    def resettle(self) -> None:
        """Call in the transaction that changed which messages may teach: what they replaced follows."""
        self.memories.resettle(self.taken_back())

    def scrub(self) -> bool:
        """Leave no deleted word in the file or its log: rebuild the index, empty the log, rewrite the file.

        False when another program was reading, so that the log could not be emptied: try again later.
        """
        with self.transaction():
            self._connection.write("INSERT INTO memory_words (memory_words) VALUES ('rebuild')")
        emptied = self._empty_log()
        self._connection.outside_transaction("VACUUM")
        return self._empty_log() and emptied

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _empty_log(self) -> bool:
        blocked = self._connection.outside_transaction("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
        return int(blocked) == 0


def _connect(target: str) -> sqlite3.Connection:
    return sqlite3.connect(target, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False, isolation_level=None)


def _address(path: Path, mode: str) -> str:
    return f"{path.as_uri()}?mode={mode}"


def _open_to_write(home: Home, clock: Clock) -> sqlite3.Connection:
    home.create()
    _touch(home)
    raw = _connect(_address(home.database, "rw"))
    try:
        check(raw, home)
        for pragma in _WRITING:
            raw.execute(pragma)
        if 0 < migrations.version(raw) < migrations.latest():
            back_up(raw, home, clock)
        if migrations.version(raw) < migrations.latest():
            migrations.migrate(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _touch(home: Home) -> None:
    """Make the file, readable by its owner only, before SQLite does."""
    try:
        with disk_errors(home.database.name):
            os.close(os.open(home.database, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise KnownError(
            "home_unwritable",
            f"{home.database} cannot be written: {error.strerror or error}",
            "Check the file's permissions, or choose another folder with --home DIR.",
        ) from error


def _open_to_read(home: Home) -> sqlite3.Connection:
    if not home.database.exists():
        return _in_memory(None)
    raw = _connect(_address(home.database, "ro"))
    try:
        _refuse_newer(raw, home)
        if migrations.version(raw) < migrations.latest():
            with closing(raw):
                return _in_memory(raw)
        for pragma in _READING:
            raw.execute(pragma)
    except BaseException:
        raw.close()
        raise
    return raw


def _in_memory(source: sqlite3.Connection | None) -> sqlite3.Connection:
    copy = _connect(":memory:")
    if source is not None:
        source.backup(copy)
    migrations.migrate(copy)
    return copy


def check(raw: sqlite3.Connection, home: Home) -> None:
    """Refuse a damaged database, or one that a newer Nightjar wrote, before anything is written to it."""
    _refuse_newer(raw, home)
    if raw.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(home)


def _refuse_newer(raw: sqlite3.Connection, home: Home) -> None:
    if migrations.version(raw) > migrations.latest():
        raise KnownError(
            "home_newer",
            f"{home.path} was written by a newer Nightjar (schema {migrations.version(raw)},"
            f" this one knows {migrations.latest()}).",
            "Update Nightjar, or choose another folder with --home DIR.",
        )


def back_up(raw: sqlite3.Connection, home: Home, clock: Clock) -> Path:
    """Copy the database to backups/, whole or not at all, mode 0600."""
    moment = clock().astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    path = home.backups / f"nightjar-{moment}-v{migrations.version(raw)}.db"
    temporary = path.with_suffix(".partial")
    temporary.unlink(missing_ok=True)
    try:
        with disk_errors(path.name):
            os.close(os.open(temporary, os.O_CREAT | os.O_RDWR, 0o600))
            with closing(sqlite3.connect(temporary)) as copy:
                raw.backup(copy)
                # The copy is read as a plain file when it is needed: no log beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
            os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return path
