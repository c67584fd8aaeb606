"""Asking the app itself at the command line: what scripts read, and what a person at a terminal is asked."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from app.cli.main import run
from app.compose import open_app
from engine.home import Home
from tests.app.scripted import ScriptedNight, install_scripted_model

Answers = Callable[..., None]


@pytest.fixture(autouse=True)
def _known(home: Home) -> None:
    """A home that knows three things. Its model is paper: a model that was asked would fail the test."""
    install_scripted_model(home)
    with open_app(home, night_worker=ScriptedNight()) as nightjar:
        nightjar.models.use("paper")
        for text in ("My sister is called Odile.", "I live in Brunsk.", "My dog is called Biscuit."):
            nightjar.memories.add(text)


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """A person sits there and types these answers; Ctrl-D when they are used up."""

    def sit(*typed: str) -> None:
        answers: Iterator[str] = iter(typed)

        def read(prompt: str = "") -> str:
            print(prompt, end="")
            try:
                return next(answers)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("app.cli.action.is_terminal", lambda: True)
        monkeypatch.setattr("builtins.input", read)

    return sit


def as_json(capsys: pytest.CaptureFixture[str], *line: str) -> Any:
    assert run([*line, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def texts(capsys: pytest.CaptureFixture[str]) -> Iterable[str]:
    return [f"{row['text']} {row['ledger']}" for row in as_json(capsys, "memories", "list")["memories"]]


def test_a_script_reads_ids_preview_and_command(capsys: pytest.CaptureFixture[str]) -> None:
    listed = as_json(capsys, "chat", "-m", "What do you know about me?")
    assert listed["action"] == {"kind": "list", "memories": [1, 2, 3], "preview": None, "commands": []}
    assert listed["text"].startswith("This is what I know about you:\n- My sister is called Odile. (#1")
    assert (listed["conversation"], listed["snapshot"], listed["tokens"]) == (1, None, 0)
    noted = as_json(capsys, "chat", "-m", "Remember that my boss is called Mira.")
    assert (noted["text"], noted["action"]["memories"]) == ("Noted: My boss is called Mira. (#4)", [4])
    offered = as_json(capsys, "chat", "-m", "forget what I said about my boss")
    assert offered["action"]["commands"] == ["nightjar memories forget 4"]
    assert offered["action"]["preview"]["dry_run"]
    assert offered["action"]["preview"]["receipts"][0]["where"]["memories"] == 1
    assert len(as_json(capsys, "memories", "list")["memories"]) == 4
    disowned = as_json(capsys, "chat", "-m", "I never said that", "--conversation", str(offered["conversation"]))
    assert disowned["action"]["commands"] == ["nightjar memories reject 4", "nightjar memories forget 4"]
    private = as_json(capsys, "chat", "--private", "-m", "What do you know about my dog?")
    assert (private["conversation"], private["action"]["memories"]) == (None, [3])


def test_without_a_terminal_nothing_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _prompt="": pytest.fail("nobody is there to answer"))
    assert run(["chat", "-m", "Forget what I said about my sister."]) == 0
    said = capsys.readouterr().out
    assert said.startswith("This is what I would forget:\n- My sister is called Odile. (#1, in notes)\n")
    assert said.endswith("Nothing is touched yet. To forget for good: `nightjar memories forget 1`\n")
    assert len(list(texts(capsys))) == 3


def test_a_person_says_yes(capsys: pytest.CaptureFixture[str], at_terminal: Answers) -> None:
    at_terminal("y")
    assert run(["chat", "-m", "Forget what I said about my sister."]) == 0
    said = capsys.readouterr().out
    assert "That erases 1 memory." in said
    assert "Forget it for good? [y/N]" in said
    assert "Forgotten memory #1" in said
    assert texts(capsys) == ["I live in Brunsk. queued", "My dog is called Biscuit. queued"]


def test_the_messages_go_too_when_that_is_wished(capsys: pytest.CaptureFixture[str], at_terminal: Answers) -> None:
    at_terminal("yes", "y")
    assert run(["chat", "-m", "Remember that my boss is called Mira."]) == 0
    assert run(["chat", "-m", "Forget what I said about my boss."]) == 0
    said = capsys.readouterr().out
    assert "Noted: My boss is called Mira." in said
    assert "Erase the chat messages that said it, too?" in said
    assert "1 message erased" in " ".join(said.split())


@pytest.mark.parametrize("typed", [("n",), ("",), ("perhaps",), ()])
def test_anything_but_yes_keeps_it(
    capsys: pytest.CaptureFixture[str], at_terminal: Answers, typed: tuple[str, ...]
) -> None:
    at_terminal(*typed)
    assert run(["chat", "-m", "Forget everything you know about me."]) == 0
    assert "Kept. Nothing was touched." in capsys.readouterr().out
    assert len(list(texts(capsys))) == 3


def test_what_was_never_said_is_refused_forgotten_or_kept(
    capsys: pytest.CaptureFixture[str], at_terminal: Answers
) -> None:
    at_terminal("r")
    assert run(["chat", "-m", "I never said that I live in Brunsk."]) == 0
    assert "Refused. It is neither shown nor learned." in capsys.readouterr().out
    at_terminal("f", "y")
    assert run(["chat", "-m", "I never said my dog is called Biscuit."]) == 0
    assert "Forgotten memory #3" in capsys.readouterr().out
    at_terminal("k")
    assert run(["chat", "-m", "I never said my sister is called Odile."]) == 0
    capsys.readouterr()
    assert texts(capsys) == ["My sister is called Odile. queued", "I live in Brunsk. rejected"]


def test_a_person_reads_a_list(capsys: pytest.CaptureFixture[str], at_terminal: Answers) -> None:
    at_terminal()
    assert run(["chat", "-m", "what do you know about me"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "This is what I know about you:"
    assert lines[1].startswith("• My sister is called Odile.")
    assert len(lines) == 4
