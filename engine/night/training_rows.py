"""Training rows as the seed stage reads them, and in which order it shows them. Pure Python, no torch.

Writing rows is the dream stage's work (`rows.py`).
"""

import json
import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import BugError

LEAST_SHOWN = 0.2  # what is right must stay so


@dataclass(frozen=True)
class TrainingRow:
    """Token ids. `teacher` is the prompt with the memory in it; None for replay: the teacher reads the same prompt.

    `by_heart`: the teacher's distribution is left out of the loss.
    """

    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    teacher: tuple[int, ...] | None
    weight: float = 1.0
    by_heart: bool = False

    @property
    def replay(self) -> bool:
        return self.teacher is None

    @property
    def student_ids(self) -> tuple[int, ...]:
        """The last answer token is predicted, never read."""
        return (*self.prompt, *self.answer[:-1])

    @property
    def teacher_ids(self) -> tuple[int, ...]:
        return (*(self.prompt if self.teacher is None else self.teacher), *self.answer[:-1])


def read_rows(path: Path) -> list[TrainingRow]:
    """All rows of a `rows.jsonl`. A row without prompt or answer is our own mistake: `BugError`."""
    with path.open(encoding="utf-8") as stream:
        rows = [_row(json.loads(line)) for line in stream if line.strip()]
    if not rows or any(not row.prompt or not row.answer or row.teacher == () for row in rows):
        raise BugError(f"{path.name} holds no rows, or one without prompt or answer")
    return rows


class Order:
    """Which rows each step shows: all of them once, then again and again those that are still wrong.

    In every pass after the first, a row's chance to be shown is its rank by loss, 0 to 1, to the power of `focus`, and
    at least `LEAST_SHOWN` (selective backpropagation, arXiv 1910.00762). A focus of 0 shows every row in every pass.
    """

    def __init__(self, rows: int, batch_rows: int, seed: int, focus: float = 0.0) -> None:
        self._rows, self._size, self._focus = rows, min(batch_rows, rows), focus
        self._source = random.Random(seed)
        self._losses = [math.inf] * rows  # not seen yet
        self._waiting = self._shuffled(range(rows))

    def take(self) -> list[int]:
        """The next batch."""
        while len(self._waiting) < self._size:
            self._waiting += self._shuffled(self._chosen())
        batch, self._waiting = self._waiting[: self._size], self._waiting[self._size :]
        return batch

    def first(self, count: int) -> list[int]:
        """The rows that `count` steps show at least once, before any is taken."""
        return sorted(self._waiting[: count * self._size])

    def heard(self, batch: Sequence[int], losses: Sequence[float]) -> None:
        """What the rows of a batch cost, in nats a token."""
        for row, loss in zip(batch, losses, strict=True):
            self._losses[row] = loss

    def state(self) -> dict[str, Any]:
        return {"source": self._source.getstate(), "losses": self._losses, "waiting": self._waiting}

    def restore(self, state: Mapping[str, Any]) -> None:
        self._source.setstate(state["source"])
        self._losses, self._waiting = list(state["losses"]), list(state["waiting"])

    def _chosen(self) -> list[int]:
        ranked = sorted(range(self._rows), key=self._losses.__getitem__)
        shown = [
            row
            for place, row in enumerate(ranked)
            if self._source.random() < max(LEAST_SHOWN, ((place + 1) / self._rows) ** self._focus)
        ]
        return shown or list(range(self._rows))

    def _shuffled(self, rows: Iterable[int]) -> list[int]:
        order = list(rows)
        self._source.shuffle(order)
        return order


def passes(lengths: Sequence[int], most_tokens: int) -> list[list[int]]:
    """Split a batch (places 0, 1, ...) into passes of at most `most_tokens`; a longer row goes alone."""
    split: list[list[int]] = []
    room = 0
    for place, length in enumerate(lengths):
        if not split or length > room:
            split.append([])
            room = most_tokens
        split[-1].append(place)
        room -= length
    return split


def _row(values: dict[str, object]) -> TrainingRow:
    teacher = values.get("teacher_prompt_ids")
    return TrainingRow(
        prompt=_ids(values["prompt_ids"]),
        answer=_ids(values["answer_ids"]),
        teacher=None if teacher is None else _ids(teacher),
        weight=float(str(values.get("weight", 1.0))),
        by_heart=bool(values.get("by_heart", False)),
    )


def _ids(values: object) -> tuple[int, ...]:
    if not isinstance(values, list):
        raise BugError(f"token ids must be a list, not {type(values).__name__}")
    return tuple(int(value) for value in values)
