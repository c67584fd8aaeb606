"""Who wins where memories disagree."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.memory.reconcile import Asked, Claim, Merged, Superseded, reconcile, undecided


def claim(number: int, text: str, subject: str = "", attribute: str = "", value: str = "", hour: int = 0) -> Claim:
    said_at = f"2026-11-23T{hour or number:02d}:00:00+01:00"
    return Claim(id=number, text=text, subject=subject, attribute=attribute, value=value, said_at=said_at)


LENA = claim(1, "My sister is called Lena.", "my sister", "name", "Lena")
MIRA = claim(2, "My sister is called Mira.", "my sister", "name", "Mira")
OSLO = claim(3, "I live in Oslo.", "me", "home city", "Oslo")
BERGEN = claim(4, "I live in Bergen.", "me", "home city", "Bergen")


def test_a_correction_supersedes() -> None:
    found = reconcile([LENA, replace(MIRA, corrects=True, previous="Lena")])
    assert found.superseded == (Superseded(1, 2, "correction"),)


def test_a_correction_of_another_value_leaves_this_one() -> None:
    dora = claim(5, "My other sister is called Dora.", "my sister", "name", "Dora")
    found = reconcile([LENA, dora, replace(MIRA, corrects=True, previous="Lena", said_at="2026-11-24T01:00:00+01:00")])
    assert Superseded(1, 2, "correction") in found.superseded
    assert all(one.memory != 5 for one in found.superseded)


def test_the_newer_wins_without_a_correction() -> None:
    assert reconcile([BERGEN, OSLO]).superseded == (Superseded(3, 4, "newer"),)


def test_order_of_the_list_does_not_matter() -> None:
    assert reconcile([OSLO, BERGEN]) == reconcile([BERGEN, OSLO])


def test_two_sisters_are_a_question_for_the_owner() -> None:
    found = reconcile([LENA, MIRA])
    assert found.superseded == ()
    assert found.asked == (Asked(1, 2),)


def test_another_sister_is_no_contradiction() -> None:
    assert reconcile([LENA, replace(MIRA, text="I have another sister, Mira.")]).asked == ()


def test_two_allergies_are_none_either() -> None:
    nuts = claim(1, "I'm allergic to nuts.", "me", "allergy", "nuts")
    eggs = claim(2, "I'm allergic to eggs.", "me", "allergy", "eggs")
    found = reconcile([nuts, eggs])
    assert (found.superseded, found.asked, found.merged) == ((), (), ())


def test_the_same_moment_is_a_question() -> None:
    assert reconcile([OSLO, replace(BERGEN, said_at=OSLO.said_at)]).asked == (Asked(3, 4),)


def test_duplicates_merge_into_the_older() -> None:
    again = claim(7, "Lena is my sister.", "my sister", "name", "Lena")
    assert reconcile([LENA, again]).merged == (Merged(7, 1),)
    assert reconcile([LENA, claim(8, "my sister is called lena")]).merged == (Merged(8, 1),)


def test_a_more_precise_value_stays() -> None:
    full = claim(7, "My boss is called Ada Holm.", "my boss", "name", "Ada Holm")
    short = claim(6, "My boss is called Ada.", "my boss", "name", "Ada")
    assert reconcile([short, full]).merged == (Merged(6, 7),)


def test_mum_and_mother_are_one() -> None:
    mum = claim(1, "My mum is called Ruth.", "my mum", "name", "Ruth")
    mother = claim(2, "My mother is called Edith.", "my mother", "name", "Edith")
    assert reconcile([mum, replace(mother, corrects=True)]).superseded == (Superseded(1, 2, "correction"),)


def test_a_bare_correction_finds_what_it_corrects() -> None:
    bare = replace(claim(9, "It's not Lena any more, it's Mira.", value="Mira"), previous="Lena")
    found = reconcile([LENA, OSLO, bare])
    assert found.filled == {9: ("my sister", "name")}
    assert found.superseded == (Superseded(1, 9, "correction"),)


def test_a_bare_correction_of_nothing_known_stands() -> None:
    bare = replace(claim(9, "It's not Gus any more, it's Mira.", value="Mira"), previous="Gus")
    assert reconcile([LENA, bare]).superseded == ()


def test_pairs_for_the_model_lack_a_subject() -> None:
    one, two = claim(1, "The tap in the kitchen drips."), claim(2, "The tap in the kitchen is fine.")
    assert undecided([one, two, OSLO]) == [(one, two)]


NAMES = ["Lena", "Mira", "Ida", "Ruth", "Edith", "Nora", "Ada", "Olga", "Tess", "Vera"]
SISTERS = [
    claim(number, f"My sister is called {name}.", "my sister", "name", name) for number, name in enumerate(NAMES, 1)
]


def test_what_is_both_true_is_never_compared_again() -> None:
    assert reconcile([LENA, MIRA], both_true=[(2, 1)]) == reconcile([LENA])
    at_once = replace(BERGEN, said_at=OSLO.said_at)
    assert reconcile([OSLO, at_once], both_true=[(3, 4)]).asked == ()
    assert reconcile([OSLO, BERGEN], both_true=[(3, 4)]).superseded == ()


def test_a_question_that_waits_is_not_asked_again() -> None:
    assert reconcile([LENA, MIRA], asked=[(1, 2)]).asked == ()
    third = claim(5, "My sister is called Ida.", "my sister", "name", "Ida")
    assert reconcile([LENA, MIRA, third], asked=[(1, 2)]).asked == (Asked(2, 5),)


def test_ten_contradictions_about_one_thing_are_nine_questions() -> None:
    found = reconcile(SISTERS)
    assert found.asked == tuple(Asked(number, number + 1) for number in range(1, 10))
    assert (found.superseded, found.merged) == ((), ())


def test_of_ten_that_take_each_others_place_the_last_one_stands() -> None:
    homes = [claim(n, f"I live in {name}.", "me", "home city", name) for n, name in enumerate(NAMES, 1)]
    found = reconcile(homes)
    assert [one.memory for one in found.superseded] == list(range(1, 10))
    assert found.asked == ()


def test_what_the_model_judged_is_not_judged_again() -> None:
    one, two = claim(1, "The tap in the kitchen drips."), claim(2, "The tap in the kitchen is fine.")
    assert undecided([one, two], compared=[(1, 2)]) == []
    assert undecided([one, two], asked=[(2, 1)]) == []
    assert undecided([one, two], both_true=[(1, 2)]) == []


VALUES = st.sampled_from(["Lena", "Mira", "Oslo", "Bergen"])
KEYS = st.sampled_from([("my sister", "name"), ("me", "home city"), ("me", "hobby"), ("", "")])


@given(st.lists(st.tuples(KEYS, VALUES, st.booleans(), st.integers(0, 5)), max_size=8))
def test_nobody_is_settled_twice_and_winners_stand(rows: list[tuple[tuple[str, str], str, bool, int]]) -> None:
    claims = [
        replace(claim(n + 1, f"{key} {value} {n}", *key, value, hour=hour), corrects=corrects)
        for n, (key, value, corrects, hour) in enumerate(rows)
    ]
    found = reconcile(claims)
    gone = [one.memory for one in found.superseded] + [one.memory for one in found.merged]
    assert len(gone) == len(set(gone))
    assert all(one.memory != one.by for one in found.superseded)
    assert all(one.first not in gone and one.second not in gone for one in found.asked)
    assert set(gone) < {one.id for one in claims} or not claims


STEPS = "count the till, then lock the tin, then set the alarm"
SHOP = claim(1, f"When I close the shop, I first {STEPS}.", "closing the shop", "steps", STEPS)


def test_steps_told_again_are_one_procedure() -> None:
    again = claim(2, "I closed the shop again: counted the till, locked the tin, set the alarm.")
    short = claim(3, "The same every evening: till, tin, alarm.", "the evening", "colour", "tin")
    early = replace(again, id=4, said_at="2026-11-22T01:00:00+01:00")
    assert reconcile([SHOP, again, short]).merged == (Merged(2, 1), Merged(3, 1))
    assert reconcile([early, SHOP]).merged == (Merged(4, 1),)
    assert reconcile([again, short]).merged == ()


def test_other_steps_of_the_same_task_are_a_change() -> None:
    steps = "count the till, then water the ferns, then set the alarm"
    other = claim(2, f"When I close the shop, I first {steps}.", "closing the shop", "steps", steps)
    assert reconcile([SHOP, other]).superseded == (Superseded(1, 2, "newer"),)
