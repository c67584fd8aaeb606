"""What every command needs: the home, the output form, and how to open the services. Imports no service at start."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from engine.errors import KnownError
from engine.home import Home

if TYPE_CHECKING:
    from app.compose import Nightjar


@dataclass(frozen=True)
class Session:
    """One run of the command line. `as_json`: one JSON object on stdout and nothing else."""

    home: Home
    as_json: bool

    @contextmanager
    def open(self, *, write: bool) -> "Iterator[Nightjar]":
        """The services. `write=False` takes no lock and changes nothing."""
        from app.compose import open_app

        with open_app(self.home, write=write) as nightjar:
            yield nightjar


pass_session = click.make_pass_decorator(Session)


def not_yet(what: str) -> KnownError:
    return KnownError("not_yet", f"{what} is not possible yet.", "It comes with a later version of Nightjar.")
