"""Where the window was left, kept beside the database: the window is placed before its home is open. Holds no words."""

import base64
import json
from dataclasses import dataclass

from engine.errors import KnownError
from engine.home import Home, write_whole


@dataclass(frozen=True, kw_only=True)
class Place:
    """`frame` is Qt's own: position, size, screen. `conversation` is the open one, where it has a row."""

    frame: bytes
    pane: str
    conversation: int | None


def kept(home: Home) -> Place | None:
    """None where nothing was kept, or it cannot be read."""
    try:
        values = json.loads(home.window.read_bytes())
        conversation = values["conversation"]
        return Place(
            frame=base64.b64decode(values["frame"]),
            pane=str(values["pane"]),
            conversation=None if conversation is None else int(conversation),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(home: Home, place: Place) -> None:
    """Where it cannot be written, the next window opens as a first one does."""
    frame = base64.b64encode(place.frame).decode()
    values = {"frame": frame, "pane": place.pane, "conversation": place.conversation}
    try:
        write_whole(home.window, json.dumps(values).encode())
    except (OSError, KnownError):
        return
