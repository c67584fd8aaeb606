"""When Nightjar sleeps by itself: a pure decision over settings, readings of the machine and the nights so far.

Reads no clock, no sensor and no database; `app/unattended.py` brings them. What is unknown is neither idle nor mains.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

_AFTER_A_NIGHT = timedelta(hours=20)
_AFTER_A_FAULT = timedelta(hours=1)
_A_DAY = timedelta(days=1)
_FINISHED = {
    "published": "The last night learned what it could. It sleeps again",
    "rejected": "The last night did not pass its exam. It tries again",
    "nothing_to_learn": "The last night found nothing that it could learn. It looks again",
}
_TURN_OF_THE_DAY = time(12)  # a budget counts from noon to noon, so that one night is one day's


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What the owner set. `begin` == `end` means any hour; they may lie on both sides of midnight."""

    enabled: bool
    begin: time
    end: time
    idle_minutes: int
    needs_mains: bool
    minutes_a_day: int


@dataclass(frozen=True, kw_only=True)
class Readings:
    """The machine now. `now` has its offset. None means that it cannot be told."""

    now: datetime
    idle_seconds: float | None
    on_mains: bool | None


@dataclass(frozen=True, kw_only=True)
class LastNight:
    ended: datetime
    outcome: str  # of `engine.store.nights.OUTCOMES`, or "failed"
    deep: bool = False


@dataclass(frozen=True, kw_only=True)
class Work:
    """What a night would find. `obstacle`: why none is possible, or "". `newest`: when the last of it was told.

    `is_unread`: something was heard that only a night makes a memory of. `deep`: why the model is built anew, or "".
    """

    waits: bool
    is_unread: bool
    goes_on: bool  # a stopped night
    deep: str = ""
    obstacle: str
    newest: datetime | None
    last: LastNight | None
    minutes_slept: float  # since the last noon


@dataclass(frozen=True, kw_only=True)
class Start:
    reason: str


@dataclass(frozen=True, kw_only=True)
class Wait:
    """`reason` is a sentence for the owner. `until`: when it may change by itself, where that is known."""

    reason: str
    until: datetime | None = None


def decide(rules: Rules, readings: Readings, work: Work) -> Start | Wait:
    """Start a night now, or what it waits for: the first thing that is missing."""
    missing = (
        _willing(rules),
        _able(work),
        _in_hours(rules, readings.now),
        _in_budget(rules, readings.now, work),
        _worth_it(readings.now, work),
        _powered(rules, readings),
        _idle(rules, readings),
    )
    if wait := next(filter(None, missing), None):
        return wait
    if work.goes_on:
        return Start(reason="It goes on with the night that was stopped.")
    if work.deep:
        return Start(reason=" ".join(("It builds the model anew.", work.deep)))
    return Start(reason="There is something to learn.")


def steps_aside(rules: Rules, readings: Readings) -> str:
    """Why a night that began by itself makes room now, or "". Somebody who came back is idle for a moment only."""
    if wait := _willing(rules) or _in_hours(rules, readings.now):
        return wait.reason
    if readings.idle_seconds is None:
        return "It can no longer tell whether somebody is at the machine."
    if readings.idle_seconds < rules.idle_minutes * 60 / 2:
        return "Somebody is at the machine."
    if rules.needs_mains and not readings.on_mains:
        return "The machine is no longer on mains."
    return ""


def noon_before(now: datetime) -> datetime:
    """The last turn of the day, from which minutes are counted."""
    noon = datetime.combine(now.date(), _TURN_OF_THE_DAY, now.tzinfo)
    return noon if now >= noon else noon - _A_DAY


def _willing(rules: Rules) -> Wait | None:
    return None if rules.enabled else Wait(reason="Sleeping by itself is switched off.")


def _able(work: Work) -> Wait | None:
    if work.obstacle:
        return Wait(reason=work.obstacle)
    return None if work.waits or work.goes_on else Wait(reason="Nothing new to learn yet.")


def _in_hours(rules: Rules, now: datetime) -> Wait | None:
    clock = now.time()
    if rules.begin <= rules.end:
        inside = rules.begin == rules.end or rules.begin <= clock < rules.end
    else:
        inside = clock >= rules.begin or clock < rules.end
    if inside:
        return None
    next_begin = datetime.combine(now.date(), rules.begin, now.tzinfo)
    if next_begin <= now:
        next_begin += _A_DAY
    return Wait(reason=f"It sleeps between {rules.begin:%H:%M} and {rules.end:%H:%M}.", until=next_begin)


def _in_budget(rules: Rules, now: datetime, work: Work) -> Wait | None:
    if work.minutes_slept < rules.minutes_a_day:
        return None
    return Wait(reason=f"The {rules.minutes_a_day} minutes for one day are used up.", until=noon_before(now) + _A_DAY)


def _worth_it(now: datetime, work: Work) -> Wait | None:
    """A night on the same things just after one that ended would end alike."""
    if work.last is None:
        return None
    is_new = work.is_unread or (work.newest is not None and work.newest > work.last.ended)
    # What a deep night that failed would have taught, an ordinary one may: it ends otherwise.
    is_new = is_new or (work.last.deep and work.last.outcome == "rejected" and not work.deep)
    if work.last.outcome == "failed":
        wait, reason = _AFTER_A_FAULT, "The last night broke off. It tries again an hour later."
    elif work.last.outcome in _FINISHED and not is_new and not work.goes_on:
        wait, reason = _AFTER_A_NIGHT, f"{_FINISHED[work.last.outcome]} tomorrow, or when there is something new."
    else:
        return None
    until = work.last.ended + wait
    return Wait(reason=reason, until=until) if now < until else None


def _powered(rules: Rules, readings: Readings) -> Wait | None:
    if not rules.needs_mains or readings.on_mains:
        return None
    if readings.on_mains is None:
        return Wait(reason="It cannot tell whether the machine is on mains.")
    return Wait(reason="It waits for the charger: the machine runs on its battery.")


def _idle(rules: Rules, readings: Readings) -> Wait | None:
    if readings.idle_seconds is None:
        return Wait(reason="It cannot tell whether somebody is at the machine.")
    missing = rules.idle_minutes * 60 - readings.idle_seconds
    if missing <= 0:
        return None
    minutes = f"{rules.idle_minutes} minute{'' if rules.idle_minutes == 1 else 's'}"
    return Wait(
        reason=f"It waits until nobody has used the machine for {minutes}.",
        until=readings.now + timedelta(seconds=missing),
    )
