"""Looks from time to time whether Nightjar should sleep by itself, and says what it waits for. Starts nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.bridge import Bridge

if TYPE_CHECKING:
    from app.schedule import Start, Wait

_LOOK_MILLISECONDS = 20_000


class NightWatch(QObject):
    decided = Signal(object)  # Start or Wait

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and every 20 seconds."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """One look at a time. A look that fails says nothing: whatever is wrong shows where somebody asks for it."""
        if self._is_looking:
            return
        self._is_looking = True
        self._bridge.call(lambda services: services.unattended.decide(), self._on_decided, failed=self._on_failed)

    def _on_decided(self, found: "Start | Wait") -> None:
        self._is_looking = False
        self.decided.emit(found)

    def _on_failed(self, _failure: object) -> None:
        self._is_looking = False
