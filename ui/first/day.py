"""A strip over the message field that leads through the first day: tell, ask, nap, compare. Tells by signal."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton
from ui.widgets.pane import Card
from ui.widgets.text import Label

TELL, ASK, NAP, COMPARE, DONE = range(5)


@dataclass(frozen=True)
class _Step:
    sentence: str
    button: str


class FirstDay(Card):
    """Shows one step and its button; `acted` carries the step."""

    acted = Signal(int)
    watch_asked = Signal()
    went_on = Signal(int)  # to this step
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.step = TELL
        self._percent = -1
        self._is_blank = True
        self.column.setContentsMargins(16, 10, 10, 12)
        self.column.setSpacing(4)
        self.place = Label("", look="section", wrap=False)
        self.sentence = Label("")
        self.act = Button(theme, "").on_click(self._on_act)
        self.close_button = IconButton(theme, "close", self.tr("Leave the first day")).on_click(self.closed.emit)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.place)
        words.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self._steps = (
            _Step(
                self.tr("Tell me something that lasts: who is who, what you like, what is where."),
                self.tr("For example …"),
            ),
            _Step(
                self.tr("Noted. Begin a new chat and ask me there: I look it up in my notes."),
                self.tr("New chat"),
            ),
            _Step(
                self.tr("That came from a note. After a nap of about two minutes I know it by heart."),
                self.tr("Take a nap"),
            ),
            _Step(
                self.tr("Now I know it by heart. Ask me as I was and as I am now, both without notes."),
                self.tr("Ask both"),
            ),
            _Step(self.tr("That was a day with me. From now on I sleep when you are away."), self.tr("Thank you")),
        )
        self.show_step(TELL)

    def show_step(self, step: int) -> None:
        """Never back: what was done stays done."""
        goes_on = step > self.step
        self.step = max(self.step, step)
        self._show()
        if goes_on:
            self.went_on.emit(step)
        if goes_on and self.isVisible():
            announce(self, self.sentence.text())

    def restart(self) -> None:
        self.step = TELL
        self._show()

    def show_asleep(self, percent: int) -> None:
        """How far the nap is; -1 when there is none."""
        self._percent = percent
        self._show()

    def show_blank(self, blank: bool) -> None:
        """Whether nothing was said yet in the chat that is open."""
        self._is_blank = blank
        self._show()

    @property
    def _is_asleep(self) -> bool:
        return self.step == NAP and self._percent >= 0

    def _on_act(self) -> None:
        if self._is_asleep:
            self.watch_asked.emit()
        else:
            self.acted.emit(self.step)

    def _show(self) -> None:
        shown = self._steps[self.step]
        asks_here = self.step == ASK and self._is_blank
        last = len(self._steps) - 1
        place = self.tr("Your first day  ·  {step} of {last}").format(step=self.step + 1, last=last)
        self.place.setText(self.tr("Your first day") if self.step == DONE else place)
        nap = self.tr("Asleep, {percent} %. I dream of what you told me, and practise it.").format(
            percent=self._percent
        )
        ask = self.tr("Ask me about it here, in your own words. I look it up in my notes.")
        self.sentence.setText(nap if self._is_asleep else ask if asks_here else shown.sentence)
        self.act.set_label(self.tr("Watch") if self._is_asleep else shown.button)
        self.act.setVisible(not asks_here)
