"""What is written in each conversation and not sent yet: kept in the home soon after the last key. Draws nothing."""

from PySide6.QtCore import QObject, QTimer

from app.views.chat import DraftView
from ui.bridge import Bridge, Failure
from ui.chat.composer import Composer

_REST_MILLISECONDS = 800  # of rest before it is written down
_EMPTY = DraftView()


class Drafts(QObject):
    """Fills the composer when another conversation is shown, and keeps what was left in it."""

    def __init__(self, bridge: Bridge, composer: Composer) -> None:
        super().__init__()
        self._bridge, self._composer = bridge, composer
        self._conversation: int | None = None
        self._keeps = True  # nothing of a private chat is written down
        self.about: int | None = None  # the answer that is being corrected
        self._known: dict[int | None, DraftView] = {}  # of this session: what is stored may lag behind
        self._lost: set[int | None] = set()  # could not be written down, and is tried again
        self._rested = QTimer(self)
        self._rested.setSingleShot(True)
        self._rested.setInterval(_REST_MILLISECONDS)
        self._rested.timeout.connect(self.keep)
        composer.edit.textChanged.connect(self._on_text_changed)

    def switch(self, conversation: int | None, *, keeps: bool) -> None:
        """Another conversation: what stands there is kept for the old one."""
        self.keep()
        self._conversation, self._keeps = conversation, keeps
        self._put(_EMPTY)
        if keeps:
            self.load()

    def began(self, conversation: int) -> None:
        """The conversation shown has its row now."""
        self._conversation = conversation

    def correct(self, answer: int) -> None:
        """What is being written says what is right instead of this answer."""
        self.about = answer
        self._on_text_changed()

    def load(self) -> None:
        """Put what was left here into an empty composer; what stands there is newer, and will be kept."""
        asked = self._conversation
        if self._composer.text:
            self._rested.start()
        elif asked in self._known:
            self._put(self._known[asked])
            return

        def then(draft: DraftView) -> None:
            self._known.setdefault(asked, draft)
            if asked == self._conversation and self._keeps and not self._composer.text:
                self._put(draft)

        self._bridge.call(lambda services: services.conversations.draft(asked), then)

    def keep(self) -> None:
        """Write it down now. What an edit writes anew is no draft."""
        self._rested.stop()
        if not self._keeps or self._composer.is_editing or not self._bridge.is_open:
            return
        conversation, (text, pasted) = self._conversation, self._composer.take_draft()
        self.about = self.about if text else None
        draft = DraftView(text=text, pasted=pasted, about=self.about)
        if self._known.get(conversation, _EMPTY) == draft and conversation not in self._lost:
            return
        self._known[conversation] = draft
        self._lost.discard(conversation)

        def failed(failure: Failure) -> None:
            self._lost.add(conversation)
            self._bridge.failed.emit(failure)

        self._bridge.call(
            lambda services: services.conversations.keep_draft(conversation, draft), lane="write", failed=failed
        )

    def _put(self, draft: DraftView) -> None:
        self._composer.put_draft((draft.text, draft.pasted))
        self.about = draft.about
        self._rested.stop()

    def _on_text_changed(self) -> None:
        if self._keeps and not self._composer.is_editing:
            self._rested.start()
