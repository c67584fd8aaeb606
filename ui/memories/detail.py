"""One memory in full: its words, what the model does with it, where it came from, and what can be done with it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.memories.rewrite import Rewrite
from ui.theme import Theme
from ui.translation import said
from ui.widgets.buttons import Button
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import MemoryDetail, MemoryView, SourceView

_EDITABLE = ("queued", "live", "pending", "paused")
_MOST_OF_HISTORY = 38  # of a chip, which does not wrap; its tip has all
_MOST_OF_SOURCE = 600  # characters: an imported message can be as long as a book


class MemoryDetailView(Page):
    """Tells by signal what the owner wants; asks no service."""

    conversation_asked = Signal(int, int)  # and the message in it
    memory_asked = Signal(int)
    forget_asked = Signal(object)  # MemoryView
    edit_asked = Signal(int, str)
    approve_asked = Signal(int)
    reject_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(width=560)
        self._theme = theme
        self.column.setContentsMargins(20, 4, 24, 24)
        self.forget_button: Button | None = None
        self._shown: int | None = None
        self._rewrite: Rewrite | None = None
        self._unsaved: dict[int, str] = {}  # new words of memories that are not shown

    @property
    def is_editing(self) -> bool:
        return self._rewrite is not None

    def leave_editing(self) -> None:
        if self._rewrite is not None:
            self._rewrite.leave()

    def end_editing(self, memory: int) -> None:
        """The new words were saved."""
        self._unsaved.pop(memory, None)
        if memory == self._shown:
            self.leave_editing()

    def go_on_editing(self, memory: int) -> None:
        """They could not be saved."""
        if memory == self._shown and self._rewrite is not None:
            self._rewrite.go_on()

    def empty(self) -> None:
        """Words that are being written anew come back with their memory."""
        if self._rewrite is not None and self._shown is not None and self._rewrite.unsaved:
            self._unsaved[self._shown] = self._rewrite.unsaved
        self._rewrite = self._shown = self.forget_button = None
        super().empty()

    def show_detail(self, detail: "MemoryDetail") -> None:
        """Drawn anew, unless new words for this very memory are being written: news do not take them away."""
        memory = detail.memory
        if self.is_editing and memory.id == self._shown:
            return
        self.empty()
        self._shown = memory.id
        card = Card()
        self._add_words(card, memory)
        self._add_actions(card, memory)
        self.column.addWidget(card)
        if detail.sources:
            self._section(self.tr("Where it came from"))
            for source in detail.sources:
                self.column.addWidget(self._source(source))
        self._add_history(detail)

    def _add_words(self, card: Card, memory: "MemoryView") -> None:
        card.column.addWidget(Label(memory.text, look="heading"))
        word, tone = words.memory_state(memory)
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(Label(word, look="pill", tone=tone, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        when = Label(words.moment(memory.created), look="small")
        triple = (memory.subject, memory.attribute, memory.value) if memory.value else ()
        when.setToolTip(" · ".join((f"#{memory.id}", *triple, words.kind(memory.kind))))
        pills.addWidget(when, 1)
        card.column.addLayout(pills)
        card.column.addWidget(Label(words.memory_explained(memory), look="muted"))
        facts = list(dict.fromkeys((words.kind(memory.kind), words.trust(memory.trust))))
        if memory.valid_until:
            facts.append(self.tr("holds until {moment}").format(moment=words.moment(memory.valid_until)))
        card.column.addWidget(Label(" · ".join(facts), look="small"))

    def _add_actions(self, card: Card, memory: "MemoryView") -> None:
        decide, change = _button_row(), _button_row()
        if memory.ledger in ("pending", "paused", "rejected"):
            approve = Button(self._theme, self.tr("Approve"), icon="check", colour="on_accent", look="primary")
            decide.addWidget(approve.on_click(lambda: self.approve_asked.emit(memory.id)))
        if memory.ledger in ("pending", "queued") and memory.state != "in_weights" and memory.night is None:
            refuse = Button(self._theme, self.tr("Refuse"), tip=self.tr("Keep it in the list, never use it"))
            (decide if decide.count() else change).addWidget(refuse.on_click(lambda: self.reject_asked.emit(memory.id)))
        if memory.ledger in _EDITABLE:
            edit = Button(self._theme, self.tr("Edit"))
            change.addWidget(edit.on_click(lambda: self._edit(card, memory, edit).start()))
        self.forget_button = Button(self._theme, self.tr("Forget …"), icon="forget", colour="danger", look="danger")
        change.addWidget(self.forget_button.on_click(lambda: self.forget_asked.emit(memory)))
        card.column.addSpacing(4)
        for row in (decide, change):
            row.addStretch(1)
            card.column.addLayout(row)
        if memory.ledger in _EDITABLE and memory.id in self._unsaved:
            self._edit(card, memory, edit)  # the keyboard stays in the list

    def _edit(self, card: Card, memory: "MemoryView", button: Button) -> Rewrite:
        """Write the words anew, in place; the keyboard goes back to the button."""
        if self._rewrite is None:
            self._rewrite = Rewrite(self._theme, memory.text, unsaved=self._unsaved.pop(memory.id, ""))
            self._rewrite.saved.connect(partial(self.edit_asked.emit, memory.id))
            self._rewrite.left.connect(lambda: self._on_left(button))
            card.column.addWidget(self._rewrite)
        return self._rewrite

    def _on_left(self, button: Button) -> None:
        self._rewrite = None
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _source(self, source: "SourceView") -> Card:
        card = Card()
        text = words.tr("“{text}”").format(text=words.short(source.text, _MOST_OF_SOURCE))
        card.column.addWidget(Label(text if source.text else self.tr("These words were erased."), look="body"))
        row = QHBoxLayout()
        told = (words.moment(source.created), source.file, said(source.place))
        row.addWidget(Label(" · ".join(filter(None, told)), look="small"), 1)
        button = Button(self._theme, self.tr("Open conversation"), icon="source", colour="muted", look="quiet")
        row.addWidget(button.on_click(partial(self.conversation_asked.emit, source.conversation, source.message)))
        card.column.addLayout(row)
        return card

    def _add_history(self, detail: "MemoryDetail") -> None:
        older = [(memory, self.tr("Before: {text}")) for memory in detail.replaces]
        newer = [(detail.replaced_by, self.tr("Now: {text}"))] if detail.replaced_by else []
        if older or newer:
            self._section(self.tr("History"))
            for memory, told in [*newer, *older]:
                self.column.addLayout(self._of_history(memory, told))
        if detail.exams:
            self._section(self.tr("Exams"))
            for snapshot, _trained, exam in detail.exams:
                verdict = {
                    "in_weights": self.tr("known without a note"),
                    "in_context": self.tr("known with a note only"),
                    "faded": self.tr("no longer known without a note"),
                }.get(exam, exam)
                self.column.addWidget(
                    Label(self.tr("Snapshot {id}: {verdict}").format(id=snapshot, verdict=verdict), look="muted")
                )

    def _of_history(self, memory: "MemoryView", told: str) -> QVBoxLayout:
        """What was said before or after, the way to it, and when."""
        text = told.format(text=words.short(memory.text, _MOST_OF_HISTORY))
        chip = Button(self._theme, text, icon="memory", colour="muted", look="chip")
        chip.setAccessibleName(told.format(text=memory.text))
        chip.setToolTip(memory.text)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(chip.on_click(partial(self.memory_asked.emit, memory.id)), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(words.moment(memory.created), look="small"))
        return column

    def _section(self, text: str) -> None:
        self.column.addSpacing(6)
        self.column.addWidget(Label(text, look="section", wrap=False))


def _button_row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    return row


class Beside(QWidget):
    """What stands at the right of the list: a detail, with a card above it when there is something to decide."""

    def __init__(self, above: QWidget, below: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._holder = QWidget()
        holder = QVBoxLayout(self._holder)
        holder.setContentsMargins(20, 4, 24, 0)
        holder.addWidget(above)
        holder.addStretch(1)
        column.addWidget(self._holder, 1)
        column.addWidget(below, 1)
        self._holder.hide()
        self._below = below

    def show_above(self, shown: bool) -> None:
        """The card says itself what it is about, and needs the room."""
        self._holder.setVisible(shown)
        self._below.setVisible(not shown)
