"""How the terminal face prints: JSON objects, tables, and a progress line on stderr. Knows no service."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.theme import Theme

THEME = Theme(
    {
        "good": "green",
        "bad": "red",
        "warn": "yellow",
        "quiet": "dim",
        "name": "bold",
        "night": "medium_purple2",
    }
)


@cache
def out() -> Console:
    return Console(theme=THEME, highlight=False)


@cache
def errors() -> Console:
    return Console(theme=THEME, highlight=False, stderr=True)


def print_json(record: Mapping[str, object]) -> None:
    click.echo(json.dumps(record, ensure_ascii=False))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, right: Sequence[str] = ()) -> None:
    """A quiet table: no vertical lines, numbers to the right. Cells may hold rich markup."""
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="quiet", show_edge=False)
    for column in columns:
        grid.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        grid.add_row(*row)
    out().print(grid)


def megabytes(size_bytes: int) -> str:
    if size_bytes >= 1_000_000_000:
        return f"{size_bytes / 1e9:.1f} GB"
    if size_bytes >= 100_000:
        return f"{size_bytes / 1e6:.1f} MB"
    return f"{size_bytes / 1e3:.1f} kB" if size_bytes else "-"


def duration(seconds: float) -> str:
    """42 s, 3 min 05 s."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60):02d} s"


def energy(joules: float) -> str:
    """0.4 Wh, 12 Wh."""
    hours = joules / 3600
    return f"{hours:.1f} Wh" if hours < 10 else f"{hours:.0f} Wh"


def local_time(moment: str | None) -> str:
    """An ISO moment as this machine's clock shows it."""
    from datetime import datetime

    if not moment:
        return "-"
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")


def is_terminal() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
