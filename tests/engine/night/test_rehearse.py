"""What may be joined, and that nothing is invented."""

import pytest

from engine.night.rehearse import grounded, is_new, related

SISTER = ("My sister is called Mira.", (1,))
HOME = ("Mira lives in Ghent.", (2,))
DOG = ("My dog is called Rex.", (3,))


def test_pairs_share_a_name_and_no_source() -> None:
    assert related([SISTER, HOME, DOG]) == [(SISTER, HOME)]
    assert related([SISTER, ("Mira is nice.", (1, 9))]) == []


def test_pairs_with_the_newest_memory_come_first() -> None:
    """A pass reads so many and no more: what was told today must be among them."""
    today = ("Mira has moved to Turin.", (30,))
    assert related([SISTER, HOME, today]) == [(SISTER, today), (HOME, today), (SISTER, HOME)]


@pytest.mark.parametrize(
    ("line", "good"),
    [
        ("My sister lives in Ghent.", True),
        ("My sister Mira lives in Ghent.", True),
        ("My sister lives in Oslo.", False),
        ("My sister is called Mira.", False),
        ("nothing", False),
        ("", False),
    ],
)
def test_a_line_joins_and_does_not_invent(line: str, good: bool) -> None:
    assert grounded(line, [SISTER[0], HOME[0]]) is good


def test_what_is_known_is_not_new() -> None:
    assert not is_new("my sister is called Mira", [SISTER])
    assert is_new("My sister lives in Ghent.", [SISTER, HOME])
