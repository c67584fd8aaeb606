"""The night's bar and estimate: never backwards, never over, and silent while it is too early."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.night.job import STAGES as NIGHT_STAGES
from ui.tonight import stages


def test_every_stage_of_a_night_has_words() -> None:
    assert tuple(stage.name for stage in stages.STAGES) == (*NIGHT_STAGES, "publish")
    assert all(stage.title and stage.explained for stage in stages.STAGES)


def test_the_shares_of_a_usual_night_are_a_whole() -> None:
    assert sum(stage.share for stage in stages.STAGES) == pytest.approx(1)


@given(st.dictionaries(st.sampled_from(NIGHT_STAGES), st.floats(0, 1e4), max_size=9))
def test_measured_shares_are_a_whole_too(seconds: dict[str, float]) -> None:
    assert sum(stages.shares(seconds).values()) == pytest.approx(1)


@given(st.integers(1, 400))
def test_the_bar_only_grows(total: int) -> None:
    parts = stages.shares({})
    done = [stages.done_share(parts, name, at, total) for name in NIGHT_STAGES for at in range(0, total + 1, 50)]
    assert all(before <= after + 1e-9 for before, after in pairwise(done))
    assert 0 <= done[0] <= done[-1] <= 1


def test_the_rows_that_are_read_first_are_a_small_part_of_learning() -> None:
    parts = stages.shares({})
    before, read = (stages.done_share(parts, "seed", at, 700, "row") for at in (0, 700))
    first_step, last_step = (stages.done_share(parts, "seed", at, 160, "step") for at in (1, 160))
    assert before < read < first_step < last_step
    assert (read - before) < 0.25 * (last_step - before)


@pytest.mark.parametrize(
    ("elapsed", "began", "done", "left"),
    [
        (10.0, 0.0, 0.5, 10.0),
        (60.0, 0.0, 0.25, 180.0),
        (30.0, 0.5, 0.75, 30.0),  # a night that went on where it stopped
        (5.0, 0.0, 0.01, None),
        (0.0, 0.0, 0.5, None),
    ],
)
def test_the_estimate(elapsed: float, began: float, done: float, left: float | None) -> None:
    assert stages.seconds_left(elapsed, began, done) == (None if left is None else pytest.approx(left))


def test_an_unknown_stage_keeps_its_name() -> None:
    assert stages.stage_named("new_stage").title == "New_stage"
    assert stages.done_share(stages.shares({}), "new_stage", 1, 2) == 0


def test_a_second_training_is_named_and_moves_no_bar() -> None:
    second = stages.stage_named("settle")
    assert second.title == "Practising the old once more"
    assert stages.place("settle") == stages.place("exam")
    assert stages.done_share(stages.shares({"seed": 10.0, "settle": 5.0}), "settle", 1, 2) == 0
    assert stages.shares({"seed": 10.0, "settle": 5.0})["seed"] == 1.0
