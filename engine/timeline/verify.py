"""Are the files what the rows say they are? Re-derives every hash; repairs nothing and loads no model."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.hashes import hash_file
from engine.home import Home
from engine.store.db import Store
from engine.store.snapshots import Snapshot
from engine.timeline.folder import SnapshotFolder, base_file, served_file
from engine.timeline.manifest import Manifest

MISSING = "missing"
Hashed = Callable[[Path], str]


@dataclass(frozen=True)
class Finding:
    """One thing that is not as recorded. `expected` and `found` are hashes, or say what is the matter."""

    path: Path
    expected: str
    found: str


def verify(store: Store, home: Home) -> list[Finding]:
    """Everything wrong, in the order of the snapshots; an empty list is a sound home."""
    rows = store.snapshots.all(destroyed=True)
    hashed = cache(_hash)
    found = [finding for row in rows if row.status != "destroyed" for finding in _snapshot(row, home, hashed)]
    found += _folders(rows, home)
    return list(dict.fromkeys(found))


def _hash(path: Path) -> str:
    try:
        return hash_file(path)
    except FileNotFoundError:
        return MISSING
    except OSError as error:
        return f"unreadable: {error.strerror or error}"


def _snapshot(row: Snapshot, home: Home, hashed: Hashed) -> Iterator[Finding]:
    served = served_file(home, row)
    if row.served_hash and (row.kind == "base" or served.exists()):
        yield from _compare(served, row.served_hash, hashed)
    if row.kind == "base":
        return
    folder = SnapshotFolder.of(home, row.id)
    yield from _compare(folder.adapter, row.adapter_hash or MISSING, hashed)
    yield from _compare(folder.manifest, row.manifest_hash or MISSING, hashed)
    try:
        manifest = Manifest.read(folder.manifest)
    except OSError:
        return  # already found missing or unreadable
    except ValueError:
        yield Finding(folder.manifest, "a manifest", "something else")
        return
    yield from _manifest(row, manifest, folder)
    for name, expected in manifest.files.items():
        yield from _compare(folder.path / name, expected, hashed)
    yield from _compare(base_file(home, row.model), manifest.base_hash, hashed)
    yield from _gate(row, folder)


def _compare(path: Path, expected: str, hashed: Hashed) -> Iterator[Finding]:
    if hashed(path) != expected:
        yield Finding(path, expected, hashed(path))


def _manifest(row: Snapshot, manifest: Manifest, folder: SnapshotFolder) -> Iterator[Finding]:
    """The manifest and the row tell the same story."""
    for name in ("model", "kind", "adapter_hash", "served_type", "scale"):
        recorded, told = getattr(row, name), getattr(manifest, name)
        if recorded != told:
            yield Finding(folder.manifest, f"{name} {recorded}", f"{name} {told}")
    if manifest.parent is not None and manifest.parent != row.parent:
        yield Finding(folder.manifest, f"parent {row.parent}", f"parent {manifest.parent}")


def _gate(row: Snapshot, folder: SnapshotFolder) -> Iterator[Finding]:
    try:
        gate = json.loads(folder.gate.read_bytes())
    except (OSError, ValueError):
        return  # its hash already differs
    if isinstance(gate, dict) and "passed" in gate and bool(gate["passed"]) != row.gate_passed:
        yield Finding(folder.gate, f"passed {row.gate_passed}", f"passed {gate['passed']}")


def _folders(rows: Sequence[Snapshot], home: Home) -> Iterator[Finding]:
    """No folder without a snapshot: a destroyed one must be gone."""
    kept = {str(row.id) for row in rows if row.status != "destroyed" and row.kind != "base"}
    for path in sorted(home.snapshots.iterdir()) if home.snapshots.is_dir() else []:
        if path.name not in kept:
            yield Finding(path, "no such snapshot", "a folder")
