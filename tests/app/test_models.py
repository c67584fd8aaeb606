"""Models as files that people bring: damaged, foreign, twice."""

import shutil
from pathlib import Path

import pytest

from app.compose import Nightjar, open_app
from engine.errors import KnownError
from engine.home import Home
from tests.app.scripted import install_scripted_model
from tests.tiny_model import write_tiny_model


def refused(nightjar: Nightjar, path: Path) -> str:
    with pytest.raises(KnownError) as error:
        nightjar.models.add(path)
    assert error.value.next_step
    assert not [folder for folder in nightjar.home.models.iterdir() if folder.name not in ("paper", "tiny")]
    return error.value.error_id


def test_what_is_no_model_is_refused_and_leaves_nothing(nightjar: Nightjar, tmp_path: Path) -> None:
    whole = write_tiny_model(tmp_path / "whole.gguf").read_bytes()
    (tmp_path / "short.gguf").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.gguf").write_text("This is not a model.\n" * 50)
    (tmp_path / "empty.gguf").write_bytes(b"")
    assert refused(nightjar, tmp_path / "nowhere.gguf") == "file_unreadable"
    assert refused(nightjar, tmp_path / "short.gguf") == "model_damaged"
    assert refused(nightjar, tmp_path / "text.gguf") == "model_damaged"
    assert refused(nightjar, tmp_path / "empty.gguf") == "model_damaged"
    assert nightjar.timeline.list().active == 1


def test_a_model_is_added_used_and_told_about(talking: Nightjar, tmp_path: Path) -> None:
    talking.chat.warm()
    second = write_tiny_model(tmp_path / "second one.gguf", says="I can help with that.", name="Second")
    added = talking.models.add(second)
    assert (added.model.id, added.model.active, added.model.can_sleep) == ("second-one", False, True)
    with pytest.raises(KnownError) as twice:
        talking.models.add(second)
    assert twice.value.error_id == "usage"
    assert talking.models.use("second-one").model.active
    assert talking.chat.send(None, "Hello?").text == "I can help with that."
    assert talking.models.info().model.name == "Second"
    assert talking.timeline.undo().previous == 2
    assert talking.models.use("second-one").model.active
    with pytest.raises(KnownError) as unknown:
        talking.models.use("third")
    assert unknown.value.error_id == "not_found"


def test_a_model_that_cannot_sleep_can_chat_and_says_why(home: Home) -> None:
    install_scripted_model(home, "foreign", architecture="llama", base_type="Q4_K_M")
    with open_app(home) as nightjar:
        (model,) = nightjar.models.list()
        assert not model.can_sleep
        assert "llama" in model.reason
        nightjar.models.use("foreign")
        nightjar.memories.add("My sister is called Galom.")
        assert not nightjar.night.preview().can_sleep
        with pytest.raises(KnownError) as refusal:
            nightjar.night.sleep()
        assert refusal.value.error_id == "model_unsupported"


def test_a_missing_served_file_is_replaced_by_the_adapter(nightjar: Nightjar, home: Home) -> None:
    nightjar.memories.add("My sister is called Galom.")
    snapshot = nightjar.night.sleep().snapshot
    (home.served / f"{snapshot}.gguf").unlink()
    status = nightjar.chat.status()
    assert (status.snapshot, status.attached) == (snapshot, True)
    assert "adapter" in status.note
    assert nightjar.timeline.verify().ok
    assert nightjar.timeline.rebuild()
    assert not nightjar.chat.status().attached
    assert nightjar.timeline.verify().ok
    (home.served / f"{snapshot}.gguf").unlink()
    shutil.rmtree(home.snapshots / str(snapshot))
    with pytest.raises(KnownError) as missing:
        nightjar.chat.status()
    assert missing.value.error_id == "model_missing"
    assert not nightjar.timeline.verify().ok
    nightjar.timeline.undo()
    assert nightjar.chat.status().snapshot == 1
