"""The lines of the conversation list: pinned ones, folders with what is in them, the rest. Asks nobody anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPixmap

from ui import words
from ui.theme import Theme

if TYPE_CHECKING:
    from app.views.chat import ConversationView, FolderView, FoundView

ICON_PIXELS = 14
DRAGGED = "application/x-nightjar-conversation"
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """A folder, and how many conversations are in it."""

    folder: "FolderView"
    count: int


def lines_of(rows: "Sequence[ConversationView]") -> "list[ConversationView | Heading]":
    """Pinned ones wherever they are kept; the folders by name, open ones with what is in them; the rest."""
    folders = {row.folder.id: row.folder for row in rows if row.folder is not None and not row.pinned}
    lines: list[ConversationView | Heading] = [row for row in rows if row.pinned]
    for folder in sorted(folders.values(), key=lambda one: one.name.casefold()):
        inside = [row for row in rows if not row.pinned and row.folder is not None and row.folder.id == folder.id]
        lines += [Heading(folder, len(inside)), *(inside if folder.is_open else ())]
    return lines + [row for row in rows if not row.pinned and row.folder is None]


class ConversationModel(QAbstractListModel):
    """Conversations and headings as lines. What a search found stands without headings, each with its folder below."""

    renamed = Signal(int, str)
    folder_renamed = Signal(int, str)
    moved = Signal(int, str)  # the conversation was dropped on this folder; "" is none

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[ConversationView, ...] = ()
        self._lines: list[ConversationView | Heading] = []
        self._found: dict[int, FoundView] | None = None  # by a search, by conversation
        self.wanted = ""  # what was searched for
        blank = QPixmap(ICON_PIXELS, ICON_PIXELS)
        blank.fill(Qt.GlobalColor.transparent)
        self._inset = QIcon(blank)  # stands where the arrow of the heading above does

    def take(
        self, rows: "Sequence[ConversationView]", found: "dict[int, FoundView] | None" = None, wanted: str = ""
    ) -> None:
        """`found`: a search for `wanted` found these, there."""
        self.beginResetModel()
        self._rows, self._found, self.wanted = tuple(rows), found, " ".join(wanted.split())
        self._lines = lines_of(rows) if found is None else list(rows)
        self.endResetModel()

    def hit(self, conversation: int) -> int | None:
        """The message in which a search found what was looked for."""
        return self._found[conversation].message if self._found is not None else None

    @property
    def folders(self) -> list[str]:
        """The names there are."""
        return sorted({row.folder.name for row in self._rows if row.folder is not None}, key=str.casefold)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def line(self, index: _Index) -> "ConversationView | Heading":
        return self._lines[index.row()]

    def place(self, conversation: int | None) -> int | None:
        """Where it stands, or the folder that hides it."""
        row = next((row for row in self._rows if row.id == conversation), None)
        if row is None:
            return None
        return self._lines.index(row) if row in self._lines else self.place_of_folder(row.folder and row.folder.id)

    def place_of_folder(self, folder: int | None) -> int | None:
        headings = ((at, line) for at, line in enumerate(self._lines) if isinstance(line, Heading))
        return next((at for at, line in headings if line.folder.id == folder), None)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEditable
            if not isinstance(self.line(index), Heading):
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        return self._of_heading(line, role) if isinstance(line, Heading) else self._of_row(line, role)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A name that was typed; the list shows it once it is stored."""
        line, name = self.line(index), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.data(index, role):
            return False
        if isinstance(line, Heading):
            self.folder_renamed.emit(line.folder.id, name)
        else:
            self.renamed.emit(line.id, name)
        return True

    def _of_heading(self, line: Heading, role: int) -> object:
        folder = line.folder
        held = self.tr("%Ln conversation(s)", "", line.count)
        if role == Qt.ItemDataRole.DisplayRole:
            return folder.name if folder.is_open else f"{folder.name}  ·  {line.count}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            is_open, is_closed = self.tr("{name}, open folder, {held}"), self.tr("{name}, closed folder, {held}")
            return (is_open if folder.is_open else is_closed).format(name=folder.name, held=held)
        if role == Qt.ItemDataRole.EditRole:
            return folder.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{folder.name}\n{held}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon("chevron-down" if folder.is_open else "chevron-right", "muted")
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _of_row(self, row: "ConversationView", role: int) -> object:
        title, folder = row.title or self.tr("New chat"), row.folder.name if row.folder is not None else ""
        is_found = self._found is not None
        excerpt = self._found[row.id].excerpt if self._found is not None else ""
        below = "  ·  ".join(filter(None, (folder, excerpt))) if is_found else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title}\n{below}" if below else title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            pinned = self.tr("{title}, pinned").format(title=title) if row.pinned else title
            kept = self.tr("{title}, in the folder {folder}").format(title=pinned, folder=folder) if folder else pinned
            return f"{kept}: {excerpt}" if excerpt else kept
        if role == Qt.ItemDataRole.EditRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{'  ·  '.join(filter(None, (folder, words.moment(row.updated))))}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon("pin", "muted") if row.pinned else self._inset if folder and not is_found else None
        return None

    # Dragged from one folder to another

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """On a heading or what is in a folder: into it. On anything else: out of any."""
        del action, row, column
        conversation = int(bytes(data.data(DRAGGED).data()))
        line = self.line(parent) if parent.isValid() else None
        folder = None if line is None else line.folder
        before = next((row.folder for row in self._rows if row.id == conversation), None)
        if (before and before.id) != (folder and folder.id):
            self.moved.emit(conversation, "" if folder is None else folder.name)
        return True
