"""Talking in the window: streamed text, stop, scroll, drafts, failures, private chats."""

from dataclasses import replace
from time import thread_time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.faces import Changes, KnownError
from app.views.chat import DraftView
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar
from ui.bridge import Bridge, Failure
from ui.chat.message import Answer, OwnMessage
from ui.chat.transcript import FIRST_MESSAGES, MORE_MESSAGES
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.window import Window


def say(qtbot: QtBot, window: Window, text: str) -> None:
    qtbot.keyClicks(window.chat.composer.edit, text)
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.chat.transcript.newest, Answer))


def finish(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    settle(qtbot, window.bridge)


def test_a_message_is_answered_as_it_is_said(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.answer = "I will remember that your dog is called Biscuit."
    nightjar.chat.gate.shut()
    say(qtbot, window, "My dog is called Biscuit.")
    asked, answer = window.chat.transcript.widgets
    assert isinstance(asked, OwnMessage)
    assert isinstance(answer, Answer)
    qtbot.waitUntil(lambda: answer.said == "I will remember th")
    assert window.chat.composer.text == ""

    nightjar.chat.gate.open()
    finish(qtbot, window)
    assert answer.text.toPlainText() == "I will remember that your dog is called Biscuit."
    assert asked.text.toPlainText() == "My dog is called Biscuit."
    assert nightjar.chat.sent == [(1, "My dog is called Biscuit.", "typed")]
    assert window.chat.transcript.widgets == [asked, answer], "the rows are taken in place"
    assert window.sidebar.list.conversations.rowCount() == 1
    assert window.chat.title.whole == "My dog is called Biscuit."


def test_stop_keeps_what_was_said(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.gate.shut()
    say(qtbot, window, "Tell me everything.")
    qtbot.waitUntil(nightjar.chat.gate.reached.is_set)
    assert window.chat.composer.button.accessibleName() == "Stop (Esc)"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    finish(qtbot, window)
    answer = window.chat.transcript.widgets[-1]
    assert answer.said == "I will remember th"
    assert answer.facts.text() == "Stopped"
    assert window.chat.composer.button.accessibleName() == "Send (Enter)"


def test_shift_enter_starts_a_new_line(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    edit = window.chat.composer.edit
    qtbot.keyClicks(edit, "one")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "two")
    assert window.chat.composer.text == "one\ntwo"
    assert nightjar.chat.sent == []


def test_pasted_words_do_not_count_as_typed(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    data = QMimeData()
    data.setText("The heating is checked on 3 June.")
    window.chat.composer.edit.insertFromMimeData(data)
    assert "no night learns it" in window.chat.composer.hint.text()
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    finish(qtbot, window)
    assert nightjar.chat.sent[0][2] == "pasted"


def test_moving_ones_own_words_is_not_pasting(window: Window) -> None:
    edit = window.chat.composer.edit
    edit.setPlainText("I wrote this myself.")
    edit.selectAll()
    moved = edit.createMimeDataFromSelection()
    edit.clear()
    edit.insertFromMimeData(moved)
    assert window.chat.composer.trust == "typed"


def test_pasted_words_that_were_deleted_are_forgotten(window: Window) -> None:
    data = QMimeData()
    data.setText("Somebody else's words")
    window.chat.composer.edit.insertFromMimeData(data)
    window.chat.composer.edit.setPlainText("My own")
    assert window.chat.composer.trust == "typed"


def test_a_reading_person_keeps_their_place(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    long = [(f"Question {number}?", "An answer of several words. " * 12) for number in range(12)]
    window.open_conversation(nightjar.chat.add("Long", long))
    settle(qtbot, window.bridge)
    bar = window.chat.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    nightjar.chat.gate.shut()
    nightjar.chat.answer = "A long answer. " * 60
    say(qtbot, window, "And now?")
    qtbot.waitUntil(nightjar.chat.gate.reached.is_set)
    bar.setValue(100)
    assert not window.chat.transcript.is_following
    before = bar.maximum()
    nightjar.chat.gate.open()
    finish(qtbot, window)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == 100
    assert window.chat.transcript.to_newest.isVisible()
    qtbot.mouseClick(window.chat.transcript.to_newest, Qt.MouseButton.LeftButton)
    assert bar.value() == bar.maximum()


def test_a_follower_stays_at_the_end(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.answer = "\n\n".join(["A paragraph."] * 60)
    say(qtbot, window, "Go on.")
    finish(qtbot, window)
    bar = window.chat.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def test_a_selection_survives_the_growing_text(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.gate.shut()
    say(qtbot, window, "Hello")
    answer = window.chat.transcript.widgets[-1]
    qtbot.waitUntil(lambda: answer.said.startswith("I will"))
    cursor = answer.text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    answer.text.setTextCursor(cursor)
    nightjar.chat.gate.open()
    finish(qtbot, window)
    assert answer.text.textCursor().selectedText() == "will"


def test_a_draft_survives_a_restart(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    conversation = nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")])
    first = open_window(qtbot, theme, nightjar)
    qtbot.keyClicks(first.chat.composer.edit, "a new thought")
    first.open_conversation(conversation)
    settle(qtbot, first.bridge)
    qtbot.keyClicks(first.chat.composer.edit, "and the peas")
    first.close()
    assert nightjar.conversations.drafts == {
        None: DraftView(text="a new thought"),
        conversation: DraftView(text="and the peas"),
    }

    again = open_window(qtbot, theme, nightjar)
    settle(qtbot, again.bridge)
    assert again.chat.composer.text == "a new thought"
    again.open_conversation(conversation)
    qtbot.waitUntil(lambda: again.chat.composer.text == "and the peas")
    qtbot.keyClick(again.chat.composer.edit, Qt.Key.Key_Return)
    finish(qtbot, again)
    again.close()
    assert nightjar.conversations.drafts[conversation] == DraftView()


def test_nothing_of_a_private_chat_is_kept_as_a_draft(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.new_private_chat()
    settle(qtbot, window.bridge)
    qtbot.keyClicks(window.chat.composer.edit, "a secret thought")
    window.new_chat()
    settle(qtbot, window.bridge)
    assert window.chat.composer.text == ""
    assert "a secret thought" not in str(nightjar.conversations.drafts)


def test_drafts_stay_with_their_conversation(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    first, second = (nightjar.chat.add(name, [(name, "Yes.")]) for name in ("First", "Second"))
    window.open_conversation(first)
    qtbot.keyClicks(window.chat.composer.edit, "half a thought")
    window.open_conversation(second)
    assert window.chat.composer.text == ""
    window.open_conversation(first)
    assert window.chat.composer.text == "half a thought"


def test_one_may_leave_and_come_back_while_an_answer_comes(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    other = nightjar.chat.add("Other", [("Other", "Yes.")])
    nightjar.chat.gate.shut()
    say(qtbot, window, "Take your time.")
    qtbot.waitUntil(nightjar.chat.gate.reached.is_set)
    mine = window.chat.conversation
    assert mine is not None
    window.open_conversation(other)
    settle(qtbot, window.bridge)
    assert [widget.said for widget in window.chat.transcript.widgets] == ["Other", "Yes."]
    window.open_conversation(mine)
    settle(qtbot, window.bridge)
    nightjar.chat.gate.open()
    finish(qtbot, window)
    assert [widget.said for widget in window.chat.transcript.widgets] == ["Take your time.", "I will remember that."]


def test_a_refused_message_goes_back_to_the_composer(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.error = KnownError("message_binary", "This looks like a binary file.", "Paste text.")
    say(qtbot, window, "strange")
    finish(qtbot, window)
    assert window.chat.composer.text == "strange"
    assert window.bar.text == "This looks like a binary file.\nPaste text."


def test_a_failure_takes_nothing_of_what_is_written_meanwhile(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    other = nightjar.chat.add("Other", [("Hello.", "Yes.")])
    first = nightjar.chat.add("First", [("Hello.", "Yes.")])
    window.open_conversation(first)
    settle(qtbot, window.bridge)
    failure = Failure("model", "The model ended.", "Try again.")
    say(qtbot, window, "Hm?")
    finish(qtbot, window)
    window.open_conversation(other)
    settle(qtbot, window.bridge)
    window.chat.composer.set_text("half a thought")
    window.chat._on_failed(failure)
    settle(qtbot, window.bridge)
    assert window.chat.composer.text == "half a thought"
    assert [widget.said for widget in window.chat.transcript.widgets] == ["Hello.", "Yes."]
    window.open_conversation(first)
    settle(qtbot, window.bridge)
    nightjar.chat.error = KnownError("message_binary", "This looks like a binary file.", "Paste text.")
    say(qtbot, window, "strange")
    window.chat.composer.set_text("the next thought")
    finish(qtbot, window)
    assert window.chat.composer.text == "the next thought"


def test_a_failure_leaves_a_private_chat_as_it_was(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.new_private_chat()
    qtbot.waitUntil(lambda: window.chat.is_private)
    say(qtbot, window, "Just between us.")
    finish(qtbot, window)
    nightjar.chat.error = KnownError("message_binary", "This looks like a binary file.", "Paste text.")
    say(qtbot, window, "strange")
    finish(qtbot, window)
    assert [widget.said for widget in window.chat.transcript.widgets] == ["Just between us.", "I will remember that."]
    assert window.chat.composer.text == "strange"


def test_what_is_typed_before_the_home_is_open_is_kept(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    nightjar.conversations.drafts[None] = DraftView(text="an old thought")
    window = Window(theme, Bridge())
    qtbot.addWidget(window)
    window.chat.composer.set_text("a new thought")
    window.chat.drafts.keep()
    with qtbot.waitSignal(window.bridge.opened):
        window.bridge.open(nightjar.opened)  # type: ignore[arg-type]  # scripted services
    settle(qtbot, window.bridge)
    assert window.chat.composer.text == "a new thought"
    window.chat.drafts.keep()
    settle(qtbot, window.bridge)
    assert nightjar.conversations.drafts[None] == DraftView(text="a new thought")
    window.close()


def test_the_window_opens_where_a_message_was_being_written(
    qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar
) -> None:
    conversation = nightjar.chat.add("Leeks", [("How deep do leeks grow?", "Deep.")])
    nightjar.conversations.drafts[conversation] = DraftView(text="And how")
    window = open_window(qtbot, theme, nightjar)
    qtbot.waitUntil(lambda: window.chat.composer.text == "And how")
    assert window.chat.conversation == conversation
    window.close()


def test_an_answer_shows_its_notes_and_leads_to_them(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    memory = nightjar.memories.put("My dog is called Biscuit.", sources=(1,))
    nightjar.chat.notes = (memory,)
    window.refresh(Changes.MEMORIES)
    say(qtbot, window, "What is my dog called?")
    finish(qtbot, window)
    answer = window.chat.transcript.widgets[-1]
    assert isinstance(answer, Answer)
    assert answer._notes.accessibleName() == "Read from 1 note"
    answer.memory_asked.emit(memory)
    settle(qtbot, window.bridge)
    assert window.memories.isVisible()
    assert window.memories.list.current_key == memory
    asked, answered = nightjar.chat.rows[1]
    nightjar.chat.rows[1] = [asked, replace(answered, by_heart=(memory,))]
    window.open_conversation(1)
    settle(qtbot, window.bridge)
    answer = window.chat.transcript.widgets[-1]
    assert isinstance(answer, Answer)
    assert answer._notes.accessibleName() == "Known by heart, 1 note beside it"


def test_a_private_chat_is_in_no_list(qtbot: QtBot, window: Window) -> None:
    window.new_private_chat()
    qtbot.waitUntil(lambda: window.chat.is_private)
    say(qtbot, window, "Just between us.")
    finish(qtbot, window)
    assert window.chat.badge.isVisible()
    assert window.sidebar.list.conversations.rowCount() == 0
    assert [widget.said for widget in window.chat.transcript.widgets] == ["Just between us.", "I will remember that."]


def test_a_link_is_copied_not_opened(window: Window) -> None:
    window.chat.transcript.link_asked.emit("https://example.org/")
    assert QApplication.clipboard().text() == "https://example.org/"
    assert "copied" in window.bar.text


def test_what_is_on_the_screen_stays_there_while_more_is_built(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    """Looked at whenever it is painted: first the newest alone, then with more and more above them."""
    transcript = window.chat.transcript
    seen: list[tuple[int, int]] = []  # how far below the window's edge the newest ends, and how many are built

    class Eye(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            del watched
            if event.type() == QEvent.Type.Paint and transcript.widgets:
                newest = transcript.widgets[-1]
                bottom = newest.mapTo(transcript.viewport(), QPoint(0, newest.height())).y()
                seen.append((transcript.viewport().height() - bottom, len(transcript.widgets)))
            return False

    eye = Eye()
    transcript.widget().installEventFilter(eye)
    long = [(f"Question {n}?", "An answer of several words. " * (n % 40)) for n in range(1000)]
    window.open_conversation(nightjar.chat.add("Huge", long))
    settle(qtbot, window.bridge)
    qtbot.waitUntil(lambda: seen[-1][1] == len(transcript.widgets))
    assert len({place for place, _ in seen}) == 1, seen
    assert len({built for _, built in seen}) > 3, "it took several turns"


def test_only_the_newest_messages_are_built(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.open_conversation(nightjar.chat.add("Huge", [(f"Q{n}", f"A{n}") for n in range(1000)]))
    settle(qtbot, window.bridge)
    transcript = window.chat.transcript
    assert len(transcript.widgets) == FIRST_MESSAGES
    assert transcript.widgets[-1].said == "A999"
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(250)
    qtbot.waitUntil(lambda: len(transcript.widgets) == FIRST_MESSAGES + MORE_MESSAGES)
    assert bar.value() > 1000, "the messages one was reading are still on screen"


def test_a_conversation_is_opened_at_a_message_far_from_its_end(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    long = nightjar.chat.add("Huge", [(f"Q{n}", f"A{n}") for n in range(1000)])
    window.chat.show_conversation(long, message=801)
    settle(qtbot, window.bridge)
    transcript, bar = window.chat.transcript, window.chat.transcript.verticalScrollBar()
    said = [widget.said for widget in transcript.widgets]
    found = transcript.widgets[said.index("Q400")]
    assert found.text.hasFocus()
    assert found.mapTo(transcript.viewport(), QPoint()).y() in range(60)
    assert "Q395" in said, "with what was said before it"
    assert not transcript.is_following
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(transcript.widgets) > len(said))
    assert not transcript.is_following, "the end of what is built is not the newest"
    qtbot.mouseClick(transcript.to_newest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not transcript.is_growing)
    assert transcript.widgets[-1].said == "A999"
    assert bar.value() == bar.maximum()
    window.chat.show_conversation(long, message=801)
    settle(qtbot, window.bridge)
    say(qtbot, window, "And now?")
    finish(qtbot, window)
    settle(qtbot, window.bridge)
    assert [widget.said for widget in transcript.widgets[-3:]] == ["A999", "And now?", "I will remember that."]
    window.chat.show_conversation(long, message=5000)
    settle(qtbot, window.bridge)
    assert window.bar.text.startswith("That message stands in a version")


@pytest.mark.parametrize("text", ["x" * 100_000, "שלום עולם 🌙 مرحبا", "<script>alert(1)</script><b>bold</b>"])
def test_strange_messages_are_shown_as_they_are(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, text: str
) -> None:
    window.chat.composer.set_text(text)
    window.chat.composer.send()
    finish(qtbot, window)
    assert nightjar.chat.sent[0][1] == text
    shown = window.chat.transcript.widgets[0]
    assert shown.said == text
    if len(text) < 1000:
        assert shown.text.toPlainText() == text
    else:
        assert len(shown.text.toPlainText()) < len(text)
        qtbot.mouseClick(shown._more, Qt.MouseButton.LeftButton)
        assert shown.text.toPlainText() == text


def test_a_suggestion_is_put_into_the_composer(qtbot: QtBot, window: Window) -> None:
    suggestion = window.chat.welcome._suggestions[0]
    qtbot.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert window.chat.composer.text == suggestion.accessibleName()
    assert window.chat.composer.edit.hasFocus()


@pytest.mark.parametrize("lines", [1, 2, 8])
def test_what_is_written_is_seen_without_scrolling(qtbot: QtBot, window: Window, lines: int) -> None:
    edit = window.chat.composer.edit
    window.chat.composer.set_text("\n".join("words" for _ in range(lines)))
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height())
    assert edit.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    "text",
    ["".join(f"{number}: a line of a log that somebody pasted\n" for number in range(24_000)), "x" * 1_000_000],
    ids=["lines", "one word"],
)
def test_a_pasted_megabyte_can_be_written_on(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, text: str
) -> None:
    """In a part of a second each; a key once took 3, and 27."""
    composer, data = window.chat.composer, QMimeData()
    data.setText(text)
    steps = [
        lambda: composer.edit.insertFromMimeData(data),
        lambda: qtbot.keyClicks(composer.edit, "?"),
        lambda: composer.edit.moveCursor(QTextCursor.MoveOperation.Start),
        lambda: qtbot.keyClicks(composer.edit, "S"),
    ]
    for step in steps:
        began = thread_time()
        step()
        assert thread_time() - began < 3.0
        assert composer.trust == "pasted"
    began = thread_time()
    composer.send()
    assert thread_time() - began < 3.0
    finish(qtbot, window)
    assert nightjar.chat.sent[0][1:] == (f"S{text}?", "pasted")
    shown = window.chat.transcript.widgets[0]
    assert len(shown.text.toPlainText()) < 20_000
    began = thread_time()
    shown._more.click()
    assert thread_time() - began < 8.0
    assert shown.text.toPlainText() == f"S{text}?"


def test_any_pasted_line_left_counts(window: Window) -> None:
    edit, data = window.chat.composer.edit, QMimeData()
    first, second = "Somebody wrote this line.", "And somebody wrote that one, too."
    data.setText(f"{first}\n{second}\nAs well as a third of them.")
    edit.insertFromMimeData(data)
    for left in (f"{first}\n{second}", f"{first} I like it.", first):
        edit.setPlainText(left)
        assert window.chat.composer.trust == "pasted", left
    data.setText("word " * 100)
    edit.setPlainText("")
    assert window.chat.composer.trust == "typed"
    edit.insertFromMimeData(data)
    edit.setPlainText(edit.toPlainText()[250:])
    assert window.chat.composer.trust == "pasted", "a part of a long line"


def test_a_disk_that_fills_up_while_one_types_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, theme, nightjar)

    def fill_up(*_: object) -> None:
        raise KnownError("disk_full", "The disk is full.", "Free some space, then try again.")

    with monkeypatch.context() as full:
        full.setattr(nightjar.conversations, "keep_draft", fill_up)
        qtbot.keyClicks(window.chat.composer.edit, "half a thought")
        qtbot.waitUntil(lambda: window.bar.text == "The disk is full.\nFree some space, then try again.")
        assert window.chat.composer.text == "half a thought"
        settle(qtbot, window.bridge)
    window.close()  # there is room again, and not a key was pressed since
    assert nightjar.conversations.drafts == {None: DraftView(text="half a thought")}


def test_what_waits_for_a_yes_is_not_called_remembered(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talk = nightjar.chat.add("Rex", [("My dog is called Rex.", "Noted.")])
    asked = nightjar.chat.rows[talk][0].id
    nightjar.memories.put("My dog is called Rex.", ledger="pending", sources=(asked,))
    nightjar.memories.put("I have a dog.", sources=(asked,))
    window.refresh(Changes.MEMORIES)
    window.open_conversation(talk)
    settle(qtbot, window.bridge)
    chips = [one.accessibleName() for one in window.chat.transcript.widgets[0].findChildren(Button)]
    assert {"Waits for your yes: My dog is called Rex.", "Remembered: I have a dog."} <= set(chips)
