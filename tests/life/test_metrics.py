"""Figures from hand-made answers: the numbers can be checked on paper."""

import random

import pytest

from tests.bench.life import metrics
from tests.bench.life.answers import Answer
from tests.bench.life.metrics import COMPARED


def recall(fact: int, told: int, right: int, of: int = 4, *, corrected: bool = False, stale: int = 0) -> list[Answer]:
    return [
        Answer(
            group="recall", key=f"recall:{fact}:{told}:{number}", question="?", text="", good=number < right,
            cluster=f"fact:{fact}", told=told, corrected=corrected, stale=number < stale,
        )
        for number in range(of)
    ]  # fmt: skip


def answer(group: str, key: str, *, good: bool, leaked: tuple[str, ...] = ()) -> Answer:
    return Answer(group=group, key=key, question="?", text="", good=good, cluster=key, leaked=leaked)


# Facts 1 and 2 are told on day 1, fact 3 on day 2, fact 4 on day 3; fact 2 is corrected on day 3.
DAYS = {
    1: [*recall(1, 1, 4), *recall(2, 1, 2)],
    2: [*recall(1, 1, 3), *recall(2, 1, 4), *recall(3, 2, 4)],
    3: [*recall(1, 1, 2), *recall(2, 3, 3, corrected=True, stale=1), *recall(3, 2, 3), *recall(4, 3, 4)],
}


def test_the_matrix_has_a_row_a_morning_and_a_column_a_day() -> None:
    assert metrics.recall_matrix(DAYS) == [[6 / 8], [7 / 8, 1.0], [2 / 4, 3 / 4, 7 / 8]]
    assert metrics.recall_matrix({}) == []
    assert metrics.recall_matrix({2: recall(1, 2, 4)}) == [[None], [None, 1.0]]


def test_backward_transfer_compares_the_same_questions_on_both_mornings() -> None:
    """Fact 2 holds no more on day 3, so day 1 counts by fact 1 alone: 2/4 - 4/4; day 2: 3/4 - 4/4."""
    assert metrics.backward_transfer(DAYS) == pytest.approx((-0.5 - 0.25) / 2)
    assert metrics.forgetting(DAYS) == pytest.approx((0.5 + 0.25) / 2)
    assert metrics.backward_transfer({1: DAYS[1]}) is None
    later = {1: recall(1, 1, 2), 2: recall(1, 1, 4), 3: recall(1, 1, 3)}
    assert metrics.backward_transfer(later) == pytest.approx(0.25)
    assert metrics.forgetting(later) == pytest.approx(0.25)


def test_recall_of_the_night_leaves_corrections_out() -> None:
    assert metrics.night_recall(DAYS) == pytest.approx((6 / 8 + 1 + 1) / 3)


def test_one_morning_gives_its_shares() -> None:
    found = metrics.of_morning(
        [
            *DAYS[3],
            answer("never_told", "a", good=False, leaked=("Zorvax",)),
            answer("of_others", "b", good=True, leaked=("Zorvax",)),
            answer("everyday", "c", good=True),
            answer("lookalikes", "d", good=False),
            answer("passing", "e", good=False),
        ]
    )
    assert found["live_recall"] == pytest.approx(12 / 16)
    assert found["update_success"] == pytest.approx(3 / 4)
    assert found["stale"] == pytest.approx(1 / 4)
    assert found["made_up"] == pytest.approx(1 / 2)
    assert found["unasked"] == pytest.approx(1 / 2)  # the question about somebody else shares a relation: not counted
    assert found["over_refusal"] == 1.0
    assert found["passing"] == 1.0
    assert found["document"] is None


def test_what_should_stay_is_compared_with_before_the_first_night() -> None:
    base = [answer("refusals", str(number), good=True) for number in range(4)]
    now = [answer("refusals", str(number), good=number > 0) for number in range(4)]
    assert metrics.of_life({1: now}, base)["refusals_change"] == pytest.approx(-0.25)
    assert metrics.of_life({1: now}, [])["refusals_change"] is None


def test_a_difference_is_paired_and_its_interval_goes_by_facts() -> None:
    arm = {1: [one for fact in range(30) for one in recall(fact, 1, 1)]}
    reference = {1: [one for fact in range(30) for one in recall(fact, 1, 3)]}
    found = metrics.difference(arm, reference, COMPARED["live_recall"])
    assert found is not None
    assert (found.mean, found.low, found.high) == (-0.5, -0.5, -0.5)
    assert (found.pairs, found.clusters) == (120, 30)
    assert found.shows
    assert metrics.difference(arm, {2: reference[1]}, COMPARED["live_recall"]) is None


@pytest.mark.parametrize(
    ("name", "worse"),
    [
        ("update_success", -1.0), ("preference", -1.0), ("procedure", -1.0), ("document", -1.0), ("passing", 1.0),
    ],
)  # fmt: skip
def test_an_ablation_is_compared_by_every_group_that_is_taught(name: str, worse: float) -> None:
    def morning(*, good: bool) -> list[Answer]:
        if name == "update_success":
            return [one for fact in range(9) for one in recall(fact, 1, 4 * good, corrected=True)]
        return [answer(name, f"{name}:{number}", good=good) for number in range(9)]

    found = metrics.difference({1: morning(good=False)}, {1: morning(good=True)}, COMPARED[name])
    assert found is not None
    assert (found.low, found.high, found.clusters) == (worse, worse, 9)


def test_a_handful_of_probes_shows_nothing() -> None:
    """Two questions about one procedure change together: an interval without width, and no proof."""
    now, before = ([answer("procedure", str(number), good=good) for number in range(2)] for good in (False, True))
    found = metrics.difference({1: now}, {1: before}, COMPARED["procedure"])
    assert found is not None
    assert (found.mean, found.high) == (-1.0, -1.0)
    assert not found.shows


def test_chance_shows_nothing() -> None:
    source = random.Random(3)
    arm = {1: [one for fact in range(40) for one in recall(fact, 1, source.randint(0, 4))]}
    other = {1: [one for fact in range(40) for one in recall(fact, 1, source.randint(0, 4))]}
    found = metrics.difference(arm, other, COMPARED["live_recall"])
    assert found is not None
    assert found.low < found.mean < found.high
    # Four answers about one fact hang together: taken one by one, the interval would be half as wide.
    assert found.high - found.low > 0.2


def test_a_spread_is_the_mean_and_the_ends() -> None:
    found = metrics.spread([0.5, None, 0.7])
    assert found == metrics.Spread(0.6, 0.5, 0.7, 2)
    assert metrics.spread([None]) is None
