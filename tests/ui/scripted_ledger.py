"""Memories and snapshots in lists, with the same verbs as the real services."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from app.views.memories import (
    Conflict,
    Forgetting,
    MemoriesChange,
    MemoryChange,
    MemoryDetail,
    MemoryView,
    Receipt,
    Settlement,
    SourceView,
    Told,
)
from app.views.night import QueuedItem
from app.views.page import Section, page_of
from app.views.timeline import Comparison, ExamFigure, PointerMove, SnapshotChange, SnapshotView, TimelineView
from engine.changes import Changes
from engine.errors import KnownError
from tests.ui.timing import FakeClock

FORGOT = Changes.MEMORIES | Changes.MESSAGES | Changes.TIMELINE | Changes.NIGHTS


class ScriptedMemories:
    """A ledger in a list. Forgetting one that a snapshot learned destroys that snapshot."""

    def __init__(self, clock: FakeClock, timeline: "ScriptedTimeline") -> None:
        self._clock, self._timeline = clock, timeline
        self.rows: list[MemoryView] = []
        self.forgotten: list[tuple[int, bool]] = []
        self.fails: KnownError | None = None  # what an edit raises
        self.history: dict[int, tuple[int, ...]] = {}  # memory -> those it replaced
        self.heard: list[QueuedItem] = []  # today's queue
        self.kept: dict[int, tuple[QueuedItem, int]] = {}  # what was let go and then kept, with its memory
        self.questions: list[tuple[int, int]] = []
        self.settled: list[tuple[int, int, int | None]] = []

    def put(self, text: str, *, state: str = "in_context", ledger: str = "queued", **more: object) -> int:
        """One memory from before the test; `more` are other fields of `MemoryView`."""
        number = len(self.rows) + len(self.forgotten) + 1
        fields: dict[str, object] = {
            "subject": "", "attribute": "", "value": "", "kind": "statement", "trust": "typed", "sources": (),
            "created": self._clock.ago(), "night": None,
        }  # fmt: skip
        self.rows.append(MemoryView(id=number, text=text, state=state, ledger=ledger, **(fields | more)))  # type: ignore[arg-type]  # the fields are checked by the dataclass
        return number

    def list(self, *, ledger: str | None = None) -> tuple[MemoryView, ...]:
        return tuple(row for row in self.rows if ledger is None or row.ledger == ledger)

    def show(self, memory: int) -> MemoryDetail:
        row = self._row(memory)
        sources = tuple(
            SourceView(message=message, conversation=1, text=row.text, created=row.created) for message in row.sources
        )
        exams = tuple((one.id, True, "in_weights") for one in self._timeline.snapshots if memory in one.memories)
        replaces = tuple(self._row(old) for old in self.history.get(memory, ()))
        newer = next((self._row(new) for new, old in self.history.items() if memory in old), None)
        return MemoryDetail(memory=row, sources=sources, replaces=replaces, replaced_by=newer, exams=exams)

    def add(self, text: str) -> MemoryChange:
        known = next((row for row in self.rows if row.text == text), None)
        number = self.put(text) if known is None else known.id
        added = () if known is not None else (number,)
        return MemoryChange(memory=self._row(number), added=added, changes=Changes.MEMORIES)

    def edit(self, memory: int, text: str) -> MemoryChange:
        if self.fails is not None:
            raise self.fails
        return self._change(memory, text=text)

    def approve(self, memory: int) -> MemoryChange:
        return self._change(memory, ledger="queued", state="in_context", trust="approved")

    def approve_all(self, memories: Sequence[int]) -> MemoriesChange:
        changed = tuple(self.approve(memory).memory for memory in memories)
        return MemoriesChange(memories=changed, changes=Changes.MEMORIES)

    def page(self) -> tuple[Section, ...]:
        return page_of(self.rows, datetime.now(UTC))

    def reject(self, memory: int) -> MemoryChange:
        return self._change(memory, ledger="rejected", state="held_out")

    def reconsider(self, memory: int) -> MemoryChange:
        waits = self._row(memory).trust not in ("typed", "approved")
        ledger, state = ("pending", "held_out") if waits else ("queued", "in_context")
        return self._change(memory, ledger=ledger, state=state)

    def keep(self, experience: int) -> MemoryChange:
        item = next(one for one in self.heard if one.experience == experience)
        self.heard.remove(item)
        change = self.add(item.text)
        self.kept[experience] = item, change.memory.id
        return replace(change, changes=Changes.MEMORIES | Changes.EXPERIENCES)

    def let_go(self, experience: int) -> Changes:
        item, memory = self.kept.pop(experience)
        self.heard.append(item)
        self.reject(memory)
        return Changes.MEMORIES | Changes.EXPERIENCES

    def conflicts(self) -> tuple[Conflict, ...]:
        return tuple(Conflict(*(self._told(memory) for memory in pair)) for pair in self.questions)

    def settle(self, first: int, second: int, *, keep: int | None) -> Settlement:
        self.questions.remove((first, second))
        self.settled.append((first, second, keep))
        for memory in (first, second):
            if keep not in (None, memory):
                self._change(memory, ledger="superseded", state="held_out")
        return self._settlement(first, second, (first, second) if keep is None else (keep,))

    def reopen(self, first: int, second: int) -> Settlement:
        self.settled.pop()
        self.questions.append((first, second))
        for memory in (first, second):
            self._change(memory, ledger="queued", state="in_context")
        return self._settlement(first, second, ())

    def _settlement(self, first: int, second: int, kept: tuple[int, ...]) -> Settlement:
        return Settlement(first=self._row(first), second=self._row(second), kept=kept, changes=Changes.MEMORIES)

    def _told(self, memory: int) -> Told:
        detail = self.show(memory)
        return Told(memory=memory, text=detail.memory.text, said_at=detail.memory.created, sources=detail.sources)

    def forget(self, memories: Sequence[int], *, with_messages: bool = False, dry_run: bool = False) -> Forgetting:
        learned = [one for one in self._timeline.snapshots if set(memories) & set(one.memories)]
        again = sorted({memory for one in learned for memory in one.memories} - set(memories))
        clean = [one.id for one in self._timeline.snapshots if one.status == "kept" and one not in learned]
        receipts = tuple(
            Receipt(
                memory=memory,
                where={
                    "memories": 1,
                    "experiences": 1,
                    "messages_marked": len(self._row(memory).sources),
                    "messages_erased": 2 if with_messages else 0,
                    "snapshots": len(learned),
                    "served_files": len(learned),
                    "nights": len(learned),
                },
                continues_from=clean[-1] if learned and clean else None,
                snapshots_destroyed=tuple(one.id for one in learned),
                complete=not dry_run,
            )
            for memory in memories
        )
        if not dry_run:
            self.forgotten += [(memory, with_messages) for memory in memories]
            self.rows = [row for row in self.rows if row.id not in memories]
            self._timeline.destroy([one.id for one in learned])
        if dry_run:
            return self._preview(receipts, tuple(again))
        return Forgetting(receipts=receipts, taught_again=tuple(again), dry_run=False, changes=FORGOT)

    def _preview(self, receipts: tuple[Receipt, ...], again: tuple[int, ...]) -> Forgetting:
        together: dict[str, int] = {}
        for receipt in receipts:
            for place, count in receipt.where.items():
                shared = place in ("snapshots", "served_files", "nights")  # the same ones of every memory
                together[place] = max(together.get(place, 0), count) if shared else together.get(place, 0) + count
        back = receipts[0].continues_from if receipts else None
        return Forgetting(receipts=receipts, taught_again=again, dry_run=True, together=together, continues_from=back)

    def _row(self, memory: int) -> MemoryView:
        found = next((row for row in self.rows if row.id == memory), None)
        if found is None:
            raise KnownError("not_found", f"There is no memory {memory}.", "Look at the list.")
        return found

    def _change(self, memory: int, **fields: str) -> MemoryChange:
        self.rows = [replace(row, **fields) if row.id == memory else row for row in self.rows]  # type: ignore[arg-type]  # texts only
        return MemoryChange(memory=self._row(memory), changes=Changes.MEMORIES)


class ScriptedTimeline:
    """Snapshots in a list and a pointer that walks them."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.snapshots: list[SnapshotView] = []
        self.trail: list[int] = []
        self.place = -1

    @property
    def active(self) -> int | None:
        return self.trail[self.place] if self.trail else None

    def put(
        self, *, kind: str = "night", parent: int | None = None, memories: tuple[int, ...] = (), status: str = "kept",
        use: bool = True, **age: float,
    ) -> int:  # fmt: skip
        """One snapshot from before the test; `use` makes it the active one."""
        number = len(self.snapshots) + 1
        self.snapshots.append(
            SnapshotView(
                id=number, model="starter-1a2b3c4d", parent=parent, created=self._clock.ago(**age), kind=kind,
                status=status, active=False, pinned=False, memories=memories, size_bytes=3_400_000,
                gate_passed=None if kind == "base" else status == "kept",
                recall=None if kind == "base" else 0.96 - 0.05 * (number % 3),
                drift=None if kind == "base" else 0.01 + 0.004 * number,
            )
        )  # fmt: skip
        if use:
            self._go(number)
        return number

    def list(self, *, all: bool = False) -> TimelineView:
        del all
        rows = tuple(replace(row, active=row.id == self.active) for row in self.snapshots if row.status != "destroyed")
        return TimelineView(
            active=self.active, snapshots=rows, can_undo=self.place > 0, can_redo=self.place < len(self.trail) - 1
        )

    def compare(self, first: int, second: int) -> Comparison:
        one, other = (next(row for row in self.list().snapshots if row.id == wanted) for wanted in (first, second))
        known, later = set(one.memories), set(other.memories)
        exams = (
            ExamFigure(
                name="new_memories",
                title="tonight's memories, without notes, in new words",
                first=one.recall,
                second=other.recall,
            ),
            ExamFigure(name="kl_mean", title="drift on everyday answers, mean", first=one.drift, second=other.drift),
        )
        return Comparison(first=one, second=other, learned=tuple(sorted(later - known)),
                          lost=tuple(sorted(known - later)), exams=exams)  # fmt: skip

    def use(self, snapshot: int) -> PointerMove:
        before = self.active
        self._go(snapshot)
        return self._moved(before)

    def undo(self) -> PointerMove:
        if self.place < 1:
            raise KnownError("nothing_to_undo", "There is nothing to undo.", "This is the oldest morning.")
        return self._step(-1)

    def redo(self) -> PointerMove:
        if self.place >= len(self.trail) - 1:
            raise KnownError("nothing_to_redo", "There is nothing to redo.", "This is the newest morning.")
        return self._step(1)

    def pin(self, snapshot: int) -> SnapshotChange:
        return self._pin(snapshot, pinned=True)

    def unpin(self, snapshot: int) -> SnapshotChange:
        return self._pin(snapshot, pinned=False)

    def destroy(self, snapshots: Sequence[int]) -> None:
        self.snapshots = [
            replace(row, status="destroyed", memories=()) if row.id in snapshots else row for row in self.snapshots
        ]
        self.trail = [one for one in self.trail if one not in snapshots]
        self.place = len(self.trail) - 1

    def _go(self, snapshot: int) -> None:
        self.trail = [*self.trail[: self.place + 1], snapshot]
        self.place = len(self.trail) - 1

    def _step(self, way: int) -> PointerMove:
        before = self.active
        self.place += way
        return self._moved(before)

    def _moved(self, before: int | None) -> PointerMove:
        assert self.active is not None
        return PointerMove(active=self.active, previous=before, changes=Changes.TIMELINE | Changes.MEMORIES)

    def _pin(self, snapshot: int, *, pinned: bool) -> SnapshotChange:
        self.snapshots = [replace(row, pinned=pinned) if row.id == snapshot else row for row in self.snapshots]
        found = next(row for row in self.snapshots if row.id == snapshot)
        return SnapshotChange(snapshot=found, changes=Changes.TIMELINE)
