"""From blank and from every earlier schema, with data, to today's; with a backup, and all or nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from engine.errors import KnownError
from engine.home import Home
from engine.store import migrations
from engine.store.db import Store
from engine.store.migrations import MIGRATIONS, latest, migrate, version
from tests.conftest import FakeClock

NAMES = [one.name for one in MIGRATIONS.pending(Database(memory=True))]
NOW = "2026-01-02T03:04:05.000000+00:00"


def schema(raw: sqlite3.Connection) -> dict[str, str]:
    return dict(raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def older(path: Path, steps: int) -> None:
    """A database as a Nightjar with only the first steps left it, with a row in what it has."""
    with closing(sqlite3.connect(path)) as raw:
        database = Database(raw)
        MIGRATIONS.apply(database, stop_before=NAMES[steps])
        raw.execute(f"INSERT INTO snapshots (model, created, kind, status) VALUES ('old', '{NOW}', 'base', 'kept')")
        if steps >= 2:
            raw.execute(f"INSERT INTO conversations (title, created, updated) VALUES ('talk', '{NOW}', '{NOW}')")
        if steps >= 4:
            raw.execute(
                "INSERT INTO memories (text, kind, trust, ledger, said_at, created)"
                f" VALUES ('My boat is red.', 'statement', 'typed', 'live', '{NOW}', '{NOW}')"
            )
            raw.execute(
                "INSERT INTO memories (text, kind, trust, ledger, said_at, created)"
                f" VALUES ('My boat is blue.', 'statement', 'typed', 'live', '{NOW}', '{NOW}')"
            )
            raw.execute(f"INSERT INTO memory_links VALUES (1, 2, 'contradicts', '{NOW}')")
        raw.execute(f"PRAGMA user_version = {steps}")
        raw.commit()


def test_names_are_numbered_in_order() -> None:
    assert [name[:4] for name in NAMES] == [f"m{number:03}" for number in range(1, len(NAMES) + 1)]


def test_a_blank_database_gets_the_whole_schema_at_once() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        migrate(raw)
        assert version(raw) == latest() == len(NAMES)
        assert {"messages", "memories", "memory_words", "snapshots", "activations", "receipts"} <= set(schema(raw))
        migrate(raw)
        assert version(raw) == latest()


@pytest.mark.parametrize("steps", range(1, len(NAMES)))
def test_every_earlier_schema_becomes_todays_and_keeps_its_rows(home: Home, clock: FakeClock, steps: int) -> None:
    older(home.database, steps)
    with Store.open(home, write=True, clock=clock) as store:
        assert store.snapshots.get(1).model == "old"
        assert [one.title for one in store.conversations.recent()] == (["talk"] if steps >= 2 else [])
        assert len(store.memories.all()) == (2 if steps >= 4 else 0)
        assert [(one.first, one.second) for one in store.memories.questions()] == ([(1, 2)] if steps >= 4 else [])
    with closing(sqlite3.connect(home.database)) as raw, closing(sqlite3.connect(":memory:")) as blank:
        migrate(blank)
        assert schema(raw) == schema(blank)
    backup = home.backups / f"nightjar-20260304T213000-v{steps}.db"
    assert [path.name for path in home.backups.iterdir()] == [backup.name]
    assert backup.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(backup)) as raw:
        assert version(raw) == steps
        assert raw.execute("SELECT model FROM snapshots").fetchall() == [("old",)]


def test_memories_from_before_the_index_are_found(home: Home) -> None:
    older(home.database, 5)
    with Store.open(home, write=True) as store:
        assert store.memories.search("Is my boat red?", 5)[0] == 1


def test_a_reader_sees_an_older_home_and_changes_nothing(home: Home) -> None:
    older(home.database, 4)
    before = home.database.read_bytes()
    with Store.open(home, write=False) as store:
        assert [one.text for one in store.memories.all()] == ["My boat is red.", "My boat is blue."]
        assert store.nights.all() == []
    assert home.database.read_bytes() == before
    assert list(home.backups.iterdir()) == []


def test_a_new_home_needs_no_backup(home: Home) -> None:
    Store.open(home, write=True).close()
    Store.open(home, write=True).close()
    assert list(home.backups.iterdir()) == []


def test_a_step_that_fails_leaves_the_database_as_it_was(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(home, write=True) as store:
        store.conversations.create("talk")
    broken = Migrations("nightjar")
    for step in MIGRATIONS.pending(Database(memory=True)):
        broken(name=step.name)(step.fn)

    @broken()
    def m901_add_a_table(database: Database) -> None:
        database.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY)")

    @broken()
    def m902_fail(database: Database) -> None:
        database.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY)")

    monkeypatch.setattr(migrations.migrate, "__defaults__", (broken,))
    monkeypatch.setattr(migrations.latest, "__defaults__", (broken,))
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(home, write=True)
    monkeypatch.undo()
    with Store.open(home, write=True) as store:
        assert [one.title for one in store.conversations.recent()] == ["talk"]
    with closing(sqlite3.connect(home.database)) as raw:
        assert "extra" not in schema(raw)
        assert version(raw) == latest()


def test_a_backup_that_cannot_be_made_stops_the_migration(home: Home) -> None:
    older(home.database, 3)
    (home.backups / "nightjar-20260304T213000-v3.partial").mkdir()
    before = home.database.read_bytes()[:4096]
    with pytest.raises((KnownError, OSError)):
        Store.open(home, write=True, clock=FakeClock())
    with closing(sqlite3.connect(home.database)) as raw:
        assert version(raw) == 3
    assert len(before) == 4096
