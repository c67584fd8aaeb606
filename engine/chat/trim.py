"""Makes a conversation fit the context by leaving out its oldest exchanges, in blocks. Pure: loads no tokenizer.

Blocks of a quarter of the context are measured from the oldest exchange on, so that the cut stays where it is while the
conversation grows through the next quarter: one re-read per block, not one per turn.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engine.errors import KnownError
from engine.prompts import Message


@dataclass(frozen=True)
class Trimmed:
    """What fits, as messages and token ids, and how many turns (messages) were left out."""

    messages: list[Message]
    token_ids: list[int]
    left_out: int


def trim(
    messages: Sequence[Message],
    *,
    context_tokens: int,
    answer_tokens: int,
    render: Callable[[Sequence[Message]], list[int]],
    count: Callable[[str], int],
) -> Trimmed:
    """Keep the system turns and the newest exchanges, with room for `answer_tokens` (at most a quarter of the context).

    Raises `KnownError("message_too_large")` when the system prompt and the last exchange alone do not fit.
    """
    budget = context_tokens - min(answer_tokens, context_tokens // 4)
    system = [message for message in messages if message.role == "system"]
    exchanges = _exchanges([message for message in messages if message.role != "system"])
    sizes = [sum(count(message.content) for message in exchange) for exchange in exchanges]
    for start in _cuts(sizes, context_tokens // 4):
        if sum(sizes[start:]) > budget and start < len(sizes) - 1:
            continue  # spares rendering what cannot fit
        kept = [*system, *(message for exchange in exchanges[start:] for message in exchange)]
        token_ids = render(kept)
        if len(token_ids) <= budget:
            return Trimmed(kept, token_ids, len(messages) - len(kept))
    raise too_large(context_tokens)


def too_large(context_tokens: int) -> KnownError:
    return KnownError(
        "message_too_large",
        f"This message does not fit the model's context of {context_tokens} tokens. It is kept in the conversation.",
        "Send it in smaller parts, or shorten your own instructions.",
    )


def _exchanges(turns: Sequence[Message]) -> list[list[Message]]:
    """Each user turn with what follows it."""
    exchanges: list[list[Message]] = []
    for turn in turns:
        if turn.role == "user" or not exchanges:
            exchanges.append([turn])
        else:
            exchanges[-1].append(turn)
    return exchanges


def _cuts(sizes: Sequence[int], block_tokens: int) -> list[int]:
    """How many exchanges to leave out, in the order to try: none, one block, two ..., then one by one to the last."""
    cuts = [0]
    filled = 0
    for number, size in enumerate(sizes[:-1], start=1):
        filled += size
        if filled >= block_tokens:
            cuts.append(number)
            filled = 0
    return [*cuts, *range(cuts[-1] + 1, len(sizes))]
