"""Opens the window. The first paint waits for no database, no model and no worker."""

import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from app import language, place
from app.faces import Home
from ui.bridge import Bridge
from ui.collector import Collector
from ui.single import FirstWindow, ask_first
from ui.theme import Theme
from ui.translation import Translation
from ui.window import Window

if TYPE_CHECKING:
    from app.compose import Nightjar


INTERRUPTED = 130  # the exit code of a command that Ctrl-C ended


def run(home: Home, *, in_tray: bool = False) -> int:
    """Show the window until it is closed; the exit code. A second one on the same home shows the first and ends.

    `in_tray`: it is not shown before it is asked for, where there is a tray to ask in; a second one asks for nothing.
    """
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Nightjar")
    application.setDesktopFileName("nightjar")
    if ask_first(home, show=not in_tray):
        return 0
    Translation(application, language.chosen(home))
    collector = Collector(application)
    theme = Theme(application)
    window = make_window(theme, home)
    window.furnished.connect(lambda: _add_tray(theme, window, starts=in_tray))
    first = FirstWindow(home)
    first.asked.connect(window.come_forward)
    with interruptible(application, window.quit):
        if in_tray:
            window.open_unseen()
        else:
            window.show()
        code = application.exec()
    first.close()
    collector.stop()
    return code


@contextmanager
def interruptible(application: QApplication, close: Callable[[], object]) -> Iterator[None]:
    """Ctrl-C closes the window. Python handles signals between its own steps, of which an idle Qt loop has none: the
    signal's byte on a socket makes one.
    """
    ours, signals = socket.socketpair()
    signals.setblocking(False)
    watch = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
    watch.activated.connect(lambda: ours.recv(64))
    before = signal.signal(signal.SIGINT, lambda _number, _frame: (close(), application.exit(INTERRUPTED)))
    woken = signal.set_wakeup_fd(signals.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        signal.signal(signal.SIGINT, before)
        watch.setEnabled(False)
        ours.close()
        signals.close()


def _add_tray(theme: Theme, window: Window, *, starts: bool) -> None:
    from ui.tray import Tray

    tray = Tray(theme, window)
    if starts:
        tray.start()


def make_window(theme: Theme, home: Home) -> Window:
    """A window that opens `home` in the background, after its first paint and when all of it is there."""
    bridge = Bridge()
    window = Window(theme, bridge)
    window.furnished.connect(lambda: bridge.open(lambda: _services(home)))
    window.left.connect(lambda left: place.keep(home, left))
    if (before := place.kept(home)) is not None:
        window.come_back(before)
    if not home.path.exists():
        window.first.start()  # at once: what the settings say comes after the first paint
    return window


def _services(home: Home) -> "AbstractContextManager[Nightjar]":
    """Runs on a background thread: even importing the services is kept out of the first paint."""
    from app.compose import open_app

    return open_app(home)
