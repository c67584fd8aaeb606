"""A worker's end of the protocol: requests from the real stdin, events to the real stdout. Handles no request."""

import os
import queue
import sys
import threading
from typing import BinaryIO

from engine.worker.protocol import Envelope, Event, Ready, Request, StopRequest, decode, encode


class Channel:
    """Takes stdout for itself: native libraries and `print` write to stderr from then on.

    Its own thread watches stdin, so that a stop arrives in the middle of native work and the process ends with its
    parent.
    """

    def __init__(self) -> None:
        sys.stdout.flush()
        self._output: BinaryIO = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        self._requests: queue.SimpleQueue[tuple[int, Request]] = queue.SimpleQueue()
        self._stopped = 0
        self.send(0, Ready(os.getpid()))
        threading.Thread(target=self._watch, name="stdin", daemon=True).start()

    def receive(self) -> tuple[int, Request]:
        """The next request and its number; waits for it."""
        return self._requests.get()

    def send(self, number: int, event: Event) -> None:
        """Ends the process when nobody listens any more."""
        try:
            self._output.write(encode(Envelope(number, event)))
        except BrokenPipeError:
            os._exit(0)

    def is_stopped(self, number: int) -> bool:
        """Whether the request was asked to stop. Cheap: asked for every token."""
        return self._stopped >= number

    def _watch(self) -> None:
        for line in sys.stdin.buffer:
            envelope = decode(line)
            if isinstance(envelope.body, StopRequest):
                self._stopped = max(self._stopped, envelope.number)
            else:
                self._requests.put((envelope.number, envelope.body))  # type: ignore[arg-type]  # by direction
        os._exit(0)
