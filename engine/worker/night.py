"""The night worker's requests: stages of a night, and quantizing. What a stage does is `engine.night`'s business."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import filelock

from engine.errors import BugError, Cancelled, KnownError
from engine.worker.channel import Channel
from engine.worker.protocol import Done, Event, Progress, QuantizeRequest, Request, RunRequest

LOCK_NAME = "worker.lock"
_LOCK_SECONDS = 3.0  # a killed predecessor is gone within a tenth of one
_PROGRESS_SECONDS = 0.2


def handler(channel: Channel) -> "NightHandler":
    return NightHandler(channel)


class NightHandler:
    """Called for one request; the process ends after it, so that memory is surely given back."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def __call__(self, number: int, request: Request) -> Event:
        if isinstance(request, RunRequest):
            return self._run(number, request)
        if isinstance(request, QuantizeRequest):
            return _quantize(request)
        raise BugError(f"a night worker cannot do {type(request).__name__}")

    def _run(self, number: int, request: RunRequest) -> Done:
        _lower_priority()
        stop = partial(self._channel.is_stopped, number)
        progress = ProgressThrottle(partial(self._channel.send, number))
        with _locked(Path(request.job)):
            from engine.night.job import Job
            from engine.night.pipeline import run_stage

            job = Job(Path(request.job))
            for stage in request.stages:
                if stop():
                    raise Cancelled
                run_stage(job, stage, progress, stop)
        return Done()


class ProgressThrottle:
    """Passes progress on at most 5 times a second, and always a stage's first and finished one."""

    def __init__(self, send: Callable[[Progress], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self._stage = ""
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        now = self._clock()
        if progress.finished or progress.stage != self._stage or now >= self._next:
            self._stage, self._next = progress.stage, now + _PROGRESS_SECONDS
            self._send(progress)


def _quantize(request: QuantizeRequest) -> Done:
    from engine.night.quantize import quantize

    quantize(Path(request.source), Path(request.target), request.file_type, threads=request.threads)
    return Done()


def _locked(job: Path) -> AbstractContextManager[object]:
    """One worker per job directory, also when its supervisor died and another resumes."""
    try:
        return filelock.FileLock(job / LOCK_NAME).acquire(timeout=_LOCK_SECONDS)
    except filelock.Timeout as error:
        raise KnownError(
            "night_running", "Another process is still working on this night.", "Wait until it has ended."
        ) from error


def _lower_priority() -> None:
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(19)
