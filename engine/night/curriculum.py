"""Which memories tonight: those never learned first, then the faded, then old ones on a schedule. Pure.

Everything waiting beyond the budget stays for the next night; nothing is dropped here.
"""

from collections.abc import Sequence

from engine.memory.secrets import has_secret
from engine.memory.trust import teaches
from engine.memory.words import plain
from engine.night.job import Curriculum, JobMemory
from engine.night.standing import wanted

# Nights after the one that first taught a memory, on which it is rehearsed: "fresh items on nights +1, +3, +7, +21"
# (papers.md section 5), and every 21 from then on.
SCHEDULE = (1, 3, 7, 21)
OLD_FOR_EACH_NEW = (
    2  # most old memories rehearsed beside each new one; DESIGN section 11: half of the fact rows replayed older facts
)
FEWEST_OLD = 8
_LATER = {"derived": 1, "document": 2}  # a handed-over text must not push out what its owner said the same day


def choose(
    memories: Sequence[JobMemory], *, facts: int, forgotten: Sequence[int] = (), preferences: bool = True
) -> Curriculum:
    """Tonight's curriculum: at most `facts` that no night has taught, and half as many once more that faded or that a
    night taught in vain; more of these where there are few of the others. Ids in `forgotten` are never taught.

    Without `preferences` about the look of answers, but for those in the weights already.
    """
    living = [one for one in memories if may_be_taught(one) and one.id not in forgotten]
    waiting = sorted(
        (one for one in living if not one.learned and not held_back(one, preferences=preferences)), key=_urgency
    )
    fresh = [one for one in waiting if one.times_trained == 0 and not one.faded]
    again = [one for one in waiting if one.times_trained or one.faded]
    new = [*fresh[:facts], *again[: max(facts // 2, facts - len(fresh))]]
    learned = [one for one in living if one.learned]
    crowded = _crowded(new, living)
    due = sorted(
        (one for one in learned if is_due(one) or crowded & _names(one)),
        key=lambda one: (not crowded & _names(one), *_overdue(one)),
    )[: max(FEWEST_OLD, OLD_FOR_EACH_NEW * len(new))]
    rehearsed = {one.id for one in due}
    taught = {one.id for one in new} | rehearsed
    return Curriculum(
        new=tuple(new),
        old=tuple(due),
        known=tuple(one for one in learned if one.id not in rehearsed),
        superseded=tuple(one for one in memories if one.superseded_by in taught and one.id not in forgotten),
        left=tuple(one.id for one in waiting if one.id not in taught),
    )


def may_be_taught(memory: JobMemory) -> bool:
    return not held_back(memory)


def held_back(memory: JobMemory, *, preferences: bool = True) -> str:
    """Why this memory is not for the weights, "" when it is. Derived ones stand on memories that teach.

    `preferences` about the look of answers are off by default: a night with one lost a tenth of general ability, and
    drifted ten times as far as one without (LOG, drift 2 and life 6).
    """
    if memory.state not in ("queued", "live") or memory.superseded_by is not None:
        return "it is not in force"
    if not teaches(memory.trust) and memory.kind != "derived":
        return "you have not approved it for learning"
    if has_secret(memory.text):
        return "it holds a password or another secret"
    if memory.kind == "plan":
        return "it is a plan with a date and stays in your notes until then"
    if not preferences and not memory.learned and wanted(memory) is not None:
        return "how answers shall look is followed from your notes (night.preferences)"
    if not memory.value and wanted(memory) is None:
        return "no single fact was found in it, so nothing could be checked; it stays in your notes"
    return ""


def is_due(memory: JobMemory) -> bool:
    """Whether a learned memory is on tonight's schedule.

    It goes by its first night: a night that rehearses all that is known has trained on every memory.
    """
    age = memory.nights_ago
    return age is None or age in SCHEDULE or (age > SCHEDULE[-1] and age % SCHEDULE[-1] == 0)


def _crowded(new: Sequence[JobMemory], living: Sequence[JobMemory]) -> set[str]:
    """Whom and what a night teaches something new of: what was known of the same is what it loses (LOG, life 12)."""
    said = {name for one in new for name in _names(one)}
    return said | {name for one in living if one.attribute == "name" and said & _names(one) for name in _names(one)}


def _names(memory: JobMemory) -> set[str]:
    """What it speaks of, by any name; the owner is spoken of in most, and crowds nothing."""
    value = {plain(memory.value)} if memory.attribute == "name" else set()
    return ({plain(memory.subject)} | value) - {"me", ""}


def _urgency(memory: JobMemory) -> tuple[int, int, int, str, int]:
    """Never taught before faded before taught in vain; corrections before the rest of their kind.

    Of these what was tried least. Then what was told before what follows from it, that before what a document says, and
    the oldest first.
    """
    if memory.times_trained == 0 and not memory.faded:
        group = 0 if memory.previous_value else 1
    else:
        group = 2 if memory.faded else 3
    tried = memory.times_trained if group == 3 else 0
    return (group, tried, _LATER.get(memory.kind, 0), memory.said_at, memory.id)


def _overdue(memory: JobMemory) -> tuple[int, int]:
    return (-(memory.nights_ago or 0), memory.id)
