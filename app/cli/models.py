"""`nightjar models`: the base models of this home."""

from typing import TYPE_CHECKING

import click
from rich.markup import escape

from app.cli.output import megabytes, out, print_json, table
from app.cli.session import Session, not_yet, pass_session

if TYPE_CHECKING:
    from app.views.models import ModelChange, ModelView


@click.group("models")
def models_command() -> None:
    """The models Nightjar can talk and sleep with."""


@models_command.command("list")
@pass_session
def list_models(session: Session) -> None:
    """Every model in this home."""
    with session.open(write=False) as nightjar:
        rows = nightjar.models.list()
    if session.as_json:
        print_json({"models": [row.as_json() for row in rows]})
    elif not rows:
        out().print("[quiet]No model yet: the bundled one is put in place by the first chat.[/]")
    else:
        table(("", "id", "name", "kind", "size", "can sleep"), [_row(row) for row in rows], right=("size",))


@models_command.command("add")
@click.argument("file", type=click.Path(), metavar="FILE")
@pass_session
def add_model(session: Session, file: str) -> None:
    """Take a GGUF file into this home."""
    with session.open(write=True) as nightjar:
        _show(nightjar.models.add(file), "Added", as_json=session.as_json)


@models_command.command("use")
@click.argument("name")
@pass_session
def use_model(session: Session, name: str) -> None:
    """Talk and sleep with this model from now on."""
    with session.open(write=True) as nightjar:
        _show(nightjar.models.use(name), "Now using", as_json=session.as_json)


@models_command.command("pull")
@click.argument("name")
def pull_model(name: str) -> None:
    """Download a model (later)."""
    raise not_yet(f"Downloading {name}")


@models_command.command("info")
@click.argument("name", required=False)
@pass_session
def model_info(session: Session, name: str | None) -> None:
    """What is known about a model (the active one without NAME)."""
    with session.open(write=False) as nightjar:
        detail = nightjar.models.info(name)
    if session.as_json:
        print_json(detail.as_json())
        return
    out().print(f"[name]{escape(detail.model.name)}[/]   [quiet]{escape(detail.model.id)}[/]")
    for key, value in detail.details.items():
        out().print(f"  [quiet]{escape(key.replace('_', ' '))}[/] {escape(str(value))}")


def _row(row: "ModelView") -> tuple[str, ...]:
    sleeps = "[good]yes[/]" if row.can_sleep else f"[warn]no[/] [quiet]{escape(row.reason)}[/]"
    mark = "[good]●[/]" if row.active else ""
    return mark, escape(row.id), escape(row.name), escape(row.architecture), megabytes(row.size_bytes), sleeps


def _show(change: "ModelChange", word: str, *, as_json: bool) -> None:
    if as_json:
        print_json(change.as_json())
    else:
        out().print(f"{word} [name]{escape(change.model.name)}[/]   [quiet]{escape(change.model.id)}[/]")
