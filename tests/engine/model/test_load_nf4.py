"""GGUF to torch: parity with llama.cpp in float, true NF4 values, and models that cannot be trained."""

from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from bitsandbytes.nn import Linear4bit

from engine.chat.llama import LlamaModel
from engine.errors import KnownError
from engine.model.gguf_file import GgufFile
from engine.model.load_nf4 import config_of, load_base, load_float
from tests.tiny_model import Shape, write_tiny_model

SHAPE = Shape(layers=2, heads=4, kv_heads=2, head_size=128)  # a head size that is not width / heads
IDS = [5, 17, 300, 2, 9, 44, 301, 7]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("nf4") / "tiny.gguf", shape=SHAPE)


@pytest.mark.parametrize("tied", [True, False])
def test_float_logits_equal_those_of_llama_cpp(tmp_path: Path, tied: bool) -> None:
    path = write_tiny_model(tmp_path / "tiny.gguf", shape=Shape(layers=1, heads=4, head_size=128, tied=tied))
    with torch.no_grad():
        ours = load_float(path)(torch.tensor([IDS])).logits[0].numpy()
    with LlamaModel(path, context_tokens=256, threads=1) as served:
        theirs = served.logits(IDS, range(len(IDS)))
    assert np.abs(ours - theirs).max() < 0.01 * np.abs(theirs).max()
    assert (ours.argmax(-1) == theirs.argmax(-1)).all()


def test_config_follows_the_header(tiny: Path) -> None:
    config = config_of(GgufFile(tiny))
    assert (config.head_dim, config.num_key_value_heads, config.hidden_size) == (128, 2, 256)
    assert config.tie_word_embeddings is True


def test_kept_values_are_exactly_those_of_nf4(tiny: Path) -> None:
    quantized, dense = load_base(tiny, keep_dense_below=0), load_base(tiny)
    layer = quantized.model.layers[1].mlp.down_proj
    assert isinstance(layer, Linear4bit)
    assert not isinstance(dense.model.layers[1].mlp.down_proj, Linear4bit)
    ids = torch.tensor([IDS])
    with torch.no_grad():
        assert torch.equal(quantized(ids).logits, dense(ids).logits)


def test_nf4_has_sixteen_values_a_block_and_the_head_stays_float(tiny: Path) -> None:
    model = load_base(tiny)
    weight = model.model.layers[0].mlp.up_proj.weight.flatten()[:64]
    assert len(weight.unique()) <= 16
    assert model.lm_head.weight is model.model.embed_tokens.weight
    assert torch.equal(model.lm_head.weight, torch.from_numpy(GgufFile(tiny).tensor("token_embd.weight")))
    assert not any(parameter.requires_grad for parameter in model.parameters())


def test_bfloat16_base_keeps_norms_in_float32(tiny: Path) -> None:
    model = load_base(tiny, dtype=torch.bfloat16)
    assert model.model.layers[0].self_attn.q_proj.weight.dtype == torch.bfloat16
    assert model.model.layers[0].self_attn.q_norm.weight.dtype == torch.float32


def test_other_architecture_is_unsupported(tmp_path: Path) -> None:
    path = write_tiny_model(tmp_path / "other.gguf", shape=SHAPE, architecture="llama")
    with pytest.raises(KnownError, match="llama") as caught:
        load_base(path)
    assert caught.value.error_id == "model_unsupported"


def test_stretched_positions_are_unsupported(tiny: Path, tmp_path: Path) -> None:
    path = _rewritten(tiny, tmp_path / "yarn.gguf", extra={"qwen3.rope.scaling.type": "yarn"})
    with pytest.raises(KnownError, match="RoPE") as caught:
        load_base(path)
    assert caught.value.error_id == "model_unsupported"


def test_missing_and_misshapen_tensors_are_damage(tiny: Path, tmp_path: Path) -> None:
    for replaced in ({"blk.1.ffn_up.weight": None}, {"blk.1.ffn_up.weight": np.zeros((8, 256), np.float16)}):
        with pytest.raises(KnownError) as caught:
            load_base(_rewritten(tiny, tmp_path / "bad.gguf", tensors=replaced))
        assert caught.value.error_id == "model_damaged"


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU; torch finds none here")
def test_cuda_quantizes_to_the_same_values(tiny: Path) -> None:
    here, there = load_base(tiny), load_base(tiny, "cuda")
    ours = here.model.layers[0].mlp.up_proj.weight
    assert torch.equal(ours, there.model.layers[0].mlp.up_proj.weight.cpu())


def _rewritten(
    source: Path,
    target: Path,
    *,
    extra: dict[str, str] | None = None,
    tensors: dict[str, np.ndarray | None] | None = None,
) -> Path:
    """The model's numbers without its tokenizer, with fields added and tensors replaced (None: left out)."""
    file = GgufFile(source)
    writer = gguf.GGUFWriter(target, file.architecture)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    for key in ("block_count", "embedding_length", "feed_forward_length", "context_length", "attention.head_count",
                "attention.head_count_kv", "attention.key_length"):  # fmt: skip
        writer.add_uint32(f"qwen3.{key}", file.integer(f".{key}"))
    writer.add_float32("qwen3.attention.layer_norm_rms_epsilon", 1e-6)
    for key, value in (extra or {}).items():
        writer.add_string(key, value)
    for name in file.tensor_names:
        data = (tensors or {}).get(name, file.tensor(name).astype(np.float16))
        if data is not None:
            writer.add_tensor(name, data)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target
