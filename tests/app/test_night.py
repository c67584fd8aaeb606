"""A night from the ledger's side: what it is asked, what it leaves behind, and how it goes on after a fault."""

import json
import threading

import pytest

from app.compose import Nightjar, open_app
from app.views.memories import Forgetting
from engine.errors import Cancelled, KnownError
from engine.home import Home
from engine.night.job import AGAIN, GROUPS, STAGES, Job
from engine.night.recipe import Recipe
from engine.worker.protocol import Progress
from tests.app.scripted import ScriptedNight, digest


def tell(nightjar: Nightjar, *texts: str) -> list[int]:
    return [nightjar.memories.add(text).memory.id for text in texts]


def states(nightjar: Nightjar) -> dict[int, tuple[str, str]]:
    return {row.id: (row.ledger, row.state) for row in nightjar.memories.list()}


def test_a_night_is_published(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    sister, city = tell(nightjar, "My sister is called Galom.", "I live in Brunsk.")
    night_worker.fails = {city}
    seen: list[Progress] = []
    outcome = nightjar.night.sleep(on_progress=seen.append, seed=7)
    assert outcome.outcome == "published"
    assert outcome.learned == (sister,)
    assert [(row.memory, row.reason) for row in outcome.not_learned] == [
        (city, "2 of 8 questions were answered right without notes")
    ]
    assert states(nightjar) == {sister: ("live", "in_weights"), city: ("live", "in_context")}
    assert night_worker.ran == [list(group) for group in GROUPS]
    assert {step.stage for step in seen} == {*STAGES, "publish"}
    view = nightjar.timeline.list()
    assert view.active == outcome.snapshot == view.snapshots[-1].id
    assert view.snapshots[-1].memories == (sister,)
    assert view.snapshots[-1].gate_passed
    assert nightjar.timeline.verify().ok
    assert nightjar.timeline.show(view.snapshots[-1].id).manifest["seed"] == 7


def rehearsable(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    """A first night, something new for the second, and an exam of that which finds the old lost."""
    tell(nightjar, "My sister is called Galom.")
    nightjar.night.sleep()
    night_worker.ran.clear()
    night_worker.settles = True
    tell(nightjar, "I live in Brunsk.")


def write_rows(job: Job, _stage: str) -> None:
    (job.folder("dream") / "rows.jsonl").write_text("")


def test_a_night_that_lost_the_old_trains_twice(nightjar: Nightjar, night_worker: ScriptedNight, home: Home) -> None:
    rehearsable(nightjar, night_worker)
    night_worker.faults["seed"] = write_rows
    seen: list[Progress] = []
    outcome = nightjar.night.sleep(on_progress=seen.append)
    assert outcome.outcome == "published"
    assert night_worker.ran == [list(group) for group in (*GROUPS, *AGAIN)]
    again = [step for step in seen if step.stage == "settle"]
    assert [step.finished for step in again] == [False] * (len(again) - 1) + [True]
    assert [stage.name for stage in outcome.stages] == [*STAGES, "settle"]
    notes = nightjar.night.report().notes
    assert "Some of what was known had suffered, so it was practised once more beside the new." in notes
    job = Job(home.nights / str(outcome.night))
    assert outcome.snapshot is not None
    assert (home.snapshots / str(outcome.snapshot) / "adapter.gguf").read_bytes() == b"adapter" + digest(job.second)
    recipe = nightjar.timeline.show(outcome.snapshot).manifest["recipe"]
    assert (recipe["settle_steps"], recipe["learning_rate"]) == (2, Recipe().learning_rate)
    assert nightjar.timeline.verify().ok
    assert not list(home.nights.rglob("*.gguf"))


@pytest.mark.parametrize("stage", ["seed", "exam"])
def test_killed_in_its_second_training_it_goes_on_there(
    nightjar: Nightjar, night_worker: ScriptedNight, stage: str
) -> None:
    rehearsable(nightjar, night_worker)

    def kill(job: Job, _stage: str) -> None:
        if not job.spec.continues:
            write_rows(job, stage)
            night_worker.faults[stage] = kill
            return
        raise KnownError("worker_killed", "The night's worker was killed.", "Sleep again.")

    night_worker.faults[stage] = kill
    with pytest.raises(KnownError, match="killed"):
        nightjar.night.sleep()
    night_worker.ran.clear()
    assert nightjar.night.sleep().outcome == "published"
    assert night_worker.ran == ([list(group) for group in AGAIN] if stage == "seed" else [["exam"]])


def test_how_answers_shall_look_is_learned_only_where_it_is_wanted(nightjar: Nightjar) -> None:
    (look,) = tell(nightjar, 'From now on, end every reply with the word "Ahoy".')
    assert [memory for memory, reason in nightjar.night.preview().held_back if "night.preferences" in reason] == [look]
    assert not nightjar.night.preview().teach
    nightjar.settings.set("night.preferences", "on")
    assert [row.id for row in nightjar.night.preview().teach] == [look]


def test_the_json_keys_of_sleep(nightjar: Nightjar) -> None:
    tell(nightjar, "My sister is called Galom.")
    record = nightjar.night.sleep().as_json()
    keys = ["night", "outcome", "reason", "snapshot", "learned", "not_learned", "gate", "stages", "seconds"]
    assert list(record) == keys
    assert [stage["name"] for stage in record["stages"]] == list(STAGES)
    json.dumps(record)


def test_nothing_to_learn_starts_no_worker(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    outcome = nightjar.night.sleep()
    assert (outcome.outcome, outcome.night, night_worker.ran) == ("nothing_to_learn", None, [])
    tell(nightjar, "My sister is called Galom.")
    assert nightjar.night.sleep().outcome == "published"
    assert nightjar.night.sleep().outcome == "nothing_to_learn"


def test_what_no_fact_is_found_in_stays_in_the_notes(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    (vague,) = tell(nightjar, "I like how the light falls into the old barn in autumn.")
    assert [row.id for row in nightjar.night.preview().teach] == [vague]
    night_worker.without = [vague]
    outcome = nightjar.night.sleep()
    assert outcome.outcome == "nothing_to_learn"
    assert "no single fact" in outcome.not_learned[0].reason
    ran = len(night_worker.ran)
    assert nightjar.night.sleep().night is None
    assert len(night_worker.ran) == ran
    assert states(nightjar)[vague] == ("queued", "in_context")


def test_a_night_without_dreams_ends_before_training(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.")
    night_worker.nothing = "The model could not answer questions about these memories."
    outcome = nightjar.night.sleep()
    assert (outcome.outcome, outcome.reason) == ("nothing_to_learn", night_worker.nothing)
    assert ["seed"] not in night_worker.ran


def test_a_dry_run_changes_nothing(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    outcome = nightjar.night.sleep(dry_run=True)
    assert (outcome.outcome, night_worker.ran) == ("planned", [])
    assert outcome.plan is not None
    assert [row.id for row in outcome.plan.teach] == [sister]
    assert nightjar.night.preview() == outcome.plan


def test_a_rejected_night_is_kept_and_never_active(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    before = nightjar.timeline.list().active
    night_worker.passes_exam = False
    outcome = nightjar.night.sleep()
    assert (outcome.outcome, outcome.learned) == ("rejected", ())
    assert [row.memory for row in outcome.not_learned] == [sister]
    assert nightjar.night.report().taught[0].state == "in_context"
    view = nightjar.timeline.list()
    assert view.active == before
    assert view.snapshots[-1].status == "rejected"
    assert states(nightjar)[sister] == ("queued", "in_context")
    with pytest.raises(KnownError):
        nightjar.timeline.use(view.snapshots[-1].id)
    night_worker.passes_exam = True
    assert nightjar.night.sleep().learned == (sister,)


def test_the_budget_leaves_the_rest_for_the_next_night(nightjar: Nightjar) -> None:
    ids = tell(nightjar, "My sister is called Galom.", "I live in Brunsk.", "I work for Tolva Foods.")
    nightjar.settings.set("night.facts", "2")
    plan = nightjar.night.preview()
    assert [row.id for row in plan.teach] == ids[:2]
    assert [memory for memory, _ in plan.held_back] == ids[2:]
    assert nightjar.night.sleep().learned == tuple(ids[:2])
    assert nightjar.night.report().held_back[0].memory == ids[2]
    assert nightjar.night.sleep().learned == (ids[2],)


def test_a_correction_replaces_at_once_and_is_taught_with_what_it_replaced(nightjar: Nightjar, home: Home) -> None:
    old, new = tell(nightjar, "My sister is called Galom.", "Actually, my sister is called Tarvi, not Galom.")
    assert states(nightjar)[old] == ("superseded", "held_out")
    outcome = nightjar.night.sleep()
    assert outcome.learned == (new,)
    job = Job(home.nights / str(outcome.night))
    assert job.curriculum.new[0].previous_value == "Galom"
    assert [one.id for one in job.curriculum.superseded] == [old]


def test_the_same_said_twice_is_merged(nightjar: Nightjar) -> None:
    first, second = tell(nightjar, "My sister is called Galom.", "My sister's name is Galom.")
    assert first == second
    third = tell(nightjar, "I have a sister named Galom.")[0]
    nightjar.night.sleep()
    assert states(nightjar)[first] == ("live", "in_weights")
    if third != first:
        assert states(nightjar)[third] == ("superseded", "held_out")


def test_a_contradiction_waits_for_the_owner(nightjar: Nightjar) -> None:
    """Said in the same moment: neither is newer, so neither is taught until one is edited or rejected."""
    store = nightjar.night._store
    slot = {"subject": "my car", "attribute": "colour", "kind": "statement", "trust": "typed", "ledger": "queued"}
    moment = {"said_at": store.now(), "offset_minutes": 60}
    red = store.memories.add("My car is red.", value="red", **slot, **moment).id
    blue = store.memories.add("My car is blue.", value="blue", **slot, **moment).id
    (city,) = tell(nightjar, "I live in Brunsk.")
    outcome = nightjar.night.sleep()
    assert outcome.learned == (city,)
    assert [row.memory for row in outcome.not_learned] == [red, blue]
    assert f"memory {blue}" in nightjar.night.report().held_back[0].reason
    nightjar.memories.reject(red)
    assert nightjar.night.sleep().learned == (blue,)


def test_a_further_fact_of_a_message_is_taken_in_once(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    (memory,) = tell(nightjar, "My sister Galom loves her dog Brum.")
    night_worker.extra = [
        {
            "memory": memory,
            "subject": "my sister's dog",
            "attribute": "name",
            "value": "Brum",
            "previous": "",
            "by": "model",
            "extra": True,
        }
    ]
    nightjar.night.sleep()
    rows = nightjar.memories.list()
    assert [row.text for row in rows] == ["My sister Galom loves her dog Brum.", "My sister's dog's name is Brum."]
    tell(nightjar, "I live in Brunsk.")
    nightjar.night.sleep()
    assert len(nightjar.memories.list()) == 3


def test_what_follows_is_kept_with_its_lineage(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    first, second = tell(nightjar, "My sister is called Galom.", "Galom lives in Brunsk.")
    night_worker.derived = [
        {
            "text": "My sister lives in Brunsk.",
            "from": [first, second],
            "subject": "my sister",
            "attribute": "city",
            "value": "Brunsk",
        }
    ]
    outcome = nightjar.night.sleep()
    derived = nightjar.memories.list()[-1]
    assert (derived.kind, derived.trust, derived.id in outcome.learned) == ("derived", "assistant", True)
    nightjar.memories.forget([first])
    assert [row.id for row in nightjar.memories.list()] == [second]


def kill(_job: Job, stage: str) -> None:
    raise KnownError("worker_killed", f"The worker ended in {stage}.", "Sleep again.")


@pytest.mark.parametrize("stage", STAGES)
def test_a_worker_killed_at_any_stage_costs_only_time(
    nightjar: Nightjar, night_worker: ScriptedNight, stage: str
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    active = nightjar.timeline.list().active
    night_worker.faults[stage] = kill
    with pytest.raises(KnownError) as failed:
        nightjar.night.sleep()
    assert failed.value.error_id == "worker_killed"
    assert nightjar.timeline.list().active == active
    assert states(nightjar)[sister] == ("queued", "in_context")
    assert nightjar.night.preview().resumes == 1
    before = len(night_worker.ran)
    outcome = nightjar.night.sleep()
    assert (outcome.night, outcome.outcome, outcome.learned) == (1, "published", (sister,))
    repeated = [one for call in night_worker.ran[before:] for one in call]
    assert repeated == list(STAGES[STAGES.index(stage) :])


@pytest.mark.parametrize("stage", STAGES)
def test_a_night_stopped_at_any_stage_goes_on(nightjar: Nightjar, night_worker: ScriptedNight, stage: str) -> None:
    tell(nightjar, "My sister is called Galom.")

    def cancel(_job: Job, _stage: str) -> None:
        raise Cancelled

    night_worker.faults[stage] = cancel
    outcome = nightjar.night.sleep()
    assert outcome.outcome == "stopped"
    assert nightjar.night.report().outcome == "stopped"
    assert nightjar.night.sleep().night == outcome.night


def test_should_stop_is_asked(nightjar: Nightjar) -> None:
    tell(nightjar, "My sister is called Galom.")
    assert nightjar.night.sleep(should_stop=lambda: True).outcome == "stopped"
    assert nightjar.night.sleep().outcome == "published"


def test_a_fault_of_ours_leaves_a_night_that_goes_on(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.")

    def crash(_job: Job, _stage: str) -> None:
        raise ZeroDivisionError

    night_worker.faults["dream"] = crash
    with pytest.raises(ZeroDivisionError):
        nightjar.night.sleep()
    assert nightjar.night.sleep().outcome == "published"


def test_a_stopped_night_starts_over_when_what_it_teaches_changed(
    nightjar: Nightjar, night_worker: ScriptedNight
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    night_worker.faults["seed"] = kill
    with pytest.raises(KnownError):
        nightjar.night.sleep()
    nightjar.memories.edit(sister, "My sister is called Tarvi.")
    assert nightjar.night.preview().resumes is None
    outcome = nightjar.night.sleep()
    assert (outcome.night, outcome.outcome) == (2, "published")
    assert sister not in outcome.learned


def test_what_is_known_is_due_by_its_first_night(nightjar: Nightjar, home: Home) -> None:
    """Also where every night since then has rows of it."""
    (sister,) = tell(nightjar, "My sister is called Galom.")
    places = []
    for city in ("Brunsk", "Tolva", "Marn", "Ostel"):
        night = nightjar.night.sleep().night
        found = Job(home.nights / str(night)).curriculum
        places.append(next(name for name in ("new", "old", "known") if sister in {m.id for m in vars(found)[name]}))
        tell(nightjar, f"My friend {city} lives in {city}ham.", f"I like {city} tea.", f"My favourite town is {city}.")
    assert places == ["new", "old", "known", "old"]


def test_a_stopped_night_starts_over_when_what_it_rehearses_changed(
    nightjar: Nightjar, night_worker: ScriptedNight
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    for city in ("Brunsk", "Tolva"):
        nightjar.night.sleep()
        tell(nightjar, f"My favourite town is {city}.")
    night_worker.faults["merge"] = kill
    with pytest.raises(KnownError):
        nightjar.night.sleep()
    assert nightjar.night.preview().resumes is not None
    nightjar.memories.edit(sister, "My sister is called Tarvi.")
    assert nightjar.night.preview().resumes is None


def test_a_stopped_night_does_not_go_on_with_what_was_put_aside(
    talking: Nightjar,
) -> None:
    reply = talking.chat.send(None, "My sister is called Galom.")
    assert reply.conversation is not None
    calls = iter((False, False, True))
    stopped = talking.night.sleep(should_stop=lambda: next(calls, True))
    assert stopped.outcome == "stopped"
    talking.conversations.learn_from(reply.conversation, learns=False)
    assert talking.night.preview().resumes is None
    assert talking.night.sleep().outcome == "nothing_to_learn"


def test_what_is_said_during_training_waits_and_before_it_joins(
    nightjar: Nightjar, night_worker: ScriptedNight, home: Home
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    night_worker.faults["dream"] = kill
    with pytest.raises(KnownError):
        nightjar.night.sleep()
    (city,) = tell(nightjar, "I live in Brunsk.")
    night_worker.faults["merge"] = kill
    with pytest.raises(KnownError):
        nightjar.night.sleep()
    (work,) = tell(nightjar, "I work for Tolva Foods.")
    outcome = nightjar.night.sleep()
    assert (outcome.night, outcome.learned) == (2, (sister, city))
    assert nightjar.night.sleep().learned == (work,)
    assert not (home.nights / "1").exists()


def test_a_memory_forgotten_while_the_night_ran_ends_it(
    nightjar: Nightjar, night_worker: ScriptedNight, home: Home
) -> None:
    sister, city = tell(nightjar, "My sister is called Galom.", "I live in Brunsk.")

    def forget(_job: Job, _stage: str) -> None:
        owner.start()
        assert nightjar.night._halted.wait(20)
        raise Cancelled

    done: list[Forgetting] = []
    owner = threading.Thread(target=lambda: done.append(nightjar.memories.forget([sister])))
    night_worker.faults["quantize"] = forget
    outcome = nightjar.night.sleep()
    assert outcome.outcome == "stopped"
    assert outcome.snapshot is None
    owner.join(20)
    assert done[0].receipts[0].complete
    assert not (home.nights / str(outcome.night)).exists()
    assert [row.id for row in nightjar.memories.list()] == [city]
    assert nightjar.night.sleep().learned == (city,)


def test_the_pointer_moves_only_from_the_nights_own_parent(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.")
    first = nightjar.night.sleep().snapshot
    tell(nightjar, "I live in Brunsk.")

    def undo(_job: Job, _stage: str) -> None:
        nightjar.timeline.undo()

    night_worker.faults["exam"] = undo
    outcome = nightjar.night.sleep()
    assert outcome.outcome == "published"
    assert nightjar.timeline.list().active not in (first, outcome.snapshot)


def test_too_little_disk_is_said_before_a_worker_starts(
    nightjar: Nightjar, night_worker: ScriptedNight, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    with monkeypatch.context() as full:
        full.setattr(Home, "free_bytes", lambda _home: 1000)
        with pytest.raises(KnownError) as failed:
            nightjar.night.sleep()
    assert failed.value.error_id == "disk_full"
    assert night_worker.ran == []
    assert nightjar.night.sleep().learned == (sister,)


def test_a_killed_app_leaves_a_night_that_goes_on(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    """A `running` row without its process is what a kill leaves."""
    tell(nightjar, "My sister is called Galom.")
    night_worker.faults["seed"] = kill
    with pytest.raises(KnownError):
        nightjar.night.sleep()
    nightjar.night._store.nights.resume(1)
    assert nightjar.night.sleep().night == 1


def test_two_nights_at_once_are_refused(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.")

    def again(_job: Job, _stage: str) -> None:
        with pytest.raises(KnownError) as refused:
            nightjar.night.sleep()
        assert refused.value.error_id == "night_running"

    night_worker.faults["dream"] = again
    assert nightjar.night.sleep().outcome == "published"


def test_undone_memories_are_taught_again(nightjar: Nightjar) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    nightjar.night.sleep()
    nightjar.timeline.undo()
    assert states(nightjar)[sister] == ("live", "in_context")
    plan = nightjar.night.preview()
    assert [(row.id, row.again) for row in plan.teach] == [(sister, True)]
    nightjar.timeline.redo()
    assert states(nightjar)[sister] == ("live", "in_weights")
    assert nightjar.night.preview().teach == ()


def test_a_deep_night_begins_at_the_base(nightjar: Nightjar, home: Home) -> None:
    ids = tell(nightjar, "My sister is called Galom.", "I live in Brunsk.")
    first = nightjar.night.sleep().snapshot
    outcome = nightjar.night.sleep(deep=True)
    assert outcome.learned == tuple(ids)
    spec = Job(home.nights / str(outcome.night)).spec
    assert (spec.parent_adapter, spec.parent_snapshot) == (None, first)
    assert [(one.learned, one.was_known) for one in spec.memories] == [(False, True)] * 2
    newest = nightjar.timeline.list().snapshots[-1]
    assert (newest.kind, newest.active) == ("deep", True)


def test_heavy_files_of_a_finished_night_go(nightjar: Nightjar, home: Home) -> None:
    tell(nightjar, "My sister is called Galom.")
    outcome = nightjar.night.sleep()
    assert not list((home.nights / str(outcome.night)).rglob("*.gguf"))
    assert (home.served / f"{outcome.snapshot}.gguf").exists()


def test_the_report_of_a_night(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    with pytest.raises(KnownError):
        nightjar.night.report()
    sister, city = tell(nightjar, "My sister is called Galom.", "I live in Brunsk.")
    night_worker.fails = {city}
    nightjar.night.sleep()
    report = nightjar.night.report()
    assert [(line.memory, line.text, line.state) for line in report.taught] == [
        (sister, "My sister is called Galom.", "in_weights"),
        (city, "I live in Brunsk.", "in_context"),
    ]
    assert report == nightjar.night.report(report.night)
    nightjar.memories.forget([sister])
    assert [line.memory for line in nightjar.night.report(report.night).taught] == [city]
    json.dumps(report.as_json())


_BY_RULES = "Rules alone read what you told: the model wrote nothing usable."
_NO_PASSES = "Nothing was concluded from several memories together: the model wrote nothing usable."


def test_the_report_says_where_each_memory_comes_from(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    store = nightjar.memories._store
    conversation = store.conversations.create().id
    text = "Good to see you. My sister is called Mira, and Mira lives in Ghent."
    message = store.messages.add(conversation, role="user", text=text, trust="typed")
    with store.transaction():
        nightjar.memories._listener.hear(message)
    (told,) = (row.id for row in nightjar.memories.list())
    (city,) = tell(nightjar, "I live in Brunsk.")
    night_worker.derived = [
        {
            "text": "My sister lives in Ghent.",
            "from": [told],
            "subject": "my sister",
            "attribute": "home city",
            "value": "Ghent",
        }
    ]
    nightjar.night.sleep()
    lines = {line.memory: line for line in nightjar.night.report().taught}
    (source,) = lines[told].sources
    assert (source.message, source.conversation, source.text) == (message.id, conversation, text)
    assert lines[told].as_json()["sources"] == [source.as_json()]
    assert (lines[city].sources, lines[city].derived_from) == ((), ())
    assert [line.derived_from for line in lines.values()][-1] == (told,)


def test_the_report_says_what_the_model_could_not_do(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.")
    night_worker.reads = True
    nightjar.night.sleep()
    assert not {_BY_RULES, _NO_PASSES} & set(nightjar.night.report().notes)
    (vague,) = tell(nightjar, "I like how the light falls into the old barn in autumn.")
    night_worker.reads, night_worker.without, night_worker.unable = False, [vague], True
    assert nightjar.night.sleep().outcome == "nothing_to_learn"
    assert nightjar.night.report().notes == (_BY_RULES, _NO_PASSES)


def test_a_home_opened_for_reading_shows_the_same(nightjar: Nightjar, home: Home) -> None:
    tell(nightjar, "My sister is called Galom.")
    nightjar.night.sleep()
    with open_app(home, write=False) as reading:
        assert reading.memories.list() == nightjar.memories.list()
        assert reading.timeline.list() == nightjar.timeline.list()
        assert reading.night.report() == nightjar.night.report()
        assert reading.timeline.verify().ok


def test_the_second_nightjar_is_turned_away(nightjar: Nightjar, home: Home) -> None:
    with pytest.raises(KnownError) as refused, open_app(home):
        pass
    assert refused.value.error_id == "home_in_use"
    assert nightjar.memories.list() == ()
