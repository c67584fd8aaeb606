"""One message of the transcript: what was said, and the small facts under it. Knows no service and no scrolling."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import words
from ui.chat.message_actions import MessageActions
from ui.chat.message_text import MessageText
from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.discard import discard, discard_all
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.memories import MemoryView

BUBBLE_SHARE = 0.82  # of the column, the widest a message of the owner gets
COLLAPSED_CHARACTERS = 12_000  # a longer message is cut until it is asked for in full
_CHIP_CHARACTERS = 64
_SPOKEN_CHARACTERS = 800  # of an answer that a screen reader says by itself; Ctrl+Up goes to all of it


class MessageWidget(QWidget):
    """What both kinds share: text, facts, chips that open a memory."""

    memory_asked = Signal(int)
    link_asked = Signal(str)
    change_asked = Signal()
    reword_asked = Signal()
    version_asked = Signal(int)
    rated = Signal(int)

    def __init__(self, theme: Theme, name: str, *, is_own: bool) -> None:
        super().__init__()
        self._theme = theme
        self._whole = ""
        self.text = MessageText(theme, name)
        self.text.anchorClicked.connect(lambda url: self.link_asked.emit(url.toString()))
        self.facts = Label("", look="small")
        self.facts.hide()
        self._more = Button(theme, "", look="chip").on_click(self._on_more)
        self._more.hide()
        self._chips = QVBoxLayout()
        self._chips.setSpacing(6)
        self._column_width = 0
        self.actions = MessageActions(theme, is_own=is_own, codes=self._codes)
        self.actions.copy_asked.connect(lambda: QGuiApplication.clipboard().setText(self._whole))
        self.actions.code_asked.connect(lambda code: QGuiApplication.clipboard().setText(code))
        self.actions.change_asked.connect(self.change_asked)
        self.actions.reword_asked.connect(self.reword_asked)
        self.actions.version_asked.connect(self.version_asked)
        self.actions.rated.connect(self.rated)

    @property
    def said(self) -> str:
        """The whole text, however much of it is shown."""
        return self._whole

    def fit(self, column_width: int) -> None:
        raise NotImplementedError

    def _codes(self) -> list[str]:
        """What is shown as typed has none."""
        return []

    def say(self, text: str) -> None:
        """Show this text, cut when it is very long."""
        self._whole = text
        shown = text if len(text) <= COLLAPSED_CHARACTERS else text[:COLLAPSED_CHARACTERS] + " …"
        self._show(shown)
        self._more.setVisible(len(text) > COLLAPSED_CHARACTERS)
        self._more.set_label(self.tr("Show all {size}").format(size=words.size(len(text.encode()))))

    def set_facts(self, facts: Sequence[str]) -> None:
        self.facts.setText(" · ".join(facts))
        self.facts.setVisible(bool(facts))

    def _before_chips(self) -> QWidget:
        """What Tab comes from when it goes to the chips."""
        return self._more

    def set_chips(self, memories: "Sequence[MemoryView]", label: str) -> None:
        """One chip a memory; a click asks for it. One that waits for a yes says so instead of `label`."""
        discard_all(self._chips)
        before = self._before_chips()
        for memory in memories:
            told = f"{self.tr('Waits for your yes') if memory.ledger == 'pending' else label}: {memory.text}"
            short = words.short(told, _CHIP_CHARACTERS)
            chip = Button(self._theme, short, icon="memory", colour="muted", look="chip")
            chip.setAccessibleName(told)
            chip.setToolTip(self.tr("Show this memory"))
            chip.on_click(partial(self.memory_asked.emit, memory.id))
            self._chips.addWidget(chip, 0, self._side())
            self.setTabOrder(before, chip)  # as they stand: new widgets come last otherwise
            before = chip

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.actions.set_near(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.actions.set_near(self._holds_focus())

    def follow_focus(self) -> None:
        """The keyboard moved: the buttons show where it is."""
        self.actions.set_near(self._holds_focus() or self.underMouse())

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show(self, text: str) -> None:
        raise NotImplementedError

    def _side(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft

    def _on_more(self) -> None:
        self._more.hide()
        self._show(self._whole)
        self.fit(self._column_width)


class OwnMessage(MessageWidget):
    """What the owner said, as typed, in a bubble at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", is_own=True)
        self.text.setAccessibleName(self.tr("You said"))
        self._bubble = QFrame()
        self._bubble.setProperty("look", "bubble")
        self.text.frame = self._bubble
        inner = QVBoxLayout(self._bubble)
        inner.setContentsMargins(16, 12, 16, 5)
        inner.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(6)
        column.addWidget(self._bubble, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(self._chips)
        column.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.actions, 0, Qt.AlignmentFlag.AlignRight)

    def fit(self, column_width: int) -> None:
        self._column_width = column_width
        widest = int(column_width * BUBBLE_SHARE) - 32
        self.text.fit(self.text.fit(widest))

    def _show(self, text: str) -> None:
        self.text.set_plain(text)

    def _side(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight


class Answer(MessageWidget):
    """What Nightjar said, rendered, across the column."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", is_own=False)
        self.text.setAccessibleName(self.tr("Nightjar said"))
        self._notes = Button(theme, "", icon="chevron-right", colour="muted", look="chip").on_click(self.unfold)
        self._notes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._notes.hide()
        self._chips_box = QWidget()
        self._chips_box.setLayout(self._chips)
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips_box.hide()
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._notes)
        below.addWidget(self.facts, 1)
        below.addStretch(0)
        below.addWidget(self.actions, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        column.addWidget(self._chips_box)
        self._column = column
        self.card: QWidget | None = None

    def set_edited(self, edited: bool) -> None:
        """Whether these are the owner's words: a screen reader says whose it reads."""
        self.text.setAccessibleName(self.tr("Answer, edited by you") if edited else self.tr("Nightjar said"))

    def wait(self) -> None:
        """Before the first word."""
        self._whole = ""
        self._show(self.tr("*Thinking …*"))

    def speak(self) -> None:
        """Tell a screen reader, once, that the answer is there, and what it says."""
        said = words.short(self.text.toPlainText(), _SPOKEN_CHARACTERS)
        announce(self.text, f"{self.text.accessibleName()}: {said}")

    def set_notes(self, memories: "Sequence[MemoryView]", *, by_heart: bool) -> None:
        """The memories this answer was shown, folded away under a button. `by_heart`: it knew them all without."""
        self.set_chips(memories, self.tr("Note"))
        known = words.tr("Known by heart, %Ln note(s) beside it", "", len(memories))
        self._notes.set_label(known if by_heart else words.tr("Read from %Ln note(s)", "", len(memories)))
        self._notes.setVisible(bool(memories))

    def set_card(self, card: QWidget, last: QWidget) -> None:
        """What the app offers, under its own answer; `last` is where Tab leaves it."""
        if self.card is not None:
            self._column.removeWidget(self.card)
            discard(self.card)
        self.card = card
        self._column.insertWidget(self._column.indexOf(self.text) + 1, card)
        for button in (self._notes, *self.actions.findChildren(Button)):
            self.setTabOrder(last, button)
            last = button

    def fit(self, column_width: int) -> None:
        self._column_width = column_width
        self.text.fit(column_width)

    def _codes(self) -> list[str]:
        from ui.chat.rendering import code_blocks

        return code_blocks(self._whole)

    def _before_chips(self) -> QWidget:
        return self.actions.last

    def _show(self, text: str) -> None:
        self.text.set_markdown(text)

    def unfold(self) -> None:
        """Show the notes one by one, or fold them away again."""
        shown = self._chips_box.isHidden()
        self._chips_box.setVisible(shown)
        self._notes.set_icon("chevron-down" if shown else "chevron-right")
