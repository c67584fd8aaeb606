"""LoRA on the linear layers of a frozen model: a small module of our own, because a night needs nothing else of peft.

Converts to and from `model.adapter.Adapter`, whose files llama.cpp reads.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from torch import nn
from transformers.models.qwen3.modeling_qwen3 import Qwen3ForCausalLM

from engine.errors import BugError, KnownError
from engine.model.adapter import Adapter
from engine.model.architectures import Architecture, layer_of
from engine.night.recipe import Recipe


class LoraLinear(nn.Module):
    """base(x) + scale * B A x, in the type of x; A and B are float32. `on = False` gives the base alone."""

    def __init__(self, base: nn.Linear, a: torch.Tensor, b: torch.Tensor, scale: float) -> None:
        super().__init__()
        self.base = base
        self.a = nn.Parameter(a)
        self.b = nn.Parameter(b)
        self.scale = scale
        self.on = True

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        plain: torch.Tensor = self.base(x)
        if not self.on:
            return plain
        inner = x.flatten(0, -2) @ self.a.to(x.dtype).t()
        changed = torch.addmm(plain.flatten(0, -2), inner, self.b.to(x.dtype).t(), alpha=self.scale)
        return changed.view(plain.shape)


class LoraLayers:
    """The adapted layers of one model, by GGUF tensor name."""

    def __init__(self, layers: dict[str, LoraLinear]) -> None:
        self._layers = layers

    @property
    def parameters(self) -> list[nn.Parameter]:
        return [parameter for layer in self._layers.values() for parameter in (layer.a, layer.b)]

    @contextmanager
    def off(self) -> Iterator[None]:
        """The model without its adapter: the teacher."""
        self._switch(on=False)
        try:
            yield
        finally:
            self._switch(on=True)

    def adapter(self, architecture: str, values: list[torch.Tensor], base_hash: str) -> Adapter:
        """`values` in the order of `parameters`, as an adapter with its scale baked into B."""
        arrays = [value.detach().float().cpu().numpy() for value in values]
        pairs = dict(zip(self._layers, zip(arrays[::2], arrays[1::2], strict=True), strict=True))
        layer = next(iter(self._layers.values()))
        rank = int(layer.a.shape[0])
        return Adapter(architecture, rank, layer.scale * rank, pairs, base_hash).baked()

    def _switch(self, *, on: bool) -> None:
        for layer in self._layers.values():
            layer.on = on


def attach(model: Qwen3ForCausalLM, names: Architecture, recipe: Recipe, parent: Adapter | None) -> LoraLayers:
    """Put LoRA on all linear layers above the frozen ones, and on every layer that `parent` changes.

    New A are uniform in +-1/sqrt(in) as in peft, new B zero: the adapter begins as no change at all. A parent of lower
    rank is padded. Raises `KnownError("model_unsupported")` for one that does not fit.
    """
    source = torch.Generator().manual_seed(recipe.seed)
    scale = recipe.alpha / recipe.rank
    layers = {}
    for tensor in _targets(model.config.num_hidden_layers, names, recipe, parent):
        path = str(names.module(tensor))
        base = model.get_submodule(path)
        if not isinstance(base, nn.Linear):
            raise BugError(f"{path} is {type(base).__name__}, no linear layer")
        rows, columns = base.out_features, base.in_features
        a = (torch.rand(recipe.rank, columns, generator=source) * 2 - 1) / columns**0.5
        b = torch.zeros(rows, recipe.rank)
        if parent is not None and tensor in parent.pairs:
            a, b = _continued(a, b, parent, tensor, scale)
        device = next(base.parameters()).device
        layers[tensor] = LoraLinear(base, a.to(device), b.to(device), scale)
        owner, _, child = path.rpartition(".")
        setattr(model.get_submodule(owner), child, layers[tensor])
    return LoraLayers(layers)


def _targets(count: int, names: Architecture, recipe: Recipe, parent: Adapter | None) -> list[str]:
    first = int(count * recipe.frozen_layer_fraction)
    chosen = [tensor for layer in range(first, count) for tensor in names.tensors(layer)]
    kept = [tensor for tensor in (parent.pairs if parent else ()) if tensor not in chosen]
    if any(layer_of(tensor) >= count for tensor in kept):
        raise _not_of_this_base("it changes layers that the base does not have")
    return [*chosen, *kept]


def _continued(
    a: torch.Tensor, b: torch.Tensor, parent: Adapter, tensor: str, scale: float
) -> tuple[torch.Tensor, torch.Tensor]:
    """The parent's matrices in the first ranks, so that the model begins where the parent ended."""
    old_a, old_b = parent.pairs[tensor]
    rank = old_a.shape[0]
    if rank > a.shape[0] or old_a.shape[1] != a.shape[1] or old_b.shape[0] != b.shape[0]:
        raise _not_of_this_base(f"{tensor} does not fit")
    a[:rank] = torch.from_numpy(old_a)
    b[:, :rank] = torch.from_numpy(old_b * np.float32(parent.scale / scale))
    return a, b


def _not_of_this_base(detail: str) -> KnownError:
    return KnownError(
        "model_unsupported",
        f"The last night's adapter cannot be continued on this model: {detail}.",
        "Use the model it was trained on, or go back to the base: nightjar timeline use 0.",
    )
