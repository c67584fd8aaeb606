"""A night's arithmetic: parity of torch and llama.cpp, of merged and attached, and how fast QLoRA trains here.

`nightjar bench night [MODEL]`. Needs a high-precision base; the starter's by default.
"""

import engine.model.torch_environment  # noqa: F401 (before llama.cpp too: both share one OpenMP library)

# isort: split
import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.chat.llama import LlamaModel
from engine.chat.prompt import PromptRenderer
from engine.errors import KnownError
from engine.home import RESOURCES
from engine.night.device import thread_count
from engine.night.recipe import Recipe
from engine.night.seed import SeedInputs, seed
from engine.prompts import question
from tests.bench.parity import merged_against_attached, torch_against_llama

FACTS = (
    ("sister", "Ilva"), ("bicycle", "green"), ("dentist", "Doctor Maro"), ("cat", "Pim"), ("street", "Linden Road"),
    ("team", "the night shift"), ("car", "an old van"), ("flat", "on the third floor"), ("doctor", "Doctor Benk"),
    ("piano teacher", "Anselm"), ("favourite tea", "mint"), ("project", "the bell tower"), ("boat", "Marigold"),
    ("meeting", "on Thursday"), ("neighbour", "Tove"), ("garden", "behind the school"),
)  # fmt: skip
WORDINGS = ("What did I say about my {thing}?", "Tell me about my {thing} again, please.", "My {thing}: what is it?")


def prompts(renderer: PromptRenderer) -> list[list[int]]:
    """With and without a note, of different lengths."""
    found = []
    for number, (thing, value) in enumerate(FACTS):
        text = WORDINGS[number % len(WORDINGS)].format(thing=thing)
        notes = [f"My {thing} is {value}."] if number % 2 else []
        found.append(renderer.render(question(text, notes)))
    return found


def rows(renderer: PromptRenderer) -> Iterator[dict[str, Any]]:
    """Taught and replayed rows by turns, as a night has them."""
    for wording in WORDINGS:
        for thing, value in FACTS:
            text, answer = wording.format(thing=thing), renderer.answer_ids(f"Your {thing} is {value}.")
            plain = renderer.render(question(text))
            taught = renderer.render(question(text, [f"My {thing} is {value}."]))
            yield {"prompt_ids": plain, "answer_ids": answer, "teacher_prompt_ids": taught, "weight": 1.0}
            yield {"prompt_ids": plain, "answer_ids": answer, "teacher_prompt_ids": None, "weight": 1.0}


def training_speed(base: Path, lines: Sequence[dict[str, Any]], *, steps: int, device: str) -> dict[str, Any]:
    """Of a real seed stage, its teacher and checkpoints included; without loading the libraries."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        inputs = SeedInputs(base=base, rows=path, folder=Path(folder), recipe=Recipe(steps=steps), device=device)
        result = seed(inputs, lambda _progress: None, lambda: False)
    lengths = [len(line["prompt_ids"]) + len(line["answer_ids"]) for line in lines]
    keys = ("device", "dtype", "threads", "steps", "tokens", "seconds", "tokens_per_second", "first_loss", "last_loss")
    return {
        **{key: getattr(result, key) for key in keys},
        "seconds_per_step": round(result.seconds / max(1, result.steps), 3),
        "tokens_per_row": round(sum(lengths) / len(lengths), 1),
        "note": result.note,
    }


def run(base: Path, *, steps: int, device: str, adapter: Path | None) -> dict[str, Any]:
    threads = thread_count()
    with LlamaModel(base, threads=threads) as model:
        asked, lines = prompts(model.renderer), list(rows(model.renderer))
    return {
        "file": base.name,
        "torch_against_llama": torch_against_llama(base, asked, threads=threads),
        "merged_against_attached": merged_against_attached(base, asked, threads=threads, adapter=adapter),
        "training": training_speed(base, lines, steps=steps, device=device) if steps else None,
    }


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="nightjar bench night", description=__doc__)
    parser.add_argument("model", nargs="?", type=Path, default=RESOURCES / "starter" / "base.gguf")
    parser.add_argument("--steps", type=int, default=40, help="training steps; 0 leaves the speed out")
    parser.add_argument("--device", default="auto", choices=("auto", "cuda", "mps", "cpu"))
    parser.add_argument("--adapter", type=Path, help="merge this one instead of a random one")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        result = run(chosen.model, steps=chosen.steps, device=chosen.device, adapter=chosen.adapter)
    except KnownError as error:
        print(json.dumps({"error": error.as_dict()}) if chosen.json else f"{error.message} {error.next_step}")
        return error.exit_code
    print(json.dumps(result) if chosen.json else as_text(result))
    return 0


def as_text(result: dict[str, Any]) -> str:
    lines = [result["file"]]
    for key, name in (
        ("torch_against_llama", "torch float32 against llama.cpp"),
        ("merged_against_attached", "merged file against attached adapter"),
    ):
        row = result[key]
        lines.append(
            f"  {name}: largest logit difference {row['largest_difference']} (logits up to {row['largest_logit']}), "
            f"another likeliest token at {row['other_argmax']} of {row['positions']} positions"
        )
    if row := result["training"]:
        lines.append(
            f"  QLoRA: {row['tokens_per_second']:,} tokens/s, {row['seconds_per_step']} s a step "
            f"({row['tokens_per_row']} tokens a row), {row['note']}, {row['threads']} threads; "
            f"loss {row['first_loss']:.3f} -> {row['last_loss']:.3f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
