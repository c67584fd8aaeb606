"""A rich text document that grows by blocks of HTML: what is settled is laid out once, only its end is put in anew.

Putting in the whole answer for each of its pieces took 50 ms at 5,000 characters, and more the longer it got (LOG,
window 4).
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

if TYPE_CHECKING:
    from ui.chat.rendering import Grown

_LISTS, _FRAMES = ("<ul", "<ol"), ("<table", "<hr")
_RULER = QTextFormat.Property.BlockTrailingHorizontalRulerWidth


class LiveDocument:
    """Shows `Grown` after `Grown` in `document`, which then holds what `setHtml` of the whole would have given.

    The document's style sheet is its owner's to set, before the first and when all is `anew`.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._place: int | None = None  # where the settled text ends
        self._end = QTextBlockFormat()  # of its last block
        self._is_empty = True

    def show(self, grown: "Grown") -> None:
        if grown.anew or self._place is None:
            self._document.clear()
            self._is_empty, self._place = True, None
        else:
            self._take_back()
        for html in grown.settled:
            self._append(html)
        if grown.settled:
            end = self._at_end()
            self._place, self._end = end.position(), end.blockFormat()
        for html in grown.growing:
            self._append(html)

    def _take_back(self) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._place or 0)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._end)

    def _append(self, html: str) -> None:
        """Below everything. Qt puts a piece's first block into the block of the cursor, and drops how that one looks.

        A list or a frame goes below by itself, but a list would join one that stands above.
        """
        if self._is_empty:
            self._document.setHtml(html)
            self._is_empty = False
            return
        cursor = self._at_end()
        before = cursor.blockFormat()
        if html.startswith(_LISTS) and (cursor.currentList() is not None or before.hasProperty(_RULER)):
            at = cursor.position()
            cursor.insertHtml(f"<p>.</p>{html}")
            cursor.setPosition(at)
            cursor.deleteChar()
            cursor.setBlockFormat(before)
        else:
            if not html.startswith(_LISTS + _FRAMES):
                cursor.insertBlock(self._first_form(html), QTextCharFormat())
            cursor.insertHtml(html)

    def _first_form(self, html: str) -> QTextBlockFormat:
        alone = QTextDocument()
        alone.setDefaultStyleSheet(self._document.defaultStyleSheet())
        alone.setHtml(html)
        return alone.begin().blockFormat()

    def _at_end(self) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor
