"""The keyboard and nothing else: keys go to the window as the system sends them, and the focus is looked at."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from tests.ui.walk import name_of
from ui.chat.message import MessageWidget
from ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
_MOST_STOPS = 200
_AROUND_PIXELS = 8  # a ring may stand outside of what it is around
_FEWEST_PIXELS = 20  # that must look different for a focus to be seen


class Keyboard:
    """Presses keys in one window. Knows no pane; `until` waits for what a key brings about."""

    def __init__(self, window: Window, until: Callable[[Callable[[], bool]], None]) -> None:
        self._window, self._until = window, until
        window.activateWindow()
        until(window.isActiveWindow)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Modifier.NoModifier
        for one in modifiers:
            held |= one
        QTest.keyClick(self._window.windowHandle(), key, held)

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._window.windowHandle(), letter)

    @property
    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    @property
    def name(self) -> str:
        """What has the keyboard, as a screen reader says it."""
        return spoken(self.focus) if self.focus is not None else ""

    def go_to(self, name: str, *, key: Qt.Key = Key.Key_Tab) -> QWidget:
        """Tab until the keyboard is on what is called so; `*` at the end stands for anything."""
        passed = []
        for _ in range(_MOST_STOPS):
            if self.name == name or (name.endswith("*") and self.name.startswith(name[:-1])):
                assert self.focus is not None
                return self.focus
            passed.append(self.name)
            self.press(key)
        raise AssertionError(f"Tab does not lead to {name!r}, only to {list(dict.fromkeys(passed))}")

    def use(self, name: str) -> None:
        """Tab to a button and press it."""
        self.go_to(name)
        self.press(Key.Key_Space)

    def round(self, key: Qt.Key = Key.Key_Tab) -> list[QWidget]:
        """Everything that Tab stops at, over and over. A trap is a round that leaves something out."""
        if self.focus is None:
            self.press(key)
        stops: list[tuple[QWidget, int]] = []
        while (here := self._place()) not in stops:
            assert len(stops) < _MOST_STOPS, "Tab finds no end"
            stops.append(here)
            self.press(key)
        # Where it began may have been a place that Tab does not stop at.
        return list(dict.fromkeys(widget for widget, _ in stops[stops.index(here) :]))

    def _place(self) -> tuple[QWidget, int]:
        """The widget, and the link of its text, which Tab goes to one after the other."""
        assert self.focus is not None, "the keyboard is lost"
        links = isinstance(self.focus, QTextBrowser)
        return self.focus, self.focus.textCursor().selectionStart() if links else 0


def spoken(widget: QWidget) -> str:
    return name_of(QAccessible.queryAccessibleInterface(widget))


def controls(within: QWidget) -> list[QWidget]:
    """What can be used now. Under a message there are more of them while the keyboard is near."""
    return [
        one
        for one in within.findChildren(QWidget)
        if isinstance(one, _CONTROLS) and one.isVisibleTo(within) and one.isEnabled() and not _is_left_out(one)
    ]


def _is_left_out(widget: QWidget) -> bool:
    """A list without a line, and Qt's own button in a search field: the keyboard selects and deletes there."""
    if isinstance(widget, QAbstractItemView):
        return widget.model().rowCount() == 0
    return isinstance(widget, QToolButton) and isinstance(widget.parentWidget(), QLineEdit)


def group_of(widget: QWidget) -> list[QWidget]:
    """The buttons of one choice are one stop; the arrows go on from there."""
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return list(widget.group().buttons())
    return [widget]


def message_of(widget: QWidget) -> MessageWidget | None:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, MessageWidget):
        above = above.parentWidget()
    return above


def picture(window: QWidget, widget: QWidget) -> QImage:
    """The widget as it is seen, with what is drawn around it."""
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    around = place.adjusted(-_AROUND_PIXELS, -_AROUND_PIXELS, _AROUND_PIXELS, _AROUND_PIXELS)
    return window.grab(around).toImage()


def differs(one: QImage, other: QImage) -> bool:
    if one.size() != other.size():
        return True
    places = ((x, y) for x in range(one.width()) for y in range(one.height()))
    count = 0
    for x, y in places:
        count += one.pixel(x, y) != other.pixel(x, y)
        if count >= _FEWEST_PIXELS:
            return True
    return False
