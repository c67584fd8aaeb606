"""Where the owner writes. Keeps apart what was typed from what was pasted, because only typed words may teach."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label, restyle, wrap_mode

MOST_LINES = 8
_MARGIN_PIXELS = 8  # what the text field keeps around its lines; with less it scrolls by one
_AIR_PIXELS = 5  # above and below the words: one line then stands in the middle of its button
_TELLING_CHARACTERS = 16  # a shorter line may as well have been typed
_PIECE_CHARACTERS = 200  # of a longer line; searching for a million of one letter takes half a minute
_OWN_FORMAT = "application/x-nightjar-typed"


class Composer(QWidget):
    """`sent` carries text and trust (`typed` or `pasted`). While an answer comes, the button stops it."""

    sent = Signal(str, str)
    edited = Signal(int, str, str)  # message, text, trust
    reworded = Signal(int, str)  # answer, text
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._answering, self._ready = False, True
        self._edited: int | None = None
        self._is_answer = False  # what is edited
        self._put_aside: tuple[str, tuple[str, ...]] = ("", ())
        self.edit = _Edit(theme)
        self.edit.setAccessibleName(self.tr("Message"))
        self.edit.setPlaceholderText(self.tr("Tell Nightjar something, or ask …"))
        self.button = IconButton(theme, "send", self.tr("Send (Enter)"), colour="on_accent", look="round")
        self.button.on_click(self._on_button)
        self.hint = Label("", look="small")
        self._box = QFrame()
        self._box.setObjectName("composer")
        row = QHBoxLayout(self._box)
        row.setContentsMargins(18, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._box)
        column.addWidget(self.hint)
        self.edit.submitted.connect(self.send)
        self.edit.focused.connect(lambda has: restyle(self._box, focused=has))
        self.edit.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    @property
    def trust(self) -> str:
        """`pasted` as long as any pasted words are still in the text."""
        return "pasted" if self.edit.holds_pasted() else "typed"

    def set_text(self, text: str) -> None:
        self.edit.setWordWrapMode(wrap_mode(text))
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def be_last(self) -> None:
        """Where Tab comes to after all the messages, which are made later than this."""
        self.setTabOrder(self.window().previousInFocusChain(), self.edit)
        self.setTabOrder(self.edit, self.button)

    @property
    def is_editing(self) -> bool:
        return self._edited is not None

    def begin_editing(self, message: int, text: str, *, is_answer: bool = False) -> None:
        """Write an earlier message anew, or an answer; what stood here comes back afterwards."""
        if not self.is_editing:
            self._put_aside = self.take_draft()
        self._edited, self._is_answer = message, is_answer
        self.put_draft((text, ()))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_editing(self) -> int | None:
        """Back to the draft; the message that was being edited."""
        edited, self._edited = self._edited, None
        if edited is not None:
            self.put_draft(self._put_aside)
        return edited

    def take_draft(self) -> tuple[str, tuple[str, ...]]:
        """Text and pasted pieces, to be given back by `put_draft`."""
        return self.text, tuple(self.edit.pasted)

    def put_draft(self, draft: tuple[str, tuple[str, ...]]) -> None:
        text, pasted = draft
        self.edit.pasted = list(pasted)
        self.set_text(text)

    def attach(self, file: str, text: str) -> None:
        """A document's words, before what is being written: read in this conversation, and learned by no night."""
        own, pasted = self.take_draft()
        text = as_shown(text)
        self.put_draft((f"{file}:\n{text}\n\n{own}", (*pasted, *pieces(text))))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_answering(self, answering: bool) -> None:
        self._answering = answering
        self.button.set_icon("stop" if answering else "send")
        self.button.rename(self.tr("Stop (Esc)") if answering else self.tr("Send (Enter)"))
        self._on_text_changed()

    def set_ready(self, ready: bool) -> None:
        """Before the home is open one can write, but not send."""
        self._ready = ready
        self._on_text_changed()

    def send(self) -> None:
        """Send what is written, unless there is nothing or an answer is still coming."""
        if self._answering or not self._ready or not self.text.strip():
            return
        text, trust = self.text, self.trust
        self.edit.clear()
        self.edit.pasted.clear()
        edited = self.leave_editing()
        if edited is None:
            self.sent.emit(text, trust)
        elif self._is_answer:
            self.reworded.emit(edited, text)
        else:
            self.edited.emit(edited, text, trust)

    def _on_button(self) -> None:
        if self._answering:
            self.stop_asked.emit()
        else:
            self.send()
        self.edit.setFocus()

    def _on_text_changed(self) -> None:
        self.button.setEnabled(self._answering or (self._ready and bool(self.text.strip())))
        usual = self.tr("Enter sends, Shift+Enter starts a new line.")
        hint = usual
        if self.is_editing and self._is_answer:
            hint = self.tr("You are editing an answer. The old version is kept, with what followed it. Esc cancels.")
        elif self.trust == "pasted":
            hint = self.tr("Holds pasted text: it is read in this conversation, and no night learns it.")
        elif self.is_editing:
            hint = self.tr("You are editing an earlier message. The old version is kept. Esc cancels.")
        if hint != self.hint.text():
            self.hint.setText(hint)
            announce(self.hint, hint if hint != usual else "")


class _Edit(QPlainTextEdit):
    """Grows with its text up to `MOST_LINES`. Remembers what was pasted from outside."""

    submitted = Signal()
    files_pasted = Signal(object)  # paths
    focused = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.pasted: list[str] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setViewportMargins(0, _AIR_PIXELS, 0, _AIR_PIXELS)
        self._theme = theme
        theme.changed.connect(self._size_font)
        self._size_font()
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def _size_font(self) -> None:
        font = self.font()
        font.setPixelSize(self._theme.type.reading)
        self.setFont(font)
        self.updateGeometry()

    def holds_pasted(self) -> bool:
        """Whether any piece still stands here; without one all are forgotten.

        One is enough, and is kept at the end: to look for each of a megabyte's at every key would take seconds.
        """
        text = self.toPlainText()
        if self.pasted and self.pasted[-1] not in text:
            whole = set(pieces(text))
            found = next((piece for piece in self.pasted if piece in whole), None)
            if found is None:  # beside words of the owner's own, or nowhere
                self.pasted = [piece for piece in self.pasted if piece in text]
            else:
                self.pasted.append(found)
        return bool(self.pasted)

    def sizeHint(self) -> QSize:
        lines = max(1, min(MOST_LINES, round(self.document().size().height())))
        return QSize(200, lines * self.fontMetrics().lineSpacing() + _MARGIN_PIXELS + 2 * _AIR_PIXELS)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_size_changed(self) -> None:
        """Grow; scroll only when there is more than is shown."""
        full = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        new_line = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not new_line:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Mark what leaves from here, so that moving one's own words is not pasting."""
        data = super().createMimeDataFromSelection()
        data.setData(_OWN_FORMAT, b"1")
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only; files that were copied are taken as if they were dropped."""
        if files := [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]:
            self.files_pasted.emit(files)
            return
        text = as_shown(source.text())
        if text.strip() and not source.hasFormat(_OWN_FORMAT):
            self.pasted += pieces(text)
        if wrap_mode(text) != self.wordWrapMode():
            self.setWordWrapMode(wrap_mode(self.toPlainText() + text))
        self.insertPlainText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


def as_shown(text: str) -> str:
    """As the field gives it back: it has one kind of space and one of line break."""
    for other, plain in (("\r\n", "\n"), ("\u2028", "\n"), ("\u2029", "\n"), ("\u00a0", " "), ("\x00", "\ufffd")):
        text = text.replace(other, plain)
    return text


def pieces(text: str) -> list[str]:
    """What makes a text a pasted one for as long as it stands there: each longer line of it, or all of a short one."""
    parts = [part for line in text.split("\n") for part in _cut(line.strip())]
    return [part for part in parts if len(part) >= _TELLING_CHARACTERS] or [text.strip()]


def _cut(line: str) -> list[str]:
    return [line[at : at + _PIECE_CHARACTERS].strip() for at in range(0, len(line), _PIECE_CHARACTERS)]
