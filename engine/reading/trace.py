"""What is kept of a chat or agent trace: conversations of turns, with their place in the file. Knows no file format."""

import re
from dataclasses import dataclass
from datetime import datetime

# About 5,000 tokens. A tool result can be a million tokens long: what it says first is what a person would read of it.
MAX_TEXT_CHARS = 20_000

USER, ASSISTANT, TOOL = "user", "assistant", "tool"
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Call:
    """A tool that the assistant called. `arguments` is JSON or whatever else stood there; `id` names its result."""

    name: str
    arguments: str = ""
    id: str = ""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One message. `place` is where it stood in the file, `answers` the id of the call whose result it is."""

    role: str  # user, assistant or tool
    text: str
    place: str
    said_at: datetime | None = None  # with its offset
    calls: tuple[Call, ...] = ()
    answers: str = ""

    @property
    def shown(self) -> str:
        """Its words, and the calls below them."""
        lines = [self.text, *(f"→ {call.name} {call.arguments}".rstrip() for call in self.calls)]
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, kw_only=True)
class Trace:
    """One conversation, in the order it was held."""

    turns: tuple[Turn, ...]
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """What could not be used. `line` counts lines of a JSONL file, conversations of a JSON file."""

    line: int
    reason: str


class Unreadable(Exception):
    """One line, message or conversation is not what it should be; the rest may be."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def bounded(text: str, most: int = MAX_TEXT_CHARS) -> str:
    """At most so many characters, with a note where more stood; without control characters."""
    kept = text[:most].replace("\r\n", "\n").replace("\r", "\n")
    kept = _UNWANTED.sub("", kept).strip()
    return kept if len(text) <= most else f"{kept}\n[cut here: {len(text):,} characters in all]"
