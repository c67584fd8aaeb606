"""The window on the real services: database, chat worker, a tiny model. Only the stages of the night are scripted."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.compose import open_app
from engine.home import Home
from tests.app.scripted import ScriptedNight
from tests.tiny_model import write_tiny_model
from tests.ui.conftest import settle
from ui.bridge import Bridge
from ui.theme import Theme
from ui.window import Window

SENTENCE = "I don't know that yet."


@pytest.fixture(scope="session")
def model_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`models/tiny` as a real install leaves it. It answers everything with one sentence, once or (False) for ever."""
    home = Home(tmp_path_factory.mktemp("installed") / "home")
    source = write_tiny_model(home.path.parent / "tiny.gguf", says=SENTENCE, ends=getattr(request, "param", True))
    with open_app(home) as nightjar:
        nightjar.models.add(source)
    return home.models / "tiny"


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, home: Home, model_folder: Path) -> Iterator[Window]:
    shutil.copytree(model_folder, home.models / "tiny")
    bridge = Bridge()
    made = Window(theme, bridge)
    made.painted.connect(lambda: bridge.open(lambda: open_app(home, night_worker=ScriptedNight())))
    qtbot.addWidget(made)
    with qtbot.waitSignal(bridge.opened, timeout=30_000):
        made.show()
        made.activateWindow()
    settle(qtbot, bridge)
    made.first.pages.skip.click()
    made.first.day.close_button.click()
    settle(qtbot, bridge)
    yield made
    made.close()
    gc.collect()


def say(qtbot: QtBot, window: Window, text: str) -> None:
    qtbot.keyClicks(window.chat.composer.edit, text)
    qtbot.keyClick(window.chat.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.chat.talk.is_running)
    qtbot.waitUntil(lambda: not window.chat.talk.is_running, timeout=30_000)
    settle(qtbot, window.bridge)


@pytest.mark.slow
def test_a_day_a_night_a_morning_and_an_undo(qtbot: QtBot, window: Window) -> None:
    say(qtbot, window, "My dog is called Biscuit.")
    assert [widget.said for widget in window.chat.transcript.widgets] == ["My dog is called Biscuit.", SENTENCE]
    assert window.chat.title.whole == "My dog is called Biscuit."
    assert window.sidebar.list.conversations.rowCount() == 1
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, 1 memory waiting"

    window.show_pane("tonight")
    qtbot.mouseClick(window.tonight.sleep_button, Qt.MouseButton.LeftButton)
    report = window.tonight.report
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is report, timeout=60_000)
    assert report.headline == "Good morning. I learned 1 memory."
    settle(qtbot, window.bridge)
    assert window.timeline._timeline is not None
    learned = window.timeline._timeline.active

    report.undo_asked.emit()
    settle(qtbot, window.bridge)
    assert window.timeline._timeline.active != learned
    assert "as it came" in window.bar.text
    window.bar.act()
    settle(qtbot, window.bridge)
    assert window.timeline._timeline.active == learned


@pytest.mark.slow
def test_a_learned_memory_is_forgotten_with_its_preview(qtbot: QtBot, window: Window) -> None:
    say(qtbot, window, "My sister is called Ilsa.")
    window.tonight.sleep_now()
    qtbot.waitUntil(lambda: window.tonight.stack.currentWidget() is window.tonight.report, timeout=60_000)
    settle(qtbot, window.bridge)
    window.show_pane("memories")
    assert window.memories.list.rows.rowCount() == 1
    window.memories.list.select(1)
    settle(qtbot, window.bridge)
    button = window.memories.detail.forget_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    card = window.memories.forget_card
    qtbot.waitUntil(card.forget.isEnabled, timeout=10_000)
    assert "The model steps back to snapshot 1" in card.preview_text
    qtbot.mouseClick(card.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bar.text.startswith("Forgotten."), timeout=30_000)
    settle(qtbot, window.bridge)
    assert window.memories.list.rows.rowCount() == 0
    assert window.timeline._timeline is not None
    assert window.timeline._timeline.active == 1


def test_a_refused_message_and_a_wrong_setting_say_what_to_do(qtbot: QtBot, window: Window) -> None:
    window.chat.composer.set_text("\x00\x01\x02\x03 binary")
    window.chat.composer.send()
    qtbot.waitUntil(lambda: "binary" in window.bar.text)
    settle(qtbot, window.bridge)
    assert window.chat.composer.text.endswith("binary")
    window.settings._write("night.facts", "many")
    qtbot.waitUntil(lambda: "whole number" in window.bar.text)


@pytest.mark.slow
def test_what_was_said_is_there_after_a_restart(qtbot: QtBot, window: Window, theme: Theme, home: Home) -> None:
    say(qtbot, window, "My bicycle is blue.")
    window.close()
    bridge = Bridge()
    again = Window(theme, bridge)
    again.painted.connect(lambda: bridge.open(lambda: open_app(home, night_worker=ScriptedNight())))
    qtbot.addWidget(again)
    with qtbot.waitSignal(bridge.opened, timeout=30_000):
        again.show()
    settle(qtbot, bridge)
    again.open_conversation(1)
    settle(qtbot, bridge)
    assert [widget.said for widget in again.chat.transcript.widgets] == ["My bicycle is blue.", SENTENCE]
    again.close()


def test_a_folder_the_page_and_an_import(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    say(qtbot, window, "My sister is called Ilsa.")
    window.filing.move(1, "Family")
    settle(qtbot, window.bridge)
    titles = window.sidebar.list.conversations
    assert [titles.index(row).data() for row in range(titles.rowCount())] == ["Family", "My sister is called Ilsa."]
    window.sidebar.list.folder_opened.emit(1, False)
    settle(qtbot, window.bridge)
    chats = tmp_path / "old.jsonl"
    chats.write_text('{"role": "user", "content": "My dog is called Rex."}\nno json\n', "utf-8")
    window.tonight.handover.take([chats])
    settle(qtbot, window.bridge)
    assert window.bar.text == (
        "old.jsonl: 1 conversation came in. 1 thing waits for your yes before it is learned. 1 line was left out."
    )
    assert [titles.index(row).data() for row in range(titles.rowCount())] == ["Family  ·  1", "My dog is called Rex."]
    window.memories.show_page()
    settle(qtbot, window.bridge)
    assert window.memories.page.text.toPlainText().split("\n") == [
        "People and animals", "My sister: Ilsa", "My sister is called Ilsa.",
    ]  # fmt: skip
    window.open_memory(1)
    settle(qtbot, window.bridge)
    window.memories.detail.conversation_asked.emit(1, 1)
    settle(qtbot, window.bridge)
    assert window.chat.transcript.widgets[0].text.hasFocus()


@pytest.mark.slow
@pytest.mark.parametrize("model_folder", [False], indirect=True)  # an answer of one sentence may be whole by the kill
def test_a_model_that_dies_in_mid_answer_is_said_and_talks_again(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(qtbot, window, "My bicycle is blue.")
    worker = window.bridge._services.chat._worker
    generate = worker.generate

    def dying(request: object, *, on_text: Callable[[str], None]) -> object:
        def kill(text: str) -> None:
            on_text(text)
            for child in psutil.Process().children(recursive=True):
                child.kill()

        return generate(request, on_text=kill)

    with monkeypatch.context() as killed:
        killed.setattr(worker, "generate", dying)
        say(qtbot, window, "And my boat?")
    assert window.bar.text
    assert window.chat.transcript.widgets[2].said == "And my boat?", "what was said is kept"
    say(qtbot, window, "Are you there?")
    assert window.chat.transcript.widgets[-1].said.startswith(SENTENCE)
