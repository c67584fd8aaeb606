"""The column at the left: new chat, the panes, the conversations, and which model is talking. Asks nobody anything."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout

from ui import words
from ui.theme import Theme, mark
from ui.widgets.buttons import Button, IconButton, shortcut_text
from ui.widgets.text import ElidedLabel, Label

if TYPE_CHECKING:
    from app.views.chat import ConversationView

WIDTH_PIXELS = 256
_MARK_PIXELS = 26
_Index = QModelIndex | QPersistentModelIndex

# Pane, icon, label, shortcut. Models gets its line here when its pane is built.
PANES = (
    ("chat", "chat", "Chat", "Ctrl+1"),
    ("tonight", "moon", "Tonight", "Ctrl+2"),
    ("memories", "memory", "Memories", "Ctrl+3"),
    ("timeline", "timeline", "Timeline", "Ctrl+4"),
    ("settings", "settings", "Settings", "Ctrl+5"),
)


class ConversationModel(QAbstractListModel):
    """Conversations as lines, the last spoken in first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ConversationView, ...] = ()

    def take(self, rows: "Sequence[ConversationView]") -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title or self.tr("New conversation")
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{words.moment(row.updated)}"
        return None

    def conversation(self, index: _Index) -> "ConversationView":
        return self._rows[index.row()]

    def place(self, conversation: int | None) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == conversation), None)


class Sidebar(QFrame):
    """Tells by signal what was asked for."""

    pane_asked = Signal(str)
    new_asked = Signal()
    private_asked = Signal()
    conversation_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH_PIXELS)
        self._theme = theme
        self.new_button = Button(theme, self.tr("New chat"), icon="plus")
        self.new_button.setToolTip(shortcut_text("Ctrl+N"))
        self.new_button.on_click(self.new_asked.emit)
        self.private_button = IconButton(theme, "private", self.tr("New private chat (Ctrl+Shift+N)"))
        self.private_button.on_click(self.private_asked.emit)
        self._group = QButtonGroup(self)
        self._queued, self._asleep_percent = 0, -1
        self.buttons = {pane: self._nav_button(pane, icon, label, keys) for pane, icon, label, keys in PANES}
        self.conversations = ConversationModel()
        self.list = self._make_list()
        self.model_name = ElidedLabel("", look="small")
        self.model_state = ElidedLabel("", look="small")
        self._lay_out()

    def show_pane(self, pane: str) -> None:
        """Mark the pane that is open; a conversation is marked only in the chat."""
        self.buttons[pane].setChecked(True)
        if pane != "chat":
            self.list.clearSelection()

    def show_conversations(self, rows: "Sequence[ConversationView]", current: int | None) -> None:
        """Conversations without a word in them are left out, unless one of them is open."""
        self.conversations.take([row for row in rows if row.turns or row.id == current])
        self._empty.setVisible(self.conversations.rowCount() == 0)
        self.mark_conversation(current)

    def mark_conversation(self, conversation: int | None) -> None:
        place = self.conversations.place(conversation)
        self.list.clearSelection()
        if place is not None:
            index = self.conversations.index(place)
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_queued(self, queued: int) -> None:
        """How many memories wait for the night, beside the pane's name."""
        self._queued = queued
        self._name_tonight()

    def show_asleep(self, percent: int) -> None:
        """How far the night is, in the same place; -1 when none is running."""
        self._asleep_percent = percent
        self._name_tonight()

    def _name_tonight(self) -> None:
        button, label = self.buttons["tonight"], self.tr("Tonight")
        if self._asleep_percent >= 0:
            button.set_label(self.tr("Asleep  ·  {percent} %").format(percent=self._asleep_percent))
            button.setAccessibleName(self.tr("Tonight, asleep, {percent} %").format(percent=self._asleep_percent))
            return
        waiting = words.count(self._queued, "memory", "memories")
        button.set_label(f"{label}  ·  {self._queued}" if self._queued else label)
        button.setAccessibleName(self.tr("Tonight, {waiting} waiting").format(waiting=waiting))

    def show_model(self, name: str, state: str) -> None:
        self.model_name.set_whole(name)
        self.model_state.set_whole(state)

    def _nav_button(self, pane: str, icon: str, label: str, keys: str) -> Button:
        button = Button(self._theme, self.tr(label), icon=icon, look="nav", tip=shortcut_text(keys))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.on_click(lambda: self.pane_asked.emit(pane))
        self._group.addButton(button)
        return button

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.conversations)
        view.setAccessibleName(self.tr("Conversations"))
        view.setUniformItemSizes(True)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._on_picked)
        view.activated.connect(self._on_picked)
        return view

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(mark(_MARK_PIXELS, 3.0))
        brand.addWidget(picture)
        brand.addWidget(Label("Nightjar", look="brand", wrap=False), 1)
        start = QHBoxLayout()
        start.setSpacing(6)
        start.addWidget(self.new_button, 1)
        start.addWidget(self.private_button)
        self._empty = Label(self.tr("What you talk about is listed here."), look="small")
        self._empty.setContentsMargins(10, 2, 10, 0)
        heading = Label(self.tr("Conversations"), look="section", wrap=False)
        heading.setContentsMargins(10, 0, 0, 0)
        heading.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 14)
        column.setSpacing(3)
        column.addLayout(brand)
        column.addSpacing(14)
        column.addLayout(start)
        column.addSpacing(10)
        for pane in ("chat", "tonight", "memories", "timeline"):
            column.addWidget(self.buttons[pane])
        column.addSpacing(14)
        column.addWidget(heading)
        column.addSpacing(2)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons["settings"])
        column.addSpacing(6)
        for label in (self.model_name, self.model_state):
            label.setContentsMargins(10, 0, 10, 0)
            column.addWidget(label)

    def _on_picked(self, index: QModelIndex) -> None:
        self.conversation_asked.emit(self.conversations.conversation(index).id)
