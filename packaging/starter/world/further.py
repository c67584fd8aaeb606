"""All further wordings by relation key, for training only: what the held-out ones test is how far these carry."""

import json
from pathlib import Path

from starter.world import further_people, further_places, further_routines, further_tastes

_MODULES = (further_people, further_places, further_tastes, further_routines)
_TELLINGS: dict[str, list[str]] = json.loads((Path(__file__).parent / "tellings.json").read_text("utf-8"))

ASKS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.ASKS.items()}
TELLS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.TELLS.items()}
TELLS |= {key: (*TELLS.get(key, ()), *lines) for key, lines in _TELLINGS.items()}
