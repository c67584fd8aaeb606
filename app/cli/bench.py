"""`nightjar bench`: runs a benchmark of the source checkout in a process of its own. Measures nothing itself."""

import subprocess
import sys

import click

from app.cli.session import Session, pass_session
from engine.errors import KnownError
from engine.home import RESOURCES

_CHECKOUT = RESOURCES.parent


@click.group("bench")
def bench_command() -> None:
    """Measure this machine (needs a source checkout)."""


@bench_command.command("chat", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@pass_session
def bench_chat(session: Session, arguments: tuple[str, ...]) -> None:
    """Chat speed against a bare decode loop."""
    _run("chat", session, arguments)


@bench_command.command("night", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@pass_session
def bench_night(session: Session, arguments: tuple[str, ...]) -> None:
    """A night's arithmetic: torch against llama.cpp, merged against attached."""
    _run("night", session, arguments)


@bench_command.command("life", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@pass_session
def bench_life(session: Session, arguments: tuple[str, ...]) -> None:
    """Weeks of a simulated person: what lasts, asked by an examiner."""
    _run("life", session, arguments)


@bench_command.command("window", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@pass_session
def bench_window(session: Session, arguments: tuple[str, ...]) -> None:
    """Start-up of the window, and the longest turns of its event loop."""
    _run("window", session, arguments)


@bench_command.command("interrupt", context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@pass_session
def bench_interrupt(session: Session, arguments: tuple[str, ...]) -> None:
    """How fast a night steps aside when somebody comes back."""
    _run("interrupt", session, arguments)


def _run(module: str, session: Session, arguments: tuple[str, ...]) -> None:
    if not any((_CHECKOUT / "tests" / "bench" / name).exists() for name in (f"{module}.py", f"{module}/__main__.py")):
        raise KnownError(
            "dependency_missing",
            "Benchmarks are part of the source checkout, and this is an installed Nightjar.",
            "Clone the repository and run `make bench` there.",
        )
    flags = ["--json"] if session.as_json else []
    command = [sys.executable, "-m", f"tests.bench.{module}", *flags, *arguments]
    result = subprocess.run(command, cwd=_CHECKOUT, check=False)
    if result.returncode:
        raise click.exceptions.Exit(result.returncode)
