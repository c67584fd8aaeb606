"""KL over the top tokens and one tail against the full sum, at the edges of float32 too."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as some
from torch.nn import functional

from engine.night.loss import TopTokens, losses, top_tokens


def _logits(seed: int, rows: int = 5, vocabulary: int = 60, size: float = 3.0) -> torch.Tensor:
    return torch.randn(rows, vocabulary, generator=torch.Generator().manual_seed(seed)) * size


@given(seed=some.integers(0, 10_000), k=some.integers(1, 59))
def test_kl_is_that_of_the_merged_classes(seed: int, k: int) -> None:
    teacher, student = _logits(seed), _logits(seed + 1)
    kl, _ = losses(student, torch.zeros(5, dtype=torch.long), top_tokens(teacher, k))
    order = teacher.argsort(descending=True)
    p, q = teacher.softmax(-1).gather(1, order).double(), student.softmax(-1).gather(1, order).double()
    merged_p = torch.cat((p[:, :k], p[:, k:].sum(-1, keepdim=True)), dim=-1)
    merged_q = torch.cat((q[:, :k], q[:, k:].sum(-1, keepdim=True)), dim=-1)
    expected = (merged_p * (merged_p.log() - merged_q.log())).sum(-1)
    assert torch.allclose(kl.double(), expected, atol=1e-3)
    assert (kl > -1e-4).all()


def test_kl_never_exceeds_the_full_one() -> None:
    teacher, student = _logits(1), _logits(2)
    kl, _ = losses(student, torch.zeros(5, dtype=torch.long), top_tokens(teacher, 20))
    full = functional.kl_div(student.log_softmax(-1), teacher.log_softmax(-1), log_target=True, reduction="none").sum(
        -1
    )
    assert (kl <= full + 1e-4).all()


def test_kl_of_a_model_with_itself_is_zero_and_flat() -> None:
    logits = _logits(3).requires_grad_()
    kl, _ = losses(logits, torch.zeros(5, dtype=torch.long), top_tokens(logits.detach(), 20))
    kl.sum().backward()
    assert kl.abs().max() < 1e-5
    assert logits.grad is not None
    assert logits.grad.abs().max() < 1e-4


def test_cross_entropy_is_torchs() -> None:
    logits, answers = _logits(4), torch.tensor([0, 3, 9, 59, 1])
    _, ce = losses(logits, answers, top_tokens(logits, 20))
    assert torch.allclose(ce, functional.cross_entropy(logits, answers, reduction="none"), atol=1e-5)


@pytest.mark.parametrize("size", [0.0, 50.0, 500.0])
def test_certain_and_clueless_models_stay_finite(size: float) -> None:
    teacher, student = _logits(5, size=size), _logits(6, size=size).requires_grad_()
    kl, ce = losses(student, torch.zeros(5, dtype=torch.long), top_tokens(teacher, 20))
    (kl + ce).sum().backward()
    assert torch.isfinite(kl).all()
    assert student.grad is not None
    assert torch.isfinite(student.grad).all()


def test_small_vocabulary_has_no_tail() -> None:
    top = top_tokens(_logits(7, vocabulary=4), 20)
    assert top.ids.shape == (5, 4)
    assert (top.tail.exp() < 1e-5).all()


def test_split_and_join_are_inverse() -> None:
    top = top_tokens(_logits(8, rows=6), 3)
    again = TopTokens.join(top.split([1, 3, 2]))
    assert torch.equal(again.ids, top.ids)
    assert torch.equal(again.log_probs, top.log_probs)
    assert torch.equal(again.tail, top.tail)
