"""Date phrases against a fixed Monday."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.memory.dates import resolve

MONDAY = datetime(2026, 11, 23, 14, 0)

CASES = (
    ("I fly tomorrow.", "tomorrow", date(2026, 11, 24), date(2026, 11, 24)),
    ("the day after tomorrow it is", "the day after tomorrow", date(2026, 11, 25), date(2026, 11, 25)),
    ("It was yesterday.", "yesterday", date(2026, 11, 22), date(2026, 11, 22)),
    ("Tonight we eat out.", "Tonight", date(2026, 11, 23), date(2026, 11, 23)),
    ("See you on Friday.", "on Friday", date(2026, 11, 27), date(2026, 11, 27)),
    ("next Monday", "next Monday", date(2026, 11, 30), date(2026, 11, 30)),
    ("in three days", "in three days", date(2026, 11, 26), date(2026, 11, 26)),
    ("in 2 weeks", "in 2 weeks", date(2026, 12, 7), date(2026, 12, 7)),
    ("in a month", "in a month", date(2026, 12, 23), date(2026, 12, 23)),
    ("next week", "next week", date(2026, 11, 30), date(2026, 12, 6)),
    ("this weekend", "this weekend", date(2026, 11, 28), date(2026, 11, 29)),
    ("next month", "next month", date(2026, 12, 1), date(2026, 12, 31)),
    ("next year", "next year", date(2027, 1, 1), date(2027, 12, 31)),
    ("in March", "in March", date(2027, 3, 1), date(2027, 3, 31)),
    ("in November", "in November", date(2026, 11, 1), date(2026, 11, 30)),
    ("on 3 December", "3 December", date(2026, 12, 3), date(2026, 12, 3)),
    ("on May 3rd", "May 3rd", date(2027, 5, 3), date(2027, 5, 3)),
    ("the 4th of August 2028", "the 4th of August 2028", date(2028, 8, 4), date(2028, 8, 4)),
    ("by 2027-02-28 at the latest", "2027-02-28", date(2027, 2, 28), date(2027, 2, 28)),
)


@pytest.mark.parametrize(("text", "phrase", "first", "last"), CASES)
def test_phrases(text: str, phrase: str, first: date, last: date) -> None:
    (found,) = resolve(text, MONDAY)
    assert (found.phrase, found.first, found.last) == (phrase, first, last)


@pytest.mark.parametrize("text", ["every Friday", "I may come.", "30 February", "2026-13-01", "on Fridays", "a month"])
def test_no_dates(text: str) -> None:
    assert resolve(text, MONDAY) == []


def test_several_in_order() -> None:
    found = resolve("Tomorrow Graz, on Friday Linz.", MONDAY)
    assert [one.phrase for one in found] == ["Tomorrow", "on Friday"]


@given(st.text(max_size=80), st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)))
def test_never_fails_and_spans_are_in_order(text: str, said_at: datetime) -> None:
    assert all(one.first <= one.last for one in resolve(text, said_at))
