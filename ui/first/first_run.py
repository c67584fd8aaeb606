"""Where a new owner stands: the pages, the first day, or past both. A setting, so that it outlives a restart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.faces import Changes
from ui.bridge import Bridge
from ui.first.day import ASK, COMPARE, DONE, NAP, TELL, FirstDay
from ui.first.introduction import Introduction
from ui.theme import Theme

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.night import MorningReport
    from engine.settings import Value

KEY = "start.introduction"
PAGES, DAY, OVER = "pages", "day", "over"


class FirstRun(QObject):
    """The window lays out `pages` and `day` and does what the signals ask."""

    shown = Signal(bool)  # whether the pages cover the window
    suggested = Signal(str)
    new_asked = Signal()
    nap_asked = Signal()
    compare_asked = Signal(str)  # what the owner asked about, "" when that is not known

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._stage = OVER
        self._moved = False  # the owner went on, and the settings do not say so yet
        self._asked = ""
        self.pages = Introduction(theme)
        self.day = FirstDay(theme)
        self.day.hide()
        self.pages.finished.connect(lambda: self._go(DAY))
        self.day.closed.connect(lambda: self._go(OVER))
        self.day.acted.connect(self._on_acted)

    def start(self) -> None:
        """On a machine that never saw Nightjar, before its settings can be read."""
        self._stage = PAGES
        self._show()

    def follow(self, values: "dict[str, Value]") -> None:
        """What the settings say, at the start and whenever they change."""
        stage = str(values[KEY])
        if self._moved:
            self._save()
        elif stage != self._stage:
            self._stage = stage
            self._show()

    def refresh(self, changes: Changes) -> None:
        """Steps that the ledger shows: something is noted, something was learned."""
        if self._stage == DAY and changes & (Changes.MEMORIES | Changes.NIGHTS):
            self._bridge.call(_progress, self._on_progress)

    def on_replied(self, asked: str, notes: int) -> None:
        """An answer came; `notes` were read for it."""
        if self._stage == DAY and notes and self.day.step in (ASK, NAP):
            self._asked = asked or self._asked  # another answer repeats no question
            self.day.show_step(NAP)

    def on_compared(self) -> None:
        if self._stage == DAY and self.day.step == COMPARE:
            self.day.show_step(DONE)

    def _go(self, stage: str) -> None:
        self._stage, self._moved = stage, True
        self._show()
        self._save()

    def _save(self) -> None:
        """Until it is kept, what the settings say is older than what the owner did."""
        stage = self._stage

        def then(_change: object) -> None:
            self._moved = self._stage != stage

        self._bridge.call(lambda services: services.settings.set(KEY, stage), then, lane="write")

    def _show(self) -> None:
        self.day.setVisible(self._stage == DAY)
        if self._stage == PAGES:
            self.day.restart()
            self.pages.begin()
        self.shown.emit(self._stage == PAGES)
        self.refresh(Changes.MEMORIES)

    def _on_progress(self, found: "tuple[int, MorningReport | None]") -> None:
        noted, report = found
        learned = report is not None and any(line.state == "in_weights" for line in report.taught)
        self.day.show_step(COMPARE if learned else ASK if noted else TELL)

    def _on_acted(self, step: int) -> None:
        if step == TELL:
            self.suggested.emit(self.tr("My dog is called Biscuit."))
        elif step == ASK:
            self.new_asked.emit()
        elif step == NAP:
            self.nap_asked.emit()
        elif step == COMPARE:
            self.compare_asked.emit(self._asked)
        else:
            self._go(OVER)


def _progress(services: "Nightjar") -> "tuple[int, MorningReport | None]":
    """How much the next night would learn, and what the last one did."""
    from ui.tonight.pane import latest_report

    return len(services.night.preview().teach), latest_report(services)
