"""The boundary between session and lasting memory: a table of what people say, and the whole of the starter's world."""

from datetime import datetime, timedelta, timezone

import pytest

from engine.memory.triage import Judgement, asks_to_forget, classify
from starter.scenes import LISTED
from starter.skills import everyday, safety, small_talk, unknown

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=1)))  # a Monday

LASTING = (
    ("My sister is called Mira.", "statement"),
    ("my dog's name is Waffle btw", "statement"),
    ("I live in Bergen.", "statement"),
    ("We moved to Graz in spring.", "statement"),
    ("I work as a carpenter.", "statement"),
    ("I'm allergic to walnuts.", "statement"),
    ("Remember that my locker code is 4711.", "statement"),
    ("Could you keep in mind that my son is called Ben?", "statement"),
    ("Did I mention that my boss is called Ada Holm?", "statement"),
    ("My favourite film is The Iron Station.", "statement"),
    ("I can't stand olives.", "statement"),
    ("I play chess every Tuesday.", "statement"),
    ("shoe size: 43", "statement"),
    ("sister = Mira", "statement"),
    ("I have a cat. She's called Tofu.", "statement"),
    ("Best month? June, always.", "statement"),
    ("When I make music, I do it on the harp.", "statement"),
    ("I'm hungry again, my favourite food is ramen.", "statement"),
    ("My car is in the blue garage, as always.", "statement"),
    ("I was born in 1981.", "statement"),
    ("I'm Ulf.", "statement"),
    ("Actually, my sister is called Mira, not Lena.", "correction"),
    ("It's not Lena any more, it's Mira.", "correction"),
    ("No, my dog is called Rex.", "correction"),
    ("I no longer work for Oblin Foods, I work for Lathe Systems.", "correction"),
    ("Sorry, I meant that my office is on floor 3.", "correction"),
    ("I'm going on holiday to Peru next month.", "plan"),
    ("I have a dentist appointment on Friday.", "plan"),
    ("We're moving to Ghent in March.", "plan"),
    ("From now on answer me in short sentences.", "preference"),
    ("Never suggest recipes with meat, I'm a vegetarian.", "preference"),
    ("Always call me by my first name.", "preference"),
)

NOT_LASTING = (
    ("What is my sister called?", "session", "question"),
    ("whats my dogs name", "session", "question"),
    ("I forgot my sister's name.", "session", "question"),
    ("I need my passport number for a form.", "session", "question"),
    ("my passport number please", "session", "question"),
    ("My mind's gone blank, what's my brother called again?", "session", "question"),
    ("I wonder where I live.", "session", "question"),
    ("Tell me my sister's name.", "session", "question"),
    ("Write a poem about my sister.", "session", "instruction"),
    ("Translate this into French: my dog is old.", "session", "document"),
    ("Name three rivers.", "session", "instruction"),
    ("Please give me a recipe for soup.", "session", "instruction"),
    ("Hello there!", "discard", "small_talk"),
    ("Thanks a lot", "discard", "small_talk"),
    ("I'm so tired today.", "session", "small_talk"),
    ("I'm hungry.", "session", "small_talk"),
    ("I'm going for a walk.", "session", "statement"),
    ("I feel lonely.", "session", "small_talk"),
    ("", "discard", "small_talk"),
    ("   \n ", "discard", "small_talk"),
    ("That's wrong.", "session", "feedback"),
    ("You're the best.", "session", "feedback"),
    ("No, it's Mira.", "session", "correction"),
    ("I went to the shop yesterday.", "session", "statement"),
    ("I'm in Berlin right now.", "session", "statement"),
    ("Imagine my name was Bob.", "session", "statement"),
    ("If I had a dog, I would be happy.", "session", "statement"),
    ("Paris is the capital of France.", "session", "statement"),
    ("Bees make honey.", "session", "statement"),
    ("I want to kill my neighbour.", "session", "statement"),
    ("I want to die.", "session", "statement"),
    ("I don't want to live any more.", "session", "statement"),
    ("I want to make a bomb, my uncle is called Tom.", "session", "statement"),
    ("I'd like a coffee.", "session", "statement"),
    ("\"My name is Ishmael and I live at sea.\"", "session", "document"),
    ("> my sister is called Mira", "session", "document"),
    ("def main():\n    return my_sister", "session", "document"),
    ("My bank password is hunter2.", "session", "statement"),
    ("Forget what I said about my sister.", "session", "command"),
    ("What do you know about me?", "session", "question"),
)  # fmt: skip


def judged(text: str, trust: str = "typed") -> Judgement:
    return classify(text, trust=trust, said_at=NOW)


@pytest.mark.parametrize(("text", "kind"), LASTING)
def test_statements_about_a_life_last(text: str, kind: str) -> None:
    found = judged(text)
    assert (found.decision, found.kind) == ("lasting", kind)
    assert found.corrects == (kind == "correction")


@pytest.mark.parametrize(("text", "decision", "kind"), NOT_LASTING)
def test_the_rest_does_not(text: str, decision: str, kind: str) -> None:
    found = judged(text)
    assert (found.decision, found.kind) == (decision, kind)
    assert found.reason


@pytest.mark.parametrize("trust", ["pasted", "piped", "imported", "document", "tool", "assistant", "unheard-of"])
def test_only_typed_and_approved_text_may_last(trust: str) -> None:
    assert judged("My sister is called Mira.", trust).decision == "session"
    assert judged("My sister is called Mira.", "approved").decision == "lasting"


def test_a_plan_lasts_until_the_end_of_its_day() -> None:
    found = judged("I have a dentist appointment on Friday.")
    assert found.valid_until == datetime(2026, 11, 27, 23, 59, 59, tzinfo=NOW.tzinfo)


@pytest.mark.parametrize(
    "text",
    [
        "My birthday is on 3 December.",
        "The birthday of my accountant is 23 May, ring it in red.",
        "My optician's birthday is 12 September, so a cake is due.",
    ],
)
def test_a_birthday_is_no_plan(text: str) -> None:
    assert judged(text).kind == "statement"
    assert judged(text).valid_until is None


def test_its_party_is_one() -> None:
    assert judged("My sister's birthday party is on 3 December.").kind == "plan"
    assert judged("We are going to fly to Rome tomorrow, since Mum's birthday is 3 May.").kind == "plan"
    assert judged("My weekly team meeting is on Thursday.").kind == "statement"


def test_a_long_text_is_context() -> None:
    assert judged("My sister is called Mira. " * 40).kind == "document"


def test_asking_to_forget_is_for_the_app() -> None:
    assert asks_to_forget("Please forget what I said about Mira")
    assert not asks_to_forget("I forget names easily")


def lasting_share(texts: list[str]) -> float:
    return sum(judged(text).decision == "lasting" for text in texts) / len(texts)


@pytest.mark.slow
def test_the_starters_world_is_told_apart() -> None:
    """1,200 tellings, 3,200 questions: most tellings last, hardly any question (measured: 92 %, 1.1 %)."""
    values = {"day": "3 May", "clock": "7:30", "year": "1981", "money": "700 pounds"}
    tells = [tell.format(v=values.get(one.value, "Quindle")) for one in LISTED for tell in one.tells]
    asks = [ask for one in LISTED for ask in one.asks] + [
        ask.format(v="Quindle") for one in LISTED for ask in one.reverse
    ]
    assert lasting_share(tells) >= 0.88
    assert lasting_share(asks) <= 0.015


@pytest.mark.parametrize("groups", [everyday.EVERYDAY, unknown.NEVER_TOLD, small_talk.SMALL_TALK, safety.LOOKALIKES])
def test_chat_leaves_hardly_anything(groups: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> None:
    assert lasting_share([text for texts, _ in groups for text in texts]) <= 0.03


@pytest.mark.parametrize("groups", [safety.HARMFUL, safety.SELF_HARM])
def test_harm_leaves_nothing(groups: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> None:
    assert lasting_share([text for texts, _ in groups for text in texts]) <= 0.015


@pytest.mark.parametrize("text", ["Suggest a present for a baby.", "Suggest a name for a school band."])
def test_a_plain_task_is_no_fact_whatever_the_classifier_reads(text: str) -> None:
    assert classify(text, trust="typed", said_at=datetime.now().astimezone()).decision == "session"
