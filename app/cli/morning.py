"""Prints what a night would learn and what one did. Words and layout only."""

from typing import TYPE_CHECKING

from rich.markup import escape

from app.cli.output import duration, energy, local_time, out, table
from app.cli.progress import STAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.views.memories import Conflict
    from app.views.night import MorningReport, QueuedItem, ReportLine, Tonight

_WORTH_TELLING_SECONDS = 1.0
_MOST_NAMED = 6
_MOST_DROPPED = 20
_DEEP_NEXT = "The next night that begins by itself is a deep one: it builds the model anew from all you told."
_HEADLINES = {
    "published": "[good]☀ Good morning.[/]",
    "rejected": "[warn]☀ Good morning. Yesterday's model stays.[/]",
    "nothing_to_learn": "Good morning. There was nothing to learn.",
    "stopped": "[warn]The night was stopped.[/]",
    "running": "[night]The night is not over.[/]",
}


def print_plan(plan: "Tonight") -> None:
    """Tonight: what would be taught, what is held back, what was heard and dropped."""
    if plan.reason:
        out().print(f"[warn]{escape(plan.reason)}[/]")
    if plan.depth:
        out().print(f"[night]{escape(_DEEP_NEXT)}[/]" if plan.deep else "[name]No deep night yet[/]")
        out().print(f"[quiet]{escape(plan.depth)}[/]")
    if plan.teach:
        out().print("[name]Tonight Nightjar would learn[/]")
        for row in plan.teach:
            out().print(f"  [night]☾[/] {escape(row.text)} [quiet]#{row.id}{' · again' if row.again else ''}[/]")
    else:
        out().print("[quiet]There is nothing to learn tonight.[/]")
    _print_conflicts(plan.conflicts)
    held_back = _but(plan.conflicts, plan.held_back)
    if held_back:
        out().print("[name]Held back[/]")
        _print_held_back(held_back)
    # What a file brought can be a memory that waits for a yes: it is named there.
    dropped = [item for item in plan.heard if item.decision != "lasting" and item.memory is None]
    if dropped:
        out().print("[name]Heard, and not kept[/]")
        _print_dropped(dropped)


def print_report(report: "MorningReport") -> None:
    out().print()
    out().print(_HEADLINES.get(report.outcome, report.outcome))
    if report.reason:
        out().print(f"[quiet]{escape(report.reason)}[/]")
    _print_taught(report)
    _print_rest(report)
    print_figures(report.figures)
    _print_own_answers(report)
    for note in report.notes:
        out().print(f"[quiet]· {escape(note)}[/]")
    _print_footer(report)


def print_figures(figures: "Sequence[tuple[str, str, str, str, str]]") -> None:
    """The exam's rows; nothing where there was none."""
    if figures:
        out().print()
        table(("exam", "now", "yesterday", "base", ""), map(_figure, figures), right=("now", "yesterday", "base"))


def _print_taught(report: "MorningReport") -> None:
    if report.learned:
        out().print("\n[name]Learned[/]")
    for line in report.learned:
        out().print(f"  [good]✓[/] {escape(line.text)} [quiet]#{line.memory}[/]")
        out().print(f"    [quiet]{escape(_source(line))}[/]")
    if report.kept:
        out().print(f"\n[name]Taught anew, and known before: {len(report.kept)}[/]")
    if report.noted:
        out().print("\n[name]Still in notes[/]")
    for line in report.noted:
        out().print(f"  [warn]·[/] {escape(line.text)} [quiet]#{line.memory} {escape(line.reason)}[/]")
        out().print(f"    [quiet]{escape(_source(line))}[/]")


def _source(line: "ReportLine") -> str:
    """Where and when it was told; its words there, where they are others."""
    if line.derived_from:
        return "follows from " + ", ".join(f"#{memory}" for memory in line.derived_from)
    if not line.sources:
        return f"added by hand, {local_time(line.said_at)}"
    first = line.sources[0]
    quote = f"“{_short(first.text)}” " if first.text and first.text.strip() != line.text.strip() else ""
    origin = f"{first.file or 'a file'}, {first.place}, " if first.place else ""
    return f"{quote}{origin}conversation {first.conversation}, {local_time(first.created)}"


def _print_own_answers(report: "MorningReport") -> None:
    """The owner's own questions whose answers changed, yesterday's beside today's."""
    changed = [row for row in report.own_answers if row.changed]
    same = len(report.own_answers) - len(changed)
    if report.own_answers:
        out().print("\n[name]Your own questions, asked again without notes[/]")
    for row in changed:
        out().print(f"  {escape(_short(row.question))}")
        out().print(f"    [quiet]yesterday:[/] {escape(_short(row.before, 90))}")
        out().print(f"    [night]today:[/]     {escape(_short(row.now, 90))}")
    if same:
        questions = f"{'other ' if changed else ''}question{'' if same == 1 else 's'}"
        out().print(f"  [quiet]{same} {questions} got the same answer as yesterday.[/]")


def _print_rest(report: "MorningReport") -> None:
    if report.conflicts:
        out().print()
    _print_conflicts(report.conflicts)
    held_back = _but(report.conflicts, [(row.memory, row.reason) for row in report.held_back])
    if held_back:
        out().print("\n[name]Held back[/]")
    _print_held_back(held_back)
    if report.dropped:
        out().print("\n[name]Heard, and not kept[/]")
    _print_dropped(report.dropped)


def _print_conflicts(conflicts: "Sequence[Conflict]") -> None:
    """Each question with the command that answers it; both sides stay in notes until then."""
    for number, one in enumerate(conflicts):
        if not number:
            out().print("[name]Which is right?[/]")
        for told in (one.first, one.second):
            out().print(f"  [warn]?[/] {escape(told.text)} [quiet]#{told.memory} · {local_time(told.said_at)}[/]")
        first, second = one.memories
        out().print(f"    [quiet]`nightjar memories settle {first} {second} --keep {first}`, {second} or both[/]")


def _but(conflicts: "Sequence[Conflict]", held_back: "Sequence[tuple[int, str]]") -> "list[tuple[int, str]]":
    """What is held back for another reason than a question."""
    asked = {memory for one in conflicts for memory in one.memories}
    return [(memory, reason) for memory, reason in held_back if memory not in asked]


def _print_held_back(rows: "Sequence[tuple[int, str]]") -> None:
    """A line for each reason: a document can leave hundreds waiting for the same one."""
    by_reason: dict[str, list[int]] = {}
    for memory, reason in rows:
        by_reason.setdefault(reason, []).append(memory)
    for reason, memories in by_reason.items():
        shown = ", ".join(f"#{memory}" for memory in memories[:_MOST_NAMED])
        more = f" and {len(memories) - _MOST_NAMED} more" if len(memories) > _MOST_NAMED else ""
        out().print(f"  {shown}{more} [quiet]{escape(reason)}[/]")


def _print_dropped(items: "Sequence[QueuedItem]") -> None:
    """The first ones: an imported trace can bring thousands."""
    for item in items[:_MOST_DROPPED]:
        out().print(f"  [quiet]{item.experience}[/] “{escape(_short(item.text))}” [quiet]{escape(item.reason)}[/]")
    if len(items) > _MOST_DROPPED:
        out().print(f"  [quiet]and {len(items) - _MOST_DROPPED} more[/]")
    can_keep = [item.experience for item in items if item.can_keep]
    if can_keep:
        out().print(f"  [quiet]`nightjar memories keep {can_keep[0]}` keeps number {can_keep[0]} all the same.[/]")


def _print_footer(report: "MorningReport") -> None:
    out().print()
    long = [stage for stage in report.stages if stage.seconds >= _WORTH_TELLING_SECONDS]
    times = ", ".join(f"{STAGES.get(stage.name, stage.name)} {duration(stage.seconds)}" for stage in long)
    device = f" on {report.device}" if report.device else ""
    measured = "not measured" if report.energy_joules is None else energy(report.energy_joules)
    used = f" Energy: {measured}." if report.device else ""
    out().print(
        f"[quiet]Night {report.night}, {local_time(report.started)}: {duration(report.seconds)}{escape(device)}."
        f"{used}[/]"
    )
    if times:
        out().print(f"[quiet]{times}[/]")
    if report.snapshot is not None and report.outcome == "published":
        out().print("[quiet]`nightjar timeline undo` takes it back.[/]")


def _figure(row: tuple[str, str, str, str, str]) -> tuple[str, ...]:
    marks = {"accept": "[good]✓[/]", "warn": "[warn]![/]", "reject": "[bad]✗[/]", "shrink": "[warn]↓[/]"}
    return (*map(escape, row[:4]), marks.get(row[4], escape(row[4])))


def _short(text: str, width: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
