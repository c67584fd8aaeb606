"""What a model read in a message must be spoken of there."""

import pytest

from engine.memory.extract import Fact
from engine.night.grounding import is_spoken_of


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Everyone from my department sits on floor 9.", Fact("my department", "floor", "9")),
        ("I earn my living as a glass blower.", Fact("me", "job", "glass blower")),
        ("It was Orsel, my neighbour, who found the cat.", Fact("my neighbour", "name", "Orsel")),
        ("My mum has been baptised Ottla and is called so.", Fact("my mother", "name", "Ottla")),
        ("The paint on my car is teal, a bold colour.", Fact("my car", "colour", "teal")),
        ("The best film I ever saw was Velvet Harbour.", Fact("me", "favourite film", "Velvet Harbour")),
        ("Meine Schwester heißt Ilsa.", Fact("my sister", "name", "Ilsa")),
    ],
)
def test_told(text: str, fact: Fact) -> None:
    assert is_spoken_of(fact, text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Stop holding back, I can take the truth.", Fact("my car", "colour", "truth")),
        ("The taxi driver swears by Kestrel tyres.", Fact("my rent", "monthly amount", "Kestrel")),
        ("My neighbour's visitors parked in spot 7 again.", Fact("my neighbour", "age", "7")),
        ("The woman over there waves to her nephew Tam.", Fact("my nephew", "name", "Tam")),
        ("Rules are for others, you and I are beyond them.", Fact("me", "name", "Rules")),
        ("They have put the lamp on floor 14.", Fact("me", "floor", "14")),
    ],
)
def test_made_up(text: str, fact: Fact) -> None:
    assert not is_spoken_of(fact, text)
