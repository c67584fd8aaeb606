"""Several memories at once: what is selected, and what can be done with all of it. Asks no service."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.pane import Card, Page
from ui.widgets.text import Bullets, Label

if TYPE_CHECKING:
    from app.views.memories import MemoryView

APPROVABLE = ("pending", "paused", "rejected")
_MOST_SHOWN = 8


class SeveralView(Page):
    approve_asked = Signal(object)  # list of ids: those that an approval changes
    forget_asked = Signal(object)  # tuple of MemoryView

    def __init__(self, theme: Theme) -> None:
        super().__init__(width=560)
        self.column.setContentsMargins(20, 4, 24, 24)
        self._memories: tuple[MemoryView, ...] = ()
        self._heading = Label("", look="heading")
        self._lines = Bullets(self.tr("What is selected"))
        self.approve = Button(theme, "", icon="check", colour="on_accent", look="primary")
        self.approve.on_click(lambda: self.approve_asked.emit(self._approvable))
        self.approve.hide()
        self.forget = Button(theme, self.tr("Forget all …"), icon="forget", colour="danger", look="danger")
        self.forget.on_click(lambda: self.forget_asked.emit(self._memories))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.approve)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        card = Card()
        card.column.addWidget(self._heading)
        card.column.addWidget(self._lines)
        card.column.addSpacing(4)
        card.column.addLayout(buttons)
        self.column.addWidget(card)

    def show_several(self, memories: "Sequence[MemoryView]") -> None:
        """Those that an approval changes come first."""
        self._memories = tuple(sorted(memories, key=lambda memory: memory.ledger not in APPROVABLE))
        self._heading.setText(self.tr("%Ln memory(s) selected", "", len(memories)))
        lines = [words.short(memory.text, 120) for memory in self._memories[:_MOST_SHOWN]]
        more = len(memories) - _MOST_SHOWN
        self._lines.show_lines([*lines, self.tr("and %Ln more", "", more)] if more > 0 else lines)
        self.approve.set_label(self.tr("Approve the %Ln that wait(s)", "", len(self._approvable)))
        self.approve.setVisible(bool(self._approvable))

    @property
    def _approvable(self) -> list[int]:
        return [memory.id for memory in self._memories if memory.ledger in APPROVABLE]
