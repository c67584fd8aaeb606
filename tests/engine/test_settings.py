"""The settings table is sound, and text typed by a person becomes a valid value or a clear refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import KnownError
from engine.settings import TABLE, parse, setting


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.key)
def test_every_row_is_sound(row) -> None:
    assert row.help.endswith(".")
    assert row.key.count(".") == 1
    assert parse(row.key, str(row.default)) == row.default


def test_rows_of_one_section_stand_together() -> None:
    sections = [row.section for row in TABLE]
    runs = [one for one, before in zip(sections, [None, *sections], strict=False) if one != before]
    assert len(runs) == len(set(runs))


def test_keys_are_not_used_twice() -> None:
    assert len({row.key for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("chat.max_tokens", "300", 300),
        ("chat.max_tokens", " 300 ", 300),
        ("chat.temperature", "0.7", 0.7),
        ("chat.temperature", "1", 1.0),
        ("learning.enabled", "off", False),
        ("learning.enabled", "YES", True),
        ("night.served_type", "Q8_0", "Q8_0"),
        ("chat.instructions", "Answer in French.", "Answer in French."),
        ("night.minutes", "1", 1),
        ("night.minutes", "720", 720),
    ],
)
def test_what_a_person_types_becomes_a_value(key: str, text: str, value: object) -> None:
    assert parse(key, text) == value
    assert type(parse(key, text)) is type(value)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("chat.max_tokens", "many"),
        ("chat.max_tokens", "0"),
        ("chat.max_tokens", "1.5"),
        ("chat.max_tokens", ""),
        ("chat.temperature", "nan"),
        ("chat.temperature", "inf"),
        ("chat.temperature", "-0.1"),
        ("learning.enabled", "maybe"),
        ("night.served_type", "q4_k_m"),
        ("night.device", "tpu"),
        ("night.minutes", "721"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_would(key: str, text: str) -> None:
    with pytest.raises(KnownError) as caught:
        parse(key, text)
    assert caught.value.error_id == "setting_invalid"
    assert caught.value.next_step.startswith("It takes ")


def test_an_unknown_key_is_refused() -> None:
    for ask in (lambda: setting("chat.nothing"), lambda: parse("chat.nothing", "1")):
        with pytest.raises(KnownError) as caught:
            ask()
        assert caught.value.error_id == "setting_unknown"


@given(st.sampled_from([row.key for row in TABLE]), st.text())
def test_no_text_breaks_parse(key: str, text: str) -> None:
    row = setting(key)
    error_id = None
    try:
        assert isinstance(parse(key, text), row.kind)
    except KnownError as error:
        error_id = error.error_id
    assert error_id in (None, "setting_invalid")
