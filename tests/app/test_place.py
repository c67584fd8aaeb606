"""Where the window was left, as a small file."""

import pytest

from app.place import Place, keep, kept
from engine.home import Home

PLACE = Place(frame=b"\x01\xd9\xd0\xcb", pane="timeline", conversation=7)


def test_it_is_read_as_it_was_kept(home: Home) -> None:
    assert kept(home) is None
    keep(home, PLACE)
    assert kept(home) == PLACE
    assert home.window.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"frame": 3, "pane": "chat", "conversation": null}', "\x00\xff", '{"frame": ""}']
)
def test_what_cannot_be_read_is_nothing(home: Home, text: str) -> None:
    home.window.parent.mkdir(parents=True, exist_ok=True)
    home.window.write_text(text)
    assert kept(home) is None


def test_what_cannot_be_written_is_let_go(home: Home) -> None:
    home.window.mkdir(parents=True)
    keep(home, PLACE)
    assert kept(home) is None
