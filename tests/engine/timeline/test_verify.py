"""Every byte that a row vouches for is checked, and every harm is named with what was expected."""

from pathlib import Path

import pytest

from engine.hashes import hash_bytes, hash_file
from engine.home import Home
from engine.store.db import Store
from engine.timeline.folder import SnapshotFolder, base_file, cached_file
from engine.timeline.manifest import Manifest
from engine.timeline.verify import MISSING, verify


@pytest.fixture
def snapshot(home: Home, store: Store) -> int:
    """A base and one kept night, all of whose files are sound."""
    base_file(home, "starter").parent.mkdir()
    base_file(home, "starter").write_bytes(b"base")
    (home.models / "starter" / "chat.gguf").write_bytes(b"chat")
    base = store.snapshots.ensure_base("starter", size_bytes=4, served_hash=hash_bytes(b"chat"), served_type="Q8_0").id
    folder = SnapshotFolder.of(home, base + 1)
    folder.path.mkdir()
    folder.adapter.write_bytes(b"adapter")
    folder.gate.write_bytes(b'{"passed": true}')
    folder.report.write_bytes(b"{}")
    cached_file(home, base + 1).write_bytes(b"served")
    manifest = Manifest(
        night=1, kind="night", model="starter", parent=base, seed=1, base_hash=hash_bytes(b"base"), memories=(),
        served_type="Q8_0", adapter_hash=hash_bytes(b"adapter"), served_hash=hash_bytes(b"served"),
        files={"gate.json": hash_file(folder.gate), "report.json": hash_file(folder.report)},
    )  # fmt: skip
    manifest.write(folder.manifest)
    return store.snapshots.add(
        model="starter", parent=base, kind="night", gate_passed=True, adapter_hash=hash_bytes(b"adapter"),
        manifest_hash=hash_file(folder.manifest), served_hash=hash_bytes(b"served"), served_type="Q8_0",
    ).id  # fmt: skip


def files(home: Home, snapshot: int) -> dict[str, Path]:
    folder = SnapshotFolder.of(home, snapshot)
    return {
        "adapter": folder.adapter,
        "manifest": folder.manifest,
        "gate": folder.gate,
        "report": folder.report,
        "served": cached_file(home, snapshot),
        "base": base_file(home, "starter"),
        "chat": home.models / "starter" / "chat.gguf",
    }


def test_a_sound_home_has_no_findings(home: Home, store: Store, snapshot: int) -> None:
    assert snapshot == 2
    assert verify(store, home) == []


def test_an_empty_home_is_sound(home: Home, store: Store) -> None:
    assert verify(store, home) == []


@pytest.mark.parametrize("name", ["adapter", "manifest", "gate", "report", "served", "base", "chat"])
def test_one_changed_bit_is_found_and_nothing_else(home: Home, store: Store, snapshot: int, name: str) -> None:
    path = files(home, snapshot)[name]
    data = bytearray(path.read_bytes())
    expected = hash_bytes(bytes(data))
    data[0] ^= 1
    path.write_bytes(data)
    found = verify(store, home)
    assert (found[0].path, found[0].expected, found[0].found) == (path, expected, hash_bytes(bytes(data)))
    assert {one.path for one in found} == {path}


@pytest.mark.parametrize("name", ["adapter", "manifest", "gate", "report", "base", "chat"])
def test_a_missing_file_is_found(home: Home, store: Store, snapshot: int, name: str) -> None:
    path = files(home, snapshot)[name]
    path.unlink()
    assert [(one.path, one.found) for one in verify(store, home)] == [(path, MISSING)]


def test_a_served_file_may_be_missing_it_can_be_rebuilt(home: Home, store: Store, snapshot: int) -> None:
    cached_file(home, snapshot).unlink()
    assert verify(store, home) == []


def test_a_manifest_that_tells_another_story_is_found(home: Home, store: Store, snapshot: int) -> None:
    row = store.snapshots.get(snapshot)
    store._connection.update("snapshots", row.id, kind="deep", served_type="Q4_K_M", scale=0.5, parent=None)
    said = [(one.expected, one.found) for one in verify(store, home)]
    assert said == [
        ("kind deep", "kind night"),
        ("served_type Q4_K_M", "served_type Q8_0"),
        ("scale 0.5", "scale 1.0"),
        ("parent None", "parent 1"),
    ]


def test_a_verdict_that_differs_is_found(home: Home, store: Store, snapshot: int) -> None:
    store._connection.update("snapshots", snapshot, gate_passed=False)
    assert [(one.path.name, one.expected) for one in verify(store, home)] == [("gate.json", "passed False")]


def test_a_destroyed_snapshot_must_leave_no_folder(home: Home, store: Store, snapshot: int) -> None:
    store.snapshots.destroy([snapshot])
    assert [one.path for one in verify(store, home)] == [SnapshotFolder.of(home, snapshot).path]


def test_a_folder_where_a_file_should_be_is_unreadable(home: Home, store: Store, snapshot: int) -> None:
    path = SnapshotFolder.of(home, snapshot).adapter
    path.unlink()
    path.mkdir()
    assert [one.found[:10] for one in verify(store, home)] == ["unreadable"]
