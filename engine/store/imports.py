"""Files that were imported: their names, hashes, and which message stood where in them. Reads no file."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.store.connection import Connection, marks, not_found


@dataclass(frozen=True, kw_only=True)
class Import:
    """`file` is the name without its folder, "" once a forget took words out of it; `kind` is trace or document."""

    id: int
    file: str
    hash: str
    kind: str
    created: str


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a message stood: in `file`, at `place` ("line 12", "page 3")."""

    message: int
    file: str
    place: str


class Imports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, file: str, *, content_hash: str, kind: str) -> Import:
        now = self._connection.now()
        return self.get(self._connection.insert("imports", file=file, hash=content_hash, kind=kind, created=now))

    def get(self, number: int) -> Import:
        """Raises `KnownError("not_found")`."""
        row = self._connection.row("SELECT * FROM imports WHERE id = ?", (number,))
        if row is None:
            raise not_found("imports", number)
        return Import(**row)

    def still_here(self, content_hash: str) -> Import | None:
        """The import of a file with this content, while any of its conversations is left."""
        row = self._connection.row(
            """SELECT i.* FROM imports i WHERE i.hash = ?
            AND EXISTS (SELECT 1 FROM imported_conversations c WHERE c.import = i.id) ORDER BY i.id DESC LIMIT 1""",
            (content_hash,),
        )
        return None if row is None else Import(**row)

    def holds_conversation(self, content_hash: str) -> bool:
        """Whether a conversation with this content came in before, from whichever file."""
        row = self._connection.row("SELECT 1 FROM imported_conversations WHERE hash = ?", (content_hash,))
        return row is not None

    def add_conversation(self, number: int, conversation: int, *, content_hash: str) -> None:
        self._connection.insert(
            "imported_conversations", conversation=conversation, **{"import": number}, hash=content_hash
        )

    def conversations(self, number: int) -> list[int]:
        return self._connection.ids(
            "SELECT conversation FROM imported_conversations WHERE import = ? ORDER BY conversation", (number,)
        )

    def add_message(self, number: int, message: int, *, place: str) -> None:
        self._connection.insert("message_origins", message=message, **{"import": number}, place=place)

    def messages(self, number: int) -> list[int]:
        return self._connection.ids("SELECT message FROM message_origins WHERE import = ? ORDER BY message", (number,))

    def memories(self, number: int) -> list[tuple[int, str, str]]:
        """Id, kind and ledger state of the memories that came from it; not the forgotten ones."""
        rows = self._connection.rows(
            """SELECT DISTINCT k.id, k.kind, k.ledger FROM memories k JOIN memory_sources s ON s.memory = k.id
            JOIN message_origins o ON o.message = s.message
            WHERE o.import = ? AND k.ledger <> 'forgotten' ORDER BY k.id""",
            (number,),
        )
        return [(row["id"], row["kind"], row["ledger"]) for row in rows]

    def origins(self, messages: Sequence[int]) -> dict[int, Origin]:
        """Message -> where it stood, for those that were imported."""
        rows = self._connection.rows(
            f"""SELECT o.message, i.file, o.place FROM message_origins o JOIN imports i ON i.id = o.import
            WHERE o.message IN ({marks(messages)})""",
            messages,
        )
        return {row["message"]: Origin(**row) for row in rows}
