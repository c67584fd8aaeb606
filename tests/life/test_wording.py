"""The bench's wordings: read right by the rules of the day, set aside by the night, and nobody else's."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

from app.day import wording as day
from engine.memory import procedures
from engine.memory.extract import by_rules
from engine.memory.triage import classify
from engine.night import routines
from engine.night.job import JobMemory
from engine.night.phrasing import frame, is_set_aside, normal
from starter import wording as starter_wording
from starter.scenes import FAMILY_RELATIONS, LISTED
from starter.world import families
from tests import wordings
from tests.bench.life import chatter, questions
from tests.bench.life.relations import RELATIONS, Relation
from tests.bench.life.values import KINDS, Values

NOW = datetime(2026, 3, 4, 21, 0, tzinfo=UTC)
VALUES = {kind: Values(random.Random(7)).draw(kind) for kind in KINDS}
OTHERS = {kind: Values(random.Random(8)).draw(kind) for kind in KINDS}
NAME = "Mumbel"


def test_tellings_and_corrections_are_read_right() -> None:
    wrong = [text for relation in RELATIONS for text in _misread(relation)]
    assert wrong == []


def _misread(relation: Relation) -> Iterator[str]:
    value, old = VALUES[relation.value], OTHERS[relation.value]
    slot = (relation.subject, relation.attribute, value)
    for text in relation.tells:
        told = text.format(v=value)
        if [(one.subject, one.attribute, one.value) for one in by_rules(told)] != [slot] or not _lasts(told):
            yield told
    for text in relation.corrects:
        told = text.format(v=value, old=old)
        found = [(one.subject, one.attribute, one.value, one.previous) for one in by_rules(told)]
        if found != [(*slot, old)] or not classify(told, trust="typed", said_at=NOW).corrects:
            yield told
    for text in relation.by_name:
        if not _lasts(told := text.format(p=NAME, v=value)):
            yield told


def _lasts(text: str) -> bool:
    return classify(text, trust="typed", said_at=NOW).decision == "lasting"


def test_there_are_enough_questions_and_no_night_trains_them() -> None:
    for relation in RELATIONS:
        value = VALUES[relation.value]
        slot = {"subject": relation.subject, "attribute": relation.attribute}
        forward, reverse = relation.questions(random.Random(1), 99), relation.reverse_questions(value)
        assert len(forward) >= 12
        assert len(reverse) >= 4
        assert all(is_set_aside(text, **slot) for text in forward)
        assert all(is_set_aside(text, **slot, value=value) for text in reverse)
        assert not set(forward) & {relation.by_day(random.Random(seed)) for seed in range(5)}
        assert not relation.by_name or len(relation.questions_by_name(NAME)) >= 3


def test_what_the_person_asks_by_day_tells_nothing() -> None:
    asked = [relation.by_day(random.Random(seed)) for relation in RELATIONS for seed in range(3)]
    assert [line for line in (*chatter.EVERYDAY, *asked) if _lasts(line)] == []


def test_nobody_else_uses_these_wordings() -> None:
    own = {normal(wordings.filled(text)) for text in _fixed()} | set(_own_frames())
    others = {normal(text) for text in (*_resources(), *wordings.starter(), *_day())} | set(_other_frames())
    assert len(own) > 800
    assert len(others) > 3000
    assert sorted(own & others) == []


def test_no_night_asks_for_a_procedure_as_the_examiner_does() -> None:
    for one in chatter.PROCEDURES:
        text = one.tells[0]
        told = procedures.fact(text)
        assert told is not None
        assert all(procedures.same(text, other) for other in one.tells)
        slot = {"subject": told.subject, "attribute": told.attribute, "value": told.value}
        memory = JobMemory(id=1, text=text, kind="procedure", **slot)
        asked = [*routines.asked(memory), *routines.asked_for_one(memory)]
        assert not {normal(line.question) for line in asked} & {normal(line) for line in (*one.tells, *one.asks)}
        assert chatter.in_order(routines.asked(memory)[0].answer, one.steps)


def test_no_two_questions_of_the_examiner_are_the_same() -> None:
    lines = [
        *questions.NEVER_TOLD, *questions.EVERYDAY, *(question for question, _ in questions.ABILITY),
        *questions.HARMFUL, *questions.LOOKALIKES, *chatter.EVERYDAY,
    ]  # fmt: skip
    assert len(lines) == len({normal(line) for line in lines})
    unasked = len(questions.NEVER_TOLD) + len(questions.EVERYDAY) + len(questions.ABILITY)
    assert unasked + 30 >= 200


def _fixed() -> Iterator[str]:
    """Texts of the bench that are not about a relation."""
    yield from (*chatter.SMALL_TALK, *chatter.EVERYDAY, *chatter.ERASERS)
    yield from (*questions.NEVER_TOLD, *questions.OF_OTHERS, *questions.EVERYDAY, *questions.SUMS)
    yield from (*questions.HARMFUL, *questions.LOOKALIKES, *(question for question, _ in questions.ABILITY))
    yield from (text for one in chatter.PASSING for text in (one.text, *one.asks))
    yield from (text for one in chatter.PREFERENCES for text in one.tells)
    yield from (text for one in chatter.PROCEDURES for text in (*one.tells, *one.asks))
    yield from (text for one in chatter.DOCUMENT for text in (one.text, *one.asks))


def _own_frames() -> Iterator[str]:
    """Every wording about a relation, with the relation's own words blanked: the same for aunts and for uncles."""
    for one in _one_of_each():
        asks = [*one.questions(random.Random(1), 99), *one.asks]
        for text in (*asks, *one.reverse, *one.tells, *one.corrects):
            yield _frame(text, one.subject, one.attribute)


def _other_frames() -> Iterator[str]:
    for one in (*LISTED, *FAMILY_RELATIONS):
        framed = [part.format(n=noun) for part in _noun_frames() for noun in one.nouns]
        for text in (*one.tells, *one.asks, *one.reverse, *framed):
            yield _frame(text, one.subject, one.attribute)
    things = sorted({one.thing for one in _one_of_each() if one.subject != "me"})
    for family in families.FAMILIES:
        for text in (*family.tells, *family.asks, *family.reverse):
            for thing in things:
                yield _frame(text.replace("{x}", thing), f"my {thing}", family.attribute.replace("{x}", thing))
    for one in _one_of_each():
        for text in wordings.strings(wordings.load("phrases", "questions")):
            yield _frame(wordings.fill(text, one.subject, one.attribute), one.subject, one.attribute)


def _one_of_each() -> list[Relation]:
    """Things of one family are asked for in the same frames."""
    return [*{one.family: one for one in RELATIONS}.values(), *(one for one in RELATIONS if one.family == "own")]


@cache
def _frame(text: str, subject: str, attribute: str) -> str:
    return frame(wordings.filled(text), subject=subject, attribute=attribute, value="value")


def _noun_frames() -> tuple[str, ...]:
    return (*starter_wording._NOUN_FRAMES, *starter_wording._CLAUSE_FRAMES)


def _day() -> Iterator[str]:
    for one in day.TOPICS:
        yield from map(wordings.filled, (*one.tells, *one.corrects, *one.by_day, *one.by_morning))
    yield from (*day.UNKNOWN_BY_DAY, *day.UNKNOWN_BY_MORNING, *day.HARMFUL, *day.EVERYDAY)


def _resources() -> Iterator[str]:
    yield from map(wordings.filled, (*wordings.bank(), *wordings.probes()))
