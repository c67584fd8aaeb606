"""The device is chosen in one place and says why."""

import pytest
import torch

from engine.errors import KnownError
from engine.night.device import choose, thread_count, tokens_that_fit, versions


@pytest.mark.slow
def test_cpu_as_set() -> None:
    device = choose("cpu")
    assert device.kind == "cpu"
    assert device.dtype in ("bfloat16", "float32")
    assert device.note.startswith(f"cpu, {device.dtype} (as set, ")
    assert device.threads == torch.get_num_threads()


def test_an_earlier_type_is_repeated_unmeasured() -> None:
    device = choose("cpu", dtype="float32")
    assert device.torch_dtype == torch.float32
    assert "GFLOP" not in device.note


def test_auto_finds_something_and_names_it() -> None:
    assert choose("auto", dtype="float32").note.startswith(("cuda", "mps", "cpu"))


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has an NVIDIA GPU")
def test_a_gpu_that_is_not_there() -> None:
    with pytest.raises(KnownError, match="cuda") as caught:
        choose("cuda")
    assert caught.value.error_id == "setting_invalid"
    assert "night.device auto" in caught.value.next_step


def test_thread_count_obeys_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert thread_count() == 3
    monkeypatch.setenv("OMP_NUM_THREADS", "")
    assert thread_count() >= 1


def test_larger_models_get_smaller_passes() -> None:
    small = tokens_that_fit(4 << 30, layers=8, width=256, feed_forward=768, heads_width=256, vocabulary=4096)
    large = tokens_that_fit(4 << 30, layers=28, width=2048, feed_forward=6144, heads_width=2048, vocabulary=151_936)
    assert small >= 16 * large > 16 * 60
    assert tokens_that_fit(-1, layers=8, width=256, feed_forward=768, heads_width=256, vocabulary=4096) == 1


def test_versions_name_what_results_depend_on() -> None:
    assert versions()["torch"] == torch.__version__
    assert all(versions().values())
