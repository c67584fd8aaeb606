"""`make starter`: tokenizer, training, GGUF, figures and card, each step skipped when its result is there.

Training resumes from `packaging/starter/work/`, which git ignores; the result replaces `resources/starter/` only with
`--install`, after the figures have been read.
"""

import argparse
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import torch

from engine.chat.llama import LlamaModel
from engine.hashes import hash_file
from engine.home import RESOURCES, write_whole
from engine.night.quantize import quantize
from starter import card, figures
from starter.export import export, restore
from starter.network import Shape, shape_for
from starter.train import Recipe, average, further, further_recipe, prepare, recipe_for, shape_in, train

WORK = Path(__file__).resolve().parent / "work"
SERVED_TYPE = "Q4_K_M"


def main() -> int:
    options = _options()
    work: Path = options.work
    device = "cuda" if torch.cuda.is_available() else "cpu"
    recipe = recipe_for(device)
    begun = _begun(options.further_from, work) if options.further_from else None
    if begun:
        recipe = further_recipe(recipe)
        further(begun, work)
    shape = shape_in(work) or shape_for(device)
    if options.minutes:
        recipe = replace(recipe, minutes=options.minutes)
    if not options.figures_only:
        prepare(work, shape)
        train(work, shape, recipe, device=device)
        finished = work / "checkpoint.pt"
        if begun:
            finished = average(begun, work, options.share)
        export(finished, work / "tokenizer.json", work / "base.gguf", version=options.version)
        quantize(work / "base.gguf", work / "served.gguf", SERVED_TYPE, threads=2)
    found = _figures(work, options.count)
    if options.install:
        _install(work, found, options.version, options.made_on)
    missed = [f for f in found if f.goal is not None and f.share < f.goal]
    return 1 if missed and not options.allow_misses else 0


def _begun(finished: Path, work: Path) -> Path:
    """The work folder that a further training begins with; of a shipped file, one made of it."""
    if finished.suffix != ".gguf":
        return finished
    folder = work / f"begun-{hash_file(finished).removeprefix('b2:')[:8]}"
    if not (folder / "checkpoint.pt").exists():
        described = finished.with_name("figures.json")
        training = json.loads(described.read_text("utf-8")).get("training", {}) if described.exists() else {}
        seconds, tokens, shard = (training.get(name, 0) for name in ("seconds", "tokens", "shard"))
        restore(finished, folder, seconds=float(seconds), tokens=int(tokens), shard=int(shard))
    return folder


def _figures(work: Path, count: int) -> list[figures.Figure]:
    found = []
    with LlamaModel(work / "served.gguf", context_tokens=2048, threads=2) as model:
        for figure in figures.measure(model, count=count):
            print(
                f"{figure.name:38} {figure.share:7.1%}",
                "" if figure.goal is None else f"goal {figure.goal:.0%}",
                flush=True,
            )
            found.append(figure)
    figures.write(found, work / "figures.json")
    return found


def _install(work: Path, found: list[figures.Figure], version: str, made_on: str) -> None:
    folder = RESOURCES / "starter"
    # Never in place: homes hold hard links to the file that was there.
    write_whole(folder / "base.gguf", (work / "base.gguf").read_bytes())
    saved = torch.load(work / "checkpoint.pt", map_location="cpu", weights_only=True)
    size = (work / "base.gguf").stat().st_size
    shape = Shape(**saved["shape"])
    text = card.write(
        found, shape, saved["state"], version=version, made=date.today(), made_on=made_on, size_bytes=size
    )
    (folder / "card.md").write_text(text, encoding="utf-8")
    state = saved["state"]
    described = {
        "version": version,
        "hash": hash_file(folder / "base.gguf"),
        "training": {
            "seconds": state["seconds"] + state.get("seconds_before", 0.0),
            "tokens": state["tokens"],
            "shard": state["shard"],
        },
        "figures": {f.name: f.share for f in found},
    }
    (folder / "figures.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="starter", description=__doc__)
    parser.add_argument(
        "--minutes", type=float, help=f"training time, wall clock (default {Recipe.minutes:.0f} on a CPU)"
    )
    parser.add_argument(
        "--further-from", type=Path, help="what is to be trained on: a work folder, or a GGUF file as it is shipped"
    )
    parser.add_argument(
        "--share", type=float, default=0.3, help="how far the result is on the way from that network to the trained one"
    )
    parser.add_argument("--work", type=Path, default=WORK, help="folder of checkpoints and results")
    parser.add_argument("--count", type=int, default=500, help="probes of each kind")
    parser.add_argument("--version", default="1.0", help="version written into the GGUF")
    parser.add_argument("--made-on", default="two CPU cores", help="what it was trained on, for the card")
    parser.add_argument("--install", action="store_true", help="copy the result to resources/starter/")
    parser.add_argument("--figures-only", action="store_true", help="measure the file that is there")
    parser.add_argument("--allow-misses", action="store_true", help="exit 0 though a goal is missed")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
