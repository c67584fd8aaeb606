"""The simulated person: the same seed lives the same life, and the life has in it what the table needs."""

from collections import Counter
from itertools import pairwise

import pytest

from engine.memory.words import tokens
from tests.bench.life.person import DOCUMENT_DAY, Person
from tests.bench.life.relations import OUTSIDE


def test_a_longer_life_begins_like_a_shorter_one() -> None:
    assert Person(4).days(7) == Person(4).days(30)[:7]
    assert Person(4).days(3) != Person(5).days(3)
    assert Person(4).strangers_to(30) == Person(4).strangers_to(30)


@pytest.mark.parametrize("seed", range(101, 106))
def test_every_day_has_its_facts_corrections_and_chatter(seed: int) -> None:
    for day in Person(seed).days(7):
        kinds = Counter(said.kind for said in day.messages)
        assert kinds["fact"] == 5
        assert kinds["correction"] == (2 if day.number > 1 else 0)
        assert abs(kinds["passing"] / len(day.messages) - 0.3) < 0.03
        assert kinds["eraser"] == 3
        assert len(day.facts) == 5 * day.number
        assert (day.document is not None) == (day.number == DOCUMENT_DAY)
    assert sum(said.kind == "eraser" for day in Person(seed).days(7) for said in day.messages) >= 20


@pytest.mark.parametrize("seed", range(101, 104))
def test_a_week_has_enough_facts_that_the_phrase_bank_does_not_know(seed: int) -> None:
    assert len(OUTSIDE) >= 15
    assert not any(one.in_bank for one in OUTSIDE)
    for day in Person(seed).days(7):
        assert 1 <= sum(not fact.relation.in_bank for fact in day.facts if fact.id in day.told) <= 3
    assert all(len(one.tells) >= 3 and len(one.asks) >= 6 for one in OUTSIDE)


def test_corrections_are_of_earlier_days_and_keep_what_was_before() -> None:
    days = Person(9).days(7)
    for before, day in pairwise(days):
        known = {fact.id: fact for fact in before.facts}
        now = {fact.id: fact for fact in day.facts}
        for number in day.corrected:
            assert now[number].old[-1] == known[number].value
            assert now[number].changed == day.number
    told = {said.text for day in days for said in day.messages}
    assert all(any(fact.value in text for text in told) for fact in days[-1].facts)


def test_joins_run_both_ways_and_a_name_is_told_first() -> None:
    facts = Person(12).day(7).facts
    joined = [fact for fact in facts if fact.partner is not None]
    assert len(joined) >= 10
    by_name = [fact for fact in joined if fact.person]
    assert abs(len(by_name) - len(joined) / 2) <= 1
    for fact in joined:
        partner = next(one for one in facts if one.id == fact.partner)
        assert partner.relation.family == "person name"
        assert partner.id < fact.id
        assert partner.relation.thing == fact.relation.thing
        assert not partner.old


def test_no_value_is_said_twice_and_no_slot_is_told_twice() -> None:
    for seed in range(5):
        day = Person(seed).day(30)
        values = [value for fact in day.facts for value in (fact.value, *fact.old)]
        values += [one.value for one in day.passing]
        firsts = [" ".join(tokens(value)[:2]) if value[0].isdigit() else tokens(value)[0] for value in values]
        assert len(firsts) == len(set(firsts))
        slots = [(fact.relation.subject, fact.relation.attribute) for fact in day.facts]
        assert len(slots) == len(set(slots))
        told = {fact.relation.key for fact in day.facts}
        assert not told & {relation.key for relation, _ in Person(seed).strangers_to(30)}


def test_facts_run_out_with_a_plain_error() -> None:
    with pytest.raises(ValueError, match="no relations are left"):
        Person(1, facts_a_day=40).days(10)
