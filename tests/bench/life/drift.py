"""Forward KL of a served file from the base on the examiner's everyday questions, as JSON. A process of its own.

`python -m tests.bench.life.drift BASE.gguf SERVED.gguf`
"""

import json
import sys
from pathlib import Path

import numpy as np

from engine.chat.llama import LlamaModel
from engine.night import drift
from engine.night.speaker import Speaker
from engine.prompts import Message
from engine.worker.client import physical_cores
from tests.bench.life.questions import EVERYDAY

PROMPTS = 48


def measure(base: Path, served: Path) -> dict[str, float | int]:
    """Mean over all tokens, and the 95th percentile over prompts."""
    with LlamaModel(base, threads=physical_cores()) as model:
        speaker = Speaker(model, stop=lambda: False, empty=True)
        heard = [drift.listen(speaker, [Message("user", text)]) for text in EVERYDAY[:PROMPTS]]
    with LlamaModel(served, threads=physical_cores()) as model:
        speaker = Speaker(model, stop=lambda: False, empty=True)
        parts = [drift.divergence(speaker, one) for one in heard if one is not None]
    tokens = np.concatenate(parts)
    means = [float(part.mean()) for part in parts]
    return {"kl_mean": float(tokens.mean()), "kl_p95": float(np.percentile(means, 95)), "prompts": len(parts)}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]))))
