"""The ledger: what is remembered, from which message, in which state. Judges no text and trains nothing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from engine.errors import BugError, KnownError
from engine.store.connection import Column, Connection, marks, not_found
from engine.store.words import match_expression

# state -> the states it may become
MOVES: dict[str, frozenset[str]] = {
    "pending": frozenset({"queued", "superseded", "rejected", "forgotten"}),
    "queued": frozenset({"live", "paused", "superseded", "rejected", "forgotten"}),
    "live": frozenset({"queued", "paused", "superseded", "rejected", "forgotten"}),
    "paused": frozenset({"queued", "live", "superseded", "rejected", "forgotten"}),
    "superseded": frozenset({"queued", "live", "rejected", "forgotten"}),
    "rejected": frozenset({"queued", "pending", "forgotten"}),
    "forgotten": frozenset(),
}
LEDGER = tuple(MOVES)
REMEMBERED = tuple(state for state in LEDGER if state != "forgotten")
RETRIEVABLE = ("queued", "live")
_IN_FORCE = ("queued", "live", "paused")

_SELECT = """
    SELECT m.*, (
        SELECT l.memory FROM memory_links l WHERE l.other = m.id AND l.kind = 'supersedes' ORDER BY l.rowid DESC LIMIT 1
    ) AS superseded_by FROM memories m"""


@dataclass(frozen=True, kw_only=True)
class Memory:
    """`night` is the night that first taught it. A forgotten one keeps its row, without any words once erased."""

    id: int
    text: str
    subject: str
    attribute: str
    value: str
    kind: str
    trust: str
    ledger: str
    said_at: str
    offset_minutes: int
    valid_from: str | None
    valid_until: str | None
    created: str
    night: int | None
    superseded_by: int | None


@dataclass(frozen=True, kw_only=True)
class Link:
    """`memory` supersedes, contradicts or is derived from `other`. `would_supersede`: once its owner has said yes.

    `both_true`: so their owner said, of what seemed to contradict. `compared`: a night saw no contradiction.
    """

    memory: int
    other: int
    kind: str


@dataclass(frozen=True)
class Question:
    """Two memories that contradict each other, asked at a moment; which is right is for their owner to say."""

    first: int
    second: int
    asked: str

    @property
    def memories(self) -> frozenset[int]:
        return frozenset((self.first, self.second))


class Memories:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        text: str,
        *,
        kind: str,
        trust: str,
        ledger: str,
        said_at: str,
        offset_minutes: int,
        subject: str = "",
        attribute: str = "",
        value: str = "",
        valid_from: str | None = None,
        valid_until: str | None = None,
        sources: Sequence[int] = (),
        derived_from: Sequence[int] = (),
    ) -> Memory:
        """A new row with the messages it came from and, when derived, the memories it follows from."""
        with self._connection.transaction():
            memory = self._connection.insert(
                "memories", text=text, subject=subject, attribute=attribute, value=value, kind=kind, trust=trust,
                ledger=ledger, said_at=said_at, offset_minutes=offset_minutes, valid_from=valid_from,
                valid_until=valid_until, created=self._connection.now(),
            )  # fmt: skip
            for message in sources:
                self.add_source(memory, message)
            for other in derived_from:
                self.link(memory, other, "derived_from")
        return self.get(memory)

    def get(self, memory: int) -> Memory:
        """Raises `KnownError("not_found")`."""
        found = self.many((memory,))
        if not found:
            raise not_found("memories", memory)
        return found[0]

    def many(self, memories: Sequence[int]) -> list[Memory]:
        """Those that exist, in the order asked for."""
        rows = self._connection.rows(f"{_SELECT} WHERE m.id IN ({marks(memories)})", memories)
        by_id = {row["id"]: Memory(**row) for row in rows}
        return [by_id[memory] for memory in memories if memory in by_id]

    def all(self, ledgers: Iterable[str] = REMEMBERED) -> list[Memory]:
        """In the order they were made; without the forgotten unless asked."""
        states = tuple(ledgers)
        rows = self._connection.rows(f"{_SELECT} WHERE m.ledger IN ({marks(states)}) ORDER BY m.id", states)
        return [Memory(**row) for row in rows]

    def of_kind(self, kind: str, *, ledgers: Sequence[str] = RETRIEVABLE) -> list[Memory]:
        """The newest first."""
        condition = f"WHERE m.kind = ? AND m.ledger IN ({marks(ledgers)}) ORDER BY m.id DESC"
        return [Memory(**row) for row in self._connection.rows(f"{_SELECT} {condition}", (kind, *ledgers))]

    def search(self, text: str, limit: int, *, ledgers: Sequence[str] = RETRIEVABLE) -> list[int]:
        """Ids, best match first, of memories that share a word (stemmed) with the text."""
        expression = match_expression(text)
        if expression is None:
            return []
        # The owner's own words count most, then what the fact is about.
        return self._connection.ids(
            f"""SELECT m.id FROM memory_words w JOIN memories m ON m.id = w.rowid
            WHERE memory_words MATCH ? AND m.ledger IN ({marks(ledgers)})
            ORDER BY bm25(memory_words, 1.0, 0.5, 0.8, 0.8), m.id DESC LIMIT ?""",
            (expression, *ledgers, limit),
        )

    def refine(self, memory: int, **columns: str | None) -> Memory:
        """What the night found: any of subject, attribute, value, kind, text (redacted), valid_from, valid_until."""
        unknown = set(columns) - {"subject", "attribute", "value", "kind", "text", "valid_from", "valid_until"}
        if unknown:
            raise BugError(f"memories cannot be refined by {sorted(unknown)}")
        values: dict[str, Column] = dict(columns)
        self._connection.update("memories", memory, **values)
        return self.get(memory)

    def move(self, memory: int, ledger: str) -> Memory:
        """Change the ledger state. Raises `KnownError("memory_state")` where that is not possible."""
        with self._connection.transaction():
            now = self.get(memory).ledger
            if now != ledger and ledger not in MOVES[now]:
                raise KnownError(
                    "memory_state",
                    f"Memory {memory} is {now} and cannot become {ledger}.",
                    "`nightjar memories list` shows the state of each.",
                )
            self._connection.update("memories", memory, ledger=ledger)
        return self.get(memory)

    def approve(self, memory: int) -> Memory:
        """The owner's explicit yes: it waits for the night and may teach, wherever its words came from, and takes the
        place of what it corrects.

        Raises `KnownError("memory_state")`.
        """
        with self._connection.transaction():
            self.move(memory, "queued")
            self.replace_what_waits(memory, by=memory)
            self._connection.update("memories", memory, trust="approved")
            self._connection.write("UPDATE experiences SET trust = 'approved' WHERE memory = ?", (memory,))
        return self.get(memory)

    def taught(self, memories: Sequence[int], *, night: int) -> None:
        """A published night taught these: waiting ones are live now, and the first night that did is kept."""
        self._connection.write(
            f"""UPDATE memories SET night = coalesce(night, ?),
            ledger = CASE ledger WHEN 'queued' THEN 'live' ELSE ledger END WHERE id IN ({marks(memories)})""",
            (night, *memories),
        )

    def supersede(self, old: int, new: int) -> None:
        """`new` takes the place of `old`, whose words stay until forgotten.

        So it does of what was derived from `old`, and of the same told in other terms that `old` was derived from.
        """
        with self._connection.transaction():
            replaced = [old, *self._said_before(old)]
            follows = self.many(self.derived(replaced))
            for memory in (*replaced, *(one.id for one in follows if one.id != new and one.ledger in _IN_FORCE)):
                self.move(memory, "superseded")
                self.link(new, memory, "supersedes")

    def replace_what_waits(self, memory: int, *, by: int) -> None:
        """What waited for a yes to `memory` is replaced, by it or by its owner's other wording of it."""
        for link in self.links(memory):
            if link.memory == memory and link.kind == "would_supersede":
                self.unlink(memory, link.other, link.kind)
                if self.get(link.other).ledger in _IN_FORCE:
                    self.supersede(link.other, by)

    def _said_before(self, derived: int) -> list[int]:
        """ "Mira lives in Ghent", which "my sister lives in Ghent" was derived from."""
        row = self.get(derived)
        sources = self.many(self.derivations().get(derived, []))
        pairs = {frozenset((one.subject, one.value)) for one in sources if one.attribute == "name"}
        return [
            one.id
            for one in sources
            if (one.attribute, one.value) == (row.attribute, row.value)
            and frozenset((one.subject, row.subject)) in pairs
            and one.ledger in _IN_FORCE
        ]

    def link(self, memory: int, other: int, kind: str) -> None:
        self._connection.write(
            "INSERT OR IGNORE INTO memory_links (memory, other, kind, created) VALUES (?, ?, ?, ?)",
            (memory, other, kind, self._connection.now()),
        )

    def unlink(self, memory: int, other: int, kind: str) -> None:
        """Undo of a link that was made a moment ago."""
        self._connection.write(
            "DELETE FROM memory_links WHERE memory = ? AND other = ? AND kind = ?", (memory, other, kind)
        )

    def questions(self) -> list[Question]:
        """Contradictions whose both ends are in force and that their owner has not settled, the oldest first."""
        rows = self._connection.rows(
            f"""SELECT l.memory AS first, l.other AS second, l.created AS asked FROM memory_links l
            JOIN memories a ON a.id = l.memory JOIN memories b ON b.id = l.other
            WHERE l.kind = 'contradicts'
            AND a.ledger IN ({marks(RETRIEVABLE)}) AND b.ledger IN ({marks(RETRIEVABLE)})
            AND NOT EXISTS (
                SELECT 1 FROM memory_links s WHERE s.kind = 'both_true'
                AND ((s.memory = l.memory AND s.other = l.other) OR (s.memory = l.other AND s.other = l.memory))
            ) ORDER BY l.rowid""",
            (*RETRIEVABLE, *RETRIEVABLE),
        )
        return [Question(**row) for row in rows]

    def links(self, memory: int) -> list[Link]:
        """Both ways."""
        rows = self._connection.rows(
            "SELECT memory, other, kind FROM memory_links WHERE memory = :id OR other = :id ORDER BY rowid",
            {"id": memory},
        )
        return [Link(**row) for row in rows]

    def derived(self, memories: Sequence[int]) -> list[int]:
        """Everything that follows from these, at any distance; without these."""
        values = ", ".join("(?)" for _ in memories)
        if not values:
            return []
        found = self._connection.ids(
            f"""WITH RECURSIVE follows (id) AS (
                VALUES {values} UNION
                SELECT l.memory FROM memory_links l JOIN follows ON l.other = follows.id WHERE l.kind = 'derived_from'
            ) SELECT id FROM follows ORDER BY id""",
            memories,
        )
        return [memory for memory in found if memory not in set(memories)]

    def derivations(self) -> dict[int, list[int]]:
        """Every derived memory -> the ones it follows from directly."""
        found: dict[int, list[int]] = {}
        for row in self._connection.rows("SELECT memory, other FROM memory_links WHERE kind = 'derived_from'"):
            found.setdefault(row["memory"], []).append(row["other"])
        return found

    def add_source(self, memory: int, message: int) -> None:
        self._connection.write(
            "INSERT OR IGNORE INTO memory_sources (memory, message) VALUES (?, ?)", (memory, message)
        )

    def sources(self, memory: int) -> list[int | None]:
        """Message ids; None for a message that was deleted with its conversation."""
        rows = self._connection.rows("SELECT message FROM memory_sources WHERE memory = ? ORDER BY rowid", (memory,))
        return [row["message"] for row in rows]

    def drop_sources(self, messages: Sequence[int]) -> None:
        """These messages have no words any more: the memories that still live stand as if added by hand."""
        those = marks(messages)
        self._connection.write(
            f"""DELETE FROM memory_sources WHERE message IN ({those})
            AND memory IN (SELECT id FROM memories WHERE ledger <> 'forgotten')""",
            messages,
        )

    def resettle(self, put_aside: Collection[int]) -> None:
        """A memory is in force while all that replaced it is `put_aside`, and replaced again when that is over."""
        while True:
            rows = self._connection.rows(
                """SELECT l.memory, l.other, o.ledger, o.night FROM memory_links l
                JOIN memories n ON n.id = l.memory JOIN memories o ON o.id = l.other
                WHERE l.kind = 'supersedes' AND n.ledger IN ('queued', 'live')
                AND o.ledger IN ('superseded', 'queued', 'live')"""
            )
            replaced = {row["other"] for row in rows if row["memory"] not in put_aside}
            wrong = {
                row["other"]: "superseded" if row["other"] in replaced else "live" if row["night"] else "queued"
                for row in rows
                if (row["other"] in replaced) != (row["ledger"] == "superseded")
            }
            if not wrong:
                return
            for memory, ledger in wrong.items():
                self.move(memory, ledger)

    def silenced(self, teaching: Collection[int]) -> set[int]:
        """Waiting memories, taught by no night yet, whose every message was taken back since: not among `teaching`."""
        rows = self._connection.rows(
            """SELECT s.memory, s.message FROM memory_sources s JOIN memories m ON m.id = s.memory
            WHERE m.ledger = 'queued' AND m.night IS NULL"""
        )
        said = {row["memory"] for row in rows if row["message"] in teaching}
        return {row["memory"] for row in rows} - said

    def of_messages(self, messages: Sequence[int]) -> list[int]:
        """Memories that came from any of these messages."""
        return self._connection.ids(
            f"SELECT DISTINCT memory FROM memory_sources WHERE message IN ({marks(messages)}) ORDER BY memory", messages
        )

    def pending_of(self, conversation: int) -> list[int]:
        """Memories drawn from this conversation that wait for the owner's yes."""
        return self._connection.ids(
            """SELECT DISTINCT k.id FROM memories k JOIN memory_sources s ON s.memory = k.id
            JOIN messages m ON m.id = s.message WHERE m.conversation = ? AND k.ledger = 'pending' ORDER BY k.id""",
            (conversation,),
        )

    def about(self, ledgers: Sequence[str]) -> list[tuple[int, str, str]]:
        """Id, subject and attribute of those that have both; cheaper than `all` where thousands are compared."""
        rows = self._connection.rows(
            f"""SELECT id, subject, attribute FROM memories WHERE ledger IN ({marks(ledgers)})
            AND attribute <> '' ORDER BY id""",
            ledgers,
        )
        return [(row["id"], row["subject"], row["attribute"]) for row in rows]

    def containing(self, text: str) -> list[Memory]:
        """Memories not forgotten whose text or value has exactly this in it, in any case of ASCII letters."""
        rows = self._connection.rows(
            f"""{_SELECT} WHERE m.ledger <> 'forgotten'
            AND (instr(lower(m.text), lower(:text)) OR instr(lower(m.value), lower(:text))) ORDER BY m.id""",
            {"text": text},
        )
        return [Memory(**row) for row in rows]

    def hide(self, memories: Sequence[int]) -> None:
        """First step of a forget: out of retrieval, notes, queue and index at once; its messages teach no more."""
        those = marks(memories)
        with self._connection.transaction():
            for memory in memories:
                self.move(memory, "forgotten")
            self._connection.write(f"DELETE FROM message_notes WHERE memory IN ({those})", memories)
            self._connection.write(
                f"UPDATE experiences SET state = 'withdrawn' WHERE memory IN ({those}) AND state <> 'withdrawn'",
                memories,
            )
            self._connection.write(
                f"""UPDATE messages SET teaches = 0
                WHERE id IN (SELECT message FROM memory_sources WHERE memory IN ({those}))""",
                memories,
            )

    def erase(self, memories: Sequence[int]) -> None:
        """Last step of a forget: only ids and dates stay. `Store.scrub` then clears the file's free pages."""
        those = marks(memories)
        with self._connection.transaction():
            self._connection.write(
                f"""UPDATE memories SET text = '', subject = '', attribute = '', value = ''
                WHERE ledger = 'forgotten' AND id IN ({those})""",
                memories,
            )
            self._connection.write(
                f"UPDATE experiences SET text = '', reason = '' WHERE state = 'withdrawn' AND memory IN ({those})",
                memories,
            )
