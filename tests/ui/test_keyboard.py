"""The window by keyboard alone: everything is reached, everything that has the focus shows it."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QScrollArea, QWidget

from tests.ui.keyboard import Key, Keyboard, Modifier, controls, differs, group_of, message_of, picture, spoken
from tests.ui.tour import Tour
from ui.theme import Theme
from ui.window import Window


class Crawl(Tour):
    """Goes round by Tab at every stop of the tour, and through the messages with Ctrl+Up."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.problems: list[str] = []
        self._seen: set[tuple[str, str]] = set()

    def stop(self, window: Window, name: str) -> None:
        keys = Keyboard(window, self._until)
        if isinstance(keys.focus, QLineEdit) and isinstance(
            keys.focus.parentWidget().parentWidget(), QAbstractItemView
        ):
            return  # a name is being written: Tab would keep it
        QApplication.processEvents()  # what was just made is shown a turn later
        before = keys.focus
        there = controls(window)
        stops = keys.round()
        other = {*_outside(stops)} ^ {*_outside(keys.round(Key.Key_Backtab))}
        other.discard(window.chat.transcript.to_newest)  # shown while one is above, and going round scrolls
        self.problems += [f"{name}: only Tab or only Shift+Tab goes to {spoken(one)!r}" for one in other]
        reached = {one for stop in stops for one in group_of(stop)}
        still = set(controls(window))
        self._miss(name, [one for one in _outside(there) if one in still and one not in reached])
        for one in _outside(stops):
            self._look(window, name, one, next(other for other in stops if other is not one))
        if window.chat.transcript.isVisible():
            self._read_messages(window, keys, name)
        if before is not None:
            before.setFocus()

    def _read_messages(self, window: Window, keys: Keyboard, name: str) -> None:
        """From the newest up; Tab goes on to what is under each."""
        window.chat.composer.edit.setFocus()
        for message in reversed(window.chat.transcript.widgets):
            keys.press(Key.Key_Up, Modifier.ControlModifier)
            if keys.focus is not message.text:
                self.problems.append(f"{name}: Ctrl+Up goes to {keys.name!r} instead of {message.said!r}")
                return
            stops = []
            while keys.focus is not None and message_of(keys.focus) is message:
                stops.append(keys.focus)
                keys.press(Key.Key_Tab)
            self._look(window, name, message.text, window.chat.composer.edit)
            message.text.setFocus()
            self._miss(name, [one for one in controls(message) if one not in stops])

    def _miss(self, name: str, missed: list[QWidget]) -> None:
        self.problems += [f"{name}: Tab does not reach {type(one).__name__} {spoken(one)!r}" for one in missed]

    def _look(self, window: Window, name: str, widget: QWidget, other: QWidget) -> None:
        """Once for each kind and look: with the keyboard on it, is it another picture?"""
        kind = (type(widget).__name__, str(widget.property("look")))
        if kind in self._seen:
            return
        self._seen.add(kind)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _scroll_to(widget)
        QApplication.processEvents()
        focused = picture(window, widget)
        other.setFocus()
        QApplication.processEvents()
        if not differs(focused, picture(window, widget)):
            self.problems.append(f"{name}: nobody sees that the keyboard is on {kind} {spoken(widget)!r}")


def _outside(widgets: list[QWidget]) -> list[QWidget]:
    """Without what belongs to a message: that comes and goes with the keyboard."""
    return [one for one in widgets if message_of(one) is None]


def _scroll_to(widget: QWidget) -> None:
    """As Qt does where the Tab key brings the keyboard."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


@pytest.mark.parametrize("trip", Crawl.trips(), ids=lambda trip: str(trip.__name__))
def test_the_keyboard_reaches_everything_and_is_seen(theme: Theme, trip: Callable[[Crawl], None]) -> None:
    crawl = Crawl(theme)
    trip(crawl)
    gc.collect()
    assert crawl.problems == []
