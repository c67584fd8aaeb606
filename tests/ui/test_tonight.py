"""The queue, a night to its morning report, waking up, undoing it, and nights that fail."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.faces import Changes, KnownError
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar, item
from ui.window import Window

TOLD = ("My dog is called Biscuit.", "I work at the harbour office.", "My sister lives in Porto.")


def prepare(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> list[int]:
    """A home with a base model and three memories that wait."""
    nightjar.timeline.put(kind="base")
    ids = [nightjar.memories.put(text) for text in TOLD]
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)
    window.show_pane("tonight")
    return ids


def test_an_empty_night_says_what_to_do(window: Window) -> None:
    window.show_pane("tonight")
    assert window.tonight.stack.currentWidget() is window.tonight._empty
    assert not window.tonight.sleep_button.isEnabled()
    assert "Tell Nightjar something" in window.tonight._empty.sentence.text()
    assert window.tonight.header.sentence.text() == "", "it is said once"


def test_what_waits_for_a_yes_is_not_nothing(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.memories.put("The heating is checked on 3 June.", ledger="pending", state="held_out")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    assert window.tonight.header.sentence.text() == "1 memory waits for your yes before it is learned."
    assert not window.tonight.sleep_button.isEnabled()


def test_what_waits_is_counted_and_listed(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.night.heard.append(item("Good morning!", "discard", "small talk", 1))
    prepare(qtbot, window, nightjar)
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, 3 memories waiting"
    assert window.tonight.header.sentence.text().startswith("3 memories are waiting.")
    assert window.tonight.sleep_button.isEnabled()


def test_it_says_what_the_next_night_waits_for(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    assert window.tonight.header.sentence.text().endswith("It waits for the charger: the machine runs on its battery.")


def test_it_says_that_a_deep_night_comes_and_why(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.night.deep, nightjar.night.depth = True, "3 memories are fading."
    prepare(qtbot, window, nightjar)
    told = window.tonight.header.sentence.text()
    deep = "The next night by itself is a deep one: it builds the model anew from all you told."
    assert f"3 memories are fading. {deep}" in told
    nightjar.night.deep, nightjar.night.depth = False, "3 memories are fading. It would take too long."
    window.refresh(Changes.NIGHTS)
    settle(qtbot, window.bridge)
    assert "It would take too long." in window.tonight.header.sentence.text()
    assert deep not in window.tonight.header.sentence.text()


def test_the_morning_after_a_deep_night_counts_what_is_new(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    prepare(qtbot, window, nightjar)
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    (report,) = nightjar.night.reports
    *known, newest = [line for line in report.taught if line.state == "in_weights"]
    again = [replace(line, again=True) for line in known]
    nightjar.night.reports[0] = replace(report, taught=(*again, newest), deep=True)
    window.refresh(Changes.NIGHTS)
    settle(qtbot, window.bridge)
    shown = [label.text() for label in window.tonight.report.findChildren(QLabel)]
    assert window.tonight.report.headline == "Good morning. I learned 1 memory."
    assert any(text.startswith("Deep night 1") for text in shown)
    assert "2 memories it knew before were taught anew and are known." in shown
    assert known[0].text not in shown


def test_a_night_begins_by_itself(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.show_pane("chat")
    nightjar.unattended.begins = True
    window.tonight.watch.look()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    assert nightjar.unattended.slept == 1
    assert window.bar.text == "Good morning. I learned 3 memories."


def test_a_night_that_runs_is_left_alone(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.gate.shut()
    window.tonight.sleep_now()
    qtbot.waitUntil(nightjar.night.gate.reached.is_set)
    nightjar.unattended.begins = True
    with qtbot.waitSignal(window.tonight.watch.decided):
        window.tonight.watch.look()
    assert nightjar.unattended.slept == 0
    assert window.tonight.stack.currentWidget() is window.tonight.asleep


def test_a_night_ends_in_its_report(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.gate.shut()
    qtbot.mouseClick(window.tonight.sleep_button, Qt.MouseButton.LeftButton)
    asleep = window.tonight.asleep
    qtbot.waitUntil(lambda: asleep.title.text() == "Learning")
    assert 0 < asleep.bar.value() < asleep.bar.maximum()
    assert asleep.counted.text() == "Stage 6 of 10  ·  100 of 200 steps"
    window.show_pane("chat")
    window.show_pane("tonight")
    assert window.tonight.stack.currentWidget() is asleep, "the night goes on while one looks elsewhere"

    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    assert window.tonight.report.headline == "Good morning. I learned 3 memories."
    settle(qtbot, window.bridge)
    shown = [label.text() for label in window.tonight.report.findChildren(QLabel)]
    assert any(text.endswith("Energy: not measured") for text in shown)
    assert len([text for text in shown if text.startswith("today ")]) >= 3, "each with when it was told"
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, no memories waiting"


def test_a_night_is_undone_from_its_report(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    assert nightjar.timeline.active == 2
    window.tonight.report.undo_asked.emit()
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 1
    assert "as it came" in window.bar.text
    window.bar.act()
    settle(qtbot, window.bridge)
    assert nightjar.timeline.active == 2


def test_waking_up_keeps_what_is_done(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.gate.shut()
    window.tonight.sleep_now()
    qtbot.waitUntil(nightjar.night.gate.reached.is_set)
    qtbot.mouseClick(window.tonight.asleep.wake, Qt.MouseButton.LeftButton)
    assert window.tonight.asleep.wake.accessibleName() == "Waking up …"
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: not window.tonight.sleeper.is_running)
    settle(qtbot, window.bridge)
    assert "goes on where it stopped" in window.tonight.header.sentence.text()
    assert window.bar.text.startswith("Awake again.")
    assert nightjar.timeline.active == 1


def test_a_night_that_fails_says_why_and_what_next(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.error = KnownError("disk_full", "The disk is full.", "Free some space.")
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: bool(window.bar.text))
    assert window.bar.text == "The disk is full.\nFree some space."
    settle(qtbot, window.bridge)
    assert window.tonight.stack.currentWidget() is window.tonight.queue
    assert window.tonight.sleep_button.isEnabled()


def test_what_waits_for_a_yes_gets_it(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    pasted = nightjar.memories.put("The heating is checked on 3 June.", ledger="pending", state="held_out")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    window.tonight.queue.approve_asked.emit(pasted)
    settle(qtbot, window.bridge)
    assert nightjar.memories.show(pasted).memory.ledger == "queued"
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, 4 memories waiting"


def test_a_memory_is_corrected_where_it_waits(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    first, *_ = prepare(qtbot, window, nightjar)
    window.show_pane("tonight")
    old = nightjar.memories.show(first).memory.text
    row = window.tonight.queue._rows[0]
    qtbot.mouseClick(row.edit_button, Qt.MouseButton.LeftButton)
    field = row.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    assert field.text() == old
    qtbot.keyClicks(field, "My boat is gre")
    nightjar.memories.put("Something else came in meanwhile.")
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    qtbot.keyClicks(field, "en.")
    assert field.text() == "My boat is green.", "news leave what is being written alone"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert nightjar.memories.show(first).memory.text == "My boat is green."
    assert len(window.tonight.queue._rows) > 3, "and are there afterwards"
    row = window.tonight.queue._rows[0]
    qtbot.mouseClick(row.edit_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.tonight.queue.is_editing
    assert row.edit_button.hasFocus()


def test_many_that_wait_are_decided_on_together(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    waiting = [nightjar.memories.put(f"Row {n} of a letter.", ledger="pending", state="held_out") for n in range(60)]
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    window.show_pane("tonight")
    (several,) = [one for one in window.tonight.queue.findChildren(QPushButton)
                  if one.accessibleName() == "Decide on several at once"]  # fmt: skip
    qtbot.mouseClick(several, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert window.memories.isVisible()
    assert sorted(window.memories.list.selected_keys) == waiting
    assert window.memories.several.approve.accessibleName() == "Approve the 60 that wait"


def test_undoing_a_refusal_approves_nothing(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    pasted = nightjar.memories.put("A line.", ledger="pending", state="held_out", trust="pasted")
    for ask in (window.tonight.queue.reject_asked, window.memories.detail.reject_asked):
        ask.emit(pasted)
        settle(qtbot, window.bridge)
        assert nightjar.memories.show(pasted).memory.ledger == "rejected"
        window.bar.act()
        settle(qtbot, window.bridge)
        assert nightjar.memories.show(pasted).memory.ledger == "pending"


def test_a_refusal_can_be_undone(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    first, *_ = prepare(qtbot, window, nightjar)
    window.tonight.queue.reject_asked.emit(first)
    settle(qtbot, window.bridge)
    assert nightjar.memories.show(first).memory.ledger == "rejected"
    window.bar.act()
    settle(qtbot, window.bridge)
    assert nightjar.memories.show(first).memory.ledger == "queued"


def button_named(page: QWidget, name: str) -> QPushButton:
    (found,) = [one for one in page.findChildren(QPushButton) if one.accessibleName().startswith(name)]
    return found


def test_a_question_is_answered_with_one_click(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    first, second, third = prepare(qtbot, window, nightjar)
    nightjar.memories.questions.append((first, second))
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    queue = window.tonight.queue
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, 1 memory waiting"
    for name, keep in (
        ("This is right: My dog", first),
        ("This is right: I work", second),
        ("Both are true: My dog is called Biscuit. I work at", None),
    ):
        qtbot.mouseClick(button_named(queue, name), Qt.MouseButton.LeftButton)
        settle(qtbot, window.bridge)
        assert nightjar.memories.settled == [(first, second, keep)]
        assert not [one for one in queue.findChildren(QPushButton) if one.accessibleName().startswith("This is right")]
        window.bar.act()
        settle(qtbot, window.bridge)
        assert nightjar.memories.settled == []
    assert third not in (row for pair in nightjar.memories.questions for row in pair)


def test_a_question_waits_in_the_report_too(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    first, second, _ = prepare(qtbot, window, nightjar)
    nightjar.memories.questions.append((first, second))
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    settle(qtbot, window.bridge)
    report = window.tonight.report
    assert not [one for one in report.findChildren(QLabel) if one.text().startswith("Held back")]
    qtbot.mouseClick(button_named(report, "Both are true"), Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert window.tonight.stack.currentWidget() is report
    assert nightjar.memories.settled == [(first, second, None)]
    assert not [one for one in report.findChildren(QPushButton) if one.accessibleName().startswith("Both are true")]


def test_what_waits_for_a_yes_gets_it_in_the_report(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    yes, no = (nightjar.memories.put(f"A pasted {one}.", ledger="pending", trust="pasted") for one in ("yes", "no"))
    window.tonight.sleep_now()
    report = window.tonight.report
    qtbot.waitUntil(lambda: window.tonight.is_reporting)
    settle(qtbot, window.bridge)
    report.verticalScrollBar().setValue(40)
    for name in ("Approve: A pasted yes.", "Refuse: A pasted no."):
        qtbot.mouseClick(button_named(report, name), Qt.MouseButton.LeftButton)
        settle(qtbot, window.bridge)
    assert [nightjar.memories.show(one).memory.ledger for one in (yes, no)] == ["queued", "rejected"]
    assert window.tonight.is_reporting
    assert report.verticalScrollBar().value() == 40, "where one was reading"


def test_what_was_let_go_is_kept_all_the_same(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.night.heard.append(item("I sing in the bath.", "session", "sounds as if it counted for now only", 7))
    prepare(qtbot, window, nightjar)
    qtbot.mouseClick(button_named(window.tonight.queue, "Keep: I sing"), Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert window.bar.text == "Kept. The next night may learn it."
    assert [row.text for row in nightjar.night.preview().teach][-1] == "I sing in the bath."
    window.bar.act()
    settle(qtbot, window.bridge)
    assert [one.text for one in nightjar.night.heard] == ["I sing in the bath."]
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    settle(qtbot, window.bridge)
    with qtbot.waitSignal(window.tonight.report.keep_asked) as asked:
        nightjar.night.heard.append(item("I sing in the bath.", "session", "sounds as if it counted for now only", 7))
        qtbot.mouseClick(button_named(window.tonight.report, "Keep: I sing"), Qt.MouseButton.LeftButton)
    assert asked.args == [7]
    settle(qtbot, window.bridge)


def test_closing_the_window_in_mid_night_wakes_it(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.gate.shut()
    window.tonight.sleep_now()
    qtbot.waitUntil(nightjar.night.gate.reached.is_set)
    window.tonight.sleeper.wake()
    nightjar.night.gate.open()
    window.close()
    assert nightjar.night.resumes == 1
    assert nightjar.was_closed


def test_a_night_that_ends_unseen_is_announced(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    nightjar.night.gate.shut()
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.sidebar.buttons["tonight"].accessibleName() == "Tonight, asleep, 62 %")
    window.show_pane("chat")
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: bool(window.bar.text))
    assert window.bar.text == "Good morning. I learned 3 memories."
    window.bar.act()
    assert window.tonight.report.isVisible()
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, no memories waiting"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.tonight.queue.isVisible()


def test_the_next_report_begins_at_its_top(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    """The one before was left open, scrolled down, and nobody looked when the night ended."""
    prepare(qtbot, window, nightjar)
    report = window.tonight.report
    for night in range(2):
        for number in range(30):
            nightjar.memories.put(f"Box {number} of removal {night} is in the attic.")
        window.refresh(~Changes.NONE)
        settle(qtbot, window.bridge)
        window.tonight.sleep_now()
        qtbot.waitUntil(lambda: window.tonight.is_reporting and not window.tonight.sleeper.is_running)
        window.show_pane("tonight")
        settle(qtbot, window.bridge)
        assert report.verticalScrollBar().value() == 0
        report.verticalScrollBar().setValue(300)
        assert report.verticalScrollBar().value() == 300
        window.show_pane("chat")
