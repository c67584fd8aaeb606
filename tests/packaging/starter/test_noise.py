"""Slips in training text: the value and the words that name the relation stay, and probes have none."""

import random

from starter.noise import slip
from starter.scenes import Scene
from starter.wording import capital, side

TEXT = "Every Sunday I ring Odile Varga, my dear sister, at length."


def test_a_slip_changes_the_sentence_and_never_the_value() -> None:
    texts = {slip(TEXT, random.Random(seed), value="Odile Varga") for seed in range(200)}
    assert len(texts) > 100
    assert all("Odile Varga" in text for text in texts)


def test_a_kept_word_is_at_worst_misspelt() -> None:
    for seed in range(400):
        text = slip("my sister", random.Random(seed), keep={"my", "sister"})
        rest = [word for word in text.split() if word.strip(",") not in ("my",)]
        assert any(set(word) <= set("sister") for word in rest), text


def test_a_value_that_is_not_in_the_text_leaves_it_alone() -> None:
    assert slip(TEXT, random.Random(1), value="Mabel") == TEXT


def test_probes_have_no_slips() -> None:
    for seed in range(150):
        fact = Scene(random.Random(seed), held_out=True).fact()
        tellings = side(fact.relation.tells, held_out=True)
        assert fact.text in {capital(text.format(v=fact.value)) for text in tellings}
