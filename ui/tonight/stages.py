"""The stages of a night in the owner's words, how much of a night each takes, and how long is left. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile


@dataclass(frozen=True)
class Stage:
    """`share` is the part of an ordinary night's time; only the bar and the estimate use it."""

    name: str
    title: str
    explained: str
    share: float


# Shares: an ordinary night with the starter on two cores. A night of one's own replaces them.
STAGES: tuple[Stage, ...] = (
    Stage("triage", "Sorting the day", "What lasts, what was only for today, and why.", 0.01),
    Stage("extract", "Finding the facts", "Who, what and which, each checked against your own words.", 0.04),
    Stage("reconcile", "Comparing with what I know", "Doubles are merged; what changed replaces what was.", 0.01),
    Stage("rehearse", "Rehearsing", "Going over the day once more, for what follows from it.", 0.04),
    Stage("dream", "Dreaming", "Writing practice questions about each memory, in many wordings.", 0.25),
    Stage("seed", "Learning", "Training a small addition to the model, until it answers without notes.", 0.45),
    Stage("merge", "Merging", "Putting what was learned into the model.", 0.02),
    Stage("quantize", "Packing", "Making the model small and quick again.", 0.02),
    Stage("exam", "Taking the exam", "Questions it never practised, old memories, and what it must not unlearn.", 0.15),
    Stage("publish", "Waking up", "Checking the files and turning to the new model.", 0.01),
)
_NAMES = tuple(stage.name for stage in STAGES)
_SURE_AFTER = 0.04  # of the night: before that an estimate jumps about


def stage_named(name: str) -> Stage:
    """A stage this window does not know keeps its own name."""
    return next((stage for stage in STAGES if stage.name == name), Stage(name, name.capitalize(), "", 0.0))


def place(name: str) -> int:
    return _NAMES.index(name) if name in _NAMES else 0


def shares(seconds: Mapping[str, float]) -> dict[str, float]:
    """Each stage's part of a night: measured where an earlier night is known, else as usual with the starter."""
    total = sum(seconds.get(name, 0.0) for name in _NAMES)
    if total <= 0:
        return {stage.name: stage.share for stage in STAGES}
    return {name: seconds.get(name, 0.0) / total for name in _NAMES}


def done_share(parts: Mapping[str, float], stage: str, current: int, total: int) -> float:
    """How much of the night is done, 0 to 1, when `stage` has done `current` of `total`."""
    before: Sequence[str] = list(takewhile(lambda name: name != stage, _NAMES)) if stage in _NAMES else []
    within = min(1.0, current / total) if total > 0 else 0.0
    return min(1.0, sum(parts.get(name, 0.0) for name in before) + parts.get(stage, 0.0) * within)


def seconds_left(elapsed_seconds: float, started_at: float, done: float) -> float | None:
    """From how fast the share grew since `started_at`; None while it is too early to say."""
    grown = done - started_at
    if grown < _SURE_AFTER or elapsed_seconds <= 0:
        return None
    return elapsed_seconds * (1.0 - done) / grown
