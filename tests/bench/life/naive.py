"""One naive night: LoRA on the chat as it was, every token of it, merged onto the model it was trained on.

`python -m tests.bench.life.naive FOLDER` reads FOLDER/spec.json and writes FOLDER/result.json and the merged file. No
dreams, no teacher, no replay, no gate. A process of its own at low priority, as a night is.
"""

import engine.model.torch_environment  # noqa: F401 (before llama.cpp too: both share one OpenMP library)

# isort: split
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from engine.chat.llama import LlamaModel
from engine.night.merge import merge
from engine.night.recipe import Recipe
from engine.night.rows import write_rows
from engine.night.seed import SeedInputs, seed
from tests.bench.life.chat_rows import row_of


def sleep(folder: Path) -> dict[str, float | int]:
    spec = json.loads((folder / "spec.json").read_text(encoding="utf-8"))
    base = Path(spec["base"])
    with LlamaModel(base) as model:
        rows = [row_of(model.renderer, asked, answered) for asked, answered in spec["exchanges"]]
    write_rows(folder / "rows.jsonl", rows)
    inputs = SeedInputs(base=base, rows=folder / "rows.jsonl", folder=folder, recipe=Recipe.from_dict(spec["recipe"]))
    result = seed(inputs, lambda _progress: None, lambda: False)
    merge(base, folder / "adapter.gguf", Path(spec["merged"]), lambda _progress: None, lambda: False)
    return {"rows": len(rows), "steps": result.steps, "tokens": result.tokens, "seconds": result.seconds}


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0])
    if hasattr(os, "nice"):
        os.nice(19)
    (folder / "result.json").write_text(json.dumps(sleep(folder)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
