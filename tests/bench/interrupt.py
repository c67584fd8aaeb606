"""How fast a night steps aside: from somebody's touch to no more training, to its memory given back, to an answer.

`nightjar bench interrupt`. A real night on the bundled starter, on a throw-away home, is touched in the middle of its
dreams, its training and its exam, a few times each; the machine's idle time is the only thing that is scripted. An
answer is timed from sending it, right after the touch, to its first word, beside the same with no night and the model
loaded. What training does is read from the worker's own CPU time, its memory from the processes that live.
"""

import argparse
import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.compose import Nightjar, open_app
from app.unattended import Machine
from engine.home import Home
from engine.worker.protocol import Progress

STAGES = ("dream", "seed", "exam")
TOLD = ("My dog is called Pepper.", "My sister is called Ilsa.", "I live in Brunsk.")
ASKED = "What's my dog called?"
LOOK_SECONDS = 0.02
LONGEST_SECONDS = 600.0


@dataclass(frozen=True)
class Touch:
    """Seconds after the touch."""

    stage: str
    stopped: float
    released: float
    answered: float


class Desk:
    """A machine whose owner is away until `touch`."""

    def __init__(self) -> None:
        self.is_away = True
        self.machine = Machine(idle=lambda: 3600.0 if self.is_away else 0.0, mains=lambda: True)


def first_word(nightjar: Nightjar) -> float:
    """Seconds from sending a question to the first piece of its answer."""
    began, first = time.perf_counter(), [0.0]

    def hear(_text: str) -> None:
        first[0] = first[0] or time.perf_counter() - began

    nightjar.chat.send(None, ASKED, on_text=hear)
    return first[0]


def touched(nightjar: Nightjar, desk: Desk, stage: str) -> Touch:
    """One night that is touched soon after `stage` began to count."""
    nightjar.chat.unload()
    desk.is_away = True
    is_there = threading.Event()

    def watch(progress: Progress) -> None:
        if progress.stage == stage and progress.current > 2 and not progress.finished:
            is_there.set()

    night = threading.Thread(target=lambda: nightjar.unattended.sleep(on_progress=watch))
    night.start()
    while not is_there.wait(LOOK_SECONDS):
        if not night.is_alive():
            raise RuntimeError(f"the night ended before it came to {stage}")
    workers = psutil.Process().children(recursive=True)
    desk.is_away, began = False, time.perf_counter()
    stopped, released = _gone(workers, began)
    night.join()
    return Touch(stage, stopped, released, time.perf_counter() - began + first_word(nightjar))


def _gone(workers: Sequence[psutil.Process], began: float) -> tuple[float, float]:
    """When the workers last worked, and when the last of them was gone."""
    stopped, spent = 0.0, _spent(workers)
    while time.perf_counter() - began < LONGEST_SECONDS:
        time.sleep(LOOK_SECONDS)
        living, now = [one for one in workers if one.is_running() and one.status() != "zombie"], _spent(workers)
        if now > spent:
            stopped = time.perf_counter() - began
        spent = max(spent, now)
        if not living:
            return stopped, time.perf_counter() - began
    raise TimeoutError("the night's worker is still there")


def _spent(workers: Sequence[psutil.Process]) -> float:
    total = 0.0
    for worker in workers:
        try:
            total += sum(worker.cpu_times()[:2])
        except psutil.Error:
            continue
    return total


@contextmanager
def told(folder: Path, desk: Desk) -> Iterator[Nightjar]:
    with open_app(Home(folder), machine=desk.machine) as nightjar:
        for text in TOLD:
            nightjar.memories.add(text)
        nightjar.settings.set("night.begin", "00:00")
        nightjar.settings.set("night.end", "00:00")
        yield nightjar


def main() -> int:
    parser = argparse.ArgumentParser(prog="nightjar bench interrupt", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--times", type=int, default=3, help="touches in each stage")
    options = parser.parse_args()
    desk = Desk()
    with tempfile.TemporaryDirectory() as folder, told(Path(folder) / "home", desk) as nightjar:
        first_word(nightjar)
        warm = statistics.median(first_word(nightjar) for _ in range(3))
        touches = [touched(nightjar, desk, stage) for stage in STAGES for _ in range(options.times)]
    if options.json:
        print(json.dumps({"warm": warm, "touches": [vars(one) for one in touches]}))
        return 0
    print(f"first word with no night and the model loaded: {1e3 * warm:.0f} ms; seconds after a touch, median (worst):")
    for stage in STAGES:
        rows = [one for one in touches if one.stage == stage]
        shown = (
            f"{name} {statistics.median(values):.2f} ({max(values):.2f})"
            for name, values in (
                ("at rest", [one.stopped for one in rows]),
                ("memory given back", [one.released for one in rows]),
                ("first word", [one.answered for one in rows]),
            )
        )
        print(f"  {stage:8} {'   '.join(shown)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
