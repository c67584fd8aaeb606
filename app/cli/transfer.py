"""`nightjar import`: what a file brought, and what waits for a yes. `nightjar export`: everything in one file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.output import out, print_json
from app.cli.session import Session, pass_session

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.exporting import ExportView
    from app.views.importing import ImportView

_MOST_SHOWN = 20


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--as", "kind", type=click.Choice(["trace", "document"]), help="What FILE is, if its name does not say.")
@pass_session
def import_command(session: Session, file: Path, kind: str | None) -> None:
    """Read FILE: chats and agent traces (.json, .jsonl), or a document to learn (.txt, .md, .pdf).

    What is drawn from chats and traces waits for your yes; a document's statements are learned from tonight on.
    """
    with session.open(write=True) as nightjar:
        brought = nightjar.importing.read(file, kind=kind)
        if session.as_json:
            print_json(brought.as_json())
        else:
            _show(nightjar, brought)


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@pass_session
def export_command(session: Session, file: Path) -> None:
    """Write your conversations and memories to FILE: .json with every branch, .md to read."""
    with session.open(write=False) as nightjar:
        show_export(nightjar.exporting.everything(file), as_json=session.as_json)


def show_export(written: "ExportView", *, as_json: bool) -> None:
    if as_json:
        print_json(written.as_json())
        return
    talks = f"{_count(written.conversations, 'conversation')} with {_count(written.messages, 'message')} and "
    memories = f"{written.memories} {'memory' if written.memories == 1 else 'memories'}"
    out().print(f"Wrote {talks if written.conversations else ''}{memories} to [name]{escape(written.file)}[/].")


def _show(nightjar: "Nightjar", brought: "ImportView") -> None:
    if brought.already:
        out().print(f"[quiet]{escape(brought.file)} came in before; nothing was added.[/]")
    elif brought.kind == "document":
        _show_document(nightjar, brought)
    else:
        held = f"{_count(len(brought.conversations), 'conversation')} with {_count(brought.messages, 'message')}"
        out().print(f"Read [name]{escape(brought.file)}[/]: {held}.")
        if not brought.proposals:
            out().print("[quiet]Nothing in it could be learned.[/]")
    if brought.proposals:
        _show_proposals(nightjar, brought)
    _show_skipped(brought)


def _show_document(nightjar: "Nightjar", brought: "ImportView") -> None:
    number = len(brought.memories)
    if brought.proposals and not number:
        out().print(f"Read [name]{escape(brought.file)}[/]: {_count(len(brought.proposals), 'new statement')}.")
        return
    out().print(f"Read [name]{escape(brought.file)}[/]: {_count(number, 'new statement')}, in your notes from now on.")
    a_night = nightjar.settings.get("night.statements").value
    assert isinstance(a_night, int)
    if number:
        nights = _count(-(-number // a_night), "night")
        out().print(f"[quiet]One night learns {a_night} of them (night.statements), so this takes {nights}.[/]")
    _show_memories(nightjar, brought.memories)


def _show_proposals(nightjar: "Nightjar", brought: "ImportView") -> None:
    out().print("[name]Waits for your yes[/]")
    _show_memories(nightjar, brought.proposals)
    trace = brought.conversations[0] if brought.conversations else "CONVERSATION"
    out().print(
        f"[quiet]`nightjar memories approve ID...` lets them teach,"
        f" `nightjar memories approve --trace {trace}` all of a conversation.[/]"
    )


def _show_memories(nightjar: "Nightjar", memories: "Sequence[int]") -> None:
    texts = {row.id: row.text for row in nightjar.memories.list()}
    for memory in memories[:_MOST_SHOWN]:
        out().print(f"  [night]☾[/] {escape(texts[memory])} [quiet]#{memory}[/]")
    if len(memories) > _MOST_SHOWN:
        out().print(f"  [quiet]and {len(memories) - _MOST_SHOWN} more[/]")


def _show_skipped(brought: "ImportView") -> None:
    if not brought.skipped:
        return
    out().print(f"[name]Left out[/] [quiet]({len(brought.skipped)})[/]")
    for one in brought.skipped[:_MOST_SHOWN]:
        out().print(f"  [quiet]{brought.counted_in} {one.line}: {escape(one.reason)}[/]")
    if len(brought.skipped) > _MOST_SHOWN:
        out().print(f"  [quiet]and {len(brought.skipped) - _MOST_SHOWN} more; --json lists them all[/]")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
