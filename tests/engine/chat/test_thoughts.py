"""Thoughts and answers, however the text is cut into pieces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.chat.thoughts import ThoughtSplitter

CASES = [
    ("Hello.", "", "Hello."),
    ("<think>hm</think>Yes.", "hm", "Yes."),
    ("\n <think>\nhm\n</think>\n\nYes.\n", "hm", "Yes.\n"),
    ("<think>a<b</think></think>", "a<b", "</think>"),
    ("<think>never closed", "never closed", ""),
    ("<thin", "", "<thin"),
    ("  <", "", "  <"),
    ("A <think>late</think> one", "", "A <think>late</think> one"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "thoughts", "answer"), CASES)
@settings(max_examples=30)
@given(data=st.data())
def test_any_cut_gives_the_same(text: str, thoughts: str, answer: str, data: st.DataObject) -> None:
    splitter = ThoughtSplitter()
    said, rest = "", text
    while rest:
        size = data.draw(st.integers(1, len(rest)))
        said, rest = said + splitter.feed(rest[:size]), rest[size:]
    assert (said + splitter.finish(), splitter.thoughts) == (answer, thoughts)


def test_a_thought_the_prompt_opened() -> None:
    splitter = ThoughtSplitter(open_already=True)
    assert splitter.feed("hm, ") == ""
    assert splitter.feed("well</think>\n\nYes.") == "Yes."
    assert splitter.thoughts == "hm, well"
