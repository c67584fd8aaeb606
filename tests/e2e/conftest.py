"""Real nights in little time: few rows, steps and questions, on a tiny model. What they learn does not matter here."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.compose import Nightjar
from engine.home import Home
from engine.night.amounts import Amounts
from engine.night.job import JobSpec
from tests.tiny_model import write_tiny_model

SENTENCE = "I don't know that yet."


def small_night(spec: JobSpec) -> JobSpec:
    """The same stages on a hundredth of the work."""
    amounts = Amounts(
        samplings=1,
        questions_a_sampling=2,
        forward=4,
        reverse=1,
        tell=1,
        conversations=1,
        beside=1,
        context=1,
        superseded=1,
        neighbours=1,
        general=4,
        harmful=2,
        harmless=2,
        set_aside=3,
        bank_checked=12,
        exam_old=4,
        exam_group=3,
        exam_kl=3,
    )
    recipe = replace(spec.recipe, steps=6, warmup_steps=1, batch_rows=4)
    return replace(spec, amounts=amounts, recipe=recipe)


@pytest.fixture
def tiny_file(tmp_path: Path) -> Path:
    return write_tiny_model(tmp_path / "tiny.gguf", says=SENTENCE)


def two_facts(nightjar: Nightjar) -> None:
    nightjar.memories.add("My sister is called Galom.")
    nightjar.memories.add("I live in Brunsk.")


def workers() -> list[psutil.Process]:
    """Worker processes of this test."""
    found = psutil.Process().children(recursive=True)
    return [process for process in found if "engine.worker" in " ".join(_command(process))]


def consistent(nightjar: Nightjar, home: Home) -> None:
    """Every file is what its row says, nothing half-made lies around, and the active model has its file."""
    assert nightjar.timeline.verify().ok
    assert not list(home.snapshots.glob("*.partial"))
    assert Path(nightjar.chat.status().served_file).exists()


def _command(process: psutil.Process) -> list[str]:
    try:
        command: list[str] = process.cmdline()
    except psutil.Error:
        return []
    return command
