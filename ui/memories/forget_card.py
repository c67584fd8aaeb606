"""Forgetting in two steps: what would be touched, then the yes. Forgetting cannot be undone, so it is shown before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from ui import words
from ui.bridge import Bridge
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.pane import Card
from ui.widgets.text import Bullets, Label

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.memories import Forgetting, MemoryView


class ForgetCard(Card):
    """Shows the preview of one memory, or of several at once. `done` carries what was forgotten, `kept` closes it."""

    done = Signal(object)  # Forgetting
    kept = Signal()

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__(look="warning")
        self._bridge = bridge
        self._memories: tuple[MemoryView, ...] = ()
        self._heading = Label("", look="heading")
        self._lines = Bullets(self.tr("What forgetting touches"))
        self._with_messages = QCheckBox(self.tr("Also erase the chat messages it came from"))
        self._with_messages.toggled.connect(lambda _on: self._preview())
        self.forget = Button(theme, self.tr("Forget for good"), icon="forget", colour="danger", look="danger")
        self.forget.on_click(self._on_forget)
        self.keep = Button(theme, self.tr("Keep it")).on_click(self.kept.emit)
        buttons = QHBoxLayout()
        buttons.addWidget(self.forget)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        for widget in (self._heading, self._lines, self._with_messages):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)

    @property
    def preview_text(self) -> str:
        return "\n".join(self._lines.lines)

    def ask(self, *memories: "MemoryView", take_focus: bool = True) -> None:
        """Begin with these: nothing is touched yet."""
        self._memories = memories
        self._with_messages.blockSignals(True)
        self._with_messages.setChecked(False)
        self._with_messages.blockSignals(False)
        self._with_messages.setVisible(any(memory.sources for memory in memories))
        several = len(memories) > 1
        self.keep.set_label(self.tr("Keep them") if several else self.tr("Keep it"))
        if several:
            self._with_messages.setText(self.tr("Also erase the chat messages they came from"))
        else:
            self._with_messages.setText(self.tr("Also erase the chat messages it came from"))
        self._preview()
        if take_focus:
            self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview(self) -> None:
        memories = self._memories
        if not memories:
            return
        if len(memories) == 1:
            self._heading.setText(self.tr("Forget “{text}”?").format(text=words.short(memories[0].text, 90)))
        else:
            self._heading.setText(self.tr("Forget these {count} memories?").format(count=len(memories)))
        self._lines.show_lines([self.tr("Looking what it touches …")])
        self.forget.setEnabled(False)
        erase = self._with_messages.isChecked()

        def then(preview: "Forgetting") -> None:
            if self._memories == memories and erase == self._with_messages.isChecked():
                self._lines.show_lines(preview_lines(preview, with_messages=erase))
                self.forget.setEnabled(True)

        self._bridge.call(
            lambda services: services.memories.forget(_ids(memories), with_messages=erase, dry_run=True), then
        )

    def _on_forget(self) -> None:
        memories = self._memories
        if not memories:
            return
        self.forget.setEnabled(False)
        self.keep.setEnabled(False)
        self._lines.show_lines([self.tr("Forgetting …")])
        erase = self._with_messages.isChecked()

        def then(forgetting: "Forgetting") -> None:
            self.keep.setEnabled(True)
            self.done.emit(forgetting)

        def failed(failure: object) -> None:
            self.keep.setEnabled(True)
            self.kept.emit()
            self._bridge.failed.emit(failure)

        def work(services: "Nightjar") -> "Forgetting":
            return services.memories.forget(_ids(memories), with_messages=erase)

        self._bridge.call(work, then, lane="write", failed=failed)


def _ids(memories: "Sequence[MemoryView]") -> list[int]:
    return [memory.id for memory in memories]


_PLACES = {
    "memories": ("memory", "memories"),
    "experiences": ("entry of the day's queue", "entries of the day's queue"),
    "messages_erased": ("chat message", "chat messages"),
    "served_files": ("model file", "model files"),
    "nights": ("night's working files", "nights' working files"),
    "drafts": ("unsent draft", "unsent drafts"),
    "names": ("title or folder", "titles or folders"),
    "compared_answers": ("answer of a morning report", "answers of morning reports"),
    "backups": ("backup of before an update", "backups of before an update"),
}
_TOLD_APART = ("snapshots", "messages_marked")  # these have a sentence of their own


def preview_lines(preview: "Forgetting", *, with_messages: bool) -> list[str]:
    """What a forget would do, one sentence a line."""
    lines: list[str] = []
    gone = sorted({snapshot for receipt in preview.receipts for snapshot in receipt.snapshots_destroyed})
    it, they = ("it", "it") if len(preview.receipts) == 1 else ("them", "they")
    touched = _touched(preview)
    if touched:
        lines.append(f"Erases {touched}.")
    if gone:
        mornings = f"The morning that saw {it} is" if len(gone) == 1 else f"{len(gone)} mornings that saw {it} are"
        lines.append(f"{mornings} destroyed: snapshot {', '.join(map(str, gone))}.")
    if gone and preview.continues_from is not None:
        lines.append(f"The model steps back to snapshot {preview.continues_from}, which never saw {it}.")
    if preview.taught_again:
        others = words.count(len(preview.taught_again), "other memory", "other memories")
        lines.append(f"The next night learns {others} again; until then they are read from notes.")
    if not gone:
        lines.append(f"No model has learned {it}, so none is touched.")
    if not with_messages and any(receipt.where.get("messages_marked") for receipt in preview.receipts):
        lines.append(f"The chat messages {they} came from stay readable, and no night learns from them.")
    lines.append("This cannot be undone.")
    return lines


def forgotten_text(forgetting: "Forgetting") -> str:
    """What to say when it is done."""
    destroyed = len({snapshot for receipt in forgetting.receipts for snapshot in receipt.snapshots_destroyed})
    said = ["Forgotten."]
    if destroyed:
        said.append(
            f"{words.count(destroyed, 'morning that had learned it is', 'mornings that had learned it are')} gone too."
        )
    if forgetting.taught_again:
        said.append("The next night learns the rest again.")
    return " ".join(said)


def _touched(preview: "Forgetting") -> str:
    parts = [
        words.count(number, *_PLACES.get(place, (place.replace("_", " "), place.replace("_", " "))))
        for place, number in preview.together.items()
        if number and place not in _TOLD_APART
    ]
    return ", ".join(parts)
