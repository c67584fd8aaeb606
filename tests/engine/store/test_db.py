"""Opening a home's database: new, again, for reading, damaged, newer, full, and after a crash."""

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine.errors import BugError, KnownError
from engine.home import Home
from engine.store import db, migrations
from engine.store.db import Store


def say(store: Store, text: str) -> int:
    conversation = store.conversations.create()
    return store.messages.add(conversation.id, role="user", text=text, trust="typed").id


def remember(store: Store, text: str) -> int:
    return store.memories.add(
        text, kind="statement", trust="typed", ledger="queued", said_at=store.now(), offset_minutes=0
    ).id


def say_and_fail(store: Store, text: str, failure: BaseException) -> None:
    with store.transaction():
        say(store, text)
        raise failure


def pragma(store: Store, name: str) -> object:
    return store._connection.rows(f"PRAGMA {name}")[0][0]


def test_a_new_home_gets_a_private_database(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with Store.open(home, write=True) as store:
        say(store, "hello")
        files = [path for path in home.path.iterdir() if path.is_file()]
        assert {path.name for path in files} >= {"nightjar.db", "nightjar.db-wal"}
        if os.name == "posix":
            assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


def test_what_was_written_is_there_the_next_time(home: Home) -> None:
    with Store.open(home, write=True) as store:
        message = say(store, "hello")
    with Store.open(home, write=True) as store:
        assert store.messages.get(message).text == "hello"


def test_deleted_words_are_overwritten_links_enforced_and_commits_on_the_disk(home: Home) -> None:
    wanted = {"journal_mode": "wal", "secure_delete": 1, "foreign_keys": 1, "temp_store": 2, "synchronous": 2}
    with Store.open(home, write=True) as store:
        assert {name: pragma(store, name) for name in wanted} == wanted


def test_reading_an_empty_home_finds_nothing_and_makes_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "nowhere")
    with Store.open(home, write=False) as store:
        assert store.memories.all() == []
        assert store.conversations.recent() == []
    assert not home.path.exists()


def test_a_reader_sees_the_rows_and_cannot_write(home: Home, store: Store) -> None:
    message = say(store, "hello")
    with Store.open(home, write=False) as reader:
        assert reader.messages.get(message).text == "hello"
        with pytest.raises(BugError, match="for reading"):
            say(reader, "not me")


def test_a_reader_leaves_a_pending_answer_alone(home: Home, store: Store) -> None:
    answer = store.messages.answer(say(store, "hello"), snapshot=None)
    with Store.open(home, write=False) as reader:
        assert reader.messages.get(answer.id).state == "pending"


def test_an_answer_of_a_dead_process_is_interrupted_and_the_question_kept(home: Home) -> None:
    with Store.open(home, write=True) as store:
        asked = say(store, "hello")
        answer = store.messages.answer(asked, snapshot=None)
    with Store.open(home, write=True) as store:
        assert store.messages.get(answer.id).state == "interrupted"
        assert store.messages.get(asked).text == "hello"


ROOT = Path(__file__).resolve().parents[3]
TALKER = """
import sys
from pathlib import Path
from engine.home import Home
from engine.store.db import Store
with Store.open(Home(Path(sys.argv[1])), write=True) as store:
    conversation = store.conversations.create().id
    while True:
        message = store.messages.add(conversation, role="user", text="said " * 50, trust="typed")
        print(store.messages.answer(message.id, snapshot=None).id, flush=True)
"""


def test_a_kill_in_the_middle_loses_no_message_that_was_said(home: Home) -> None:
    command = [sys.executable, "-c", TALKER, str(home.path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as talker:
        assert talker.stdout is not None
        said = [int(talker.stdout.readline()) for _ in range(15)]
        talker.kill()
    with Store.open(home, write=True) as store:
        branch = store.messages.branch(store.conversations.recent()[0].id)
        assert set(said) <= {message.id for message in branch}
        assert {message.state for message in branch if message.role == "assistant"} == {"interrupted"}
        assert all(message.text for message in branch if message.role == "user")


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        say_and_fail(store, "hello", ZeroDivisionError())
    assert store.conversations.recent() == []


def test_an_inner_failure_undoes_only_the_inner(store: Store) -> None:
    with store.transaction():
        kept = say(store, "kept")
        with pytest.raises(ZeroDivisionError):
            say_and_fail(store, "lost", ZeroDivisionError())
    assert [one.leaf for one in store.conversations.recent()] == [kept]


def test_an_interrupt_in_a_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        say_and_fail(store, "hello", KeyboardInterrupt())
    assert store.conversations.recent() == []
    assert say(store, "again") > 0


def test_threads_take_turns(store: Store) -> None:
    conversation = store.conversations.create().id
    counts: list[int] = []

    def talk(name: str) -> None:
        for turn in range(20):
            with store.transaction():
                store.messages.add(conversation, role="user", text=f"{name} {turn}", trust="typed")
                counts.append(len(store.messages.branch(conversation)))

    threads = [threading.Thread(target=talk, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == list(range(1, 61))


@pytest.mark.parametrize("write", [True, False])
def test_a_home_from_a_newer_version_is_refused_untouched(home: Home, write: bool) -> None:
    with Store.open(home, write=True) as store:
        say(store, "hello")
    with sqlite3.connect(home.database) as raw:
        raw.execute(f"PRAGMA user_version = {migrations.latest() + 1}")
    raw.close()
    before = home.database.read_bytes()
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=write)
    assert caught.value.error_id == "home_newer"
    assert home.database.read_bytes() == before


def test_a_file_that_is_no_database_is_named_and_left(home: Home) -> None:
    home.database.write_bytes(b"this is not a database " * 400)
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=True)
    assert caught.value.error_id == "database_damaged"
    assert "no backup" in caught.value.next_step
    assert home.database.read_bytes().startswith(b"this is not")


def test_a_damaged_page_is_found_and_the_newest_backup_named(home: Home) -> None:
    with Store.open(home, write=True) as store, store.transaction():
        for turn in range(200):
            say(store, f"turn {turn} " * 20)
    home.backups.joinpath("nightjar-20260101T000000-v1.db").touch()
    newest = home.backups / "nightjar-20260201T000000-v1.db"
    newest.touch()
    data = bytearray(home.database.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    home.database.write_bytes(data)
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=True)
    assert caught.value.error_id == "database_damaged"
    assert str(newest) in caught.value.next_step


def test_a_truncated_database_is_damaged_also_for_a_reader(home: Home) -> None:
    with Store.open(home, write=True) as store, store.transaction():
        for turn in range(200):
            say(store, f"turn {turn} " * 20)
    data = home.database.read_bytes()
    home.database.write_bytes(data[: len(data) // 2])
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=True)
    assert caught.value.error_id == "database_damaged"
    with pytest.raises(KnownError) as caught, Store.open(home, write=False) as reader:
        reader.conversations.recent()
    assert caught.value.error_id == "database_damaged"


def test_a_full_disk_is_said_and_loses_nothing(store: Store) -> None:
    kept = say(store, "kept")
    pages = pragma(store, "page_count")
    store._connection.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownError) as caught, store.transaction():
        say(store, "too much " * 100_000)
    assert caught.value.error_id == "disk_full"
    store._connection.rows("PRAGMA max_page_count = 1000000")
    assert [one.leaf for one in store.conversations.recent()] == [kept]
    assert say(store, "room again") > kept


def test_another_writer_is_named_after_a_while(home: Home, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    say(store, "hello")
    monkeypatch.setattr(db, "_BUSY_SECONDS", 0.05)
    with Store.open(home, write=True) as second, store.transaction():
        with pytest.raises(KnownError) as caught:
            say(second, "me too")
        assert caught.value.error_id == "home_in_use"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_database_that_may_not_be_written_is_said(home: Home) -> None:
    with Store.open(home, write=True) as store:
        say(store, "hello")
    home.database.chmod(0o400)
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=True)
    assert caught.value.error_id == "home_unwritable"


def test_a_database_path_that_is_a_folder_is_said(home: Home) -> None:
    home.database.mkdir()
    with pytest.raises(KnownError) as caught:
        Store.open(home, write=True)
    assert caught.value.error_id == "home_unwritable"


def test_paths_with_odd_characters_work(tmp_path: Path) -> None:
    home = Home(tmp_path / "a home? 100% #1 ä")
    with Store.open(home, write=True) as store:
        say(store, "hello")
    with Store.open(home, write=False) as store:
        assert len(store.conversations.recent()) == 1
    assert (tmp_path / "a home? 100% #1 ä" / "nightjar.db").is_file()


def test_scrub_leaves_no_forgotten_byte(home: Home, store: Store) -> None:
    for turn in range(50):
        remember(store, f"The blue folder number {turn} holds the letters of March.")
    message = say(store, "My parrot is called Quizzlewick.")
    memory = remember(store, "My parrot is called Quizzlewick.")
    store.memories.add_source(memory, message)
    store.messages.show_notes(say(store, "What is it called?"), [(memory, "My parrot is called Quizzlewick.")])
    assert any(b"uizzlewick" in path.read_bytes() for path in home.path.glob("nightjar.db*"))
    store.memories.hide([memory])
    store.memories.erase([memory])
    store.messages.erase([message])
    assert store.scrub()
    assert not [path for path in home.path.glob("nightjar.db*") if b"quizzlewick" in path.read_bytes().lower()]
    assert len(store.memories.search("blue folder", 100)) == 50


def test_scrub_says_when_a_reader_was_in_the_way(home: Home, store: Store) -> None:
    remember(store, "The blue folder holds the letters.")
    with sqlite3.connect(home.database, isolation_level=None) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM memories").fetchone()
        store._connection.rows("PRAGMA busy_timeout = 50")
        assert not store.scrub()
        reader.execute("COMMIT")
    reader.close()
    assert store.scrub()


def test_scrub_inside_a_transaction_is_our_own_mistake(store: Store) -> None:
    with pytest.raises(BugError, match="inside a transaction"), store.transaction():
        store.scrub()
