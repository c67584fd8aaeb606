"""Sleeping by itself: asks `schedule` what to do about machine and ledger, and steps aside when somebody comes back.

Serves the window and `nightjar nightd` alike. Decides nothing itself.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from datetime import time as clock

from app.night import NightService
from app.schedule import LastNight, Readings, Rules, Start, Wait, Work, decide, noon_before, steps_aside
from app.views.night import NightOutcome
from engine.errors import Cancelled
from engine.store.db import Store
from engine.worker.protocol import Progress

_MAINS_SECONDS = 2.0  # reading the battery costs more than reading the idle time


@dataclass
class Machine:
    """The machine as this process sees it: `idle` in seconds since the last input, `mains`; None: cannot be told.

    `failed_at`: when a night of this process broke off. Both it and `slept` outlive the services that ran the nights.
    """

    idle: Callable[[], float | None]
    mains: Callable[[], bool | None]
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()
    failed_at: datetime | None = None
    slept: list[tuple[datetime, float]] = field(default_factory=list)  # ends and seconds of this process's nights
    _mains_read: float = -math.inf
    _on_mains: bool | None = None

    def readings(self) -> Readings:
        if time.monotonic() - self._mains_read >= _MAINS_SECONDS:
            self._on_mains, self._mains_read = self.mains(), time.monotonic()
        return Readings(now=self.now(), idle_seconds=self.idle(), on_mains=self._on_mains)


class Unattended:
    def __init__(self, store: Store, night: NightService, machine: Machine) -> None:
        self._store, self._night, self._machine = store, night, machine

    def decide(self) -> Start | Wait:
        """Whether a night begins now, or what it waits for. Reads only."""
        return decide(self._rules(), self._machine.readings(), self._work())

    def sleep(
        self,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> NightOutcome:
        """One night that steps aside; blocks. Raises what `NightService.sleep` raises, and remembers that it did."""
        reasons, began = [""], time.monotonic()

        def stop() -> bool:
            reasons[0] = reasons[0] or steps_aside(self._rules(), self._machine.readings())
            return bool(reasons[0]) or should_stop()

        try:
            plan = self._night.preview()
            is_due = plan.deep and plan.resumes is None  # a stopped night goes on first, deep or not
            outcome = self._night.sleep(
                deep=is_due, why_deep=plan.depth if is_due else "", on_progress=on_progress, should_stop=stop
            )
        except Cancelled:  # before the night's first stage, while yesterday's file was made again
            outcome = NightOutcome(night=None, outcome="stopped", reason="You woke it up.", snapshot=None)
        except Exception:
            self._machine.failed_at = self._machine.now()
            raise
        finally:
            self._machine.slept.append((self._machine.now(), time.monotonic() - began))
        self._machine.failed_at = None
        if outcome.outcome == "stopped" and reasons[0]:
            return replace(outcome, reason=f"{reasons[0]} The night goes on later.")
        return outcome

    def _rules(self) -> Rules:
        settings = self._store.settings
        return Rules(
            enabled=bool(settings.get("night.unattended")) and bool(settings.get("learning.enabled")),
            begin=clock.fromisoformat(str(settings.get("night.begin"))),
            end=clock.fromisoformat(str(settings.get("night.end"))),
            idle_minutes=int(settings.get("night.idle_minutes")),
            needs_mains=bool(settings.get("night.needs_mains")),
            minutes_a_day=int(settings.get("night.minutes_a_day")),
        )

    def _work(self) -> Work:
        plan = self._night.preview()
        told = [row.created for row in self._store.memories.many([one.id for one in plan.teach])]
        heard = any(item.decision == "lasting" and item.memory is None for item in plan.heard)
        return Work(
            waits=bool(plan.teach) or heard or plan.deep,
            is_unread=heard,
            goes_on=plan.resumes is not None,
            deep=plan.depth if plan.deep else "",
            obstacle="" if plan.can_sleep else plan.reason,
            newest=max(map(datetime.fromisoformat, told), default=None),
            last=self._last(),
            minutes_slept=self._minutes_slept(),
        )

    def _last(self) -> LastNight | None:
        night, failed_at = self._store.nights.last(), self._machine.failed_at
        ended = None if night is None or night.ended is None else datetime.fromisoformat(night.ended)
        if failed_at is not None and (ended is None or failed_at > ended):
            return LastNight(ended=failed_at, outcome="failed")
        if night is None or ended is None:
            return None
        return LastNight(ended=ended, outcome=night.outcome, deep=night.deep)

    def _minutes_slept(self) -> float:
        """Of this process's nights, stopped ones too, or by the stages that the ledger knows, whichever is more."""
        noon = noon_before(self._machine.now())
        own = sum(seconds for ended, seconds in self._machine.slept if ended >= noon)
        nights = [one for one in self._store.nights.all() if datetime.fromisoformat(one.started) >= noon]
        return max(own, sum(sum(self._store.nights.stages(one.id).values()) for one in nights)) / 60
