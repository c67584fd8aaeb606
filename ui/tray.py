"""The icon in the system's tray: what Nightjar is doing, a few verbs without a window, and the morning's note."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.faces import Changes
from app.schedule import Start
from ui.bridge import Failure
from ui.theme import Theme
from ui.translation import said
from ui.window import Window

if TYPE_CHECKING:
    from app.schedule import Wait

_NOTE_MILLISECONDS = 10_000
_PIXELS = 22
_LOOK_MILLISECONDS = 1000
_LOOKS = 30  # for a tray that is not there yet


class Tray(QObject):
    """Shown where the system has a tray; `is_there` says whether it has, by now."""

    def __init__(self, theme: Theme, window: Window) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self.is_there = False
        self._looks = 0
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._on_look)
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.state = QAction(self.tr("Opening …"), self.menu)
        self.state.setEnabled(False)
        self.menu.addAction(self.state)
        self.menu.addSeparator()
        self.open = self._add(self.tr("Open Nightjar"), window.come_forward)
        self.sleep = self._add(self.tr("Sleep now"), self._on_sleep)
        self.menu.addSeparator()
        self.quit = self._add(self.tr("Quit"), window.quit)
        self.icon.setContextMenu(self.menu)
        self._connect()
        self._paint()
        self._find()

    def start(self) -> None:
        """Without the window. At login a tray may come later than we do: it is waited for, and only where none comes
        the window is shown after all.
        """
        self._window.open_unseen()
        if not self.is_there:
            self._looking.start()

    def _find(self) -> None:
        """Be there, if the system has a tray: the window is then closed as the settings say."""
        self.is_there = QSystemTrayIcon.isSystemTrayAvailable()
        self.icon.setVisible(self.is_there)
        if self.is_there:
            self._window.settings.read.connect(self._window.follow)
            self._window.refresh(Changes.SETTINGS)

    def _on_look(self) -> None:
        self._looks += 1
        self._find()
        if self.is_there or self._looks == _LOOKS:
            self._looking.stop()
        if not self.is_there and self._looks == _LOOKS:
            self._window.come_forward()

    def _add(self, text: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self.menu)
        action.triggered.connect(lambda: act())
        self.menu.addAction(action)
        return action

    def _connect(self) -> None:
        tonight = self._window.tonight
        self._theme.changed.connect(self._paint)
        tonight.watch.decided.connect(self._on_decided)
        tonight.asleep_changed.connect(self._on_asleep)
        tonight.report_ready.connect(self._on_report)
        self._window.left_to_tray.connect(self._on_left)
        self._window.bridge.open_failed.connect(self._on_open_failed)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._on_note_clicked)

    def _paint(self) -> None:
        name = "moon" if self._window.tonight.sleeper.is_running else "nightjar"
        self.icon.setIcon(QIcon(self._theme.pixmap(name, "accent", _PIXELS, self._window.devicePixelRatioF())))

    def _tell(self, state: str) -> None:
        self.state.setText(state)
        self.icon.setToolTip(self.tr("Nightjar: {state}").format(state=state))

    def _on_open_failed(self, failure: Failure) -> None:
        """The window says it too, but may not be seen."""
        self._tell(self.tr("Not open"))
        if self.is_there and not self._window.isVisible():
            told = f"{failure.message}\n{failure.next_step}"
            self.icon.showMessage("Nightjar", told, QSystemTrayIcon.MessageIcon.Warning, _NOTE_MILLISECONDS)

    def _on_decided(self, found: "Start | Wait") -> None:
        if not self._window.tonight.sleeper.is_running and not isinstance(found, Start):
            self._tell(self.tr("Awake. {reason}").format(reason=said(found.reason)))

    def _on_asleep(self, percent: int) -> None:
        """-1 when the night is over."""
        asleep = percent >= 0
        self.sleep.setText(self.tr("Wake up") if asleep else self.tr("Sleep now"))
        self._tell(self.tr("Asleep, {percent} %").format(percent=percent) if asleep else self.tr("Awake"))
        self._paint()

    def _on_sleep(self) -> None:
        if self._window.tonight.sleeper.is_running:
            self._window.tonight.sleeper.wake()
            return
        self._window.tonight.sleep_now()

    def _on_report(self, headline: str) -> None:
        if self.is_there and not self._window.isActiveWindow():
            self.icon.showMessage("Nightjar", headline, QSystemTrayIcon.MessageIcon.NoIcon, _NOTE_MILLISECONDS)

    def _on_left(self) -> None:
        """Said once a run: otherwise one wonders why it is still there."""
        self._window.left_to_tray.disconnect(self._on_left)
        self.icon.showMessage(
            "Nightjar",
            self.tr("It stays here, so that it can sleep when you are away. Quit from this icon's menu."),
            QSystemTrayIcon.MessageIcon.NoIcon,
            _NOTE_MILLISECONDS,
        )

    def _on_note_clicked(self) -> None:
        self._window.come_forward()
        if self._window.tonight.is_reporting:
            self._window.show_pane("tonight")

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._window.come_forward()
