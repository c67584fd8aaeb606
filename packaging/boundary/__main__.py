"""Fits the boundary's classifier to examples sorted one by one and writes resources/boundary/weights.tsv.

`python -m boundary` from packaging/, with the repository on the path. Says first what five-fold cross-validation gives.
"""

import engine.model.torch_environment  # noqa: F401 (first: it sets what torch reads when imported)

# isort: split
import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.memory import classifier, policy, signals
from engine.memory.classifier import CLASSES, SCALE, WEIGHTS
from starter.scenes import Fact, Scene
from starter.skills import everyday, safety, small_talk, unknown
from starter.wording import side
from starter.world import rare

EXAMPLES = Path(__file__).parent / "examples"
_SAID_AT = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
_KINDS = {"correction": "correction", "preference": "preference", "plan": "plan", "procedure": "procedure",
          "failed_path": "lesson", "environment": "machine"}  # fmt: skip
_ASKED, _TOLD, _CHAT = 5, 2, 200  # of the starter's: a relation, a relation, a kind of chat
_BATCH, _RATE, _DECAY = 128, 0.01, 0.1
_SMALLEST = 5  # hundredths: a weight that is nowhere larger is not written
_DISCARDED = {"drop_refusals": "limits"}


@dataclass(frozen=True)
class Example:
    text: str
    label: str  # one of CLASSES
    names: frozenset[str]  # its features
    ruled: str  # the decision of the rules alone


def examples() -> list[Example]:
    """Every line of every file, and what the starter is trained on. Raises ValueError on another number of columns."""
    files = (path.read_text("utf-8").splitlines() for path in sorted(EXAMPLES.glob("*.tsv")))
    written = [_columns(line) for lines in files for line in lines]
    return [_example(*columns) for columns in {row[-1]: row for row in (*_starters(), *written)}.values()]


def _columns(line: str) -> tuple[str, str, str]:
    decision, kind, text = line.split("\t")
    return decision, kind, text


def _example(decision: str, kind: str, text: str) -> Example:
    read = signals.by_wording(text, _SAID_AT).found
    return Example(text, _label(decision, kind), frozenset(classifier.features(text, read)), _by_rules(read))


def _starters() -> Iterator[tuple[str, str, str]]:
    """Tellings, questions and chat of the starter's training half, as many as keep the balance."""
    rng = random.Random(11)
    scene = Scene(rng)
    some = (*rng.sample(rare.RELATIONS, 100), *rng.sample(scene.families, 60))
    for relation in (*scene.listed, *some):
        for _ in range(_ASKED):
            yield "session", "question", scene.ask(Fact(relation, "", ""))
        for _ in range(_TOLD):
            yield "lasting", "statement", scene.note(scene.fact(relation))
    for groups in (everyday.EVERYDAY, safety.HARMFUL, safety.LOOKALIKES, unknown.NEVER_TOLD):
        lines = [line for lines, _ in groups for line in side(lines, held_out=False)]
        yield from (("session", "question", line) for line in rng.sample(lines, min(_CHAT, len(lines))))
    answers = sorted({answers[0] for _, answers in everyday.EVERYDAY})
    yield from (("session", "statement", line) for line in rng.sample(answers, min(_CHAT, len(answers))))
    said = [line for lines, _ in small_talk.SMALL_TALK for line in side(lines, held_out=False)]
    greetings = [line for line in said if len(line.split()) <= 3]
    yield from (("discard", "small_talk", line) for line in rng.sample(greetings, min(60, len(greetings))))


def _by_rules(found: frozenset[str]) -> str:
    """What the table would decide if the classifier agreed with every rule."""
    reads = "reads_lasting" if "tells" in found else "reads_small_talk" if "small_talk" in found else "reads_session"
    return policy.decide("typed", found | {reads} if "asks" not in found else found).decision


def _label(decision: str, kind: str) -> str:
    if decision == "discard":
        return _DISCARDED.get(kind, "small_talk")
    return _KINDS.get(kind, "statement") if decision == "lasting" else "session"


def fit(rows: list[Example], *, epochs: int = 10, least: int = 3, fits: int = 3) -> dict[str, Tensor]:
    """feature -> (classes,) weights: the mean of several fits in different orders. Rarer features are left out."""
    counts = Counter(name for row in rows for name in row.names)
    index = {name: place for place, name in enumerate(sorted(name for name, n in counts.items() if n >= least))}
    mean = torch.stack([_fit_once(rows, index, epochs, seed) for seed in range(fits)]).mean(0)
    return {name: mean[place] for name, place in index.items()}


def _fit_once(rows: list[Example], index: dict[str, int], epochs: int, seed: int) -> Tensor:
    """(features, classes), by AdamW on the mean cross-entropy."""
    places = [torch.tensor([index[name] for name in sorted(row.names) if name in index]) for row in rows]
    labels = torch.tensor([CLASSES.index(row.label) for row in rows])
    layer = nn.EmbeddingBag(len(index), len(CLASSES), mode="sum")
    nn.init.zeros_(layer.weight)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=_RATE, weight_decay=_DECAY)
    order, rng = list(range(len(rows))), random.Random(seed)
    steps = epochs * (len(rows) // _BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.0, 1 - step / steps))
    for _ in range(epochs):
        rng.shuffle(order)
        for start in range(0, len(order) - _BATCH + 1, _BATCH):
            batch = order[start : start + _BATCH]
            offsets = torch.tensor([0, *(len(places[i]) for i in batch[:-1])]).cumsum(0)
            logits = layer(torch.cat([places[i] for i in batch]), offsets)
            loss = nn.functional.cross_entropy(logits, labels[batch], label_smoothing=0.05)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return layer.weight.detach()


def chosen(row: Example, weights: dict[str, Tensor]) -> str:
    known = [weights[name] for name in sorted(row.names) if name in weights]
    return classifier.choose(torch.stack(known).sum(0).tolist() if known else [0.0] * len(CLASSES))


def cross_validate(rows: list[Example], parts: int = 5) -> tuple[float, float, list[tuple[Example, str]]]:
    """(share of decisions right, of the rules alone, what was wrong)."""
    rows = random.Random(3).sample(rows, len(rows))
    wrong = []
    for part in range(parts):
        weights = fit([row for index, row in enumerate(rows) if index % parts != part])
        tried = [(row, chosen(row, weights)) for row in rows[part::parts]]
        wrong += [(row, got) for row, got in tried if decision(got) != decision(row.label)]
    ruled = sum(row.ruled == decision(row.label) for row in rows)
    return 1 - len(wrong) / len(rows), ruled / len(rows), wrong


def decision(label: str) -> str:
    if label in classifier.LASTING:
        return "lasting"
    return "session" if label == "session" else "discard"


def write(weights: dict[str, Tensor]) -> None:
    lines = ["\t".join(("feature", *CLASSES))]
    for name, values in sorted(weights.items()):
        rounded = [round(value * SCALE) for value in values.tolist()]
        if max(map(abs, rounded)) >= _SMALLEST:
            lines.append("\t".join((name, *map(str, rounded))))
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what cross-validation gets wrong")
    options = parser.parse_args()
    rows = examples()
    right, ruled, wrong = cross_validate(rows)
    print(f"{len(rows)} examples: {right:.1%} right in five folds, the rules alone {ruled:.1%}")
    if options.wrong:
        for row, got in wrong:
            print(f"{row.label:10} {got:10} {row.text}")
    weights = fit(rows)
    write(weights)
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
