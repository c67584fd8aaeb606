"""The memories pane: what is remembered, searched, added to, corrected and forgotten; one in full at the side."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge, Failure
from ui.memories.detail import Beside, MemoryDetailView
from ui.memories.finder import Finder
from ui.memories.forget_card import ForgetCard, forgotten_text
from ui.memories.page import KnowledgePage
from ui.memories.several import SeveralView
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.focus import holds_focus
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PaneHeader, fill_pane
from ui.widgets.rows import Row, RowList
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import Forgetting, MemoriesChange, MemoryChange, MemoryDetail, MemoryView
    from app.views.page import Section

LEARNING_KEY = "learning.enabled"
_USUAL = ("statement", "correction", "document")  # kinds that a line need not say, or says by its source


class MemoriesPane(QWidget):
    conversation_asked = Signal(int, int)  # and the message in it
    save_asked = Signal(str)  # the page as Markdown

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._bridge, self._bar = bridge, bar
        self._memories: tuple[MemoryView, ...] = ()
        self._wanted: int | None = None
        self._is_listing = False
        self.header = PaneHeader(self.tr("Memories"))
        self.finder = Finder(theme)
        self.search, self.filter = self.finder.search, self.finder.standing
        self.list = RowList(theme, self.tr("Memories"))
        self.list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self.counted = Label("", look="small", wrap=False)
        self.select_all = Button(theme, self.tr("Select all"), look="quiet").on_click(self._on_select_all)
        self.detail = MemoryDetailView(theme)
        self.several = SeveralView(theme)
        self._details = QStackedWidget()
        self.forget_card = ForgetCard(theme, bridge)
        self.beside = Beside(self.forget_card, self._details)
        self.page = KnowledgePage(theme)
        self.page_button = Button(theme, self.tr("As a page"), icon="page", look="quiet")
        self.learning = Button(theme, "", icon="memory", look="quiet").on_click(self._on_learning)
        self.learning.setCheckable(True)
        self.set_learning(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Remember that …"))
        self.field.setAccessibleName(self.tr("A memory to add"))
        self.add_button = Button(theme, self.tr("Remember"), icon="plus")
        self._none_found = QWidget()
        self.show_all = Button(theme, self.tr("Show all"), look="quiet").on_click(self._on_show_all)
        self._empty = EmptyState(
            theme,
            "memory",
            self.tr("Nothing remembered yet"),
            self.tr("Tell Nightjar something that lasts, in a chat or in the field above: a name, a place, a plan."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.MEMORIES | Changes.TIMELINE):
            self._bridge.call(lambda services: services.memories.list(), self._on_memories)
            if self.is_page:
                self._load_page()

    def set_learning(self, learning: bool) -> None:
        """Whether anything is learned at all, as the settings say."""
        self.learning.setChecked(learning)
        self.learning.set_icon("memory", "accent" if learning else "muted")
        self.learning.set_label(self.tr("Learns") if learning else self.tr("Paused"))
        told = self.tr("Nightjar learns from what you say. Click to pause that, in all conversations.")
        told = told if learning else self.tr("Nothing you say is learned. Click to go on learning.")
        self.learning.setAccessibleName(told)
        self.learning.setToolTip(told)

    def show_memory(self, memory: int) -> None:
        """Open one, whatever was searched for."""
        self.finder.reset()
        self._wanted = memory
        self.list.clearSelection()
        self.show_list()
        self._show_rows()

    def show_waiting(self) -> None:
        """All that wait for a yes, selected."""
        self.finder.reset()
        self.finder.show_waiting()
        self.show_list()
        self._on_select_all()

    @property
    def is_page(self) -> bool:
        return self._stack.currentWidget() is self.page

    def show_page(self) -> None:
        """All that is in force, to be read."""
        self._stack.setCurrentWidget(self.page)
        self._name_view()
        self._load_page()
        self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> None:
        self._stack.setCurrentWidget(self._content if self._memories else self._empty)
        self._name_view()

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
        self.show_list()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.header.right.addWidget(self.field)
        self.header.right.addWidget(self.add_button)
        self.field.setMinimumWidth(170)
        self.header.right.insertWidget(0, self.page_button)
        self.page_button.hide()
        self._details.addWidget(self.detail)
        self._details.addWidget(self.several)
        count = QHBoxLayout()
        count.setContentsMargins(8, 0, 12, 2)
        count.addWidget(self.learning)
        count.addWidget(self.counted, 1, Qt.AlignmentFlag.AlignCenter)
        count.addWidget(self.select_all)
        left = QVBoxLayout()
        left.setContentsMargins(28, 0, 0, 16)
        left.setSpacing(2)
        left.addWidget(self.finder)
        left.addLayout(count)
        none = QHBoxLayout(self._none_found)
        none.setContentsMargins(8, 0, 12, 0)
        none.addWidget(Label(self.tr("Nothing fits. Try another word, or show all."), look="muted"), 1)
        none.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignTop)
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
        self._stack.addWidget(self.page)
        fill_pane(self, self.header, self._stack)

    def _connect(self) -> None:
        self.finder.changed.connect(self._show_rows)
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._on_selected())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._on_forget_asked(*self._selected))
        self.page_button.on_click(lambda: self.show_list() if self.is_page else self.show_page())
        self.page.memory_asked.connect(self.show_memory)
        self.page.list_asked.connect(self.show_list)
        self.page.save_asked.connect(self.save_asked)
        self.page.told.connect(self._bar.tell)
        self.several.approve_asked.connect(self._on_approve_several)
        self.several.forget_asked.connect(lambda memories: self._on_forget_asked(*memories))
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
        self._memories = memories
        learned = sum(1 for memory in memories if memory.state == "in_weights")
        told = self.tr("{memories}, {learned} learned.") if learned else self.tr("{memories}, none learned.")
        sentence = told.format(memories=words.memories(len(memories)), learned=words.number(learned))
        self.header.sentence.setText(sentence if memories else "")
        self.page_button.setVisible(bool(memories) or self.is_page)
        if not self.is_page:
            self.show_list()
        QTimer.singleShot(1, self, self._show_rows)  # a turn of its own: thousands take half of what one may

    def _load_page(self) -> None:
        def then(sections: "tuple[Section, ...]") -> None:
            self.page.show_sections(sections)

        self._bridge.call(lambda services: services.memories.page(), then)

    def _name_view(self) -> None:
        """The button says what it leads to."""
        self.page_button.set_icon("list" if self.is_page else "page")
        self.page_button.set_label(self.tr("As a list") if self.is_page else self.tr("As a page"))

    def _show_rows(self) -> None:
        shown = self.finder.look_through(self._memories)
        self._none_found.setVisible(not shown)
        self.select_all.setVisible(len(shown) > 1)
        some, all_of_them = words.number(len(shown)), words.memories(len(self._memories))
        told = self.tr("{some} of {all}").format(some=some, all=all_of_them)
        self.counted.setText(told if shown and len(shown) < len(self._memories) else "")
        self._is_listing = True  # what is selected on the way is not meant
        self.list.show_rows([memory.id for memory in shown], lambda place: row_of(shown[place]))
        if self._wanted is not None and self.list.select(self._wanted):
            self._wanted = None
        elif self.list.current_key is None and shown:
            self.list.select(shown[0].id)
        self._is_listing = False
        self._on_selected()

    @property
    def _selected(self) -> "list[MemoryView]":
        keys = set(self.list.selected_keys)
        return [memory for memory in self._memories if memory.id in keys]

    def _on_learning(self) -> None:
        value = "on" if self.learning.isChecked() else "off"
        self.set_learning(self.learning.isChecked())
        self._bridge.call(lambda services: services.settings.set(LEARNING_KEY, value), lane="write")

    def _on_show_all(self) -> None:
        self.finder.reset()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_select_all(self) -> None:
        self.list.selectAll()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selected(self) -> None:
        """One in full, or what can be done with all of them."""
        if self._is_listing:
            return
        selected = self._selected
        if [memory.id for memory in self.forget_card.memories] != [memory.id for memory in selected]:
            self.beside.show_above(False)
        self._details.setCurrentWidget(self.several if len(selected) > 1 else self.detail)
        if len(selected) > 1:
            self.several.show_several(selected)
        elif selected:
            self._load_detail(selected[0].id)
        else:
            self.detail.empty()

    def _load_detail(self, memory: int) -> None:
        def then(detail: "MemoryDetail") -> None:
            if self.list.selected_keys == [memory]:
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
            undo = self.tr("Undo") if change.added else ""  # what was known before is not taken back with it
            act = partial(self._forget_at_once, change.added)
            self._bar.tell(self.tr("Kept for tonight."), tone="good", action=undo, act=act)

        self._bridge.call(lambda services: services.memories.add(text), then, lane="write")

    def _forget_at_once(self, memories: Sequence[int]) -> None:
        """Undo of an addition: no model has seen it."""
        self._bridge.call(lambda services: services.memories.forget(memories), lane="write")

    def _on_edit(self, memory: int, text: str) -> None:
        def then(change: "MemoryChange") -> None:
            self.detail.end_editing(memory)
            self._wanted = change.memory.id
            self._bar.tell(self.tr("Changed. The words before stay as history until you forget them."), tone="good")

        def failed(failure: Failure) -> None:
            self.detail.go_on_editing(memory)
            self._bridge.failed.emit(failure)

        self._bridge.call(lambda services: services.memories.edit(memory, text), then, lane="write", failed=failed)

    def _on_approve(self, memory: int) -> None:
        self._bridge.call(
            lambda services: services.memories.approve(memory),
            lambda _change: self._bar.tell(self.tr("Approved. The next night may learn it."), tone="good"),
            lane="write",
        )

    def _on_approve_several(self, memories: list[int]) -> None:
        def then(change: "MemoriesChange") -> None:
            told = self.tr("%Ln memory(s) approved. The next nights may learn them.", "", len(change.memories))
            self._bar.tell(told, tone="good")

        self._bridge.call(lambda services: services.memories.approve_all(memories), then, lane="write")

    def _on_reject(self, memory: int) -> None:
        self._bridge.call(
            lambda services: services.memories.reject(memory),
            lambda _change: self._bar.tell(
                self.tr("Refused. It is neither shown nor learned."), action=self.tr("Undo"),
                act=lambda: self._reconsider(memory),
            ),
            lane="write",
        )  # fmt: skip

    def _reconsider(self, memory: int) -> None:
        """Undo of a refusal."""
        self._bridge.call(lambda services: services.memories.reconsider(memory), lane="write")

    def _on_forget_asked(self, *memories: "MemoryView") -> None:
        if memories:
            self.beside.show_above(True)
            self.forget_card.ask(*memories)

    def _on_forgotten(self, forgetting: "Forgetting") -> None:
        self.beside.show_above(False)
        self._bar.tell(forgotten_text(forgetting), tone="good")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def row_of(memory: "MemoryView") -> Row:
    """One memory as a line of the list."""
    word, tone = words.memory_state(memory)
    facts = [words.moment(memory.created), words.trust(memory.trust)]
    facts += [words.kind(memory.kind)] if memory.kind not in _USUAL else []
    return Row(
        key=memory.id, text=memory.text, facts=" · ".join(facts), word=word, tone=tone, quiet=memory.state == "held_out"
    )
