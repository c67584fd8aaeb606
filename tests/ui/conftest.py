"""A window on scripted services, and the theme it is drawn in."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.fakes import ScriptedNightjar
from ui.bridge import Bridge
from ui.chat.transcript import Transcript
from ui.theme import Theme
from ui.tonight.report import ReportPage
from ui.translation import ENGLISH, Translation
from ui.window import Window


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Translation:
    """Spoken whatever the machine that tests speaks."""
    return Translation(qapp, ENGLISH)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("light")
    return made


@pytest.fixture
def nightjar() -> ScriptedNightjar:
    return ScriptedNightjar()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> Iterator[Window]:
    """Open and painted, with the scripted home behind it. Fill `nightjar` first, or `refresh` after."""
    made = open_window(qtbot, theme, nightjar)
    yield made
    nightjar.chat.gate.open()
    nightjar.night.gate.open()
    made.close()
    gc.collect()


def open_window(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> Window:
    bridge = Bridge()
    window = Window(theme, bridge)
    window.painted.connect(lambda: bridge.open(nightjar.opened))  # type: ignore[arg-type]  # scripted services
    qtbot.addWidget(window)
    with qtbot.waitSignal(bridge.opened):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # else no shortcut works and nothing gets the focus
    settle(qtbot, bridge)
    return window


def settle(qtbot: QtBot, bridge: Bridge) -> None:
    """Wait until every lane has answered what was asked so far, and what that asked in turn, and messages and
    reports are drawn.
    """
    for _ in range(2):
        for lane in ("read", "write", "read"):
            with qtbot.waitCallback() as answered:
                bridge.call(lambda _services: None, answered, lane=lane)
    windows = QApplication.topLevelWidgets()
    transcripts = [one for window in windows for one in window.findChildren(Transcript)]
    reports = [one for window in windows for one in window.findChildren(ReportPage)]
    qtbot.waitUntil(lambda: not any(one.is_growing for one in transcripts) and all(one.is_whole for one in reports))
