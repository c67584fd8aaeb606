"""The first start: three pages by keyboard, a guided day from telling to comparing, and nothing of it a second time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.test_chat import finish, say
from ui.bridge import Bridge
from ui.first.day import ASK, COMPARE, DONE, NAP, TELL
from ui.theme import Theme
from ui.window import Window


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> Iterator[Window]:
    """A window of an owner who was never here."""
    nightjar.settings.values["start.introduction"] = "pages"
    nightjar.timeline.put(kind="base")
    window = open_window(qtbot, theme, nightjar)
    yield window
    nightjar.chat.gate.open()
    nightjar.night.gate.open()
    window.close()


def test_three_pages_by_keyboard_and_then_the_day(qtbot: QtBot, first: Window, nightjar: ScriptedNightjar) -> None:
    pages = first.first.pages
    assert pages.isVisible()
    assert pages.place.text() == "1 of 3"
    titles = []
    for _ in range(3):
        titles.append(pages.pages.currentWidget().accessibleName())
        qtbot.keyClick(pages.next, Qt.Key.Key_Return)
    assert len(set(titles)) == 3
    assert pages.skip.isHidden(), "on the last page it would be the same as to begin"
    assert not pages.isVisible()
    assert first.first.day.isVisible()
    settle(qtbot, first.bridge)
    assert nightjar.settings.values["start.introduction"] == "day"


def test_the_arrows_turn_the_pages(qtbot: QtBot, first: Window) -> None:
    pages = first.first.pages
    assert pages.next.hasFocus()
    qtbot.keyClick(pages.next, Qt.Key.Key_Right)
    qtbot.keyClick(pages.next, Qt.Key.Key_Right)
    assert pages.place.text() == "3 of 3"
    qtbot.keyClick(pages.next, Qt.Key.Key_Left)
    assert pages.place.text() == "2 of 3"


def test_the_nap_leaves_the_keyboard_in_the_message_field(
    qtbot: QtBot, first: Window, nightjar: ScriptedNightjar
) -> None:
    first.first.pages.skip.click()
    nightjar.memories.put("My dog is called Biscuit.")
    nightjar.night.gate.shut()
    first.refresh(Changes.MEMORIES)
    settle(qtbot, first.bridge)
    first.first.day.show_step(NAP)
    first.first.day.act.setFocus()
    first.first.day.act.click()
    assert first.chat.composer.edit.hasFocus()
    qtbot.waitUntil(lambda: "Asleep" in first.first.day.sentence.text())
    qtbot.keyClick(first.chat.composer.edit, Qt.Key.Key_Space)
    assert first.first.day.isVisible()
    assert first.tonight.sleeper.is_running


def test_an_example_is_said_where_it_can_be_noted_and_never_over_other_words(qtbot: QtBot, first: Window) -> None:
    first.first.pages.skip.click()
    first.new_private_chat()
    settle(qtbot, first.bridge)
    assert first.chat.is_private
    first.first.day.act.click()
    assert not first.chat.is_private
    assert first.chat.composer.text == "My dog is called Biscuit."
    first.chat.composer.set_text("My cat is called Mo.")
    first.first.day.act.click()
    assert first.chat.composer.text == "My cat is called Mo."


def test_back_and_skip(qtbot: QtBot, first: Window) -> None:
    pages = first.first.pages
    assert not pages.back.isVisible()
    pages.next.click()
    pages.back.click()
    assert pages.place.text() == "1 of 3"
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not pages.isVisible()
    assert first.chat.composer.isVisible()


def test_a_guided_day(qtbot: QtBot, first: Window, nightjar: ScriptedNightjar) -> None:
    first.first.pages.skip.click()
    day = first.first.day
    settle(qtbot, first.bridge)
    assert day.step == TELL
    day.act.click()
    assert first.chat.composer.text == "My dog is called Biscuit."
    nightjar.memories.put("My dog is called Biscuit.")
    say(qtbot, first, first.chat.composer.text)
    finish(qtbot, first)
    qtbot.waitUntil(lambda: day.step == ASK)
    assert "new chat" in day.sentence.text()
    day.act.click()
    assert first.chat.conversation is None
    assert "here" in day.sentence.text()
    assert not day.act.isVisible(), "there is nothing more to press"

    nightjar.chat.notes = (nightjar.memories.rows[-1].id,)
    say(qtbot, first, "What is my dog called?")
    finish(qtbot, first)
    assert day.step == NAP
    nightjar.night.gate.shut()
    day.act.click()
    qtbot.waitUntil(lambda: "Asleep" in day.sentence.text())
    day.act.click()
    assert first.tonight.isVisible(), "the night can be watched"
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: day.step == COMPARE)
    assert not first.tonight.sleeper.is_running
    assert first.bar.text == "Your first day goes on in the chat."
    first.bar.act()
    assert first.chat.isVisible()
    day.act.click()
    assert first.timeline.isVisible()
    comparison = first.timeline.page.comparison
    assert comparison is not None
    assert comparison.question.text() == "What is my dog called?", "and it is asked at once"
    qtbot.waitUntil(lambda: day.step == DONE)
    first.bar.act()
    day.act.click()
    settle(qtbot, first.bridge)
    assert not day.isVisible()
    assert nightjar.settings.values["start.introduction"] == "over"


def test_news_of_another_pane_are_not_covered_by_the_first_day(
    qtbot: QtBot, first: Window, nightjar: ScriptedNightjar
) -> None:
    first.first.pages.skip.click()
    settle(qtbot, first.bridge)
    pasted = nightjar.memories.put("My dog is called Biscuit.", ledger="pending", state="held_out")
    first.show_pane("tonight")
    first.tonight.queue.approve_asked.emit(pasted)
    qtbot.waitUntil(lambda: first.first.day.step == ASK)
    settle(qtbot, first.bridge)
    assert first.bar.text.startswith("Approved.")


def test_who_was_here_before_sees_nothing_of_it(window: Window) -> None:
    assert not window.first.pages.isVisible()
    assert not window.first.day.isVisible()


def test_the_setting_shows_it_again(qtbot: QtBot, window: Window) -> None:
    window.bridge.call(lambda services: services.settings.set("start.introduction", "pages"), lane="write")
    settle(qtbot, window.bridge)
    assert window.first.pages.isVisible()


def test_who_skips_before_the_home_is_open_is_not_asked_again(
    qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar
) -> None:
    nightjar.settings.values["start.introduction"] = "pages"
    bridge = Bridge()
    window = Window(theme, bridge)
    qtbot.addWidget(window)
    window.first.start()
    window.show()
    window.first.pages.skip.click()
    with qtbot.waitSignal(bridge.opened):
        bridge.open(nightjar.opened)  # type: ignore[arg-type]  # scripted services
    settle(qtbot, bridge)
    assert not window.first.pages.isVisible()
    assert nightjar.settings.values["start.introduction"] == "day"
    window.close()
