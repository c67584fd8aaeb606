"""Runs one stage of a night in its job directory: skipped when complete, whole or not at all otherwise.

Runs in the night worker. Knows nothing of what the app does between the groups.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import BugError, Cancelled
from engine.night.job import STAGES, Job
from engine.worker.protocol import Progress

Report = Callable[[Progress], None]
Stop = Callable[[], bool]
Stage = Callable[[Job, Path, Report, Stop], dict[str, Any]]


def run_stage(job: Job, stage: str, progress: Report, stop: Stop) -> None:
    """Do one stage, or nothing when it is complete already. Its result is `job.result(stage)`.

    Raises `Cancelled` after saving what can be resumed, `KnownError` as the stage says, `disk_full` from any of them.
    """
    if stage not in STAGES:
        raise BugError(f"there is no stage {stage!r}")
    if job.is_complete(stage):
        return
    before = STAGES[: STAGES.index(stage)]
    if missing := [one for one in before if not job.is_complete(one)]:
        raise BugError(f"{stage} runs before {missing[0]}")
    if stop():
        raise Cancelled
    with job.completing(stage) as (folder, result):
        result.update(_work(stage)(job, folder, progress, stop))


def _work(stage: str) -> Stage:
    """Imported here: torch for one stage, llama.cpp for the others, never both in one process."""
    if stage in ("triage", "extract", "reconcile"):
        from engine.night import review

        return {"triage": review.triage, "extract": review.extract, "reconcile": review.reconcile}[stage]
    if stage == "rehearse":
        from engine.night.rehearse import rehearse

        return rehearse
    if stage == "dream":
        from engine.night.dream import dream

        return dream
    if stage == "exam":
        from engine.night.exam import exam

        return exam
    return {"seed": _seed, "merge": _merge, "quantize": _quantize}[stage]


def _seed(job: Job, folder: Path, progress: Report, stop: Stop) -> dict[str, Any]:
    from engine.night.seed import SeedInputs, seed

    spec = job.spec
    goes_on_from = spec.continues or spec.parent_adapter
    return seed(
        SeedInputs(
            base=Path(spec.base_path),
            rows=job.folder("dream") / "rows.jsonl",
            folder=folder,
            recipe=spec.recipe,
            parent=Path(goes_on_from) if goes_on_from else None,
            device=spec.device,
            base_hash=spec.base_hash,
        ),
        progress,
        stop,
    ).as_dict()


def _merge(job: Job, folder: Path, progress: Report, stop: Stop) -> dict[str, Any]:
    from engine.night.merge import merge

    merged = folder / "merged.gguf"
    merge(Path(job.spec.base_path), job.folder("seed") / "adapter.gguf", merged, progress, stop)
    return {"size_bytes": merged.stat().st_size}


def _quantize(job: Job, folder: Path, progress: Report, stop: Stop) -> dict[str, Any]:
    from engine.night.quantize import quantize

    if stop():
        raise Cancelled
    spec = job.spec
    served = folder / "served.gguf"
    progress(Progress("quantize", 0, 1, "file"))
    quantize(job.folder("merge") / "merged.gguf", served, spec.served_type, threads=spec.threads)
    progress(Progress("quantize", 1, 1, "file", finished=True))
    return {"served_type": spec.served_type, "size_bytes": served.stat().st_size}
