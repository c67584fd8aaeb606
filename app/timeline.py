"""The timeline's verbs: look, use, undo, redo, pin, verify. Moves the pointer; never makes or deletes a snapshot."""

import json
from collections.abc import Callable
from pathlib import Path

from app.rebuilding import Rebuilder
from app.serving import served_files
from app.views.timeline import (
    Check,
    Comparison,
    ExamFigure,
    Json,
    PointerMove,
    SnapshotChange,
    SnapshotDetail,
    SnapshotView,
    TimelineView,
    Verification,
)
from engine.changes import Changes
from engine.home import Home
from engine.store.db import Store
from engine.store.snapshots import Snapshot
from engine.timeline.folder import SnapshotFolder, base_file, served_file
from engine.timeline.timeline import Timeline
from engine.timeline.verify import verify


class TimelineService:
    def __init__(self, home: Home, store: Store, timeline: Timeline, rebuilder: Rebuilder) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._rebuilder = rebuilder

    def list(self, *, all: bool = False) -> TimelineView:
        """Oldest first; destroyed ones only with `all`."""
        trail = self._timeline.trail()
        rows = self._store.snapshots.all(destroyed=all)
        return TimelineView(
            active=trail.active,
            snapshots=tuple(self._view(row, trail.active) for row in rows),
            can_undo=trail.previous is not None,
            can_redo=trail.next is not None,
        )

    def show(self, snapshot: int) -> SnapshotDetail:
        """Raises `KnownError("not_found")`."""
        row = self._store.snapshots.get(snapshot)
        folder = SnapshotFolder.of(self._home, snapshot)
        view = self._view(row, self._timeline.trail().active)
        return SnapshotDetail(snapshot=view, manifest=_read_json(folder.manifest), gate=_read_json(folder.gate))

    def compare(self, first: int, second: int) -> Comparison:
        """Memories in the weights of one and not of the other, and the figures of both exams. Raises not_found."""
        one, other = self.show(first), self.show(second)
        before, after = set(one.snapshot.memories), set(other.snapshot.memories)
        figures, later = _figures(one.gate), _figures(other.gate)
        exams = tuple(
            ExamFigure(name=name, title=title, first=_new(figures, name), second=_new(later, name))
            for name, (title, _) in (figures | later).items()
        )
        return Comparison(
            first=one.snapshot,
            second=other.snapshot,
            learned=tuple(sorted(after - before)),
            lost=tuple(sorted(before - after)),
            exams=exams,
        )

    def use(self, snapshot: int) -> PointerMove:
        """Talk with this one from now on; redo ends here. Raises `KnownError` not_found, snapshot_gone, usage."""
        return self._move(lambda: self._timeline.use(snapshot))

    def undo(self) -> PointerMove:
        """Raises `KnownError("nothing_to_undo")`."""
        return self._move(self._timeline.undo)

    def redo(self) -> PointerMove:
        """Raises `KnownError("nothing_to_redo")`."""
        return self._move(self._timeline.redo)

    def rebuild(self, *, should_stop: Callable[[], bool] = lambda: False) -> bool:
        """Make the active snapshot's served file again where the cache has lost it; whether it is there now. Blocks.

        Raises `Cancelled` and `KnownError` disk_full, worker_killed.
        """
        active = self._timeline.active()
        return active is None or self._rebuilder.rebuild(active, should_stop=should_stop)

    def pin(self, snapshot: int) -> SnapshotChange:
        """Its served file stays cached. Raises `KnownError("not_found")`."""
        return self._set_pin(snapshot, pinned=True)

    def unpin(self, snapshot: int) -> SnapshotChange:
        return self._set_pin(snapshot, pinned=False)

    def verify(self) -> Verification:
        """Re-derive the hash of every file that a row names, and look for files that none names."""
        findings = verify(self._store, self._home)
        wrong = {finding.path for finding in findings}
        sound = [row for row in self._store.snapshots.all() if wrong.isdisjoint(_files(self._home, row))]
        checks = [Check(what=f"snapshot {row.id}", ok=True, detail="every file is as it was made") for row in sound]
        checks += [
            Check(
                what=_short(self._home, finding.path),
                ok=False,
                detail=f"expected {finding.expected}, found {finding.found}",
            )
            for finding in findings
        ]
        return Verification(checks=tuple(checks))

    def _set_pin(self, snapshot: int, *, pinned: bool) -> SnapshotChange:
        self._store.snapshots.pin(snapshot, pinned=pinned)
        row = self._store.snapshots.get(snapshot)
        return SnapshotChange(snapshot=self._view(row, self._timeline.trail().active), changes=Changes.TIMELINE)

    def _move(self, step: Callable[[], Snapshot]) -> PointerMove:
        """The pointer moves only to a snapshot whose files are there. Raises `KnownError("model_missing")` too."""
        with self._store.transaction():
            before = self._timeline.trail().active
            now = step()
            note = served_files(self._home, now).note
        return PointerMove(active=now.id, previous=before, note=note, changes=Changes.TIMELINE | Changes.MEMORIES)

    def _view(self, row: Snapshot, active: int | None) -> SnapshotView:
        exams = self._store.snapshots.exams(row.id)
        figures = {} if row.kind == "base" else _figures(_read_json(SnapshotFolder.of(self._home, row.id).gate))
        return SnapshotView(
            id=row.id,
            model=row.model,
            parent=row.parent,
            created=row.created,
            kind=row.kind,
            status=row.status,
            active=row.id == active,
            pinned=row.pinned,
            memories=tuple(memory for memory, exam in exams.items() if exam == "in_weights"),
            size_bytes=_size(self._home, row),
            gate_passed=row.gate_passed,
            recall=_new(figures, "new_memories"),
            drift=_new(figures, "kl_mean"),
        )


def _size(home: Home, row: Snapshot) -> int:
    """What the snapshot holds on this disk now."""
    own = base_file(home, row.model) if row.kind == "base" else SnapshotFolder.of(home, row.id).adapter
    return sum(file.stat().st_size for file in (served_file(home, row), own) if file.exists())


def _files(home: Home, row: Snapshot) -> set[Path]:
    """Every file that `verify` looks at for one snapshot."""
    folder = SnapshotFolder.of(home, row.id)
    return {served_file(home, row), base_file(home, row.model), *folder.path.glob("*"), folder.adapter, folder.manifest}


def _figures(gate: Json) -> dict[str, tuple[str, float | None]]:
    """Row of the gate -> its title and what the new model reached."""
    rows = gate.get("rows", [])
    return {row["name"]: (row["title"], row["new"]) for row in rows} if isinstance(rows, list) else {}


def _new(figures: dict[str, tuple[str, float | None]], name: str) -> float | None:
    return figures[name][1] if name in figures else None


def _short(home: Home, path: Path) -> str:
    return str(path.relative_to(home.path)) if path.is_relative_to(home.path) else str(path)


def _read_json(path: Path) -> Json:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
