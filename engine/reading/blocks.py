"""A document as blocks: headings, paragraphs, list items, table rows, each with where it stands. Judges no sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

HEADING, PARAGRAPH, ITEM, ROW = "heading", "paragraph", "item", "row"

_BULLET = re.compile(r"^\s*(?:[-*+•‣–]|\(?\d{1,3}[.)])\s+")
_NAMED = re.compile(r"^[A-Z][\w /()-]{1,40}: \S")
_UNDERLINE = re.compile(r"^\s*([=\-~*_])\1{2,}\s*$")
_MOST_HEADING_CHARS = 80
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)


@dataclass(frozen=True, kw_only=True)
class Block:
    """`lines` are its lines with their numbers; `cells` the cells of a table's row, below those of `header`.

    `level` is a heading's: 1 for the document's own.
    """

    kind: str
    lines: tuple[tuple[int, str], ...]
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    level: int = 0

    @property
    def text(self) -> str:
        return " ".join(line for _, line in self.lines)

    @property
    def first_line(self) -> int:
        return self.lines[0][0]


# Plain text -------------------------------------------------------------------------------------------------


def of_text(text: str) -> list[Block]:
    """Paragraphs between empty lines; short lines without an end are headings; bullets and "name: value" are items."""
    found: list[Block] = []
    group: list[tuple[int, str]] = []
    for number, line in [*enumerate(text.split("\n"), 1), (0, "")]:
        if line.strip() and not _UNDERLINE.match(line):
            group.append((number, line))
            continue
        found += _of_group(group, underlined=bool(line.strip()), first=not found)
        group = []
    return found


def _of_group(group: Sequence[tuple[int, str]], *, underlined: bool, first: bool) -> Iterator[Block]:
    """Lines that stand together: cut at bullets and at lines that name something."""
    parts: list[tuple[str, list[tuple[int, str]]]] = []
    named = sum(bool(_NAMED.match(line.strip())) for _, line in group) > 1
    for number, line in group:
        bullet = _BULLET.match(line)
        bare = line[bullet.end() :] if bullet else line
        if bullet or (named and _NAMED.match(bare.strip())):
            parts.append((ITEM, [(number, bare.strip())]))
        elif parts and (parts[-1][0] == PARAGRAPH or line.startswith((" ", "\t"))):
            parts[-1][1].append((number, line.strip()))
        else:
            parts.append((PARAGRAPH, [(number, line.strip())]))
    for kind, lines in parts:
        is_heading = kind == PARAGRAPH and len(parts) == 1 and len(lines) == 1 and _is_heading(lines[0][1], underlined)
        # Nothing shows how deep it is: the first one is the document's own.
        level = (1 if first else 2) if is_heading else 0
        yield Block(kind=HEADING if is_heading else kind, lines=tuple(_joined(lines)), level=level)


def _is_heading(line: str, underlined: bool) -> bool:
    sentence = line[:1].islower() or re.search(r"[.!?] [A-Z]|[.!?:;,…]['\"”)]*$", line) is not None
    return underlined or (len(line) <= _MOST_HEADING_CHARS and not sentence)


def _joined(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Words that were cut at a line's end are put together, in the line where they begin."""
    waiting: tuple[int, str] | None = None
    for number, line in lines:
        if waiting is not None:
            line = waiting[1] + line.lstrip()
            number = waiting[0]
            waiting = None
        if re.search(r"[a-z]-$", line) and (number, line) != lines[-1]:
            waiting = (number, line[:-1])
        else:
            yield number, line
    if waiting is not None:
        yield waiting


# Markdown ---------------------------------------------------------------------------------------------------


def of_markdown(text: str) -> list[Block]:
    """Code, quotations, pictures and HTML say nothing of their own and are left out."""
    front = _FRONT_MATTER.match(text)
    above = front.group().count("\n") if front else 0
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() if front else 0 :])
    return list(_of_tokens(tokens, above))


def _of_tokens(tokens: Sequence[Token], above: int) -> Iterator[Block]:
    around: list[str] = []
    level = 0
    header: tuple[str, ...] = ()
    cells: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type)
            level = int(token.tag[1]) if token.type == "heading_open" else 0
        elif token.nesting == -1:
            around.pop()
        if token.type == "inline" and "blockquote_open" not in around:
            if "tr_open" in around:
                cells.append(_words(token))
            else:
                yield from _of_inline(token, around, above, level)
        elif token.type == "tr_close":
            row, cells = tuple(cells), []
            if "thead_open" in around:
                header = row
            elif any(row):
                number = _line_of(token, tokens, above)
                yield Block(kind=ROW, lines=((number, " | ".join(row)),), cells=row, header=header)


def _of_inline(token: Token, around: Sequence[str], above: int, level: int) -> Iterator[Block]:
    kind = HEADING if "heading_open" in around else ITEM if "list_item_open" in around else PARAGRAPH
    first = (token.map[0] if token.map else 0) + 1 + above
    lines = [(first + number, line.strip()) for number, line in enumerate(_words(token).split("\n"))]
    kept = [(number, line) for number, line in lines if line]
    if kept:
        yield Block(kind=kind, lines=tuple(kept), level=level)


def _line_of(closing: Token, tokens: Sequence[Token], above: int) -> int:
    """A row's closing token knows no line; its opening one, the nearest before it, does."""
    at = next(number for number, token in enumerate(tokens) if token is closing)
    opening = next(token for token in reversed(tokens[:at]) if token.type == "tr_open")
    return (opening.map[0] if opening.map else 0) + 1 + above


def _words(token: Token) -> str:
    """The text that a reader sees."""
    pieces = []
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
    return "".join(pieces)
