"""The packed forward pass equals transformers' own, in states and in gradients."""

import random
from pathlib import Path

import pytest
import torch

from engine.model.architectures import QWEN3
from engine.model.load_nf4 import load_base, load_float
from engine.night import lora
from engine.night.forward import answer_states, logits
from engine.night.recipe import Recipe
from tests.engine.night.seeding import SHAPE, random_adapter
from tests.tiny_model import write_tiny_model

SOURCE = random.Random(3)
SHARED = [SOURCE.randrange(500) for _ in range(6)]
SEQUENCES = [
    SHARED[:kept] + [SOURCE.randrange(500) for _ in range(more)] for kept, more in ((6, 3), (6, 9), (2, 1), (0, 5))
]
ANSWERS = [2, 4, 1, 5]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("forward") / "base.gguf", shape=SHAPE)


def _one_by_one(model: torch.nn.Module) -> torch.Tensor:
    """What transformers computes, a row at a time."""
    parts = [
        model.model(torch.tensor([ids])).last_hidden_state[0, -count:]
        for ids, count in zip(SEQUENCES, ANSWERS, strict=True)
    ]
    return torch.cat(parts)


def test_states_and_logits(base: Path) -> None:
    model = load_float(base)
    with torch.no_grad():
        ours = answer_states(model, SEQUENCES, ANSWERS, torch.float32)
        theirs = _one_by_one(model)
        assert torch.allclose(ours, theirs, atol=1e-4)
        assert torch.allclose(logits(model, ours), model.lm_head(theirs), atol=1e-3)


@pytest.mark.parametrize("recompute", [False, True])
def test_gradients(base: Path, recompute: bool) -> None:
    model = load_base(base)
    layers = lora.attach(model, QWEN3, Recipe(rank=4, alpha=4.0), random_adapter())
    weights = torch.randn(sum(ANSWERS), SHAPE.hidden, generator=torch.Generator().manual_seed(0))
    found = []
    for states in (answer_states(model, SEQUENCES, ANSWERS, torch.float32, recompute=recompute), _one_by_one(model)):
        (states * weights).sum().backward()
        found.append([parameter.grad.clone() for parameter in layers.parameters if parameter.grad is not None])
        for parameter in layers.parameters:
            parameter.grad = None
    assert len(found[0]) == len(layers.parameters)
    for ours, theirs in zip(*found, strict=True):
        assert torch.allclose(ours, theirs, rtol=1e-3, atol=1e-3 * float(theirs.abs().max()))


def test_bfloat16_stays_close(base: Path) -> None:
    with torch.no_grad():
        exact = answer_states(load_base(base), SEQUENCES, ANSWERS, torch.float32)
        rough = answer_states(load_base(base, dtype=torch.bfloat16), SEQUENCES, ANSWERS, torch.bfloat16)
    assert rough.dtype == torch.float32
    assert (rough - exact).abs().median() < 0.05
