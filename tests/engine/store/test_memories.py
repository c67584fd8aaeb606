"""The ledger: states and their moves, sources, links, search, and a forget that leaves no words."""

from collections.abc import Sequence

import pytest

from engine.errors import BugError, KnownError
from engine.store.db import Store
from engine.store.memories import LEDGER, MOVES
from engine.store.memories import Memory as Row


def remember(store: Store, text: str, ledger: str = "live", **columns: object) -> int:
    return store.memories.add(
        text, kind="statement", trust="typed", ledger=ledger, said_at=store.now(), offset_minutes=0, **columns
    ).id  # type: ignore[arg-type]  # the columns are spelled out by each test


def search(store: Store, text: str) -> list[str]:
    return [one.text for one in store.memories.many(store.memories.search(text, 10))]


def say(store: Store, text: str) -> int:
    return store.messages.add(store.conversations.create().id, role="user", text=text, trust="typed").id


def test_a_memory_keeps_everything_it_was_given(store: Store) -> None:
    message = say(store, "My boat is called Petrel.")
    first = store.memories.add(
        "My boat is called Petrel.", kind="statement", trust="typed", ledger="queued",
        said_at="2026-03-04T08:00:00+00:00", offset_minutes=120, subject="my boat", attribute="name", value="Petrel",
        valid_from="2026-03-04", valid_until="2027-01-01", sources=[message],
    )  # fmt: skip
    assert store.memories.get(first.id) == first == Row(
        id=1, text="My boat is called Petrel.", subject="my boat", attribute="name", value="Petrel", kind="statement",
        trust="typed", ledger="queued", said_at="2026-03-04T08:00:00+00:00", offset_minutes=120,
        valid_from="2026-03-04", valid_until="2027-01-01", created=store.now(), night=None, superseded_by=None,
    )  # fmt: skip
    assert store.memories.sources(first.id) == [message]
    assert store.memories.of_messages([message]) == [first.id]


def test_many_keeps_the_order_and_leaves_out_what_is_not_there(store: Store) -> None:
    first, second = remember(store, "a"), remember(store, "b")
    assert [one.id for one in store.memories.many([second, 99, first])] == [second, first]
    with pytest.raises(KnownError, match="no memory 99") as caught:
        store.memories.get(99)
    assert caught.value.error_id == "not_found"


def test_all_leaves_out_the_forgotten_unless_asked(store: Store) -> None:
    ids = {state: remember(store, state, state) for state in LEDGER}
    assert {one.id for one in store.memories.all()} == set(ids.values()) - {ids["forgotten"]}
    assert [one.id for one in store.memories.all(["queued", "live"])] == [ids["queued"], ids["live"]]


@pytest.mark.parametrize("before", LEDGER)
@pytest.mark.parametrize("after", LEDGER)
def test_the_ledger_moves_only_as_its_table_says(store: Store, before: str, after: str) -> None:
    memory = remember(store, "x", before)
    if after == before or after in MOVES[before]:
        assert store.memories.move(memory, after).ledger == after
    else:
        with pytest.raises(KnownError) as caught:
            store.memories.move(memory, after)
        assert caught.value.error_id == "memory_state"
        assert store.memories.get(memory).ledger == before


def test_nothing_comes_back_from_forgotten() -> None:
    assert not MOVES["forgotten"]
    assert all("forgotten" in moves for state, moves in MOVES.items() if state != "forgotten")


def test_an_approved_memory_waits_for_the_night_and_may_teach(store: Store) -> None:
    memory = store.memories.add(
        "x", kind="statement", trust="pasted", ledger="pending", said_at=store.now(), offset_minutes=0
    ).id
    queued = store.experiences.add(
        "x", message=None, kind="statement", trust="pasted", said_at=store.now(), offset_minutes=0, memory=memory
    )
    approved = store.memories.approve(memory)
    assert (approved.ledger, approved.trust) == ("queued", "approved")
    assert store.experiences.get(queued.id).trust == "approved"
    store.memories.hide([memory])
    with pytest.raises(KnownError) as caught:
        store.memories.approve(memory)
    assert caught.value.error_id == "memory_state"
    assert store.memories.get(memory).ledger == "forgotten"


def test_refine_changes_what_the_night_may_and_nothing_else(store: Store) -> None:
    memory = remember(store, "my boat is petrel")
    assert store.memories.refine(memory, subject="my boat", value="Petrel").value == "Petrel"
    with pytest.raises(BugError, match="ledger"):
        store.memories.refine(memory, ledger="live")


def test_what_follows_from_a_superseded_memory_is_superseded_too(store: Store) -> None:
    """ "My sister lives in Ghent" stood on "Mira lives in Ghent"."""
    name, old, new = (remember(store, text, "queued") for text in ("name", "Ghent", "Oslo"))
    joined = store.memories.add(
        "joined", kind="derived", trust="assistant", ledger="queued", said_at=store.now(), offset_minutes=0,
        derived_from=[name, old],
    ).id  # fmt: skip
    store.memories.supersede(old, new)
    assert [one.ledger for one in store.memories.many([name, old, joined])] == ["queued", "superseded", "superseded"]
    assert store.memories.get(joined).superseded_by == new
    store.memories.resettle({new})  # the correction was taken back
    assert [one.ledger for one in store.memories.many([old, joined])] == ["queued", "queued"]


def test_what_replaces_a_derived_memory_replaces_what_said_so(store: Store) -> None:
    def told(subject: str, value: str, derived_from: Sequence[int] = ()) -> int:
        return store.memories.add(
            f"{subject} {value}", kind="statement", trust="typed", ledger="queued", said_at=store.now(),
            offset_minutes=0, subject=subject, attribute="city", value=value, derived_from=derived_from,
        ).id  # fmt: skip

    name = remember(store, "my sister is called Mira", "queued", subject="my sister", attribute="name", value="Mira")
    mira = told("Mira", "Ghent")
    joined = told("my sister", "Ghent", derived_from=[name, mira])
    new = told("my sister", "Oslo")
    store.memories.supersede(joined, new)
    found = store.memories.many([name, mira, joined, new])
    assert [one.ledger for one in found] == ["queued", "superseded", "superseded", "queued"]


def test_what_replaces_a_conclusion_leaves_other_people_alone(store: Store) -> None:
    """ "My sister works with Tom", "Tom works for Arlo": she has left Arlo, he has not."""
    together = remember(store, "my sister works with Tom", "queued")
    tom = remember(store, "Tom works for Arlo", "queued", subject="Tom", attribute="employer", value="Arlo")
    concluded = remember(
        store, "x", "queued", subject="my sister", attribute="employer", value="Arlo", derived_from=[together, tom]
    )
    store.memories.supersede(concluded, remember(store, "Bosch", "queued"))
    assert [one.ledger for one in store.memories.many([together, tom, concluded])] == ["queued", "queued", "superseded"]


def test_a_superseded_memory_names_its_successor(store: Store) -> None:
    old, new = remember(store, "I live in Oslo."), remember(store, "I live in Lyon.")
    store.memories.supersede(old, new)
    assert (store.memories.get(old).ledger, store.memories.get(old).superseded_by) == ("superseded", new)
    assert search(store, "Where do I live?") == ["I live in Lyon."]
    assert [(one.memory, one.other, one.kind) for one in store.memories.links(old)] == [(new, old, "supersedes")]


def test_derived_memories_are_found_at_any_distance(store: Store) -> None:
    first, other = remember(store, "a"), remember(store, "b")
    second = remember(store, "c", derived_from=[first, other])
    third = remember(store, "d", derived_from=[second])
    store.memories.link(other, first, "contradicts")
    assert store.memories.derived([first]) == [second, third]
    assert store.memories.derived([second]) == [third]
    assert store.memories.derivations() == {second: [first, other], third: [second]}
    assert store.memories.derived([third]) == store.memories.derived([]) == []


def test_what_a_night_taught_is_live_and_keeps_its_first_night(store: Store) -> None:
    queued, superseded = remember(store, "a", "queued"), remember(store, "b", "superseded")
    first, second = store.nights.start(parent=None).id, store.nights.start(parent=None).id
    store.memories.taught([queued, superseded], night=first)
    store.memories.taught([queued], night=second)
    assert [(one.ledger, one.night) for one in store.memories.many([queued, superseded])] == [
        ("live", first),
        ("superseded", first),
    ]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What is my dog called?", "My dog is called Rex."),
        ("tell me about DOGS", "My dog is called Rex."),
        ("Which town do I live in?", "I moved to Lyon in spring."),
        ("anything on Zoë?", "Zoë is my sister."),
        ("zoe?", "Zoë is my sister."),
        ("order 4711", "The order has number 4711."),
    ],
)
def test_a_question_finds_its_memory(store: Store, question: str, found: str) -> None:
    remember(store, "My dog is called Rex.")
    remember(store, "I moved to Lyon in spring.", subject="I", attribute="lives in", value="Lyon")
    remember(store, "Zoë is my sister.")
    remember(store, "The order has number 4711.")
    assert search(store, question)[0] == found


def test_the_better_match_comes_first_and_the_limit_holds(store: Store) -> None:
    remember(store, "The red bicycle has a flat tyre.")
    remember(store, "The car is red.")
    remember(store, "Nothing to do with it.")
    assert search(store, "red bicycle") == ["The red bicycle has a flat tyre.", "The car is red."]
    assert len(store.memories.search("red", 1)) == 1


def test_only_what_may_be_shown_is_found(store: Store) -> None:
    for state in LEDGER:
        remember(store, f"The parrot is {state}.", state)
    assert sorted(search(store, "parrot")) == ["The parrot is live.", "The parrot is queued."]
    wider = store.memories.search("parrot", 10, ledgers=("pending", "forgotten"))
    assert [one.ledger for one in store.memories.many(wider)] == ["pending"]


@pytest.mark.parametrize("text", ["", "?!", "what is it", '"', "parrot*", 'parrot" OR "x', "NEAR(", "text:parrot"])
def test_no_text_breaks_the_search(store: Store, text: str) -> None:
    remember(store, "The parrot is green.")
    assert search(store, text) == (["The parrot is green."] if "parrot" in text else [])


def test_the_index_follows_every_change(store: Store) -> None:
    memory = remember(store, "The parrot is green.")
    store.memories.refine(memory, text="The budgie is green.")
    assert (search(store, "parrot"), search(store, "budgie")) == ([], ["The budgie is green."])
    store.memories.move(memory, "paused")
    assert search(store, "budgie") == []
    store.memories.move(memory, "live")
    assert search(store, "budgie") == ["The budgie is green."]


def test_containing_finds_exact_text(store: Store) -> None:
    remember(store, "My dog is called Rex.", value="Rex")
    remember(store, "T-Rex is a dinosaur.")
    remember(store, "Nothing.")
    assert len(store.memories.containing("rex")) == 2
    assert store.memories.containing("%") == []


def test_a_hidden_memory_is_gone_from_everywhere_at_once(store: Store) -> None:
    message = say(store, "The parrot is green.")
    memory = remember(store, "The parrot is green.", "queued", sources=[message])
    queued = store.experiences.add(
        "The parrot is green.", message=message, kind="statement", trust="typed", said_at=store.now(),
        offset_minutes=0, memory=memory,
    )  # fmt: skip
    store.messages.show_notes(message, [(memory, "The parrot is green.")])
    store.memories.hide([memory])
    store.memories.hide([memory])
    assert store.memories.all() == []
    assert store.memories.search("parrot", 5, ledgers=LEDGER) == []
    assert store.memories.containing("parrot") == []
    assert store.experiences.get(queued.id).state == "withdrawn"
    assert store.messages.notes(store.messages.get(message).conversation) == {}
    assert message not in store.messages.teaching()
    words = store._connection.rows("SELECT count(*) FROM memory_words WHERE memory_words MATCH 'parrot'")
    assert words[0][0] == 0


def test_erase_leaves_a_row_without_words(store: Store) -> None:
    memory = remember(store, "The parrot is green.", subject="parrot", attribute="colour", value="green")
    queued = store.experiences.add(
        "The parrot is green.", message=None, kind="statement", trust="typed", said_at=store.now(), offset_minutes=0,
        memory=memory, reason="about the parrot",
    )  # fmt: skip
    store.memories.hide([memory])
    store.memories.erase([memory])
    left = store.memories.get(memory)
    assert (left.ledger, left.text, left.subject, left.attribute, left.value) == ("forgotten", "", "", "", "")
    assert (store.experiences.get(queued.id).text, store.experiences.get(queued.id).reason) == ("", "")


def test_erase_spares_what_is_not_hidden(store: Store) -> None:
    memory = remember(store, "The parrot is green.")
    store.memories.erase([memory])
    assert store.memories.get(memory).text == "The parrot is green."
