"""The model card that ships beside the starter. Its words are here, its figures come from the run."""

from datetime import date

from starter.figures import Figure, table
from starter.network import Shape


def write(
    found: list[Figure],
    shape: Shape,
    state: dict[str, float],
    *,
    version: str,
    made: date,
    made_on: str,
    size_bytes: int,
) -> str:
    minutes = (state["seconds"] + state.get("seconds_before", 0.0)) / 60
    return f"""# Nightjar Starter {version}

A small chat model that is bundled with Nightjar so that the whole loop (chat, sleep, wake up knowing) works on any
laptop without a download. It was made on {made.isoformat()} from nothing but this project's own generators: no text, no
weights and no data set of anybody else.

**It can** answer from the notes it is shown, say "I don't know that yet", refuse harmful requests, make small talk, do
small sums and tasks, answer a few everyday questions, and work at night for Nightjar: find facts in a message, write
questions about a note, say a note in other words, say whether two notes contradict each other.

**It cannot** replace a real model. It knows a few hundred everyday facts, English only, short answers only. What it was
not trained for it answers wrongly or strangely, and of harmless requests that only sound harmful it refuses many. For
real use, add a bigger model of the same family (Qwen3).

| | |
|---|---|
| architecture | qwen3, {shape.layers} layers, width {shape.width}, feed-forward {shape.feed_forward}, {shape.heads}/{shape.kv_heads} heads of {shape.head_size} |
| vocabulary | {shape.vocabulary}, byte-level BPE |
| context | {shape.context} tokens |
| file | F16, {size_bytes / 1e6:.1f} MB; served as Q4_K_M |
| training | {state["tokens"] / 1e6:.1f} M tokens in {minutes:.0f} minutes on {made_on} |
| licence | Apache-2.0 |

## Figures
Served as Q4_K_M through llama.cpp, greedy, on wordings and values that training never had (one wording in five and one
value in eight are kept out of all that is told; some relations are kept out whole).

{table(found)}

`make starter` trains one anew: in 7 minutes on an NVIDIA GPU, in two hours on two CPU cores. In that time the cores read a
twelfth of the text; the log of the benchmarks (`tests/bench/LOG.md`, starter 8 and 9) has the figures of both.
`make starter ARGS="--figures-only"` measures a file that is there.
"""
