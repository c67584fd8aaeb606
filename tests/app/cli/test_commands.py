"""The command line as scripts use it: keys, exit codes and streams, on a real home."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.compose import open_app
from engine.errors import EXIT_CODES
from engine.home import Home
from tests.app.conftest import TINY_SENTENCE
from tests.app.scripted import ScriptedNight, install_scripted_model

Command = Callable[..., Any]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a line with --json; its object, after checking the exit code."""

    def call(*line: str, code: int = 0) -> Any:
        assert run([*line, "--json"]) == code
        said = capsys.readouterr()
        return json.loads(said.out)

    return call


@pytest.fixture
def learned(home: Home) -> None:
    """A home that slept once: one memory learned, one not; a third waits."""
    install_scripted_model(home)
    with open_app(home, night_worker=ScriptedNight(fails={2})) as nightjar:
        nightjar.models.use("paper")
        nightjar.memories.add("My sister is called Galom.")
        nightjar.memories.add("I live in Brunsk.")
        nightjar.night.sleep()
        nightjar.memories.add("I work for Tolva Foods.")


@pytest.fixture
def tiny(home: Home, tiny_model_folder: Path) -> None:
    shutil.copytree(tiny_model_folder, home.models / "tiny")


@pytest.mark.usefixtures("learned")
def test_memories(command: Command) -> None:
    listed = command("memories", "list")
    first = listed["memories"][0]
    keys = [
        "id",
        "text",
        "subject",
        "attribute",
        "value",
        "kind",
        "ledger",
        "state",
        "trust",
        "sources",
        "created",
        "night",
    ]
    assert list(first) == keys
    assert [row["state"] for row in listed["memories"]] == ["in_weights", "in_context", "in_context"]
    assert [row["id"] for row in command("memories", "list", "--ledger", "queued")["memories"]] == [3]
    assert [row["id"] for row in command("memories", "search", "my sister")["memories"]] == [1]
    detail = command("memories", "show", "1")
    assert detail["exams"] == [{"snapshot": 2, "trained": True, "exam": "in_weights"}]
    edited = command("memories", "edit", "2", "I live in Tarsk.")["memory"]
    assert command("memories", "show", str(edited["id"]))["replaces"] == [2]
    assert command("memories", "reject", "3")["memory"]["ledger"] == "rejected"
    assert command("memories", "approve", "3")["memory"]["trust"] == "approved"
    assert command("memories", "approve", "1", code=EXIT_CODES["memory_state"])["error"]["id"] == "memory_state"
    assert command("memories", "show", "99", code=EXIT_CODES["not_found"])["error"]["id"] == "not_found"


@pytest.mark.usefixtures("tiny")
def test_what_was_let_go_is_kept_by_command(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    command("chat", "-m", "I'm in the queue at the baker's.")
    (heard,) = command("sleep", "--dry-run")["plan"]["heard"]
    assert heard["can_keep"]
    assert run(["sleep", "--dry-run"]) == 0
    assert f"nightjar memories keep {heard['experience']}" in capsys.readouterr().out
    kept = command("memories", "keep", str(heard["experience"]))["memory"]
    assert (kept["text"], kept["ledger"]) == ("I'm in the queue at the baker's.", "queued")
    again = command("memories", "keep", str(heard["experience"]), code=EXIT_CODES["memory_state"])
    assert again["error"]["id"] == "memory_state"
    assert command("memories", "keep", "99", code=EXIT_CODES["not_found"])["error"]["id"] == "not_found"


@pytest.fixture
def contradicting(home: Home) -> None:
    """A home whose night found two sisters."""
    install_scripted_model(home)
    with open_app(home, night_worker=ScriptedNight()) as nightjar:
        nightjar.models.use("paper")
        nightjar.memories.add("My sister is called Galom.")
        nightjar.memories.add("My sister is called Tervi.")
        nightjar.night.sleep()


@pytest.mark.usefixtures("contradicting")
def test_a_question_is_answered_by_command(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    (asked,) = command("report")["conflicts"]
    assert (asked["first"]["memory"], asked["second"]["text"]) == (1, "My sister is called Tervi.")
    assert command("sleep", "--dry-run")["plan"]["conflicts"] == [asked]
    for line in (("report",), ("sleep", "--dry-run")):
        assert run(list(line)) == 0
        shown = capsys.readouterr().out
        assert "Which is right?" in shown
        assert "nightjar memories settle 1 2 --keep 1" in shown
        assert "Held back" not in shown
    assert command("memories", "settle", "1", "2", "--keep", "3", code=EXIT_CODES["usage"])["error"]["id"] == "usage"
    assert command("memories", "settle", "2", "1", "--keep", "both")["kept"] == [2, 1]
    again = command("memories", "settle", "1", "2", "--keep", "2", code=EXIT_CODES["memory_state"])
    assert "no question" in again["error"]["message"]
    assert command("report")["conflicts"] == []
    assert len(command("sleep", "--dry-run")["plan"]["teach"]) == 2


@pytest.mark.usefixtures("contradicting")
def test_an_answer_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["memories", "settle", "1", "2", "--keep", "2"]) == 0
    shown = capsys.readouterr().out
    assert "Right: My sister is called Tervi." in shown
    assert "replaced: My sister is called Galom." in shown


@pytest.mark.usefixtures("learned")
def test_forget(command: Command) -> None:
    keys = ["memory", "where", "continues_from", "snapshots_destroyed", "probe", "complete"]
    preview = command("memories", "forget", "1", "--dry-run")
    assert list(preview["receipts"][0]) == keys
    assert len(command("memories", "list")["memories"]) == 3
    done = command("memories", "forget", "1", "3")
    assert [receipt["complete"] for receipt in done["receipts"]] == [True, True]
    assert done["receipts"][0]["snapshots_destroyed"] == [2]
    assert [row["id"] for row in command("memories", "list")["memories"]] == [2]


@pytest.mark.usefixtures("learned")
def test_timeline(command: Command) -> None:
    listed = command("timeline", "list")
    keys = "id model parent created kind status active pinned memories size_bytes gate_passed".split()
    assert list(listed["snapshots"][1]) == keys
    assert (listed["active"], listed["snapshots"][1]["memories"]) == (2, [1])
    assert command("timeline", "undo") == {"active": 1, "previous": 2, "note": ""}
    assert command("timeline", "undo", code=EXIT_CODES["nothing_to_undo"])["error"]["id"] == "nothing_to_undo"
    assert command("timeline", "redo")["active"] == 2
    assert command("timeline", "redo", code=EXIT_CODES["nothing_to_redo"])["error"]["id"] == "nothing_to_redo"
    assert command("timeline", "use", "1")["active"] == 1
    assert command("timeline", "pin", "2")["snapshot"]["pinned"]
    assert not command("timeline", "unpin", "2")["snapshot"]["pinned"]
    assert command("timeline", "show", "2")["manifest"]["parent"] == 1
    assert command("timeline", "verify")["ok"]


@pytest.mark.usefixtures("learned")
def test_verify_finds_a_changed_file(command: Command, home: Home) -> None:
    (home.snapshots / "2" / "adapter.gguf").write_bytes(b"something else")
    result = command("timeline", "verify", code=EXIT_CODES["verify_failed"])
    assert [check["what"] for check in result["checks"] if not check["ok"]] == ["snapshots/2/adapter.gguf"]


@pytest.mark.usefixtures("learned")
def test_report_and_dry_run(command: Command) -> None:
    report = command("report")
    assert [(line["memory"], line["state"]) for line in report["taught"]] == [(1, "in_weights"), (2, "in_context")]
    assert command("report", "1") == report
    assert command("report", "7", code=EXIT_CODES["not_found"])["error"]["id"] == "not_found"
    planned = command("sleep", "--dry-run")
    assert (planned["outcome"], [row["memory"] for row in planned["plan"]["teach"]]) == ("planned", [3, 2])


@pytest.mark.usefixtures("learned")
def test_the_report_in_words_hides_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report"]) == 0
    shown = capsys.readouterr().out
    assert "added by hand, 20" in shown
    assert "Energy: not measured." in shown
    assert "Rules alone read what you told" in shown


@pytest.mark.usefixtures("learned")
def test_models(command: Command) -> None:
    (model,) = command("models", "list")["models"]
    assert list(model) == ["id", "name", "file", "architecture", "active", "can_sleep", "reason"]
    assert (model["id"], model["active"]) == ("paper", True)
    assert command("models", "info")["model"]["id"] == "paper"
    assert command("models", "add", "nowhere.gguf", code=EXIT_CODES["file_unreadable"])["error"]["next_step"]


@pytest.mark.usefixtures("learned")
def test_text_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    for line, expected in {
        ("memories", "list"): "My sister is called Galom.",
        ("memories", "show", "1"): "snapshot 2: learned",
        ("memories", "forget", "1", "--dry-run"): "nothing was touched",
        ("timeline", "list"): "as it came",
        ("timeline", "show", "2"): "Snapshot 2",
        ("timeline", "verify"): "Everything is as it was made.",
        ("report",): "Learned",
        ("sleep", "--dry-run"): "would learn",
        ("models", "list"): "paper",
        ("models", "info"): "base hash",
        ("settings", "list"): "night.facts",
        ("doctor",): "memory",
    }.items():
        assert run(list(line)) == 0
        assert expected in capsys.readouterr().out, line


@pytest.mark.slow
@pytest.mark.usefixtures("tiny")
def test_chat(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    reply = command("chat", "-m", "My sister is called Galom.")
    assert (reply["text"], reply["conversation"], reply["action"]) == (TINY_SENTENCE, 1, None)
    assert command("chat", "-m", "And?", "--conversation", "1")["conversation"] == 1
    private = command("chat", "-m", "Psst.", "--private")
    assert (private["conversation"], private["message"]) == (None, None)
    command("settings", "set", "privacy.private_chats", "on")
    assert command("chat", "-m", "Psst.")["conversation"] is None
    assert command("chat", "-m", "And?", "--conversation", "1")["conversation"] == 1
    assert command("chat", "-m", "Hello?", "--kept")["conversation"] == 2
    command("settings", "set", "privacy.private_chats", "off")
    assert command("chat", "-m", "Who?", "--weights-only", "--snapshot", "1", "--seed", "3")["memories_used"] == []
    assert command("chat", "-m", "", code=EXIT_CODES["message_empty"])["error"]["id"] == "message_empty"
    assert command("chat", "-m", "x", "--snapshot", "9", code=EXIT_CODES["not_found"])["error"]["id"] == "not_found"
    wrong = command("chat", "-m", "x", "--private", "--conversation", "1", code=EXIT_CODES["usage"])
    assert wrong["error"]["id"] == "usage"
    monkeypatch.setattr("sys.stdin", io.StringIO("one\n\ntwo\n"))
    replies = command("chat")["replies"]
    assert len(replies) == 2
    assert len({reply["conversation"] for reply in replies}) == 1


@pytest.mark.usefixtures("tiny")
def test_chat_prints_the_answer_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chat", "-m", "Hello?"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == (TINY_SENTENCE + "\n", "")
