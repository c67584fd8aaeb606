"""LoRA layers begin as no change, go on where a parent ended, and become an adapter file."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.errors import KnownError
from engine.model.adapter import Adapter
from engine.model.architectures import QWEN3
from engine.model.load_nf4 import load_base
from engine.night import lora
from engine.night.recipe import Recipe
from tests.engine.night.seeding import SHAPE, random_adapter
from tests.tiny_model import write_tiny_model

IDS = torch.tensor([[5, 17, 300, 2, 9]])
RECIPE = Recipe(rank=8, alpha=16.0, frozen_layer_fraction=0.5)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("lora") / "base.gguf", shape=SHAPE)


def _logits(model: torch.nn.Module) -> torch.Tensor:
    with torch.no_grad():
        found: torch.Tensor = model(IDS).logits
    return found


def test_new_layers_change_nothing_and_low_ones_are_left_alone(base: Path) -> None:
    plain, model = load_base(base), load_base(base)
    layers = lora.attach(model, QWEN3, RECIPE, None)
    assert torch.equal(_logits(model), _logits(plain))
    assert len(layers.parameters) == 2 * 7
    assert isinstance(model.model.layers[0].mlp.up_proj, torch.nn.Linear)


def test_off_is_the_base(base: Path) -> None:
    plain, model = load_base(base), load_base(base)
    layers = lora.attach(model, QWEN3, RECIPE, random_adapter())
    with layers.off():
        assert torch.equal(_logits(model), _logits(plain))
    assert not torch.allclose(_logits(model), _logits(plain), atol=1e-3)


def test_a_parent_is_continued_at_another_rank_and_scale(base: Path) -> None:
    parent = random_adapter(rank=4)
    plain, model = load_base(base), load_base(base)
    layers = lora.attach(model, QWEN3, RECIPE, parent)
    for tensor in parent.pairs:
        weight = plain.get_parameter(f"{QWEN3.module(tensor)}.weight")
        weight += torch.from_numpy(parent.delta(tensor))
    assert torch.allclose(_logits(model), _logits(plain), atol=1e-3)
    again = layers.adapter("qwen3", layers.parameters, "b2:00")
    assert again.rank == 8
    assert again.scale == 1.0
    for tensor in parent.pairs:
        assert np.allclose(again.delta(tensor), parent.delta(tensor), atol=1e-5)


def test_layers_of_a_parent_are_kept_though_the_recipe_freezes_them(base: Path) -> None:
    low = dataclasses.replace(random_adapter(), pairs={
        name.replace("blk.1", "blk.0"): pair for name, pair in random_adapter().pairs.items()
    })  # fmt: skip
    layers = lora.attach(load_base(base), QWEN3, RECIPE, low)
    assert len(layers.parameters) == 2 * 14


@pytest.mark.parametrize("change", ["rank", "layer", "width"])
def test_a_parent_of_another_model_is_refused(base: Path, change: str) -> None:
    a, b = random_adapter(rank=16 if change == "rank" else 4).pairs["blk.1.attn_q.weight"]
    name = "blk.7.attn_q.weight" if change == "layer" else "blk.1.attn_q.weight"
    parent = Adapter("qwen3", a.shape[0], 4.0, {name: (a[:, :100] if change == "width" else a, b)})
    with pytest.raises(KnownError) as caught:
        lora.attach(load_base(base), QWEN3, RECIPE, parent)
    assert caught.value.error_id == "model_unsupported"
