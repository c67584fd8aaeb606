"""Forgetting in two steps: what would be touched, then the yes. Forgetting cannot be undone, so it is shown before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

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
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, as it stands."""
        return self._with_messages, self.forget, self.keep

    @property
    def memories(self) -> "tuple[MemoryView, ...]":
        """Those it asks about."""
        return self._memories

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
            self._heading.setText(words.tr("Forget these %Ln memories?", "", len(memories)))
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


def _erased(place: str, n: int) -> str:
    """So many rows or files of one place; "" where a sentence of its own tells it."""
    if place in ("snapshots", "served_files", "messages_marked"):
        return ""
    return {
        "memories": words.tr("%Ln memory(s)", "", n),
        "experiences": words.tr("%Ln entry(s) of the day's queue", "", n),
        "messages_erased": words.tr("%Ln chat message(s)", "", n),
        "nights": words.tr("%Ln saved night(s)", "", n),
        "drafts": words.tr("%Ln unsent draft(s)", "", n),
        "names": words.tr("%Ln title(s) or folder(s)", "", n),
        "compared_answers": words.tr("%Ln answer(s) of morning reports", "", n),
        "backups": words.tr("%Ln backup(s) of before an update", "", n),
    }.get(place, f"{words.number(n)} {place.replace('_', ' ')}")


def preview_lines(preview: "Forgetting", *, with_messages: bool) -> list[str]:
    """What a forget would do, one sentence a line."""
    lines: list[str] = []
    one = len(preview.receipts) == 1
    gone = sorted({snapshot for receipt in preview.receipts for snapshot in receipt.snapshots_destroyed})
    touched = filter(None, (_erased(place, number) for place, number in preview.together.items() if number))
    if things := ", ".join(touched):
        lines.append(words.tr("Erases {things}.").format(things=things))
    if gone:
        lines.append(_destroyed(gone, one))
    if gone and preview.continues_from is not None:
        back = (
            words.tr("The model steps back to snapshot {id}, which never saw it.")
            if one
            else words.tr("The model steps back to snapshot {id}, which never saw them.")
        )
        lines.append(back.format(id=preview.continues_from))
    if preview.taught_again:
        lines.append(
            words.tr(
                "The next night learns %Ln other memory(s) again; until then they are read from notes.",
                "",
                len(preview.taught_again),
            )
        )
    if not gone:
        untouched = words.tr("No model has learned it, so none is touched.")
        lines.append(untouched if one else words.tr("No model has learned them, so none is touched."))
    if not with_messages and any(receipt.where.get("messages_marked") for receipt in preview.receipts):
        stays = words.tr("The chat messages it came from stay readable, and no night learns from them.")
        they_stay = words.tr("The chat messages they came from stay readable, and no night learns from them.")
        lines.append(stays if one else they_stay)
    lines.append(words.tr("This cannot be undone."))
    return lines


def _destroyed(gone: Sequence[int], one: bool) -> str:
    """The mornings that saw the memory, or the memories."""
    told = (
        words.tr("%Ln morning(s) that saw it are destroyed: snapshot(s) {ids}.", "", len(gone))
        if one
        else words.tr("%Ln morning(s) that saw them are destroyed: snapshot(s) {ids}.", "", len(gone))
    )
    return told.format(ids=", ".join(map(str, gone)))


def forgotten_text(forgetting: "Forgetting") -> str:
    """What to say when it is done."""
    destroyed = len({snapshot for receipt in forgetting.receipts for snapshot in receipt.snapshots_destroyed})
    said = [words.tr("Forgotten.")]
    if destroyed:
        said.append(words.tr("%Ln morning(s) that had learned it are gone too.", "", destroyed))
    if forgetting.taught_again:
        said.append(words.tr("The next night learns the rest again."))
    return " ".join(said)
