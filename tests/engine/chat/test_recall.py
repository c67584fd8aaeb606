"""Which notes a turn gets, from a real ledger."""

from datetime import UTC, datetime

import pytest

from engine.chat.recall import naming, notes_for_turn, synonyms, widened
from engine.store.db import Store


def remember(store: Store, text: str, subject: str = "", attribute: str = "", value: str = "", **columns: str) -> int:
    return store.memories.add(
        text,
        kind="statement",
        trust="typed",
        ledger="live",
        said_at="2026-11-23T09:00:00+00:00",
        offset_minutes=0,
        subject=subject,
        attribute=attribute,
        value=value,
        **columns,
    ).id  # type: ignore[arg-type]  # only text columns are given


@pytest.fixture
def ledger(store: Store) -> Store:
    remember(store, "My mother is called Perpetua.", "my mother", "name", "Perpetua")
    remember(store, "My dog is called Gravel.", "my dog", "name", "Gravel")
    remember(store, "My boss is called Ada Holm.", "my boss", "name", "Ada Holm")
    remember(store, "I live in Bergen.", "me", "home city", "Bergen")
    remember(store, "My favourite film is The Iron Station.", "me", "favourite film", "The Iron Station")
    return store


def prefer(store: Store, text: str) -> int:
    return store.memories.add(
        text, kind="preference", trust="typed", ledger="live", said_at="2026-11-23T09:00:00+00:00", offset_minutes=0
    ).id


def test_a_preference_about_answers_is_shown_once_in_every_conversation(ledger: Store) -> None:
    prefer(ledger, 'End every answer with "Bye."')
    newest = prefer(ledger, 'End every answer with "Ahoy!"')
    prefer(ledger, "Keep it short.")
    assert notes(ledger, "What is the capital of France?") == ['End every answer with "Ahoy!"']
    assert notes(ledger, "Who is my boss?")[1] == "My boss is called Ada Holm."
    assert notes(ledger, "What is the capital of France?", shown=(newest,)) == []
    assert notes(ledger, "What is the capital of France?", limit=0) == []


def notes(store: Store, text: str, limit: int = 4, shown: tuple[int, ...] = ()) -> list[str]:
    return [note for _, note in notes_for_turn(store, text, limit, shown)]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is my mum called?", "Perpetua"), ("whats my dogs name", "Gravel"), ("Where's my home?", "Bergen"),
        ("Who is my manager?", "Ada"), ("Which movie do I love?", "Iron"), ("Who is Perpetua?", "Perpetua"),
        ("In which city do I live?", "Bergen"),
    ],
)  # fmt: skip
def test_the_right_note_comes_first(ledger: Store, question: str, value: str) -> None:
    assert value in notes(ledger, question)[0]


@pytest.mark.parametrize(
    "text", ["What is the capital of France?", "Hello!", "", "What is my bicycle called?", "name?"]
)
def test_nothing_where_nothing_fits(ledger: Store, text: str) -> None:
    assert notes(ledger, text) == []


def test_a_note_that_was_shown_is_not_shown_again(ledger: Store) -> None:
    ((memory, _),) = notes_for_turn(ledger, "What is my dog called?", 4, ())
    assert notes(ledger, "What is my dog called?", shown=(memory,)) == []


def test_the_limit_holds(ledger: Store) -> None:
    assert len(notes(ledger, "my mother, my dog, my boss and my home", limit=2)) == 2
    assert notes(ledger, "my dog", limit=0) == []


def test_a_plan_that_is_over_says_so(store: Store) -> None:
    remember(store, "I have a dentist appointment on Friday.", valid_until="2026-11-27T22:59:59+00:00")
    before = notes_for_turn(store, "When is my dentist appointment?", 4, (), now=datetime(2026, 11, 25, tzinfo=UTC))
    after = notes_for_turn(store, "When is my dentist appointment?", 4, (), now=datetime(2026, 12, 1, tzinfo=UTC))
    assert "over" not in before[0][1]
    assert after[0][1].endswith("(this was until 27 November 2026 and is over)")


def test_synonyms_go_both_ways() -> None:
    assert "mum" in synonyms()["mother"]
    assert "mother" in synonyms()["mum"]
    assert "father" in widened("my dad").split()


@pytest.mark.parametrize(
    ("topic", "values"),
    [
        ("my mother", ["Perpetua"]),
        ("my mum", ["Perpetua"]),
        ("my mother's name", ["Perpetua"]),
        ("Perpetua", ["Perpetua"]),
        ("my boss is called Ada Holm", ["Ada Holm"]),
        ("my home", ["Bergen"]),
        ("where I live", ["Bergen"]),
        ("my favourite film", ["The Iron Station"]),
        ("my mother's wedding", []),
        ("my name", []),
        ("black holes", []),
        ("it", []),
        ("", []),
    ],
)
def test_a_topic_names_what_has_all_of_its_words(ledger: Store, topic: str, values: list[str]) -> None:
    assert [row.value for row in naming(topic, ledger.memories.all())] == values


def test_my_name_is_nobody_elses(ledger: Store) -> None:
    remember(ledger, "I'm called Runa.", "me", "name", "Runa")
    assert [row.value for row in naming("my name", ledger.memories.all())] == ["Runa"]


def test_a_subject_of_weak_words_is_found_by_its_whole_name(store: Store) -> None:
    friend = store.memories.add(
        "My best friend's name is Greven.", kind="statement", trust="typed", ledger="queued", offset_minutes=0,
        said_at="2026-03-04T21:30:00+00:00", subject="my best friend", attribute="name", value="Greven",
    )  # fmt: skip
    shown = notes_for_turn(store, "My best friend is getting married. Who is it?", 4, ())
    assert [memory for memory, _ in shown] == [friend.id]
    for other in ("Who is my friend?", "What is the best tea?", "How do I make new friends?"):
        assert notes_for_turn(store, other, 4, ()) == []


def test_a_procedure_is_shown_where_its_task_is_asked_for(ledger: Store) -> None:
    text = "Whenever I close the shop, I first count the till, then lock the tin, then set the alarm."
    remember(ledger, text, "closing the shop", "steps", "count the till, then lock the tin, then set the alarm")
    for question in ("How do I close the shop?", "What do I do after counting the till?", "Closing the shop, how?"):
        assert text in notes(ledger, question, limit=1)
