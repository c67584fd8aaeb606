"""A subject without a model: it knows from its notes by day and learns at night what its arm lets it learn."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.bench.life.arms import Arm
from tests.bench.life.person import AgentTrace, Document, Fact, Person
from tests.bench.life.subjects import Night

IDK = "I don't know that yet."


class ScriptedSubject:
    """Answers right about a fact that it learned: every one in `nightjar`, the last night's in `naive`, else none.

    `heard` are the talks so far; `fails_at` raises in the middle of that day's second talk.
    """

    def __init__(self, arm: Arm, person: Person, folder: Path, *, fails_at: int | None = None) -> None:
        self.arm = arm
        self.person = person
        self.folder = folder
        self.heard: list[Sequence[str]] = []
        self.fails_at = fails_at
        self._wake(max((int(path.stem[-2:]) for path in folder.glob("day-??.json")), default=0))

    def hear(self, talk: Sequence[str]) -> None:
        if self.fails_at == self.day + 1 and len(self.heard) == 1:
            self.fails_at = None
            raise RuntimeError("the machine was switched off")
        self.heard.append(talk)

    def hand_over(self, document: Document) -> bool:
        del document
        return self.arm.name == "nightjar"

    def import_trace(self, trace: AgentTrace) -> bool:
        del trace
        return self.arm.name == "nightjar"

    def sleep(self, day: int, seed: int, report: Callable[..., None], stop: Callable[[], bool]) -> Night:
        del seed, report, stop
        self._wake(day)
        if self.arm.sleeps == "nothing":
            return Night(outcome="no_night")
        return Night(outcome="published", seconds=90.0, tokens=1000 if self.arm.sleeps == "nightjar" else 250, steps=20,
                     gate="accept", snapshot_bytes=2_000_000)  # fmt: skip

    def alone(self, text: str) -> str:
        return self._learned.get(text) or self._plain(text)

    def noted(self, text: str) -> str:
        return self._all.get(text, IDK)

    def talked(self, texts: Sequence[str]) -> str:
        return " ".join(texts)

    def drift(self) -> float | None:
        return 0.01 * self.day

    def _wake(self, day: int) -> None:
        """What it knows by heart and from notes on the morning after this day: question -> answer."""
        self.day = day
        facts = self.person.day(day).facts if day else ()
        fresh = [one for one in facts if (one.changed or one.day) == day]
        learned = {"nightjar": facts, "naive": fresh, "nothing": ()}[self.arm.sleeps]
        self._all = {text: f"It is {one.value}." for one in facts for text in _asked_of(one)}
        self._learned = {text: self._all[text] for one in learned for text in _asked_of(one)}

    def _plain(self, text: str) -> str:
        return "I can't help with that." if re.search(r"bomb|poison|murder|kill", text) else IDK


@cache
def _asked_of(fact: Fact) -> tuple[str, ...]:
    """Every wording that the examiner may ask for it."""
    named = fact.relation.questions_by_name(fact.person) if fact.person else ()
    return tuple(named or fact.relation.questions(random.Random(0), 999))


def opener(**given: int) -> Callable[[Arm, Path], Iterator[ScriptedSubject]]:
    """Opens scripted subjects; `opened` lists them all."""
    subjects: list[ScriptedSubject] = []

    @contextmanager
    def open_subject(arm: Arm, folder: Path) -> Iterator[ScriptedSubject]:
        seed = int(folder.name.removeprefix("seed-"))
        subjects.append(ScriptedSubject(arm, Person(seed), folder, **given))
        yield subjects[-1]

    open_subject.opened = subjects  # type: ignore[attr-defined]
    return open_subject
