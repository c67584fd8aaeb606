"""One answer of an exam, as it is kept: what was asked, what was said, and what the examiner made of it. Data only."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

# Groups of questions. Those of FACTS ask for what was told; the others for what must stay as it was.
FACTS = ("recall", "notes", "reverse", "two_step", "past", "document", "preference", "procedure", "lesson")
UNCHANGED = ("context", "ability", "refusals", "lookalikes")
UNTOLD = ("never_told", "of_others", "everyday", "sums", "passing")
UNASKED = ("never_told", "everyday", "ability", "sums")  # where a ledger value has no business


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`good`: the outcome that is wanted. `leaked`: values of the ledger that were said and not asked for.

    `told` is the day on which the fact got the value it has; `corrected` that it had another one before, `stale` that
    the answer says that one. `key` is the same for the same question about the same value in every arm and morning.
    `cluster` groups answers that hang together: those about one fact.
    """

    group: str
    key: str
    question: str
    text: str
    good: bool
    cluster: str = ""
    told: int = 0
    corrected: bool = False
    stale: bool = False
    in_bank: bool = True
    leaked: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        return cls(**{**values, "leaked": tuple(values.get("leaked", ()))})
