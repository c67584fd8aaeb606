"""What files left out when they were read, part by part, until it is closed. Reads nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.views.importing import CONVERSATION, PAGE, ImportView
from ui import words
from ui.theme import Theme
from ui.translation import said
from ui.widgets.buttons import IconButton
from ui.widgets.pane import Card
from ui.widgets.text import Bullets, Label

_MOST_SHOWN = 100
LeftOut = tuple[str, Sequence[str]]  # a heading, and a line for each part


class BroughtCard(Card):
    """One heading with its lines for each file."""

    closed = Signal()

    def __init__(self, theme: Theme, files: Sequence[LeftOut]) -> None:
        super().__init__()
        lines = QVBoxLayout()
        lines.setSpacing(8)
        for heading, told in files:
            more = len(told) - _MOST_SHOWN
            bullets = Bullets(heading)
            bullets.show_lines([*told[:_MOST_SHOWN], self.tr("and %Ln more", "", more)] if more > 0 else told)
            lines.addWidget(Label(heading, look="heading"))
            lines.addWidget(bullets)
        self.close_button = IconButton(theme, "close", self.tr("Close what was left out")).on_click(self.closed.emit)
        row = QHBoxLayout()
        row.addLayout(lines, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


def left_out_of(brought: ImportView) -> str:
    """How many parts of a file could not be used; "" for none."""
    number = len(brought.skipped)
    if not number:
        return ""
    if brought.counted_in == PAGE:
        return words.tr("%Ln page(s) were left out.", "", number)
    if brought.counted_in == CONVERSATION:
        return words.tr("%Ln part(s) were left out.", "", number)
    return words.tr("%Ln line(s) were left out.", "", number)


def reasons_of(brought: ImportView) -> list[str]:
    told = {
        PAGE: words.tr("Page {number}: {reason}"),
        CONVERSATION: words.tr("Conversation {number}: {reason}"),
    }.get(brought.counted_in, words.tr("Line {number}: {reason}"))
    return [told.format(number=words.number(one.line), reason=said(one.reason)) for one in brought.skipped]
