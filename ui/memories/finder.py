"""Which memories are looked at, and in which order: words, state, kind, source. Asks no service."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui import words
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.search import SearchField
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import MemoryView

# What it lets through (`words.memory_standing`); none lets everything through.
STANDINGS = (
    (QT_TRANSLATE_NOOP("Finder", "All"), ()),
    (QT_TRANSLATE_NOOP("Finder", "Learned"), ("in_weights", "faded")),
    (QT_TRANSLATE_NOOP("Finder", "In notes"), ("in_context", "queued")),
    (QT_TRANSLATE_NOOP("Finder", "Waiting for your yes"), ("pending",)),
    (QT_TRANSLATE_NOOP("Finder", "Not in use"), ("superseded", "rejected", "paused", "held_out", "taken_back")),
)
_WAITING = next(place for place, (_, these) in enumerate(STANDINGS) if these == ("pending",))
KINDS = (
    (QT_TRANSLATE_NOOP("Finder", "Facts"), ("statement", "correction", "derived")),
    (QT_TRANSLATE_NOOP("Finder", "Plans"), ("plan",)),
    (QT_TRANSLATE_NOOP("Finder", "How answers should be"), ("preference",)),
    (QT_TRANSLATE_NOOP("Finder", "How things are done"), ("procedure", "failed_path", "lesson")),
    (QT_TRANSLATE_NOOP("Finder", "Tools and places"), ("environment",)),
    (QT_TRANSLATE_NOOP("Finder", "From documents"), ("document",)),
)
ORDERS: "dict[str, tuple[str, Callable[[MemoryView], object] | None, bool]]" = {
    "newest": (QT_TRANSLATE_NOOP("Finder", "Newest first"), None, True),
    "oldest": (QT_TRANSLATE_NOOP("Finder", "Oldest first"), None, False),
    "subject": (
        QT_TRANSLATE_NOOP("Finder", "By what they are about"),
        lambda row: (not row.subject, row.subject.casefold(), row.attribute.casefold()),
        False,
    ),
    "text": (QT_TRANSLATE_NOOP("Finder", "From A to Z"), lambda row: row.text.casefold(), False),
}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """None and () let everything through."""

    words: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    trust: str | None = None
    order: str = "newest"


def chosen(memories: "Sequence[MemoryView]", choice: Choice) -> "list[MemoryView]":
    """`memories` in the order they were made."""
    found = [
        row
        for row in memories
        if (not choice.standings or words.memory_standing(row) in choice.standings)
        and (not choice.kinds or row.kind in choice.kinds)
        and (choice.trust is None or row.trust == choice.trust)
        and (not choice.words or _holds(row, choice.words))
    ]
    _, key, backwards = ORDERS[choice.order]
    if key is not None:
        found.sort(key=key)  # type: ignore[arg-type]  # tuples of texts
    return found[::-1] if backwards else found


def _holds(row: "MemoryView", wanted: Sequence[str]) -> bool:
    text = f"{row.text} {row.subject} {row.attribute} {row.value}".casefold()
    return all(word in text for word in wanted)


class Finder(QWidget):
    """A search field, a box of states, and a menu of kinds, sources and orders."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._memories: Sequence[MemoryView] = ()
        self._choice = Choice()
        self.search = SearchField(self.tr("Search memories"))
        self.search.setMinimumWidth(110)
        self.standing = QComboBox()
        self.standing.setAccessibleName(self.tr("Show which memories"))
        self._standing_name = Label(self.standing.accessibleName())  # read, not shown: on Linux it has no other name
        self._standing_name.setBuddy(self.standing)
        self._standing_name.hide()
        self.standing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.standing.setMinimumContentsLength(9)
        self.standing.addItems([self.tr(name) for name, _ in STANDINGS])
        self.more = IconButton(theme, "filter", self.tr("Kind, source and order")).on_click(self._on_more)
        self.narrowed = Button(theme, "", icon="close", colour="muted", look="chip").on_click(self.widen)
        self.narrowed.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self._standing_name, self.standing, self.more):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.narrowed, 0, Qt.AlignmentFlag.AlignLeft)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.standing.currentIndexChanged.connect(lambda _index: self.changed.emit())

    @property
    def choice(self) -> Choice:
        standings = STANDINGS[self.standing.currentIndex()][1]
        return replace(self._choice, words=tuple(self.search.text().casefold().split()), standings=standings)

    def look_through(self, memories: "Sequence[MemoryView]") -> "list[MemoryView]":
        """Those of them that are chosen, in the order that is."""
        self._memories = memories
        return chosen(memories, self.choice)

    def reset(self) -> None:
        """Show all."""
        self.search.clear()
        self.standing.setCurrentIndex(0)
        self.widen()

    def show_waiting(self) -> None:
        """What waits for a yes."""
        self.standing.setCurrentIndex(_WAITING)

    def widen(self) -> None:
        """All kinds, sources, the newest first."""
        self._choose(kinds=(), trust=None, order="newest")

    def menu(self) -> QMenu:
        """Kinds and sources that there are, and the orders."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = {row.kind for row in self._memories}
        self._add(menu, self.tr("Kind"), "kinds", [((), self.tr("All kinds")), *(
            (these, self.tr(name)) for name, these in KINDS if kinds & set(these)
        )])  # fmt: skip
        trusts = dict.fromkeys(row.trust for row in self._memories)
        sources = [(trust, words.trust(trust)) for trust in trusts]
        self._add(menu, self.tr("Source"), "trust", [(None, self.tr("All sources")), *sources])
        self._add(menu, self.tr("Order"), "order", [(key, self.tr(name)) for key, (name, _, _) in ORDERS.items()])
        return menu

    def _add(self, menu: QMenu, title: str, field: str, values: Sequence[tuple[object, str]]) -> None:
        menu.addSection(title)
        group = QActionGroup(menu)
        for value, name in values:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(getattr(self._choice, field) == value)
            action.triggered.connect(lambda _on=False, value=value: self._choose(**{field: value}))
            group.addAction(action)

    def _choose(self, **fields: object) -> None:
        chosen = replace(self._choice, **fields)  # type: ignore[arg-type]  # of the dataclass's own fields
        if chosen != self._choice:
            self._choice = chosen
            told = [self.tr(name) for name, these in KINDS if chosen.kinds == these]
            told += [words.trust(chosen.trust)] if chosen.trust is not None else []
            told += [self.tr(ORDERS[chosen.order][0])] if chosen.order != "newest" else []
            self.narrowed.set_label("  ·  ".join(told))
            self.narrowed.setToolTip(self.tr("Show all kinds and sources, newest first"))
            self.narrowed.setVisible(bool(told))
            self.changed.emit()

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
