"""Finding, adding, correcting, refusing and forgetting memories in the window; all of them as a page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.faces import Changes
from engine.errors import KnownError
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


def test_what_was_known_before_is_not_taken_back_with_an_addition(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.field.setText("My dog is called Biscuit.")
    qtbot.keyClick(window.memories.field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert window.bar.text == "Kept for tonight."
    assert not window.bar._button.isVisible()


def test_nothing_is_left_of_a_detail_that_was_emptied(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(3)
    settle(qtbot, window.bridge)
    detail = window.memories.detail
    press(qtbot, detail, "Edit")
    window.memories.search.setText("nothing like this")
    settle(qtbot, window.bridge)
    assert not detail.is_editing
    assert detail.forget_button is None
    window.memories.search.clear()
    window.memories.show_memory(3)
    settle(qtbot, window.bridge)
    assert detail.forget_button is not None
    qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_new_words_outlive_a_click_elsewhere_and_a_failure(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(3)
    settle(qtbot, window.bridge)
    detail = window.memories.detail
    press(qtbot, detail, "Edit")
    assert detail._rewrite is not None
    detail._rewrite.field.setText("The car is back home.")
    for memory in (1, 3):
        window.memories.show_memory(memory)
        settle(qtbot, window.bridge)
    field = detail._rewrite.field
    assert field.text() == "The car is back home."
    nightjar.memories.fails = KnownError("disk_full", "The disk is full.", "Make room.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert window.bar.text.startswith("The disk is full.")
    assert field.text() == "The car is back home."
    nightjar.memories.fails = None
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert not detail.is_editing
    assert nightjar.memories.show(3).memory.text == "The car is back home."


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


def test_words_are_written_anew_in_place(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.memories.show_memory(3)
    settle(qtbot, window.bridge)
    detail = window.memories.detail
    for _ in range(2):
        press(qtbot, detail, "Edit")
    (field,) = detail.findChildren(QLineEdit)
    assert field.hasFocus(), "asked for twice, it is the same field"
    qtbot.keyClicks(field, "The car is")
    nightjar.memories.put("Something else came in meanwhile.")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert field.text() == "The car is", "news leave what is being written alone"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not detail.is_editing
    assert nightjar.memories.show(3).memory.text == "The car is in the garage."
    press(qtbot, detail, "Edit")
    (field,) = [one for one in detail.findChildren(QLineEdit) if one.isVisible()]
    field.setText("The car is back home.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert nightjar.memories.show(3).memory.text == "The car is back home."


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


def select(qtbot: QtBot, window: Window, *memories: int) -> None:
    """With Ctrl and the mouse, as one does."""
    view = window.memories.list
    for number, memory in enumerate(memories):
        place = view.rows.place(memory)
        assert place is not None
        where = view.visualRect(view.rows.index(place)).center()
        keys = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)
    settle(qtbot, window.bridge)


def test_a_row_is_selected_while_ctrl_is_held(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    """As after Ctrl+M; Qt's own way would only make it the current one."""
    prepare(qtbot, window, nightjar)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyPress(window.memories.list, Qt.Key.Key_Control, control)
    window.memories.list.select(2)
    assert window.memories.list.selected_keys == [2]
    qtbot.keyRelease(window.memories.list, Qt.Key.Key_Control)


def test_several_are_approved_at_once(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    waiting = [nightjar.memories.put(f"Row {n} of a letter.", ledger="pending", state="held_out") for n in range(3)]
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    select(qtbot, window, 3, *waiting[:2])
    several = window.memories.several
    assert several.isVisible()
    assert several.approve.accessibleName() == "Approve the 2 that wait", "the car waits for nobody"
    nightjar.memories.put("Something else came in meanwhile.")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert sorted(window.memories.list.selected_keys) == [3, *waiting[:2]], "news leave the selection alone"
    qtbot.mouseClick(several.approve, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    ledgers = [nightjar.memories.show(memory).memory.ledger for memory in waiting]
    assert ledgers == ["queued", "queued", "pending"]


def test_several_are_forgotten_with_one_preview(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    select(qtbot, window, 1, 3)
    qtbot.keyClick(window.memories.list, Qt.Key.Key_Delete)
    card = window.memories.forget_card
    qtbot.waitUntil(card.forget.isEnabled)
    assert "Erases 2 memories" in card.preview_text
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert card.isVisible(), "news do not close what is being asked"
    qtbot.mouseClick(card.forget, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.memories.forgotten == [(1, False), (3, False)]
    assert not card.isVisible()
    qtbot.mouseClick(window.memories.select_all, Qt.MouseButton.LeftButton)
    assert window.memories.list.selected_keys == [4, 2]
    qtbot.keyClick(window.memories.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(card.forget.isEnabled)
    select(qtbot, window, 2)
    assert not card.isVisible(), "something else is looked at now"


def test_a_selection_with_gaps_outlives_news(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    view = window.memories.list
    flag = QItemSelectionModel.SelectionFlag
    for place, how in ((0, flag.ClearAndSelect), (2, flag.Select), (3, flag.Select)):
        view.selectionModel().select(view.rows.index(place), how)
    assert view.selected_keys == [4, 2, 1]
    nightjar.memories.put("My bicycle is blue.")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert view.selected_keys == [4, 2, 1]


def test_kinds_sources_and_orders_are_chosen_from_a_menu(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.memories.put("Always call me Mira.", kind="preference")
    nightjar.memories.put("The heating is checked on 3 June.", kind="plan", trust="pasted", subject="heating")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    finder = window.memories.finder

    def choose(name: str) -> None:
        next(action for action in finder.menu().actions() if action.text() == name).trigger()

    names = [action.text() for action in finder.menu().actions()]
    assert "How answers should be" in names
    assert "From documents" not in names, "there are none"
    choose("Plans")
    assert texts(window) == ["The heating is checked on 3 June."]
    assert finder.narrowed.accessibleName() == "Plans"
    choose("you typed it")
    assert texts(window) == []
    qtbot.mouseClick(finder.narrowed, Qt.MouseButton.LeftButton)
    assert len(texts(window)) == 6
    assert not finder.narrowed.isVisible()
    choose("From A to Z")
    assert texts(window)[:2] == ["Always call me Mira.", "My dog is called Biscuit."]
    choose("Oldest first")
    assert texts(window)[0] == "My dog is called Biscuit."
    choose("By what they are about")
    assert texts(window)[0] == "The heating is checked on 3 June."
    window.memories.show_memory(1)
    assert len(texts(window)) == 6, "who asks for one memory sees it"


def test_a_search_that_found_nothing_offers_all(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    assert not window.memories.page_button.isVisible(), "there is nothing to read yet"
    prepare(qtbot, window, nightjar)
    assert window.memories.page_button.isVisible()
    window.memories.search.setText("zebra")
    qtbot.mouseClick(window.memories.show_all, Qt.MouseButton.LeftButton)
    assert window.memories.search.text() == ""
    assert len(texts(window)) == 4
    assert window.memories.list.hasFocus()


def test_all_that_is_known_is_a_page_to_read(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    prepare(qtbot, window, nightjar)
    qtbot.mouseClick(window.memories.page_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    page = window.memories.page
    assert page.isVisible()
    assert page.text.toPlainText().split("\n") == [
        "People and animals", "My dog", "My dog is called Biscuit.", "My sister", "My sister lives in Porto.",
        "Places", "The car is in the garage.",
    ]  # fmt: skip
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == page.markdown
    assert page.markdown.startswith("# What Nightjar knows about me\n\n## People and animals\n\n### My dog\n")
    where = str(tmp_path / "me")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (where, "Markdown (*.md)"))
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.exporting.texts == [page.markdown]
    assert window.bar.text == f"Wrote the page to {where}.md."
    nightjar.memories.put("I live in Bern.", attribute="home city", value="Bern", subject="me")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert "I live in Bern." in page.text.toPlainText()
    for _ in range(2):
        qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert not page.isVisible()
    assert window.memories.list.current_key == 2, "each sentence leads to its memory"
    window.memories.show_page()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_the_page_shows_a_part_of_a_library(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    for number in range(300):
        nightjar.memories.put(f"Line {number} of a handbook.", kind="document", trust="approved")
    window.show_pane("memories")
    window.memories.show_page()
    settle(qtbot, window.bridge)
    page = window.memories.page
    assert "Line 199" in page.text.toPlainText()
    assert "Line 200" not in page.text.toPlainText()
    assert "and 100 more, in the list" in page.text.toPlainText()
    assert page.markdown.count("\n- ") == 300
    page.text.anchorClicked.emit(QUrl("more"))
    assert not page.isVisible()


def test_a_preview_of_something_never_learned_is_short(nightjar: ScriptedNightjar) -> None:
    memory = nightjar.memories.put("A passing thought.")
    preview = nightjar.memories.forget([memory], dry_run=True)
    assert preview_lines(preview, with_messages=False) == [
        "Erases 1 memory, 1 entry of the day's queue.",
        "No model has learned it, so none is touched.",
        "This cannot be undone.",
    ]


def test_learning_is_paused_and_every_conversation_says_so(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    window.open_conversation(nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")]))
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)
    chat, switch = window.chat, window.memories.learning
    assert (chat.learns.isVisible(), chat.badge.isVisible(), chat.teaches) == (True, False, True)
    window.show_pane("memories")
    assert switch.isChecked()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["learning.enabled"] is False
    assert switch.text().strip() == "Paused"
    window.show_pane("chat")
    assert (chat.learns.isVisible(), chat.badge.text(), chat.teaches) == (False, "Learning is paused", False)
    window.new_chat()
    settle(qtbot, window.bridge)
    assert chat.badge.isVisible()
    window.show_pane("memories")
    switch.click()
    settle(qtbot, window.bridge)
    assert nightjar.settings.values["learning.enabled"] is True
    assert chat.badge.isHidden()


def test_a_memory_says_its_kind(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.memories.put("I visit Ilsa on 3 June.", kind="plan")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    window.show_pane("memories")
    rows = window.memories.list.rows
    assert rows.row(rows.index(0)).facts.endswith("you typed it · plan")
    told = [label.text() for label in window.memories.detail.findChildren(QLabel)]
    assert "plan · you typed it" in told
