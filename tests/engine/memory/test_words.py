"""Normal forms, whole words, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory.words import contains, content_words, normal_tokens, plain, sentences, similarity


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("Your sister is Mira.", "Mira", True),
        ("Your sister is Miranda.", "Mira", False),
        ("It's at 7:30, sharp.", "7:30", True),
        ("Iron Station", "the iron station", False),
        ("He said: O’Hara!", "O'Hara", True),
        ("anything", "", False),
    ],
)
def test_whole_words(text: str, phrase: str, found: bool) -> None:
    assert contains(text, phrase) is found


def test_short_forms_are_written_out() -> None:
    assert normal_tokens("What's it?") == normal_tokens("what is it")
    assert normal_tokens("I don't know") == ["i", "do", "not", "know"]


def test_content_words_are_stems_without_function_words() -> None:
    assert content_words("Where do I live?") == content_words("lives")
    assert content_words("the of and") == []


def test_sentences() -> None:
    assert sentences("I have a cat. She's called Tofu!\nNice?") == ["I have a cat.", "She's called Tofu!", "Nice?"]
    assert sentences("  ") == []
    assert sentences("My boss is Mr. Takahashi. He's Dr. Ito's friend.") == [
        "My boss is Mr Takahashi.",
        "He's Dr Ito's friend.",
    ]


def test_similarity() -> None:
    assert similarity("what is it", "What's it?") == 1.0
    assert similarity("a", "b") == 0.0


@given(st.text())
def test_plain_is_stable(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("text", "phrase", "inside"),
    [
        ("My dog is called 🦊.", "🦊", True),
        ("My dog is called 🦊.", "🐻", False),
        ("My dog is called Rex 🐶.", "Rex", True),
        ("My dog is called Rex.", "Rex 🐶", True),
        ("It is ❄\ufe0f here.", "❄", True),
        ("A polar bear: 🐻‍❄️", "🐻", False),
        ("Waving: 👋🏽", "👋", False),
        ("From 🇩🇪 to 🇫🇷", "🇫🇷", True),
        ("My dog is called 🦊.", "", False),
        ("我住在北京。", "北京", True),
        ("我住在北京。", "京北", False),
        ("Я живу в Москве.", "Москве", True),
        ("Я живу в Москве.", "Москв", False),
    ],
)
def test_pictures_and_letters_without_spaces_are_found(text: str, phrase: str, inside: bool) -> None:
    assert contains(text, phrase) is inside
