"""The models' verbs: list, add, use, info. Files are the shelf's; the pointer is the timeline's."""

import re
from pathlib import Path

import psutil

from app import fit
from app.shelf import ModelCard, Shelf
from app.views.models import Json, ModelChange, ModelDetail, ModelView
from engine.changes import Changes
from engine.errors import KnownError
from engine.store.db import Store
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline


class ModelsService:
    def __init__(self, shelf: Shelf, store: Store, timeline: Timeline) -> None:
        self._shelf = shelf
        self._store = store
        self._timeline = timeline

    def list(self) -> tuple[ModelView, ...]:
        return tuple(self._view(card) for card in self._shelf.cards())

    def add(self, file: str | Path) -> ModelChange:
        """Take a GGUF file in; its id is its stem. Raises `KnownError` file_unreadable, usage, model_damaged ..."""
        source = Path(file).expanduser()
        if not source.is_file():
            raise KnownError("file_unreadable", f"There is no file {source}.", "Check the path and try again.")
        model = _folder_name(source.stem)
        if any(card.id == model for card in self._shelf.cards()):
            raise KnownError(
                "usage",
                f"There is already a model called {model!r}.",
                f"Use it with `nightjar models use {model}`, or rename the file before adding it.",
            )
        card = self._shelf.install(source, model)
        self._shelf.activate_base(card)
        return ModelChange(model=self._view(card), changes=Changes.MODELS | Changes.TIMELINE)

    def use(self, name: str) -> ModelChange:
        """Talk with this model's newest kept snapshot from now on. Raises `KnownError("not_found")`."""
        card = self._shelf.card(name)
        base = self._shelf.activate_base(card)
        self._timeline.use(self._newest(card.id, base).id)
        return ModelChange(model=self._view(card), changes=Changes.MODELS | Changes.TIMELINE | Changes.MEMORIES)

    def info(self, name: str | None = None) -> ModelDetail:
        """The active one without a name. Raises `KnownError` not_found, model_missing."""
        card = self._shelf.card(name if name is not None else self._active_model())
        details: Json = {
            "base_type": card.base_type,
            "chat_type": card.chat_type,
            "context_tokens": card.context_tokens,
            "parameters": card.n_params,
            "base_hash": card.base_hash,
            "folder": str(self._shelf.folder(card.id)),
        }
        return ModelDetail(model=self._view(card), details=details)

    def _newest(self, model: str, base: Snapshot) -> Snapshot:
        kept = [row for row in self._store.snapshots.all() if row.model == model and row.status == "kept"]
        return kept[-1] if kept else base

    def _active_model(self) -> str:
        active = self._timeline.active()
        if active is None:
            raise KnownError(
                "model_missing", "This home has no model yet.", "The first chat puts the bundled one in place."
            )
        return active.model

    def _view(self, card: ModelCard) -> ModelView:
        active = self._timeline.active()
        sleeps, reason = card.sleeps
        folder = self._shelf.folder(card.id)
        memory = psutil.virtual_memory().total
        talking = folder / "chat.gguf"
        return ModelView(
            id=card.id,
            name=card.name,
            file=str(folder / "base.gguf"),
            architecture=card.architecture,
            active=active is not None and active.model == card.id,
            can_sleep=sleeps,
            reason=reason,
            size_bytes=sum(path.stat().st_size for path in folder.glob("*.gguf")),
            context_tokens=card.context_tokens,
            parameters=card.n_params,
            chat_type=card.chat_type,
            chatting=fit.for_chatting(talking.stat().st_size if talking.exists() else 0, memory),
            sleeping=fit.for_sleeping(card.n_params, memory) if sleeps else f"It cannot sleep: {reason}",
        )


def _folder_name(stem: str) -> str:
    """A file's stem as a folder name that is valid on every system and not hidden."""
    return re.sub(r"[^\w.+-]+", "-", stem).strip(".-") or "model"
