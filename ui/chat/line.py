"""One line of the transcript as the pane draws it: a stored message, or one of a private chat that has no row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui import words

if TYPE_CHECKING:
    from app.views.actions import ActionView
    from app.views.chat import MessageView


@dataclass(frozen=True, kw_only=True)
class Line:
    """`notes` are the memories an answer was shown; `by_heart`: its model knew them all without.

    `left_out` counts older turns that no longer fit.
    """

    role: str  # "user" | "assistant"
    text: str
    message: int | None = None
    created: str = ""
    state: str = "complete"
    notes: tuple[int, ...] = ()
    by_heart: bool = False
    finish: str = "end"
    left_out: int = 0
    action: "ActionView | None" = None  # the app answered itself
    versions: tuple[int, ...] = ()  # messages at this place, where there are several
    rating: int = 0  # the owner's thumb: 1, -1
    edited: bool = False  # an answer in the owner's words

    @property
    def is_own(self) -> bool:
        return self.role == "user"


def lines_of(messages: "Sequence[MessageView]") -> list[Line]:
    """Stored messages as lines. Notes are stored with the question; they are shown under its answer."""
    lines: list[Line] = []
    notes: tuple[int, ...] = ()
    for message in messages:
        lines.append(
            Line(
                role=message.role,
                text=message.text if message.action is None else words.action_text(message.action),
                message=message.id,
                created=message.created,
                state=message.state,
                notes=notes if message.role == "assistant" and not message.edited else (),
                by_heart=bool(notes) and set(notes) <= set(message.by_heart),
                action=message.action,
                versions=message.variants,
                rating=message.rating or 0,
                edited=message.edited,
            )
        )
        notes = message.memories if message.role == "user" else ()
    return lines


_STATES = {
    "stopped": QT_TRANSLATE_NOOP("words", "Stopped"),
    "interrupted": QT_TRANSLATE_NOOP(
        "words", "Interrupted: Nightjar ended before the answer did. Ask again to get it."
    ),
    "failed": QT_TRANSLATE_NOOP("words", "No answer came. Ask again to get one."),
}


def facts_of(line: Line) -> list[str]:
    """What is worth saying under an answer; nothing for an ordinary one."""
    facts = [words.tr("Edited by you")] if line.edited else []
    facts += [words.tr(_STATES[line.state])] if line.state in _STATES else []
    if line.finish == "length":
        facts.append(words.tr("Cut at the longest answer; Settings sets how long that is"))
    if line.left_out:
        facts.append(
            words.tr("%Ln older message(s) no longer fit in what the model can read at once", "", line.left_out)
        )
    return facts
