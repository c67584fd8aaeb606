"""One step of the set-up, run and shown: a title, the time it has taken, its latest line; all of its output in a log.

Knows nothing of what the steps do.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path

TAIL_LINES = 25


class SetupProblem(Exception):
    """Something on this machine that stops the set-up; the text says what it is and what to do next."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def elapsed(started: float) -> str:
    seconds = int(time.monotonic() - started)
    return f"{seconds // 60} min {seconds % 60} s" if seconds >= 60 else f"{seconds} s"


def run_step(title: str, command: list[str], *, log: Path | None) -> None:
    """Raises `SetupProblem` with the last lines when the command fails. Ctrl-C ends the command first."""
    started = time.monotonic()
    if not sys.stderr.isatty():
        say(title)
    with _begin(command) as process:
        reader = LineReader(process, log)
        reader.start()
        try:
            _watch(process, reader, title, started)
        except KeyboardInterrupt:
            _end(process)
            reader.join(timeout=2)
            raise
        reader.join()
    if process.returncode != 0:
        raise SetupProblem(_failure(title, reader, log, elapsed(started)))
    _finish(title, elapsed(started))


def _begin(command: list[str]) -> subprocess.Popen[str]:
    """In a process group of its own: pip starts compilers, and Ctrl-C must end them with it."""
    quiet, pipe, merged = subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT
    return subprocess.Popen(
        command,
        stdin=quiet,
        stdout=pipe,
        stderr=merged,
        encoding="utf-8",
        errors="replace",
        start_new_session=os.name != "nt",
    )


def _end(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)
    process.wait()


class LineReader(threading.Thread):
    """Drains a process's output into a log and keeps its last lines."""

    def __init__(self, process: subprocess.Popen[str], log: Path | None) -> None:
        super().__init__(daemon=True)
        self.process, self.log = process, log
        self.lines: deque[str] = deque(maxlen=TAIL_LINES)

    def run(self) -> None:
        with open(self.log or os.devnull, "a", encoding="utf-8") as log:
            for line in self.process.stdout or ():
                log.write(line)
                log.flush()
                if line.strip():
                    self.lines.append(line.rstrip())

    def latest(self) -> str:
        """What the command is at: its last line that is no warning."""
        return next((line.strip() for line in reversed(self.lines.copy()) if "WARNING" not in line), "")


def _watch(process: subprocess.Popen[str], reader: LineReader, title: str, started: float) -> None:
    """Redraw one line each second on a terminal; elsewhere a line each half minute."""
    on_terminal = sys.stderr.isatty()
    while True:
        try:
            process.wait(timeout=1 if on_terminal else 30)
            return
        except subprocess.TimeoutExpired:
            if on_terminal:
                _redraw(f"{title}: {elapsed(started)}  {reader.latest()}")
            else:
                say(f"      {elapsed(started)}  {reader.latest()[:90]}")


def _failure(title: str, reader: LineReader, log: Path | None, time_taken: str) -> str:
    where = f" The whole log: {log}" if log else ""
    kept = "What was done before is kept; the same command goes on from here."
    return "\n".join([*reader.lines, "", f"{title}: failed after {time_taken}.{where}", kept])


def _redraw(text: str) -> None:
    width = shutil.get_terminal_size().columns - 1
    print("\r" + text[:width].ljust(width), end="", file=sys.stderr, flush=True)


def _finish(title: str, time_taken: str) -> None:
    if sys.stderr.isatty():
        _redraw(f"{title}: {time_taken}")
        say("")
    else:
        say(f"      done in {time_taken}")
