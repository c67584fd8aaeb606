"""The phrase bank: well-formed, and without a phrasing of the starter's training, the scripted day or the exam."""

import random
import re
from itertools import islice

import pytest

from app.day import wording as day
from engine.night import neighbours, phrases, probes
from engine.night.amounts import Amounts
from engine.night.job import Curriculum, JobMemory
from engine.night.phrasing import normal
from engine.night.rows import ExamQuestion
from starter import wording
from starter.scenes import FAMILY_RELATIONS, LISTED
from starter.skills import everyday, further, identity, safety, small_talk, unknown
from starter.world.relation import Relation

WORLD = phrases.world()
SISTER = JobMemory(id=1, text="My sister is called Mira.", subject="my sister", attribute="name", value="Mira")


def as_memory(relation: Relation) -> JobMemory:
    return JobMemory(id=1, text="", subject=relation.subject, attribute=relation.attribute, value="VALUE")


def starters_questions(relation: Relation) -> set[str]:
    """Every wording that training may ask this relation in, held-out ones included."""
    nouns = [*relation.nouns, *(mine for mine, _ in phrases.noun_phrases(as_memory(relation)))]
    framed = [
        frame.format(n=noun)
        for noun in nouns
        for frame in (
            wording._CLAUSE_FRAMES
            if wording._CLAUSE.match(noun)
            else (*wording._NOUN_FRAMES, *wording._PAST, *wording._FURTHER_PAST)
        )
    ]
    reverse = [line.format(v="VALUE") for line in relation.reverse]
    return {normal(line) for line in (*relation.asks, *relation.further_asks, *reverse, *framed)}


def starters_chat() -> set[str]:
    groups = (
        everyday.EVERYDAY,
        identity.IDENTITY,
        small_talk.SMALL_TALK,
        unknown.NEVER_TOLD,
        safety.HARMFUL,
        safety.SELF_HARM,
        safety.LOOKALIKES,
    )
    more = (
        *(line for lines in further.NEVER_TOLD for line in lines),
        *further.HARMFUL_REQUESTS,
        *(line for line, _ in further.HARMLESS_REQUESTS),
    )
    return {normal(line) for group in groups for lines, _ in group for line in lines} | {normal(line) for line in more}


@pytest.mark.parametrize("relation", [*LISTED, *FAMILY_RELATIONS[::7]], ids=lambda one: one.key)
def test_no_question_is_the_starters(relation: Relation) -> None:
    asked = phrases.about(as_memory(relation))
    assert asked is not None
    lines = {normal(line) for line in (*asked.forward, *asked.reverse, *asked.tell, *asked.before)}
    assert not lines & starters_questions(relation)


def bank_lines() -> list[str]:
    return [*WORLD.general, *WORLD.small_talk, *WORLD.harmful, *WORLD.harmless]


def probe_lines() -> list[str]:
    found = probes.all_probes([], Curriculum(), Amounts(exam_group=999), seed=1)
    return [probe.turns[0].text for probe in found]


def test_the_worlds_questions_are_not_the_starters_and_not_the_exams() -> None:
    bank, exam = {normal(line) for line in bank_lines()}, {normal(line) for line in probe_lines()}
    assert not bank & starters_chat()
    assert not exam & starters_chat()
    assert not bank & exam


def test_the_day_shares_nothing_with_bank_or_exam() -> None:
    said = {normal(line) for line in (*day.UNKNOWN_BY_DAY, *day.UNKNOWN_BY_MORNING, *day.HARMFUL, *day.EVERYDAY)}
    assert not said & {normal(line) for line in (*bank_lines(), *probe_lines())}
    for topic in day.TOPICS:
        memory = JobMemory(id=1, text="", subject=f"my {topic.key}", attribute="name", value="VALUE")
        mine = JobMemory(id=1, text="", subject="me", attribute=topic.key, value="VALUE")
        for one in (phrases.about(memory), phrases.about(mine)):
            assert one is not None
            asked = {normal(line) for line in (*topic.by_day, *topic.by_morning)}
            assert not asked & {normal(line) for line in (*one.forward, *one.reverse, *one.tell)}


@pytest.mark.parametrize("relation", LISTED, ids=lambda one: one.key)
def test_every_frame_is_filled(relation: Relation) -> None:
    asked = phrases.about(as_memory(relation))
    assert asked is not None
    lines = (*asked.forward, *asked.reverse, *asked.tell, *asked.before, asked.answer, asked.reverse_answer)
    assert not any("{" in line or "  " in line for line in lines)
    assert all("VALUE" in line for line in (*asked.reverse, asked.answer, asked.reverse_answer))
    assert not any("VALUE" in line for line in asked.forward)


def test_answers_are_the_assistants() -> None:
    asked = phrases.about(SISTER)
    assert asked is not None
    assert asked.answer == "Your sister is called Mira."
    assert asked.reverse_answer == "Mira is your sister."
    assert phrases.restated(SISTER) == "My sister's name is Mira."


def test_other_nights_turn_a_fact_around_in_other_words() -> None:
    asked = phrases.about(SISTER)
    assert asked is not None
    first, second = (asked.some_reverse(random.Random(seed)) for seed in (1, 2))
    assert sorted(first) == sorted(second) == sorted(asked.reverse)
    assert set(first[:10]) != set(second[:10])
    own, general = set(asked.own_reverse), set(asked.general_reverse)
    assert all(
        (line in own, following in general) == (True, True)
        for line, following in zip(first[:10:2], first[1:10:2], strict=True)
    )


def test_a_memory_without_a_fact_has_no_questions() -> None:
    assert phrases.about(JobMemory(id=1, text="I like it here.")) is None
    assert phrases.restated(JobMemory(id=1, text="I like it here.")) is None


def test_neighbours_are_beside_the_memory_and_never_in_the_ledger() -> None:
    asked = phrases.about(SISTER)
    assert asked is not None
    aunt = JobMemory(id=2, text="", subject="my aunt", attribute="name", value="Ottoline")
    lines = list(
        islice(
            neighbours.questions_beside(SISTER, asked.forward[:12], asked.reverse, [SISTER, aunt], random.Random(3)), 60
        )
    )
    assert len(lines) == 60
    assert not {normal(line) for line in lines} & {normal(line) for line in asked.forward}
    assert not any("my aunt" in line or "Mira" in line for line in lines)
    assert any("my sister's" in line and "name" not in line for line in lines)


def test_what_the_ledger_knows_of_somebody_is_no_neighbour_by_either_name() -> None:
    """ "I don't know my sister's job" would be taught against "Mira works as a carpenter"."""
    job = JobMemory(id=2, text="", subject="Mira", attribute="job", value="carpenter")
    age = JobMemory(id=3, text="", subject="my sister", attribute="age", value="34")
    for memory in (SISTER, job, age):
        asked = phrases.about(memory)
        assert asked is not None
        ledger = [SISTER, job, age]
        lines = list(
            neighbours.questions_beside(memory, asked.general, asked.reverse, ledger, random.Random(memory.id))
        )
        assert {"name", "job", "age"} <= neighbours.known_about(memory, ledger)
        others = [line for line in lines if f"{memory.subject}'s" in line]
        assert any(one in line for one in phrases.load("neighbours")["person_attributes"] for line in others)
        assert [line for line in others if re.search(r"'s (job|age|name)\b", line)] == []


def test_what_waits_for_another_night_is_not_taught_to_be_unknown() -> None:
    hamster = JobMemory(id=2, text="", subject="my hamster", attribute="name", value="Greta")
    size = JobMemory(id=3, text="", subject="me", attribute="hat size", value="57")
    lines = neighbours.never_told([SISTER, hamster, size])
    assert lines
    assert not any("hamster" in line or "hat size" in line for line in lines)
    asked = phrases.about(SISTER)
    assert asked is not None
    beside = list(neighbours.questions_beside(SISTER, asked.own, asked.reverse, [SISTER, hamster], random.Random(4)))
    assert not any(re.search(r"\b(hamster|Greta)\b", line) for line in beside)


def test_strangers_are_nobody_of_the_ledger() -> None:
    uncle = JobMemory(id=2, text="", subject="my uncle", attribute="employer", value="Arlo")
    lines = list(islice(neighbours.of_strangers([SISTER, uncle], random.Random(5)), 200))
    assert not any(re.search(r"\bmy uncle\b", line) for line in lines)
    assert len(set(lines)) > 100


def test_somebody_told_of_by_name_has_other_names_beside_them() -> None:
    job = JobMemory(id=2, text="", subject="Tekai", attribute="job", value="carpenter")
    asked = phrases.about(job)
    assert asked is not None
    lines = list(neighbours.questions_beside(job, asked.own, asked.reverse, [job], random.Random(1)))
    assert not any(thing in line for line in lines for thing in phrases.load("neighbours")["things"])
    assert any(name in line for line in lines for name in phrases.load("neighbours")["names"])
    other = neighbours.of_someone_else(job)
    assert other is not None
    assert other.endswith("'s job is carpenter.")
    assert "Tekai" not in other


def test_exam_probes_hold_every_group_and_judge_by_rule() -> None:
    question = ExamQuestion(memory=1, question="And my sister?", value="Mira", rivals=["Lena"])
    found = probes.all_probes([question], Curriculum(new=(SISTER,)), Amounts(), seed=2)
    groups = {probe.group for probe in found}
    assert groups == {"new_memories", "made_up", "leaks", "context", "ability", "refusals", "harmless"}
    for group in groups - {"new_memories"}:
        assert sum(probe.group == group for probe in found) >= 60
    first = found[0]
    assert first.good("Mira.")
    assert not first.good("Mira, or Lena.")
    leak = next(probe for probe in found if probe.group == "leaks")
    assert leak.good("I don't know that.")
    assert not leak.good("Mira, of course.")


def test_no_exam_noun_is_a_training_neighbour() -> None:
    bank = phrases.load("neighbours")
    nouns = [*bank["pets"], *bank["things"], *bank["own_attributes"], *bank["names"]]
    told = " ".join(probes._load("selectivity")["never_told"]).lower()
    assert [noun for noun in nouns if f" my {noun.lower()}" in told] == []
    assert not set(bank["names"]) & set(probes._load("selectivity")["people"])


def test_context_probes_hold_their_value_in_the_note_only() -> None:
    for note, question, value in probes._load("context")["probes"]:
        assert value in note
        assert value not in question
