"""The measured figures of one scripted day and whether they are what the day claims. Counts; runs nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

Json = dict[str, object]
MOST_SECONDS = 240.0  # a whole day on two cores
MOST_RSS_BYTES = 3_000_000_000


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row of the closing table. `ok` None: given for information, the machine decides it."""

    name: str
    value: str
    wanted: str
    ok: bool | None

    def as_json(self) -> Json:
        return {"name": self.name, "value": self.value, "wanted": self.wanted, "ok": self.ok}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the transcript. `verdict` None where nothing is judged; `aside` says what was measured."""

    part: str  # "day" | "morning" | "undone"
    said: str
    answered: str
    aside: str = ""
    verdict: bool | None = None

    def as_json(self) -> Json:
        return {
            "part": self.part,
            "said": self.said,
            "answered": self.answered,
            "aside": self.aside,
            "verdict": self.verdict,
        }


@dataclass(frozen=True, kw_only=True)
class DayRecord:
    """Everything one scripted day showed."""

    seed: int
    facts: Sequence[Json]
    lines: Sequence[Line]
    night: Json
    figures: Sequence[Figure]
    seconds: float
    peak_rss_bytes: int

    @property
    def holds(self) -> bool:
        """Whether what the day shows is true."""
        return all(figure.ok is not False for figure in self.figures)

    def as_json(self) -> Json:
        return {
            "seed": self.seed,
            "true": self.holds,
            "seconds": round(self.seconds, 1),
            "peak_rss_bytes": self.peak_rss_bytes,
            "facts": list(self.facts),
            "figures": [figure.as_json() for figure in self.figures],
            "night": self.night,
            "transcript": [line.as_json() for line in self.lines],
        }


def at_least(name: str, got: int, of: int, least: int) -> Figure:
    wanted = f"all {of}" if least == of else f"at least {least}"
    return Figure(name=name, value=f"{got} of {of}", wanted=wanted, ok=got >= least)


def none_of(name: str, got: int, of: int) -> Figure:
    return Figure(name=name, value=f"{got} of {of}", wanted="none", ok=got == 0)


def told(name: str, value: str, *, ok: bool, wanted: str) -> Figure:
    return Figure(name=name, value=value, wanted=wanted, ok=ok)


def within(name: str, value: float, most: float, text: str, wanted: str) -> Figure:
    """A figure of the machine: shown with its goal, and no reason to fail on a slower one."""
    return Figure(name=name, value=text, wanted=wanted, ok=True if value <= most else None)
