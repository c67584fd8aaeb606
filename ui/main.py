"""Opens the window. The first paint waits for no database, no model and no worker."""

import logging
import sys
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.faces import Home
from ui.bridge import Bridge
from ui.theme import Theme
from ui.window import Window

if TYPE_CHECKING:
    from app.compose import Nightjar


def run(home: Home) -> int:
    """Show the window until it is closed; the exit code."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Nightjar")
    application.setDesktopFileName("nightjar")
    window = make_window(Theme(application), home)
    window.show()
    return application.exec()


def make_window(theme: Theme, home: Home) -> Window:
    """A window that opens `home` in the background, after its first paint."""
    bridge = Bridge()
    window = Window(theme, bridge)
    window.painted.connect(lambda: bridge.open(lambda: _services(home)))
    return window


def _services(home: Home) -> "AbstractContextManager[Nightjar]":
    """Runs on a background thread: even importing the services is kept out of the first paint."""
    from app.compose import open_app

    return open_app(home)
