"""A chat service whose answers are written in the test. Loads no model and stores nothing."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.views.actions import ActionView
from app.views.chat import ChatStatus, ConversationView, MessageView, Reply
from engine.changes import Changes
from engine.errors import KnownError
from tests.ui.timing import FakeClock, Gate

TALK = Changes.CONVERSATIONS | Changes.MESSAGES | Changes.EXPERIENCES | Changes.MEMORIES


class ScriptedChat:
    """Answers each message with `answer`, piece by piece; waits at `gate` after `pieces_before_gate` pieces."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._stop = threading.Event()
        self.gate = Gate()
        self.pieces_before_gate = 3
        self.answer = "I will remember that."
        self.notes: tuple[int, ...] = ()
        self.action: ActionView | None = None  # the app answers itself with it
        self.error: KnownError | None = None
        self.sent: list[tuple[object, str, str]] = []
        self.conversation_rows: list[ConversationView] = []
        self.rows: dict[int, list[MessageView]] = {}
        self.model = ChatStatus(
            model="starter-1a2b3c4d", model_name="Nightjar starter", snapshot=1, served_file="", attached=False,
            loaded=True,
        )  # fmt: skip

    def conversations(self) -> tuple[ConversationView, ...]:
        return tuple(replace(row, turns=len(self.rows.get(row.id, ()))) for row in self.conversation_rows)

    def new_conversation(self) -> int:
        number = len(self.conversation_rows) + 1
        stamp = self._clock.ago()
        self.conversation_rows.insert(0, ConversationView(id=number, title="", created=stamp, updated=stamp, turns=0))
        self.rows[number] = []
        return number

    def new_private(self) -> object:
        return object()

    def messages(self, conversation: int) -> tuple[MessageView, ...]:
        return tuple(self.rows[conversation])

    def status(self) -> ChatStatus:
        return self.model

    def warm(self) -> None:
        """There is nothing to load."""

    def stop(self) -> None:
        self._stop.set()
        self.gate.open()

    def send(
        self, conversation: object, text: str, *, trust: str = "typed", on_text: Callable[[str], None] | None = None
    ) -> Reply:
        self._stop.clear()
        self.sent.append((conversation, text, trust))
        if self.error is not None:
            raise self.error
        asked, answered = self._store(conversation, text) if isinstance(conversation, int) else (0, 0)
        said = self._say(on_text) if self.action is None else self.action.text
        finish = "stopped" if self._stop.is_set() else "end"
        if isinstance(conversation, int):
            state = "stopped" if finish == "stopped" else "complete"
            self._finish(conversation, answered, said, state)
        return Reply(
            conversation=conversation if isinstance(conversation, int) else None,
            message=answered or None,
            text=said,
            snapshot=1,
            action=self.action,
            memories_used=self.notes,
            prompt_tokens=40,
            reused_tokens=0,
            left_out=0,
            tokens=len(said) // 4,
            tokens_per_second=80.0,
            first_token_seconds=0.1,
            finish=finish,
            changes=TALK if asked else Changes.NONE,
        )

    def add(self, title: str, turns: Sequence[tuple[str, str]], **age: float) -> int:
        """A conversation of (question, answer) pairs from before the test."""
        number = self.new_conversation()
        stamp = self._clock.ago(**age)
        self.conversation_rows[0] = replace(self.conversation_rows[0], title=title, created=stamp, updated=stamp)
        for asked, answered in turns:
            _, row = self._store(number, asked, title=False)
            self._finish(number, row, answered, "complete")
        return number

    def _say(self, on_text: Callable[[str], None] | None) -> str:
        said = ""
        pieces = [self.answer[at : at + 6] for at in range(0, len(self.answer), 6)]
        for number, piece in enumerate(pieces):
            if number == self.pieces_before_gate:
                self.gate.wait()
            if self._stop.is_set():
                break
            said += piece
            if on_text is not None:
                on_text(piece)
        return said

    def _store(self, conversation: int, text: str, *, title: bool = True) -> tuple[int, int]:
        rows = self.rows[conversation]
        first = sum(len(one) for one in self.rows.values()) + 1
        stamp = self._clock.ago()
        rows.append(MessageView(id=first, role="user", text=text, created=stamp, state="complete", memories=self.notes))
        rows.append(MessageView(id=first + 1, role="assistant", text="", created=stamp, state="pending", snapshot=1))
        if title:
            place = next(at for at, row in enumerate(self.conversation_rows) if row.id == conversation)
            self.conversation_rows[place] = replace(self.conversation_rows[place], title=text[:60])
        return first, first + 1

    def _finish(self, conversation: int, message: int, text: str, state: str) -> None:
        rows = self.rows[conversation]
        done = {"text": text, "state": state, "action": self.action}
        self.rows[conversation] = [replace(row, **done) if row.id == message else row for row in rows]
