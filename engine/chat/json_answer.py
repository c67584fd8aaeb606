"""Checks a model's JSON answer against the small part of JSON Schema that the app uses. No grammar, no retry."""

import json
from collections.abc import Mapping
from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def parse_json(text: str, schema: Mapping[str, Any]) -> Any | None:
    """The parsed value, or None when the text is not JSON or not of the schema (a grammar can fail open)."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if matches(value, schema) else None


def matches(value: Any, schema: Mapping[str, Any]) -> bool:
    """Understands type, enum, properties, required, additionalProperties, items, min/maxItems, min/maxLength."""
    if "enum" in schema and value not in schema["enum"]:
        return False
    wanted = schema.get("type")
    if wanted is not None and not _is(value, wanted):
        return False
    if isinstance(value, dict):
        return _object_matches(value, schema)
    if isinstance(value, list):
        items = schema.get("items", {})
        return _within(len(value), schema, "Items") and all(matches(item, items) for item in value)
    return not isinstance(value, str) or _within(len(value), schema, "Length")


def _is(value: Any, wanted: str) -> bool:
    if isinstance(value, bool):
        return wanted == "boolean"
    return isinstance(value, _TYPES[wanted])


def _object_matches(value: dict[str, Any], schema: Mapping[str, Any]) -> bool:
    properties: Mapping[str, Any] = schema.get("properties", {})
    if any(key not in value for key in schema.get("required", ())):
        return False
    if schema.get("additionalProperties") is False and not value.keys() <= properties.keys():
        return False
    return all(matches(item, properties.get(key, {})) for key, item in value.items())


def _within(size: int, schema: Mapping[str, Any], noun: str) -> bool:
    least, most = schema.get(f"min{noun}"), schema.get(f"max{noun}")
    return (least is None or size >= least) and (most is None or size <= most)
