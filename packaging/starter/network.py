"""A small Qwen3-architecture network in plain torch, for training from scratch. Knows nothing of text or files.

Same mathematics as llama.cpp's qwen3 graph: RMSNorm before each block, grouped-query attention with RMSNorm on the
heads of Q and K, rotary positions (NeoX halves), SwiGLU, tied embeddings.
"""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_SHORT = 192
_BLOCK, _STEPS = 32, 15  # Q4_K: 32 weights of a row share a scale and a smallest value, with 15 steps between


@dataclass(frozen=True)
class Shape:
    """Sizes of the network. K-quants need every row length to be a multiple of 256."""

    vocabulary: int = 4096
    layers: int = 6
    width: int = 256
    feed_forward: int = 768
    heads: int = 4
    kv_heads: int = 2
    head_size: int = 64
    context: int = 2048
    rope_theta: float = 10_000.0
    norm_epsilon: float = 1e-6

    def as_dict(self) -> dict[str, int | float]:
        return asdict(self)


def shape_for(device: str) -> Shape:
    """A GPU reads in minutes what cores would read in a day, so it trains two blocks more (LOG, starter 12).

    7.3 M parameters and no more, because nights on two cores have to train it too.
    """
    return Shape() if device == "cpu" else Shape(layers=8)


class Linear(nn.Linear):
    """Without bias. `rounding` 1: its weights are used as 4 bits would hold them, so that rounding costs little later."""

    rounding: Tensor  # 0 or 1; a tensor, so that compiled code stays right when it changes

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(inputs, outputs, bias=False)
        self.register_buffer("rounding", torch.zeros(()), persistent=False)

    def forward(self, input: Tensor) -> Tensor:
        return F.linear(input, self.weight + self.rounding * rounding_error(self.weight))


def rounding_error(weight: Tensor) -> Tensor:
    """(rows, columns) -> what Q4_K's grid adds. Added, the gradient passes straight through (Bengio et al., arXiv 1308.3432)."""
    blocks = weight.detach().view(-1, _BLOCK)
    low = blocks.amin(1, keepdim=True)
    step = ((blocks.amax(1, keepdim=True) - low) / _STEPS).clamp_min(1e-8)
    error = torch.round((blocks - low) / step) * step + low - blocks
    return error.view_as(weight)


class Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.q = Linear(shape.width, shape.heads * shape.head_size)
        self.k = Linear(shape.width, shape.kv_heads * shape.head_size)
        self.v = Linear(shape.width, shape.kv_heads * shape.head_size)
        self.out = Linear(shape.heads * shape.head_size, shape.width)
        self.q_norm = nn.Parameter(torch.ones(shape.head_size))
        self.k_norm = nn.Parameter(torch.ones(shape.head_size))

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        """x: (rows, length, width); cos, sin: (length, head_size)."""
        rows, length, _ = x.shape
        size = self.shape.head_size
        q = self.q(x).view(rows, length, self.shape.heads, size)
        k = self.k(x).view(rows, length, self.shape.kv_heads, size)
        v = self.v(x).view(rows, length, self.shape.kv_heads, size).transpose(1, 2)
        q = _rotate(F.rms_norm(q, (size,), self.q_norm.to(q.dtype), self.shape.norm_epsilon).transpose(1, 2), cos, sin)
        k = _rotate(F.rms_norm(k, (size,), self.k_norm.to(k.dtype), self.shape.norm_epsilon).transpose(1, 2), cos, sin)
        repeat = self.shape.heads // self.shape.kv_heads
        k, v = k.repeat_interleave(repeat, dim=1), v.repeat_interleave(repeat, dim=1)
        mixed = _attend(q, k, v)
        return self.out(mixed.transpose(1, 2).reshape(rows, length, -1))


class Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.attention_norm = nn.Parameter(torch.ones(shape.width))
        self.attention = Attention(shape)
        self.ffn_norm = nn.Parameter(torch.ones(shape.width))
        self.gate = Linear(shape.width, shape.feed_forward)
        self.up = Linear(shape.width, shape.feed_forward)
        self.down = Linear(shape.feed_forward, shape.width)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        x = x + self.attention(self._norm(x, self.attention_norm), cos, sin)
        y = self._norm(x, self.ffn_norm)
        return x + self.down(F.silu(self.gate(y)) * self.up(y))

    def _norm(self, x: Tensor, weight: Tensor) -> Tensor:
        return F.rms_norm(x, (self.shape.width,), weight.to(x.dtype), self.shape.norm_epsilon)


class Network(nn.Module):
    """`forward` gives hidden states; `logits` turns the chosen ones into (n, vocabulary)."""

    def __init__(self, shape: Shape, *, smoothing: float = 0.0) -> None:
        """`smoothing`: share of the probability that `predict` asks for on all other tokens."""
        super().__init__()
        self.shape, self.smoothing, self.rounds = shape, smoothing, False
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.final_norm = nn.Parameter(torch.ones(shape.width))
        cos, sin = _rope(shape)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self._initialise()

    def round_weights(self) -> None:
        """From now on every `Linear` uses its weights as 4 bits would hold them."""
        self.rounds = True
        for module in self.modules():
            if isinstance(module, Linear):
                module.rounding.fill_(1.0)

    def _initialise(self) -> None:
        residual = 0.02 / (2 * self.shape.layers) ** 0.5  # GPT-2's scaling of the layers that write to the residual
        for name, parameter in self.named_parameters():
            if parameter.ndim == 2:
                is_residual = name.endswith(("out.weight", "down.weight"))
                nn.init.normal_(parameter, std=residual if is_residual else 0.02)

    def forward(self, ids: Tensor) -> Tensor:
        """ids: (rows, length) int64 -> (rows, length, width)."""
        length = ids.shape[1]
        x = self.embedding(ids)
        if torch.is_autocast_enabled(ids.device.type):
            x = x.to(torch.get_autocast_dtype(ids.device.type))
        cos, sin = self.cos[:length].to(x.dtype), self.sin[:length].to(x.dtype)
        for block in self.blocks:
            x = block(x, cos, sin)
        return F.rms_norm(x, (self.shape.width,), self.final_norm.to(x.dtype), self.shape.norm_epsilon)

    def predict(self, ids: Tensor, places: Tensor, targets: Tensor) -> Tensor:
        """Cross-entropy in nats, (n,) float32, of `targets` (n,) after the tokens at `places` (n,) of the flattened ids."""
        hidden = self(ids).flatten(0, 1)[places]
        logits = self.logits(hidden).float()
        return F.cross_entropy(logits, targets, reduction="none", label_smoothing=self.smoothing)

    def logits(self, hidden: Tensor) -> Tensor:
        return F.linear(hidden, self.embedding.weight.to(hidden.dtype))


def _rope(shape: Shape) -> tuple[Tensor, Tensor]:
    half = shape.head_size // 2
    frequency = shape.rope_theta ** (-torch.arange(half, dtype=torch.float32) / half)
    angle = torch.outer(torch.arange(shape.context, dtype=torch.float32), frequency)
    return torch.cat([angle.cos()] * 2, dim=-1), torch.cat([angle.sin()] * 2, dim=-1)


def _attend(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Causal attention. Short rows spell it out: the flash kernel's backward is slower there on a CPU (LOG, starter 1)."""
    length = q.shape[-2]
    if q.is_cuda or length > _SHORT:
        return F.scaled_dot_product_attention(q, k, v, is_causal=True)
    future = torch.ones(length, length, dtype=torch.bool, device=q.device).triu(1)
    scores = (q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5
    return scores.masked_fill(future, float("-inf")).softmax(-1, dtype=torch.float32).to(v.dtype) @ v


def _rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], dim=-1)
    return x * cos + turned * sin
