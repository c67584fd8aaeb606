"""Which memories say the same, which contradict, and who wins: explicit correction, then recency, else ask the owner.

Pure: claims in, decisions out. What is superseded stays in the ledger with its dates; nothing is deleted here. What
its owner called both true is never compared again, and a question that waits for an answer is not asked twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice

from engine.memory.extract import Fact
from engine.memory.lexicon import MANY, SEVERAL, canonical
from engine.memory.procedures import STEPS, same
from engine.memory.words import contains, normal_tokens, pictures, plain

Pairs = Iterable[tuple[int, int]]  # of memory ids, in any order
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


def reconcile(claims: Sequence[Claim], *, both_true: Pairs = (), asked: Pairs = ()) -> Reconciliation:
    """Decide over all claims of the ledger that are neither rejected nor forgotten, today's included.

    `asked`: pairs whose question waits for its answer already.
    """
    settled = {frozenset(pair) for pair in both_true}
    ordered, filled = _fill(sorted(claims, key=_age))
    superseded: list[Superseded] = []
    merged: list[Merged] = []
    standing = _Standing()
    for claim in ordered:
        stays = True
        for other in standing.near(claim):
            verdict = None if {other.id, claim.id} in settled else _compare(other, claim)
            if isinstance(verdict, Superseded):
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
            standing.add(claim)
    questions = tuple(_questions(standing, [*settled, *map(frozenset, asked)]))
    return Reconciliation(tuple(superseded), tuple(merged), questions, filled)


def undecided(
    claims: Sequence[Claim], *, both_true: Pairs = (), asked: Pairs = (), compared: Pairs = (), most: int = 20
) -> list[tuple[Claim, Claim]]:
    """Pairs that rules cannot compare (a subject is missing) but that talk of the same: for the model to judge.

    None that was judged before; what is more than `most` has its turn another night.
    """
    judged = {frozenset(pair) for pairs in (both_true, asked, compared) for pair in pairs}
    return list(islice(_alike(claims, judged), most))


def _alike(claims: Sequence[Claim], judged: set[frozenset[int]]) -> Iterator[tuple[Claim, Claim]]:
    words = [set(normal_tokens(claim.text)) for claim in claims]
    keyed = [bool(claim.key) for claim in claims]
    for place, first in enumerate(claims):
        for later in range(place + 1, len(claims)):
            if keyed[place] and keyed[later]:
                continue
            shared, least = len(words[place] & words[later]), min(len(words[place]), len(words[later]))
            if not least or shared / least < _TALKS_OF_THE_SAME:
                continue
            second = claims[later]
            if {first.id, second.id} not in judged and not _same_text(first, second):
                yield first, second


def _questions(standing: "_Standing", joined: Sequence[frozenset[int]]) -> Iterator[Asked]:
    """One question between those that stand together and each that may not: ten names of a sister are nine.

    `joined`: pairs that are settled, or asked about already.
    """
    group = {claim.id: claim.id for claim in standing}

    def root(memory: int) -> int:
        while group[memory] != memory:
            memory = group[memory]
        return memory

    for pair in joined:
        ends = [memory for memory in pair if memory in group]
        if len(ends) == 2:
            group[root(ends[0])] = root(ends[1])
    seen = _Standing()
    for claim in standing:
        for other in reversed(seen.near(claim)):
            if root(other.id) != root(claim.id) and isinstance(verdict := _compare(other, claim), Asked):
                yield verdict
                group[root(other.id)] = root(claim.id)
        seen.add(claim)


class _Standing:
    """Claims that nothing has replaced, in the order they were added; finds those that another is compared with."""

    def __init__(self) -> None:
        self._claims: dict[int, Claim] = {}
        self._alike: dict[tuple[object, ...], dict[int, Claim]] = {}

    def __iter__(self) -> Iterator[Claim]:
        return iter(list(self._claims.values()))

    def near(self, claim: Claim) -> list[Claim]:
        """With the same words, about the same, or telling steps; the others say nothing to it."""
        tells_steps = claim.attribute == STEPS
        found = {one.id: one for one in self._claims.values() if tells_steps or one.attribute == STEPS}
        for mark in _marks(claim):
            found |= self._alike.get(mark, {})
        return sorted(found.values(), key=_age)

    def add(self, claim: Claim) -> None:
        self._claims[claim.id] = claim
        for mark in _marks(claim):
            self._alike.setdefault(mark, {})[claim.id] = claim

    def remove(self, claim: Claim) -> None:
        del self._claims[claim.id]
        for mark in _marks(claim):
            del self._alike[mark][claim.id]


def _marks(claim: Claim) -> list[tuple[object, ...]]:
    same_words = ("words", *_words_of(claim))
    return [same_words, ("about", *claim.key)] if claim.key else [same_words]


_TALKS_OF_THE_SAME = 0.5  # of the words of the shorter one
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


def _words_of(claim: Claim) -> list[str]:
    """With its pictures: "my cat is 🦊" says something else than "my cat is 🐻"."""
    return [*normal_tokens(claim.text), *pictures(claim.text)]


def _same_text(first: Claim, second: Claim) -> bool:
    return _words_of(first) == _words_of(second)
