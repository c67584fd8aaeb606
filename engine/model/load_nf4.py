"""A GGUF base streamed tensor by tensor into the transformers model class: NF4 for training, float for parity checks.

Runs inside the night worker only (imports torch, transformers and bitsandbytes). transformers' own GGUF loader is not
used: it ignores `key_length`, unpacks everything to RAM and is being phased out (DESIGN section 12).
"""

import engine.model.torch_environment  # noqa: F401 (first: it sets what the libraries below read when imported)

# isort: split
from pathlib import Path

import bitsandbytes
import torch
from bitsandbytes.nn import Linear4bit, Params4bit
from torch import nn
from transformers.models.qwen3.configuration_qwen3 import Qwen3Config
from transformers.models.qwen3.modeling_qwen3 import Qwen3ForCausalLM, Qwen3RotaryEmbedding

from engine.errors import KnownError
from engine.model.architectures import Architecture, architecture
from engine.model.gguf_file import GgufFile, damaged

# Below this many weights in linear layers the dequantized values are kept: dequantizing them anew in every forward and
# backward pass costs a small model more than its matrix products, and the memory is no concern.
KEEP_DENSE_BELOW = 50_000_000


def load_base(
    path: Path,
    device: torch.device | str = "cpu",
    dtype: torch.dtype = torch.float32,
    *,
    keep_dense_below: int = KEEP_DENSE_BELOW,
) -> Qwen3ForCausalLM:
    """The base with the linear layers of its blocks in NF4, frozen, in training mode (no layer has dropout).

    Norms are float32 and the rest `dtype`, so with bfloat16 it is run by `night/forward.py`, not by its own `forward`.
    Small models (`keep_dense_below` weights in blocks) get plain linear layers that hold exactly the values that NF4
    stands for, and a float32 embedding. Raises `KnownError` model_missing, model_damaged or model_unsupported.
    """
    file, model = _skeleton(path)
    small = sum(module.weight.numel() for module in _block_linears(model)) < keep_dense_below
    _fill(file, model, torch.device(device), dtype, quantize=True)
    if small:
        _keep_dense(model, dtype)
        embedding = model.model.embed_tokens.weight.float()
        model.model.embed_tokens.weight = nn.Parameter(embedding, requires_grad=False)
        _tie(model)
    return model


def load_float(path: Path, dtype: torch.dtype = torch.float32, device: torch.device | str = "cpu") -> Qwen3ForCausalLM:
    """The base unquantized, for parity checks. Raises as `load_base`."""
    file, model = _skeleton(path)
    _fill(file, model, torch.device(device), dtype, quantize=False)
    return model


def config_of(file: GgufFile) -> Qwen3Config:
    """What the header says, as transformers wants it. `key_length` is the head size, whatever the width."""
    if file.text(f"{file.architecture}.rope.scaling.type", "none") != "none":
        raise KnownError(
            "model_unsupported",
            f"{file.path.name} uses stretched positions (RoPE scaling), which Nightjar cannot train.",
            "Use the same model without an extended context.",
        )
    heads, width = file.integer(".attention.head_count"), file.integer(".embedding_length")
    head_size = file.integer(".attention.key_length", width // heads)
    if file.integer(".attention.value_length", head_size) != head_size:
        raise damaged(file.path, "its key and value lengths differ")
    return Qwen3Config(
        vocab_size=file.shape("token_embd.weight")[0],
        hidden_size=width,
        intermediate_size=file.integer(".feed_forward_length"),
        num_hidden_layers=file.integer(".block_count"),
        num_attention_heads=heads,
        num_key_value_heads=file.integer(".attention.head_count_kv", heads),
        head_dim=head_size,
        max_position_embeddings=file.integer(".context_length"),
        rms_norm_eps=file.number(".attention.layer_norm_rms_epsilon"),
        rope_parameters={"rope_type": "default", "rope_theta": file.number(".rope.freq_base", 10_000.0)},
        tie_word_embeddings="output.weight" not in file.tensor_names,
        use_cache=False,
        attn_implementation="sdpa",
    )


def _skeleton(path: Path) -> tuple[GgufFile, Qwen3ForCausalLM]:
    """The model without memory: every weight is on the meta device."""
    file = GgufFile(path)
    architecture(file.architecture, file.file_type)
    with torch.device("meta"):
        model = Qwen3ForCausalLM(config_of(file))
    return file, model


def _fill(file: GgufFile, model: Qwen3ForCausalLM, device: torch.device, dtype: torch.dtype, *, quantize: bool) -> None:
    names = architecture(file.architecture)
    for tensor in file.tensor_names:
        _place(model, _module_name(names, tensor, file.path), file, tensor, device, dtype, quantize=quantize)
    _tie(model)
    model.model.rotary_emb = Qwen3RotaryEmbedding(model.config).to(device)
    missing = [name for name, weight in model.named_parameters() if weight.is_meta]
    if missing:
        raise damaged(file.path, f"the weights of {missing[0]} are missing")
    model.requires_grad_(False)
    # Linear4bit repacks its weights for inference when it sees eval mode; training needs them as they are.
    model.train()


def _module_name(names: Architecture, tensor: str, path: Path) -> str:
    module = names.module(tensor)
    if module is None:
        raise KnownError(
            "model_unsupported",
            f"{path.name} has a part that Nightjar cannot train: {tensor}.",
            "nightjar models list shows which models can sleep.",
        )
    return module


def _place(
    model: nn.Module,
    module_name: str,
    file: GgufFile,
    tensor: str,
    device: torch.device,
    dtype: torch.dtype,
    *,
    quantize: bool,
) -> None:
    try:
        module = model.get_submodule(module_name)
    except AttributeError as error:
        raise damaged(file.path, f"{tensor} belongs to no layer") from error
    expected = tuple(module.get_parameter("weight").shape)
    if expected != file.shape(tensor):
        raise damaged(file.path, f"{tensor} has the shape {file.shape(tensor)}, not {expected}")
    values = torch.from_numpy(file.tensor(tensor))
    if quantize and isinstance(module, nn.Linear) and module_name != "lm_head":
        parent, _, child = module_name.rpartition(".")
        setattr(model.get_submodule(parent), child, _nf4(values, device, dtype))
    else:
        kept = torch.float32 if values.dim() == 1 else dtype
        module.weight = nn.Parameter(values.to(device=device, dtype=kept), requires_grad=False)


def _tie(model: Qwen3ForCausalLM) -> None:
    if model.config.tie_word_embeddings:
        model.lm_head.weight = model.model.embed_tokens.weight


def _nf4(values: torch.Tensor, device: torch.device, dtype: torch.dtype) -> Linear4bit:
    """Blocks of 64 with float32 scales: quantizing the scales too saves 0.4 bit a weight and costs time every pass."""
    rows, columns = values.shape
    layer = Linear4bit(
        columns, rows, bias=False, compute_dtype=dtype, compress_statistics=False, quant_type="nf4", device="meta"
    )
    layer.weight = Params4bit(
        values, requires_grad=False, compress_statistics=False, quant_type="nf4", module=layer
    ).to(device)
    return layer


def _keep_dense(model: Qwen3ForCausalLM, dtype: torch.dtype) -> None:
    for name, module in list(model.named_modules()):
        if isinstance(module, Linear4bit):
            weight = bitsandbytes.functional.dequantize_4bit(module.weight.data, module.weight.quant_state)
            plain = nn.Linear(module.in_features, module.out_features, bias=False, device="meta")
            plain.weight = nn.Parameter(weight.to(dtype), requires_grad=False)
            parent, _, child = name.rpartition(".")
            setattr(model.get_submodule(parent), child, plain)


def _block_linears(model: Qwen3ForCausalLM) -> list[nn.Linear]:
    return [module for module in model.model.layers.modules() if isinstance(module, nn.Linear)]
