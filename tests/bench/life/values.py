"""Invented values of a simulated life: names, towns, firms, codes, dates that no list of the project holds.

No two values of one life share their first word, so that an answer can name only one of them. Owns no wording.
"""

import random
from collections.abc import Callable

_ONSETS = "b br c d dr f g gr h j k l m n p pl r s st t tr v w".split()
_VOWELS = "a e i o u ee ai".split()
_CODAS = ("", "", "l", "m", "n", "nd", "r", "s", "t", "x")
_TOWN_ENDS = ("ham", "wick", "mere", "dale", "stow", "by")
_COMPANY_ENDS = ("Brothers", "Mills", "Press", "Glassworks", "Freight", "Instruments", "Brewery")
_COLOURS = ("blue", "green", "red", "grey", "yellow", "violet", "brown")
_TRADES = ("fitter", "clerk", "keeper", "carver", "inspector", "weaver", "surveyor", "pilot")
_MONTHS = "January February March April May June July August September October November December".split()


class Values:
    """Draws from one seeded source; `taken` are the first words that are used up."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._taken: set[str] = set()

    def draw(self, kind: str) -> str:
        """A value of this kind that was never drawn before."""
        while True:
            value = _DRAWERS[kind](self._rng)
            first = value.casefold() if kind in _WHOLE else value.casefold().split()[0]
            if first not in self._taken:
                self._taken.add(first)
                return value


def invented(rng: random.Random, *, syllables: int = 2) -> str:
    """A made-up capitalised name of at least five letters."""
    while True:
        name = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(syllables)) + rng.choice(_CODAS)
        if len(name) >= 5:
            return name.capitalize()


def _name(rng: random.Random) -> str:
    return invented(rng)


def _full_name(rng: random.Random) -> str:
    return f"{invented(rng)} {invented(rng)}"


def _town(rng: random.Random) -> str:
    return invented(rng) + (rng.choice(_TOWN_ENDS) if rng.random() < 0.5 else "")


def _company(rng: random.Random) -> str:
    return f"{invented(rng)} {rng.choice(_COMPANY_ENDS)}"


def _street(rng: random.Random) -> str:
    return f"{invented(rng)} Lane"


def _trade(rng: random.Random) -> str:
    return f"{invented(rng).lower()} {rng.choice(_TRADES)}"


def _word(rng: random.Random) -> str:
    return invented(rng).lower()


def _colour(rng: random.Random) -> str:
    return f"{invented(rng).lower()} {rng.choice(_COLOURS)}"


def _digits(rng: random.Random) -> str:
    return str(rng.randint(1000, 9999))


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)}"


_WHOLE = frozenset({"date"})  # two dates may share a day
_DRAWERS: dict[str, Callable[[random.Random], str]] = {
    "name": _name,
    "full_name": _full_name,
    "town": _town,
    "company": _company,
    "street": _street,
    "trade": _trade,
    "word": _word,
    "colour": _colour,
    "digits": _digits,
    "date": _date,
}
KINDS = tuple(_DRAWERS)
