"""The ways of sleeping that are compared: the product, two that it must beat, and the product with one part taken out.

Ablations are published whatever the gate says, so that the part's effect is seen and not the gate's; what the gate
would have said is recorded. The arm to compare them with is therefore `no-gate`. Runs nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from engine.night.job import Curriculum, JobSpec
from engine.night.rows import KEEPING, TEACHING, Row

Rows = Callable[[Sequence[Row], Curriculum], list[Row]]


@dataclass(frozen=True, kw_only=True)
class Arm:
    """`settings` of the home, `shape` of what a night is asked, `rows` between dreaming and training.

    `sleeps`: as the product does, not at all, or by plain fine-tuning on the chat. `obeys_gate`: a night that the gate
    rejects is not published.
    """

    name: str
    title: str
    sleeps: Literal["nightjar", "nothing", "naive"] = "nightjar"
    settings: Mapping[str, str] = field(default_factory=dict)
    shape: Callable[[JobSpec], JobSpec] = lambda spec: spec
    rows: Rows | None = None
    obeys_gate: bool = True


def one_wording(rows: Sequence[Row], _curriculum: Curriculum) -> list[Row]:
    """Each memory is taught as often as before, but always in the same words: its first question."""
    first: dict[int, Row] = {}
    for row in rows:
        if row.kind == "forward":
            first.setdefault(row.memory_ids[0], row)
    return [first.get(row.memory_ids[0], row) if row.kind in TEACHING else row for row in rows]


def only_tonight(rows: Sequence[Row], curriculum: Curriculum) -> list[Row]:
    """Without rows that keep the base as it was, and without memories of earlier nights, due or only known."""
    old = {memory.id for memory in (*curriculum.old, *curriculum.known)}
    return [row for row in rows if row.kind not in KEEPING and not set(row.memory_ids) & old]


def cross_entropy(spec: JobSpec) -> JobSpec:
    """No teacher's distribution: the words of the answers alone, replayed ones too."""
    return replace(
        spec, recipe=replace(spec.recipe, kl_weight=0.0, ce_weight=1.0, replay_kl_weight=0.0, replay_ce_weight=1.0)
    )


ARMS: tuple[Arm, ...] = (
    Arm(name="nightjar", title="Nightjar as it is"),
    Arm(name="notes-only", title="notes, no learning", sleeps="nothing"),
    Arm(name="naive", title="LoRA on the chat, merged on the merged", sleeps="naive"),
    Arm(name="no-gate", title="published whatever the gate says", obeys_gate=False),
    Arm(name="no-dreams", title="one wording a memory", rows=one_wording, obeys_gate=False),
    Arm(name="no-passes", title="no offline passes", settings={"night.passes": "0"}, obeys_gate=False),
    Arm(name="no-replay", title="no replay", rows=only_tonight, obeys_gate=False),
    Arm(name="cross-entropy-only", title="cross-entropy only", shape=cross_entropy, obeys_gate=False),
    Arm(name="no-bank", title="phrase bank off", settings={"night.phrase_bank": "off"}, obeys_gate=False),
    Arm(name="passes-2", title="2 offline passes", settings={"night.passes": "2"}, obeys_gate=False),
    Arm(name="passes-4", title="4 offline passes", settings={"night.passes": "4"}, obeys_gate=False),
)
BY_NAME = {arm.name: arm for arm in ARMS}
REFERENCES = ("no-gate", "nightjar")  # what the other arms are compared with: the first that was played


def counted(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows of each kind."""
    kinds: dict[str, int] = defaultdict(int)
    for row in rows:
        kinds[row.kind] += 1
    return dict(sorted(kinds.items()))
