"""The conversations at the left: search, rename, pin, delete and bring back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.test_chat import finish, say
from ui.window import Window


def titles(window: Window) -> list[str]:
    model = window.sidebar.list.conversations
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def filled(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.add("Garden", [("What do leeks need?", "Deep soil.")])
    nightjar.chat.add("The boat", [("How do I tie it up?", "With a bowline.")])
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    assert titles(window) == ["The boat", "Garden"]


def test_search_finds_words_in_titles_and_messages(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.search.hasFocus()
    qtbot.keyClicks(window.sidebar.search, "bowl")
    qtbot.waitUntil(lambda: titles(window) == ["The boat\nWith a bowline."])
    window.sidebar.search.setText("no such word")
    qtbot.waitUntil(lambda: titles(window) == [])
    assert window.sidebar._empty.text() == "No conversation holds these words."
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: titles(window) == ["The boat", "Garden"])


def test_a_conversation_is_renamed_in_place(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    view.setFocus()
    view.setCurrentIndex(view.conversations.index(1))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Leeks")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert titles(window) == ["The boat", "Leeks"]


def test_a_pinned_conversation_comes_first_and_says_so(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    menu = view.menu_for(view.conversations.index(1))
    assert [action.text() for action in menu.actions()] == ["Rename", "Pin to the top", "Export …", "", "Delete"]
    menu.actions()[1].trigger()
    settle(qtbot, window.bridge)
    assert titles(window) == ["Garden", "The boat"]
    spoken = view.conversations.data(view.conversations.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Garden, pinned"
    assert view.menu_for(view.conversations.index(0)).actions()[1].text() == "Unpin"


def test_a_deleted_conversation_can_be_brought_back(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    window.open_conversation(2)
    settle(qtbot, window.bridge)
    view = window.sidebar.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot, window.bridge)
    assert titles(window) == ["Garden"]
    assert window.chat.conversation is None, "what is gone is no longer open"
    assert window.bar.text.startswith("Deleted “The boat”.")
    window.bar.act()
    settle(qtbot, window.bridge)
    assert sorted(titles(window)) == ["Garden", "The boat"]


def test_a_conversation_says_that_nothing_of_it_is_learned(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    assert not window.chat.learns.isVisible(), "there is no conversation yet"
    say(qtbot, window, "My dog is Rex.")
    finish(qtbot, window)
    settle(qtbot, window.bridge)
    button = window.chat.learns
    assert button.isVisible()
    assert button.isChecked()
    button.click()
    settle(qtbot, window.bridge)
    assert nightjar.conversations.recent()[0].learns is False
    assert window.chat.badge.isVisible()
    assert window.chat.badge.text() == "Not learned from"
    window.new_private_chat()
    settle(qtbot, window.bridge)
    assert window.chat.badge.text() == "Private"
    assert not button.isVisible()
    window.open_conversation(1)
    settle(qtbot, window.bridge)
    assert window.chat.badge.text() == "Not learned from"
