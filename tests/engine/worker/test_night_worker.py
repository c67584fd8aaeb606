"""The night worker in its own process, around scripted stages: progress, stops, failures, the lock on the job."""

import os
import sys
from pathlib import Path

import filelock
import psutil
import pytest

from engine.errors import Cancelled, KnownError
from engine.worker.client import NightWorker, Progress
from engine.worker.night import LOCK_NAME, ProgressThrottle

needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
SCRIPT = Path(__file__).with_name("scripted_night.py")


@pytest.fixture
def job(tmp_path: Path) -> Path:
    folder = tmp_path / "nights" / "1"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def night(tmp_path: Path) -> NightWorker:
    return NightWorker(tmp_path / "logs", command=[sys.executable, "-X", "utf8", str(SCRIPT)])


def run(night: NightWorker, job: Path, *stages: str, stop_after: int | None = None) -> list[Progress]:
    """Run stages; `stop_after` asks to stop once that many progresses were seen."""
    seen: list[Progress] = []
    night.run(
        job,
        stages,
        on_progress=seen.append,
        should_stop=lambda: stop_after is not None and len(seen) >= stop_after,
    )
    return seen


def test_stages_run_in_order_and_nothing_is_left_running(night: NightWorker, job: Path) -> None:
    seen = run(night, job, "writes", "prints")
    assert [(progress.stage, progress.finished) for progress in seen] == [
        ("writes", False), ("writes", True), ("prints", False), ("prints", True),
    ]  # fmt: skip
    assert (job / "written").read_text() == "yes"
    assert psutil.Process().children() == []


def test_low_priority(night: NightWorker, job: Path) -> None:
    assert run(night, job, "writes")[0].note == "19"


def test_progress_is_throttled(night: NightWorker, job: Path) -> None:
    seen = run(night, job, "many")
    assert len(seen) < 500
    assert seen[-1].finished


def test_throttle_counts_seconds() -> None:
    seen: list[Progress] = []
    moments = iter([0.0, 0.1, 0.19, 0.2, 0.3, 0.31, 0.32])
    throttle = ProgressThrottle(seen.append, clock=lambda: next(moments))
    for stage, current in (("a", 0), ("a", 1), ("a", 2), ("a", 3), ("b", 0), ("b", 1)):
        throttle(Progress(stage, current, 3, "steps"))
    throttle(Progress("b", 2, 3, "steps", finished=True))
    assert [(progress.stage, progress.current) for progress in seen] == [("a", 0), ("a", 3), ("b", 0), ("b", 2)]


@pytest.mark.parametrize("stage", ["waits", "deaf"])
def test_stop(night: NightWorker, job: Path, stage: str) -> None:
    """A stage that looks stops by itself; one that does not is killed after its grace."""
    with pytest.raises(Cancelled):
        run(night, job, stage, "writes", stop_after=1)
    assert not (job / "written").exists()
    assert psutil.Process().children() == []


def test_stop_before_it_began(night: NightWorker, job: Path) -> None:
    with pytest.raises(Cancelled):
        run(night, job, "writes", stop_after=0)


@pytest.mark.parametrize(
    ("stage", "error_id", "words"),
    [
        ("known", "model_missing", "The base is gone."),
        ("oops", "night_failed", "ValueError"),
        ("full", "disk_full", "full"),
        pytest.param("dies", "worker_killed", "SIGABRT", marks=needs_posix),
    ],
)
def test_failures(night: NightWorker, job: Path, tmp_path: Path, stage: str, error_id: str, words: str) -> None:
    with pytest.raises(KnownError) as caught:
        run(night, job, "writes", stage)
    assert caught.value.error_id == error_id
    assert words in caught.value.message
    assert caught.value.next_step
    assert (job / "written").exists()
    log = (tmp_path / "logs" / "night-worker.log").read_text()
    assert "Zanzibar" not in log
    assert run(night, job, "writes")


def test_an_error_of_the_caller_ends_the_worker(night: NightWorker, job: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        night.run(job, ["deaf"], on_progress=lambda _progress: 1 / 0, should_stop=lambda: False)
    assert psutil.Process().children() == []


@pytest.mark.slow
def test_two_workers_do_not_share_a_job(night: NightWorker, job: Path) -> None:
    with filelock.FileLock(job / LOCK_NAME):
        with pytest.raises(KnownError) as caught:
            run(night, job, "writes")
    assert caught.value.error_id == "night_running"
    assert run(night, job, "writes")
