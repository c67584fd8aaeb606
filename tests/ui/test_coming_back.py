"""The window opens where it was left: its frame, its pane, its conversation."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.faces import Home
from app.place import Place, kept
from app.views.chat import DraftView
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.bridge import Bridge
from ui.main import make_window
from ui.theme import Theme
from ui.window import Window


def left_at(qtbot: QtBot, window: Window) -> Place:
    with qtbot.waitSignal(window.left) as left:
        window.close()
    assert isinstance(left.args[0], Place)
    return left.args[0]


def opened(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar, place: Place, *, typed: str = "") -> Window:
    window = Window(theme, Bridge())
    qtbot.addWidget(window)
    window.come_back(place)
    window.show()
    window.chat.composer.set_text(typed)
    with qtbot.waitSignal(window.bridge.opened):
        window.bridge.open(nightjar.opened)  # type: ignore[arg-type]  # scripted services
    settle(qtbot, window.bridge)
    return window


def test_frame_pane_and_conversation(qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar) -> None:
    garden = nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")])
    nightjar.chat.add("Other", [("Hello?", "Yes.")])
    nightjar.conversations.drafts[None] = DraftView(text="for a new chat")
    window.setGeometry(QRect(0, 40, 960, 640))
    window.open_conversation(garden)
    settle(qtbot, window.bridge)
    window.show_pane("timeline")
    place = left_at(qtbot, window)
    again = opened(qtbot, theme, nightjar, place)
    assert again.height() == 640  # the screen here is narrower than the window
    assert again.timeline.isVisible()
    assert again.chat.conversation == garden
    assert [widget.said for widget in again.chat.transcript.widgets] == ["Leeks?", "Deep soil."]
    again.new_chat()
    settle(qtbot, again.bridge)
    assert again.chat.composer.text == "for a new chat"
    again.close()


def test_where_it_was_left_goes_before_what_was_begun_elsewhere(
    qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar
) -> None:
    garden = nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")])
    other = nightjar.chat.add("Other", [("Hello?", "Yes.")])
    nightjar.conversations.drafts[other] = DraftView(text="begun weeks ago")
    window = opened(qtbot, theme, nightjar, Place(frame=b"", pane="chat", conversation=garden))
    assert window.chat.conversation == garden
    window.close()


def test_what_is_gone_is_not_looked_for(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    window = opened(qtbot, theme, nightjar, Place(frame=b"no frame", pane="chat", conversation=99))
    assert window.chat.conversation is None
    assert window.bar.text == ""
    window.close()
    window = opened(qtbot, theme, nightjar, Place(frame=b"", pane="a pane of a newer version", conversation=None))
    assert window.chat.isVisible()
    window.close()


def test_what_is_being_written_is_left_alone(qtbot: QtBot, theme: Theme, nightjar: ScriptedNightjar) -> None:
    garden = nightjar.chat.add("Garden", [("Leeks?", "Deep soil.")])
    place = Place(frame=b"", pane="timeline", conversation=garden)
    window = opened(qtbot, theme, nightjar, place, typed="a new thought")
    assert window.chat.isVisible()
    assert (window.chat.conversation, window.chat.composer.text) == (None, "a new thought")
    window.close()


def test_a_display_that_was_unplugged(qtbot: QtBot, theme: Theme, window: Window, nightjar: ScriptedNightjar) -> None:
    """A frame on a screen that is no more comes back on one that is there."""
    window.move(QPoint(9000, 7000))
    again = opened(qtbot, theme, nightjar, replace(left_at(qtbot, window), pane="chat"))
    screens = [screen.availableGeometry() for screen in QApplication.screens()]
    assert any(screen.intersects(again.frameGeometry()) for screen in screens)
    again.close()


def test_it_is_kept_in_the_home(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    window = make_window(theme, home)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.bridge.opened, timeout=30_000):
        window.show()
    settle(qtbot, window.bridge)
    window.show_pane("models")
    window.close()
    place = kept(home)
    assert place is not None
    assert (place.pane, place.conversation) == ("models", None)
