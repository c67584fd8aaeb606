"""The teacher's numbers: what the base says at every answer token when it has the memory in its prompt. Once per row.

The teacher is the same 4-bit base with its adapter off. Replay rows are read with the student's own prompt.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import torch
from transformers.models.qwen3.modeling_qwen3 import Qwen3ForCausalLM

from engine.errors import Cancelled
from engine.night.checkpoint import Checkpoint
from engine.night.forward import answer_states, logits
from engine.night.loss import TopTokens, top_tokens
from engine.night.training_rows import TrainingRow, passes


class Teacher:
    """`TopTokens` of rows, by row number, kept on the CPU."""

    def __init__(self, numbers: dict[int, TopTokens]) -> None:
        self._numbers = numbers

    def of(self, rows: Iterable[int]) -> TopTokens:
        """Of all answer positions of these rows, one after the other."""
        return TopTokens.join([self._numbers[row] for row in rows])


def listen(
    model: Qwen3ForCausalLM,
    rows: Sequence[TrainingRow],
    wanted: Sequence[int],
    *,
    dtype: torch.dtype,
    top_k: int,
    most_tokens: int,
    checkpoint: Checkpoint,
    report: Callable[[int, int], None],
    stop: Callable[[], bool],
) -> Teacher:
    """Compute the numbers of the `wanted` rows. The model's adapter must be off.

    `report` is told (rows done, rows in all). Raises `Cancelled` after saving what is done.
    """
    numbers = _restored(checkpoint.load())
    order = sorted(wanted, key=lambda row: len(rows[row].teacher_ids))
    # The same passes whether interrupted or not: the last bits of a sum depend on what is computed beside it.
    for part in passes([len(rows[row].teacher_ids) for row in order], most_tokens):
        chosen = [order[place] for place in part]
        if all(row in numbers for row in chosen):
            continue
        if stop():
            checkpoint.save(_state(numbers))
            raise Cancelled
        numbers.update(zip(chosen, _read(model, [rows[row] for row in chosen], dtype, top_k), strict=True))
        report(len(numbers), len(wanted))
        if checkpoint.due():
            checkpoint.save(_state(numbers))
    checkpoint.save(_state(numbers))
    return Teacher(numbers)


@torch.no_grad()
def _read(model: Qwen3ForCausalLM, rows: Sequence[TrainingRow], dtype: torch.dtype, top_k: int) -> list[TopTokens]:
    counts = [len(row.answer) for row in rows]
    states = answer_states(model, [row.teacher_ids for row in rows], counts, dtype)
    top = top_tokens(logits(model, states), top_k).to("cpu")
    return replace(top, ids=top.ids.int()).split(counts)


def _state(numbers: dict[int, TopTokens]) -> dict[str, Any]:
    """As a few large tensors: thousands of small ones take seconds to write."""
    if not numbers:
        return {"rows": []}
    counts = [len(each.tail) for each in numbers.values()]
    return {"rows": list(numbers), "counts": counts, "top": vars(TopTokens.join(list(numbers.values())))}


def _restored(state: dict[str, Any] | None) -> dict[int, TopTokens]:
    if not state or not state["rows"]:
        return {}
    return dict(zip(state["rows"], TopTokens(**state["top"]).split(state["counts"]), strict=True))
