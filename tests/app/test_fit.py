"""Sizes in, sentences out."""

import pytest

from app.fit import for_chatting, for_sleeping

GIB = 1 << 30


@pytest.mark.parametrize(
    ("file", "memory", "said"),
    [
        (4_000_000, 8 * GIB, "Fits easily for chatting."),
        (3 * GIB, 8 * GIB, "Fits for chatting."),
        (5 * GIB, 8 * GIB, "Tight, close other programs for chatting."),
        (9 * GIB, 8 * GIB, "Too big for this machine for chatting."),
    ],
)
def test_chatting_needs_a_fifth_more_than_the_file(file: int, memory: int, said: str) -> None:
    assert for_chatting(file, memory) == said


def test_a_night_says_how_much_it_takes() -> None:
    assert for_sleeping(600_000_000, 8 * GIB) == "Fits easily for a night: it takes about 1.3 GB."
    assert for_sleeping(8_000_000_000, 8 * GIB).startswith("Tight")
