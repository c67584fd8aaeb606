"""What a pane shows when it has nothing to show: what it is for, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.icon import Icon
from ui.widgets.text import Paragraph

_ICON_PIXELS = 44
_TEXT_PIXELS = 440


class EmptyState(QWidget):
    """An icon, a heading, a sentence and at most one button."""

    def __init__(self, theme: Theme, icon: str, heading: str, sentence: str, button: Button | None = None) -> None:
        super().__init__()
        self.heading = Paragraph(_TEXT_PIXELS, look="heading")
        self.sentence = Paragraph(_TEXT_PIXELS, look="muted")
        self.say(heading, sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(Icon(theme, icon, "control_line", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.heading, self.sentence):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            column.addSpacing(6)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, heading: str, sentence: str) -> None:
        self.heading.setText(heading)
        self.sentence.setText(sentence)
