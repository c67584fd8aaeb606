"""Every pane used by keyboard alone: no pointer, no call of the window's. Each key is one that a person has."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.keyboard import Key, Keyboard, Modifier
from tests.ui.week import ordinary_week
from ui.theme import Theme
from ui.widgets.rows import RowList
from ui.window import Window


class User:
    """Somebody at the keyboard, who waits for what a key brings about and never loses the focus."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self._qtbot, self._window = qtbot, window
        self.keys = Keyboard(window, lambda is_so: qtbot.waitUntil(is_so))

    def pane(self, number: int) -> None:
        self.keys.press(Key(Key.Key_0 + number), Modifier.ControlModifier)
        self.wait()

    def press(self, key: Key, *modifiers: Modifier) -> None:
        self.keys.press(key, *modifiers)
        self.wait()

    def use(self, name: str) -> None:
        """Tab to a button and press it. It may be gone then, but the keyboard does not leave the pane for that."""
        self.keys.use(name)
        self.wait()
        places = (self._window._stack.currentWidget(), self._window.bar, self._window.first.pages)
        assert any(place.isAncestorOf(self.keys.focus) for place in places), f"{name} leads to {self.keys.name}"

    def enter(self, text: str) -> None:
        self.keys.write(text)
        self.press(Key.Key_Return)

    def go_to_list(self, view: RowList) -> None:
        """Where the button of the pane has the same name."""
        self.keys.press(Key.Key_Tab)
        while self.keys.go_to(view.accessibleName()) is not view:
            self.keys.press(Key.Key_Tab)

    def message(self, up: int) -> str:
        """The keyboard on the message so many above the field; what it says."""
        self.keys.press(Key.Key_1, Modifier.ControlModifier)
        for _ in range(up):
            self.keys.press(Key.Key_Up, Modifier.ControlModifier)
        focused = self.keys.focus
        assert isinstance(focused, QTextBrowser)
        return focused.toPlainText()

    def wait(self) -> None:
        """For every answer of the services. The keyboard is then still on something that can be seen."""
        settle(self._qtbot, self._window.bridge)
        QApplication.processEvents()
        focused = self.keys.focus
        assert focused is not None, "the keyboard is on nothing"
        assert focused.isVisible(), f"the keyboard is on something hidden: {self.keys.name}"
        assert self.keys.name, f"the keyboard is on something without a name: {focused}"


@pytest.fixture
def nightjar() -> ScriptedNightjar:
    return ordinary_week()


@pytest.fixture
def user(qtbot: QtBot, window: Window) -> User:
    return User(qtbot, window)


def test_say_stop_and_send_by_its_button(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User) -> None:
    nightjar.chat.gate.shut()
    user.keys.write("My dog is called Rex.")
    user.keys.press(Key.Key_Return)
    answer = window.chat.transcript.widgets[-1]
    qtbot.waitUntil(lambda: answer.said.startswith("I will"))
    user.keys.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    user.wait()
    assert window.chat.transcript.widgets[-1].facts.text() == "Stopped"

    nightjar.chat.gate.shut()
    nightjar.chat.gate.reached.clear()
    user.keys.write("And yours?")
    user.keys.use("Send*")
    qtbot.waitUntil(nightjar.chat.gate.reached.is_set)
    user.use("Stop*")
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    assert [sent[1] for sent in nightjar.chat.sent] == ["My dog is called Rex.", "And yours?"]


def test_edit_ask_again_rate_and_go_through_versions(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User
) -> None:
    user.enter("My dog is called Rex.")
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    assert user.message(up=2) == "My dog is called Rex."
    user.use("Edit, *")
    assert (user.keys.name, window.chat.composer.text) == ("Message", "My dog is called Rex.")
    user.keys.press(Key.Key_A, Modifier.ControlModifier)
    nightjar.chat.answer = "Bruno, then."
    user.enter("My dog is called Bruno.")
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    user.wait()
    user.message(up=2)
    user.use("Version before")
    assert user.message(up=2) == "My dog is called Rex."
    user.use("Version after")
    assert user.message(up=2) == "My dog is called Bruno."
    nightjar.chat.answer = "Hello, Bruno."
    user.message(up=1)
    user.use("Another answer")
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    user.wait()
    assert user.message(up=1) == "Hello, Bruno."
    user.use("Good answer")
    assert nightjar.chat.rows[window.chat.conversation][-1].rating == 1
    user.message(up=1)
    user.use("Copy")
    assert QApplication.clipboard().text() == "Hello, Bruno."
    user.message(up=1)
    user.use("Edit this answer")
    assert (user.keys.name, window.chat.composer.text) == ("Message", "Hello, Bruno.")
    user.keys.press(Key.Key_A, Modifier.ControlModifier)
    user.enter("Hello, dear Bruno.")
    assert user.message(up=1) == "Hello, dear Bruno."
    assert user.keys.name == "Answer, edited by you"


def test_ask_about_a_file_that_was_copied(qtbot: QtBot, window: Window, user: User, tmp_path: Path) -> None:
    letter, copied = tmp_path / "letter.txt", QMimeData()
    letter.write_text("The meeting is on Thursday.", "utf-8")
    copied.setUrls([QUrl.fromLocalFile(str(letter))])
    QApplication.clipboard().setMimeData(copied)
    user.press(Key.Key_V, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.chat.composer.text))
    assert window.chat.composer.text == "letter.txt:\nThe meeting is on Thursday.\n\n"
    assert window.chat.composer.trust == "pasted"


def test_from_pane_to_pane(window: Window, user: User) -> None:
    for number, pane in enumerate(("chat", "tonight", "memories", "timeline", "models", "settings"), 1):
        user.pane(number)
        assert window.pane_named(pane).isVisible()
        assert window.pane_named(pane).isAncestorOf(user.keys.focus)
    user.pane(1)
    user.keys.go_to("Chat")
    for pane in ("tonight", "memories", "timeline", "models", "settings"):
        user.press(Key.Key_Down)
        assert window.pane_named(pane).isVisible()
    user.press(Key.Key_Up)
    assert window.pane_named("models").isVisible()


def test_search_open_rename_pin_and_delete_a_conversation(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User
) -> None:
    lines = window.sidebar.list
    user.press(Key.Key_F, Modifier.ControlModifier)
    user.keys.write("coat")
    qtbot.waitUntil(lambda: lines.model().rowCount() == 1)
    user.press(Key.Key_Return)
    user.press(Key.Key_Down)
    user.press(Key.Key_Return)
    assert window.chat.title.whole == "What should I bring to the harbour festival?"
    user.press(Key.Key_F, Modifier.ControlModifier)
    user.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: lines.model().rowCount() > 3)
    user.keys.go_to("Conversations")
    user.press(Key.Key_F2)
    user.keys.press(Key.Key_A, Modifier.ControlModifier)
    user.enter("The festival")
    assert nightjar.chat.conversation_rows[2].title == "The festival"
    user.keys.go_to("Conversations")
    user.keys.press(Key.Key_F10, Modifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    names = [action.text() for action in menu.actions()]
    for _ in range(names.index("Pin to the top") + 1):
        user.keys.press(Key.Key_Down)
    user.press(Key.Key_Return)
    assert [row.title for row in nightjar.chat.conversation_rows if row.pinned] == ["The festival"]
    user.keys.go_to("Conversations")
    user.press(Key.Key_Delete)
    assert len(nightjar.chat.conversation_rows) == 3
    user.use("Undo")
    assert len(nightjar.chat.conversation_rows) == 4


def test_approve_refuse_sleep_and_wake(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User) -> None:
    nightjar.memories.put("A second pasted line.", ledger="pending", state="held_out", trust="pasted")
    window.refresh(Changes.MEMORIES)
    user.pane(2)
    user.use("Approve: The landlord*")
    assert nightjar.memories.show(12).memory.ledger == "queued"
    user.use("Refuse: A second*")
    assert nightjar.memories.show(13).memory.ledger == "rejected"
    user.use("Undo")
    assert nightjar.memories.show(13).memory.ledger == "pending"
    nightjar.night.gate.shut()
    user.keys.use("Sleep now")
    qtbot.waitUntil(nightjar.night.gate.reached.is_set)
    assert user.keys.name == "Wake up"
    user.keys.press(Key.Key_Space)
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: not window.tonight.sleeper.is_running)
    user.wait()
    assert "Awake again" in window.bar.text
    user.press(Key.Key_S, Modifier.ControlModifier, Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.tonight.is_reporting)
    user.wait()
    user.use("Show memory: My neighbour*")
    assert window.memories.isVisible()
    user.pane(2)
    user.use("Undo this night")
    assert nightjar.timeline.active == 6
    user.pane(2)
    user.use("Close")
    user.use("Morning report")
    user.press(Key.Key_Escape)
    assert not window.tonight.is_reporting


def test_remember_search_correct_and_forget_a_memory(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User
) -> None:
    user.pane(3)
    user.keys.go_to("A memory to add")
    user.enter("I sing in a choir.")
    assert nightjar.memories.rows[-1].text == "I sing in a choir."
    user.press(Key.Key_F, Modifier.ControlModifier)
    user.keys.write("choir")
    assert window.memories.list.rows.rowCount() == 1
    user.press(Key.Key_A, Modifier.ControlModifier)
    user.press(Key.Key_Delete)
    user.keys.go_to("Show which memories")
    user.press(Key.Key_Down)
    assert window.memories.list.rows.rowCount() == 5
    user.press(Key.Key_Up)
    user.go_to_list(window.memories.list)
    user.press(Key.Key_Home)
    user.press(Key.Key_Down)
    user.use("Edit")
    user.press(Key.Key_End)
    user.enter(" Really.")
    assert any(row.text.endswith("Really.") for row in nightjar.memories.rows)
    user.go_to_list(window.memories.list)
    user.press(Key.Key_Home)
    user.use("Forget …")
    assert user.keys.name == "Keep it"
    qtbot.waitUntil(window.memories.forget_card.forget.isEnabled)
    user.press(Key.Key_Backtab)
    assert user.keys.name == "Forget for good"
    before = len(nightjar.memories.rows)
    user.press(Key.Key_Space)
    qtbot.waitUntil(lambda: window.bar.text.startswith("Forgotten"))
    user.wait()
    assert len(nightjar.memories.rows) == before - 1
    user.use("Forget …")
    user.press(Key.Key_Escape)
    assert not window.memories.is_asking


def test_compare_undo_redo_use_and_pin_a_morning(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, user: User
) -> None:
    user.pane(4)
    nightjar.chat.answers_of = {5: "I don't know that yet.", 6: "Ilsa lives in Porto."}
    user.keys.go_to("Mornings*")
    user.press(Key.Key_Down)
    user.keys.go_to("Question to this model*")
    user.keys.write("Where does my sister live?")
    with qtbot.waitSignal(window.timeline.compared):
        user.keys.press(Key.Key_Return)
    user.wait()
    comparison = window.timeline.page.comparison
    assert comparison is not None
    assert (comparison.then.text(), comparison.today.text()) == ("I don't know that yet.", "Ilsa lives in Porto.")
    user.use("Pin")
    assert nightjar.timeline.snapshots[4].pinned
    user.use("Undo")
    assert nightjar.timeline.active == 5
    user.press(Key.Key_Y, Modifier.ControlModifier, Modifier.AltModifier)
    assert nightjar.timeline.active == 6
    user.press(Key.Key_Z, Modifier.ControlModifier, Modifier.AltModifier)
    user.use("Redo")
    assert nightjar.timeline.active == 6
    user.keys.go_to("Mornings*")
    user.press(Key.Key_End)
    user.use("Use this one")
    assert nightjar.timeline.active == 1


def test_use_another_model(window: Window, nightjar: ScriptedNightjar, user: User) -> None:
    nightjar.models.rows.append(nightjar.models._row("bigger", "Bigger", "qwen3"))
    window.refresh(Changes.MODELS)
    user.pane(5)
    user.keys.go_to("Installed models")
    user.press(Key.Key_Down)
    user.use("Use this one")
    assert nightjar.models.rows[1].active
    user.use("Go back")
    assert nightjar.models.rows[0].active


def test_change_settings_and_take_them_back(window: Window, nightjar: ScriptedNightjar, user: User) -> None:
    values = nightjar.settings.values
    user.pane(6)
    user.press(Key.Key_F, Modifier.ControlModifier)
    user.keys.write("temperature")
    user.keys.go_to("Temperature")
    user.keys.press(Key.Key_A, Modifier.ControlModifier)
    user.enter("0.5")
    assert values["chat.temperature"] == 0.5
    user.use("Undo")
    assert values["chat.temperature"] == 0.0
    user.press(Key.Key_F, Modifier.ControlModifier)
    user.press(Key.Key_Delete)
    user.use("Learn from what I say")
    assert values["learning.enabled"] is False
    user.use("Reset Learn from what I say")
    assert values["learning.enabled"] is True
    user.keys.go_to("Theme")
    user.press(Key.Key_Down)
    assert values["appearance.theme"] == "light"
    user.use("Close message")
    assert window.bar.text == ""


def test_the_first_run(qtbot: QtBot, theme: Theme) -> None:
    nightjar = ScriptedNightjar()
    nightjar.settings.values["start.introduction"] = "pages"
    window = open_window(qtbot, theme, nightjar)
    user = User(qtbot, window)
    assert window.first.pages.isVisible()
    user.press(Key.Key_Right)
    user.use("Back")
    for _ in range(3):
        user.press(Key.Key_Return)
    assert not window.first.pages.isVisible()
    user.use("For example*")
    assert window.chat.composer.text == "My dog is called Biscuit."
    user.press(Key.Key_Return)
    user.use("New chat")
    user.use("Leave the first day")
    assert nightjar.settings.values["start.introduction"] == "over"
    window.close()
