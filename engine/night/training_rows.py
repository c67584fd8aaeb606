"""Training rows as the seed stage reads them, and in which order it shows them. Pure Python, no torch.

Writing rows is the dream stage's work (`rows.py`).
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import BugError


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


def batches(rows: int, batch_rows: int, steps: int, seed: int) -> Iterator[list[int]]:
    """Row numbers of each step: every row once in a seeded order, then all again in another."""
    source = random.Random(seed)
    waiting: list[int] = []
    for _ in range(steps):
        while len(waiting) < min(batch_rows, rows):
            order = list(range(rows))
            source.shuffle(order)
            waiting.extend(order)
        yield waiting[:batch_rows]
        waiting = waiting[batch_rows:]


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
