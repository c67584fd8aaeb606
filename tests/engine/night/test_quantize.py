"""Quantizing through llama.cpp: the binding's struct, the file it makes, and every way it can go wrong."""

import ctypes
from pathlib import Path

import llama_cpp
import numpy as np
import pytest

from engine.chat.llama import LlamaModel
from engine.errors import BugError, KnownError
from engine.model.gguf_file import GgufFile
from engine.night import quantize as module
from engine.night.quantize import FILE_TYPES, quantize
from engine.prompts import question
from tests.engine.night.seeding import SHAPE
from tests.tiny_model import write_tiny_model

SAYS = "Hello"
full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full (Linux)")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("quantize") / "base.gguf", shape=SHAPE, says=SAYS)


def test_the_struct_matches_the_library() -> None:
    """The library fills in its defaults: a field that moved would show up in the wrong place."""
    parameters = llama_cpp.llama_model_quantize_default_params()
    assert parameters.nthread == 0
    assert parameters.ftype == llama_cpp.LLAMA_FTYPE_MOSTLY_Q8_0
    assert (parameters.output_tensor_type, parameters.token_embedding_type) == (_type_count(), _type_count())
    assert (parameters.allow_requantize, parameters.quantize_output_tensor, parameters.only_copy) == (
        False,
        True,
        False,
    )
    assert (parameters.pure, parameters.keep_split, parameters.dry_run) == (False, False, False)
    assert not any((parameters.imatrix, parameters.kv_overrides, parameters.tt_overrides, parameters.prune_layers))
    assert parameters.max_buf_size == 8 << 30


def test_dry_run_is_read_where_we_write_it(base: Path, tmp_path: Path) -> None:
    """The way there: the library must act on fields around the ones we set."""
    parameters = llama_cpp.llama_model_quantize_default_params()
    parameters.dry_run = True
    parameters.max_buf_size = module.BUFFER_BYTES
    target = tmp_path / "dry.gguf"
    assert llama_cpp.llama_model_quantize(bytes(base), bytes(target), ctypes.byref(parameters)) == 0
    assert not target.exists() or target.stat().st_size == 0


@pytest.mark.parametrize("file_type", FILE_TYPES)
def test_the_served_file_is_of_its_type_and_speaks(base: Path, tmp_path: Path, file_type: str) -> None:
    target = tmp_path / "served.gguf"
    quantize(base, target, file_type, threads=1)
    assert GgufFile(target).file_type == file_type
    assert target.stat().st_size < 0.8 * base.stat().st_size
    assert [path.name for path in tmp_path.iterdir()] == ["served.gguf"]
    with LlamaModel(target, context_tokens=256, threads=1) as served:
        assert served.answer(question("Well?")) == SAYS


def test_same_bytes_every_time(base: Path, tmp_path: Path) -> None:
    for name, threads in (("a.gguf", 1), ("b.gguf", 2)):
        quantize(base, tmp_path / name, "Q4_K_M", threads=threads)
    assert (tmp_path / "a.gguf").read_bytes() == (tmp_path / "b.gguf").read_bytes()


def test_a_q8_base_can_be_served_as_q4(base: Path, tmp_path: Path) -> None:
    quantize(base, tmp_path / "base8.gguf", "Q8_0")
    quantize(tmp_path / "base8.gguf", tmp_path / "served.gguf", "Q4_K_M")
    ours, theirs = (GgufFile(path).tensor("blk.0.ffn_up.weight") for path in (base, tmp_path / "served.gguf"))
    assert np.abs(ours - theirs).mean() < 0.1 * np.abs(ours).mean()


def test_a_quantized_source_is_refused(base: Path, tmp_path: Path) -> None:
    quantize(base, tmp_path / "served.gguf", "Q4_K_M")
    with pytest.raises(KnownError, match="Q4_K_M already") as caught:
        quantize(tmp_path / "served.gguf", tmp_path / "again.gguf", "Q4_K_M")
    assert caught.value.error_id == "model_unsupported"
    assert not (tmp_path / "again.gguf").exists()


def test_never_onto_itself_or_to_a_type_that_is_not_served(base: Path, tmp_path: Path) -> None:
    with pytest.raises(BugError, match="itself"):
        quantize(base, base, "Q4_K_M")
    with pytest.raises(BugError, match="Q2_K"):
        quantize(base, tmp_path / "served.gguf", "Q2_K")


def test_the_error_says_what_llama_cpp_said(base: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.gguf"
    data = bytearray(base.read_bytes())
    place = data.index(b"blk.1.attn_k.weight")
    data[place : place + 19] = b"blk.0.attn_k.weight"  # the same name twice: gguf-py minds too, so it is caught there
    damaged.write_bytes(data)
    with pytest.raises(KnownError) as caught:
        quantize(damaged, tmp_path / "served.gguf", "Q4_K_M")
    assert caught.value.error_id in ("model_damaged", "night_failed")
    assert [path.name for path in tmp_path.iterdir()] == ["damaged.gguf"]


@full_device
def test_a_write_that_fails_is_known_and_leaves_nothing(base: Path, tmp_path: Path) -> None:
    (tmp_path / ".served.gguf.partial").symlink_to("/dev/full")
    with pytest.raises(KnownError) as caught:
        quantize(base, tmp_path / "served.gguf", "Q4_K_M")
    assert caught.value.error_id == "night_failed"
    assert "code 1" not in caught.value.message
    assert not list(tmp_path.iterdir())


def _type_count() -> int:
    """GGML_TYPE_COUNT: one more than the last type that the binding's own table knows, at least."""
    found: int = llama_cpp.llama_model_quantize_default_params().output_tensor_type
    assert 39 < found < 100
    return found
