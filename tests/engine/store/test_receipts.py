"""Receipts: one open per memory, filled in bit by bit, found again after a crash."""

import pytest

from engine.errors import KnownError
from engine.home import Home
from engine.store.db import Store


def forgotten(store: Store) -> int:
    return store.memories.add(
        "x", kind="statement", trust="typed", ledger="forgotten", said_at=store.now(), offset_minutes=0
    ).id


def test_a_receipt_from_open_to_complete(store: Store) -> None:
    base = store.snapshots.ensure_base("starter", size_bytes=1, served_hash=None, served_type=None).id
    receipt = store.receipts.open(forgotten(store), with_messages=True)
    assert (receipt.complete, receipt.with_messages, receipt.places) == (False, True, {})
    store.receipts.record(receipt.id, places={"messages": 2}, snapshots_destroyed=[3, 4])
    done = store.receipts.record(receipt.id, continues_from=base, probe={"asked": 8, "said": 0})
    assert (done.places, done.snapshots_destroyed, done.continues_from) == ({"messages": 2}, (3, 4), base)
    assert store.receipts.complete(receipt.id).complete
    assert store.receipts.unfinished() == []
    assert [one.probe for one in store.receipts.all()] == [{"asked": 8, "said": 0}]


def test_an_unfinished_one_is_taken_up_again(home: Home) -> None:
    with Store.open(home, write=True) as store:
        memory = forgotten(store)
        receipt = store.receipts.open(memory, with_messages=False)
    with Store.open(home, write=True) as store:
        assert store.receipts.unfinished() == [receipt]
        assert store.receipts.open(memory, with_messages=False) == receipt
        store.receipts.complete(receipt.id)
        assert store.receipts.open(memory, with_messages=False).id != receipt.id


def test_a_missing_one_is_named(store: Store) -> None:
    with pytest.raises(KnownError, match="no receipt 1"):
        store.receipts.get(1)
