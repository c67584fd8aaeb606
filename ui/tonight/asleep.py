"""The night while it runs: the stage, a bar, an estimate, and the way to wake up. Draws progress, starts nothing."""

from collections.abc import Mapping
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import words
from ui.theme import Theme
from ui.tonight import stages
from ui.tonight.curves import Curves
from ui.translation import said
from ui.widgets.buttons import Button
from ui.widgets.focus import stay_in
from ui.widgets.icon import Icon
from ui.widgets.pane import PAGE_PIXELS, Card, Page
from ui.widgets.text import Label, restyle

_BAR_STEPS = 1000
_UNITS = {
    "experience": QT_TRANSLATE_NOOP("words", "{current} of {total} things heard"),
    "memory": QT_TRANSLATE_NOOP("words", "{current} of {total} memories"),
    "pair": QT_TRANSLATE_NOOP("words", "{current} of {total} pairs"),
    "row": QT_TRANSLATE_NOOP("words", "{current} of {total} practice rows"),
    "step": QT_TRANSLATE_NOOP("words", "{current} of {total} steps"),
    "tensor": QT_TRANSLATE_NOOP("words", "{current} of {total} parts of the model"),
    "answer": QT_TRANSLATE_NOOP("words", "{current} of {total} questions"),
    "pass": QT_TRANSLATE_NOOP("words", "{current} of {total} rounds"),
    "file": QT_TRANSLATE_NOOP("words", "{current} of {total} files"),
}

# State of a stage -> icon, its colour, look of the label.
_STEP_LOOKS = {"done": ("check", "good", "muted"), "now": ("moon", "accent", "body"), "todo": ("", "muted", "muted")}


class StageProgress(Protocol):
    """What the night reports: `current` of `total` in `unit`s of a stage."""

    stage: str
    current: int
    total: int
    unit: str
    finished: bool
    note: str
    value: float | None


class Asleep(Page):
    wake_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(width=PAGE_PIXELS)
        self._parts: dict[str, float] = stages.shares({})
        self._since = monotonic()
        self._began_at: float | None = None
        self.title = Label("", look="title", wrap=False)
        self.explained = Label("", look="muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, _BAR_STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The night so far"))
        self.counted = Label("", look="small", wrap=False)
        self.left = Label("", look="small", wrap=False)
        self.wake = Button(theme, self.tr("Wake up"), icon="sunrise").on_click(self._on_wake)
        self.curves = Curves(theme)
        self._steps = {stage.name: _Step(theme, stages.stage_named(stage.name).title) for stage in stages.STAGES}
        self._lay_out()

    @property
    def percent(self) -> int:
        return round(100 * self.bar.value() / self.bar.maximum())

    def begin(self, seconds: Mapping[str, float]) -> None:
        """A new night; `seconds` are the stage times of the last one, where there is one."""
        self._parts = stages.shares(seconds)
        self._since, self._began_at = monotonic(), None
        self.wake.setEnabled(True)
        self.wake.set_label(self.tr("Wake up"))
        self.title.setText(self.tr("Falling asleep"))
        self.explained.setText(self.tr("Gathering what you said today."))
        self.counted.setText("")
        self.left.setText(self.tr("working out how long it takes"))
        self.bar.setValue(0)
        self.curves.clear()
        for step in self._steps.values():
            step.mark("todo")

    def age(self, seconds: float) -> None:
        """Count the night as having begun earlier: it was running before this window looked."""
        self._since -= seconds

    def show_progress(self, progress: StageProgress) -> None:
        stage = stages.stage_named(progress.stage)
        done = stages.done_share(self._parts, stage.name, progress.current, progress.total, progress.unit)
        self._began_at = done if self._began_at is None else self._began_at
        self.title.setText(stage.title)
        self.explained.setText(stage.explained)
        self.bar.setValue(max(self.bar.value(), round(done * _BAR_STEPS)))
        self.counted.setText(self._counted(progress))
        if self.wake.isEnabled():
            is_second = stage.name == stages.SECOND.name
            self.left.setText(self.tr("a little longer tonight") if is_second else self._left(done))
        for name, step in self._steps.items():
            here, there = stages.place(stage.name), stages.place(name)
            step.mark("now" if there == here else "done" if there < here else "todo")

    def _lay_out(self) -> None:
        card = Card()
        card.column.setContentsMargins(32, 28, 32, 28)
        card.column.setSpacing(8)
        top = QHBoxLayout()
        words_column = QVBoxLayout()
        words_column.addWidget(self.title)
        words_column.addWidget(self.explained)
        top.addLayout(words_column, 1)
        top.addWidget(self.wake, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(top)
        card.column.addSpacing(12)
        card.column.addWidget(self.bar)
        under = QHBoxLayout()
        under.addWidget(self.counted, 1)
        under.addWidget(self.left)
        card.column.addLayout(under)
        card.column.addSpacing(16)
        card.column.addWidget(self.curves)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        half = (len(self._steps) + 1) // 2
        for number, step in enumerate(self._steps.values()):
            grid.addWidget(step, number % half, number // half)
        card.column.addLayout(grid)
        note = Label(
            self.tr("You can go on chatting. Waking up keeps what is done; the next night goes on from there."),
            look="small",
        )
        self.column.setSpacing(14)
        self.column.addWidget(card)
        self.column.addWidget(note)

    def _counted(self, progress: StageProgress) -> str:
        number = stages.place(progress.stage) + 1
        step = self.tr("Stage {number} of {all}").format(number=number, all=len(stages.STAGES))
        if progress.total <= 1:
            return step
        told = words.tr(_UNITS[progress.unit]) if progress.unit in _UNITS else words.tr("{current} of {total}")
        so_far = told.format(current=words.number(progress.current), total=words.number(progress.total))
        note = said(progress.note) if progress.value is None else ""  # a value is drawn
        return "  ·  ".join(filter(None, (step, so_far, note)))

    def _left(self, done: float) -> str:
        left = stages.seconds_left(monotonic() - self._since, self._began_at or 0.0, done)
        if left is None:
            return self.tr("working out how long it takes")
        return self.tr("about {duration} left").format(duration=words.duration(left))

    def _on_wake(self) -> None:
        stay_in(self)
        self.wake.setEnabled(False)
        self.wake.set_label(self.tr("Waking up …"))
        self.left.setText(self.tr("saving what is done"))
        self.wake_asked.emit()


class _Step(QWidget):
    """One stage in the list below the bar: done, now, or to come."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._title, self._state = title, "todo"
        self._icon = Icon(theme, "", "muted")
        self._label = Label(title, look="muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        self._show()

    def mark(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self._show()

    def _show(self) -> None:
        icon, colour, look = _STEP_LOOKS[self._state]
        self._icon.show_icon(icon, colour)
        restyle(self._label, look=look)
        spoken = {"done": self.tr("done"), "now": self.tr("now"), "todo": self.tr("to come")}[self._state]
        self._label.setAccessibleName(f"{self._title}: {spoken}")
