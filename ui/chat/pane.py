"""The chat pane: one conversation, its transcript and the composer. Asks the services through the bridge."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge, Failure
from ui.chat.action_card import ActionCard
from ui.chat.composer import Composer
from ui.chat.drafts import Drafts
from ui.chat.line import Line, facts_of, lines_of
from ui.chat.message import Answer, MessageWidget
from ui.chat.talk import Talk
from ui.chat.transcript import COLUMN_PIXELS, Transcript
from ui.chat.welcome import Welcome
from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.buttons import Button
from ui.widgets.text import ElidedLabel, Label, Rule

if TYPE_CHECKING:
    from app.chat import PrivateConversation
    from app.views.chat import Reply
    from app.views.memories import MemoryView


class ChatPane(QWidget):
    """Shows the conversation it was given; None is a new one that gets its row with the first message."""

    memory_asked = Signal(int)
    page_asked = Signal()
    conversation_began = Signal(int)
    told = Signal(str)  # a short sentence for the message bar
    failed = Signal(object)  # Failure
    blank_changed = Signal(bool)  # whether nothing was said yet
    replied = Signal(str, int)  # what was asked, and how many notes were read for the answer

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._theme, self._bridge = theme, bridge
        self._conversation: int | PrivateConversation | None = None
        self._talking: int | PrivateConversation | None = None
        self._ends: dict[int, Reply] = {}  # how answers of this session ended: their rows do not say
        self._memories: dict[int, MemoryView] = {}
        self._kept: dict[int, list[MemoryView]] = {}  # by the message they came from
        self._learning = True  # at all
        self._has_row = False  # it is known whether the open conversation may teach
        self._answer: Answer | None = None
        self._is_awaited = False  # an answer that is not shown yet
        self._said = ""
        self._asked = ""
        self._corrected: int | None = None  # the answer that the last message said the right thing instead of
        self._to_show: int | None = None  # the message that was asked for, until its rows come
        self.talk = Talk(bridge)
        self.title = ElidedLabel(self.tr("New chat"), look="heading")
        self.badge = Label(self.tr("Private"), look="pill", tone="accent", wrap=False)
        self.learns = Button(theme, self.tr("Learns"), icon="memory", colour="muted", look="quiet")
        self.learns.setCheckable(True)
        self.learns.on_click(self._on_learns)
        keeps = self.learns.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the title stays where it is
        self.learns.setSizePolicy(keeps)
        self.learns.hide()
        self.transcript = Transcript(theme, self._fill)
        self.welcome = Welcome(theme)
        self.composer = Composer(theme)
        self.drafts = Drafts(bridge, self.composer)
        self._line = Rule()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.transcript)
        self._lay_out()
        self._connect()

    @property
    def conversation(self) -> int | None:
        return self._conversation if isinstance(self._conversation, int) else None

    @property
    def is_new(self) -> bool:
        """It gets its row with the first message."""
        return self._conversation is None

    @property
    def teaches(self) -> bool:
        """Whether what is said here may be noted."""
        return self._learning and not self.is_private and (self.learns.isHidden() or self.learns.isChecked())

    @property
    def is_private(self) -> bool:
        return self._conversation is not None and not isinstance(self._conversation, int)

    def show_new(self) -> None:
        self._switch(None)
        self._show_lines([])

    def show_private(self, private: "PrivateConversation") -> None:
        """A chat that lives in this window only."""
        self._switch(private)
        self._show_lines([])

    def show_conversation(self, conversation: int, message: int | None = None) -> None:
        """At its end, or at this message."""
        self._to_show = message
        if conversation != self._conversation:
            self._switch(conversation)
        self._load(conversation)

    def set_title(self, title: str) -> None:
        self.title.set_whole(title or self.tr("New chat"))

    def set_learns(self, learns: bool) -> None:
        """Whether the open conversation may teach: a button, and a badge where it may not."""
        self._has_row = True
        self.learns.setChecked(learns)
        self.learns.set_icon("memory", "accent" if learns else "muted")
        told = self.tr("Nightjar learns from this conversation. Click to stop that.")
        told = told if learns else self.tr("Nothing of this conversation is learned. Click to change that.")
        self.learns.set_label(self.tr("Learns") if learns else self.tr("Does not learn"))
        self.learns.setAccessibleName(told)
        self.learns.setToolTip(told)
        self._show_badge()

    def set_learning(self, learning: bool) -> None:
        """Whether anything is learned at all; where it is not, no conversation says that it is."""
        self._learning = learning
        self._show_badge()

    def _show_badge(self) -> None:
        """What keeps these words from being learned, the strongest reason alone."""
        refuses = self._has_row and not self.learns.isChecked()
        paused = not self.is_private and not self._learning
        told = self.tr("Private") if self.is_private else self.tr("Learning is paused")
        self.badge.setText(told if self.is_private or paused else self.tr("Not learned from"))
        self.badge.setVisible(self.is_private or paused or refuses)
        self.learns.setVisible(self._has_row and not paused)

    def refresh(self, changes: Changes) -> None:
        if changes & Changes.MEMORIES:
            self._bridge.call(lambda services: services.memories.list(), self._on_memories)
        if changes & Changes.MESSAGES and self.conversation is not None and not self.talk.is_running:
            self._load(self.conversation)

    def set_open(self, is_open: bool) -> None:
        """Nothing can be said, and nothing tried, where the home could not be opened."""
        self.composer.setEnabled(is_open)
        self.welcome.setEnabled(is_open)

    def put_above(self, widget: QWidget) -> None:
        """Between the messages and the field they are written in."""
        self._box.insertWidget(0, widget)

    def suggest(self, text: str) -> None:
        """Put it into the message field where that is empty; nothing is sent by itself."""
        self.composer.leave_editing()
        if not self.composer.text.strip():
            self.composer.set_text(text)
        self.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        self.talk.stop()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(32, 16, 32, 8)
        header.setSpacing(10)
        header.addWidget(self.title, 1)
        header.addWidget(self.learns)
        header.addWidget(self.badge)
        self.badge.hide()
        inner = QWidget()
        inner.setMaximumWidth(COLUMN_PIXELS + 64)
        self._box = box = QVBoxLayout(inner)
        box.addWidget(self.composer)
        box.setContentsMargins(32, 4, 32, 14)
        self._below = QHBoxLayout()
        self._below.addWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)
        column.addLayout(self._below)
        self._align_composer()

    def _align_composer(self) -> None:
        """Stand below the messages, whose column gives way to a scroll bar."""
        bar = self.transcript.verticalScrollBar()
        on_screen = self._stack.currentWidget() is self.transcript and bar.maximum() > 0
        self._below.setContentsMargins(0, 0, bar.sizeHint().width() if on_screen else 0, 0)
        self._line.setVisible(on_screen)

    def _connect(self) -> None:
        self.transcript.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._align_composer())
        self._stack.currentChanged.connect(lambda _page: self._align_composer())
        self._stack.currentChanged.connect(lambda page: self.blank_changed.emit(page == 0))
        self.composer.sent.connect(self._on_sent)
        self.composer.edited.connect(self._on_edited)
        self.composer.reworded.connect(self._on_reworded)
        self.composer.stop_asked.connect(self.stop)
        self.welcome.suggested.connect(self.suggest)
        self.talk.text_came.connect(self._on_text)
        self.talk.replied.connect(self._on_replied)
        self.talk.failed.connect(self._on_failed)
        self.transcript.filled.connect(self.composer.be_last)
        self.transcript.memory_asked.connect(self.memory_asked)
        self.transcript.link_asked.connect(self._on_link)
        self.transcript.change_asked.connect(self._on_change)
        self.transcript.reword_asked.connect(self._on_reword)
        self.transcript.version_asked.connect(self._on_version)
        self.transcript.rated.connect(self._on_rated)

    def _switch(self, conversation: "int | PrivateConversation | None") -> None:
        """Another conversation: its own draft, no widget of the old one."""
        self.composer.leave_editing()
        self._conversation = conversation
        self._answer = self._corrected = None
        self._is_awaited = False
        self.drafts.switch(self.conversation, keeps=not self.is_private)
        self._has_row = False
        self._show_badge()
        self.set_title(self.tr("Private chat") if self.is_private else "")

    def _load(self, conversation: int) -> None:
        def then(stored: list[Line]) -> None:
            lines = self._ended(stored)
            if conversation == self._conversation and (self._to_show or not self.transcript.update_lines(lines)):
                self._show_lines(lines)

        self._bridge.call(lambda services: lines_of(services.conversations.messages(conversation)), then)

    def _ended(self, lines: list[Line]) -> list[Line]:
        """With how answers of this session ended."""
        return [
            replace(line, finish=end.finish, left_out=end.left_out)
            if line.message is not None and (end := self._ends.get(line.message)) is not None
            else line
            for line in lines
        ]

    def _show_lines(self, lines: list[Line]) -> None:
        self.welcome.greet(private=self.is_private)
        self._stack.setCurrentWidget(self.transcript if lines else self.welcome)
        wanted, self._to_show = self._to_show, None
        if not self.transcript.show_lines(lines, at=wanted):
            self.told.emit(self.tr("That message stands in a version of this conversation that was put aside."))
        if self.talk.is_running and self._talking == self._conversation and lines:
            newest = self.transcript.newest
            self._answer = newest if isinstance(newest, Answer) else None
            if self._answer is not None:
                self._is_awaited = False
                self._show_said()

    def _on_sent(self, text: str, trust: str) -> None:
        self._stack.setCurrentWidget(self.transcript)
        self.transcript.add_own(text)
        self._await(text)
        self._talking = self._conversation
        if self._conversation is not None:
            self._ask(self._conversation, text, trust)
            return

        def then(conversation: int) -> None:
            self._conversation = conversation
            self.drafts.keep()  # the one for a new conversation was sent
            self.drafts.began(conversation)
            self.conversation_began.emit(conversation)
            self._ask(conversation, text, trust)

        self._bridge.call(lambda services: services.conversations.begin(), then, lane="write", failed=self._on_failed)

    def _await(self, asked: str) -> None:
        """An empty answer at the end, and a button that stops it.

        The answer a turn later, or when it is needed: with the message before it, it takes longer than a turn may.
        """
        self._answer, self._is_awaited = None, True
        self._said, self._asked = "", asked
        self.composer.set_answering(True)
        QTimer.singleShot(1, self, self._show_awaited)

    def _show_awaited(self) -> None:
        if self._is_awaited:
            self._is_awaited = False
            self._answer = self.transcript.add_answer()

    def _on_edited(self, message: int, text: str, trust: str) -> None:
        self.transcript.cut(message)
        self.transcript.add_own(text)
        self._await(text)
        self._talking = self._conversation
        self.talk.edit(message, text, trust)

    def _on_change(self, line: Line) -> None:
        """Edit an own message, or have one answered once more."""
        if self.talk.is_running or line.message is None:
            return
        if line.is_own:
            self.composer.begin_editing(line.message, line.text)
            return
        self.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)  # its button goes
        self.transcript.cut(line.message)
        self._await("")
        self._talking = self._conversation
        self.talk.again(line.message)

    def _on_reword(self, line: Line) -> None:
        if not self.talk.is_running and line.message is not None:
            self.composer.begin_editing(line.message, line.text, is_answer=True)

    def _on_reworded(self, answer: int, text: str) -> None:
        """An answer in the owner's words; the talk goes on from it."""

        def then(_kept: "tuple[int, Changes]") -> None:
            announce(self.composer.edit, self.tr("Your version of the answer is kept."))

        def failed(failure: Failure) -> None:
            self.failed.emit(failure)
            self.composer.begin_editing(answer, text, is_answer=True)

        self._bridge.call(
            lambda services: services.conversations.reword(answer, text), then, lane="write", failed=failed
        )

    def _on_learns(self) -> None:
        conversation, learns = self.conversation, self.learns.isChecked()
        if conversation is not None:
            self.set_learns(learns)
            self._bridge.call(
                lambda services: services.conversations.learn_from(conversation, learns=learns), lane="write"
            )

    def _on_rated(self, line: Line, rating: int) -> None:
        """A thumb; one that points down asks what is right, which then replaces what that answer said."""
        if line.message is None:
            return
        answer = line.message
        self._bridge.call(lambda services: services.conversations.rate(answer, rating), lane="write")
        if rating < 0:
            self.suggest(self._correction)
            self.drafts.correct(answer)

    @property
    def _correction(self) -> str:
        """How a message begins that says what is right."""
        return self.tr("That's wrong, it's ")

    def _on_version(self, message: int) -> None:
        if not self.talk.is_running:
            self._to_show = message
            self._bridge.call(lambda services: services.conversations.choose(message), lane="write")

    def _ask(self, conversation: "int | PrivateConversation", text: str, trust: str) -> None:
        self._talking = conversation
        self._corrected = self.drafts.about if text.startswith(self._correction.rstrip()) else None
        self.drafts.about = None
        self.talk.send(conversation, text, trust, about=self._corrected)

    def _on_text(self, text: str) -> None:
        self._show_awaited()
        self._said += text
        self._show_said()

    def _show_said(self) -> None:
        if self._answer is not None and self._talking == self._conversation and self._said:
            self._answer.say(self._said)

    def _on_replied(self, reply: "Reply | None") -> None:
        """The changed flag that follows brings the rows, and with them facts and chips."""
        self._show_awaited()
        self.composer.set_answering(False)
        if reply is None:
            return
        self.replied.emit(self._asked, len(reply.memories_used))
        if reply.message is not None:
            self._ends[reply.message] = reply
        if self._answer is None or self._talking != self._conversation:
            return
        self._answer.say(reply.text if reply.action is None else words.action_text(reply.action))
        if self.isVisible():
            self._answer.speak()
        if self.is_private:
            state = "stopped" if reply.finish == "stopped" else "complete"
            self._fill(
                self._answer,
                Line(
                    role="assistant", text=self._answer.said, state=state, notes=reply.memories_used,
                    finish=reply.finish, left_out=reply.left_out, action=reply.action,
                ),
            )  # fmt: skip

    def _on_failed(self, failure: Failure) -> None:
        """The message bar says why. A message that was refused goes back to the composer; a stored one stays."""
        self._show_awaited()
        self.composer.set_answering(False)
        self.failed.emit(failure)
        asked, conversation = self._asked, self._talking
        if conversation != self._conversation:
            return
        if not isinstance(conversation, int):
            self.transcript.cut_unanswered()
            if not self.transcript.widgets:
                self._show_lines([])
            self._put_back(asked)
            return

        def then(stored: list[Line]) -> None:
            lines = self._ended(stored)
            if conversation == self._conversation:
                self._show_lines(lines)
                if not any(line.is_own and line.text.strip() == asked.strip() for line in lines[-2:]):
                    self._put_back(asked)

        self._bridge.call(lambda services: lines_of(services.conversations.messages(conversation)), then)

    def _put_back(self, asked: str) -> None:
        """What is being written meanwhile stays."""
        if not self.composer.text:
            self.composer.set_text(asked)
            self.drafts.about = self._corrected

    def _on_memories(self, memories: "tuple[MemoryView, ...]") -> None:
        self._memories = {memory.id: memory for memory in memories}
        self._kept = {}
        for memory in memories:
            for message in memory.sources:
                self._kept.setdefault(message, []).append(memory)
        self.transcript.refill()

    def _fill(self, widget: MessageWidget, line: Line) -> None:
        """The facts and chips of one line, from what is remembered now."""
        widget.setToolTip(words.moment(line.created) if line.created else "")
        changeable = line.message is not None and (line.is_own or line.action is None)
        widget.actions.show_message(
            line.message, line.versions, changeable=changeable, rating=line.rating, edited=line.edited
        )
        if isinstance(widget, Answer):
            widget.set_edited(line.edited)
            widget.set_facts(facts_of(line))
            notes = [self._memories[memory] for memory in line.notes if memory in self._memories]
            widget.set_notes(notes, by_heart=line.by_heart)
            self._fill_card(widget, line)
        elif line.message is not None:
            widget.set_chips(self._kept.get(line.message, []), self.tr("Remembered"))

    def _fill_card(self, answer: Answer, line: Line) -> None:
        """Made once, so that what is open in it stays open; its memories as they are now."""
        action = line.action
        if action is None or action.kind == "remember":  # the chip under the owner's words shows what was kept
            return
        if not isinstance(answer.card, ActionCard):
            is_new = line.message is None or line.message in self._ends
            card = ActionCard(self._theme, self._bridge, action, offer=is_new)
            card.memory_asked.connect(self.memory_asked)
            card.page_asked.connect(self.page_asked)
            card.told.connect(self.told)
            answer.set_card(card, card.last)
        elif self._memories:
            known = [self._memories[memory.id] for memory in action.memories if memory.id in self._memories]
            answer.card.show_memories(known)

    def _on_link(self, address: str) -> None:
        """Nothing leaves the machine by a click: the address is copied."""
        QGuiApplication.clipboard().setText(address)
        self.told.emit(self.tr("The link was copied. Nightjar opens no web page by itself."))
