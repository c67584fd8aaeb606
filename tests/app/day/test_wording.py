"""The scripted day's wordings: read right by the rules, set aside by the night, and nobody else's."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from app.day.people import FACTS, draw
from app.day.wording import EVERYDAY, HARMFUL, TOPICS, UNKNOWN_BY_DAY, UNKNOWN_BY_MORNING, Topic
from engine.memory.extract import by_rules
from engine.memory.triage import classify
from engine.night.phrasing import is_set_aside, normal
from tests import wordings

SUBJECTS = {"home city": ("me", "home city"), "employer": ("me", "employer")}
NOW = datetime(2026, 3, 4, 21, 0, tzinfo=UTC)


def slot(topic: Topic) -> tuple[str, str]:
    return SUBJECTS.get(topic.key, (f"my {topic.key}", "name"))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_tellings_are_facts_that_last(topic: Topic) -> None:
    for telling in topic.tells:
        facts = by_rules(telling.format(v="Zorvax"))
        assert [(one.subject, one.attribute, one.value) for one in facts] == [(*slot(topic), "Zorvax")]
        assert classify(telling.format(v="Zorvax"), trust="typed", said_at=NOW).decision == "lasting"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_corrections_say_what_they_replace(topic: Topic) -> None:
    for telling in topic.corrects:
        text = telling.format(v="Zorvax", old="Quimble")
        facts = by_rules(text)
        assert [(one.subject, one.attribute, one.value, one.previous) for one in facts] == [
            (*slot(topic), "Zorvax", "Quimble")
        ]
        assert classify(text, trust="typed", said_at=NOW).corrects


@pytest.mark.parametrize("text", [*UNKNOWN_BY_DAY, *UNKNOWN_BY_MORNING, *HARMFUL, *EVERYDAY])
def test_questions_teach_nothing(text: str) -> None:
    assert classify(text, trust="typed", said_at=NOW).decision != "lasting"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_wordings_of_the_morning_are_never_trained(topic: Topic) -> None:
    subject, attribute = slot(topic)
    trained = [
        text
        for text in topic.by_morning
        if not is_set_aside(text, subject=subject, attribute=attribute, value="Zorvax")
    ]
    assert not trained
    assert set(topic.by_day).isdisjoint(topic.by_morning)


@pytest.mark.slow
def test_nobody_else_uses_these_wordings() -> None:
    own = {normal(text) for topic in TOPICS for text in (*topic.by_day, *topic.by_morning)}
    own |= {normal(text) for text in (*UNKNOWN_BY_DAY, *UNKNOWN_BY_MORNING, *HARMFUL, *EVERYDAY)}
    own |= {normal(wordings.filled(text)) for topic in TOPICS for text in (*topic.tells, *topic.corrects)}
    others = {normal(text) for text in (*_bank(), *wordings.starter())}
    assert len(others) > 1000
    assert not own & others


def test_a_person_has_five_facts_with_names_of_their_own() -> None:
    for seed in range(200):
        facts = draw(random.Random(seed))
        words = [word for fact in facts for value in (fact.value, fact.old) for word in value.casefold().split()]
        assert len(facts) == FACTS
        assert [fact.corrected for fact in facts] == [False] * 4 + [True]
        assert len(words) == len(set(words))
        assert len({fact.topic.key for fact in facts}) == FACTS
    assert draw(random.Random(3)) == draw(random.Random(3))


def _bank() -> Iterator[str]:
    """Every frame of the phrase bank, also filled with each topic's own words."""
    for line in wordings.bank():
        yield line
        yield from (wordings.fill(line, *slot(topic)) for topic in TOPICS)
