"""Lines of the protocol: whatever goes in comes out, and nothing else is understood."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chat.model_info import ModelInfo
from engine.errors import BugError
from engine.prompts import Message
from engine.worker.protocol import (
    Answer,
    Done,
    Envelope,
    Failed,
    GenerateRequest,
    InspectRequest,
    LoadedModel,
    LoadRequest,
    Progress,
    QuantizeRequest,
    Ready,
    RunRequest,
    Stopped,
    StopRequest,
    TextPiece,
    decode,
    encode,
)

BODIES = [
    LoadRequest(model="a.gguf", adapter=None, context_tokens=512, threads=2),
    GenerateRequest(messages=[Message("user", "hi\n", notes=("a", "b"))], max_tokens=5, seed=1),
    InspectRequest(path="/tmp/\udcff.gguf"),
    QuantizeRequest(source="a", target="b", file_type="Q4_K_M", threads=1),
    RunRequest(job="nights/1", stages=["triage", "extract"]),
    StopRequest(),
    Ready(1),
    LoadedModel(n_vocab=1, context_tokens=2, architecture="qwen3", name="x"),
    TextPiece("é\u2028"),
    Answer(
        text="a", thoughts="", finish="end", prompt_tokens=1, reused_tokens=2, tokens=3, tokens_per_second=4.5,
        first_token_seconds=0.1, left_out=0,
    ),
    ModelInfo(
        architecture="qwen3", name="x", file_type="F16", context_tokens=1, n_params=2, size_bytes=3, template=True
    ),
    Progress("dream", 1, 2, "rows", note="x"),
    Done(),
    Stopped(),
    Failed("disk_full", "m", "n"),
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_round_trip(body: object) -> None:
    line = encode(Envelope(3, body))  # type: ignore[arg-type]
    assert decode(line) == Envelope(3, body)  # type: ignore[arg-type]
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert line.isascii()


@given(st.text(st.characters(), max_size=50))
def test_any_text_survives(text: str) -> None:
    request = GenerateRequest(messages=[Message("user", text, notes=(text,))], max_tokens=1)
    assert decode(encode(Envelope(1, request))).body == request


@pytest.mark.parametrize(
    "line", [b"", b"hello\n", b"[]\n", b'{"v":1}\n', b'{"v":1,"n":1,"type":"Nothing","data":{}}\n']
)
def test_other_lines_are_bugs(line: bytes) -> None:
    with pytest.raises(BugError):
        decode(line)


def test_another_version_is_refused() -> None:
    line = json.loads(encode(Envelope(1, Done())))
    with pytest.raises(BugError, match="version 99"):
        decode(json.dumps(line | {"v": 99}).encode())
