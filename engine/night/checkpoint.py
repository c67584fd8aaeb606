"""State of a training that can be taken up again: one file, whole or not at all, at most every few seconds.

Knows nothing of what it keeps, except that it belongs to one fingerprint of inputs.
"""

import io
import pickle
import time
from pathlib import Path
from typing import Any

import torch

from engine.home import write_whole

EVERY_SECONDS = 5.0
# A large adapter takes a while to write: no more than this part of the time may go there.
MOST_OF_TIME = 0.1


class Checkpoint:
    """`fingerprint` names the inputs: a file of other inputs is as good as none."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        self._path = path
        self._fingerprint = fingerprint
        self._last = time.monotonic()
        self._cost = 0.0

    def load(self) -> dict[str, Any] | None:
        """What was saved last for these inputs; None when there is none that can be read."""
        try:
            kept = torch.load(io.BytesIO(self._path.read_bytes()), map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, pickle.UnpicklingError, EOFError):
            return None
        if not isinstance(kept, dict) or kept.get("fingerprint") != self._fingerprint:
            return None
        state: dict[str, Any] = kept["state"]
        return state

    def due(self) -> bool:
        return time.monotonic() - self._last >= max(EVERY_SECONDS, self._cost / MOST_OF_TIME)

    def save(self, state: dict[str, Any]) -> None:
        """Raises `KnownError("disk_full")`."""
        began = time.monotonic()
        buffer = io.BytesIO()
        torch.save({"fingerprint": self._fingerprint, "state": state}, buffer)
        write_whole(self._path, buffer.getvalue())
        self._last = time.monotonic()
        self._cost = self._last - began

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
