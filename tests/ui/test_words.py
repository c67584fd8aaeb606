"""Times, sizes and states in the owner's words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from app.views.memories import MemoryView
from app.views.timeline import SnapshotView
from ui import words

NOW = datetime(2026, 3, 4, 21, 30).astimezone()
MEMORY = MemoryView(
    id=1, text="My dog is called Biscuit.", subject="", attribute="", value="", kind="statement", ledger="live",
    state="in_weights", trust="typed", sources=(), created="", night=None,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(minutes=25), "today 21:05"),
        (timedelta(days=1), "yesterday 21:30"),
        (timedelta(days=3), "Sunday 21:30"),
        (timedelta(days=30), "2 February"),
        (timedelta(days=400), "28 January 2025"),
    ],
)
def test_moments(ago: timedelta, said: str) -> None:
    stamp = (NOW - ago).astimezone(UTC).isoformat()
    assert words.moment(stamp, NOW) == said


def test_a_moment_ahead_is_a_date() -> None:
    assert words.moment((NOW + timedelta(days=3)).isoformat(), NOW) == "7 March"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.2, "1 s"), (42, "42 s"), (90, "2 min"), (3599, "1 h 0 min"), (4800, "1 h 20 min")]
)
def test_durations(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said


@pytest.mark.parametrize(("n", "said"), [(0, "no memories"), (1, "1 memory"), (1200, "1,200 memories")])
def test_counts(n: int, said: str) -> None:
    assert words.memories(n) == said


@pytest.mark.parametrize(
    ("ledger", "state", "word"),
    [
        ("live", "in_weights", "Learned"),
        ("live", "in_context", "In notes"),
        ("live", "faded", "Faded"),
        ("queued", "in_context", "Tonight"),
        ("queued", "in_weights", "Learned"),
        ("pending", "held_out", "Waits for your yes"),
        ("superseded", "held_out", "Replaced"),
        ("rejected", "held_out", "Refused"),
        ("paused", "held_out", "Paused"),
    ],
)
def test_states(ledger: str, state: str, word: str) -> None:
    memory = replace(MEMORY, ledger=ledger, state=state)
    assert words.memory_state(memory)[0] == word
    assert words.memory_explained(memory)


def test_a_morning_is_called_by_what_it_added() -> None:
    base = SnapshotView(
        id=1, model="starter", parent=None, created="", kind="base", status="kept", active=False, pinned=False,
        memories=(), size_bytes=0, gate_passed=None,
    )  # fmt: skip
    night = replace(base, id=2, kind="night", memories=(1, 2, 3), gate_passed=True)
    assert words.snapshot_title(base) == "As it came"
    assert words.snapshot_title(night, replace(night, memories=(1,))) == "Night: learned 2 memories"
    assert words.snapshot_title(night, night) == "Night: nothing new stayed"
    assert words.snapshot_title(replace(night, status="rejected")) == "Night, not kept"
    assert words.snapshot_title(replace(night, kind="deep", status="destroyed")) == "Deep night, forgotten"
