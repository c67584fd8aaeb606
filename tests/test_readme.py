"""What the README says about settings, commands and verbs is what the code has."""

import re
from pathlib import Path

import pytest

import bootstrap
from app.cli.main import COMMANDS
from engine.settings import TABLE, Setting

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def between(marker: str) -> str:
    found = re.search(rf"<!-- {marker}:start -->\n(.*?)<!-- {marker}:end -->", README, re.DOTALL)
    assert found is not None, f"the README has no {marker} markers"
    return found[1]


def settings_table() -> str:
    """The settings as the README shows them."""
    rows = [f"| `{row.key}` | {default(row)} | {values(row)} | {row.help} |" for row in TABLE]
    return "\n".join(["| setting | default | values | what it does |", "|---|---|---|---|", *rows]) + "\n"


def default(row: Setting) -> str:
    if isinstance(row.default, bool):
        return "on" if row.default else "off"
    return f"`{row.default}`" if row.default != "" else "empty"


def values(row: Setting) -> str:
    if row.choices:
        return ", ".join(f"`{choice}`" for choice in row.choices)
    if row.minimum is not None:
        return f"{row.minimum:g} to {row.maximum:g}"
    if row.clock:
        return "a time of day"
    return {bool: "on, off", str: "text"}.get(row.kind, "number")


def test_the_settings_table_is_the_codes() -> None:
    assert between("settings") == settings_table(), f"put this into the README:\n{settings_table()}"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_named(command: str) -> None:
    section = README.split("## Command line")[1].split("\n## ")[0]
    assert re.search(rf"(^|`|\s){command}\b", section), f"`nightjar {command}` is not in the README"


@pytest.mark.parametrize("verb", sorted(set(bootstrap.VERBS) - {"packages"}))
def test_every_make_verb_is_named(verb: str) -> None:
    assert f"make {verb}" in README


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_every_link_leads_to_a_file(link: str) -> None:
    assert (ROOT / link).exists()


def test_no_machine_of_ours_is_named() -> None:
    assert not re.search(r"/(work|root|opt|tmp)/", README)
