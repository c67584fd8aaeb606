"""An icon that stands by itself, in one of the theme's colours. Decoration: its meaning is said in words beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.theme import Theme


class Icon(QLabel):
    def __init__(self, theme: Theme, name: str, colour: str, pixels: int = 18) -> None:
        super().__init__()
        self._theme, self._name, self._colour, self._pixels = theme, name, colour, pixels
        self.setFixedSize(pixels, pixels)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._paint)
        self._paint()

    def show_icon(self, name: str, colour: str) -> None:
        """Another picture; none with an empty name."""
        self._name, self._colour = name, colour
        self._paint()

    def _paint(self) -> None:
        if self._name:
            picture = self._theme.pixmap(self._name, self._colour, self._pixels, self.devicePixelRatioF())
            self.setPixmap(picture)
        else:
            self.clear()
