"""Draws the person of one scripted day: fresh names that no list holds. Owns no wording."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from app.day.wording import TOPICS, Topic

FACTS = 5

_ONSETS = "b br d dr f g gr h j k kl l m n p pr r s st t tr v w z".split()
_VOWELS = "a e i o u ai ea ie".split()
_CODAS = "l m n r s t nd rt lm".split()
_COMPANY_ENDS = ("Works", "Systems", "Foods", "Studio", "Logistics")
_CITY_ENDS = ("ton", "ford", "burg", "haven")


@dataclass(frozen=True, kw_only=True)
class DayFact:
    """One fact of the day; `old` is what was said first and then corrected, or ""."""

    topic: Topic
    value: str
    old: str
    told: str
    correction: str

    @property
    def corrected(self) -> bool:
        return bool(self.old)


def draw(rng: random.Random) -> tuple[DayFact, ...]:
    """Five facts about five things; the last is told wrong first and then corrected."""
    topics = rng.sample(TOPICS, FACTS)
    used: set[str] = set()
    facts = [_fact(topic, rng, used, corrected=False) for topic in topics[:-1]]
    return (*facts, _fact(topics[-1], rng, used, corrected=True))


def _fact(topic: Topic, rng: random.Random, used: set[str], *, corrected: bool) -> DayFact:
    value = _fresh(topic.value, rng, used)
    old = _fresh(topic.value, rng, used) if corrected else ""
    told = rng.choice(topic.tells).format(v=old or value)
    correction = rng.choice(topic.corrects).format(v=value, old=old) if corrected else ""
    return DayFact(topic=topic, value=value, old=old, told=told, correction=correction)


def _fresh(kind: str, rng: random.Random, used: set[str]) -> str:
    """A value that shares no word with an earlier one, so that an answer can name only one of them."""
    while True:
        value = _DRAWERS[kind](rng)
        words = set(value.casefold().split())
        if not words & used:
            used |= words
            return value


def _name(rng: random.Random) -> str:
    syllables = (rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(2))
    return ("".join(syllables) + (rng.choice(_CODAS) if rng.random() < 0.6 else "")).capitalize()


def _full_name(rng: random.Random) -> str:
    return f"{_name(rng)} {_name(rng)}"


def _city(rng: random.Random) -> str:
    return _name(rng) + (rng.choice(_CITY_ENDS) if rng.random() < 0.5 else "")


def _company(rng: random.Random) -> str:
    return f"{_name(rng)} {rng.choice(_COMPANY_ENDS)}"


_DRAWERS: dict[str, Callable[[random.Random], str]] = {
    "first_name": _name,
    "pet_name": _name,
    "full_name": _full_name,
    "city": _city,
    "company": _company,
}
