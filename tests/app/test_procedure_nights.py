"""A way of doing something, told on several days: one memory, with every telling as its source."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.compose import Nightjar
from engine.home import Home
from engine.memory import procedures, remedies
from engine.night import review
from engine.night.job import Job
from engine.store.memories import Memory
from tests.app.scripted import ScriptedNight
from tests.app.test_forgetting import tell

FIRST = "When I close the shop, I first count the till, then lock the tin, then set the alarm."
AGAIN = "I closed the shop again: counted the till, locked the tin, set the alarm, as always."
SHORT = "Every evening it is the same at the shop: till, tin, alarm, in that order."
THINGS = {"Galom": "sister", "Brunsk": "dog", "Tavira": "boat", "Ottoline": "aunt", "Dolmar": "cat"}
REQUEST = "Print the labels for the courier."


class ReadingNight(ScriptedNight):
    """Sorts as the real night does, and reads steps."""

    def _triage(self, job: Job, folder: Path) -> dict[str, Any]:
        return review.triage(job, folder, lambda _: None, lambda: False)

    def _extract(self, job: Job, folder: Path) -> dict[str, Any]:
        result = super()._extract(job, folder)
        for memory in job.spec.memories:
            found = procedures.fact(memory.text) if memory.kind == "procedure" else None
            found = remedies.fact(memory.text) if memory.kind in remedies.KINDS else found
            if found is not None:
                result["facts"].append({"memory": memory.id, **vars(found), "by": "rules", "extra": False})
        return result


@pytest.fixture
def night_worker() -> ScriptedNight:
    return ReadingNight()


def evening(nightjar: Nightjar, *texts: str) -> None:
    """With something to learn each day."""
    known = {row.value for row in nightjar.memories.list()}
    name = next(one for one in ("Galom", "Brunsk", "Tavira", "Ottoline", "Dolmar") if one not in known)
    tell(nightjar, *texts, f"My {THINGS[name]} is called {name}.")
    assert nightjar.night.sleep().outcome == "published"


def told_procedures(nightjar: Nightjar) -> list[Memory]:
    return nightjar.chat._store.memories.of_kind("procedure")


def test_three_tellings_on_three_days_are_one_memory(nightjar: Nightjar) -> None:
    for text in (FIRST, AGAIN, SHORT):
        evening(nightjar, text)
    evening(nightjar)
    [kept] = told_procedures(nightjar)
    assert (kept.subject, kept.attribute) == ("closing the shop", "steps")
    assert kept.value == "count the till, then lock the tin, then set the alarm"
    store = nightjar.chat._store
    assert {store.messages.get(one).text for one in store.memories.sources(kept.id) if one} == {FIRST, AGAIN, SHORT}
    assert not [row for row in store.memories.all(("queued", "live")) if row.text in (AGAIN, SHORT)]


def test_a_request_of_three_days_is_a_procedure_once(nightjar: Nightjar, home: Home) -> None:
    for _ in range(2):
        evening(nightjar, REQUEST)
    assert told_procedures(nightjar) == []
    evening(nightjar, REQUEST)
    [kept] = told_procedures(nightjar)
    assert len(nightjar.chat._store.memories.sources(kept.id)) == 3
    nightjar.memories.reject(kept.id)
    evening(nightjar, REQUEST)
    assert told_procedures(nightjar) == []
    spec = Job(max(home.nights.iterdir(), key=lambda one: int(one.name))).spec
    assert [one.text for one in spec.earlier] == [REQUEST] * 3


def test_what_was_put_aside_is_not_handed_in(nightjar: Nightjar, home: Home) -> None:
    evening(nightjar, REQUEST)
    nightjar.conversations.delete(nightjar.conversations.recent()[0].id)
    nightjar.memories.add("My sister is called Galom.")
    nightjar.night.sleep()
    spec = Job(max(home.nights.iterdir(), key=lambda one: int(one.name))).spec
    assert spec.earlier == ()


def test_a_day_of_nothing_else_completes_one_too(nightjar: Nightjar) -> None:
    for _ in range(3):
        tell(nightjar, REQUEST)
        assert nightjar.night.sleep().outcome == "nothing_to_learn"
    assert [row.text for row in told_procedures(nightjar)] == [REQUEST]


def test_a_lesson_of_a_trace_is_taught_after_a_yes_and_only_then(nightjar: Nightjar, tmp_path: Path) -> None:
    def call(name: str, **given: str) -> dict[str, Any]:
        return {"role": "assistant", "tool_calls": [{"function": {"name": name, "arguments": json.dumps(given)}}]}

    path = tmp_path / "trace.json"
    steps = [
        {"role": "user", "content": "Run the tests."},
        *(call("shell", command="make test"), {"role": "tool", "content": "Error: no module named pytest"}),
        *(call("shell", command="pip install pytest"), {"role": "tool", "content": "Successfully installed"}),
        *(call("shell", command="make test"), {"role": "tool", "content": "12 passed"}),
    ]
    path.write_text(json.dumps({"messages": steps}))
    [lesson] = [
        one for one in nightjar.importing.read(path).proposals if "pip" in nightjar.memories.show(one).memory.text
    ]
    evening(nightjar)
    assert nightjar.memories.show(lesson).memory.state != "in_weights"
    nightjar.memories.approve(lesson)
    evening(nightjar)
    [row] = [one for one in nightjar.memories.list() if one.id == lesson]
    assert (row.subject, row.attribute, row.value) == (
        "`make test` fails with “Error: no module named pytest”",
        "remedy",
        "run `pip install pytest`",
    )
    assert row.state == "in_weights"
