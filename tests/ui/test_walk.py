"""What a screen reader finds: every state of the tour, every word of a message, and what is told unasked."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QComboBox, QGraphicsView, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.walk import Walk, read_window, text_of
from tests.ui.week import CODE_ANSWER
from ui.theme import Theme
from ui.tray import Tray
from ui.widgets.rows import Row, RowList
from ui.window import Window

READ_ALOUD = """Here is a small function that knows the days you named:
from datetime import date

DAYS = {"Tuesday", "Friday"}  # yours

def needs_water(day: date) -> bool:
    \"\"\"True on a watering day.\"\"\"
    return day.strftime("%A") in DAYS
It works in three steps:
It looks up the name of the day.
It compares it with DAYS.
It says yes or no.
day
water
Tuesday
yes
Wednesday
no
If you water on other days one week, tell me, and I will keep both: what you usually do, and what changed."""


@pytest.fixture(autouse=True)
def _a_screen_reader_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced from here on."""
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return heard


@pytest.mark.parametrize("trip", Walk.trips(), ids=lambda trip: str(trip.__name__))
def test_everything_on_the_screen_can_be_read_and_used(theme: Theme, trip: Callable[[Walk], None]) -> None:
    walk = Walk(theme)
    trip(walk)
    gc.collect()
    assert [str(stop) for stop in walk.stops if stop.problems] == []
    assert all(stop.controls for stop in walk.stops)


def test_the_walk_sees_what_is_wrong(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    unnamed, first, second, label = QPushButton(), QPushButton("Show"), QPushButton("Show"), QLabel("Fine words")
    label.setAccessibleName("Other words")
    window.setObjectName("pane")
    rows = RowList(theme, "")
    rows.show_rows([1], lambda _place: Row(key=1, text="A line"))
    box = QComboBox()
    box.addItems(["light", "dark"])
    for widget in (unnamed, first, second, label, rows, box, QGraphicsView()):
        column.addWidget(widget)
    floating = QPushButton("Newest", QGraphicsView(window))
    window.show()
    problems = "\n".join(read_window(window, "made up").problems)
    for found in (
        "no name: '', Button",
        "no name: '', List",
        "no name: '', ComboBox",
        "2 controls are called 'Show'",
        "'Fine words' is shown, 'Other words' is read",
        "role Client: ''",
        "not in the tree: QPushButton in QGraphicsView",
    ):
        assert found in problems, problems
    del floating


def test_tables_lists_and_code_are_read_as_they_stand(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.open_conversation(nightjar.chat.add("Water", [("Which days?", CODE_ANSWER)]))
    settle(qtbot, window.bridge)
    answer = QAccessible.queryAccessibleInterface(window.chat.transcript.widgets[-1].text)
    assert _lines(text_of(answer)) == _lines(READ_ALOUD)
    assert answer.text(QAccessible.Text.Value) == text_of(answer)
    messages = read_window(window, "chat").messages
    assert [_lines(message) for message in messages] == [["Which days?"], _lines(READ_ALOUD)]


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def test_an_answer_is_announced_once_when_it_is_there(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, told: list[str]
) -> None:
    nightjar.chat.gate.shut()
    qtbot.keyClicks(window.chat.composer.edit, "My dog is called Biscuit.")
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.chat.transcript.widgets[-1].said.startswith("I will"))
    assert told == []
    nightjar.chat.gate.open()
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    settle(qtbot, window.bridge)
    assert told == ["Nightjar said: I will remember that."]


def test_an_answer_that_comes_elsewhere_is_not_read_over_other_things(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, told: list[str]
) -> None:
    nightjar.chat.gate.shut()
    window.chat.composer.set_text("Hello?")
    window.chat.composer.send()
    window.show_pane("memories")
    nightjar.chat.gate.open()
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    settle(qtbot, window.bridge)
    assert told == []


def test_news_are_announced(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, told: list[str]) -> None:
    nightjar.timeline.put(kind="base")
    nightjar.memories.put("My dog is called Biscuit.")
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)
    window.bar.tell("Something happened.")
    assert told.pop() == "Something happened."
    window.chat.composer.attach("letter.txt", "Dear all, this was written by somebody else.")
    assert told.pop().startswith("Holds pasted text")
    window.show_pane("tonight")
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.is_reporting)
    assert told.pop() == "Good morning. I learned 1 memory."
    settle(qtbot, window.bridge)
    window.show_pane("timeline")
    window.timeline.list.select(1)
    comparison = window.timeline.page.comparison
    assert comparison is not None
    nightjar.chat.answer = "Biscuit."
    nightjar.chat.answers_of[1] = "I don't know."
    comparison.question.setText("What is my dog called?")
    with qtbot.waitSignal(window.timeline.compared):
        comparison.ask.click()
    assert told == ["This one: I don't know. Today's: Biscuit."]


def test_menus_are_named(qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.add("Old", [("My dog is called Biscuit.", "Good to know.")])
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)
    conversations = window.sidebar.list
    for menu in (conversations.menu_for(conversations.conversations.index(0)), Tray(theme, window).menu):
        menu.popup(window.pos())
        read = read_window(menu, "menu")
        assert read.problems == []
        assert read.interfaces > len(menu.actions())
        menu.close()
