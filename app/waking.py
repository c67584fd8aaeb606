"""The end of a night: its files become a snapshot and its figures a record, or it is rejected. Examines nothing."""

import itertools
import json
import os
import platform
import shutil
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from app.report import NightRecord, night_record
from app.shelf import Shelf
from engine.home import Home, write_whole
from engine.night.job import AGAIN, BASE_ANSWERS, SECOND, STAGES, Job
from engine.store.db import Store
from engine.store.nights import Night
from engine.store.snapshots import SnapshotMemory
from engine.timeline.folder import cached_file, cached_snapshots
from engine.timeline.manifest import Manifest
from engine.timeline.publish import Candidate, Published, prepare, publish
from engine.timeline.retention import served_to_drop
from engine.timeline.timeline import Timeline

_LIBRARIES = ("llama-cpp-python", "transformers", "bitsandbytes", "gguf")
_HEAVY = ("*.gguf", "*.pt")


class Waking:
    def __init__(self, home: Home, store: Store, timeline: Timeline, shelf: Shelf) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._shelf = shelf

    def wake(self, job: Job, night: Night, *, energy_joules: float | None = None) -> Published:
        """Publish or reject. Safe to repeat after a kill. Raises `KnownError` verify_failed, disk_full."""
        last = job.last
        exam = last.result("exam")
        record = replace(night_record(job), energy_joules=energy_joules)
        for stage in STAGES:
            self._store.nights.take_in(night.id, stage, seconds=float(job.result(stage)["seconds"]))
        if last is not job:
            seconds = sum(float(last.result(stage)["seconds"]) for stage in itertools.chain(*AGAIN))
            self._store.nights.take_in(night.id, SECOND, seconds=seconds)
        # Before the snapshot is there, so that a kill costs them as little as anything else.
        answers = [(row["message"], row["before"], row["now"]) for row in exam.get("own", ())]
        self._store.nights.compare(night.id, answers)
        served = last.path / exam["served"]
        folder = prepare(
            job.path,
            self._manifest(job, night, exam),
            adapter=last.path / exam["adapter"],
            served=served,
            gate=_figures_only(exam),
            report=record.as_dict(),
        )
        published = publish(
            self._store,
            self._home,
            Candidate(
                folder=folder,
                served=served,
                gate_passed=bool(exam["passed"]),
                memories=_exam_results(job, exam),
                reason=_reason(exam, record),
                report=record.as_dict(),
            ),
        )
        self._tidy(job)
        return published

    def _manifest(self, job: Job, night: Night, exam: Mapping[str, Any]) -> Manifest:
        spec = job.spec
        seeded, last = job.result("seed"), job.last.result("seed")
        settled = {} if job.last is job else {"settle_steps": last["steps"]}
        model = self._store.snapshots.get(night.parent).model if night.parent is not None else ""
        return Manifest(
            night=night.id,
            kind="deep" if night.deep else "night",
            model=model,
            parent=spec.parent_snapshot,
            seed=spec.seed,
            base_hash=spec.base_hash,
            memories=tuple(job.result("dream")["lineage"]),
            served_type=exam["served_type"],
            scale=exam["scale"],
            device=last["device"],
            dtype=last["dtype"],
            recipe=dict(seeded["recipe"]) | settled,
            versions=dict(last["versions"]) | _versions(),
        )

    def _tidy(self, job: Job) -> None:
        """What can be made again goes; served files beyond the cache's bounds too."""
        if job.path.exists():
            self._keep_base_answers(job)
            for name in ("result.json", "gate.json"):
                _without_own_answers(job.last.folder("exam") / name)
            for pattern in _HEAVY:
                for path in job.path.rglob(pattern):
                    path.unlink(missing_ok=True)
        drop = served_to_drop(
            cached_snapshots(self._home), self._store.snapshots.all(), active=self._timeline.trail().active
        )
        for snapshot in drop:
            cached_file(self._home, snapshot).unlink(missing_ok=True)

    def _keep_base_answers(self, job: Job) -> None:
        """The base's answers do not change: the next exam need not ask for them again."""
        found = job.folder("exam") / BASE_ANSWERS
        if found.exists() and job.spec.parent_snapshot is not None:
            model = self._store.snapshots.get(job.spec.parent_snapshot).model
            target = self._shelf.base_answers(model)
            shutil.copyfile(found, target.with_suffix(".partial"))
            os.replace(target.with_suffix(".partial"), target)


def _exam_results(job: Job, exam: Mapping[str, Any]) -> tuple[SnapshotMemory, ...]:
    """How each examined memory stands; `publish` marks which of them were trained."""
    trained = set(job.result("dream")["lineage"])
    return tuple(
        SnapshotMemory(
            memory=row["memory"],
            trained=row["memory"] in trained,
            exam=row["state"],
            right_answers=row["right"],
            questions=row["asked"],
        )
        for row in exam["memories"]
    )


def _figures_only(exam: Mapping[str, Any]) -> dict[str, Any]:
    """Without the answers to the owner's own questions, which are kept where a forget finds them."""
    return {key: value for key, value in exam.items() if key not in ("served", "adapter", "stage", "own")}


def _without_own_answers(path: Path) -> None:
    """The ledger has them now, where a forget finds them."""
    if path.exists():
        record = json.loads(path.read_bytes())
        if record.pop("own", None):
            write_whole(path, (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())


def _reason(exam: Mapping[str, Any], record: NightRecord) -> str:
    if not exam["passed"]:
        return f"The new model failed its exam ({exam['reason']}), so yesterday's stays."
    faded, again = set(record.faded), set(record.again)
    learned = len([memory for memory in record.learned if memory not in again])
    missed = len([memory for memory, _ in record.not_learned if memory not in faded])
    told = f"In the weights now: {learned} of {learned + missed} new memories."
    return " ".join((told, f"Of those that it knew before: {len(again)}.")) if again else told


def _versions() -> dict[str, str]:
    return {name: version(name) for name in _LIBRARIES} | {"python": platform.python_version()}
