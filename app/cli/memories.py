"""`nightjar memories`: the ledger at the terminal."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.output import local_time, out, print_json, table
from app.cli.session import Session, pass_session
from app.cli.transfer import show_export

if TYPE_CHECKING:
    from app.views.memories import Forgetting, MemoriesChange, MemoryChange, MemoryView, Receipt

STATES = {
    "in_weights": "[good]learned[/]",
    "in_context": "in notes",
    "faded": "[warn]faded[/]",
    "held_out": "[quiet]set aside[/]",
}
PLACES = {
    "memories": ("memory", "memories"),
    "experiences": ("line of the queue", "lines of the queue"),
    "messages_marked": ("message that teaches no more", "messages that teach no more"),
    "messages_erased": ("message erased", "messages erased"),
    "snapshots": ("snapshot", "snapshots"),
    "served_files": ("model file", "model files"),
    "nights": ("night's working files", "nights' working files"),
    "drafts": ("unsent draft", "unsent drafts"),
    "names": ("title or folder", "titles or folders"),
    "compared_answers": ("answer of a morning report", "answers of morning reports"),
    "backups": ("backup of before an update", "backups of before an update"),
}
LEDGERS = {
    "queued": "tonight",
    "pending": "[warn]waits for your yes[/]",
    "live": "",
    "paused": "[quiet]paused[/]",
    "superseded": "[quiet]replaced[/]",
    "rejected": "[quiet]rejected[/]",
    "forgotten": "[quiet]forgotten[/]",
}


@click.group("memories")
def memories_command() -> None:
    """What Nightjar remembers."""


@memories_command.command("list")
@click.option("--ledger", metavar="STATE", help="Only this ledger state (queued, live, superseded ...).")
@pass_session
def list_memories(session: Session, ledger: str | None) -> None:
    """Every memory, newest last."""
    with session.open(write=False) as nightjar:
        rows = nightjar.memories.list(ledger=ledger)
    _show_rows(rows, as_json=session.as_json, empty="No memories yet. Tell Nightjar something about you.")


@memories_command.command("search")
@click.argument("text")
@pass_session
def search_memories(session: Session, text: str) -> None:
    """Memories that fit TEXT, best first."""
    with session.open(write=False) as nightjar:
        rows = nightjar.memories.search(text)
    _show_rows(rows, as_json=session.as_json, empty="Nothing fits.")


@memories_command.command("show")
@click.argument("memory", type=int, metavar="ID")
@pass_session
def show_memory(session: Session, memory: int) -> None:
    """One memory: where it came from, what it replaced, how it fared in exams."""
    with session.open(write=False) as nightjar:
        detail = nightjar.memories.show(memory)
    if session.as_json:
        print_json(detail.as_json())
        return
    row = detail.memory
    out().print(f"[name]{escape(row.text)}[/]   [quiet]#{row.id}[/]")
    out().print(f"  {state_of(row)} · {row.kind} · {row.trust} · {local_time(row.created)}")
    if row.value:
        out().print(f"  [quiet]{escape(row.subject)} · {escape(row.attribute)} ·[/] {escape(row.value)}")
    for source in detail.sources:
        origin = f"{source.file or 'a file'}, {source.place}, " if source.place else ""
        where = f"{escape(origin)}conversation {source.conversation}, {local_time(source.created)}"
        out().print(f"  [quiet]from[/] “{escape(source.text)}” [quiet]({where})[/]")
    for old in detail.replaces:
        out().print(f"  [quiet]replaced[/] {escape(old.text)} [quiet]#{old.id}[/]")
    if detail.replaced_by:
        out().print(f"  [quiet]replaced by[/] {escape(detail.replaced_by.text)} [quiet]#{detail.replaced_by.id}[/]")
    for snapshot, _, exam in detail.exams:
        out().print(f"  [quiet]snapshot {snapshot}:[/] {STATES.get(exam, exam)}")


@memories_command.command("add")
@click.argument("text")
@pass_session
def add_memory(session: Session, text: str) -> None:
    """Remember TEXT from tonight on."""
    with session.open(write=True) as nightjar:
        _show_change(nightjar.memories.add(text), "Kept for tonight", as_json=session.as_json)


@memories_command.command("edit")
@click.argument("memory", type=int, metavar="ID")
@click.argument("text")
@pass_session
def edit_memory(session: Session, memory: int, text: str) -> None:
    """Replace a memory; the old text is kept as history until forgotten."""
    with session.open(write=True) as nightjar:
        _show_change(nightjar.memories.edit(memory, text), "Now", as_json=session.as_json)


@memories_command.command("approve")
@click.argument("memories", type=int, nargs=-1, metavar="ID...")
@click.option("--trace", type=int, metavar="CONVERSATION", help="All that was drawn from an imported conversation.")
@pass_session
def approve_memory(session: Session, memories: tuple[int, ...], trace: int | None) -> None:
    """Let waiting memories teach, all of them or none."""
    if bool(memories) == (trace is not None):
        raise click.UsageError("Give one or more ids, or --trace with a conversation.")
    with session.open(write=True) as nightjar:
        if len(memories) == 1:
            _show_change(nightjar.memories.approve(memories[0]), "Approved", as_json=session.as_json)
        elif trace is None:
            _show_changes(nightjar.memories.approve_all(memories), as_json=session.as_json)
        else:
            _show_changes(nightjar.memories.approve_trace(trace), as_json=session.as_json)


@memories_command.command("reject")
@click.argument("memory", type=int, metavar="ID")
@pass_session
def reject_memory(session: Session, memory: int) -> None:
    """Refuse a memory that no night has learned. One that was learned can be forgotten."""
    with session.open(write=True) as nightjar:
        _show_change(nightjar.memories.reject(memory), "Rejected", as_json=session.as_json)


@memories_command.command("keep")
@click.argument("heard", type=int, metavar="NUMBER")
@pass_session
def keep_heard(session: Session, heard: int) -> None:
    """Keep what was heard and not kept. `sleep --dry-run` and `report` number it."""
    with session.open(write=True) as nightjar:
        _show_change(nightjar.memories.keep(heard), "Kept for tonight", as_json=session.as_json)


@memories_command.command("settle")
@click.argument("first", type=int, metavar="A")
@click.argument("second", type=int, metavar="B")
@click.option("--keep", required=True, metavar="A|B|both", help="The memory that is right, or both.")
@pass_session
def settle_memories(session: Session, first: int, second: int, keep: str) -> None:
    """Answer which of two that contradict each other is right. The report asks; it is not asked again."""
    ids = {str(memory): memory for memory in (first, second)}
    if keep != "both" and keep not in ids:
        raise click.UsageError(f"--keep takes {first}, {second} or both.")
    with session.open(write=True) as nightjar:
        settled = nightjar.memories.settle(first, second, keep=ids.get(keep))
    if session.as_json:
        print_json(settled.as_json())
        return
    for row in (settled.first, settled.second):
        word = "Right" if row.id in settled.kept else LEDGERS[row.ledger]
        out().print(f"{word}: [name]{escape(row.text)}[/]   [quiet]#{row.id}[/]")


@memories_command.command("forget")
@click.argument("memories", type=int, nargs=-1, required=True, metavar="ID...")
@click.option("--with-messages", is_flag=True, help="Erase the messages they came from, too.")
@click.option("--dry-run", is_flag=True, help="Show what would be touched, and touch nothing.")
@pass_session
def forget_memories(session: Session, memories: tuple[int, ...], with_messages: bool, dry_run: bool) -> None:
    """Forget: out of the ledger, the notes, the weights and every snapshot that saw it."""
    with session.open(write=not dry_run) as nightjar:
        forgetting = nightjar.memories.forget(memories, with_messages=with_messages, dry_run=dry_run)
    if session.as_json:
        print_json(forgetting.as_json())
    else:
        show_forgetting(forgetting)


@memories_command.command("export")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@pass_session
def export_memories(session: Session, file: Path) -> None:
    """Write the ledger to FILE (.json or .md)."""
    with session.open(write=False) as nightjar:
        show_export(nightjar.exporting.memories(file), as_json=session.as_json)


def _show_rows(rows: "Sequence[MemoryView]", *, as_json: bool, empty: str) -> None:
    if as_json:
        print_json({"memories": [row.as_json() for row in rows]})
    elif not rows:
        out().print(f"[quiet]{empty}[/]")
    else:
        table(
            ("id", "memory", "state", "since"),
            [(str(row.id), escape(row.text), state_of(row), local_time(row.created)) for row in rows],
            right=("id",),
        )


def state_of(row: "MemoryView") -> str:
    if row.ledger == "live" or (row.ledger == "queued" and row.state != "in_context"):
        return STATES.get(row.state, row.state)
    return LEDGERS.get(row.ledger, row.ledger)


def _show_change(change: "MemoryChange", word: str, *, as_json: bool) -> None:
    if as_json:
        print_json(change.as_json())
    else:
        out().print(f"{word}: [name]{escape(change.memory.text)}[/]   [quiet]#{change.memory.id}[/]")


def _show_changes(change: "MemoriesChange", *, as_json: bool) -> None:
    if as_json:
        print_json(change.as_json())
    elif not change.memories:
        out().print("[quiet]Nothing of it waits for your yes.[/]")
    for row in () if as_json else change.memories:
        out().print(f"Approved: [name]{escape(row.text)}[/]   [quiet]#{row.id}[/]")


def show_forgetting(forgetting: "Forgetting") -> None:
    for receipt in forgetting.receipts:
        _show_receipt(receipt, forgetting.dry_run)
    if forgetting.taught_again:
        again = ", ".join(f"#{memory}" for memory in forgetting.taught_again)
        out().print(f"  [quiet]the next night teaches again:[/] {again}")
    if forgetting.dry_run:
        out().print("[quiet]A preview: nothing was touched.[/]")


def _place(place: str, count: int) -> str:
    one, many = PLACES.get(place, (place, place))
    return one if count == 1 else many


def _show_receipt(receipt: "Receipt", dry_run: bool) -> None:
    verb = "Would forget" if dry_run else "Forgotten" if receipt.complete else "Hidden, not yet complete"
    out().print(f"[name]{verb}[/] memory #{receipt.memory}")
    touched = [f"{count} {_place(place, count)}" for place, count in receipt.where.items() if count]
    if touched:
        out().print(f"  [quiet]touches[/] {', '.join(touched)}")
    if receipt.snapshots_destroyed:
        gone = ", ".join(str(snapshot) for snapshot in receipt.snapshots_destroyed)
        out().print(f"  [quiet]snapshots that saw it, destroyed:[/] {gone}")
    if receipt.continues_from is not None:
        out().print(f"  [quiet]the next night continues from snapshot[/] {receipt.continues_from}")
