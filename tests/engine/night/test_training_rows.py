"""Reading rows, the order they are shown in, and passes that fit."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine.errors import BugError
from engine.night.training_rows import Order, TrainingRow, passes, read_rows
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
def test_without_focus_every_row_is_shown_equally_often(rows: int, size: int, seed: int) -> None:
    shown = _taken(Order(rows, size, seed), 12)
    assert all(len(batch) == min(rows, size) or size > rows for batch in shown)
    counts = Counter(row for batch in shown for row in batch)
    assert max(counts.values()) - min(counts.get(row, 0) for row in range(rows)) <= 1
    assert shown == _taken(Order(rows, size, seed), 12)


def test_with_focus_every_row_is_shown_once_and_the_wrong_ones_more_often() -> None:
    order = Order(200, 10, 0, focus=2.0)
    assert order.first(3) == sorted(row for batch in _taken(Order(200, 10, 0), 3) for row in batch)
    counts: Counter[int] = Counter()
    for step in range(80):
        batch = order.take()
        order.heard(batch, [float(row) for row in batch])
        counts.update(batch)
        if step == 19:
            assert set(counts.values()) == {1}
    easy, hard = (sum(counts[row] for row in rows) for rows in (range(100), range(100, 200)))
    assert hard > 1.7 * easy
    assert all(counts[row] >= 1 for row in range(200))


def test_an_order_goes_on_where_it_was_left() -> None:
    through, begun, later = (Order(30, 7, 3, focus=1.0) for _ in range(3))
    for order in (through, begun):
        for _ in range(9):
            order.heard(batch := order.take(), [row / 30 for row in batch])
    later.restore(begun.state())
    assert _taken(later, 20) == _taken(through, 20)


def _taken(order: Order, steps: int) -> list[list[int]]:
    return [order.take() for _ in range(steps)]


@given(lengths=some.lists(some.integers(1, 50), min_size=1, max_size=20), most=some.integers(1, 60))
def test_passes_hold_all_rows_within_the_bound(lengths: list[int], most: int) -> None:
    split = passes(lengths, most)
    assert [place for part in split for place in part] == list(range(len(lengths)))
    assert all(len(part) == 1 or sum(lengths[place] for place in part) <= most for part in split)
