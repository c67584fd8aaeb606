"""What the app answers itself, under its words: the memories it names, and the buttons that do what it offers.

A forget shows its preview and asks once more. Everything is done by the services; nothing here is a model's doing.
"""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import words
from ui.bridge import Bridge
from ui.memories.forget_card import ForgetCard, forgotten_text
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.discard import discard_all
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.actions import ActionView
    from app.views.memories import Forgetting, MemoryView

MOST_ROWS = 12  # a list of everything goes on in the memories pane


class ActionCard(QWidget):
    """`offer` opens the preview of a forget at once, as when it has just been asked for."""

    memory_asked = Signal(int)
    page_asked = Signal()
    told = Signal(str)  # a short sentence for the message bar

    def __init__(self, theme: Theme, bridge: Bridge, action: "ActionView", *, offer: bool) -> None:
        super().__init__()
        self.action = action
        self._theme, self._bridge = theme, bridge
        self._memories: tuple[MemoryView, ...] = ()
        self.setAccessibleName(self.tr("What Nightjar found"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.forget_button = Button(theme, self.tr("Forget …"), icon="forget", colour="danger", look="danger")
        self.forget_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.forget_button.on_click(self._on_forget)
        self.forget_button.hide()
        self.forget_card = ForgetCard(theme, bridge)
        self.forget_card.done.connect(self._on_forgotten)
        self.forget_card.kept.connect(self._on_kept)
        self.forget_card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        self.page_button = Button(theme, self.tr("All I know about you, as a page"), icon="page", look="chip")
        self.page_button.on_click(self.page_asked.emit)
        self.page_button.setVisible(action.kind == "list" and bool(action.memories))
        column.addWidget(self.page_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.forget_button)
        column.addWidget(self.forget_card)
        self.show_memories(action.memories)
        if offer and action.kind == "forget" and action.memories:
            self._open(action.memories)

    @property
    def last(self) -> QWidget:
        """The last thing that Tab stops at."""
        return self.forget_card.stops[-1]

    @property
    def lines(self) -> list[str]:
        """The memories as they are shown."""
        return [words.action_line(memory) for memory in self._memories[:MOST_ROWS]]

    def show_memories(self, memories: "Sequence[MemoryView]") -> None:
        """Draw them anew as they are now; nothing is done where they have not changed."""
        if tuple(memories) == self._memories:
            return
        self._memories = tuple(memories)
        discard_all(self._rows)
        for memory in memories[:MOST_ROWS]:
            self._rows.addWidget(self._row(memory))
        if len(memories) > MOST_ROWS:
            rest = words.tr("%Ln more memory(s)", "", len(memories) - MOST_ROWS)
            more = Button(self._theme, rest, icon="chevron-right", colour="muted", look="chip")
            more.on_click(partial(self.memory_asked.emit, memories[MOST_ROWS].id))
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._order()
        self._show_button()

    def _order(self) -> None:
        """Tab goes as they stand: the memories, then what can be done with all of them."""
        places = [self._rows.itemAt(place).widget() for place in range(self._rows.count())]
        rows = [one for box in places for one in (*box.findChildren(Button), box) if isinstance(one, Button)]
        for before, after in pairwise((*rows, self.page_button, self.forget_button, *self.forget_card.stops)):
            self.setTabOrder(before, after)

    def _row(self, memory: "MemoryView") -> QWidget:
        """One memory, and what can be done about it where it was disowned."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        chip = Button(self._theme, words.short(memory.text, 72), icon="memory", colour="muted", look="chip")
        chip.setAccessibleName(words.action_line(memory))
        chip.setToolTip(self.tr("Show this memory"))
        row.addWidget(chip.on_click(partial(self.memory_asked.emit, memory.id)))
        row.addWidget(Label(words.memory_state(memory)[0], look="small", wrap=False))
        if self.action.kind == "disown" and memory.ledger in ("queued", "pending", "live", "paused"):
            acts = [(self.tr("Forget …"), partial(self._open, (memory,)))]
            if memory.night is None and memory.state != "in_weights":  # what was learned can be forgotten only
                acts.insert(0, (self.tr("Refuse"), partial(self._refuse, memory)))
            for text, act in acts:
                button = Button(self._theme, text, look="chip").on_click(act)
                button.setAccessibleName(f"{text} {memory.text}")
                row.addWidget(button)
        row.addStretch(1)
        return box

    def _refuse(self, memory: "MemoryView") -> None:
        self._bridge.call(
            lambda services: services.memories.reject(memory.id),
            lambda _change: self.told.emit(self.tr("Refused. It is neither shown nor learned.")),
            lane="write",
        )

    def _open(self, memories: "Sequence[MemoryView]") -> None:
        self.forget_card.show()
        self._show_button()
        # The keyboard stays in the composer: the next words are not meant for a button.
        self.forget_card.ask(*memories, take_focus=False)

    def _show_button(self) -> None:
        offers = self.action.kind == "forget" and bool(self._memories)
        self.forget_button.setVisible(offers and self.forget_card.isHidden())

    def _on_forget(self) -> None:
        self._open(self._memories)

    def _on_kept(self) -> None:
        self.forget_card.hide()
        self._show_button()

    def _on_forgotten(self, forgetting: "Forgetting") -> None:
        gone = {receipt.memory for receipt in forgetting.receipts}
        self.forget_card.hide()
        self.show_memories([memory for memory in self._memories if memory.id not in gone])
        self._show_button()
        self.told.emit(forgotten_text(forgetting))
