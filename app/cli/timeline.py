"""`nightjar timeline`: the mornings so far and the pointer between them."""

from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.interrupt import graceful_interrupt
from app.cli.output import errors, local_time, megabytes, out, print_json, table
from app.cli.session import Session, not_yet, pass_session
from engine.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.timeline import TimelineService
    from app.views.timeline import PointerMove, SnapshotView


@click.group("timeline")
def timeline_command() -> None:
    """Every morning is a snapshot that can be taken back."""


@timeline_command.command("list")
@click.option("--all", "everything", is_flag=True, help="Destroyed snapshots too.")
@pass_session
def list_snapshots(session: Session, everything: bool) -> None:
    """All snapshots, oldest first."""
    with session.open(write=False) as nightjar:
        view = nightjar.timeline.list(all=everything)
    if session.as_json:
        print_json(view.as_json())
    elif not view.snapshots:
        out().print("[quiet]No snapshot yet: the first comes with the first chat.[/]")
    else:
        columns = ("", "id", "from", "what", "made", "in weights", "size", "exam")
        table(columns, [_row(row) for row in view.snapshots], right=("id", "from", "in weights", "size"))


@timeline_command.command("show")
@click.argument("snapshot", type=int, metavar="ID")
@pass_session
def show_snapshot(session: Session, snapshot: int) -> None:
    """One snapshot with its manifest and exam."""
    with session.open(write=False) as nightjar:
        detail = nightjar.timeline.show(snapshot)
    if session.as_json:
        print_json(detail.as_json())
        return
    row = detail.snapshot
    out().print(f"[name]Snapshot {row.id}[/]   {_kind(row)}{'   [good]● active[/]' if row.active else ''}")
    out().print(f"  [quiet]model[/] {escape(row.model)}   [quiet]made[/] {local_time(row.created)}")
    memories = ", ".join(f"#{memory}" for memory in row.memories) or "none"
    out().print(f"  [quiet]in its weights:[/] {memories}")
    for key, value in detail.manifest.items():
        if isinstance(value, str | int | float):
            out().print(f"  [quiet]{escape(key)}[/] {escape(str(value))}")


@timeline_command.command("use")
@click.argument("snapshot", type=int, metavar="ID")
@click.option("--memories-too", is_flag=True, help="Pause younger memories as well (later).")
@pass_session
def use_snapshot(session: Session, snapshot: int, memories_too: bool) -> None:
    """Talk with this snapshot from now on."""
    if memories_too:
        raise not_yet("`timeline use --memories-too`")
    _move(session, lambda timeline: timeline.use(snapshot))


@timeline_command.command("undo")
@pass_session
def undo(session: Session) -> None:
    """Back to the model before."""
    _move(session, lambda timeline: timeline.undo())


@timeline_command.command("redo")
@pass_session
def redo(session: Session) -> None:
    """Forward again after an undo."""
    _move(session, lambda timeline: timeline.redo())


@timeline_command.command("pin")
@click.argument("snapshot", type=int, metavar="ID")
@pass_session
def pin(session: Session, snapshot: int) -> None:
    """Keep a snapshot's files when space is made."""
    _pin(session, snapshot, pinned=True)


@timeline_command.command("unpin")
@click.argument("snapshot", type=int, metavar="ID")
@pass_session
def unpin(session: Session, snapshot: int) -> None:
    """Let a snapshot's files go when space is made."""
    _pin(session, snapshot, pinned=False)


@timeline_command.command("verify")
@pass_session
def verify(session: Session) -> None:
    """Re-derive every hash; exits non-zero when one is wrong."""
    with session.open(write=False) as nightjar:
        result = nightjar.timeline.verify()
    if session.as_json:
        print_json(result.as_json())
    else:
        for check in result.checks:
            mark = "[good]✓[/]" if check.ok else "[bad]✗[/]"
            out().print(f"{mark} {escape(check.what)}  [quiet]{escape(check.detail)}[/]")
        out().print(
            "[good]Everything is as it was made.[/]" if result.ok else "[bad]Something is not as it was made.[/]"
        )
    if not result.ok:
        raise click.exceptions.Exit(_verify_failed().exit_code)


@timeline_command.command("diff")
@click.argument("first", type=int, metavar="A")
@click.argument("second", type=int, metavar="B")
@pass_session
def diff(session: Session, first: int, second: int) -> None:
    """What B knows that A does not, what it lost, and their exams side by side."""
    with session.open(write=False) as nightjar:
        found = nightjar.timeline.compare(first, second)
        if session.as_json:
            print_json(found.as_json())
            return
        texts = {row.id: row.text for row in nightjar.memories.list()}
    out().print(f"[name]Snapshot {first}[/] → [name]snapshot {second}[/]")
    for mark, memories in (("[good]+[/]", found.learned), ("[bad]-[/]", found.lost)):
        for memory in memories:
            out().print(f"  {mark} {escape(texts.get(memory, 'forgotten'))} [quiet]#{memory}[/]")
    if not found.learned and not found.lost:
        out().print("  [quiet]the same memories in their weights[/]")
    if found.exams:
        rows = [(escape(row.title), _figure(row.first), _figure(row.second)) for row in found.exams]
        table(("exam", str(first), str(second)), rows, right=(str(first), str(second)))


@timeline_command.command("compact")
def compact() -> None:
    """Free space (later)."""
    raise not_yet("`timeline compact`")


def _figure(value: float | None) -> str:
    return "[quiet]-[/]" if value is None else f"{value:.3g}"


def _move(session: Session, step: "Callable[[TimelineService], PointerMove]") -> None:
    """The pointer moves at once; a served file that is no longer cached is made again after that."""
    with session.open(write=True) as nightjar:
        move = step(nightjar.timeline)
        _show_move(move, as_json=session.as_json)
        if move.note:
            with (
                errors().status("[quiet]making its file again …[/]", spinner="dots"),
                graceful_interrupt() as interrupt,
            ):
                nightjar.timeline.rebuild(should_stop=interrupt.pressed)


def _pin(session: Session, snapshot: int, *, pinned: bool) -> None:
    with session.open(write=True) as nightjar:
        change = nightjar.timeline.pin(snapshot) if pinned else nightjar.timeline.unpin(snapshot)
    if session.as_json:
        print_json(change.as_json())
    else:
        out().print(f"Snapshot {snapshot} is {'pinned' if pinned else 'no longer pinned'}.")


def _row(row: "SnapshotView") -> tuple[str, ...]:
    exam = {True: "[good]passed[/]", False: "[bad]failed[/]", None: "[quiet]-[/]"}[row.gate_passed]
    return (
        "[good]●[/]" if row.active else "",
        str(row.id),
        str(row.parent) if row.parent else "[quiet]-[/]",
        _kind(row),
        local_time(row.created),
        str(len(row.memories)),
        megabytes(row.size_bytes),
        exam,
    )


def _kind(row: "SnapshotView") -> str:
    word = {"base": "as it came", "night": "night", "deep": "deep night"}.get(row.kind, row.kind)
    if row.status != "kept":
        word = f"[quiet]{word}, {row.status}[/]"
    return f"{word} [warn]pinned[/]" if row.pinned else word


def _show_move(move: "PointerMove", *, as_json: bool) -> None:
    if as_json:
        print_json(move.as_json())
        return
    before = f" [quiet](before: {move.previous})[/]" if move.previous is not None else ""
    out().print(f"Now talking with snapshot [name]{move.active}[/]{before}")
    if move.note:
        out().print(f"[quiet]{escape(move.note)}[/]")


def _verify_failed() -> KnownError:
    return KnownError("verify_failed", "A file is not as it was made.", "See the list above.")
