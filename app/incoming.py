"""What a message must be before it is stored. Judges form, never meaning."""

import re

from engine.errors import KnownError

# Every control character but tab and newline; carriage returns are turned into newlines before.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# Terminal colours pasted with a log leave a few percent of escapes; binary files leave far more.
_MOST_CONTROLS = 0.05
_REPLACEMENT = "�"


def accept(text: str) -> str:
    """The message as it is kept: newlines normalised, stray control characters out.

    Raises `KnownError` message_empty, message_binary.
    """
    cleaned = text.replace("\r\n", "\n").replace("\r", "\n")
    if _looks_binary(cleaned):
        raise KnownError(
            "message_binary",
            "This looks like the content of a binary file, not like text.",
            "Paste text, or say in words what the file holds.",
        )
    cleaned = _CONTROLS.sub("", cleaned)
    if not cleaned.strip():
        raise KnownError("message_empty", "There is nothing in this message.", "Type something first.")
    return cleaned


def _looks_binary(text: str) -> bool:
    if "\x00" in text or _SURROGATES.search(text):
        return True
    strange = len(_CONTROLS.findall(text)) + text.count(_REPLACEMENT)
    return strange > max(1, _MOST_CONTROLS * len(text))
