"""Plays one life, day by day, and keeps what came of each: resumable, a finished day is never played again.

Files of one life: `day-03.json` (a whole day), `day-04.partial.json` (how far the day has come), `home/` and what the
subject keeps beside it. Judges nothing.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from engine.errors import Cancelled
from engine.home import write_whole
from engine.worker.protocol import Progress
from tests.bench.life.answers import Answer
from tests.bench.life.arms import Arm
from tests.bench.life.examiner import examine
from tests.bench.life.person import DOCUMENT_DAY, TRACE_DAY, Day, Person
from tests.bench.life.subjects import Subject

_HANDED_OVER = {"document": DOCUMENT_DAY, "trace": TRACE_DAY}
Opener = Callable[[Arm, Path], AbstractContextManager[Subject]]


class Watcher(Protocol):
    """Who looks on."""

    def step(self, arm: str, seed: int, day: int, what: str, done: int, total: int) -> None: ...
    def finished(self, record: "DayRecord") -> None: ...


@dataclass(frozen=True, kw_only=True)
class DayRecord:
    """One day of one life. `night` is the cost and gain of the night; `document`, `trace`: one was taken so far."""

    arm: str
    seed: int
    day: int
    night: Mapping[str, Any]
    answers: Sequence[Answer]
    drift: float | None = None
    document: bool = False
    trace: bool = False
    exam_seconds: float = 0.0

    def write(self, path: Path) -> None:
        values = vars(self) | {"answers": [one.as_json() for one in self.answers], "night": dict(self.night)}
        write_whole(path, (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode())

    @classmethod
    def read(cls, path: Path) -> "DayRecord":
        values = json.loads(path.read_text(encoding="utf-8"))
        return cls(**(values | {"answers": [Answer.from_json(one) for one in values["answers"]]}))


class Life:
    """One arm's life of one person, in a folder. `play` goes on where it was stopped."""

    def __init__(self, arm: Arm, person: Person, folder: Path, open_subject: Opener, watcher: Watcher) -> None:
        self._arm = arm
        self._person = person
        self._folder = folder
        self._open = open_subject
        self._watcher = watcher

    def play(self, days: int, stop: Callable[[], bool] = lambda: False) -> None:
        """Raises `Cancelled` when asked to stop, and `KnownError`."""
        missing = [day for day in range(1, days + 1) if not self._file(day).exists()]
        if not missing:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._open(self._arm, self._folder) as subject:
            for day in missing:
                self._live(subject, self._person.day(day), stop)

    def before_birth(self) -> None:
        """What the subject says when nothing was ever told: `day-00.json`."""
        if self._file(0).exists():
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._open(self._arm, self._folder) as subject:
            answers = examine(self._person, None, subject, document=False, progress=self._shown(0, "exam"))
        record = DayRecord(arm=self._arm.name, seed=self._person.seed, day=0, night={}, answers=answers, drift=0.0)
        record.write(self._file(0))

    def _live(self, subject: Subject, day: Day, stop: Callable[[], bool]) -> None:
        journal = _Journal(self._folder / f"day-{day.number:02d}.partial.json")
        self._wake(subject, day, journal, stop)
        if "night" not in journal.done:
            seed = self._person.seed * 1000 + day.number
            night = subject.sleep(day.number, seed, self._slept(day.number), stop)
            if night.outcome == "stopped":
                raise Cancelled
            journal.note(night=night.as_json())
        began = time.monotonic()
        taken = {what: self._took(what, on, day.number, journal) for what, on in _HANDED_OVER.items()}
        answers = examine(self._person, day, subject, **taken, progress=self._shown(day.number, "exam", stop))
        record = DayRecord(
            arm=self._arm.name,
            seed=self._person.seed,
            day=day.number,
            night=journal.done["night"],
            answers=answers,
            drift=subject.drift(),
            **taken,
            exam_seconds=round(time.monotonic() - began, 1),
        )
        record.write(self._file(day.number))
        journal.remove()
        self._watcher.finished(record)

    def _wake(self, subject: Subject, day: Day, journal: "_Journal", stop: Callable[[], bool]) -> None:
        """The day's conversations; one that was cut short is held again from its beginning."""
        if day.document is not None and "document" not in journal.done:
            journal.note(document=subject.hand_over(day.document))
        if day.trace is not None and "trace" not in journal.done:
            journal.note(trace=subject.import_trace(day.trace))
        for number, talk in enumerate(day.talks):
            if number < journal.done.get("talks", 0):
                continue
            if stop():
                raise Cancelled
            self._watcher.step(self._arm.name, self._person.seed, day.number, "day", number, len(day.talks))
            subject.hear([said.text for said in talk])
            journal.note(talks=number + 1)

    def _took(self, what: str, on: int, day: int, journal: "_Journal") -> bool:
        """Whether the document or trace that is handed over on day `on` was taken, today or earlier."""
        if day <= on:
            return day == on and bool(journal.done.get(what))
        return bool(getattr(DayRecord.read(self._file(on)), what))

    def _shown(self, day: int, what: str, stop: Callable[[], bool] = lambda: False) -> Callable[[int, int], None]:
        def show(done: int, total: int) -> None:
            if stop():
                raise Cancelled
            self._watcher.step(self._arm.name, self._person.seed, day, what, done, total)

        return show

    def _slept(self, day: int) -> Callable[[Progress], None]:
        def show(step: Progress) -> None:
            self._watcher.step(self._arm.name, self._person.seed, day, step.stage, step.current, step.total)

        return show

    def _file(self, day: int) -> Path:
        return self._folder / f"day-{day:02d}.json"


class _Journal:
    """How far one day has come."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.done: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}

    def note(self, **values: Any) -> None:
        self.done |= values
        write_whole(self._path, json.dumps(self.done, ensure_ascii=False).encode())

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
