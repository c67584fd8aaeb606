"""`nightjar import` and `nightjar export`: their place in the command line; the work comes later."""

import click

from app.cli.session import not_yet


@click.command("import")
@click.argument("file", type=click.Path(), metavar="FILE")
def import_command(file: str) -> None:
    """Read chats and traces from a file (later)."""
    raise not_yet(f"Importing {file}")


@click.command("export")
@click.argument("file", type=click.Path(), metavar="FILE")
def export_command(file: str) -> None:
    """Write everything to a file (later)."""
    raise not_yet(f"Exporting to {file}")
