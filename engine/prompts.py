"""The app's own prompts as message lists: the one wording that chat, dreams, the exam and starter training share.

Knows nothing about tokens or templates; `chat/prompt.py` renders messages to token ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from engine.home import RESOURCES


@dataclass(frozen=True)
class Message:
    """One turn. `notes` are memory texts shown with a user turn; they stay with it when it becomes history."""

    role: str  # "system" | "user" | "assistant"
    text: str
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> str:
        """What the template is given: the notes, then the text."""
        if not self.notes:
            return self.text
        lines = "\n".join(f"- {' '.join(note.split())}" for note in self.notes)
        return f"Notes:\n{lines}\n\n{self.text}"


@cache
def template(name: str) -> str:
    """Text of `resources/prompts/<name>.txt`, without the final newline."""
    return (RESOURCES / "prompts" / f"{name}.txt").read_text(encoding="utf-8").strip()


def with_notes(turns: Sequence[Message], notes: Sequence[str]) -> list[Message]:
    """The turns with further notes on the first of them, where they hold for all that follow."""
    first, *rest = turns
    return [Message(first.role, first.text, (*first.notes, *notes)), *rest] if notes else list(turns)


NO_LONGER_TRUE = "No longer true: "


def superseded_note(text: str) -> str:
    """How a note that was replaced is shown beside the one that replaced it."""
    return NO_LONGER_TRUE + text


def chat(turns: Sequence[Message], *, instructions: str = "") -> list[Message]:
    """The system prompt, with the owner's instructions, before the turns."""
    system = template("chat")
    if instructions.strip():
        system += "\n" + instructions.strip()
    return [Message("system", system), *turns]


def question(text: str, notes: Sequence[str] = ()) -> list[Message]:
    """One chat question, with the ordinary system prompt."""
    return chat([Message("user", text, tuple(notes))])


def extract(message: str) -> list[Message]:
    """Answer: `EXTRACT_SCHEMA` as one line of JSON."""
    return [Message("system", template("extract")), Message("user", message)]


def questions(note: str, n: int = 4) -> list[Message]:
    """Answer: n lines, a question each."""
    return [Message("system", template("questions").format(n=n)), Message("user", f"Note: {note}")]


def reverse_questions(note: str, value: str, n: int = 4) -> list[Message]:
    """Answer: n lines, a question each that names the value."""
    system = template("reverse").format(n=n)
    return [Message("system", system), Message("user", f"Note: {note}\nValue: {value}")]


def paraphrase(note: str, n: int = 4) -> list[Message]:
    """Answer: n lines, the note in other words each."""
    return [Message("system", template("paraphrase").format(n=n)), Message("user", f"Note: {note}")]


def implications(notes: Sequence[str]) -> list[Message]:
    """Answer: lines that follow from the notes, or `nothing`."""
    return [Message("system", template("implications")), Message("user", "\n".join(f"- {note}" for note in notes))]


def contradiction(first: str, second: str) -> list[Message]:
    """Answer: yes (both can be true) or no."""
    return [Message("system", template("contradiction")), Message("user", f"A: {first}\nB: {second}")]


EXTRACT_SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {
        "facts": {
            "type": "array",
            "maxItems": 3,
            "items": {
                "type": "object",
                "properties": {
                    "subject": {"type": "string", "maxLength": 40},
                    "attribute": {"type": "string", "maxLength": 40},
                    "value": {"type": "string", "maxLength": 80},
                },
                "required": ["subject", "attribute", "value"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["facts"],
    "additionalProperties": False,
}
