"""Messages in the form of chat APIs -> turns: OpenAI's with tool calls, Anthropic's blocks, ShareGPT's pairs."""

import json
from collections.abc import Iterator

from engine.reading.moments import said_at
from engine.reading.trace import ASSISTANT, TOOL, USER, Call, Turn, Unreadable, bounded

_ROLES = {
    "user": USER,
    "human": USER,
    "assistant": ASSISTANT,
    "ai": ASSISTANT,
    "gpt": ASSISTANT,
    "model": ASSISTANT,
    "tool": TOOL,
    "function": TOOL,
    "observation": TOOL,
}
# Instructions to another assistant: neither the owner's words nor something that happened.
_NOT_SAID = ("system", "developer")
MAX_ARGUMENT_CHARS = 2_000

Record = dict[str, object]


def is_message(value: object) -> bool:
    return isinstance(value, dict) and ("role" in value or ("from" in value and "value" in value))


def turns_of(record: object, place: str) -> list[Turn]:
    """The turns of one message: one, or none for a system prompt, or more where results stand between words.

    Raises `Unreadable`.
    """
    if not isinstance(record, dict):
        raise Unreadable("it is not a message")
    named = record.get("role", record.get("from"))
    if not isinstance(named, str):
        raise Unreadable("it has no role")
    if named.lower() in _NOT_SAID:
        return []
    role = _ROLES.get(named.lower())
    if role is None:
        raise Unreadable(f"its role is {named[:40]!r}")
    content = record.get("content", record.get("value", record.get("text")))
    results = list(_results(content, place, record))
    own = Turn(
        role=role,
        text=bounded(_text(content)),
        place=place,
        said_at=said_at(record),
        calls=tuple(_calls(record, content)) if role == ASSISTANT else (),
        answers=_string(record.get("tool_call_id")) if role == TOOL else "",
    )
    return [*results, own] if own.text or own.calls or (role == TOOL) else results


def _text(content: object) -> str:
    """Raises `Unreadable` for what is neither text nor parts."""
    if content is None:
        return ""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(part for part in map(_part, content) if part)
    if isinstance(content, dict):
        return _part(content)
    raise Unreadable("its content is neither text nor parts")


def _part(part: object) -> str:
    if isinstance(part, str):
        return part
    if not isinstance(part, dict):
        return ""
    if part.get("type") in ("tool_use", "tool_result", "thinking", "reasoning"):
        return ""
    text = part.get("text")
    if isinstance(text, str):
        return text
    kind = _string(part.get("type")) or "something"
    return f"[{kind[:40]} left out]"


def _calls(record: Record, content: object) -> Iterator[Call]:
    listed = record.get("tool_calls")
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict):
            function = one.get("function") if isinstance(one.get("function"), dict) else one
            yield _call(function, _string(one.get("id")))
    if isinstance(record.get("function_call"), dict):
        yield _call(record["function_call"], "")
    for part in content if isinstance(content, list) else []:
        if isinstance(part, dict) and part.get("type") == "tool_use":
            yield _call(part, _string(part.get("id")))


def _call(function: object, number: str) -> Call:
    assert isinstance(function, dict)
    given = function.get("arguments", function.get("input", ""))
    arguments = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    return Call(
        name=bounded(_string(function.get("name")) or "tool", 100),
        arguments=bounded(arguments, MAX_ARGUMENT_CHARS),
        id=number,
    )


def _results(content: object, place: str, record: Record) -> Iterator[Turn]:
    """Results of tools that stand as blocks in a user's message."""
    for part in content if isinstance(content, list) else []:
        if isinstance(part, dict) and part.get("type") == "tool_result":
            text = _text(part.get("content"))
            marked = f"Error: {text}" if part.get("is_error") and not text.startswith("Error") else text
            answers = _string(part.get("tool_use_id"))
            yield Turn(role=TOOL, text=bounded(marked), place=place, said_at=said_at(record), answers=answers)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
