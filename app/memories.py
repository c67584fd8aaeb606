"""The ledger's verbs: list, show, add, edit, approve, reject, forget, search. Trains nothing and judges no text."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app import incoming
from app.forgetting import Forgetter
from app.keeping import Keeper
from app.listener import Listener, Telling
from app.settling import Settler
from app.sources import sources_of
from app.views.memories import Forgetting, MemoriesChange, MemoryChange, MemoryDetail, MemoryView, Settlement
from app.views.page import Section, page_of
from engine.changes import Changes
from engine.errors import KnownError
from engine.memory.preferences import preference
from engine.memory.secrets import redact
from engine.memory.trust import APPROVED, teaches
from engine.store.db import Store
from engine.store.memories import RETRIEVABLE, Memory
from engine.timeline.timeline import Timeline

_SEARCHED = ("queued", "live", "pending", "paused", "superseded")


class MemoriesService:
    def __init__(self, store: Store, timeline: Timeline, listener: Listener, forgetter: Forgetter) -> None:
        self._store = store
        self._timeline = timeline
        self._listener = listener
        self._forgetter = forgetter
        self._keeper = Keeper(store, listener)
        self._settler = Settler(store)
        self._went_along: dict[int, tuple[int, ...]] = {}  # what followed from a memory refused since the start

    def list(self, *, ledger: str | None = None) -> tuple[MemoryView, ...]:
        """In the order they were made; forgotten ones never."""
        rows = self._store.memories.all()
        return self._views([row for row in rows if ledger is None or row.ledger == ledger])

    def page(self) -> tuple[Section, ...]:
        """What is in force, in groups to be read."""
        return page_of(self.list(), datetime.fromisoformat(self._store.now()))

    def search(self, text: str, *, limit: int = 20) -> tuple[MemoryView, ...]:
        """Best match first; replaced and waiting ones too."""
        found = self._store.memories.search(text, limit, ledgers=_SEARCHED)
        return self._views(self._store.memories.many(found))

    def show(self, memory: int) -> MemoryDetail:
        """Raises `KnownError("not_found")`, for a forgotten one too."""
        row = self._known(memory)
        older = self._store.memories.many(self._older(memory))
        replaced_by = self._store.memories.many((row.superseded_by,)) if row.superseded_by else []
        return MemoryDetail(
            memory=self._views([row])[0],
            sources=sources_of(self._store, memory),
            replaces=self._views([old for old in older if old.ledger != "forgotten"]),
            replaced_by=next(iter(self._views(replaced_by)), None),
            exams=self._exams(memory),
        )

    def views(self, memories: Sequence[int]) -> tuple[MemoryView, ...]:
        """Those of them that were not forgotten, in this order."""
        return self._views([row for row in self._store.memories.many(memories) if row.ledger != "forgotten"])

    def add(self, text: str) -> MemoryChange:
        """Kept for tonight, as if it had been said. Raises `KnownError` message_empty, message_binary."""
        cleaned = redact(incoming.accept(text)).text
        with self._store.transaction():
            known = {row.id for row in self._store.memories.all()}
            kind = "preference" if preference(cleaned) else "statement"
            kept = [row.id for row in self._listener.remember(cleaned, self._by_hand(kind))]
            return replace(self._changed(kept[0]), added=tuple(one for one in kept if one not in known))

    def edit(self, memory: int, text: str) -> MemoryChange:
        """A new row takes its place; the old words stay. Raises `KnownError` not_found, memory_state."""
        cleaned = redact(incoming.accept(text)).text
        with self._store.transaction():
            old = self._known(memory)
            if old.ledger not in ("queued", "live", "pending", "paused"):
                raise _wrong_state(old, "edited")
            new = self._listener.remember(cleaned, self._by_hand(old.kind))[0]
            if new.id != old.id and self._store.memories.get(old.id).ledger != "superseded":
                self._store.memories.supersede(old.id, new.id)
            self._store.memories.replace_what_waits(old.id, by=new.id)
            for message in self._store.memories.sources(old.id):
                if message is not None and new.id != old.id:
                    self._store.memories.add_source(new.id, message)
            return self._changed(new.id)

    def approve(self, memory: int) -> MemoryChange:
        """A waiting memory may teach. Raises `KnownError` not_found, memory_state."""
        with self._store.transaction():
            return self._changed(self._approved(memory).id)

    def _approved(self, memory: int) -> Memory:
        row = self._known(memory)
        if row.ledger not in ("pending", "paused", "rejected"):
            raise _wrong_state(row, "approved")
        return self._store.memories.approve(memory)

    def approve_all(self, memories: Sequence[int]) -> MemoriesChange:
        """All of them may teach, or none. Raises `KnownError` not_found, memory_state."""
        with self._store.transaction():
            approved = [self._approved(memory) for memory in dict.fromkeys(memories)]
        return MemoriesChange(memories=self._views(approved), changes=Changes.MEMORIES | Changes.EXPERIENCES)

    def approve_trace(self, conversation: int) -> MemoriesChange:
        """All that was drawn from a conversation and waits may teach. Raises `KnownError("not_found")`."""
        self._store.conversations.get(conversation)
        return self.approve_all(self._store.memories.pending_of(conversation))

    def reject(self, memory: int) -> MemoryChange:
        """Never shown nor taught, and with it what follows from it. Raises `KnownError` not_found, memory_state.

        What a snapshot that can be used has learned is not refused: to take it out of weights is to forget it.
        """
        with self._store.transaction():
            row = self._known(memory)
            if row.ledger not in ("queued", "pending", "live", "paused"):
                raise _wrong_state(row, "rejected")
            follows = self._store.memories.many(self._store.memories.derived((memory,)))
            along = tuple(one.id for one in follows if one.ledger in ("queued", "live", "paused"))
            if self._is_learned((memory, *along)):
                raise KnownError(
                    "memory_state",
                    f"Memory {memory} was learned and cannot be rejected.",
                    f"`nightjar memories forget {memory}` takes it out of what was learned.",
                )
            for one in (memory, *along):
                self._store.memories.move(one, "rejected")
        self._went_along[memory] = along
        return self._changed(memory)

    def _is_learned(self, memories: Sequence[int]) -> bool:
        """Whether weights that can be used saw any of them. Those that failed their exam teach nobody."""
        kept = {one.id for one in self._store.snapshots.all() if one.status == "kept"}
        return not kept.isdisjoint(self._timeline.saw(memories))

    def reconsider(self, memory: int) -> MemoryChange:
        """Undo of a refusal, and of what went along with it: both wait again, for the night or a yes.

        Raises `KnownError` not_found, memory_state.
        """
        with self._store.transaction():
            row = self._known(memory)
            if row.ledger != "rejected":
                raise _wrong_state(row, "reconsidered")
            for one in self._store.memories.many((memory, *self._went_along.pop(memory, ()))):
                if one.ledger == "rejected":
                    self._store.memories.move(one.id, self._waits_as(one))
        return self._changed(memory)

    def _waits_as(self, row: Memory) -> str:
        """To undo a no is no yes: what nobody approved waits for one again, where its owner is to be asked first."""
        asks = self._listener.asks_first and row.trust != APPROVED
        return "queued" if teaches(row.trust) and not asks else "pending"

    def keep(self, experience: int) -> MemoryChange:
        """Overrule the rules: what was heard and not kept becomes a memory for tonight, and that is remembered.

        Raises `KnownError` not_found, memory_state.
        """
        with self._store.transaction():
            known = {row.id for row in self._store.memories.all()}
            kept = self._keeper.keep(experience)
            return replace(self._changed(kept[0]), added=tuple(one for one in kept if one not in known))

    def let_go(self, experience: int) -> Changes:
        """Undo of `keep`, while the app runs. Raises `KnownError("memory_state")`."""
        with self._store.transaction():
            self._keeper.let_go(experience)
        return Changes.MEMORIES | Changes.EXPERIENCES

    def settle(self, first: int, second: int, *, keep: int | None) -> Settlement:
        """The answer to a question of the report: `keep` is right, or with None both are, and both are taught.

        What is not right was replaced by what was told later, or else is refused. Raises `KnownError` not_found,
        memory_state.
        """
        with self._store.transaction():
            for memory in (first, second):
                self._known(memory)
            wrong = {first: second, second: first}.get(keep or 0)
            refuses = wrong is not None and not self._is_learned((wrong, *self._store.memories.derived((wrong,))))
            self._settler.settle(first, second, keep=keep, refuse=self.reject if refuses else None)
        return self._settlement(first, second)

    def reopen(self, first: int, second: int) -> Settlement:
        """Undo of `settle`, while the app runs. Raises `KnownError("memory_state")`."""
        with self._store.transaction():
            self._settler.reopen(first, second)
        return self._settlement(first, second)

    def _settlement(self, first: int, second: int) -> Settlement:
        views = self._views(self._store.memories.many((first, second)))
        kept = tuple(view.id for view in views if view.ledger in RETRIEVABLE)
        return Settlement(
            first=views[0], second=views[1], kept=kept, changes=Changes.MEMORIES | Changes.EXPERIENCES | Changes.NIGHTS
        )

    def forget(self, memories: Sequence[int], *, with_messages: bool = False, dry_run: bool = False) -> Forgetting:
        """Out of ledger, notes, weights and every snapshot that saw them. Raises `KnownError("not_found")`."""
        for memory in memories:
            self._known(memory)
        wanted = tuple(dict.fromkeys(memories))
        if dry_run:
            return self._forgetter.preview(wanted, with_messages=with_messages)
        return self._forgetter.forget(wanted, with_messages=with_messages)

    def finish_forgetting(self) -> None:
        """At start: go on with forgets that a kill cut short."""
        self._forgetter.finish()

    def _known(self, memory: int) -> Memory:
        row = self._store.memories.get(memory)
        if row.ledger == "forgotten":
            raise KnownError(
                "not_found", f"Memory {memory} was forgotten.", "`nightjar memories list` shows the ones that are left."
            )
        return row

    def _by_hand(self, kind: str) -> Telling:
        now = self._store.now()
        return Telling(kind=kind, trust="typed", said_at=now, offset_minutes=_offset_minutes(now))

    def _changed(self, memory: int, more: Changes = Changes.NONE) -> MemoryChange:
        view = self._views([self._store.memories.get(memory)])[0]
        return MemoryChange(memory=view, changes=Changes.MEMORIES | Changes.EXPERIENCES | more)

    def _views(self, rows: Sequence[Memory]) -> tuple[MemoryView, ...]:
        active = self._timeline.trail().active
        exams = {} if active is None else self._store.snapshots.exams(active)
        taken_back = self._store.taken_back()
        return tuple(self._view(row, exams, taken_back=row.id in taken_back) for row in rows)

    def _view(self, row: Memory, exams: dict[int, str], *, taken_back: bool) -> MemoryView:
        used = row.ledger in RETRIEVABLE and not taken_back
        shown = exams.get(row.id, "in_context") if used else "held_out"
        sources = self._store.memories.sources(row.id)
        return MemoryView(
            id=row.id,
            text=row.text,
            subject=row.subject,
            attribute=row.attribute,
            value=row.value,
            kind=row.kind,
            ledger=row.ledger,
            state=shown,
            trust=row.trust,
            sources=tuple(message for message in sources if message is not None),
            created=row.created,
            night=row.night,
            superseded_by=row.superseded_by,
            valid_until=row.valid_until,
            taken_back=taken_back,
        )

    def _older(self, memory: int) -> Sequence[int]:
        """What it replaced, and what that had replaced."""
        found: list[int] = []
        left = [memory]
        while left:
            newer = left.pop(0)
            links = (link for link in self._store.memories.links(newer) if link.kind == "supersedes")
            more = [link.other for link in links if link.memory == newer and link.other not in (memory, *found)]
            found, left = found + more, left + more
        return found

    def _exams(self, memory: int) -> tuple[tuple[int, bool, str], ...]:
        found = []
        for snapshot in self._store.snapshots.all():
            for one in self._store.snapshots.memories(snapshot.id):
                if one.memory == memory:
                    found.append((snapshot.id, one.trained, one.exam))
        return tuple(found)


def _offset_minutes(moment: str) -> int:
    """Minutes east of UTC on this machine at that moment."""
    offset = datetime.fromisoformat(moment).astimezone().utcoffset() or timedelta()
    return int(offset.total_seconds() // 60)


def _wrong_state(row: Memory, verb: str) -> KnownError:
    return KnownError(
        "memory_state",
        f"Memory {row.id} is {row.ledger} and cannot be {verb}.",
        "`nightjar memories list` shows the state of each.",
    )
