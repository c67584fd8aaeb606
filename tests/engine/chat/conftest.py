"""Tiny models on disk, written once for all chat tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.chat.llama import LlamaModel
from tests.tiny_model import write_tiny_model

SAYS = "Your dog is called Biscuit."


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def random_model_path(folder: Path) -> Path:
    return write_tiny_model(folder / "random.gguf")


@pytest.fixture(scope="session")
def random_model(random_model_path: Path) -> Iterator[LlamaModel]:
    with LlamaModel(random_model_path, context_tokens=1024, threads=1) as model:
        yield model


@pytest.fixture(scope="session")
def speaking_model(folder: Path) -> Iterator[LlamaModel]:
    """Answers everything with SAYS and ends."""
    with LlamaModel(write_tiny_model(folder / "says.gguf", says=SAYS), context_tokens=1024, threads=1) as model:
        yield model


@pytest.fixture(scope="session")
def endless_model(folder: Path) -> Iterator[LlamaModel]:
    """Counts to five for ever."""
    path = write_tiny_model(folder / "endless.gguf", says="one two three four five", ends=False)
    with LlamaModel(path, context_tokens=512, threads=1) as model:
        yield model
