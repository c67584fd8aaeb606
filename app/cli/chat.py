"""`nightjar chat`: one message with -m, lines from a pipe, or a conversation at the terminal."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import click

from app.cli.action import show_action
from app.cli.interrupt import graceful_interrupt
from app.cli.output import errors, is_terminal, out, print_json
from app.cli.session import Session, pass_session

if TYPE_CHECKING:
    from app.chat import ChatService, PrivateConversation
    from app.memories import MemoriesService
    from app.views.chat import Reply


@dataclass
class Talk:
    """One run of the command: where the turns go and how they are asked."""

    chat: "ChatService"
    memories: "MemoriesService"
    conversation: "int | PrivateConversation | None"
    trust: str
    weights_only: bool
    snapshot: int | None
    seed: int | None

    def say(self, text: str, on_text: Callable[[str], None] | None) -> "Reply":
        """Raises KeyboardInterrupt after a Ctrl-C; the answer so far is kept as stopped."""
        with graceful_interrupt(self.chat.stop) as interrupt:
            reply = self.chat.send(
                self.conversation,
                text,
                trust=self.trust,
                weights_only=self.weights_only,
                snapshot=self.snapshot,
                seed=self.seed,
                on_text=on_text,
            )
        self.conversation = reply.conversation if reply.conversation is not None else self.conversation
        if interrupt.pressed():
            raise KeyboardInterrupt
        return reply


@click.command("chat")
@click.option("-m", "--message", metavar="TEXT", help="Say this and print the answer.")
@click.option("--conversation", type=int, metavar="ID", help="Go on with this conversation.")
@click.option(
    "--private/--kept", default=None, help="Write nothing to disk, or keep it; else as privacy.private_chats."
)
@click.option("--weights-only", is_flag=True, help="No memories and no earlier turns: what the weights alone know.")
@click.option("--snapshot", type=int, metavar="ID", help="Ask this snapshot; the timeline stays where it is.")
@click.option("--seed", type=int, metavar="N", help="Sample with this seed instead of answering greedily.")
@pass_session
def chat_command(
    session: Session,
    message: str | None,
    conversation: int | None,
    private: bool | None,
    weights_only: bool,
    snapshot: int | None,
    seed: int | None,
) -> None:
    """Talk to Nightjar."""
    if private and conversation is not None:
        raise click.UsageError(
            "--private and --conversation exclude each other: a private chat has no row to go on with."
        )
    with session.open(write=True) as nightjar:
        typed = message is not None or sys.stdin.isatty()
        if private is None and conversation is None:
            private = bool(nightjar.settings.get("privacy.private_chats").value)
        where = nightjar.chat.new_private() if private else conversation
        talk = Talk(
            nightjar.chat, nightjar.memories, where, "typed" if typed else "piped", weights_only, snapshot, seed
        )
        if message is not None:
            _one(talk, message, as_json=session.as_json)
        elif typed and not session.as_json:
            _converse(talk)
        else:
            _lines(talk, sys.stdin, as_json=session.as_json)


def _one(talk: Talk, message: str, *, as_json: bool) -> None:
    if as_json:
        print_json(talk.say(message, None).as_json())
    else:
        _print_answer(talk, message)


def _lines(talk: Talk, lines: Iterable[str], *, as_json: bool) -> None:
    replies = []
    for line in lines:
        if not line.strip():
            continue
        if as_json:
            replies.append(talk.say(line.rstrip("\n"), None).as_json())
        else:
            _print_answer(talk, line.rstrip("\n"))
    if as_json:
        print_json({"replies": replies})


def _converse(talk: Talk) -> None:
    if is_terminal():
        out().print("[quiet]Ctrl-D ends the conversation, Ctrl-C stops an answer.[/]")
    with errors().status("[quiet]waking up …[/]", spinner="dots"):
        talk.chat.warm()
    while True:
        try:
            text = input("\n› ")
        except EOFError:
            out().print()
            return
        if text.strip():
            _answer_in_conversation(talk, text)


def _answer_in_conversation(talk: Talk, text: str) -> None:
    """Ctrl-C stops the answer, not the conversation; an error is shown and the conversation goes on."""
    from app.cli.main import show_error
    from engine.errors import KnownError

    try:
        _print_answer(talk, text)
    except KeyboardInterrupt:
        out().print("[quiet]\n(stopped)[/]")
    except KnownError as error:
        show_error(error, as_json=False)


def _print_answer(talk: Talk, text: str) -> None:
    with _Waiting() as waiting:
        reply = talk.say(text, waiting.piece)
    if reply.action is not None:
        show_action(reply.action, talk.memories)
        return
    out().print()
    if is_terminal():
        _print_footer(reply)


class _Waiting:
    """A quiet sign of life on the terminal until the first word comes."""

    def __init__(self) -> None:
        self._sign = errors().status("[quiet]…[/]", spinner="dots") if errors().is_terminal else None

    def __enter__(self) -> Self:
        if self._sign is not None:
            self._sign.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def piece(self, text: str) -> None:
        self._end()
        click.echo(text, nl=False)

    def _end(self) -> None:
        if self._sign is not None:
            self._sign.stop()
            self._sign = None


def _print_footer(reply: "Reply") -> None:
    parts = []
    if reply.memories_used:
        parts.append("notes " + ", ".join(f"#{memory}" for memory in reply.memories_used))
    if reply.queued:
        parts.append("kept for tonight as " + ", ".join(f"#{memory}" for memory in reply.queued))
    if reply.waiting:
        parts.append("waits for your yes as " + ", ".join(f"#{memory}" for memory in reply.waiting))
    if reply.left_out:
        parts.append(f"{reply.left_out} older turns no longer fit")
    if reply.finish == "length":
        parts.append("cut at the longest answer (chat.max_tokens)")
    if parts:
        out().print(f"[quiet]  {' · '.join(parts)}[/]")
