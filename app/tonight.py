"""What a night now would hold, read from the ledger and the queue. Changes nothing and starts nothing."""

from app.nightfall import Nightfall
from app.resume import Resumer
from app.shelf import Shelf
from app.views.night import PlannedMemory, QueuedItem, Tonight
from engine.errors import KnownError
from engine.memory.secrets import has_secret
from engine.night.curriculum import choose
from engine.night.job import JobMemory
from engine.store.db import Store
from engine.store.experiences import Experience
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline


def tonight(
    store: Store, timeline: Timeline, shelf: Shelf, nightfall: Nightfall, resumer: Resumer, *, deep: bool
) -> Tonight:
    parent = timeline.active()
    memories = nightfall.memories(parent, deep=deep)
    budget = len(memories) if deep else store.settings.whole("night.facts")
    chosen = choose(memories, facts=budget)
    able, reason = _can_sleep(shelf, parent)
    resumes = resumer.find(parent, deep=deep) if parent is not None else None
    return Tonight(
        heard=tuple(queued_item(row) for row in nightfall.experiences()),
        teach=tuple(PlannedMemory(id=one.id, text=one.text, again=one.state == "live") for one in chosen.new),
        held_back=_held_back(store, memories, chosen.left, budget),
        can_sleep=able,
        reason=reason,
        resumes=resumes.id if resumes is not None else None,
    )


def queued_item(row: Experience) -> QueuedItem:
    return QueuedItem(
        experience=row.id,
        message=row.message,
        text=row.text,
        kind=row.kind,
        trust=row.trust,
        decision=row.decision or "session",
        reason=row.reason,
        memory=row.memory,
    )


def _held_back(
    store: Store, memories: tuple[JobMemory, ...], left: tuple[int, ...], budget: int
) -> tuple[tuple[int, str], ...]:
    over = [(memory, f"waits: a night teaches {budget} (night.facts)") for memory in left]
    waiting = [(row.id, "waits for your yes") for row in store.memories.all(("pending",))]
    secret = [(one.id, "holds a secret") for one in memories if one.state == "queued" and has_secret(one.text)]
    given = {one.id for one in memories}
    silent = [(row.id, "its message was withdrawn") for row in store.memories.all(("queued",)) if row.id not in given]
    return tuple(over + waiting + secret + silent)


def _can_sleep(shelf: Shelf, parent: Snapshot | None) -> tuple[bool, str]:
    """A home without a model gets the bundled one on first use, which can."""
    if parent is None:
        return True, ""
    try:
        return shelf.card(parent.model).sleeps
    except KnownError as error:
        return False, f"{error.message} {error.next_step}"
