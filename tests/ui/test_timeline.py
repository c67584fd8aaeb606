"""Mornings in the window: undo, redo, use, pin, and the picture of forks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.faces import Changes, KnownError
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.timeline.rail import marks_of
from ui.window import Window


def prepare(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.timeline.put(kind="base")
    nightjar.memories.put("My dog is called Biscuit.", state="in_weights", ledger="live")
    nightjar.timeline.put(parent=1, memories=(1,))
    window.show_pane("timeline")
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)


def test_a_new_home_says_how_mornings_come(window: Window) -> None:
    window.show_pane("timeline")
    assert window.timeline._stack.currentWidget() is window.timeline._empty
    assert not window.timeline.undo_button.isEnabled()


def test_undo_and_redo_move_the_pointer(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    assert window.timeline.undo_button.isEnabled()
    assert not window.timeline.redo_button.isEnabled()
    qtbot.mouseClick(window.timeline.undo_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 1
    assert window.timeline.list.current_key == 1
    assert not window.timeline.undo_button.isEnabled()
    assert "as it came" in window.timeline.header.sentence.text()
    window.bar.act()
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 2


def test_the_keyboard_undoes_from_any_pane(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.show_pane("settings")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, modifiers)
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 1


def test_a_new_morning_is_the_one_that_is_shown(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    assert window.timeline.list.current_key == 2
    nightjar.timeline.put(parent=2, memories=(1,))
    window.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    assert window.timeline.list.current_key == 3
    window.timeline.list.select(1)
    window.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    assert window.timeline.list.current_key == 1, "what the owner chose stays"


def test_any_morning_can_be_used_and_left_again(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.timeline.page.use_asked.emit(1)
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 1
    window.bar.act()
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 2


def test_a_morning_is_pinned(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.timeline.page.pin_asked.emit(2, True)
    settle(qtbot, window.bridge)
    rows = window.timeline.list.rows
    assert "pinned" in rows.row(rows.index(0)).facts


def test_forks_get_lanes_of_their_own(nightjar: ScriptedNightjar) -> None:
    timeline = nightjar.timeline
    timeline.put(kind="base")
    timeline.put(parent=1)
    timeline.put(parent=2)
    timeline.put(parent=2)
    newest, left, fork, base = marks_of(tuple(reversed(timeline.list().snapshots)))
    assert (newest.lane, newest.up, newest.down) == (0, False, True)
    assert (left.lane, left.through) == (1, (0,))
    assert (fork.lane, fork.up, fork.joins) == (0, True, (1,))
    assert (base.lane, base.up, base.down) == (0, True, False)


def test_a_morning_whose_parent_is_gone_ends_its_line(nightjar: ScriptedNightjar) -> None:
    nightjar.timeline.put(parent=77)
    (mark,) = marks_of(nightjar.timeline.list().snapshots)
    assert not mark.down


def test_an_older_self_is_asked_beside_todays(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.chat.answers_of = {1: "I don't know that yet.", 2: "Your dog is called Biscuit."}
    window.timeline.list.select(1)
    comparison = window.timeline.page.comparison
    assert comparison is not None
    qtbot.keyClicks(comparison.question, "What is my dog called?")
    qtbot.keyClick(comparison.question, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    qtbot.waitUntil(lambda: comparison.today.text() == "Your dog is called Biscuit.")
    assert comparison.then.text() == "I don't know that yet."
    assert nightjar.chat.conversation_rows == [], "nothing of it is kept"
    window.timeline.list.select(2)
    assert window.timeline.page.comparison is None, "it is today's"


def test_a_comparison_that_fails_says_why(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.chat.error = KnownError("worker_failed", "The model ended.", "Ask again.")
    window.timeline.list.select(1)
    comparison = window.timeline.page.comparison
    assert comparison is not None
    comparison.question.setText("What is my dog called?")
    comparison.ask.click()
    qtbot.waitUntil(lambda: "The model ended." in window.bar.text)
    assert comparison.ask.isEnabled()


def test_two_mornings_make_curves_and_one_does_not(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    base = nightjar.timeline.put(kind="base")
    first = nightjar.timeline.put(parent=base)
    window.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    trends = window.timeline.trends
    assert not trends.isVisibleTo(window.timeline)
    nightjar.timeline.put(parent=first, status="rejected", use=False)
    nightjar.timeline.put(parent=first)
    window.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    qtbot.waitUntil(lambda: trends.recall.is_drawn)
    assert trends.isVisibleTo(window.timeline)
    assert len(trends.recall.values) == len(trends.drift.values) == 2, "what was not kept is not in it"
    assert trends.recall.accessibleName().startswith("Learned each night: ")
    assert "takes" in window.timeline.header.sentence.text()


def test_two_mornings_are_compared(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.memories.put("My cat is called Mia.", state="in_weights", ledger="live")
    nightjar.timeline.put(parent=2, memories=(2, 77))
    window.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    timeline = window.timeline
    timeline.list.select(3)
    timeline.list.setFocus()
    qtbot.keyClick(timeline.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window.bridge)
    assert timeline.between.isVisible()
    told = [one.text() for one in timeline.between.findChildren(QLabel) if one.isVisibleTo(timeline)]
    first = told.index("Only the second knows without a note  ·  2")
    assert [text for text in told[first + 1 : first + 5] if text] == ["My cat is called Mia.", "forgotten since"]
    lost = told.index("Only the first knows without a note  ·  1")
    assert "My dog is called Biscuit." in told[lost + 1 : lost + 4]
    assert {"86 %", "96 %", "0.018", "0.022"} <= set(told)
    timeline.refresh(Changes.TIMELINE)
    settle(qtbot, window.bridge)
    assert timeline.between.isVisible(), "news leave it selected"
    qtbot.keyClick(timeline.list, Qt.Key.Key_Down)
    assert timeline.page.isVisible()
    assert timeline.list.current_key == 1
