"""A finished night becomes a snapshot, or does not: files first, then one transaction. Examines and trains nothing."""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.errors import BugError, KnownError
from engine.hashes import hash_bytes, hash_file
from engine.home import Home, disk_errors, write_whole
from engine.store.db import Store
from engine.store.snapshots import SnapshotMemory
from engine.timeline.folder import ADAPTER, GATE, REPORT, SnapshotFolder, cached_file, cached_snapshots
from engine.timeline.manifest import Manifest
from engine.timeline.timeline import Timeline

PREPARED = "snapshot"
_MOVED_ON = "Another snapshot was made active while the night ran, so this one is kept beside it."


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What a night made. `folder` is from `prepare`; `reason` says why the gate decided as it did."""

    folder: SnapshotFolder
    served: Path
    gate_passed: bool
    memories: tuple[SnapshotMemory, ...]
    reason: str = ""
    report: Mapping[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Published:
    """`outcome` is published, rejected (kept to look at) or stopped (nothing kept); `activated`: the pointer moved."""

    outcome: str
    reason: str
    snapshot: int | None
    activated: bool


def prepare(
    job: Path, manifest: Manifest, *, adapter: Path, served: Path, gate: Mapping[str, Any], report: Mapping[str, Any]
) -> SnapshotFolder:
    """Gather a snapshot's folder in the job, whole or not at all. Fills in the manifest's hashes."""
    partial, done = job / f"{PREPARED}.partial", SnapshotFolder(job / PREPARED)
    for left_over in (partial, done.path):
        shutil.rmtree(left_over, ignore_errors=True)
    partial.mkdir(mode=0o700)
    _place(adapter, partial / ADAPTER)
    files: dict[str, str] = {}
    for name, content in ((GATE, gate), (REPORT, report)):
        data = json.dumps(content, indent=1, ensure_ascii=False).encode()
        write_whole(partial / name, data)
        files[name] = hash_bytes(data)
    filled = replace(manifest, adapter_hash=hash_file(adapter), served_hash=hash_file(served), files=files)
    filled.write(SnapshotFolder(partial).manifest)
    partial.rename(done.path)
    return done


def publish(store: Store, home: Home, candidate: Candidate) -> Published:
    """Verify the files, compare with the ledger, then rename and write everything in one transaction.

    A memory forgotten or rejected since the night began destroys the job. After a crash in the middle,
    `return_orphans` and a second call end in the same place.
    Raises `KnownError` verify_failed, disk_full.
    """
    manifest = _verified(candidate)
    with ExitStack() as undo:
        with store.transaction():
            reason = _withdrawn(store, manifest.memories)
            if reason is None:
                result = _write(store, home, candidate, manifest, undo)
            else:
                store.nights.finish(manifest.night, outcome="stopped", reason=reason)
                result = Published(outcome="stopped", reason=reason, snapshot=None, activated=False)
        undo.pop_all()
    if result.snapshot is None:
        shutil.rmtree(home.nights / str(manifest.night), ignore_errors=True)
    else:
        candidate.served.unlink(missing_ok=True)
    return result


def return_orphans(store: Store, home: Home) -> list[int]:
    """At start: a folder without a row, left by a crash, goes back to its night; those nights."""
    known = {one.id for one in store.snapshots.all(destroyed=True)}
    nights: list[int] = []
    for path in sorted(home.snapshots.iterdir()) if home.snapshots.is_dir() else []:
        if not path.name.isdigit() or int(path.name) in known:
            continue
        with suppress(OSError, ValueError):  # without a readable manifest it stays: `verify` names it
            night = Manifest.read(SnapshotFolder(path).manifest).night
            (home.nights / str(night)).mkdir(mode=0o700, exist_ok=True)
            path.rename(home.nights / str(night) / PREPARED)
            nights.append(night)
    for snapshot in cached_snapshots(home) - known:
        cached_file(home, snapshot).unlink(missing_ok=True)
    return nights


def _verified(candidate: Candidate) -> Manifest:
    folder = candidate.folder
    try:
        manifest = Manifest.read(folder.manifest)
        found = {folder.adapter: hash_file(folder.adapter), candidate.served: hash_file(candidate.served)}
        found |= {folder.path / name: hash_file(folder.path / name) for name in manifest.files}
    except (OSError, ValueError) as error:
        raise _unsound(str(error)) from error
    wanted = {folder.adapter: manifest.adapter_hash, candidate.served: manifest.served_hash}
    wanted |= {folder.path / name: expected for name, expected in manifest.files.items()}
    for path, expected in wanted.items():
        if found[path] != expected:
            raise _unsound(f"{path.name} is not the file that was examined")
    return manifest


def _unsound(what: str) -> KnownError:
    return KnownError(
        "verify_failed",
        f"The night's result is not sound: {what}. Yesterday's model stays.",
        "Run `nightjar sleep` again; if it happens twice, check the disk.",
    )


def _withdrawn(store: Store, memories: Iterable[int]) -> str | None:
    """Why the job may not be used: its owner took back what it was trained on."""
    trained = tuple(memories)
    found = store.memories.many(trained)
    refused = {one.id for one in found if one.ledger in ("forgotten", "rejected")}
    taken_back = sorted(refused | (store.taken_back() & set(trained)))
    if len(found) < len(set(trained)):
        raise BugError("a night was trained on memories that have no row")
    if not taken_back:
        return None
    return f"While the night ran, {_named(taken_back)} taken back. Nothing of this night was kept."


def _named(memories: list[int]) -> str:
    listed = ", ".join(str(memory) for memory in memories)
    return f"memory {listed} was" if len(memories) == 1 else f"memories {listed} were"


def _write(store: Store, home: Home, candidate: Candidate, manifest: Manifest, undo: ExitStack) -> Published:
    snapshot = store.snapshots.next_id()
    folder = SnapshotFolder.of(home, snapshot)
    size_bytes = candidate.served.stat().st_size
    manifest_hash = hash_file(candidate.folder.manifest)
    if candidate.gate_passed:
        undo.callback(cached_file(home, snapshot).unlink, missing_ok=True)
        _place(candidate.served, cached_file(home, snapshot))
    candidate.folder.path.rename(folder.path)
    undo.callback(folder.path.rename, candidate.folder.path)
    store.snapshots.add(
        model=manifest.model, parent=_parent(store, manifest), kind=manifest.kind, size_bytes=size_bytes,
        status="kept" if candidate.gate_passed else "rejected", gate_passed=candidate.gate_passed,
        adapter_hash=manifest.adapter_hash, manifest_hash=manifest_hash, served_hash=manifest.served_hash,
        served_type=manifest.served_type, scale=manifest.scale,
    )  # fmt: skip
    _write_memories(store, candidate, manifest, snapshot)
    activated = candidate.gate_passed and _activate(store, manifest, snapshot)
    reason = _MOVED_ON if candidate.gate_passed and not activated else candidate.reason
    outcome = "published" if candidate.gate_passed else "rejected"
    store.nights.finish(manifest.night, outcome=outcome, reason=reason, snapshot=snapshot, report=candidate.report)
    return Published(outcome=outcome, reason=reason, snapshot=snapshot, activated=activated)


def _parent(store: Store, manifest: Manifest) -> int:
    if manifest.parent is not None:
        return manifest.parent
    base = store.snapshots.base_of(manifest.model)
    if base is None:
        raise BugError(f"model {manifest.model} has no base snapshot")
    return base.id


def _write_memories(store: Store, candidate: Candidate, manifest: Manifest, snapshot: int) -> None:
    """The night's exam results; what it did not examine stands as in the snapshot it continued."""
    examined = {one.memory: one for one in candidate.memories}
    if manifest.kind == "night":
        for one in store.snapshots.memories(_parent(store, manifest)):
            examined.setdefault(one.memory, replace(one, trained=False))
    for memory in manifest.memories:
        one = examined.get(memory, SnapshotMemory(memory=memory, trained=True, exam="in_context"))
        examined[memory] = replace(one, trained=True)
    store.snapshots.set_memories(snapshot, examined.values())
    if candidate.gate_passed:
        store.memories.taught(manifest.memories, night=manifest.night)


def _activate(store: Store, manifest: Manifest, snapshot: int) -> bool:
    timeline = Timeline(store)
    active = timeline.active()
    if active is not None and active.id != _parent(store, manifest):
        return False
    timeline.use(snapshot, verb="publish")
    return True


def _place(source: Path, target: Path) -> None:
    """The same file at another place: a hard link where the disk can, else a copy that appears whole."""
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        temporary = target.with_suffix(".partial")
        with disk_errors(target.name):
            shutil.copyfile(source, temporary)
            with temporary.open("rb+") as stream:
                os.fsync(stream.fileno())
            temporary.replace(target)
    if os.name == "posix":
        target.chmod(0o600)
