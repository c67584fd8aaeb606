"""`nightjar doctor`: what this machine and this home look like. Repairs nothing and loads no model."""

import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass

import click
import psutil
from rich.markup import escape

from app.cli.output import megabytes, out, print_json, table
from app.cli.session import Session, pass_session
from engine.errors import KnownError
from engine.home import RESOURCES

_LIBRARIES = ("llama-cpp-python", "torch", "transformers", "bitsandbytes", "peft", "gguf", "PySide6-Essentials")
_ROOMY_BYTES = 2_000_000_000  # a night of the starter needs far less; a 4B model about this


@dataclass(frozen=True)
class Finding:
    """One line: `ok` False is worth a look."""

    what: str
    ok: bool
    detail: str


@click.command("doctor")
@pass_session
def doctor_command(session: Session) -> None:
    """Look at this machine and this home."""
    findings = [*_machine(), *_libraries(), *_home(session)]
    if session.as_json:
        print_json({"findings": [{"what": row.what, "ok": row.ok, "detail": row.detail} for row in findings]})
        return
    table(("", "what", "detail"), [(_mark(row), escape(row.what), escape(row.detail)) for row in findings])
    trouble = sum(not row.ok for row in findings)
    out().print("[good]All well.[/]" if not trouble else f"[warn]{trouble} worth a look.[/]")


def _mark(row: Finding) -> str:
    return "[good]✓[/]" if row.ok else "[warn]![/]"


def _machine() -> list[Finding]:
    memory = psutil.virtual_memory()
    cores = f"{psutil.cpu_count(logical=False) or '?'} cores, {os.cpu_count()} threads"
    return [
        Finding("system", True, f"{platform.system()} {platform.release()}, Python {platform.python_version()}"),
        Finding("processor", True, cores),
        Finding("memory", memory.available > 1e9, f"{megabytes(memory.available)} of {megabytes(memory.total)} free"),
    ]


def _libraries() -> list[Finding]:
    return [_library(name) for name in _LIBRARIES]


def _library(name: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, "not installed: run `make setup`")


def _home(session: Session) -> list[Finding]:
    home = session.home
    starter = RESOURCES / "starter" / "base.gguf"
    found = [
        Finding("interpreter", True, sys.executable),
        Finding(
            "starter model",
            starter.exists(),
            str(starter) if starter.exists() else "missing: make it with `make starter`",
        ),
        Finding("home", True, f"{home.path}{'' if home.path.exists() else ' (made by the first chat)'}"),
        Finding("logs", True, str(home.logs)),
    ]
    if not home.path.exists():
        return found
    free = shutil.disk_usage(home.path).free
    return [*found, Finding("disk", free > _ROOMY_BYTES, f"{megabytes(free)} free"), *_database(session)]


def _database(session: Session) -> list[Finding]:
    try:
        with session.open(write=False) as nightjar:
            memories, timeline = nightjar.memories.list(), nightjar.timeline.list()
    except KnownError as error:
        return [Finding("database", False, f"{error.message} {error.next_step}")]
    active = f"snapshot {timeline.active}" if timeline.active is not None else "no model yet"
    return [Finding("database", True, f"{len(memories)} memories, {len(timeline.snapshots)} snapshots, {active}")]
