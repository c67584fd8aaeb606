"""When the next night by itself is a deep one: every reason for it, every reason against it, and what an exam says."""

from dataclasses import replace
from typing import Any

import pytest

from app.depth import Budget, Depth, Nights, decide_depth, drift_in

BUDGET = Budget(every_days=7, night_minutes=30, day_minutes=120)
WEEK = Nights(number=6, days=7.2, drift="", known=30, faded=0, minutes=12.0, training_minutes=8.0)
YOUNG = replace(WEEK, days=3.0)


def row(name: str, verdict: str, p: float | None = None) -> dict[str, Any]:
    return {"name": name, "verdict": verdict, "p": p}


def test_a_week_of_nights_ends_in_a_deep_one() -> None:
    assert decide_depth(BUDGET, WEEK) == Depth(deep=True, reason="For 7 days each night has built on the one before.")
    assert "For 1 day each" in decide_depth(replace(BUDGET, every_days=1), replace(WEEK, days=1.9)).reason


@pytest.mark.parametrize(
    "nights",
    [
        YOUNG,
        replace(WEEK, days=6.9),
        replace(WEEK, number=2),
        replace(YOUNG, number=2, drift="It drifted."),
        replace(YOUNG, faded=2),
        replace(YOUNG, faded=9, known=100),
        replace(YOUNG, number=0, days=0.0),
    ],
)
def test_otherwise_it_is_an_ordinary_one(nights: Nights) -> None:
    assert decide_depth(BUDGET, nights) == Depth()


@pytest.mark.parametrize(
    ("nights", "reason"),
    [
        (replace(YOUNG, drift="It drifted."), "It drifted."),
        (replace(YOUNG, faded=3), "3 memories are fading."),
        (replace(YOUNG, faded=10, known=100), "10 memories are fading."),
    ],
)
def test_drift_does_not_wait_for_the_week(nights: Nights, reason: str) -> None:
    assert decide_depth(BUDGET, nights) == Depth(deep=True, reason=reason)


def test_zero_days_are_never() -> None:
    never = replace(BUDGET, every_days=0)
    assert decide_depth(never, replace(WEEK, drift="It drifted.", days=900.0)) == Depth()


@pytest.mark.parametrize(
    ("minutes", "training", "said"),
    [(29.0, 30.5, "train for about 31 minutes; 30 are allowed"), (130.0, 20.0, "take about 130 minutes; 120 are")],
)
def test_what_the_owners_minutes_will_not_do_for_is_left_and_said(minutes: float, training: float, said: str) -> None:
    found = decide_depth(BUDGET, replace(WEEK, minutes=minutes, training_minutes=training))
    assert not found.deep
    assert said in found.reason
    assert found.reason.startswith("For 7 days")


@pytest.mark.parametrize(
    ("rows", "scale", "said"),
    [
        ([row("kl_mean", "warn")], 1.0, "everyday answers"),
        ([row("kl_p95", "shrink")], 1.0, "everyday answers"),
        ([row("old_memories", "warn", 0.04)], 1.0, "what it knew"),
        ([row("kl_mean", "accept"), row("old_memories", "accept", 0.5)], 0.5, "weakened"),
        ([row("old_memories", "warn", 0.3)], 1.0, ""),  # chance may explain it
        ([row("old_memories", "warn", None)], 1.0, ""),
        ([row("ability", "warn", 0.01)], 1.0, ""),  # no matter of drift
        ([], 1.0, ""),
    ],
)
def test_what_an_exam_says_about_drift(rows: list[dict[str, Any]], scale: float, said: str) -> None:
    found = drift_in(rows, scale=scale)
    assert (said in found) if said else found == ""
