"""The stages of a night in the owner's words, how much of a night each takes, and how long is left. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui import words


@dataclass(frozen=True)
class Stage:
    """`share` is the part of an ordinary night's time; only the bar and the estimate use it."""

    name: str
    title: str
    explained: str
    share: float


# Shares: an ordinary night with the starter on two cores. A night of one's own replaces them.
# Words are told in the window's language by `stage_named`.
STAGES: tuple[Stage, ...] = (
    Stage(
        "triage",
        QT_TRANSLATE_NOOP("words", "Sorting the day"),
        QT_TRANSLATE_NOOP("words", "What lasts, what was only for today, and why."),
        0.01,
    ),
    Stage(
        "extract",
        QT_TRANSLATE_NOOP("words", "Finding the facts"),
        QT_TRANSLATE_NOOP("words", "Who, what and which, each checked against your own words."),
        0.04,
    ),
    Stage(
        "reconcile",
        QT_TRANSLATE_NOOP("words", "Comparing with what I know"),
        QT_TRANSLATE_NOOP("words", "Doubles are merged; what changed replaces what was."),
        0.01,
    ),
    Stage(
        "rehearse",
        QT_TRANSLATE_NOOP("words", "Rehearsing"),
        QT_TRANSLATE_NOOP("words", "Going over the day once more, for what follows from it."),
        0.04,
    ),
    Stage(
        "dream",
        QT_TRANSLATE_NOOP("words", "Dreaming"),
        QT_TRANSLATE_NOOP("words", "Writing practice questions about each memory, in many wordings."),
        0.25,
    ),
    Stage(
        "seed",
        QT_TRANSLATE_NOOP("words", "Learning"),
        QT_TRANSLATE_NOOP("words", "Training a small addition to the model, until it answers without notes."),
        0.45,
    ),
    Stage(
        "merge",
        QT_TRANSLATE_NOOP("words", "Merging"),
        QT_TRANSLATE_NOOP("words", "Putting what was learned into the model."),
        0.02,
    ),
    Stage(
        "quantize",
        QT_TRANSLATE_NOOP("words", "Packing"),
        QT_TRANSLATE_NOOP("words", "Making the model small and quick again."),
        0.02,
    ),
    Stage(
        "exam",
        QT_TRANSLATE_NOOP("words", "Taking the exam"),
        QT_TRANSLATE_NOOP("words", "Questions it never practised, old memories, and what it must not unlearn."),
        0.15,
    ),
    Stage(
        "publish",
        QT_TRANSLATE_NOOP("words", "Waking up"),
        QT_TRANSLATE_NOOP("words", "Checking the files and turning to the new model."),
        0.01,
    ),
)
# Only some nights have it, and none foresees it: it has no share and no place of its own.
SECOND = Stage(
    "settle",
    QT_TRANSLATE_NOOP("words", "Practising the old once more"),
    QT_TRANSLATE_NOOP("words", "Some of what I knew had suffered, so I go over it again beside the new."),
    0.0,
)
_NAMES = tuple(stage.name for stage in STAGES)
_READ_SHARE = 0.2  # of learning: until its first step, while torch starts and the practice rows are read
_SURE_AFTER = 0.04  # of the night: before that an estimate jumps about


def stage_named(name: str) -> Stage:
    """In the window's language; a stage this window does not know keeps its own name."""
    for stage in (*STAGES, SECOND):
        if stage.name == name:
            return replace(stage, title=words.tr(stage.title), explained=words.tr(stage.explained))
    return Stage(name, name.capitalize(), "", 0.0)


def place(name: str) -> int:
    if name == SECOND.name:
        return _NAMES.index("exam")
    return _NAMES.index(name) if name in _NAMES else 0


def shares(seconds: Mapping[str, float]) -> dict[str, float]:
    """Each stage's part of a night: measured where an earlier night is known, else as usual with the starter."""
    total = sum(seconds.get(name, 0.0) for name in _NAMES)
    if total <= 0:
        return {stage.name: stage.share for stage in STAGES}
    return {name: seconds.get(name, 0.0) / total for name in _NAMES}


def done_share(parts: Mapping[str, float], stage: str, current: int, total: int, unit: str = "") -> float:
    """How much of the night is done, 0 to 1, when `stage` has done `current` of `total` of its `unit`."""
    before: Sequence[str] = list(takewhile(lambda name: name != stage, _NAMES)) if stage in _NAMES else []
    within = min(1.0, current / total) if total > 0 else 0.0
    if stage == "seed":
        within = _READ_SHARE * within if unit == "row" else _READ_SHARE + (1.0 - _READ_SHARE) * within
    return min(1.0, sum(parts.get(name, 0.0) for name in before) + parts.get(stage, 0.0) * within)


def seconds_left(elapsed_seconds: float, started_at: float, done: float) -> float | None:
    """From how fast the share grew since `started_at`; None while it is too early to say."""
    grown = done - started_at
    if grown < _SURE_AFTER or elapsed_seconds <= 0:
        return None
    return elapsed_seconds * (1.0 - done) / grown
