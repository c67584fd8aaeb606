"""`nightjar nightd`: waits for idle and sleeps by itself, without a window. Holds the home only while a night runs."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from app.compose import Nightjar
from app.schedule import Start, Wait
from app.views.night import NightOutcome
from engine.errors import KnownError

_LOOK_SECONDS = 20.0
_OPEN_ELSEWHERE = "Nightjar is open elsewhere on this home, and sleeps from there."

Open = Callable[[bool], AbstractContextManager[Nightjar]]  # whether to write


class Face(Protocol):
    """What is shown of it; `waits` is called on every look."""

    def waits(self, wait: Wait) -> None: ...
    def starts(self, start: Start) -> None: ...
    def ends(self, outcome: NightOutcome) -> None: ...
    def fails(self, error: KnownError) -> None: ...


def watch(open_home: Open, stopped: threading.Event, face: Face, *, look_seconds: float = _LOOK_SECONDS) -> None:
    """Look, wait or sleep, again and again, until `stopped`; blocks.

    Looking takes no lock, so that one can chat meanwhile. Raises `KnownError` of a home that cannot be opened at all.
    """
    while not stopped.is_set():
        with open_home(False) as nightjar:
            found = nightjar.unattended.decide()
        wait = _sleep(open_home, stopped, face) if isinstance(found, Start) else found
        if wait is not None:
            face.waits(wait)
        stopped.wait(look_seconds)


def _sleep(open_home: Open, stopped: threading.Event, face: Face) -> Wait | None:
    """One night, if it still is time for one now that the home is held; what it waits for otherwise."""
    try:
        with open_home(True) as nightjar:
            found = nightjar.unattended.decide()
            if isinstance(found, Wait):
                return found
            face.starts(found)
            face.ends(nightjar.unattended.sleep(should_stop=stopped.is_set))
    except KnownError as error:
        if error.error_id == "home_in_use":
            return Wait(reason=_OPEN_ELSEWHERE)
        face.fails(error)
    except Exception as error:  # ours to mend, but no reason to stay awake for good
        said = f"The night broke off ({type(error).__name__}). What you had is safe."
        face.fails(KnownError("night_failed", said, "It is tried again in an hour."))
    return None
