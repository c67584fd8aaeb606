"""Reading rows, the order they are shown in, and passes that fit."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine.errors import BugError
from engine.night.training_rows import TrainingRow, batches, passes, read_rows
from tests.engine.night.seeding import write_rows


def test_reads_taught_and_replayed_rows(tmp_path: Path) -> None:
    rows = read_rows(write_rows(tmp_path / "rows.jsonl", count=4))
    assert [row.replay for row in rows] == [False, True, False, True]
    taught, replayed = rows[0], rows[1]
    assert taught.teacher_ids[: len(taught.teacher or ())] == taught.teacher
    assert replayed.teacher_ids == replayed.student_ids


def test_the_last_answer_token_is_not_read() -> None:
    row = TrainingRow((1, 2), (3, 4, 5), (9, 1, 2))
    assert row.student_ids == (1, 2, 3, 4)
    assert row.teacher_ids == (9, 1, 2, 3, 4)


@pytest.mark.parametrize("line", ["", '{"prompt_ids": [1], "answer_ids": []}', '{"prompt_ids": [], "answer_ids": [1]}'])
def test_rows_without_content_are_a_bug(tmp_path: Path, line: str) -> None:
    (tmp_path / "rows.jsonl").write_text(line)
    with pytest.raises(BugError):
        read_rows(tmp_path / "rows.jsonl")


def test_unknown_fields_are_no_matter(tmp_path: Path) -> None:
    line = {"prompt_ids": [1], "answer_ids": [2], "teacher_prompt_ids": None, "weight": 0.5, "kind": "x", "more": 1}
    (tmp_path / "rows.jsonl").write_text(json.dumps(line))
    assert read_rows(tmp_path / "rows.jsonl") == [TrainingRow((1,), (2,), None, 0.5)]


@given(rows=some.integers(1, 30), size=some.integers(1, 40), seed=some.integers(0, 99))
def test_every_row_is_shown_equally_often(rows: int, size: int, seed: int) -> None:
    shown = list(batches(rows, size, 12, seed))
    assert all(len(batch) == min(rows, size) or size > rows for batch in shown)
    counts = Counter(row for batch in shown for row in batch)
    assert max(counts.values()) - min(counts.get(row, 0) for row in range(rows)) <= 1
    assert shown == list(batches(rows, size, 12, seed))


@given(lengths=some.lists(some.integers(1, 50), min_size=1, max_size=20), most=some.integers(1, 60))
def test_passes_hold_all_rows_within_the_bound(lengths: list[int], most: int) -> None:
    split = passes(lengths, most)
    assert [place for part in split for place in part] == list(range(len(lengths)))
    assert all(len(part) == 1 or sum(lengths[place] for place in part) <= most for part in split)
