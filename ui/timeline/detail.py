"""One morning in full: what it knows, how its exam went, and the buttons that move to it. Asks no service."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui import words
from ui.theme import Theme
from ui.timeline.comparison import Comparison
from ui.widgets.buttons import Button
from ui.widgets.pane import Card, Page
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.timeline import SnapshotView

_MOST_SHOWN = 60


class SnapshotPage(Page):
    use_asked = Signal(int)
    pin_asked = Signal(int, bool)
    compare_asked = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(width=520)
        self._theme = theme
        self.comparison: Comparison | None = None
        self.column.setContentsMargins(20, 4, 24, 24)

    def show_snapshot(
        self, snapshot: "SnapshotView", parent: "SnapshotView | None", known: Sequence[str], model: str
    ) -> None:
        """`known` are the words of the memories in its weights, `model` is what its model is called."""
        self.empty()
        card = Card()
        card.column.addWidget(Label(words.snapshot_title(snapshot, parent), look="heading"))
        card.column.addWidget(Label(self._facts(snapshot, model), look="small"))
        card.column.addWidget(Label(self._sentence(snapshot), look="muted"))
        if snapshot.status == "kept":
            card.column.addSpacing(4)
            card.column.addLayout(self._actions(snapshot))
        self.column.addWidget(card)
        several = self.tr("To see what lies between two mornings, select both: Ctrl+click, or Shift and an arrow key.")
        self.column.addWidget(Label(several, look="small"))
        self.comparison = None
        if snapshot.status == "kept" and not snapshot.active:
            self.comparison = Comparison(self._theme)
            self.comparison.asked.connect(lambda text: self.compare_asked.emit(snapshot.id, text))
            self.column.addWidget(self.comparison)
        if known:
            self.column.addSpacing(6)
            title = self.tr("It knows without a note  ·  {n}").format(n=len(snapshot.memories))
            self.column.addWidget(Label(title, look="section", wrap=False))
            for text in known[:_MOST_SHOWN]:
                self.column.addWidget(Label(text))
            if len(known) > _MOST_SHOWN:
                self.column.addWidget(Label(self.tr("and %Ln more", "", len(known) - _MOST_SHOWN), look="small"))

    def _facts(self, snapshot: "SnapshotView", model: str) -> str:
        facts = [words.tr("Snapshot {id}").format(id=snapshot.id), words.moment(snapshot.created), model]
        if snapshot.gate_passed is not None:
            facts.append(self.tr("exam passed") if snapshot.gate_passed else self.tr("exam not passed"))
        if snapshot.size_bytes:
            facts.append(words.size(snapshot.size_bytes))
        return " · ".join(facts)

    def _sentence(self, snapshot: "SnapshotView") -> str:
        if snapshot.active:
            return self.tr("This is the model you are talking to.")
        if snapshot.status == "rejected":
            return self.tr("It did not pass its exam, so it was never used. It is kept to look at.")
        if snapshot.status == "destroyed":
            return self.tr("It was destroyed when something it knew was forgotten.")
        if snapshot.kind == "base":
            return self.tr("The model as it came, before any night.")
        return self.tr("Going back or forward deletes nothing: every other morning stays.")

    def _actions(self, snapshot: "SnapshotView") -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if not snapshot.active:
            use = Button(self._theme, self.tr("Use this one"), look="primary")
            row.addWidget(use.on_click(lambda: self.use_asked.emit(snapshot.id)))
        label = self.tr("Unpin") if snapshot.pinned else self.tr("Pin")
        tip = self.tr("Keep its files when space is made")
        pin = Button(self._theme, label, icon="pin", tip=tip)
        row.addWidget(pin.on_click(lambda: self.pin_asked.emit(snapshot.id, not snapshot.pinned)))
        row.addStretch(1)
        return row
