"""Takes the pictures on a tour of the window. Imported by screenshots.py, in a process with a screen."""

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.tour import Tour
from ui.collector import Collector
from ui.theme import Theme
from ui.translation import ENGLISH, Translation
from ui.window import Window

THEMES = ("light", "dark")
_PAINT_MILLISECONDS = 80  # for what a layout does one turn later


class Photographer(Tour):
    """`wanted` names the pictures to take; empty takes all."""

    def __init__(self, folder: Path, scale: int, wanted: set[str]) -> None:
        self._folder, self._scale, self._wanted = folder, scale, wanted
        folder.mkdir(parents=True, exist_ok=True)
        application = QApplication.instance() or QApplication(["screenshots"])
        assert isinstance(application, QApplication)
        Collector(application)
        Translation(application, os.environ.get("NIGHTJAR_LANGUAGE", ENGLISH))
        super().__init__(Theme(application))

    def stop(self, window: Window, name: str) -> None:
        if self._wanted and name not in self._wanted:
            return
        for theme in THEMES:
            self.theme.choose(theme)
            self._paint()
            path = self._folder / f"{name}-{theme}-{self._scale}.png"
            window.grab().save(str(path))
            print(path.name, flush=True)

    def _paint(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(_PAINT_MILLISECONDS, loop.quit)
        loop.exec()
