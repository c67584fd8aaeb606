"""What the owner asks the app itself, answered from the ledger: what it knows, remember, forget, "I never said that".

First `find`, which only reads and may leave the message to the model; then `carry_out`, which keeps what was to be
remembered. A forget and a disown change no memory: they show what would be touched, and a face or a command does it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app import own_words
from app.listener import Listener, Telling
from app.memories import MemoriesService
from app.views.actions import ActionView
from engine.changes import Changes
from engine.chat.recall import naming
from engine.memory import triage
from engine.memory.policy import DISCARD, LASTING
from engine.memory.requests import EVERYTHING, LAST, Request
from engine.memory.secrets import has_secret, redact
from engine.memory.trust import teaches
from engine.memory.words import contains, plain
from engine.store.db import Store
from engine.store.memories import Memory
from engine.store.messages import MessageRow

# Rows of the policy that hold also when the owner asks to remember it: the model answers these as it always does.
_NEVER = frozenset({
    "drop refusals", "harmful", "imagined", "quoted", "not your words", "text to work on", "question", "wondering",
    "feedback", "task", "forget", "nothing",
})  # fmt: skip
_KNOWN = ("queued", "live", "pending", "paused")
_ADDRESSES_THE_MODEL = re.compile(r"\b(?:you|your|yourself|nightjar)\b", re.I)
_SHORTEST_VALUE = 3  # shorter ones stand in many answers by chance


@dataclass(frozen=True, kw_only=True)
class Before:
    """What was said before in the conversation. `own` are the owner's messages that could teach, newest first."""

    own: tuple[int, ...] = ()
    answer: str | None = None
    shown: tuple[int, ...] = ()  # memories that the last answer was read from, or showed
    by_app: bool = False  # the last answer was a card
    learns: bool = True  # something of this conversation may be kept


@dataclass(frozen=True, kw_only=True)
class Found:
    """A request and what the ledger has on it. Nothing is touched yet."""

    kind: str
    headline: str
    memories: tuple[int, ...] = ()
    statement: str = ""  # to be kept
    source: int | None = None  # the message that said it, when it is not the one that asks
    withdraw: tuple[int, ...] = ()  # messages that are to teach no more


@dataclass(frozen=True, kw_only=True)
class Done:
    """The card, and what became of it at once."""

    action: ActionView
    remembered: tuple[int, ...] = ()
    changes: Changes = Changes.NONE


@dataclass(frozen=True)
class _Line:
    """Something heard, to be looked through as a memory is."""

    id: int
    text: str
    subject: str = field(default="", init=False)
    attribute: str = field(default="", init=False)
    value: str = field(default="", init=False)
    valid_until: None = field(default=None, init=False)


class Asking:
    def __init__(self, store: Store, memories: MemoriesService, listener: Listener) -> None:
        self._store = store
        self._memories = memories
        self._listener = listener

    def find(self, request: Request, before: Before, *, trust: str, private: bool) -> Found | None:
        """None: it is for the model after all, because the ledger knows nothing of it or it may not be kept."""
        if request.kind == "list":
            return self._list(request)
        if request.kind == "forget":
            return self._forget(request, before)
        if request.kind == "disown":
            return self._disown(request, before)
        return self._remember(request, before, trust=trust, private=private)

    def carry_out(self, found: Found, asked: MessageRow | None) -> Done:
        """`asked` is the stored message, None in a private chat. Call in the transaction that stored it."""
        memories, headline, changes = found.memories, found.headline, Changes.NONE
        if found.statement and asked is not None:
            source = asked if found.source is None else self._store.messages.get(found.source)
            known = {row.id for row in self._store.memories.all()}
            memories = self._keep(found.statement, source, by_rules=found.source is None)
            headline = own_words.NOTED_BEFORE if known.issuperset(memories) else own_words.NOTED
            changes = Changes.MEMORIES | Changes.EXPERIENCES
        if found.kind == "remember" and self._approve_waiting(memories):
            headline, changes = own_words.NOTED, Changes.MEMORIES | Changes.EXPERIENCES
        if found.withdraw:
            with self._store.transaction():
                self._store.experiences.withdraw(messages=found.withdraw)
                self._store.messages.stop_teaching(found.withdraw)
            changes |= Changes.EXPERIENCES
        remembered = memories if found.statement else ()
        return Done(action=self._offer(found.kind, headline, memories), remembered=remembered, changes=changes)

    def _approve_waiting(self, memories: Sequence[int]) -> bool:
        """To ask for it to be remembered is a yes; whether one was waited for."""
        waiting = [row for row in self._store.memories.many(memories) if row.ledger == "pending"]
        for row in waiting:
            self._store.memories.approve(row.id)
        return bool(waiting)

    def stored(self, action: ActionView) -> str:
        """For the message's row: ids only, so that nothing has to be erased from it."""
        return json.dumps({"kind": action.kind, "memories": [row.id for row in action.memories]})

    def shown(self, row: MessageRow) -> tuple[int, ...]:
        """The memories that a stored card named."""
        return () if row.action is None else tuple(json.loads(row.action)["memories"])

    def remembers(self, row: MessageRow) -> bool:
        """Whether the card kept what the message before it said."""
        return row.action is not None and json.loads(row.action)["kind"] == "remember"

    def view(self, row: MessageRow) -> ActionView | None:
        """A stored card with what is left of its memories; None for an answer of the model."""
        if row.action is None:
            return None
        kind, memories = str(json.loads(row.action)["kind"]), self.shown(row)
        rows = self._memories.views(memories)
        headline = own_words.since(kind, row.text, left=len(rows), gone=len(memories) - len(rows))
        return ActionView(kind=kind, headline=headline, text=own_words.answer(kind, headline, rows), memories=rows)

    def _offer(self, kind: str, headline: str, memories: Sequence[int]) -> ActionView:
        rows = self._memories.views(memories)
        ids = [row.id for row in rows]
        preview = self._memories.forget(ids, dry_run=True) if rows and kind == "forget" else None
        touches = () if preview is None else own_words.touches(preview)
        commands = _commands(kind, ids)
        return ActionView(
            kind=kind,
            headline=headline,
            text=own_words.answer(kind, headline, rows, own_words.offer(kind, touches, commands)),
            memories=rows,
            preview=preview,
            commands=commands,
        )

    # What the ledger has on it

    def _list(self, request: Request) -> Found | None:
        rows = self._store.memories.all(_KNOWN)
        if request.scope == EVERYTHING:
            headline = own_words.KNOWS if rows else own_words.KNOWS_NOTHING
            return Found(kind="list", headline=headline, memories=_ids(rows))
        found = naming(request.about, rows)
        if found:
            return Found(kind="list", headline=own_words.knows_about(request.about), memories=_ids(found))
        return Found(kind="list", headline=own_words.knows_nothing_about(request.about)) if request.certain else None

    def _forget(self, request: Request, before: Before) -> Found | None:
        rows = self._store.memories.all()
        if request.scope == LAST:
            last = before.own[:1]
            mine = set(self._store.memories.of_messages(last))
            return self._to_forget(request, [row for row in rows if row.id in mine], own_words.NOTHING_KEPT, last)
        if request.scope == EVERYTHING:
            return self._to_forget(request, rows, own_words.NOTHING_TO_FORGET, ())
        nothing = own_words.nothing_to_forget_about(request.about)
        return self._to_forget(request, naming(request.about, rows), nothing, self._heard_about(request.about))

    def _to_forget(self, request: Request, rows: Sequence[Memory], nothing: str, heard: Sequence[int]) -> Found | None:
        """Memories that follow from others go with them. What was heard and not kept leaves tonight's queue."""
        ids = [row.id for row in rows]
        follow = self._store.memories.derivations()
        asked = {memory for memory in ids if not set(follow.get(memory, ())) & set(ids)}
        if asked:
            return Found(kind="forget", headline=own_words.WOULD_FORGET, memories=tuple(sorted(asked)))
        if not request.certain:
            return None
        waiting = {row.message for row in self._store.experiences.queued()}
        withdraw = tuple(message for message in heard if message in waiting)
        return Found(kind="forget", headline=own_words.WITHDRAWN if withdraw else nothing, withdraw=withdraw)

    def _heard_about(self, topic: str) -> tuple[int, ...]:
        """Messages in tonight's queue that name the topic."""
        heard = [_Line(row.message, row.text) for row in self._store.experiences.queued() if row.message is not None]
        return tuple(one.id for one in naming(topic, heard))

    def _disown(self, request: Request, before: Before) -> Found | None:
        rows = self._store.memories.all(_KNOWN)
        if request.scope != LAST:
            found = naming(request.about, rows)
            headline = own_words.KEPT_FROM if found else own_words.never_kept(request.about)
            return Found(kind="disown", headline=headline, memories=_ids(found))
        shown = [row for row in rows if row.id in before.shown or _says(before.answer or "", row)]
        if shown:
            return Found(kind="disown", headline=own_words.RESTS_ON, memories=_ids(shown))
        if not request.certain:
            return None
        if before.answer is None:
            return Found(kind="disown", headline=own_words.NO_ANSWER)
        nothing = own_words.NAMED_NOTHING if before.by_app else own_words.RESTS_ON_NOTHING
        return Found(kind="disown", headline=nothing)

    # Remember

    def _remember(self, request: Request, before: Before, *, trust: str, private: bool) -> Found | None:
        if not teaches(trust):
            return None
        if private:
            return Found(kind="remember", headline=own_words.PRIVATE)
        if not self._store.settings.flag("learning.enabled"):
            return Found(kind="remember", headline=own_words.LEARNING_OFF)
        if not before.learns:
            return Found(kind="remember", headline=own_words.NOT_LEARNED_FROM)
        if request.scope == LAST:
            return self._remember_last(before)
        if has_secret(request.about):
            return Found(kind="remember", headline=own_words.SECRET)
        judged = self._judge(request.about)
        if judged.row in _NEVER or (judged.decision != LASTING and _ADDRESSES_THE_MODEL.search(request.about)):
            return None
        return Found(kind="remember", headline=own_words.NOTED, statement=request.about)

    def _remember_last(self, before: Before) -> Found:
        """What the owner said before; never what the model answered."""
        if not before.own:
            return Found(kind="remember", headline=own_words.NOT_MINE)
        known = {row.id for row in self._store.memories.all(_KNOWN)}
        kept = [memory for memory in self._store.memories.of_messages(before.own[:1]) if memory in known]
        if kept:
            return Found(kind="remember", headline=own_words.NOTED_BEFORE, memories=tuple(kept))
        said = self._store.messages.get(before.own[0])
        if has_secret(said.text):
            return Found(kind="remember", headline=own_words.SECRET)
        judged = self._judge(said.text)
        if not teaches(said.trust) or judged.row in _NEVER or judged.decision == DISCARD:
            return Found(kind="remember", headline=own_words.NOT_MINE)
        return Found(kind="remember", headline=own_words.NOTED, statement=said.text, source=said.id)

    def _judge(self, text: str) -> triage.Judgement:
        now = datetime.fromisoformat(self._store.now()).astimezone()
        return triage.classify(text, trust="typed", said_at=now)

    def _keep(self, statement: str, source: MessageRow, *, by_rules: bool) -> tuple[int, ...]:
        """As if it had been said plainly. What the rules would let pass is kept all the same: it was asked for."""
        for row in self._store.memories.all(_KNOWN):
            if plain(row.text) == plain(statement):
                self._store.memories.add_source(row.id, source.id)
                return (row.id,)
        stated = replace(source, text=statement)
        if by_rules and self._judge(statement).decision == LASTING:
            heard = self._listener.hear(stated, asked_to_keep=True).memories
            if heard:
                return heard
        telling = Telling(
            kind="statement",
            trust=source.trust,
            said_at=source.created,
            offset_minutes=source.offset_minutes,
            message=source.id,
        )
        return _ids(self._listener.remember(redact(statement).text, telling))


def _commands(kind: str, memories: Sequence[int]) -> tuple[str, ...]:
    """What does at the terminal what a card offers."""
    if not memories or kind not in ("forget", "disown"):
        return ()
    if kind == "forget":
        return (f"nightjar memories forget {' '.join(map(str, memories))}",)
    one = str(memories[0]) if len(memories) == 1 else "ID"
    return (f"nightjar memories reject {one}", f"nightjar memories forget {one}")


def _ids(rows: Sequence[Memory]) -> tuple[int, ...]:
    return tuple(row.id for row in rows)


def _says(answer: str, row: Memory) -> bool:
    return len(row.value) >= _SHORTEST_VALUE and contains(answer, row.value)
