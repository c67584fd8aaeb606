"""One answer on its way: sends a message, streams the text, ends in a reply, a stop or a failure. Draws nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.bridge import TEXT_MILLISECONDS, Bridge, Failure, Mailbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.chat import ChatService, PrivateConversation
    from app.compose import Nightjar
    from app.views.chat import Reply


class Talk(QObject):
    """Runs at most one answer at a time, as the model does."""

    text_came = Signal(str)
    replied = Signal(object)  # Reply
    failed = Signal(object)  # Failure

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._feed: Mailbox[str] = Mailbox(self, TEXT_MILLISECONDS)
        self._feed.arrived.connect(self._on_arrived)
        self.is_running = False

    def send(
        self, conversation: "int | PrivateConversation | None", text: str, trust: str, *, about: int | None = None
    ) -> None:
        """Ask; the signals follow on the main thread. `about`: the answer that it corrects."""
        self._run(lambda chat: chat.send(conversation, text, trust=trust, about=about, on_text=self._feed.post))

    def edit(self, message: int, text: str, trust: str) -> None:
        """Ask on a branch of its own, in place of an own message."""
        self._run(lambda chat: chat.edit(message, text, trust=trust, on_text=self._feed.post))

    def again(self, answer: int) -> None:
        """Have the same message answered once more."""
        self._run(lambda chat: chat.again(answer, on_text=self._feed.post))

    def _run(self, ask: "Callable[[ChatService], Reply]") -> None:
        self.is_running = True
        self._feed.start()

        def work(services: "Nightjar") -> "Reply":
            return ask(services.chat)

        self._bridge.call(work, self._on_reply, lane="chat", failed=self._on_failed, stopped=self._on_stopped)

    def stop(self) -> None:
        if self.is_running:
            self._bridge.at_once(lambda services: services.chat.stop())

    def _on_arrived(self, pieces: list[str]) -> None:
        self.text_came.emit("".join(pieces))

    def _end(self) -> None:
        self._feed.stop()
        self.is_running = False

    def _on_reply(self, reply: "Reply") -> None:
        self._end()
        self.replied.emit(reply)

    def _on_failed(self, failure: Failure) -> None:
        self._end()
        self.failed.emit(failure)

    def _on_stopped(self) -> None:
        self._end()
        self.replied.emit(None)
