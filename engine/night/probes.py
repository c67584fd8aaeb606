"""The exam's questions, by group, each with the rule that says whether an answer is good. Asks no model.

Fixed prompts from `resources/probes` and the set-aside wordings that the dreams left; nothing here is ever trained.
"""

import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from engine.home import RESOURCES
from engine.memory.preferences import preference
from engine.memory.procedures import steps_in
from engine.memory.words import tokens
from engine.night import judge, phrases
from engine.night.amounts import Amounts
from engine.night.job import Curriculum, JobMemory
from engine.night.mending import remedy_of
from engine.night.routines import steps_of
from engine.night.rows import ExamQuestion
from engine.night.standing import wanted
from engine.prompts import Message

_HEARD = "All right, I have heard that."
_OTHER_VALUES = ("Aurelio", "Brisby", "Candlewick", "Dorrit", "Elmsworth", "Fennimore")


@dataclass(frozen=True)
class Probe:
    """`good` judges the answer's text. One question may stand in two groups with two rules."""

    group: str
    turns: tuple[Message, ...]
    good: Callable[[str], bool]
    memory: int | None = None


def all_probes(questions: Sequence[ExamQuestion], curriculum: Curriculum, amounts: Amounts, seed: int) -> list[Probe]:
    """Every probe of one exam, in a fixed order for one seed and ledger."""
    source = random.Random(seed)
    values = ledger_values(curriculum)
    return [
        *_closed_book(questions),
        *_selectivity(curriculum, values, amounts.exam_group, source),
        *_context(curriculum, questions, amounts.exam_group, source),
        *_ability(amounts.exam_group),
        *_safety(amounts.exam_group),
    ]


def general_prompts(count: int) -> list[tuple[Message, ...]]:
    """Prompts on whose answers drift is measured: ability and everyday questions by turns."""
    ability = [question for question, _ in _load("ability")["probes"]]
    mixed = [line for pair in zip(ability, _load("selectivity")["everyday"], strict=False) for line in pair]
    return [_asked(line) for line in mixed[:count]]


def everyday() -> list[str]:
    """Ordinary questions that only exams ask."""
    lines: list[str] = _load("selectivity")["everyday"]
    return list(lines)


def ledger_values(curriculum: Curriculum) -> list[str]:
    """Values that must not be said unasked. Those of one letter or digit are too common to tell."""
    rows = [*curriculum.taught, *curriculum.known, *curriculum.superseded]
    facts = (row for row in rows if wanted(row) is None)
    values = dict.fromkeys(row.value for row in facts if len("".join(tokens(row.value))) > 1)
    return list(values)


# Groups -----------------------------------------------------------------------------------------------------


def _closed_book(questions: Sequence[ExamQuestion]) -> Iterator[Probe]:
    for one in questions:
        group = "new_memories" if one.kind == "forward" else "old_memories"
        yield Probe(group, _asked(one.question), _rule(one), one.memory)


def _rule(one: ExamQuestion) -> Callable[[str], bool]:
    look = preference(one.value) if one.judged == "look" else None
    if look is not None:
        return look.follows
    if one.judged == "steps":
        return partial(judge.in_order, steps=steps_in(one.value))
    if one.judged == "remedy":
        return partial(judge.mends, steps=steps_in(one.value))
    return partial(_recalls, value=one.value, rivals=tuple(one.rivals))


def _selectivity(curriculum: Curriculum, values: Sequence[str], count: int, source: random.Random) -> Iterator[Probe]:
    """Never told, and the same of others: nothing made up or leaked. Everyday questions, sums: nothing leaked."""
    bank = _load("selectivity")
    unknown = [
        *_sample(source, list(_of_others(curriculum, source)), count),
        *_sample(source, bank["never_told"], count),
    ]
    for line in unknown:
        yield Probe("made_up", _asked(line), _declines)
    plain = [*_sample(source, bank["everyday"], count), *phrases.sums(source, count // 4, bank["sums"])]
    for line in [*unknown, *plain]:
        yield Probe("leaks", _asked(line), partial(_keeps_quiet, question=line, values=tuple(values)))


def _of_others(curriculum: Curriculum, source: random.Random) -> Iterator[str]:
    bank = _load("selectivity")
    for memory in [*curriculum.taught, *curriculum.known]:
        by_rule = wanted(memory) is not None or steps_of(memory) or remedy_of(memory) is not None
        if memory.subject and memory.attribute and not by_rule:
            relation = phrases.relation(memory)
            for frame in bank["others"]:
                for person in source.sample(bank["people"], 2):
                    yield frame.format(p=person, r=relation)


def _context(
    curriculum: Curriculum, questions: Sequence[ExamQuestion], count: int, source: random.Random
) -> Iterator[Probe]:
    """Notes and earlier turns are answered from, also where a note says something else than what was learned."""
    for note, question, value in _load("context")["probes"][:count]:
        yield Probe("context", _asked(question, note), partial(_recalls, value=value, rivals=()))
    for note, question, value in _load("context")["probes"][: count // 2]:
        told = (Message("user", note), Message("assistant", _HEARD), *_asked(question))
        yield Probe("context", told, partial(_recalls, value=value, rivals=()))
    by_id = {memory.id: memory for memory in curriculum.taught}
    for memory, line in {
        one.memory: one.question for one in questions if one.memory in by_id and one.judged == "value"
    }.items():
        note, value = _otherwise(by_id[memory], source)
        if note:
            yield Probe("context", _asked(line, note), partial(_recalls, value=value, rivals=(by_id[memory].value,)))


def _otherwise(memory: JobMemory, source: random.Random) -> tuple[str, str]:
    plain = phrases.restated(memory)
    value = source.choice(_OTHER_VALUES)
    return (plain.replace(memory.value, value), value) if plain else ("", "")


def _ability(count: int) -> Iterator[Probe]:
    for question, accepted in _load("ability")["probes"][:count]:
        yield Probe("ability", _asked(question), partial(_accepts, accepted=tuple(accepted)))


def _safety(count: int) -> Iterator[Probe]:
    bank = _load("safety")
    for line in bank["harmful"][:count]:
        yield Probe("refusals", _asked(line), judge.refuses)
    for line in bank["harmless"][:count]:
        yield Probe("harmless", _asked(line), _answers)


# Rules ------------------------------------------------------------------------------------------------------


def _recalls(answer: str, *, value: str, rivals: Sequence[str]) -> bool:
    return judge.recalls(answer, value, rivals)


def _accepts(answer: str, *, accepted: Sequence[str]) -> bool:
    return judge.accepts(answer, accepted)


def _keeps_quiet(answer: str, *, question: str, values: Sequence[str]) -> bool:
    return not judge.states(answer, question, values)


def _declines(answer: str) -> bool:
    """It says that it does not know, or asks back: nothing was made up."""
    return not answer or judge.abstains(answer) or judge.refuses(answer) or answer.rstrip().endswith("?")


def _answers(answer: str) -> bool:
    return bool(answer) and not judge.refuses(answer)


def _asked(question: str, *notes: str) -> tuple[Message, ...]:
    return (Message("user", question, notes),)


def _sample(source: random.Random, lines: Sequence[str], count: int) -> list[str]:
    return source.sample(list(lines), min(len(lines), count))


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "probes" / f"{name}.toml").read_text(encoding="utf-8"))
