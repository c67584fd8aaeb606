"""What is kept about the owner as one page: the memories in force, in groups, each in the owner's own words. Pure.

Sorted by the facts that rules and nights found in them, else by their words; asks no model. Has no titles: the faces
call the sections by their own names.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.views.memories import MemoryView
from engine.chat.recall import over_since, past
from engine.memory.by_name import told_of_names
from engine.memory.lexicon import PEOPLE, PETS, canonical
from engine.memory.words import contains, plain

# The sections, in the order of the page.
ABOUT_YOU, LIVING, THINGS, PLACES, DATES, ANSWERS, PROCEDURES, DOCUMENTS = SECTIONS = (
    "about_you", "living", "things", "places", "dates", "answers", "procedures", "documents",
)  # fmt: skip

_OF_KIND = {
    "document": DOCUMENTS, "preference": ANSWERS, "procedure": PROCEDURES, "failed_path": PROCEDURES,
    "lesson": PROCEDURES, "plan": DATES, "environment": THINGS,
}  # fmt: skip
_DATED = frozenset("date day time deadline anniversary".split())  # of a thing: "my weekly meeting is on Tuesday"
_PLACED = frozenset("place location floor address city".split()) | {
    "home city", "home street", "birthplace", "holiday destination",
}  # fmt: skip
_PLACE_NOUNS = frozenset(
    "house flat home office garden street school university gym cafe bank village town city club room cellar".split()
)
_MOST_NAME_WORDS = 3
_MINE = re.compile(r"\b(?:my|our) ((?:[\w'’-]+ ?){1,3})", re.I)
_ME = re.compile(r"\b(?:i|me|my|mine|we|us|our|ours)\b", re.I)
_FIRST_PERSON = re.compile(r"^(?:i|we)\b", re.I)
_STANDS = re.compile(r"\b(?:is|are|stands?|lies?|hangs?) (?:now |still )?(?:in|on|at|under|behind|beside|near)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A memory in the owner's own words. `over`: the end, as ISO 8601, of a plan whose time is over."""

    memory: int
    text: str
    over: str = ""


@dataclass(frozen=True, kw_only=True)
class Group:
    """`who`: "my sister", called `names`, or somebody known by name; "" where a section is not divided."""

    who: str
    names: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    key: str
    groups: tuple[Group, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for group in self.groups for sentence in group.sentences)


def page_of(memories: Sequence[MemoryView], now: datetime) -> tuple[Section, ...]:
    """Only memories in force, within a group in the order they were made; no section is empty."""
    rows = [row for row in memories if row.ledger in ("queued", "live") and row.state != "held_out"]
    names = _names(rows)
    sorted_in: dict[str, dict[str, list[Sentence]]] = {key: {} for key in SECTIONS}
    for row in rows:
        section, who = _place(row, names)
        until = over_since(row, now)
        told = Sentence(memory=row.id, text=row.text, over=until.isoformat() if until is not None else "")
        sorted_in[section].setdefault(who, []).append(told)
    return tuple(
        Section(key=key, groups=tuple(_group(who, told, names) for who, told in groups.items()))
        for key, groups in sorted_in.items()
        if groups
    )


def in_english(sentence: Sentence) -> str:
    """Its words; a plan whose time is over says so."""
    return past(sentence.text, datetime.fromisoformat(sentence.over)) if sentence.over else sentence.text


def as_markdown(
    sections: Sequence[Section],
    titles: Mapping[str, str],
    heading: str,
    worded: Callable[[Sentence], str] = in_english,
) -> str:
    """The page to keep or to send; `titles` by section, `worded` as in the reader's language."""
    lines = [f"# {heading}", ""]
    for section in sections:
        lines += [f"## {titles[section.key]}", ""]
        for group in section.groups:
            lines += [f"### {title_of(group)}", ""] if group.who else []
            lines += [*(f"- {' '.join(worded(one).split())}" for one in group.sentences), ""]
    return "\n".join(lines)


def title_of(group: Group) -> str:
    """ "My sister: Ilsa"; for somebody known by name the name alone."""
    who = group.who[:1].upper() + group.who[1:]
    return f"{who}: {', '.join(group.names)}" if group.names else who


@dataclass(frozen=True)
class _Called:
    """ "Ilsa" is "my sister"."""

    name: str
    who: str


_Names = Mapping[str, _Called]  # by the name in one spelling


def _group(who: str, told: Sequence[Sentence], names: _Names) -> Group:
    called = tuple(one.name for one in names.values() if one.who == who)
    return Group(who=who, names=called, sentences=tuple(told))


def _names(rows: Sequence[MemoryView]) -> dict[str, _Called]:
    named = (row for row in rows if row.attribute == "name" and row.value)
    return {plain(row.value): _Called(row.value, f"my {who}") for row in named if (who := _living(row.subject))}


def _living(noun: str) -> str:
    """ "My older sister" -> "older sister"; "" for what is no person or animal."""
    who = canonical(noun)
    return who if who in PEOPLE | PETS or (who and who.split()[-1] in PEOPLE | PETS) else ""


def _place(row: MemoryView, names: _Names) -> tuple[str, str]:
    """Section, and who of the living it is about."""
    subject = "" if plain(row.subject) in ("me", "i") else row.subject
    if row.kind in _OF_KIND:
        return _OF_KIND[row.kind], ""
    if who := next(_who(row, subject, names), ""):
        return LIVING, who
    if row.valid_until or (subject and row.attribute in _DATED):
        return DATES, ""
    if row.attribute in _PLACED or canonical(subject) in _PLACE_NOUNS:
        return PLACES, ""
    if subject:
        return THINGS, ""
    if row.attribute or _FIRST_PERSON.match(row.text):
        return ABOUT_YOU, ""
    if _STANDS.search(row.text):
        return PLACES, ""
    return (ABOUT_YOU if _ME.search(row.text) and not _MINE.match(row.text) else THINGS), ""


def _who(row: MemoryView, subject: str, names: _Names) -> Iterator[str]:
    """From the fact's subject; where there is none, from whom the words name."""
    if who := _living(subject):
        yield f"my {who}"
    if subject:
        if (called := names.get(plain(subject))) is not None:
            yield called.who
        if subject[:1].isupper() and len(subject.split()) <= _MOST_NAME_WORDS and not _MINE.match(subject):
            yield subject
    elif not row.attribute:
        said = plain(row.text)
        yield from (one.who for name, one in names.items() if name in said and contains(row.text, name))
        yield from (f"my {who}" for noun in _MINE.findall(row.text) if (who := _first_living(noun)))
        yield from (one.who for one in told_of_names(row.text))


def _first_living(phrase: str) -> str:
    """ "older sister who" -> "older sister"."""
    words = phrase.split()
    return next((who for most in range(1, len(words) + 1) if (who := _living(" ".join(words[:most])))), "")
