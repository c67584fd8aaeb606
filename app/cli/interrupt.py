"""Ctrl-C while something long runs: the first press asks it to stop and save, the second leaves at once."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupt:
    """Whether Ctrl-C was pressed."""

    def __init__(self) -> None:
        self._pressed = threading.Event()

    def press(self) -> None:
        self._pressed.set()

    def pressed(self) -> bool:
        return self._pressed.is_set()


@contextmanager
def graceful_interrupt(on_press: Callable[[], None] | None = None) -> Iterator[Interrupt]:
    """`on_press` runs on a thread of its own: the handler may have broken into code that holds a lock."""
    interrupt = Interrupt()

    def handle(number: int, frame: FrameType | None) -> None:
        if interrupt.pressed():
            signal.default_int_handler(number, frame)
        interrupt.press()
        if on_press is not None:
            threading.Thread(target=on_press, daemon=True).start()

    before = signal.signal(signal.SIGINT, handle)
    try:
        yield interrupt
    finally:
        signal.signal(signal.SIGINT, before)
