"""A network that is trained for a moment, written as GGUF and read by llama.cpp: the same mathematics on both sides."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.chat.llama import LlamaModel
from starter import corpus, tokenizer
from starter.__main__ import _begun
from starter.export import export, restore
from starter.network import Network, Shape
from starter.train import Batches, Recipe, Trainer, average, further, further_recipe, rate

pytestmark = pytest.mark.slow

SHAPE = Shape(vocabulary=600, layers=2, width=256, feed_forward=256, context=512)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter")
    source = corpus.conversations(seed=5)
    words = tokenizer.train((m.role + "\n" + m.content for _ in range(300) for m in next(source)), SHAPE.vocabulary)
    words.save(str(folder / "tokenizer.json"))
    return folder


RECIPE = Recipe(minutes=10, tokens_per_step=1024, shard_conversations=60, warmup_steps=2)


def test_training_resumes_where_it_stopped_and_llama_cpp_agrees(work: Path) -> None:
    trainer = Trainer(work, SHAPE, RECIPE, compiled=False)
    losses = [trainer.step() for _ in range(6)]
    trainer.save()
    assert losses[-1] < losses[0]
    resumed = Trainer(work, SHAPE, RECIPE, compiled=False)
    assert resumed.state["step"] == trainer.state["step"] >= 6
    _same_as_llama_cpp(work, resumed.network)


def _same_as_llama_cpp(work: Path, network: Network) -> None:
    import torch

    export(work / "checkpoint.pt", work / "tokenizer.json", work / "base.gguf", version="test")
    words = tokenizer.load(work / "tokenizer.json")
    text = "<|im_start|>user\nMy sister is called Odile.<|im_end|>\n<|im_start|>assistant\n"
    ids = words.encode(text).ids
    with torch.no_grad():
        ours = network.logits(network(torch.tensor([ids])))[0].numpy()
    with LlamaModel(work / "base.gguf", context_tokens=256, threads=1) as model:
        theirs = model.logits(ids, range(len(ids)))
        rendered = model.vocabulary.tokenize("My sister is called Odile.", special=False)
    assert rendered == words.encode("My sister is called Odile.").ids
    assert np.abs(ours - theirs).max() < 0.02


def test_weights_are_rounded_from_their_share_of_the_budget_on(work: Path, tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_bytes((work / "tokenizer.json").read_bytes())
    trainer = Trainer(tmp_path, SHAPE, replace(RECIPE, rounded_from=0.5), compiled=False)
    trainer.step()
    assert not trainer.network.rounds
    trainer.state["seconds"] = 0.6 * 60 * RECIPE.minutes
    trainer.step()
    assert trainer.network.rounds
    trainer.save()
    again = Trainer(tmp_path, SHAPE, replace(RECIPE, rounded_from=0.5), compiled=False)
    again.step()
    assert again.network.rounds


def test_a_written_file_is_what_training_goes_on_from(work: Path, tmp_path: Path) -> None:
    Trainer(work, SHAPE, RECIPE, compiled=False).save()
    first, again = tmp_path / "first.gguf", tmp_path / "again.gguf"
    export(work / "checkpoint.pt", work / "tokenizer.json", first, version="test")
    restore(first, tmp_path, seconds=60.0, tokens=1_000, shard=7)
    export(tmp_path / "checkpoint.pt", tmp_path / "tokenizer.json", again, version="test")
    assert first.read_bytes() == again.read_bytes()
    further(tmp_path, tmp_path / "further")
    trainer = Trainer(tmp_path / "further", SHAPE, further_recipe(RECIPE), compiled=False)
    assert (trainer.state["tokens"], trainer.state["seconds_before"], trainer.batches.shard) == (1_000, 60.0, 8)
    assert (
        _begun(first, tmp_path / "w") == _begun(first, tmp_path / "w") != _begun(tmp_path, tmp_path / "w") == tmp_path
    )
    old, new = tokenizer.load(work / "tokenizer.json"), tokenizer.load(tmp_path / "tokenizer.json")
    source = corpus.conversations(seed=12)
    for text in (tokenizer.render(next(source)) for _ in range(40)):
        assert old.encode(text).ids == new.encode(text).ids


def test_the_rate_warms_up_and_cools_down() -> None:
    recipe = Recipe(warmup_steps=10, cooldown=0.5, final_rate=0.05)
    assert rate(recipe, 0, 0.0) == pytest.approx(0.1)
    assert rate(recipe, 50, 0.4) == 1.0
    assert rate(recipe, 50, 0.625) == pytest.approx(0.5)
    assert rate(recipe, 50, 1.0) == pytest.approx(0.05)


def test_batches_lose_no_conversation(work: Path) -> None:
    batches = Batches(work / "tokenizer.json", RECIPE, longest=SHAPE.context)
    taken = sum(len(batches.take()[0]) for _ in range(12))
    waiting = sum(len(block.ids) for block in (*batches.pending.values(), *batches.ready))
    assert taken + waiting == batches.shard * RECIPE.shard_conversations


def test_text_written_ahead_by_other_processes_is_the_same(work: Path) -> None:
    alone = Batches(work / "tokenizer.json", RECIPE, longest=SHAPE.context)
    helped = Batches(work / "tokenizer.json", replace(RECIPE, makers=1), longest=SHAPE.context)
    for _ in range(80):
        (ids, answers), (same_ids, same_answers) = alone.take(), helped.take()
        assert ids.equal(same_ids)
        assert answers.equal(same_answers)
    assert helped.shard > 1
    helped.made.close()


def test_a_block_holds_every_example_in_the_shortest_length_it_fits() -> None:
    examples = [corpus.Example(np.arange(1, n + 1, dtype=np.uint16), np.arange(n) % 2 == 1) for n in (3, 9, 4, 8)]
    blocks = corpus.blocks(examples, (4, 8, 16))
    assert {length: len(block.ids) for length, block in blocks.items()} == {4: 2, 8: 1, 16: 1}
    assert blocks[4].ids.tolist() == [[1, 2, 3, 0], [1, 2, 3, 4]]
    assert blocks[4].answers.tolist() == [[False, True, False, False], [False, True, False, True]]


def test_a_finished_network_is_trained_further_in_another_folder(work: Path, tmp_path: Path) -> None:
    trainer = Trainer(work, SHAPE, RECIPE, compiled=False)
    trainer.step()
    trainer.save()
    further(work, tmp_path)
    again = Trainer(tmp_path, SHAPE, further_recipe(RECIPE), compiled=False)
    assert again.state["tokens"] == trainer.state["tokens"]
    assert again.used == 0.0
    assert again.batches.shard == trainer.state["shard"] + 1
    assert all(
        one.equal(two) for one, two in zip(again.network.parameters(), trainer.network.parameters(), strict=True)
    )
    assert again.recipe.matrix_rate < RECIPE.matrix_rate


def test_an_average_lies_between_both_and_is_what_a_further_training_begins_with(work: Path, tmp_path: Path) -> None:
    trainer = Trainer(work, SHAPE, RECIPE, compiled=False)
    trainer.save()
    further(work, tmp_path / "second")
    second = Trainer(tmp_path / "second", SHAPE, further_recipe(RECIPE), compiled=False)
    second.step()
    second.save()
    path = average(work, tmp_path / "second", 0.25)
    between = torch.load(path, weights_only=True)["network"]
    first, last = trainer.network.state_dict(), second.network.state_dict()
    assert any(not first[name].equal(last[name]) for name in between)
    for name, value in between.items():
        assert torch.allclose(value, 0.75 * first[name] + 0.25 * last[name], atol=1e-6)
    further(tmp_path / "second", tmp_path / "third")
    begun = torch.load(tmp_path / "third" / "checkpoint.pt", weights_only=True)["network"]
    assert all(begun[name].equal(between[name]) for name in between)
