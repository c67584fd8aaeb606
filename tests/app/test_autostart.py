"""Starting at login: the file that the desktop reads, made and removed by one setting."""

import configparser
import plistlib
import shlex
import sys
from pathlib import Path

import pytest

from app import __main__
from app.autostart import set_autostart
from app.compose import Nightjar
from engine.errors import KnownError


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the login of whoever runs it."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart" / "nightjar.desktop"


def command(entry: Path) -> list[str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(entry, "utf-8")
    return shlex.split(parser["Desktop Entry"]["Exec"].replace("%%", "%"))


@pytest.mark.parametrize("home", ["/home/ann/nightjar", "/opt/my 100% home"])
def test_the_entry_opens_this_home(config: Path, home: str) -> None:
    set_autostart(True, Path(home))
    assert command(config) == [sys.executable, "-m", "app", "--home", home, "--start-in-tray"]
    set_autostart(False, Path(home))
    set_autostart(False, Path(home))
    assert not config.exists()


@pytest.mark.parametrize(
    ("line", "opened"),
    [
        ([], (None, False)),
        (["--start-in-tray"], (None, True)),
        (["--home", "there", "--start-in-tray"], ("there", True)),
        (["--start-in-tray", "--home=there"], ("there", True)),
    ],
)
def test_that_command_opens_the_desktop_app(
    monkeypatch: pytest.MonkeyPatch, line: list[str], opened: tuple[str | None, bool]
) -> None:
    found: list[tuple[str | None, bool]] = []
    monkeypatch.setattr(sys, "argv", ["nightjar", *line])
    monkeypatch.setattr(__main__, "_has_display", lambda: True)
    monkeypatch.setattr(__main__, "_open_window", lambda home, *, in_tray: found.append((home[0], in_tray)))
    __main__.main()
    assert found == [opened]


def test_the_agent_of_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    set_autostart(True, tmp_path)
    (agent,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    assert plistlib.loads(agent.read_bytes())["ProgramArguments"][-3:] == ["--home", str(tmp_path), "--start-in-tray"]
    set_autostart(False, tmp_path)
    assert not agent.exists()


def test_a_folder_that_cannot_be_made_is_told(config: Path) -> None:
    config.parent.parent.write_text("a file where a folder should be")
    with pytest.raises(KnownError) as refused:
        set_autostart(True, config.parent)
    assert refused.value.error_id == "autostart_failed"


def test_the_setting_makes_and_removes_it(nightjar: Nightjar, config: Path) -> None:
    nightjar.settings.set("start.at_login", "on")
    assert config.exists()
    nightjar.settings.set("start.at_login", "off")
    assert not config.exists()


def test_a_setting_that_could_not_be_made_true_stays_as_it_was(nightjar: Nightjar, config: Path) -> None:
    config.parent.parent.write_text("a file where a folder should be")
    with pytest.raises(KnownError):
        nightjar.settings.set("start.at_login", "on")
    assert nightjar.settings.get("start.at_login").value is False
