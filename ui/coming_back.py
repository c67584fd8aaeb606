"""Where the window was left, and the way back there once its home is open."""

from typing import TYPE_CHECKING

from app.place import Place
from ui.sidebar import PANES

if TYPE_CHECKING:
    from app.compose import Nightjar
    from ui.window import Window


_PANES = {name for name, *_ in PANES}


def place_of(window: "Window") -> Place:
    frame = bytes(window.saveGeometry().data())
    return Place(frame=frame, pane=window.pane, conversation=window.chat.conversation)


def go_back(window: "Window", place: Place | None) -> None:
    """There, or else where a message was being written; unless the owner begins something meanwhile."""
    chat = window.chat

    def read(services: "Nightjar") -> tuple[int | None, str]:
        """The conversation to go to, and what was written in a new one and not sent."""
        unsent = services.conversations.draft(None).text
        if place is None:
            return None if unsent else services.conversations.unfinished(), unsent
        shown = {row.id for row in services.conversations.recent()}
        return place.conversation if place.conversation in shown else None, unsent

    def then(found: tuple[int | None, str]) -> None:
        conversation, unsent = found
        is_new = chat.is_new and not chat.talk.is_running and chat.composer.text in ("", unsent)
        if not is_new or window.here is not chat:
            return
        if conversation is not None:
            window.open_conversation(conversation)
        if place is not None and place.pane in _PANES:
            window.show_pane(place.pane)

    window.bridge.call(read, then)
