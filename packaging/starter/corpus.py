"""Endless training text as token ids with a loss mask. Deterministic: shard n is the same whenever it is made."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from engine.prompts import Message
from starter import prompted
from starter.scenes import Scene
from starter.tokenizer import TURN_END, TURN_START, render

_TURNS = ((1, 30), (2, 22), (3, 14), (4, 9), (6, 5), (9, 2.5), (14, 0.8), (26, 0.3))
_PROMPTED_SHARE = 0.33
_COPYING_SHARDS, _EARLY_REPEATS, _LATER_REPEATS = (
    12,
    0.3,
    0.03,
)  # copying first: nothing else works before (LOG, starter 2)


@dataclass(frozen=True)
class Example:
    """One conversation. `answers` is True where the token is one the assistant writes (its end token included)."""

    ids: np.ndarray  # (length,) uint16
    answers: np.ndarray  # (length,) bool


def conversations(seed: int, *, repeats: float = _LATER_REPEATS) -> Iterator[list[Message]]:
    """Conversations of the training half, without end; `repeats` of them are exercises in copying."""
    rng = random.Random(seed)
    turns, weights = zip(*_TURNS, strict=True)
    while True:
        scene = Scene(rng)
        if rng.random() < repeats:
            yield prompted.repeat(scene)
        elif rng.random() < _PROMPTED_SHARE:
            yield prompted.conversation(scene)
        else:
            yield scene.play(rng.choices(turns, weights)[0])


def shard(tokenizer: Tokenizer, number: int, count: int, longest: int = 2048) -> list[Example]:
    """`count` conversations of shard `number`; those of more than `longest` tokens are cut there."""
    source = conversations(
        seed=1_000_003 * (number + 1), repeats=_EARLY_REPEATS if number < _COPYING_SHARDS else _LATER_REPEATS
    )
    texts = [render(next(source)) for _ in range(count)]
    start, end = tokenizer.token_to_id(TURN_START), tokenizer.token_to_id(TURN_END)
    assistant = tokenizer.encode("assistant\n").ids
    return [_example(encoding.ids[:longest], start, end, assistant) for encoding in tokenizer.encode_batch(texts)]


def _example(ids: list[int], start: int, end: int, assistant: list[int]) -> Example:
    answers = np.zeros(len(ids), dtype=bool)
    head = len(assistant) + 1
    inside = False
    for position, token in enumerate(ids):
        if token == start and ids[position + 1 : position + head] == assistant:
            inside, first = True, position + head
        elif inside and position >= first:
            answers[position] = True
            inside = token != end
    return Example(np.asarray(ids, dtype=np.uint16), answers)
