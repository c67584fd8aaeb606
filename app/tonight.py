"""What a night now would hold, read from the ledger and the queue. Changes nothing and starts nothing."""

from app.depth import Depth
from app.history import History
from app.keeping import can_keep
from app.lessons import LessonPlanner
from app.nightfall import Nightfall
from app.resume import Resumer
from app.shelf import Shelf
from app.sources import conflicts
from app.views.night import PlannedMemory, QueuedItem, Tonight
from engine.errors import KnownError
from engine.store.db import Store
from engine.store.experiences import Experience
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline


def tonight(
    store: Store,
    timeline: Timeline,
    shelf: Shelf,
    nightfall: Nightfall,
    planner: LessonPlanner,
    resumer: Resumer,
    history: History,
    *,
    deep: bool,
) -> Tonight:
    parent = timeline.active()
    lessons = planner.plan(parent, deep=deep)
    able, reason = _can_sleep(shelf, parent)
    resumes = resumer.find(parent, deep=deep) if parent is not None else None
    depth = history.depth() if resumes is None and not deep else Depth(deep=deep if resumes is None else resumes.deep)
    taught = (*lessons.curriculum.new, *lessons.unread)
    return Tonight(
        heard=tuple(queued_item(row) for row in nightfall.experiences()),
        teach=tuple(PlannedMemory(id=one.id, text=one.text, again=one.state == "live") for one in taught),
        held_back=lessons.held_back,
        can_sleep=able,
        reason=reason,
        resumes=resumes.id if resumes is not None else None,
        deep=depth.deep,
        depth=depth.reason,
        conflicts=conflicts(store),
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
        can_keep=can_keep(row),
    )


def _can_sleep(shelf: Shelf, parent: Snapshot | None) -> tuple[bool, str]:
    """A home without a model gets the bundled one on first use, which can."""
    if parent is None:
        return True, ""
    try:
        return shelf.card(parent.model).sleeps
    except KnownError as error:
        return False, f"{error.message} {error.next_step}"
