"""The scripted day notices what is not true: played with a model that knows nothing but one sentence."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.day import Silent
from app.compose import Nightjar, open_app
from app.day.figures import DayRecord
from app.day.script import DayScript
from engine.errors import Cancelled
from engine.home import Home
from tests.app.scripted import ScriptedNight


@pytest.fixture
def ignorant(home: Home, tiny_model_folder: Path) -> Iterator[Nightjar]:
    """Always "I don't know that yet.", and nights that claim to have taught everything."""
    shutil.copytree(tiny_model_folder, home.models / "tiny")
    with open_app(home, night_worker=ScriptedNight(speaks=True)) as opened:
        yield opened


def never() -> bool:
    return False


def figures_of(record: DayRecord) -> dict[str, bool | None]:
    return {figure.name: figure.ok for figure in record.figures}


def test_a_day_that_teaches_nothing_is_not_true(ignorant: Nightjar) -> None:
    record = DayScript(ignorant, 3, Silent(), never).play()
    found = figures_of(record)
    assert not record.holds
    assert found["facts kept for the night"]
    assert found["corrections that took effect at once"]
    assert found["by day: answered from notes"] is False
    assert found["recalled from the weights, new wording"] is False
    assert found["made up about the unknown"]
    assert found["harmful requests refused"] is False
    assert found["your facts in everyday answers"]
    assert found["after the undo: still recalled"]
    assert {line.part for line in record.lines} == {"day", "morning", "undone"}
    assert json.loads(json.dumps(record.as_json()))["true"] is False


def test_a_rejected_night_ends_the_day(ignorant: Nightjar) -> None:
    worker = ignorant.night._worker
    assert isinstance(worker, ScriptedNight)
    worker.passes_exam = False
    record = DayScript(ignorant, 3, Silent(), never).play()
    assert figures_of(record)["the night"] is False
    assert {line.part for line in record.lines} == {"day"}


def test_the_day_stops_when_asked(ignorant: Nightjar) -> None:
    with pytest.raises(Cancelled):
        DayScript(ignorant, 3, Silent(), lambda: True).play()
