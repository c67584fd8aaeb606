"""The scripted day's wordings: read right by the rules, set aside by the night, and nobody else's."""

import importlib
import pkgutil
import random
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from types import ModuleType

import pytest

from app.day.people import FACTS, draw
from app.day.wording import EVERYDAY, HARMFUL, TOPICS, UNKNOWN_BY_DAY, UNKNOWN_BY_MORNING, Topic
from engine.home import RESOURCES
from engine.memory.extract import by_rules
from engine.memory.triage import classify
from engine.night.phrasing import is_set_aside, normal
from starter import wording
from starter.scenes import FAMILY_RELATIONS, LISTED

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


def test_nobody_else_uses_these_wordings() -> None:
    own = {normal(text) for topic in TOPICS for text in (*topic.by_day, *topic.by_morning)}
    own |= {normal(text) for text in (*UNKNOWN_BY_DAY, *UNKNOWN_BY_MORNING, *HARMFUL, *EVERYDAY)}
    own |= {normal(_blank(text)) for topic in TOPICS for text in (*topic.tells, *topic.corrects)}
    others = {normal(text) for text in (*_bank(), *_starter())}
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


def _blank(text: str) -> str:
    return text.replace("{v}", "value").replace("{old}", "old")


def _bank() -> Iterator[str]:
    """Every frame of the phrase bank, filled with each topic's own words."""
    for path in (RESOURCES / "phrases").glob("*.toml"):
        for line in _strings(tomllib.loads(path.read_text("utf-8"))):
            yield line
            for topic in TOPICS:
                subject, attribute = slot(topic)
                yield _fill(line, subject, attribute)


def _fill(line: str, subject: str, attribute: str) -> str:
    """As the bank fills a frame: see the head of resources/phrases/questions.toml."""
    noun = f"my {attribute}" if subject == "me" else f"{subject}'s {attribute}"
    words = {"s": subject, "n": noun, "a": attribute, "x": attribute, "v": "value"}
    words |= {mark.upper(): word.capitalize() for mark, word in words.items()}
    return re.sub(r"\{(\w)\}", lambda mark: words.get(mark[1], noun), line)


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for part in node.values():
            yield from _strings(part)
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _strings(part)


def _starter() -> Iterator[str]:
    """Every template of the starter's world with its noun frames, and every text of its skills."""
    for one in (*LISTED, *FAMILY_RELATIONS):
        yield from (
            _blank(text) for text in (*one.tells, *one.asks, *one.reverse, *one.further_asks, *one.further_tells)
        )
        for frame in (*wording._NOUN_FRAMES, *wording._CLAUSE_FRAMES):
            yield from (frame.format(n=noun) for noun in one.nouns)
    for module in _modules("starter.skills"):
        for name, value in vars(module).items():
            if not name.startswith("__"):
                yield from _strings(value)


def _modules(package: str) -> list[ModuleType]:
    path = importlib.import_module(package).__path__
    return [importlib.import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules(path)]
