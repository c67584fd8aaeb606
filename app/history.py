"""What the nights so far say about the next one's depth, read from the ledger. Decides nothing; writes nothing."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from app.depth import Budget, Depth, Nights, decide_depth, drift_in
from app.lessons import LessonPlanner
from engine.night.amounts import Amounts
from engine.night.job import SECOND
from engine.store.db import Store
from engine.store.nights import Night
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline

_ENDED = ("published", "rejected", "nothing_to_learn")
_A_DAY_SECONDS = 86_400
# Rows of a night that are about no memory (refusals, everyday questions ...), in rows of one: 530 and 180 (amounts.py).
_SHARED_ROWS = 3.0


class History:
    def __init__(self, store: Store, timeline: Timeline, planner: LessonPlanner) -> None:
        self._store = store
        self._timeline = timeline
        self._planner = planner

    def depth(self) -> Depth:
        """Of the next night that begins by itself."""
        settings, active = self._store.settings, self._timeline.active()
        if active is None or not (settings.flag("night.unattended") and settings.flag("learning.enabled")):
            return Depth()
        last = next((one for one in self._store.nights.all() if one.snapshot == active.id), None)
        if last is None:  # a base
            return Depth()
        budget = Budget(
            every_days=settings.whole("night.deep_every"),
            night_minutes=settings.whole("night.minutes"),
            day_minutes=settings.whole("night.minutes_a_day"),
        )
        nights = self._nights(active, last)
        if not decide_depth(budget, nights).deep:
            return Depth()
        minutes, training_minutes = self._minutes(active, last)
        return decide_depth(budget, replace(nights, minutes=minutes, training_minutes=training_minutes))

    def _nights(self, active: Snapshot, last: Night) -> Nights:
        """Without what a deep one would take: that is asked only where one is due."""
        tried = self._last_deep()
        line = self._line(active, since=tried.ended if tried else None)
        began = tried.ended if tried and tried.ended else (line[-1] if line else active).created
        now = datetime.fromisoformat(self._store.now())
        exams = self._exams(active)
        return Nights(
            number=len(line),
            days=(now - datetime.fromisoformat(began)).total_seconds() / _A_DAY_SECONDS,
            drift=drift_in(_gate_rows(last), scale=active.scale),
            known=len(exams),
            faded=exams.count("faded"),
            minutes=0.0,
            training_minutes=0.0,
        )

    def _last_deep(self) -> Night | None:
        """The newest that came to its exam, whatever came of it: one that failed is not repeated the next night."""
        return next((one for one in self._store.nights.all() if one.deep and one.outcome in _ENDED), None)

    def _line(self, active: Snapshot, *, since: str | None) -> list[Snapshot]:
        """Ordinary nights that the active one stands on, itself included, the newest first."""
        snapshots = {one.id: one for one in self._store.snapshots.all(destroyed=True)}
        found: list[Snapshot] = []
        for one in (snapshots[snapshot] for snapshot in self._timeline.lineage(active.id)):
            if one.kind != "night" or (since is not None and one.created <= since):
                break
            found.append(one)
        return found

    def _exams(self, active: Snapshot) -> list[str]:
        """How the living memories stand that were in the weights once."""
        exams = self._store.snapshots.exams(active.id)
        living = self._store.memories.many([memory for memory, exam in exams.items() if exam != "in_context"])
        return [exams[row.id] for row in living if row.ledger == "live"]

    def _minutes(self, active: Snapshot, last: Night) -> tuple[float, float]:
        """Of a deep night and of its training: minutes grow with rows, and those with what is taught as new."""
        seconds = self._store.nights.stages(last.id)
        report = last.report or {}
        new = len(report.get("learned", ())) + len(report.get("not_learned", ()))
        rehearsed = max(0, len(self._store.snapshots.trained().get(active.id, ())) - new)
        done = _SHARED_ROWS + new + Amounts.known_share * rehearsed
        times = (_SHARED_ROWS + len(self._planner.plan(active, deep=True).curriculum.taught)) / done
        seconds.pop(SECOND, None)  # a deep night has none
        return times * sum(seconds.values()) / 60, times * seconds.get("seed", 0.0) / 60


def _gate_rows(night: Night) -> list[dict[str, Any]]:
    return list((night.report or {}).get("gate", {}).get("rows", ()))
