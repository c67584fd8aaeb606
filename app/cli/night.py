"""`nightjar sleep`, `report` and `nightd`: a night in the foreground and the report of its morning."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.interrupt import graceful_interrupt
from app.cli.morning import print_plan, print_report
from app.cli.output import errors, out, print_json
from app.cli.progress import NightProgress
from app.cli.session import Session, pass_session
from engine.errors import KnownError

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.schedule import Start, Wait
    from app.views.night import NightOutcome


@click.command("sleep")
@click.option("--dry-run", is_flag=True, help="Show what the night would learn, and do nothing.")
@click.option("--deep", is_flag=True, help="Rebuild from the base on everything remembered.")
@pass_session
def sleep_command(session: Session, dry_run: bool, deep: bool) -> None:
    """Sleep now: learn what was said, take the exam, wake up as the new model or keep yesterday's."""
    with session.open(write=not dry_run) as nightjar:
        if dry_run:
            _show_plan(nightjar, deep=deep, as_json=session.as_json)
            return
        with graceful_interrupt() as interrupt:
            outcome = _sleep(nightjar, deep=deep, quiet=session.as_json, should_stop=interrupt.pressed)
        if session.as_json:
            print_json(outcome.as_json())
        elif outcome.outcome == "stopped":
            out().print(f"[warn]The night stopped.[/] [quiet]{outcome.reason} `nightjar sleep` goes on with it.[/]")
        elif outcome.outcome == "nothing_to_learn":
            out().print(f"[quiet]{outcome.reason}[/]")
        else:
            print_report(nightjar.night.report(outcome.night))
        if interrupt.pressed():
            raise KeyboardInterrupt


@click.command("report")
@click.argument("night", type=int, required=False)
@pass_session
def report_command(session: Session, night: int | None) -> None:
    """The morning report of NIGHT, or of the last one."""
    with session.open(write=False) as nightjar:
        report = nightjar.night.report(night)
    if session.as_json:
        print_json(report.as_json())
    else:
        print_report(report)


@click.command("nightd")
@pass_session
def nightd_command(session: Session) -> None:
    """Wait until nobody is at the machine and sleep by itself, until Ctrl-C. Says what it waits for."""
    from app.compose import open_app, this_machine
    from app.nightd import watch

    machine, stopped = this_machine(), threading.Event()
    with graceful_interrupt(on_press=stopped.set):
        face = _Log(as_json=session.as_json)
        watch(lambda write: open_app(session.home, write=write, machine=machine), stopped, face)


class _Log:
    """One line for each change of what `nightd` does. `as_json`: one JSON object a line."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._said = ""

    def waits(self, wait: "Wait") -> None:
        if wait.reason != self._said:
            self._said = wait.reason
            self._print("waits", wait.reason)

    def starts(self, start: "Start") -> None:
        self._said = ""
        self._print("sleeps", start.reason)

    def ends(self, outcome: "NightOutcome") -> None:
        self._print(outcome.outcome, outcome.reason, night=outcome.night, learned=list(outcome.learned))

    def fails(self, error: KnownError) -> None:
        self._print("failed", f"{error.message} {error.next_step}", error=error.error_id)

    def _print(self, state: str, reason: str, **more: object) -> None:
        now = datetime.now().astimezone()
        if self._as_json:
            print_json({"at": now.isoformat(timespec="seconds"), "state": state, "reason": reason, **more})
        else:
            out().print(f"[quiet]{now:%H:%M}[/]  {escape(state.replace('_', ' ')):10}  {escape(reason)}")


def _sleep(nightjar: "Nightjar", *, deep: bool, quiet: bool, should_stop: Callable[[], bool]) -> "NightOutcome":
    if quiet and not errors().is_terminal:
        return nightjar.night.sleep(deep=deep, should_stop=should_stop)
    with NightProgress() as progress:
        return nightjar.night.sleep(deep=deep, on_progress=progress.show, should_stop=should_stop)


def _show_plan(nightjar: "Nightjar", *, deep: bool, as_json: bool) -> None:
    outcome = nightjar.night.sleep(dry_run=True, deep=deep)
    if as_json:
        print_json(outcome.as_json())
    elif outcome.plan is not None:
        print_plan(outcome.plan)
