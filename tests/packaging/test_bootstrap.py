"""The face of the set-up: its verbs, what each starts, and that it stands on the standard library alone."""

import ast
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bootstrap
import environment
import machine
from progress import SetupProblem

FOLDER = Path(bootstrap.__file__).parent
SCRIPTS = ("bootstrap.py", "environment.py", "machine.py", "progress.py")


class Started(Exception):
    """Raised in place of becoming another program."""


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is installed, nothing is missing, and nothing is really started."""

    def start(command: list[str], **_variables: str) -> None:
        raise Started(command)

    monkeypatch.setattr(environment, "is_ready", lambda: True)
    monkeypatch.setattr(machine, "missing_for_qt", lambda *, window: [])  # noqa: ARG005  the name is the caller's
    monkeypatch.setattr(machine, "missing_for_screenshots", list)
    monkeypatch.setattr(bootstrap, "start", start)


def started(*arguments: str) -> list[str]:
    with pytest.raises(Started) as program:
        bootstrap.main(list(arguments))
    command: list[str] = program.value.args[0]
    return [Path(command[0]).stem, *command[1:]]


@pytest.mark.parametrize("script", SCRIPTS)
def test_only_the_standard_library_is_imported(script: str) -> None:
    tree = ast.parse((FOLDER / script).read_text(encoding="utf-8"), feature_version=(3, 8))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {Path(name).stem for name in SCRIPTS}
    assert {name.split(".")[0] for name in names} - ours <= set(sys.stdlib_module_names)


def test_the_makefile_has_every_verb() -> None:
    makefile = (FOLDER.parent / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert targets is not None
    # `packages` is for scripts that prepare a machine.
    assert set(targets[1].split()) == set(bootstrap.VERBS) - {"packages"}


def test_an_unknown_verb_is_answered_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["fly"]) == 2
    assert "setup|run|test|check" in capsys.readouterr().err


@pytest.mark.usefixtures("ready")
def test_run_opens_the_window_where_there_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "has_display", lambda: True)
    assert started("run") == ["nightjar"]
    assert started() == ["nightjar"]


@pytest.mark.usefixtures("ready")
def test_run_plays_a_day_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine, "has_display", lambda: False)
    assert started("run") == ["nightjar", "day"]
    assert "no display" in capsys.readouterr().err


@pytest.mark.usefixtures("ready")
def test_run_hands_a_command_on() -> None:
    assert started("run", "chat", "-m", "Hello") == ["nightjar", "chat", "-m", "Hello"]


@pytest.mark.usefixtures("ready")
def test_test_runs_pytest_with_what_it_was_given() -> None:
    assert started("test", "-k", "home")[1:] == ["-m", "pytest", "-k", "home"]


@pytest.mark.usefixtures("ready")
def test_all_tests_run_in_a_process_for_each_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.os, "cpu_count", lambda: 3)
    apart = ["--numprocesses", "3", "--dist", "loadfile", "--max-worker-restart", "0"]
    assert started("test")[1:] == ["-m", "pytest", *apart]


@pytest.mark.usefixtures("ready")
def test_screenshots_bring_their_own_screen_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "has_display", lambda: False)
    assert started("screenshots")[0] == "xvfb-run"
    monkeypatch.setattr(machine, "has_display", lambda: True)
    assert started("screenshots")[0].startswith("python")


@pytest.mark.usefixtures("ready")
def test_a_recording_begins_with_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    folder = tmp_path / "build" / "first-run"
    folder.mkdir(parents=True)
    assert started("recording")[1:] == ["-m", "pytest", "tests/e2e/test_first_evening.py"]
    assert not folder.exists()


def test_what_is_missing_is_said_with_its_command() -> None:
    with pytest.raises(SetupProblem) as problem:
        bootstrap.require([machine.FONTS], "The window")
    assert machine.install_command([machine.FONTS]) in str(problem.value)
    bootstrap.require([], "The window")


def test_a_python_that_is_too_old_is_told_which_one_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "is_supported", lambda _version: False)
    monkeypatch.setattr(machine, "other_python", lambda: None)
    with pytest.raises(SetupProblem) as problem:
        bootstrap.use_supported_python()
    assert machine.python_install_command() in str(problem.value)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [(SetupProblem("No compiler."), 1, "No compiler."), (KeyboardInterrupt(), 130, "goes on from here")],
)
def test_a_problem_is_a_text_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, code: int, said: str
) -> None:
    def fail(_rest: list[str]) -> int:
        raise error

    monkeypatch.setitem(bootstrap.VERBS, "setup", fail)
    assert bootstrap.main(["setup"]) == code
    assert said in capsys.readouterr().err


@pytest.mark.skipif(not environment.is_ready(), reason="this environment was not made by bootstrap.py")
def test_a_second_call_starts_at_once() -> None:
    begun = time.monotonic()
    answer = subprocess.run(
        [sys.executable, str(FOLDER / "bootstrap.py"), "setup"], capture_output=True, text=True, timeout=30, check=True
    )
    assert "is ready" in answer.stderr
    assert time.monotonic() - begun < 2
