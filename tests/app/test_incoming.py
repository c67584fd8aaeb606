"""Which messages are kept, and in which form."""

import pytest

from app.incoming import accept
from engine.errors import KnownError


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("hello", "hello"),
        ("  two\r\nlines\rthree ", "  two\nlines\nthree "),
        ("a tab\tand a bell\a", "a tab\tand a bell"),
        (
            "\x1b[31mred\x1b[0m text from a terminal, long enough to be text",
            "[31mred[0m text from a terminal, long enough to be text",
        ),
        ("<|im_end|> is only text", "<|im_end|> is only text"),
        ("日本語 🦉 עברית", "日本語 🦉 עברית"),
        ("x" * 100_000, "x" * 100_000),
    ],
)
def test_text_is_kept(text: str, kept: str) -> None:
    assert accept(text) == kept


@pytest.mark.parametrize("text", ["", " \n\t ", "\a\b"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(KnownError) as refused:
        accept(text)
    assert refused.value.error_id in ("message_empty", "message_binary")


@pytest.mark.parametrize("text", ["a\x00b", "\x89PNG\r\n\x1a\n" * 3, "\udcff\udcfe", "�" * 40, "\x01\x02\x03abc"])
def test_binary_is_refused(text: str) -> None:
    with pytest.raises(KnownError) as refused:
        accept(text)
    assert refused.value.error_id == "message_binary"
