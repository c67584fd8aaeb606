"""What a message becomes the moment it is said: an experience and, when it lasts, a memory row. Asks no model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

from engine.changes import Changes
from engine.memory import extract, policy, triage
from engine.memory.corrected import Claim, Correction, corrected, names
from engine.memory.extract import Fact
from engine.memory.secrets import redact
from engine.memory.trust import teaches
from engine.memory.words import plain, sentences
from engine.store.db import Store
from engine.store.memories import RETRIEVABLE, Memory
from engine.store.messages import MessageRow

_STATEMENT = "statement"
_CORRECTION = "correction"
_KINDS = frozenset("statement preference plan procedure failed_path environment".split())
_CLAIMS = 20  # memories that share most words with the answer


@dataclass(frozen=True)
class Heard:
    """Memories that came into being with one message. `waiting` are those of them that wait for a yes."""

    memories: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()
    changes: Changes = Changes.NONE


@dataclass(frozen=True, kw_only=True)
class Telling:
    """Where a new memory comes from. `message` is None for one added by hand. `asks`: it waits for a yes."""

    kind: str
    trust: str
    said_at: str
    offset_minutes: int
    message: int | None = None
    valid_until: str | None = None
    corrects: bool = False
    asks: bool = False

    @property
    def ledger(self) -> str:
        """Only what the owner typed or approved may wait for the night; the rest waits for a yes."""
        return "queued" if teaches(self.trust) and not self.asks else "pending"


def memory_kind(heard: str) -> str:
    """What a memory of something heard is, where the rules would keep none: a question kept is a statement."""
    return heard if heard in _KINDS else _STATEMENT


class Listener:
    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def asks_first(self) -> bool:
        """Whether nothing is used or learned before its owner has said yes to it."""
        return self._store.settings.flag("safety.ask_first")

    def hear(self, message: MessageRow, *, about: int | None = None, asked_to_keep: bool = False) -> Heard:
        """Queue a stored message. Call in the transaction that stored it.

        `about` is the answer that it corrects, where that is not the one before it. `asked_to_keep` is a yes.
        """
        learns = self._store.conversations.get(message.conversation).learns
        if not (learns and self._store.settings.flag("learning.enabled")):
            return Heard()
        said_at = _local(message.created, message.offset_minutes)
        judged = triage.classify(message.text, trust=message.trust, said_at=said_at)
        text = redact(message.text).text
        telling = _telling(message, judged, asks=self.asks_first and not asked_to_keep)
        decision, reason = judged.decision, judged.reason
        kept_before = decision != "lasting" and self._kept_before(message, text, reason)
        if kept_before:
            decision, reason = "lasting", "you kept the same before"
            telling = replace(telling, kind=memory_kind(judged.kind), corrects=False)
        correction = self._corrected(message, text, about or message.parent) if judged.kind == _CORRECTION else None
        if correction is not None:
            decision, reason = "lasting", "you corrected my answer"
            kept = [self._put_right(correction, telling)]
        else:
            kept = self.remember(text, telling) if decision == "lasting" else []
        self._store.experiences.add(
            text,
            message=message.id,
            kind=judged.kind,
            trust=message.trust,
            said_at=message.created,
            offset_minutes=message.offset_minutes,
            decision=decision,
            reason=reason,
            valid_until=telling.valid_until,
            corrects=judged.corrects,
            memory=kept[0].id if kept else None,
            kept=kept_before,
        )
        changes = Changes.EXPERIENCES | (Changes.MEMORIES if kept else Changes.NONE)
        waiting = tuple(memory.id for memory in kept if memory.ledger == "pending")
        return Heard(tuple(memory.id for memory in kept), waiting, changes)

    def remember(self, text: str, telling: Telling) -> list[Memory]:
        """A row for each sentence that holds a fact, or one for the whole text; corrections take effect at once.

        Further facts of one sentence are found by the night.
        """
        facts: dict[str, Fact] = {}
        for fact in extract.by_rules(text):
            facts.setdefault(_sentence_of(fact, text), fact)
        if len(facts) <= 1:
            return [self._keep(text, next(iter(facts.values()), None), telling)]
        return [self._keep(sentence, fact, telling) for sentence, fact in facts.items()]

    def _kept_before(self, message: MessageRow, text: str, reason: str) -> bool:
        """Whether the owner overruled the rules about the very same words."""
        if not teaches(message.trust) or policy.is_final(reason):
            return False
        return plain(text) in map(plain, self._store.experiences.kept_texts())

    def _corrected(self, message: MessageRow, text: str, about: int | None) -> Correction | None:
        """What "no, it's Bruno" puts right, when the answer that it is about stated one memory."""
        if about is None or any(fact.attribute for fact in extract.by_rules(text)):
            return None
        answer = self._store.messages.get(about)
        if answer.role != "assistant" or answer.action is not None or answer.parent is None:
            return None
        asked = self._store.messages.get(answer.parent)
        shown = {note.memory for note in self._store.messages.notes(message.conversation).get(asked.id, [])}
        put_aside = self._store.taken_back()
        rows = self._store.memories.many(self._store.memories.search(answer.text, _CLAIMS))
        claims = [
            Claim(memory=row.id, text=row.text, subject=row.subject, attribute=row.attribute, value=row.value)
            for row in rows
            if row.kind != "derived" and row.id not in put_aside
            # That a value stands in an answer is not enough: "red" may be a stop sign's.
            if row.id in shown or names(f"{asked.text} {answer.text}", row.subject, row.attribute)
        ]
        return corrected(text, answer.text, claims)

    def _put_right(self, correction: Correction, telling: Telling) -> Memory:
        """In place of the one claim; what else is said of the same thing stands."""
        claim = correction.claim
        fact = Fact(claim.subject, claim.attribute, correction.value, claim.value)
        kept = self._keep(correction.text, fact, replace(telling, kind=_STATEMENT, corrects=False))
        if kept.id != claim.memory and self._store.memories.get(claim.memory).ledger in RETRIEVABLE:
            self._replace(claim.memory, kept)
        return kept

    def _replace(self, old: int, new: Memory) -> None:
        """Now, or as soon as its owner says yes to the new one."""
        if new.ledger == "pending":
            self._store.memories.link(new.id, old, "would_supersede")
        else:
            self._store.memories.supersede(old, new.id)

    def _keep(self, text: str, fact: Fact | None, telling: Telling) -> Memory:
        rivals = self._same_slot(fact)
        for rival in rivals:
            is_known = rival.ledger == telling.ledger or (telling.asks and teaches(telling.trust))
            if fact is not None and plain(rival.value) == plain(fact.value) and is_known:
                return self._heard_again(rival, telling)
        memory = self._store.memories.add(
            text,
            kind=telling.kind or _STATEMENT,
            trust=telling.trust,
            ledger=telling.ledger,
            said_at=telling.said_at,
            offset_minutes=telling.offset_minutes,
            subject=fact.subject if fact else "",
            attribute=fact.attribute if fact else "",
            value=fact.value if fact else "",
            valid_until=telling.valid_until,
            sources=() if telling.message is None else (telling.message,),
        )
        if fact is not None and teaches(telling.trust):
            self._supersede(rivals, memory, fact, telling)
        return memory

    def _heard_again(self, memory: Memory, telling: Telling) -> Memory:
        if telling.message is not None:
            self._store.memories.add_source(memory.id, telling.message)
        return memory

    def _supersede(self, rivals: Sequence[Memory], memory: Memory, fact: Fact, telling: Telling) -> None:
        """An explicit correction replaces what it corrects; without one, the night compares."""
        for rival in rivals:
            named = fact.previous and plain(rival.value) == plain(fact.previous)
            if telling.corrects or named:
                self._replace(rival.id, memory)

    def _same_slot(self, fact: Fact | None) -> list[Memory]:
        """Live or waiting memories about the same attribute of the same subject."""
        if fact is None:
            return []
        wanted = (plain(fact.subject), plain(fact.attribute))
        rows = self._store.memories.about(("queued", "live", "pending"))
        same = [memory for memory, *slot in rows if (plain(slot[0]), plain(slot[1])) == wanted]
        return self._store.memories.many(same)


def _telling(message: MessageRow, judged: triage.Judgement, *, asks: bool) -> Telling:
    return Telling(
        kind=judged.kind,
        trust=message.trust,
        said_at=message.created,
        offset_minutes=message.offset_minutes,
        message=message.id,
        valid_until=_utc(judged.valid_until),
        corrects=judged.corrects,
        asks=asks,
    )


def _sentence_of(fact: Fact, text: str) -> str:
    return next((part for part in sentences(text) if extract.ground(fact, part)), text)


def _local(moment: str, offset_minutes: int) -> datetime:
    """A row's moment as its owner's clock showed it."""
    return datetime.fromisoformat(moment).astimezone(timezone(timedelta(minutes=offset_minutes)))


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")
