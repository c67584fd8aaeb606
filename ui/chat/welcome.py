"""What an empty conversation shows: who is speaking, and three things to try."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, mark
from ui.widgets.buttons import Button
from ui.widgets.text import Paragraph

_WIDTH_PIXELS = 460
_MARK_PIXELS = 56


class Welcome(QScrollArea):
    """A click on a suggestion puts it into the composer; nothing is sent by itself."""

    suggested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        inner = QWidget()
        inner.setFixedWidth(_WIDTH_PIXELS)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(mark(_MARK_PIXELS, 3.0))
        picture.setFixedSize(_MARK_PIXELS, _MARK_PIXELS)
        self._column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(8)
        self._heading = Paragraph(_WIDTH_PIXELS, look="title")
        self._sentence = Paragraph(_WIDTH_PIXELS, look="muted")
        self._column.addWidget(self._heading)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(10)
        self._suggestions = [self._suggestion(theme, text) for text in self._texts()]
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        column = QVBoxLayout(outer)
        column.addStretch(2)
        column.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setWidget(outer)
        self.greet(private=False)

    def greet(self, *, private: bool) -> None:
        """The words of an ordinary or of a private conversation."""
        if private:
            self._heading.setText(self.tr("Just between us"))
            self._sentence.setText(
                self.tr("Nothing of a private chat is written down: no message, no title, no memory.")
            )
        else:
            self._heading.setText(self.tr("Good to see you"))
            self._sentence.setText(
                self.tr("Tell me about your day, your people, your plans. I note what lasts and learn it asleep.")
            )
        for button in self._suggestions:
            button.setVisible(not private)

    def _texts(self) -> tuple[str, ...]:
        return (
            self.tr("My sister is called Ilsa."),
            self.tr("My weekly meeting is on Tuesday."),
            self.tr("What can you do?"),
        )

    def _suggestion(self, theme: Theme, text: str) -> Button:
        button = Button(theme, text, look="suggestion", tip=self.tr("Put this into the message field"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.on_click(lambda: self.suggested.emit(text))
        self._column.addWidget(button)
        return button
