"""One night from the window: starts it, passes progress on, ends in an outcome or a failure. Draws nothing."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.bridge import PROGRESS_MILLISECONDS, Bridge, Failure, Mailbox
from ui.tonight.asleep import StageProgress

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.night import NightOutcome


class Sleeper(QObject):
    progressed = Signal(object)  # StageProgress, the newest
    measured = Signal(object)  # list of StageProgress, every one that measured something
    woke = Signal(object)  # NightOutcome
    failed = Signal(object)  # Failure

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._feed: Mailbox[StageProgress] = Mailbox(self, PROGRESS_MILLISECONDS)
        self._feed.arrived.connect(self._on_posts)
        self._wake = threading.Event()
        self.is_running = False

    def start(self, *, by_itself: bool = False) -> None:
        """Begin a night, unless one is running. `by_itself`: it steps aside when somebody comes back."""
        if self.is_running:
            return
        self.is_running = True
        self._wake.clear()
        self._feed.start()

        def work(services: "Nightjar") -> "NightOutcome":
            sleep = services.unattended.sleep if by_itself else services.night.sleep
            return sleep(on_progress=self._feed.post, should_stop=self._wake.is_set)

        self._bridge.call(work, self._on_outcome, lane="night", failed=self._on_failed, stopped=self._on_stopped)

    def wake(self) -> None:
        """Ask the night to stop; the outcome follows once its state is saved."""
        self._wake.set()

    def _on_posts(self, posts: list[StageProgress]) -> None:
        self.progressed.emit(posts[-1])
        if measured := [post for post in posts if post.value is not None]:
            self.measured.emit(measured)

    def _end(self) -> None:
        self._feed.stop()
        self.is_running = False

    def _on_outcome(self, outcome: "NightOutcome") -> None:
        self._end()
        self.woke.emit(outcome)

    def _on_failed(self, failure: Failure) -> None:
        self._end()
        self.failed.emit(failure)

    def _on_stopped(self) -> None:
        self._end()
        self.woke.emit(None)
