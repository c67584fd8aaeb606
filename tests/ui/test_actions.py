"""What the app answers itself, in the window: its memories under the words, and the buttons that do what it offers."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.faces import Changes
from app.views.actions import ActionView
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.chat.action_card import MOST_ROWS, ActionCard
from ui.chat.message import Answer
from ui.widgets.buttons import Button
from ui.window import Window


def ask(qtbot: QtBot, window: Window, text: str) -> Answer:
    window.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    qtbot.keyClicks(window.chat.composer.edit, text)
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    settle(qtbot, window.bridge)
    answer = window.chat.transcript.widgets[-1]
    assert isinstance(answer, Answer)
    return answer


def card_of(answer: Answer) -> ActionCard:
    assert isinstance(answer.card, ActionCard)
    return answer.card


def offer(nightjar: ScriptedNightjar, kind: str, headline: str, *memories: int) -> None:
    rows = tuple(row for row in nightjar.memories.list() if row.id in memories)
    nightjar.chat.action = ActionView(kind=kind, headline=headline, text=f"{headline}\n- …", memories=rows)


def press(qtbot: QtBot, card: ActionCard, name: str) -> None:
    button = next(one for one in card.findChildren(Button) if one.accessibleName() == name and one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_known_is_listed_and_leads_to_the_memories(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    dog = nightjar.memories.put("My dog is called Biscuit.", state="in_weights", ledger="live")
    sister = nightjar.memories.put("My sister lives in Porto.")
    offer(nightjar, "list", "This is what I know about you:", dog, sister)
    answer = ask(qtbot, window, "What do you know about me?")
    assert answer.text.toPlainText() == "This is what I know about you:"
    card = card_of(answer)
    assert card.lines == ["My dog is called Biscuit. (Learned)", "My sister lives in Porto. (Tonight)"]
    assert not card.forget_card.isVisible()
    press(qtbot, card, "My sister lives in Porto. (Tonight)")
    settle(qtbot, window.bridge)
    assert window.memories.isVisible()
    assert window.memories.list.current_key == sister


def test_a_long_list_goes_on_in_the_memories(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    memories = [nightjar.memories.put(f"Fact number {number}.") for number in range(MOST_ROWS + 5)]
    offer(nightjar, "list", "This is what I know about you:", *memories)
    card = card_of(ask(qtbot, window, "What do you know about me?"))
    assert len(card.lines) == MOST_ROWS
    press(qtbot, card, "5 more memories")
    settle(qtbot, window.bridge)
    assert window.memories.isVisible()
    assert not window.memories.is_page
    window.show_pane("chat")
    press(qtbot, card, "All I know about you, as a page")
    settle(qtbot, window.bridge)
    assert window.memories.page.isVisible()
    assert "Fact number 16." in window.memories.page.text.toPlainText()


def test_what_was_noted_is_said_in_one_line(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    offer(nightjar, "remember", "Noted:", nightjar.memories.put("My sister is called Ilsa."))
    answer = ask(qtbot, window, "Remember that my sister is called Ilsa.")
    assert answer.text.toPlainText() == "Noted: My sister is called Ilsa."
    assert answer.card is None


def test_a_forget_shows_what_it_touches_and_is_done_by_a_button(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    dog = nightjar.memories.put("My dog is called Biscuit.", sources=(1,))
    tail = nightjar.memories.put("My dog has no tail.")
    offer(nightjar, "forget", "This is what I would forget:", dog, tail)
    answer = ask(qtbot, window, "Forget what I said about my dog.")
    card = card_of(answer)
    qtbot.waitUntil(card.forget_card.forget.isEnabled)
    assert card.forget_card.isVisible()
    assert "No model has learned them, so none is touched." in card.forget_card.preview_text
    assert nightjar.memories.forgotten == []
    assert window.chat.composer.edit.hasFocus(), "the next words are not meant for a button"

    qtbot.mouseClick(card.forget_card.keep, Qt.MouseButton.LeftButton)
    assert not card.forget_card.isVisible()
    qtbot.mouseClick(card.forget_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(card.forget_card.forget.isEnabled)
    qtbot.mouseClick(card.forget_card.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bar.text == "Forgotten.")
    settle(qtbot, window.bridge)
    assert nightjar.memories.forgotten == [(dog, False), (tail, False)]


def test_an_older_offer_waits_to_be_opened(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    offer(nightjar, "forget", "This is what I would forget:", nightjar.memories.put("My dog is called Biscuit."))
    old = nightjar.chat.add("Old", [("Forget my dog.", "This is what I would forget:")])
    nightjar.chat.action = None
    window.open_conversation(old)
    settle(qtbot, window.bridge)
    answer = window.chat.transcript.widgets[-1]
    assert isinstance(answer, Answer)
    card = card_of(answer)
    assert not card.forget_card.isVisible()
    assert card.forget_button.isVisible()


def test_what_was_never_said_is_refused_or_forgotten(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    dog = nightjar.memories.put("My dog is called Biscuit.")
    sister = nightjar.memories.put("My sister lives in Porto.")
    offer(nightjar, "disown", "My last answer rests on this:", dog, sister)
    card = card_of(ask(qtbot, window, "I never said that."))
    press(qtbot, card, "Refuse My dog is called Biscuit.")
    qtbot.waitUntil(lambda: window.bar.text == "Refused. It is neither shown nor learned.")
    settle(qtbot, window.bridge)
    assert card.lines[0] == "My dog is called Biscuit. (Refused)"
    press(qtbot, card, "Forget … My sister lives in Porto.")
    qtbot.waitUntil(card.forget_card.forget.isEnabled)
    qtbot.mouseClick(card.forget_card.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: nightjar.memories.forgotten == [(sister, False)])


@pytest.mark.parametrize("kind", ["list", "forget", "disown"])
def test_a_card_without_memories_is_only_words(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, kind: str
) -> None:
    offer(nightjar, kind, "I know nothing about that.")
    card = card_of(ask(qtbot, window, "What do you know about my boss?"))
    assert card.lines == []
    assert not card.forget_button.isVisible()
    assert not card.forget_card.isVisible()


def test_a_private_chat_has_the_card_too(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    offer(nightjar, "list", "This is what I know about you:", nightjar.memories.put("My dog is called Biscuit."))
    window.new_private_chat()
    qtbot.waitUntil(lambda: window.chat.is_private)
    assert card_of(ask(qtbot, window, "What do you know about me?")).lines == ["My dog is called Biscuit. (Tonight)"]
