"""An exchange of the chat as a training row of the naive arm: all of it is learned, what was asked too. Pure."""

from engine import prompts
from engine.night.rows import Renderer, Row
from engine.prompts import Message


def row_of(renderer: Renderer, asked: str, answered: str) -> Row:
    """Everything after what begins every conversation is the answer: the message, what stands between, the reply."""
    whole = [*_ids(renderer, asked), *renderer.answer_ids(answered)]
    other = _ids(renderer, "?" if not asked.startswith("?") else "!")
    same = next((at for at, (one, two) in enumerate(zip(whole, other, strict=False)) if one != two), len(other))
    return Row(
        kind="chat", memory_ids=[], prompt_ids=whole[:same], answer_ids=whole[same:], teacher_prompt_ids=None,
        weight=1.0, lineage=[],
    )  # fmt: skip


def _ids(renderer: Renderer, asked: str) -> list[int]:
    return renderer.render(prompts.chat([Message("user", asked)]))
