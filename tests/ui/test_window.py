"""The window as a whole: first paint, panes by keyboard, names for screen readers, failures, closing."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.faces import Changes, KnownError
from tests.ui.conftest import open_window, settle
from tests.ui.fakes import ScriptedNightjar, item
from tests.ui.week import ordinary_week
from ui.bridge import Bridge, failure_of
from ui.sidebar import PANES
from ui.theme import Theme
from ui.window import Window

ROOT = Path(__file__).parent.parent.parent
HEAVY = ("torch", "llama_cpp", "transformers", "peft", "bitsandbytes", "sqlite3", "sqlite_utils", "app.compose")
CONTROLS = (
    QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QProgressBar,
    QTextBrowser,
)  # fmt: skip

FIRST_PAINT = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.faces import Home
from ui.main import make_window
from ui.theme import Theme
application = QApplication([])
window = make_window(Theme(application), Home(Path(sys.argv[1])))
window.painted.disconnect()
window.painted.connect(application.quit)
window.show()
application.exec()
print(json.dumps([name for name in sys.modules]))
"""


def test_the_first_paint_loads_no_model_and_no_database(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path / "home")],
        capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=60, check=True,
    )  # fmt: skip
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert not [name for name in loaded if name in HEAVY]
    assert not (tmp_path / "home").exists(), "nothing is written before the window is there"


def test_before_the_home_is_open_one_can_write_but_not_send(qtbot: QtBot, theme: Theme) -> None:
    bridge = Bridge()
    window = Window(theme, bridge)
    qtbot.addWidget(window)
    window.show()
    qtbot.keyClicks(window.chat.composer.edit, "Hello")
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    assert window.chat.composer.text == "Hello"
    assert not window.chat.composer.button.isEnabled()
    window.close()


def test_a_home_that_cannot_be_opened_says_why(qtbot: QtBot, theme: Theme) -> None:
    def refuse() -> object:
        raise KnownError("home_in_use", "Another Nightjar is using this home.", "Close it first.")

    bridge = Bridge()
    window = Window(theme, bridge)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(bridge.open_failed):
        bridge.open(refuse)  # type: ignore[arg-type]  # it opens nothing
    told = "Nightjar is already running elsewhere, perhaps in a terminal. Close it there, then try again."
    assert window.bar.text == told
    assert window.sidebar.model_state.whole == ""
    assert not window.sidebar.new_button.isEnabled()
    assert not window.chat.composer.isEnabled()
    assert not window.chat.welcome.isEnabled()
    window.close()


def test_a_home_that_was_in_use_is_opened_again(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    tries = iter((True, False))

    def open_it() -> object:
        if next(tries):
            raise KnownError("home_in_use", "Another Nightjar is using this home.", "Close it first.")
        return nightjar.opened()

    bridge = Bridge()
    window = Window(theme, bridge)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(bridge.open_failed):
        bridge.open(open_it)  # type: ignore[arg-type]  # scripted services
    with qtbot.waitSignal(bridge.opened):
        window.bar.act()
    settle(qtbot, bridge)
    assert window.bar.text == ""
    assert window.chat.composer.isEnabled()
    assert window.sidebar.model_name.whole == "Nightjar starter"
    window.close()


def test_a_missing_model_is_mended_in_the_models_pane(window: Window) -> None:
    step = "Make it with `make starter`, or add another: `nightjar models add FILE`."
    window.show_failure(failure_of(KnownError("model_missing", "This home has no model yet.", step)))
    assert window.bar.text == "This home has no model yet.\nAdd a model of your own under Models: a .gguf file."
    window.bar.act()
    assert window.models.isVisible()


def test_every_pane_has_its_keys(qtbot: QtBot, window: Window) -> None:
    for number, pane in enumerate(("chat", "tonight", "memories", "timeline", "models", "settings"), 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.pane_named(pane).isVisible()
        assert window.sidebar.buttons[pane].isChecked()


def test_ctrl_n_begins_a_new_chat(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.open_conversation(nightjar.chat.add("Old", [("Old", "Yes.")]))
    settle(qtbot, window.bridge)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.chat.conversation is None
    assert window.chat.welcome.isVisible()


def test_ctrl_up_walks_through_the_messages(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    window.open_conversation(nightjar.chat.add("Old", [("Old", "Yes."), ("More", "Sure.")]))
    settle(qtbot, window.bridge)
    for said in ("Sure.", "More"):
        qtbot.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QTextBrowser)
        assert focused.toPlainText() == said


def test_a_failure_stays_until_it_is_read(window: Window) -> None:
    window.bar.tell("News.")
    window.show_pane("memories")
    assert window.bar.text == ""
    window.bar.tell("Trouble.", tone="danger")
    window.show_pane("timeline")
    assert window.bar.text == "Trouble."


@pytest.mark.expects_warnings
def test_our_own_fault_is_logged_and_told(qtbot: QtBot, window: Window, caplog: pytest.LogCaptureFixture) -> None:
    window.bridge.call(lambda _services: 1 / 0)
    qtbot.waitUntil(lambda: bool(window.bar.text))
    assert "went wrong inside Nightjar (ZeroDivisionError)" in window.bar.text
    assert "a call failed" in caplog.text


def test_closing_closes_the_home(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    window = open_window(qtbot, theme, nightjar)
    window.close()
    assert nightjar.was_closed


def test_every_control_has_a_name(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    fill(nightjar)
    window.refresh(~Changes.NONE)
    window.open_conversation(1)
    settle(qtbot, window.bridge)
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
    window.memories.detail.forget_asked.emit(nightjar.memories.rows[0])
    settle(qtbot, window.bridge)
    controls = [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS) and not one.isHidden()]
    assert len(controls) > 40
    unnamed = [one for one in controls if not name_of(one)]
    assert [(type(one).__name__, type(one.parent()).__name__, one.objectName()) for one in unnamed] == []


def test_the_words_of_messages_can_be_read_by_a_screen_reader(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    from PySide6.QtGui import QAccessible

    window.open_conversation(nightjar.chat.add("Old", [("My dog is called Biscuit.", "Good to know.")]))
    settle(qtbot, window.bridge)
    read = [QAccessible.queryAccessibleInterface(widget.text) for widget in window.chat.transcript.widgets]
    assert [one.text(QAccessible.Text.Name) for one in read] == ["You said", "Nightjar said"]
    assert read[1].textInterface().text(0, 13) == "Good to know."


def test_nothing_appears_as_a_window_of_its_own(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    fill(nightjar)
    watcher = _Windows()
    QApplication.instance().installEventFilter(watcher)
    for pane in ("tonight", "memories", "timeline", "settings"):
        window.show_pane(pane)
        window.refresh(~Changes.NONE)
        window.refresh(~Changes.NONE)
        settle(qtbot, window.bridge)
    QApplication.instance().removeEventFilter(watcher)
    assert watcher.shown == []


class _Windows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def fill(nightjar: ScriptedNightjar) -> None:
    """Something in every pane."""
    nightjar.timeline.put(kind="base")
    nightjar.chat.add("Old", [("My dog is called Biscuit.", "Good to know.")])
    nightjar.memories.put("My dog is called Biscuit.", sources=(1,))
    nightjar.memories.put("A pasted line.", ledger="pending", state="held_out", trust="pasted")
    nightjar.night.heard.append(item("Good morning!", "discard", "small talk", 1))


def name_of(widget: QWidget) -> str:
    """What a screen reader would say it is; a combo box's own list goes by the name of the box."""
    parent = widget.parent()
    if parent is not None and isinstance(parent.parent(), QComboBox):
        return parent.parent().accessibleName()
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_in_the_terminal_closes_the_window(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path / "home")], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "painted\n"
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    process.stdout.close()


INTERRUPTED = """
import sys
from collections.abc import Iterator
from pathlib import Path
import ui.main
from app.faces import Home
make = ui.main.make_window
def announced(theme, home):
    window = make(theme, home)
    window.painted.disconnect()
    window.painted.connect(lambda: print("painted", flush=True))
    return window
ui.main.make_window = announced
sys.exit(ui.main.run(Home(Path(sys.argv[1]))))
"""


@pytest.fixture
def from_right_to_left() -> Iterator[None]:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_right_to_left")
def test_from_right_to_left_nothing_is_cut(qtbot: QtBot, theme: Theme) -> None:
    """The sidebar at the right, and every control of every pane inside the window, at its least size."""
    window = open_window(qtbot, theme, ordinary_week())
    window.resize(window.minimumSize())
    window.open_conversation(1)
    for pane, *_ in PANES:
        window.show_pane(pane)
        settle(qtbot, window.bridge)
        QApplication.processEvents()
        assert window.sidebar.geometry().right() >= window.centralWidget().width() - 2
        for one in window.pane_named(pane).findChildren(QAbstractButton):
            if one.isVisible():
                left = one.mapTo(window, QPoint()).x()
                assert left >= 0, f"{pane}: {name_of(one)}"
                assert left + one.width() <= window.sidebar.mapTo(window, QPoint()).x() + 1, f"{pane}: {name_of(one)}"
    window.close()


def test_a_locked_database_says_what_to_do(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    locked = KnownError(
        "home_in_use",
        "Another program is writing to Nightjar's database.",
        "Close the other Nightjar, or whatever else has the file open, then try again.",
    )
    nightjar.chat.error = locked
    qtbot.keyClicks(window.chat.composer.edit, "My dog is called Biscuit.")
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.chat.talk.is_running)
    settle(qtbot, window.bridge)
    assert window.bar.text.startswith("Another program is writing to Nightjar's database.\n")
    assert window.chat.composer.text == "My dog is called Biscuit.", "to be sent again"
