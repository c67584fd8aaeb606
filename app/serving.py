"""Which files speak for a snapshot. Loads none of them."""

from dataclasses import dataclass
from pathlib import Path

from engine.errors import KnownError
from engine.home import Home
from engine.store.snapshots import Snapshot
from engine.timeline.folder import SnapshotFolder, served_file


@dataclass(frozen=True)
class ServedFiles:
    """The model file to load and, where the merged file is missing, the adapter to attach to it."""

    snapshot: Snapshot
    model: Path
    adapter: Path | None = None

    @property
    def attached(self) -> bool:
        return self.adapter is not None

    @property
    def note(self) -> str:
        """A sentence for people; "" when the merged file is there."""
        if not self.attached:
            return ""
        return "Its merged file is not in the cache, so the adapter rides on the base: slower, the same answers."


def served_files(home: Home, snapshot: Snapshot) -> ServedFiles:
    """Raises `KnownError` snapshot_gone, model_missing."""
    if snapshot.status == "destroyed":
        raise KnownError(
            "snapshot_gone",
            f"Snapshot {snapshot.id} was destroyed.",
            "`nightjar timeline list` shows the snapshots that are left.",
        )
    merged = served_file(home, snapshot)
    if merged.exists():
        return ServedFiles(snapshot, merged)
    base = home.models / snapshot.model / "chat.gguf"
    adapter = SnapshotFolder.of(home, snapshot.id).adapter
    if snapshot.kind == "base" or not base.exists():
        raise _missing(base)
    if not adapter.exists():
        raise _missing(adapter)
    return ServedFiles(snapshot, base, adapter)


def _missing(path: Path) -> KnownError:
    return KnownError(
        "model_missing",
        f"{path} is missing.",
        "Put it back from a backup, or go to another snapshot with `nightjar timeline use ID`.",
    )
