"""What the app answers itself, at the terminal: the card in words, and the question whether to do what it offers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.memories import show_forgetting, state_of
from app.cli.output import is_terminal, out
from app.own_words import touches
from engine.errors import KnownError

if TYPE_CHECKING:
    from app.memories import MemoriesService
    from app.views.actions import ActionView
    from app.views.memories import MemoryView


def show_action(action: "ActionView", memories: "MemoriesService") -> None:
    """Without a person at both ends nothing is asked: the text names the command that does it."""
    if not is_terminal():
        click.echo(action.text)
        return
    if action.kind == "remember" and len(action.memories) == 1:
        out().print(f"{escape(action.headline)} {_line(action.memories[0])}")
        return
    out().print(escape(action.headline))
    for row in action.memories:
        out().print(f"  • {_line(row)}")
    if action.memories and action.kind == "forget":
        _offer_forget(action.memories, memories)
    elif action.memories and action.kind == "disown":
        _offer_refusal(action.memories, memories)


def _line(row: "MemoryView") -> str:
    return f"[name]{escape(row.text)}[/]   [quiet]#{row.id}[/] {state_of(row)}".rstrip()


def _offer_forget(rows: "Sequence[MemoryView]", memories: "MemoriesService") -> None:
    """Shows what it touches, asks, does it."""
    ids = [row.id for row in rows]
    preview = memories.forget(ids, dry_run=True)
    for sentence in touches(preview):
        out().print(f"  [quiet]{escape(sentence)}[/]")
    if not _confirm("Forget it for good?" if len(ids) == 1 else f"Forget these {len(ids)} for good?"):
        out().print("  [quiet]Kept. Nothing was touched.[/]")
        return
    was_said = bool(preview.together.get("messages_marked"))
    with_messages = was_said and _confirm("Erase the chat messages that said it, too?")
    show_forgetting(memories.forget(ids, with_messages=with_messages))


def _offer_refusal(rows: "Sequence[MemoryView]", memories: "MemoriesService") -> None:
    """Refused, it stays in the list and is never used; forgotten, it is gone."""
    for row in rows:
        about = f"#{row.id}: refuse" if len(rows) > 1 else "Refuse"
        answer = _choose(f"{about}, forget or keep it? [r/f/K]", ("r", "f", "k"))
        if answer == "r":
            _refuse(row, memories)
        elif answer == "f":
            _offer_forget([row], memories)


def _refuse(row: "MemoryView", memories: "MemoriesService") -> None:
    """Or show what to forget it would touch, where a night has learned it."""
    try:
        memories.reject(row.id)
    except KnownError as error:
        if error.error_id != "memory_state":
            raise
        out().print(f"  [quiet]{escape(error.message)}[/]")
        _offer_forget([row], memories)
    else:
        out().print("  [quiet]Refused. It is neither shown nor learned.[/]")


def _confirm(question: str) -> bool:
    return _choose(f"{question} [y/N]", ("y", "yes")) in ("y", "yes")


def _choose(question: str, answers: tuple[str, ...]) -> str:
    """What was typed, if it is one of these; Enter, Ctrl-D and all else are ""."""
    try:
        typed = input(f"  {question} ").strip().lower()
    except EOFError:
        out().print()
        return ""
    return typed if typed in answers else ""
