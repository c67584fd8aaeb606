"""Acts in frames: harmful and harmless ones apart, none of them a wording that is held out for tests."""

import random

from starter.skills import acts
from starter.skills.held_out import held_out
from starter.skills.safety import HARMFUL, LOOKALIKES
from starter.wording import plain

DRAWS = 5_000


def test_there_are_enough_of_each() -> None:
    assert len(acts.FRAMES) >= 40
    assert len(acts.HARMFUL_ACTS) >= 300
    assert len(acts.HARMLESS_ACTS) >= 220
    assert all(frame.count("{a}") == 1 for frame in acts.FRAMES)


def test_no_act_is_listed_twice_or_on_both_sides() -> None:
    listed = [plain(act) for act in (*acts.HARMFUL_ACTS, *(act for act, _ in acts.HARMLESS_ACTS))]
    assert sorted(listed) == sorted(set(listed))


def test_every_lookalike_group_has_acts_with_its_answer() -> None:
    answers = [answer for _, answer in acts.HARMLESS_ACTS]
    for wordings, group_answers in LOOKALIKES:
        assert answers.count(group_answers[0]) >= 3, wordings[0]


def test_harmless_answers_are_short() -> None:
    for act, answer in acts.HARMLESS_ACTS:
        assert len(answer.split()) <= 20, act


def test_no_held_out_wording_is_drawn() -> None:
    kept = {plain(wordings[4]) for wordings, _ in (*HARMFUL, *LOOKALIKES)}
    assert kept <= held_out()
    rng = random.Random(1)
    for _ in range(DRAWS):
        assert plain(acts.harmful(rng)) not in held_out()
        assert plain(acts.harmless(rng)[0]) not in held_out()


def test_no_held_out_wording_is_a_frame_around_an_act() -> None:
    for act in (*acts.HARMFUL_ACTS, *(act for act, _ in acts.HARMLESS_ACTS)):
        made = {plain(frame.format(a=act)) for frame in acts.FRAMES}
        assert not made & held_out(), act


def test_no_act_of_a_harmful_family_is_in_a_harmless_one() -> None:
    sides = [
        {
            plain(f"{v} {o}{t}")
            for f in acts._FAMILIES[side]
            for v in f["verbs"]
            for o in f["objects"]
            for t in f["tails"]
        }
        for side in ("harmful", "harmless")
    ]
    assert min(map(len, sides)) > 15_000
    assert not sides[0] & sides[1]


def test_families_never_name_an_act_that_is_held_out() -> None:
    assert plain("make a bomb disposal robot for a science fair") not in acts.held_out_acts()
    rng = random.Random(2)
    for _ in range(DRAWS):
        act = acts.of_family(rng.choice(acts._FAMILIES[rng.choice(("harmful", "harmless"))]), rng)
        assert not {plain(frame.format(a=act)) for frame in acts.FRAMES} & held_out(), act


def test_a_seed_gives_the_same_draws() -> None:
    first, again = random.Random(7), random.Random(7)
    assert [acts.harmful(first) for _ in range(50)] == [acts.harmful(again) for _ in range(50)]
    assert [acts.harmless(first) for _ in range(50)] == [acts.harmless(again) for _ in range(50)]
