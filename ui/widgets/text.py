"""Labels with a look from the style sheet. Knows no wording."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui.widgets.discard import discard_all

# Qt tries the whole of a word again for each line of it: one of a million letters takes half a minute.
_ENDLESS_WORD = re.compile(r"\S{4000}")


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Between words, and within one that is longer than a line. In a text with an endless word, anywhere."""
    endless = _ENDLESS_WORD.search(text) is not None
    return QTextOption.WrapMode.WrapAnywhere if endless else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def restyle(widget: QWidget, **properties: str | bool) -> None:
    """Set style-sheet properties and let the sheet see them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Label(QLabel):
    """Plain text (never markup), wrapped, selectable by mouse. `look` names a rule of the style sheet."""

    def __init__(self, text: str = "", *, look: str = "body", tone: str = "", wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if wrap:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            # A wrapped label must be allowed to be as narrow as its longest word, and narrower.
            self.setMinimumWidth(1)


class Paragraph(Label):
    """Centred text of a fixed width, as tall as it needs: layouts with an alignment do not ask a label for that."""

    def __init__(self, width: int, *, look: str) -> None:
        super().__init__(look=look)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(width)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.ensurePolished()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the whole text is in its tool tip and accessible name."""

    def __init__(self, text: str = "", *, look: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""
        self.set_whole(text)

    @property
    def whole(self) -> str:
        return self._whole

    def set_whole(self, text: str) -> None:
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.contentsRect().width() - 2, 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Bullets(QWidget):
    """Sentences one below the other, each behind a dot, wrapped lines indented. `name` is for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[str]) -> None:
        self.lines = list(lines)
        discard_all(self._grid)
        for number, line in enumerate(lines):
            self._grid.addWidget(Label("•", wrap=False), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(line), number, 1)


class Rule(QWidget):
    """A hairline between sections, in the theme's line colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().alternateBase())
        painter.end()
