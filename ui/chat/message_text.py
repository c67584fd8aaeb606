"""One message's text in a real text widget: selectable, accessible, as tall as its text. Fetches nothing.

What renders Markdown takes 60 ms to import, and comes with the first message.
"""

from math import ceil

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFontInfo, QTextBlockFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.chat.live_document import LiveDocument
from ui.theme import Theme
from ui.widgets.text import wrap_mode


class MessageText(QTextBrowser):
    """`set_plain` shows text exactly as typed, `set_markdown` renders it. `fit` follows the column."""

    def __init__(self, theme: Theme, name: str) -> None:
        from ui.chat.rendering import Growing

        super().__init__()
        self._theme = theme
        self._text, self._is_markdown = "", False
        self._grows, self._shown = Growing(), LiveDocument(self.document())
        self._width = 0
        self.frame: QWidget = self  # what stands around its words
        self.setProperty("look", "message")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        # Tab would visit every message before the composer; Ctrl+Up and Ctrl+Down reach them instead.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.ensurePolished()  # the sheet's font, before anything is measured
        # Wrapping at the widget's own width would lag one resize behind, and not happen at all while it is hidden.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._render)

    @property
    def text(self) -> str:
        """What the message says, as written (not as rendered)."""
        return self._text

    def set_plain(self, text: str) -> None:
        self._text, self._is_markdown = text, False
        self._render()

    def set_markdown(self, text: str) -> None:
        if not self._is_markdown or text != self._text:  # the end of an answer says again what came last
            self._text, self._is_markdown = text, True
            self._render()

    def fit(self, width: int) -> int:
        """Take this width and the height the text then needs; the width it really uses is returned."""
        self._width = width
        document = self.document()
        self.setLineWrapColumnOrWidth(width)
        self.setFixedSize(width, ceil(document.size().height()) + 2)
        return min(width, ceil(document.idealWidth()) + 2)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded: no remote or local image, no style sheet."""
        del kind, name
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The transcript scrolls, not the message."""
        event.ignore()

    def _render(self) -> None:
        from ui.chat.rendering import document_style

        selection = self._selection()
        self._wrap()
        if self._is_markdown:
            family = QFontInfo(self._theme.monospace()).family()
            style = document_style(self._theme.colours, family, self._theme.type.reading)
            self.document().setDefaultStyleSheet(style)
            self._shown.show(self._grows.grow(self._text, self._theme.colours))
        else:
            self.setPlainText(self._text)
            self._space_lines()
        self._drop_last_margin()
        self._select(selection)
        if self._width:
            self.fit(self._width)

    def _wrap(self) -> None:
        option, wanted = QTextOption(), wrap_mode(self._text)
        if self.document().defaultTextOption().wrapMode() != wanted:
            option.setWrapMode(wanted)
            self.document().setDefaultTextOption(option)

    def _space_lines(self) -> None:
        from ui.chat.rendering import LINE_PERCENT

        form = QTextBlockFormat()
        form.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def _drop_last_margin(self) -> None:
        """The last paragraph's space below would only push the next widget away."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form = cursor.blockFormat()
        form.setBottomMargin(0)
        cursor.setBlockFormat(form)

    def _selection(self) -> tuple[int, int]:
        cursor = self.textCursor()
        return (cursor.anchor(), cursor.position()) if cursor.hasSelection() else (0, 0)

    def _select(self, selection: tuple[int, int]) -> None:
        """A selection survives the growing of the text it is in."""
        anchor, position = selection
        last = max(0, self.document().characterCount() - 1)
        if anchor == position or max(selection) > last:
            return
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
