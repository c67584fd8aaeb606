"""Merging: exact deltas, everything else untouched, and the same answers as the adapter attached at run time."""

from pathlib import Path

import gguf
import numpy as np
import pytest

from engine.chat.llama import LlamaModel
from engine.errors import Cancelled, KnownError
from engine.model import adapter as adapters
from engine.model.gguf_file import GgufFile
from engine.night.merge import merge
from engine.worker.protocol import Progress
from tests.engine.night.seeding import SHAPE, random_adapter
from tests.tiny_model import write_tiny_model

IDS = [5, 17, 300, 2, 9, 44, 301, 7]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("merge") / "base.gguf", shape=SHAPE)


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    adapters.save(tmp_path / "adapter.gguf", random_adapter())
    return tmp_path / "adapter.gguf"


def _merge(base: Path, adapter: Path, out: Path) -> list[Progress]:
    seen: list[Progress] = []
    merge(base, adapter, out, seen.append, lambda: False)
    return seen


def test_adapted_tensors_change_by_the_delta_and_nothing_else_changes(
    base: Path, adapter: Path, tmp_path: Path
) -> None:
    seen = _merge(base, adapter, tmp_path / "merged.gguf")
    change, before, after = adapters.load(adapter), GgufFile(base), GgufFile(tmp_path / "merged.gguf")
    for tensor in before.tensor_names:
        expected = before.tensor(tensor)
        if tensor in change.pairs:
            expected = (expected + change.delta(tensor)).astype(np.float16).astype(np.float32)
        assert np.array_equal(after.tensor(tensor), expected), tensor
    header = before.spans[0].start
    assert base.read_bytes()[:header] == (tmp_path / "merged.gguf").read_bytes()[:header]
    assert base.stat().st_size == (tmp_path / "merged.gguf").stat().st_size
    assert seen[-1] == Progress("merge", len(before.spans), len(before.spans), "tensor", finished=True)


def test_merged_file_answers_as_the_attached_adapter(base: Path, adapter: Path, tmp_path: Path) -> None:
    _merge(base, adapter, tmp_path / "merged.gguf")
    with LlamaModel(base, context_tokens=256, threads=1) as model:
        plain = model.logits(IDS, range(len(IDS)))
        model.set_adapter(adapter)
        attached = model.logits(IDS, range(len(IDS)))
    with LlamaModel(tmp_path / "merged.gguf", context_tokens=256, threads=1) as model:
        merged = model.logits(IDS, range(len(IDS)))
    assert np.abs(attached - plain).max() > 1.0
    assert np.abs(attached - merged).max() < 0.02 * np.abs(attached - plain).max()
    assert (attached.argmax(-1) == merged.argmax(-1)).all()


@pytest.mark.parametrize("kind", ["BF16", "Q8_0", "F32"])
def test_bases_of_other_types_keep_theirs(base: Path, adapter: Path, tmp_path: Path, kind: str) -> None:
    other = _retyped(base, tmp_path / "other.gguf", gguf.GGMLQuantizationType[kind])
    _merge(other, adapter, tmp_path / "merged.gguf")
    change, before, after = adapters.load(adapter), GgufFile(other), GgufFile(tmp_path / "merged.gguf")
    tensor = "blk.1.ffn_up.weight"
    expected = before.tensor(tensor) + change.delta(tensor)
    step = np.abs(expected).max() / 100
    assert np.abs(after.tensor(tensor) - expected).max() < step
    assert {span.type for span in after.spans if span.name == tensor} == {kind}


def test_an_adapter_of_another_base_is_refused(adapter: Path, tmp_path: Path) -> None:
    other = write_tiny_model(tmp_path / "other.gguf")
    with pytest.raises(KnownError, match="not trained on") as caught:
        _merge(other, adapter, tmp_path / "merged.gguf")
    assert caught.value.error_id == "model_unsupported"


def test_a_stopped_merge_leaves_no_file(base: Path, adapter: Path, tmp_path: Path) -> None:
    looks = iter([False] * 5)
    with pytest.raises(Cancelled):
        merge(base, adapter, tmp_path / "merged.gguf", lambda _progress: None, lambda: next(looks, True))
    assert {path.name for path in tmp_path.iterdir()} == {"adapter.gguf"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full (Linux)")
def test_a_full_disk_is_known_and_leaves_no_file(base: Path, adapter: Path, tmp_path: Path) -> None:
    (tmp_path / ".merged.gguf.partial").symlink_to("/dev/full")
    with pytest.raises(KnownError) as caught:
        _merge(base, adapter, tmp_path / "merged.gguf")
    assert caught.value.error_id == "disk_full"
    assert {path.name for path in tmp_path.iterdir()} == {"adapter.gguf"}


def _retyped(source: Path, target: Path, kind: gguf.GGMLQuantizationType) -> Path:
    """The model with its matrices in another type."""
    reader = gguf.GGUFReader(source)
    writer = gguf.GGUFWriter(target, "qwen3")
    writer.add_file_type(gguf.LlamaFileType[f"MOSTLY_{kind.name}" if kind.name != "F32" else "ALL_F32"])
    for tensor in reader.tensors:
        values = tensor.data.astype(np.float32)
        if values.ndim == 1:
            writer.add_tensor(tensor.name, values)
        else:
            writer.add_tensor(tensor.name, gguf.quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target
