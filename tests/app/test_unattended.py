"""Nights that begin by themselves: on real services and a scripted night, with a machine whose owner comes and goes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from app import nightd
from app.compose import Nightjar, open_app
from app.schedule import Start, Wait
from app.unattended import Machine
from app.views.night import NightOutcome
from engine.errors import Cancelled, KnownError
from engine.home import Home
from engine.night.job import STAGES, Job
from tests.app.scripted import ScriptedNight, install_scripted_model


class Desk:
    """A machine: `idle` seconds, `mains`, and a clock that one sets."""

    def __init__(self) -> None:
        self.idle: float | None = 3600.0
        self.mains: bool | None = True
        self.later = timedelta()
        self.machine = Machine(idle=lambda: self.idle, mains=lambda: self.mains, now=self.now)

    def now(self) -> datetime:
        return datetime.now().astimezone() + self.later

    def touch(self, _job: Job, _stage: str) -> None:
        """Somebody comes back in the middle of a stage, which is cut."""
        self.idle = 0.0
        raise Cancelled


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def nightjar(home: Home, night_worker: ScriptedNight, desk: Desk) -> Iterator[Nightjar]:
    install_scripted_model(home)
    with open_app(home, night_worker=night_worker, machine=desk.machine) as opened:
        opened.memories.add("My sister is called Galom.")
        yield opened


def test_it_waits_for_something_to_learn_and_sleeps_then(home: Home, night_worker: ScriptedNight, desk: Desk) -> None:
    install_scripted_model(home)
    with open_app(home, night_worker=night_worker, machine=desk.machine) as opened:
        assert opened.unattended.decide() == Wait(reason="Nothing new to learn yet.")
        opened.memories.add("My sister is called Galom.")
        assert isinstance(opened.unattended.decide(), Start)
        assert opened.unattended.sleep().outcome == "published"
        assert opened.unattended.decide() == Wait(reason="Nothing new to learn yet.")


def test_ten_nights_step_aside_and_the_eleventh_ends(
    nightjar: Nightjar, night_worker: ScriptedNight, desk: Desk
) -> None:
    nights = set()
    for stage in (*STAGES, "exam"):
        desk.idle = 3600.0
        assert isinstance(nightjar.unattended.decide(), Start)
        night_worker.faults[stage] = desk.touch
        outcome = nightjar.unattended.sleep()
        assert outcome.outcome == "stopped"
        nights.add(outcome.night)
        assert isinstance(nightjar.unattended.decide(), Wait)
    assert len(STAGES) + 1 == 10
    desk.idle = 3600.0
    last = nightjar.unattended.sleep()
    assert last.outcome == "published"
    assert nights == {last.night}
    assert [row.state for row in nightjar.memories.list()] == ["in_weights"]


def test_it_says_why_it_stepped_aside(nightjar: Nightjar, desk: Desk) -> None:
    desk.idle = 1.0
    assert nightjar.unattended.sleep().reason == "Somebody is at the machine. The night goes on later."


def test_it_waits_for_the_charger_where_mains_are_needed(nightjar: Nightjar, desk: Desk) -> None:
    desk.mains = False
    assert nightjar.unattended.decide() == Wait(reason="It waits for the charger: the machine runs on its battery.")
    nightjar.settings.set("night.needs_mains", "off")
    assert isinstance(nightjar.unattended.decide(), Start)


def test_a_rejected_night_is_not_tried_again_at_once(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    night_worker.passes_exam = False
    assert nightjar.unattended.sleep().outcome == "rejected"
    waits = nightjar.unattended.decide()
    assert isinstance(waits, Wait)
    assert "did not pass" in waits.reason
    nightjar.memories.add("I live in Brunsk.")
    assert isinstance(nightjar.unattended.decide(), Start)


def test_a_night_that_broke_off_waits_an_hour(nightjar: Nightjar, night_worker: ScriptedNight, desk: Desk) -> None:
    def die(_job: Job, _stage: str) -> None:
        raise KnownError("worker_killed", "The night worker was killed.", "Try again.")

    night_worker.faults["seed"] = die
    with pytest.raises(KnownError):
        nightjar.unattended.sleep()
    assert isinstance(nightjar.unattended.decide(), Wait)
    desk.later = timedelta(minutes=61)
    assert isinstance(nightjar.unattended.decide(), Start)


def test_the_switches_of_the_settings_are_followed(nightjar: Nightjar) -> None:
    for key, text in (("night.unattended", "off"), ("learning.enabled", "off")):
        nightjar.settings.set(key, text)
        assert nightjar.unattended.decide() == Wait(reason="Sleeping by itself is switched off.")
        nightjar.settings.set(key, "on")
    assert isinstance(nightjar.unattended.decide(), Start)


@pytest.mark.parametrize("text", ["24:00", "7:00", "noon", "", "22:60"])
def test_a_time_of_day_is_checked(nightjar: Nightjar, text: str) -> None:
    with pytest.raises(KnownError) as refused:
        nightjar.settings.set("night.begin", text)
    assert refused.value.error_id == "setting_invalid"
    assert "22:30" in refused.value.next_step
    assert nightjar.settings.set("night.begin", "22:05").setting.value == "22:05"


class Watched:
    """A face that stops the watch after its first night, or after `looks` looks."""

    def __init__(self, stopped: threading.Event, looks: int = 3) -> None:
        self._stopped, self._looks = stopped, looks
        self.said: list[str] = []

    def waits(self, wait: Wait) -> None:
        self.said.append(wait.reason)
        if len(self.said) >= self._looks:
            self._stopped.set()

    def starts(self, start: Start) -> None:
        self.said.append(start.reason)

    def ends(self, outcome: NightOutcome) -> None:
        self.said.append(outcome.outcome)
        self._stopped.set()

    def fails(self, error: KnownError) -> None:
        self.said.append(error.error_id)
        self._stopped.set()


def test_the_watch_holds_the_home_only_while_it_sleeps(home: Home, night_worker: ScriptedNight, desk: Desk) -> None:
    install_scripted_model(home)
    opened: list[bool] = []

    @contextmanager
    def open_home(write: bool) -> Iterator[Nightjar]:
        opened.append(write)
        with open_app(home, write=write, night_worker=night_worker, machine=desk.machine) as services:
            yield services

    with open_app(home) as services:
        services.memories.add("My sister is called Galom.")
        stopped = threading.Event()
        busy = Watched(stopped)
        nightd.watch(open_home, stopped, busy, look_seconds=0)
    assert set(busy.said) == {"Nightjar is open elsewhere on this home, and sleeps from there."}
    stopped = threading.Event()
    free = Watched(stopped)
    nightd.watch(open_home, stopped, free, look_seconds=0)
    assert free.said == ["There is something to learn.", "published"]
    stopped, desk.idle = threading.Event(), None
    opened.clear()
    nightd.watch(open_home, stopped, Watched(stopped), look_seconds=0)
    assert set(opened) == {False}


def test_a_suspend_in_mid_night_costs_neither_the_night_nor_the_days_minutes(
    nightjar: Nightjar, night_worker: ScriptedNight, desk: Desk
) -> None:
    def suspend(_job: Job, _stage: str) -> None:
        """The lid is closed in the middle of a stage, and opened by somebody three hours later."""
        desk.later, desk.idle = timedelta(hours=3), 1.0
        raise Cancelled

    nightjar.settings.set("night.minutes_a_day", "60")
    night_worker.faults["seed"] = suspend
    stopped = nightjar.unattended.sleep()
    assert stopped.outcome == "stopped"
    assert isinstance(nightjar.unattended.decide(), Wait), "somebody is there"
    desk.idle = 3600.0
    assert nightjar.unattended.decide() == Start(reason="It goes on with the night that was stopped.")
    outcome = nightjar.unattended.sleep()
    assert (outcome.night, outcome.outcome) == (stopped.night, "published")
