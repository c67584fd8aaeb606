"""The tray's menu and notes, closing to it, and a second start that shows the first window."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.faces import Changes, Home
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.single import FirstWindow
from ui.theme import Theme
from ui.tray import Tray
from ui.window import Window


def prepare(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.timeline.put(kind="base")
    nightjar.memories.put("My dog is called Biscuit.")
    window.refresh(~Changes.NONE)
    settle(qtbot, window.bridge)


def test_it_says_what_it_waits_for(qtbot: QtBot, theme: Theme, window: Window) -> None:
    tray = Tray(theme, window)
    with qtbot.waitSignal(window.tonight.watch.decided):
        window.tonight.watch.look()
    assert tray.state.text() == "Awake. It waits for the charger: the machine runs on its battery."
    assert tray.icon.toolTip() == "Nightjar: Awake. It waits for the charger: the machine runs on its battery."


def test_a_night_from_the_menu(qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar) -> None:
    prepare(qtbot, window, nightjar)
    tray = Tray(theme, window)
    nightjar.night.gate.shut()
    tray.sleep.trigger()
    qtbot.waitUntil(nightjar.night.gate.reached.is_set)
    qtbot.waitUntil(lambda: tray.state.text().startswith("Asleep, "))
    assert tray.sleep.text() == "Wake up"
    tray.sleep.trigger()
    nightjar.night.gate.open()
    qtbot.waitUntil(lambda: not window.tonight.sleeper.is_running)
    assert tray.sleep.text() == "Sleep now"


def test_closing_leaves_it_in_the_tray(qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar) -> None:
    tray = Tray(theme, window)
    window.follow({"start.in_tray": True})
    with qtbot.waitSignal(window.left_to_tray):
        window.close()
    assert window.isHidden()
    assert not nightjar.was_closed
    tray.open.trigger()
    assert window.isVisible()
    window.follow({"start.in_tray": False})
    window.close()
    assert nightjar.was_closed


_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.faces import Home
from ui.single import ask_first
application = QCoreApplication([])
sys.exit(0 if ask_first(Home(Path(sys.argv[1]))) else 1)
"""


def second_start(home: Path) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", _SECOND_START, str(home)], cwd=root)


def test_a_second_start_shows_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(Home(tmp_path))
    with second_start(tmp_path) as second, second_start(tmp_path / "another") as elsewhere:
        with qtbot.waitSignal(first.asked, timeout=20_000):
            pass
        qtbot.waitUntil(lambda: second.poll() is not None and elsewhere.poll() is not None, timeout=20_000)
    first.close()
    assert (second.returncode, elsewhere.returncode) == (0, 1)
