"""All further wordings by relation key, for training only: what the held-out ones test is how far these carry."""

import json
from pathlib import Path

from starter.world import further_people, further_places, further_routines, further_tastes

_MODULES = (further_people, further_places, further_tastes, further_routines)


def _lines(name: str) -> dict[str, list[str]]:
    lines: dict[str, list[str]] = json.loads((Path(__file__).parent / name).read_text("utf-8"))
    return lines


ASKS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.ASKS.items()}
TELLS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.TELLS.items()}
TELLS |= {key: (*TELLS.get(key, ()), *lines) for key, lines in _lines("tellings.json").items()}
ASKS |= {key: (*ASKS.get(key, ()), *lines) for key, lines in _lines("questions.json").items()}
