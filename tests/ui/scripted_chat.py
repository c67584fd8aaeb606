"""A chat service whose answers are written in the test. Loads no model and stores nothing."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.conversations import shortened
from app.views.actions import ActionView
from app.views.chat import ChatStatus, ConversationView, DraftView, FolderView, FoundView, MessageView, Reply
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
        self.answers_of: dict[int | None, str] = {}  # what a named snapshot says instead
        self.notes: tuple[int, ...] = ()
        self.action: ActionView | None = None  # the app answers itself with it
        self.error: KnownError | None = None
        self.loads = 0
        self.sent: list[tuple[object, str, str]] = []
        self.about: int | None = None  # the answer that the last one sent corrects
        self.conversation_rows: list[ConversationView] = []
        self.rows: dict[int, list[MessageView]] = {}
        self.branches: list[list[MessageView]] = []  # that are not shown
        self.model = ChatStatus(
            model="starter-1a2b3c4d", model_name="Nightjar starter", snapshot=1, served_file="", attached=False,
            loaded=True,
        )  # fmt: skip

    def new_conversation(self) -> int:
        number = len(self.conversation_rows) + 1
        stamp = self._clock.ago()
        self.conversation_rows.insert(0, ConversationView(id=number, title="", created=stamp, updated=stamp, turns=0))
        self.rows[number] = []
        return number

    def new_private(self) -> object:
        return object()

    def status(self) -> ChatStatus:
        return self.model

    def warm(self) -> None:
        """There is nothing to load."""
        self.loads += 1

    def stop(self) -> None:
        self._stop.set()
        self.gate.open()

    def send(
        self,
        conversation: object,
        text: str,
        *,
        trust: str = "typed",
        weights_only: bool = False,
        snapshot: int | None = None,
        about: int | None = None,
        on_text: Callable[[str], None] | None = None,
    ) -> Reply:
        self._stop.clear()
        self.about = about
        self.sent.append((conversation, text, trust))
        if self.error is not None:
            raise self.error
        asked, answered = self._store(conversation, text) if isinstance(conversation, int) else (0, 0)
        said = self._say(on_text) if self.action is None else self.action.text
        if weights_only:
            said = self.answers_of.get(snapshot, said)
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

    def edit(
        self, message: int, text: str, *, trust: str = "typed", on_text: Callable[[str], None] | None = None
    ) -> Reply:
        """The rows from there on are put away as a branch, which `ScriptedConversations.choose` brings back."""
        if self.error is not None:
            raise self.error
        conversation, place = self._find(message)
        self.branches.append(self.rows[conversation][:])
        self.rows[conversation] = self.rows[conversation][:place]
        reply = self.send(conversation, text, trust=trust, on_text=on_text)
        self._join(conversation, message, self.rows[conversation][place].id)
        return reply

    def again(self, answer: int, *, on_text: Callable[[str], None] | None = None) -> Reply:
        conversation, place = self._find(answer)
        asked = self.rows[conversation][place - 1]
        self.branches.append(self.rows[conversation][:])
        self.rows[conversation] = self.rows[conversation][: place - 1]
        reply = self.send(conversation, asked.text, on_text=on_text)
        rows = self.rows[conversation]
        self.rows[conversation] = [*rows[:-2], asked, rows[-1]]
        self._join(conversation, answer, rows[-1].id)
        return reply

    def _find(self, message: int) -> tuple[int, int]:
        for conversation, rows in self.rows.items():
            for place, row in enumerate(rows):
                if row.id == message:
                    return conversation, place
        raise KnownError("not_found", f"There is no message {message}.", "Choose another.")

    def _join(self, conversation: int, old: int, new: int) -> None:
        """Both now stand at one place, on every branch that holds one of them."""
        for rows in (*self.branches, self.rows[conversation]):
            for place, row in enumerate(rows):
                if row.id in (old, new):
                    rows[place] = replace(row, variants=(old, new))

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
        first = max((row.id for one in (*self.rows.values(), *self.branches) for row in one), default=0) + 1
        stamp = self._clock.ago()
        rows.append(MessageView(id=first, role="user", text=text, created=stamp, state="complete", memories=self.notes))
        rows.append(MessageView(id=first + 1, role="assistant", text="", created=stamp, state="pending", snapshot=1))
        if title:
            place = next(at for at, row in enumerate(self.conversation_rows) if row.id == conversation)
            self.conversation_rows[place] = replace(self.conversation_rows[place], title=shortened(text))
        return first, first + 1

    def _finish(self, conversation: int, message: int, text: str, state: str) -> None:
        rows = self.rows[conversation]
        done = {"text": text, "state": state, "action": self.action}
        self.rows[conversation] = [replace(row, **done) if row.id == message else row for row in rows]


class ScriptedConversations:
    """The list of a `ScriptedChat`, and what is done with it."""

    def __init__(self, chat: ScriptedChat) -> None:
        self._chat = chat
        self.gone: list[ConversationView] = []
        self.drafts: dict[int | None, DraftView] = {}
        self.folders: list[FolderView] = []

    def recent(self) -> tuple[ConversationView, ...]:
        rows = [replace(row, turns=len(self._chat.rows.get(row.id, ()))) for row in self._chat.conversation_rows]
        return tuple(sorted(rows, key=lambda row: not row.pinned))

    def search(self, text: str) -> tuple[FoundView, ...]:
        found = []
        for row in self.recent():
            named = f"{row.title} {row.folder.name if row.folder else ''}".lower()
            hit = next((one for one in self._chat.rows[row.id] if text.lower() in one.text.lower()), None)
            if hit is not None or text.lower() in named:
                in_title = text.lower() in named or hit is None
                found.append(FoundView(conversation=row, excerpt="" if in_title else hit.text, message=hit and hit.id))
        return tuple(found)

    def deleted(self) -> tuple[ConversationView, ...]:
        return tuple(reversed(self.gone))

    def begin(self) -> int:
        return self._chat.new_conversation()

    def messages(self, conversation: int) -> tuple[MessageView, ...]:
        return tuple(self._chat.rows[conversation])

    def choose(self, message: int) -> Changes:
        place = next(at for at, rows in enumerate(self._chat.branches) if any(row.id == message for row in rows))
        chosen = self._chat.branches.pop(place)
        conversation = next(
            number for number, rows in self._chat.rows.items()
            if any(set(row.variants) & {one.id for one in chosen} for row in rows)
        )  # fmt: skip
        self._chat.branches.append(self._chat.rows[conversation])
        self._chat.rows[conversation] = chosen
        return TALK

    def rate(self, answer: int, rating: int) -> Changes:
        for rows in self._chat.rows.values():
            rows[:] = [replace(row, rating=rating or None) if row.id == answer else row for row in rows]
        return Changes.MESSAGES

    def reword(self, answer: int, text: str) -> tuple[int, Changes]:
        chat = self._chat
        if chat.error is not None:
            raise chat.error
        conversation, place = chat._find(answer)
        rows = chat.rows[conversation]
        if rows[place].text == text:
            return answer, Changes.NONE
        chat.branches.append(rows[:])
        new = max(row.id for one in (*chat.rows.values(), *chat.branches) for row in one) + 1
        reworded = replace(rows[place], id=new, text=text, edited=True, rating=None, snapshot=None)
        chat.rows[conversation] = [*rows[:place], reworded]
        chat._join(conversation, answer, new)
        return new, TALK

    def rename(self, conversation: int, title: str) -> Changes:
        return self._put(conversation, title=title)

    def pin(self, conversation: int, *, pinned: bool) -> Changes:
        return self._put(conversation, pinned=pinned)

    def move(self, conversation: int, folder: str) -> Changes:
        found = next((one for one in self.folders if one.name == folder), None)
        if folder and found is None:
            found = FolderView(id=len(self.folders) + 1, name=folder)
            self.folders.append(found)
        return self._put(conversation, folder=found)

    def rename_folder(self, folder: int, name: str) -> Changes:
        other = next((one for one in self.folders if one.name.casefold() == name.casefold()), None)
        if other is not None and other.id != folder:
            for row in self._chat.conversation_rows:
                if row.folder is not None and row.folder.id == folder:
                    self._put(row.id, folder=other)
            return Changes.CONVERSATIONS
        return self._put_folder(folder, name=name)

    def open_folder(self, folder: int, *, is_open: bool) -> None:
        self._put_folder(folder, is_open=is_open)

    def drop_folder(self, folder: int) -> Changes:
        for row in self._chat.conversation_rows:
            if row.folder is not None and row.folder.id == folder:
                self._put(row.id, folder=None)
        return Changes.CONVERSATIONS

    def learn_from(self, conversation: int, *, learns: bool) -> Changes:
        return self._put(conversation, learns=learns)

    def unfinished(self) -> int | None:
        written = [conversation for conversation, draft in self.drafts.items() if draft.text]
        return written[-1] if written else None

    def draft(self, conversation: int | None) -> DraftView:
        return self.drafts.get(conversation, DraftView())

    def keep_draft(self, conversation: int | None, draft: DraftView) -> None:
        self.drafts[conversation] = draft

    def delete(self, conversation: int) -> Changes:
        rows = self._chat.conversation_rows
        self.gone += [row for row in rows if row.id == conversation]
        self._chat.conversation_rows = [row for row in rows if row.id != conversation]
        return TALK

    def bring_back(self, conversation: int) -> Changes:
        self._chat.conversation_rows += [row for row in self.gone if row.id == conversation]
        self.gone = [row for row in self.gone if row.id != conversation]
        return TALK

    def _put(self, conversation: int, **values: object) -> Changes:
        rows = self._chat.conversation_rows
        self._chat.conversation_rows = [replace(row, **values) if row.id == conversation else row for row in rows]  # type: ignore[arg-type]
        return Changes.CONVERSATIONS

    def _put_folder(self, folder: int, **values: object) -> Changes:
        self.folders = [replace(one, **values) if one.id == folder else one for one in self.folders]  # type: ignore[arg-type]
        for row in self._chat.conversation_rows:
            if row.folder is not None and row.folder.id == folder:
                self._put(row.id, folder=next(one for one in self.folders if one.id == folder))
        return Changes.CONVERSATIONS
