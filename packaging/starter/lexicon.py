"""Plain English words of this project's own training text: any of them may be a value, or stand in a sentence by accident."""

import json
import re
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def _texts(content: Any) -> list[str]:
    if isinstance(content, str):
        return [content]
    parts = content.values() if isinstance(content, dict) else content
    return [text for part in parts for text in _texts(part)]


def _words() -> tuple[str, ...]:
    files = ("world/tellings.json", "world/rare.json", "skills/further.json", "skills/acts.json")
    texts = [text for name in files for text in _texts(json.loads((_FOLDER / name).read_text("utf-8")))]
    return tuple(sorted({word for text in texts for word in re.findall(r"\b[a-z]{4,11}\b", text)}))


WORDS = _words()
