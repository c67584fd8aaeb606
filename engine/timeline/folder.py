"""Where the files of one snapshot lie. Reads and writes none of them."""

from dataclasses import dataclass
from pathlib import Path

from engine.home import Home
from engine.store.snapshots import Snapshot

ADAPTER, MANIFEST, GATE, REPORT = "adapter.gguf", "manifest.json", "gate.json", "report.json"


@dataclass(frozen=True)
class SnapshotFolder:
    """`snapshots/<id>/`, or a folder that is about to become one."""

    path: Path

    @classmethod
    def of(cls, home: Home, snapshot: int) -> "SnapshotFolder":
        return cls(home.snapshots / str(snapshot))

    @property
    def adapter(self) -> Path:
        return self.path / ADAPTER

    @property
    def manifest(self) -> Path:
        return self.path / MANIFEST

    @property
    def gate(self) -> Path:
        return self.path / GATE

    @property
    def report(self) -> Path:
        return self.path / REPORT


def base_file(home: Home, model: str) -> Path:
    """The pristine base of a model."""
    return home.models / model / "base.gguf"


def served_file(home: Home, snapshot: Snapshot) -> Path:
    """The quantized file that chat loads; for all but a base it is a cache, and may be missing."""
    if snapshot.kind == "base":
        return home.models / snapshot.model / "chat.gguf"
    return cached_file(home, snapshot.id)


def cached_file(home: Home, snapshot: int) -> Path:
    return home.served / f"{snapshot}.gguf"


def cached_snapshots(home: Home) -> set[int]:
    """Snapshots that have a served file in the cache."""
    return {int(path.stem) for path in home.served.glob("*.gguf") if path.stem.isdigit()}
