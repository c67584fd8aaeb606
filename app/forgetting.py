"""Carries a forget out, in an order that can be taken up after a kill at any moment. `memory/forget.py` plans it."""

import json
import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.views.memories import Forgetting, Receipt
from engine.changes import Changes
from engine.home import Home
from engine.memory.forget import ForgetPlan, NightTrace, SnapshotTrace, closure, plan
from engine.memory.words import contains
from engine.store import receipts
from engine.store.db import Store
from engine.store.memories import Memory
from engine.store.nights import ComparedAnswer
from engine.timeline.folder import SnapshotFolder, cached_file
from engine.timeline.timeline import Timeline


@dataclass(frozen=True, kw_only=True)
class _Reach:
    """What one forget touches: the plan and the messages around it."""

    plan: ForgetPlan
    continues_from: int | None
    sources: tuple[int, ...]  # messages that teach no more
    erased: tuple[int, ...]  # messages whose words go, with --with-messages
    drafts: int  # unsent ones that go with them
    names: int  # of folders, and titles of conversations without such a message
    compared: int  # answers to own questions, of before and after a night
    backups: int  # whole databases of before an update

    def places(self, store: Store, home: Home) -> dict[str, int]:
        """Place -> rows or files there."""
        cached = [one for one in self.plan.snapshots if cached_file(home, one).exists()]
        return {
            "memories": len(self.plan.memories),
            "experiences": len(store.experiences.of_memories(self.plan.memories)),
            "messages_marked": len(self.sources),
            "messages_erased": len(self.erased),
            "snapshots": len(self.plan.snapshots),
            "served_files": len(cached),
            "nights": len(self.plan.nights),
            "drafts": self.drafts,
            "names": self.names,
            "compared_answers": self.compared,
            "backups": self.backups,
        }


@dataclass(frozen=True)
class _Job:
    """What a night's job directory holds of what was told. `is_read`: False for one that may hold anything."""

    folder: Path
    given: frozenset[int] = frozenset()  # memories
    heard: tuple[str, ...] = ()
    is_read: bool = False

    def names_any(self, memories: Collection[int], values: Sequence[str]) -> bool:
        return not self.is_read or not self.given.isdisjoint(memories) or _says_any(self.heard, values)


@dataclass(frozen=True, kw_only=True)
class _Ground:
    """What plans are made on, read once for many of them."""

    derived_from: dict[int, list[int]]
    snapshots: list[SnapshotTrace]
    active: int | None
    jobs: dict[int, _Job]  # by night


class Forgetter:
    """`halt` ends the workers that hold what is to be destroyed: the chat's model and a running night."""

    def __init__(self, home: Home, store: Store, timeline: Timeline, halt: Callable[[], None]) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._halt = halt

    def preview(self, memories: Sequence[int], *, with_messages: bool) -> Forgetting:
        """The same plan, carried out by nobody."""
        found = []
        ground = self._ground()
        for memory in memories:
            reach = self._reach((memory,), ground, with_messages=with_messages)
            found.append(
                Receipt(
                    memory=memory,
                    where=reach.places(self._store, self._home),
                    continues_from=reach.continues_from,
                    snapshots_destroyed=reach.plan.snapshots,
                )
            )
        reach = self._reach(memories, ground, with_messages=with_messages)
        return Forgetting(
            receipts=tuple(found),
            taught_again=self._taught_again(reach.plan),
            dry_run=True,
            together=reach.places(self._store, self._home),
            continues_from=reach.continues_from,
        )

    def forget(self, memories: Sequence[int], *, with_messages: bool) -> Forgetting:
        """Raises `KnownError` disk_full; what was hidden stays hidden and `finish` goes on with the rest."""
        again = self._taught_again(self._plan(memories, self._ground()))
        opened = [self._hide(memory, with_messages=with_messages) for memory in memories]
        done = [self._purge(receipt) for receipt in opened]
        self._store.scrub()
        changes = Changes.MEMORIES | Changes.EXPERIENCES | Changes.MESSAGES | Changes.TIMELINE | Changes.NIGHTS
        return Forgetting(receipts=tuple(map(_view, done)), taught_again=again, dry_run=False, changes=changes)

    def finish(self) -> None:
        """At start: go on with forgets that a kill cut short."""
        unfinished = self._store.receipts.unfinished()
        for receipt in unfinished:
            self._purge(receipt)
        if unfinished:
            self._store.scrub()

    def _hide(self, memory: int, *, with_messages: bool) -> receipts.Receipt:
        """One transaction: out of retrieval, notes, queue and index; the pointer on clean ground; a receipt opened."""
        with self._store.transaction():
            reach = self._reach((memory,), self._ground(), with_messages=with_messages)
            places = reach.places(self._store, self._home)
            self._store.memories.hide(reach.plan.memories)
            for snapshot in reach.plan.moves:
                self._step_back(snapshot, reach.plan)
            opened = self._store.receipts.open(memory, with_messages=with_messages)
            return self._store.receipts.record(
                opened.id,
                places=places,
                continues_from=reach.continues_from,
                snapshots_destroyed=reach.plan.snapshots,
            )

    def _step_back(self, snapshot: int, planned: ForgetPlan) -> None:
        clean = planned.continues_from.get(self._store.snapshots.get(snapshot).model)
        if clean is not None:
            self._timeline.use(clean, verb="forget")

    def _purge(self, receipt: receipts.Receipt) -> receipts.Receipt:
        """Everything after hiding; safe to repeat. The words go last, so that a kill before can be taken up."""
        self._halt()
        memories = tuple(sorted(closure((receipt.memory,), self._store.memories.derivations())))
        self._store.snapshots.destroy(receipt.snapshots_destroyed)
        for snapshot in receipt.snapshots_destroyed:
            shutil.rmtree(SnapshotFolder.of(self._home, snapshot).path, ignore_errors=True)
            cached_file(self._home, snapshot).unlink(missing_ok=True)
        values = self._values(memories)
        for job in self._jobs().values():
            if job.names_any(memories, values):
                shutil.rmtree(job.folder, ignore_errors=True)
        for answers in self._home.models.glob("*/exam-answers.json"):
            answers.unlink(missing_ok=True)
        # Whole databases of before an update: they hold every word of then.
        for backup in self._home.backups.glob("*"):
            backup.unlink(missing_ok=True)
        with self._store.transaction():
            self._store.nights.drop_compared(self._compared(memories, receipt.snapshots_destroyed))
            if receipt.with_messages:
                self._erase_messages(self._occurrences(memories))
                self._store.conversations.drop_drafts(self._drafts(memories))
                titles, named = self._names(memories)
                for conversation in titles:
                    self._store.conversations.rename(conversation, "")
                for one in named:
                    self._store.folders.drop(one)
            self._store.memories.erase(memories)
            return self._store.receipts.complete(receipt.id)

    def _compared(self, memories: Sequence[int], destroyed: Collection[int]) -> list[ComparedAnswer]:
        """Answers that a destroyed snapshot gave, or that say a value."""
        snapshots = {night.id: night.snapshot for night in self._store.nights.all()}
        values = self._values(memories)
        return [
            row
            for row in self._store.nights.compared()
            if snapshots.get(row.night) in destroyed or _says_any((row.question, row.before, row.now), values)
        ]

    def _drafts(self, memories: Sequence[int]) -> list[int | None]:
        """Conversations with an unsent draft that says a value which is no other memory's."""
        values = self._own_values(memories)
        return [where for where, text in self._store.conversations.drafts() if _says_any((text,), values)]

    def _names(self, memories: Sequence[int], erased: Collection[int] = ()) -> tuple[list[int], list[int]]:
        """Conversations and folders called by such a value; those of `erased` messages lose their title anyway."""
        values = self._own_values(memories)
        rows = [row for hidden in (False, True) for row in self._store.conversations.recent(hidden=hidden)]
        counted = {self._store.messages.get(message).conversation for message in erased}
        titles = [row.id for row in rows if row.id not in counted and _says_any((row.title,), values)]
        return titles, [one.id for one in self._store.folders.all().values() if _says_any((one.name,), values)]

    def _own_values(self, memories: Sequence[int]) -> list[str]:
        """Without those that another living memory says."""
        others = [row.text for row in self._others(memories)]
        return [value for value in self._values(memories) if not _says_any(others, [value])]

    def _others(self, memories: Sequence[int]) -> list[Memory]:
        """Living memories that stay."""
        rows = self._store.memories.all(("queued", "pending", "live", "paused"))
        return [row for row in rows if row.id not in memories]

    def _values(self, memories: Sequence[int]) -> list[str]:
        return [row.value for row in self._store.memories.many(memories) if row.value]

    def _reach(self, memories: Sequence[int], ground: _Ground, *, with_messages: bool) -> _Reach:
        planned = self._plan(memories, ground)
        active = self._timeline.active()
        erased = self._occurrences(planned.memories) if with_messages else ()
        return _Reach(
            plan=planned,
            continues_from=planned.continues_from.get(active.model) if active is not None else None,
            sources=self._sources(planned.memories),
            erased=erased,
            drafts=len(self._drafts(planned.memories)) if with_messages else 0,
            names=sum(map(len, self._names(planned.memories, erased))) if with_messages else 0,
            compared=len(self._compared(planned.memories, planned.snapshots)),
            backups=sum(1 for _ in self._home.backups.glob("*")),
        )

    def _ground(self) -> _Ground:
        trained = self._store.snapshots.trained()
        return _Ground(
            derived_from=self._store.memories.derivations(),
            snapshots=[
                SnapshotTrace(
                    id=row.id,
                    model=row.model,
                    parent=row.parent,
                    created=row.created,
                    kind=row.kind,
                    kept=row.status == "kept",
                    destroyed=row.status == "destroyed",
                    trained=frozenset(trained.get(row.id, ())),
                )
                for row in self._store.snapshots.all(destroyed=True)
            ],
            active=self._timeline.trail().active,
            jobs=self._jobs(),
        )

    def _plan(self, memories: Sequence[int], ground: _Ground) -> ForgetPlan:
        together = closure(memories, ground.derived_from)
        values = self._values(tuple(together))
        nights = [night for night, job in ground.jobs.items() if job.names_any(together, values)]
        return plan(
            memories,
            derived_from=ground.derived_from,
            snapshots=ground.snapshots,
            nights=[NightTrace(id=night, memories=together) for night in nights],
            active=ground.active,
        )

    def _jobs(self) -> dict[int, _Job]:
        """Night -> what is in its job directory."""
        folders = sorted(self._home.nights.glob("*")) if self._home.nights.is_dir() else []
        return {int(folder.name): _read_job(folder) for folder in folders if folder.name.isdigit()}

    def _sources(self, memories: Sequence[int]) -> tuple[int, ...]:
        rows = (message for memory in memories for message in self._store.memories.sources(memory))
        return tuple(sorted({message for message in rows if message is not None}))

    def _occurrences(self, memories: Sequence[int]) -> tuple[int, ...]:
        """The source messages and every message that says a value; not where another living memory owns the words."""
        rows = self._store.memories.many(memories)
        own = set(self._sources(memories))
        kept = set(self._sources([row.id for row in self._others(memories) if _shares_value(row, rows)]))
        values = self._values(memories)
        own |= {message.id for message in self._store.messages.all() if _says_any((message.text,), values)}
        return tuple(sorted(own - kept))

    def _erase_messages(self, messages: Sequence[int]) -> None:
        """The words, and titles made from them."""
        for conversation in {self._store.messages.get(message).conversation for message in messages}:
            self._store.conversations.rename(conversation, "")
        self._store.messages.erase(messages)
        # What else these told stands by itself from now on.
        self._store.memories.drop_sources(messages)

    def _taught_again(self, planned: ForgetPlan) -> tuple[int, ...]:
        """What the active model knows, and will not know until a night has taught it again."""
        active = self._timeline.trail().active
        exams = {} if active is None else self._store.snapshots.exams(active)
        rows = self._store.memories.many(planned.teach_again)
        return tuple(row.id for row in rows if row.ledger in ("queued", "live") and exams.get(row.id) == "in_weights")


def _shares_value(row: Memory, forgotten: Sequence[Memory]) -> bool:
    return any(one.value and contains(row.text, one.value) for one in forgotten)


def _read_job(folder: Path) -> _Job:
    """What a job was given and heard, whose words its files then hold."""
    try:
        spec = json.loads((folder / "spec.json").read_bytes())
        given = {row["id"] for row in spec["memories"]} | {row["memory"] for row in spec["experiences"]}
        heard = [
            row["text"] for row in (*spec["experiences"], *spec.get("earlier", ()), *spec.get("own_questions", ()))
        ]
        heard += [text for row in spec.get("liked", ()) for text in row.values()]
        heard += spec.get("disliked", ())
    except (OSError, ValueError, KeyError, TypeError):
        return _Job(folder)
    return _Job(folder, frozenset(given), tuple(heard), is_read=True)


def _says_any(texts: Iterable[str], values: Sequence[str]) -> bool:
    return any(contains(text, value) for text in texts for value in values)


def _view(row: receipts.Receipt) -> Receipt:
    return Receipt(
        memory=row.memory,
        where=dict(row.places),
        continues_from=row.continues_from,
        snapshots_destroyed=row.snapshots_destroyed,
        probe=dict(row.probe),
        complete=row.complete,
    )
