"""Files that cannot be used: which error they give, and that it carries llama.cpp's own words."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.chat.gguf_header import Damaged, Header, load_failure, read_header
from engine.chat.inspection import inspect_file
from engine.chat.llama import LlamaModel
from engine.errors import KnownError
from tests.engine.chat.test_llama import write_adapter
from tests.tiny_model import write_tiny_model


def failure(path: Path) -> KnownError:
    """Both ways to open a file must agree."""
    errors = []
    for use in (inspect_file, LlamaModel):
        with pytest.raises(KnownError) as caught:
            use(path)
        errors.append(caught.value)
    assert errors[0].error_id == errors[1].error_id
    return errors[1]


def test_not_a_gguf(tmp_path: Path) -> None:
    path = tmp_path / "notes.gguf"
    path.write_text("These are only notes. " * 100)
    error = failure(path)
    assert error.error_id == "model_damaged"
    assert "not a GGUF file" in error.message
    assert "invalid magic" in error.message  # llama.cpp's own words


@pytest.mark.parametrize("fraction", [0.0, 0.0005, 0.001, 0.01, 0.3, 0.9, 0.9999])
def test_truncated(random_model_path: Path, tmp_path: Path, fraction: float) -> None:
    whole = random_model_path.read_bytes()
    path = tmp_path / "half.gguf"
    path.write_bytes(whole[: int(len(whole) * fraction)])
    assert failure(path).error_id == "model_damaged"


def test_another_architecture(tmp_path: Path) -> None:
    error = failure(write_tiny_model(tmp_path / "other.gguf", architecture="nobodyknows"))
    assert error.error_id == "model_unsupported"
    assert "nobodyknows" in error.message


def test_known_architecture_with_the_wrong_tensors(tmp_path: Path) -> None:
    assert failure(write_tiny_model(tmp_path / "llama.gguf", architecture="llama")).error_id == "model_damaged"


def test_an_adapter_is_not_a_model(tmp_path: Path) -> None:
    error = failure(write_adapter(tmp_path / "adapter.gguf"))
    assert error.error_id == "model_unsupported"
    assert "adapter" in error.message


def test_no_file(tmp_path: Path) -> None:
    assert failure(tmp_path / "gone.gguf").error_id == "model_missing"
    assert failure(tmp_path).error_id == "model_missing"


def test_no_chat_template(tmp_path: Path) -> None:
    path = write_tiny_model(tmp_path / "base.gguf", template=None)
    assert not inspect_file(path).template
    with pytest.raises(KnownError, match="no chat template"):
        LlamaModel(path)


def test_inspection(random_model_path: Path) -> None:
    info = inspect_file(random_model_path)
    assert (info.architecture, info.name, info.file_type, info.context_tokens) == ("qwen3", "tiny", "F16", 2048)
    assert info.size_bytes == random_model_path.stat().st_size
    assert 1_300_000 < info.n_params < 1_400_000
    assert info.template
    assert info.system_supported
    assert info.history_stable


def test_header(random_model_path: Path) -> None:
    assert read_header(random_model_path) == Header("qwen3", "model")


@settings(max_examples=60)
@given(st.integers(4, 30_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_header_is_always_an_answer(random_model_path: Path, place: int, garbage: bytes) -> None:
    whole = bytearray(random_model_path.read_bytes())
    whole[place : place + len(garbage)] = garbage
    path = random_model_path.with_name("damaged.gguf")
    path.write_bytes(whole)
    with suppress(Damaged):
        read_header(path)
    assert load_failure(path, "log").error_id in ("model_damaged", "model_unsupported")
