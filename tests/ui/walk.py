"""Walks the window as a screen reader does, through QAccessible, in every state of the tour. Judges; mends nothing.

`python -m tests.ui.walk` prints a line for each state; with names of states, everything that is read there.
"""

import gc
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)

from tests.ui.tour import Tour
from ui.chat.message_actions import MessageActions
from ui.chat.message_text import MessageText
from ui.first.day import FirstDay
from ui.theme import Theme
from ui.translation import ENGLISH, Translation
from ui.window import Window

Role = QAccessible.Role
# What is done with a thing, as its interface calls it; everything can be given the focus.
_NO_DEEDS = {"SetFocus", "ShowMenu"}
_REGIONS = ("pane", "sidebar", "message-bar")
_FRAMES = str.maketrans({"\ufdd0": "\n", "\ufdd1": "\n", "\u2029": "\n"})  # where a table or a cell begins and ends
_ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QAbstractButton, {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTextEdit, {Role.StaticText, Role.EditableText}),
    (QComboBox, {Role.ComboBox}),
    (QAbstractItemView, {Role.List, Role.Tree, Role.Table}),
    (QProgressBar, {Role.ProgressBar}),
    (QLabel, {Role.StaticText, Role.Graphic}),
)
_SENSIBLE = set().union(*(roles for _, roles in _ROLES), {Role.ListItem, Role.TreeItem, Role.MenuItem, Role.Link})


@dataclass
class Read:
    """What a screen reader finds in one state of the window."""

    name: str
    interfaces: int = 0
    controls: int = 0
    messages: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        found = "none" if not self.problems else "\n    ".join(["", *self.problems])
        counts = f"{self.interfaces:4} interfaces  {self.controls:3} controls  {len(self.messages):2} messages"
        return f"{self.name:22} {counts}  problems: {found}"


def read_window(window: QWidget, name: str) -> Read:
    """Everything visible, from the window down."""
    QAccessible.setActive(True)  # as a screen reader does: lists then tell when their lines change
    read = Read(name)
    named: dict[tuple[str, QAccessible.Role, str], int] = {}
    reached: set[QWidget] = set()
    root = QAccessible.queryAccessibleInterface(window)
    for depth, one in _visible(root, 0):
        read.interfaces += 1
        widget = one.object()
        if isinstance(widget, QWidget):
            reached.add(widget)
        read.lines.append("  " * depth + _told(one))
        read.problems += _problems(one)
        if _is_control(one):
            read.controls += 1
            key = (_region(widget), one.role(), name_of(one))
            named[key] = named.get(key, 0) + bool(key[0])
        if isinstance(widget, MessageText):
            read.messages.append(text_of(one))
    read.problems += [f"{count} controls are called {key[2]!r}" for key, count in named.items() if count > 1]
    for one in _focusable(window):
        if one not in reached:
            read.problems += _editor_problems(one)
    return read


def name_of(one: QAccessibleInterface) -> str:
    """What it is called. A combo box names itself by its value on Linux, and is called by its label."""
    if isinstance(one.object(), QComboBox):
        labels = [label.text(QAccessible.Text.Name) for label, _ in one.relations(QAccessible.RelationFlag.Label)]
        return " ".join(labels) if sys.platform == "linux" else one.text(QAccessible.Text.Name)
    return one.text(QAccessible.Text.Name)


def text_of(one: QAccessibleInterface) -> str:
    """The text of an interface as it is read on: whole, whatever marks stand between its parts."""
    text = one.textInterface()
    return "" if text is None else text.text(0, text.characterCount()).translate(_FRAMES)


def _visible(one: QAccessibleInterface | None, depth: int) -> Iterator[tuple[int, QAccessibleInterface]]:
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield depth, one
    for number in range(one.childCount()):
        yield from _visible(one.child(number), depth + 1)


def _is_control(one: QAccessibleInterface) -> bool:
    """Whether something can be done with it. Scroll bars are left out: what they move moves with the keys."""
    if isinstance(one.object(), QAbstractSlider):
        return False
    if isinstance(one.object(), QLabel) and not one.object().text():
        return False  # nothing is shown either
    actions = one.actionInterface()
    deeds = set(actions.actionNames()) - _NO_DEEDS if actions is not None else set()
    return bool(deeds) or bool(one.state().focusable)


def _problems(one: QAccessibleInterface) -> list[str]:
    widget, role, name = one.object(), one.role(), name_of(one)
    found = []
    if _is_control(one):
        found += [] if name.strip() else [f"no name: {_told(one)}"]
        found += [] if role in _SENSIBLE else [f"role {role.name}: {_told(one)}"]
        wanted = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), _SENSIBLE)
        found += [] if role in wanted else [f"role {role.name} of a {type(widget).__name__}: {_told(one)}"]
    if isinstance(widget, QAbstractButton):
        found += _button_problems(widget, one)
    if isinstance(widget, QLabel) and not _holds(name, widget.text()):
        found.append(f"{widget.text()!r} is shown, {name!r} is read")
    if isinstance(widget, QAbstractItemView):
        found += _list_problems(widget, one)
    if isinstance(widget, MessageText):
        found += _message_problems(widget, one)
    if isinstance(widget, QProgressBar) and not one.text(QAccessible.Text.Value):
        found.append(f"no value: {_told(one)}")
    return found


def _button_problems(button: QAbstractButton, one: QAccessibleInterface) -> list[str]:
    state = one.state()
    found = [] if bool(state.disabled) != button.isEnabled() else [f"enabled or not: {_told(one)}"]
    if bool(state.checkable) != button.isCheckable() or bool(state.checked) != button.isChecked():
        found.append(f"checked or not: {_told(one)}")
    return found


def _list_problems(view: QAbstractItemView, one: QAccessibleInterface) -> list[str]:
    model = view.model()
    if one.childCount() != model.rowCount():
        return [f"{one.childCount()} lines are read of {model.rowCount()}: {_told(one)}"]
    found = []
    for number in range(model.rowCount()):
        shown = str(model.index(number, 0).data(Qt.ItemDataRole.DisplayRole))
        name = name_of(one.child(number))
        if not all(_holds(name, line) for line in shown.split("\n")):
            found.append(f"line {shown!r} is read as {name!r}")
    return found


def _message_problems(message: MessageText, one: QAccessibleInterface) -> list[str]:
    """Read on as text and read at once as a value, it is what stands on the screen."""
    shown = message.toPlainText()
    readings = {"text": text_of(one), "value": one.text(QAccessible.Text.Value)}
    found = [f"message {shown!r} has the {how} {said!r}" for how, said in readings.items() if said != shown]
    return found if shown.strip() else [*found, f"empty message: {_told(one)}"]


def _editor_problems(widget: QWidget) -> list[str]:
    """Qt keeps the editor of a list's line out of the tree: it is read because it has the keyboard."""
    view = widget.parentWidget().parentWidget() if widget.parentWidget() is not None else None
    if not isinstance(view, QAbstractItemView) or not widget.hasFocus():
        return [f"not in the tree: {_of(widget)}"]
    return _problems(QAccessible.queryAccessibleInterface(widget))


def _holds(name: str, shown: str) -> bool:
    """Whether the words shown are read, in their order; what was cut for lack of room is read whole."""
    words, read = re.findall(r"\w+", shown.removesuffix("…")), iter(re.findall(r"\w+", name))
    return all(any(one.startswith(word) for one in read) for word in words)


def _region(widget: object) -> str:
    """Where two of the same name would be told apart by nothing; under a message its own words come before."""
    if not isinstance(widget, QWidget) or isinstance(widget, QLabel | MessageText | MessageActions):
        return ""
    above = widget.parentWidget()
    while above is not None and above.objectName() not in _REGIONS and not isinstance(above, MessageActions | FirstDay):
        above = above.parentWidget()
    return "" if above is None or isinstance(above, MessageActions) else type(above).__name__


def _focusable(window: QWidget) -> list[QWidget]:
    """What the Tab key may stop at. Qt lists no field that stands over a line; it is read when it gets the focus."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window) and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        and not isinstance(one.parentWidget().parentWidget(), QAbstractItemView)
    ]  # fmt: skip


def _of(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def _told(one: QAccessibleInterface) -> str:
    """As a screen reader would say it: name, role, states, text."""
    state = one.state()
    states = [word for word in ("checked", "disabled", "selected", "focused") if getattr(state, word)]
    text = text_of(one) or one.text(QAccessible.Text.Value)
    said = [repr(name_of(one)), one.role().name, *states, *([repr(text)] if text else [])]
    widget = one.object()
    return f"{', '.join(said)} [{type(widget).__name__ if widget is not None else 'item'}]"


class Walk(Tour):
    """Reads the window at every stop of the tour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.stops: list[Read] = []

    def stop(self, window: Window, name: str) -> None:
        QApplication.processEvents()
        self.stops.append(read_window(window, name))


def main(wanted: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.disable()  # as ui/collector.py does: Qt's objects end on the main thread
    application = QApplication([])
    Translation(application, os.environ.get("NIGHTJAR_LANGUAGE", ENGLISH))
    QAccessible.setActive(True)
    walk = Walk(Theme(application))
    for trip in Walk.trips():
        trip(walk)
    for stop in walk.stops:
        if not wanted:
            print(stop)
        elif stop.name in wanted:
            print(stop, *stop.lines, sep="\n")
    problems = sum(len(stop.problems) for stop in walk.stops)
    print(f"{len(walk.stops)} states, {sum(len(stop.messages) for stop in walk.stops)} messages, {problems} problems")
    return min(problems, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
