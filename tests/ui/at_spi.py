"""A screen reader's side of the accessibility bus: reads the window in another process, types and presses through it.

`python -m tests.ui.at_spi` runs in a D-Bus session with an X server, starts the window and prints what it found as
JSON; with `window` it is that window, on the scripted week.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

LONGEST_WAIT_SECONDS = 60.0
QUESTION = "Which days do I water the plants?"
_SPI = "org.a11y.atspi"
_ACCESSIBLE, _TEXT = f"{_SPI}.Accessible", f"{_SPI}.Text"
_CHECKED, _FOCUSABLE, _SHOWING = 1 << 4, 1 << 11, 1 << 25  # of the first half of a node's states


@dataclass(frozen=True, kw_only=True)
class Node:
    """One accessible thing, as it is told to a screen reader."""

    role: str
    name: str
    text: str
    focusable: bool
    checked: bool
    bus: str
    path: str


class Reader:
    """Connected to the accessibility bus of this session."""

    def __init__(self) -> None:
        session = open_dbus_connection("SESSION")
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=20).body
        self._bus: DBusConnection = open_dbus_connection(address)
        self._events = MatchRule(type="signal", interface=f"{_SPI}.Event.Object", member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(self._events), timeout=20)
        registry = DBusAddress(f"/{_SPI.replace('.', '/')}/registry", f"{_SPI}.Registry", f"{_SPI}.Registry")
        self._bus.send_and_get_reply(
            new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)), timeout=20
        )

    def read(self) -> list[Node]:
        """Everything that is showing, in its order; nothing before the window is there."""
        return [node for bus, path in self._children(f"{_SPI}.Registry", _root()) for node in self._branch(bus, path)]

    def write(self, node: Node, text: str) -> None:
        self._call(node.bus, node.path, f"{_SPI}.EditableText", "SetTextContents", "s", (text,))

    def press(self, node: Node) -> None:
        self._call(node.bus, node.path, f"{_SPI}.Action", "DoAction", "i", (0,))

    def announced(self, act: Callable[[], None], *, until: str) -> list[str]:
        """What is announced from `act` on, up to what begins with `until`."""
        heard: list[str] = []
        with self._bus.filter(self._events, bufsize=100) as queue:
            act()
            end = time.monotonic() + LONGEST_WAIT_SECONDS
            while not heard or not heard[-1].startswith(until):
                signal = self._bus.recv_until_filtered(queue, timeout=end - time.monotonic())
                heard.append(signal.body[3][1])
        return heard

    def _branch(self, bus: str, path: str) -> list[Node]:
        """A node with what is below it; nothing where the window has taken it away since its parent named it."""
        try:
            return list(self._walk(bus, path))
        except DBusErrorResponse:
            return []

    def _walk(self, bus: str, path: str) -> Iterator[Node]:
        states = self._call(bus, path, _ACCESSIBLE, "GetState")[0]
        role = self._call(bus, path, _ACCESSIBLE, "GetRoleName")
        if role != "application":
            if not states & _SHOWING:
                return
            kinds = self._call(bus, path, _ACCESSIBLE, "GetInterfaces")
            yield Node(
                role=role,
                name=self._get(bus, path, _ACCESSIBLE, "Name"),
                text=self._text(bus, path) if _TEXT in kinds else "",
                focusable=bool(states & _FOCUSABLE),
                checked=bool(states & _CHECKED),
                bus=bus,
                path=path,
            )
        for child_bus, child in self._children(bus, path):
            yield from self._branch(child_bus, child)

    def _text(self, bus: str, path: str) -> str:
        length = self._get(bus, path, _TEXT, "CharacterCount")
        return str(self._call(bus, path, _TEXT, "GetText", "ii", (0, length)))

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        found = self._call(bus, path, _ACCESSIBLE, "GetChildren")
        return [(owner, child) for owner, child in found if not child.endswith("/null")]

    def _get(self, bus: str, path: str, interface: str, name: str) -> Any:
        return self._call(bus, path, "org.freedesktop.DBus.Properties", "Get", "ss", (interface, name))[1]

    def _call(self, bus: str, path: str, interface: str, method: str, kinds: str = "", values: tuple = ()) -> Any:
        message = new_method_call(DBusAddress(path, bus, interface), method, kinds or None, values)
        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=20))[0]


def _root() -> str:
    return f"/{_SPI.replace('.', '/')}/accessible/root"


def listen() -> int:
    """Read the chat, ask a question through the bus, and print what was there and what was said."""
    reader = Reader()
    environment = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    window = subprocess.Popen([sys.executable, "-m", "tests.ui.at_spi", "window"], env=environment)
    try:
        first = _wait(lambda: _named(reader.read(), "You said"))
        assert first
        reader.write(_named(reader.read(), "Message")[0], QUESTION)
        send = _wait(lambda: _named(reader.read(), "Send (Enter)"))[0]
        announced = reader.announced(lambda: reader.press(send), until="Nightjar said")
        _wait(lambda: _named(reader.read(), "Send (Enter)"))
        print(json.dumps({"announced": announced, "nodes": [asdict(node) for node in reader.read()]}))
    finally:
        window.terminate()
        window.wait()
    return 0


def _named(nodes: list[Node], name: str) -> list[Node]:
    return [node for node in nodes if node.name == name]


def _wait(find: Callable[[], list[Node]]) -> list[Node]:
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while not (found := find()):
        assert time.monotonic() < end, "the bus does not show it"
        time.sleep(0.1)
    return found


def window() -> int:
    from PySide6.QtWidgets import QApplication

    from tests.ui.tour import Tour
    from tests.ui.week import CODE_ANSWER, ordinary_week
    from ui.theme import Theme
    from ui.translation import ENGLISH, Translation

    application = QApplication([])
    Translation(application, ENGLISH)
    nightjar = ordinary_week()
    nightjar.chat.answer = CODE_ANSWER
    shown = Tour(Theme(application))._open(nightjar)
    shown.open_conversation(1)
    return application.exec()


if __name__ == "__main__":
    sys.exit(window() if sys.argv[1:] == ["window"] else listen())
