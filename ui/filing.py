"""The conversations at the left and what is done with them: found, named, pinned, put into folders, deleted.

Between the sidebar's list and the services; what stands in a conversation is the chat pane's.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.faces import Changes
from ui import words
from ui.bridge import Bridge
from ui.sidebar import Sidebar
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.chat import ConversationView, FoundView


class Filing(QObject):
    """`open_one` gives the conversation that is open."""

    read = Signal()  # the list is as it is now
    deleted = Signal(int)

    def __init__(
        self, bridge: Bridge, bar: MessageBar, sidebar: Sidebar, open_one: Callable[[], int | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._sidebar, self._open_one = bridge, bar, sidebar, open_one
        self.rows: tuple[ConversationView, ...] = ()
        sidebar.search_asked.connect(self._on_search)
        sidebar.list.renamed.connect(self._on_renamed)
        sidebar.list.pin_asked.connect(self._on_pin)
        sidebar.list.delete_asked.connect(self.delete)
        sidebar.list.move_asked.connect(self.move)
        sidebar.back_asked.connect(self.bring_back)
        sidebar.list.folder_opened.connect(self._on_folder_opened)
        sidebar.list.folder_renamed.connect(self._on_folder_renamed)
        sidebar.list.folder_dropped.connect(self._on_folder_dropped)

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.CONVERSATIONS | Changes.MESSAGES):
            self._bridge.call(lambda services: services.conversations.recent(), self._on_rows)
            self._bridge.call(lambda services: services.conversations.deleted(), self._sidebar.show_deleted)
            self._search(self._sidebar.search_text)

    def row_of(self, conversation: int | None) -> "ConversationView | None":
        return next((row for row in self.rows if row.id == conversation), None)

    def title_of(self, conversation: int) -> str:
        row = self.row_of(conversation)
        return row.title if row is not None else ""

    def delete(self, conversation: int) -> None:
        """Out of the list, with a way back in the message bar."""
        title = self.title_of(conversation)

        def then(_changes: Changes) -> None:
            self.deleted.emit(conversation)
            told = self.tr("Deleted “{title}”. What it taught before the last night is still remembered.")
            self._bar.tell(
                told.format(title=words.short(title, 40)),
                action=self.tr("Undo"),
                act=partial(self.bring_back, conversation),
            )

        self._bridge.call(lambda services: services.conversations.delete(conversation), then, lane="write")

    def bring_back(self, conversation: int) -> None:
        self._bridge.call(lambda services: services.conversations.bring_back(conversation), lane="write")

    def move(self, conversation: int, folder: str) -> None:
        """Into the folder of this name, or out of any; with a way back."""
        row = self.row_of(conversation)
        before = row.folder.name if row is not None and row.folder is not None else ""

        def move(where: str) -> None:
            self._bridge.call(lambda services: services.conversations.move(conversation, where), lane="write")

        move(folder)
        inside, outside = self.tr("“{title}” is now in “{folder}”."), self.tr("“{title}” is now in no folder.")
        title = words.short(self.title_of(conversation), 40)
        told = (inside if folder else outside).format(title=title, folder=folder)
        self._bar.tell(told, action=self.tr("Undo"), act=partial(move, before))

    def _on_rows(self, rows: "tuple[ConversationView, ...]") -> None:
        self.rows = rows
        if not self._sidebar.search_text:
            self._sidebar.show_conversations(rows, self._open_one())
        self.read.emit()

    def _on_search(self, text: str) -> None:
        if text:
            self._search(text)
        else:
            self._sidebar.show_conversations(self.rows, self._open_one())

    def _search(self, text: str) -> None:
        def then(found: "tuple[FoundView, ...]") -> None:
            if text == self._sidebar.search_text:  # else something else was typed meanwhile
                self._sidebar.show_found(found, self._open_one())

        if text:
            self._bridge.call(lambda services: services.conversations.search(text), then)

    def _on_renamed(self, conversation: int, title: str) -> None:
        self._bridge.call(lambda services: services.conversations.rename(conversation, title), lane="write")

    def _on_pin(self, conversation: int, pinned: bool) -> None:
        self._bridge.call(lambda services: services.conversations.pin(conversation, pinned=pinned), lane="write")

    def _on_folder_opened(self, folder: int, is_open: bool) -> None:
        """At once in the list; kept in the lane that reads the list, so that no older state comes after it."""
        self.rows = tuple(
            replace(row, folder=replace(row.folder, is_open=is_open)) if row.folder and row.folder.id == folder else row
            for row in self.rows
        )
        self._sidebar.show_conversations(self.rows, self._open_one())
        self._bridge.call(lambda services: services.conversations.open_folder(folder, is_open=is_open))

    def _on_folder_renamed(self, folder: int, name: str) -> None:
        """Where another has this name the two become one, with a way back."""
        inside, before = self._inside(folder)
        others = {row.folder.name for row in self.rows if row.folder is not None and row.folder.id != folder}
        merges = name.casefold() in {other.casefold() for other in others}

        def then(_changes: Changes) -> None:
            told = self.tr("“{title}” is now in “{folder}”.").format(title=before, folder=name)
            self._bar.tell(told, action=self.tr("Undo"), act=partial(self._move_all, inside, before))

        self._bridge.call(
            lambda services: services.conversations.rename_folder(folder, name), then if merges else None, lane="write"
        )

    def _on_folder_dropped(self, folder: int) -> None:
        """With a way back."""
        inside, before = self._inside(folder)

        def then(_changes: Changes) -> None:
            told = self.tr("“{folder}” was taken apart.").format(folder=before)
            self._bar.tell(told, action=self.tr("Undo"), act=partial(self._move_all, inside, before))

        self._bridge.call(lambda services: services.conversations.drop_folder(folder), then, lane="write")

    def _inside(self, folder: int) -> tuple[list[int], str]:
        """The conversations in it, and its name."""
        rows = [row for row in self.rows if row.folder is not None and row.folder.id == folder]
        return [row.id for row in rows], next((row.folder.name for row in rows if row.folder is not None), "")

    def _move_all(self, conversations: list[int], folder: str) -> None:
        def work(services: "Nightjar") -> Changes:
            for one in conversations:
                services.conversations.move(one, folder)
            return Changes.CONVERSATIONS

        self._bridge.call(work, lane="write")
