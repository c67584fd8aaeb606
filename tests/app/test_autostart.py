"""Starting at login: the file that the desktop reads, made and removed by one setting."""

import configparser
import shlex
import sys
from pathlib import Path

import pytest

from app import autostart
from app.autostart import set_autostart, starts_at_login
from app.compose import Nightjar
from engine.errors import KnownError


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the login of whoever runs it."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "autostart" / "nightjar.desktop"


def test_the_entry_starts_this_python(config: Path) -> None:
    assert not starts_at_login()
    set_autostart(True)
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    entry.read(config, "utf-8")
    assert shlex.split(entry["Desktop Entry"]["Exec"]) == [sys.executable, "-m", "app"]
    assert starts_at_login()
    set_autostart(False)
    set_autostart(False)
    assert not starts_at_login()


def test_odd_paths_survive_the_entry(config: Path) -> None:
    set_autostart(True, ["/opt/my 100% py/python", "-m", "app"])
    line = next(row for row in config.read_text("utf-8").splitlines() if row.startswith("Exec="))
    assert shlex.split(line.removeprefix("Exec=").replace("%%", "%")) == ["/opt/my 100% py/python", "-m", "app"]


def test_the_agent_of_a_mac(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    set_autostart(True)
    assert starts_at_login()
    assert autostart._agent(["a", "b"])["ProgramArguments"] == ["a", "b"]
    set_autostart(False)
    assert not starts_at_login()


def test_a_folder_that_cannot_be_made_is_told(config: Path) -> None:
    config.parent.parent.write_text("a file where a folder should be")
    with pytest.raises(KnownError) as refused:
        set_autostart(True)
    assert refused.value.error_id == "autostart_failed"


def test_the_setting_makes_and_removes_it(nightjar: Nightjar, config: Path) -> None:
    nightjar.settings.set("start.at_login", "on")
    assert config.exists()
    nightjar.settings.set("start.at_login", "off")
    assert not config.exists()
