"""What the next night would do: what it will teach, what waits for a yes, what was let go. Decides nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import words
from ui.theme import Theme
from ui.tonight.brought import BroughtCard, LeftOut
from ui.tonight.question import QuestionsCard
from ui.tonight.row import QueueRow
from ui.translation import said
from ui.widgets.buttons import Button, IconButton
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import Conflict, MemoryView
    from app.views.night import MorningReport, PlannedMemory, QueuedItem, Tonight

_MOST_SHOWN = 50


class QueuePage(Page):
    memory_asked = Signal(int)
    approve_asked = Signal(int)
    reject_asked = Signal(int)
    edit_asked = Signal(int, str)
    keep_asked = Signal(int)  # an experience
    settle_asked = Signal(int, int, int)  # as `QuestionsCard.answered`
    waiting_asked = Signal()  # all that wait for a yes
    report_asked = Signal()
    left_out_closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.left_out: list[LeftOut] = []  # of files that were read, until it is closed
        self._rows: list[QueueRow] = []
        self._editable: dict[int, QueueRow] = {}  # by memory
        self._next: Callable[[], None] | None = None  # came while words were written anew

    @property
    def is_editing(self) -> bool:
        return any(row.is_editing for row in self._rows)

    def leave_editing(self) -> None:
        for row in self._rows:
            row.leave()

    def end_editing(self, memory: int) -> None:
        """The new words were saved."""
        if memory in self._editable:
            self._editable[memory].leave()

    def go_on_editing(self, memory: int) -> None:
        """They could not be saved."""
        if memory in self._editable:
            self._editable[memory].go_on()

    def show_tonight(
        self, tonight: "Tonight", report: "MorningReport | None", find: "Callable[[int], MemoryView | None]"
    ) -> None:
        """`find` gives the memory of an id, for what is held back. What is being written is not lost to news."""
        if self.is_editing:
            self._next = partial(self.show_tonight, tonight, report, find)
            return
        self._next = None
        self._rows.clear()
        self._editable.clear()
        self.empty()
        if self.left_out:
            card = BroughtCard(self._theme, self.left_out)
            card.closed.connect(self._on_left_out_closed)
            self.column.addWidget(card)
        if report is not None:
            self._add_last_night(report)
        self._add_questions(tonight.conflicts)
        self._add_planned(tonight.teach)
        asked = {memory for one in tonight.conflicts for memory in one.memories}
        held = [(memory, reason) for key, reason in tonight.held_back if (memory := find(key)) and key not in asked]
        self._add_waiting([memory for memory, _ in held if memory.ledger == "pending"])
        self._add_held([(memory, reason) for memory, reason in held if memory.ledger != "pending"])
        self._add_let_go([item for item in tonight.heard if item.memory is None and item.decision != "lasting"])

    def _add_last_night(self, report: "MorningReport") -> None:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        told = {
            "published": self.tr("The last night learned {memories}.").format(
                memories=words.memories(len(report.learned))
            ),
            "rejected": self.tr("The last night's model did not pass its exam; yesterday's was kept."),
            "stopped": self.tr("The last night was cut short; the next one goes on from there."),
        }.get(report.outcome, self.tr("The last night had nothing to learn."))
        row.addWidget(Label(told), 1)
        row.addWidget(Label(words.moment(report.finished or report.started), look="small", wrap=False))
        row.addWidget(Button(self._theme, self.tr("Morning report"), icon="sunrise").on_click(self.report_asked.emit))
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _add_questions(self, conflicts: "Sequence[Conflict]") -> None:
        if conflicts:
            self._section(self.tr("Which is right?"), len(conflicts))
            card = QuestionsCard(self._theme, conflicts)
            card.answered.connect(self.settle_asked)
            self.column.addWidget(card)

    def _add_planned(self, planned: "Sequence[PlannedMemory]") -> None:
        if not planned:
            return
        self._section(self.tr("Will be learned"), len(planned))
        card = Card()
        card.column.setSpacing(2)
        for memory in planned[:_MOST_SHOWN]:
            row = self._row(memory.text, self.tr("learned before, and taken back since") if memory.again else "")
            self._add_verbs(row, memory.id, memory.text, refuses=not memory.again)
            card.column.addWidget(row)
        self._add_rest(card, len(planned))
        self.column.addWidget(card)

    def _add_waiting(self, waiting: "Sequence[MemoryView]") -> None:
        if not waiting:
            return
        self._section(self.tr("Waits for your yes"), len(waiting))
        card = Card()
        for memory in waiting[:_MOST_SHOWN]:
            row = self._row(memory.text, words.trust(memory.trust))
            row.add_approve(partial(self.approve_asked.emit, memory.id))
            self._add_verbs(row, memory.id, memory.text, refuses=True)
            card.column.addWidget(row)
        self._add_rest(card, len(waiting))
        if len(waiting) > 1:
            several = Button(self._theme, self.tr("Decide on several at once"), icon="list", look="chip")
            card.column.addWidget(several.on_click(self.waiting_asked.emit), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)

    def _add_held(self, held: "Sequence[tuple[MemoryView, str]]") -> None:
        if not held:
            return
        self._section(self.tr("Held back tonight"), len(held))
        card = Card()
        card.column.setSpacing(2)
        for memory, reason in held[:_MOST_SHOWN]:
            row = self._row(memory.text, said(reason))
            self._add_verbs(row, memory.id, memory.text, refuses=memory.ledger == "queued" and memory.night is None)
            card.column.addWidget(row)
        self._add_rest(card, len(held))
        self.column.addWidget(card)

    def _add_let_go(self, items: "Sequence[QueuedItem]") -> None:
        if not items:
            return
        self._section(self.tr("Heard today, not kept"), len(items))
        card = Card()
        for item in items[:_MOST_SHOWN]:
            row = self._row(item.text, said(item.reason))
            if item.can_keep:
                row.add_keep(partial(self.keep_asked.emit, item.experience))
            card.column.addWidget(row)
        self._add_rest(card, len(items))
        self.column.addWidget(card)

    def _row(self, text: str, reason: str) -> QueueRow:
        row = QueueRow(self._theme, text, reason)
        row.editing_changed.connect(self._on_editing_changed)
        self._rows.append(row)
        return row

    def _add_verbs(self, row: QueueRow, memory: int, text: str, *, refuses: bool) -> None:
        """Show, edit, refuse. What a night has learned is not refused from here: that would take mornings with it."""
        show = IconButton(self._theme, "source", self.tr("Show memory: {text}").format(text=text), look="small-icon")
        row.add(show.on_click(partial(self.memory_asked.emit, memory)))
        row.add_edit()
        self._editable[memory] = row
        row.saved.connect(partial(self.edit_asked.emit, memory))
        if refuses:
            row.add_refuse(partial(self.reject_asked.emit, memory))

    def _on_left_out_closed(self) -> None:
        self.left_out.clear()
        self.left_out_closed.emit()

    def _on_editing_changed(self) -> None:
        if self._next is not None and not self.is_editing:
            self._next()

    def _section(self, title: str, number: int) -> None:
        self.column.addSpacing(10)
        self.column.addWidget(Label(f"{title}  ·  {number}", look="section", wrap=False))

    def _add_rest(self, card: Card, number: int) -> None:
        if number > _MOST_SHOWN:
            card.column.addWidget(Label(self.tr("and %Ln more", "", number - _MOST_SHOWN), look="small"))
