"""The end of a training: what was known before settles beside what is new.

A night's first training learns the new and loses some of the old, however many rows rehearse it; a second one, short
and at half the rate, on all rows of the old and a part of the others brings most of it back (LOG, life 13). Imports
torch by way of `seed`.
"""

import json
import math
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import BugError
from engine.home import write_whole
from engine.night.job import Curriculum
from engine.night.recipe import Recipe
from engine.night.rows import TEACHING
from engine.night.seed import SeedInputs, SeedResult, seed
from engine.worker.protocol import Progress

Report = Callable[[Progress], None]
_ROOM = 1.3  # of the time that the second training's steps take: it is done whole, with its teacher, or not at all


def seed_and_settle(
    inputs: SeedInputs, curriculum: Curriculum, progress: Report, stop: Callable[[], bool]
) -> SeedResult:
    """As `seed`, in two trainings where an adapter is continued that knows something; resumes in either.

    Raises as `seed` does. The second one takes no more than the minutes that the first left.
    """
    if inputs.parent is None or not inputs.recipe.settle_visits:
        return seed(inputs, progress, stop)
    lines = inputs.rows.read_text(encoding="utf-8").splitlines()
    chosen = _chosen([json.loads(line) for line in lines], curriculum, inputs.recipe)
    if not chosen:
        return seed(inputs, progress, stop)
    rows = inputs.folder / "settling.jsonl"
    write_whole(rows, "".join(lines[place] + "\n" for place in chosen).encode())
    planned = inputs.recipe.steps_for(len(lines)), settling_steps(inputs.recipe, len(chosen))
    first = _First(inputs.folder)
    if not first.is_done:
        first.keep(seed(inputs, _part(progress, 0, sum(planned)), stop))
    result = first.result
    minutes = inputs.recipe.max_minutes - result.seconds / 60
    if 60 * minutes < _ROOM * planned[1] * result.seconds / result.steps:
        first.restore()
        return result
    recipe = settling_recipe(inputs.recipe, planned[1], minutes)
    report = _part(progress, result.steps, result.steps + planned[1])
    second = seed(replace(inputs, rows=rows, parent=first.adapter, recipe=recipe), report, stop)
    first.join_log()
    first.remove()
    rows.unlink()
    return replace(
        second,
        steps=result.steps + second.steps,
        planned_steps=result.planned_steps + second.planned_steps,
        rows=result.rows,
        tokens=result.tokens + second.tokens,
        seconds=round(result.seconds + second.seconds, 1),
        tokens_per_second=round((result.tokens + second.tokens) / max(result.seconds + second.seconds, 1e-9), 1),
        first_loss=result.first_loss,
        fallbacks=[*result.fallbacks, *second.fallbacks],
        recipe=result.recipe,
    )


def settling_steps(recipe: Recipe, rows: int) -> int:
    return max(1, math.ceil(recipe.settle_visits * rows / recipe.batch_rows))


def settling_recipe(recipe: Recipe, steps: int, minutes: float) -> Recipe:
    """The same training at a lower rate, for exactly so many steps where the minutes allow them."""
    rate = recipe.learning_rate * recipe.settle_rate
    return replace(recipe, learning_rate=rate, steps=steps, fewest_steps=steps, fewest_visits=0.0, max_minutes=minutes)


def _chosen(rows: list[dict[str, Any]], curriculum: Curriculum, recipe: Recipe) -> list[int]:
    """Places of all rows that teach something old, and of a part of the others. None where nothing is old."""
    old = {memory.id for memory in (*curriculum.new, *curriculum.old, *curriculum.known) if curriculum.is_old(memory)}
    source = random.Random(recipe.seed)

    def share(row: dict[str, Any]) -> float:
        if row["kind"] not in TEACHING:
            return recipe.settle_rest
        return 1.0 if old.intersection(row["memory_ids"]) else recipe.settle_new

    if not any(row["kind"] in TEACHING and old.intersection(row["memory_ids"]) for row in rows):
        return []
    return [place for place, row in enumerate(rows) if source.random() < share(row)]


def _part(progress: Report, before: int, total: int) -> Report:
    """One bar for both trainings. What the second teacher reads moves it not."""

    def report(one: Progress) -> None:
        if one.unit == "step":
            current = before + one.current
            progress(replace(one, current=current, total=total, finished=one.finished and current >= total))
        elif not before:
            progress(one)

    return report


class _First:
    """The first training's files, set aside in the stage's folder while the second one writes its own."""

    def __init__(self, folder: Path) -> None:
        self._adapter, self._log = folder / "adapter.gguf", folder / "log.jsonl"
        self.adapter, self._first_log = folder / "first.gguf", folder / "first.jsonl"
        self._result = folder / "first.json"

    @property
    def is_done(self) -> bool:
        """Ends what a kill interrupted in `keep`."""
        if self._result.exists() and not self.adapter.exists() and self._adapter.exists():
            self._set_aside()
        return self._result.exists() and self.adapter.exists()

    @property
    def result(self) -> SeedResult:
        return SeedResult(**json.loads(self._result.read_text(encoding="utf-8")))

    def keep(self, result: SeedResult) -> None:
        write_whole(self._result, json.dumps(result.as_dict()).encode())
        self._set_aside()

    def restore(self) -> None:
        """It stays the only one. A kill between any two of these is made up for when it is called again."""
        if self._first_log.exists():
            os.replace(self._first_log, self._log)
        os.replace(self.adapter, self._adapter)
        self._result.unlink()

    def join_log(self) -> None:
        """Both trainings as one, its steps counted through."""
        lines = [json.loads(line) for file in (self._first_log, self._log) for line in file.read_text().splitlines()]
        if len(lines) <= self.result.steps:
            raise BugError("the second training wrote no log")
        numbered = "".join(json.dumps(line | {"step": number}) + "\n" for number, line in enumerate(lines, 1))
        write_whole(self._log, numbered.encode())

    def remove(self) -> None:
        """The result first: without it, what else is there counts for nothing."""
        for file in (self._result, self.adapter, self._first_log):
            file.unlink()

    def _set_aside(self) -> None:
        if self._log.exists():
            os.replace(self._log, self._first_log)
        os.replace(self._adapter, self.adapter)
