"""Scripted services for the window: the same dataclasses as the real ones, with time and faults under control.

`ScriptedNightjar` stands where `app.compose.Nightjar` stands. Nothing here touches a disk or a model.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.fit import for_chatting, for_sleeping
from app.schedule import Start, Wait
from app.views.exporting import ExportView
from app.views.importing import DocumentText, ImportView, SkippedView
from app.views.models import ModelChange, ModelView, SettingChange, SettingView
from app.views.night import NightOutcome, QueuedItem
from engine.changes import Changes
from engine.errors import KnownError
from engine.settings import TABLE, Value, parse, setting
from tests.ui.scripted_chat import ScriptedChat, ScriptedConversations
from tests.ui.scripted_ledger import ScriptedMemories, ScriptedTimeline
from tests.ui.scripted_night import ScriptedNight
from tests.ui.timing import FakeClock

WAITS = "It waits for the charger: the machine runs on its battery."


class ScriptedSettings:
    def __init__(self) -> None:
        self.values: dict[str, Value] = {row.key: row.default for row in TABLE} | {"start.introduction": "over"}

    def list(self) -> tuple[SettingView, ...]:
        return tuple(self._view(row.key) for row in TABLE)

    def set(self, key: str, text: str) -> SettingChange:
        self.values[key] = parse(key, text)
        return SettingChange(setting=self._view(key), changes=Changes.SETTINGS)

    def _view(self, key: str) -> SettingView:
        row = setting(key)
        return SettingView(
            key=key, section=row.section, value=self.values[key], default=row.default, help=row.help,
            choices=row.choices,
        )  # fmt: skip


class ScriptedImporting:
    """Each line of a text file is a statement."""

    def __init__(self, memories: ScriptedMemories) -> None:
        self._memories = memories

    def show(self, path: Path) -> DocumentText:
        if path.suffix != ".txt":
            raise KnownError("file_unsupported", f"{path.name} cannot be read.", "Hand over a text.")
        text = path.read_text("utf-8")
        return DocumentText(file=path.name, text=text[:100].strip(), is_cut=len(text) > 100)

    def read(self, path: Path) -> ImportView:
        if path.suffix != ".txt":
            raise KnownError("file_unsupported", f"{path.name} cannot be read.", "Hand over a text.")
        lines = path.read_text("utf-8").splitlines()
        made = tuple(self._memories.put(line) for line in lines)
        return ImportView(file=path.name, kind="document", conversations=(), messages=0, proposals=(), memories=made,
                          skipped=(SkippedView(line=3, reason="a question"),), changes=Changes.MEMORIES)  # fmt: skip


class ScriptedExporting:
    """Notes what would be written: (conversation or None for all, where)."""

    def __init__(self, chat: ScriptedChat) -> None:
        self._chat = chat
        self.written: list[tuple[int | None, Path]] = []
        self.replaced: list[bool] = []
        self.texts: list[str] = []

    def conversation(self, conversation: int, path: Path, *, replace: bool = False) -> ExportView:
        return self._write(conversation, path, 1, replace=replace)

    def everything(self, path: Path, *, replace: bool = False) -> ExportView:
        return self._write(None, path, len(self._chat.conversation_rows), replace=replace)

    def text(self, path: Path, text: str, *, replace: bool = False) -> str:
        self.texts.append(text)
        self.replaced.append(replace)
        return str(path)

    def _write(self, conversation: int | None, path: Path, count: int, *, replace: bool) -> ExportView:
        self.written.append((conversation, path))
        self.replaced.append(replace)
        return ExportView(file=str(path), conversations=count, messages=2, memories=0)


class ScriptedModels:
    """The bundled model, and what is added to it."""

    def __init__(self) -> None:
        self.rows = [self._row("starter-1a2b3c4d", "Nightjar starter", "qwen3")]
        self.rows[0] = replace(self.rows[0], active=True)

    def list(self) -> tuple[ModelView, ...]:
        return tuple(self.rows)

    def add(self, path: Path) -> ModelChange:
        if not path.exists():
            raise KnownError("file_unreadable", f"There is no file {path}.", "Check the path and try again.")
        self.rows.append(self._row(path.stem, path.stem.title(), "llama" if "llama" in path.stem else "qwen3"))
        return ModelChange(model=self.rows[-1], changes=Changes.MODELS)

    def use(self, name: str) -> ModelChange:
        self.rows = [replace(row, active=row.id == name) for row in self.rows]
        return ModelChange(model=next(row for row in self.rows if row.active), changes=Changes.MODELS)

    def _row(self, model: str, name: str, architecture: str) -> ModelView:
        sleeps = architecture == "qwen3"
        reason = "" if sleeps else "nights know Qwen3 models only"
        return ModelView(
            id=model, name=name, file=f"{model}.gguf", architecture=architecture, active=False, can_sleep=sleeps,
            reason=reason, size_bytes=15_000_000, context_tokens=2048, parameters=5_800_000, chat_type="Q4_K_M",
            chatting=for_chatting(4_000_000, 8 << 30),
            sleeping=for_sleeping(5_800_000, 8 << 30) if sleeps else f"It cannot sleep: {reason}",
        )  # fmt: skip


class ScriptedUnattended:
    """Waits with one reason until `begins` is set; `slept` counts the nights that began by themselves."""

    def __init__(self, night: ScriptedNight) -> None:
        self._night = night
        self.begins = False
        self.slept = 0

    def decide(self) -> Start | Wait:
        return Start(reason="There is something to learn.") if self.begins else Wait(reason=WAITS)

    def sleep(self, **how: Any) -> NightOutcome:
        self.begins = False
        self.slept += 1
        return self._night.sleep(**how)


class ScriptedNightjar:
    """All services of one made-up home."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.timeline = ScriptedTimeline(self.clock)
        self.memories = ScriptedMemories(self.clock, self.timeline)
        self.chat = ScriptedChat(self.clock)
        self.conversations = ScriptedConversations(self.chat)
        self.night = ScriptedNight(self.clock, self.memories, self.timeline)
        self.settings = ScriptedSettings()
        self.unattended = ScriptedUnattended(self.night)
        self.models = ScriptedModels()
        self.importing = ScriptedImporting(self.memories)
        self.exporting = ScriptedExporting(self.chat)
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
        memory=memory, can_keep=memory is None and decision != "lasting",
    )  # fmt: skip
