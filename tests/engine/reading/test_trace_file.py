"""Traces in the forms people have them: what is read, where it stood, and that one bad line costs only itself."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import KnownError
from engine.reading import trace_file
from engine.reading.trace import MAX_TEXT_CHARS, Call, Turn
from engine.reading.trace_file import TraceFile, read_traces

AGENT: list[dict[str, Any]] = [
    {"role": "system", "content": "You are a build agent."},
    {"role": "user", "content": "Run the tests.", "timestamp": "2025-06-01T10:00:00+02:00"},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {"id": "a", "type": "function", "function": {"name": "shell", "arguments": '{"command": "make test"}'}}
        ],
    },
    {"role": "tool", "tool_call_id": "a", "content": "all passed"},
    {"role": "assistant", "content": [{"type": "text", "text": "They "}, {"type": "text", "text": "pass."}]},
]


def written(tmp_path: Path, name: str, content: object) -> Path:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def lines(*rows: object) -> str:
    return "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows) + "\n"


def said(found: TraceFile) -> list[list[tuple[str, str]]]:
    return [[(turn.role, turn.text) for turn in trace.turns] for trace in found.traces]


def test_messages_with_tool_calls(tmp_path: Path) -> None:
    found = read_traces(written(tmp_path, "run.json", {"title": "Tests", "messages": AGENT}))
    (trace,) = found.traces
    assert (trace.title, found.skipped) == ("Tests", ())
    call = Call(name="shell", arguments='{"command": "make test"}', id="a")
    assert trace.turns == (
        Turn(
            role="user",
            text="Run the tests.",
            place="message 2",
            said_at=datetime.fromisoformat("2025-06-01T10:00:00+02:00"),
        ),
        Turn(role="assistant", text="", place="message 3", calls=(call,)),
        Turn(role="tool", text="all passed", place="message 4", answers="a"),
        Turn(role="assistant", text="They \npass.", place="message 5"),
    )
    assert trace.turns[1].shown == '→ shell {"command": "make test"}'


@pytest.mark.parametrize(
    ("name", "content", "places"),
    [
        ("a.json", AGENT, ["message 2", "message 3", "message 4", "message 5"]),
        ("b.json", [{"messages": AGENT}], [f"conversation 1, message {n}" for n in (2, 3, 4, 5)]),
        ("c.jsonl", lines(*AGENT), ["line 2", "line 3", "line 4", "line 5"]),
        ("d.json", lines(*AGENT), ["line 2", "line 3", "line 4", "line 5"]),
        ("e.jsonl", lines({"messages": AGENT}), [f"line 1, message {n}" for n in (2, 3, 4, 5)]),
        ("f.jsonl", "\ufeff" + lines(AGENT), [f"line 1, message {n}" for n in (2, 3, 4, 5)]),
    ],
)
def test_the_same_conversation_in_every_wrapping(tmp_path: Path, name: str, content: object, places: list[str]) -> None:
    found = read_traces(written(tmp_path, name, content))
    assert [turn.place for turn in found.traces[0].turns] == places
    assert [turn.role for turn in found.traces[0].turns] == ["user", "assistant", "tool", "assistant"]
    assert found.skipped == ()


def test_blocks_with_tool_use_and_results(tmp_path: Path) -> None:
    used = {"type": "tool_use", "id": "t1", "name": "search", "input": {"query": "bridges"}}
    failed = {"type": "tool_result", "tool_use_id": "t1", "is_error": True, "content": "no network"}
    rows = [
        {"role": "assistant", "content": [{"type": "text", "text": "Looking."}, used]},
        {"role": "user", "content": [failed, {"type": "text", "text": "Go on."}, {"type": "image"}]},
    ]
    (trace,) = read_traces(written(tmp_path, "blocks.json", rows)).traces
    assert trace.turns[0].calls == (Call(name="search", arguments='{"query": "bridges"}', id="t1"),)
    assert [(turn.role, turn.text, turn.answers) for turn in trace.turns[1:]] == [
        ("tool", "Error: no network", "t1"),
        ("user", "Go on.\n[image left out]", ""),
    ]


def node(parent: str | None, role: str, text: str, children: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    content = {"content_type": "text", "parts": [text]}
    message = {"author": {"role": role}, "content": content, "create_time": 1717236000.5, "recipient": "all", **more}
    return {"message": message, "parent": parent, "children": list(children)}


def export(**changes: Any) -> dict[str, Any]:
    mapping = {
        "root": {"message": None, "parent": None, "children": ["s"]},
        "s": node("root", "system", "", ("u",)),
        "u": node("s", "user", "My cat is called Miri.", ("old", "new")),
        "old": node("u", "assistant", "First answer."),
        "new": node("u", "assistant", "Second answer.", ("call",)),
        "call": node("new", "assistant", "print(1)", ("out",), recipient="python"),
        "out": node("call", "tool", "1"),
    }
    return {"title": "Cats", "mapping": mapping, "current_node": "out", **changes}


def test_chatgpts_export_gives_the_branch_that_was_last_seen(tmp_path: Path) -> None:
    found = read_traces(written(tmp_path, "conversations.json", [export(), {"mapping": {"a": 3}, "current_node": "a"}]))
    assert said(found) == [
        [("user", "My cat is called Miri."), ("assistant", "Second answer."), ("assistant", ""), ("tool", "1")]
    ]
    (trace,) = found.traces
    assert trace.title == "Cats"
    assert trace.turns[2].calls == (Call(name="python", arguments="print(1)"),)
    assert trace.turns[0].place == "conversation 1, message 2"
    moment = trace.turns[0].said_at
    assert moment is not None
    assert moment.astimezone(UTC) == datetime(2024, 6, 1, 10, 0, 0, 500000, tzinfo=UTC)
    assert [(one.line, one.reason) for one in found.skipped] == [(2, "its messages are out of order")]


def test_an_export_without_its_current_node_gives_the_newest_branch(tmp_path: Path) -> None:
    lost = export(current_node=None)
    lost["mapping"]["old"]["message"]["create_time"] = 1.0
    assert said(read_traces(written(tmp_path, "c.json", lost)))[0][1] == ("assistant", "Second answer.")


def test_a_tree_that_bites_its_tail_is_skipped(tmp_path: Path) -> None:
    ring = export()
    ring["mapping"]["root"] = node("out", "user", "x")
    with pytest.raises(KnownError, match="are out of order"):
        read_traces(written(tmp_path, "c.json", [ring]))


def test_messages_that_name_their_conversation_are_put_together(tmp_path: Path) -> None:
    rows = [{"role": "user", "content": f"{n}", "session_id": n % 2} for n in range(4)]
    assert said(read_traces(written(tmp_path, "s.jsonl", lines(*rows)))) == [
        [("user", "0"), ("user", "2")],
        [("user", "1"), ("user", "3")],
    ]


def test_bad_lines_are_named_and_skipped(tmp_path: Path) -> None:
    good = {"role": "user", "content": "Hello"}
    path = tmp_path / "bad.jsonl"
    rows = [
        json.dumps(good).encode(),
        b'{"role": "user", "cont',
        b"",
        b'{"role": "user", "content": "\xff"}',
        b"[" * 100_000,
        b'{"role": "dragon", "content": "x"}',
        b'{"role": "user", "content": 7}',
        b"42",
        b'{"messages": [{"content": "x"}, {"role": "user", "content": "Hi"}]}',
    ]
    path.write_bytes(b"\n".join(rows))
    found = read_traces(path)
    assert said(found) == [[("user", "Hi")], [("user", "Hello")]]
    assert [one.line for one in found.skipped] == [2, 4, 5, 6, 7, 8, 9]
    assert found.skipped[1].reason == "it is not UTF-8 text"
    assert found.skipped[3].reason == "its role is 'dragon'"
    assert found.skipped[-1].reason == "message 1: it has no role"


def test_a_million_token_tool_result_is_cut_and_costs_nothing(tmp_path: Path) -> None:
    rows = [{"role": "tool", "content": "word " * 1_000_000}, {"role": "user", "content": "Thanks."}]
    path = written(tmp_path, "long.jsonl", lines(*rows))
    began = time.process_time()
    (trace,) = read_traces(path).traces
    assert time.process_time() - began < 2
    assert len(trace.turns[0].text) < MAX_TEXT_CHARS + 60
    assert trace.turns[0].text.endswith("[cut here: 5,000,000 characters in all]")


def test_a_line_beyond_every_bound_is_read_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trace_file, "MAX_LINE_BYTES", 100)
    rows = [{"role": "user", "content": "x" * 450}, {"role": "user", "content": "short"}]
    found = read_traces(written(tmp_path, "long.jsonl", lines(*rows)))
    assert said(found) == [[("user", "short")]]
    assert [one.line for one in found.skipped] == [1]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.json", "{", "file_unreadable"),
        ("b.json", "[]", "file_empty"),
        ("c.jsonl", "\n\n", "file_empty"),
        ("d.jsonl", "nothing\nhere\n", "file_unreadable"),
        ("e.json", {"name": "a setting"}, "file_unreadable"),
        ("f.json", [{"role": "system", "content": "x"}], "file_empty"),
        ("g.json", "[" * 100_000, "file_unreadable"),
    ],
)
def test_a_file_without_a_conversation_is_an_error_with_a_next_step(
    tmp_path: Path, name: str, content: object, error: str
) -> None:
    with pytest.raises(KnownError) as caught:
        read_traces(written(tmp_path, name, content))
    assert caught.value.error_id == error
    assert caught.value.next_step


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.json", AGENT)
    monkeypatch.setattr(trace_file, "MAX_MESSAGES", 3)
    with pytest.raises(KnownError, match="more than 3 messages"):
        read_traces(path)
    monkeypatch.setattr(trace_file, "MAX_JSON_BYTES", 10)
    with pytest.raises(KnownError, match="as a whole"):
        read_traces(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "role",
                    "content",
                    "messages",
                    "mapping",
                    "message",
                    "parent",
                    "author",
                    "text",
                    "type",
                    "parts",
                    "tool_calls",
                    "function",
                    "timestamp",
                    "current_node",
                    "user",
                    "tool",
                ]
            ),
            inner | st.sampled_from(["user", "assistant", "tool", "tool_result", "tool_use"]),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_no_json_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    folder = tmp_path_factory.mktemp("json")
    for name in ("x.json", "x.jsonl"):
        try:
            found = read_traces(written(folder, name, value))
        except KnownError:
            continue
        for turn in (turn for trace in found.traces for turn in trace.turns):
            assert turn.shown.encode().decode() == turn.shown
