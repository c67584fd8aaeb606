"""Knowledge Seeding on a tiny base: it learns, stops, resumes exactly, and falls back when memory is short."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.errors import Cancelled, KnownError
from engine.model import adapter as adapters
from engine.night import checkpoint, training
from engine.night.device import Device
from engine.night.seed import SeedInputs, seed
from engine.worker.protocol import Progress
from tests.engine.night.seeding import SMALL, SMALLEST, ignore, never, random_adapter, small_night

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs of a test compute in the same type, whatever else the machine does meanwhile."""
    monkeypatch.setattr("engine.night.device._faster_type", lambda _device: ("float32", "not measured"))


def after(calls: int) -> Callable[[], bool]:
    """A stop flag that is raised at the n-th look."""
    left = iter(range(calls))
    return lambda: next(left, None) is None


def log_of(inputs: SeedInputs) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (inputs.folder / "log.jsonl").read_text().splitlines()]


def test_learns_and_leaves_an_adapter_and_a_log(tmp_path: Path) -> None:
    inputs = small_night(tmp_path, recipe=replace(SMALL, steps=40))
    seen: list[Progress] = []
    result = seed(inputs, seen.append, never)
    assert result.steps == result.planned_steps == 40
    assert result.last_loss < 0.5 * result.first_loss
    assert {path.name for path in inputs.folder.iterdir()} == {"adapter.gguf", "log.jsonl"}
    assert len(log_of(inputs)) == 40
    adapter = adapters.load(inputs.folder / "adapter.gguf")
    assert adapter.base_hash == result.base_hash
    assert adapter.scale == 1.0
    assert [one.unit for one in seen[:1]] == ["row"]
    assert seen[-1] == Progress("seed", 40, 40, "step", finished=True)
    assert any(one.note.startswith("loss ") for one in seen)
    assert json.dumps(result.as_dict())


def test_learns_in_bfloat16_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.night.device._faster_type", lambda _device: ("bfloat16", "not measured"))
    result = seed(small_night(tmp_path, recipe=replace(SMALL, steps=40)), ignore, never)
    assert result.dtype == "bfloat16"
    assert result.last_loss < 0.5 * result.first_loss


def test_the_first_replay_step_has_nothing_to_correct(tmp_path: Path) -> None:
    inputs = small_night(tmp_path, recipe=replace(SMALL, steps=1), replay=True)
    seed(inputs, ignore, never)
    [line] = log_of(inputs)
    assert line["kl"] is None
    assert abs(line["replay_kl"]) < 1e-3


def test_a_row_by_heart_is_learned_from_its_words_alone(tmp_path: Path) -> None:
    """The loss of a first step is the cross-entropy then, without the distance from the teacher."""
    losses = []
    for by_heart in (False, True):
        inputs = small_night(tmp_path / str(by_heart), recipe=replace(SMALL, steps=1), replay=False)
        rows = [json.loads(line) | {"by_heart": by_heart} for line in inputs.rows.read_text().splitlines()]
        inputs.rows.write_text("".join(json.dumps(row) + "\n" for row in rows))
        seed(inputs, ignore, never)
        losses.append(log_of(inputs)[0])
    taught, by_heart_line = losses
    assert by_heart_line["loss"] == pytest.approx(by_heart_line["ce"] * SMALL.ce_weight)
    assert taught["loss"] == pytest.approx(taught["ce"] * SMALL.ce_weight + taught["kl"] * SMALL.kl_weight)
    assert taught["kl"] > 0.0


def test_same_seed_same_bytes_other_seed_other_bytes(tmp_path: Path) -> None:
    first, second, third = (small_night(tmp_path / name) for name in ("a", "b", "c"))
    for inputs in (first, second, replace(third, recipe=replace(SMALL, seed=1))):
        seed(inputs, ignore, never)
    data = [(inputs.folder / "adapter.gguf").read_bytes() for inputs in (first, second, third)]
    assert data[0] == data[1] != data[2]


@pytest.mark.parametrize("stops_at", [1, 3, 5, 8])
def test_a_stopped_night_goes_on_as_if_nothing_had_been(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops_at: int
) -> None:
    """The flag is looked at before each of the teacher's passes (four here) and before each step."""
    monkeypatch.setattr("engine.night.seed._tokens_that_fit", lambda _base, _device: 32)
    through, stopped = small_night(tmp_path / "a"), small_night(tmp_path / "b")
    seed(through, ignore, never)
    with pytest.raises(Cancelled):
        seed(stopped, ignore, after(stops_at))
    assert (stopped.folder / ("checkpoint.pt" if stops_at > 4 else "teacher.pt")).exists()
    assert not (stopped.folder / "adapter.gguf").exists()
    seed(stopped, ignore, never)
    assert (through.folder / "adapter.gguf").read_bytes() == (stopped.folder / "adapter.gguf").read_bytes()
    assert [line["loss"] for line in log_of(through)] == [line["loss"] for line in log_of(stopped)]


def test_a_checkpoint_of_other_rows_is_not_taken_up(tmp_path: Path) -> None:
    inputs = small_night(tmp_path)
    with pytest.raises(Cancelled):
        seed(inputs, ignore, after(4))
    seed(replace(inputs, recipe=replace(SMALL, seed=5)), ignore, never)
    assert len(log_of(inputs)) == SMALL.steps


def test_checkpoints_are_written_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "EVERY_SECONDS", 0.0)
    monkeypatch.setattr(checkpoint, "MOST_OF_TIME", 1e9)
    inputs = small_night(tmp_path)

    def killed(progress: Progress) -> None:
        if progress.unit == "step" and progress.current == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        seed(inputs, killed, never)
    assert len(log_of(inputs)) == 3
    assert seed(inputs, ignore, never).steps == SMALL.steps


def test_continues_the_parent(tmp_path: Path) -> None:
    inputs = small_night(tmp_path, recipe=replace(SMALL, steps=1, learning_rate=0.0))
    parent = random_adapter(SMALLEST)
    adapters.save(tmp_path / "parent.gguf", parent)
    seed(replace(inputs, parent=tmp_path / "parent.gguf"), ignore, never)
    after_night = adapters.load(inputs.folder / "adapter.gguf")
    for tensor in parent.pairs:
        assert np.allclose(after_night.delta(tensor), parent.delta(tensor), atol=2e-3)


def test_a_running_mean_lags_behind(tmp_path: Path) -> None:
    plain, mean = small_night(tmp_path / "a"), small_night(tmp_path / "b", recipe=replace(SMALL, ema=0.9))
    for inputs in (plain, mean):
        seed(inputs, ignore, never)
    last, averaged = (adapters.load(inputs.folder / "adapter.gguf") for inputs in (plain, mean))
    tensor = "blk.1.ffn_up.weight"
    assert 0 < np.abs(averaged.delta(tensor)).sum() < np.abs(last.delta(tensor)).sum()


def test_few_minutes_make_fewer_steps(tmp_path: Path) -> None:
    inputs = small_night(tmp_path, recipe=replace(SMALL, steps=60, max_minutes=1e-6))
    result = seed(inputs, ignore, never)
    assert result.steps == 10
    assert result.planned_steps == 60


class ShortOfMemory(training.Training):
    """Fails as torch does on every pass of more than so many tokens."""

    limit = 0
    seen: list[int] = []  # noqa: RUF012 (reset by the fixture)

    def step(self, batch: Any, learning_rate: float) -> training.StepFigures:
        self.seen.append(self._most_tokens)
        if self._most_tokens > self.limit:
            raise torch.OutOfMemoryError("no memory")
        return super().step(batch, learning_rate)


@pytest.fixture
def short_of_memory(monkeypatch: pytest.MonkeyPatch) -> type[ShortOfMemory]:
    monkeypatch.setattr("engine.night.seed.Training", ShortOfMemory)
    monkeypatch.setattr("engine.night.seed._tokens_that_fit", lambda _base, _device: 512)
    ShortOfMemory.seen = []
    return ShortOfMemory


def test_too_little_memory_makes_smaller_passes(tmp_path: Path, short_of_memory: type[ShortOfMemory]) -> None:
    short_of_memory.limit = 128
    result = seed(small_night(tmp_path), ignore, never)
    assert result.steps == SMALL.steps
    assert list(dict.fromkeys(short_of_memory.seen)) == [512, 256, 128]
    assert len(result.fallbacks) == 2
    assert "128 tokens a pass" in result.fallbacks[-1]


def test_far_too_little_memory_is_a_known_error(tmp_path: Path, short_of_memory: type[ShortOfMemory]) -> None:
    short_of_memory.limit = 0
    with pytest.raises(KnownError, match="memory") as caught:
        seed(small_night(tmp_path), ignore, never)
    assert caught.value.error_id == "night_failed"


class BrokenGpu(Device):
    """Fails as a GPU that torch has no kernels for."""

    @property
    def torch_device(self) -> torch.device:
        if self.kind == "cuda":
            raise RuntimeError("no kernel image is available for execution on the device")
        return super().torch_device


def test_an_accelerator_that_fails_leaves_it_to_the_cpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BrokenGpu("cuda", "float32", 1, "cuda, float32")
    monkeypatch.setattr("engine.night.device.choose", lambda _wanted, dtype: broken)  # noqa: ARG005
    monkeypatch.setattr("engine.night.device.free_bytes", lambda _kind: 1 << 30)
    result = seed(small_night(tmp_path), ignore, never)
    assert result.device == "cpu"
    assert "cuda failed: RuntimeError" in result.fallbacks[0]


def test_a_loss_that_is_no_number_is_a_known_error(tmp_path: Path) -> None:
    inputs = small_night(tmp_path, recipe=replace(SMALL, learning_rate=1e30, gradient_clip=1e30))
    with pytest.raises(KnownError, match="no number") as caught:
        seed(inputs, ignore, never)
    assert caught.value.error_id == "night_failed"
    assert not (inputs.folder / "adapter.gguf").exists()


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU; torch finds none here")
def test_learns_on_cuda(tmp_path: Path) -> None:
    inputs = replace(small_night(tmp_path, recipe=replace(SMALL, steps=40)), device="cuda")
    result = seed(inputs, ignore, never)
    assert result.device == "cuda"
    assert result.last_loss < 0.5 * result.first_loss
