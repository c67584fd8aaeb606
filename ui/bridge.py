"""Services called in the background, answered on the main thread. The only place of `ui` that knows threads.

A call is a piece of work on the services, then success or failure. What it changed is announced by flag. Nothing here
knows a widget.
"""

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import count
from time import thread_time
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.faces import Cancelled, Changes, KnownError
from ui import words
from ui.translation import said

if TYPE_CHECKING:
    from app.compose import Nightjar

T = TypeVar("T")
Work = Callable[["Nightjar"], T]
Opener = Callable[[], AbstractContextManager["Nightjar"]]

# One thread each, so that order is kept within a lane and an answer or a night holds nobody up.
LANES = ("read", "write", "chat", "night")
TEXT_MILLISECONDS = 50  # at most 20 updates a second
PROGRESS_MILLISECONDS = 200  # at most 5 a second
_TURN_SECONDS = 0.008  # of CPU time on finished calls in one turn of the event loop; the others wait for the next
_log = logging.getLogger("nightjar.ui")


@dataclass(frozen=True)
class Failure:
    """Why a call failed, for people. `error_id` is "bug" where the fault is ours."""

    error_id: str
    message: str
    next_step: str


@dataclass
class _Call:
    """One call on its way: the work, and what came of it."""

    work: Callable[["Nightjar"], object]
    then: Callable[[Any], None] | None
    failed: Callable[[Failure], None] | None
    stopped: Callable[[], None] | None
    result: object = None
    error: BaseException | None = None


class Bridge(QObject):
    """Opens the services in the background and runs every call to them."""

    opened = Signal()
    open_failed = Signal(object)  # Failure
    changed = Signal(object)  # Changes
    failed = Signal(object)  # Failure of a call that did not handle its own
    _finished = Signal(int)  # number of the call, from any thread

    def __init__(self) -> None:
        super().__init__()
        self._lanes = {name: _Lane(name, self._finish) for name in LANES}
        # Closures name widgets. The last reference to one must not go in a lane: that would destroy Qt objects there.
        self._calls: dict[int, _Call] = {}
        self._numbers = count(1)
        self._context: AbstractContextManager[Nightjar] | None = None
        self._services: Nightjar | None = None
        self._opener: Opener | None = None
        self._closing = False
        self._ended: deque[int] = deque()
        # A timer of 0 ms would fire before the loop has waited: no new turn.
        self._next_turn = QTimer(self, interval=1, singleShot=True)
        self._next_turn.timeout.connect(self._go_on)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        return self._services is not None

    def open(self, opener: Opener) -> None:
        """Open the home in the background; `opened` or `open_failed` follows."""
        self._opener = opener

        def enter() -> "Nightjar":
            context = opener()
            services = context.__enter__()
            self._context = context
            return services

        self._start("write", _Call(lambda _none: enter(), self._on_opened, self.open_failed.emit, None))

    def open_again(self) -> None:
        """After `open_failed`."""
        if self._opener is not None:
            self.open(self._opener)

    def call(
        self,
        work: Work[T],
        then: Callable[[T], None] | None = None,
        *,
        lane: str = "read",
        failed: Callable[[Failure], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Run `work` in its lane. `stopped` follows instead after a cancel; without `failed` the window is told."""
        if self._closing:
            return
        if self._services is not None:
            self._start(lane, _Call(work, then, failed, stopped))

    def at_once(self, work: Callable[["Nightjar"], object]) -> None:
        """For verbs that only raise a flag (stop): run here and now."""
        if self._services is not None:
            work(self._services)

    def close(self, seconds: float = 5.0) -> None:
        """Stop what runs, let the lanes end, close the services. No callback comes after this."""
        self._closing = True
        if self._services is not None:
            self._services.chat.stop()
        for lane in self._lanes.values():
            lane.end()
        for lane in self._lanes.values():
            lane.join(seconds)
        self._services = None
        if self._context is not None:
            self._context.__exit__(None, None, None)
            self._context = None
        self._calls.clear()

    def _start(self, lane: str, call: _Call) -> None:
        number = next(self._numbers)
        self._calls[number] = call
        self._lanes[lane].put(number, call, self._services)

    def _finish(self, number: int) -> None:
        """On a lane's thread: the main thread goes on with it."""
        if not self._closing:
            self._finished.emit(number)

    def _on_opened(self, services: "Nightjar") -> None:
        self._services = services
        self.opened.emit()

    @Slot(int)
    def _on_finished(self, number: int) -> None:
        self._ended.append(number)
        if not self._next_turn.isActive():
            self._next_turn.start()

    def _go_on(self) -> None:
        """With what has ended, in its order, as long as a turn may take."""
        began = thread_time()
        while self._ended and not self._closing:
            if thread_time() - began > _TURN_SECONDS:
                self._next_turn.start()
                return
            self._answer(self._calls.pop(self._ended.popleft()))

    def _answer(self, call: _Call) -> None:
        if call.error is not None:
            self._report(call)
            return
        if call.then is not None:
            call.then(call.result)
        touched = changes_of(call.result)
        if touched:
            self.changed.emit(touched)

    def _report(self, call: _Call) -> None:
        if isinstance(call.error, Cancelled):
            if call.stopped is not None:
                call.stopped()
            return
        failure = failure_of(call.error)
        if call.failed is not None:
            call.failed(failure)
        else:
            self.failed.emit(failure)


class _Lane:
    """One daemon thread that takes calls in order, and lets go of each before it tells that it is finished."""

    def __init__(self, name: str, finish: Callable[[int], None]) -> None:
        self._finish = finish
        self._waiting: queue.SimpleQueue[tuple[int, _Call, Any] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=f"nightjar-{name}", daemon=True)
        self._thread.start()

    def put(self, number: int, call: _Call, services: "Nightjar | None") -> None:
        self._waiting.put((number, call, services))

    def end(self) -> None:
        self._waiting.put(None)

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _run(self) -> None:
        while (waiting := self._waiting.get()) is not None:
            number, call, services = waiting
            try:
                call.result = call.work(services)
            except BaseException as error:  # the main thread sorts it: nothing may die unseen in a thread
                call.error = error
            del waiting, call, services
            self._finish(number)


class Mailbox(QObject, Generic[T]):
    """Posts from any thread, delivered on the main thread at most once per interval, in order, as a list."""

    arrived = Signal(list)

    def __init__(self, parent: QObject, milliseconds: int) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._posts: list[T] = []
        self._timer = QTimer(self)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.deliver)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        """Deliver what is left and stop."""
        self._timer.stop()
        self.deliver()

    def post(self, item: T) -> None:
        with self._lock:
            self._posts.append(item)

    def deliver(self) -> None:
        with self._lock:
            posts, self._posts = self._posts, []
        if posts:
            self.arrived.emit(posts)


def changes_of(result: object) -> Changes:
    """The flags a verb's answer carries, as a field or as the last of a tuple."""
    if isinstance(result, Changes):
        return result
    if isinstance(result, tuple) and result and isinstance(result[-1], Changes):
        return result[-1]
    carried = getattr(result, "changes", Changes.NONE)
    return carried if isinstance(carried, Changes) else Changes.NONE


def failure_of(error: BaseException | None) -> Failure:
    """An exception as a sentence and a next step. Ours are logged with their trace, without their text on screen."""
    if isinstance(error, KnownError):
        return Failure(error.error_id, said(error.message), said(error.next_step))
    _log.error("a call failed", exc_info=error)
    return Failure(
        "bug",
        words.tr("Something went wrong inside Nightjar ({kind}). What you had is safe.").format(
            kind=type(error).__name__
        ),
        words.tr("Try it again. If it comes back, start Nightjar from a terminal: it prints there where it happened."),
    )
