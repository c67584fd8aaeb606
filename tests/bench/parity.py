"""How closely the halves of the loop agree: torch and llama.cpp on the base, merged file and attached adapter.

Figures for `tests/bench/night.py`; measures no speed.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from engine.chat.llama import LlamaModel
from engine.model import adapter as adapters
from engine.model.architectures import architecture
from engine.model.gguf_file import Floats, GgufFile
from engine.model.load_nf4 import load_float
from engine.night.merge import merge

ADAPTER_RANK = 16
# Of the weight's own size: about what a night changes (DESIGN section 11: 200 steps at 2e-3).
ADAPTER_STRENGTH = 0.05


def torch_against_llama(base: Path, prompts: Sequence[Sequence[int]], *, threads: int) -> dict[str, Any]:
    """Largest difference of a logit over all positions of all prompts, and how often the likeliest token differs."""
    model = load_float(base)
    with LlamaModel(base, threads=threads) as served, torch.no_grad():
        pairs = [(model(torch.tensor([ids])).logits[0].numpy(), _logits(served, ids)) for ids in prompts]
    return _compared(pairs)


def merged_against_attached(
    base: Path, prompts: Sequence[Sequence[int]], *, threads: int, adapter: Path | None = None
) -> dict[str, Any]:
    """The same figures for the merged file and the adapter on the base; a random adapter where none is given."""
    with tempfile.TemporaryDirectory() as folder:
        change, merged = adapter or Path(folder) / "adapter.gguf", Path(folder) / "merged.gguf"
        if adapter is None:
            adapters.save(change, random_adapter(base))
        merge(base, change, merged, lambda _progress: None, lambda: False)
        with (
            LlamaModel(base, threads=threads, adapter=change) as attached,
            LlamaModel(merged, threads=threads) as served,
        ):
            pairs = [(_logits(attached, ids), _logits(served, ids)) for ids in prompts]
    return _compared(pairs)


def random_adapter(base: Path) -> adapters.Adapter:
    """Changes every linear layer by `ADAPTER_STRENGTH` of its size."""
    file, source = GgufFile(base), np.random.default_rng(0)
    names = architecture(file.architecture)
    pairs = {}
    for layer in range(file.integer(".block_count")):
        for tensor in names.tensors(layer):
            weight = file.tensor(tensor)
            rows, columns = weight.shape
            a = source.standard_normal((ADAPTER_RANK, columns)).astype(np.float32)
            b = source.standard_normal((rows, ADAPTER_RANK)).astype(np.float32)
            strength = ADAPTER_STRENGTH * float(weight.std()) / ADAPTER_RANK**0.5
            pairs[tensor] = a, b * np.float32(strength)
    return adapters.Adapter(file.architecture, ADAPTER_RANK, float(ADAPTER_RANK), pairs)


def _logits(model: LlamaModel, ids: Sequence[int]) -> Floats:
    found: Floats = model.logits(ids, range(len(ids)))
    return found


def _compared(pairs: Sequence[tuple[Floats, Floats]]) -> dict[str, Any]:
    return {
        "positions": sum(len(ours) for ours, _ in pairs),
        "largest_logit": round(max(float(np.abs(ours).max()) for ours, _ in pairs), 2),
        "largest_difference": round(max(float(np.abs(ours - theirs).max()) for ours, theirs in pairs), 4),
        "other_argmax": sum(int((ours.argmax(-1) != theirs.argmax(-1)).sum()) for ours, theirs in pairs),
    }
