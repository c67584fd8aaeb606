"""The models pane: what is installed, a file added, another one used and left again."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.models.pane import parameters
from ui.widgets.text import Label
from ui.window import Window


def texts(window: Window) -> str:
    return "\n".join(label.text() for label in window.models.page.findChildren(Label))


def test_the_installed_model_and_its_fit_are_shown(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window.bridge)
    assert window.models.list.rows.rowCount() == 1
    assert "Nightjar starter" in texts(window)
    assert "Fits easily for chatting." in texts(window)
    assert "This is the model you are talking to." in texts(window)


def test_a_file_is_added_by_dropping_it_and_can_be_used_and_left(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, tmp_path: Path
) -> None:
    file = tmp_path / "bigger.gguf"
    file.write_bytes(b"GGUF")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert "bigger.gguf is copied" in window.bar.text
    qtbot.waitUntil(lambda: window.models.list.rows.rowCount() == 2)
    assert window.bar.text == "Bigger is ready."
    window.bar.act()
    settle(qtbot, window.bridge)
    assert [row.active for row in nightjar.models.list()] == [False, True]
    window.bar.act()
    settle(qtbot, window.bridge)
    assert [row.active for row in nightjar.models.list()] == [True, False]


def test_a_model_that_cannot_sleep_says_why(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "llama-tiny.gguf").write_bytes(b"GGUF")
    window.show_pane("models")
    window.models.take([tmp_path / "llama-tiny.gguf"])
    qtbot.waitUntil(lambda: window.models.list.rows.rowCount() == 2)
    assert "cannot sleep: nights know Qwen3 models only" in window.bar.text
    window.models.list.select(1)
    assert "It cannot sleep" in texts(window)


def test_a_file_that_is_not_there_is_said(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.models.take([tmp_path / "gone.gguf"])
    qtbot.waitUntil(lambda: "There is no file" in window.bar.text)


def test_parameters_in_words() -> None:
    assert (parameters(5_800_000), parameters(1_720_000_000)) == ("5.8 M parameters", "1.7 B parameters")
