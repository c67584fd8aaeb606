"""Catches what llama.cpp logs, so that a failed load can say why. Prints nothing: logs of a load hold no chat text."""

import ctypes
from collections import deque
from typing import Any

import llama_cpp

_WARNING, _ERROR, _CONTINUED = 3, 4, 5  # ggml.h, which llama_cpp's own logger misreads


class NativeLog:
    """The last warnings and errors. Replaces llama.cpp's log callback for the process; keep one for its life."""

    def __init__(self) -> None:
        self._lines: deque[tuple[int, str]] = deque(maxlen=100)
        self._level = 0
        self._callback = llama_cpp.llama_log_callback(self._on_line)
        llama_cpp.llama_log_set(self._callback, ctypes.c_void_p(0))

    def clear(self) -> None:
        self._lines.clear()

    def text(self) -> str:
        """Errors if there were any, else warnings, as one line."""
        for wanted in (_ERROR, _WARNING):
            if lines := [text.strip() for level, text in self._lines if level == wanted]:
                return "; ".join(line for line in lines if line)
        return ""

    def _on_line(self, level: int, text: bytes, _user_data: Any) -> None:
        self._level = self._level if level == _CONTINUED else level
        if self._level in (_WARNING, _ERROR):
            self._lines.append((self._level, text.decode("utf-8", "replace")))


native_log = NativeLog()
