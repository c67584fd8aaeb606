"""`nightjar import` as scripts and people use it, and approving what it proposes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from engine.errors import EXIT_CODES
from engine.home import Home
from tests.app.scripted import install_scripted_model

Command = Callable[..., Any]


@pytest.fixture
def command(home: Home, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a line with --json; its object, after checking the exit code."""
    install_scripted_model(home)

    def call(*line: str, code: int = 0) -> Any:
        assert run([*line, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    path = tmp_path / "chat.jsonl"
    rows = [
        {"role": "user", "content": "My sister is called Galom."},
        {"role": "user", "content": "I live in Brunsk."},
        {"role": "user", "content": "I work for Tolva Foods."},
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\nnot json\n", encoding="utf-8")
    return path


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "tower.txt"
    path.write_text("The Kern Tower is 80 m high. What a view!\n", encoding="utf-8")
    return path


def test_a_trace(command: Command, trace: Path) -> None:
    found = command("import", str(trace))["import"]
    assert list(found) == [
        "file", "kind", "conversations", "messages", "proposals", "memories", "skipped", "already",
    ]  # fmt: skip
    assert (found["file"], found["kind"], found["conversations"], found["messages"]) == ("chat.jsonl", "trace", [1], 3)
    assert (found["proposals"], found["memories"], found["already"]) == ([1, 2, 3], [], False)
    assert [row["line"] for row in found["skipped"]] == [4]
    assert command("import", str(trace))["import"]["already"]
    shown = command("memories", "show", "1")
    assert (shown["memory"]["ledger"], shown["sources"][0]["file"]) == ("pending", "chat.jsonl")
    assert shown["sources"][0]["place"] == "line 1"


def test_approving_singly_and_by_trace(command: Command, trace: Path) -> None:
    command("import", str(trace))
    assert command("memories", "approve", "1")["memory"]["trust"] == "approved"
    error = command("memories", "approve", "2", "1", code=EXIT_CODES["memory_state"])["error"]
    assert error["next_step"]
    assert command("memories", "show", "2")["memory"]["ledger"] == "pending"
    approved = command("memories", "approve", "--trace", "1")["memories"]
    assert [(row["id"], row["ledger"]) for row in approved] == [(2, "queued"), (3, "queued")]
    assert command("memories", "approve", "--trace", "1")["memories"] == []
    assert command("memories", "approve", "--trace", "9", code=EXIT_CODES["not_found"])["error"]["id"] == "not_found"
    for line in (["approve"], ["approve", "1", "--trace", "1"]):
        assert command("memories", *line, code=EXIT_CODES["usage"])["error"]["id"] == "usage"


def test_a_document(command: Command, document: Path) -> None:
    found = command("import", str(document))["import"]
    assert (found["kind"], found["memories"], found["proposals"], found["messages"]) == ("document", [1], [], 1)
    assert command("memories", "list")["memories"][0]["kind"] == "document"


@pytest.mark.parametrize(
    ("name", "options", "error"),
    [
        ("nowhere.json", [], "file_unreadable"),
        ("picture.png", [], "file_unsupported"),
        ("tower.txt", ["--as", "trace"], "file_unreadable"),
        ("tower.txt", ["--as", "novel"], "usage"),
    ],
)
def test_errors(command: Command, document: Path, name: str, options: list[str], error: str) -> None:
    (document.parent / "picture.png").write_bytes(b"\x89PNG\r\n")
    said = command("import", str(document.parent / name), *options, code=EXIT_CODES[error])
    assert (said["error"]["id"], bool(said["error"]["next_step"])) == (error, True)


@pytest.mark.usefixtures("command")
def test_text_for_people(capsys: pytest.CaptureFixture[str], trace: Path, document: Path) -> None:
    for line, expected in (
        (["import", str(trace)], "1 conversation with 3 messages"),
        (["import", str(trace)], "came in before"),
        (["memories", "show", "1"], "chat.jsonl, line 1, conversation 1"),
        (["memories", "approve", "1", "2"], "Approved: I live in Brunsk."),
        (["memories", "approve", "--trace", "1"], "Approved: I work for Tolva Foods."),
        (["memories", "approve", "--trace", "1"], "Nothing of it waits"),
        (["import", str(document)], "1 new statement, in your notes from now on"),
    ):
        assert run(line) == 0
        assert expected in " ".join(capsys.readouterr().out.split()), line


@pytest.mark.usefixtures("command")
def test_what_waits_and_what_was_left_out_is_shown(capsys: pytest.CaptureFixture[str], trace: Path) -> None:
    assert run(["import", str(trace)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Waits for your yes ☾ My sister is called Galom. #1" in said
    assert "approve --trace 1" in said
    assert "Left out (1) line 4: it is not JSON" in said
