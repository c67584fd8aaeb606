"""Which memories say the same, which contradict, and who wins: explicit correction, then recency, else ask the owner.

Pure: claims in, decisions out. What is superseded stays in the ledger with its dates; nothing is deleted here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from engine.memory.extract import Fact
from engine.memory.lexicon import MANY, SEVERAL, canonical
from engine.memory.procedures import STEPS, same
from engine.memory.words import contains, normal_tokens, plain

_ALSO = ("another", "also", "other", "second", "third", "as well", "too", "both", "one of")


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One memory as `reconcile` sees it. `previous`: the value its own words take back, or ""."""

    id: int
    text: str
    subject: str
    attribute: str
    value: str
    said_at: str  # ISO 8601
    corrects: bool = False
    previous: str = ""
    learned: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The same for "my mum / name" and "my mother / first name"; empty when subject or attribute is missing."""
        if not self.subject or not self.attribute:
            return ()
        words = f"{canonical(self.subject)} {canonical(self.attribute)}".split()
        return tuple(sorted({word for word in words if word not in _EMPTY_WORDS}))


@dataclass(frozen=True)
class Superseded:
    """`memory` is no longer true: `by` says otherwise."""

    memory: int
    by: int
    reason: str  # "correction" | "newer"


@dataclass(frozen=True)
class Merged:
    """`memory` says what `into` says already."""

    memory: int
    into: int


@dataclass(frozen=True)
class Asked:
    """Two memories that cannot both be true and that no rule decides."""

    first: int
    second: int


@dataclass(frozen=True)
class Reconciliation:
    """`filled`: subject and attribute that a bare correction took over from what it corrects, by memory id."""

    superseded: tuple[Superseded, ...] = ()
    merged: tuple[Merged, ...] = ()
    asked: tuple[Asked, ...] = ()
    filled: dict[int, tuple[str, str]] = field(default_factory=dict)


def reconcile(claims: Sequence[Claim]) -> Reconciliation:
    """Decide over all claims of the ledger that are neither rejected nor forgotten, today's included."""
    ordered, filled = _fill(sorted(claims, key=_age))
    superseded: list[Superseded] = []
    merged: list[Merged] = []
    asked: list[Asked] = []
    standing: list[Claim] = []
    for claim in ordered:
        stays = True
        for other in list(standing):
            verdict = _compare(other, claim)
            if isinstance(verdict, Asked):
                asked.append(verdict)
            elif isinstance(verdict, Superseded):
                superseded.append(verdict)
                standing.remove(other)
            elif isinstance(verdict, Merged):
                merged.append(verdict)
                stays = stays and verdict.memory != claim.id
                if verdict.memory == other.id:
                    standing.remove(other)
                if not stays:
                    break
        if stays:
            standing.append(claim)
    gone = {one.memory for one in superseded} | {one.memory for one in merged}
    open_pairs = [one for one in asked if one.first not in gone and one.second not in gone]
    return Reconciliation(tuple(superseded), tuple(merged), tuple(open_pairs), filled)


def undecided(claims: Sequence[Claim], *, most: int = 20) -> list[tuple[Claim, Claim]]:
    """Pairs that rules cannot compare (a subject is missing) but that talk of the same: for the model to judge."""
    pairs = []
    for place, first in enumerate(claims):
        for second in claims[place + 1 :]:
            if (
                (not first.key or not second.key)
                and _overlap(first.text, second.text) >= 0.5
                and not _same_text(first, second)
            ):
                pairs.append((first, second))
    return pairs[:most]


_EMPTY_WORDS = frozenset("my our the me of a an 's own".split())


def _age(claim: Claim) -> tuple[datetime, int]:
    said = datetime.fromisoformat(claim.said_at)
    return (said if said.tzinfo else said.replace(tzinfo=UTC)), claim.id


def _fill(claims: Sequence[Claim]) -> tuple[list[Claim], dict[int, tuple[str, str]]]:
    """Give a bare correction the subject and attribute of the newest earlier claim whose value it takes back."""
    done: list[Claim] = []
    filled: dict[int, tuple[str, str]] = {}
    for claim in claims:
        if not claim.key and claim.previous:
            target = next(
                (one for one in reversed(done) if one.key and plain(one.value) == plain(claim.previous)), None
            )
            if target is not None:
                claim = replace(claim, subject=target.subject, attribute=target.attribute, corrects=True)
                filled[claim.id] = (target.subject, target.attribute)
        done.append(claim)
    return done, filled


def _compare(older: Claim, newer: Claim) -> Superseded | Merged | Asked | None:
    if _same_text(older, newer):
        return _merge(older, newer)
    if STEPS in (older.attribute, newer.attribute) and same(_steps(older), _steps(newer)):
        return _merged_steps(older, newer)
    if not older.key or older.key != newer.key:
        return None
    if (
        plain(older.value) == plain(newer.value)
        or contains(older.value, newer.value)
        or contains(newer.value, older.value)
    ):
        return _merge(older, newer)
    if newer.corrects and (not newer.previous or plain(newer.previous) == plain(older.value)):
        return Superseded(older.id, newer.id, "correction")
    if _may_be_many(newer) or (newer.previous and _has_several(newer)):
        return None
    if not newer.corrects and (_age(older)[0] == _age(newer)[0] or _has_several(newer)):
        return Asked(older.id, newer.id)
    return Superseded(older.id, newer.id, "correction" if newer.corrects else "newer")


def _merge(older: Claim, newer: Claim) -> Merged:
    """The learned one stays, else the older; a more precise value always stays."""
    if len(newer.value.split()) > len(older.value.split()) and not older.learned:
        return Merged(older.id, newer.id)
    return Merged(newer.id, older.id)


def _merged_steps(older: Claim, newer: Claim) -> Merged:
    """One way of doing something, told again: the telling whose steps are known stays."""
    if older.attribute == newer.attribute:
        return _merge(older, newer)
    return Merged(newer.id, older.id) if older.attribute == STEPS else Merged(older.id, newer.id)


def _steps(claim: Claim) -> Fact | str:
    """What may tell steps: those that are known, else its words, whatever was believed to be found in them."""
    is_known = claim.attribute == STEPS and claim.value
    return Fact(claim.subject, claim.attribute, claim.value) if is_known else claim.text


def _may_be_many(newer: Claim) -> bool:
    """Two allergies are no contradiction, neither is "another sister"."""
    text = f" {plain(newer.text)} "
    return newer.attribute.casefold() in MANY or any(f" {word} " in text for word in _ALSO)


def _has_several(claim: Claim) -> bool:
    """The name of a sister or a dog: there may be two, so a second name is a question, not a change."""
    return claim.attribute.casefold() == "name" and canonical(claim.subject) in SEVERAL


def _same_text(first: Claim, second: Claim) -> bool:
    return normal_tokens(first.text) == normal_tokens(second.text)


def _overlap(first: str, second: str) -> float:
    one, two = set(normal_tokens(first)), set(normal_tokens(second))
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
