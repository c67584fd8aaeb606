"""Which memories a turn is shown, and which a topic names. Looks words up and adds synonyms; knows no meaning.

The chosen notes stay with their turn (DESIGN 6.3), so a memory already shown in the conversation is not shown again.
"""

import tomllib
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Protocol, TypeVar

from engine.home import RESOURCES
from engine.memory.lexicon import canonical
from engine.memory.preferences import preference
from engine.memory.words import STOP_WORDS, content_words, normal_tokens, plain, stem

# Words that questions about anything share; alone they make no memory relevant.
_WEAK = frozenset(
    stem(word)
    for word in "call name mention tell remind like go get work thing good new old first last day time week year "
    "people person friend remember think know happen today tomorrow number ask answer word want need use make take "
    "really best love most favourite favorite".split()
)
_CANDIDATES = 12  # looked up for each note wanted


class Row(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def attribute(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def valid_until(self) -> str | None: ...


AnyRow = TypeVar("AnyRow", bound=Row)


class Ledger(Protocol):
    """`store.memories`."""

    def search(self, text: str, limit: int) -> list[int]: ...
    def many(self, memories: Sequence[int]) -> Sequence[Row]: ...
    def of_kind(self, kind: str) -> Sequence[Row]: ...


class Memories(Protocol):
    @property
    def memories(self) -> Ledger: ...


def notes_for_turn(
    store: Memories, text: str, limit: int, shown_already: Collection[int], *, now: datetime | None = None
) -> list[tuple[int, str]]:
    """(memory id, note) of memories for this message: standing preferences, then at most `limit` others, best first.

    After `now`, plans are past.
    """
    if limit <= 0:
        return []
    standing = [(row.id, row.text) for row in standing_preferences(store) if row.id not in shown_already]
    shown_already = {*shown_already, *(memory for memory, _ in standing)}
    found = store.memories.search(widened(text), limit * _CANDIDATES)
    fresh = store.memories.many([memory for memory in found if memory not in shown_already])
    scored = [(relevance(text, row), -place, row) for place, row in enumerate(fresh)]
    best = sorted((one for one in scored if one[0] > 0), key=lambda one: one[:2], reverse=True)[:limit]
    return [*standing, *((row.id, note(row, now or datetime.now(UTC))) for _, _, row in best)]


def standing_preferences(store: Memories) -> list[Row]:
    """What holds for every answer: the newest preference of each look that a rule can check."""
    newest: dict[str, Row] = {}
    for row in store.memories.of_kind("preference"):
        if (wanted := preference(row.text)) is not None:
            newest.setdefault(wanted.look, row)
    return list(newest.values())


def widened(text: str) -> str:
    """The message and the synonyms of its words."""
    words = normal_tokens(text)
    return " ".join([text, *sorted({other for word in words for other in synonyms().get(word, ())})])


def relevance(text: str, row: Row) -> float:
    """How much of the message's meaning the memory shares; 0: only words that everything shares.

    A shared rare word counts 1, a synonym 0.6, a weak word 0.2 and never alone; a shared value counts double.
    """
    asked = set(content_words(text))
    wide = {stem(other) for word in normal_tokens(text) for other in synonyms().get(word, ())} - asked
    told = set(content_words(f"{row.subject} {row.attribute} {row.text}"))
    value = set(content_words(row.value))
    strong = (asked & told) - _WEAK
    subject = set(content_words(row.subject))
    # Named whole it says much, even where each of its words says little: "my best friend".
    if subject and subject <= asked:
        strong |= subject
    score = len(strong) + len((strong | (asked & value)) & value)
    near = (wide & told) - _WEAK - strong
    if not strong and not near and not asked & value:
        return 0.0
    return score + 0.6 * min(len(near), 2) + 0.2 * len(asked & told & _WEAK)


def naming(topic: str, rows: Sequence[AnyRow]) -> list[AnyRow]:
    """The memories that a topic names: those that have all of its words, or else all but what everything shares.

    Stricter than `relevance`, because what is found here may be forgotten: "my sister's wedding" is not her name, and
    "my name" is nobody else's.
    """
    own = [row for row in rows if plain(row.subject) == "me" and plain(row.attribute) == canonical(topic)]
    words = [word for word in normal_tokens(topic) if word not in STOP_WORDS]
    strong = [word for word in words if stem(word) not in _WEAK]
    for wanted in (words, strong):
        found = [row for row in rows if wanted and all(_has(row, word, whole=bool(strong)) for word in wanted)]
        if own or found:
            return own or found
    return []


def _has(row: Row, word: str, *, whole: bool) -> bool:
    """In the owner's words or, with `whole`, in what was found in them: every named thing has the attribute "name"."""
    told = set(content_words(f"{row.text} {row.subject} {row.attribute} {row.value}" if whole else row.text))
    return not told.isdisjoint({stem(word), *(stem(other) for other in synonyms().get(word, ()))})


def note(row: Row, now: datetime) -> str:
    """The memory's own words; a plan whose time is over says so."""
    until = over_since(row, now)
    return row.text if until is None else past(row.text, until)


def past(text: str, until: datetime) -> str:
    return f"{text} (this was until {until.day} {until:%B %Y} and is over)"


def over_since(row: Row, now: datetime) -> datetime | None:
    """When a plan's time ended; None while it has not, and for what has no end."""
    if row.valid_until is None:
        return None
    until = datetime.fromisoformat(row.valid_until)
    return until if until < (now if until.tzinfo else now.replace(tzinfo=None)) else None


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """word -> the others of all its groups, from `resources/phrases/synonyms.toml`."""
    groups: list[list[str]] = tomllib.loads((RESOURCES / "phrases" / "synonyms.toml").read_text("utf-8"))["groups"]
    others: dict[str, set[str]] = {}
    for group in groups:
        for word in group:
            others.setdefault(word, set()).update(other for other in group if other != word)
    return {word: tuple(sorted(rest)) for word, rest in others.items()}
