"""A document -> what it states, sentence by sentence, with the page or line of each. Stores nothing, asks no model.

A statement must be understood alone, so "It was built in 1931." gets the name of what was built, or is left out, and
"The dome was built in 1931." below "The Kern Museum" says whose dome.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from engine.memory.words import plain, sentences
from engine.reading.blocks import HEADING, ITEM, ROW, Block
from engine.reading.fitness import is_blank, unfit, unfit_anywhere
from engine.reading.owner import can_own, name_in, with_owner
from engine.reading.trace import Skipped

_MOST_NAME_WORDS = 6
_MOST_VALUE_WORDS = 12


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One claim. Subject, attribute and value only where the document's own form gives them ("Height: 32 m")."""

    text: str
    line: int
    subject: str = ""
    attribute: str = ""
    value: str = ""


@dataclass(frozen=True, kw_only=True)
class Read:
    statements: tuple[Statement, ...]
    skipped: tuple[Skipped, ...]


def read(blocks: Sequence[Block]) -> Read:
    """What the blocks state, each thing once, and what was left out with the reason."""
    told = [block.text for block in blocks if block.kind != HEADING]
    reader = _Reader(_names([block.text for block in blocks]), "\n".join(told))
    for block in _with_lists_joined(blocks):
        reader.take(block)
    return Read(statements=tuple(reader.statements), skipped=tuple(reader.skipped))


class _Reader:
    """Goes through a document and remembers what it speaks of."""

    def __init__(self, names: frozenset[str], told: str) -> None:
        self.statements: list[Statement] = []
        self.skipped: list[Skipped] = []
        self._names = names
        self._told = told
        self._headings: list[tuple[int, str]] = []
        self._subject = ""
        self._many = ""
        self._seen: set[str] = set()

    def take(self, block: Block) -> None:
        if block.kind == HEADING:
            heading = name_in(re.sub(r"^[\d.]+\s+", "", block.text).strip(" #:"))
            self._headings = [one for one in self._headings if one[0] < block.level]
            self._headings.append((block.level, heading))
            self._subject = self._many = ""
        elif block.kind == ROW:
            self._take_row(block)
        elif not (block.kind == ITEM and self._take_pair(block.text, block.first_line)):
            for line, sentence in _sentences(block):
                self._take_sentence(sentence, line, alone=block.kind == ITEM)

    @property
    def _topic(self) -> str:
        """The nearest heading above that is the name of something, "" without one."""
        fitting = (text for _, text in reversed(self._headings) if len(text.split()) <= _MOST_NAME_WORDS)
        return next((text for text in fitting if self._is_name(text)), "")

    @property
    def _owner(self) -> str:
        """What "The dome" belongs to here, as inside a sentence: "the Kern Museum"; "" where that is not clear."""
        for _, heading in reversed(self._headings):
            if len(heading.split()) > _MOST_NAME_WORDS or not self._is_name(heading):
                continue
            words = re.sub(r"^the ", "", heading, flags=re.I).split()
            if len(words) < 2 and not set(words) & _names([self._told]):
                continue  # "The History", or a thing that the text never names
            owner = self._as_written(heading)
            return owner if can_own(owner) and self._subject in ("", _upper_first(owner)) else ""
        return ""

    def _as_written(self, heading: str) -> str:
        """ "HERON TOWER" as the text has it, "the Kern Museum" where the text says "the"."""
        bare = re.sub(r"^the ", "", heading, flags=re.I)
        for found in re.finditer(rf"\b(?P<the>the )?(?P<name>{re.escape(bare)})\b", self._told, re.I):
            if all(word[:1].isupper() for word in found["name"].split() if word not in ("of", "the", "and")):
                return f"{found['the'] or ''}{found['name']}".replace("The ", "the ", 1)
        return f"the {bare}" if heading.lower().startswith("the ") else bare

    def _take_row(self, block: Block) -> None:
        """A row states something of what its first cell names; in a table of two columns it may be a pair."""
        header, cells = block.header, block.cells
        if len(cells) == 2 and (len(header) < 2 or plain(header[1]) in ("", "value", "details", "description")):
            self._take_pair(f"{cells[0]}: {cells[1]}", block.first_line)
            return
        for name, value in list(zip(header, cells, strict=False))[1:]:
            if name.strip() and value.strip() and cells[0].strip():
                self._state_pair(cells[0].strip(), name.strip(), value.strip(), block.first_line)

    def _take_pair(self, text: str, line: int) -> bool:
        """ "Height: 32 m" below the heading "Heron Tower"."""
        name, colon, value = (part.strip() for part in text.partition(": "))
        fits = colon and len(name.split()) <= _MOST_NAME_WORDS and 1 <= len(value.split()) <= _MOST_VALUE_WORDS
        if not fits or not self._topic or re.search(r"[.!?]\s", value) or is_blank(value):
            return False
        self._state_pair(re.sub(r"^The ", "the ", self._topic), name, value.rstrip(" ."), line)
        return True

    def _state_pair(self, subject: str, attribute: str, value: str, line: int) -> None:
        text = f"{attribute[:1].upper()}{attribute[1:]} of {subject}: {value}."
        reason = unfit_anywhere(text)
        if reason or not re.search(r"\w", value):
            self.skipped.append(Skipped(line=line, reason=reason or "an empty cell"))
            return
        self._add(Statement(text=text, line=line, subject=subject, attribute=_lower_first(attribute), value=value))

    def _take_sentence(self, sentence: str, line: int, *, alone: bool) -> None:
        reason = unfit(sentence, alone=alone)
        if reason:
            self.skipped.append(Skipped(line=line, reason=reason))
            return
        named = self._named(sentence)
        if named is None:
            self.skipped.append(Skipped(line=line, reason="it is not clear by itself what it speaks of"))
            return
        owner = self._owner
        named = with_owner(named, owner) if owner else named
        self._add(Statement(text=named if named[-1] in ".!”\"')" else f"{named}.", line=line))
        self._subject = self._subject_of(named) or self._subject
        many = _MANY.match(named)
        self._many = many[1] if many is not None else self._many

    def _add(self, statement: Statement) -> None:
        if plain(statement.text) not in self._seen:
            self._seen.add(plain(statement.text))
            self.statements.append(statement)

    def _named(self, sentence: str) -> str | None:
        """The sentence with the name of what it speaks of in the place of "it"; None where no name is known."""
        match = _POINTS_BACK.match(sentence)
        if match is not None:
            if _EXPLETIVE.match(sentence):
                return sentence if self._names & set(sentence.split()[1:]) else None
            subject = self._many if match["word"] in ("They", "Their") else self._subject or self._topic
            of_person = match["word"] in ("He", "She", "His", "Her")
            if not subject or (of_person and subject.startswith("The ")):
                return None
            possessive = match["word"] in ("Its", "His", "Her", "Their")
            return f"{_owner(subject) if possessive else subject} {sentence[match.end() :]}"
        short = re.match(r"The ([a-z][\w-]+)(?= )", sentence)
        if short is not None and self._subject and plain(self._subject).split()[-1] == short[1]:
            return self._subject + sentence[short.end() :]
        return None if _UNCLEAR.match(sentence) else sentence

    def _subject_of(self, sentence: str) -> str:
        """The name that the sentence begins with, "" where that is no name."""
        match = _SUBJECT.match(sentence)
        name = re.sub(r"['’]s?$", "", match["name"]) if match is not None else ""
        return name if self._is_name(name) else ""

    def _is_name(self, text: str) -> bool:
        """ "The Heron Bridge", "Alva Brandt", or a word that has a capital elsewhere too."""
        words = re.sub(r"^(?:The|A|An) ", "", text).split()
        capital = [word for word in words if word[:1].isupper()]
        if not capital:
            return False
        return text.startswith("The ") or len(capital) >= 2 or bool(set(capital) & self._names)


# Sentences --------------------------------------------------------------------------------------------------

_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|approx|no|nos|mr|mrs|ms|dr|st|prof|fig|vol|pp?|ca|etc|jr|sr|inc|ltd|dept)|\b[A-Z])\.$",
    re.I,
)
_POINTS_BACK = re.compile(r"(?P<word>It|He|She|They|Its|His|Her|Their) ")
_EXPLETIVE = re.compile(
    r"It (?:is|was|has been|will be|seems|appears|takes) (?:(?:very|also|often|always|not|now) )?"
    r"(?:that|to|possible|important|necessary|clear|likely|known|said|common|recommended|required|worth|raining)\b"
    r"|It (?:is|was) (?:in|on|at|because|not|only)\b.*\b(?:that|who)\b"
)
_MANY = re.compile(r"((?:The |All |Most |Many )?[A-Z]?[\w'’-]+(?: [\w'’-]+)?s) (?!of\b)[a-z]+(?<!s)\b")
_UNCLEAR = re.compile(
    r"(?:This|That|These|Those|Such|Both|Neither|Another|One of (?:them|these))\b"
    r"|The (?:latter|former|others?|same|following|above)\b"
    r"|(?:However|Therefore|Thus|Hence|But|And|Or|So|Then|Also|Instead|Otherwise|Moreover|Furthermore|Consequently)\b"
)
_SUBJECT = re.compile(
    r"(?P<name>(?:(?:The|A|An) )?[A-Z][\w'’-]*(?: (?:[A-Z0-9][\w'’-]*|of|the|de|von|van|la|du))*?)"
    r"(?=,| (?:is|was|are|were|has|had|have|can|will|may|must|does|did)\b| [a-z]+(?:s|ed|t)\b)"
)


def _sentences(block: Block) -> Iterator[tuple[int, str]]:
    """Each sentence with the line it begins in."""
    text = block.text
    at = 0
    for sentence in _whole(sentences(text)):
        at = max(text.find(sentence[:20], at), at)
        yield _line_at(block, at), sentence
        at += len(sentence) // 2


def _whole(parts: Iterable[str]) -> Iterator[str]:
    """Parts that were cut after an abbreviation are put together."""
    waiting = ""
    for part in parts:
        waiting = f"{waiting} {part}".strip()
        if not _ABBREVIATED.search(waiting):
            yield waiting
            waiting = ""
    if waiting:
        yield waiting


def _line_at(block: Block, position: int) -> int:
    for number, line in block.lines:
        if position <= len(line):
            return number
        position -= len(line) + 1
    return block.lines[-1][0]


# Lists ------------------------------------------------------------------------------------------------------


def _with_lists_joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """ "The kit contains:" and the short items below it are one sentence."""
    number = 0
    while number < len(blocks):
        block = blocks[number]
        items = _items_below(blocks, number)
        if block.kind not in (HEADING, ROW) and block.text.endswith(":") and items:
            opening = list(_whole(sentences(block.text)))[-1].rstrip(":")
            listed = [item.text.strip(" ,;.") for item in items]
            whole = f"{opening} {', '.join(listed[:-1])}{' and ' if listed[:-1] else ''}{listed[-1]}."
            before = block.text[: block.text.rfind(opening)].strip()
            if before:
                yield replace(block, lines=((block.first_line, before),))
            yield replace(block, lines=((block.first_line, whole),))
            number += len(items)
        else:
            yield block
        number += 1


def _items_below(blocks: Sequence[Block], number: int) -> list[Block]:
    """The items after a block, when all of them are fragments."""
    items = []
    for block in blocks[number + 1 :]:
        if block.kind != ITEM:
            break
        items.append(block)
    fragments = all(len(item.text.split()) <= 8 and ": " not in item.text for item in items)
    ended = sum(bool(re.search(r"[.!?]$", item.text)) for item in items)
    return items if fragments and ended <= 1 else []


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Words that have a capital in the middle of a sentence."""
    return frozenset(name for text in texts for name in re.findall(r"(?<=[a-z,;] )[A-Z][\w'’-]+", text))


def _owner(subject: str) -> str:
    return f"{subject}'" if subject.endswith("s") else f"{subject}'s"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower_first(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
