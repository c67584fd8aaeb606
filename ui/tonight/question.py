"""Two memories that contradict each other, and three buttons that settle it. Decides nothing."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui import words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.pane import Card
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import Conflict, Told

BOTH = 0  # in place of the memory that is right
_MOST_ASKED = 3  # at once; the others follow when these are answered
_MOST_CHARACTERS = 280


class QuestionsCard(Card):
    """The first questions, the older memory of each above."""

    answered = Signal(int, int, int)  # two memories, and the one that is right or `BOTH`

    def __init__(self, theme: Theme, conflicts: "Sequence[Conflict]") -> None:
        super().__init__()
        self._theme = theme
        self.column.addWidget(
            Label(self.tr("These contradict each other. No night learns them before you have answered."), look="small")
        )
        for number, conflict in enumerate(conflicts[:_MOST_ASKED]):
            if number:
                self.column.addSpacing(12)
            self._ask(conflict)
        if len(conflicts) > _MOST_ASKED:
            self.column.addWidget(Label(self.tr("and %Ln more", "", len(conflicts) - _MOST_ASKED), look="small"))

    def _ask(self, conflict: "Conflict") -> None:
        first, second = conflict.memories
        for told in (conflict.first, conflict.second):
            self.column.addLayout(self._side(told, partial(self.answered.emit, first, second, told.memory)))
        both = Button(self._theme, self.tr("Both are true"))
        names = f"{conflict.first.text} {conflict.second.text}"
        both.setAccessibleName(self.tr("Both are true: {text}").format(text=names))
        both.on_click(partial(self.answered.emit, first, second, BOTH))
        self.column.addWidget(both, 0, Qt.AlignmentFlag.AlignRight)

    def _side(self, told: "Told", act: partial[None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(Label(words.short(told.text, _MOST_CHARACTERS)))
        said.addWidget(Label(words.source(told.sources, told.said_at), look="small"))
        row.addLayout(said, 1)
        right = Button(self._theme, self.tr("This is right"), icon="check", colour="good")
        right.setAccessibleName(self.tr("This is right: {text}").format(text=told.text))
        row.addWidget(right.on_click(act), 0, Qt.AlignmentFlag.AlignTop)
        return row
