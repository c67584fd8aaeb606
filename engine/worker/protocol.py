"""What supervisor and worker say to each other: a JSON line a message, dataclasses both ways. No input, no output."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from engine.chat.model_info import ModelInfo
from engine.errors import BugError
from engine.prompts import Message

VERSION = 1


@dataclass(frozen=True, kw_only=True)
class LoadRequest:
    """Answered by `LoadedModel`."""

    model: str
    adapter: str | None
    context_tokens: int
    threads: int


@dataclass(frozen=True, kw_only=True)
class GenerateRequest:
    """Answered by `TextPiece`s and an `Answer`. `reuse=False` re-reads all of it; `ignore_end` is for benchmarks."""

    messages: list[Message]
    max_tokens: int
    temperature: float = 0.0
    seed: int | None = None
    reuse: bool = True
    ignore_end: bool = False


@dataclass(frozen=True, kw_only=True)
class InspectRequest:
    """Answered by `ModelInfo`."""

    path: str


@dataclass(frozen=True, kw_only=True)
class QuantizeRequest:
    """Answered by `Done`."""

    source: str
    target: str
    file_type: str
    threads: int


@dataclass(frozen=True, kw_only=True)
class RunRequest:
    """Stages of one night. Answered by `Progress` and `Done`, `Stopped` or `Failed`."""

    job: str
    stages: list[str]


@dataclass(frozen=True)
class StopRequest:
    """Stop the request of the same number. Not answered itself."""


@dataclass(frozen=True)
class Ready:
    """The worker's first line, before any request."""

    process_id: int


@dataclass(frozen=True, kw_only=True)
class LoadedModel:
    """`context_tokens` is what the context really has: at most what the model was trained for."""

    n_vocab: int
    context_tokens: int
    architecture: str
    name: str


@dataclass(frozen=True)
class TextPiece:
    """The next part of the answer's text, at most 20 a second."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`left_out`: turns (messages) that no longer fit the context. `finish`: end, length or stopped."""

    text: str
    thoughts: str
    finish: str
    prompt_tokens: int
    reused_tokens: int
    tokens: int
    tokens_per_second: float
    first_token_seconds: float
    left_out: int


@dataclass(frozen=True)
class Progress:
    """`current` of `total` in `unit`s of a stage. Words for people are made by the faces.

    `value` is what the unit measured: the loss of a step in nats, the share of right answers so far.
    """

    stage: str
    current: int
    total: int
    unit: str
    finished: bool = False
    note: str = ""
    value: float | None = None


@dataclass(frozen=True)
class Done:
    """The request was carried out."""


@dataclass(frozen=True)
class Stopped:
    """The request ended early because it was asked to."""


@dataclass(frozen=True)
class Failed:
    """A `KnownError` of the worker."""

    error_id: str
    message: str
    next_step: str


Request = LoadRequest | GenerateRequest | InspectRequest | QuantizeRequest | RunRequest | StopRequest
Event = Ready | LoadedModel | TextPiece | Answer | ModelInfo | Progress | Done | Stopped | Failed

_TYPES: dict[str, Any] = {kind.__name__: kind for kind in (*Request.__args__, *Event.__args__)}


@dataclass(frozen=True)
class Envelope:
    """A message with the number of the request that it is, or answers (0: none)."""

    number: int
    body: Request | Event


def encode(envelope: Envelope) -> bytes:
    """One line, ASCII, ending in a new line."""
    body = {"v": VERSION, "n": envelope.number, "type": type(envelope.body).__name__, "data": asdict(envelope.body)}
    return json.dumps(body, separators=(",", ":")).encode("ascii") + b"\n"


def decode(line: bytes) -> Envelope:
    """Raises `BugError` for anything but a line of this version: both ends come from one installation."""
    try:
        body = json.loads(line)
        if body["v"] != VERSION:
            raise BugError(f"the worker speaks version {body['v']}, not {VERSION}")
        data = body["data"]
        if body["type"] == GenerateRequest.__name__:
            data["messages"] = [Message(m["role"], m["text"], tuple(m["notes"])) for m in data["messages"]]
        return Envelope(body["n"], _TYPES[body["type"]](**data))
    except (ValueError, KeyError, TypeError) as error:
        raise BugError(f"not a line of the worker protocol: {line[:40]!r}") from error
