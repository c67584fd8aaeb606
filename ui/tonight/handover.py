"""Handing a file over for the night: asks for it, reads it in the background, and says what it brought."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import words
from ui.bridge import Bridge
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.views.importing import ImportView

_FILTER = "*.txt *.md *.pdf *.json *.jsonl"


class Handover(QObject):
    taken = Signal()  # a file was read, and brought something

    def __init__(self, bridge: Bridge, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._parent = bridge, bar, parent

    def ask(self) -> None:
        """Let the owner choose files."""
        what = self.tr("Documents and chats ({suffixes})").format(suffixes=_FILTER)
        files, _ = QFileDialog.getOpenFileNames(self._parent, self.tr("Hand over a file"), "", what)
        self.take([Path(file) for file in files])

    def take(self, paths: Sequence[Path]) -> None:
        """Read them one after the other. The message bar says of each what it brought or why it cannot be used."""
        for path in paths:
            self._bridge.call(lambda services, path=path: services.importing.read(path), self._on_read, lane="write")

    def _on_read(self, brought: "ImportView") -> None:
        self._bar.tell(sentence_of(brought), tone="good" if brought.memories or brought.proposals else "")
        self.taken.emit()


def sentence_of(brought: "ImportView") -> str:
    """What the file brought and what becomes of it."""
    if brought.already:
        return words.tr("{file} came in before. Nothing was added.").format(file=brought.file)
    if brought.memories:
        told = words.tr(
            "{file}: %Ln statement(s) are in your notes now. Nights learn them, a few each.", "", len(brought.memories)
        )
    elif brought.proposals:
        told = words.tr("{file}: %Ln thing(s) wait for your yes before they may teach.", "", len(brought.proposals))
    else:
        told = words.tr("{file}: nothing in it could be learned.")
    left_out = words.tr("%Ln part(s) were left out.", "", len(brought.skipped)) if brought.skipped else ""
    return f"{told.format(file=brought.file)} {left_out}".strip()
