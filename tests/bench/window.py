"""How soon the window is there, and how long its event loop is ever busy: the turns of its main thread in CPU time.

`nightjar bench window`. Start-up runs the real window on a throw-away home, each time in a process of its own. Turns
are measured on scripted services, which answer from other threads at the pace that is asked for. CPU time of the thread
is judged, for that is the window's own work; wall-clock time holds whatever else the machine does, and is only stated.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.views.chat import Reply
from app.views.night import NightOutcome
from engine.worker.protocol import Progress
from tests.ui.fakes import ScriptedNightjar
from tests.ui.scripted_night import STAGE_SCRIPT
from tests.ui.timing import FakeClock
from ui.bridge import Bridge
from ui.theme import Theme
from ui.window import Window

TOKENS_A_SECOND = 100
STREAMED_PIECES = 800
EVENTS_A_STAGE = 60
BEAT_MS = 10
MEMORIES = 10_000
MESSAGES = 5_000
LONGEST_SECONDS = 120.0
FINDING_SECONDS = 0.5  # from the open window to the first click or key; nobody is faster

START = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.faces import Home
from ui.main import make_window
from ui.theme import Theme
from ui.translation import Translation

spawned, home = float(sys.argv[1]), Home(Path(sys.argv[2]))
application = QApplication([])
Translation(application, "en")
window = make_window(Theme(application), home)
times = {}
def reached(name):
    times[name] = time.time() - spawned
window.painted.connect(lambda: reached("painted"))
window.bridge.opened.connect(lambda: reached("usable"))
window.show()
timer = QTimer()
timer.setInterval(10)
def look():
    if window.chat.composer.isEnabled() and "usable" in times and not window._is_warming:
        reached("awake")
        window.quit()
timer.timeout.connect(look)
timer.start()
application.exec()
print(json.dumps(times))
"""


@dataclass
class Turns:
    """CPU milliseconds of every turn of the event loop, from one wait to the next, and how late a heartbeat came."""

    cpu: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, float | int]:
        ordered = sorted(self.late) or [0.0]
        return {
            "turns": len(self.cpu),
            "longest_cpu_ms": round(max(self.cpu), 1),
            "p99_late_ms": round(ordered[int(0.99 * (len(ordered) - 1))], 1),
        }


@contextmanager
def watched() -> Iterator[Turns]:
    """Measures the turns of the loop that runs inside. A wait is no work: it costs the thread no CPU time."""
    turns = Turns()
    dispatcher = QAbstractEventDispatcher.instance()
    last = [time.thread_time(), time.perf_counter()]
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.setInterval(BEAT_MS)

    def before_waiting() -> None:
        cpu = time.thread_time()
        turns.cpu.append(1e3 * (cpu - last[0]))
        last[0] = cpu

    def beat() -> None:
        now = time.perf_counter()
        turns.late.append(max(0.0, 1e3 * (now - last[1]) - BEAT_MS))
        last[1] = now

    dispatcher.aboutToBlock.connect(before_waiting)
    heart.timeout.connect(beat)
    heart.start()
    try:
        yield turns
    finally:
        heart.stop()
        dispatcher.aboutToBlock.disconnect(before_waiting)


def until(is_so: Callable[[], bool]) -> float:
    """Run the loop until it is so; the seconds that took. Raises TimeoutError."""
    began = time.perf_counter()
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(5)

    def look() -> None:
        if is_so() or time.perf_counter() - began > LONGEST_SECONDS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if not is_so():
        raise TimeoutError("the window did not get there")
    return time.perf_counter() - began


def _pause(seconds: float) -> None:
    done = time.monotonic() + seconds
    until(lambda: time.monotonic() > done)


def open_window(nightjar: ScriptedNightjar) -> Window:
    bridge = Bridge()
    window = Window(Theme(_application()), bridge)
    window.painted.connect(lambda: bridge.open(nightjar.opened))  # type: ignore[arg-type]  # scripted services
    window.show()
    until(lambda: window.sidebar.new_button.isEnabled())
    _pause(FINDING_SECONDS)
    return window


def streaming() -> dict[str, Any]:
    """An answer of code, lists and a table at 100 tokens a second."""
    nightjar = ScriptedNightjar()
    text = "Here is a list:\n\n- one\n- two **bold**\n\n"
    code = "```python\ndef f(x):\n    return x\n```\n\n"
    part = text + code + "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    nightjar.chat.answer = (part * 80)[: 6 * STREAMED_PIECES]
    send = nightjar.chat.send

    def paced(conversation: object, text: str, *, on_text: Callable[[str], None], **more: Any) -> Reply:
        def slowly(piece: str) -> None:
            time.sleep(1 / TOKENS_A_SECOND)
            on_text(piece)

        return send(conversation, text, on_text=slowly, **more)

    nightjar.chat.send = paced  # type: ignore[method-assign]
    window = open_window(nightjar)
    with watched() as turns:
        window.chat.composer.set_text("Tell me everything.")
        window.chat.composer.send()
        until(lambda: window.chat.talk.is_running)
        until(lambda: not window.chat.talk.is_running)
    window.close()
    return turns.summary()


def night() -> dict[str, Any]:
    """Progress of a whole night, fifty times a second."""
    nightjar = ScriptedNightjar()
    for number in range(5):
        nightjar.memories.put(f"My colleague {number} is called Ilsa {number}.")

    def sleep(*, on_progress: Callable[[Progress], None], **_more: object) -> NightOutcome:
        for stage, total, unit in STAGE_SCRIPT:
            for number in range(1, EVENTS_A_STAGE + 1):
                time.sleep(0.02)
                on_progress(Progress(stage, total * number // EVENTS_A_STAGE, total, unit, note="loss 0.123"))
        return nightjar.night._publish()

    nightjar.night.sleep = sleep  # type: ignore[method-assign]  # the same night, at the pace of a real one
    window = open_window(nightjar)
    window.show_pane("tonight")
    until(window.tonight.sleep_button.isEnabled)
    with watched() as turns:
        window.tonight.sleep_now()
        until(lambda: window.tonight.is_reporting and window.tonight.report.is_whole)
    window.close()
    return turns.summary()


def memories() -> dict[str, Any]:
    """Ten thousand memories: shown, scrolled from end to end, searched."""
    nightjar = ScriptedNightjar(FakeClock())
    for number in range(MEMORIES):
        nightjar.memories.put(
            f"Thing {number} of my collection stands on shelf {number % 97}.", state="in_weights", ledger="live"
        )
    window = open_window(nightjar)
    with watched() as turns:
        window.show_pane("memories")
        seconds = until(lambda: window.memories.list.model().rowCount() == MEMORIES)
        bar = window.memories.list.verticalScrollBar()
        for place in range(0, 101, 5):
            bar.setValue(bar.maximum() * place // 100)
            _turn()
        window.memories.search.setText("shelf 42")
        until(lambda: window.memories.list.model().rowCount() < MEMORIES)
    window.close()
    return turns.summary() | {"shown_ms": round(1e3 * seconds, 1)}


def conversation() -> dict[str, Any]:
    """A conversation of 5,000 messages: opened at its end, built in several turns, and read back from there."""
    nightjar = ScriptedNightjar()
    pairs = [(f"Question {number}?", f"Answer {number}, with `code` and a *word*.") for number in range(MESSAGES // 2)]
    long = nightjar.chat.add("A long talk", pairs)
    window = open_window(nightjar)
    with watched() as turns:
        window.open_conversation(long)
        seconds = until(lambda: bool(window.chat.transcript.widgets) and window.chat.transcript.isVisible())
        built = seconds + until(lambda: not window.chat.transcript.is_growing)
        bar = window.chat.transcript.verticalScrollBar()
        for _ in range(60):
            bar.setValue(max(0, bar.value() - 400))
            _turn()
    window.close()
    return turns.summary() | {"opened_ms": round(1e3 * seconds, 1), "built_ms": round(1e3 * built, 1)}


def start(repeats: int) -> dict[str, Any]:
    """Seconds from the spawned process to its first paint, to an open home, to a loaded model: (median, worst)."""
    found: dict[str, list[float]] = {}
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(repeats + 1):
            command = [sys.executable, "-c", START, repr(time.time()), str(Path(folder) / "home")]
            done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
            if number:  # the first makes the home and warms the disk
                for name, seconds in json.loads(done.stdout.splitlines()[-1]).items():
                    found.setdefault(name, []).append(seconds)
    return {name: [round(statistics.median(times), 2), round(max(times), 2)] for name, times in found.items()}


def _turn() -> None:
    """What one step leads to, until the loop waits again."""
    loop = QEventLoop()
    QTimer.singleShot(2 * BEAT_MS, loop.quit)
    loop.exec()


def _application() -> QApplication:
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    return application


CASES: dict[str, Callable[[], dict[str, Any]]] = {
    "streaming at 100 tokens/s": streaming,
    "a night": night,
    "10,000 memories": memories,
    "5,000 messages": conversation,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="nightjar bench window", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--starts", type=int, default=5, help="how often the window is started")
    options = parser.parse_args()
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    record: dict[str, Any] = {"start": start(options.starts)}
    _application()
    for name, case in CASES.items():
        record[name] = case()
    if options.json:
        print(json.dumps(record))
        return 0
    for name, (median, worst) in record["start"].items():
        print(f"{name:28} {median:6.2f} s   worst {worst:.2f} s")
    for name in CASES:
        row = record[name]
        named = ("shown_ms", "opened_ms", "built_ms")
        more = "".join(f"   {key.removesuffix('_ms')} in {row[key]} ms" for key in named if key in row)
        cpu, late = row["longest_cpu_ms"], row["p99_late_ms"]
        print(f"{name:28} {cpu:6.1f} ms CPU at most   heartbeat late by {late} ms (p99), {row['turns']} turns{more}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
