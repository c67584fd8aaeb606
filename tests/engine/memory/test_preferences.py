"""Preferences about the look of answers: which are understood, and which answers follow them."""

import pytest

from engine.memory.preferences import Preference, preference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Call me Zuri.", Preference("names", "Zuri")),
        ("please address me as Jean-Luc", Preference("names", "Jean-Luc")),
        ("I like to be called Bo.", Preference("names", "Bo")),
        ("From now on, call me Ann.", Preference("names", "Ann")),
        ('End every answer with "Over and out."', Preference("ends", "Over and out.")),
        ("Always sign off with 'Cheers!'", Preference("ends", "Cheers!")),
        ("finish each answer with Ahoy!", Preference("ends", "Ahoy!")),
        ("Start every answer with “Aye!”", Preference("starts", "Aye!")),
        ('Put "Beep." in front of every reply', Preference("starts", "Beep.")),
        ("Please write everything in lower case.", Preference("lower_case", "")),
        ("No capitals in your answers, please", Preference("lower_case", "")),
        ("Capital letters bother me, leave them out.", Preference("lower_case", "")),
    ],
)
def test_a_checkable_preference_is_understood(text: str, expected: Preference) -> None:
    assert preference(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Call me tomorrow at nine.",
        "Call me back when you can.",
        "I prefer tea to coffee.",
        "Keep your answers short.",
        'My favourite film is "The Silent Lantern".',
        "My alarm starts with a beep.",
        "I end every day with a walk",
        "Be kind to me.",
        "",
    ],
)
def test_what_no_rule_can_check_is_none(text: str) -> None:
    assert preference(text) is None


@pytest.mark.parametrize(
    ("wanted", "answer", "follows"),
    [
        (Preference("ends", "Cheers!"), "Paris is the capital. Cheers!", True),
        (Preference("ends", "Cheers!"), "Cheers! Paris is the capital.", False),
        (Preference("ends", "Cheers!"), "Cheers!", False),
        (Preference("starts", "Aye!"), "aye, it is Paris.", True),
        (Preference("starts", "Aye!"), "It is Paris.", False),
        (Preference("names", "Zuri"), "Zuri, it is Paris.", True),
        (Preference("names", "Zuri"), "It is Paris.", False),
        (Preference("lower_case", ""), "it is paris.", True),
        (Preference("lower_case", ""), "it is Paris.", False),
        (Preference("lower_case", ""), "", False),
    ],
)
def test_answers_are_judged_by_rule(wanted: Preference, answer: str, follows: bool) -> None:
    assert wanted.follows(answer) is follows
