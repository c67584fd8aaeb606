"""One question to an older self and to today's, side by side. Nothing of it is kept. Asks by signal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.announce import announce
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
        self._names = (self.tr("This one"), self.tr("Today's"))
        for name, label in zip(self._names, (self.then, self.today), strict=True):
            card = Card()
            card.column.addWidget(Label(name, look="section", wrap=False))
            card.column.addWidget(label)
            both.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        self._answers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self._answers)

    def ask_both(self, question: str) -> None:
        """As if it had been typed and sent."""
        self.question.setText(question)
        self._on_ask()

    def show_answers(self, then: str, today: str) -> None:
        """What each of the two said."""
        self._put(then, today)
        self.ask.setEnabled(True)
        announce(self, f"{self.then.accessibleName()} {self.today.accessibleName()}")

    def give_up(self) -> None:
        """No answer came; the message bar says why."""
        self._answers.hide()
        self.ask.setEnabled(True)

    def _on_ask(self) -> None:
        text = self.question.text().strip()
        if text and self.ask.isEnabled():
            waiting = self.tr("Thinking …")
            self._put(waiting, waiting)
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ask.setEnabled(False)
            self.asked.emit(text)

    def _put(self, then: str, today: str) -> None:
        for name, label, said in zip(self._names, (self.then, self.today), (then, today), strict=True):
            label.setText(said)
            label.setAccessibleName(f"{name}: {said}")
        self._answers.show()
