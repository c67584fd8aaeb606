"""What the app says when it is asked itself, and no model speaks. Pure: from values to plain sentences.

A headline is stored with its message, so it may name the topic (the owner's words stand beside it), never a memory:
those are drawn from the ledger each time, so that an old answer says nothing that was forgotten since.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from app.views.memories import Forgetting, MemoryView
from engine.chat.recall import note

MOST_LINES = 40

NOTED = "Noted:"
NOTED_BEFORE = "I had noted that already:"
NOT_MINE = "I keep what you tell me, not what I answer. Say it in your own words: “Remember that …”"
SECRET = "That looks like a password or another secret, so I did not keep it."
LEARNING_OFF = "Learning is switched off in the settings, so I kept nothing."
NOT_LEARNED_FROM = (
    "Nothing of this conversation is learned, as you wished, so I kept nothing. Say it in another one, and I will."
)
PRIVATE = "This chat is private, so I keep nothing of it. Say it in an ordinary chat, and I will."
KNOWS_NOTHING = "I know nothing about you yet. Tell me something that lasts, and I will keep it."
KNOWS = "This is what I know about you:"
WOULD_FORGET = "This is what I would forget:"
NOTHING_KEPT = "I kept no memory of that, so there is nothing to forget."
NOTHING_TO_FORGET = "I know nothing about you, so there is nothing to forget."
WITHDRAWN = "I kept no memory of that. It stays readable in the chat, and no night will learn from it."
RESTS_ON = "My last answer rests on this:"
NAMED_NOTHING = "My last answer named no memory."
RESTS_ON_NOTHING = "My last answer rests on no memory. The model said it by itself, and nothing of it was kept."
NO_ANSWER = "There is no answer before this in this conversation."
KEPT_FROM = "This is what I noted about it:"

_TURNS = {
    "my": "your", "mine": "yours", "our": "your", "ours": "yours", "me": "you", "myself": "yourself", "we": "you",
    "i": "you", "i'm": "you're", "i've": "you've", "i'll": "you'll", "i'd": "you'd", "am": "are",
}  # fmt: skip
_CLAUSE = re.compile(
    r"^i\b|\b(?:is|are|am|was|were|has|have|likes?|lives?|works?)\b|'s (?:called|named)\b|\bi'm\b", re.I
)
_PLACES = {
    "memories": ("memory", "memories"),
    "experiences": ("line of tonight's queue", "lines of tonight's queue"),
    "messages_erased": ("chat message", "chat messages"),
    "snapshots": ("morning that saw it", "mornings that saw it"),
    "served_files": ("model file", "model files"),
    "nights": ("night's working files", "nights' working files"),
    "drafts": ("unsent draft", "unsent drafts"),
    "names": ("title or folder", "titles or folders"),
    "compared_answers": ("answer of a morning report", "answers of morning reports"),
    "backups": ("backup of before an update", "backups of before an update"),
}
_STATES = {"in_weights": "learned", "faded": "faded", "in_context": "in notes", "held_out": "put aside"}
_LEDGERS = {"pending": "waits for your yes", "paused": "paused", "superseded": "replaced", "rejected": "refused"}


def knows_about(topic: str) -> str:
    return f"About {turned(topic)} I know this:"


def knows_nothing_about(topic: str) -> str:
    return f"I know nothing about {turned(topic)}."


def nothing_to_forget_about(topic: str) -> str:
    if _CLAUSE.search(topic):
        return f"I have no memory that says “{topic}”, so there is nothing to forget."
    return f"I have no memory about {turned(topic)}, so there is nothing to forget."


def never_kept(statement: str) -> str:
    return f"I have no memory that says “{statement}”, and kept none now."


def turned(topic: str) -> str:
    """ "my sister" said back: "your sister"."""
    words = re.sub(r"[A-Za-z']+", lambda match: _TURNS.get(match[0].lower(), match[0]), topic)
    return words.strip()


def since(kind: str, headline: str, *, left: int, gone: int) -> str:
    """The headline of an older card: what it named may be forgotten by now."""
    if not gone:
        return headline
    if left:
        return f"{headline} (and what was forgotten since)"
    return "It is forgotten." if kind == "forget" else "What stood here was forgotten since."


def answer(kind: str, headline: str, memories: Sequence[MemoryView], offer: str = "") -> str:
    """Headline, one line a memory, and what can be done about it."""
    if kind == "remember" and len(memories) == 1:
        return f"{headline} {memories[0].text} (#{memories[0].id})"
    shown = [line(row) for row in memories[:MOST_LINES]]
    if len(memories) > MOST_LINES:
        shown.append(f"… and {len(memories) - MOST_LINES} more: `nightjar memories list`")
    return "\n".join(part for part in (headline, *shown, offer) if part)


def line(row: MemoryView) -> str:
    return f"- {note(row, datetime.now(UTC))} (#{row.id}, {state(row)})"


def state(row: MemoryView) -> str:
    return _LEDGERS.get(row.ledger) or _STATES.get(row.state, row.state)


def offer(kind: str, touched: Sequence[str], commands: Sequence[str]) -> str:
    """What could be done, and how; "" where there is nothing to do."""
    if not commands:
        return ""
    if kind == "forget":
        return " ".join([*touched, f"Nothing is touched yet. To forget for good: `{commands[0]}`"])
    return f"If that is wrong, refuse it: `{commands[0]}`, or forget it for good: `{commands[1]}`"


def touches(preview: Forgetting) -> tuple[str, ...]:
    """What a forget would touch, in whole sentences."""
    parts = [
        f"{count} {_PLACES[place][count != 1]}"
        for place, count in preview.together.items()
        if count and place in _PLACES
    ]
    said = [f"That erases {_listed(parts)}."]
    snapshots = sorted({one for receipt in preview.receipts for one in receipt.snapshots_destroyed})
    if snapshots and preview.continues_from is not None:
        said.append(f"The model steps back to snapshot {preview.continues_from}.")
    if preview.taught_again:
        others = "1 other memory" if len(preview.taught_again) == 1 else f"{len(preview.taught_again)} other memories"
        said.append(f"The next night learns {others} again.")
    if preview.together.get("messages_marked"):
        said.append("What was said in the chat stays readable, and no night learns from it.")
    return tuple(said)


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
