"""Conversations at the left: titles, folders, hits of a search, and what can be done with one. Asks nobody anything."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup, QDrag, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QCompleter,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import words
from ui.conversation_lines import DRAGGED, ICON_PIXELS, ConversationModel, Heading
from ui.theme import Theme
from ui.widgets.focus import pass_by_when_empty
from ui.widgets.marked import Marked

if TYPE_CHECKING:
    from app.views.chat import ConversationView, FoundView


_MARGIN_PIXELS = 3  # that a style keeps before and behind the words of a line
_TITLE_CHARACTERS = 14


class ConversationList(QListView):
    """Enter or a click opens, F2 renames, Delete deletes, Left and Right close and open a folder; menus have it all."""

    opened = Signal(int, object)  # and the message to go to, or None
    renamed = Signal(int, str)
    pin_asked = Signal(int, bool)
    delete_asked = Signal(int)
    export_asked = Signal(int)
    move_asked = Signal(int, str)  # to the folder of this name; "" is none
    folder_opened = Signal(int, bool)
    folder_renamed = Signal(int, str)
    folder_dropped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.conversations = ConversationModel(theme)
        self.conversations.renamed.connect(self.renamed)
        self.conversations.folder_renamed.connect(self.folder_renamed)
        self.conversations.moved.connect(self.move_asked)
        self.setModel(self.conversations)
        pass_by_when_empty(self)
        self._names = _Names(self.conversations, theme)
        self._names.folder_named.connect(self.move_asked)
        self.setItemDelegate(self._names)
        self._next: Callable[[], None] | None = None  # came while a name was typed
        self._marked: int | None = None
        self.setAccessibleName(self.tr("Conversations"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(True)  # onto a line, never between two: their order is not the owner's
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_picked)
        theme.changed.connect(self.viewport().update)

    def show_rows(
        self,
        rows: "Sequence[ConversationView]",
        current: int | None,
        found: "dict[int, FoundView] | None" = None,
        wanted: str = "",
    ) -> None:
        """`current` is selected; `found` are hits of a search for `wanted`.

        The list stays where it was scrolled to, and a name that is being typed is not lost.
        """
        if self.state() == QListView.State.EditingState:
            self._next = partial(self.show_rows, rows, current, found, wanted)
            return
        stays, place = current == self._marked, self.verticalScrollBar().value()
        self.conversations.take(rows, found, wanted)
        self.mark(current)
        if stays:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(place)

    def mark(self, conversation: int | None) -> None:
        """Select the open one, or the folder that hides it; nothing for None."""
        self._marked = conversation
        self.clearSelection()
        if (place := self.conversations.place(conversation)) is not None:
            self._go(place)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with the conversation, or folder, of this line."""
        line = self.conversations.line(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(line, Heading):
            self._fill_for_folder(menu, line)
        else:
            self._fill_for_conversation(menu, line)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        # The field of a name leaves Enter to the list behind it.
        is_typing = self.state() == QListView.State.EditingState
        line = self.conversations.line(index) if index.isValid() and not is_typing else None
        if line is not None and key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._on_menu(self.visualRect(index).center())  # Qt opens it with the menu key alone, which many lack
            return
        if isinstance(line, Heading):
            opens = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(key), not line.folder.is_open)
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._open_folder(line, is_open=opens)
                return
        elif line is not None and key == Qt.Key.Key_Delete:
            self.delete_asked.emit(line.id)
            return
        elif line is not None and key == Qt.Key.Key_Left and line.folder is not None:
            self._go(self.conversations.place_of_folder(line.folder.id))
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Only its number goes along. Qt's own drag would clear the line that it came from."""
        del actions
        line = self.conversations.line(self.currentIndex())
        if not isinstance(line, Heading):
            data = QMimeData()
            data.setData(DRAGGED, str(line.id).encode())
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if self._names.asks_folder:  # of one line: Tab would open a field for the next one
            self._names.asks_folder = False
            hint = QAbstractItemDelegate.EndEditHint.NoHint
        super().closeEditor(editor, hint)
        if self._next is not None:
            show, self._next = self._next, None
            show()

    def _fill_for_conversation(self, menu: QMenu, row: "ConversationView") -> None:
        rename = menu.addAction(self.tr("Rename"))
        rename.setShortcut("F2")
        rename.triggered.connect(lambda _checked=False: self._edit(self.conversations.place(row.id)))
        pin = menu.addAction(self.tr("Unpin") if row.pinned else self.tr("Pin to the top"))
        pin.triggered.connect(partial(self.pin_asked.emit, row.id, not row.pinned))
        self._fill_with_folders(menu.addMenu(self.tr("Move to folder")), row)
        export = menu.addAction(self.tr("Export …"))
        export.triggered.connect(partial(self.export_asked.emit, row.id))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut("Del")
        delete.triggered.connect(partial(self.delete_asked.emit, row.id))

    def _fill_with_folders(self, menu: QMenu, row: "ConversationView") -> None:
        """Those there are, a new one whose name is typed in the list, and the way out."""
        group = QActionGroup(menu)
        for name in self.conversations.folders:
            action = QAction(name.replace("&", "&&"), menu, checkable=True)
            action.setChecked(row.folder is not None and row.folder.name == name)
            action.triggered.connect(partial(self.move_asked.emit, row.id, name))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("New folder …")).triggered.connect(partial(self.ask_folder, row.id))
        if row.folder is not None:
            menu.addAction(self.tr("Out of its folder")).triggered.connect(partial(self.move_asked.emit, row.id, ""))

    def _fill_for_folder(self, menu: QMenu, line: Heading) -> None:
        turn = menu.addAction(self.tr("Close") if line.folder.is_open else self.tr("Open"))
        turn.triggered.connect(lambda _checked=False: self._open_folder(line, is_open=not line.folder.is_open))
        rename = menu.addAction(self.tr("Rename"))
        rename.setShortcut("F2")
        rename.triggered.connect(lambda _checked=False: self._edit(self.conversations.place_of_folder(line.folder.id)))
        menu.addSeparator()
        drop = menu.addAction(self.tr("Take apart, keep the conversations"))
        drop.triggered.connect(partial(self.folder_dropped.emit, line.folder.id))

    def ask_folder(self, conversation: int) -> None:
        """Let the name of a folder for this conversation be typed in its place."""
        place = self.conversations.place(conversation)
        if place is not None and not isinstance(self.conversations.line(self.conversations.index(place)), Heading):
            self._names.asks_folder = True
            self._edit(place)

    def _edit(self, place: int | None) -> None:
        """Where the line stands now: a menu is open while the list is read anew. None: it is gone."""
        if place is not None:
            self.edit(self.conversations.index(place))

    def _open_folder(self, line: Heading, *, is_open: bool) -> None:
        """The keyboard stays on it."""
        if is_open != line.folder.is_open:
            self.folder_opened.emit(line.folder.id, is_open)
            self._go(self.conversations.place_of_folder(line.folder.id))

    def _go(self, place: int | None) -> None:
        if place is not None:
            index = self.conversations.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_for(index).popup(self.viewport().mapToGlobal(place))

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.conversations.line(index)
        if isinstance(line, Heading):
            self.folder_opened.emit(line.folder.id, not line.folder.is_open)
        else:
            self._on_picked(index)

    def _on_picked(self, index: QModelIndex) -> None:
        """A click on some systems, Enter on all: folders have `keyPressEvent`, or they would be turned twice."""
        line = self.conversations.line(index)
        if not isinstance(line, Heading):
            self.opened.emit(line.id, self.conversations.hit(line.id))


class _Names(QStyledItemDelegate):
    """The field that a name is typed in. `asks_folder`: not the line's own, but that of a folder for it."""

    folder_named = Signal(int, str)

    def __init__(self, conversations: ConversationModel, theme: Theme) -> None:
        super().__init__()
        self._conversations, self._theme = conversations, theme
        self.asks_folder = False

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """A long name of a folder is cut, not the number behind it."""
        super().initStyleOption(option, index)
        line = self._conversations.line(index)
        if isinstance(line, Heading) and not line.folder.is_open:
            name, joint, count = option.text.rpartition("  ·  ")
            room = _text_area(option).width() - option.fontMetrics.horizontalAdvance(joint + count) - 2 * _MARGIN_PIXELS
            elided = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            option.text = f"{elided}{joint}{count}"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """What a search found stands small and muted under its title, and is marked in both."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        title, _, below = drawn.text.partition("\u2028")  # what Qt makes of a line break
        wanted = self._conversations.wanted
        if not (below or wanted):
            super().paint(painter, option, index)
            return
        area = _text_area(drawn).adjusted(_MARGIN_PIXELS, 0, -_MARGIN_PIXELS, 0)
        drawn.text = ""
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        small = QFont(drawn.font)
        small.setPixelSize(self._theme.type.small)
        colours = self._theme.colours
        selected = bool(drawn.state & QStyle.StateFlag.State_Selected)
        ink = colours.on_accent_soft if selected else colours.text
        lines = [Marked(text=title, wanted=wanted, font=drawn.font, ink=ink)]
        lines += [Marked(text=below, wanted=wanted, font=small, ink=colours.muted)] if below else []
        heights = [QFontMetrics(line.font).height() for line in lines]
        top = area.center().y() - sum(heights) // 2
        painter.save()
        painter.setLayoutDirection(drawn.direction)
        for line, height in zip(lines, heights, strict=True):
            line.draw(painter, QRect(area.left(), top, area.width(), height), colours)
            top += height
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            is_name = self.asks_folder or isinstance(self._conversations.line(index), Heading)
            editor.setAccessibleName(self.tr("Name of the folder") if is_name else self.tr("Title of the conversation"))
            if self.asks_folder:
                title = words.short(str(index.data(Qt.ItemDataRole.EditRole)), _TITLE_CHARACTERS)
                editor.setPlaceholderText(self.tr("Folder for “{title}”").format(title=title))
                completer = QCompleter(self._conversations.folders, editor)
                completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                editor.setCompleter(completer)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """The whole line: what a line leaves between its words and its edges, the field has itself."""
        del index
        editor.setGeometry(option.rect.intersected(editor.parentWidget().rect()))

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        if not self.asks_folder:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        if not self.asks_folder:
            super().setModelData(editor, model, index)
            return
        line = self._conversations.line(index)
        assert isinstance(editor, QLineEdit)
        if editor.text().strip() and not isinstance(line, Heading):
            self.folder_named.emit(line.id, editor.text())


def _text_area(option: QStyleOptionViewItem) -> QRect:
    return option.widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
