"""Conversations at the left: titles, hits of a search, and what can be done with one. Asks nobody anything."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QMenu

from ui import words
from ui.theme import Theme

if TYPE_CHECKING:
    from app.views.chat import ConversationView

_Index = QModelIndex | QPersistentModelIndex


class ConversationModel(QAbstractListModel):
    """Conversations as lines. `excerpts` are the words a search found, by conversation; they stand below the title."""

    renamed = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[ConversationView, ...] = ()
        self._excerpts: dict[int, str] = {}

    def take(self, rows: "Sequence[ConversationView]", excerpts: dict[int, str] | None = None) -> None:
        self.beginResetModel()
        self._rows, self._excerpts = tuple(rows), excerpts or {}
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        title, excerpt = row.title or self.tr("New conversation"), self._excerpts.get(row.id, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title}\n{excerpt}" if excerpt else title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            pinned = self.tr("{title}, pinned").format(title=title) if row.pinned else title
            return f"{pinned}: {excerpt}" if excerpt else pinned
        if role == Qt.ItemDataRole.EditRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{words.moment(row.updated)}"
        if role == Qt.ItemDataRole.DecorationRole and row.pinned:
            return self._theme.icon("pin", "muted")
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title that was typed; the list shows it once it is stored."""
        row, title = self._rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not title or title == row.title:
            return False
        self.renamed.emit(row.id, title)
        return True

    def conversation(self, index: _Index) -> "ConversationView":
        return self._rows[index.row()]

    def place(self, conversation: int | None) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == conversation), None)


class ConversationList(QListView):
    """Enter or a click opens, F2 renames, Delete deletes; the menu has it all."""

    opened = Signal(int)
    renamed = Signal(int, str)
    pin_asked = Signal(int, bool)
    delete_asked = Signal(int)
    export_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.conversations = ConversationModel(theme)
        self.conversations.renamed.connect(self.renamed)
        self.setModel(self.conversations)
        self.setAccessibleName(self.tr("Conversations"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(14, 14))
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_picked)
        self.activated.connect(self._on_picked)
        theme.changed.connect(self.viewport().update)

    def mark(self, conversation: int | None) -> None:
        """Select the open one; nothing for None."""
        self.clearSelection()
        if (place := self.conversations.place(conversation)) is not None:
            index = self.conversations.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with the conversation of this line."""
        row = self.conversations.conversation(index)
        menu = QMenu(self)
        rename = menu.addAction(self.tr("Rename"))
        rename.setShortcut("F2")
        rename.triggered.connect(partial(self.edit, index))
        pin = menu.addAction(self.tr("Unpin") if row.pinned else self.tr("Pin to the top"))
        pin.triggered.connect(partial(self.pin_asked.emit, row.id, not row.pinned))
        export = menu.addAction(self.tr("Export …"))
        export.triggered.connect(partial(self.export_asked.emit, row.id))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut("Del")
        delete.triggered.connect(partial(self.delete_asked.emit, row.id))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete_asked.emit(self.conversations.conversation(index).id)
            return
        super().keyPressEvent(event)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_for(index).popup(self.viewport().mapToGlobal(place))

    def _on_picked(self, index: QModelIndex) -> None:
        self.opened.emit(self.conversations.conversation(index).id)
