"""The boundary between session context and lasting memory: what a message is, and whether it outlives the day.

Runs in the app on every message as it is typed and again at night; needs no model and keeps no state. `signals` reads
the message, the table in `policy` decides.
"""

from dataclasses import dataclass
from datetime import datetime

from engine.memory import policy, signals
from engine.memory.sentence import asks_to_forget

__all__ = ["Judgement", "asks_to_forget", "classify"]


@dataclass(frozen=True)
class Judgement:
    """`decision` is discard, session or lasting; `reason` says why in plain words; `corrects`: it takes something back.

    `row` names the row of `policy.POLICY` that decided.
    """

    kind: str
    decision: str
    reason: str
    valid_until: datetime | None = None
    corrects: bool = False
    row: str = ""


def classify(text: str, *, trust: str, said_at: datetime) -> Judgement:
    """Sort one message. `said_at` is the local time it was said, with its offset; `valid_until` has the same one."""
    read = signals.read(text, said_at)
    row = policy.decide(trust, read.found)
    until = read.until if row.kind == "plan" else None
    return Judgement(row.kind, row.decision, row.reason, valid_until=until, corrects=row.corrects, row=row.name)
