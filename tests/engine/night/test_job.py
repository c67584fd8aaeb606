"""The job directory: whole or not at all, resumable, and everything survives the trip through its files."""

import errno
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from engine.errors import BugError, Cancelled, KnownError
from engine.night.amounts import Amounts
from engine.night.job import GROUPS, STAGES, Curriculum, Job, JobExperience, JobMemory, JobSpec
from engine.night.recipe import Recipe

MEMORY = JobMemory(
    id=3, text="Zoë’s dog", subject="my dog", attribute="name", value="Zoë", derived_from=(1, 2), nights_ago=4
)
HEARD = JobExperience(
    id=1, message=None, text="hi", kind="small_talk", trust="typed", decision=None, reason="", said_at="x", memory=3
)
SPEC = JobSpec(
    night=1,
    seed=5,
    base_path="/b",
    base_hash="b2:0",
    chat_path="/c",
    experiences=(HEARD,),
    memories=(MEMORY,),
    forgotten=(9,),
    recipe=Recipe(steps=7),
    amounts=Amounts(forward=3),
)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job.create(tmp_path / "1", SPEC)


def test_groups_hold_every_stage_in_order() -> None:
    assert tuple(stage for group in GROUPS for stage in group) == STAGES


def test_the_spec_survives(job: Job) -> None:
    assert Job(job.path).spec == SPEC


def test_the_curriculum_survives(job: Job) -> None:
    chosen = Curriculum(new=(MEMORY,), superseded=(replace(MEMORY, id=4),), left=(7,))
    assert not job.frozen
    with pytest.raises(BugError):
        _ = job.curriculum
    job.freeze(chosen)
    assert Job(job.path).curriculum == chosen


def test_a_stage_is_there_only_when_it_is_whole(job: Job) -> None:
    with job.completing("dream") as (folder, result):
        (folder / "rows.jsonl").write_text("x")
        result["rows"] = 3
        assert not job.is_complete("dream")
        assert folder.name == "05-dream.partial"
    assert job.is_complete("dream")
    assert job.folder("dream").name == "05-dream"
    assert (job.folder("dream") / "rows.jsonl").read_text() == "x"
    found = job.result("dream")
    assert (found["rows"], found["stage"]) == (3, "dream")
    assert found["seconds"] >= 0


def _fail(job: Job, stage: str, leaves: str, error: type[BaseException]) -> None:
    with job.completing(stage) as (folder, _):
        (folder / leaves).write_text("x")
        raise error


@pytest.mark.parametrize("error", [Cancelled, KeyboardInterrupt, RuntimeError])
def test_an_interrupted_stage_starts_anew(job: Job, error: type[BaseException]) -> None:
    with pytest.raises(error):
        _fail(job, "dream", "half", error)
    assert not job.is_complete("dream")
    with job.completing("dream") as (folder, _):
        assert not (folder / "half").exists()


def test_a_training_checkpoint_is_kept(job: Job) -> None:
    with pytest.raises(Cancelled):
        _fail(job, "seed", "checkpoint.pt", Cancelled)
    with job.completing("seed") as (folder, _):
        assert (folder / "checkpoint.pt").exists()


def test_a_full_disk_is_named(job: Job) -> None:
    with pytest.raises(KnownError) as caught, job.completing("merge"):
        raise OSError(errno.ENOSPC, "no space")
    assert caught.value.error_id == "disk_full"
    assert not job.is_complete("merge")


def test_unknown_recipe_fields_are_an_error() -> None:
    values = asdict(SPEC)
    values["recipe"]["magic"] = 1
    with pytest.raises(ValueError, match="magic"):
        JobSpec.from_dict(values)


def test_amounts_shrink_for_old_memories_and_big_models() -> None:
    few = Amounts().for_old()
    assert few.forward < Amounts().forward
    assert few.general == Amounts().general
    assert Amounts.for_model(4_000_000_000).forward < Amounts.for_model(5_000_000).forward
