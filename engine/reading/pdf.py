"""The text of a PDF, page by page, and its blocks. Reads no pictures: scans without a text layer are refused."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine.errors import KnownError
from engine.reading.blocks import PARAGRAPH, Block, of_text

MAX_PAGES = 500
_FEWEST_REPEATS = 3  # a line on so many pages is a header or footer

_NUMBER = re.compile(r"\W*\d+\W*")

Page = tuple[int, str]  # number from 1, text


def pages_of(path: Path, *, most_chars: int) -> list[Page]:
    """The text of each page that has any; stops after `most_chars`.

    Raises `KnownError` file_unreadable (damaged, encrypted), file_too_large, file_empty (no text).
    """
    # Here and not above: loading it takes longer than most commands, which never read a PDF.
    from pypdf import PdfReader

    # Its warnings about other programs' sloppy files are of no use to the owner of one.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked(path.name)
        number_of_pages = len(reader.pages)
        if number_of_pages > MAX_PAGES:
            raise KnownError(
                "file_too_large",
                f"{path.name} has {number_of_pages} pages; up to {MAX_PAGES} are read.",
                "Cut out the chapter that matters and hand that over.",
            )
        pages: list[Page] = []
        for number, page in enumerate(reader.pages, 1):
            pages.append((number, page.extract_text()))
            if sum(len(text) for _, text in pages) > most_chars:
                break
    except (KnownError, OSError):
        raise
    except Exception as error:  # a damaged file makes it raise nearly anything, also what is not its own
        raise KnownError(
            "file_unreadable",
            f"{path.name} cannot be read as a PDF: it is damaged or protected.",
            "Open it in another program, save it anew or copy its text into a .txt file.",
        ) from error
    written = [(number, text) for number, text in pages if text.strip()]
    if not written:
        raise KnownError(
            "file_empty",
            f"{path.name} has no text in it: its pages are pictures, as a scanner makes them.",
            "Run it through a text recognition (OCR) program first, or copy its text into a .txt file.",
        )
    return written


def blocks_of(pages: Sequence[Page]) -> list[Block]:
    """Their lines are numbered by page. Running headers, footers and page numbers are left out."""
    repeated = _repeated(pages)
    found: list[Block] = []
    for number, text in pages:
        kept = [
            line for line in text.split("\n") if _bare(line) not in repeated and not re.fullmatch(r"\W*\d+\W*", line)
        ]
        page = [
            replace(block, lines=tuple((number, line) for _, line in block.lines)) for block in of_text("\n".join(kept))
        ]
        if found and page and _goes_on(found[-1], page[0]):
            last = found.pop()
            page[0] = replace(last, lines=(*last.lines, *page[0].lines))
        found += page
    return found


def _goes_on(before: Block, after: Block) -> bool:
    """A sentence that runs over the page's edge."""
    kinds = (before.kind, after.kind)
    return (
        kinds == (PARAGRAPH, PARAGRAPH) and not re.search(r"[.!?:]['\"”)]*$", before.text) and after.text[:1].islower()
    )


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Lines that many pages have, whatever numbers stand in them."""
    counts = Counter(line for _, text in pages for line in {_bare(line) for line in text.split("\n")} if line)
    return frozenset(line for line, count in counts.items() if count >= max(_FEWEST_REPEATS, len(pages) // 2))


def _bare(line: str) -> str:
    return re.sub(r"\d+", "#", line).strip()


def _locked(file: str) -> KnownError:
    return KnownError(
        "file_unreadable", f"{file} is protected by a password.", "Save a copy without the password and import that."
    )
