"""The ledger's verbs, as the faces see them."""

import json
from pathlib import Path

import pytest

from app.compose import Nightjar
from engine.errors import KnownError


def test_what_was_said_before_is_shown_with_what_was_said_before_that(nightjar: Nightjar) -> None:
    first = nightjar.memories.add("My dog is called Rex.").memory.id
    second = nightjar.memories.edit(first, "My dog is called Bruno.").memory.id
    third = nightjar.memories.edit(second, "My dog is called Biscuit.").memory.id
    assert [row.id for row in nightjar.memories.show(third).replaces] == [second, first]
    shown = nightjar.memories.show(first)
    assert shown.replaces == ()
    assert shown.replaced_by is not None
    assert shown.replaced_by.id == second
    nightjar.memories.forget([second])
    assert [row.id for row in nightjar.memories.show(third).replaces] == [first]


def test_a_refusal_that_is_undone_lets_nothing_teach_that_did_not(nightjar: Nightjar, tmp_path: Path) -> None:
    typed = nightjar.memories.add("My dog is called Rex.").memory.id
    chat = tmp_path / "chat.jsonl"
    chat.write_text(json.dumps({"role": "user", "content": "My sister is called Galom."}) + "\n", "utf-8")
    (imported,) = nightjar.importing.read(chat).proposals
    for memory, before in ((typed, "queued"), (imported, "pending")):
        nightjar.memories.reject(memory)
        assert nightjar.memories.reconsider(memory).memory.ledger == before
        with pytest.raises(KnownError) as refused:
            nightjar.memories.reconsider(memory)
        assert refused.value.error_id == "memory_state"
    assert [row.id for row in nightjar.night.preview().teach] == [typed]


def test_what_follows_from_a_memory_is_refused_and_brought_back_with_it(nightjar: Nightjar) -> None:
    store = nightjar.memories._store
    source = nightjar.memories.add("My sister Mira lives in Ghent.").memory
    follows, refused = (
        store.memories.add(
            text,
            kind="derived",
            trust="typed",
            ledger="queued",
            said_at=source.created,
            offset_minutes=0,
            derived_from=(source.id,),
        ).id
        for text in ("Mira lives in Belgium.", "Mira speaks Dutch.")
    )
    nightjar.memories.reject(refused)
    nightjar.memories.reject(source.id)
    assert {row.ledger for row in nightjar.memories.list()} == {"rejected"}
    nightjar.memories.reconsider(source.id)
    ledgers = {row.id: row.ledger for row in nightjar.memories.list()}
    assert ledgers == {source.id: "queued", follows: "queued", refused: "rejected"}


def test_only_rows_that_are_new_were_added(nightjar: Nightjar) -> None:
    first = nightjar.memories.add("My dog is called Rex.")
    assert first.added == (first.memory.id,)
    again = nightjar.memories.add("My dog is called Rex.")
    assert (again.memory.id, again.added) == (first.memory.id, ())
    both = nightjar.memories.add("My dog is called Rex. My sister is called Galom.")
    assert both.added == (first.memory.id + 1,)
