"""The owner's choices as rows. What exists, its default and its bounds are `engine/settings.py`'s."""

from typing import TypeVar

from engine.errors import BugError, KnownError
from engine.settings import TABLE, Value, parse, setting
from engine.store.connection import Connection

Kind = TypeVar("Kind", str, int, float, bool)


class Settings:
    """Only what differs from the default is stored, as the text a person would type."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> Value:
        """Raises `KnownError("setting_unknown")`. A stored value that is no longer valid counts as the default."""
        default = setting(key).default
        row = self._connection.row("SELECT value FROM settings WHERE key = ?", (key,))
        if row is None:
            return default
        try:
            return parse(key, row["value"])
        except KnownError:
            return default

    def text(self, key: str) -> str:
        return _as(self.get(key), str, key)

    def whole(self, key: str) -> int:
        return _as(self.get(key), int, key)

    def number(self, key: str) -> float:
        return _as(self.get(key), float, key)

    def flag(self, key: str) -> bool:
        return _as(self.get(key), bool, key)

    def all(self) -> dict[str, Value]:
        """Every setting, in the table's order."""
        return {row.key: self.get(row.key) for row in TABLE}

    def set(self, key: str, text: str) -> Value:
        """Raises `KnownError` setting_unknown, setting_invalid."""
        value = parse(key, text)
        self._connection.write(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, str(value)),
        )
        return value

    def reset(self, key: str) -> Value:
        """Back to the default."""
        default = setting(key).default
        self._connection.write("DELETE FROM settings WHERE key = ?", (key,))
        return default


def _as(value: Value, kind: type[Kind], key: str) -> Kind:
    if type(value) is not kind:
        raise BugError(f"setting {key!r} is {type(value).__name__}, asked for as {kind.__name__}")
    return value
