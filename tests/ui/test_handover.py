"""Handing a file over: from the button, by dropping it, and what is said about it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.faces import Changes
from app.views.importing import ImportView, SkippedView
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from ui.tonight.brought import BroughtCard
from ui.tonight.handover import sentence_of
from ui.widgets.text import Bullets
from ui.window import Window

TOWER = "The Kern Tower is 80 m high.\nIt was built in 1911.\n"


@pytest.fixture
def tower(tmp_path: Path) -> Path:
    path = tmp_path / "tower.txt"
    path.write_text(TOWER, "utf-8")
    return path


def test_a_chosen_file_is_read(qtbot: QtBot, window: Window, tower: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tower)], ""))
    window.show_pane("tonight")
    with qtbot.waitSignal(window.tonight.handover.taken):
        qtbot.mouseClick(window.tonight.file_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert window.bar.text.startswith("tower.txt: 2 statements are in your notes now.")
    assert window.sidebar.buttons["tonight"].accessibleName() == "Tonight, 2 memories waiting"


def test_a_dropped_file_is_read_and_one_that_cannot_be_says_why(
    qtbot: QtBot, window: Window, tower: Path, tmp_path: Path
) -> None:
    window.show_pane("memories")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tower)), QUrl("https://example.org/x.txt")])
    place, left = QPointF(40, 40), Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, dragged, left, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(entered)
    assert entered.isAccepted()
    with qtbot.waitSignal(window.tonight.handover.taken):
        window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, dragged, left, Qt.KeyboardModifier.NoModifier))
    window.tonight.handover.take([tmp_path / "song.mp3"])
    settle(qtbot, window.bridge)
    assert window.bar.text == "song.mp3 cannot be read.\nHand over a text."


def test_chats_from_elsewhere_are_imported_and_what_was_left_out_is_listed(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nightjar: ScriptedNightjar
) -> None:
    chats = tmp_path / "conversations.json"
    chats.write_text("[]")
    skipped = tuple(SkippedView(line=line, reason="its messages are out of order") for line in range(1, 104))
    brought = ImportView(file=chats.name, kind="trace", conversations=(1, 2), messages=9, proposals=(), memories=(),
                         skipped=skipped, changes=Changes.CONVERSATIONS)  # fmt: skip
    monkeypatch.setattr(nightjar.importing, "read", lambda _path: brought)
    asked: list[str] = []

    def choose(_parent: object, _title: str, _where: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [str(chats)] if len(asked) > 1 else [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    entry, export = window.sidebar.menu().actions()
    assert (entry.text(), export.text()) == ("Import chats …", "Export everything …")
    entry.trigger()
    assert window.chat.isVisible(), "nothing was chosen"
    window.show_pane("settings")
    qtbot.mouseClick(window.settings.import_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window.bridge)
    assert "*.jsonl" in asked[1]
    assert "*.pdf" not in asked[1]
    assert window.tonight.isVisible()
    assert window.bar.text == (
        "conversations.json: 2 conversations came in. Nothing in it could be learned. 103 parts were left out."
    )
    card = window.tonight.queue.findChild(BroughtCard)
    assert card is not None
    assert card.isVisible()
    lines = card.findChildren(Bullets)[-1].lines
    assert lines[0] == "Conversation 1: its messages are out of order"
    assert lines[-1] == "and 3 more"
    qtbot.mouseClick(card.close_button, Qt.MouseButton.LeftButton)
    assert window.tonight.stack.currentWidget() is window.tonight._empty


def test_of_several_files_none_hides_what_another_could_not(
    qtbot: QtBot, window: Window, tower: Path, tmp_path: Path
) -> None:
    window.show_pane("tonight")
    window.tonight.handover.take([tmp_path / "song.mp3", tower])
    settle(qtbot, window.bridge)
    card = window.tonight.queue.findChildren(BroughtCard)[-1]
    told = [one.lines for one in card.findChildren(Bullets)]
    assert told == [["song.mp3 cannot be read.", "Hand over a text."], ["Line 3: a question"]]


def drop(window: Window, *paths: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left = Qt.MouseButton.LeftButton
    window.dropEvent(
        QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, dragged, left, Qt.KeyboardModifier.NoModifier)
    )


def test_several_files_dropped_on_a_private_chat_are_learned_only_when_that_is_wanted(
    qtbot: QtBot, window: Window, tower: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.tonight.handover, "take", taken.append)
    window.new_private_chat()
    settle(qtbot, window.bridge)
    other = tower.with_name("other.txt")
    drop(window, tower, other)
    settle(qtbot, window.bridge)
    assert taken == []
    assert window.chat.isVisible()
    window.bar.act()
    assert taken == [[tower, other]]
    assert window.tonight.isVisible()


def test_a_file_dropped_on_the_chat_is_asked_about_and_can_be_learned_instead(
    qtbot: QtBot, window: Window, tower: Path
) -> None:
    window.chat.composer.set_text("How high is it?")
    drop(window, tower)
    settle(qtbot, window.bridge)
    composer = window.chat.composer
    assert composer.text == f"tower.txt:\n{TOWER.strip()}\n\nHow high is it?"
    assert composer.trust == "pasted"
    assert "message field" in window.bar.text
    with qtbot.waitSignal(window.tonight.handover.taken):
        window.bar.act()


def test_a_line_left_of_a_document_keeps_the_message_a_pasted_one(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "tower.txt"
    path.write_text("The\u00a0Kern Tower is 80 m high.\n\u2028It was built in 1911 by a baker.\n", "utf-8")
    drop(window, path)
    settle(qtbot, window.bridge)
    composer = window.chat.composer
    assert composer.trust == "pasted"
    composer.set_text("It was built in 1911 by a baker.")
    assert composer.trust == "pasted"
    composer.set_text("When was it built?")
    assert composer.trust == "typed"


def test_a_file_dropped_on_the_chat_that_cannot_be_shown_can_still_be_handed_over(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "chats.json").write_text("[]")
    drop(window, tmp_path / "chats.json")
    settle(qtbot, window.bridge)
    assert window.chat.composer.text == ""
    assert window.bar.text.startswith("chats.json cannot be read.")


def test_a_dragged_text_is_left_alone(window: Window) -> None:
    text = QMimeData()
    text.setText("hello")
    entered = QDragEnterEvent(
        QPointF(1, 1).toPoint(),
        Qt.DropAction.CopyAction,
        text,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered.ignore()
    window.dragEnterEvent(entered)
    assert not entered.isAccepted()


BROUGHT = ImportView(file="a.json", kind="trace", conversations=(1,), messages=9, proposals=(4,), memories=())


@pytest.mark.parametrize(
    ("brought", "sentence"),
    [
        (BROUGHT, "a.json: 1 conversation came in. 1 thing waits for your yes before it is learned."),
        (replace(BROUGHT, already=True), "a.json came in before. Nothing was added."),
        (
            replace(BROUGHT, proposals=(), skipped=(SkippedView(line=1, reason="x"),)),
            "a.json: 1 conversation came in. Nothing in it could be learned. 1 part was left out.",
        ),
        (
            replace(
                BROUGHT,
                file="a.jsonl",
                conversations=tuple(range(12)),
                skipped=tuple(SkippedView(line=line, reason="x") for line in (3, 5, 8)),
            ),
            "a.jsonl: 12 conversations came in. 1 thing waits for your yes before it is learned. "
            "3 lines were left out.",
        ),
        (
            replace(BROUGHT, file="a.pdf", kind="document", conversations=(2,), proposals=(), memories=(7, 8)),
            "a.pdf: 2 statements are in your notes now. Nights learn them, a few each.",
        ),
    ],
)
def test_what_is_said(brought: ImportView, sentence: str) -> None:
    assert sentence_of(brought) == sentence


def test_a_picture_dropped_on_the_chat_says_why_not_and_leaves_what_is_written(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    window.chat.composer.set_text("Look at this:")
    window.dropped.take([picture])
    settle(qtbot, window.bridge)
    assert window.bar.text == "cat.png cannot be read.\nHand over a text."
    assert window.chat.composer.text == "Look at this:"
    pasted = QMimeData()
    pasted.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not window.chat.composer.edit.canInsertFromMimeData(pasted)
