"""Messages as a tree: an edit or a second answer branches, nothing is overwritten. No prompt is built here."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from engine.store.connection import Column, Connection, marks, not_found

STATES = ("pending", "complete", "interrupted", "stopped", "failed")

_BRANCH = """
    WITH RECURSIVE branch (id, parent, depth) AS (
        SELECT id, parent, 0 FROM messages WHERE id = :leaf
        UNION ALL
        SELECT m.id, m.parent, depth + 1 FROM messages m JOIN branch ON m.id = branch.parent
    )"""


@dataclass(frozen=True, kw_only=True)
class MessageRow:
    """`teaches` is False once a forget has marked it; `snapshot` is the one that said it; `action` names a card.

    `rating` is the owner's thumb under an answer: 1, -1 or None. `edited`: an answer in the owner's words.
    """

    id: int
    conversation: int
    parent: int | None
    role: str
    text: str
    thoughts: str
    state: str
    trust: str
    teaches: bool
    snapshot: int | None
    action: str | None
    created: str
    offset_minutes: int
    rating: int | None = None
    edited: bool = False


@dataclass(frozen=True, kw_only=True)
class Note:
    """A memory as it was shown with a turn. When `ledger` is no longer queued or live, render the turn without it."""

    message: int
    memory: int
    text: str
    ledger: str


@dataclass(frozen=True, kw_only=True)
class RatedAnswer:
    """`message` is the question's; `rating` 1 or -1."""

    message: int
    question: str
    answer: str
    rating: int


class Messages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        conversation: int,
        *,
        role: str,
        text: str,
        trust: str,
        state: str = "complete",
        snapshot: int | None = None,
        action: str | None = None,
        said: tuple[str, int] | None = None,
    ) -> MessageRow:
        """Say something at the end of the active branch.

        `said`: when an imported message was said, in UTC, and its offset in minutes; None is now and here.
        """
        with self._connection.transaction():
            leaf = self._leaf(conversation)
            return self._add(
                conversation,
                leaf,
                said=said,
                role=role,
                text=text,
                trust=trust,
                state=state,
                snapshot=snapshot,
                action=action,
            )

    def answer(self, parent: int, *, snapshot: int | None, action: str | None = None) -> MessageRow:
        """An empty answer below a message, waiting for the model. A second one is another branch."""
        return self._add(
            self.get(parent).conversation,
            parent,
            role="assistant",
            text="",
            trust="assistant",
            state="pending",
            snapshot=snapshot,
            action=action,
        )

    def finish(self, message: int, text: str, *, state: str, thoughts: str = "") -> MessageRow:
        """What the model said, and how it ended."""
        self._connection.update("messages", message, text=text, state=state, thoughts=thoughts)
        return self.get(message)

    def reword(self, answer: int, text: str) -> MessageRow:
        """The owner's version of an answer, beside it. No snapshot said it, and it teaches as little as any answer."""
        old = self.get(answer)
        return self._add(
            old.conversation,
            old.parent,
            role=old.role,
            text=text,
            trust="assistant",
            state="complete",
            edited=True,
        )

    def rate(self, message: int, rating: int | None) -> None:
        """The owner's thumb, 1 or -1; None takes it back."""
        self._connection.update("messages", message, rating=rating)

    def rated(self) -> list[RatedAnswer]:
        """Whole answers that have a thumb, the newest first."""
        rows = self._connection.rows(
            """SELECT a.parent AS message, q.text AS question, a.text AS answer, a.rating
            FROM messages a JOIN messages q ON q.id = a.parent
            WHERE a.rating IS NOT NULL AND a.state = 'complete' ORDER BY a.id DESC"""
        )
        return [RatedAnswer(**row) for row in rows]

    def interrupt_pending(self) -> int:
        """Answers that a dead process left `pending` become `interrupted`; how many."""
        return self._connection.write("UPDATE messages SET state = 'interrupted' WHERE state = 'pending'")

    def get(self, message: int) -> MessageRow:
        """Raises `KnownError("not_found")`."""
        row = self._connection.row("SELECT * FROM messages WHERE id = ?", (message,))
        if row is None:
            raise not_found("messages", message)
        return _message(row)

    def branch(self, conversation: int) -> list[MessageRow]:
        """The active branch, oldest first."""
        return self.path(self._leaf(conversation))

    def path(self, message: int | None) -> list[MessageRow]:
        """The branch that ends with this message, oldest first; nothing for None."""
        rows = self._connection.rows(
            f"{_BRANCH} SELECT m.* FROM messages m JOIN branch USING (id) ORDER BY depth DESC", {"leaf": message}
        )
        return [_message(row) for row in rows]

    def all(self) -> list[MessageRow]:
        """Every message of every branch and conversation, hidden ones too: where a word can still be."""
        return [_message(row) for row in self._connection.rows("SELECT * FROM messages ORDER BY id")]

    def holding(self, text: str) -> dict[int, MessageRow]:
        """Conversation -> its newest message that holds this text, in either case."""
        pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = self._connection.rows("SELECT * FROM messages WHERE text LIKE ? ESCAPE '\\' ORDER BY id", (pattern,))
        return {row["conversation"]: _message(row) for row in rows}

    def variants(self, conversation: int) -> dict[int, tuple[int, ...]]:
        """Message id -> all that stand at its place, itself included, oldest first; only where there are several."""
        places: dict[int | None, list[int]] = {}
        for row in self._connection.rows(
            "SELECT id, parent FROM messages WHERE conversation = ? ORDER BY id", (conversation,)
        ):
            places.setdefault(row["parent"], []).append(row["id"])
        return {message: tuple(place) for place in places.values() if len(place) > 1 for message in place}

    def rewind(self, message: int) -> None:
        """End the active branch before this message: what is added next stands beside it."""
        own = self.get(message)
        self._connection.update("conversations", own.conversation, leaf=own.parent)

    def select(self, message: int) -> None:
        """Make the newest branch through this message the active one."""
        own = self.get(message)
        newest = self._connection.ids(
            """WITH RECURSIVE below (id) AS (
                SELECT :message UNION ALL SELECT m.id FROM messages m JOIN below ON m.parent = below.id
            ) SELECT max(id) FROM below""",
            {"message": message},
        )
        self._connection.update("conversations", own.conversation, leaf=newest[0])

    def teaching(self) -> set[int]:
        """Messages that may teach: on the active branch of a conversation that may, is not hidden, and not marked."""
        return set(
            self._connection.ids("""
                WITH RECURSIVE branch (id, parent) AS (
                    SELECT m.id, m.parent FROM messages m JOIN conversations c ON c.leaf = m.id
                    WHERE c.hidden IS NULL AND c.learns = 1
                    UNION
                    SELECT m.id, m.parent FROM messages m JOIN branch ON m.id = branch.parent
                ) SELECT m.id FROM messages m JOIN branch USING (id) WHERE m.teaches = 1""")
        )

    def stop_teaching(self, messages: Sequence[int]) -> None:
        """No later night learns from these."""
        self._connection.write(f"UPDATE messages SET teaches = 0 WHERE id IN ({marks(messages)})", messages)

    def erase(self, messages: Sequence[int]) -> None:
        """Take the words out, and the names of the files they came from; the rows stay, so that the tree holds.

        They teach nothing any more.
        """
        with self._connection.transaction():
            self._connection.write(
                f"UPDATE messages SET text = '', thoughts = '', teaches = 0 WHERE id IN ({marks(messages)})", messages
            )
            self._connection.write(
                f"""UPDATE experiences SET text = '', reason = '', state = 'withdrawn'
                WHERE message IN ({marks(messages)})""",
                messages,
            )
            self._connection.write(f"DELETE FROM compared_answers WHERE message IN ({marks(messages)})", messages)
            self._connection.write(
                f"""UPDATE imports SET file = ''
                WHERE id IN (SELECT import FROM message_origins WHERE message IN ({marks(messages)}))""",
                messages,
            )

    def show_notes(self, message: int, notes: Sequence[tuple[int, str]]) -> None:
        """Keep which memories, in which words, a user turn was shown. They stay with it."""
        with self._connection.transaction():
            for position, (memory, text) in enumerate(notes):
                self._connection.write(
                    "INSERT OR REPLACE INTO message_notes (message, memory, position, text) VALUES (?, ?, ?, ?)",
                    (message, memory, position, text),
                )

    def notes(self, conversation: int) -> dict[int, list[Note]]:
        """Message id -> its notes in the order they were shown."""
        rows = self._connection.rows(
            """SELECT n.message, n.memory, n.text, k.ledger FROM message_notes n
            JOIN messages m ON m.id = n.message JOIN memories k ON k.id = n.memory
            WHERE m.conversation = ? ORDER BY n.message, n.position""",
            (conversation,),
        )
        found: dict[int, list[Note]] = {}
        for row in rows:
            found.setdefault(row["message"], []).append(Note(**row))
        return found

    def _add(
        self, conversation: int, parent: int | None, *, said: tuple[str, int] | None = None, **values: Column
    ) -> MessageRow:
        now, offset = said or (self._connection.now(), self._connection.offset_minutes())
        place: dict[str, Column] = {"conversation": conversation, "parent": parent}
        with self._connection.transaction():
            message = self._connection.insert("messages", **place, **values, created=now, offset_minutes=offset)
            self._connection.update("conversations", conversation, leaf=message, updated=now)
        return self.get(message)

    def _leaf(self, conversation: int) -> int | None:
        row = self._connection.row("SELECT leaf FROM conversations WHERE id = ?", (conversation,))
        if row is None:
            raise not_found("conversations", conversation)
        leaf: int | None = row["leaf"]
        return leaf


def _message(row: sqlite3.Row) -> MessageRow:
    return MessageRow(**{**row, "teaches": bool(row["teaches"]), "edited": bool(row["edited"])})
