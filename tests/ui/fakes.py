"""Scripted services for the window: the same dataclasses as the real ones, with time and faults under control.

`ScriptedNightjar` stands where `app.compose.Nightjar` stands. Nothing here touches a disk or a model.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from app.views.models import SettingChange, SettingView
from app.views.night import QueuedItem
from engine.changes import Changes
from engine.settings import TABLE, Value, parse, setting
from tests.ui.scripted_chat import ScriptedChat
from tests.ui.scripted_ledger import ScriptedMemories, ScriptedTimeline
from tests.ui.scripted_night import ScriptedNight
from tests.ui.timing import FakeClock


class ScriptedSettings:
    def __init__(self) -> None:
        self.values: dict[str, Value] = {row.key: row.default for row in TABLE}

    def list(self) -> tuple[SettingView, ...]:
        return tuple(self._view(row.key) for row in TABLE)

    def set(self, key: str, text: str) -> SettingChange:
        self.values[key] = parse(key, text)
        return SettingChange(setting=self._view(key), changes=Changes.SETTINGS)

    def _view(self, key: str) -> SettingView:
        row = setting(key)
        return SettingView(key=key, value=self.values[key], default=row.default, help=row.help, choices=row.choices)


class ScriptedNightjar:
    """All services of one made-up home."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.timeline = ScriptedTimeline(self.clock)
        self.memories = ScriptedMemories(self.clock, self.timeline)
        self.chat = ScriptedChat(self.clock)
        self.night = ScriptedNight(self.clock, self.memories, self.timeline)
        self.settings = ScriptedSettings()
        self.was_closed = False

    @contextmanager
    def opened(self) -> "Iterator[ScriptedNightjar]":
        """As `open_app` opens a home."""
        try:
            yield self
        finally:
            self.was_closed = True


def item(text: str, decision: str, reason: str, number: int, memory: int | None = None) -> QueuedItem:
    """One thing heard today."""
    return QueuedItem(
        experience=number, message=number, text=text, kind="statement", trust="typed", decision=decision, reason=reason,
        memory=memory,
    )  # fmt: skip
