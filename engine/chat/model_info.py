"""What a GGUF file says about itself, found without reading its weights. Only data; `inspection.py` fills it in."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ModelInfo:
    """`file_type` as in `Q4_K_M`. The last two come from probing the chat template; False where there is none."""

    architecture: str
    name: str
    file_type: str
    context_tokens: int
    n_params: int
    size_bytes: int
    template: bool
    system_supported: bool = False
    history_stable: bool = False
