"""Decides whether a stopped night goes on, and clears away the ones that do not. Runs no stage."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from app.nightfall import Nightfall
from engine.home import Home
from engine.night.job import Job, JobMemory
from engine.store.db import Store
from engine.store.nights import Night
from engine.store.snapshots import Snapshot

_UNFINISHED = ("running", "stopped")


class Resumer:
    def __init__(self, home: Home, store: Store, nightfall: Nightfall) -> None:
        self._home = home
        self._store = store
        self._nightfall = nightfall

    def find(self, parent: Snapshot, *, deep: bool) -> Night | None:
        """The newest unfinished night, if it continues `parent` and everything it was given still stands.

        With `deep` only a deep one; without, either: what was begun is worth going on with.
        """
        unfinished = [night for night in self._store.nights.all() if night.outcome in _UNFINISHED]
        if not unfinished:
            return None
        night = unfinished[0]
        job = Job(self._folder(night))
        fits = (night.deep or not deep) and _is_readable(job) and job.spec.parent_snapshot == parent.id
        return night if fits and self._still_stands(job) and not self._better_anew(job, parent) else None

    def abandon_all(self) -> None:
        """Unfinished nights are over: what they took is queued again, and their folders go."""
        for night in self._store.nights.all():
            if night.outcome not in _UNFINISHED:
                continue
            with self._store.transaction():
                self._store.experiences.give_back(night=night.id)
                if night.outcome == "running":
                    reason = night.reason or "It was interrupted."
                    self._store.nights.finish(night.id, outcome="stopped", reason=reason)
            shutil.rmtree(self._folder(night), ignore_errors=True)

    def _folder(self, night: Night) -> Path:
        return self._home.nights / str(night.id)

    def _still_stands(self, job: Job) -> bool:
        """No memory it teaches or rehearses was edited, replaced, rejected, forgotten or put aside since."""
        given = (*job.curriculum.taught, *job.curriculum.known) if job.frozen else job.spec.memories
        if not self._store.taken_back().isdisjoint(memory.id for memory in given):
            return False
        return all(self._is_as_given(memory) for memory in given)

    def _is_as_given(self, memory: JobMemory) -> bool:
        rows = self._store.memories.many((memory.id,))
        living = ("queued", "live") if memory.state in ("queued", "live") else (memory.state,)
        return bool(rows) and rows[0].text == memory.text and rows[0].ledger in living

    def _better_anew(self, job: Job, parent: Snapshot) -> bool:
        """Something new was said before the training began: starting over costs little and teaches it, too."""
        training = job.folder("seed")
        if training.exists() or training.with_name(f"{training.name}.partial").exists():
            return False
        given = _known_to(job)
        heard = {row.id for row in job.spec.experiences}
        return _adds(given, (row.id for row in self._nightfall.memories(parent))) or _adds(
            heard, (row.id for row in self._nightfall.experiences())
        )


def _known_to(job: Job) -> set[int]:
    """Memories that the job was given or found itself."""
    known = {memory.id for memory in job.spec.memories}
    if job.frozen:
        found = job.curriculum
        known |= {memory.id for memory in (*found.taught, *found.known, *found.superseded)} | set(found.left)
    return known


def _adds(known: set[int], now: Iterable[int]) -> bool:
    return any(one not in known for one in now)


def _is_readable(job: Job) -> bool:
    try:
        return job.spec.night > 0
    except (OSError, ValueError, KeyError, TypeError):
        return False
