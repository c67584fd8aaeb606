"""A night that continues something trains twice: what is old comes back beside a part of what is new."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import Cancelled
from engine.model import adapter as adapters
from engine.night import settling
from engine.night.job import Curriculum, JobMemory
from engine.night.recipe import Recipe
from engine.night.seed import SeedInputs, seed
from engine.night.settling import seed_and_settle, settling_steps
from engine.night.training_rows import read_rows
from engine.worker.protocol import Progress
from tests.engine.night.seeding import SMALL, SMALLEST, ignore, never, random_adapter, small_night

SAID = "2026-11-23T10:00:00+01:00"
RECIPE = replace(SMALL, steps=4, settle_visits=2.0, settle_new=0.0, settle_rest=0.0)


def memory(number: int) -> JobMemory:
    return JobMemory(id=number, text=f"Thing {number} is blue.", said_at=SAID)


BOTH = Curriculum(new=(memory(0), memory(2), memory(4)), old=(memory(6),))  # rows 0, 2, 4 and 6 teach one each


@pytest.fixture(autouse=True)
def _unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.night.device._faster_type", lambda _device: ("float32", "not measured"))


def second_night(folder: Path, recipe: Recipe = RECIPE) -> SeedInputs:
    inputs = small_night(folder, recipe=recipe)
    adapters.save(folder / "parent.gguf", random_adapter(SMALLEST))
    return replace(inputs, parent=folder / "parent.gguf")


def test_two_trainings_are_one_stage(tmp_path: Path) -> None:
    inputs, seen = second_night(tmp_path), list[Progress]()
    result = seed_and_settle(inputs, BOTH, seen.append, never)
    steps = [one for one in seen if one.unit == "step"]
    assert result.steps == 4 + 1 == len({one.current for one in steps})
    assert [one.current for one in steps] == sorted(one.current for one in steps)
    assert {one.total for one in steps} == {5}
    assert [one.finished for one in steps].count(True) == 1
    assert steps[-1].finished
    assert {path.name for path in inputs.folder.iterdir()} == {"adapter.gguf", "log.jsonl"}
    log = [json.loads(line) for line in (inputs.folder / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in log] == [1, 2, 3, 4, 5]
    assert max(line["learning_rate"] for line in log[4:]) <= RECIPE.settle_rate * RECIPE.learning_rate
    assert json.dumps(result.as_dict())


def test_all_of_the_old_and_a_part_of_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trained: list[list[tuple[int, ...]]] = []

    def watched(inputs: SeedInputs, *more: object) -> object:
        trained.append([row.prompt for row in read_rows(inputs.rows)])
        return seed(inputs, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "seed", watched)
    seed_and_settle(second_night(tmp_path / "old"), BOTH, ignore, never)
    first, second = trained
    assert second == [first[6]]
    trained.clear()
    some = replace(RECIPE, settle_new=1.0, settle_rest=1.0)
    seed_and_settle(second_night(tmp_path / "all", some), BOTH, ignore, never)
    assert trained[0] == trained[1]


@pytest.mark.parametrize("curriculum", [Curriculum(new=(memory(0), memory(2))), Curriculum(old=(memory(9),))])
def test_where_nothing_is_old_there_is_one(tmp_path: Path, curriculum: Curriculum) -> None:
    assert seed_and_settle(second_night(tmp_path), curriculum, ignore, never).steps == RECIPE.steps


def test_a_first_night_and_one_that_wants_none_have_one(tmp_path: Path) -> None:
    assert seed_and_settle(small_night(tmp_path / "a", recipe=RECIPE), BOTH, ignore, never).steps == RECIPE.steps
    none = second_night(tmp_path / "b", replace(RECIPE, settle_visits=0.0))
    assert seed_and_settle(none, BOTH, ignore, never).steps == RECIPE.steps


@pytest.mark.parametrize("steps_before", [2, 4])
def test_stopped_in_either_it_goes_on_as_if_nothing_had_been(tmp_path: Path, steps_before: int) -> None:
    through, stopped = second_night(tmp_path / "a"), second_night(tmp_path / "b")
    seed_and_settle(through, BOTH, ignore, never)
    done = 0

    def count(one: Progress) -> None:
        nonlocal done
        done = max(done, one.current if one.unit == "step" else 0)

    with pytest.raises(Cancelled):
        seed_and_settle(stopped, BOTH, count, lambda: done >= steps_before)
    assert (stopped.folder / "first.gguf").exists() == (steps_before == 4)
    seed_and_settle(stopped, BOTH, ignore, never)
    assert (through.folder / "adapter.gguf").read_bytes() == (stopped.folder / "adapter.gguf").read_bytes()
    assert {path.name for path in stopped.folder.iterdir()} == {"adapter.gguf", "log.jsonl"}


def test_killed_while_the_first_was_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    through, killed = second_night(tmp_path / "a"), second_night(tmp_path / "b")
    seed_and_settle(through, BOTH, ignore, never)

    def kill(_first: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(settling._First, "_set_aside", kill)
        with pytest.raises(KeyboardInterrupt):
            seed_and_settle(killed, BOTH, ignore, never)
    seed_and_settle(killed, BOTH, ignore, never)
    assert (through.folder / "adapter.gguf").read_bytes() == (killed.folder / "adapter.gguf").read_bytes()


def test_no_minutes_are_left_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = second_night(tmp_path)

    def long(inputs: SeedInputs, *more: object) -> object:
        return replace(seed(inputs, *more), seconds=60 * RECIPE.max_minutes)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "seed", long)
    result = seed_and_settle(inputs, BOTH, ignore, never)
    assert result.steps == RECIPE.steps
    assert (inputs.folder / "adapter.gguf").exists()
    assert not (inputs.folder / "first.gguf").exists()


def test_killed_while_it_tidied_up_it_only_trains_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    through, killed = second_night(tmp_path / "a"), second_night(tmp_path / "b")
    seed_and_settle(through, BOTH, ignore, never)
    unlink, unlinked = Path.unlink, 0

    def fails(path: Path, *, missing_ok: bool = False) -> None:
        nonlocal unlinked
        if path.stem == "first":
            unlinked += 1
            if unlinked == 2:
                raise KeyboardInterrupt
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", fails)
        with pytest.raises(KeyboardInterrupt):
            seed_and_settle(killed, BOTH, ignore, never)
    result = seed_and_settle(killed, BOTH, ignore, never)
    assert result.steps == 5
    assert (through.folder / "adapter.gguf").read_bytes() == (killed.folder / "adapter.gguf").read_bytes()


def test_killed_while_the_first_became_the_only_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, replaced = second_night(tmp_path), 0
    whole = settling.os.replace

    def fails(source: Path, target: Path) -> None:
        nonlocal replaced
        if Path(target).name in ("adapter.gguf", "log.jsonl") and Path(source).stem == "first":
            replaced += 1
            if replaced == 2:
                raise KeyboardInterrupt
        whole(source, target)

    def long(inputs: SeedInputs, *more: object) -> object:
        return replace(seed(inputs, *more), seconds=60 * RECIPE.max_minutes)  # type: ignore[arg-type]

    monkeypatch.setattr(settling, "seed", long)
    with monkeypatch.context() as patch:
        patch.setattr(settling.os, "replace", fails)
        with pytest.raises(KeyboardInterrupt):
            seed_and_settle(inputs, BOTH, ignore, never)
    assert seed_and_settle(inputs, BOTH, ignore, never).steps == RECIPE.steps
    assert {"adapter.gguf", "log.jsonl"} <= {path.name for path in inputs.folder.iterdir()}


def test_how_many_steps() -> None:
    recipe = Recipe(settle_visits=0.85, batch_rows=16)
    assert [settling_steps(recipe, rows) for rows in (1, 16, 2_235)] == [1, 1, 119]
