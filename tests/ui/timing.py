"""Time and turns under a test's control: a clock that stands still, a gate that holds a service in its work."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


@dataclass
class FakeClock:
    """Now, and earlier."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def ago(self, **span: float) -> str:
        return (self.now - timedelta(**span)).isoformat()


class Gate:
    """Lets a test hold a service in the middle of its work. Open unless it was closed."""

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._is_open = True
        self._passes = 0
        self.reached = threading.Event()

    def shut(self) -> None:
        self._is_open = False

    def open(self) -> None:
        with self._turn:
            self._is_open = True
            self._turn.notify_all()

    def pass_one(self) -> None:
        """Let the one who waits, or the next to come, through; the one after that waits again."""
        with self._turn:
            self._passes += 1
            self._turn.notify_all()

    def wait(self) -> None:
        with self._turn:
            self.reached.set()
            assert self._turn.wait_for(lambda: self._is_open or self._passes, timeout=120), "a gate stayed shut"
            self._passes = max(0, self._passes - 1)
