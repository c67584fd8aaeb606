"""Deep nights that begin by themselves: on real services and a scripted night, from the first drift to the morning."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from app.cli.morning import print_plan, print_report
from app.compose import Nightjar, open_app
from app.schedule import Start, Wait
from app.unattended import Machine
from engine.errors import Cancelled
from engine.home import Home
from engine.night.job import Job
from engine.store.db import Store
from tests.app.scripted import ScriptedNight, install_scripted_model

TOLD = ("My sister is called Galom.", "I live in Brunsk.", "My dog is called Wekko.")
DRIFTED = [{"name": "kl_mean", "title": "drift", "new": 0.05, "verdict": "warn", "p": None}]
WHY = "Its everyday answers have moved away from those of the model as it came."


@pytest.fixture
def nightjar(home: Home, night_worker: ScriptedNight) -> Iterator[Nightjar]:
    """After three ordinary nights that each taught one thing."""
    install_scripted_model(home)
    machine = Machine(idle=lambda: 3600.0, mains=lambda: True)
    with open_app(home, night_worker=night_worker, machine=machine) as opened:
        for text in TOLD:
            opened.memories.add(text)
            assert opened.night.sleep().outcome == "published"
        yield opened


def make_older(home: Home, days: int) -> None:
    """As if all of it had been so long ago."""
    with Store.open(home, write=True) as store:
        for snapshot in store.snapshots.all():
            before = datetime.fromisoformat(snapshot.created) - timedelta(days=days)
            store._connection.update("snapshots", snapshot.id, created=before.isoformat(timespec="microseconds"))


def drift(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    """A fourth night whose exam warns."""
    night_worker.gate_rows = DRIFTED
    nightjar.memories.add("My boat is called Umbra.")
    nightjar.night.sleep()
    night_worker.gate_rows = []


def depths(nightjar: Nightjar) -> list[str]:
    return [row.kind for row in nightjar.timeline.list().snapshots]


def test_three_quiet_nights_ask_for_none(nightjar: Nightjar) -> None:
    plan = nightjar.night.preview()
    assert (plan.deep, plan.depth) == (False, "")
    assert nightjar.unattended.decide() == Wait(reason="Nothing new to learn yet.")


def test_after_a_week_the_next_night_by_itself_is_deep(nightjar: Nightjar, home: Home) -> None:
    make_older(home, 7)
    plan = nightjar.night.preview()
    assert (plan.deep, plan.depth) == (True, "For 7 days each night has built on the one before.")
    nightjar.memories.add("My boat is called Umbra.")
    found = nightjar.unattended.decide()
    assert found == Start(reason=f"It builds the model anew. {plan.depth}")
    outcome = nightjar.unattended.sleep()
    assert outcome.outcome == "published"
    assert depths(nightjar) == ["base", "night", "night", "night", "deep"]
    spec = Job(home.nights / str(outcome.night)).spec
    assert spec.parent_adapter is None
    assert spec.previous_adapter.endswith("adapter.gguf"), "it is compared with yesterday's model, whatever is cached"
    assert not nightjar.night.preview().deep, "one is enough"


def test_the_morning_says_that_it_was_deep_and_why(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    drift(nightjar, night_worker)
    nightjar.memories.add("My aunt is called Pell.")
    nightjar.unattended.sleep()
    report = nightjar.night.report()
    assert report.deep
    assert report.notes[:2] == ("This was a deep night: it built the model anew from all you told.", WHY)
    assert [line.text for line in report.learned] == ["My aunt is called Pell."]
    assert {line.text for line in report.kept} == {*TOLD, "My boat is called Umbra."}
    assert report.reason == "In the weights now: 1 of 1 new memories. Of those that it knew before: 4."
    assert report.as_json()["deep"] is True


def test_a_night_that_is_asked_for_stays_ordinary(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    drift(nightjar, night_worker)
    assert nightjar.night.preview().depth == WHY
    nightjar.memories.add("My aunt is called Pell.")
    nightjar.night.sleep()
    assert depths(nightjar)[-1] == "night"
    assert not nightjar.night.report().deep


def test_what_was_lost_needs_nothing_new_to_be_rebuilt(nightjar: Nightjar, home: Home) -> None:
    make_older(home, 8)
    assert nightjar.night.preview().teach == ()
    waits = nightjar.unattended.decide()
    assert isinstance(waits, Wait), "the last night ended just now"
    assert waits.reason.startswith("The last night learned what it could.")


def test_memories_that_fade_ask_for_one(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    night_worker.fails = {row.id for row in nightjar.memories.list()}
    nightjar.memories.add("My boat is called Umbra.")
    nightjar.night.sleep()
    assert nightjar.night.preview().depth == "3 memories are fading."


@pytest.mark.parametrize(
    ("key", "value"), [("night.deep_every", "0"), ("night.unattended", "off"), ("learning.enabled", "off")]
)
def test_the_owner_can_do_without(
    nightjar: Nightjar, night_worker: ScriptedNight, home: Home, key: str, value: str
) -> None:
    drift(nightjar, night_worker)
    make_older(home, 30)
    nightjar.settings.set(key, value)
    plan = nightjar.night.preview()
    assert (plan.deep, plan.depth) == (False, "")


def test_one_that_fails_is_not_repeated_and_holds_up_no_ordinary_night(
    nightjar: Nightjar, night_worker: ScriptedNight
) -> None:
    drift(nightjar, night_worker)
    nightjar.memories.add("My aunt is called Pell.")
    night_worker.passes_exam = False
    assert nightjar.unattended.sleep().outcome == "rejected"
    night_worker.passes_exam = True
    plan = nightjar.night.preview()
    assert (plan.deep, plan.depth, [row.text for row in plan.teach]) == (False, "", ["My aunt is called Pell."])
    assert nightjar.unattended.decide() == Start(reason="There is something to learn.")
    assert nightjar.unattended.sleep().outcome == "published"
    assert depths(nightjar)[-2:] == ["deep", "night"]


def test_a_stopped_night_goes_on_before_a_deep_one(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    def wake(_job: Job, _stage: str) -> None:
        raise Cancelled

    drift(nightjar, night_worker)
    nightjar.memories.add("My aunt is called Pell.")
    night_worker.faults["merge"] = wake
    stopped = nightjar.night.sleep()
    assert stopped.outcome == "stopped"
    plan = nightjar.night.preview()
    assert (plan.resumes, plan.deep, plan.depth) == (stopped.night, False, "")
    outcome = nightjar.unattended.sleep()
    assert (outcome.night, depths(nightjar)[-1]) == (stopped.night, "night")
    assert nightjar.night.preview().deep is False, "its own exam found nothing"


def test_a_stopped_deep_night_goes_on_however_the_next_begins(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    def wake(_job: Job, _stage: str) -> None:
        raise Cancelled

    drift(nightjar, night_worker)
    nightjar.memories.add("My aunt is called Pell.")
    night_worker.faults["merge"] = wake
    stopped = nightjar.unattended.sleep()
    plan = nightjar.night.preview()
    assert (plan.resumes, plan.deep, plan.depth) == (stopped.night, True, "")
    outcome = nightjar.night.sleep()
    assert (outcome.night, outcome.outcome, depths(nightjar)[-1]) == (stopped.night, "published", "deep")


def test_one_too_long_for_the_owners_minutes_waits_and_says_so(
    nightjar: Nightjar, night_worker: ScriptedNight, home: Home
) -> None:
    drift(nightjar, night_worker)
    with Store.open(home, write=True) as store:
        last = store.nights.last()
        assert last is not None
        store._connection.write("UPDATE night_stages SET seconds = 1800 WHERE night = ? AND stage = 'seed'", (last.id,))
    plan = nightjar.night.preview()
    assert not plan.deep
    assert "minutes; 30 are allowed (night.minutes)." in plan.depth
    nightjar.memories.add("My aunt is called Pell.")
    assert nightjar.unattended.decide() == Start(reason="There is something to learn.")
    nightjar.unattended.sleep()
    assert depths(nightjar)[-1] == "night"


def test_the_terminal_says_so_too(
    nightjar: Nightjar, night_worker: ScriptedNight, capsys: pytest.CaptureFixture[str]
) -> None:
    drift(nightjar, night_worker)
    print_plan(nightjar.night.preview())
    told = " ".join(capsys.readouterr().out.split())
    assert "The next night that begins by itself is a deep one: it builds the model anew from all you told." in told
    assert WHY in told
    nightjar.unattended.sleep()
    print_report(nightjar.night.report())
    told = capsys.readouterr().out
    assert "Taught anew, and known before: 4" in told
    assert "This was a deep night" in told
