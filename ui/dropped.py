"""Files that are dropped or pasted: models are added, others asked about in the chat or handed over for the night."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDropEvent

from ui.bridge import Bridge, Failure
from ui.chat.pane import ChatPane
from ui.models.pane import SUFFIX as MODEL_SUFFIX
from ui.models.pane import ModelsPane
from ui.tonight.handover import Handover
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.views.importing import DocumentText


class Dropped(QObject):
    """Goes to the pane where the files are taken (`pane_asked`). `is_chat_open`: whether the chat is looked at."""

    pane_asked = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        bar: MessageBar,
        chat: ChatPane,
        models: ModelsPane,
        handover: Handover,
        is_chat_open: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._chat, self._models, self._handover = bridge, bar, chat, models, handover
        self._is_chat_open = is_chat_open

    def take_dropped(self, event: QDropEvent) -> None:
        self.take(files_of(event))

    def take(self, files: list[Path]) -> None:
        """On the chat one file is asked about, several are offered; elsewhere all are handed over."""
        models = [path for path in files if path.suffix.lower() == MODEL_SUFFIX]
        others = [path for path in files if path not in models]
        is_talked_in = bool(others) and self._is_chat_open()
        if not is_talked_in:
            self.pane_asked.emit("tonight" if others else "models")
        self._models.take(models)
        if not is_talked_in:
            self._handover.take(others)
        elif len(others) == 1:
            self._ask_about(others[0])
        else:
            self._offer(others)

    def _offer(self, files: list[Path]) -> None:
        """Nothing of a conversation is learned unasked, least of all of a private one."""

        def hand_over() -> None:
            self.pane_asked.emit("tonight")
            self._handover.take(files)

        told = self.tr("Several files can be learned. To ask about one, drop it alone.")
        self._bar.tell(told, action=self.tr("Hand them over"), act=hand_over)

    def _ask_about(self, path: Path) -> None:
        """Its words go into the message field; the message bar offers to learn it instead."""
        where = self._chat.conversation

        def hand_over() -> None:
            self._handover.take([path])

        def then(shown: "DocumentText") -> None:
            if self._chat.conversation != where or not self._is_chat_open():
                moved = self.tr("{file} was read after you went elsewhere. Drop it where you want to ask about it.")
                self._bar.tell(moved.format(file=shown.file), action=self.tr("Learn it tonight"), act=hand_over)
                return
            self._chat.composer.attach(shown.file, shown.text)
            told = self.tr("{file} stands in the message field: ask about it. Nothing of it is learned that way.")
            cut = self.tr(
                "{file} stands in the message field up to where the model can read. Nothing of it is learned."
            )
            text = (cut if shown.is_cut else told).format(file=shown.file)
            self._bar.tell(text, action=self.tr("Learn it tonight"), act=hand_over)

        def failed(failure: Failure) -> None:
            self._bar.tell(
                f"{failure.message}\n{failure.next_step}", tone="danger", action=self.tr("Hand it over"), act=hand_over
            )

        self._bridge.call(lambda services: services.importing.show(path), then, failed=failed)


def files_of(event: QDropEvent) -> list[Path]:
    """The files of this machine that are dragged; drags of text and of web addresses are none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
