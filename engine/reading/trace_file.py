"""A file of chats or agent traces -> conversations: JSONL line by line, JSON as a whole. Writes nothing.

One bad line or conversation is skipped and named; a file that holds no conversation at all is an error.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from engine.errors import KnownError
from engine.reading import chat_messages, chatgpt
from engine.reading.trace import Skipped, Trace, Turn, Unreadable, bounded

MAX_JSON_BYTES = 200_000_000  # read as a whole, which takes about five times as much memory
MAX_LINE_BYTES = 64_000_000
MAX_MESSAGES = 50_000  # a heavy user's years of chats; messages and skipped lines together
MAX_CHARS = 200_000_000  # of all messages together, as they are kept
LINE_ENDINGS = (".jsonl", ".ndjson")
_CONVERSATION_KEYS = ("conversation_id", "conversation", "session_id", "session", "thread_id", "trace_id", "run_id")


@dataclass(frozen=True, kw_only=True)
class TraceFile:
    traces: tuple[Trace, ...]
    skipped: tuple[Skipped, ...]


def read_traces(path: Path) -> TraceFile:
    """Raises `KnownError` file_unreadable, file_too_large, file_empty."""
    size_bytes = path.stat().st_size
    with path.open("rb") as stream:
        found = _of_lines(stream, path.name) if _is_lines(path, stream) else _of_json(stream, path.name, size_bytes)
    if not found.traces:
        raise _nothing_in_it(path.name, found.skipped)
    return found


def _is_lines(path: Path, stream: BinaryIO) -> bool:
    """JSONL by its name, or a JSON object in the first line and more below it."""
    if path.suffix.lower() in LINE_ENDINGS:
        return True
    first = stream.readline(MAX_LINE_BYTES)
    more = bool(stream.readline(MAX_LINE_BYTES).strip())
    stream.seek(0)
    if not more or not first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(_parsed(first), dict)
    except Unreadable:
        return False


# Lines ------------------------------------------------------------------------------------------------------


@dataclass
class _Gathered:
    """What was found so far. Messages that stand alone are put together by the conversation they name."""

    file: str
    traces: list[Trace] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    loose: dict[str, list[Turn]] = field(default_factory=dict)
    messages: int = 0
    chars: int = 0

    def add(self, trace: Trace) -> None:
        self._count(len(trace.turns), trace.turns)
        if trace.turns:
            self.traces.append(trace)

    def add_loose(self, key: str, turns: list[Turn]) -> None:
        self._count(len(turns), turns)
        self.loose.setdefault(key, []).extend(turns)

    def skip(self, line: int, reason: str) -> None:
        self._count(1)
        self.skipped.append(Skipped(line=line, reason=reason))

    def done(self) -> TraceFile:
        together = [Trace(turns=tuple(turns)) for turns in self.loose.values() if turns]
        return TraceFile(traces=(*self.traces, *together), skipped=tuple(self.skipped))

    def _count(self, more: int, turns: Sequence[Turn] = ()) -> None:
        self.messages += more
        self.chars += sum(len(turn.text) for turn in turns)
        if self.messages > MAX_MESSAGES or self.chars > MAX_CHARS:
            raise KnownError(
                "file_too_large",
                f"{self.file} holds more than {MAX_MESSAGES:,} messages, or {MAX_CHARS // 1_000_000} MB of text.",
                "Cut it into smaller files and import them one after the other.",
            )


def _of_lines(stream: BinaryIO, file: str) -> TraceFile:
    found = _Gathered(file)
    for number, line in _lines(stream):
        if line is None:
            found.skip(number, f"it is longer than {MAX_LINE_BYTES // 1_000_000} MB")
        elif line.strip():
            try:
                _take_line(found, number, _parsed(line))
            except Unreadable as error:
                found.skip(number, error.reason)
    return found.done()


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line; None for one that is too long, which is read past in pieces."""
    number = 0
    while line := stream.readline(MAX_LINE_BYTES):
        number += 1
        if line.endswith(b"\n") or len(line) < MAX_LINE_BYTES:
            yield number, line
            continue
        while (rest := stream.readline(MAX_LINE_BYTES)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _take_line(found: _Gathered, number: int, value: object) -> None:
    place = f"line {number}"
    if chat_messages.is_message(value):
        assert isinstance(value, dict)
        key = next((str(value[key]) for key in _CONVERSATION_KEYS if isinstance(value.get(key), str | int)), "")
        found.add_loose(key, chat_messages.turns_of(value, place))
        return
    _take(found, number, value, place)


# Whole files ------------------------------------------------------------------------------------------------


def _of_json(stream: BinaryIO, file: str, size_bytes: int) -> TraceFile:
    if size_bytes > MAX_JSON_BYTES:
        raise KnownError(
            "file_too_large",
            f"{file} is {size_bytes // 1_000_000} MB; a JSON file is read as a whole and may be"
            f" {MAX_JSON_BYTES // 1_000_000} MB.",
            "Cut it into smaller files, or write it as JSONL, one conversation a line: that has no such limit.",
        )
    try:
        value = _parsed(stream.read())
    except Unreadable as error:
        raise KnownError(
            "file_unreadable",
            f"{file} cannot be read: {error.reason}.",
            "Export it again; for JSONL, one message or conversation a line, name it .jsonl.",
        ) from error
    found = _Gathered(file)
    if isinstance(value, list) and not any(chat_messages.is_message(one) for one in value):
        for number, one in enumerate(value, 1):
            try:
                _take(found, number, one, f"conversation {number}")
            except Unreadable as error:
                found.skip(number, error.reason)
    else:
        try:
            _take(found, 1, value, "")
        except Unreadable as error:
            found.skip(1, error.reason)
    return found.done()


def _take(found: _Gathered, number: int, value: object, place: str) -> None:
    """A whole conversation in any of the forms. Raises `Unreadable`."""
    if chatgpt.is_conversation(value):
        assert isinstance(value, dict)
        found.add(chatgpt.trace_of(value, place or "conversation 1"))
        return
    messages, title = _messages(value)
    turns: list[Turn] = []
    for position, message in enumerate(messages, 1):
        where = f"{place}, message {position}" if place else f"message {position}"
        try:
            turns += chat_messages.turns_of(message, where)
        except Unreadable as error:
            found.skip(number, f"message {position}: {error.reason}")
    found.add(Trace(turns=tuple(turns), title=title))


def _messages(value: object) -> tuple[list[object], str]:
    if isinstance(value, list):
        return value, ""
    if isinstance(value, dict):
        title = value.get("title", value.get("name"))
        for key in ("messages", "conversations", "conversation", "trajectory", "turns", "history"):
            listed = value.get(key)
            if isinstance(listed, list):
                return listed, bounded(title, 200) if isinstance(title, str) else ""
        if chat_messages.is_message(value):
            return [value], ""
    raise Unreadable("this is not a chat")


def _parsed(data: bytes) -> object:
    """Raises `Unreadable`, also for nesting that no chat has."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is not JSON ({error.msg}, line {error.lineno}, column {error.colno})") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not JSON that a chat could be written in") from error


def _nothing_in_it(file: str, skipped: tuple[Skipped, ...]) -> KnownError:
    if not skipped:
        return KnownError("file_empty", f"There is no message in {file}.", "Choose a file that holds a conversation.")
    first = skipped[0]
    return KnownError(
        "file_unreadable",
        f"There is no conversation in {file} that could be read: line {first.line}: {first.reason}.",
        "Import OpenAI-style messages, ChatGPT's conversations.json, or JSONL; a document with --as document.",
    )
