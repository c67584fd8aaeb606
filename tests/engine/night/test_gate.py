"""The verdict as a pure function: thresholds, McNemar, and that nothing better is ever judged worse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.night.gate import (
    FEWEST_PAIRS,
    KL_MEAN,
    THRESHOLDS,
    Figures,
    Paired,
    Recall,
    as_dict,
    is_tolerable,
    judge,
    lost_in_merging,
    may_be_chance,
    may_be_too_much,
    mcnemar,
    only_leaks,
    percentile,
    tolerated,
    worth_shrinking,
)

SEVERITY = ("accept", "warn", "shrink", "reject")


def results(good: int, count: int) -> list[bool]:
    return [True] * good + [False] * (count - good)


def pair(before: int, after: int, count: int = 100) -> Paired:
    return Paired(new=results(after, count), base=results(before, count), previous=results(before, count))


def figures(**groups: Paired) -> Figures:
    return Figures(
        recalls=[], groups=groups, kl=[], kl_mean=0.0, lineage_clean=True, changed=3, should_change=True, new_recall={}
    )


def verdict(**groups: Paired) -> str:
    return judge(figures(**groups)).verdict


def test_a_night_without_harm_is_accepted() -> None:
    found = judge(figures(**{one.name: pair(98, 98) for one in THRESHOLDS}))
    assert found.verdict == "accept"
    assert found.passed
    assert found.reason == ""


@pytest.mark.parametrize("name", [one.name for one in THRESHOLDS])
def test_a_collapse_is_rejected(name: str) -> None:
    found = judge(figures(**{name: pair(98, 60)}))
    assert found.verdict == "reject"
    assert not found.passed
    assert "points worse" in found.reason


@pytest.mark.parametrize("name", [one.name for one in THRESHOLDS])
def test_few_pairs_only_warn(name: str) -> None:
    assert verdict(**{name: pair(FEWEST_PAIRS - 1, 30, FEWEST_PAIRS - 1)}) == "warn"


@pytest.mark.parametrize(
    ("after", "expected"),
    [(100, "accept"), (98, "accept"), (97, "shrink"), (93, "shrink"), (92, "reject"), (80, "reject")],
)
def test_old_memories_between_two_and_seven_points_shrink(after: int, expected: str) -> None:
    assert verdict(old_memories=pair(100, after)) == expected


def test_a_big_drop_by_chance_shrinks() -> None:
    """Eight points, but nearly as many won as lost."""
    before = results(50, 100)
    after = [not one for one in before[:29]] + before[29:50] + [True] * 21 + before[71:]
    assert mcnemar(before, after) > 0.05
    assert verdict(old_memories=Paired(new=after, base=before, previous=before)) == "shrink"


def test_two_flipped_answers_are_only_a_warning() -> None:
    """Rounding to 4 bits flips a few answers each way."""
    before = results(68, 70)
    assert verdict(context=Paired(new=results(66, 70), base=before, previous=before)) == "warn"
    assert verdict(context=Paired(new=results(65, 70), base=before, previous=before)) == "shrink"


def test_a_harm_that_is_not_proven_is_tolerable() -> None:
    unproven = judge(figures(context=Paired(new=results(65, 70), base=results(68, 70), previous=results(68, 70))))
    proven = judge(figures(old_memories=pair(130, 122, 130)))
    assert unproven.verdict == proven.verdict == "shrink"
    assert is_tolerable(unproven)
    assert is_tolerable(judge(figures(old_memories=pair(100, 94)))), "p = 0.016: one of seven rows may show that"
    assert not is_tolerable(proven)
    assert not is_tolerable(judge(figures(old_memories=pair(100, 60))))
    assert is_tolerable(judge(replace(figures(), kl=[0.05] * 100, kl_mean=0.05)))
    whole = tolerated(unproven)
    assert whole.passed
    assert [row.verdict for row in whole.rows if row.name == "context"] == ["warn"]


def test_values_said_unasked_do_not_cost_the_night_below_their_bound() -> None:
    few, many = (figures(leaks=pair(227, 227 - count, 227)) for count in (10, 20))
    assert judge(few).verdict == "shrink"
    assert next(row for row in judge(few).rows if row.name == "leaks").proven
    assert is_tolerable(judge(few))
    assert tolerated(judge(few)).verdict == "warn"
    assert only_leaks(judge(few)), "no weaker adapter is tried"
    assert not may_be_too_much(judge(few))
    also = replace(figures(leaks=pair(227, 221, 227)), kl=[0.1] * 100, kl_mean=0.05)
    assert may_be_too_much(judge(also)), "something else may be mended"
    assert not only_leaks(judge(many))
    assert judge(many).verdict == "reject"
    assert not is_tolerable(judge(many))


def test_drift_is_not_chance() -> None:
    drifted = judge(replace(figures(), kl=[0.05] * 100, kl_mean=0.05))
    assert drifted.verdict == "shrink"
    assert not may_be_chance(drifted)
    assert may_be_chance(judge(figures(leaks=pair(227, 221, 227))))


def test_shrinking_is_worth_it_when_it_keeps_the_night() -> None:
    assert worth_shrinking(learned=0.8, left=0.75)
    assert not worth_shrinking(learned=0.8, left=0.7)
    assert not worth_shrinking(learned=0.8, left=0.07)


def test_what_rounding_does_to_the_base_is_no_drift() -> None:
    rounded = replace(figures(), kl=[0.1] * 100, kl_mean=0.1, rounding=[0.09] * 100, rounding_mean=0.09)
    assert judge(rounded).verdict == "accept"
    row = next(row for row in judge(rounded).rows if row.name == "kl_mean")
    assert (row.new, row.base, round(row.change or 0, 3)) == (0.1, 0.09, 0.01)
    assert judge(replace(rounded, rounding=[0.0] * 100, rounding_mean=0.0)).verdict == "reject"


def test_old_memories_are_compared_with_yesterday_and_the_rest_with_the_base() -> None:
    worse_base = Paired(new=results(90, 100), base=results(100, 100), previous=results(90, 100))
    assert verdict(old_memories=worse_base) == "accept"
    assert verdict(ability=worse_base) == "reject"


@pytest.mark.parametrize(
    ("mean", "expected"), [(0.0, "accept"), (KL_MEAN[0], "accept"), (0.05, "shrink"), (0.2, "reject")]
)
def test_drift(mean: float, expected: str) -> None:
    drifted = Figures(
        recalls=[],
        groups={},
        kl=[0.0] * 64,
        kl_mean=mean,
        lineage_clean=True,
        changed=1,
        should_change=True,
        new_recall={},
    )
    assert judge(drifted).verdict == expected


def test_a_forgotten_memory_in_the_rows_rejects() -> None:
    found = Figures(
        recalls=[], groups={}, kl=[], kl_mean=0.0, lineage_clean=False, changed=1, should_change=True, new_recall={}
    )
    assert judge(found).verdict == "reject"


def test_an_adapter_that_did_nothing_rejects() -> None:
    still = Figures(
        recalls=[], groups={}, kl=[], kl_mean=0.0, lineage_clean=True, changed=0, should_change=True, new_recall={}
    )
    assert judge(still).verdict == "reject"
    known = Figures(
        recalls=[], groups={}, kl=[], kl_mean=0.0, lineage_clean=True, changed=0, should_change=False, new_recall={}
    )
    assert judge(known).verdict == "accept"


@pytest.mark.parametrize(
    ("right", "asked", "learned"),
    [(3, 4, True), (2, 4, False), (8, 8, True), (6, 8, True), (5, 8, False), (2, 2, False), (3, 3, True)],
)
def test_in_weights_is_three_of_four(right: int, asked: int, learned: bool) -> None:
    assert Recall(memory=1, new=True, right=right, asked=asked).in_weights is learned


def test_mcnemar_by_hand() -> None:
    assert mcnemar([True], [True]) == 1.0
    assert mcnemar([True] * 5, [False] * 5) == pytest.approx(1 / 32)
    assert mcnemar([False] * 5, [True] * 5) == 1.0
    assert mcnemar([True] * 3 + [False], [False] * 3 + [True]) == pytest.approx(5 / 16)


def test_lost_in_merging() -> None:
    assert lost_in_merging(1.0, 0.8, 40)
    assert not lost_in_merging(1.0, 0.97, 40)
    assert not lost_in_merging(1.0, 0.9, 10)
    assert not lost_in_merging(0.5, 0.9, 40)


def test_percentile() -> None:
    assert percentile([], 0.95) == 0
    assert percentile([3.0, 1.0, 2.0], 0.95) == 3.0


def test_the_record_is_plain_data() -> None:
    import json

    assert json.loads(json.dumps(as_dict(judge(figures(ability=pair(100, 50))))))["verdict"] == "reject"


BOOLS = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=80)


@given(BOOLS)
def test_mcnemar_is_a_probability_and_worse_is_less_likely(rows: list[tuple[bool, bool]]) -> None:
    before, after = [one for one, _ in rows], [two for _, two in rows]
    p = mcnemar(before, after)
    assert 0 < p <= 1
    assert mcnemar([*before, True], [*after, False]) <= p + 1e-12


@given(BOOLS, st.sampled_from([one.name for one in THRESHOLDS]))
def test_one_more_right_answer_never_makes_it_worse(rows: list[tuple[bool, bool]], name: str) -> None:
    before, after = [one for one, _ in rows], [two for _, two in rows]
    if all(after):
        return
    better = list(after)
    better[after.index(False)] = True
    now = verdict(**{name: Paired(new=after, base=before, previous=before)})
    then = verdict(**{name: Paired(new=better, base=before, previous=before)})
    assert SEVERITY.index(then) <= SEVERITY.index(now)
