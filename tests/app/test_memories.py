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
