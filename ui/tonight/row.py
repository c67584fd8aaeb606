"""One line of the queue: words with the reason below them, and buttons. The words can be written anew in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.memories.rewrite import Rewrite
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
        self._writing: Rewrite | None = None
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

    def add_approve(self, act: Callable[[], object]) -> None:
        self._add_verb(Button(self._theme, self.tr("Approve"), icon="check", colour="good"), act)

    def add_refuse(self, act: Callable[[], object]) -> None:
        self._add_verb(Button(self._theme, self.tr("Refuse"), look="quiet"), act)

    def add_keep(self, act: Callable[[], object]) -> None:
        """All the same: the rules let it go."""
        tip = self.tr("Remember it all the same")
        self._add_verb(Button(self._theme, self.tr("Keep"), look="quiet", tip=tip), act)

    def _add_verb(self, button: Button, act: Callable[[], object]) -> None:
        """For a screen reader it says of what, too: many rows have the same."""
        button.setAccessibleName(self.tr("{verb}: {text}").format(verb=button.accessibleName(), text=self._text))
        self.add(button.on_click(act))

    def add_edit(self) -> None:
        """A button that begins it."""
        name = self.tr("Edit: {text}").format(text=self._text)
        self.edit_button = IconButton(self._theme, "edit", name, look="small-icon").on_click(self.edit)
        self.add(self.edit_button)

    def edit(self) -> None:
        """A field in place of the words."""
        if self._writing is None:
            self._writing = Rewrite(self._theme, self._text)
            self._writing.saved.connect(self.saved)
            self._writing.left.connect(self._on_left)
            self.layout().addWidget(self._writing)
            self._show()
            self._writing.start()

    def leave(self) -> None:
        """The words as they were."""
        if self._writing is not None:
            self._writing.leave()

    def go_on(self) -> None:
        """The new words could not be saved."""
        if self._writing is not None:
            self._writing.go_on()

    def _on_left(self) -> None:
        """The keyboard goes back where it came from."""
        self._writing = None
        self._show()
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        for part in (self._told, self._buttons):
            part.setVisible(not self.is_editing)
        self.editing_changed.emit()
