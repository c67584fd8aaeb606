"""Handing a file over for the night: asks for it, reads it in the background, and says what it brought."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.views.importing import TRACE
from ui import words
from ui.bridge import Bridge, Failure
from ui.tonight.brought import left_out_of, reasons_of
from ui.translation import said
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.importing import ImportView

_CHATS = "*.json *.jsonl *.ndjson"
_ALL = f"*.txt *.md *.pdf {_CHATS}"


class Handover(QObject):
    taken = Signal()  # a file was read, and brought something
    left_out = Signal(str, object)  # a heading, and a line for each part of a file that could not be used

    def __init__(self, bridge: Bridge, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._parent = bridge, bar, parent

    def ask(self) -> None:
        """Let the owner choose files."""
        self._ask(self.tr("Add a file to learn"), self.tr("Documents and chats ({suffixes})").format(suffixes=_ALL))

    def ask_for_chats(self) -> bool:
        """Exports of other assistants, and agent traces. False: none was chosen."""
        what = self.tr("ChatGPT's conversations.json, chats and traces ({suffixes})").format(suffixes=_CHATS)
        return self._ask(self.tr("Import chats"), what)

    def take(self, paths: Sequence[Path]) -> None:
        """Read them one after the other. The message bar says of each what it brought or why it cannot be used."""
        for path in paths:
            self._bar.tell(self.tr("Reading {file} …").format(file=path.name))
            failed = partial(self._on_failed, path.name, several=len(paths) > 1)
            work: Callable[[Nightjar], ImportView] = partial(_read, path)
            self._bridge.call(work, self._on_read, lane="write", failed=failed)

    def _ask(self, title: str, what: str) -> bool:
        files, _ = QFileDialog.getOpenFileNames(self._parent, title, "", what)
        self.take([Path(file) for file in files])
        return bool(files)

    def _on_read(self, brought: "ImportView") -> None:
        self._bar.tell(sentence_of(brought), tone="good" if brought.memories or brought.proposals else "plain")
        if brought.skipped:
            self.left_out.emit(f"{brought.file}: {left_out_of(brought)}", reasons_of(brought))
        self.taken.emit()

    def _on_failed(self, file: str, failure: Failure, *, several: bool) -> None:
        """The message bar says it; of several files, what the next one brought may stand there already."""
        self._bridge.failed.emit(failure)
        if several:
            self.left_out.emit(file, [said(failure.message), said(failure.next_step)])


def _read(path: Path, services: "Nightjar") -> "ImportView":
    return services.importing.read(path)


def sentence_of(brought: "ImportView") -> str:
    """What the file brought and what becomes of it."""
    if brought.already:
        return words.tr("{file} came in before. Nothing was added.").format(file=brought.file)
    told = []
    if brought.kind == TRACE:
        told.append(words.tr("{file}: %Ln conversation(s) came in.", "", len(brought.conversations)))
    if brought.memories:
        told.append(words.tr("{file}: %Ln statement(s) are in your notes now.", "", len(brought.memories)))
        told.append(words.tr("Nights learn them, a few each."))
    elif brought.proposals:
        told.append(words.tr("%Ln thing(s) wait for your yes before they are learned.", "", len(brought.proposals)))
    elif told:
        told.append(words.tr("Nothing in it could be learned."))
    else:
        told.append(words.tr("{file}: nothing in it could be learned."))
    return " ".join(filter(None, (*told, left_out_of(brought)))).format(file=brought.file)
