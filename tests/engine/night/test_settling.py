"""A second training where the exam found the old lost: what it is asked, what it trains on, and how it goes on."""

import errno
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.errors import KnownError
from engine.model import adapter as adapters
from engine.night import settling
from engine.night.gate import Gate, GateRow, Verdict
from engine.night.job import BASE_ANSWERS, STAGES, Curriculum, Job, JobMemory, JobSpec
from engine.night.pipeline import run_stage
from engine.night.recipe import Recipe
from tests.engine.night.seeding import SMALL, SMALLEST, ignore, never, random_adapter, small_night

SAID = "2026-11-23T10:00:00+01:00"
RECIPE = replace(SMALL, steps=4, settle_visits=2.0, settle_new=0.0, settle_rest=0.0)


def memory(number: int) -> JobMemory:
    return JobMemory(id=number, text=f"Thing {number} is blue.", said_at=SAID)


BOTH = Curriculum(new=(memory(0), memory(2), memory(4)), old=(memory(6),))  # rows 0, 2, 4 and 6 teach one each


@pytest.fixture(autouse=True)
def _unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.night.device._faster_type", lambda _device: ("float32", "not measured"))


def night(folder: Path, *, recipe: Recipe = RECIPE, curriculum: Curriculum = BOTH, **spec: Any) -> Job:
    """A second night up to its exam, whose training took six seconds for six steps."""
    inputs = small_night(folder, recipe=recipe)
    adapters.save(folder / "parent.gguf", random_adapter(SMALLEST))
    columns = {
        "night": 2, "seed": 1, "base_path": str(inputs.base), "base_hash": "", "chat_path": str(inputs.base),
        "device": "cpu", "parent_adapter": str(folder / "parent.gguf"), "recipe": recipe,
    }  # fmt: skip
    job = Job.create(folder / "job", JobSpec(**{**columns, **spec}))
    job.freeze(curriculum)
    for name in STAGES[:-1]:
        with job.completing(name) as (path, result):
            if name == "dream":
                (path / "rows.jsonl").write_bytes(inputs.rows.read_bytes())
            if name == "seed":
                adapters.save(path / "adapter.gguf", random_adapter(SMALLEST, seed=5))
                result.update(steps=6, tokens=600, tokens_per_second=100.0)
            if name in ("merge", "quantize"):
                (path / "model.gguf").write_bytes(b"model")
    return job


def found(verdict: Verdict, name: str = "old_memories") -> Gate:
    row = GateRow(
        name=name, title=name, new=0.5, previous=0.8, base=0.0, change=-30.0, pairs=70, p=0.001, verdict=verdict,
        why="", source="",
    )  # fmt: skip
    return Gate(verdict=verdict, reason="", rows=(row,))


def rows(job: Job) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (job.folder("dream") / "rows.jsonl").read_text().splitlines()]


def test_it_is_wanted_where_the_old_was_lost(tmp_path: Path) -> None:
    job = night(tmp_path)
    assert settling.wanted(job, found("reject"))
    assert settling.wanted(job, found("shrink"))
    assert not settling.wanted(job, found("accept"))
    assert not settling.wanted(job, found("reject", name="ability"))


@pytest.mark.parametrize(
    ("recipe", "spec"),
    [
        (replace(RECIPE, settle_visits=0.0), {}),
        (RECIPE, {"parent_adapter": None}),
        (RECIPE, {"continues": "first.gguf"}),
        (replace(RECIPE, max_minutes=7.2 / 60), {}),  # six seconds are gone; one step takes one, and a third more
        (RECIPE, {"curriculum": Curriculum(new=(memory(0), memory(2)))}),
    ],
    ids=["off", "first night", "second training", "no minutes left", "nothing old"],
)
def test_it_is_not_wanted(tmp_path: Path, recipe: Recipe, spec: dict[str, Any]) -> None:
    assert not settling.wanted(night(tmp_path, recipe=recipe, **spec), found("reject"))


def test_it_goes_on_from_the_first_on_all_of_the_old(tmp_path: Path) -> None:
    job = night(tmp_path)
    second = settling.begin(job)
    assert rows(second) == [rows(job)[6]]
    spec = second.spec
    assert spec.continues == str(job.folder("seed") / "adapter.gguf")
    assert spec.parent_adapter == job.spec.parent_adapter
    assert spec.exam_cache == str(job.folder("exam") / BASE_ANSWERS)
    assert spec.recipe.learning_rate == RECIPE.settle_rate * RECIPE.learning_rate
    assert spec.recipe.max_minutes == pytest.approx(RECIPE.max_minutes - 0.1)
    assert second.curriculum == job.curriculum
    assert [stage for stage in STAGES if second.is_complete(stage)] == list(STAGES[: STAGES.index("seed")])
    assert (job.folder("seed") / "adapter.gguf").exists()
    assert not list(job.path.rglob("model.gguf"))
    some = night(tmp_path / "all", recipe=replace(RECIPE, settle_new=1.0, settle_rest=1.0))
    assert rows(settling.begin(some)) == rows(some)


def test_it_trains_as_many_steps_as_it_plans(tmp_path: Path) -> None:
    job = night(tmp_path)
    second = settling.begin(job)
    run_stage(second, "seed", ignore, never)
    assert second.result("seed")["steps"] == settling.settling_steps(RECIPE, 1) == 1
    assert second.result("seed")["recipe"]["learning_rate"] == RECIPE.settle_rate * RECIPE.learning_rate
    first, trained = (adapters.load(one.folder("seed") / "adapter.gguf") for one in (job, second))
    parent = adapters.load(tmp_path / "parent.gguf")
    assert _apart(first, trained) < _apart(parent, trained)


def _apart(one: adapters.Adapter, two: adapters.Adapter) -> float:
    return sum(float(abs(one.delta(name) - two.delta(name)).sum()) for name in one.pairs)


def test_its_exam_counts_when_it_is_there(tmp_path: Path) -> None:
    job = night(tmp_path)
    second = settling.begin(job)
    assert job.last is job
    for stage in ("seed", "merge", "quantize", "exam"):
        with second.completing(stage):
            pass
    assert job.last.path == second.path


def test_what_was_begun_goes_on_and_half_a_beginning_begins_again(tmp_path: Path) -> None:
    job = night(tmp_path)
    half = job.path / "second.partial"
    half.mkdir()
    (half / "spec.json").write_text("{")
    second = settling.begin(job)
    assert not half.exists()
    with second.completing("seed"):
        pass
    assert settling.begin(job).is_complete("seed")


def test_a_full_disk_says_so_and_leaves_the_night_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = night(tmp_path)

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("engine.home.os.fsync", full)
        with pytest.raises(KnownError) as caught:
            settling.begin(job)
    assert caught.value.error_id == "disk_full"
    assert len(list(job.path.rglob("model.gguf"))) == 2
    assert rows(settling.begin(job)) == [rows(job)[6]]


def test_how_many_steps() -> None:
    recipe = Recipe(settle_visits=0.85, batch_rows=16)
    assert [settling.settling_steps(recipe, rows) for rows in (1, 16, 2_235)] == [1, 1, 119]
