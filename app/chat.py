"""Chat's verbs: send, edit, answer again, stop. Stores before it asks; never loads a model itself."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from app import incoming
from app.asking import Asking, Before
from app.conversations import shortened
from app.listener import Heard, Listener
from app.serving import ServedFiles, served_files
from app.shelf import Shelf
from app.views.actions import ActionView
from app.views.chat import ChatStatus, Reply
from engine import prompts
from engine.changes import Changes
from engine.chat.recall import notes_for_turn
from engine.errors import KnownError
from engine.home import Home
from engine.memory.requests import recognise
from engine.prompts import Message
from engine.store.db import Store
from engine.store.memories import RETRIEVABLE
from engine.store.messages import MessageRow, Note
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline
from engine.worker.client import Answer, ChatWorker, GenerateRequest

_SEEDED_TEMPERATURE = 0.7  # a seed means nothing to a greedy answer


@dataclass
class PrivateConversation:
    """Turns that live in memory only."""

    turns: list[Message] = field(default_factory=list)
    shown: set[int] = field(default_factory=set)
    before: Before = field(default_factory=Before)


@dataclass(frozen=True)
class _Ask:
    """How one message is asked."""

    text: str
    trust: str
    weights_only: bool
    snapshot: int | None
    seed: int | None
    on_text: Callable[[str], None] | None
    instead_of: int | None = None  # the message beside which it is said, on a branch of its own
    is_again: bool = False  # another answer: what followed the first is put aside
    about: int | None = None  # the answer that it corrects, where that is not the last one


@dataclass(frozen=True)
class _Turn:
    """One message that waits for the model; `conversation` is None and `asked` 0 when it is private."""

    conversation: int | None
    asked: int
    messages: list[Message]
    notes: tuple[int, ...]
    heard: Heard


class ChatService:
    def __init__(
        self,
        home: Home,
        store: Store,
        timeline: Timeline,
        shelf: Shelf,
        worker: ChatWorker,
        listener: Listener,
        asking: Asking,
    ) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._shelf = shelf
        self._worker = worker
        self._listener = listener
        self._asking = asking
        self._stop = threading.Event()
        self._speaking = threading.Lock()  # from loading a model to the end of its answer
        self._loaded: ServedFiles | None = None

    def new_private(self) -> PrivateConversation:
        return PrivateConversation()

    def send(
        self,
        conversation: int | PrivateConversation | None,
        text: str,
        *,
        trust: str = "typed",
        weights_only: bool = False,
        snapshot: int | None = None,
        seed: int | None = None,
        about: int | None = None,
        on_text: Callable[[str], None] | None = None,
    ) -> Reply:
        """Store the message, ask the model, store the answer. None starts a conversation. Blocks until it is said.

        What is asked of the app itself ("what do you know about me?") is answered from the ledger, by an action and
        no model; nothing of it comes through `on_text`. `about` is the answer of this conversation that a message like
        "no, it's Bruno" corrects: the last one where it is None.
        Raises `KnownError` message_empty, message_binary, message_too_large, not_found, model_*, worker_*.
        """
        self._stop.clear()
        ask = _Ask(incoming.accept(text), trust, weights_only, snapshot, seed, on_text, about=about)
        return self._send(conversation, ask)

    def edit(
        self, message: int, text: str, *, trust: str = "typed", on_text: Callable[[str], None] | None = None
    ) -> Reply:
        """Say an own message otherwise, on a branch of its own, and have that answered; the old branch stays.

        What only the old words taught is no longer said: it is shown to no answer, and no night learns it.
        Raises as `send` does, and `KnownError("not_editable")` for what Nightjar said.
        """
        self._stop.clear()
        own = self._store.messages.get(message)
        if own.role != "user":
            raise KnownError(
                "not_editable",
                "An answer cannot be sent again as if you had said it.",
                "Edit it as an answer, ask for another one, or say what is wrong.",
            )
        return self._send(own.conversation, _Ask(incoming.accept(text), trust, False, None, None, on_text, message))

    def again(self, answer: int, *, on_text: Callable[[str], None] | None = None) -> Reply:
        """Another answer to the same message, on a branch of its own; the old one stays.

        Raises as `send` does, and `KnownError("not_an_answer")` for what the owner said or the app answered itself.
        """
        self._stop.clear()
        old = self._store.messages.get(answer)
        if old.role != "assistant" or old.parent is None or old.action is not None:
            raise KnownError(
                "not_an_answer",
                "There is no other answer to this.",
                "Ask for another answer below one that the model gave.",
            )
        turn = self._turn_again(old.conversation, old.parent)
        # Without a seed of its own a greedy answer would be the same again.
        ask = _Ask(turn.messages[-1].text, "typed", False, None, secrets.randbelow(1 << 31), on_text, is_again=True)
        return self._answered(turn, ask)

    def _send(self, conversation: int | PrivateConversation | None, ask: _Ask) -> Reply:
        own = self._answer_by_app(conversation, ask)
        if own is not None:
            return own
        if isinstance(conversation, PrivateConversation):
            return self._send_private(conversation, ask)
        if ask.snapshot is not None:
            self._store.snapshots.get(ask.snapshot)
        return self._answered(self._store_turn(conversation, ask), ask)

    def _answered(self, turn: _Turn, ask: _Ask) -> Reply:
        """The model's answer to a stored message, stored below it."""
        files = self._files(ask.snapshot)
        with self._store.transaction():
            row = self._store.messages.answer(turn.asked, snapshot=files.snapshot.id)
            if ask.is_again:
                self._store.resettle()
        try:
            answer = self._generate(ask, files, turn.messages)
        except BaseException:
            self._store.messages.finish(row.id, "", state="failed")
            raise
        state = "stopped" if answer.finish == "stopped" else "complete"
        self._store.messages.finish(row.id, answer.text, state=state, thoughts=answer.thoughts)
        return self._reply(turn, row.id, files.snapshot.id, answer)

    def stop(self) -> None:
        """End the running answer; `send` then returns what was said so far. Any thread."""
        self._stop.set()
        self._worker.stop()

    def warm(self) -> None:
        """Put the starter in place on first use and load the active model. Raises `KnownError`."""
        files = self._files(None)
        with self._speaking:
            self._load(files)

    def status(self) -> ChatStatus:
        """Which model would talk now; empty in a home that has none yet. Raises `KnownError("model_missing")`."""
        active = self._timeline.active()
        if active is None:
            return ChatStatus(model="", model_name="", snapshot=None, served_file="", attached=False, loaded=False)
        files = served_files(self._home, active)
        return ChatStatus(
            model=active.model,
            model_name=self._shelf.card(active.model).name,
            snapshot=active.id,
            served_file=str(files.model),
            attached=files.attached,
            loaded=self._loaded == files,
            note=files.note,
        )

    def unload(self) -> None:
        """End the worker, so that the files it maps may be deleted."""
        self._worker.close()
        self._loaded = None

    def _store_turn(self, conversation: int | None, ask: _Ask) -> _Turn:
        """One transaction: the message, what it taught at once, and the notes it will be shown with."""
        with self._store.transaction():
            conversation = self._begin(conversation, ask)
            before = self._store.messages.branch(conversation)
            shown = _memories(before, self._store.messages.notes(conversation))
            asked = self._store.messages.add(conversation, role="user", text=ask.text, trust=ask.trust)
            # Before the message is heard: it must not be shown to itself.
            notes = [] if ask.weights_only else self._notes(ask.text, shown)
            self._store.messages.show_notes(asked.id, notes)
            heard = self._listener.hear(asked, about=ask.about)
        history = [] if ask.weights_only else _history(before, self._store.messages.notes(conversation))
        turns = [*history, Message("user", ask.text, tuple(text for _, text in notes))]
        return _Turn(conversation, asked.id, self._with_system(turns), tuple(memory for memory, _ in notes), heard)

    def _turn_again(self, conversation: int, asked: int) -> _Turn:
        """A stored message once more, with the notes that it was shown and that still hold."""
        rows, notes = self._store.messages.path(asked), self._store.messages.notes(conversation)
        own = [note for note in notes.get(asked, []) if note.ledger in RETRIEVABLE]
        turns = [*_history(rows[:-1], notes), Message("user", rows[-1].text, tuple(note.text for note in own))]
        shown = tuple(note.memory for note in own)
        return _Turn(conversation, asked, self._with_system(turns), shown, Heard())

    def _begin(self, conversation: int | None, ask: _Ask) -> int:
        """The conversation, made or named by its first message (as that is worded now), at the place to speak.

        Raises `KnownError("not_found")`.
        """
        if conversation is None:
            return self._store.conversations.create(shortened(ask.text)).id
        named_after = ""
        if ask.instead_of is not None:
            named_after = shortened(self._store.messages.get(ask.instead_of).text)
            self._store.messages.rewind(ask.instead_of)
            self._store.resettle()
        if self._store.conversations.get(conversation).title in ("", named_after):
            self._store.conversations.rename(conversation, shortened(ask.text))
        return conversation

    def _answer_by_app(self, conversation: int | PrivateConversation | None, ask: _Ask) -> Reply | None:
        """From the ledger, where the app itself was asked. None: it is for the model, as all that names a model is."""
        request = None if ask.weights_only or ask.snapshot is not None else recognise(ask.text)
        if request is None:
            return None
        private = isinstance(conversation, PrivateConversation)
        before = (
            conversation.before if isinstance(conversation, PrivateConversation) else self._before(conversation, ask)
        )
        found = self._asking.find(request, before, trust=ask.trust, private=private)
        if found is None:
            return None
        if isinstance(conversation, PrivateConversation):
            action = self._asking.carry_out(found, None).action
            named = tuple(row.id for row in action.memories)
            conversation.before = Before(answer=action.headline, shown=named, by_app=True)
            return _own_reply(None, None, action, (), Changes.NONE)
        with self._store.transaction():
            conversation = self._begin(conversation, ask)
            asked = self._store.messages.add(conversation, role="user", text=ask.text, trust=ask.trust)
            done = self._asking.carry_out(found, asked)
            row = self._store.messages.answer(asked.id, snapshot=None, action=self._asking.stored(done.action))
            self._store.messages.finish(row.id, done.action.headline, state="complete")
        return _own_reply(conversation, row.id, done.action, done.remembered, done.changes)

    def _before(self, conversation: int | None, ask: _Ask) -> Before:
        """Requests that stated nothing are no words that could teach."""
        if conversation is None:
            return Before()
        learns = self._store.conversations.get(conversation).learns
        rows = self._store.messages.branch(conversation)
        if ask.instead_of is not None:
            rows = self._store.messages.path(ask.instead_of)[:-1]
        notes = self._store.messages.notes(conversation)
        cards = {row.parent for row in rows if row.action is not None and not self._asking.remembers(row)}
        own = [row.id for row in rows if row.role == "user" and row.id not in cards]
        answer = next((row for row in reversed(rows) if row.role == "assistant"), None)
        if answer is None:
            return Before(own=tuple(reversed(own)), learns=learns)
        read = tuple(note.memory for note in notes.get(answer.parent or 0, []))
        return Before(
            own=tuple(reversed(own)),
            answer=answer.text,
            shown=read + self._asking.shown(answer),
            by_app=answer.action is not None,
            learns=learns,
        )

    def _send_private(self, private: PrivateConversation, ask: _Ask) -> Reply:
        notes = [] if ask.weights_only else self._notes(ask.text, private.shown)
        asked = Message("user", ask.text, tuple(text for _, text in notes))
        messages = self._with_system([asked] if ask.weights_only else [*private.turns, asked])
        files = self._files(ask.snapshot)
        answer = self._generate(ask, files, messages)
        private.turns += [asked, Message("assistant", answer.text)] if answer.text else []
        private.shown |= {memory for memory, _ in notes}
        private.before = Before(answer=answer.text, shown=tuple(memory for memory, _ in notes))
        turn = _Turn(None, 0, messages, tuple(memory for memory, _ in notes), Heard())
        return self._reply(turn, None, files.snapshot.id, answer)

    def _notes(self, text: str, shown: set[int]) -> list[tuple[int, str]]:
        limit = self._store.settings.whole("chat.notes")
        if not limit:
            return []
        return notes_for_turn(self._store, text, limit, shown | self._store.taken_back())

    def _with_system(self, turns: list[Message]) -> list[Message]:
        return prompts.chat(turns, instructions=self._store.settings.text("chat.instructions"))

    def _generate(self, ask: _Ask, files: ServedFiles, messages: list[Message]) -> Answer:
        request = GenerateRequest(
            messages=messages,
            max_tokens=self._store.settings.whole("chat.max_tokens"),
            temperature=self._temperature(ask),
            seed=ask.seed,
        )
        with self._speaking:
            self._load(files)
            if self._stop.is_set():
                return _NOTHING_SAID
            return self._worker.generate(request, on_text=ask.on_text)

    def _temperature(self, ask: _Ask) -> float:
        wanted = self._store.settings.number("chat.temperature")
        if ask.seed is not None:
            return wanted or _SEEDED_TEMPERATURE
        return 0.0 if ask.weights_only else wanted

    def _files(self, snapshot: int | None) -> ServedFiles:
        active = self._shelf.ready()
        return served_files(self._home, active if snapshot is None else self._store.snapshots.get(snapshot))

    def _load(self, files: ServedFiles) -> None:
        context = min(self._store.settings.whole("chat.context_tokens"), self._context_of(files.snapshot))
        self._worker.load(files.model, adapter=files.adapter, context_tokens=context)
        self._loaded = files

    def _context_of(self, snapshot: Snapshot) -> int:
        return self._shelf.card(snapshot.model).context_tokens

    def _reply(self, turn: _Turn, message: int | None, snapshot: int, answer: Answer) -> Reply:
        touched = Changes.CONVERSATIONS | Changes.MESSAGES | turn.heard.changes
        return Reply(
            conversation=turn.conversation,
            message=message,
            text=answer.text,
            snapshot=snapshot,
            action=None,
            memories_used=turn.notes,
            prompt_tokens=answer.prompt_tokens,
            reused_tokens=answer.reused_tokens,
            left_out=answer.left_out,
            tokens=answer.tokens,
            tokens_per_second=answer.tokens_per_second,
            first_token_seconds=answer.first_token_seconds,
            finish=answer.finish,
            queued=tuple(one for one in turn.heard.memories if one not in turn.heard.waiting),
            waiting=turn.heard.waiting,
            changes=Changes.NONE if turn.conversation is None else touched,
        )


def _own_reply(
    conversation: int | None, message: int | None, action: ActionView, remembered: tuple[int, ...], changes: Changes
) -> Reply:
    """What the app says itself: no token was read or written for it."""
    touched = Changes.CONVERSATIONS | Changes.MESSAGES | changes
    return Reply(
        conversation=conversation, message=message, text=action.text, snapshot=None, action=action, memories_used=(),
        prompt_tokens=0, reused_tokens=0, left_out=0, tokens=0, tokens_per_second=0.0, first_token_seconds=0.0,
        finish="end", queued=remembered, changes=changes if conversation is None else touched,
    )  # fmt: skip


_NOTHING_SAID = Answer(
    text="", thoughts="", finish="stopped", prompt_tokens=0, reused_tokens=0, tokens=0, tokens_per_second=0.0,
    first_token_seconds=0.0, left_out=0,
)  # fmt: skip


def _history(rows: list[MessageRow], notes: dict[int, list[Note]]) -> list[Message]:
    """Exchanges that the model answered, with the notes that still hold.

    An unanswered question is not part of the talk. Nor is what the app answered itself: a list of memories would stay
    in every later prompt, and change it when one of them is forgotten.
    """
    turns: list[Message] = []
    for asked, answer in pairwise(rows):
        if (asked.role, answer.role) != ("user", "assistant") or answer.action is not None:
            continue
        if asked.text and answer.text:
            holding = tuple(note.text for note in notes.get(asked.id, []) if note.ledger in RETRIEVABLE)
            turns += [Message("user", asked.text, holding), Message("assistant", answer.text)]
    return turns


def _memories(rows: list[MessageRow], notes: dict[int, list[Note]]) -> set[int]:
    """Memories that the conversation already shows."""
    return {note.memory for row in rows for note in notes.get(row.id, [])}
