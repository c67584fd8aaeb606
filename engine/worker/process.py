"""One worker process seen from its supervisor: start, send, receive, end. Plain `subprocess` and one thread, no Qt.

The thread that starts the process also reads from it until it ends: Linux sends the parent-death signal when the
*thread* that started a child ends, so a short-lived caller's thread would take the worker with it.
"""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import engine
from engine.worker.protocol import Envelope, Event, Request, decode, encode

_LOG_BYTES = 1_000_000
_END_SECONDS = 5.0
_POLL_SECONDS = 0.5  # an untimed wait cannot be interrupted by Ctrl-C on Windows


def worker_command(kind: str) -> list[str]:
    """The one place that knows how a worker is started, from source or packaged."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", kind]
    return [sys.executable, "-P", "-X", "utf8", "-m", "engine.worker", kind]


class WorkerProcess:
    """Starts at once. `returncode` is None while it runs; negative numbers are signals."""

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self._command = list(command)
        self._log = log
        self._events: queue.SimpleQueue[Envelope | None] = queue.SimpleQueue()
        self._started = threading.Event()
        self._ended = threading.Event()
        self._write_lock = threading.Lock()
        self._number = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._start_error: OSError | None = None
        self.returncode: int | None = None
        threading.Thread(target=self._run, name="worker", daemon=True).start()
        self._started.wait()
        if self._start_error is not None:
            raise self._start_error

    def send(self, request: Request, *, number: int | None = None) -> int:
        """Returns the request's number (a new one unless given). Silent when the process has ended: `receive` tells."""
        with self._write_lock:
            if number is None:
                self._number += 1
                number = self._number
            if self._process is not None and self._process.stdin is not None and not self._ended.is_set():
                with suppress(OSError, ValueError):  # it has just ended
                    self._process.stdin.write(encode(Envelope(number, request)))
                    self._process.stdin.flush()
        return number

    def receive(self, number: int, *, timeout_seconds: float | None = None) -> Event | None:
        """The next event of a request; events of earlier ones are dropped. None when the process has ended.

        Raises `TimeoutError`.
        """
        while True:
            try:
                envelope = self._events.get(timeout=timeout_seconds or _POLL_SECONDS)
            except queue.Empty:
                if timeout_seconds is None:
                    continue
                raise TimeoutError from None
            if envelope is None:
                self._events.put(None)
                return None
            if envelope.number == number:
                return envelope.body  # type: ignore[return-value]  # an event, by direction

    @property
    def is_running(self) -> bool:
        return self._process is not None and not self._ended.is_set() and not _has_exited(self._process)

    def close(self) -> None:
        """Close its stdin, which ends it; kill it if that takes too long."""
        self._close_input()
        if not self._ended.wait(_END_SECONDS):
            self.kill()

    def kill(self) -> None:
        """End it at once and wait until it is gone."""
        if self._process is not None:
            self._process.kill()
        self._ended.wait()

    def log_tail(self) -> str:
        """The last lines it wrote to stderr: what a native library printed before it aborted."""
        try:
            lines = self._log.read_text(encoding="utf-8", errors="replace")[-2000:].splitlines()
        except OSError:
            return ""
        return " ".join(line.strip() for line in lines[-3:])

    def ending(self) -> str:
        """How it ended, for people: `SIGKILL` or `exit code 1`."""
        if self.returncode is None or self.returncode >= 0:
            return f"exit code {self.returncode}"
        try:
            return signal.Signals(-self.returncode).name
        except ValueError:
            return f"signal {-self.returncode}"

    def _run(self) -> None:
        try:
            with _open_log(self._log) as log:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    env=_environment(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except OSError as error:
            self._start_error = error
            self._ended.set()
            return
        finally:
            self._started.set()
        self._read(self._process)

    def _close_input(self) -> None:
        with self._write_lock:
            if self._process is not None and self._process.stdin is not None:
                with suppress(OSError):  # bytes that a process which has ended never read
                    self._process.stdin.close()

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        try:
            with process.stdout as lines:
                for line in lines:
                    self._events.put(decode(line))
        finally:
            process.kill()  # it has closed its stdout, or said something that is not ours
            self.returncode = process.wait()
            self._close_input()
            self._ended.set()
            self._events.put(None)


def _has_exited(process: subprocess.Popen[bytes]) -> bool:
    """Looks without taking the exit code; `poll` says no while the reading thread waits for that."""
    if not hasattr(os, "waitid"):
        return process.poll() is not None
    try:
        return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:
        return True


def _open_log(path: Path) -> BinaryIO:
    """Appends, readable by its owner only; starts anew when it has grown large."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = os.O_TRUNC if path.exists() and path.stat().st_size > _LOG_BYTES else 0
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | fresh, 0o600), "ab")


def _environment() -> dict[str, str]:
    """No network for libraries, no debugger in crashes, and the package that this process runs."""
    root = str(Path(engine.__file__).resolve().parent.parent)
    paths = [root, *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    return os.environ | {
        "GGML_NO_BACKTRACE": "1",
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
    }
