"""The window's one place for news: what happened, and the undo or next step that goes with it. Never modal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton
from ui.widgets.focus import holds_focus
from ui.widgets.icon import Icon
from ui.widgets.text import Label, restyle

_ICONS = {"plain": ("info", "accent"), "good": ("check", "good"), "danger": ("warning", "danger")}


class MessageBar(QWidget):
    """Shows the newest message until it is closed, acted on or replaced. Hidden when there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tone = "plain"
        self._act: Callable[[], None] | None = None
        self._before: QWidget | None = None  # where the keyboard came from
        self._frame = QFrame()
        self._frame.setObjectName("message-bar")
        self._icon = Icon(theme, "info", "accent", 20)
        self._text = Label()
        self._button = Button(theme, "").on_click(self._on_act)
        self._close = IconButton(theme, "close", self.tr("Close message")).on_click(self.clear)
        around = QHBoxLayout(self)  # room that is taken only while it shows
        around.setContentsMargins(24, 0, 24, 12)
        around.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._button.hide()
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, *, tone: str = "plain", action: str = "", act: Callable[[], None] | None = None) -> None:
        """`tone` is plain, good or danger; `action` labels a button that runs `act` and closes the message."""
        self._tone, self._act = tone, act
        self._text.setText(text)
        self._button.set_label(action)
        self._button.setVisible(bool(action))
        restyle(self._frame, tone=tone)
        self._icon.show_icon(*_ICONS[tone])
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        self._act = None
        if holds_focus(self):
            self._give_back()
        self.hide()

    def move_on(self) -> None:
        """The owner went elsewhere: news go, a failure stays until it is read."""
        if self._tone != "danger":
            self.clear()

    def act(self) -> None:
        """Press the message's button."""
        self._on_act()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._before = old

    def _give_back(self) -> None:
        """The keyboard goes back to where it was, if that is still there."""
        before = self._before
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (now := QApplication.focusWidget()) is not None:
            now.clearFocus()  # the window finds a place

    def _on_act(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
