"""Procedures as they are told: the task, the steps, and whether two tellings are of the same."""

import pytest

from engine.memory import procedures
from engine.memory.extract import Fact
from engine.memory.procedures import told

TOLD = [
    (
        "When I close the shop, I first count the till, then lock the tin in the cupboard, and last set the alarm.",
        "closing the shop",
        ("count the till", "lock the tin in the cupboard", "set the alarm"),
    ),
    (
        "To deploy we tag the release, wait for the green tick, ssh into kiwi and run ./roll.sh. In that order.",
        "deploying",
        ("tag the release", "wait for the green tick", "ssh into kiwi and run ./roll.sh"),
    ),
    (
        "how we close the bar every night: till first, then fridges, lights, and key goes in the box by the bins",
        "closing the bar",
        ("till", "fridges", "lights", "key goes in the box by the bins"),
    ),
    (
        "To change the filter: 1. Remove the four screws. 2. Lift the cover. 3. Replace the filter.",
        "changing the filter",
        ("remove the four screws", "lift the cover", "replace the filter"),
    ),
    (
        "Monday routine: water the ficus, empty the dehumidifier, then send Ingrid the meter readings",
        "my Monday routine",
        ("water the ficus", "empty the dehumidifier", "send Ingrid the meter readings"),
    ),
    (
        "For each new tenant I do the same: photos, meter readings, then the inventory, and only then the keys.",
        "each new tenant",
        ("photos", "meter readings", "the inventory", "the keys"),
    ),
    (
        "Whenever I open the bakery I switch on the oven, fill the kettle and unlock the door.",
        "opening the bakery",
        ("switch on the oven", "fill the kettle", "unlock the door"),
    ),
    (
        "When I get up I make the bed. Then I open the window. After that I feed the cat. Always in that order.",
        "getting up",
        ("make the bed", "open the window", "feed the cat"),
    ),
    (
        "every monday i soak the rice, grind it, salt it, thats how the batter comes right",
        "my Monday routine",
        ("soak the rice", "grind it", "salt it"),
    ),
    ("First I count the till. Then I lock the tin. Finally I set the alarm.", "",
     ("count the till", "lock the tin", "set the alarm")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "task", "steps"), TOLD, ids=lambda one: one[:20] if isinstance(one, str) else "")
def test_steps_are_read_in_order(text: str, task: str, steps: tuple[str, ...]) -> None:
    found = told(text)
    assert found is not None
    assert (found.task, found.steps) == (task, steps)
    assert procedures.steps_in(found.value) == steps


@pytest.mark.parametrize(
    "text",
    [
        "My sister is called Mira.",
        "Yes, I have two sisters, Amina and Zuleikha.",
        "When I was young, I lived in Bergen.",
        "First of all, thanks!",
        "",
        "\n",
    ],
)
def test_what_lists_no_steps_tells_none(text: str) -> None:
    assert told(text) is None


SHOP = "When I close the shop, I first count the till, then feed the cat, then set the alarm."


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("Shop closed: counted the till, fed the cat, set the alarm, as always.", True),
        ("It is always the same: till, cat, alarm, in that order.", True),
        ("Shop closed: fed the cat, counted the till, set the alarm.", False),
        ("Shop closed: counted the till, fed the cat.", False),
        ("When I leave home, I first count the till, then feed the cat, then set the alarm.", False),
        ("My list: count sheep, feed crows, set traps.", False),
    ],
)
def test_the_same_steps_in_other_words(text: str, is_same: bool) -> None:
    assert procedures.same(SHOP, text) is is_same


def test_a_fact_needs_a_task_and_keeps_the_steps_that_are_known() -> None:
    steps = "count the till, then feed the cat, then set the alarm"
    assert procedures.fact(SHOP) == Fact("closing the shop", "steps", steps)
    assert procedures.fact("It is always the same: till, cat, alarm.") is None
    steps = "run `a, b`, then run `c`"
    assert procedures.fact("Steps to fix it: run `a, b`, then run `c`.", steps) == Fact("fixing it", "steps", steps)


@pytest.mark.parametrize(
    ("verb", "gerund"),
    [
        ("close the shop", "closing the shop"), ("go kayaking", "going kayaking"), ("get up", "getting up"),
        ("water the ferns", "watering the ferns"), ("lie down", "lying down"), ("see a doctor", "seeing a doctor"),
        ("mow the lawn", "mowing the lawn"), ("fix the bike", "fixing the bike"), ("brew", "brewing"),
    ],
)  # fmt: skip
def test_gerunds(verb: str, gerund: str) -> None:
    assert procedures.gerund(verb) == gerund


def test_the_assistant_says_your() -> None:
    assert procedures.yours("text my crew for me") == "text your crew for you"
