"""Finding, adding, correcting, refusing and forgetting memories in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.memories.forget_card import preview_lines
from ui.window import Window


def prepare(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    """Two learned memories, one in notes, one replaced; two mornings."""
    nightjar.timeline.put(kind="base")
    nightjar.memories.put("My dog is called Biscuit.", state="in_weights", ledger="live", sources=(1,))
    nightjar.memories.put("My sister lives in Porto.", state="in_weights", ledger="live")
    nightjar.memories.put("The car is in the garage.", ledger="live")
    nightjar.memories.put("My sister lives in Lisbon.", state="held_out", ledger="superseded")
    nightjar.timeline.put(parent=1, memories=(1, 2))
    window.show_pane("memories")
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)


def texts(window: Window) -> list[str]:
    model = window.memories.list.rows
    return [model.row(model.index(place)).text for place in range(model.rowCount())]


def test_an_empty_ledger_says_what_to_do(window: Window) -> None:
    window.show_pane("memories")
    assert window.memories._stack.currentWidget() is window.memories._empty


def test_the_list_is_searched_and_filtered(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    assert texts(window)[0] == "My sister lives in Lisbon.", "newest first"
    window.memories.search.setText("sister porto")
    assert texts(window) == ["My sister lives in Porto."]
    window.memories.search.clear()
    window.memories.filter.setCurrentText("Learned")
    assert texts(window) == ["My sister lives in Porto.", "My dog is called Biscuit."]
    window.memories.search.setText("nothing like this")
    assert texts(window) == []
    assert window.memories._none_found.isVisible()


def test_a_memory_is_added_and_taken_back(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    qtbot.keyClicks(window.memories.field, "My bicycle is blue.")
    qtbot.keyClick(window.memories.field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert texts(window)[0] == "My bicycle is blue."
    assert window.memories.list.current_key == 5
    assert window.bar.text == "Kept for tonight."
    window.bar.act()
    settle(qtbot, window.bridge)
    assert "My bicycle is blue." not in texts(window)


def test_forgetting_shows_what_it_touches_before_it_does(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(1)
    settle(qtbot, window.bridge)
    button = window.memories.detail.forget_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    card = window.memories.forget_card
    qtbot.waitUntil(card.forget.isEnabled)
    assert card.isVisible()
    assert "The model steps back to snapshot 1, which never saw it." in card.preview_text
    assert "The next night learns 1 other memory again" in card.preview_text
    assert "This cannot be undone." in card.preview_text
    assert nightjar.memories.forgotten == []

    qtbot.mouseClick(card.forget, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.memories.forgotten == [(1, False)]
    assert "My dog is called Biscuit." not in texts(window)
    assert window.bar.text.startswith("Forgotten.")
    assert not card.isVisible()


def test_the_messages_can_go_too(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(1)
    settle(qtbot, window.bridge)
    window.memories.detail.forget_asked.emit(nightjar.memories.show(1).memory)
    card = window.memories.forget_card
    qtbot.waitUntil(card.forget.isEnabled)
    assert "stay readable" in card.preview_text
    card._with_messages.setChecked(True)
    qtbot.waitUntil(lambda: "2 chat messages" in card.preview_text)
    qtbot.mouseClick(card.forget, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.memories.forgotten == [(1, True)]


def test_keeping_it_touches_nothing(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(1)
    settle(qtbot, window.bridge)
    window.memories.detail.forget_asked.emit(nightjar.memories.show(1).memory)
    card = window.memories.forget_card
    assert card.keep.hasFocus(), "Enter on a fresh preview forgets nothing"
    qtbot.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    assert nightjar.memories.forgotten == []


def test_a_memory_is_corrected(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.detail.edit_asked.emit(3, "The car is back home.")
    settle(qtbot, window.bridge)
    assert "The car is back home." in texts(window)
    assert window.bar.text.startswith("Changed.")


def test_the_source_opens_its_conversation(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.add("Dogs", [("My dog is called Biscuit.", "Good to know.")])
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(1)
    settle(qtbot, window.bridge)
    press(qtbot, window.memories.detail, "Open conversation")
    settle(qtbot, window.bridge)
    assert window.chat.isVisible()
    assert window.chat.conversation == 1
    assert window.chat.transcript.widgets[0].text.hasFocus(), "at the message"


def press(qtbot: QtBot, where: QWidget, name: str) -> None:
    """The one button of this name that can be seen."""
    (found,) = [one for one in where.findChildren(QPushButton) if one.isVisible() and one.accessibleName() == name]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_history_leads_from_one_value_to_the_next(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.memories.history = {2: (4,)}
    window.memories.show_memory(2)
    settle(qtbot, window.bridge)
    press(qtbot, window.memories.detail, "Before: My sister lives in Lisbon.")
    settle(qtbot, window.bridge)
    assert window.memories.list.current_key == 4
    press(qtbot, window.memories.detail, "Now: My sister lives in Porto.")
    settle(qtbot, window.bridge)
    assert window.memories.list.current_key == 2


def test_a_preview_of_something_never_learned_is_short(nightjar: ScriptedNightjar) -> None:
    memory = nightjar.memories.put("A passing thought.")
    preview = nightjar.memories.forget([memory], dry_run=True)
    assert preview_lines(preview, with_messages=False) == [
        "Erases 1 memory, 1 entry of the day's queue.",
        "No model has learned it, so none is touched.",
        "This cannot be undone.",
    ]
