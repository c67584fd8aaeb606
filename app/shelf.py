"""The base models of one home: `models/<id>/` with base.gguf, chat.gguf and model.json. Loads no model itself."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from engine.errors import KnownError
from engine.hashes import hash_file
from engine.home import RESOURCES, Home, disk_errors, write_whole
from engine.model.architectures import can_sleep
from engine.store.db import Store
from engine.store.snapshots import Snapshot
from engine.timeline.timeline import Timeline
from engine.worker.client import ChatWorker, ModelInfo

STARTER = RESOURCES / "starter" / "base.gguf"
_HASH_DIGITS = 8  # of a content hash, enough to tell the starters of one home apart

Quantizer = Callable[[Path, Path, str], None]  # source, output, type; in a child process


@dataclass(frozen=True, kw_only=True)
class ModelCard:
    """What model.json holds. `base_type` is the base file's own type, `chat_type` that of chat.gguf."""

    id: str
    name: str
    architecture: str
    base_type: str
    chat_type: str
    context_tokens: int
    n_params: int
    base_hash: str
    chat_hash: str

    @property
    def sleeps(self) -> tuple[bool, str]:
        return can_sleep(self.architecture, self.base_type)


class Shelf:
    def __init__(self, home: Home, store: Store, timeline: Timeline, worker: ChatWorker, quantize: Quantizer) -> None:
        self._home = home
        self._store = store
        self._timeline = timeline
        self._worker = worker
        self._quantize = quantize

    def cards(self) -> list[ModelCard]:
        """Every whole model folder, by name."""
        if not self._home.models.is_dir():
            return []
        folders = sorted(path for path in self._home.models.iterdir() if not path.name.startswith("."))
        return [card for card in map(_read_card, folders) if card is not None]

    def card(self, model: str) -> ModelCard:
        """Raises `KnownError("not_found")`."""
        found = next((card for card in self.cards() if card.id == model), None)
        if found is None:
            raise KnownError("not_found", f"There is no model {model!r}.", "`nightjar models list` shows them.")
        return found

    def folder(self, model: str) -> Path:
        return self._home.models / model

    def base_answers(self, model: str) -> Path:
        """What its base said in earlier exams, if any: the next one need not ask again."""
        return self.folder(model) / "exam-answers.json"

    def ready(self) -> Snapshot:
        """The active snapshot; in a new home, the bundled starter is put in place first. Raises `KnownError`."""
        active = self._timeline.active()
        if active is not None:
            return active
        cards = self.cards()
        card = cards[0] if cards else self.install_starter()
        return self.activate_base(card)

    def install_starter(self) -> ModelCard:
        """Raises `KnownError("model_missing")` where the checkout has none."""
        if not STARTER.exists():
            raise KnownError(
                "model_missing",
                f"The bundled starter model is not in {STARTER.parent}.",
                "Make it with `make starter`, or add another: `nightjar models add FILE`.",
            )
        digest = hash_file(STARTER).partition(":")[2][:_HASH_DIGITS]
        return self.install(STARTER, f"starter-{digest}")

    def install(self, source: Path, model: str) -> ModelCard:
        """Copy, look at, quantize; the folder appears whole or not at all. Raises `KnownError` model_damaged ..."""
        final = self.folder(model)
        found = _read_card(final)
        if found is not None:
            return found
        partial = final.with_name(f".{model}.partial")
        shutil.rmtree(partial, ignore_errors=True)
        try:
            card = self._fill(partial, source, model)
            shutil.rmtree(final, ignore_errors=True)
            partial.replace(final)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        return card

    def activate_base(self, card: ModelCard) -> Snapshot:
        """Make the snapshot that has learned nothing, and make it active when none is."""
        size = (self.folder(card.id) / "chat.gguf").stat().st_size
        with self._store.transaction():
            base = self._store.snapshots.ensure_base(
                card.id, size_bytes=size, served_hash=card.chat_hash, served_type=card.chat_type
            )
            if self._timeline.trail().active is None:
                self._timeline.use(base.id, verb="base")
        return base

    def _fill(self, folder: Path, source: Path, model: str) -> ModelCard:
        folder.mkdir(parents=True)
        base, chat = folder / "base.gguf", folder / "chat.gguf"
        with disk_errors(f"the model {model}"):
            _copy(source, base)
        info = self._worker.inspect(base)
        chat_type = self._make_chat_file(base, chat, info)
        card = ModelCard(
            id=model,
            name=info.name or model,
            architecture=info.architecture,
            base_type=info.file_type,
            chat_type=chat_type,
            context_tokens=info.context_tokens,
            n_params=info.n_params,
            base_hash=hash_file(base),
            chat_hash=hash_file(chat),
        )
        write_whole(folder / "model.json", json.dumps(asdict(card), indent=1).encode())
        return card

    def _make_chat_file(self, base: Path, chat: Path, info: ModelInfo) -> str:
        """A model that cannot sleep is served as it is."""
        if not can_sleep(info.architecture, info.file_type)[0]:
            _copy(base, chat)
            return info.file_type
        served_type = self._store.settings.text("night.served_type")
        self._quantize(base, chat, served_type)
        return served_type


def _copy(source: Path, target: Path) -> None:
    """A hard link where the file system allows it, else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        target.chmod(0o600)


def _read_card(folder: Path) -> ModelCard | None:
    try:
        found = json.loads((folder / "model.json").read_bytes())
        return ModelCard(**{one.name: found[one.name] for one in fields(ModelCard)})
    except (OSError, ValueError, KeyError, TypeError):
        return None
