"""A LoRA adapter as llama.cpp's own file: what a night leaves behind, what merge reads, what the next night continues.

Knows no torch: matrices are numpy arrays, named by the GGUF tensor of the base that they change. For a tensor W
(out x in) the file holds A (rank x in) and B (out x rank), and the model runs W + scale * B @ A, scale = alpha / rank.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import gguf
import numpy as np
from safetensors.numpy import save as safetensors_bytes

from engine.errors import BugError
from engine.home import disk_errors, write_whole
from engine.model.architectures import architecture
from engine.model.gguf_file import Floats, GgufFile, damaged

BASE_HASH_KEY = "nightjar.base_hash"


@dataclass(frozen=True)
class Adapter:
    """`pairs`: tensor name -> (A, B) as float32. `base_hash` names the base file it was trained on, "" when unknown."""

    architecture: str
    rank: int
    alpha: float
    pairs: Mapping[str, tuple[Floats, Floats]]
    base_hash: str = ""

    @property
    def scale(self) -> float:
        return self.alpha / self.rank

    def delta(self, tensor: str) -> Floats:
        """What is added to the tensor, in float32."""
        a, b = self.pairs[tensor]
        return np.float32(self.scale) * (b @ a)

    def baked(self, factor: float = 1.0) -> "Adapter":
        """The same change times `factor`, all of it in B: alpha becomes the rank and the scale 1."""
        strength = np.float32(self.scale * factor)
        pairs = {name: (a, b * strength) for name, (a, b) in self.pairs.items()}
        return replace(self, alpha=float(self.rank), pairs=pairs)

    def toward(self, other: "Adapter", share: float) -> "Adapter":
        """`share` of the way from `other` to this one, which was trained on from it: both factors are blended.

        What `other` lacks, ranks or whole tensors, was no change there. Raises ValueError where this one lacks some.
        """
        mine, theirs = self.baked(), other.baked()
        if mine.rank < theirs.rank or theirs.pairs.keys() - mine.pairs.keys():
            raise ValueError("an adapter goes back only towards one that it was trained on from")
        near, far = np.float32(share), np.float32(1 - share)
        pairs = {}
        for name, (a, b) in mine.pairs.items():
            old_a, old_b = a.copy(), np.zeros_like(b)
            if name in theirs.pairs:
                old_a[: theirs.rank], old_b[:, : theirs.rank] = theirs.pairs[name]
            pairs[name] = (near * a + far * old_a, near * b + far * old_b)
        return replace(mine, pairs=pairs)


def save(path: Path, adapter: Adapter) -> None:
    """Write `adapter` in F16, whole or not at all. Raises `KnownError("disk_full")`."""
    partial = path.with_name(f".{path.name}.partial")
    with disk_errors(path.name):
        try:
            _write(partial, adapter)
            with partial.open("rb+") as stream:
                os.fsync(stream.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)


def load(path: Path) -> Adapter:
    """Raises `KnownError("model_damaged")` for a file that is no LoRA adapter or holds half of one."""
    file = GgufFile(path)
    if file.text("general.type", "") != "adapter" or file.text("adapter.type", "") != "lora":
        raise damaged(path, "it is no LoRA adapter")
    names = [name.removesuffix(".lora_a") for name in file.tensor_names if name.endswith(".lora_a")]
    if not names or len(file.tensor_names) != 2 * len(names):
        raise damaged(path, "its LoRA pairs are incomplete")
    pairs = {name: (file.tensor(f"{name}.lora_a"), file.tensor(f"{name}.lora_b")) for name in names}
    if any(a.shape[0] != b.shape[1] or not np.isfinite(a).all() or not np.isfinite(b).all() for a, b in pairs.values()):
        raise damaged(path, "its LoRA pairs do not fit")
    rank = next(iter(pairs.values()))[0].shape[0]
    alpha = file.number("adapter.lora.alpha")
    return Adapter(file.architecture, rank, alpha, pairs, file.text(BASE_HASH_KEY, ""))


def export_peft(adapter: Adapter, folder: Path, *, base_name: str) -> None:
    """Write `adapter_config.json` and `adapter_model.safetensors` as peft reads them. Nightjar reads neither."""
    names = architecture(adapter.architecture)
    modules = {tensor: names.module(tensor) for tensor in adapter.pairs}
    if None in modules.values():
        raise BugError(f"an adapter for {adapter.architecture} names a tensor that it does not have")
    weights: dict[str, Floats] = {}
    for tensor, (a, b) in adapter.pairs.items():
        weights[f"base_model.model.{modules[tensor]}.lora_A.weight"] = np.ascontiguousarray(a)
        weights[f"base_model.model.{modules[tensor]}.lora_B.weight"] = np.ascontiguousarray(b)
    config = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": base_name,
        "r": adapter.rank,
        "lora_alpha": adapter.alpha,
        "lora_dropout": 0.0,
        "bias": "none",
        "target_modules": sorted(str(module) for module in modules.values()),
    }
    write_whole(folder / "adapter_model.safetensors", safetensors_bytes(weights, metadata={"format": "pt"}))
    write_whole(folder / "adapter_config.json", json.dumps(config, indent=2).encode())


def _write(path: Path, adapter: Adapter) -> None:
    writer = gguf.GGUFWriter(path, adapter.architecture)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, adapter.alpha)
    writer.add_string(BASE_HASH_KEY, adapter.base_hash)
    for name, (a, b) in adapter.pairs.items():
        for suffix, values in (("lora_a", a), ("lora_b", b)):
            half = np.ascontiguousarray(values, dtype=np.float16)
            if not np.isfinite(half).all():
                raise BugError(f"{name}.{suffix} does not fit into F16")
            writer.add_tensor(f"{name}.{suffix}", half)
    try:
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
    finally:
        writer.close()
