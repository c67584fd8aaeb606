"""Names of tensors, and which models may sleep."""

from pathlib import Path

import pytest

from engine.errors import KnownError
from engine.model.architectures import QWEN3, architecture, can_sleep, layer_of
from engine.model.gguf_file import GgufFile
from tests.tiny_model import Shape, write_tiny_model


def test_names_of_a_linear_layer() -> None:
    assert QWEN3.module("blk.12.ffn_down.weight") == "model.layers.12.mlp.down_proj"
    assert layer_of("blk.12.ffn_down.weight") == 12
    assert len(QWEN3.tensors(3)) == 7


def test_a_tensor_that_qwen3_does_not_have() -> None:
    assert QWEN3.module("blk.0.attn_q.bias") is None
    assert QWEN3.module("rope_freqs.weight") is None


def test_every_tensor_of_a_file_has_a_module(tmp_path: Path) -> None:
    file = GgufFile(write_tiny_model(tmp_path / "tiny.gguf", shape=Shape(tied=False)))
    assert all(QWEN3.module(tensor) for tensor in file.tensor_names)


@pytest.mark.parametrize(
    ("name", "file_type", "able"),
    [("qwen3", "F16", True), ("qwen3", "Q8_0", True), ("qwen3", "Q4_K_M", False), ("gemma3", "F16", False)],
)
def test_can_sleep(name: str, file_type: str, able: bool) -> None:
    answer, reason = can_sleep(name, file_type)
    assert answer is able
    assert bool(reason) is not able


def test_unsupported_is_known() -> None:
    with pytest.raises(KnownError, match="gemma3") as caught:
        architecture("gemma3")
    assert caught.value.error_id == "model_unsupported"
