"""Stage 6, Knowledge Seeding: train a LoRA adapter on the night's rows, on the 4-bit base.

Writes `adapter.gguf` and `log.jsonl`. Reads top to bottom: rows, device, base, teacher, steps, file. Imports torch, so
it runs in the night worker only. Knows no ledger and no job: `SeedInputs` names all it needs.
"""

import engine.model.torch_environment  # noqa: F401 (first: it sets what torch reads when imported)

# isort: split
import json
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from transformers.models.qwen3.modeling_qwen3 import Qwen3ForCausalLM

from engine.errors import Cancelled, KnownError
from engine.hashes import hash_bytes, hash_file
from engine.home import write_whole
from engine.model import adapter as adapters
from engine.model.architectures import architecture
from engine.model.gguf_file import GgufFile
from engine.model.load_nf4 import load_base
from engine.night import device as devices
from engine.night import lora
from engine.night.checkpoint import Checkpoint
from engine.night.device import Device
from engine.night.recipe import Recipe
from engine.night.teacher import Teacher, listen
from engine.night.training import StepFigures, Training
from engine.night.training_rows import Order, TrainingRow, read_rows
from engine.worker.protocol import Progress

FEWEST_TOKENS = 64  # a pass smaller than this means that the device is simply too small
LEARNED_AFTER = 10  # steps after which the speed is known well enough to plan by
MOST_TEACHER_TOKENS = 4096  # of one pass without gradients; more is no faster


@dataclass(frozen=True, kw_only=True)
class SeedInputs:
    """`parent` is the adapter to continue from. `base_hash` may be given to save reading the base once more."""

    base: Path
    rows: Path
    folder: Path
    recipe: Recipe = field(default_factory=Recipe)
    parent: Path | None = None
    device: str = "auto"
    base_hash: str = ""


@dataclass(frozen=True, kw_only=True)
class SeedResult:
    """What the manifest and the report need. Losses are medians of the first and last tenth of the steps, in nats."""

    steps: int
    planned_steps: int
    rows: int
    tokens: int
    seconds: float
    tokens_per_second: float
    first_loss: float
    last_loss: float
    device: str
    dtype: str
    threads: int
    note: str
    fallbacks: list[str]
    versions: dict[str, str]
    recipe: dict[str, int | float]
    base_hash: str

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def seed(inputs: SeedInputs, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> SeedResult:
    """Train until the recipe's steps or minutes are used up; takes up an earlier run of the same inputs.

    Raises `Cancelled` after saving; `KnownError` model_missing, model_damaged, model_unsupported, disk_full or
    night_failed.
    """
    rows, base = read_rows(inputs.rows), GgufFile(inputs.base)
    inputs = replace(inputs, base_hash=inputs.base_hash or hash_file(inputs.base))
    checkpoint = Checkpoint(inputs.folder / "checkpoint.pt", _fingerprint(inputs))
    kept = checkpoint.load() or {}
    device = devices.choose(inputs.device, dtype=kept.get("dtype"))
    most_tokens = kept.get("most_tokens") or _tokens_that_fit(base, device)
    fallbacks: list[str] = []
    while True:
        run = _Run(inputs, base.architecture, rows, device, most_tokens, checkpoint, progress, stop)
        try:
            return run.train(fallbacks)
        except (torch.OutOfMemoryError, MemoryError) as error:
            device, most_tokens = _smaller(base, device, most_tokens, error)
        except RuntimeError as error:
            # An accelerator fails in ways that torch does not name (MPS reports a full memory as RuntimeError).
            if device.kind == "cpu":
                raise
            device = device.on_cpu(f"{device.kind} failed: {type(error).__name__}")
            most_tokens = _tokens_that_fit(base, device)
        fallbacks.append(f"{device.note}, {most_tokens} tokens a pass")


class _Run:
    """One attempt on one device."""

    def __init__(
        self,
        inputs: SeedInputs,
        architecture_name: str,
        rows: Sequence[TrainingRow],
        device: Device,
        most_tokens: int,
        checkpoint: Checkpoint,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
    ) -> None:
        self._architecture = architecture_name
        self._inputs, self._rows, self._device, self._most_tokens = inputs, rows, device, most_tokens
        self._checkpoint, self._progress, self._stop = checkpoint, progress, stop
        self._recipe = inputs.recipe
        # The teacher's numbers depend on the type they were computed in; a training goes on in the type it began in.
        self._teacher_checkpoint = Checkpoint(inputs.folder / "teacher.pt", f"{_fingerprint(inputs)} {device.dtype}")
        self._planned = self._recipe.steps_for(len(rows))
        self._order = Order(len(rows), self._recipe.batch_rows, self._recipe.seed, self._recipe.focus)
        self._log: list[dict[str, float | int | None]] = []
        self._steps, self._tokens, self._seconds = self._planned, 0, 0.0

    def train(self, fallbacks: list[str]) -> SeedResult:
        began = time.monotonic()
        model = load_base(self._inputs.base, self._device.torch_device, self._device.torch_dtype)
        parent = adapters.load(self._inputs.parent) if self._inputs.parent else None
        layers = lora.attach(model, architecture(self._architecture), self._recipe, parent)
        with layers.off():
            teacher = self._teacher(model)
        training = Training(
            model, layers, self._rows, teacher, self._recipe,
            dtype=self._device.torch_dtype, most_tokens=self._most_tokens,
        )  # fmt: skip
        self._restore(training)
        self._repeat(training, began - self._seconds)
        self._write(layers.adapter(self._architecture, training.values, self._inputs.base_hash))
        return self._result(fallbacks)

    def _teacher(self, model: Qwen3ForCausalLM) -> Teacher:
        """Only of rows that some step will show."""
        return listen(
            model, self._rows, self._order.first(self._planned),
            dtype=self._device.torch_dtype,
            top_k=self._recipe.top_k,
            most_tokens=min(2 * self._most_tokens, MOST_TEACHER_TOKENS),
            checkpoint=self._teacher_checkpoint,
            report=lambda done, total: self._progress(Progress("seed", done, total, "row")),
            stop=self._stop,
        )  # fmt: skip

    def _repeat(self, training: Training, began: float) -> None:
        """`began` is when the training would have begun had it never been interrupted."""
        first, started = len(self._log), time.monotonic()
        while len(self._log) < self._steps:
            step = len(self._log)
            self._seconds = time.monotonic() - began
            if self._stop():
                self._save(training)
                raise Cancelled
            rate = self._recipe.learning_rate_at(step, self._steps)
            batch = self._order.take()
            done = training.step(batch, rate)
            self._order.heard(batch, done.losses)
            self._note(done.figures, rate)
            if step + 1 - first >= LEARNED_AFTER:
                self._plan((time.monotonic() - started) / (step + 1 - first), time.monotonic() - began)
            note = f"loss {done.figures.loss:.3f}"
            self._progress(Progress("seed", step + 1, self._steps, "step", note=note, value=done.figures.loss))
            if self._checkpoint.due():
                self._save(training)
        self._seconds = time.monotonic() - began

    def _note(self, figures: StepFigures, rate: float) -> None:
        if not math.isfinite(figures.loss) or not math.isfinite(figures.gradient_norm):
            raise KnownError(
                "night_failed",
                f"Training broke down at step {len(self._log) + 1}: the loss is no number.",
                "The active model is unchanged. Sleep again, or set night.device to cpu.",
            )
        self._tokens += figures.tokens
        self._log.append({"step": len(self._log) + 1, "learning_rate": rate, **asdict(figures)})

    def _plan(self, seconds_per_step: float, seconds: float) -> None:
        """Fewer steps when the minutes will not do for all; the learning rate then falls sooner."""
        left = self._recipe.max_minutes * 60 - seconds
        affordable = len(self._log) + max(0, int(left / seconds_per_step))
        self._steps = min(self._steps, affordable)

    def _save(self, training: Training) -> None:
        self._write_log()
        machine = {"dtype": self._device.dtype, "most_tokens": self._most_tokens}
        state = {"steps": self._steps, "tokens": self._tokens, "seconds": self._seconds, "log": self._log}
        self._checkpoint.save(machine | state | {"training": training.state(), "order": self._order.state()})

    def _restore(self, training: Training) -> None:
        kept = self._checkpoint.load()
        if kept is not None:
            self._log, self._steps = kept["log"], kept["steps"]
            self._tokens, self._seconds = kept["tokens"], kept["seconds"]
            training.restore(kept["training"])
            self._order.restore(kept["order"])

    def _write(self, adapter: adapters.Adapter) -> None:
        """The stage is done when its file reads back; what led there is then removed."""
        path = self._inputs.folder / "adapter.gguf"
        adapters.save(path, adapter)
        if set(adapters.load(path).pairs) != set(adapter.pairs):
            raise KnownError(
                "night_failed", "The adapter did not read back as written.", "Check the disk; sleep again."
            )
        self._write_log()
        self._checkpoint.remove()
        self._teacher_checkpoint.remove()
        self._progress(Progress("seed", self._steps, self._steps, "step", finished=True))

    def _write_log(self) -> None:
        lines = "".join(json.dumps(line) + "\n" for line in self._log)
        write_whole(self._inputs.folder / "log.jsonl", lines.encode())

    def _result(self, fallbacks: list[str]) -> SeedResult:
        tenth = max(1, len(self._log) // 10)
        losses = [float(line["loss"] or 0.0) for line in self._log]
        return SeedResult(
            steps=len(self._log),
            planned_steps=self._planned,
            rows=len(self._rows),
            tokens=self._tokens,
            seconds=round(self._seconds, 1),
            tokens_per_second=round(self._tokens / max(self._seconds, 1e-9), 1),
            # Medians: the mean loss of a night correlates negatively with what it taught (DESIGN section 12).
            first_loss=statistics.median(losses[:tenth]),
            last_loss=statistics.median(losses[-tenth:]),
            device=self._device.kind,
            dtype=self._device.dtype,
            threads=self._device.threads,
            note=self._device.note,
            fallbacks=fallbacks,
            versions=devices.versions(),
            recipe=self._recipe.as_dict(),
            base_hash=self._inputs.base_hash,
        )


def _fingerprint(inputs: SeedInputs) -> str:
    """Of everything that the adapter depends on beside the machine."""
    parent = hash_file(inputs.parent) if inputs.parent else None
    parts = [inputs.base_hash, hash_file(inputs.rows), parent, inputs.recipe.as_dict()]
    return hash_bytes(json.dumps(parts).encode())


def _tokens_that_fit(file: GgufFile, device: Device) -> int:
    """The weights themselves take less than the file: most are in 4 bits."""
    heads = file.integer(".attention.head_count")
    width = file.integer(".embedding_length")
    return devices.tokens_that_fit(
        devices.free_bytes(device.kind) - file.path.stat().st_size,
        layers=file.integer(".block_count"),
        width=width,
        feed_forward=file.integer(".feed_forward_length"),
        heads_width=heads * file.integer(".attention.key_length", width // heads),
        vocabulary=file.shape("token_embd.weight")[0],
    )


def _smaller(base: GgufFile, device: Device, most_tokens: int, error: BaseException) -> tuple[Device, int]:
    """Half the tokens a pass; where that is too few to go on, the CPU; where it was the CPU, the end."""
    if most_tokens // 2 >= FEWEST_TOKENS:
        return device, most_tokens // 2
    if device.kind != "cpu":
        cpu = device.on_cpu(f"{device.kind} has too little memory")
        return cpu, _tokens_that_fit(base, cpu)
    raise KnownError(
        "night_failed",
        "This machine has too little free memory to train this model.",
        "Close other programs, or use a smaller model. Everything heard stays queued.",
    ) from error
