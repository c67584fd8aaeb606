"""Lives of simulated people, arm by arm and seed by seed, and what they show: a table, JSON and a picture.

`nightjar bench life`. Takes minutes a night; goes on where it was stopped, and a longer run goes on from a shorter one.
Everything lies under --out: one folder an arm and seed, life.json, life.png.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console

from app.cli.interrupt import graceful_interrupt
from engine.errors import Cancelled, KnownError
from engine.hashes import hash_file
from engine.home import RESOURCES, write_whole
from tests.bench.life import arms, table
from tests.bench.life.lives import DayRecord, Life, Opener
from tests.bench.life.person import Person
from tests.bench.life.subjects import ROOT, opened
from tests.bench.life.summary import BASE, Summary

INTERRUPTED = 130
_WIDTH = 200  # of a table that goes into a file
_FORM = 2  # of the person and the examiner: figures of another one are not comparable


def main(arguments: Sequence[str], open_subject: Opener = opened) -> int:
    chosen = _parse(arguments)
    errors = Console(stderr=True, highlight=False)
    try:
        if not chosen.report:
            with graceful_interrupt() as interrupt:
                play(chosen, open_subject, _Terminal(errors), interrupt.pressed)
        summary = conclude(chosen.out)
    except Cancelled:
        errors.print("Stopped. The same command goes on from here.")
        return INTERRUPTED
    except KnownError as error:
        if chosen.json:
            print(json.dumps({"error": error.as_dict()}))
        errors.print(f"{error.message} {error.next_step}", markup=False)
        return error.exit_code
    if chosen.json:
        print(json.dumps(summary, ensure_ascii=False))
    else:
        console = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)
        table.show(summary, console)
        console.print(f"\n{chosen.out / 'life.json'}\n{chosen.out / 'life.png'}")
    return 0


def play(chosen: argparse.Namespace, open_subject: Opener, watcher: "_Terminal", stop: Callable[[], bool]) -> None:
    """Every life that is not finished. Raises `Cancelled`, `KnownError`."""
    _same_instrument(chosen)
    for seed in chosen.seeds:
        person = Person(seed, facts_a_day=chosen.facts)
        sleepless = arms.BY_NAME["notes-only"]
        born = replace(sleepless, name=BASE)
        Life(born, person, chosen.out / BASE / f"seed-{seed}", open_subject, watcher).before_birth()
        for name in chosen.arms:
            folder = chosen.out / name / f"seed-{seed}"
            Life(arms.BY_NAME[name], person, folder, open_subject, watcher).play(chosen.days, stop)


def conclude(folder: Path) -> dict[str, Any]:
    """Write life.json and life.png from every day that is there; the former's content."""
    summary = Summary.read(folder).as_json()
    write_whole(folder / "life.json", (json.dumps(summary, ensure_ascii=False, indent=1) + "\n").encode())
    draw(folder / "life.json", folder / "life.png")
    return summary


def draw(source: Path, target: Path) -> None:
    """In a process of its own: Qt is for the window, and needs no screen here."""
    command = [sys.executable, "-m", "tests.bench.life.picture", str(source), str(target)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def _same_instrument(chosen: argparse.Namespace) -> None:
    """One folder holds lives of one starter, one examiner and one number of facts a day. Raises `KnownError`."""
    now = {"form": _FORM, "facts": chosen.facts, "starter": hash_file(RESOURCES / "starter" / "base.gguf")}
    path = chosen.out / "instrument.json"
    if not path.exists():
        write_whole(path, (json.dumps(now, indent=1) + "\n").encode())
    before = json.loads(path.read_text(encoding="utf-8"))
    if before != now:
        other = ", ".join(key for key in now if before.get(key) != now[key])
        raise KnownError(
            "usage",
            f"{chosen.out} holds lives that were measured otherwise ({other}).",
            "Choose another folder with --out, or remove that one.",
        )


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="nightjar bench life", description=__doc__)
    parser.add_argument("--days", type=int, default=7, help="nights of each life (default 7)")
    parser.add_argument(
        "--arms", type=_arms, default="nightjar,notes-only,naive", help=f"all, or some of {', '.join(arms.BY_NAME)}"
    )
    parser.add_argument(
        "--seeds", type=_seeds, default="101", help="people: 101 or 101,105 or 101-103; tune on those below 100 only"
    )
    parser.add_argument("--facts", type=int, default=5, help="new facts a day (default 5)")
    parser.add_argument(
        "--out",
        type=lambda text: Path(text).resolve(),
        default=ROOT / "build" / "bench" / "life",
        help="folder of what was lived (default build/bench/life)",
    )
    parser.add_argument("--report", action="store_true", help="play nothing, only conclude from what is there")
    parser.add_argument("--json", action="store_true", help="print life.json's content instead of the table")
    return parser.parse_args(arguments)


def _arms(text: str) -> list[str]:
    names = list(arms.BY_NAME) if text == "all" else text.split(",")
    if unknown := [name for name in names if name not in arms.BY_NAME]:
        raise argparse.ArgumentTypeError(f"no arm is called {', '.join(unknown)}")
    return names


def _seeds(text: str) -> list[int]:
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


class _Terminal:
    """A line a day on stderr, and where a terminal looks on, how far the running one is."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def step(self, arm: str, seed: int, day: int, what: str, done: int, total: int) -> None:
        if self._console.is_terminal:
            text = f"{arm}, seed {seed}, day {day}: {what} {done} of {total}"
            self._console.print(f"\r\x1b[2K{text}", end="", markup=False, soft_wrap=True)

    def finished(self, record: DayRecord) -> None:
        from tests.bench.life.metrics import of_morning

        figures = of_morning(record.answers)
        shown = ", ".join(
            f"{name.replace('_', ' ')} {100 * value:.0f} %"
            for name in ("live_recall", "update_success", "reverse", "two_step", "made_up", "unasked")
            if (value := figures[name]) is not None
        )
        night = record.night
        took = f" in {night['seconds']:.0f} s" if night["seconds"] else ""
        line = f"{record.arm}, seed {record.seed}, day {record.day}: {night['outcome']}{took}; {shown}"
        clear = "\r\x1b[2K" if self._console.is_terminal else ""
        self._console.print(f"{clear}{line}", markup=False, soft_wrap=True)
