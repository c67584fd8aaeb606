"""When a night begins by itself: every reason to wait, in its order, and what makes it step aside."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from app.schedule import LastNight, Readings, Rules, Start, Wait, Work, decide, noon_before, steps_aside

NOW = datetime(2026, 11, 26, 23, 30, tzinfo=timezone(timedelta(hours=1)))
RULES = Rules(enabled=True, begin=time(22), end=time(7), idle_minutes=15, needs_mains=True, minutes_a_day=60)
READY = Readings(now=NOW, idle_seconds=16 * 60, on_mains=True)
WORK = Work(
    waits=True, is_unread=False, goes_on=False, obstacle="", newest=NOW - timedelta(hours=2), last=None, minutes_slept=0
)
REJECTED = LastNight(ended=NOW - timedelta(hours=1), outcome="rejected")
FAILED = LastNight(ended=NOW - timedelta(minutes=10), outcome="failed")


def test_a_night_begins_when_nothing_is_missing() -> None:
    assert decide(RULES, READY, WORK) == Start(reason="There is something to learn.")
    stopped = replace(WORK, waits=False, goes_on=True, newest=None)
    assert decide(RULES, READY, stopped) == Start(reason="It goes on with the night that was stopped.")


@pytest.mark.parametrize(
    ("rules", "readings", "work", "reason"),
    [
        ({"enabled": False}, {}, {}, "switched off"),
        ({}, {}, {"obstacle": "This model cannot sleep."}, "This model cannot sleep."),
        ({}, {}, {"waits": False}, "Nothing new"),
        ({}, {"now": NOW.replace(hour=12)}, {}, "between 22:00 and 07:00"),
        ({}, {"now": NOW.replace(hour=7, minute=0)}, {}, "between 22:00 and 07:00"),
        ({}, {}, {"minutes_slept": 60.0}, "60 minutes"),
        ({}, {}, {"last": REJECTED}, "did not pass its exam"),
        ({}, {}, {"last": replace(REJECTED, outcome="published")}, "learned what it could"),
        ({}, {}, {"last": replace(REJECTED, outcome="nothing_to_learn")}, "found nothing"),
        ({}, {}, {"last": FAILED}, "broke off"),
        ({}, {}, {"last": FAILED, "goes_on": True}, "broke off"),
        ({}, {"on_mains": False}, {}, "charger"),
        ({}, {"on_mains": None}, {}, "cannot tell whether the machine is on mains"),
        ({}, {"idle_seconds": None}, {}, "cannot tell whether somebody"),
        ({}, {"idle_seconds": 899.0}, {}, "for 15 minutes"),
        ({"idle_minutes": 1}, {"idle_seconds": 0.0}, {}, "for 1 minute."),
    ],
)
def test_it_says_what_it_waits_for(
    rules: dict[str, object], readings: dict[str, object], work: dict[str, object], reason: str
) -> None:
    found = decide(replace(RULES, **rules), replace(READY, **readings), replace(WORK, **work))  # type: ignore[arg-type]
    assert isinstance(found, Wait)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("rules", "readings", "work"),
    [
        ({"needs_mains": False}, {"on_mains": False}, {}),
        ({"needs_mains": False}, {"on_mains": None}, {}),
        ({"begin": time(0), "end": time(0)}, {"now": NOW.replace(hour=12)}, {}),
        ({"begin": time(9), "end": time(17)}, {"now": NOW.replace(hour=12)}, {}),
        ({}, {"now": NOW.replace(hour=6, minute=59)}, {}),
        ({}, {}, {"last": replace(REJECTED, ended=NOW - timedelta(hours=21))}),
        ({}, {}, {"last": replace(REJECTED, ended=NOW - timedelta(hours=3))}),  # something was told since
        ({}, {}, {"last": replace(FAILED, ended=NOW - timedelta(minutes=61))}),
        ({}, {}, {"last": REJECTED, "is_unread": True}),
        ({}, {}, {"last": replace(REJECTED, outcome="stopped")}),
    ],
)
def test_it_does_not_wait_for_more(
    rules: dict[str, object], readings: dict[str, object], work: dict[str, object]
) -> None:
    found = decide(replace(RULES, **rules), replace(READY, **readings), replace(WORK, **work))  # type: ignore[arg-type]
    assert isinstance(found, Start)


def test_it_knows_until_when_it_waits() -> None:
    idle = decide(RULES, replace(READY, idle_seconds=600.0), WORK)
    hours = decide(RULES, replace(READY, now=NOW.replace(hour=12)), WORK)
    budget = decide(RULES, READY, replace(WORK, minutes_slept=99.0))
    assert [wait.until for wait in (idle, hours, budget) if isinstance(wait, Wait)] == [
        NOW + timedelta(seconds=300),
        NOW.replace(hour=22, minute=0),
        NOW.replace(hour=12, minute=0) + timedelta(days=1),
    ]


@pytest.mark.parametrize(
    ("readings", "reason"),
    [
        ({}, ""),
        ({"idle_seconds": 0.4}, "Somebody is at the machine."),
        ({"idle_seconds": None}, "It can no longer tell whether somebody is at the machine."),
        ({"on_mains": False}, "The machine is no longer on mains."),
        ({"on_mains": None}, "The machine is no longer on mains."),
        ({"now": NOW.replace(hour=7, minute=0)}, "It sleeps between 22:00 and 07:00."),
    ],
)
def test_what_makes_a_night_step_aside(readings: dict[str, object], reason: str) -> None:
    assert steps_aside(RULES, replace(READY, **readings)) == reason  # type: ignore[arg-type]


def test_a_day_turns_at_noon() -> None:
    assert noon_before(NOW) == NOW.replace(hour=12, minute=0)
    assert noon_before(NOW.replace(hour=3)) == NOW.replace(hour=12, minute=0) - timedelta(days=1)
    assert noon_before(datetime(2026, 1, 1, 12, tzinfo=UTC)) == datetime(2026, 1, 1, 12, tzinfo=UTC)
