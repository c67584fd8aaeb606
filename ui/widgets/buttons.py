"""Buttons with a name for the eye, the keyboard and the screen reader, and icons that follow the theme."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from ui.theme import Theme


class Button(QPushButton):
    """`text` is its label and accessible name; `icon` is optional and follows the theme."""

    def __init__(
        self, theme: Theme, text: str, *, icon: str = "", colour: str = "text", look: str = "", tip: str = ""
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._colour = theme, icon, colour
        self.setProperty("look", look)
        self.set_label(text)
        self.setToolTip(tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon:
            self.setIconSize(QSize(18, 18))
            theme.changed.connect(self._on_theme_changed)
            self._on_theme_changed()

    def on_click(self, act: Callable[[], None]) -> "Button":
        """Connect, without the checked flag that `clicked` carries."""
        self.clicked.connect(lambda _checked=False: act())
        return self

    def set_icon(self, name: str, colour: str = "") -> None:
        self._icon_name, self._colour = name, colour or self._colour
        self._on_theme_changed()

    def set_label(self, text: str) -> None:
        """A space keeps the words off the icon: a style sheet has no property for that."""
        self.setText(f" {text}" if text and self._icon_name else text)
        self.setAccessibleName(text)

    def _on_theme_changed(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name, self._colour))


class IconButton(Button):
    """A button that shows only its icon; `name` is its tool tip and accessible name."""

    def __init__(self, theme: Theme, icon: str, name: str, *, colour: str = "muted", look: str = "quiet") -> None:
        super().__init__(theme, "", icon=icon, colour=colour, look=look, tip=name)
        self.setAccessibleName(name)

    def rename(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)


def shortcut_text(sequence: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """The shortcut as this system writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
