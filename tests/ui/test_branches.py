"""Editing a message, another answer, and switching between the versions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.views.chat import DraftView
from engine.errors import KnownError
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.test_chat import finish, say
from ui.theme import Theme
from ui.window import Window


def shown(window: Window) -> list[str]:
    return [widget.said for widget in window.chat.transcript.widgets]


def talked(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    """Two exchanges, stored and on screen."""
    for text in ("Hello?", "My dog is Rex."):
        say(qtbot, window, text)
        finish(qtbot, window)
    nightjar.chat.answer = "Noted again."


def test_an_edited_message_is_asked_anew_and_both_versions_can_be_read(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    qtbot.keyClicks(window.chat.composer.edit, "half a thought")
    window.chat.transcript.widgets[0].actions.change.click()
    composer = window.chat.composer
    assert (composer.text, composer.is_editing) == ("Hello?", True)
    assert "editing an earlier message" in composer.hint.text()
    composer.set_text("Good evening?")
    qtbot.keyClick(composer.edit, Qt.Key.Key_Return)
    assert composer.text == "half a thought", "the draft is back"
    finish(qtbot, window)
    assert shown(window) == ["Good evening?", "Noted again."]
    first = window.chat.transcript.widgets[0].actions
    assert first.count.text() == "2 / 2"
    assert (first.back.isEnabled(), first.forth.isEnabled()) == (True, False)

    first.back.click()
    settle(qtbot, window.bridge)
    assert shown(window)[0] == "Hello?"
    assert len(shown(window)) == 4
    assert window.chat.transcript.widgets[0].actions.count.accessibleName() == "Version 1 of 2"


def test_escape_leaves_the_message_as_it_was(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    talked(qtbot, window, nightjar)
    window.chat.transcript.widgets[2].actions.change.click()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (window.chat.composer.text, window.chat.composer.is_editing) == ("", False)
    assert len(shown(window)) == 4


def test_another_answer_stands_beside_the_first(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    talked(qtbot, window, nightjar)
    window.chat.transcript.widgets[3].actions.change.click()
    finish(qtbot, window)
    assert shown(window)[2:] == ["My dog is Rex.", "Noted again."]
    assert window.chat.transcript.widgets[3].actions.count.text() == "2 / 2"
    assert [text for _, text, _ in nightjar.chat.sent] == ["Hello?", "My dog is Rex.", "My dog is Rex."]


def test_an_answer_in_own_words_stands_beside_what_nightjar_said(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    said = window.chat.transcript.widgets[1].said
    qtbot.keyClicks(window.chat.composer.edit, "half a thought")
    window.chat.transcript.widgets[1].actions.reword.click()
    composer = window.chat.composer
    assert (composer.text, composer.is_editing) == (said, True)
    assert "editing an answer" in composer.hint.text()
    composer.set_text("Good evening to you, too.")
    qtbot.keyClick(composer.edit, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert composer.text == "half a thought", "the draft is back"
    assert shown(window) == ["Hello?", "Good evening to you, too."]
    answer = window.chat.transcript.widgets[1]
    answer.actions.set_near(True)
    assert answer.facts.text() == "Edited by you"
    assert answer.text.accessibleName() == "Answer, edited by you"
    assert answer.actions.count.text() == "2 / 2"
    assert not answer.actions.up.isVisibleTo(answer), "nobody rates their own words"
    assert answer.actions.reword.isVisibleTo(answer)
    assert nightjar.chat.sent[-1][1] == "My dog is Rex.", "nothing was asked"

    answer.actions.back.click()
    settle(qtbot, window.bridge)
    assert shown(window)[1] == said
    assert len(shown(window)) == 4
    assert window.chat.transcript.widgets[1].text.accessibleName() == "Nightjar said"
    assert window.chat.transcript.widgets[1].facts.text() == ""


def test_an_edited_answer_that_cannot_be_kept_stays_to_be_edited(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    before = shown(window)
    window.chat.transcript.widgets[3].actions.reword.click()
    window.chat.composer.set_text("In my words.")
    nightjar.chat.error = KnownError("disk_full", "The disk is full.", "Free some space.")
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert shown(window) == before
    assert (window.chat.composer.text, window.chat.composer.is_editing) == ("In my words.", True)
    assert window.bar.text.startswith("The disk is full.")


def test_an_edit_that_fails_leaves_both_the_old_words_and_the_new(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    before = shown(window)
    window.chat.transcript.widgets[2].actions.change.click()
    window.chat.composer.set_text("My dog is Max.")
    nightjar.chat.error = KnownError("message_too_large", "Too long.", "Say less.")
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    finish(qtbot, window)
    assert shown(window) == before
    assert window.chat.composer.text == "My dog is Max."
    assert window.bar.text.startswith("Too long.")


def test_the_buttons_show_where_the_keyboard_is(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    talked(qtbot, window, nightjar)
    answer = window.chat.transcript.widgets[3]
    assert answer.actions.copy.isHidden()
    qtbot.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not answer.actions.copy.isHidden())
    answer.actions.copy.click()
    assert QGuiApplication.clipboard().text() == answer.said
    window.chat.composer.edit.setFocus()
    qtbot.waitUntil(lambda: answer.actions.copy.isHidden() or answer.underMouse())


def test_a_thumb_stays_and_is_taken_back_by_a_second_click(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    question, answer = window.chat.transcript.widgets[:2]
    assert not question.actions.up.isVisibleTo(question), "nobody rates their own words"
    answer.actions.set_near(True)
    answer.actions.up.click()
    settle(qtbot, window.bridge)
    answer.actions.set_near(False)
    assert answer.actions.up.isChecked()
    assert answer.actions.up.isVisibleTo(answer)
    assert not answer.actions.down.isVisibleTo(answer)
    assert [row.rating for row in nightjar.chat.rows[1]][:2] == [None, 1]
    answer.actions.up.click()
    settle(qtbot, window.bridge)
    assert [row.rating for row in nightjar.chat.rows[1]][:2] == [None, None]


def test_a_thumb_down_asks_what_is_right_about_that_answer_and_spares_a_draft(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    first, last = (nightjar.chat.rows[1][place].id for place in (1, 3))
    window.chat.transcript.widgets[3].actions.down.click()
    assert window.chat.composer.text == "That's wrong, it's "
    assert window.chat.drafts.about == last
    window.chat.transcript.widgets[1].actions.down.click()
    assert window.chat.drafts.about == first
    window.chat.composer.set_text("half a thought")
    window.chat.transcript.widgets[3].actions.down.click()
    window.chat.transcript.widgets[3].actions.down.click()
    assert window.chat.composer.text == "half a thought"
    settle(qtbot, window.bridge)
    assert [row.rating for row in nightjar.chat.rows[1]] == [None, -1, None, -1]
    window.chat.composer.send()
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    assert nightjar.chat.about is None, "it began otherwise"
    settle(qtbot, window.bridge)
    window.chat.transcript.widgets[1].actions.down.click()
    window.chat.transcript.widgets[1].actions.down.click()
    window.chat.composer.set_text(window.chat.composer.text + "Bruno.")
    window.chat.composer.send()
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    assert nightjar.chat.about == first
    settle(qtbot, window.bridge)


def test_which_answer_is_being_corrected_is_still_known_after_a_restart(
    qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    first = nightjar.chat.rows[1][1].id
    window.chat.transcript.widgets[1].actions.down.click()
    window.new_chat()
    settle(qtbot, window.bridge)
    assert window.chat.drafts.about is None
    window.close()
    again = open_window(qtbot, theme, nightjar)
    assert again.chat.composer.text == "That's wrong, it's "
    again.chat.composer.set_text(again.chat.composer.text + "Bruno.")
    again.chat.composer.send()
    finish(qtbot, again)
    assert nightjar.chat.about == first
    again.chat.drafts.keep()
    settle(qtbot, again.bridge)
    assert nightjar.conversations.drafts[1] == DraftView()
    again.close()


def test_a_correction_that_could_not_be_sent_still_means_its_answer(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    talked(qtbot, window, nightjar)
    first = nightjar.chat.rows[1][1].id
    window.chat.transcript.widgets[1].actions.down.click()
    window.chat.composer.set_text("That's wrong, it's Bruno.")
    nightjar.chat.error = KnownError("message_too_large", "Too long.", "Say less.")
    window.chat.composer.send()
    finish(qtbot, window)
    assert (window.chat.composer.text, window.chat.drafts.about) == ("That's wrong, it's Bruno.", first)
    window.chat.composer.set_text("")
    window.chat.drafts.keep()
    assert window.chat.drafts.about is None, "nothing is left of it"


def test_code_is_copied_alone(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    talked(qtbot, window, nightjar)
    one, two = "Look:\n\n```python\nx = 1\n```", "```sh\nls -a\n```\nor\n```sh\ndir & more\n```"
    for text in (one, two):
        nightjar.chat.answer = text
        say(qtbot, window, "And then?")
        finish(qtbot, window)
    plain, _, first, asked, second = window.chat.transcript.widgets[-5:]
    for widget, shows in ((plain, False), (first, True), (asked, False), (second, True)):
        widget.actions.set_near(True)
        assert widget.actions.code.isVisible() is shows
    first.actions.code.click()
    assert QGuiApplication.clipboard().text() == "x = 1"
    menu = second.actions.menu()
    assert [action.text() for action in menu.actions()] == ["ls -a", "dir && more"]
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "dir & more"
    first.actions.set_near(False)
    assert not first.actions.code.isVisible()
