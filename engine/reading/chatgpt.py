"""A conversation of ChatGPT's export: a tree in `mapping`, of which only the branch of `current_node` was last seen."""

from collections.abc import Iterator

from engine.reading.moments import moment
from engine.reading.trace import ASSISTANT, TOOL, USER, Call, Trace, Turn, Unreadable, bounded

_ROLES = {"user": USER, "assistant": ASSISTANT, "tool": TOOL}
# What the service told the model, and what the model thought: nobody said either.
_NOT_SAID = ("user_editable_context", "model_editable_context", "thoughts", "reasoning_recap")

Node = dict[str, object]


def is_conversation(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("mapping"), dict)


def trace_of(conversation: Node, place: str) -> Trace:
    """Raises `Unreadable` where the tree cannot be walked."""
    mapping = conversation["mapping"]
    assert isinstance(mapping, dict)
    branch = _branch(mapping, conversation.get("current_node"))
    turns = [turn for number, node in enumerate(branch, 1) for turn in _turns(node, f"{place}, message {number}")]
    title = conversation.get("title")
    return Trace(turns=tuple(turns), title=bounded(title, 200) if isinstance(title, str) else "")


def _branch(mapping: dict[str, object], current: object) -> list[Node]:
    """The messages from the root to the current node; without one, to the newest leaf."""
    at = current if isinstance(current, str) and current in mapping else _newest_leaf(mapping)
    seen: set[str] = set()
    found: list[Node] = []
    while at is not None:
        node = mapping.get(at)
        if at in seen or not isinstance(node, dict):
            raise Unreadable("its messages are out of order")
        seen.add(at)
        message = node.get("message")
        if isinstance(message, dict):
            found.append(message)
        parent = node.get("parent")
        at = parent if isinstance(parent, str) else None
    return found[::-1]


def _newest_leaf(mapping: dict[str, object]) -> str | None:
    leaves = [name for name, node in mapping.items() if isinstance(node, dict) and not node.get("children")]
    return max(leaves, key=lambda name: _created(mapping[name]), default=None)


def _created(node: object) -> float:
    message = node.get("message") if isinstance(node, dict) else None
    created = message.get("create_time") if isinstance(message, dict) else None
    return float(created) if isinstance(created, int | float) else 0.0


def _turns(message: Node, place: str) -> Iterator[Turn]:
    author, content, metadata = (_dictionary(message.get(key)) for key in ("author", "content", "metadata"))
    role = _ROLES.get(str(author.get("role")))
    hidden = metadata.get("is_visually_hidden_from_conversation")
    if role is None or hidden or content.get("content_type") in _NOT_SAID:
        return
    text = bounded(_text(content))
    recipient = message.get("recipient")
    calls: tuple[Call, ...] = ()
    if role == ASSISTANT and isinstance(recipient, str) and recipient not in ("all", ""):
        calls, text = (Call(name=bounded(recipient, 100), arguments=bounded(text, 2_000)),), ""
    if text or calls:
        yield Turn(role=role, text=text, place=place, said_at=moment(message.get("create_time")), calls=calls)


def _text(content: Node) -> str:
    parts = content.get("parts")
    if isinstance(parts, list):
        return "\n".join(text for text in map(_part, parts) if text)
    text = content.get("text", content.get("result"))
    return text if isinstance(text, str) else ""


def _part(part: object) -> str:
    if isinstance(part, str):
        return part
    kind = _dictionary(part).get("content_type")
    if kind == "audio_transcription":
        text = _dictionary(part).get("text")
        return text if isinstance(text, str) else ""
    return f"[{str(kind)[:40]} left out]" if kind else ""


def _dictionary(value: object) -> Node:
    return value if isinstance(value, dict) else {}
