"""When two wordings are one, and which are set aside: the same in every night."""

from hypothesis import given
from hypothesis import strategies as st

from engine.night.phrasing import frame, is_set_aside, normal, novel, tidy

SISTER = {"subject": "my sister", "attribute": "name", "value": "Mira"}
BROTHER = {"subject": "my brother", "attribute": "name", "value": "Otto"}


def test_short_forms_and_punctuation_make_no_new_wording() -> None:
    assert normal("What's my sister's name?") == normal("what is my sisters name".replace("sisters", "sister's"))


def test_the_frame_is_the_same_for_every_memory() -> None:
    assert frame("What's my sister's name?", **SISTER) == frame("what is my brother's name", **BROTHER)
    assert frame("Who is Mira?", **SISTER) == "who is VALUE"


def test_set_aside_does_not_depend_on_the_memory_or_the_spelling() -> None:
    for line in ("What's {s} called?", "Tell me {s}'s name.", "Who is {v}?", "And {s}?"):
        one = line.format(s="my sister", v="Mira")
        two = line.format(s="my brother", v="Otto")
        assert is_set_aside(one, **SISTER) == is_set_aside(two, **BROTHER) == is_set_aside(one.upper(), **SISTER)


def test_set_aside_is_written_in_stone() -> None:
    """A wording that was kept for exams must stay out of training in every later version, too."""
    kept = [n for n in range(24) if is_set_aside(f"question number {n} about my sister", **SISTER)]
    assert kept == [2, 6, 9, 11, 13, 14, 20, 23]


def test_about_one_in_four_is_set_aside() -> None:
    share = sum(is_set_aside(f"is it {n}") for n in range(2000)) / 2000
    assert 0.22 < share < 0.28


def test_only_new_wordings_are_kept() -> None:
    lines = ["What is it?", "what's it", "", "What would you call it?", "What is it then, please tell me now?"]
    assert novel(lines) == ["What is it?", "What would you call it?", "What is it then, please tell me now?"]
    assert novel(["What is it?"], beside=["what is it"]) == []


def test_lines_lose_their_numbers_and_bullets() -> None:
    assert tidy("1. What is it?") == "What is it?"
    assert tidy("- “What is it?”") == "What is it?"
    assert tidy("12) who") == "who"
    assert tidy("2026 was a year") == "2026 was a year"


@given(st.text(max_size=60))
def test_never_fails(line: str) -> None:
    assert isinstance(is_set_aside(line, **SISTER), bool)
    assert tidy(line) == " ".join(tidy(line).split())
