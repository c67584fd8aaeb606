"""Whatever a person types becomes words to look for, and never query syntax."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.store.words import STOP_WORDS, match_expression, words


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'porter unicode61')")
        raw.execute("INSERT INTO t VALUES ('my dog is called Rex')")
        yield raw


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What's my dog's name?", ["dog", "name"]),
        ("Where do I live?", ["live"]),
        ("REX rex Rex", ["rex"]),
        ("a AND b OR NEAR(c) NOT *", ["near"]),
        ("snake_case and e-mail", ["snake", "case", "mail"]),
        ("Geburtstag von Jürgen am 3.4.", ["geburtstag", "von", "jürgen", "3", "4"]),
        ("ты где?", ["ты", "где"]),
        ("", []),
        ('""" --- ()', []),
        ("what is it?", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_nothing_to_look_for_is_no_query() -> None:
    assert match_expression("what is it?") is None


def test_any_of_the_words_will_do() -> None:
    assert match_expression("my dog Rex") == '"dog" OR "rex"'


def test_stop_words_are_lower_case_words() -> None:
    assert all(word == word.lower() and word.isalpha() for word in STOP_WORDS)


@given(st.text())
def test_no_text_is_a_syntax_error(index: sqlite3.Connection, text: str) -> None:
    expression = match_expression(text)
    if expression is not None:
        index.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()
    assert expression is None or expression.count('"') == 2 * len(words(text))


@given(st.lists(st.sampled_from(['"', "*", "(", ")", "NEAR", "AND", "OR", "NOT", ":", "^", "-", "+", "dog", "text"])))
def test_syntax_is_only_words(index: sqlite3.Connection, pieces: list[str]) -> None:
    expression = match_expression(" ".join(pieces))
    found = [] if expression is None else index.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()
    assert bool(found) == ("dog" in pieces)
