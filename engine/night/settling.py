"""A second, short training where the exam finds that a night lost what was known before.

However many rows rehearse the old, a night's training may lose some of it. A second one at half the rate, on all rows
of the old and a part of the others, brings most of it back at full strength, where a weaker adapter gives up a quarter
of the new (LOG, life 13). It is a job of its own inside the night's, examined anew. Imports no torch and no llama.cpp.
"""

import json
import math
import os
import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from engine.home import write_whole
from engine.night import gate
from engine.night.job import BASE_ANSWERS, STAGES, Curriculum, Job
from engine.night.recipe import Recipe
from engine.night.rows import TEACHING

_ROOM = 1.3  # of the time that the second training's steps take: it is done whole, with its teacher, or not at all
_ROWS = "rows.jsonl"
_TAKEN_OVER = STAGES[: STAGES.index("seed")]
_NOT_NEEDED = ("merge", "quantize", "exam")  # stages of the first training whose model files are read no more


def wanted(job: Job, verdict: gate.Gate) -> bool:
    """Whether this exam found the old lost by a training that can be mended, in the minutes that are left."""
    spec = job.spec
    if spec.continues or spec.parent_adapter is None or not spec.recipe.settle_visits or not gate.lost_old(verdict):
        return False
    chosen = _chosen(_rows(job), job.curriculum, spec.recipe)
    trained = _trained_seconds(job)
    needed = trained * settling_steps(spec.recipe, len(chosen)) / max(1, job.result("seed")["steps"])
    return bool(chosen) and _ROOM * needed <= 60 * spec.recipe.max_minutes - trained


def begin(job: Job) -> Job:
    """The second training of a night whose exam wants one; what was begun goes on. Raises `KnownError("disk_full")`."""
    second = job.second
    if second.path.exists():
        return second
    partial = Job(second.path.with_suffix(".partial"))
    shutil.rmtree(partial.path, ignore_errors=True)
    for file in (file for stage in _TAKEN_OVER for file in job.folder(stage).rglob("*") if file.is_file()):
        write_whole(partial.path / file.relative_to(job.path), file.read_bytes())
    spec, rows = job.spec, _rows(job)
    chosen = _chosen(rows, job.curriculum, spec.recipe)
    lines = (json.dumps(rows[place], ensure_ascii=False) + "\n" for place in chosen)
    write_whole(partial.folder("dream") / _ROWS, "".join(lines).encode())
    minutes = spec.recipe.max_minutes - _trained_seconds(job) / 60
    again = replace(
        spec,
        continues=str(job.folder("seed") / "adapter.gguf"),
        exam_cache=str(job.folder("exam") / BASE_ANSWERS),
        recipe=settling_recipe(spec.recipe, settling_steps(spec.recipe, len(chosen)), minutes),
    )
    partial.freeze(job.curriculum)
    Job.create(partial.path, again)
    os.replace(partial.path, second.path)
    for file in (file for stage in _NOT_NEEDED for file in job.folder(stage).rglob("*.gguf")):
        file.unlink()
    return second


def settling_steps(recipe: Recipe, rows: int) -> int:
    return max(1, math.ceil(recipe.settle_visits * rows / recipe.batch_rows))


def settling_recipe(recipe: Recipe, steps: int, minutes: float) -> Recipe:
    """The same training at a lower rate, for exactly so many steps where the minutes allow them."""
    rate = recipe.learning_rate * recipe.settle_rate
    return replace(recipe, learning_rate=rate, steps=steps, fewest_steps=steps, fewest_visits=0.0, max_minutes=minutes)


def _trained_seconds(job: Job) -> float:
    """Of the training, in all processes that it took; a stage's own seconds are those of the last one."""
    result = job.result("seed")
    return float(result["tokens"] / max(result["tokens_per_second"], 1e-9))


def _rows(job: Job) -> list[dict[str, Any]]:
    with (job.folder("dream") / _ROWS).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _chosen(rows: Sequence[dict[str, Any]], curriculum: Curriculum, recipe: Recipe) -> list[int]:
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
