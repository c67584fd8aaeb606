"""Which architectures can learn at night, and their tensors' names in GGUF and transformers. Holds no weights."""

import re
from dataclasses import dataclass

from engine.errors import KnownError

BASE_TYPES = ("F32", "F16", "BF16", "Q8_0")


@dataclass(frozen=True)
class Architecture:
    """`linear` (what LoRA adapts) and `norms` of every block, and `top`: GGUF part -> transformers part."""

    name: str
    linear: dict[str, str]
    norms: dict[str, str]
    top: dict[str, str]

    def module(self, tensor: str) -> str | None:
        """`blk.3.attn_q.weight` -> `model.layers.3.self_attn.q_proj`; None for a tensor it does not have."""
        part = tensor.removesuffix(".weight")
        if part in self.top:
            return self.top[part]
        match = re.fullmatch(r"blk\.(\d+)\.(.+)", part)
        inner = (self.linear | self.norms).get(match[2]) if match else None
        return f"model.layers.{match[1]}.{inner}" if match and inner else None

    def tensors(self, layer: int) -> list[str]:
        """GGUF names of the linear layers of one block."""
        return [f"blk.{layer}.{part}.weight" for part in self.linear]


# Llama and Mistral files store Q and K permuted, so they need more than names (DESIGN section 12). Qwen3 does not.
QWEN3 = Architecture(
    name="qwen3",
    linear={
        "attn_q": "self_attn.q_proj",
        "attn_k": "self_attn.k_proj",
        "attn_v": "self_attn.v_proj",
        "attn_output": "self_attn.o_proj",
        "ffn_gate": "mlp.gate_proj",
        "ffn_up": "mlp.up_proj",
        "ffn_down": "mlp.down_proj",
    },
    norms={
        "attn_norm": "input_layernorm",
        "ffn_norm": "post_attention_layernorm",
        "attn_q_norm": "self_attn.q_norm",
        "attn_k_norm": "self_attn.k_norm",
    },
    top={"token_embd": "model.embed_tokens", "output_norm": "model.norm", "output": "lm_head"},
)
_ALL = {QWEN3.name: QWEN3}


def layer_of(tensor: str) -> int:
    """`blk.3.attn_q.weight` -> 3."""
    return int(tensor.split(".")[1])


def can_sleep(architecture: str, file_type: str) -> tuple[bool, str]:
    """Whether a model of this kind can learn at night, and why not."""
    if architecture not in _ALL:
        return False, f"Nightjar cannot train {architecture} models yet, only {', '.join(_ALL)}. You can chat with it."
    if file_type not in BASE_TYPES:
        return False, f"A {file_type} file has lost what training needs. Add the same model as F16, BF16 or Q8_0."
    return True, ""


def architecture(name: str, file_type: str = "F16") -> Architecture:
    """Raises `KnownError("model_unsupported")` for a model that cannot learn."""
    able, reason = can_sleep(name, file_type)
    if not able:
        raise KnownError("model_unsupported", reason, "nightjar models list shows which models can sleep.")
    return _ALL[name]
