"""The frame every pane shares: a title, one sentence, actions at the right, content below. Knows no content."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.discard import discard_all
from ui.widgets.focus import stay_in
from ui.widgets.text import Label

PAGE_PIXELS = 860  # the widest a page of text gets


class PaneHeader(QWidget):
    """Title, actions at its right, and the sentence below both; `width` keeps it no wider than the page below."""

    def __init__(self, title: str, *, width: int | None = None) -> None:
        super().__init__()
        if width is not None:
            self.setMaximumWidth(width)
        self.title = Label(title, look="title", wrap=False)
        self.sentence = Label("", look="muted")
        self.right = QHBoxLayout()
        self.right.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.title, 1)
        row.addLayout(self.right)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.sentence)


class Page(QScrollArea):
    """A scrolled column of text, never wider than is good to read. Fill `column`."""

    def __init__(self, *, width: int = PAGE_PIXELS) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setMaximumWidth(width)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(32, 8, 32, 32)
        self.column.setSpacing(12)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer = QWidget()
        outer.setObjectName("page")
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.setWidget(outer)

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest row of buttons: nothing scrolls to the side, and what stands beside gives way."""
        needed = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(needed, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def empty(self) -> None:
        """Take everything out of the column. The keyboard goes on with what comes to stand there."""
        stay_in(self)
        discard_all(self.column)


class Split(QWidget):
    """A list and the page of its current line, side by side."""

    def __init__(self, left: QWidget, page: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 0, 16)
        row.setSpacing(4)
        row.addWidget(left, 5)
        row.addWidget(page, 4)


def fill_pane(pane: QWidget, header: PaneHeader, content: QWidget) -> None:
    """The header over all the rest, edge to edge."""
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(header)
    column.addWidget(content, 1)


class Card(QFrame):
    """A rounded surface with a column in it."""

    def __init__(self, *, look: str = "card") -> None:
        super().__init__()
        self.setProperty("look", look)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
