"""The window's language, kept beside the database as well: the window speaks before its home is open."""

from engine.errors import KnownError
from engine.home import Home, write_whole
from engine.settings import parse, setting

KEY = "appearance.language"


def chosen(home: Home) -> str:
    """What the setting said when it was last kept; its default where that cannot be read."""
    try:
        return str(parse(KEY, home.language.read_text(encoding="utf-8")))
    except (OSError, ValueError, KnownError):
        return str(setting(KEY).default)


def keep(home: Home, choice: str) -> None:
    """Where it changed. Raises `KnownError("disk_full")`."""
    if choice != chosen(home):
        write_whole(home.language, choice.encode())
