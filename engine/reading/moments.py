"""When something was said, from whatever a trace wrote down for it. Knows no clock."""

from datetime import UTC, datetime

_KEYS = ("create_time", "created_at", "timestamp", "time", "ts", "created", "date")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_LARGEST_SECONDS = 10**11  # a larger number counts milliseconds


def said_at(record: dict[str, object]) -> datetime | None:
    """The first of the usual keys that holds a moment, with its offset; a bare number is seconds or milliseconds."""
    return next((found for key in _KEYS if (found := moment(record.get(key))) is not None), None)


def moment(value: object) -> datetime | None:
    """None for what is no moment, and for years that nobody chatted in."""
    try:
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            seconds = value / 1000 if abs(value) >= _LARGEST_SECONDS else value
            found = datetime.fromtimestamp(seconds, tz=UTC).astimezone()
        elif isinstance(value, str):
            found = datetime.fromisoformat(value.strip())
            # Without an offset it is the owner's own clock.
            found = found if found.tzinfo is not None else found.astimezone()
        else:
            return None
    except (ValueError, OverflowError, OSError):
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
