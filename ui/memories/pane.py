"""The memories pane: what is remembered, searched, added to, corrected and forgotten; one in full at the side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge
from ui.memories.detail import Beside, MemoryDetailView
from ui.memories.forget_card import ForgetCard, forgotten_text
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.focus import holds_focus
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PaneHeader, fill_pane
from ui.widgets.rows import Row, RowList
from ui.widgets.search import SearchField
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import Forgetting, MemoryChange, MemoryDetail, MemoryView

# Filter -> what it lets through (`words.memory_standing`); none lets everything through.
FILTERS = (
    (QT_TRANSLATE_NOOP("MemoriesPane", "All"), ()),
    (QT_TRANSLATE_NOOP("MemoriesPane", "Learned"), ("in_weights", "faded")),
    (QT_TRANSLATE_NOOP("MemoriesPane", "In notes"), ("in_context", "queued")),
    (QT_TRANSLATE_NOOP("MemoriesPane", "Waiting for your yes"), ("pending",)),
    (QT_TRANSLATE_NOOP("MemoriesPane", "Not in use"), ("superseded", "rejected", "paused", "held_out")),
)


class MemoriesPane(QWidget):
    conversation_asked = Signal(int, int)  # and the message in it

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._bridge, self._bar = bridge, bar
        self._memories: tuple[MemoryView, ...] = ()
        self._wanted: int | None = None
        self.header = PaneHeader(self.tr("Memories"))
        self.search = SearchField(self.tr("Search memories"))
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show which memories"))
        self._filter_name = Label(self.filter.accessibleName())  # read, not shown: on Linux a combo box has no other
        self._filter_name.setBuddy(self.filter)
        self._filter_name.hide()
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setMinimumContentsLength(9)
        self.filter.addItems([self.tr(name) for name, _ in FILTERS])
        self.list = RowList(theme, self.tr("Memories"))
        self.detail = MemoryDetailView(theme)
        self.forget_card = ForgetCard(theme, bridge)
        self.beside = Beside(self.forget_card, self.detail)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Remember that …"))
        self.field.setAccessibleName(self.tr("A memory to add"))
        self.add_button = Button(theme, self.tr("Remember"), icon="plus")
        self._none_found = Label(self.tr("Nothing fits. Try another word, or show all."), look="muted")
        self._empty = EmptyState(
            theme,
            "memory",
            self.tr("Nothing to remember yet"),
            self.tr("Tell Nightjar something that lasts, in a chat or in the field above: a name, a place, a plan."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.MEMORIES | Changes.TIMELINE):
            self._bridge.call(lambda services: services.memories.list(), self._on_memories)

    def show_memory(self, memory: int) -> None:
        """Open one, whatever was searched for."""
        self.search.clear()
        self.filter.setCurrentIndex(0)
        self._wanted = memory
        self._show_rows()

    @property
    def is_asking(self) -> bool:
        """Whether the preview of a forget waits for its yes."""
        return self.forget_card.isVisible()

    def keep(self) -> None:
        """Leave that preview; nothing is touched."""
        button = self.detail.forget_button
        if holds_focus(self.forget_card) and button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.beside.show_above(False)

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.header.right.addWidget(self.field)
        self.header.right.addWidget(self.add_button)
        self.field.setMinimumWidth(170)
        tools = QHBoxLayout()
        tools.setContentsMargins(4, 0, 0, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._filter_name)
        tools.addWidget(self.filter)
        left = QVBoxLayout()
        left.setContentsMargins(28, 0, 0, 16)
        left.addLayout(tools)
        left.addWidget(self._none_found)
        left.addWidget(self.list, 1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(left, 5)
        row.addWidget(self.beside, 4)
        self._content = content
        self._stack.addWidget(content)
        self._stack.addWidget(self._empty)
        fill_pane(self, self.header, self._stack)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.filter.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())
        self.field.returnPressed.connect(self._on_add)
        self.add_button.on_click(self._on_add)
        self.detail.conversation_asked.connect(self.conversation_asked)
        self.detail.memory_asked.connect(self.show_memory)
        self.detail.forget_asked.connect(self._on_forget_asked)
        self.detail.edit_asked.connect(self._on_edit)
        self.detail.approve_asked.connect(self._on_approve)
        self.detail.reject_asked.connect(self._on_reject)
        self.forget_card.done.connect(self._on_forgotten)
        self.forget_card.kept.connect(self.keep)

    def _on_memories(self, memories: "tuple[MemoryView, ...]") -> None:
        self._memories = tuple(reversed(memories))
        learned = sum(1 for memory in memories if memory.state == "in_weights")
        told = self.tr("{memories}, {learned} learned.") if learned else self.tr("{memories}, none learned.")
        sentence = told.format(memories=words.memories(len(memories)), learned=words.number(learned))
        self.header.sentence.setText(sentence if memories else "")
        self._stack.setCurrentWidget(self._content if memories else self._empty)
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = self.search.text().casefold().split()
        allowed = FILTERS[self.filter.currentIndex()][1]
        shown = [
            memory
            for memory in self._memories
            if (not allowed or words.memory_standing(memory) in allowed) and _fits(memory, wanted)
        ]
        self._none_found.setVisible(not shown)
        self.list.show_rows([memory.id for memory in shown], lambda place: row_of(shown[place]))
        if self._wanted is not None and self.list.select(self._wanted):
            self._wanted = None
        elif self.list.current_key is None and shown:
            self.list.select(shown[0].id)
        self._on_current()

    def _on_current(self) -> None:
        memory = self.list.current_key
        self.beside.show_above(False)
        if memory is None:
            self.detail.empty()
            return

        def then(detail: "MemoryDetail") -> None:
            if detail.memory.id == self.list.current_key:
                self.detail.show_detail(detail)

        self._bridge.call(lambda services: services.memories.show(memory), then)

    def _on_add(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def then(change: "MemoryChange") -> None:
            self.field.clear()
            self._wanted = change.memory.id
            self._bar.tell(
                self.tr("Kept for tonight."), tone="good", action=self.tr("Undo"),
                act=lambda: self._forget_at_once(change.memory.id),
            )  # fmt: skip

        self._bridge.call(lambda services: services.memories.add(text), then, lane="write")

    def _forget_at_once(self, memory: int) -> None:
        """Undo of an addition: no model has seen it."""
        self._bridge.call(lambda services: services.memories.forget([memory]), lane="write")

    def _on_edit(self, memory: int, text: str) -> None:
        def then(change: "MemoryChange") -> None:
            self._wanted = change.memory.id
            self._bar.tell(self.tr("Changed. The words before stay as history until you forget them."), tone="good")

        self._bridge.call(lambda services: services.memories.edit(memory, text), then, lane="write")

    def _on_approve(self, memory: int) -> None:
        self._bridge.call(
            lambda services: services.memories.approve(memory),
            lambda _change: self._bar.tell(self.tr("Approved. The next night may learn it."), tone="good"),
            lane="write",
        )

    def _on_reject(self, memory: int) -> None:
        self._bridge.call(
            lambda services: services.memories.reject(memory),
            lambda _change: self._bar.tell(
                self.tr("Refused. It is neither shown nor learned."), action=self.tr("Undo"),
                act=lambda: self._on_approve(memory),
            ),
            lane="write",
        )  # fmt: skip

    def _on_forget_asked(self, memory: "MemoryView") -> None:
        self.beside.show_above(True)
        self.forget_card.ask(memory)

    def _on_forgotten(self, forgetting: "Forgetting") -> None:
        self.beside.show_above(False)
        self._bar.tell(forgotten_text(forgetting), tone="good")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def row_of(memory: "MemoryView") -> Row:
    """One memory as a line of the list."""
    word, tone = words.memory_state(memory)
    facts = [words.moment(memory.created), words.trust(memory.trust)]
    return Row(
        key=memory.id, text=memory.text, facts=" · ".join(facts), word=word, tone=tone, quiet=memory.state == "held_out"
    )


def _fits(memory: "MemoryView", wanted: list[str]) -> bool:
    text = f"{memory.text} {memory.subject} {memory.attribute} {memory.value}".casefold()
    return all(word in text for word in wanted)
