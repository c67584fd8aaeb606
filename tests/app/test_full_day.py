"""A day of 500 messages through the night's review, and what no later night looks at again."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.compose import Nightjar, open_app
from engine.home import Home
from engine.night import review
from engine.night.job import Job
from tests.app.scripted import ScriptedNight, install_scripted_model

MOST_CPU_SECONDS = 20  # it takes one; a comparison of all with all, or a query for each pair, takes minutes
PLACES = ("barn", "garden", "river", "harbour", "meadow", "orchard", "kitchen")


class Reader:
    """A model that finds no fact and no contradiction; `asked` says how often."""

    def __init__(self) -> None:
        self.asked = 0
        self.answers = json.dumps({"facts": []})

    def answer(self, _messages: object, *, json_schema: object = None, **_more: object) -> str:
        self.asked += 1
        return "yes" if json_schema is None else self.answers


class ReviewedNight(ScriptedNight):
    """The first three stages are the real ones."""

    def _triage(self, job: Job, folder: Path) -> dict[str, Any]:
        return self._real("triage", job, folder)

    def _extract(self, job: Job, folder: Path) -> dict[str, Any]:
        return self._real("extract", job, folder)

    def _reconcile(self, job: Job, folder: Path) -> dict[str, Any]:
        return self._real("reconcile", job, folder)

    def _real(self, stage: str, job: Job, folder: Path) -> dict[str, Any]:
        found: dict[str, Any] = getattr(review, stage)(job, folder, lambda _step: None, lambda: False)
        return found


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Instead of a model that is loaded; it can write JSON."""
    made = Reader()
    monkeypatch.setattr(review, "_speaker", lambda *_: made)
    monkeypatch.setattr(review.self_test, "try_json", lambda _: True)
    monkeypatch.setattr(review.self_test, "reads_too_much", lambda _: False)
    return made


@pytest.fixture
def reviewed(home: Home) -> Iterator[Nightjar]:
    install_scripted_model(home)
    with open_app(home, night_worker=ReviewedNight()) as opened:
        opened.models._shelf.ready()
        yield opened


def say(nightjar: Nightjar, *texts: str) -> None:
    store = nightjar.memories._store
    conversation = store.conversations.create().id
    for text in texts:
        with store.transaction():
            nightjar.memories._listener.hear(store.messages.add(conversation, role="user", text=text, trust="typed"))


def message(number: int) -> str:
    """Facts, talk, questions, and what no rule reads."""
    here, there = PLACES[number % 7], PLACES[number // 7 % 7]
    return (
        f"My favourite meal at the {here} is number {number}.",
        f"I like how the {here} looks beside the {there} on day {number}.",
        "What is the weather like?",
        "Good morning!",
        f"My uncle is called Tom{chr(97 + number % 26)}{chr(97 + number // 26)}.",
    )[number % 5]


@pytest.mark.slow
def test_five_hundred_messages_are_reviewed_quickly(reviewed: Nightjar, reader: Reader) -> None:
    began = time.process_time()
    say(reviewed, *map(message, range(500)))
    outcome = reviewed.night.sleep()
    assert time.process_time() - began < MOST_CPU_SECONDS
    assert reviewed.night.report(outcome.night).outcome == outcome.outcome
    assert len(reviewed.memories.list()) >= 200
    assert len(reviewed.night.preview().conflicts) == 99, "a hundred uncles are 99 questions, not 4,950"
    assert reader.asked > 0


def test_the_model_reads_and_compares_everything_once(reviewed: Nightjar, reader: Reader) -> None:
    told = ("The tap in the old kitchen drips at night.", "The tap in the old kitchen never drips.")
    for text in (*told, "I live in Brunsk."):
        reviewed.memories.add(text)
    reviewed.night.sleep()
    assert reader.asked == 4, "three to read, one pair"
    store = reviewed.memories._store
    assert store.nights.read_by_model() == {row.id for row in reviewed.memories.list()}
    reviewed.memories.add("My boss is called Ada Holm.")
    reviewed.night.sleep()
    assert reader.asked == 5, "only what is new"
    assert reviewed.night.report().conflicts == ()


def test_a_model_that_breaks_its_json_is_said_and_reads_again(
    reviewed: Nightjar, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.answers = '{"facts": [{"subject": '
    monkeypatch.undo()
    monkeypatch.setattr(review, "_speaker", lambda *_: reader)
    say(reviewed, "My sister is called Galom.")
    assert reviewed.night.sleep().outcome == "published"
    assert [line.text for line in reviewed.night.report().taught] == ["My sister is called Galom."]
    assert "Rules alone read what you told: the model wrote nothing usable." in reviewed.night.report().notes
    assert reviewed.memories._store.nights.read_by_model() == set()


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("My dog is called 🦊.", "🦊"),
        ("My cat's name is 🐻‍❄️", "🐻‍❄️"),
        ("My sister is called Lena 🌸.", "Lena 🌸"),
        ("My sister is called Ольга.", "Ольга"),
        ("I live in 东京.", "东京"),
    ],
)
def test_a_name_in_pictures_or_another_script_is_kept_taught_and_forgotten(
    reviewed: Nightjar, reader: Reader, told: str, value: str
) -> None:
    say(reviewed, told)
    (row,) = reviewed.memories.list()
    assert (row.text, row.value) == (told, value)
    assert reviewed.night.sleep().learned == (row.id,)
    assert reviewed.memories.show(row.id).memory.value == value
    reviewed.memories.forget([row.id], with_messages=True)
    assert value.encode() not in reviewed.home.database.read_bytes()
    assert reader.asked


def test_two_names_in_pictures_are_two(reviewed: Nightjar, reader: Reader) -> None:
    say(reviewed, "My friend is called 🦊.", "My friend is called 🐻.", "My friend is called 🐻")
    reviewed.night.sleep()
    values = [row.value for row in reviewed.memories.list(ledger="queued")]
    assert values == ["🦊", "🐻"]
    assert len(reviewed.night.preview().conflicts) == 1
    assert reader.asked


@pytest.mark.parametrize("told", ["Меня зовут Ольга, я живу в Москве.", "我住在北京。", "Моя сестра живёт в Киеве."])
def test_a_fact_in_another_language_waits_in_its_own_words(reviewed: Nightjar, reader: Reader, told: str) -> None:
    say(reviewed, told)
    (row,) = reviewed.memories.list()
    assert (row.text, row.ledger) == (told, "queued")
    reviewed.night.sleep()
    (line,) = reviewed.night.report().held_back
    assert line.memory == row.id, "where no fact is found the report says so"
    assert reader.asked


def test_what_the_model_finds_in_chinese_is_grounded(reviewed: Nightjar, reader: Reader) -> None:
    reader.answers = json.dumps({"facts": [{"subject": "me", "attribute": "home city", "value": "北京"}]})
    say(reviewed, "我住在北京。")
    reviewed.night.sleep()
    assert [row.value for row in reviewed.memories.list()] == ["北京"]


def test_a_memory_that_quotes_another_changes_nothing_in_it(reviewed: Nightjar, reader: Reader) -> None:
    say(reviewed, "I live in Oslo.", 'My diary has the line "I live in Bergen." on its first page.')
    say(reviewed, "My sister is called Lena.", "I framed the note “My sister is called Lena.” and hung it in the hall.")
    reviewed.night.sleep()
    assert [(row.value, row.ledger) for row in reviewed.memories.list() if row.value] == [
        ("Oslo", "live"),
        ("Lena", "live"),
    ]
    assert {row.ledger for row in reviewed.memories.list()} == {"live", "queued"}, "none was replaced or merged away"
    assert reviewed.night.preview().conflicts == ()
    assert reader.asked
