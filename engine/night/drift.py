"""Forward KL(base || new) on general prompts, along the base's own answers, read through llama.cpp.

The base's distribution is kept as its likeliest tokens and one tail, so that both models need not be loaded at once.
That makes the figure a lower bound of the full KL, tight when the kept tokens hold nearly all of it. Judges nothing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.night.speaker import Speaker
from engine.prompts import Message

TOP = 64
KEPT = 0.75
_TINY = 1e-12


@dataclass(frozen=True)
class Reference:
    """The base's answer to one prompt, and for each of its tokens the likeliest ones' log shares."""

    turns: tuple[Message, ...]
    answer: list[int]  # token ids, the end token included
    tokens: np.ndarray  # (answer tokens, TOP) int
    log_shares: np.ndarray  # (answer tokens, TOP) float64

    @property
    def entropy(self) -> float:
        """Of its tokens, nats, mean: how unsure the base was of this answer."""
        return float(-(np.exp(self.log_shares) * self.log_shares).sum(axis=1).mean())


def listen(speaker: Speaker, prompt: Sequence[Message]) -> Reference | None:
    """The base's own answer and how sure it was of each token; None when it said nothing."""
    said = speaker.chat(prompt)
    if not said.text:
        return None
    turns, answer = tuple(prompt), list(speaker.renderer.answer_ids(said.text))
    shares = _shares(speaker, turns, answer)
    top = np.argpartition(-shares, min(TOP, shares.shape[1] - 1), axis=1)[:, :TOP]
    return Reference(turns, answer, top, np.take_along_axis(shares, top, axis=1))


def surest(references: Sequence[Reference]) -> list[Reference]:
    """Without the quarter of which the base was least sure.

    What it makes up as it goes comes out otherwise after any change, also after rounding, and harms nobody: there were
    three quarters of all drift (LOG, drift 2).
    """
    by_doubt = sorted(references, key=lambda one: one.entropy)
    return by_doubt[: math.ceil(KEPT * len(by_doubt))]


def divergence(speaker: Speaker, reference: Reference) -> np.ndarray:
    """KL in nats at each answer token, never below 0. Each model reads the prompt with its own standing notes."""
    shares = _shares(speaker, reference.turns, reference.answer)
    new = np.take_along_axis(shares, reference.tokens, axis=1)
    p = np.exp(reference.log_shares)
    tail_p = np.clip(1 - p.sum(axis=1), _TINY, 1)
    tail_q = np.clip(1 - np.exp(new).sum(axis=1), _TINY, 1)
    kl = (p * (reference.log_shares - new)).sum(axis=1) + tail_p * (np.log(tail_p) - np.log(tail_q))
    result: np.ndarray = np.maximum(kl, 0.0)
    return result


def _shares(speaker: Speaker, turns: Sequence[Message], answer: Sequence[int]) -> np.ndarray:
    """(answer tokens, vocabulary) log shares, as the speaker would say this answer."""
    start = speaker.rendered(turns)
    places = list(range(len(start) - 1, len(start) + len(answer) - 1))
    return _log_softmax(speaker.model.logits([*start, *answer], places))


def _log_softmax(logits: np.ndarray) -> np.ndarray:
    values = logits.astype(np.float64)
    values -= values.max(axis=1, keepdims=True)
    shares: np.ndarray = values - np.log(np.exp(values).sum(axis=1, keepdims=True))
    return shares
