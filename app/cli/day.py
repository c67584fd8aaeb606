"""`nightjar day`: shows one scripted day in the terminal and says at the end whether it was true."""

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from app.cli.interrupt import graceful_interrupt
from app.cli.morning import print_figures
from app.cli.output import duration, out, print_json, table
from app.cli.progress import NightProgress
from app.cli.session import Session, pass_session
from engine.errors import EXIT_CODES, Cancelled
from engine.home import Home
from engine.worker.protocol import Progress

if TYPE_CHECKING:
    from app.day.figures import DayRecord, Line
    from app.views.night import NightOutcome

_HEADINGS = {
    "day": "[name]The day[/]      [quiet]it hears five things, and one of them is corrected[/]",
    "night": "[name]The night[/]    [quiet]it learns them into its weights[/]",
    "morning": "[name]The morning[/]  [quiet]asked with nothing but the weights, in words it never trained on[/]",
    "undone": "[name]Undone[/]       [quiet]yesterday's model again[/]",
}


@click.command("day")
@click.option("--seed", type=int, metavar="N", help="Draw the same names again.")
@pass_session
def day_command(session: Session, seed: int | None) -> None:
    """Play one day, night, morning and undo with freshly drawn names, and measure them."""
    seed = random.randrange(1, 1_000_000) if seed is None else seed
    record = _play(seed, as_json=session.as_json)
    if session.as_json:
        print_json(record.as_json())
    else:
        _close(record)
    if not record.holds:
        raise click.exceptions.Exit(EXIT_CODES["day_false"])


def _play(seed: int, *, as_json: bool) -> "DayRecord":
    from app.compose import open_app
    from app.day.script import DayScript

    with tempfile.TemporaryDirectory(prefix="nightjar-day-", ignore_cleanup_errors=True) as folder:
        watcher = Silent() if as_json else Terminal(seed)
        with open_app(Home(Path(folder) / "home"), write=True) as nightjar, graceful_interrupt() as interrupt:
            record = DayScript(nightjar, seed, watcher, interrupt.pressed).play()
            if interrupt.pressed():
                raise Cancelled
    return record


class Silent:
    """Nobody looks on."""

    def begin(self, part: str) -> None:
        pass

    def line(self, line: "Line") -> None:
        pass

    def progress(self, step: Progress) -> None:
        pass

    def slept(self, outcome: "NightOutcome") -> None:
        pass


class Terminal:
    """Prints the day as it happens."""

    def __init__(self, seed: int) -> None:
        self._night: NightProgress | None = None
        out().print()
        out().print(f"[night]☾[/] [name]One day with Nightjar[/]   [quiet]seed {seed}, on a throw-away home[/]")

    def begin(self, part: str) -> None:
        out().print()
        out().print(_HEADINGS[part])
        if part == "night":
            self._night = NightProgress(out())
            self._night.__enter__()

    def line(self, line: "Line") -> None:
        said = Text.assemble(("› ", "night"), line.said)
        answered = Text.assemble(_mark(line), line.answered or "…", (f"   {line.aside}" if line.aside else "", "dim"))
        out().print(Padding(said, (0, 0, 0, 2)))
        out().print(Padding(answered, (0, 0, 0, 4)))

    def progress(self, step: Progress) -> None:
        if self._night is not None:
            self._night.show(step)

    def slept(self, outcome: "NightOutcome") -> None:
        from app.report import figures

        if self._night is not None:
            self._night.__exit__(None, None, None)
        said = Text(f"{outcome.reason or outcome.outcome} ({duration(outcome.seconds)})", style="dim")
        out().print(Padding(said, (0, 0, 0, 2)))
        if outcome.outcome == "rejected":
            print_figures(figures(outcome.gate))


def _mark(line: "Line") -> tuple[str, str]:
    return {True: ("✓ ", "green"), False: ("✗ ", "red"), None: ("  ", "")}[line.verdict]


def _close(record: "DayRecord") -> None:
    out().print()
    marks = {True: "[good]✓[/]", False: "[bad]✗[/]", None: "[quiet]·[/]"}
    rows = [
        (marks[row.ok], escape(row.name), escape(row.value), f"[quiet]{escape(row.wanted)}[/]")
        for row in record.figures
    ]
    table(("", "measured", "", "wanted"), rows, right=())
    out().print()
    if record.holds:
        out().print("[good]All of it is true.[/]")
    else:
        out().print("[bad]Not all of it is true on this machine today.[/]")
