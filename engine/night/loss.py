"""Losses of Knowledge Seeding in float32 log space: KL to the teacher's top tokens and one tail, and cross-entropy.

Pure torch functions of logits; they know no model and no weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch

# Below this the tail's logarithm is numerical noise: float32 sums of probabilities are good to about 1e-7.
LEAST_TAIL = 1e-6


@dataclass(frozen=True)
class TopTokens:
    """A teacher's distribution at n positions: the k likeliest tokens and, as one class, all others.

    `ids` (n, k) integers, `log_probs` (n, k) float32, `tail` (n,) float32: log of what the k leave.
    """

    ids: torch.Tensor
    log_probs: torch.Tensor
    tail: torch.Tensor

    def to(self, device: torch.device | str) -> "TopTokens":
        return TopTokens(self.ids.to(device), self.log_probs.to(device), self.tail.to(device))

    def split(self, counts: Sequence[int]) -> list["TopTokens"]:
        """Runs of positions, `counts[i]` long; all of them together."""
        fields = (torch.split(values, list(counts)) for values in (self.ids, self.log_probs, self.tail))
        return [TopTokens(*parts) for parts in zip(*fields, strict=True)]

    @classmethod
    def join(cls, parts: Sequence["TopTokens"]) -> "TopTokens":
        """The inverse of `split`."""
        return cls(
            torch.cat([part.ids for part in parts]),
            torch.cat([part.log_probs for part in parts]),
            torch.cat([part.tail for part in parts]),
        )


def top_tokens(logits: torch.Tensor, k: int) -> TopTokens:
    """Of float32 logits (n, vocabulary)."""
    values, ids = logits.topk(min(k, logits.shape[-1]), dim=-1)
    log_probs = values - logits.logsumexp(-1, keepdim=True)
    return TopTokens(ids, log_probs, _log_tail(log_probs))


def losses(logits: torch.Tensor, answers: torch.Tensor, teacher: TopTokens) -> tuple[torch.Tensor, torch.Tensor]:
    """(KL(teacher || student), cross-entropy with `answers`), both (n,), in nats. `logits` (n, vocabulary) float32."""
    ids = torch.cat((teacher.ids.long(), answers[:, None]), dim=-1)
    log_probs = logits.gather(-1, ids) - logits.logsumexp(-1, keepdim=True)
    student = log_probs[:, :-1]
    top = (teacher.log_probs.exp() * (teacher.log_probs - student)).sum(-1)
    rest = teacher.tail.exp() * (teacher.tail - _log_tail(student))
    return top + rest, -log_probs[:, -1]


def _log_tail(log_probs: torch.Tensor) -> torch.Tensor:
    """log(1 - sum of the probabilities), clamped where that is noise."""
    return torch.log1p(-log_probs.exp().sum(-1).clamp(max=1 - LEAST_TAIL))
