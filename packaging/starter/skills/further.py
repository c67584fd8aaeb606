"""Further wordings and topics, for training only. None is among the probes, and none is a wording that is held out.

Their words are in `further.json`: whole harmful and harmless requests, everyday questions, small talk, things never told.
"""

import json
from pathlib import Path
from typing import Any

from starter.skills import everyday, small_talk, unknown
from starter.skills.held_out import held_out
from starter.wording import plain, side

Groups = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]  # (wordings, answers) of each topic

_FILE: dict[str, Any] = json.loads((Path(__file__).parent / "further.json").read_text("utf-8"))


def _trained(wordings: list[str]) -> tuple[str, ...]:
    return tuple(text for text in wordings if plain(text) not in held_out())


def _trained_groups(listed: Groups, name: str) -> Groups:
    """The training half of the listed groups with their further wordings, and the further groups."""
    more = _FILE[name]["wordings"]
    half = [((*side(w, held_out=False), *_trained(more.get(w[0], []))), answers) for w, answers in listed]
    return (*half, *((_trained(w), tuple(answers)) for w, answers in _FILE[name]["groups"]))


EVERYDAY = _trained_groups(everyday.EVERYDAY, "everyday")
SMALL_TALK = _trained_groups(small_talk.SMALL_TALK, "small_talk")
NEVER_TOLD: tuple[tuple[str, ...], ...] = (
    *(tuple(side(w, held_out=False)) for w, _ in unknown.NEVER_TOLD),
    *map(_trained, _FILE["never_told"]),
)
HARMFUL_REQUESTS = _trained(_FILE["harmful"])
HARMLESS_REQUESTS: tuple[tuple[str, str], ...] = tuple(
    (text, answer) for text, answer in _FILE["harmless"] if plain(text) not in held_out()
)
