"""Plain sentences of a document, and those that claim nothing a night could ask for."""

import pytest

from engine.memory.of_documents import Claim, claims


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The ferry is called Heron.", Claim("the ferry", "name", "Heron")),
        ("The goat of the miller answers to Old Pim.", Claim("the goat of the miller", "name", "Old Pim")),
        ("Kern Tower's first keeper was Ada Lind.", Claim("Kern Tower", "first keeper", "Ada Lind")),
        ("The entrance fee of the museum is 12 crowns.", Claim("the museum", "entrance fee", "12 crowns")),
        ("The roof was built by Dolmar Works in spring.", Claim("the roof", "builder", "Dolmar Works")),
        ("The Fern Bridge opened in 1931 after a long winter.", Claim("the Fern Bridge", "opening year", "1931")),
        ("The Kern Tower stands on a cliff above Lower Sund.", Claim("the Kern Tower", "place", "Lower Sund")),
        ("A pump costs little. The pump's weight is 3.5 kg.", Claim("the pump", "weight", "3.5 kg")),
    ],
)
def test_a_plain_sentence_is_read(sentence: str, claim: Claim) -> None:
    assert claims(sentence) == [claim]


@pytest.mark.parametrize(
    "sentence",
    [
        "My boat is called Heron.",
        "It is called Heron.",
        "Who is called Heron?",
        "They are led by Ada Lind.",
        "The ferry is late again.",
        "Visitors should bring a coat.",
        "The point of the whole long story is that nobody ever knew what it was for.",
    ],
)
def test_others_are_not(sentence: str) -> None:
    assert claims(sentence) == []
