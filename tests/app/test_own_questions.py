"""The owner's own questions, yesterday and today: which are asked, and that a forget finds their answers."""

from app.compose import Nightjar
from engine.home import Home
from engine.night.job import Job
from tests.app.scripted import ScriptedNight
from tests.app.test_forgetting import files_with, tell


def answered(nightjar: Nightjar, question: str) -> int:
    """A question with an answer below it; the answer's id."""
    tell(nightjar, question)
    store = nightjar.chat._store
    asked = store.messages.all()[-1]
    return store.messages.finish(store.messages.answer(asked.id, snapshot=None).id, "Perhaps.", state="complete").id


def asked_by_night(home: Home, night: int) -> list[str]:
    return [one.text for one in Job(home.nights / str(night)).spec.own_questions]


def test_the_morning_shows_yesterdays_answer_beside_todays(nightjar: Nightjar, home: Home) -> None:
    tell(nightjar, "My sister is called Galom.", "What is my sister called?", "And is Brunsk nice in spring?")
    outcome = nightjar.night.sleep()
    shown = nightjar.night.report(outcome.night).own_answers
    assert [row.question for row in shown] == ["And is Brunsk nice in spring?", "What is my sister called?"]
    assert (shown[1].before, shown[1].now) == ("I don't know that yet.", "About What is my sister called?")
    assert shown[1].changed
    assert "own" not in (home.snapshots / str(outcome.snapshot) / "gate.json").read_text()


def test_rated_ones_come_first_and_each_once(nightjar: Nightjar, home: Home) -> None:
    rated = answered(nightjar, "What is my sister called?")
    for text in (
        "Is it late?",
        "is it late?",
        "Who are you?",
        "What can you do?",
        "Where is Brunsk?",
        "How old is Rome?",
    ):
        tell(nightjar, text)
    nightjar.conversations.rate(rated, -1)
    tell(nightjar, "My sister is called Galom.")
    night = nightjar.night.sleep().night
    assert night is not None
    asked = asked_by_night(home, night)
    assert asked[0] == "What is my sister called?"
    assert len(asked) == len({text.lower() for text in asked}) == 5


def test_a_hidden_conversation_asks_nothing(nightjar: Nightjar, home: Home) -> None:
    tell(nightjar, "My sister is called Galom.", "What is my sister called?")
    nightjar.conversations.delete(nightjar.conversations.recent()[0].id)
    night = nightjar.night.sleep().night
    assert night is not None
    assert asked_by_night(home, night) == []


def test_a_forget_takes_answers_that_say_the_value(nightjar: Nightjar, home: Home) -> None:
    tell(nightjar, "Is Galomquist a nice name?", "My cat is called Brunsk.")
    first = nightjar.night.sleep().night
    (sister,) = tell(nightjar, "My sister is called Galomquist.")
    assert [row.question for row in nightjar.night.report(first).own_answers] == ["Is Galomquist a nice name?"]
    nightjar.memories.forget([sister], with_messages=True)
    assert nightjar.night.report(first).own_answers == ()
    assert files_with(home, "Galomquist") == []


def test_a_forget_takes_what_a_destroyed_snapshot_said(nightjar: Nightjar) -> None:
    (sister,) = tell(nightjar, "My sister is called Galom.")
    tell(nightjar, "Who am I?")
    night = nightjar.night.sleep().night
    assert nightjar.night.report(night).own_answers
    nightjar.memories.forget([sister])
    assert nightjar.night.report(night).own_answers == ()


def test_a_rejected_night_shows_none(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    tell(nightjar, "My sister is called Galom.", "Who am I?")
    night_worker.passes_exam = False
    night = nightjar.night.sleep().night
    assert nightjar.night.report(night).own_answers == ()


def test_thumbs_go_to_the_night_and_make_no_memory(nightjar: Nightjar, home: Home) -> None:
    liked, disliked = answered(nightjar, "What is a good breakfast?"), answered(nightjar, "Who are you?")
    store = nightjar.chat._store
    store.messages.finish(liked, "Galomquist lives in Brunsk, and porridge is good.", state="complete")
    nightjar.conversations.rate(liked, 1)
    nightjar.conversations.rate(disliked, -1)
    tell(nightjar, "Where is Rome?", "My sister is called Tavira.")
    night = nightjar.night.sleep().night
    spec = Job(home.nights / str(night)).spec
    assert [(one.question, one.answer) for one in spec.liked] == [
        ("What is a good breakfast?", "Galomquist lives in Brunsk, and porridge is good.")
    ]
    assert spec.disliked == ("Who are you?",)
    assert [one.text for one in spec.own_questions] == ["Who are you?", "What is a good breakfast?", "Where is Rome?"]
    assert [row.text for row in nightjar.memories.list()] == ["My sister is called Tavira."]
    nightjar.conversations.rate(liked, 0)
    tell(nightjar, "My dog is called Wekko.")
    assert Job(home.nights / str(nightjar.night.sleep().night)).spec.liked == ()


def test_a_forget_finds_praised_answers_in_a_nights_job(nightjar: Nightjar, home: Home) -> None:
    liked = answered(nightjar, "What is a good breakfast?")
    nightjar.chat._store.messages.finish(liked, "Galomquist likes porridge.", state="complete")
    nightjar.conversations.rate(liked, 1)
    tell(nightjar, "My cat is called Brunsk.")
    nightjar.night.sleep()
    assert files_with(home, "Galomquist")
    (sister,) = tell(nightjar, "My sister is called Galomquist.")
    nightjar.memories.forget([sister], with_messages=True)
    assert files_with(home, "Galomquist") == []
