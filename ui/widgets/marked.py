"""One line of text with what was searched for marked in it. Knows no widget."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from ui.colours import Colours


@dataclass(frozen=True, kw_only=True)
class Marked:
    """`wanted` may be ""."""

    text: str
    wanted: str
    font: QFont
    ink: str

    def draw(self, painter: QPainter, line: QRect, colours: Colours) -> None:
        """From the side where its writing begins; cut where there is no room."""
        text = QFontMetrics(self.font).elidedText(self.text, Qt.TextElideMode.ElideRight, line.width())
        layout = QTextLayout(text, self.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTextDirection(painter.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([_range(start, length, colours) for start, length in places(text, self.wanted)])
        layout.beginLayout()
        layout.createLine().setLineWidth(line.width())
        layout.endLayout()
        painter.setPen(QColor(self.ink))
        layout.draw(painter, QPointF(line.topLeft()))


def places(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where it stands, in small letters or capitals: starts and lengths in UTF-16, as Qt counts."""
    found = re.finditer(re.escape(wanted), text, re.IGNORECASE) if wanted else ()
    return [(_units(text[: one.start()]), _units(one.group())) for one in found]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _range(start: int, length: int, colours: Colours) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setBackground(QBrush(QColor(colours.learned_soft)))
    form.setForeground(QBrush(QColor(colours.learned)))
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, length, form
    return marked
