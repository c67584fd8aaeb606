"""The boundary's examples: well formed, fitted as shipped, and no test's own."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from boundary.__main__ import EXAMPLES, Example, chosen, decision, fit
from engine.memory import classifier, signals
from engine.memory.words import plain
from tests import wordings
from tests.bench.life import chatter, passing

ROOT = Path(__file__).parents[2]


def lines() -> list[list[str]]:
    return [
        line.split("\t") for path in sorted(EXAMPLES.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()
    ]


def test_examples_are_well_formed_and_of_every_decision() -> None:
    rows = lines()
    assert len(rows) > 10_000
    assert all(len(row) == 3 and all(part.strip() for part in row) for row in rows)
    counts = Counter(row[0] for row in rows)
    assert set(counts) == {"lasting", "session", "discard"}
    assert min(counts.values()) > 800


def test_no_test_of_the_boundary_is_among_its_examples() -> None:
    known = {plain(row[2]) for row in lines()}
    for path in (ROOT / "tests" / "engine" / "memory").glob("experiences_*.toml"):
        rows = tomllib.loads(path.read_text("utf-8"))["experience"]
        assert not known & {plain(row["text"]) for row in rows}, path.name
    assert not known & {plain(text) for text in wordings.strings((chatter.SMALL_TALK, passing.ERASERS))}
    assert not known & {plain(one.text) for one in passing.PASSING}


def test_weights_are_of_the_classifiers_classes() -> None:
    header = classifier.WEIGHTS.read_text("utf-8").partition("\n")[0].split("\t")
    assert tuple(header[1:]) == classifier.CLASSES
    assert len(classifier.weights()) > 10_000
    assert {len(row) for row in classifier.weights().values()} == {len(classifier.CLASSES)}
    assert all(f"reads_{name}" in signals.READS for name in classifier.CLASSES)


@pytest.mark.parametrize(("scores", "expected"), [
    ([1.0, 1.0, 1.0, 0, 0, 0, 0, 2.0, 0, 0], "statement"),  # together they outweigh "session"
    ([0.0] * 7 + [3.0, 0, 0], "session"),
    ([0.0] * 7 + [0.5, 0.4, 2.0], "limits"),
])  # fmt: skip
def test_the_decision_is_chosen_before_the_class(scores: list[float], expected: str) -> None:
    assert classifier.choose(scores) == expected


def test_fitting_tells_two_wordings_apart() -> None:
    def example(text: str, label: str) -> Example:
        return Example(text, label, frozenset(classifier.features(text, set())), "session")

    nouns = ("aunt", "dog", "boat", "band") * 64
    rows = [example(f"my {noun} is called Zor", "statement") for noun in nouns]
    rows += [example(f"what is my {noun} called?", "session") for noun in nouns]
    weights = fit(rows, epochs=4)
    assert decision(chosen(example("my piano is called Zor", ""), weights)) == "lasting"
    assert decision(chosen(example("what is my piano called?", ""), weights)) == "session"
