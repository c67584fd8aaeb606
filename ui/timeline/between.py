"""What lies between two mornings: what the later one knows, what it lost, and both exams. Asks no service."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui import words
from ui.theme import Theme
from ui.translation import figure, said
from ui.widgets.icon import Icon
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.timeline import Comparison, ExamFigure

_MOST_SHOWN = 60


class BetweenPage(Page):
    def __init__(self, theme: Theme) -> None:
        super().__init__(width=520)
        self._theme = theme
        self.column.setContentsMargins(20, 4, 24, 24)

    def show_comparison(self, found: "Comparison", text_of: Callable[[int], str]) -> None:
        """`text_of` gives a memory's words."""
        self.empty()
        names = [words.moment(one.created) for one in (found.first, found.second)]
        card = Card()
        card.column.addWidget(Label(self.tr("From {first} to {second}").format(first=names[0], second=names[1]),
                                    look="heading"))  # fmt: skip
        snapshots = self.tr("Snapshots {first} and {second}").format(first=found.first.id, second=found.second.id)
        card.column.addWidget(Label(snapshots, look="small"))
        if not (found.learned or found.lost):
            card.column.addWidget(Label(self.tr("Both know the same without a note."), look="muted"))
        self.column.addWidget(card)
        self._add_memories(self.tr("Only the second knows without a note"), "plus", "good", found.learned, text_of)
        self._add_memories(self.tr("Only the first knows without a note"), "forget", "danger", found.lost, text_of)
        if found.exams:
            self._add_exams(found.exams)

    def _add_memories(
        self, title: str, icon: str, colour: str, memories: Sequence[int], text_of: Callable[[int], str]
    ) -> None:
        if not memories:
            return
        self._section(f"{title}  ·  {words.number(len(memories))}")
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, memory in enumerate(memories[:_MOST_SHOWN]):
            grid.addWidget(Icon(self._theme, icon, colour), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(text_of(memory)), place, 1)
        card.column.addLayout(grid)
        if len(memories) > _MOST_SHOWN:
            card.column.addWidget(Label(self.tr("and %Ln more", "", len(memories) - _MOST_SHOWN), look="small"))
        self.column.addWidget(card)

    def _add_exams(self, exams: "Sequence[ExamFigure]") -> None:
        self._section(self.tr("Their exams"))
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(0, 1)
        titles = (self.tr("first"), self.tr("second"))
        for column, title in enumerate(titles, 1):
            grid.addWidget(Label(title, look="small", wrap=False), 0, column, Qt.AlignmentFlag.AlignRight)
        for row, exam in enumerate(exams, 1):
            name = said(exam.title)
            grid.addWidget(Label(name[:1].upper() + name[1:]), row, 0)
            for column, value in enumerate((exam.first, exam.second), 1):
                shown = Label(_told(exam.name, value), wrap=False)
                shown.setAccessibleName(f"{titles[column - 1]}: {shown.text()}")  # read far from its heading
                grid.addWidget(shown, row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(grid)
        self.column.addWidget(card)

    def _section(self, title: str) -> None:
        self.column.addSpacing(6)
        self.column.addWidget(Label(title, look="section"))


def _told(name: str, value: float | None) -> str:
    """Shares as percent, divergences in nats, as the morning report has them."""
    if value is None:
        return "-"
    return figure(f"{value:.3f}" if name.startswith("kl") else f"{100 * value:.0f} %")
