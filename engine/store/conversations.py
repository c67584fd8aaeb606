"""Conversations: title, active leaf, and whether they are hidden. Their messages are `messages.py`'s."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from engine.store.connection import Connection, not_found


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """`leaf` is the last message of the active branch; `hidden` the moment it was deleted, until it is purged.

    `pinned` is the moment it was pinned. `learns` is False where the owner wants nothing of it learned. `folder` is the
    id of the folder that it is in.
    """

    id: int
    title: str
    created: str
    updated: str
    leaf: int | None
    hidden: str | None
    pinned: str | None
    learns: bool
    folder: int | None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Words not sent yet, and which of them were pasted. `about` is the answer that they correct."""

    text: str = ""
    pasted: tuple[str, ...] = ()
    about: int | None = None


class Conversations:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def create(self, title: str = "") -> Conversation:
        now = self._connection.now()
        return self.get(self._connection.insert("conversations", title=title, created=now, updated=now))

    def get(self, conversation: int) -> Conversation:
        """Hidden ones too. Raises `KnownError("not_found")`."""
        row = self._connection.row("SELECT * FROM conversations WHERE id = ?", (conversation,))
        if row is None:
            raise not_found("conversations", conversation)
        return _conversation(row)

    def recent(self, *, limit: int | None = None, hidden: bool = False) -> list[Conversation]:
        """Pinned ones first, then the last spoken in."""
        rows = self._connection.rows(
            """SELECT * FROM conversations WHERE (hidden IS NOT NULL) = ?
            ORDER BY pinned IS NULL, updated DESC, id DESC LIMIT ?""",
            (hidden, -1 if limit is None else limit),
        )
        return [_conversation(row) for row in rows]

    def rename(self, conversation: int, title: str) -> None:
        self._connection.update("conversations", conversation, title=title)

    def pin(self, conversation: int, *, pinned: bool) -> None:
        self._connection.update("conversations", conversation, pinned=self._connection.now() if pinned else None)

    def move(self, conversation: int, folder: int | None) -> None:
        """Into a folder, or out of any."""
        self._connection.update("conversations", conversation, folder=folder)

    def hide(self, conversation: int) -> None:
        """Delete, so that it can still be brought back until `purge`."""
        self._connection.update("conversations", conversation, hidden=self._connection.now())

    def learn_from(self, conversation: int, *, learns: bool) -> None:
        self._connection.update("conversations", conversation, learns=learns)

    def bring_back(self, conversation: int) -> None:
        self._connection.update("conversations", conversation, hidden=None)

    def draft(self, conversation: int | None) -> Draft:
        """None is a conversation that has not begun. An empty one where nothing was left."""
        row = self._connection.row("SELECT text, pasted, about FROM drafts WHERE conversation IS ?", (conversation,))
        if row is None:
            return Draft()
        return Draft(text=row["text"], pasted=tuple(json.loads(row["pasted"])), about=row["about"])

    def keep_draft(self, conversation: int | None, draft: Draft) -> None:
        """In place of the one before; an empty one only takes that away."""
        with self._connection.transaction():
            self._connection.write("DELETE FROM drafts WHERE conversation IS ?", (conversation,))
            if draft.text:
                pasted = json.dumps(draft.pasted, ensure_ascii=False)
                values = {"text": draft.text, "pasted": pasted, "about": draft.about}
                self._connection.insert("drafts", conversation=conversation, **values)

    def drafts(self) -> list[tuple[int | None, str]]:
        """(conversation, text) of every one, the last written last."""
        rows = self._connection.rows("SELECT conversation, text FROM drafts ORDER BY rowid")
        return [(row["conversation"], row["text"]) for row in rows]

    def drop_drafts(self, conversations: Iterable[int | None]) -> None:
        for conversation in conversations:
            self.keep_draft(conversation, Draft())

    def purge(self, *, hidden_before: str) -> list[int]:
        """Remove conversations hidden before that moment, with their messages and what these queued.

        Memories live on; their source row then names no message.
        """
        with self._connection.transaction():
            gone = self._connection.ids("SELECT id FROM conversations WHERE hidden < ?", (hidden_before,))
            for conversation in gone:
                self._connection.write(
                    "DELETE FROM experiences WHERE message IN (SELECT id FROM messages WHERE conversation = ?)",
                    (conversation,),
                )
                self._connection.write("DELETE FROM conversations WHERE id = ?", (conversation,))
        return gone


def _conversation(row: sqlite3.Row) -> Conversation:
    return Conversation(**{**row, "learns": bool(row["learns"])})
