"""`nightjar settings`: the settings table at the terminal."""

import click
from rich.markup import escape

from app.cli.output import out, print_json, table
from app.cli.session import Session, pass_session
from engine.settings import Value


@click.group("settings")
def settings_command() -> None:
    """How Nightjar behaves."""


@settings_command.command("list")
@pass_session
def list_settings(session: Session) -> None:
    """Every setting with its value."""
    with session.open(write=False) as nightjar:
        rows = nightjar.settings.list()
    if session.as_json:
        print_json({"settings": [row.as_json() for row in rows]})
        return
    shown = []
    for row in rows:
        value = escape(_words(row.value)) or "[quiet]none[/]"
        shown.append((escape(row.key), value if row.value == row.default else f"[name]{value}[/]", escape(row.help)))
    table(("setting", "value", "what it does"), shown)


@settings_command.command("get")
@click.argument("key")
@pass_session
def get_setting(session: Session, key: str) -> None:
    """One setting's value."""
    with session.open(write=False) as nightjar:
        row = nightjar.settings.get(key)
    if session.as_json:
        print_json(row.as_json())
    else:
        out().print(escape(_words(row.value)))


@settings_command.command("set")
@click.argument("key")
@click.argument("value")
@pass_session
def set_setting(session: Session, key: str, value: str) -> None:
    """Change one setting."""
    with session.open(write=True) as nightjar:
        change = nightjar.settings.set(key, value)
    if session.as_json:
        print_json(change.as_json())
    else:
        out().print(f"{escape(key)} is now [name]{escape(_words(change.setting.value))}[/]")


def _words(value: Value) -> str:
    """As a person would type it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)
