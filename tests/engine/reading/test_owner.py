"""What "The dome ..." belongs to is named where it reads right, and nowhere else."""

import pytest

from engine.memory.of_documents import Claim, claims
from engine.reading import blocks, document

MILL = "the Hazel Museum"


def stated(title: str, text: str) -> list[str]:
    return [one.text for one in document.read(blocks.of_text(f"{title}\n\n{text}\n")).statements]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("The old lift is called Grubo.", "The old lift of the Hazel Museum is called Grubo."),
        ("The roof was painted by Ada Lind.", "The roof of the Hazel Museum was painted by Ada Lind."),
        ("The north wing opened in 1962.", "The north wing of the Hazel Museum opened in 1962."),
        ("The main hall seats 300 people.", "The main hall of the Hazel Museum seats 300 people."),
        ("The goat of the gardener answers to Pim.", "The goat of the gardener at the Hazel Museum answers to Pim."),
        ("The museum was founded by Ada Lind.", "The Hazel Museum was founded by Ada Lind."),
        ("Guests must enter the locker code 4471.", "Guests at the Hazel Museum must enter the locker code 4471."),
        ("Visitors use the wifi number 12-88.", "Visitors to the Hazel Museum use the wifi number 12-88."),
        # As they are: another name, a world's thing, the museum's name is in it, no plain form.
        ("Ada Lind was the first to pay.", "Ada Lind was the first to pay."),
        ("The Kern Bridge is near by.", "The Kern Bridge is near by."),
        ("The sun is too strong for paper.", "The sun is too strong for paper."),
        ("The weather was bad in 1931.", "The weather was bad in 1931."),
        ("The first was made of clay.", "The first was made of clay."),
        ("The old museum was torn down.", "The old museum was torn down."),
        ("The cellar is the pride of the Hazel Museum.", "The cellar is the pride of the Hazel Museum."),
        ("The kit contains a lamp and a rope.", "The kit contains a lamp and a rope."),
        ("Visitors pay at the gate.", "Visitors pay at the gate."),
        ("A lamp hangs over the door.", "A lamp hangs over the door."),
    ],
)
@pytest.mark.parametrize("title", ["The Hazel Museum", "About the Hazel Museum", "Welcome to the Hazel Museum"])
def test_a_thing_gets_its_owner_where_that_reads_right(title: str, sentence: str, statement: str) -> None:
    assert stated(title, sentence) == [statement]


@pytest.mark.parametrize(
    "title", ["Mira Olsen", "Notes", "What we saw", "The History", "My trip to Tarsk and back again home"]
)
def test_no_owner_without_a_named_thing(title: str) -> None:
    assert stated(title, "The roof was painted by Ada Lind.") == ["The roof was painted by Ada Lind."]


def test_what_another_name_was_spoken_of_before_is_nobodys() -> None:
    assert (
        stated("The Hazel Museum", "Kern Tower stands beside it. The lamp is called Oss.")[1]
        == "The lamp is called Oss."
    )
    owned = "The Hazel Museum has a garden. The lamp is called Oss. Its owner is Ada Lind. The door is red."
    assert stated("The Hazel Museum", owned)[1:] == [
        "The lamp of the Hazel Museum is called Oss.",
        "The Hazel Museum's owner is Ada Lind.",
        "The door of the Hazel Museum is red.",
    ]


def test_the_owner_is_named_as_the_text_names_it() -> None:
    assert (
        stated("HERON TOWER\n===========", "Heron Tower is old. The lamp is called Oss.")[1]
        == "The lamp of Heron Tower is called Oss."
    )
    told = stated("Hazel Museum", "Everybody likes the Hazel Museum. The lamp is called Oss.")
    assert told[1] == "The lamp of the Hazel Museum is called Oss."


def test_a_section_is_no_owner_but_what_is_above_it() -> None:
    text = "# The Hazel Museum\n\n## The Building\n\nThe roof was painted by Ada Lind.\n"
    assert [one.text for one in document.read(blocks.of_markdown(text)).statements] == [
        "The roof of the Hazel Museum was painted by Ada Lind."
    ]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The old lift is called Grubo.", Claim("the old lift of the Hazel Museum", "name", "Grubo")),
        ("The roof was painted by Ada Lind.", Claim("the roof of the Hazel Museum", "painter", "Ada Lind")),
        ("The north wing opened in 1962.", Claim("the north wing of the Hazel Museum", "opening year", "1962")),
        (
            "The goat of the gardener answers to Pim.",
            Claim("the goat of the gardener at the Hazel Museum", "name", "Pim"),
        ),
        ("Guests must enter the locker code 4471.", Claim(MILL, "locker code", "4471")),
        ("Its first owner was Ada Lind.", Claim(MILL, "first owner", "Ada Lind")),
        ("- Height: 32 m\n- It is old.", Claim(MILL, "height", "32 m")),
    ],
)
def test_what_stands_alone_is_a_claim(sentence: str, claim: Claim) -> None:
    assert claims(stated("About the Hazel Museum", sentence)[0]) == [claim]
