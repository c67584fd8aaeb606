"""All further wordings by relation key, for training only: what the held-out ones test is how far these carry."""

from starter.world import further_people, further_places, further_routines, further_tastes

_MODULES = (further_people, further_places, further_tastes, further_routines)
ASKS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.ASKS.items()}
TELLS: dict[str, tuple[str, ...]] = {key: lines for module in _MODULES for key, lines in module.TELLS.items()}
