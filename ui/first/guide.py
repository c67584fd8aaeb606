"""Leads a new owner through the first day: what its steps ask for happens in the window's panes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.first.day import COMPARE, DONE

if TYPE_CHECKING:
    from ui.window import Window


class Guide(QObject):
    """Between `FirstRun` and the panes of a window that has them."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        first = window.first
        window.settings.read.connect(first.follow)
        window.chat.blank_changed.connect(first.day.show_blank)
        window.chat.replied.connect(first.on_replied)
        window.tonight.asleep_changed.connect(first.day.show_asleep)
        window.timeline.compared.connect(first.on_compared)
        first.pages.file_asked.connect(window.models.ask)
        first.suggested.connect(self._on_suggested)
        first.new_asked.connect(window.new_chats.begin_kept)
        first.nap_asked.connect(self._on_nap)
        first.compare_asked.connect(self._on_compare)
        first.day.watch_asked.connect(partial(window.show_pane, "tonight"))
        first.day.went_on.connect(self._on_went_on)

    def _on_suggested(self, text: str) -> None:
        """Where it can be noted."""
        if not self._window.chat.teaches:
            self._window.new_chats.begin_kept()
        self._window.chat.suggest(text)

    def _on_nap(self) -> None:
        self._window.tonight.sleep_now()
        # The button is hidden now, and the keyboard would go to the next one.
        self._window.chat.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_compare(self, question: str) -> None:
        self._window.show_pane("timeline")
        if not self._window.timeline.compare_with_before(question):
            self._window.bar.tell(self.tr("There is no other morning to ask: only this model is left."))

    def _on_went_on(self, step: int) -> None:
        """The next step stands over the message field: after a nap and a comparison one may be elsewhere."""
        if step in (COMPARE, DONE) and self._window.here is not self._window.chat:
            told, back = self.tr("Your first day goes on in the chat."), partial(self._window.show_pane, "chat")
            self._window.bar.tell(told, action=self.tr("Go on"), act=back)
