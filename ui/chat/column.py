"""The column that messages stand in. Draws a ring around the one the keyboard is on; builds none of them."""

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from ui.chat.message_text import MessageText
from ui.theme import Theme

_AIR_PIXELS = 6  # between a message and its ring


class MessageColumn(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def ring(self) -> QRect | None:
        """Around the bubble of an own message or the text of an answer; None while the keyboard is elsewhere."""
        focused = QApplication.focusWidget()
        if not isinstance(focused, MessageText) or not self.isAncestorOf(focused):
            return None
        place = QRect(focused.frame.mapTo(self, QPoint()), focused.frame.size())
        return place.adjusted(-_AIR_PIXELS, -_AIR_PIXELS, _AIR_PIXELS, _AIR_PIXELS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if (ring := self.ring) is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 12, 12)
            painter.end()
