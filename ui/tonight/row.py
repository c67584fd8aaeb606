"""One line of the queue: words with the reason below them, and buttons. The words can be written anew in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import words
from ui.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import Label

_MOST_CHARACTERS = 280


class QueueRow(QWidget):
    saved = Signal(str)
    editing_changed = Signal()

    def __init__(self, theme: Theme, text: str, reason: str) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self._told = QWidget()
        column = QVBoxLayout(self._told)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addWidget(Label(words.short(text, _MOST_CHARACTERS)))
        if reason:
            column.addWidget(Label(reason, look="small"))
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._writing: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        row.addWidget(self._buttons)

    @property
    def is_editing(self) -> bool:
        return self._writing is not None

    def add(self, button: Button) -> None:
        self._row.addWidget(button)

    def add_edit(self) -> None:
        """A button that begins it."""
        name = self.tr("Edit: {text}").format(text=self._text)
        self.edit_button = IconButton(self._theme, "edit", name, look="small-icon").on_click(self.edit)
        self.add(self.edit_button)

    def edit(self) -> None:
        """A field in place of the words: Enter saves, Esc leaves them as they are."""
        if self._writing is not None:
            return
        field = QLineEdit(self._text)
        field.setAccessibleName(self.tr("New words for this memory"))
        field.returnPressed.connect(lambda: self._save(field.text()))
        save = Button(self._theme, self.tr("Save"), look="primary").on_click(lambda: self._save(field.text()))
        cancel = Button(self._theme, self.tr("Cancel"), look="quiet").on_click(self.leave)
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(save)
        row.addWidget(cancel)
        self._show(self._writing)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def leave(self) -> None:
        """The words as they were; the keyboard where it came from."""
        if self._writing is not None:
            self._writing.hide()
            self._writing.deleteLater()
            self._show(None)
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, text: str) -> None:
        if text.strip() and text.strip() != self._text:
            self.saved.emit(text.strip())
        self.leave()

    def _show(self, writing: QWidget | None) -> None:
        self._writing = writing
        if writing is not None:
            self.layout().addWidget(writing)
        self._told.setVisible(writing is None)
        self._buttons.setVisible(writing is None)
        self.editing_changed.emit()
