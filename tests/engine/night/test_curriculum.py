"""Which memories tonight."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.night.curriculum import FEWEST_OLD, SCHEDULE, choose, held_back, is_due
from engine.night.job import JobMemory


def memory(number: int, **columns: object) -> JobMemory:
    made = JobMemory(
        id=number,
        text=f"My dog is called Rex{number}.",
        subject="my dog",
        attribute="name",
        value=f"Rex{number}",
        said_at=f"2026-11-{number:02d}T10:00:00+01:00",
    )
    return replace(made, **columns)


def ids(rows: tuple[JobMemory, ...]) -> list[int]:
    return [row.id for row in rows]


def test_never_taught_comes_before_faded_before_taught_in_vain() -> None:
    found = choose(
        [
            memory(1, times_trained=1, nights_ago=1),
            memory(2, faded=True, times_trained=2, nights_ago=3),
            memory(3),
            memory(4),
        ],
        facts=3,
    )
    assert ids(found.new) == [3, 4, 2]
    assert found.left == (1,)


def test_what_was_taught_in_vain_is_not_crowded_out() -> None:
    tried = [memory(number, times_trained=number, nights_ago=1) for number in (3, 2, 1)]
    found = choose([*tried, *(memory(number) for number in range(4, 9))], facts=4)
    assert ids(found.new) == [4, 5, 6, 7, 1, 2]
    assert found.left == (8, 3)


def test_a_correction_comes_first() -> None:
    assert ids(choose([memory(1), memory(2, previous_value="Gus")], facts=1).new) == [2]


def test_a_document_does_not_push_out_what_was_told() -> None:
    told, read, joined = memory(3), memory(1, kind="document"), memory(2, kind="derived", trust="assistant")
    assert ids(choose([read, joined, told], facts=2).new) == [3, 2]


def test_learned_ones_wait_for_their_night() -> None:
    fresh = memory(1, learned=True, times_trained=2, nights_ago=2)
    due = memory(2, learned=True, times_trained=2, nights_ago=3)
    found = choose([fresh, due], facts=5)
    assert (ids(found.new), ids(found.old), ids(found.known)) == ([], [2], [1])


def test_what_is_known_of_those_who_get_something_new_is_rehearsed_beside_it() -> None:
    mother = memory(1, subject="my mother", value="Varil", learned=True, times_trained=1, nights_ago=2)
    hers = memory(2, subject="Varil", attribute="city", value="Bern", learned=True, times_trained=1, nights_ago=2)
    other = memory(3, subject="my uncle", value="Ulf", learned=True, times_trained=1, nights_ago=2)
    new = memory(4, subject="my mother", attribute="employer", value="Tajun Brothers")
    mine = [memory(number, subject="me", attribute=name, learned=learned, times_trained=learned, nights_ago=2)
            for number, name, learned in ((5, "city", True), (6, "job", False))]  # fmt: skip
    found = choose([mother, hers, other, new, *mine], facts=5)
    assert ids(found.old) == [1, 2]
    assert ids(found.known) == [3, 5]


@pytest.mark.parametrize(
    ("ago", "due"),
    [
        (None, True),
        (1, True),
        (2, False),
        (3, True),
        (4, False),
        (7, True),
        (20, False),
        (21, True),
        (22, False),
        (42, True),
    ],
)
def test_the_schedule(ago: int | None, due: bool) -> None:
    """By the nights since the first one, however often a memory was rehearsed since then."""
    assert all(is_due(memory(1, learned=True, times_trained=trained, nights_ago=ago)) is due for trained in (1, 9))
    assert SCHEDULE == (1, 3, 7, 21)


def test_superseded_rows_come_with_what_replaced_them() -> None:
    old = memory(1, state="superseded", superseded_by=2)
    found = choose([old, memory(2), memory(3, state="superseded", superseded_by=9)], facts=5)
    assert (ids(found.new), ids(found.superseded)) == ([2], [1])


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"trust": "pasted"}, "approved"),
        ({"state": "rejected"}, "force"),
        ({"superseded_by": 4}, "force"),
        ({"value": ""}, "no single fact"),
        ({"text": "My password is hunter2."}, "secret"),
        ({"kind": "plan"}, "plan"),
    ],
)
def test_what_is_held_back_says_why(columns: dict[str, object], why: str) -> None:
    assert why in held_back(memory(1, **columns))
    assert choose([memory(1, **columns)], facts=5).new == ()


def test_a_derived_memory_may_be_taught() -> None:
    assert held_back(memory(1, kind="derived", trust="assistant")) == ""


def test_the_forgotten_are_never_taught() -> None:
    old = memory(1, state="superseded", superseded_by=2)
    found = choose([old, memory(2), memory(3)], facts=5, forgotten=(1, 3))
    assert (ids(found.new), ids(found.superseded)) == ([2], [])


MEMORIES = st.lists(
    st.builds(
        lambda n, learned, faded, trained, ago: memory(
            n, learned=learned, faded=faded and not learned, times_trained=trained, nights_ago=ago
        ),
        st.integers(1, 28),
        st.booleans(),
        st.booleans(),
        st.integers(0, 5),
        st.integers(0, 30),
    ),
    unique_by=lambda one: one.id,
    max_size=28,
)


@given(MEMORIES, st.integers(0, 12))
def test_nothing_is_lost_and_the_budget_holds(memories: list[JobMemory], facts: int) -> None:
    found = choose(memories, facts=facts)
    fresh = [one for one in found.new if one.times_trained == 0 and not one.faded]
    assert len(fresh) <= facts
    assert len(found.new) <= max(facts, len(fresh) + facts // 2)
    assert len(found.old) <= max(FEWEST_OLD, 2 * len(found.new))
    everyone = [*ids(found.new), *ids(found.old), *ids(found.known), *found.left]
    assert sorted(everyone) == sorted(one.id for one in memories)


def test_how_answers_shall_look_waits_in_the_notes_unless_it_may_be_learned() -> None:
    look = memory(2, kind="preference", text='End every reply with the word "Ahoy", always.', subject="", value="")
    assert ids(choose([memory(1), look], facts=5).new) == [1, 2]
    assert ids(choose([memory(1), look], facts=5, preferences=False).new) == [1]
    assert "night.preferences" in held_back(look, preferences=False)
    known = replace(look, learned=True, times_trained=1, nights_ago=1)
    assert ids(choose([known], facts=5, preferences=False).old) == [2], "what the weights hold stays there"
