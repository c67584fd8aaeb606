"""Trains the starter network from scratch: reads top to bottom, resumes from its checkpoint, knows nothing of GGUF.

Matrices by Muon (Jordan et al. 2024: orthogonalised momentum), embeddings and norms by AdamW. A step takes batches of
similar length, `tokens_per_step` in all. Loss: cross-entropy of every answer token, and of a random share of the rest.
"""

import engine.model.torch_environment  # noqa: F401 (first: it sets what torch reads when imported)

# isort: split
import itertools
import json
import math
import multiprocessing
import os
import shutil
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from engine.night.device import TYPES
from engine.night.device import choose as choose_device
from starter import corpus, tokenizer
from starter.network import Network, Shape

AVERAGED = "averaged.pt"
Predict = Callable[[Tensor, Tensor, Tensor], Tensor]  # ids, places, targets -> loss of each place in nats


@dataclass(frozen=True)
class Recipe:
    """Times are wall clock: the schedule follows the budget, so that any machine ends with a cooled-down model."""

    minutes: float = 112.0  # what the shipped model had (LOG, starter 8)
    tokens_per_step: int = 8_192
    matrix_rate: float = 0.02
    matrix_decay: float = 0.0  # weight decay of the matrices, for runs of many more than 8,000 steps
    vector_rate: float = 0.003
    warmup_steps: int = 60
    final_rate: float = 0.02
    cooldown: float = 0.5  # share of the budget over which the rate falls to final_rate
    predicted_share: float = 0.36  # of all tokens: the answers, filled up with prompt tokens
    prompt_weight: float = 0.5
    rounded_from: float = 1.0  # share of the budget after which the weights are used as 4 bits would hold them
    smoothing: float = 0.0  # of the labels: without it the logits grow for as long as the training lasts
    shard_conversations: int = 6_000
    copying_shards: int = 12  # the first of all
    repeats: float = 0.3  # share of their conversations that are exercises in copying
    later_repeats: float = 0.03
    weak: float = 0.0  # share of the conversations that are of what the figures miss most
    dtype: str = "bfloat16"  # of the matrix products
    makers: int = 0  # processes that write the text ahead; 0: it is written between the steps
    checkpoint_seconds: float = 300.0
    seed: int = 7


def recipe_for(device: str) -> Recipe:
    """A GPU takes larger steps, and needs processes that write text fast enough for it.

    A CPU without bf16 computes in float32, which is many times faster there (LOG, starter 11).
    """
    if device == "cpu":
        return Recipe(dtype=choose_device("cpu").dtype)
    return Recipe(
        minutes=10.0,
        tokens_per_step=32_768,
        matrix_decay=0.006,
        copying_shards=48,
        later_repeats=0.05,
        rounded_from=0.6,
        smoothing=0.01,
        makers=max(1, (os.cpu_count() or 2) - 2),
    )


def further_recipe(recipe: Recipe) -> Recipe:
    """For a network that is trained already: a third of the rates, cooling nearly all the way, no exercises first.

    Here it learns to be served: in 4 bits, and with logits small enough for 16-bit arithmetic (LOG, starter 10).
    """
    return replace(
        recipe,
        matrix_rate=0.3 * recipe.matrix_rate,
        vector_rate=0.3 * recipe.vector_rate,
        cooldown=0.8,
        copying_shards=0,
        later_repeats=0.08,
        weak=0.6,
        rounded_from=0.0,
        smoothing=0.01,
    )


class Muon(torch.optim.Optimizer):
    """SGD momentum whose update is made orthogonal by five Newton-Schulz steps; scaled by sqrt(max(1, rows / columns))."""

    def __init__(
        self,
        parameters: list[Tensor],
        *,
        lr: float,
        momentum: float = 0.95,
        decay: float = 0.0,
        dtype: torch.dtype = torch.bfloat16,
    ) -> None:
        """`dtype`: of the Newton-Schulz steps."""
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "decay": decay})
        self.dtype = dtype

    @torch.no_grad()
    def step(self) -> None:  # type: ignore[override]  # no closure
        """All matrices of one shape are turned in one batch: alone they take a third of a step (LOG, starter 5)."""
        for group in self.param_groups:
            shapes: dict[tuple[int, ...], list[Tensor]] = {}
            for parameter in group["params"]:
                if parameter.grad is not None:
                    shapes.setdefault(tuple(parameter.shape), []).append(parameter)
            for (rows, columns), alike in shapes.items():
                gradient = torch.stack([parameter.grad for parameter in alike])
                buffer = self.state[alike[0]].setdefault("momentum", torch.zeros_like(gradient))
                buffer.lerp_(gradient, 1 - group["momentum"])
                updates = _orthogonal(gradient.lerp_(buffer, group["momentum"]).to(self.dtype)).to(gradient.dtype)
                torch._foreach_mul_(alike, 1 - group["lr"] * group["decay"])
                torch._foreach_add_(alike, updates.unbind(), alpha=-group["lr"] * max(1.0, rows / columns) ** 0.5)


def _orthogonal(matrices: Tensor) -> Tensor:
    """(n, rows, columns) -> the same, each with singular values near one."""
    a, b, c = 3.4445, -4.7750, 2.0315  # quintic coefficients of the Muon write-up
    tall = matrices.shape[1] > matrices.shape[2]
    x = matrices.mT if tall else matrices
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        gram = x @ x.mT
        turn = torch.baddbmm(gram, gram, gram, beta=b, alpha=c)
        x = torch.baddbmm(x, turn, x, beta=a)
    return x.mT if tall else x


class Batches:
    """Batches of similar length, one optimiser step's worth at a time; `shard` is its whole state.

    Few shapes, so that each gets a compiled network of its own (LOG, starter 5 and 8). `makers` processes write the
    text ahead of time where the network is faster than they are.
    """

    _LENGTHS = (48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 512, 768, 1024, 2048)

    def __init__(self, words: Path, recipe: Recipe, *, longest: int, shard: int = 0) -> None:
        self.recipe, self.shard = recipe, shard
        self.lengths = tuple(length for length in self._LENGTHS if length <= longest)
        self.pending: dict[int, corpus.Block] = {}
        self.ready: list[corpus.Block] = []
        self.made = self._made(words)

    def take(self) -> tuple[Tensor, Tensor]:
        """ids (rows, length) int64 padded with 0, answers (rows, length) bool."""
        while not self.ready:
            self._fill()
        block = self.ready.pop()
        return torch.from_numpy(block.ids.astype(np.int64)), torch.from_numpy(block.answers)

    def _fill(self) -> None:
        for length, block in next(self.made).items():
            if (rest := self.pending.pop(length, None)) is not None:
                block = corpus.Block(*(np.concatenate(pair) for pair in zip(_parts(rest), _parts(block), strict=True)))
            rows = max(1, self.recipe.tokens_per_step // length)
            whole = len(block.ids) // rows * rows
            for first in range(0, whole, rows):
                self.ready.append(_rows(block, slice(first, first + rows)))
            self.pending[length] = _rows(block, slice(whole, None))
        order = np.random.default_rng(self.shard).permutation(len(self.ready))
        self.ready = [self.ready[i] for i in order]
        self.shard += 1

    def _made(self, words: Path) -> Generator[dict[int, corpus.Block], None, None]:
        """The shards from `self.shard` on, in order and without end."""
        jobs = ((words, number, self.recipe, self.lengths) for number in itertools.count(self.shard))
        if not self.recipe.makers:
            yield from itertools.starmap(_make, jobs)
            return
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.recipe.makers, context, initializer=_one_core_each) as pool:
            ahead = deque(pool.submit(_make, *next(jobs)) for _ in range(2 * self.recipe.makers))
            try:
                while True:
                    ahead.append(pool.submit(_make, *next(jobs)))
                    yield ahead.popleft().result()
            finally:
                pool.shutdown(wait=False, cancel_futures=True)


def _make(words: Path, number: int, recipe: Recipe, lengths: tuple[int, ...]) -> dict[int, corpus.Block]:
    """Copying first: nothing else works before (LOG, starter 2)."""
    repeats = recipe.repeats if number < recipe.copying_shards else recipe.later_repeats
    examples = corpus.shard(_words(words), number, recipe.shard_conversations, lengths[-1], repeats, recipe.weak)
    return corpus.blocks(examples, lengths)


def _one_core_each() -> None:
    os.environ["TOKENIZERS_PARALLELISM"] = "false"


_words = cache(tokenizer.load)


def _parts(block: corpus.Block) -> tuple[np.ndarray, np.ndarray]:
    return block.ids, block.answers


def _rows(block: corpus.Block, rows: slice) -> corpus.Block:
    return corpus.Block(block.ids[rows], block.answers[rows])


def choose(ids: Tensor, answers: Tensor, recipe: Recipe) -> tuple[Tensor, Tensor, Tensor]:
    """(places, targets, weights) of the predicted tokens, (n,) each: all answers, the rest of `predicted_share` prompt tokens.

    n depends on the shape of `ids` alone. A place is row * length + column of the token before its target. Padding is
    token 0, which never stands inside a conversation; where it has to fill up, its weight is 0.
    """
    rows, length = ids.shape
    targets, wanted = ids[:, 1:], answers[:, 1:]
    spoken = targets != 0
    priority = torch.rand(targets.shape, device=ids.device) + spoken + wanted
    picked = priority.flatten().topk(max(1, int(rows * length * recipe.predicted_share))).indices
    weights = torch.where(wanted, 1.0, recipe.prompt_weight) * spoken
    places = picked // (length - 1) * length + picked % (length - 1)
    return places, targets.flatten()[picked], weights.flatten()[picked]


def losses(forward: Predict, ids: Tensor, answers: Tensor, recipe: Recipe) -> tuple[Tensor, Tensor]:
    """(training loss, mean answer loss in nats), neither waited for."""
    places, targets, weights = choose(ids, answers, recipe)
    with torch.autocast(ids.device.type, torch.bfloat16, enabled=recipe.dtype == "bfloat16"):
        loss = forward(ids, places, targets)
    is_answer = weights == 1.0
    return (loss * weights).sum() / weights.sum(), (loss.detach() * is_answer).sum() / is_answer.sum()


def rate(recipe: Recipe, step: int, used: float) -> float:
    """Warm-up by steps, flat, then 1 - sqrt over the last `cooldown` of the time budget (arXiv 2405.18392)."""
    warm = min(1.0, (step + 1) / recipe.warmup_steps)
    cooled = max(0.0, used - 1.0 + recipe.cooldown) / recipe.cooldown
    return warm * max(recipe.final_rate, 1.0 - math.sqrt(cooled))


class Trainer:
    """Network, optimisers, batches and their state; resumes from `work/checkpoint.pt` when it is there."""

    def __init__(self, work: Path, shape: Shape, recipe: Recipe, *, device: str = "cpu", compiled: bool = True) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.shape, self.device = recipe, shape, device
        self.checkpoint = work / "checkpoint.pt"
        self.network = Network(shape, smoothing=recipe.smoothing).to(device)
        matrices = [p for n, p in self.network.named_parameters() if p.ndim == 2 and "embedding" not in n]
        vectors = [p for n, p in self.network.named_parameters() if p.ndim != 2 or "embedding" in n]
        self.optimisers: tuple[torch.optim.Optimizer, ...] = (
            Muon(matrices, lr=recipe.matrix_rate, decay=recipe.matrix_decay, dtype=TYPES[recipe.dtype]),
            torch.optim.AdamW(vectors, lr=recipe.vector_rate, betas=(0.9, 0.98), weight_decay=0.0),
        )
        self.state = {"step": 0, "seconds": 0.0, "tokens": 0, "shard": 0}
        self._resume()
        self.batches = Batches(work / "tokenizer.json", recipe, longest=shape.context, shard=int(self.state["shard"]))
        self.forward: Predict = self.network.predict
        if compiled:
            torch._dynamo.config.recompile_limit = 4 * len(self.batches.lengths)
            # A CPU's code is the faster for knowing its sizes. A GPU's is compiled once and recorded for each size:
            # launched one by one, its kernels take 36 ms a step instead of 14 (LOG, starter 9).
            self.forward = (
                torch.compile(self.network.predict, dynamic=False)
                if device == "cpu"
                else torch.compile(self.network.predict, dynamic=True, mode="reduce-overhead")
            )
        self._last = time.monotonic()

    def step(self) -> Tensor:
        """One optimiser step; returns the mean answer loss in nats, as a tensor that nobody has waited for."""
        if not self.network.rounds and self.used >= self.recipe.rounded_from:
            self.network.round_weights()
        ids, answers = map(self._moved, self.batches.take())
        scale = rate(self.recipe, int(self.state["step"]), self.used)
        for optimiser, peak in zip(self.optimisers, (self.recipe.matrix_rate, self.recipe.vector_rate), strict=True):
            optimiser.param_groups[0]["lr"] = peak * scale
        loss, answer_loss = losses(self.forward, ids, answers, self.recipe)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for optimiser in self.optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        self._count(ids.numel())
        return answer_loss

    def _moved(self, tensor: Tensor) -> Tensor:
        return tensor if self.device == "cpu" else tensor.pin_memory().to(self.device, non_blocking=True)

    @property
    def used(self) -> float:
        """Share of the time budget that is spent, 0 to 1."""
        return min(1.0, self.state["seconds"] / (self.recipe.minutes * 60))

    def save(self) -> None:
        content = {
            "network": self.network.state_dict(),
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "state": self.state,
            "shape": self.shape.as_dict(),
            "recipe": asdict(self.recipe),
        }
        temporary = self.checkpoint.with_suffix(".partial")
        torch.save(content, temporary)
        os.replace(temporary, self.checkpoint)

    def _resume(self) -> None:
        if not self.checkpoint.exists():
            return
        saved = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
        self.network.load_state_dict(saved["network"])
        if saved["optimisers"]:
            for optimiser, content in zip(self.optimisers, saved["optimisers"], strict=True):
                optimiser.load_state_dict(content)
        self.state = saved["state"]

    def _count(self, tokens: int) -> None:
        now = time.monotonic()
        self.state["step"] += 1
        self.state["tokens"] += tokens
        self.state["seconds"] += min(now - self._last, 120.0)  # a suspended machine is not training time
        self.state["shard"] = self.batches.shard
        self._last = now


def train(work: Path, shape: Shape, recipe: Recipe, *, device: str = "cpu") -> None:
    """Train until the time budget is used. Called again, it goes on where it stopped.

    Raises RuntimeError when the loss is no number.
    """
    # In float32 a CPU's matrix products take all the time, and compiled code only its minutes of compiling (LOG, starter 12).
    compiled = device != "cpu" or recipe.dtype == "bfloat16"
    trainer = Trainer(work, shape, recipe, device=device, compiled=compiled)
    saved = told = time.monotonic()
    recent: list[Tensor] = []
    with (work / "train.jsonl").open("a", encoding="utf-8") as log:
        while trainer.used < 1.0:
            recent.append(trainer.step())
            now = time.monotonic()
            if now - told > 15:
                loss = torch.stack(recent).median().item()
                if not math.isfinite(loss):
                    raise RuntimeError(f"the loss is {loss} at step {trainer.state['step']}: lower the rate")
                row = {**trainer.state, "loss": round(loss, 4)}
                print(json.dumps(row), flush=True)
                log.write(json.dumps(row) + "\n")
                log.flush()
                recent, told = [], now
            if now - saved > recipe.checkpoint_seconds:
                trainer.save()
                saved = now
    trainer.save()


def shape_in(work: Path) -> Shape | None:
    """Of the network that a work folder has begun: it is trained on as it is, on whatever machine."""
    checkpoint = work / "checkpoint.pt"
    if not checkpoint.exists():
        return None
    return Shape(**torch.load(checkpoint, map_location="cpu", weights_only=True)["shape"])


def further(finished: Path, work: Path) -> None:
    """Make `work` begin with the network and tokenizer of another work folder, and with text that it has not seen."""
    work.mkdir(parents=True, exist_ok=True)
    if (work / "checkpoint.pt").exists():
        return
    saved = torch.load(_finished(finished), map_location="cpu", weights_only=True)
    state = saved["state"]
    before = state["seconds"] + state.get("seconds_before", 0.0)
    saved["state"] = state | {"step": 0, "seconds": 0.0, "seconds_before": before, "shard": state["shard"] + 1}
    torch.save(saved | {"optimisers": []}, work / "checkpoint.pt")
    shutil.copy(finished / "tokenizer.json", work / "tokenizer.json")


def average(begun: Path, trained: Path, share: float) -> Path:
    """Work folder of `begun` and the one trained further from it -> a checkpoint in between, `share` of the way.

    In between it keeps what the further training made it lose and what that taught (Wortsman et al., arXiv 2109.01903;
    LOG, starter 10).
    """
    files = (_finished(begun), trained / "checkpoint.pt")
    ends = [torch.load(file, map_location="cpu", weights_only=True) for file in files]
    first, last = (end["network"] for end in ends)
    between = {name: torch.lerp(first[name], last[name], share) for name in last}
    path = trained / AVERAGED
    torch.save(ends[1] | {"network": between, "optimisers": []}, path)
    return path


def _finished(work: Path) -> Path:
    """What a work folder has made: its last checkpoint, or the average that was taken of it."""
    averaged = work / AVERAGED
    return averaged if averaged.exists() else work / "checkpoint.pt"


def prepare(work: Path, shape: Shape, seed: int = 3) -> None:
    """Train the tokenizer once, on text that training itself does not repeat."""
    work.mkdir(parents=True, exist_ok=True)
    path = work / "tokenizer.json"
    if path.exists():
        return
    source = corpus.conversations(seed)
    texts = [m.role + "\n" + m.content for _ in range(60_000) for m in next(source)]
    words = tokenizer.train(texts, shape.vocabulary)
    words.save(str(path))
