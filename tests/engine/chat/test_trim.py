"""A full context: what is left out, in which blocks, and when a message is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chat.trim import Trimmed, trim
from engine.errors import KnownError
from engine.prompts import Message

CONTEXT = 100
SYSTEM = Message("system", "s" * 4)
OVERHEAD = 2


def fit(messages: list[Message], *, answer_tokens: int = 20, context_tokens: int = CONTEXT) -> Trimmed:
    """One token a character and two for each turn."""
    return trim(
        messages,
        context_tokens=context_tokens,
        answer_tokens=answer_tokens,
        render=lambda kept: [0] * sum(len(message.content) + OVERHEAD for message in kept),
        count=len,
    )


def history(*sizes: int) -> list[Message]:
    """Exchanges of the given sizes, and a last question."""
    turns = [Message(role, "x" * (size // 2)) for size in sizes for role in ("user", "assistant")]
    return [SYSTEM, *turns, Message("user", "now?")]


def test_what_fits_is_left_alone() -> None:
    messages = history(10, 10)
    assert fit(messages).messages == messages
    assert fit(messages).left_out == 0


def test_oldest_exchanges_go_in_blocks_of_a_quarter() -> None:
    trimmed = fit(history(10, 10, 10, 10, 10, 10))
    assert trimmed.left_out == 6  # three exchanges of 10 are the first block of at least 25
    assert trimmed.messages[0] == SYSTEM
    assert trimmed.messages[1].role == "user"
    assert trimmed.messages[-1].text == "now?"


def test_the_cut_stays_while_the_next_quarter_fills() -> None:
    starts = []
    for exchanges in range(1, 40):
        trimmed = fit(history(*[10] * exchanges))
        starts.append(trimmed.left_out)
    assert starts == sorted(starts)
    changes = sum(1 for before, after in pairwise(starts) if before != after)
    assert changes <= 40 * 10 // 25


def test_a_large_last_block_goes_one_by_one() -> None:
    trimmed = fit(history(4, 60))
    assert [message.text for message in trimmed.messages] == [SYSTEM.text, "now?"]
    assert trimmed.left_out == 4


def test_a_long_answer_reserves_at_most_a_quarter() -> None:
    messages = history(30, 20)
    assert fit(messages, answer_tokens=4000).left_out == 0


def test_a_message_larger_than_the_context_is_refused() -> None:
    with pytest.raises(KnownError) as caught:
        fit([SYSTEM, Message("user", "x" * 200)])
    assert caught.value.error_id == "message_too_large"
    assert "kept" in caught.value.message


def test_notes_count() -> None:
    with pytest.raises(KnownError):
        fit([SYSTEM, Message("user", "hi", notes=("n" * 100,))])


def test_unanswered_questions_are_exchanges_of_their_own() -> None:
    messages = [SYSTEM, *(Message("user", "y" * 30) for _ in range(5))]
    trimmed = fit(messages)
    assert len(trimmed.messages) + trimmed.left_out == len(messages)
    assert trimmed.left_out >= 3


@given(
    st.lists(st.tuples(st.sampled_from(["user", "assistant"]), st.integers(0, 40)), max_size=60),
    st.integers(0, 60),
    st.integers(1, 500),
)
def test_properties(turns: list[tuple[str, int]], last: int, answer_tokens: int) -> None:
    messages = [SYSTEM, *(Message(role, "x" * size) for role, size in turns), Message("user", "q" * last)]
    trimmed = fit(messages, answer_tokens=answer_tokens)
    assert len(trimmed.token_ids) <= CONTEXT - min(answer_tokens, CONTEXT // 4)
    assert trimmed.messages[0] == SYSTEM
    assert trimmed.messages[1:] == messages[len(messages) - len(trimmed.messages) + 1 :]
    assert trimmed.left_out == len(messages) - len(trimmed.messages)
    assert trimmed.messages[-1] == messages[-1]
