"""The token loop on tiny real models: text, stops, prefix reuse, grammars, adapters, logits."""

import json
from collections.abc import Callable
from pathlib import Path

import gguf
import numpy as np
import pytest

from engine.chat.llama import LlamaModel, Sampling
from engine.errors import KnownError
from engine.prompts import EXTRACT_SCHEMA, Message, extract, question
from tests.engine.chat.conftest import SAYS
from tests.tiny_model import END, tokenizer, write_tiny_model

LENGTHS = {"subject": 40, "attribute": 40, "value": 80}


def after(calls: int) -> Callable[[], bool]:
    """A stop that answers yes from its nth call on."""
    asked = iter(range(calls))
    return lambda: next(asked, None) is None


def test_answers_and_ends(speaking_model: LlamaModel) -> None:
    pieces: list[str] = []
    ids = speaking_model.renderer.render(question("What is my dog called?"))
    generation = speaking_model.generate(ids, max_tokens=50, on_text=pieces.append)
    assert generation.text == SAYS
    assert "".join(pieces) == SAYS
    assert generation.finish == "end"
    assert generation.prompt_tokens == len(ids)
    assert generation.token_ids == tokenizer().tokenize(SAYS)
    assert tokenizer().ids[END] not in generation.token_ids


def test_answer_renders_and_strips(speaking_model: LlamaModel) -> None:
    assert speaking_model.answer(question("What is my dog called?")) == SAYS
    assert speaking_model.answer(question("And?"), max_tokens=2) == "Your"


def test_length_ends_an_answer(endless_model: LlamaModel) -> None:
    ids = endless_model.renderer.render(question("Count."))
    assert endless_model.generate(ids, max_tokens=9).finish == "length"
    full = endless_model.generate(ids, max_tokens=100_000)
    assert full.finish == "length"
    assert len(full.token_ids) == endless_model.context_tokens - len(ids)


def test_text_comes_at_most_20_times_a_second(endless_model: LlamaModel) -> None:
    pieces: list[str] = []
    ids = endless_model.renderer.render(question("Count."))
    generation = endless_model.generate(ids, max_tokens=300, on_text=pieces.append)
    assert "".join(pieces) == generation.text
    assert len(pieces) <= generation.seconds * 20 + 2


def test_ignore_end_goes_on(speaking_model: LlamaModel) -> None:
    ids = speaking_model.renderer.render(question("What is my dog called?"))
    generation = speaking_model.generate(ids, max_tokens=60, ignore_end=True)
    assert len(generation.token_ids) == 60


def test_stops_between_tokens(endless_model: LlamaModel) -> None:
    endless_model.reset()
    ids = endless_model.renderer.render(question("Count."))
    generation = endless_model.generate(ids, max_tokens=300, stop=lambda: len(said) > 0, on_text=(said := []).append)
    assert generation.finish == "stopped"
    assert len(generation.token_ids) == 1


@pytest.mark.parametrize("calls", [0, 1, 5, 60])
def test_stops_inside_a_prefill_and_stays_usable(random_model: LlamaModel, calls: int) -> None:
    ids = list(range(100, 500)) * 2
    random_model.reset()
    stopped = random_model.generate(ids, max_tokens=3, stop=after(calls))
    assert stopped.finish == "stopped"
    assert stopped.token_ids == []
    random_model.reset()
    fresh = random_model.generate(ids, max_tokens=3)
    assert stopped.prompt_tokens == fresh.prompt_tokens
    random_model.generate(ids, max_tokens=3, stop=after(calls))
    assert random_model.generate(ids, max_tokens=3).token_ids == fresh.token_ids


def test_ten_turns_read_only_their_new_tokens(speaking_model: LlamaModel) -> None:
    speaking_model.reset()
    messages: list[Message] = [Message("system", "Be kind.")]
    held = 0
    for turn in range(10):
        messages.append(Message("user", f"This is question number {turn}.", notes=(f"note {turn}",)))
        generation = speaking_model.generate(speaking_model.renderer.render(messages), max_tokens=30)
        assert generation.reused_tokens == held
        held = generation.prompt_tokens + len(generation.token_ids)
        messages.append(Message("assistant", generation.text))


def test_reuse_changes_nothing_but_what_is_read(random_model: LlamaModel) -> None:
    ids = random_model.renderer.render(question("What is my dog called?"))
    random_model.reset()
    first = random_model.generate(ids, max_tokens=20)
    again = random_model.generate(ids, max_tokens=20)
    assert (first.reused_tokens, again.reused_tokens) == (0, len(ids) - 1)
    assert first.token_ids == again.token_ids
    shorter = random_model.generate(ids[:10], max_tokens=1)
    assert shorter.reused_tokens == 9


def test_a_prompt_that_fills_the_context_is_refused(random_model: LlamaModel) -> None:
    with pytest.raises(KnownError) as caught:
        random_model.generate([5] * 1024, max_tokens=1)
    assert caught.value.error_id == "message_too_large"


def test_seeds(random_model: LlamaModel) -> None:
    ids = random_model.renderer.render(question("Tell me something."))
    answers = []
    for seed in (7, 7, None, None):
        random_model.reset()  # reuse moves logits by a little, and a seed only helps with the same logits
        sampling = Sampling(temperature=5.0, top_k=0, min_p=0.0, top_p=1.0, seed=seed)
        answers.append(random_model.generate(ids, max_tokens=20, sampling=sampling).token_ids)
    assert answers[0] == answers[1]
    assert answers[2] != answers[3]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("temperature", [0.0, 8.0])
def test_json_is_of_its_schema(random_model: LlamaModel, seed: int, temperature: float) -> None:
    sampling = Sampling(temperature=temperature, seed=seed, top_k=0, top_p=1.0, min_p=0.0)
    ids = random_model.renderer.render(extract("My dog is called Biscuit."))
    generation = random_model.generate(ids, max_tokens=400, sampling=sampling, json_schema=EXTRACT_SCHEMA)
    if generation.finish != "end":
        assert not generation.fits_schema
        return
    facts = json.loads(generation.text)["facts"]
    # A grammar counts characters before broken ones become several replacement characters: hence the check after.
    short = all(len(fact[key]) <= most for fact in facts for key, most in LENGTHS.items())
    assert generation.fits_schema == short


def test_a_cut_json_answer_says_so(random_model: LlamaModel) -> None:
    ids = random_model.renderer.render(extract("My dog is called Biscuit."))
    assert not random_model.generate(ids, max_tokens=2, json_schema=EXTRACT_SCHEMA).fits_schema


def test_grammar_is_obeyed(speaking_model: LlamaModel) -> None:
    ids = speaking_model.renderer.render(question("Is it?"))
    assert speaking_model.generate(ids, max_tokens=9, grammar='root ::= "yes" | "no"').text in ("yes", "no")


def test_bytes_of_one_character_in_several_tokens(folder: Path) -> None:
    path = write_tiny_model(folder / "utf8.gguf", says="é 🙂!")
    with LlamaModel(path, context_tokens=256, threads=1) as model:
        pieces: list[str] = []
        ids = model.renderer.render(question("Smile."))
        assert model.generate(ids, max_tokens=20, on_text=pieces.append).text == "é 🙂!"
        assert "".join(pieces) == "é 🙂!"
        assert "\ufffd" in model.generate(ids, max_tokens=4).text


def test_thoughts_are_set_apart(folder: Path) -> None:
    path = write_tiny_model(folder / "thinks.gguf", says="<think>I know.</think>Yes, it is right")
    with LlamaModel(path, context_tokens=256, threads=1) as model:
        generation = model.generate(model.renderer.render(question("Is it?")), max_tokens=30)
    assert (generation.thoughts, generation.text) == ("I know.", "Yes, it is right")


def test_logits_do_not_depend_on_what_was_read_before(random_model: LlamaModel) -> None:
    ids = [int(token) for token in np.random.default_rng(1).integers(0, 500, 700)]
    every = random_model.logits(ids, range(700))
    assert every.shape == (700, random_model.n_vocab)
    assert every.dtype == np.float32
    some = random_model.logits(ids, [699, 3, 511, 512])
    np.testing.assert_allclose(some, every[[699, 3, 511, 512]], atol=0.05)  # other batches, other rounding
    random_model.generate(ids[:50], max_tokens=5)
    np.testing.assert_array_equal(random_model.logits(ids, [699, 3, 511, 512]), some)
    assert random_model.generate(ids, max_tokens=1, ignore_end=True).token_ids == [int(some[0].argmax())]


def test_logits_of_no_position(random_model: LlamaModel) -> None:
    assert random_model.logits([1, 2, 3], []).shape == (0, random_model.n_vocab)


def write_adapter(path: Path, *, rank: int = 4) -> Path:
    """A LoRA adapter on one tensor of the tiny model."""
    source = np.random.default_rng(3)
    writer = gguf.GGUFWriter(path, "qwen3")
    writer.add_string("general.type", "adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(rank))
    writer.add_tensor("blk.0.ffn_down.weight.lora_a", source.standard_normal((rank, 512)).astype(np.float32))
    writer.add_tensor("blk.0.ffn_down.weight.lora_b", source.standard_normal((256, rank)).astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_adapter_attaches_and_leaves(random_model_path: Path, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path / "adapter.gguf")
    ids = tokenizer().tokenize("What is the name of my dog?")
    with LlamaModel(random_model_path, context_tokens=256, threads=1) as model:
        before = model.logits(ids, [len(ids) - 1])
        model.generate(ids, max_tokens=1)
        model.set_adapter(adapter)
        assert model.generate(ids, max_tokens=1).reused_tokens == 0
        changed = model.logits(ids, [len(ids) - 1])
        model.set_adapter(adapter, scale=0.0)
        np.testing.assert_array_equal(model.logits(ids, [len(ids) - 1]), before)
        model.set_adapter(None)
        np.testing.assert_array_equal(model.logits(ids, [len(ids) - 1]), before)
    assert np.abs(changed - before).max() > 0.1
    with LlamaModel(random_model_path, context_tokens=256, threads=1, adapter=adapter) as model:
        np.testing.assert_array_equal(model.logits(ids, [len(ids) - 1]), changed)


def test_a_damaged_adapter(random_model: LlamaModel, tmp_path: Path) -> None:
    path = tmp_path / "adapter.gguf"
    path.write_bytes(b"GGUF nonsense")
    with pytest.raises(KnownError) as caught:
        random_model.set_adapter(path)
    assert caught.value.error_id == "model_damaged"


def test_context_is_cut_to_what_the_model_was_trained_for(random_model_path: Path) -> None:
    with LlamaModel(random_model_path, context_tokens=1_000_000, threads=1) as model:
        assert model.context_tokens == 2048
        assert (model.architecture, model.name) == ("qwen3", "tiny")


def test_a_closed_model_says_so(random_model_path: Path) -> None:
    model = LlamaModel(random_model_path, context_tokens=256, threads=1)
    model.close()
    model.close()
    with pytest.raises(ValueError, match="closed"):
        model.generate([1], max_tokens=1)
