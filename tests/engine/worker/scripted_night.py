"""A night worker whose stages do what their names say: the real worker around a scripted `engine.night.pipeline`."""

import errno
import os
import sys
import threading
import types
from collections.abc import Callable
from pathlib import Path

from engine.errors import Cancelled, KnownError
from engine.worker.main import main
from engine.worker.protocol import Progress


def run_stage(job: Path, stage: str, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
    progress(Progress(stage, 0, 1, "steps", note=str(os.nice(0) if os.name == "posix" else 19)))
    {"many": _many, "waits": _waits, "deaf": _deaf, "known": _known, "oops": _oops, "full": _full, "dies": _dies,
     "prints": _prints, "writes": _writes}[stage](job, progress, stop)  # fmt: skip
    progress(Progress(stage, 1, 1, "steps", finished=True))


def _many(_job: Path, progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    for step in range(5000):
        progress(Progress("many", step, 5000, "steps"))


def _waits(_job: Path, _progress: Callable[[Progress], None], stop: Callable[[], bool]) -> None:
    while not stop():
        threading.Event().wait(0.01)
    raise Cancelled


def _deaf(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    threading.Event().wait()


def _known(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    raise KnownError("model_missing", "The base is gone.", "Add it again.")


def _oops(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    raise ValueError("Zan" + "zibar")  # in two parts: a traceback shows source lines


def _full(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def _dies(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    os.abort()


def _prints(_job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    print("a library talks")
    os.write(1, b"a native library talks\n")


def _writes(job: Path, _progress: Callable[[Progress], None], _stop: Callable[[], bool]) -> None:
    (job / "written").write_text("yes")


if __name__ == "__main__":
    sys.modules["engine.night.job"] = types.SimpleNamespace(Job=Path)  # type: ignore[assignment]
    sys.modules["engine.night.pipeline"] = types.SimpleNamespace(run_stage=run_stage)  # type: ignore[assignment]
    sys.exit(main(["night"]))
