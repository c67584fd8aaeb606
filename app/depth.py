"""Whether the night that begins by itself next is a deep one: a pure decision over settings and the nights so far.

A deep night builds the model anew from the base on everything remembered; an ordinary one goes on with yesterday's.
Reads no clock and no database; `app/history.py` brings what it needs.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Starting values, not measured: what two nights did is not worth another hour, and a memory or two fades by chance.
FEWEST_NIGHTS = 3
FEWEST_FADED = 3
FADED_SHARE = 0.1
# Chance alone shows more than the gate accepts in one night of four or so. This much it shows in one of twenty.
SIGNIFICANT = 0.05
_DRIFTED = ("warn", "shrink")


@dataclass(frozen=True, kw_only=True)
class Budget:
    """What the owner set. `every_days` 0: never. `night_minutes` bound one training, `day_minutes` a day's nights."""

    every_days: int
    night_minutes: int
    day_minutes: int


@dataclass(frozen=True, kw_only=True)
class Nights:
    """The ordinary nights that the active model was made by since a deep one was last tried, or since the base.

    `drift`: what the last one's exam found, from `drift_in`. `known`: memories that some exam found in the weights, of
    which `faded` are not there any more. A deep night now would take `minutes`, `training_minutes` of them training.
    """

    number: int
    days: float
    drift: str
    known: int
    faded: int
    minutes: float
    training_minutes: float


@dataclass(frozen=True, kw_only=True)
class Depth:
    """`reason`: why the next night is deep, or why it is not though it should be; "" where nothing asks for one."""

    deep: bool = False
    reason: str = ""


def decide_depth(budget: Budget, nights: Nights) -> Depth:
    """Deep when it is time or when the model drifted, if the owner's minutes will do for it."""
    if not budget.every_days or nights.number < FEWEST_NIGHTS:
        return Depth()
    why = _why(budget, nights)
    if not why:
        return Depth()
    too_long = _too_long(budget, nights)
    return Depth(reason=" ".join((why, too_long))) if too_long else Depth(deep=True, reason=why)


def drift_in(rows: Sequence[Mapping[str, Any]], *, scale: float) -> str:
    """What the rows of a published night's gate say against going on from it, "" for nothing.

    `scale`: the strength that its adapter was given.
    """
    found = {row["name"]: row for row in rows}
    if any(found[name]["verdict"] in _DRIFTED for name in ("kl_mean", "kl_p95") if name in found):
        return "Its everyday answers have moved away from those of the model as it came."
    old = found.get("old_memories")
    if old is not None and old["verdict"] in _DRIFTED and old["p"] is not None and old["p"] < SIGNIFICANT:
        return "The last night cost it some of what it knew."
    return "What the last night taught had to be weakened, to keep the rest as it was." if scale < 1 else ""


def _why(budget: Budget, nights: Nights) -> str:
    if nights.drift:
        return nights.drift
    if nights.faded >= max(FEWEST_FADED, FADED_SHARE * nights.known):
        return f"{nights.faded} memories are fading."
    if nights.days >= budget.every_days:
        days = math.floor(nights.days)
        return f"For {days} day{'' if days == 1 else 's'} each night has built on the one before."
    return ""


def _too_long(budget: Budget, nights: Nights) -> str:
    """An hour's work in half an hour would leave it half taught, and its exam would say so."""
    if nights.training_minutes > budget.night_minutes:
        training = math.ceil(nights.training_minutes)
        return (
            f"A deep night is due, but would train for about {training} minutes; "
            f"{budget.night_minutes} are allowed (night.minutes)."
        )
    if nights.minutes > budget.day_minutes:
        return (
            f"A deep night is due, but would take about {math.ceil(nights.minutes)} minutes; "
            f"{budget.day_minutes} are allowed (night.minutes_a_day)."
        )
    return ""
