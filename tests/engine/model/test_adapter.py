"""The adapter file: round trip, scale, damage, and the export to peft."""

from dataclasses import replace
from pathlib import Path

import gguf
import numpy as np
import pytest

from engine.errors import BugError, KnownError
from engine.model.adapter import Adapter, export_peft, load, save
from tests.tiny_model import Shape, write_tiny_model

SHAPE = Shape(layers=1)


def make_adapter(*, rank: int = 4, alpha: float = 8.0, size: float = 0.05, seed: int = 0) -> Adapter:
    """For the tiny model with one layer; values that F16 holds exactly."""
    source = np.random.default_rng(seed)

    def draw(*shape: int) -> np.ndarray:
        return (source.standard_normal(shape) * size).astype(np.float16).astype(np.float32)

    pairs = {
        "blk.0.attn_q.weight": (draw(rank, 256), draw(256, rank)),
        "blk.0.ffn_down.weight": (draw(rank, 512), draw(256, rank)),
    }
    return Adapter("qwen3", rank, alpha, pairs, "b2:00")


def test_round_trip(tmp_path: Path) -> None:
    adapter = make_adapter()
    save(tmp_path / "adapter.gguf", adapter)
    again = load(tmp_path / "adapter.gguf")
    assert (again.architecture, again.rank, again.alpha, again.base_hash) == ("qwen3", 4, 8.0, "b2:00")
    assert list(again.pairs) == list(adapter.pairs)
    for name, (a, b) in adapter.pairs.items():
        assert np.array_equal(again.pairs[name][0], a)
        assert np.array_equal(again.pairs[name][1], b)
    assert [path.name for path in tmp_path.iterdir()] == ["adapter.gguf"]


def test_delta_is_scaled() -> None:
    adapter = make_adapter(rank=4, alpha=8.0)
    a, b = adapter.pairs["blk.0.attn_q.weight"]
    assert np.allclose(adapter.delta("blk.0.attn_q.weight"), 2.0 * b @ a)


def test_baked_moves_the_scale_into_b() -> None:
    adapter = make_adapter()
    half = adapter.baked(0.5)
    assert half.scale == 1.0
    for name in adapter.pairs:
        assert np.allclose(half.delta(name), 0.5 * adapter.delta(name))
        assert half.pairs[name][0] is adapter.pairs[name][0]


def test_toward_another_keeps_what_both_share() -> None:
    before, tonight = make_adapter(), make_adapter(size=2.0)
    for name in before.pairs:
        assert np.allclose(tonight.toward(before, 1.0).delta(name), tonight.delta(name), rtol=1e-4, atol=1e-6)
        assert np.allclose(tonight.toward(before, 0.0).delta(name), before.delta(name), rtol=1e-4, atol=1e-6)
        assert np.allclose(before.toward(before, 0.4).delta(name), before.delta(name), rtol=1e-4, atol=1e-6)


def test_toward_one_of_fewer_ranks_and_tensors() -> None:
    """A night may have grown the adapter that it went on with."""
    tonight, before = make_adapter(size=2.0), make_adapter(rank=2)
    first, *others = before.pairs
    before = replace(before, pairs={first: before.pairs[first]})
    assert np.allclose(tonight.toward(before, 0.0).delta(first), before.delta(first), rtol=1e-4, atol=1e-6)
    assert all(not tonight.toward(before, 0.0).delta(name).any() for name in others)
    with pytest.raises(ValueError, match="trained on from"):
        before.toward(tonight, 0.5)


def test_overflowing_values_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BugError, match="F16"), np.errstate(over="ignore"):
        save(tmp_path / "adapter.gguf", make_adapter(size=1e6).baked(1e6))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full (Linux)")
def test_a_full_disk_is_known_and_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / ".adapter.gguf.partial").symlink_to("/dev/full")
    with pytest.raises(KnownError) as caught:
        save(tmp_path / "adapter.gguf", make_adapter())
    assert caught.value.error_id == "disk_full"
    assert not list(tmp_path.iterdir())


def test_a_model_is_no_adapter(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no LoRA adapter") as caught:
        load(write_tiny_model(tmp_path / "tiny.gguf", shape=SHAPE))
    assert caught.value.error_id == "model_damaged"


def test_half_a_pair_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "half.gguf"
    writer = gguf.GGUFWriter(path, "qwen3")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 4.0)
    writer.add_tensor("blk.0.attn_q.weight.lora_a", np.zeros((4, 256), np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with pytest.raises(KnownError, match="incomplete"):
        load(path)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing:FutureWarning")  # peft 0.21 with transformers 5.23
def test_peft_reads_the_export(tmp_path: Path) -> None:
    load_nf4 = pytest.importorskip("engine.model.load_nf4")
    import peft
    import torch

    adapter = make_adapter()
    base = write_tiny_model(tmp_path / "tiny.gguf", shape=SHAPE)
    export_peft(adapter, tmp_path / "peft", base_name="tiny")
    expected = load_nf4.load_float(base)
    with torch.no_grad():
        for tensor, module in (("attn_q", "self_attn.q_proj"), ("ffn_down", "mlp.down_proj")):
            weight = expected.get_parameter(f"model.layers.0.{module}.weight")
            weight += torch.from_numpy(adapter.delta(f"blk.0.{tensor}.weight"))
        wrapped = peft.PeftModel.from_pretrained(load_nf4.load_float(base), tmp_path / "peft")
        ids = torch.tensor([[5, 17, 300, 2, 9]])
        assert torch.allclose(wrapped(ids).logits, expected(ids).logits, atol=1e-3)
