"""New words for a memory, written in place of the old ones. Asks no service."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.discard import discard


class Rewrite(QWidget):
    """Enter saves: `saved` carries words that are other than before, which stay here until `leave` or `go_on`.

    `left`: it is gone.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, text: str, *, unsaved: str = "") -> None:
        super().__init__()
        self._text = text
        self.field = QLineEdit(unsaved or text)
        self.field.setAccessibleName(self.tr("New words for this memory"))
        self.field.returnPressed.connect(self._save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(Button(theme, self.tr("Save"), look="primary").on_click(self._save))
        row.addWidget(Button(theme, self.tr("Cancel"), look="quiet").on_click(self.leave))

    def start(self) -> None:
        self.show()  # a layout would do it a turn later
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        discard(self)
        self.left.emit()

    def go_on(self) -> None:
        """They were not saved."""
        self.field.setReadOnly(False)

    @property
    def unsaved(self) -> str:
        """Words that are other than before."""
        text = self.field.text().strip()
        return "" if text == self._text else text

    def _save(self) -> None:
        if not self.unsaved:
            self.leave()
        elif not self.field.isReadOnly():
            self.field.setReadOnly(True)  # until it is known whether they could be saved
            self.saved.emit(self.unsaved)
