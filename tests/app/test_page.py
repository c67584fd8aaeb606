"""The page of what is kept: which memory stands in which group, and what is not on it."""

from datetime import UTC, datetime
from itertools import count

import pytest

from app.views.memories import MemoryView
from app.views.page import SECTIONS, as_markdown, in_english, page_of, title_of

NOW = datetime(2026, 3, 4, tzinfo=UTC)
_NUMBERS = count(1)


def memory(text: str, subject: str = "", attribute: str = "", value: str = "", **more: object) -> MemoryView:
    fields: dict[str, object] = {
        "kind": "statement", "ledger": "live", "state": "in_weights", "trust": "typed", "sources": (), "night": 1,
        "created": "2026-03-01T12:00:00+00:00",
    }  # fmt: skip
    return MemoryView(
        id=next(_NUMBERS), text=text, subject=subject, attribute=attribute, value=value,
        **(fields | more),  # type: ignore[arg-type]  # the fields are checked by the dataclass
    )  # fmt: skip


def placed(*memories: MemoryView) -> dict[str, dict[str, list[str]]]:
    """Section -> title of the group -> texts."""
    return {
        section.key: {title_of(group): [in_english(one) for one in group.sentences] for group in section.groups}
        for section in page_of(memories, NOW)
    }


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("about_you", memory("I work as a tailor.", "me", "job", "tailor")),
        ("about_you", memory("I moved the piano to the attic.")),
        ("about_you", memory("My favourite film is Alien.", "me", "favourite film", "Alien")),
        ("things", memory("My car is red.", "my car", "colour", "red")),
        ("things", memory("The blue folder holds the letters of March.")),
        ("things", memory("My passport expires in three years.")),
        ("things", memory("I develop on a laptop with 8 GB.", kind="environment")),
        ("places", memory("I live in Bern.", "me", "home city", "Bern")),
        ("places", memory("My passport is in the blue drawer.")),
        ("places", memory("My office is on the third floor.", "my office", "floor", "third")),
        ("dates", memory("My weekly meeting is on Tuesday.", "my weekly meeting", "day", "Tuesday")),
        ("dates", memory("I fly to Porto with my sister on 3 May.", kind="plan", valid_until="2026-05-03T00:00:00Z")),
        ("answers", memory("Always call me Mira.", kind="preference")),
        ("procedures", memory("To deploy I first run the tests.", kind="procedure")),
        ("procedures", memory("cargo build needs nightly.", kind="lesson")),
        ("documents", memory("The boiler is serviced every May.", "boiler", "service", "May", kind="document")),
    ],
    ids=lambda value: value.text if isinstance(value, MemoryView) else value,
)  # fmt: skip
def test_each_stands_in_its_section(section: str, told: MemoryView) -> None:
    assert placed(told) == {section: {"": [told.text]}}


def test_people_and_animals_are_told_apart_by_who_they_are() -> None:
    allergic = "Ilsa is allergic to walnuts."
    found = placed(
        memory("My sister is called Ilsa.", "my sister", "name", "Ilsa"),
        memory("My dog is called Biscuit.", "my dog", "name", "Biscuit"),
        memory("My sister lives in Porto.", "my sister", "city", "Porto"),
        memory(allergic),
        memory("My older brother repairs bicycles."),
        memory("Biscuit sleeps on the sofa.", "Biscuit", "place", "sofa"),
        memory("Tekai works for Arlo Press.", "Tekai", "employer", "Arlo Press"),
        memory("Tekai lives in Graz."),
    )
    assert found == {
        "living": {
            "My sister: Ilsa": ["My sister is called Ilsa.", "My sister lives in Porto.", allergic],
            "My dog: Biscuit": ["My dog is called Biscuit.", "Biscuit sleeps on the sofa."],
            "My older brother": ["My older brother repairs bicycles."],
            "Tekai": ["Tekai works for Arlo Press.", "Tekai lives in Graz."],
        }
    }


@pytest.mark.parametrize("ledger", ["pending", "paused", "superseded", "rejected"])
def test_what_is_not_in_force_is_not_on_it(ledger: str) -> None:
    told = "My dog is called Rex."
    assert placed(memory(told, ledger=ledger, state="held_out")) == {}
    assert placed(memory(told, ledger="queued", state="held_out", taken_back=True)) == {}
    assert placed(memory(told, ledger="queued", state="in_context")) != {}


def test_a_plan_that_is_over_says_so() -> None:
    told = memory("The car is in the garage.", kind="plan", valid_until="2026-03-01T00:00:00+00:00")
    assert placed(told)["dates"][""] == ["The car is in the garage. (this was until 1 March 2026 and is over)"]


def test_as_markdown() -> None:
    sections = page_of([memory("I live\nin Bern.", "me", "home city", "Bern"),
                        memory("My dog is called Biscuit.", "my dog", "name", "Biscuit")], NOW)  # fmt: skip
    text = as_markdown(sections, {key: key.capitalize() for key in SECTIONS}, "What I know")
    assert text.splitlines() == [
        "# What I know", "", "## Living", "", "### My dog: Biscuit", "", "- My dog is called Biscuit.", "",
        "## Places", "", "- I live in Bern.",
    ]  # fmt: skip
