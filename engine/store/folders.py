"""Folders of conversations: a name, and whether it stands open in the list. What is in it, `conversations.py` says."""

from dataclasses import dataclass

from engine.store.connection import Connection


@dataclass(frozen=True, kw_only=True)
class Folder:
    id: int
    name: str
    is_open: bool


class Folders:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[int, Folder]:
        """By id."""
        rows = self._connection.rows("SELECT id, name, is_open FROM folders ORDER BY id")
        return {row["id"]: Folder(**{**row, "is_open": bool(row["is_open"])}) for row in rows}

    def name(self, folder: int | None) -> str | None:
        found = None if folder is None else self.all().get(folder)
        return None if found is None else found.name

    def named(self, name: str) -> int:
        """The folder of this name, in any case of letters; made where there is none."""
        found = self._find(name)
        return self._connection.insert("folders", name=name) if found is None else found

    def rename(self, folder: int, name: str) -> None:
        """Where another has this name already, the two become one. Raises `KnownError("not_found")`."""
        with self._connection.transaction():
            other = self._find(name)
            if other in (None, folder):
                self._connection.update("folders", folder, name=name)
            else:
                self._connection.write("UPDATE conversations SET folder = ? WHERE folder = ?", (other, folder))
                self.drop(folder)

    def open(self, folder: int, *, is_open: bool) -> None:
        """Raises `KnownError("not_found")`."""
        self._connection.update("folders", folder, is_open=is_open)

    def drop(self, folder: int) -> None:
        """Only the folder: its conversations stand outside from then on."""
        self._connection.write("DELETE FROM folders WHERE id = ?", (folder,))

    def drop_empty(self) -> None:
        """A folder lasts as long as a conversation is in it; a deleted one that can be brought back counts."""
        self._connection.write(
            "DELETE FROM folders WHERE id NOT IN (SELECT folder FROM conversations WHERE folder IS NOT NULL)"
        )

    def _find(self, name: str) -> int | None:
        return next((one.id for one in self.all().values() if one.name.casefold() == name.casefold()), None)
