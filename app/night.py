"""The night's verbs: preview, sleep, report. Orchestrates stages in workers; each part of the work is elsewhere."""

import secrets
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.energy import EnergyMeter
from app.history import History
from app.intake import Intake
from app.lessons import LessonPlanner
from app.listener import Listener
from app.nightfall import Nightfall
from app.peak import peak_rss_bytes
from app.rebuilding import Rebuilder
from app.report import NightRecord, ReportReader, early_notes
from app.resume import Resumer
from app.shelf import Shelf
from app.tonight import tonight
from app.views.night import MorningReport, NightOutcome, NotLearned, Tonight
from app.waking import Waking
from engine.changes import Changes
from engine.errors import Cancelled, KnownError
from engine.home import Home
from engine.night import settling
from engine.night.job import AGAIN, GROUPS, SECOND, Job, JobSpec
from engine.store.db import Store
from engine.store.nights import Night
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline
from engine.worker.client import NightWorker
from engine.worker.protocol import Progress

_NOTHING = "Nothing new to learn: everything you told is known already."
_TOUCHED = Changes.NIGHTS | Changes.EXPERIENCES | Changes.MEMORIES | Changes.TIMELINE
# A merged file as large as the base, the served one, rows and checkpoints.
_ROOM_FOR_ONE_BASE = 2.0
_ROOM_BYTES = 50_000_000


class NightService:
    def __init__(
        self,
        home: Home,
        store: Store,
        timeline: Timeline,
        shelf: Shelf,
        listener: Listener,
        worker: NightWorker,
        rebuilder: Rebuilder,
        shape: Callable[[JobSpec], JobSpec],
    ) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._shelf = shelf
        self._worker = worker
        self._rebuilder = rebuilder
        self._shape = shape
        self._nightfall = Nightfall(home, store, timeline, shelf)
        self._planner = LessonPlanner(store, self._nightfall)
        self._resumer = Resumer(home, store, self._nightfall)
        self._history = History(store, timeline, self._planner)
        self._intake = Intake(store, listener)
        self._waking = Waking(home, store, timeline, shelf)
        self._reports = ReportReader(store)
        self._asleep = threading.Lock()
        self._halted = threading.Event()

    def preview(self, *, deep: bool = False) -> Tonight:
        """What a night now would teach, hold back and drop. Changes nothing."""
        return tonight(
            self._store,
            self._timeline,
            self._shelf,
            self._nightfall,
            self._planner,
            self._resumer,
            self._history,
            deep=deep,
        )

    def sleep(
        self,
        *,
        dry_run: bool = False,
        deep: bool = False,
        why_deep: str = "",
        on_progress: Callable[[Progress], None] | None = None,
        should_stop: Callable[[], bool] | None = None,
        seed: int | None = None,
    ) -> NightOutcome:
        """One night, to its end or until `should_stop`; blocks. A stopped night goes on with the next call.

        It is `deep` where that is asked for (`why_deep`: by the nights so far), or where a stopped one was.
        Raises `KnownError` night_running, model_unsupported, disk_full, worker_killed, night_failed ...
        """
        if dry_run:
            plan = self.preview(deep=deep)
            return NightOutcome(night=None, outcome="planned", reason=plan.reason, snapshot=None, plan=plan)
        if not self._asleep.acquire(blocking=False):
            raise KnownError("night_running", "A night is already running.", "Wait for its morning, or wake it up.")
        try:
            asked = should_stop or _never
            steps = _Steps(on_progress or _ignore, lambda: asked() or self._halted.is_set(), time.monotonic())
            return self._sleep(steps, deep=deep, why_deep=why_deep, seed=seed)
        finally:
            self._asleep.release()

    def report(self, night: int | None = None) -> MorningReport:
        """Of the last night that ended, without a number. Raises `KnownError("not_found")`."""
        return self._reports.read(night)

    def halt(self) -> None:
        """Stop the running night, if there is one, and wait for its worker's end. Not from the night's own thread."""
        self._halted.set()
        with self._asleep:
            self._halted.clear()

    def _sleep(self, steps: "_Steps", *, deep: bool, why_deep: str, seed: int | None) -> NightOutcome:
        parent = self._shelf.ready()
        self._refuse_unfit(parent)
        night = self._resumer.find(parent, deep=deep)
        if night is None:
            self._resumer.abandon_all()
            if not self._has_work(parent, deep=deep):
                return self._nothing(steps, parent)
            # The exam compares with yesterday's file.
            self._rebuilder.rebuild(parent, should_stop=steps.should_stop)
            night = self._begin(parent, deep=deep, why_deep=why_deep, seed=seed)
            steps.measure()
        else:
            self._store.nights.resume(night.id)
        job = Job(self._home.nights / str(night.id))
        try:
            return self._run(job, night, steps)
        except Cancelled:
            halted = self._halted.is_set()
            return self._stopped(night, steps, "Something was forgotten." if halted else "You woke it up.")
        except KnownError as error:
            self._break_off(night, error.message)
            raise
        except BaseException:
            self._break_off(night, "It was interrupted.")
            raise

    def _begin(self, parent: Snapshot, *, deep: bool, why_deep: str, seed: int | None) -> Night:
        night = self._store.nights.start(parent=parent.id, deep=deep)
        folder = self._home.nights / str(night.id)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        drawn = secrets.randbelow(2**31) if seed is None else seed
        spec = self._nightfall.spec(night.id, parent, seed=drawn, deep=deep, why_deep=why_deep)
        Job.create(folder, self._shape(spec))
        return night

    def _run(self, job: Job, night: Night, steps: "_Steps") -> NightOutcome:
        for group in GROUPS:
            self._do(job, group, steps)
            if group is GROUPS[0] and not self._freeze(job, night):
                return self._nothing_left(night, job, steps, _NOTHING)
            if job.is_complete("dream") and job.result("dream")["nothing"]:
                return self._nothing_left(night, job, steps, job.result("dream")["nothing"])
            if steps.should_stop():
                raise Cancelled
        if job.result("exam").get("settles"):
            self._refuse_full_disk(job)
            second = settling.begin(job)
            for group in AGAIN:
                self._do(second, group, steps.as_one(SECOND))
                if steps.should_stop():
                    raise Cancelled
        return self._publish(job, night, steps)

    def _do(self, job: Job, group: Sequence[str], steps: "_Steps") -> None:
        """What is left of a group's stages, in a process of its own."""
        waiting = [stage for stage in group if not job.is_complete(stage)]
        if waiting:
            self._refuse_full_disk(job)
            self._worker.run(job.path, waiting, on_progress=steps.on_progress, should_stop=steps.should_stop)

    def _freeze(self, job: Job, night: Night) -> bool:
        """Take in what the first stages found and fix what is taught; False when that is nothing."""
        for stage in GROUPS[0]:
            self._intake.take_in(night.id, job, stage)
        if not job.frozen:
            parent = self._store.snapshots.get(night.parent) if night.parent is not None else self._shelf.ready()
            lessons = self._planner.plan(parent, deep=night.deep)
            self._intake.hold_back(night.id, lessons.held_back)
            job.freeze(lessons.curriculum)
        return bool(job.curriculum.new or (night.deep and job.curriculum.taught))

    def _publish(self, job: Job, night: Night, steps: "_Steps") -> NightOutcome:
        steps.on_progress(Progress("publish", 0, 1, ""))
        published = self._waking.wake(job, night, energy_joules=steps.joules)
        steps.on_progress(Progress("publish", 1, 1, "", finished=True))
        return self._outcome(night, steps, published.outcome, published.reason, published.snapshot)

    def _outcome(self, night: Night, steps: "_Steps", outcome: str, reason: str, snapshot: int | None) -> NightOutcome:
        report = self._reports.read(night.id)
        missed = [NotLearned(memory=line.memory, reason=line.reason) for line in report.taught if line.reason]
        return NightOutcome(
            night=night.id,
            outcome=outcome,
            reason=reason,
            snapshot=snapshot,
            learned=tuple(line.memory for line in report.taught if not line.reason),
            not_learned=(*missed, *report.held_back),
            gate=self._reports.record(night.id).gate,
            stages=report.stages,
            seconds=steps.seconds,
            peak_rss_bytes=peak_rss_bytes(),
            changes=_TOUCHED,
        )

    def _break_off(self, night: Night, reason: str) -> None:
        """What was published before the fault stays published."""
        if self._store.nights.get(night.id).outcome == "running":
            self._store.nights.finish(night.id, outcome="stopped", reason=reason)

    def _stopped(self, night: Night, steps: "_Steps", reason: str) -> NightOutcome:
        self._break_off(night, reason)
        return NightOutcome(
            night=night.id,
            outcome="stopped",
            reason=reason,
            snapshot=None,
            seconds=steps.seconds,
            peak_rss_bytes=peak_rss_bytes(),
            changes=_TOUCHED,
        )

    def _has_work(self, parent: Snapshot, *, deep: bool) -> bool:
        """Something to teach by what is known now, or something heard that the night has to look at first."""
        if self._planner.plan(parent, deep=deep).worth_a_night(deep=deep):
            return True
        return any(row.decision == "lasting" and row.memory is None for row in self._nightfall.experiences())

    def _nothing(self, steps: "_Steps", parent: Snapshot) -> NightOutcome:
        """No worker starts. What was heard and not kept gets a night to be reported in."""
        heard = self._nightfall.experiences()
        if not heard:
            return NightOutcome(
                night=None, outcome="nothing_to_learn", reason=_NOTHING, snapshot=None, seconds=steps.seconds
            )
        said_thrice = self._nightfall.said_thrice()
        with self._store.transaction():
            night = self._store.nights.start(parent=parent.id)
            self._intake.drop(night.id, heard, said_thrice)
            self._store.nights.finish(night.id, outcome="nothing_to_learn", reason=_NOTHING)
        return self._outcome(night, steps, "nothing_to_learn", _NOTHING, None)

    def _nothing_left(self, night: Night, job: Job, steps: "_Steps", reason: str) -> NightOutcome:
        """A stage found that nothing heard can be taught."""
        record = NightRecord(notes=early_notes(job))
        self._store.nights.finish(night.id, outcome="nothing_to_learn", reason=reason, report=record.as_dict())
        shutil.rmtree(job.path, ignore_errors=True)
        return self._outcome(night, steps, "nothing_to_learn", reason, None)

    def _refuse_unfit(self, parent: Snapshot) -> None:
        able, reason = self._shelf.card(parent.model).sleeps
        if not able:
            raise KnownError("model_unsupported", reason, "`nightjar models list` shows which models can sleep.")

    def _refuse_full_disk(self, job: Job) -> None:
        """Before each process of the night, so that a full disk costs nothing but a message."""
        parent = job.spec.parent_snapshot
        model = self._store.snapshots.get(parent).model if parent is not None else self._shelf.ready().model
        base = self._shelf.folder(model) / "base.gguf"
        needed = int(base.stat().st_size * _ROOM_FOR_ONE_BASE) + _ROOM_BYTES
        free = self._home.free_bytes()
        if free < needed:
            raise KnownError(
                "disk_full",
                f"The night needs about {needed // 1_000_000} MB of disk, and {free // 1_000_000} MB are free.",
                "Free some space, then sleep again: it goes on where it stopped.",
            )


class _Steps:
    """Who watches one night, and since when."""

    def __init__(self, on_progress: Callable[[Progress], None], should_stop: Callable[[], bool], began: float) -> None:
        self.on_progress = on_progress
        self.should_stop = should_stop
        self._began = began
        self._meter: EnergyMeter | None = None

    def as_one(self, stage: str) -> "_Steps":
        """The same watcher, for whom all that follows is one stage; it ends with the exam. Its losses are not drawn."""

        def on_progress(step: Progress) -> None:
            self.on_progress(replace(step, stage=stage, value=None, finished=step.finished and step.stage == "exam"))

        return _Steps(on_progress, self.should_stop, self._began)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._began

    def measure(self) -> None:
        """Count energy from here on: a night that is taken up again has spent some before."""
        self._meter = EnergyMeter()

    @property
    def joules(self) -> float | None:
        return self._meter.joules() if self._meter is not None else None


def _ignore(_step: Progress) -> None:
    pass


def _never() -> bool:
    return False
