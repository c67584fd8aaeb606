"""The check after a constrained answer."""

import json
from typing import Any

import pytest

from engine.chat.json_answer import parse_json
from engine.prompts import EXTRACT_SCHEMA

FACT = {"subject": "user", "attribute": "dog", "value": "Biscuit"}
GOOD: list[Any] = [{"facts": []}, {"facts": [FACT]}, {"facts": [FACT] * 3}]
BAD: list[Any] = [
    {"facts": [FACT] * 4},
    {"facts": [FACT | {"value": "x" * 81}]},
    {"facts": [FACT | {"value": 3}]},
    {"facts": [FACT | {"more": "x"}]},
    {"facts": [{"subject": "user"}]},
    {},
    [],
    "facts",
    {"facts": {}},
]


@pytest.mark.parametrize("value", GOOD)
def test_accepts(value: Any) -> None:
    assert parse_json(json.dumps(value), EXTRACT_SCHEMA) == value


@pytest.mark.parametrize("value", BAD)
def test_refuses(value: Any) -> None:
    assert parse_json(json.dumps(value), EXTRACT_SCHEMA) is None


@pytest.mark.parametrize("text", ["", "{", '{"facts": [', "yes"])
def test_refuses_what_is_not_json(text: str) -> None:
    assert parse_json(text, EXTRACT_SCHEMA) is None


def test_numbers_booleans_and_choices() -> None:
    assert parse_json("true", {"type": "boolean"}) is True
    assert parse_json("true", {"type": "integer"}) is None
    assert parse_json("2.5", {"type": "number"}) == 2.5
    assert parse_json('"no"', {"enum": ["yes", "no"]}) == "no"
    assert parse_json('"maybe"', {"enum": ["yes", "no"]}) is None
