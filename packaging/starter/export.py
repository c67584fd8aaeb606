"""Writes the trained network as an F16 GGUF that llama.cpp loads, with tokenizer and chat template; reads one back.

Trains nothing.
"""

import json
from pathlib import Path

import gguf
import numpy as np
import torch

from engine.model.gguf_file import GgufFile
from starter import tokenizer as words
from starter.network import Network, Shape
from starter.tokenizer import CHAT_TEMPLATE, END_OF_TEXT, SPECIAL, TURN_END

NAME = "Nightjar Starter"
_BLOCK_NAMES = {
    "attention_norm": "attn_norm", "attention.q": "attn_q", "attention.k": "attn_k", "attention.v": "attn_v",
    "attention.out": "attn_output", "attention.q_norm": "attn_q_norm", "attention.k_norm": "attn_k_norm",
    "ffn_norm": "ffn_norm", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down",
}  # fmt: skip


def export(checkpoint: Path, tokenizer: Path, out: Path, *, version: str) -> None:
    """checkpoint.pt + tokenizer.json -> an F16 GGUF (norms F32, as llama.cpp wants them)."""
    saved = torch.load(checkpoint, map_location="cpu", weights_only=True)
    shape = Shape(**saved["shape"])
    partial = out.with_suffix(".partial")
    writer = gguf.GGUFWriter(str(partial), "qwen3")
    _metadata(writer, shape, version)
    _vocabulary(writer, json.loads(tokenizer.read_text()), shape)
    for name, tensor in saved["network"].items():
        array = tensor.float().numpy()
        writer.add_tensor(_gguf_name(name), array.astype(np.float16) if array.ndim == 2 else array.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(out)


def restore(file: Path, work: Path, *, seconds: float, tokens: int, shard: int) -> None:
    """The network and tokenizer of a file that `export` wrote, as a work folder that training goes on from.

    `seconds` and `tokens`: of all training before. `shard`: the first that it has not read. Its weights are F16's.
    """
    base = GgufFile(file)
    shape = Shape(
        vocabulary=base.integer(".vocab_size"), layers=base.integer(".block_count"), width=base.integer(".embedding_length"),
        feed_forward=base.integer(".feed_forward_length"), heads=base.integer(".attention.head_count"),
        kv_heads=base.integer(".attention.head_count_kv"), head_size=base.integer(".attention.key_length"),
        context=base.integer(".context_length"), rope_theta=base.number(".rope.freq_base"),
        norm_epsilon=base.number(".attention.layer_norm_rms_epsilon"),
    )  # fmt: skip
    names = Network(shape).state_dict()
    network = {name: torch.from_numpy(base.tensor(_gguf_name(name))) for name in names}
    state = {"step": 0, "seconds": seconds, "tokens": tokens, "shard": shard}
    work.mkdir(parents=True, exist_ok=True)
    reader = gguf.GGUFReader(file)
    tokens_of, merges_of = (reader.get_field(f"tokenizer.ggml.{part}").contents() for part in ("tokens", "merges"))
    pairs = [tuple(merge.split(" ")) for merge in merges_of]
    words.of_parts([word for word in tokens_of if not word.startswith("<|unused_")], pairs).save(
        str(work / "tokenizer.json")
    )
    content = {"network": network, "optimisers": [], "state": state, "shape": shape.as_dict(), "recipe": {}}
    partial = work / "checkpoint.partial"
    torch.save(content, partial)
    partial.replace(work / "checkpoint.pt")


def _gguf_name(name: str) -> str:
    if name == "embedding.weight":
        return "token_embd.weight"
    if name == "final_norm":
        return "output_norm.weight"
    _, block, rest = name.split(".", 2)
    return f"blk.{block}.{_BLOCK_NAMES[rest.removesuffix('.weight')]}.weight"


def _metadata(writer: gguf.GGUFWriter, shape: Shape, version: str) -> None:
    writer.add_name(NAME)
    writer.add_version(version)
    writer.add_license("apache-2.0")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_key_length(shape.head_size)
    writer.add_value_length(shape.head_size)
    writer.add_rope_freq_base(shape.rope_theta)
    writer.add_layer_norm_rms_eps(shape.norm_epsilon)
    writer.add_vocab_size(shape.vocabulary)


def _vocabulary(writer: gguf.GGUFWriter, content: dict[str, dict[str, object]], shape: Shape) -> None:
    vocabulary: dict[str, int] = content["model"]["vocab"]  # type: ignore[assignment]  # JSON
    merges: list[list[str]] = content["model"]["merges"]  # type: ignore[assignment]
    words = sorted(vocabulary, key=vocabulary.__getitem__)
    words += [f"<|unused_{n}|>" for n in range(len(words), shape.vocabulary)]
    kinds = [
        gguf.TokenType.CONTROL if w in SPECIAL or w.startswith("<|unused_") else gguf.TokenType.NORMAL for w in words
    ]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(words)
    writer.add_token_types(kinds)
    writer.add_token_merges([" ".join(pair) for pair in merges])
    writer.add_eos_token_id(vocabulary[TURN_END])
    writer.add_pad_token_id(vocabulary[END_OF_TEXT])
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHAT_TEMPLATE)
