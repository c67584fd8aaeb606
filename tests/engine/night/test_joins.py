"""Names joined with what is told by name: both ways, once, and only of somebody."""

from dataclasses import replace

from engine.night.job import JobMemory
from engine.night.joins import joined

LAWYER = JobMemory(id=1, text="My lawyer is called Orsel.", subject="my lawyer", attribute="name", value="Orsel")
HOME = JobMemory(
    id=2, text="Orsel lives in Haverbrook, far out.", subject="Orsel", attribute="city", value="Haverbrook"
)
JOB = JobMemory(id=3, text="My lawyer's birthday is 3 May.", subject="my lawyer", attribute="birthday", value="3 May")
CAR = JobMemory(id=4, text="My car is called Orsel.", subject="my car", attribute="name", value="Orsel")


def facts(*memories: JobMemory) -> list[tuple[str, str, str, tuple[int, int]]]:
    return [(one.fact.text, one.fact.subject, one.fact.value, one.sources) for one in joined(memories)]


def test_what_is_told_of_a_name_is_told_of_who_has_it() -> None:
    assert facts(LAWYER, HOME) == [("My lawyer lives in Haverbrook.", "my lawyer", "Haverbrook", (1, 2))]


def test_what_is_told_of_somebody_is_told_of_their_name() -> None:
    assert facts(LAWYER, JOB) == [("Orsel's birthday is 3 May.", "Orsel", "3 May", (1, 3))]


def test_nothing_is_joined_twice_or_with_itself() -> None:
    known = JobMemory(id=5, text="", subject="my lawyer", attribute="city", value="Haverbrook")
    assert facts(LAWYER, HOME, known) == []
    assert facts(LAWYER) == []
    assert len(facts(LAWYER, HOME, JOB)) == 2


def test_a_thing_with_a_name_is_nobody() -> None:
    """ "Orsel lives in Haverbrook" is not told of the car."""
    assert facts(CAR, HOME) == []


def test_what_is_not_clear_is_not_joined() -> None:
    """Two friends, two who are called the same, a document's people, a plan, another name."""
    friends = (
        JobMemory(id=6, text="", subject="my friend", attribute="name", value="Tom"),
        JobMemory(id=7, text="", subject="my friend", attribute="name", value="Ben"),
        JobMemory(id=8, text="", subject="my friend", attribute="city", value="Leeds"),
    )
    assert facts(*friends) == []
    dog = JobMemory(id=9, text="", subject="my dog", attribute="name", value="Orsel")
    assert facts(LAWYER, dog, HOME) == []
    assert facts(LAWYER, replace(HOME, kind="document")) == []
    assert facts(LAWYER, replace(HOME, kind="plan")) == []
    assert facts(LAWYER, replace(HOME, attribute="first name")) == []
