"""Checkpoints come back whole, only for their inputs, and not too often."""

from pathlib import Path

import pytest
import torch

from engine.night import checkpoint as module
from engine.night.checkpoint import Checkpoint


def test_comes_back_for_the_same_inputs(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.pt"
    Checkpoint(path, "a").save({"step": 3, "values": [torch.ones(2)]})
    state = Checkpoint(path, "a").load()
    assert state is not None
    assert state["step"] == 3
    assert torch.equal(state["values"][0], torch.ones(2))
    assert Checkpoint(path, "b").load() is None


def test_damaged_or_missing_is_none(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.pt"
    assert Checkpoint(path, "a").load() is None
    Checkpoint(path, "a").save({"step": 3})
    path.write_bytes(path.read_bytes()[:-40])
    assert Checkpoint(path, "a").load() is None
    path.write_bytes(b"no checkpoint")
    assert Checkpoint(path, "a").load() is None


def test_due_after_some_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoint = Checkpoint(tmp_path / "checkpoint.pt", "a")
    assert not checkpoint.due()
    monkeypatch.setattr(module, "EVERY_SECONDS", 0.0)
    assert checkpoint.due()
    checkpoint.save({"step": 1})
    checkpoint.remove()
    assert not list(tmp_path.iterdir())
