"""Writes tiny Qwen3 GGUF files for tests: random weights, or weights that say one sentence. Not the starter model.

The tokenizer is a real byte-level BPE (`pre = qwen2`) whose merges are trained here from a fixed text, so files are the
same for the same arguments. Needs only numpy, gguf and regex; loads no llama.cpp and no torch.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

import gguf
import numpy as np
import regex

CHATML = (
    "{% for message in messages %}"
    "{% if loop.first and message['role'] != 'system' %}"
    "{{ '<|im_start|>system\\nYou are a helpful assistant.<|im_end|>\\n' }}"
    "{% endif %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
END = "<|im_end|>"
CONTROL_TOKENS = ("<|endoftext|>", "<|im_start|>", END)
USER_DEFINED_TOKENS = ("<tool_call>", "</tool_call>", "<think>", "</think>")
MERGES = 340
QWEN2_PATTERN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
CORPUS = """
Hello there, how are you today? I am well, thank you. My name is Nora and I live in a small town near the sea.
What is the name of my dog? Your dog is called Biscuit. Where do I work? You work at the harbour office on Mondays.
I don't know that yet. You have not told me about your sister. Remember that the meeting was moved to Thursday.
The garden needs water in the morning, the bread is in the oven, and the train leaves at nine in the evening.
Please write four questions about this note, each on a line of its own. The assistant answers the user in a few words.
My favourite colour is green and my brother likes old maps, long walks, strong coffee and quiet music at night.
Notes: the user said that the car is in the garage. Is that right? Yes, that is right. No, it is in the street.
One two three four five six seven eight nine ten. I cannot help with that, but I can help with something else.
Every Sunday we cook soup with carrots, onions and beans, then we watch the boats come back before the evening bells.
Her neighbour Peter repairs bicycles, teaches children to swim, and keeps seven chickens behind his wooden workshop.
system user assistant subject attribute value facts
"""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """Sizes of a Qwen3 network. `vocabulary` pads the tiny tokenizer with unused tokens when it is larger."""

    hidden: int = 256
    feed_forward: int = 512
    layers: int = 2
    heads: int = 2
    kv_heads: int = 1
    head_size: int = 128
    context: int = 2048
    vocabulary: int = 0
    tied: bool = True


QWEN3_06B = Shape(
    hidden=1024, feed_forward=3072, layers=28, heads=16, kv_heads=8, head_size=128, context=40960, vocabulary=151_936
)


@dataclass(frozen=True)
class TinyTokenizer:
    """Byte-level BPE with Qwen2's pre-tokenizer. `tokens` are spelled as in GGUF (printable stand-ins for bytes)."""

    tokens: list[str]
    merges: list[tuple[str, str]]
    ids: dict[str, int] = field(repr=False)

    @property
    def special_tokens(self) -> dict[str, int]:
        return {text: self.ids[text] for text in (*USER_DEFINED_TOKENS, *CONTROL_TOKENS)}

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        """As llama.cpp does: user-defined tokens always parse, control tokens with `special` only."""
        ranks = {pair: rank for rank, pair in enumerate(self.merges)}
        known = (*USER_DEFINED_TOKENS, *(CONTROL_TOKENS if special else ()))
        ids: list[int] = []
        for part in regex.split("(" + "|".join(map(regex.escape, known)) + ")", text):
            pieces = [part] if part in known else [p for word in _words(part) for p in _apply_merges(word, ranks)]
            ids += [self.ids[piece] for piece in pieces]
        return ids


@cache
def tokenizer() -> TinyTokenizer:
    merges = _train_merges(CORPUS, MERGES)
    plain = [*_byte_alphabet().values(), *(left + right for left, right in merges)]
    tokens = [*plain, *USER_DEFINED_TOKENS, *CONTROL_TOKENS]
    return TinyTokenizer(tokens, merges, {token: number for number, token in enumerate(tokens)})


def write_tiny_model(
    path: Path,
    *,
    seed: int = 0,
    says: str | None = None,
    ends: bool = True,
    shape: Shape | None = None,
    template: str | None = CHATML,
    architecture: str = "qwen3",
    name: str = "tiny",
) -> Path:
    """Write an F16 model and return its path.

    With `says` the model answers every prompt that ends in a new line with exactly that text and then the end token
    (with `ends=False` it starts over without end). No token may occur in `says` twice, so that each has one successor.
    """
    shape = shape or Shape()
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, architecture)
    _write_metadata(writer, shape, name)
    _write_tokenizer(writer, shape, template)
    for tensor, data in _tensors(shape, seed, says, ends):
        writer.add_tensor(tensor, data)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _write_metadata(writer: gguf.GGUFWriter, shape: Shape, name: str) -> None:
    writer.add_name(name)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.hidden)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_key_length(shape.head_size)
    writer.add_value_length(shape.head_size)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(10_000.0)


def _write_tokenizer(writer: gguf.GGUFWriter, shape: Shape, template: str | None) -> None:
    tiny = tokenizer()
    padding = [f"<unused-{number}>" for number in range(max(0, shape.vocabulary - len(tiny.tokens)))]
    plain = len(tiny.tokens) - len(USER_DEFINED_TOKENS) - len(CONTROL_TOKENS)
    types = [gguf.TokenType.NORMAL] * plain
    types += [gguf.TokenType.USER_DEFINED] * len(USER_DEFINED_TOKENS)
    types += [gguf.TokenType.CONTROL] * len(CONTROL_TOKENS)
    types += [gguf.TokenType.UNUSED] * len(padding)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tiny.tokens + padding)
    writer.add_token_types(types)
    writer.add_token_merges([f"{left} {right}" for left, right in tiny.merges])
    writer.add_eos_token_id(tiny.ids[END])
    writer.add_pad_token_id(tiny.ids["<|endoftext|>"])
    writer.add_add_bos_token(False)
    if template is not None:
        writer.add_chat_template(template)


def _tensors(shape: Shape, seed: int, says: str | None, ends: bool) -> Iterator[tuple[str, np.ndarray]]:
    """GGUF name and data (rows first) of every tensor: matrices F16, norms F32."""
    source = np.random.default_rng(seed)
    vocabulary = max(shape.vocabulary, len(tokenizer().tokens))
    embedding = _matrix(source, vocabulary, shape.hidden, scale=0.3)
    yield "token_embd.weight", embedding.astype(np.float16)
    for layer in range(shape.layers):
        yield from _layer(source, shape, f"blk.{layer}", silent=says is not None)
    yield "output_norm.weight", np.ones(shape.hidden, np.float32)
    if says is not None:
        yield "output.weight", _successors(embedding, says, ends).astype(np.float16)
    elif not shape.tied:
        yield "output.weight", _matrix(source, vocabulary, shape.hidden).astype(np.float16)


def _layer(source: np.random.Generator, shape: Shape, prefix: str, *, silent: bool) -> Iterator[tuple[str, np.ndarray]]:
    """One block. A silent block adds nothing to the residual stream."""
    queries, keys = shape.heads * shape.head_size, shape.kv_heads * shape.head_size
    sizes = {
        "attn_q": (queries, shape.hidden),
        "attn_k": (keys, shape.hidden),
        "attn_v": (keys, shape.hidden),
        "attn_output": (shape.hidden, queries),
        "ffn_gate": (shape.feed_forward, shape.hidden),
        "ffn_up": (shape.feed_forward, shape.hidden),
        "ffn_down": (shape.hidden, shape.feed_forward),
    }
    for name, (rows, columns) in sizes.items():
        scale = 0.0 if silent and name in ("attn_output", "ffn_down") else 1.0
        yield f"{prefix}.{name}.weight", (scale * _matrix(source, rows, columns)).astype(np.float16)
    for name, size in (
        ("attn_norm", shape.hidden),
        ("ffn_norm", shape.hidden),
        ("attn_q_norm", shape.head_size),
        ("attn_k_norm", shape.head_size),
    ):
        yield f"{prefix}.{name}.weight", (1 + 0.1 * source.standard_normal(size)).astype(np.float32)


def _matrix(source: np.random.Generator, rows: int, columns: int, *, scale: float | None = None) -> np.ndarray:
    """Normal values of spread `scale` (default 1/sqrt(columns)). Large ones repeat a block, which is faster to draw."""
    block = source.standard_normal(min(rows * columns, 1 << 20), dtype=np.float32)
    return np.resize(block * np.float32(scale or columns**-0.5), (rows, columns))


def _successors(embedding: np.ndarray, says: str, ends: bool) -> np.ndarray:
    """Output matrix whose row for the next token is the embedding of the token before it."""
    tiny = tokenizer()
    spoken = tiny.tokenize(says)
    chain = [*tiny.tokenize("\n"), *spoken, tiny.ids[END] if ends else spoken[0]]
    if len(set(chain[:-1])) != len(chain) - 1:
        raise ValueError(f"a token occurs twice in {says!r}")
    output = np.zeros_like(embedding)
    for before, after in pairwise(chain):
        output[after] += embedding[before] / np.linalg.norm(embedding[before]) * 2
    return output


@cache
def _byte_alphabet() -> dict[int, str]:
    """GPT-2's printable stand-in for each byte."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(256 + number) for number, byte in enumerate(others)}


def _words(text: str) -> list[tuple[str, ...]]:
    alphabet = _byte_alphabet()
    return [tuple(alphabet[byte] for byte in word.encode()) for word in regex.findall(QWEN2_PATTERN, text)]


def _train_merges(text: str, count: int) -> list[tuple[str, str]]:
    """The `count` most frequent pairs, merged one after the other; ties go to the smaller pair."""
    words = Counter(_words(text))
    merges: list[tuple[str, str]] = []
    while len(merges) < count:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, number in words.items():
            for pair in pairwise(word):
                pairs[pair] += number
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        words = Counter({_apply_merges(word, {best: 0}): number for word, number in words.items()})
    return merges


def _apply_merges(word: tuple[str, ...], ranks: dict[tuple[str, str], int]) -> tuple[str, ...]:
    parts = list(word)
    while len(parts) > 1:
        rank, place = min((ranks.get(pair, len(ranks)), place) for place, pair in enumerate(pairwise(parts)))
        if rank == len(ranks):
            break
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
    return tuple(parts)
