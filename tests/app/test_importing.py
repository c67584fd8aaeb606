"""Imports end to end: trust, provenance, what is proposed, what teaches only after a yes, and all or nothing."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from app.compose import Nightjar, open_app
from app.importing import ImportService
from app.views.importing import ImportView
from engine.errors import KnownError
from engine.home import Home
from engine.store.db import Store
from tests.engine.reading.paper import write_pdf

TOLD = "My sister is called Galom."


def lines(tmp_path: Path, *rows: object, name: str = "chat.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def user(text: str, **more: Any) -> dict[str, Any]:
    return {"role": "user", "content": text, **more}


def shell(command: str, result: str) -> list[dict[str, Any]]:
    called = {"function": {"name": "shell", "arguments": json.dumps({"command": command})}, "id": command}
    return [
        {"role": "assistant", "content": None, "tool_calls": [called]},
        {"role": "tool", "tool_call_id": command, "content": result},
    ]


def store_of(nightjar: Nightjar) -> Store:
    return nightjar.importing._store


def texts(nightjar: Nightjar, memories: tuple[int, ...]) -> list[str]:
    return [nightjar.memories.show(memory).memory.text for memory in memories]


@pytest.fixture
def imported(nightjar: Nightjar, tmp_path: Path) -> ImportView:
    """A trace with a statement, a question, an error that was mended, and two bad lines."""
    rows = [
        user(TOLD, timestamp="2025-06-01T10:00:00+02:00"),
        {"role": "assistant", "content": "Your sister is called Galom, I see. I live in a computer."},
        '{"role": "user", "content',
        user("What is the weather like?"),
        user("Run the tests, please."),
        *shell("make test", "Error: pytest is missing"),
        *shell("pip install pytest", "Successfully installed"),
        *shell("make test", "12 passed"),
        {"role": "owl", "content": "x"},
    ]
    return nightjar.importing.read(lines(tmp_path, *rows))


def test_a_trace_is_stored_with_its_trust_time_and_place(nightjar: Nightjar, imported: ImportView) -> None:
    store = store_of(nightjar)
    assert (imported.file, imported.kind, imported.already) == ("chat.jsonl", "trace", False)
    assert [(one.line, one.reason.split(" (")[0]) for one in imported.skipped] == [
        (3, "it is not JSON"), (12, "its role is 'owl'"),
    ]  # fmt: skip
    rows = store.messages.branch(imported.conversations[0])
    assert imported.messages == len(rows) == 10
    assert [row.trust for row in rows] == ["imported", "assistant", "imported", "imported", *["assistant", "tool"] * 3]
    assert [row.role for row in rows] == ["user", "assistant", "user", "user", *["assistant"] * 6]
    assert (rows[0].created, rows[0].offset_minutes) == ("2025-06-01T08:00:00.000000+00:00", 120)
    assert (rows[4].text, rows[5].text) == ('→ shell {"command": "make test"}', "← Error: pytest is missing")
    origins = store.imports.origins([row.id for row in rows])
    assert [origins[row.id].place for row in rows[:3]] == ["line 1", "line 2", "line 4"]
    assert nightjar.conversations.recent()[0].title == TOLD


def test_nothing_of_it_teaches_by_itself(nightjar: Nightjar, imported: ImportView) -> None:
    store = store_of(nightjar)
    queued = store.experiences.queued()
    assert {row.trust for row in queued} == {"imported", "tool"}
    assert {row.decision for row in queued} <= {"session", "discard"}
    assert [row.decision for row in queued if row.kind == "failed_path"] == ["discard"]
    assert {store.memories.get(one).ledger for one in imported.proposals} == {"pending"}
    assert nightjar.night.preview().teach == ()
    assert store.memories.search("sister", 5) == []


def test_what_is_drawn_from_it_is_proposed(nightjar: Nightjar, imported: ImportView) -> None:
    assert texts(nightjar, imported.proposals) == [
        TOLD,
        "When “run `make test`” fails with “Error: pytest is missing”, first run `pip install pytest`.",
    ]
    told, lesson = (nightjar.memories.show(one) for one in imported.proposals)
    assert (told.memory.kind, told.memory.subject, told.memory.value) == ("statement", "my sister", "Galom")
    assert [(one.file, one.place) for one in told.sources] == [("chat.jsonl", "line 1")]
    assert (lesson.memory.kind, lesson.memory.trust) == ("lesson", "imported")
    assert len(lesson.sources) == 6


def test_one_is_approved(nightjar: Nightjar, imported: ImportView) -> None:
    nightjar.memories.approve(imported.proposals[0])
    assert [row.text for row in nightjar.night.preview().teach] == [TOLD]
    nightjar.night.sleep()
    assert store_of(nightjar).memories.get(imported.proposals[0]).ledger == "live"
    assert store_of(nightjar).memories.get(imported.proposals[1]).ledger == "pending"


def test_a_proposal_is_not_told_as_dropped(nightjar: Nightjar, imported: ImportView) -> None:
    waiting = dict(nightjar.night.preview().held_back)
    assert set(waiting) == set(imported.proposals)
    nightjar.memories.add("I live in Brunsk.")
    report = nightjar.night.report(nightjar.night.sleep().night)
    assert TOLD not in [item.text for item in report.dropped]
    assert {row.memory for row in report.held_back} == set(imported.proposals)


def test_a_whole_trace_is_approved(nightjar: Nightjar, imported: ImportView) -> None:
    change = nightjar.memories.approve_trace(imported.conversations[0])
    assert tuple(row.id for row in change.memories) == imported.proposals
    assert {row.ledger for row in change.memories} == {"queued"}
    assert nightjar.memories.approve_trace(imported.conversations[0]).memories == ()
    with pytest.raises(KnownError, match="no conversation 99"):
        nightjar.memories.approve_trace(99)


def test_several_are_approved_or_none(nightjar: Nightjar, imported: ImportView) -> None:
    with pytest.raises(KnownError):
        nightjar.memories.approve_all([*imported.proposals, 99])
    assert {row.ledger for row in nightjar.memories.list()} == {"pending"}
    assert len(nightjar.memories.approve_all([*imported.proposals, imported.proposals[0]]).memories) == 2


def test_the_same_file_adds_nothing(nightjar: Nightjar, imported: ImportView, tmp_path: Path) -> None:
    renamed = (tmp_path / "chat.jsonl").rename(tmp_path / "copy.jsonl")
    again = nightjar.importing.read(renamed)
    assert again.already
    assert (again.file, again.conversations, again.messages) == ("chat.jsonl", imported.conversations, 10)
    assert again.proposals == imported.proposals
    assert len(nightjar.conversations.recent()) == 1
    renamed.write_text(renamed.read_text() + "\n\n", encoding="utf-8")
    assert nightjar.importing.read(renamed).already, "the same conversation in another file"
    assert len(nightjar.conversations.recent()) == 1


def test_a_later_export_brings_only_what_is_new(nightjar: Nightjar, tmp_path: Path) -> None:
    old, new = {"messages": [user(TOLD)]}, {"messages": [user("I live in Brunsk.")]}
    nightjar.importing.read(lines(tmp_path, old))
    later = nightjar.importing.read(lines(tmp_path, old, new, name="later.jsonl"))
    assert (len(later.conversations), texts(nightjar, later.proposals)) == (1, ["I live in Brunsk."])


def test_what_is_known_or_was_refused_is_not_proposed_again(nightjar: Nightjar, tmp_path: Path) -> None:
    nightjar.memories.add(TOLD)
    refused = nightjar.importing.read(lines(tmp_path, user("I live in Brunsk."), name="a.jsonl"))
    nightjar.memories.reject(refused.proposals[0])
    rows = [user("My sister's name is Galom."), user("I live in Brunsk."), user("I work for Tolva Foods.")]
    found = nightjar.importing.read(lines(tmp_path, *rows, rows[2], name="b.jsonl"))
    assert texts(nightjar, found.proposals) == ["I work for Tolva Foods."]
    assert len(nightjar.memories.show(found.proposals[0]).sources) == 2


def test_a_plan_that_is_over_is_not_proposed(nightjar: Nightjar, tmp_path: Path) -> None:
    rows = [user("I have an appointment at the dentist tomorrow.", timestamp="2020-01-01T10:00:00Z")]
    assert nightjar.importing.read(lines(tmp_path, *rows)).proposals == ()


def test_secrets_are_not_queued(nightjar: Nightjar, tmp_path: Path) -> None:
    rows = [user("My locker is in row four and my password is hunter-2-secret."), *shell("env", "API sk-" + "a1B2" * 8)]
    nightjar.importing.read(lines(tmp_path, user("Show it."), *rows))
    store = store_of(nightjar)
    kept = [row.text for row in (*store.experiences.queued(), *store.memories.all())]
    assert not any("hunter" in text or "a1B2" in text for text in kept)


def test_a_failure_in_the_middle_imports_nothing(
    nightjar: Nightjar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KnownError("disk_full", "The disk is full.", "Free some space.")

    monkeypatch.setattr(ImportService, "_hear_tool", fail)
    path = lines(tmp_path, user(TOLD), *shell("ls", "a"))
    with pytest.raises(KnownError, match="disk is full"):
        nightjar.importing.read(path)
    monkeypatch.undo()
    assert (nightjar.conversations.recent(), nightjar.memories.list()) == ((), ())
    assert not nightjar.importing.read(path).already


def test_a_deleted_conversation_may_come_again(nightjar: Nightjar, tmp_path: Path) -> None:
    path = lines(tmp_path, user("Hello there, how are you?"))
    first = nightjar.importing.read(path)
    store = store_of(nightjar)
    store.conversations.hide(first.conversations[0])
    assert nightjar.importing.read(path).already
    store.conversations.purge(hidden_before="9999")
    assert not nightjar.importing.read(path).already


def test_forgetting_with_messages_takes_the_words_of_the_trace(
    nightjar: Nightjar, imported: ImportView, home: Home
) -> None:
    nightjar.memories.forget([imported.proposals[0]], with_messages=True)
    assert b"Galom" not in home.database.read_bytes()


def test_a_million_token_result_costs_nothing(nightjar: Nightjar, tmp_path: Path) -> None:
    path = lines(tmp_path, user("Show me the log."), *shell("cat log", "word " * 1_000_000))
    began = time.process_time()
    found = nightjar.importing.read(path)
    assert time.process_time() - began < 2
    row = store_of(nightjar).messages.branch(found.conversations[0])[-1]
    assert len(row.text) < 21_000
    assert row.text.endswith("[cut here: 5,000,000 characters in all]")
    assert max(len(one.text) for one in store_of(nightjar).experiences.queued()) <= 600


# Documents ----------------------------------------------------------------------------------------------------------


def test_a_document_waits_for_the_night_with_its_pages(nightjar: Nightjar, tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "bridge.pdf",
        ["The Heron Bridge was built in 1931.", "Visitors pay 5 euros."],
        ["The Kern Museum is closed on Monday.", "Is it?"],
    )
    found = nightjar.importing.read(path)
    assert (found.kind, len(found.conversations), found.messages, found.proposals) == ("document", 1, 3, ())
    rows = [nightjar.memories.show(one) for one in found.memories]
    assert [row.memory.text for row in rows] == [
        "The Heron Bridge was built in 1931.", "Visitors pay 5 euros.", "The Kern Museum is closed on Monday.",
    ]  # fmt: skip
    assert {(row.memory.kind, row.memory.trust, row.memory.ledger) for row in rows} == {
        ("document", "approved", "queued")
    }
    assert [(row.sources[0].file, row.sources[0].place) for row in rows] == [
        ("bridge.pdf", "page 1"), ("bridge.pdf", "page 1"), ("bridge.pdf", "page 2"),
    ]  # fmt: skip
    assert [(one.line, one.reason) for one in found.skipped] == [(2, "a question")]
    store = store_of(nightjar)
    assert {row.trust for row in store.messages.branch(found.conversations[0])} == {"document"}
    assert store.memories.search("When is the museum closed?", 1) == [found.memories[2]]
    assert nightjar.importing.read(path).already


def test_a_documents_own_form_gives_its_facts(nightjar: Nightjar, tmp_path: Path) -> None:
    path = tmp_path / "tower.md"
    path.write_text("# Kern Tower\n\n- Height: 80 m\n- Architect: Alva Brandt\n", encoding="utf-8")
    first = nightjar.memories.show(nightjar.importing.read(path).memories[0]).memory
    assert (first.text, first.subject, first.attribute, first.value) == (
        "Height of Kern Tower: 80 m.", "Kern Tower", "height", "80 m",
    )  # fmt: skip


def test_forgetting_one_statement_leaves_its_neighbours(nightjar: Nightjar, tmp_path: Path) -> None:
    path = tmp_path / "tower.txt"
    path.write_text("The Kern Tower is 80 m high. The Low Gate was built in 1750.\n", encoding="utf-8")
    first, second = nightjar.importing.read(path).memories
    nightjar.memories.forget([first], with_messages=True)
    assert [row.id for row in nightjar.memories.list()] == [second]
    assert not any("put aside" in reason for _, reason in nightjar.night.preview().held_back)


@pytest.mark.parametrize(
    ("name", "content", "kind", "error"),
    [
        ("letter.docx", b"PK\x03\x04", None, "file_unsupported"),
        ("empty.jsonl", b"", None, "file_empty"),
        ("empty.txt", b"", None, "file_empty"),
        ("binary.txt", bytes(range(256)), None, "file_unsupported"),
        ("chat.json", b"not json at all", None, "file_unreadable"),
        ("notes.txt", b"The Kern Tower is 80 m high.", "trace", "file_unreadable"),
        ("paste.md", b"The Kern Tower is high. " * 9_000, None, "file_too_large"),
    ],
)
def test_what_cannot_be_read_is_refused_whole(
    nightjar: Nightjar, tmp_path: Path, name: str, content: bytes, kind: str | None, error: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        nightjar.importing.read(path, kind=kind)
    assert (caught.value.error_id, bool(caught.value.next_step)) == (error, True)
    assert (nightjar.conversations.recent(), nightjar.memories.list()) == ((), ())


def test_no_file_a_folder_and_one_that_may_not_be_read(nightjar: Nightjar, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    for name in ("nowhere.json", "folder.json"):
        with pytest.raises(KnownError) as caught:
            nightjar.importing.read(tmp_path / name)
        assert caught.value.error_id == "file_unreadable"


def test_the_name_may_be_overruled(nightjar: Nightjar, tmp_path: Path) -> None:
    document = tmp_path / "notes.log"
    document.write_text("The Kern Tower is 80 m high.", encoding="utf-8")
    assert nightjar.importing.read(document, kind="document").kind == "document"
    trace = lines(tmp_path, user("Hello there!"), name="log.txt")
    assert nightjar.importing.read(trace, kind="trace").messages == 1


def test_a_reader_may_not_import(home: Home, tmp_path: Path) -> None:
    with open_app(home, write=False) as nightjar, pytest.raises(Exception, match="opened for reading"):
        nightjar.importing.read(lines(tmp_path, user(TOLD)))


def test_a_document_is_shown_to_be_asked_about_and_nothing_is_kept(nightjar: Nightjar, tmp_path: Path) -> None:
    path = tmp_path / "tower.md"
    path.write_text("# The tower\n\nIt is 80 m high.\n", "utf-8")
    shown = nightjar.importing.show(path)
    assert (shown.file, shown.text, shown.is_cut) == ("tower.md", "# The tower\n\nIt is 80 m high.", False)
    path.write_text("word " * 5_000, "utf-8")
    shown = nightjar.importing.show(path)
    assert shown.is_cut
    assert len(shown.text) == 2 * (2048 - 512 - 300), "a question, its notes and the answer fit beside it"
    assert nightjar.memories.list() == ()
    for name, error in (("missing.txt", "file_unreadable"), ("chats.json", "file_unsupported")):
        with pytest.raises(KnownError) as refused:
            nightjar.importing.show(tmp_path / name)
        assert refused.value.error_id == error
