"""Calls in the background, answers on the main thread, in order, at a bounded rate."""

import gc
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.faces import Cancelled, Changes, KnownError
from tests.ui.fakes import ScriptedNightjar
from tests.ui.timing import Gate
from ui.bridge import Bridge, Mailbox, changes_of
from ui.collector import Collector, collect


@pytest.fixture
def bridge(qtbot: QtBot, nightjar: ScriptedNightjar) -> Iterator[Bridge]:
    made = Bridge()
    with qtbot.waitSignal(made.opened):
        made.open(nightjar.opened)  # type: ignore[arg-type]  # scripted services
    yield made
    made.close()


def test_work_leaves_the_main_thread_and_its_answer_comes_back(qtbot: QtBot, bridge: Bridge) -> None:
    where: list[str] = []
    with qtbot.waitCallback() as answered:
        bridge.call(lambda _services: where.append(threading.current_thread().name) or 42, answered)
    answered.assert_called_with(42)
    assert where == ["nightjar-read"]


def test_a_night_holds_up_no_reading(qtbot: QtBot, bridge: Bridge) -> None:
    gate = Gate()
    gate.shut()
    bridge.call(lambda _services: gate.wait(), lane="night")
    with qtbot.waitCallback() as answered:
        bridge.call(lambda services: services.memories.list(), answered)
    gate.open()
    answered.assert_called_with(())


def test_writes_keep_their_order(qtbot: QtBot, bridge: Bridge) -> None:
    order: list[int] = []
    for number in range(20):
        bridge.call(lambda _services, n=number: order.append(n), lane="write")
    with qtbot.waitCallback() as answered:
        bridge.call(lambda _services: None, answered, lane="write")
    assert order == list(range(20))


def test_what_changed_is_announced_after_the_answer(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[object] = []
    bridge.changed.connect(heard.append)
    with qtbot.waitSignal(bridge.changed):
        bridge.call(lambda services: services.memories.add("Something"), lambda _change: heard.append("answer"))
    assert heard == ["answer", Changes.MEMORIES]


def test_a_failure_goes_to_its_caller_or_to_the_window(qtbot: QtBot, bridge: Bridge) -> None:
    def fail(_services: object) -> None:
        raise KnownError("disk_full", "The disk is full.", "Free some space.")

    with qtbot.waitCallback() as own:
        bridge.call(fail, failed=own)
    assert own.args[0].error_id == "disk_full"
    with qtbot.waitSignal(bridge.failed) as told:
        bridge.call(fail)
    assert told.args[0].next_step == "Free some space."


def test_a_cancel_is_not_a_failure(qtbot: QtBot, bridge: Bridge) -> None:
    def cancel(_services: object) -> None:
        raise Cancelled

    with qtbot.assertNotEmitted(bridge.failed), qtbot.waitCallback() as stopped:
        bridge.call(cancel, stopped=stopped)


def test_no_callback_comes_after_closing(qtbot: QtBot, nightjar: ScriptedNightjar) -> None:
    bridge = Bridge()
    with qtbot.waitSignal(bridge.opened):
        bridge.open(nightjar.opened)  # type: ignore[arg-type]  # scripted services
    answers: list[object] = []
    bridge.call(lambda _services: 1, answers.append)
    bridge.close()
    QApplication.processEvents()
    assert answers == []
    assert nightjar.was_closed


def test_posts_arrive_in_order_and_in_few_turns(qtbot: QtBot) -> None:
    owner = QObject()
    box: Mailbox[int] = Mailbox(owner, 20)
    turns: list[list[int]] = []
    box.arrived.connect(turns.append)
    began = time.monotonic()
    box.start()
    poster = threading.Thread(target=lambda: [box.post(number) for number in range(1000)])
    poster.start()
    qtbot.waitUntil(lambda: sum(map(len, turns)) == 1000)
    poster.join()
    box.stop()
    assert [number for turn in turns for number in turn] == list(range(1000))
    assert len(turns) <= (time.monotonic() - began) / 0.020 + 1, "however slow this machine is"


def test_the_last_posts_come_with_the_stop(qtbot: QtBot) -> None:
    owner = QObject()
    box: Mailbox[str] = Mailbox(owner, 60_000)
    box.start()
    box.post("end")
    with qtbot.waitSignal(box.arrived) as last:
        box.stop()
    assert last.args == [["end"]]


def test_flags_are_found_wherever_a_verb_carries_them() -> None:
    assert changes_of(Changes.NIGHTS) is Changes.NIGHTS
    assert changes_of((1, Changes.MODELS)) is Changes.MODELS
    assert changes_of(None) is Changes.NONE
    assert changes_of("text") is Changes.NONE


def test_a_lane_never_holds_the_last_reference(qtbot: QtBot, bridge: Bridge) -> None:
    """A callback that owns Qt objects would take them apart on the wrong thread."""
    where: list[str] = []

    class Owner:
        def __call__(self, _result: object) -> None:
            pass

        def __del__(self) -> None:
            where.append(threading.current_thread().name)

    for _ in range(50):
        bridge.call(lambda _services: None, Owner())
    with qtbot.waitCallback() as answered:
        bridge.call(lambda _services: None, answered)
    assert where == ["MainThread"] * 50


def test_garbage_is_collected_on_the_main_thread(qapp: QApplication) -> None:
    collector = Collector(qapp)
    assert not gc.isenabled()
    where: list[str] = []

    class Loop:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            where.append(threading.current_thread().name)

    Loop()
    filler = [[] for _ in range(gc.get_threshold()[0] + 10)]
    collect()
    assert where == ["MainThread"]
    assert filler
    collector.stop()
    assert gc.isenabled()
