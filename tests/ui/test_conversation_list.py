"""The conversations at the left: search, rename, pin, delete and bring back."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.faces import Changes
from tests.ui.conftest import settle
from tests.ui.fakes import ScriptedNightjar
from tests.ui.test_chat import finish, say
from ui.conversation_lines import DRAGGED
from ui.theme import Theme
from ui.widgets.marked import places
from ui.window import Window


def titles(window: Window) -> list[str]:
    model = window.sidebar.list.conversations
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def filled(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    nightjar.chat.add("Garden", [("What do leeks need?", "Deep soil.")])
    nightjar.chat.add("The boat", [("How do I tie it up?", "With a bowline.")])
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    assert titles(window) == ["The boat", "Garden"]


def test_search_finds_words_in_titles_and_messages(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.search.hasFocus()
    qtbot.keyClicks(window.sidebar.search, "bowl")
    qtbot.waitUntil(lambda: titles(window) == ["The boat\nWith a bowline."])
    window.sidebar.search.setText("no such word")
    qtbot.waitUntil(lambda: titles(window) == [])
    assert window.sidebar._empty.text() == "No conversation holds these words."
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: titles(window) == ["The boat", "Garden"])


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("The Bowline, a bowline", "bowl", [(4, 4), (15, 4)]),
        ("🌙🌙 moon", "MOON", [(5, 4)]),
        ("שלום עולם", "עולם", [(5, 4)]),
        ("f(x) and F(X)", "f(x)", [(0, 4), (9, 4)]),
        ("nothing", "", []),
    ],
)
def test_what_was_searched_for_is_found_in_a_line(text: str, wanted: str, found: list[tuple[int, int]]) -> None:
    assert places(text, wanted) == found


@pytest.mark.parametrize("wanted", ["bowl", "boat"])
def test_what_was_searched_for_is_marked(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar, theme: Theme, wanted: str
) -> None:
    """In a message, and in a title."""
    filled(qtbot, window, nightjar)

    def is_marked() -> bool:
        image = window.sidebar.list.grab().toImage()
        ground = QColor(theme.colours.learned_soft)
        return any(image.pixelColor(x, y) == ground for x in range(image.width()) for y in range(0, image.height(), 2))

    window.sidebar.list.mark(None)
    assert not is_marked()
    window.sidebar.search.setText(wanted)
    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    assert is_marked()
    window.sidebar.search.clear()
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert not is_marked()


def test_a_conversation_is_renamed_in_place(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    view.setFocus()
    view.setCurrentIndex(view.conversations.index(1))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Leeks")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert titles(window) == ["The boat", "Leeks"]


def test_a_pinned_conversation_comes_first_and_says_so(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    menu = view.menu_for(view.conversations.index(1))
    assert [action.text() for action in menu.actions()] == [
        "Rename", "Pin to the top", "Move to folder", "Export …", "", "Delete",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    settle(qtbot, window.bridge)
    assert titles(window) == ["Garden", "The boat"]
    spoken = view.conversations.data(view.conversations.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Garden, pinned"
    assert view.menu_for(view.conversations.index(0)).actions()[1].text() == "Unpin"


def in_folders(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    """Two conversations in one folder, one in another, one pinned there, one in none."""
    kept = {"Leeks": "Garden", "Loops": "Work", "Peas": "Garden", "Boat": "", "Beans": "Garden"}
    for title, folder in kept.items():
        made = nightjar.chat.add(title, [(f"About {title}?", "Yes.")])
        nightjar.conversations.move(made, folder)
    nightjar.conversations.pin(made, pinned=True)
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    assert titles(window) == ["Beans", "Garden", "Peas", "Leeks", "Work", "Loops", "Boat"]


def test_folders_are_closed_and_opened_by_key_and_click(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    in_folders(qtbot, window, nightjar)
    window.open_conversation(1)
    settle(qtbot, window.bridge)
    view = window.sidebar.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 1, "from the conversation to its folder"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert titles(window) == ["Beans", "Garden  ·  2", "Work", "Loops", "Boat"]
    spoken = view.conversations.data(view.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Garden, closed folder, 2")
    settle(qtbot, window.bridge)
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    assert titles(window)[1] == "Garden  ·  2", "it is kept"
    assert view.currentIndex().row() == 1, "the folder that hides the open conversation is marked"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert titles(window)[1:4] == ["Garden", "Peas", "Leeks"]
    place = view.visualRect(view.conversations.index(4)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(window)[4:] == ["Work  ·  1", "Boat"]
    assert view.conversations.line(view.currentIndex()).title == "Leeks", "the open one stays marked"
    settle(qtbot, window.bridge)
    assert len(nightjar.chat.conversation_rows) == 5, "Delete on a folder deletes nothing"


def test_a_new_folder_is_named_in_place(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    view.setFocus()
    menu = view.menu_for(view.conversations.index(0)).actions()[2].menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["New folder …"]
    menu.actions()[-1].trigger()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.accessibleName() == "Name of the folder"
    qtbot.keyClicks(editor, "Sea")
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    assert editor.isVisible(), "what is being typed is not lost to news"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert titles(window) == ["Sea", "The boat", "Garden"]
    assert window.bar.text == "“The boat” is now in “Sea”."
    menu = view.menu_for(view.conversations.index(2)).actions()[2].menu()
    menu.actions()[0].trigger()
    settle(qtbot, window.bridge)
    assert titles(window) == ["Sea", "The boat", "Garden"]
    assert nightjar.conversations.recent()[1].folder is not None
    window.bar.act()
    settle(qtbot, window.bridge)
    out = view.menu_for(view.conversations.index(1)).actions()[2].menu().actions()[-1]
    assert out.text() == "Out of its folder"
    out.trigger()
    settle(qtbot, window.bridge)
    assert titles(window) == ["The boat", "Garden"], "an empty folder is gone"


def test_a_folder_is_renamed_and_taken_apart(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    in_folders(qtbot, window, nightjar)
    view = window.sidebar.list
    view.setFocus()
    view.setCurrentIndex(view.conversations.index(1))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "Garden"
    editor.setText("Plants")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert titles(window)[1:5] == ["Plants", "Peas", "Leeks", "Work"]
    menu = view.menu_for(view.conversations.index(1))
    assert [action.text() for action in menu.actions()] == ["Close", "Rename", "", "Take apart, keep the conversations"]
    menu.actions()[-1].trigger()
    settle(qtbot, window.bridge)
    assert titles(window) == ["Beans", "Work", "Loops", "Boat", "Peas", "Leeks"]
    assert window.bar.text == "“Plants” was taken apart."
    window.bar.act()
    settle(qtbot, window.bridge)
    assert titles(window)[1:5] == ["Plants", "Peas", "Leeks", "Work"]


def test_two_folders_that_became_one_can_be_parted(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    in_folders(qtbot, window, nightjar)
    before = titles(window)
    window.sidebar.list.folder_renamed.emit(folder_named(nightjar, "Garden"), "work")
    settle(qtbot, window.bridge)
    assert "Garden" not in titles(window)
    assert window.bar.text == "“Garden” is now in “work”."
    window.bar.act()
    settle(qtbot, window.bridge)
    assert titles(window) == before


def test_a_long_name_of_a_closed_folder_leaves_its_number(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    filled(qtbot, window, nightjar)
    nightjar.conversations.move(1, "Everything about the boat and its engine")
    nightjar.conversations.open_folder(1, is_open=False)
    window.refresh(Changes.CONVERSATIONS)
    settle(qtbot, window.bridge)
    view, option = window.sidebar.list, QStyleOptionViewItem()
    view.initViewItemOption(option)
    place = view.conversations.place_of_folder(1)
    assert place is not None
    index = view.conversations.index(place)
    option.rect = view.visualRect(index)
    view.itemDelegate().initStyleOption(option, index)
    assert option.text.startswith("Everything")
    assert option.text.endswith("…  ·  1")
    assert option.fontMetrics.horizontalAdvance(option.text) < option.rect.width()


def folder_named(nightjar: ScriptedNightjar, name: str) -> int:
    return next(one.id for one in nightjar.conversations.folders if one.name == name)


def test_tab_after_the_name_of_a_folder_opens_no_other_field(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    filled(qtbot, window, nightjar)
    view = window.sidebar.list
    view.setFocus()
    menu = view.menu_for(view.conversations.index(0))
    window.refresh(Changes.CONVERSATIONS)  # the list is read anew below the menu
    settle(qtbot, window.bridge)
    menu.actions()[2].menu().actions()[-1].trigger()
    editor = view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Sea")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    settle(qtbot, window.bridge)
    assert window.bar.text == "“The boat” is now in “Sea”."
    assert not [one for one in view.findChildren(QLineEdit) if one.isVisible()]


def test_a_conversation_is_dragged_to_a_folder_and_out(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    in_folders(qtbot, window, nightjar)
    model = window.sidebar.list.conversations

    def drop(conversation: int, row: int) -> None:
        dragged = QMimeData()
        dragged.setData(DRAGGED, str(conversation).encode())
        where = model.index(row) if row >= 0 else QModelIndex()
        assert model.canDropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, where)
        model.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, where)
        settle(qtbot, window.bridge)

    drop(1, 4)
    assert titles(window) == ["Beans", "Garden", "Peas", "Work", "Loops", "Leeks", "Boat"]
    drop(3, -1)
    assert titles(window) == ["Beans", "Work", "Loops", "Leeks", "Boat", "Peas"]
    assert not model.flags(model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled, "folders stay where they are"


def test_search_names_the_folder(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    in_folders(qtbot, window, nightjar)
    window.sidebar.search.setText("about peas")
    qtbot.waitUntil(lambda: titles(window) == ["Peas\nGarden  ·  About Peas?"])
    qtbot.keyClick(window.sidebar.search, Qt.Key.Key_Return)
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Return)
    settle(qtbot, window.bridge)
    assert window.chat.transcript.widgets[0].text.hasFocus(), "at the message that was found"
    window.sidebar.search.setText("work")
    qtbot.waitUntil(lambda: titles(window) == ["Loops\nWork"])
    index = window.sidebar.list.conversations.index(0)
    spoken = window.sidebar.list.conversations.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Loops, in the folder Work"


def test_a_deleted_conversation_can_be_brought_back(qtbot: QtBot, window: Window, nightjar: ScriptedNightjar) -> None:
    filled(qtbot, window, nightjar)
    window.open_conversation(2)
    settle(qtbot, window.bridge)
    view = window.sidebar.list
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot, window.bridge)
    assert titles(window) == ["Garden"]
    assert window.chat.conversation is None, "what is gone is no longer open"
    assert window.bar.text.startswith("Deleted “The boat”.")
    window.bar.act()
    settle(qtbot, window.bridge)
    assert sorted(titles(window)) == ["Garden", "The boat"]


def test_a_conversation_says_that_nothing_of_it_is_learned(
    qtbot: QtBot, window: Window, nightjar: ScriptedNightjar
) -> None:
    assert not window.chat.learns.isVisible(), "there is no conversation yet"
    say(qtbot, window, "My dog is Rex.")
    finish(qtbot, window)
    settle(qtbot, window.bridge)
    button = window.chat.learns
    assert button.isVisible()
    assert button.isChecked()
    button.click()
    settle(qtbot, window.bridge)
    assert nightjar.conversations.recent()[0].learns is False
    assert window.chat.badge.isVisible()
    assert window.chat.badge.text() == "Not learned from"
    window.new_private_chat()
    settle(qtbot, window.bridge)
    assert window.chat.badge.text() == "Private"
    assert not button.isVisible()
    window.open_conversation(1)
    settle(qtbot, window.bridge)
    assert window.chat.badge.text() == "Not learned from"
