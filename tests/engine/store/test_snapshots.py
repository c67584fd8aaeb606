"""Snapshot rows, what each knows of a memory, and the log that only grows."""

import sqlite3

import pytest

from engine.errors import KnownError
from engine.store.db import Store
from engine.store.snapshots import SnapshotMemory


def base(store: Store, model: str = "starter") -> int:
    return store.snapshots.ensure_base(model, size_bytes=5, served_hash="b2:1", served_type="Q4_K_M").id


def memory(store: Store) -> int:
    return store.memories.add(
        "x", kind="statement", trust="typed", ledger="live", said_at=store.now(), offset_minutes=0
    ).id


def test_a_model_has_one_base(store: Store) -> None:
    first = base(store)
    again = store.snapshots.ensure_base("starter", size_bytes=6, served_hash="b2:2", served_type="Q8_0")
    assert (again.id, again.size_bytes, again.served_hash, again.served_type) == (first, 6, "b2:2", "Q8_0")
    other = base(store, "other")
    assert other != first
    assert store.snapshots.base_of("other") == store.snapshots.get(other)
    assert store.snapshots.base_of("third") is None
    with pytest.raises(sqlite3.IntegrityError):
        store.snapshots.add(model="starter", parent=None, kind="base")


def test_the_next_id_is_known_before_and_never_used_twice(store: Store) -> None:
    assert store.snapshots.next_id() == 1
    first = base(store)
    assert store.snapshots.next_id() == first + 1
    second = store.snapshots.add(model="starter", parent=first, kind="night").id
    assert second == first + 1
    store.snapshots.destroy([second])
    assert store.snapshots.next_id() == second + 1


def test_a_destroyed_one_is_a_tombstone_that_keeps_its_lineage(store: Store) -> None:
    one = store.snapshots.add(
        model="starter", parent=base(store), kind="night", size_bytes=9, gate_passed=True, adapter_hash="b2:a",
        manifest_hash="b2:b", served_hash="b2:c", served_type="Q4_K_M",
    ).id  # fmt: skip
    store.snapshots.pin(one)
    learned = memory(store)
    store.snapshots.set_memories(one, [SnapshotMemory(memory=learned, trained=True, exam="in_weights")])
    store.snapshots.destroy([one])
    row = store.snapshots.get(one)
    assert (row.status, row.pinned, row.size_bytes) == ("destroyed", False, 0)
    assert (row.adapter_hash, row.manifest_hash, row.served_hash) == (None, None, None)
    assert [each.id for each in store.snapshots.all()] == [row.parent]
    assert [each.id for each in store.snapshots.all(destroyed=True)] == [row.parent, one]
    assert store.snapshots.trained() == {one: {learned}}


def test_a_base_cannot_be_destroyed(store: Store) -> None:
    one = base(store)
    store.snapshots.destroy([one])
    assert store.snapshots.get(one).status == "kept"


def test_pin_and_unpin(store: Store) -> None:
    one = base(store)
    store.snapshots.pin(one)
    assert store.snapshots.get(one).pinned is True
    store.snapshots.pin(one, pinned=False)
    assert store.snapshots.get(one).pinned is False
    with pytest.raises(KnownError):
        store.snapshots.pin(99)


def test_exams_of_a_snapshot(store: Store) -> None:
    one, first, second = base(store), memory(store), memory(store)
    known = [
        SnapshotMemory(memory=first, trained=True, exam="in_weights", right_answers=4, questions=4),
        SnapshotMemory(memory=second, trained=False, exam="faded", right_answers=1, questions=4),
    ]
    store.snapshots.set_memories(one, known)
    assert store.snapshots.memories(one) == known
    assert store.snapshots.exams(one) == {first: "in_weights", second: "faded"}
    assert store.snapshots.trained() == {one: {first}}


def test_a_rebuilt_served_file_is_recorded(store: Store) -> None:
    one = base(store)
    store.snapshots.set_served(one, served_hash="b2:new", served_type="Q8_0", size_bytes=11)
    row = store.snapshots.get(one)
    assert (row.served_hash, row.served_type, row.size_bytes) == ("b2:new", "Q8_0", 11)


def test_the_log_keeps_its_order(store: Store) -> None:
    one = base(store)
    made = [store.snapshots.activate(one, verb) for verb in ("base", "use", "undo")]
    assert store.snapshots.activations() == made
    with pytest.raises(sqlite3.IntegrityError):
        store.snapshots.activate(one, "jump")
