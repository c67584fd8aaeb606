"""The column at the left: new chat, the panes, the conversations, and which model is talking. Asks nobody anything."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout

from ui import words
from ui.conversation_list import ConversationList
from ui.theme import Theme, mark
from ui.widgets.buttons import Button, IconButton, shortcut_text
from ui.widgets.search import SearchField
from ui.widgets.text import ElidedLabel, Label

if TYPE_CHECKING:
    from app.views.chat import ConversationView, FoundView

WIDTH_PIXELS = 256
_MARK_PIXELS = 26
_SEARCH_MILLISECONDS = 200  # of rest before what was typed is looked for

_OTHER_KEYS = "Ctrl+Shift+N"
_MOST_DELETED = 20  # in the menu, the last deleted first
_TITLE_CHARACTERS = 40
# Pane, icon, label, shortcut.
PANES = (
    ("chat", "chat", QT_TRANSLATE_NOOP("Sidebar", "Chat"), "Ctrl+1"),
    ("tonight", "moon", QT_TRANSLATE_NOOP("Sidebar", "Tonight"), "Ctrl+2"),
    ("memories", "memory", QT_TRANSLATE_NOOP("Sidebar", "Memories"), "Ctrl+3"),
    ("timeline", "timeline", QT_TRANSLATE_NOOP("Sidebar", "Timeline"), "Ctrl+4"),
    ("models", "model", QT_TRANSLATE_NOOP("Sidebar", "Models"), "Ctrl+5"),
    ("settings", "settings", QT_TRANSLATE_NOOP("Sidebar", "Settings"), "Ctrl+6"),
)


class Sidebar(QFrame):
    """Tells by signal what was asked for."""

    pane_asked = Signal(str)
    new_asked = Signal()
    other_asked = Signal()  # a private one, or one that is kept where new ones are private
    back_asked = Signal(int)  # a deleted conversation
    conversation_asked = Signal(int, object)  # and the message to go to, or None
    search_asked = Signal(str)  # "" ends the search
    import_asked = Signal()
    export_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._theme = theme
        theme.changed.connect(self._size)
        self._size()
        self.new_button = Button(theme, self.tr("New chat"), icon="plus")
        self.new_button.setToolTip(shortcut_text("Ctrl+N"))
        self.new_button.on_click(self.new_asked.emit)
        self.other_button = IconButton(theme, "private", "").on_click(self.other_asked.emit)
        self.show_private_first(False)
        self._deleted: Sequence[ConversationView] = ()
        self._group = QButtonGroup(self)
        self._queued, self._asleep_percent = 0, -1
        self.buttons = {pane: self._nav_button(pane, icon, label, keys) for pane, icon, label, keys in PANES}
        self.search = SearchField(self.tr("Search conversations"))
        self.more = IconButton(theme, "more", self.tr("Import, export, bring back"), look="small-icon").on_click(
            self._on_more
        )
        self.list = ConversationList(theme)
        self.list.opened.connect(self.conversation_asked)
        self._searched = QTimer(self)
        self._searched.setSingleShot(True)
        self._searched.setInterval(_SEARCH_MILLISECONDS)
        self._searched.timeout.connect(lambda: self.search_asked.emit(self.search_text))
        self.search.textChanged.connect(self._searched.start)
        self.search.returnPressed.connect(self.list.setFocus)
        self.model_name = ElidedLabel("", look="small")
        self.model_state = ElidedLabel("", look="small")
        self._lay_out()

    def _size(self) -> None:
        self.setFixedWidth(self._theme.scaled(WIDTH_PIXELS))

    def show_private_first(self, private: bool) -> None:
        """Whether new chats begin private: the button beside is for the other kind, and each says which it begins."""
        told = self.tr("New chat that is kept ({keys})") if private else self.tr("New private chat ({keys})")
        self.other_button.set_icon("chat" if private else "private")
        self.other_button.rename(told.format(keys=shortcut_text(_OTHER_KEYS)))
        self.new_button.set_icon("private" if private else "plus")
        self.new_button.setAccessibleName(self.tr("New private chat") if private else self.tr("New chat"))

    def show_deleted(self, rows: "Sequence[ConversationView]") -> None:
        """Those that the menu can bring back."""
        self._deleted = rows

    def show_pane(self, pane: str) -> None:
        """Mark the pane that is open; a conversation is marked only in the chat."""
        self.buttons[pane].setChecked(True)
        for name, button in self.buttons.items():  # Tab stops at the open one; the arrows go to the others
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == pane else Qt.FocusPolicy.ClickFocus)
        if pane != "chat":
            self.list.clearSelection()

    @property
    def checked(self) -> Button:
        """The button of the pane that is open."""
        return next(button for button in self.buttons.values() if button.isChecked())

    def show_conversations(self, rows: "Sequence[ConversationView]", current: int | None) -> None:
        """Conversations without a word in them are left out, unless one of them is open."""
        shown = [row for row in rows if row.turns or row.id == current]
        self.list.show_rows(shown, current)
        self._empty.setText(self.tr("What you talk about is listed here."))
        self._empty.setVisible(not shown)
        self.search.setVisible(bool(shown))

    def show_found(self, found: "Sequence[FoundView]", current: int | None) -> None:
        """What a search found, in place of the list."""
        by_id = {one.conversation.id: one for one in found}
        self.list.show_rows([one.conversation for one in found], current, by_id, self.search_text)
        self._empty.setText(self.tr("No conversation holds these words."))
        self._empty.setVisible(not found)

    @property
    def search_text(self) -> str:
        return self.search.text().strip()

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
        waiting = words.memories(self._queued)
        button.set_label(f"{label}  ·  {self._queued}" if self._queued else label)
        button.setAccessibleName(self.tr("Tonight, {waiting} waiting").format(waiting=waiting))

    def show_model(self, name: str, state: str) -> None:
        self.model_name.set_whole(name)
        self.model_state.set_whole(state)

    def menu(self) -> QMenu:
        """What can be done with conversations as a whole."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Import chats …")).triggered.connect(self.import_asked)
        menu.addAction(self.tr("Export everything …")).triggered.connect(self.export_asked)
        if self._deleted:
            deleted = menu.addMenu(self.tr("Bring back"))
            for row in self._deleted[:_MOST_DELETED]:
                name = words.short(row.title, _TITLE_CHARACTERS).replace("&", "&&") or self.tr("New chat")
                deleted.addAction(name).triggered.connect(partial(self.back_asked.emit, row.id))
        return menu

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _nav_button(self, pane: str, icon: str, label: str, keys: str) -> Button:
        button = Button(self._theme, self.tr(label), icon=icon, look="nav", tip=shortcut_text(keys))
        button.setCheckable(True)
        button.setAutoExclusive(True)  # to a screen reader one of several, not a box to tick
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.on_click(lambda: self.pane_asked.emit(pane))
        self._group.addButton(button)
        return button

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
        start.addWidget(self.other_button)
        self._empty = Label(self.tr("What you talk about is listed here."), look="small")
        self._empty.setContentsMargins(10, 2, 10, 0)
        heading = Label(self.tr("Conversations"), look="section", wrap=False)
        heading.setContentsMargins(10, 0, 0, 0)
        heading.setBuddy(self.list)
        above = QHBoxLayout()
        above.addWidget(heading, 1)
        above.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 14)
        column.setSpacing(3)
        column.addLayout(brand)
        column.addSpacing(14)
        column.addLayout(start)
        column.addSpacing(10)
        for pane in ("chat", "tonight", "memories", "timeline", "models"):
            column.addWidget(self.buttons[pane])
        column.addSpacing(14)
        column.addLayout(above)
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons["settings"])
        column.addSpacing(6)
        for label in (self.model_name, self.model_state):
            label.setContentsMargins(10, 0, 10, 0)
            column.addWidget(label)
