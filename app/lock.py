"""The home's lock: one writer at a time. Knows nothing about the database it guards."""

import os

from filelock import FileLock, Timeout

from engine.errors import KnownError
from engine.home import Home


class HomeLock:
    """Held by the process that may write. The holder's pid lies beside it, because taking a lock empties its file."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._pid_file = home.lock.with_suffix(".pid")
        self._lock = FileLock(home.lock, mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Raises `KnownError("home_in_use")` at once when another process holds it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise self._in_use() from error
        except OSError as error:
            raise KnownError(
                "home_unwritable",
                f"Nightjar cannot lock {self._home.path}: {error.strerror or error}",
                "Choose another folder with --home DIR or NIGHTJAR_HOME, or make this one writable.",
            ) from error
        self._pid_file.write_text(str(os.getpid()), encoding="ascii")

    def release(self) -> None:
        if self._lock.is_locked:
            self._pid_file.unlink(missing_ok=True)
            self._lock.release()

    def holder(self) -> int | None:
        """Pid of the holder, as far as it is known."""
        try:
            return int(self._pid_file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    def _in_use(self) -> KnownError:
        pid = self.holder()
        who = f"Another Nightjar (process {pid})" if pid else "Another Nightjar"
        return KnownError(
            "home_in_use",
            f"{who} is using {self._home.path}.",
            "Close it first, or give this one a home of its own with --home DIR.",
        )
