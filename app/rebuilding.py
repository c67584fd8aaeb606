"""Makes the served file of a snapshot again from its base and adapter, and takes it only if it is the same file."""

import os
import shutil
from collections.abc import Callable

from app.shelf import Shelf
from engine.hashes import hash_file
from engine.home import Home
from engine.night.job import STAGES, Job, JobSpec
from engine.store.db import Store
from engine.store.snapshots import Snapshot
from engine.timeline.folder import SnapshotFolder, cached_file, cached_snapshots, served_file
from engine.timeline.retention import served_to_drop
from engine.timeline.timeline import Timeline
from engine.worker.client import NightWorker, physical_cores
from engine.worker.protocol import Progress

_MADE_AGAIN = ("merge", "quantize")


class Rebuilder:
    def __init__(self, home: Home, store: Store, timeline: Timeline, shelf: Shelf, worker: NightWorker) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._shelf = shelf
        self._worker = worker

    def rebuild(self, snapshot: Snapshot, *, should_stop: Callable[[], bool]) -> bool:
        """Whether its served file is there now. One that came out otherwise is not used: it was never examined.

        Raises `Cancelled` and `KnownError` disk_full, worker_killed, model_missing.
        """
        if served_file(self._home, snapshot).exists():
            return True
        folder = self._home.nights / f"rebuild-{snapshot.id}"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            job = self._job(Job.create(folder, self._spec(snapshot)), snapshot)
            self._worker.run(job.path, _MADE_AGAIN, on_progress=_ignore, should_stop=should_stop)
            made = job.folder("quantize") / "served.gguf"
            if hash_file(made) != snapshot.served_hash:
                return False
            os.replace(made, cached_file(self._home, snapshot.id))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        self._drop_others()
        return True

    def _spec(self, snapshot: Snapshot) -> JobSpec:
        card = self._shelf.card(snapshot.model)
        models = self._shelf.folder(snapshot.model)
        return JobSpec(
            night=0,
            seed=0,
            base_path=str(models / "base.gguf"),
            base_hash=card.base_hash,
            chat_path=str(models / "chat.gguf"),
            served_type=snapshot.served_type or card.chat_type,
            threads=physical_cores(),
        )

    def _job(self, job: Job, snapshot: Snapshot) -> Job:
        """A night of which nothing is left to do but to merge and to quantize."""
        for stage in STAGES[: STAGES.index("merge")]:
            with job.completing(stage) as (folder, _):
                if stage == "seed":
                    shutil.copyfile(SnapshotFolder.of(self._home, snapshot.id).adapter, folder / "adapter.gguf")
        return job

    def _drop_others(self) -> None:
        active = self._timeline.trail().active
        for one in served_to_drop(cached_snapshots(self._home), self._store.snapshots.all(), active=active):
            cached_file(self._home, one).unlink(missing_ok=True)


def _ignore(_step: Progress) -> None:
    pass
