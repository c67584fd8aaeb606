"""The pictures of a running night: what is measured is drawn, said in words, and gone with the next night."""

from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.scripted_night import MEASURED
from ui.widgets.curve import means
from ui.window import Window


def test_loss_and_recall_are_drawn_while_the_night_runs(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    nightjar.memories.put("My dog is called Rex.")
    nightjar.night.gate_stage = "publish"
    nightjar.night.gate.shut()
    window.tonight.refresh(Changes.MEMORIES)
    settle(qtbot, window.bridge)
    window.tonight.sleep_now()
    curves = window.tonight.asleep.curves
    qtbot.waitUntil(lambda: curves.recall.is_drawn and len(curves.recall.values) == len(MEASURED["exam"]))
    assert curves.loss.values == MEASURED["seed"]
    assert curves.isVisibleTo(window.tonight.asleep)
    assert curves.loss.accessibleName() == f"Mistakes while learning: {MEASURED['seed'][-1]:.2f}"
    assert curves.recall.accessibleName().endswith(" %")
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: window.tonight.is_reporting)


def test_a_new_night_begins_without_a_picture(window: Window) -> None:
    curves = window.tonight.asleep.curves
    curves.loss.values = [1.0, 0.5]
    window.tonight.asleep.begin({})
    assert curves.loss.values == []
    assert not curves.isVisibleTo(window.tonight.asleep)


def test_means_keep_the_length_and_the_level() -> None:
    assert means([2.0]) == [2.0]
    assert means([1.0] * 50) == [1.0] * 50
    jumping = means([0.0, 2.0] * 60)
    assert len(jumping) == 120
    assert max(jumping[20:]) - min(jumping[20:]) < 0.3
