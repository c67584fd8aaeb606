"""Contradictions that no rule decides: asked once, answered once, and the answer holds."""

import pytest

from app.compose import Nightjar
from engine.errors import KnownError
from tests.app.scripted import ScriptedNight

NAMES = ("Lena", "Mira", "Ida", "Ruth", "Edith", "Nora", "Ada", "Olga", "Tess", "Vera")


def sisters(nightjar: Nightjar, *names: str) -> list[int]:
    """Told one after the other, a minute apart."""
    store = nightjar.memories._store
    return [
        store.memories.add(
            f"My sister is called {name}.",
            kind="statement",
            trust="typed",
            ledger="queued",
            said_at=f"2026-11-23T10:{minute:02}:00.000000+00:00",
            offset_minutes=0,
            subject="my sister",
            attribute="name",
            value=name,
        ).id
        for minute, name in enumerate(names)
    ]


def pairs(nightjar: Nightjar) -> list[tuple[int, int]]:
    return [one.memories for one in nightjar.night.preview().conflicts]


def ledgers(nightjar: Nightjar) -> dict[int, str]:
    return {row.id: row.ledger for row in nightjar.memories.list()}


def taught(nightjar: Nightjar) -> list[int]:
    return [row.id for row in nightjar.night.preview().teach]


def test_two_sisters_are_asked_about_once_and_not_taught(nightjar: Nightjar, night_worker: ScriptedNight) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    first = nightjar.night.sleep()
    assert first.outcome == "nothing_to_learn"
    assert {row.memory for row in first.not_learned} == {lena, mira}
    report = nightjar.night.report()
    assert [(one.first.text, one.second.text) for one in report.conflicts] == [
        ("My sister is called Lena.", "My sister is called Mira.")
    ]
    assert report.as_json()["conflicts"] == [one.as_json() for one in report.conflicts]
    ran = len(night_worker.ran)
    assert nightjar.night.sleep().night is None, "a question is no work for a night"
    assert len(night_worker.ran) == ran
    assert pairs(nightjar) == [(lena, mira)]
    assert taught(nightjar) == []


def test_both_true_stays_settled_and_both_are_taught(nightjar: Nightjar) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    nightjar.night.sleep()
    settled = nightjar.memories.settle(mira, lena, keep=None)
    assert set(settled.kept) == {lena, mira}
    assert pairs(nightjar) == []
    assert taught(nightjar) == [lena, mira]
    city = nightjar.memories.add("I live in Brunsk.").memory.id
    assert set(nightjar.night.sleep().learned) == {lena, mira, city}
    nightjar.memories.add("My boss is called Ada Holm.")
    nightjar.night.sleep()
    assert nightjar.night.report().conflicts == ()
    assert ledgers(nightjar)[lena] == ledgers(nightjar)[mira] == "live"


def test_a_third_sister_is_one_question_beside_two_that_are_settled(nightjar: Nightjar) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    nightjar.night.sleep()
    nightjar.memories.settle(lena, mira, keep=None)
    (ida,) = sisters(nightjar, "Ida")
    nightjar.night.sleep()
    ((first, second),) = pairs(nightjar)
    assert ida in (first, second)
    nightjar.memories.settle(first, second, keep=None)
    nightjar.memories.add("I live in Brunsk.")
    nightjar.night.sleep()
    assert pairs(nightjar) == []
    links = {(link.memory, link.other) for link in nightjar.memories._store.memories.links(ida)}
    assert {tuple(sorted(pair)) for pair in links} >= {(lena, ida), (mira, ida)}, "all three are beside each other"


def test_the_later_one_replaces_and_the_earlier_one_makes_the_later_refused(nightjar: Nightjar) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    nightjar.night.sleep()
    settled = nightjar.memories.settle(lena, mira, keep=mira)
    assert settled.kept == (mira,)
    assert ledgers(nightjar) == {lena: "superseded", mira: "queued"}
    assert nightjar.memories.show(lena).replaced_by == nightjar.memories.show(mira).memory
    assert taught(nightjar) == [mira]
    nightjar.memories.reopen(lena, mira)
    assert pairs(nightjar) == [(lena, mira)]
    assert nightjar.memories.show(lena).replaced_by is None
    nightjar.memories.settle(lena, mira, keep=lena)
    assert ledgers(nightjar) == {lena: "queued", mira: "rejected"}
    nightjar.memories.reopen(mira, lena)
    assert ledgers(nightjar) == {lena: "queued", mira: "queued"}
    nightjar.memories.settle(lena, mira, keep=None)
    nightjar.memories.reopen(lena, mira)
    assert pairs(nightjar) == [(lena, mira)]


def test_ten_contradictions_are_settled_in_one_morning(nightjar: Nightjar) -> None:
    ids = sisters(nightjar, *NAMES)
    nightjar.night.sleep()
    assert len(pairs(nightjar)) == 9
    right = ids[4]
    answered = 0
    while waiting := pairs(nightjar):
        first, second = waiting[0]
        nightjar.memories.settle(first, second, keep=right if right in waiting[0] else second)
        answered += 1
    assert answered == 9
    assert [memory for memory, ledger in ledgers(nightjar).items() if ledger == "queued"] == [right]
    assert nightjar.night.sleep().learned == (right,)
    assert pairs(nightjar) == []


def test_ten_that_are_all_true_are_nine_answers(nightjar: Nightjar) -> None:
    ids = sisters(nightjar, *NAMES)
    nightjar.night.sleep()
    for first, second in pairs(nightjar):
        nightjar.memories.settle(first, second, keep=None)
    assert pairs(nightjar) == []
    assert taught(nightjar) == ids
    nightjar.night.sleep()
    assert pairs(nightjar) == []


def test_a_question_goes_with_the_memory_it_is_about(nightjar: Nightjar) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    nightjar.night.sleep()
    nightjar.memories.forget([lena])
    assert pairs(nightjar) == []
    assert taught(nightjar) == [mira]


def test_only_a_question_that_waits_is_answered(nightjar: Nightjar) -> None:
    lena, mira = sisters(nightjar, "Lena", "Mira")
    for keep in (lena, None):
        with pytest.raises(KnownError) as refused:
            nightjar.memories.settle(lena, mira, keep=keep)
        assert refused.value.error_id == "memory_state"
    nightjar.night.sleep()
    nightjar.memories.settle(lena, mira, keep=mira)
    with pytest.raises(KnownError):
        nightjar.memories.settle(lena, mira, keep=None)
    with pytest.raises(KnownError):
        nightjar.memories.settle(lena, 99, keep=None)
