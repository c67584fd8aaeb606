"""A simulated person: what they say on each day of their life, drawn from one seed. Talks to nobody and judges nothing.

Day n is the same however long the life gets. Facts are told, some are corrected on later days; beside them go passing
remarks (three in ten messages), small talk, questions, a preference, a procedure, a document, what an agent did and
attempts to talk the assistant out of refusing. One fact a day is of a relation that the phrase bank has no kind for.

A seed's order of the other relations is that of runs of form 1 (`run.py`); its values are not, for remarks and
facts outside the bank draw from the same source.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.bench.life import chatter, passing, relations
from tests.bench.life.chatter import Preference, Procedure
from tests.bench.life.relations import Relation
from tests.bench.life.values import Values

CORRECTIONS = 2  # a day, from the second on
PASSING_SHARE = 0.3  # of all messages
ERASERS = 3  # a day: twenty in the first week
SMALL_TALK = 3
QUESTIONS = 2
DOCUMENT_DAY = 3
TRACE_DAY = 4
PREFERENCE_DAYS = (2, 5)
PROCEDURE_DAYS = (2, 3, 4)
MESSAGES_A_TALK = 6  # then a new conversation begins


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`person` is the name by which it was told of somebody ("" when told as "my aunt"); `partner` the fact with that
    name. `old` holds what it used to be, oldest first; `changed` is the day of the last correction."""

    id: int
    relation: Relation
    value: str
    day: int
    person: str = ""
    partner: int | None = None
    old: tuple[str, ...] = ()
    changed: int | None = None


@dataclass(frozen=True)
class Mentioned:
    """A passing remark, and the questions that would show that it was learned."""

    day: int
    text: str
    value: str
    asks: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """One message. `kind`: fact, correction, passing, small_talk, question, eraser, preference or procedure."""

    kind: str
    text: str


@dataclass(frozen=True)
class Document:
    """A text that is handed over: its title, its lines, and (value, questions) of each statement."""

    title: str
    lines: tuple[str, ...]
    statements: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def text(self) -> str:
        return f"{self.title}\n\n" + "\n".join(self.lines) + "\n"


@dataclass(frozen=True)
class AgentTrace:
    """What an agent did for the person, as JSON lines that can be imported: an error, what mended it, and it worked.

    `value` is what mended it.
    """

    machine: str
    value: str

    @property
    def text(self) -> str:
        rows: list[dict[str, Any]] = [{"role": "user", "content": self._filled(chatter.TRACE_REQUEST)}]
        for number, (command, result) in enumerate(chatter.TRACE_CALLS):
            arguments = json.dumps({"command": self._filled(command)})
            call = {"id": f"call-{number}", "function": {"name": "shell", "arguments": arguments}}
            rows.append({"role": "assistant", "content": None, "tool_calls": [call]})
            rows.append({"role": "tool", "tool_call_id": f"call-{number}", "content": self._filled(result)})
        return "".join(json.dumps(row) + "\n" for row in rows)

    @property
    def asks(self) -> tuple[str, ...]:
        return tuple(map(self._filled, chatter.TRACE_ASKS))

    def _filled(self, text: str) -> str:
        return text.format(e=self.machine, E=self.machine.capitalize(), v=self.value)


@dataclass(frozen=True, kw_only=True)
class Day:
    """`talks`: conversations of messages, in order. `facts`: all that hold in the evening, as they are now."""

    number: int
    talks: tuple[tuple[Said, ...], ...]
    told: tuple[int, ...]
    corrected: tuple[int, ...]
    facts: tuple[Fact, ...]
    passing: tuple[Mentioned, ...]
    document: Document | None = None
    trace: AgentTrace | None = None

    @property
    def messages(self) -> tuple[Said, ...]:
        return tuple(said for talk in self.talks for said in talk)


class Person:
    """`days(n)` is the life so far; the same seed tells the same."""

    def __init__(self, seed: int, *, facts_a_day: int = 5) -> None:
        self.seed = seed
        self.facts_a_day = facts_a_day
        self._values = Values(random.Random(f"values {seed}"))
        drawn = random.Random(f"person {seed}")
        self.preference: Preference = drawn.choice(chatter.PREFERENCES)
        self.preference_value = self._values.draw(self.preference.value)
        self.procedure: Procedure = drawn.choice(chatter.PROCEDURES)
        self.document = self._document()
        found = Values(random.Random(f"trace {seed}"))
        self.trace = AgentTrace(found.draw("word"), found.draw("word"))
        self._erasers = drawn.sample(passing.ERASERS, len(passing.ERASERS))
        self._talk = drawn.sample(chatter.SMALL_TALK, len(chatter.SMALL_TALK))
        self._passing = drawn.sample(passing.PASSING, len(passing.PASSING))
        self._waiting = self._shuffled(drawn)
        outside = random.Random(f"outside {seed}")
        self._outside = outside.sample(relations.OUTSIDE, len(relations.OUTSIDE))
        last = [one for one in reversed(self._waiting) if one.family not in _PEOPLE][:_STRANGERS]
        self._strangers = drawn.sample(last, len(last))
        self._about: list[tuple[int, Relation]] = []  # (fact with a person's name, what else can be told of them)
        self._facts: dict[int, Fact] = {}
        self._mentioned: list[Mentioned] = []
        self._days: list[Day] = []

    def days(self, count: int) -> tuple[Day, ...]:
        """Raises `ValueError` when the relations run out."""
        while len(self._days) < count:
            self._days.append(self._live(len(self._days) + 1))
        return tuple(self._days[:count])

    def day(self, number: int) -> Day:
        return self.days(number)[-1]

    def strangers_to(self, count: int) -> list[tuple[Relation, str]]:
        """Relations that this life comes to last, with values of their own: told in one talk and nowhere else."""
        values = Values(random.Random(f"strangers {self.seed}"))
        return [(one, values.draw(one.value)) for one in self._strangers[:count]]

    # ---- one day

    def _live(self, number: int) -> Day:
        rng = random.Random(f"day {self.seed} {number}")
        known = [fact for fact in self._facts.values() if not fact.person]
        told = [self._tell(number, place, rng) for place in range(self.facts_a_day)]
        corrected = [self._correct(number, fact, rng) for fact in self._wrong(known, rng)] if number > 1 else []
        said = [text for _, text in told] + [text for _, text in corrected]
        said += self._beside(number, known, rng)
        remarks = round(len(said) * PASSING_SHARE / (1 - PASSING_SHARE))
        said += [self._mention(number) for _ in range(remarks)]
        said = _in_order(rng.sample(said, len(said)), [one for _, one in told])
        return Day(
            number=number,
            talks=tuple(tuple(said[at : at + MESSAGES_A_TALK]) for at in range(0, len(said), MESSAGES_A_TALK)),
            told=tuple(fact.id for fact, _ in told),
            corrected=tuple(fact.id for fact, _ in corrected),
            facts=tuple(self._facts.values()),
            passing=tuple(self._mentioned),
            document=self.document if number == DOCUMENT_DAY else None,
            trace=self.trace if number == TRACE_DAY else None,
        )

    def _tell(self, day: int, place: int, rng: random.Random) -> tuple[Fact, Said]:
        """First a person's name, then of people with a name, then something outside the phrase bank, then anything."""
        if place in (1, 2) and self._about and (day > 1 or place == 1):
            return self._tell_about(rng, day)
        if place == _OUTSIDE_PLACE and self._outside:
            relation = self._outside.pop()
        else:
            relation = self._take(
                lambda one: (one.family == "person name") == (place == 0) and one.family not in _ABOUT
            )
        fact = self._keep(relation, day)
        if relation.family == "person name":
            others = relations.about(relation.thing)
            self._about += [(fact.id, one) for one in rng.sample(others, len(others))]
        return fact, Said("fact", rng.choice(relation.tells).format(v=fact.value))

    def _tell_about(self, rng: random.Random, day: int) -> tuple[Fact, Said]:
        """By turns of the owner's relation ("my aunt lives in ...") and by name, so that joins run both ways."""
        partner, relation = self._about.pop(rng.randrange(len(self._about)))
        by_name = sum(bool(fact.person) for fact in self._facts.values())
        by_relation = sum(fact.partner is not None for fact in self._facts.values()) - by_name
        person = self._facts[partner].value if by_name <= by_relation else ""
        fact = self._keep(relation, day, person=person, partner=partner)
        tells = relation.by_name if person else relation.tells
        return fact, Said("fact", rng.choice(tells).format(v=fact.value, p=person))

    def _keep(self, relation: Relation, day: int, *, person: str = "", partner: int | None = None) -> Fact:
        number = len(self._facts) + 1
        fact = Fact(
            id=number,
            relation=relation,
            value=self._values.draw(relation.value),
            day=day,
            person=person,
            partner=partner,
        )
        self._facts[number] = fact
        return fact

    def _wrong(self, known: list[Fact], rng: random.Random) -> list[Fact]:
        """What is corrected today: told before, by its relation; names that others are known by stay."""
        leaned_on = {fact.partner for fact in self._facts.values()}
        open_to_it = [fact for fact in known if fact.id not in leaned_on and fact.partner is None]
        rng.shuffle(open_to_it)
        return sorted(open_to_it, key=lambda fact: len(fact.old))[:CORRECTIONS]

    def _correct(self, day: int, fact: Fact, rng: random.Random) -> tuple[Fact, Said]:
        value = self._values.draw(fact.relation.value)
        now = replace(fact, value=value, old=(*fact.old, fact.value), changed=day)
        self._facts[fact.id] = now
        self._about = [pair for pair in self._about if pair[0] != fact.id]
        return now, Said("correction", rng.choice(fact.relation.corrects).format(v=value, old=fact.value))

    def _beside(self, day: int, known: list[Fact], rng: random.Random) -> list[Said]:
        said = [Said("small_talk", text) for text in _turn(self._talk, day, SMALL_TALK)]
        said += [Said("eraser", text) for text in _turn(self._erasers, day, ERASERS)]
        asked = rng.sample(known, min(QUESTIONS, len(known)))
        said += [Said("question", fact.relation.by_day(rng)) for fact in asked]
        said.append(Said("question", rng.choice(chatter.EVERYDAY)))
        if day in PREFERENCE_DAYS:
            text = self.preference.tells[PREFERENCE_DAYS.index(day)].format(v=self.preference_value)
            said.append(Said("preference", text))
        if day in PROCEDURE_DAYS:
            said.append(Said("procedure", self.procedure.tells[PROCEDURE_DAYS.index(day)]))
        return said

    def _mention(self, day: int) -> Said:
        """In the order of this life; when all were said, again with other values."""
        one = self._passing[len(self._mentioned) % len(self._passing)]
        value = self._values.draw(one.value)
        remark = Mentioned(day, one.text.format(v=value), value, one.asks)
        self._mentioned.append(remark)
        return Said("passing", remark.text)

    # ---- what is told at all

    def _shuffled(self, rng: random.Random) -> list[Relation]:
        """Families by turns, so that a week has some of each."""
        families: dict[str, list[Relation]] = {}
        for one in rng.sample(relations.RELATIONS, len(relations.RELATIONS)):
            families.setdefault(one.family, []).append(one)
        order: list[Relation] = []
        while any(families.values()):
            for family in rng.sample(sorted(families), len(families)):
                order += [families[family].pop()] if families[family] else []
        return order

    def _take(self, wanted: Callable[[Relation], bool]) -> Relation:
        """The next relation of the wanted kind; when there is none left, of any that needs no name."""
        plain = (one for one in self._waiting if one.family not in _ABOUT)
        found = next((one for one in self._waiting if wanted(one)), None) or next(plain, None)
        if found is None:
            raise ValueError(f"no relations are left after {len(self._facts)} facts")
        self._waiting.remove(found)
        return found

    def _document(self) -> Document:
        about = self._values.draw("name")
        lines, statements = [], []
        for one in chatter.DOCUMENT:
            value = self._values.draw(one.value)
            lines.append(one.text.format(e=about, v=value))
            statements.append((value, tuple(text.format(e=about) for text in one.asks)))
        return Document(chatter.DOCUMENT_TITLE.format(e=about), tuple(lines), tuple(statements))


_PEOPLE = frozenset({"person name", *(family.name for family in relations.ABOUT_PEOPLE)})
_STRANGERS = 40  # a month of five facts a day does not come to them
_OUTSIDE_PLACE = 3  # of a day's facts: one a day, while there are some
_ABOUT = frozenset(family.name for family in relations.ABOUT_PEOPLE)  # told of somebody whose name is known


def _in_order(shuffled: list[Said], facts: list[Said]) -> list[Said]:
    """A name is told before anything is told by that name."""
    waiting = iter(facts)
    return [next(waiting) if one.kind == "fact" else one for one in shuffled]


def _turn(lines: list[str], day: int, count: int) -> Iterator[str]:
    """The day's share of a list that is gone through again and again."""
    for place in range(count):
        yield lines[((day - 1) * count + place) % len(lines)]
