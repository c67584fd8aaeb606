"""Relative dates of a message, resolved against the local time it was said; "every Friday" is no date.

Knows calendar words only; whether a text is a plan is decided by `triage`.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
_NUMBERS = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_NUMBERS |= {"a": 1, "an": 1, "a couple of": 2}


@dataclass(frozen=True)
class Resolved:
    """`phrase` as said; `first` and `last` day it means, both included."""

    phrase: str
    first: date
    last: date


def resolve(text: str, said_at: datetime) -> list[Resolved]:
    """Every date phrase of the text, in order. `said_at` is the speaker's local time."""
    today = said_at.date()
    found: list[tuple[int, Resolved]] = []
    taken: list[tuple[int, int]] = []
    for pattern, days in _PHRASES:
        for match in pattern.finditer(text):
            if any(begin < match.end() and match.start() < end for begin, end in taken):
                continue
            span = days(match, today)
            if span is not None:
                taken.append(match.span())
                found.append((match.start(), Resolved(match.group().strip(), *span)))
    return [resolved for _, resolved in sorted(found, key=lambda pair: pair[0])]


Span = tuple[date, date]


def _offset(days: int) -> Callable[[re.Match[str], date], Span]:
    return lambda _match, today: (today + timedelta(days), today + timedelta(days))


def _in_span(match: re.Match[str], today: date) -> Span | None:
    """in three days, in a week, in 2 months"""
    number = match["number"].lower()
    count = _NUMBERS.get(number) or (int(number) if number.isdigit() else 0)
    if count > 1000:
        return None
    unit = match["unit"].lower()
    if unit == "month":
        day = _plus_months(today, count)
    else:
        day = today + timedelta(days=count * {"day": 1, "week": 7}[unit])
    return day, day


def _this_period(match: re.Match[str], today: date) -> Span:
    """next week, this month, next year, this weekend"""
    ahead = 1 if match["which"].lower() == "next" else 0
    unit = match["unit"].lower()
    if unit == "year":
        return date(today.year + ahead, 1, 1), date(today.year + ahead, 12, 31)
    if unit == "month":
        return _month_of(_plus_months(today.replace(day=1), ahead))
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * ahead)
    if unit == "weekend":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    return monday, monday + timedelta(days=6)


def _weekday(match: re.Match[str], today: date) -> Span:
    """next Friday, this Friday, on Friday: the next one after today."""
    wanted = WEEKDAYS.index(match["day"].lower())
    ahead = (wanted - today.weekday()) % 7 or 7
    day = today + timedelta(days=ahead)
    if (match["which"] or "").lower() == "last":
        day -= timedelta(days=7)
    return day, day


def _month(match: re.Match[str], today: date) -> Span:
    """in May, next May: the current month counts"""
    month = MONTHS.index(match["month"].lower()) + 1
    year = int(match["year"]) if match["year"] else today.year + (month < today.month)
    return _month_of(date(year, month, 1))


def _day_month(match: re.Match[str], today: date) -> Span | None:
    """3 May, May 3rd, 3 May 2027; without a year, the next such day"""
    month = MONTHS.index(match["month"].lower()) + 1
    try:
        if match["year"]:
            day = date(int(match["year"]), month, int(match["number"]))
        else:
            day = date(today.year, month, int(match["number"]))
            day = day if day >= today else day.replace(year=today.year + 1)
    except ValueError:
        return None
    return day, day


def _iso(match: re.Match[str], _today: date) -> Span | None:
    try:
        day = date.fromisoformat(match.group())
    except ValueError:
        return None
    return day, day


def _month_of(first: date) -> Span:
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _plus_months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_DAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"

# The first pattern that matches a stretch of text owns it.
_PHRASES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Span | None]], ...] = (
    (_compile(r"\b\d{4}-\d{2}-\d{2}\b"), _iso),
    (_compile(rf"\b(?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b{_YEAR}"), _day_month),
    (_compile(rf"\b(?P<month>{_MONTH}) (?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_YEAR}"), _day_month),
    (_compile(rf"\b(?:in|this|next|until|by|during) (?P<month>{_MONTH})\b{_YEAR}"), _month),
    (_compile(r"\b(?:the )?day after tomorrow\b"), _offset(2)),
    (_compile(r"\b(?:the )?day before yesterday\b"), _offset(-2)),
    (_compile(r"\btomorrow\b"), _offset(1)),
    (_compile(r"\b(?:yesterday|last night)\b"), _offset(-1)),
    (_compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b"), _offset(0)),
    (
        _compile(
            r"\bin (?P<number>a couple of|an?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
            r"(?P<unit>day|week|month)s?\b"
        ),
        _in_span,
    ),
    (_compile(r"\b(?P<which>this|next) (?P<unit>weekend|week|month|year)\b"), _this_period),
    (
        _compile(rf"(?<!every )\b(?:(?P<which>next|this|last|on|by|until|coming) )(?:coming )?(?P<day>{_DAY})\b(?!s)"),
        _weekday,
    ),
)
