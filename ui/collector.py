"""Python's garbage collection, on the main thread only: cycles that hold Qt objects must not end in a lane."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MILLISECONDS = 1000


def collect() -> None:
    """The oldest generation that is due, as Python itself would."""
    due = [generation for generation, limit in enumerate(gc.get_threshold()) if gc.get_count()[generation] > limit]
    if due:
        gc.collect(max(due))


class Collector(QObject):
    """Switches the automatic collection off until `stop`, and collects in the event loop by Python's thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect)
        self._timer.start(EVERY_MILLISECONDS)
        gc.disable()

    def stop(self) -> None:
        self._timer.stop()
        gc.enable()
