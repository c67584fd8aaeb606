"""The settings pane: every row of the table, kept as it is changed, refused with its reason."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.faces import Changes
from engine.settings import TABLE
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.settings.pane import section_title
from ui.theme import Theme
from ui.widgets.text import Label
from ui.window import Window


@pytest.fixture(autouse=True)
def _looked_at(window: Window) -> None:
    window.show_pane("settings")


def field(window: Window, key: str, kind: type) -> object:
    found = window.settings.fields[key]
    assert isinstance(found, kind)
    return found


def test_every_setting_has_a_named_field(window: Window) -> None:
    assert set(window.settings.fields) == {row.key for row in TABLE}
    assert all(one.accessibleName() and one.accessibleDescription() for one in window.settings.fields.values())


def test_a_change_is_kept_and_can_be_undone(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    line = field(window, "night.facts", QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("20")
    line.editingFinished.emit()
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["night.facts"] == 20
    window.bar.act()
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["night.facts"] == 12


def test_a_refused_value_goes_back_to_what_it_was(qtbot: QtBot, window: Window) -> None:
    line = field(window, "night.facts", QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText("many")
    line.editingFinished.emit()
    settle(qtbot, window.bridge)
    assert "It takes a whole number from 1 to 200." in window.bar.text
    again = field(window, "night.facts", QLineEdit)
    assert isinstance(again, QLineEdit)
    assert again.text() == "12"


def test_switches_choices_and_long_texts(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    switch = field(window, "learning.enabled", QCheckBox)
    assert isinstance(switch, QCheckBox)
    switch.click()
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["learning.enabled"] is False
    choice = field(window, "night.device", QComboBox)
    assert isinstance(choice, QComboBox)
    choice.activated.emit(choice.findData("cpu"))
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["night.device"] == "cpu"
    long = field(window, "chat.instructions", QPlainTextEdit)
    assert isinstance(long, QPlainTextEdit)
    long.setFocus()
    qtbot.keyClicks(long, "Answer briefly.")
    window.settings.search.setFocus()
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["chat.instructions"] == "Answer briefly."


def test_the_theme_changes_at_once(qtbot: QtBot, window: Window, theme: Theme) -> None:
    choice = field(window, "appearance.theme", QComboBox)
    assert isinstance(choice, QComboBox)
    choice.activated.emit(choice.findData("dark"))
    settle(qtbot, window.bridge)
    assert theme.colours.dark
    theme.choose("light")
    assert not theme.colours.dark


def test_settings_stand_in_sections_with_a_heading_each(window: Window) -> None:
    window.show_pane("settings")
    headings = [one.text() for one in window.settings.findChildren(Label) if one.property("look") == "section"]
    assert headings == [section_title(section) for section in dict.fromkeys(row.section for row in TABLE)]
    assert "How much a night may take" in headings
    window.settings.search.setText("when it sleeps")
    assert list(window.settings.fields) == ["night.unattended", "night.begin", "night.end", "night.idle_minutes"]


def test_settings_are_found_by_their_help(window: Window) -> None:
    window.settings.search.setText("quantization")
    assert list(window.settings.fields) == ["night.served_type"]


def test_larger_letters_reach_messages_rows_and_the_field(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, theme: Theme
) -> None:
    talk = nightjar.chat.add("Garden", [("What do leeks need?", "Deep soil and time.")])
    nightjar.memories.put("My dog is called Rex.")
    window.refresh(Changes.MEMORIES)
    window.open_conversation(talk)
    settle(qtbot, window.bridge)

    def sizes() -> tuple[int, int, int, int]:
        index = window.memories.list.model().index(0, 0)
        return (
            window.chat.transcript.widgets[1].text.document().defaultFont().pixelSize(),
            window.chat.transcript.widgets[1].height(),
            window.chat.composer.edit.font().pixelSize(),
            window.memories.list.sizeHintForIndex(index).height(),
        )

    before = sizes()
    window.bridge.call(lambda services: services.settings.set("appearance.text_size", "largest"), lane="write")
    settle(qtbot, window.bridge)
    try:
        qtbot.waitUntil(lambda: all(now > then for now, then in zip(sizes(), before, strict=True)))
    finally:
        theme.resize("normal")
    qtbot.waitUntil(lambda: sizes() == before)  # a layout takes a turn
