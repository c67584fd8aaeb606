"""One question to an older self and to today's, side by side. Nothing of it is kept. Asks by signal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.pane import Card
from ui.widgets.text import Label


class Comparison(QWidget):
    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.question = QLineEdit()
        self.question.setPlaceholderText(self.tr("Ask it and today's, without notes …"))
        self.question.setAccessibleName(self.tr("Question to this model and to today's, without notes"))
        self.ask = IconButton(theme, "send", self.tr("Ask both (Enter)"))
        self.ask.on_click(self._on_ask)
        self.question.returnPressed.connect(self._on_ask)
        self.question.textChanged.connect(lambda text: self.ask.setEnabled(bool(text.strip())))
        self.ask.setEnabled(False)
        self.then, self.today = Label(""), Label("")
        self._answers = QWidget()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.question, 1)
        row.addWidget(self.ask)
        both = QHBoxLayout(self._answers)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(10)
        for name, label in ((self.tr("This one"), self.then), (self.tr("Today's"), self.today)):
            card = Card()
            card.column.addWidget(Label(name, look="section", wrap=False))
            card.column.addWidget(label)
            label.setAccessibleName(name)
            both.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self._answers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._answers)

    def show_answers(self, then: str, today: str) -> None:
        """What each of the two said."""
        self.then.setText(then)
        self.today.setText(today)
        self.ask.setEnabled(True)
        self._answers.show()

    def give_up(self) -> None:
        """No answer came; the message bar says why."""
        self._answers.hide()
        self.ask.setEnabled(True)

    def _on_ask(self) -> None:
        text = self.question.text().strip()
        if text and self.ask.isEnabled():
            waiting = self.tr("Thinking …")
            self.show_answers(waiting, waiting)
            self.ask.setEnabled(False)
            self.asked.emit(text)
