"""The folder where one person's Nightjar lives: its paths and permissions. Opens no database and no model."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from engine.errors import KnownError

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class Home:
    """Paths below one home directory. `create` makes the folders (mode 0700)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "nightjar.db"
        self.lock = path / "nightjar.lock"
        self.language = path / "language"
        self.window = path / "window.json"
        self.models = path / "models"
        self.snapshots = path / "snapshots"
        self.served = path / "cache" / "served"
        self.nights = path / "nights"
        self.logs = path / "logs"
        self.backups = path / "backups"

    @classmethod
    def locate(cls, option: str | None = None) -> "Home":
        """`--home`, else `NIGHTJAR_HOME`, else the platform's user data directory."""
        chosen = option or os.environ.get("NIGHTJAR_HOME") or platformdirs.user_data_dir("nightjar", appauthor=False)
        return cls(Path(chosen).expanduser().absolute())

    def create(self) -> None:
        """Make the folders. Raises `KnownError("home_unwritable")`."""
        folders = (self.path, self.models, self.snapshots, self.served, self.nights, self.logs, self.backups)
        try:
            for folder in folders:
                folder.mkdir(parents=True, exist_ok=True)
                if os.name == "posix":
                    folder.chmod(0o700)
        except OSError as error:
            raise KnownError(
                "home_unwritable",
                f"Nightjar cannot write to {self.path}: {error.strerror or error}",
                "Choose another folder with --home DIR or NIGHTJAR_HOME, or make this one writable.",
            ) from error

    def free_bytes(self) -> int:
        return shutil.disk_usage(self.path).free


@contextmanager
def disk_errors(what: str) -> Iterator[None]:
    """Turn a full disk while `what` is written into `KnownError("disk_full")`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise KnownError(
                "disk_full",
                f"The disk filled up while {what} was written. Nothing that was there before is lost.",
                "Free some space, then try again: the night goes on where it stopped.",
            ) from error
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it appears complete or not at all: temp file beside it, fsync, rename. Mode 0600."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with disk_errors(path.name):
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
