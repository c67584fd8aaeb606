"""How one night trains: every number that the adapter depends on beside its rows, kept in the snapshot's manifest."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

SMALL_MODEL_PARAMETERS = 100_000_000


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """Defaults are for the starter model; `for_model` gives those of another size."""

    rank: int = 16  # QLoRA (arXiv 2305.14314): rank hardly matters when all linear layers are adapted
    alpha: float = 32.0  # scale 2, as in the trial (DESIGN section 11)
    learning_rate: float = 2e-3  # with 1e-3 a long night is not learned (LOG, night 4); QLoRA: 2e-4 for real models
    warmup_steps: int = 10
    final_learning_rate: float = 0.05  # fraction of learning_rate that the cosine ends at
    steps: int = 240  # at most, where every row is seen `fewest_visits` times in them
    fewest_steps: int = 120
    fewest_visits: float = 2.1  # a night of 18 memories with 1.2 kept 36 % of the new and 57 % of the old (LOG, life 6)
    visits: float = 3.5  # to each row, on average; more of them on the rows of a short day only harm (LOG, night 3)
    focus: float = 1.0  # 0: every row in every pass; 1: in later passes as often as its loss ranks among all
    settle_visits: float = 0.0  # of a second training, to each of its rows; 0.85 helped one night of two (LOG, life 13)
    settle_rate: float = 0.5  # of learning_rate
    settle_new: float = 0.8  # share of the rows that teach what is new
    settle_rest: float = 0.35  # share of those that keep the base as it was
    batch_rows: int = 16
    max_minutes: float = 30.0
    frozen_layer_fraction: float = 0.25  # low layers hold form rather than facts, and cost a fifth of the time
    gradient_clip: float = 1.0
    kl_weight: float = 1.0  # to the teacher that reads the memory: its whole answer, not only its words
    ce_weight: float = 1.0
    replay_kl_weight: float = 2.0  # trial, third attempt: what kept everyday answers clean
    replay_ce_weight: float = 0.1
    top_k: int = 20  # of the teacher's distribution; the rest is one tail
    ema: float = 0.0  # 0: the last weights; 0.99: their running mean
    seed: int = 0

    @classmethod
    def for_model(cls, parameters: int, *, seed: int = 0, max_minutes: float = 30.0) -> "Recipe":
        """The defaults for a base of this many parameters."""
        if parameters < SMALL_MODEL_PARAMETERS:
            return cls(seed=seed, max_minutes=max_minutes)
        return cls(seed=seed, max_minutes=max_minutes, learning_rate=2e-4, batch_rows=8)

    def steps_for(self, rows: int) -> int:
        """Of a night with so many rows."""
        wanted, fewest = (math.ceil(visits * rows / self.batch_rows) for visits in (self.visits, self.fewest_visits))
        return max(fewest, min(self.steps, max(self.fewest_steps, wanted)))

    def learning_rate_at(self, step: int, steps: int) -> float:
        """Of step 0, 1, ... of `steps`: up in a line over the warm-up, then down a cosine to the final fraction."""
        if step < self.warmup_steps:
            return self.learning_rate * (step + 1) / self.warmup_steps
        part = min(1.0, (step - self.warmup_steps) / max(1, steps - self.warmup_steps))
        low = self.final_learning_rate
        return self.learning_rate * (low + (1 - low) * (1 + math.cos(math.pi * part)) / 2)

    def as_dict(self) -> dict[str, int | float]:
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Recipe":
        """The inverse of `as_dict`. Keys that this version does not know are an error, not a silent default."""
        known = {field.name for field in fields(cls)}
        if unknown := sorted(set(values) - known):
            raise ValueError(f"unknown recipe fields: {', '.join(unknown)}")
        return cls(**values)
