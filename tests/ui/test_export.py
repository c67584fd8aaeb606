"""Exports from the window: where to is asked, and what was written is said."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.test_chat import finish, say
from ui.export import file_name
from ui.window import Window


def choose(monkeypatch: pytest.MonkeyPatch, answer: str, kind: str = "Markdown (*.md)") -> list[str]:
    """The dialog answers with this; the names it was offered."""
    offered: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return answer, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


def test_a_conversation_is_exported_from_its_menu(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    say(qtbot, window, "Who walks the dog: Ann/Bea?")
    finish(qtbot, window)
    settle(qtbot, window.bridge)
    offered = choose(monkeypatch, str(tmp_path / "walks"), "JSON (*.json)")
    menu = window.sidebar.list.menu_for(window.sidebar.list.conversations.index(0))
    next(action for action in menu.actions() if action.text().startswith("Export")).trigger()
    settle(qtbot, window.bridge)
    assert offered == ["Who walks the dog Ann Bea.md"]
    assert nightjar.exporting.written == [(1, tmp_path / "walks.json")]
    assert nightjar.exporting.replaced == [False], "the dialog did not ask about a name that it did not give"
    assert "1 conversation" in window.bar.text
    assert str(tmp_path / "walks.json") in window.bar.text


def test_everything_is_exported_from_the_settings(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, "")
    window.settings.export_button.click()
    settle(qtbot, window.bridge)
    assert nightjar.exporting.written == [], "nothing was chosen"
    choose(monkeypatch, str(tmp_path / "all.md"))
    window.settings.export_button.click()
    settle(qtbot, window.bridge)
    choose(monkeypatch, str(tmp_path / "all.md"), "JSON (*.json)")
    window.settings.export_button.click()
    settle(qtbot, window.bridge)
    assert nightjar.exporting.written == [(None, tmp_path / "all.md"), (None, tmp_path / "all.json")]
    assert nightjar.exporting.replaced == [True, False]


@pytest.mark.parametrize(
    ("title", "name"),
    [("", "conversation"), ("...", "conversation"), ("a/b\\c:d", "a b c d"), ("Caf\u00e9\n2", "Caf\u00e9 2")],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name
