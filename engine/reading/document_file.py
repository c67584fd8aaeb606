"""A document's file -> its statements with their places: text, Markdown, PDF. Refuses what cannot be read in nights."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import KnownError
from engine.reading import blocks, document, pdf
from engine.reading.document import Read, Statement
from engine.reading.trace import Skipped

TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown")
PDF_ENDING = ".pdf"
ENDINGS = (*TEXT_ENDINGS, PDF_ENDING)
MAX_TEXT_CHARS = 150_000  # about fifty pages; at a handful of statements a night, more would take years
MAX_PDF_BYTES = 100_000_000
_MOST_CONTROLS = 0.01


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A statement and where it stands: "page 3", "line 12"."""

    statement: Statement
    place: str


@dataclass(frozen=True, kw_only=True)
class Document:
    statements: tuple[Placed, ...]
    skipped: tuple[Skipped, ...]  # by line, or by page in a PDF


def read_document(path: Path) -> Document:
    """Raises `KnownError` file_unreadable, file_unsupported, file_too_large, file_empty."""
    is_pdf = path.suffix.lower() == PDF_ENDING
    found = _of_pdf(path) if is_pdf else _of_text(path)
    if not found.statements:
        raise KnownError(
            "file_empty",
            f"{path.name} states nothing that could be learned: no whole sentence that is clear by itself.",
            "Hand over a text in sentences, or tell Nightjar yourself what it should know.",
        )
    word = "page" if is_pdf else "line"
    placed = [Placed(statement=one, place=f"{word} {one.line}") for one in found.statements]
    return Document(statements=tuple(placed), skipped=found.skipped)


def text_of(path: Path) -> str:
    """The words of a document as they stand there, pages parted by an empty line. Raises as `read_document` does."""
    if path.suffix.lower() == PDF_ENDING:
        return "\n\n".join(text.strip() for _, text in _pages(path))
    return _text(path)


def _text(path: Path) -> str:
    size_bytes = path.stat().st_size
    if size_bytes > 4 * MAX_TEXT_CHARS:
        raise _too_large(path.name, size_bytes)
    text = _decoded(path)
    if not text.strip():
        raise KnownError("file_empty", f"{path.name} is empty.", "Choose a file with text in it.")
    _refuse_too_large(path.name, text)
    return text


def _of_text(path: Path) -> Read:
    text = _text(path)
    markdown = path.suffix.lower() in (".md", ".markdown")
    return document.read(blocks.of_markdown(text) if markdown else blocks.of_text(text))


def _of_pdf(path: Path) -> Read:
    return document.read(pdf.blocks_of(_pages(path)))


def _pages(path: Path) -> list[pdf.Page]:
    size_bytes = path.stat().st_size
    if size_bytes == 0:
        raise KnownError("file_empty", f"{path.name} is empty.", "Choose a file with text in it.")
    if size_bytes > MAX_PDF_BYTES:
        raise _too_large(path.name, size_bytes)
    pages = pdf.pages_of(path, most_chars=MAX_TEXT_CHARS)
    _refuse_too_large(path.name, "".join(text for _, text in pages))
    return pages


def _decoded(path: Path) -> str:
    """UTF-8 or, as Windows writes it, UTF-16 with its mark. Raises `KnownError("file_unsupported")`."""
    data = path.read_bytes()
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise _no_text(path.name) from error
    controls = sum(char < " " and char not in "\n\t\f" for char in text)
    if "\x00" in text or controls > _MOST_CONTROLS * len(text):
        raise _no_text(path.name)
    return "".join(char for char in text if char >= " " or char in "\n\t")


def _no_text(file: str) -> KnownError:
    return KnownError(
        "file_unsupported",
        f"{file} is not text: it looks like a binary file, or is in an encoding other than UTF-8.",
        "Save it as UTF-8 text, Markdown or PDF.",
    )


def _refuse_too_large(file: str, text: str) -> None:
    if len(text) > MAX_TEXT_CHARS:
        raise _too_large(file, len(text.encode()))


def _too_large(file: str, size_bytes: int) -> KnownError:
    return KnownError(
        "file_too_large",
        f"{file} holds {size_bytes // 1000:,} kB, more than can be learned sentence by sentence"
        f" ({MAX_TEXT_CHARS // 1000} kB of text).",
        "Cut out the chapter that matters and hand that over.",
    )
