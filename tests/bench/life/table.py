"""The run's summary as a table for the terminal: a column an arm, a row a figure, with the goal. Computes nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from tests.bench.life.summary import GOALS, Goal

PRODUCT = "nightjar"


def show(summary: Mapping[str, Any], console: Console) -> None:
    """`summary` as `Summary.as_json` gives it. Arms that do not fit beside each other stand below each other."""
    arms: Mapping[str, Any] = summary["arms"]
    if not arms:
        console.print("No day has been lived yet.")
        return
    _in_width(console, list(arms), lambda names: _figures({name: arms[name] for name in names}, arms.get(PRODUCT)))
    compared = {name: arm["against_reference"] for name, arm in arms.items() if any(arm["against_reference"].values())}
    if compared:
        console.print(f"\nAgainst {summary['reference']}, points with 95 % intervals over probes; * leaves out 0")
        _in_width(console, list(compared), lambda names: _compared({name: compared[name] for name in names}))


def _figures(arms: Mapping[str, Any], product: Mapping[str, Any] | None) -> Table:
    grid = _grid("", "goal", *(_head(name, arm) for name, arm in arms.items()))
    for goal in GOALS:
        own = product["spread"][goal.name] if product and goal.unit == "count" else None
        cells = [cell(goal, arm["spread"][goal.name]) + beside(arm, goal, own) for arm in arms.values()]
        grid.add_row(goal.title, wanted(goal), *cells)
    return grid


def _compared(arms: Mapping[str, Any]) -> Table:
    grid = _grid("", *arms)
    for name in next(iter(arms.values())):
        grid.add_row(name.replace("_", " "), *(_difference(rows[name]) for rows in arms.values()))
    return grid


def _in_width(console: Console, names: Sequence[str], build: Callable[[Sequence[str]], Table]) -> None:
    """As many arms to a table as the terminal has room for, one at least."""
    while names:
        fitting = len(names)
        while fitting > 1 and _wide(console, build(names[:fitting])) > console.width:
            fitting -= 1
        console.print(build(names[:fitting]))
        names = names[fitting:]
        if names:
            console.print()


def _wide(console: Console, grid: Table) -> int:
    """In characters; measured for this terminal, it would be cut to it."""
    return console.measure(grid, options=console.options.update_width(10_000)).maximum


def wanted(goal: Goal) -> str:
    if goal.least is not None:
        return f"≥ {_number(goal.least, goal.unit)}"
    return f"≤ {_number(goal.most, goal.unit)}" if goal.most is not None else ""


def cell(goal: Goal, spread: Mapping[str, float] | None) -> str:
    """The mean, and the least and greatest of several seeds, but of counts; green or red against the goal."""
    if spread is None:
        return "[dim]-[/]"
    text = _number(spread["mean"], goal.unit)
    if spread["count"] > 1 and goal.unit != "count":
        text += f" [dim]{_short(spread['low'], goal.unit)}..{_short(spread['high'], goal.unit)}[/]"
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
    if unit == "nats":
        return f"{value:.3f}"
    decimals = 0 if abs(value) >= 1 else 1  # three arms must fit beside each other
    return f"{100 * value:+.{decimals}f}" if unit == "points" else f"{100 * value:.{decimals}f} %"


def _short(value: float, unit: str) -> str:
    """An end of a spread, without its unit."""
    if unit == "bytes":
        return f"{value / 1e6:.1f}"
    if unit == "nats":
        return f"{value:.2f}"
    return f"{100 * value:+.0f}" if unit == "points" else f"{value if unit == 'seconds' else 100 * value:.0f}"


def _difference(found: Mapping[str, Any] | None) -> str:
    if found is None:
        return "[dim]-[/]"
    mark = "*" if found["shows"] else ""
    return f"{100 * found['mean']:+.1f}{mark} [dim]{100 * found['low']:+.1f}..{100 * found['high']:+.1f}[/]"


def _head(name: str, arm: Mapping[str, Any]) -> str:
    seeds = len(arm["seeds"])
    return f"{name}\n[dim]{arm['days']} nights\n{seeds} seed{'s' if seeds > 1 else ''}[/]"


def _grid(*columns: str) -> Table:
    grid = Table(box=box.SIMPLE_HEAD, padding=(0, 0, 0, 1), pad_edge=False, header_style="dim", show_edge=False)
    for number, column in enumerate(columns):
        grid.add_column(column, justify="left" if number == 0 else "right")
    return grid
