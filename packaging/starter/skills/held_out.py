"""Which whole wordings only probes may use: every fifth of each topic that has as many."""

from functools import cache

from starter.skills import everyday, small_talk, unknown
from starter.skills.safety import HARMFUL, LOOKALIKES, SELF_HARM
from starter.wording import plain, side


@cache
def held_out() -> frozenset[str]:
    """Their plain words."""
    groups = (*HARMFUL, *LOOKALIKES, *SELF_HARM, *everyday.EVERYDAY, *small_talk.SMALL_TALK, *unknown.NEVER_TOLD)
    return frozenset(
        plain(text) for wordings, _ in groups if len(wordings) >= 5 for text in side(wordings, held_out=True)
    )
