"""What the next night would do: what it will teach, what waits for a yes, what was let go. Decides nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.theme import Theme
from ui.translation import said
from ui.widgets.buttons import Button
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import MemoryView
    from app.views.night import MorningReport, PlannedMemory, QueuedItem, Tonight

_MOST_SHOWN = 50


class QueuePage(Page):
    memory_asked = Signal(int)
    approve_asked = Signal(int)
    reject_asked = Signal(int)
    report_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def show_tonight(
        self, tonight: "Tonight", report: "MorningReport | None", find: "Callable[[int], MemoryView | None]"
    ) -> None:
        """`find` gives the memory of an id, for what is held back."""
        self.empty()
        if report is not None:
            self._add_last_night(report)
        self._add_planned(tonight.teach)
        held = [(memory, reason) for key, reason in tonight.held_back if (memory := find(key)) is not None]
        self._add_waiting([(memory, reason) for memory, reason in held if memory.ledger == "pending"])
        self._add_held([(memory, reason) for memory, reason in held if memory.ledger != "pending"])
        self._add_let_go([item for item in tonight.heard if item.memory is None and item.decision != "lasting"])

    def _add_last_night(self, report: "MorningReport") -> None:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        learned = sum(1 for line in report.taught if line.state == "in_weights")
        told = {
            "published": self.tr("The last night learned {memories}.").format(memories=words.memories(learned)),
            "rejected": self.tr("The last night's model did not pass its exam; yesterday's was kept."),
            "stopped": self.tr("The last night was cut short; the next one goes on from there."),
        }.get(report.outcome, self.tr("The last night had nothing to learn."))
        row.addWidget(Label(told), 1)
        row.addWidget(Label(words.moment(report.finished or report.started), look="small", wrap=False))
        row.addWidget(Button(self._theme, self.tr("Morning report"), icon="sunrise").on_click(self.report_asked.emit))
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _add_planned(self, planned: "Sequence[PlannedMemory]") -> None:
        if not planned:
            return
        self._section(self.tr("Will be learned"), len(planned))
        card = Card()
        card.column.setSpacing(2)
        for memory in planned[:_MOST_SHOWN]:
            row = self._row(memory.text, self.tr("learned before, and taken back since") if memory.again else "")
            row.addWidget(self._show_button(memory.id, memory.text))
            card.column.addLayout(row)
        self._add_rest(card, len(planned))
        self.column.addWidget(card)

    def _add_waiting(self, waiting: "Sequence[tuple[MemoryView, str]]") -> None:
        if not waiting:
            return
        self._section(self.tr("Waits for your yes"), len(waiting))
        card = Card()
        for memory, reason in waiting[:_MOST_SHOWN]:
            row = self._row(memory.text, said(reason))
            yes = Button(self._theme, self.tr("Approve"), icon="check", colour="good")
            yes.setAccessibleName(self.tr("Approve: {text}").format(text=memory.text))
            no = Button(self._theme, self.tr("Refuse"), look="quiet")
            no.setAccessibleName(self.tr("Refuse: {text}").format(text=memory.text))
            row.addWidget(yes.on_click(partial(self.approve_asked.emit, memory.id)))
            row.addWidget(no.on_click(partial(self.reject_asked.emit, memory.id)))
            card.column.addLayout(row)
        self._add_rest(card, len(waiting))
        self.column.addWidget(card)

    def _add_held(self, held: "Sequence[tuple[MemoryView, str]]") -> None:
        if not held:
            return
        self._section(self.tr("Held back tonight"), len(held))
        card = Card()
        card.column.setSpacing(2)
        for memory, reason in held[:_MOST_SHOWN]:
            row = self._row(memory.text, said(reason))
            row.addWidget(self._show_button(memory.id, memory.text))
            card.column.addLayout(row)
        self._add_rest(card, len(held))
        self.column.addWidget(card)

    def _add_let_go(self, items: "Sequence[QueuedItem]") -> None:
        if not items:
            return
        self._section(self.tr("Heard today, not kept"), len(items))
        card = Card()
        for item in items[:_MOST_SHOWN]:
            card.column.addLayout(self._row(item.text, said(item.reason)))
        self._add_rest(card, len(items))
        self.column.addWidget(card)

    def _row(self, text: str, reason: str) -> QHBoxLayout:
        """Words at the left with the reason below them, room for buttons at the right."""
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addWidget(Label(_first_words(text)))
        if reason:
            column.addWidget(Label(reason, look="small"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(told, 1)
        return row

    def _show_button(self, memory: int, text: str) -> Button:
        button = Button(self._theme, self.tr("Show"), look="quiet")
        button.setAccessibleName(self.tr("Show memory: {text}").format(text=text))
        return button.on_click(lambda: self.memory_asked.emit(memory))

    def _section(self, title: str, number: int) -> None:
        self.column.addSpacing(10)
        self.column.addWidget(Label(f"{title}  ·  {number}", look="section", wrap=False))

    def _add_rest(self, card: Card, number: int) -> None:
        if number > _MOST_SHOWN:
            card.column.addWidget(Label(self.tr("and {n} more").format(n=number - _MOST_SHOWN), look="small"))


def _first_words(text: str, most: int = 280) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
