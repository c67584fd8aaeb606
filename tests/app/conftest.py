"""A home with a model, services on it, and a night whose stages are scripted."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.compose import Nightjar, open_app
from app.shelf import Shelf
from engine.home import Home
from tests.app.scripted import ScriptedNight, install_scripted_model
from tests.tiny_model import write_tiny_model

TINY_SENTENCE = "I don't know that yet."


@pytest.fixture
def night_worker() -> ScriptedNight:
    return ScriptedNight()


@pytest.fixture
def nightjar(home: Home, night_worker: ScriptedNight) -> Iterator[Nightjar]:
    """Services on a home whose model is paper: everything but chatting works."""
    install_scripted_model(home)
    with open_app(home, night_worker=night_worker) as opened:
        shelf: Shelf = opened.models._shelf
        shelf.ready()
        yield opened


@pytest.fixture(scope="session")
def tiny_model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`models/tiny` as a real install leaves it, made once. It answers everything with one sentence."""
    home = Home(tmp_path_factory.mktemp("installed") / "home")
    source = write_tiny_model(home.path.parent / "tiny.gguf", says=TINY_SENTENCE)
    with open_app(home) as opened:
        opened.models.add(source)
    return home.models / "tiny"


@pytest.fixture
def talking(home: Home, tiny_model_folder: Path) -> Iterator[Nightjar]:
    """Services on a home whose model is tiny but real: it loads, answers and can be stopped."""
    shutil.copytree(tiny_model_folder, home.models / "tiny")
    with open_app(home) as opened:
        yield opened
