"""Hidden states of a packed pass through transformers' own Qwen3 modules. Holds no weights and no loss.

`Qwen3Model.forward` computes padded rows; this computes each node of the prefix tree once, and the last block's second
half only where a state is wanted (1.9 times faster on rows of 60 tokens that share 28, tests/bench/LOG.md). A test
holds the two equal.
"""

from collections.abc import Sequence

import torch
from torch.nn import functional
from torch.utils.checkpoint import checkpoint
from transformers.models.qwen3.modeling_qwen3 import (
    Qwen3Attention,
    Qwen3DecoderLayer,
    Qwen3ForCausalLM,
    Qwen3RMSNorm,
    apply_rotary_pos_emb,
)

from engine.night.packing import Packed, pack

# oneDNN compiles and keeps a bf16 product for every new shape: with any number of tokens 100 steps took 800 MB
# more and was no faster than float32 (tests/bench/LOG.md).
ROUND_TO = 64
Rotation = tuple[torch.Tensor, torch.Tensor]


class Layout:
    """A packed pass on the device: which node stands where in the padded grids that attention works on."""

    def __init__(self, packed: Packed, device: torch.device, dtype: torch.dtype) -> None:
        self.dtype = dtype
        grids = packed.grids()
        self.tokens = torch.tensor(_rounded(packed.tokens), device=device)
        self.positions = torch.tensor(_rounded(packed.positions), device=device)
        self.grids = [(torch.tensor(grid.nodes(), device=device), len(grid.rows)) for grid in grids]
        self.places = torch.tensor(_rounded(packed.places(grids)), device=device)


def answer_states(
    model: Qwen3ForCausalLM,
    sequences: Sequence[Sequence[int]],
    answers: Sequence[int],
    dtype: torch.dtype,
    *,
    recompute: bool = False,
) -> torch.Tensor:
    """Final states of the last `answers[i]` tokens of each sequence, one after the other: (sum of answers, hidden).

    `dtype` is the compute type of the linear layers; the residual stream, the norms and the result are float32.
    `recompute` drops the activations and computes them again for the gradient: a third slower, for rows that don't fit.
    """
    packed = pack(sequences)
    nodes = [node for row, count in zip(packed.rows, answers, strict=True) for node in row[len(row) - count :]]
    device = model.model.embed_tokens.weight.device
    layout = Layout(packed, device, dtype)
    states = model.model.embed_tokens(layout.tokens).float()
    rotation = model.model.rotary_emb(states, layout.positions[None])
    layers, final = list(model.model.layers[:-1]), model.model.layers[-1]
    for layer in layers:
        if recompute and torch.is_grad_enabled():
            states = checkpoint(_block, layer, states, rotation, layout, use_reentrant=False)
        else:
            states = _block(layer, states, rotation, layout)
    states = _block(final, states, rotation, layout, torch.tensor(_rounded(nodes), device=device))
    return _norm(states, model.model.norm)[: len(nodes)]


def logits(model: Qwen3ForCausalLM, states: torch.Tensor) -> torch.Tensor:
    """float32 logits (states, vocabulary)."""
    weight = model.lm_head.weight
    return functional.linear(states.to(weight.dtype), weight).float()


def _block(
    layer: Qwen3DecoderLayer,
    states: torch.Tensor,
    rotation: Rotation,
    layout: Layout,
    wanted: torch.Tensor | None = None,
) -> torch.Tensor:
    dtype = layout.dtype
    mixed = _attend(layer.self_attn, _norm(states, layer.input_layernorm).to(dtype), rotation, layout)
    if wanted is not None:
        states, mixed = states.index_select(0, wanted), mixed.index_select(0, wanted)
    states = states + layer.self_attn.o_proj(mixed.to(dtype))
    mlp, inner = layer.mlp, _norm(states, layer.post_attention_layernorm).to(dtype)
    added: torch.Tensor = mlp.down_proj(functional.silu(mlp.gate_proj(inner)) * mlp.up_proj(inner))
    return states + added


def _attend(attention: Qwen3Attention, inner: torch.Tensor, rotation: Rotation, layout: Layout) -> torch.Tensor:
    """Attention in float32 on a CPU: its bf16 backward pass takes three times as long there."""
    size = attention.head_dim
    query, key, value = (
        projection(inner).view(len(inner), -1, size)
        for projection in (attention.q_proj, attention.k_proj, attention.v_proj)
    )
    query, key = _norm(query, attention.q_norm), _norm(key, attention.k_norm)
    query, key = apply_rotary_pos_emb(query, key, rotation[0][0], rotation[1][0])
    dtype = torch.float32 if inner.device.type == "cpu" else inner.dtype
    query, key, value = query.to(dtype), key.to(dtype), value.to(dtype)
    mixed = []
    for nodes, rows in layout.grids:
        done = functional.scaled_dot_product_attention(
            _in_rows(query, nodes, rows), _in_rows(key, nodes, rows), _in_rows(value, nodes, rows),
            is_causal=True, scale=attention.scaling, enable_gqa=True,
        )  # fmt: skip
        mixed.append(done.transpose(1, 2).reshape(len(nodes), -1))
    return torch.cat(mixed).index_select(0, layout.places)


def _in_rows(states: torch.Tensor, nodes: torch.Tensor, rows: int) -> torch.Tensor:
    """(nodes, heads, size) -> (rows, heads, longest, size)."""
    return states.index_select(0, nodes).view(rows, -1, *states.shape[1:]).transpose(1, 2)


def _rounded(values: list[int]) -> list[int]:
    """Filled up with zeros, which stand for nodes that nothing looks at."""
    return [*values, *[0] * (-len(values) % ROUND_TO)]


def _norm(values: torch.Tensor, module: Qwen3RMSNorm) -> torch.Tensor:
    """RMS norm in float32, as transformers computes it."""
    return functional.rms_norm(values.float(), (values.shape[-1],), module.weight.float(), module.variance_epsilon)
