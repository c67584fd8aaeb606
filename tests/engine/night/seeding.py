"""Small nights for the tests of seed and its parts: a tiny base, and rows of made-up token ids."""

import json
import random
from pathlib import Path

import numpy as np

from engine.model.adapter import Adapter
from engine.night.recipe import Recipe
from engine.night.seed import SeedInputs
from engine.worker.protocol import Progress
from tests.tiny_model import Shape, write_tiny_model

SHAPE = Shape(layers=2, heads=4, kv_heads=2, head_size=128)  # K-quants need rows of 256
SMALLEST = Shape(hidden=64, feed_forward=128, layers=2, heads=2, kv_heads=1, head_size=64)
SMALL = Recipe(fewest_visits=0.0, steps=6, batch_rows=4, rank=4, alpha=8.0, warmup_steps=2, learning_rate=5e-3)


def never() -> bool:
    return False


def ignore(_progress: Progress) -> None:
    pass


def write_rows(path: Path, *, count: int = 8, replay: bool | None = None, seed: int = 0) -> Path:
    """Rows that share a beginning. `replay`: all rows (True), none (False) or every second one (None)."""
    source = random.Random(seed)

    def ids(least: int, most: int) -> list[int]:
        return [source.randrange(500) for _ in range(source.randint(least, most))]

    shared = ids(9, 9)
    lines = []
    for number in range(count):
        question, answer = ids(3, 9), ids(1, 5)
        again = number % 2 == 1 if replay is None else replay
        lines.append({
            "kind": "replay" if again else "forward",
            "memory_ids": [number],
            "prompt_ids": shared + question,
            "answer_ids": answer,
            "teacher_prompt_ids": None if again else [*shared, 7, 7, *question],
            "weight": 1.0,
            "lineage": [],
        })  # fmt: skip
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def small_night(folder: Path, *, recipe: Recipe = SMALL, replay: bool | None = None) -> SeedInputs:
    """A base, rows and an empty stage folder under `folder`."""
    stage = folder / "seed"
    stage.mkdir(parents=True)
    base = write_tiny_model(folder / "base.gguf", shape=SMALLEST)
    return SeedInputs(
        base=base, rows=write_rows(folder / "rows.jsonl", replay=replay), folder=stage, recipe=recipe, device="cpu"
    )


def random_adapter(shape: Shape = SHAPE, *, rank: int = 4, size: float = 0.02, seed: int = 0) -> Adapter:
    """Changes every linear layer of the second block."""
    source = np.random.default_rng(seed)
    heads, keys = shape.heads * shape.head_size, shape.kv_heads * shape.head_size
    sizes = {
        "attn_q": (heads, shape.hidden),
        "attn_k": (keys, shape.hidden),
        "attn_v": (keys, shape.hidden),
        "attn_output": (shape.hidden, heads),
        "ffn_gate": (shape.feed_forward, shape.hidden),
        "ffn_up": (shape.feed_forward, shape.hidden),
        "ffn_down": (shape.hidden, shape.feed_forward),
    }
    pairs = {}
    for name, (rows, columns) in sizes.items():
        a = (source.standard_normal((rank, columns)) * size).astype(np.float32)
        pairs[f"blk.1.{name}.weight"] = a, (source.standard_normal((rows, rank)) * size * 10).astype(np.float32)
    return Adapter("qwen3", rank, float(rank), pairs)
