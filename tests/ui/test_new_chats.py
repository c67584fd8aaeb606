"""New chats that begin private, and deleted conversations that come back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.chat import DraftView
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar
from ui.theme import Theme
from ui.window import Window

PRIVATE = "privacy.private_chats"


def switch(qtbot: QtBot, window: Window, value: str) -> None:
    window.bridge.call(lambda services: services.settings.set(PRIVATE, value), lane="write")
    settle(qtbot, window.bridge)
    settle(qtbot, window.bridge)


def test_new_chats_are_private_and_the_button_beside_keeps_one(
    qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar
) -> None:
    nightjar.settings.values[PRIVATE] = True
    window = open_window(qtbot, theme, nightjar)
    settle(qtbot, window.bridge)
    assert window.chat.is_private
    assert window.sidebar.new_button.accessibleName() == "New private chat"
    assert window.sidebar.other_button.accessibleName().startswith("New chat that is kept")
    window.sidebar.other_button.click()
    assert window.chat.is_new
    window.sidebar.new_button.click()
    settle(qtbot, window.bridge)
    assert window.chat.is_private
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_N, modifiers)
    assert window.chat.is_new
    window.close()


def test_the_switch_takes_effect_at_once_and_leaves_the_settings_on_screen(qtbot: QtBot, window: Window) -> None:
    window.show_pane("settings")
    switch(qtbot, window, "on")
    assert window.settings.isVisible()
    assert window.chat.is_private
    switch(qtbot, window, "off")
    assert window.sidebar.new_button.accessibleName() == "New chat"
    window.new_chat()
    assert window.chat.is_new


def test_what_was_begun_stays_what_it_was(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    talk = nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")])
    qtbot.keyClicks(window.chat.composer.edit, "half a thought")
    switch(qtbot, window, "on")
    assert (window.chat.is_new, window.chat.composer.text) == (True, "half a thought")
    window.open_conversation(talk)
    settle(qtbot, window.bridge)
    switch(qtbot, window, "off")
    switch(qtbot, window, "on")
    assert window.chat.conversation == talk
    window.filing.delete(talk)
    settle(qtbot, window.bridge)
    settle(qtbot, window.bridge)
    assert nightjar.conversations.drafts[None] == DraftView(text="half a thought")
    assert (window.chat.is_new, window.chat.composer.text) == (True, "half a thought"), "it has an unsent message"


def test_deleted_conversations_come_back_from_the_menu(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    assert [action.text() for action in window.sidebar.menu().actions()] == ["Import chats …", "Export everything …"]
    for title in ("Garden", "Leeks & peas"):
        window.filing.delete(nightjar.chat.add(title, [("Hello?", "Yes.")]))
    settle(qtbot, window.bridge)
    settle(qtbot, window.bridge)
    deleted = window.sidebar.menu().actions()[-1].menu()
    assert [action.text() for action in deleted.actions()] == ["Leeks && peas", "Garden"]
    deleted.actions()[1].trigger()
    settle(qtbot, window.bridge)
    assert [row.title for row in nightjar.chat.conversation_rows] == ["Garden"]
    assert window.sidebar.list.conversations.rowCount() == 1
