"""Real worker processes on tiny models. Every worker that a test starts has ended when the test has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.prompts import Message, question
from engine.worker.client import ChatWorker, GenerateRequest
from tests.tiny_model import write_tiny_model

SAYS = "Your dog is called Biscuit."


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """says.gguf answers SAYS, endless.gguf counts for ever."""
    folder = tmp_path_factory.mktemp("models")
    write_tiny_model(folder / "says.gguf", says=SAYS)
    write_tiny_model(folder / "endless.gguf", says="one two three four five", ends=False)
    return folder


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChatWorker]:
    """One for all tests of a file: starting a process takes longer than most of them, and a killed one comes back."""
    worker = ChatWorker(tmp_path_factory.mktemp("logs"))
    yield worker
    worker.close()


@pytest.fixture
def speaking(chat: ChatWorker, models: Path) -> ChatWorker:
    chat.load(models / "says.gguf", context_tokens=512, threads=1)
    return chat


@pytest.fixture
def endless(chat: ChatWorker, models: Path) -> ChatWorker:
    chat.load(models / "endless.gguf", context_tokens=2048, threads=1)
    return chat


def ask(text: str = "What is my dog called?", *, max_tokens: int = 50, **options: object) -> GenerateRequest:
    return GenerateRequest(messages=question(text), max_tokens=max_tokens, **options)  # type: ignore[arg-type]


def turns(*texts: str) -> list[Message]:
    return [Message(role, text) for role, text in zip(("user", "assistant") * len(texts), texts, strict=False)]
