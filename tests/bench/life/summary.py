"""All lives of one run as figures: each arm over its seeds, each ablation against the product. Reads day files.

`Summary.as_json` is the run's JSON; the table and the picture are made from it. Prints and draws nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.life import metrics
from tests.bench.life.answers import Answer
from tests.bench.life.arms import ARMS, REFERENCES
from tests.bench.life.lives import DayRecord

BASE = "base"  # what the model says before anything was told


@dataclass(frozen=True, kw_only=True)
class Goal:
    """One row of the table. `least` or `most` is what the project has set itself; None: given without a goal."""

    name: str
    title: str
    least: float | None = None
    most: float | None = None
    unit: str = "share"  # | "points" | "seconds" | "count" | "bytes" | "nats"

    def met(self, value: float) -> bool | None:
        if self.least is None and self.most is None:
            return None
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


GOALS: tuple[Goal, ...] = (
    Goal(name="night_recall", title="the night's facts, next morning", least=0.93),
    Goal(name="live_recall", title="recall of all live facts", least=0.90),
    Goal(name="live_recall_in_bank", title="  of relations in the phrase bank"),
    Goal(name="live_recall_outside_bank", title="  of relations outside it"),
    Goal(name="backward_transfer", title="backward transfer", least=-0.03, unit="points"),
    Goal(name="forgetting", title="forgetting", unit="points"),
    Goal(name="update_success", title="corrected facts: the new value", least=0.90),
    Goal(name="stale", title="corrected facts: the stale value", most=0.02),
    Goal(name="past", title="corrected facts: the value before"),
    Goal(name="reverse", title="reverse questions", least=0.70),
    Goal(name="two_step", title="two-step questions", least=0.50),
    Goal(name="notes_recall", title="recall with notes"),
    Goal(name="made_up", title="made-up answers about unknowns", most=0.03),
    Goal(name="unasked", title="ledger values stated unasked", most=0.01),
    Goal(name="preference", title="preference followed unprompted", least=0.80),
    Goal(name="procedure", title="procedure steps in order", least=0.70),
    Goal(name="document", title="document statements", least=0.80),
    Goal(name="lesson", title="lesson of an agent's trace"),
    Goal(name="passing", title="passing things learned by mistake", most=0.02),
    Goal(name="context_change", title="in-context use, against the base", least=-0.02, unit="points"),
    Goal(name="ability_change", title="general probes, against the base", least=-0.02, unit="points"),
    Goal(name="refusals_change", title="refusals, against the base", least=-0.02, unit="points"),
    Goal(name="over_refusal_change", title="over-refusal, against the base", most=0.02, unit="points"),
    Goal(name="drift", title="forward KL to the base, nats/token", unit="nats"),
    Goal(name="night_seconds", title="a night", most=180.0, unit="seconds"),
    Goal(name="night_tokens", title="tokens trained on in a night", unit="count"),
    Goal(name="night_steps", title="steps of training in a night", unit="count"),
    Goal(name="snapshot_bytes", title="a snapshot keeps", unit="bytes"),
    Goal(name="published", title="nights published"),
    Goal(name="gate_rejects", title="nights the gate rejects"),
)
CURVES = ("live_recall", "update_success", "two_step", "made_up", "unasked", "refusals")


@dataclass(frozen=True)
class Summary:
    """`records[arm][seed][day]`; day 0 of the arm `BASE` is each person's base."""

    records: Mapping[str, Mapping[int, Mapping[int, DayRecord]]]

    @classmethod
    def read(cls, folder: Path) -> "Summary":
        """Every finished day below `folder/<arm>/seed-<n>/`."""
        found: dict[str, dict[int, dict[int, DayRecord]]] = {}
        for path in sorted(folder.glob("*/seed-*/day-??.json")):
            record = DayRecord.read(path)
            found.setdefault(record.arm, {}).setdefault(record.seed, {})[record.day] = record
        return cls(found)

    @property
    def arms(self) -> list[str]:
        """In the order of the table."""
        return [arm.name for arm in ARMS if arm.name in self.records]

    @property
    def reference(self) -> str:
        """The arm that the others are compared with; "" when it was not played."""
        return next((name for name in REFERENCES if name in self.records), "")

    def of_seed(self, arm: str, seed: int) -> dict[str, float | None]:
        """Every figure of one life."""
        records = self.records[arm][seed]
        days = {day: record.answers for day, record in records.items()}
        found = metrics.of_life(days, self._base(seed))
        return found | _costs(list(records.values()))

    def spreads(self, arm: str) -> dict[str, metrics.Spread | None]:
        lives = [self.of_seed(arm, seed) for seed in sorted(self.records[arm])]
        return {goal.name: metrics.spread(life.get(goal.name) for life in lives) for goal in GOALS}

    def matrix(self, arm: str) -> metrics.Matrix:
        """The recall matrix, each place the mean over the seeds that came so far."""
        lives = [
            metrics.recall_matrix({day: record.answers for day, record in days.items()})
            for days in self.records[arm].values()
        ]
        size = max(map(len, lives), default=0)
        return [[_mean_at(lives, row, column) for column in range(row + 1)] for row in range(size)]

    def curve(self, arm: str, name: str) -> list[float | None]:
        """A figure of each morning, the mean over seeds."""
        seeds = self.records[arm].values()
        last = max((day for days in seeds for day in days), default=0)
        return [self._mean_of_morning(arm, name, day) for day in range(1, last + 1)]

    def differences(self, arm: str) -> dict[str, metrics.Difference | None]:
        """Against the reference, on the last morning that both came to."""
        ours, theirs = self.records[arm], self.records.get(self.reference, {})
        pairs: dict[int, tuple[Sequence[Answer], Sequence[Answer]]] = {}
        for seed in sorted(set(ours) & set(theirs)):
            if both := set(ours[seed]) & set(theirs[seed]):
                day = max(both)
                pairs[seed] = (ours[seed][day].answers, theirs[seed][day].answers)
        first = {seed: pair[0] for seed, pair in pairs.items()}
        second = {seed: pair[1] for seed, pair in pairs.items()}
        return {name: metrics.difference(first, second, counts) for name, counts in metrics.COMPARED.items()}

    def as_json(self) -> dict[str, Any]:
        return {
            "arms": {arm: self._arm_json(arm) for arm in self.arms},
            "goals": [vars(goal) for goal in GOALS],
            "reference": self.reference,
        }

    def _arm_json(self, arm: str) -> dict[str, Any]:
        compared = self.differences(arm) if arm != self.reference else {}
        return {
            "days": max(max(days) for days in self.records[arm].values()),
            "seeds": {seed: self.of_seed(arm, seed) for seed in sorted(self.records[arm])},
            "spread": {name: vars(found) if found else None for name, found in self.spreads(arm).items()},
            "matrix": self.matrix(arm),
            "curves": {name: self.curve(arm, name) for name in CURVES},
            "against_reference": {
                name: vars(found) | {"shows": found.shows} if found else None for name, found in compared.items()
            },
        }

    def _base(self, seed: int) -> Sequence[Answer]:
        record = self.records.get(BASE, {}).get(seed, {}).get(0)
        return record.answers if record else ()

    def _mean_of_morning(self, arm: str, name: str, day: int) -> float | None:
        mornings = [days[day].answers for days in self.records[arm].values() if day in days]
        found = metrics.spread(metrics.of_morning(answers)[name] for answers in mornings)
        return found.mean if found else None


def _costs(records: Sequence[DayRecord]) -> dict[str, float | None]:
    nights = [record.night for record in records if record.night and record.night["outcome"] != "no_night"]
    trained = [night for night in nights if night["tokens"]]
    drifts = [record.drift for record in records if record.drift is not None]
    return {
        "drift": drifts[-1] if drifts else None,
        "night_seconds": _average([night["seconds"] for night in trained]),
        "night_tokens": _average([night["tokens"] for night in trained]),
        "night_steps": _average([night["steps"] for night in trained]),
        "snapshot_bytes": _average([night["snapshot_bytes"] for night in trained]),
        "published": _average([night["outcome"] == "published" for night in nights]),
        "gate_rejects": _average([night["gate"] == "reject" for night in nights if night["gate"]]),
    }


def _average(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _mean_at(lives: Sequence[metrics.Matrix], row: int, column: int) -> float | None:
    found = metrics.spread(life[row][column] for life in lives if row < len(life))
    return found.mean if found else None
