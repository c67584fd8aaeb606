"""The tray's menu and notes, closing to it, and a second start that shows the first window."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.faces import Changes, Home, KnownError
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.bridge import Bridge
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


class FakeTrays:
    """Whether the system has a tray. No icon is shown and no note: what was told is written down."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.are_there = False
        self.notes: list[str] = []
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: self.are_there)
        monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda *_: None)
        monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, _title, text, *_: self.notes.append(text))


@pytest.fixture
def trays(monkeypatch: pytest.MonkeyPatch) -> FakeTrays:
    return FakeTrays(monkeypatch)


@pytest.fixture
def unseen(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> Iterator[Window]:
    """A window that nobody has shown yet."""
    made = Window(theme, Bridge())
    made.painted.connect(lambda: made.bridge.open(nightjar.opened))  # type: ignore[arg-type]  # scripted services
    qtbot.addWidget(made)
    yield made
    made.quit()


def test_a_quiet_start_opens_the_home_and_no_window(
    qtbot: QtBot, theme: Theme, unseen: Window, nightjar: ScriptedNightjar, trays: FakeTrays
) -> None:
    trays.are_there = True
    tray = Tray(theme, unseen)
    with qtbot.waitSignal(unseen.bridge.opened):
        tray.start()
    settle(qtbot, unseen.bridge)
    assert not unseen.isVisible()
    assert nightjar.chat.loads == 0, "a model that nobody talks to takes no memory"
    assert unseen.tonight.watch._timer.isActive(), "it sleeps by itself all the same"
    tray.open.trigger()
    settle(qtbot, unseen.bridge)
    assert unseen.isVisible()
    assert nightjar.chat.loads == 1
    unseen.close()
    assert not nightjar.was_closed, "it stays in the tray, as the settings say"
    tray.open.trigger()
    settle(qtbot, unseen.bridge)
    assert nightjar.chat.loads == 1


def test_what_was_never_shown_can_be_quit(
    qtbot: QtBot, theme: Theme, unseen: Window, nightjar: ScriptedNightjar, trays: FakeTrays
) -> None:
    trays.are_there = True
    tray = Tray(theme, unseen)
    with qtbot.waitSignal(unseen.bridge.opened):
        tray.start()
    tray.quit.trigger()
    assert nightjar.was_closed


def test_a_tray_that_comes_later_is_waited_for(qtbot: QtBot, theme: Theme, unseen: Window, trays: FakeTrays) -> None:
    tray = Tray(theme, unseen)
    tray._looking.setInterval(20)
    with qtbot.waitSignal(unseen.bridge.opened):
        tray.start()
    trays.are_there = True
    qtbot.waitUntil(lambda: tray.is_there)
    settle(qtbot, unseen.bridge)
    assert not unseen.isVisible()
    assert unseen.stays_in_tray


def test_without_a_tray_a_quiet_start_shows_the_window(
    qtbot: QtBot, theme: Theme, unseen: Window, trays: FakeTrays
) -> None:
    tray = Tray(theme, unseen)
    tray._looking.setInterval(1)
    tray.start()
    qtbot.waitUntil(unseen.isVisible)
    assert not trays.are_there
    assert not tray._looking.isActive()


def test_a_home_that_cannot_be_opened_unseen_is_told(
    qtbot: QtBot, theme: Theme, unseen: Window, trays: FakeTrays
) -> None:
    def refuse() -> object:
        raise KnownError("home_in_use", "Another Nightjar is using this home.", "Close it first.")

    trays.are_there = True
    unseen.painted.disconnect()
    unseen.painted.connect(lambda: unseen.bridge.open(refuse))  # type: ignore[arg-type]  # it opens nothing
    tray = Tray(theme, unseen)
    tray.start()
    qtbot.waitUntil(lambda: bool(trays.notes))
    assert trays.notes == ["Another Nightjar is using this home.\nClose it first."]
    assert tray.state.text() == "Not open"


_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.faces import Home
from ui.single import ask_first
application = QCoreApplication([])
sys.exit(0 if ask_first(Home(Path(sys.argv[1])), show=sys.argv[2] == "show") else 1)
"""


def second_start(home: Path, *, show: bool = True) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    return subprocess.Popen([sys.executable, "-c", _SECOND_START, str(home), "show" if show else "stay"], cwd=root)


def test_a_second_start_shows_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(Home(tmp_path))
    with second_start(tmp_path) as second, second_start(tmp_path / "another") as elsewhere:
        with qtbot.waitSignal(first.asked, timeout=20_000):
            pass
        qtbot.waitUntil(lambda: second.poll() is not None and elsewhere.poll() is not None, timeout=20_000)
    first.close()
    assert (second.returncode, elsewhere.returncode) == (0, 1)


def test_a_second_quiet_start_only_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(Home(tmp_path))
    asked: list[bool] = []
    first.asked.connect(lambda: asked.append(True))
    with second_start(tmp_path, show=False) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    first.close()
    assert second.returncode == 0
    assert asked == []
