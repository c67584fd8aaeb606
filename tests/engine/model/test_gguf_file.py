"""Header fields, dequantized tensors, and what damaged files answer."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import KnownError
from engine.model.gguf_file import GgufFile
from tests.tiny_model import Shape, write_tiny_model

SHAPE = Shape(layers=1, heads=4, kv_heads=2, head_size=128)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("gguf") / "tiny.gguf", shape=SHAPE, name="a tiny one")


def test_reads_header_fields(tiny: Path) -> None:
    file = GgufFile(tiny)
    assert (file.architecture, file.name, file.file_type) == ("qwen3", "a tiny one", "F16")
    assert file.integer(".attention.key_length") == SHAPE.head_size
    assert file.number(".rope.freq_base") == pytest.approx(10_000.0)
    assert file.integer(".not_there", 7) == 7


def test_missing_field_is_damage(tiny: Path) -> None:
    with pytest.raises(KnownError, match="not_there") as caught:
        GgufFile(tiny).integer(".not_there")
    assert caught.value.error_id == "model_damaged"


def test_tensors_come_rows_first_in_float32(tiny: Path) -> None:
    file = GgufFile(tiny)
    values = file.tensor("blk.0.attn_q.weight")
    assert values.shape == (SHAPE.heads * SHAPE.head_size, SHAPE.hidden) == file.shape("blk.0.attn_q.weight")
    assert values.dtype == np.float32


def test_spans_name_the_bytes_of_each_tensor(tiny: Path) -> None:
    file = GgufFile(tiny)
    span = next(one for one in file.spans if one.name == "blk.0.ffn_up.weight")
    raw = np.frombuffer(tiny.read_bytes()[span.start : span.start + span.size_bytes], np.float16)
    assert span.type == "F16"
    assert np.array_equal(raw.astype(np.float32).reshape(span.shape), file.tensor(span.name))
    assert [one.start for one in file.spans] == sorted(one.start for one in file.spans)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        GgufFile(tmp_path / "none.gguf")
    assert caught.value.error_id == "model_missing"


@pytest.mark.parametrize("content", [b"", b"no", b"this is no model, only text " * 40])
def test_file_that_is_no_gguf(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.gguf"
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        GgufFile(path)
    assert caught.value.error_id == "model_damaged"


@pytest.mark.parametrize("part", [0.001, 0.01, 0.3, 0.9, 0.999])
def test_truncated_file(tiny: Path, tmp_path: Path, part: float) -> None:
    path = tmp_path / "short.gguf"
    data = tiny.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(KnownError) as caught:
        GgufFile(path)
    assert caught.value.error_id == "model_damaged"
