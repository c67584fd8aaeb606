"""Endless training text as token ids with a loss mask. Deterministic: shard n is the same whenever it is made."""

import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from engine.prompts import Message
from starter import prompted
from starter.scenes import Scene
from starter.tokenizer import TURN_END, TURN_START, render

_TURNS = ((1, 30), (2, 22), (3, 14), (4, 9), (6, 5), (9, 2.5), (14, 0.8), (26, 0.3))
_PROMPTED_SHARE = 0.33
_REPEATS = 0.03
# What the figures miss most (LOG, starter 11 and 13).
_WEAK = (("limits", 62), ("unknowns", 12), ("extract", 20), ("paraphrase", 6))


@dataclass(frozen=True)
class Example:
    """One conversation. `answers` is True where the token is one the assistant writes (its end token included)."""

    ids: np.ndarray  # (length,) uint16
    answers: np.ndarray  # (length,) bool


@dataclass(frozen=True)
class Block:
    """Conversations of similar length as one table, filled up with token 0 (which stands inside no conversation)."""

    ids: np.ndarray  # (rows, length) uint16
    answers: np.ndarray  # (rows, length) bool


def conversations(seed: int, *, repeats: float = _REPEATS, weak: float = 0.0) -> Iterator[list[Message]]:
    """Conversations of the training half, without end.

    `repeats` of them are exercises in copying; `weak` of the others are of what the figures miss most.
    """
    rng = random.Random(seed)
    turns, weights = zip(*_TURNS, strict=True)
    while True:
        scene = Scene(rng)
        if rng.random() < repeats:
            yield prompted.repeat(scene)
        elif weak and rng.random() < weak:
            yield _weak(scene)
        elif rng.random() < _PROMPTED_SHARE:
            yield prompted.conversation(scene)
        else:
            yield scene.play(rng.choices(turns, weights)[0])


def _weak(scene: Scene) -> list[Message]:
    kinds, weights = zip(*_WEAK, strict=True)
    kind = scene.rng.choices(kinds, weights)[0]
    if kind == "extract":
        return prompted.extract(scene)
    if kind == "paraphrase":
        return prompted.paraphrase(scene)
    for _ in range(scene.rng.choice((1, 1, 2))):
        limits = (*2 * (scene.harmful, scene.harmful), *2 * (scene.lookalike, scene.beyond))
        scene.rng.choice(limits if kind == "limits" else (scene.unknown, scene.unknown, scene.recall))()
    return scene.messages()


def shard(
    tokenizer: Tokenizer, number: int, count: int, longest: int = 2048, repeats: float = _REPEATS, weak: float = 0.0
) -> list[Example]:
    """`count` conversations of shard `number`; those of more than `longest` tokens are cut there."""
    source = conversations(seed=1_000_003 * (number + 1), repeats=repeats, weak=weak)
    texts = [render(next(source)) for _ in range(count)]
    start, end = tokenizer.token_to_id(TURN_START), tokenizer.token_to_id(TURN_END)
    assistant = tokenizer.encode("assistant\n").ids
    return [_example(encoding.ids[:longest], start, end, assistant) for encoding in tokenizer.encode_batch(texts)]


def blocks(examples: list[Example], lengths: Sequence[int]) -> dict[int, Block]:
    """One block for each of the `lengths` (ascending) that an example has: the first it fits into."""
    rows: dict[int, list[Example]] = {}
    for example in examples:
        rows.setdefault(lengths[bisect_left(lengths, len(example.ids))], []).append(example)
    return {length: _filled(alike, length) for length, alike in rows.items()}


def _filled(examples: list[Example], length: int) -> Block:
    inside = np.arange(length) < np.array([[len(example.ids)] for example in examples])
    ids, answers = np.zeros(inside.shape, np.uint16), np.zeros(inside.shape, bool)
    ids[inside] = np.concatenate([example.ids for example in examples])
    answers[inside] = np.concatenate([example.answers for example in examples])
    return Block(ids, answers)


def _example(ids: list[int], start: int, end: int, assistant: list[int]) -> Example:
    tokens = np.asarray(ids, dtype=np.uint16)
    answers = np.zeros(len(ids), dtype=bool)
    ends = np.flatnonzero(tokens == end)
    for position in np.flatnonzero(tokens == start):
        first = int(position) + len(assistant) + 1
        if ids[position + 1 : first] == assistant:
            after = ends[ends >= first]
            answers[first : after[0] + 1 if len(after) else len(ids)] = True
    return Example(tokens, answers)
