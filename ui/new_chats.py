"""New chats: kept or private, as the settings want it, with the other kind beside it. Shows no pane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.bridge import Bridge
from ui.chat.pane import ChatPane
from ui.sidebar import Sidebar

if TYPE_CHECKING:
    from app.chat import PrivateConversation
    from engine.settings import Value

PRIVATE_KEY = "privacy.private_chats"


class NewChats(QObject):
    began = Signal()  # it stands in the chat's pane

    def __init__(self, bridge: Bridge, chat: ChatPane, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._chat, self._sidebar = bridge, chat, sidebar
        self._are_private = False
        sidebar.new_asked.connect(self.begin)
        sidebar.other_asked.connect(self.begin_other)

    def follow(self, values: "dict[str, Value]") -> None:
        """A new chat that nothing was written in yet becomes one of the kind that is wanted now."""
        if bool(values[PRIVATE_KEY]) != self._are_private:
            self._are_private = not self._are_private
            self._sidebar.show_private_first(self._are_private)
            if self._are_private:
                self._make_private(only_blank=True)

    def begin(self) -> None:
        if self._are_private:
            self.begin_private()
        else:
            self.begin_kept()

    def begin_other(self) -> None:
        if self._are_private:
            self.begin_kept()
        else:
            self.begin_private()

    def begin_kept(self) -> None:
        self._chat.show_new()
        self.began.emit()

    def begin_private(self) -> None:
        self._make_private(only_blank=False)

    def replace(self) -> None:
        """Where a conversation was open that is no more."""
        self._chat.show_new()
        if self._are_private:
            self._make_private(only_blank=True)

    def _make_private(self, *, only_blank: bool) -> None:
        def then(private: "PrivateConversation") -> None:
            is_blank = self._chat.is_new and not self._chat.composer.text and not self._chat.talk.is_running
            if is_blank or not only_blank:
                self._chat.show_private(private)
            if not only_blank:
                self.began.emit()

        self._bridge.call(lambda services: services.chat.new_private(), then)
