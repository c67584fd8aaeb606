"""How fast the chat worker is against a bare llama.cpp loop with the same settings, and what ten turns re-read.

`nightjar bench chat [MODEL]`. Both run in the same minutes on the same machine, alternated, and only ratios are judged.
"""

import argparse
import ctypes
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import llama_cpp

from engine.chat.decode import Context
from engine.chat.llama import build_renderer, load_weights
from engine.chat.vocabulary import Vocabulary
from engine.night.quantize import quantize
from engine.prompts import Message, chat, question
from engine.worker.client import ChatWorker, GenerateRequest, physical_cores
from tests.tiny_model import QWEN3_06B, write_tiny_model

CONTEXT_TOKENS = 2048
QUESTION = question("Tell me a long story about a lighthouse keeper and the boats that come back in the evening.")


class BareLoop:
    """llama_decode and a greedy sampler, nothing else: no text, no stop, no process boundary."""

    def __init__(self, path: Path, *, threads: int) -> None:
        self._model = load_weights(path)
        vocabulary = Vocabulary(llama_cpp.llama_model_get_vocab(self._model))
        self._prompt = build_renderer(self._model, vocabulary, path).render(QUESTION)
        self._context = Context(self._model, context_tokens=CONTEXT_TOKENS, threads=threads)

    def close(self) -> None:
        self._context.close()
        llama_cpp.llama_model_free(self._model)

    def tokens_per_second(self, tokens: int) -> float:
        """Of the whole answer, its prompt included."""
        self._context.clear()
        context = self._context.pointer
        sampler = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
        llama_cpp.llama_sampler_chain_add(sampler, llama_cpp.llama_sampler_init_greedy())
        prompt = (ctypes.c_int32 * len(self._prompt))(*self._prompt)
        token = (ctypes.c_int32 * 1)()
        batch = llama_cpp.llama_batch_get_one(token, 1)
        started = time.perf_counter()
        llama_cpp.llama_decode(context, llama_cpp.llama_batch_get_one(prompt, len(prompt)))
        for _ in range(tokens - 1):
            token[0] = llama_cpp.llama_sampler_sample(sampler, context, -1)
            llama_cpp.llama_decode(context, batch)
        llama_cpp.llama_sampler_sample(sampler, context, -1)
        seconds = time.perf_counter() - started
        llama_cpp.llama_sampler_free(sampler)
        return tokens / seconds


def worker_tokens_per_second(worker: ChatWorker, tokens: int) -> float:
    """As the caller sees it: rendering, both pipes and 20 text events a second included."""
    request = GenerateRequest(messages=QUESTION, max_tokens=tokens, reuse=False, ignore_end=True)
    started = time.perf_counter()
    answer = worker.generate(request, on_text=lambda _text: None)
    return answer.tokens / (time.perf_counter() - started)


def compare(path: Path, *, tokens: int, pairs: int, threads: int) -> dict[str, Any]:
    """A B A B ...: the worker's speed as a share of the bare loop's, pair by pair."""
    bare = BareLoop(path, threads=threads)
    with tempfile.TemporaryDirectory() as logs:
        worker = ChatWorker(Path(logs))
        try:
            worker.load(path, context_tokens=CONTEXT_TOKENS, threads=threads)
            sides: list[Callable[[], float]] = [
                lambda: bare.tokens_per_second(tokens),
                lambda: worker_tokens_per_second(worker, tokens),
            ]
            for side in sides:
                side()  # the first run of each pages the weights in
            speeds = [[side() for side in sides] for _ in range(pairs)]
        finally:
            worker.close()
            bare.close()
    ratios = [ours / theirs for theirs, ours in speeds]
    return {
        "bare_tokens_per_second": round(statistics.median(theirs for theirs, _ in speeds), 1),
        "worker_tokens_per_second": round(statistics.median(ours for _, ours in speeds), 1),
        "ratio": round(statistics.median(ratios), 3),
        "ratios": [round(ratio, 3) for ratio in ratios],
    }


def ten_turns(path: Path, *, threads: int, turns: int = 10) -> list[dict[str, int]]:
    """What each turn of one conversation read anew; `expected` is what is not in the prompt and answer before it."""
    messages: list[Message] = []
    rows = []
    with tempfile.TemporaryDirectory() as logs:
        worker = ChatWorker(Path(logs))
        try:
            worker.load(path, context_tokens=CONTEXT_TOKENS, threads=threads)
            held = 0
            for turn in range(turns):
                messages.append(Message("user", f"My parcel number {turn + 1} came today. What can you say about it?"))
                answer = worker.generate(GenerateRequest(messages=chat(messages), max_tokens=40, reuse=turn > 0))
                rows.append(
                    {
                        "prompt_tokens": answer.prompt_tokens,
                        "reused_tokens": answer.reused_tokens,
                        "read": answer.prompt_tokens - answer.reused_tokens,
                        "expected": answer.prompt_tokens - held,
                    }
                )
                held = answer.prompt_tokens + answer.tokens - (answer.finish == "length")
                messages.append(Message("assistant", answer.text))
        finally:
            worker.close()
    return rows


def random_qwen3_06b(folder: Path, *, threads: int) -> Path:
    """Random weights of Qwen3-0.6B's shape, as Q4_K_M. Needs 1.7 GB of disk for a moment."""
    base = write_tiny_model(folder / "random-0.6b-f16.gguf", shape=QWEN3_06B, name="random of Qwen3-0.6B's shape")
    served = folder / "random-0.6b-q4_k_m.gguf"
    quantize(base, served, "Q4_K_M", threads=threads)
    base.unlink()
    return served


def run(
    model_path: Path, tokens: int = 500, *, pairs: int = 5, large: bool = True, threads: int | None = None
) -> dict[str, Any]:
    """Ratios and figures; `large` also measures random weights of Qwen3-0.6B's shape (a few minutes)."""
    threads = threads or physical_cores()
    result: dict[str, Any] = {
        "tokens": tokens,
        "threads": threads,
        "model": {"file": model_path.name, **compare(model_path, tokens=tokens, pairs=pairs, threads=threads)},
        "turns": ten_turns(model_path, threads=threads),
    }
    if large:
        with tempfile.TemporaryDirectory() as folder:
            path = random_qwen3_06b(Path(folder), threads=threads)
            figures = compare(path, tokens=tokens, pairs=max(2, pairs // 2), threads=threads)
        result["random_qwen3_06b"] = {"file": path.name, **figures}
    return result


def starter(folder: Path) -> Path:
    """The shipped model in the type it is served in."""
    from engine.home import RESOURCES

    served = folder / "starter-q4_k_m.gguf"
    quantize(RESOURCES / "starter" / "base.gguf", served, "Q4_K_M", threads=physical_cores())
    return served


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="nightjar bench chat", description=__doc__)
    parser.add_argument("model", nargs="?", type=Path, help="a GGUF file (default: the starter as Q4_K_M)")
    parser.add_argument("--tokens", type=int, default=500)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--threads", type=int, help="default: one per physical core")
    parser.add_argument("--only-model", action="store_true", help="leave out the random 0.6B")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        model = chosen.model or starter(Path(folder))
        result = run(model, chosen.tokens, pairs=chosen.pairs, large=not chosen.only_model, threads=chosen.threads)
    print(json.dumps(result) if chosen.json else as_text(result))
    return 0


def as_text(result: dict[str, Any]) -> str:
    lines = [f"{result['tokens']} tokens, {result['threads']} threads; worker against a bare llama.cpp loop"]
    for key in ("model", "random_qwen3_06b"):
        if key in result:
            row = result[key]
            lines.append(
                f"  {row['file']}: {row['worker_tokens_per_second']:,} against {row['bare_tokens_per_second']:,} "
                f"tokens/s, ratio {row['ratio']} (pairs {', '.join(map(str, row['ratios']))})"
            )
    lines.append("turn: prompt tokens, reused, read, read if nothing but new tokens were read")
    for number, row in enumerate(result["turns"], start=1):
        lines.append(f"  {number}: {row['prompt_tokens']}, {row['reused_tokens']}, {row['read']}, {row['expected']}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
