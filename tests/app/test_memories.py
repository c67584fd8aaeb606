"""The ledger's verbs, as the faces see them."""

from app.compose import Nightjar


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
