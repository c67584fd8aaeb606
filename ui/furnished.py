"""The window's frame and what stands in it. The chat is built at once, all other panes after the first paint.

Each is imported and built when it is first needed, or one in a turn by `furnish_later`: all of them take as long as the
window without (LOG, window 5).
"""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.chat.pane import ChatPane
from ui.sidebar import PANES, Sidebar
from ui.theme import Theme
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from ui.dropped import Dropped
    from ui.export import Exporter
    from ui.first.first_run import FirstRun
    from ui.memories.pane import MemoriesPane
    from ui.models.pane import ModelsPane
    from ui.settings.pane import SettingsPane
    from ui.timeline.pane import TimelinePane
    from ui.tonight.pane import TonightPane

P = TypeVar("P", bound=QWidget)


class Furnished(QMainWindow):
    """Knows how its panes are made and where they stand, not what they ask of each other."""

    furnished = Signal()  # once: all of it is there
    introduced = Signal(bool)  # whether the introduction covers the window

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self._theme = theme
        self.bar = MessageBar(theme)
        self.bar.setParent(self)
        self.sidebar = Sidebar(theme)
        self.chat = ChatPane(theme, bridge)
        self._stack = QStackedWidget()
        self._whole = QStackedWidget()
        self._lay_out()
        self._furnishing = self._furnish()
        self._next_piece = QTimer(self, interval=1)
        self._next_piece.timeout.connect(self._on_next_piece)

    @cached_property
    def tonight(self) -> "TonightPane":
        from ui.tonight.pane import TonightPane

        return self._put(TonightPane(self._theme, self.bridge, self.bar))

    @cached_property
    def memories(self) -> "MemoriesPane":
        from ui.memories.pane import MemoriesPane

        return self._put(MemoriesPane(self._theme, self.bridge, self.bar))

    @cached_property
    def timeline(self) -> "TimelinePane":
        from ui.timeline.pane import TimelinePane

        return self._put(TimelinePane(self._theme, self.bridge, self.bar))

    @cached_property
    def models(self) -> "ModelsPane":
        from ui.models.pane import ModelsPane

        return self._put(ModelsPane(self._theme, self.bridge, self.bar))

    @cached_property
    def settings(self) -> "SettingsPane":
        from ui.settings.pane import SettingsPane

        return self._put(SettingsPane(self._theme, self.bridge, self.bar))

    @cached_property
    def first(self) -> "FirstRun":
        from ui.first.first_run import FirstRun

        first = FirstRun(self._theme, self.bridge)
        self.chat.put_above(first.day)
        self._whole.addWidget(first.pages)
        first.shown.connect(self.introduced)
        return first

    @cached_property
    def dropped(self) -> "Dropped":
        from ui.dropped import Dropped

        handover = self.tonight.handover
        return Dropped(self.bridge, self.bar, self.chat, self.models, handover, lambda: self.here is self.chat, self)

    @cached_property
    def exporter(self) -> "Exporter":
        from ui.export import Exporter

        return Exporter(self.bridge, self.bar, self)

    def _put(self, pane: P) -> P:
        self._stack.addWidget(pane)
        return pane

    def furnish_later(self) -> None:
        """What is not there yet, one piece in a turn of the event loop."""
        self._next_piece.start()

    def furnish(self) -> None:
        """What is not there yet, now."""
        self._next_piece.stop()
        for _ in self._furnishing:
            pass

    def _on_next_piece(self) -> None:
        if next(self._furnishing, self) is self:
            self._next_piece.stop()

    def _furnish(self) -> Iterator[None]:
        """What the first paint does without, piece by piece."""
        from ui.chat import rendering  # noqa: F401  # what the first message needs

        yield
        for name in ("tonight", "memories", "timeline", "models", "settings", "first", "dropped", "exporter"):
            getattr(self, name)
            yield
        self._right.addWidget(self.bar)  # last: Tab goes through a pane before it comes to its bar
        self.furnished.emit()

    @property
    def here(self) -> QWidget:
        """The pane that is looked at."""
        return self._stack.currentWidget()

    def pane_named(self, name: str) -> QWidget:
        """By its name in `PANES`."""
        pane: QWidget = getattr(self, name)
        return pane

    @property
    def pane(self) -> str:
        """Its name."""
        return next(name for name, *_ in PANES if self.__dict__.get(name) is self.here)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.chat)
        right = QWidget()
        right.setObjectName("pane")
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self._stack, 1)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)
        self._whole.addWidget(central)
        self.setCentralWidget(self._whole)
