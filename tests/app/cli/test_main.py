"""The root command: options anywhere, error ids as exit codes, one JSON object."""

import json
import subprocess
import sys

import pytest

from app.cli.main import COMMANDS, options_first, run
from engine.errors import EXIT_CODES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["day", "--json"], ["--json", "day"]),
        (["chat", "-m", "--json", "--home", "x"], ["--home", "x", "chat", "-m", "--json"]),
        (["chat", "--home=x", "--json", "--json"], ["--home=x", "--json", "chat"]),
        (["memories", "add", "--", "--json"], ["memories", "add", "--", "--json"]),
        (["--home"], ["--home"]),
    ],
)
def test_global_options_stand_anywhere(typed: list[str], meant: list[str]) -> None:
    assert options_first(typed) == meant


@pytest.mark.parametrize(
    "line",
    [
        ["models", "pull", "x"],
        ["timeline", "compact"],
        ["timeline", "use", "1", "--memories-too"],
    ],
)
def test_later_work_says_not_yet(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*line, "--json"]) == EXIT_CODES["not_yet"] == 3
    assert json.loads(capsys.readouterr().out)["error"]["id"] == "not_yet"


@pytest.mark.parametrize("line", [["--start-in-tray"], ["--start-in-tray", "chat"], ["settings", "--start-in-tray"]])
def test_what_opens_the_window_is_no_command(line: list[str]) -> None:
    assert run(line) == EXIT_CODES["usage"]


def test_wrong_usage_is_an_error_with_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chat", "--nonsense", "--json"]) == EXIT_CODES["usage"]
    error = json.loads(capsys.readouterr().out)["error"]
    assert set(error) == {"id", "message", "next_step"}
    assert error["id"] == "usage"


def test_an_error_for_people_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "show", "7"]) == EXIT_CODES["not_found"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "no snapshot 7" in said.err


def test_every_command_loads_and_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        assert run([name, "--help"]) == 0
        assert "Usage: nightjar" in capsys.readouterr().out


def test_help_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys, time; began = time.perf_counter(); sys.argv = ['nightjar', '--help'];"
        "import app.__main__ as main; main.main();"
        "heavy = {'torch', 'llama_cpp', 'PySide6', 'transformers', 'sqlite_utils'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else f'slow: {time.process_time():.2f} s' if time.process_time() > 0.6 else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_reading_commands_work_on_a_home_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    for line, key in (
        (["memories", "list"], "memories"),
        (["models", "list"], "models"),
        (["settings", "list"], "settings"),
    ):
        assert run([*line, "--json"]) == 0
        assert key in json.loads(capsys.readouterr().out)
    assert run(["timeline", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"active": None, "snapshots": []}


def test_settings_are_set_and_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "set", "night.facts", "3"]) == 0
    capsys.readouterr()
    assert run(["settings", "get", "night.facts", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["value"] == 3
    assert run(["settings", "set", "night.facts", "many", "--json"]) == EXIT_CODES["setting_invalid"]
    assert run(["settings", "get", "nonsense", "--json"]) == EXIT_CODES["setting_unknown"]
