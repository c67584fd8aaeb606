"""The hand-sorted experiences: their files are well formed and cover every kind."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FIELDS = {"text", "trust", "kind", "decision", "why"}
DECISIONS = {"discard", "session", "lasting"}
TRUSTS = {"typed", "approved", "pasted", "piped", "imported", "document", "tool", "assistant"}
KINDS = {
    "statement", "question", "correction", "feedback", "preference", "plan", "tool_result", "failed_path",
    "environment", "document", "small_talk", "hypothetical", "quotation", "other_people", "passing", "task",
    "emotion", "secret", "procedure", "praise", "drop_refusals",
}  # fmt: skip


def experiences(name: str) -> list[dict[str, str]]:
    with (HERE / name).open("rb") as file:
        rows: list[dict[str, str]] = tomllib.load(file)["experience"]
    return rows


@pytest.mark.parametrize("name", ["experiences_first.toml"])
def test_the_hundred_are_well_formed_and_of_every_kind(name: str) -> None:
    rows = experiences(name)
    assert len(rows) == 100
    assert len({row["text"] for row in rows}) == 100
    assert all(set(row) == FIELDS and all(row.values()) for row in rows)
    assert {row["trust"] for row in rows} <= TRUSTS
    assert {row["kind"] for row in rows} == KINDS
    decisions = Counter(row["decision"] for row in rows)
    assert set(decisions) == DECISIONS
    assert decisions["lasting"] >= 35
    assert decisions["session"] >= 35
    assert decisions["discard"] >= 10
