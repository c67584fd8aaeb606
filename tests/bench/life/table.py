"""The run's summary as a table for the terminal: a column an arm, a row a figure, with the goal. Computes nothing."""

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from tests.bench.life.summary import GOALS, Goal

PRODUCT = "nightjar"


def show(summary: Mapping[str, Any], console: Console) -> None:
    """`summary` as `Summary.as_json` gives it."""
    arms: Mapping[str, Any] = summary["arms"]
    if not arms:
        console.print("No day has been lived yet.")
        return
    grid = _grid("", "goal", *(_head(name, arm) for name, arm in arms.items()))
    for goal in GOALS:
        own = arms[PRODUCT]["spread"][goal.name] if goal.unit == "count" and PRODUCT in arms else None
        cells = [cell(goal, arm["spread"][goal.name]) + beside(arm, goal, own) for arm in arms.values()]
        grid.add_row(goal.title, wanted(goal), *cells)
    console.print(grid)
    compared = {name: arm["against_reference"] for name, arm in arms.items() if any(arm["against_reference"].values())}
    if compared:
        console.print(f"\nAgainst {summary['reference']}, points with 95 % intervals over probes; * leaves out 0")
        grid = _grid("", *compared)
        for name in next(iter(compared.values())):
            grid.add_row(name.replace("_", " "), *(_difference(rows[name]) for rows in compared.values()))
        console.print(grid)


def wanted(goal: Goal) -> str:
    if goal.least is not None:
        return f"≥ {_number(goal.least, goal.unit)}"
    return f"≤ {_number(goal.most, goal.unit)}" if goal.most is not None else ""


def cell(goal: Goal, spread: Mapping[str, float] | None) -> str:
    """The mean, and the least and greatest of several seeds; green or red against the goal."""
    if spread is None:
        return "[dim]-[/]"
    text = _number(spread["mean"], goal.unit)
    if spread["count"] > 1:
        text += f" [dim]{_number(spread['low'], goal.unit)}..{_number(spread['high'], goal.unit)}[/]"
    met = goal.met(spread["mean"])
    return text if met is None else f"[{'green' if met else 'red'}]{text}[/]"


def beside(arm: Mapping[str, Any], goal: Goal, own: Mapping[str, float] | None) -> str:
    """What was spent, as a multiple of what the product spent; "" of nothing and of the product itself."""
    spread = arm["spread"][goal.name]
    if not own or not spread or not own["mean"] or spread == own:
        return ""
    return f" [dim]({spread['mean'] / own['mean']:.2f}x)[/]"


def _number(value: float, unit: str) -> str:
    if unit == "seconds":
        return f"{value:.0f} s"
    if unit == "count":
        return f"{value:,.0f}"
    if unit == "bytes":
        return f"{value / 1e6:.1f} MB"
    if unit == "points":
        return f"{100 * value:+.1f}"
    return f"{value:.3f}" if unit == "nats" else f"{100 * value:.1f} %"


def _difference(found: Mapping[str, Any] | None) -> str:
    if found is None:
        return "[dim]-[/]"
    mark = "*" if found["shows"] else ""
    return f"{100 * found['mean']:+.1f}{mark} [dim]{100 * found['low']:+.1f}..{100 * found['high']:+.1f}[/]"


def _head(name: str, arm: Mapping[str, Any]) -> str:
    seeds = len(arm["seeds"])
    return f"{name}\n[dim]{arm['days']} nights, {seeds} seed{'s' if seeds > 1 else ''}[/]"


def _grid(*columns: str) -> Table:
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim", show_edge=False)
    for number, column in enumerate(columns):
        grid.add_column(column, justify="left" if number == 0 else "right")
    return grid
