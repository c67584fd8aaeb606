"""One optimizer step on a batch of rows: passes that fit into memory, losses, update. Knows no files and no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from transformers.models.qwen3.modeling_qwen3 import Qwen3ForCausalLM

from engine.night.forward import answer_states, logits
from engine.night.lora import LoraLayers
from engine.night.loss import losses
from engine.night.recipe import Recipe
from engine.night.teacher import Teacher
from engine.night.training_rows import TrainingRow, passes


@dataclass(frozen=True)
class StepFigures:
    """Means per answer token, in nats; a kind that the batch did not hold is None. `tokens` read by the student."""

    loss: float
    kl: float | None
    replay_kl: float | None
    ce: float
    gradient_norm: float
    tokens: int


@dataclass(frozen=True)
class Step:
    """`losses`: of each row of the batch, in nats a token."""

    figures: StepFigures
    losses: list[float]


class Training:
    """The student and its optimizer. `most_tokens` bounds a pass; a longer row goes alone, without kept activations."""

    def __init__(
        self,
        model: Qwen3ForCausalLM,
        layers: LoraLayers,
        rows: Sequence[TrainingRow],
        teacher: Teacher,
        recipe: Recipe,
        *,
        dtype: torch.dtype,
        most_tokens: int,
    ) -> None:
        self._model, self._layers, self._rows, self._teacher, self._recipe = model, layers, rows, teacher, recipe
        self._dtype, self._most_tokens = dtype, most_tokens
        self._device = layers.parameters[0].device
        # beta2 of 0.99: a night is a few hundred steps long, 0.999 would average over all of it.
        self._optimizer = torch.optim.AdamW(layers.parameters, lr=0.0, betas=(0.9, 0.99), weight_decay=0.0, fused=True)
        self._mean = [parameter.detach().clone() for parameter in layers.parameters] if recipe.ema else []

    def step(self, batch: Sequence[int], learning_rate: float) -> Step:
        """Learn from the rows with these numbers."""
        total = sum(self._rows[row].weight * len(self._rows[row].answer) for row in batch)
        lengths = [len(self._rows[row].student_ids) for row in batch]
        sums, each = torch.zeros(len(_SUMS), device=self._device), []
        for part in passes(lengths, self._most_tokens):
            found, losses = self._learn([batch[place] for place in part], total)
            sums += found
            each.append(losses)
        norm = torch.nn.utils.clip_grad_norm_(self._layers.parameters, self._recipe.gradient_clip)
        self._optimizer.param_groups[0]["lr"] = learning_rate
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        for mean, parameter in zip(self._mean, self._layers.parameters, strict=bool(self._mean)):
            mean.lerp_(parameter.detach(), 1 - self._recipe.ema)
        figures = _figures(dict(zip(_SUMS, sums.tolist(), strict=True)), float(norm), sum(lengths))
        return Step(figures, torch.cat(each).tolist())

    @property
    def values(self) -> list[torch.Tensor]:
        """What the night leaves: the last weights, or their running mean."""
        return self._mean or [parameter.detach() for parameter in self._layers.parameters]

    def state(self) -> dict[str, Any]:
        values = [parameter.detach() for parameter in self._layers.parameters]
        return {"values": values, "optimizer": self._optimizer.state_dict(), "mean": self._mean}

    def restore(self, state: dict[str, Any]) -> None:
        for parameter, value in zip(self._layers.parameters, state["values"], strict=True):
            parameter.data.copy_(value)
        for mean, value in zip(self._mean, state["mean"], strict=True):
            mean.copy_(value)
        self._optimizer.load_state_dict(state["optimizer"])

    def _learn(self, batch: Sequence[int], total: float) -> tuple[torch.Tensor, torch.Tensor]:
        """Add the gradient of one pass; the sums of `_SUMS` over its answer tokens, and each row's loss a token."""
        rows = [self._rows[row] for row in batch]
        counts = [len(row.answer) for row in rows]
        sequences = [row.student_ids for row in rows]
        recompute = sum(map(len, sequences)) > self._most_tokens
        states = answer_states(self._model, sequences, counts, self._dtype, recompute=recompute)
        answers = torch.tensor([token for row in rows for token in row.answer], device=self._device)
        kl, ce = losses(logits(self._model, states), answers, self._teacher.of(batch).to(self._device))
        weight = self._each([row.weight for row in rows], counts)
        replay = self._each([float(row.replay) for row in rows], counts)
        recipe = self._recipe
        by_heart = self._each([float(row.by_heart) for row in rows], counts)
        kl_weight = (recipe.kl_weight + (recipe.replay_kl_weight - recipe.kl_weight) * replay) * (1 - by_heart)
        ce_weight = recipe.ce_weight + (recipe.replay_ce_weight - recipe.ce_weight) * replay * (1 - by_heart)
        each = kl_weight * kl + ce_weight * ce
        loss = (weight * each).sum() / total
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        kl, ce, taught = kl.detach(), ce.detach(), 1 - replay
        sums = torch.stack(
            (loss.detach(), (kl * taught).sum(), taught.sum(), (kl * replay).sum(), replay.sum(), ce.sum())
        )
        return sums, torch.stack([part.mean() for part in torch.split(each.detach(), counts)])

    def _each(self, values: list[float], counts: list[int]) -> torch.Tensor:
        """One value a row -> one an answer token."""
        return torch.tensor(values, device=self._device).repeat_interleave(torch.tensor(counts, device=self._device))


_SUMS = ("loss", "kl", "taught", "replay_kl", "replayed", "ce")


def _figures(sums: dict[str, float], norm: float, tokens: int) -> StepFigures:
    taught, replayed = sums["taught"], sums["replayed"]
    return StepFigures(
        loss=sums["loss"],
        kl=sums["kl"] / taught if taught else None,
        replay_kl=sums["replay_kl"] / replayed if replayed else None,
        ce=sums["ce"] / (taught + replayed),
        gradient_norm=norm,
        tokens=tokens,
    )
