"""Writing conversations into a file of the owner's choice. Asks where, and says what was written."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import words
from ui.bridge import Bridge
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.exporting import ExportView

_MARKDOWN, _JSON = "Markdown (*.md)", "JSON (*.json)"  # the same in every language
_UNFIT = '<>:"/\\|?*'  # what some system takes in no file name


class Exporter(QObject):
    def __init__(self, bridge: Bridge, bar: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._bar, self._parent = bridge, bar, parent

    def ask_for(self, conversation: int, title: str) -> None:
        """One conversation: as Markdown with its active branch, as JSON with every one."""
        if (chosen := self._ask(file_name(title))) is not None:
            path, replace = chosen
            self.write(lambda services: services.exporting.conversation(conversation, path, replace=replace))

    def ask_for_everything(self) -> None:
        """All conversations and memories."""
        if (chosen := self._ask("nightjar")) is not None:
            path, replace = chosen
            self.write(lambda services: services.exporting.everything(path, replace=replace))

    def ask_for_page(self, text: str) -> None:
        """What is kept about the owner, as Markdown."""
        if (chosen := self._ask(self.tr("About me", "name of a file"), (_MARKDOWN,))) is not None:
            path, replace = chosen
            self._bridge.call(
                lambda services: services.exporting.text(path, text, replace=replace),
                lambda file: self._bar.tell(self.tr("Wrote the page to {file}.").format(file=file), tone="good"),
                lane="write",
            )

    def write(self, work: "Callable[[Nightjar], ExportView]") -> None:
        """In the background; the message bar says what came of it."""
        self._bridge.call(work, lambda written: self._bar.tell(sentence_of(written), tone="good"), lane="write")

    def _ask(self, name: str, kinds: tuple[str, ...] = (_MARKDOWN, _JSON)) -> tuple[Path, bool] | None:
        """Where to, and whether the dialog has asked about a file that is there: it knows only the name it gave."""
        chosen, kind = QFileDialog.getSaveFileName(self._parent, self.tr("Export"), f"{name}.md", ";;".join(kinds))
        if not chosen:
            return None
        path = Path(chosen)
        if kind == _JSON and path.suffix.lower() == ".md":
            path = path.with_suffix(".json")  # the name it began with, under the kind that was chosen
        elif path.suffix.lower() not in ((".md", ".json") if _JSON in kinds else (".md",)):
            path = path.with_name(path.name + (".json" if kind == _JSON else ".md"))
        return path, path == Path(chosen)


def file_name(title: str) -> str:
    """A conversation's title as every system takes it."""
    kept = "".join(" " if letter in _UNFIT or not letter.isprintable() else letter for letter in title)
    return " ".join(kept.split()).strip(". ") or words.tr("conversation", "name of a file")


def sentence_of(written: "ExportView") -> str:
    conversations = words.tr("%Ln conversation(s)", "", written.conversations)
    memories = words.memories(written.memories)
    if written.conversations and written.memories:
        told = words.tr("Wrote {conversations} and {memories} to {file}.")
    elif written.conversations:
        told = words.tr("Wrote {conversations} to {file}.")
    elif written.memories:
        told = words.tr("Wrote {memories} to {file}.")
    else:
        told = words.tr("Wrote nothing to {file}: there is nothing yet.")
    return told.format(conversations=conversations, memories=memories, file=written.file)
