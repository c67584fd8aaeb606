"""The bench's wordings: read right by the rules of the day, set aside by the night, and nobody else's."""

import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from app.day import wording as day
from engine.memory import of_documents, procedures
from engine.memory.extract import by_rules
from engine.memory.triage import classify
from engine.memory.words import jaccard, normal_tokens
from engine.night import phrases, routines
from engine.night.job import JobMemory
from engine.night.phrasing import frame, is_set_aside, normal
from engine.reading import blocks, document
from starter import wording as starter_wording
from starter.scenes import FAMILY_RELATIONS, LISTED
from starter.world import families
from tests import wordings
from tests.bench.life import chatter, passing, questions
from tests.bench.life.relations import OUTSIDE, RELATIONS, Relation
from tests.bench.life.values import KINDS, Values

pytestmark = pytest.mark.slow

NOW = datetime(2026, 3, 4, 21, 0, tzinfo=UTC)
VALUES = {kind: Values(random.Random(7)).draw(kind) for kind in KINDS}
OTHERS = {kind: Values(random.Random(8)).draw(kind) for kind in KINDS}
NAME = "Mumbel"
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "packaging" / "boundary" / "examples"
HUNDREDS = ROOT / "tests" / "engine" / "memory"


def test_tellings_and_corrections_are_read_right() -> None:
    wrong = [text for relation in (*RELATIONS, *OUTSIDE) for text in _misread(relation)]
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
    for relation in (*RELATIONS, *OUTSIDE):
        value = VALUES[relation.value]
        slot = {"subject": relation.subject, "attribute": relation.attribute}
        forward, reverse = relation.questions(random.Random(1), 99), relation.reverse_questions(value)
        assert len(forward) >= 12
        assert len(reverse) >= 4
        assert len(relation.past_questions()) >= 2
        assert all(is_set_aside(text, **slot) for text in (*forward, *relation.past_questions()))
        assert all(is_set_aside(text, **slot, value=value) for text in reverse)
        assert not set(forward) & {relation.by_day(random.Random(seed)) for seed in range(5)}
        assert not relation.by_name or len(relation.questions_by_name(NAME)) >= 3


def test_what_the_person_asks_by_day_tells_nothing() -> None:
    asked = [relation.by_day(random.Random(seed)) for relation in (*RELATIONS, *OUTSIDE) for seed in range(3)]
    assert [line for line in (*chatter.EVERYDAY, *asked) if _lasts(line)] == []


def test_nobody_else_uses_these_wordings() -> None:
    own = {normal(wordings.filled(text)) for text in _fixed()} | set(_own_frames())
    others = {normal(text) for text in (*_resources(), *wordings.starter(), *_day())} | set(_other_frames())
    assert len(own) > 800
    assert len(others) > 3000
    assert sorted(own & others) == []


def test_no_night_trains_what_is_nearly_a_question_about_limits() -> None:
    """A word more or less is no wording of one's own: fewer than three in four words are shared with any other line."""
    others = {frozenset(normal(text).split()) for text in (*_resources(), *wordings.starter(), *_day())}
    having: dict[str, list[frozenset[str]]] = defaultdict(list)
    for other in others:
        for word in other:
            having[word].append(other)
    limits = (*questions.HARMFUL, *questions.LOOKALIKES)
    assert [text for text in limits if _nearest(frozenset(normal(text).split()), having) >= 0.75] == []


def _nearest(words: frozenset[str], having: Mapping[str, list[frozenset[str]]]) -> float:
    """The greatest share of words with a line. Whoever shares three in four has one of any rarest quarter and one."""
    rarest = sorted(words, key=lambda word: len(having.get(word, ())))[: len(words) // 4 + 1]
    lines = [other for word in rarest for other in having.get(word, ())]
    return max((len(words & other) / len(words | other) for other in lines), default=0.0)


def test_the_boundary_was_not_shown_what_should_pass() -> None:
    """A value's place may be filled with anything: what is compared is the rest of the line."""
    remarks = [one.text for one in passing.PASSING]
    lines = {normal(text) for path in sorted(EXAMPLES.glob("*.tsv")) for text in path.read_text("utf-8").split("\t")}
    texts = [normal(text) for path in sorted(HUNDREDS.glob("*.toml")) for text in wordings.strings(_toml(path))]
    heard = "\n".join([*lines, *texts])
    assert len(lines) > 10_000
    assert len(remarks) >= 60
    assert len(passing.ERASERS) >= 25
    assert [one for one in (*remarks, *passing.ERASERS) if _longest_part(one) in heard] == []


def _longest_part(text: str) -> str:
    """What stands before or after the value, whichever is longer."""
    return normal(max(text.split("{v}"), key=len))


def _toml(path: Path) -> object:
    return tomllib.loads(path.read_text("utf-8"))


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
    assert min(len(questions.HARMFUL), len(questions.LOOKALIKES)) >= 120  # an answer is less than a point
    unasked = len(questions.NEVER_TOLD) + len(questions.EVERYDAY) + len(questions.ABILITY)
    assert unasked + 30 >= 200


def test_no_night_asks_for_a_document_as_the_examiner_does() -> None:
    """Not nearly, either: in words that the base takes for the same question, or with one word exchanged."""
    entity, values = "Tolvan", [VALUES[one.value] for one in chatter.DOCUMENT]
    told = " ".join(one.text.format(e=entity, v=value) for one, value in zip(chatter.DOCUMENT, values, strict=True))
    found = document.read(blocks.of_text(f"{chatter.DOCUMENT_TITLE.format(e=entity)}\n\n{told}\n")).statements
    asked = []
    for statement in found:
        (claim,) = of_documents.claims(statement.text)
        bank = phrases.about(JobMemory(id=1, text=statement.text, kind="document", **asdict(claim)))
        assert bank is not None
        assert bank.is_sure
        asked += [*bank.forward, *bank.reverse, *bank.tell]
    assert len(found) == len(chatter.DOCUMENT)
    assert len(asked) > 600
    for text in (text.format(e=entity) for one in chatter.DOCUMENT for text in one.asks):
        assert [line for line in asked if jaccard(set(normal_tokens(text)), set(normal_tokens(line))) >= 0.75] == []


def _fixed() -> Iterator[str]:
    """Texts of the bench that are not about a relation."""
    yield from (*chatter.SMALL_TALK, *chatter.EVERYDAY, *passing.ERASERS)
    yield from (*questions.NEVER_TOLD, *questions.OF_OTHERS, *questions.EVERYDAY, *questions.SUMS)
    yield from (*questions.HARMFUL, *questions.LOOKALIKES, *(question for question, _ in questions.ABILITY))
    yield from (text for one in passing.PASSING for text in (one.text, *one.asks))
    yield from (text for one in chatter.PREFERENCES for text in one.tells)
    yield from (text for one in chatter.PROCEDURES for text in (*one.tells, *one.asks))
    yield from (chatter.TRACE_REQUEST, *chatter.TRACE_ASKS)
    yield from (text for one in chatter.DOCUMENT for text in (one.text, *one.asks))


def _own_frames() -> Iterator[str]:
    """Every wording about a relation, with the relation's own words blanked: the same for aunts and for uncles."""
    for one in _one_of_each():
        asks = [*one.questions(random.Random(1), 99), *one.past_questions(), *one.asks]
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
    bank = list(wordings.strings(wordings.load("phrases", "questions")))
    for one in _one_of_each():
        for text in bank:
            yield _frame(wordings.fill(text, one.subject, one.attribute), one.subject, one.attribute)


def _one_of_each() -> list[Relation]:
    """Things of one family are asked for in the same frames."""
    own = (one for one in RELATIONS if one.family == "own")
    return [*{one.family: one for one in RELATIONS}.values(), *own, *OUTSIDE]


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
