"""Corrections that name no subject, and sentences that only look like one."""

import pytest

from engine.memory.corrected import Claim, corrected, names, right_value

DOG = Claim(memory=1, text="My dog is called Rex.", subject="my dog", attribute="name", value="Rex")
SISTER = Claim(memory=2, text="Mira, my sister", subject="my sister", attribute="name", value="Mira")
ALARM = Claim(memory=3, text="I get up at 7:00.", subject="me", attribute="wake-up time", value="7:00")
SAID = "Your dog is called Rex."


@pytest.mark.parametrize(
    "message",
    [
        "That's wrong, it's Bruno.",
        "No, it's Bruno",
        "no its Bruno",
        "Wrong. He's called Bruno.",
        "Nope, his name is Bruno",
        "It's not Rex, it's Bruno.",
        "Not Rex but Bruno!",
        "Bruno, not Rex.",
        "It's Bruno, not Rex",
        "No, Bruno.",
        "Actually, it's Bruno now",
        "No, I meant Bruno",
        "that's not right: it should be Bruno",
        "That’s wrong, it’s Bruno.",
        "That's wrong. It's Bruno. Thanks!",
    ],
)
def test_the_value_is_found_and_the_claim_is_the_answers(message: str) -> None:
    found = corrected(message, SAID, [DOG, SISTER, ALARM])
    assert found is not None
    assert found.claim is DOG
    assert (found.value, found.text) == ("Bruno", "My dog is called Bruno.")


@pytest.mark.parametrize(
    "message",
    [
        "No, thanks.",
        "No, it's raining cats and dogs over here today",
        "It's Bruno",  # corrects nothing
        "No, is it Bruno?",
        "No.",
        "no, it's fine",
        "No, wait",
        "No, Anna is coming",
        "That's wrong.",
        "No, it's Rex",
        "No, it's 7:30",
        "It's not Mira, it's Bruno",  # the answer said no Mira
        "Thanks, that's right",
    ],
)
def test_what_corrects_nothing_is_left_alone(message: str) -> None:
    assert corrected(message, SAID, [DOG, SISTER, ALARM]) is None


def test_of_two_claims_the_named_one_is_meant_and_without_a_name_none() -> None:
    both = "Your dog is called Rex and your sister is called Mira."
    assert corrected("No, it's Bruno.", both, [DOG, SISTER]) is None
    found = corrected("No, it's Bruno, not Rex.", both, [DOG, SISTER])
    assert found is not None
    assert found.claim is DOG


def test_numbers_correct_numbers() -> None:
    found = corrected("No, it's 6:45.", "You get up at 7:00.", [ALARM, DOG])
    assert found is not None
    assert (found.value, found.text) == ("6:45", "I get up at 6:45.")


def test_a_claim_that_does_not_hold_its_value_is_said_plainly() -> None:
    claim = Claim(memory=4, text="The kid is seven now.", subject="my son", attribute="age", value="7")
    found = corrected("No, it's 8.", "Your son is 7 years old.", [claim])
    assert found is not None
    assert found.text == "My son's age is 8."


def test_an_empty_message_has_no_value() -> None:
    assert right_value("") is None
    assert right_value("No, no, no") is None


def test_the_same_said_twice_is_one_claim() -> None:
    again = Claim(memory=9, text="Rex is my dog.", subject="My dog", attribute="name", value="rex")
    found = corrected("No, it's Bruno.", SAID, [DOG, again])
    assert found is not None
    assert found.claim is again


def test_only_the_value_itself_is_replaced() -> None:
    flat = Claim(memory=5, text="Our flat number is 3, floor 13.", subject="our flat", attribute="number", value="3")
    found = corrected("No, it's 5.", "Your flat number is 3.", [flat])
    assert found is not None
    assert found.text == "Our flat number is 5, floor 13."


def test_what_a_text_speaks_of() -> None:
    assert names("What colour is my car?", "my car", "colour")
    assert not names("A stop sign is red.", "my car", "colour")
    assert names("When do I wake up? At seven.", "me", "wake-up time")
