"""Relations that a person mentions once in a year, for training only: they teach to match a question with any note.

Nothing of them is held out, and none is among the probes. Their words are in `rare.json`.
"""

import json
from pathlib import Path
from typing import Any

from starter.world.relation import Relation


def _relation(row: dict[str, Any]) -> Relation:
    return Relation(**{key: tuple(part) if isinstance(part, list) else part for key, part in row.items()})


RELATIONS: tuple[Relation, ...] = tuple(
    map(_relation, json.loads((Path(__file__).parent / "rare.json").read_text("utf-8")))
)
