"""A night's progress on stderr: one quiet line per stage, a bar for the one that runs. Makes the words only."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from app.cli.output import duration, errors
from engine.worker.protocol import Progress as Step

STAGES: dict[str, str] = {
    "triage": "sorting the day",
    "extract": "noting what was said",
    "reconcile": "comparing with what is known",
    "rehearse": "thinking it over",
    "dream": "dreaming",
    "seed": "learning",
    "merge": "weaving it in",
    "quantize": "making it small",
    "exam": "taking the exam",
    "settle": "practising the old",
    "publish": "waking up",
}
_WIDTH = max(map(len, STAGES.values()))


class NightProgress:
    """A context manager whose `show` is the service's `on_progress`. Plain lines where stderr is no terminal."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or errors()
        self._live = self._console.is_terminal
        self._stage = ""
        self._task: TaskID | None = None
        self._began = time.monotonic()
        self._bar = Progress(
            TextColumn("  [night]☾[/] {task.description}"),
            BarColumn(bar_width=28, complete_style="night", finished_style="night", style="grey23"),
            TextColumn("[quiet]{task.fields[detail]}[/]"),
            console=self._console,
            transient=True,
        )

    def __enter__(self) -> Self:
        if self._live:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._finish_stage(done=False)
        if self._live:
            self._bar.stop()

    def show(self, step: Step) -> None:
        if step.stage != self._stage:
            self._finish_stage(done=bool(self._stage))
            self._begin_stage(step)
        if self._task is not None:
            self._bar.update(self._task, total=step.total or None, completed=step.current, detail=self._detail(step))
        if step.finished:
            self._finish_stage(done=True)

    def _begin_stage(self, step: Step) -> None:
        self._stage, self._began = step.stage, time.monotonic()
        if self._live:
            words = STAGES.get(step.stage, step.stage).ljust(_WIDTH)
            self._task = self._bar.add_task(words, total=step.total or None, detail="")

    def _detail(self, step: Step) -> str:
        """`120 of 200 steps, 40 s left`; no estimate before a tenth is done."""
        if not step.total:
            return step.note
        text = f"{step.current} of {step.total} {step.unit}".rstrip()
        elapsed = time.monotonic() - self._began
        if elapsed > 2 and step.current * 10 >= step.total and step.current < step.total:
            text += f", {duration(elapsed * (step.total - step.current) / step.current)} left"
        return text

    def _finish_stage(self, *, done: bool) -> None:
        if self._task is not None:
            self._bar.remove_task(self._task)
            self._task = None
        if done and self._stage:
            words = STAGES.get(self._stage, self._stage).ljust(_WIDTH)
            self._console.print(f"  [good]✓[/] {words} [quiet]{duration(time.monotonic() - self._began)}[/]")
        self._stage = ""
