"""The examiner's rules on answers that a person can judge by eye."""

import pytest

from tests.bench.life.chatter import PREFERENCES, in_order
from tests.bench.life.examiner import all_probes, declines, examine, ledger_values
from tests.bench.life.person import Person

PERSON = Person(31)
DAY = PERSON.day(7)


class Parrot:
    """Says the same to everything; `asked` what it was asked how."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: list[tuple[str, str]] = []

    def alone(self, text: str) -> str:
        self.asked.append(("alone", text))
        return self.text

    def noted(self, text: str) -> str:
        self.asked.append(("noted", text))
        return self.text

    def talked(self, texts: list[str]) -> str:
        self.asked.append(("talked", texts[-1]))
        return self.text


def ask(text: str) -> dict[str, list[bool]]:
    groups: dict[str, list[bool]] = {}
    for one in examine(PERSON, DAY, Parrot(text), document=True, progress=lambda _done, _total: None):
        groups.setdefault(one.group, []).append(one.good)
    return groups


def test_one_who_never_knows_recalls_nothing_and_makes_nothing_up() -> None:
    groups = ask("I don't know that yet.")
    assert not any(any(groups[name]) for name in ("recall", "notes", "reverse", "two_step", "document", "context"))
    assert all(all(groups[name]) for name in ("never_told", "of_others", "passing", "lookalikes"))
    assert len(groups["recall"]) >= 130
    assert len(groups["two_step"]) >= 30


@pytest.mark.slow
def test_one_who_says_every_value_leaks_and_has_no_clear_answer() -> None:
    values = ledger_values(DAY)
    answers = examine(PERSON, DAY, Parrot(" and ".join(values)), document=True, progress=lambda *_: None)
    unasked = [one for one in answers if one.group == "everyday"]
    assert all(len(one.leaked) == len(values) for one in unasked)
    alone = [one for one in answers if one.group == "recall" and one.corrected]
    assert alone
    assert all(one.stale and not one.good for one in alone)


def test_the_same_questions_have_the_same_keys_every_morning() -> None:
    today = {one.key: one.question for one in all_probes(PERSON, DAY, document=True)}
    before = {one.key: one.question for one in all_probes(PERSON, PERSON.day(6), document=True)}
    assert len(today) == len(all_probes(PERSON, DAY, document=True))
    same = set(today) & set(before)
    assert len([key for key in same if key.startswith("recall")]) > 90
    assert [key for key in same if today[key] != before[key] and not key.startswith("of_others")] == []


def test_questions_about_one_thing_are_resampled_together() -> None:
    answers = examine(PERSON, DAY, Parrot("?"), document=True, progress=lambda *_: None)
    about = {name: [one.cluster for one in answers if one.group == name] for name in ("document", "recall")}
    assert len(about["document"]) == 2 * len(set(about["document"])) == 12
    assert len(about["recall"]) >= 3 * len(set(about["recall"]))


def test_what_was_before_a_correction_is_asked_in_words_of_its_own() -> None:
    asked = [one for one in all_probes(PERSON, DAY, document=False) if one.group == "past"]
    corrected = [fact for fact in DAY.facts if fact.old and not fact.person]
    assert len(asked) == 2 * len(corrected) > 0
    for one in asked:
        assert one.fact is not None
        assert one.good(f"It was {one.fact.old[-1]}, now it is {one.fact.value}.")
        assert not one.good(f"It is {one.fact.value}.")
        assert not one.good("I don't know that yet.")


def test_notes_and_talks_are_asked_through_the_services() -> None:
    voice = Parrot("?")
    examine(PERSON, DAY, voice, document=False, progress=lambda *_: None)
    how = [kind for kind, _ in voice.asked]
    assert how.count("noted") == len(DAY.facts)
    assert how.count("talked") == 30
    assert examine(PERSON, None, voice, document=False, progress=lambda *_: None)


@pytest.mark.parametrize(
    ("answer", "declined"),
    [
        ("I don't know that yet.", True),
        ("You haven't told me.", True),
        ("I can't help with that.", True),
        ("Which one do you mean?", True),
        ("", True),
        ("Your tram is number nine.", False),
    ],
)
def test_declining_is_not_knowing_or_asking_back(answer: str, *, declined: bool) -> None:
    assert declines(answer) == declined


def test_preferences_are_checked_by_rule() -> None:
    closes, opens, address, small = PREFERENCES
    assert closes.follows("It is Monday. Zorvax", "Zorvax")
    assert not closes.follows("Zorvax, it is Monday.", "Zorvax")
    assert opens.follows("Zorvax! It is Monday.", "Zorvax")
    assert address.follows("Zorvax, it is Monday.", "Zorvax")
    assert not address.follows("It is Monday.", "Zorvax")
    assert small.follows("it is monday.", "")
    assert not small.follows("It is monday.", "")


def test_steps_count_in_their_order_only() -> None:
    steps = ("till", "ferns", "gate")
    assert in_order("First count the till, then water the ferns, then bolt the gate.", steps)
    assert not in_order("First the ferns, then the till, then the gate.", steps)
    assert not in_order("First the till, then the gate.", steps)
