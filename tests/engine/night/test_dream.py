"""The dreams of a whole curriculum with a scripted base: kinds of rows, lineage, exam questions, the summary."""

from dataclasses import replace

import pytest

from engine.memory.words import contains
from engine.night import judge
from engine.night.amounts import Amounts
from engine.night.dream import NOTHING, Night
from engine.night.job import Curriculum, JobMemory
from engine.night.phrasing import normal
from engine.night.rows import KEEPING, TEACHING
from engine.night.self_test import SelfTest
from tests.engine.night.scripted import ScriptedModel, says, speaker

pytestmark = pytest.mark.slow

SISTER = JobMemory(id=1, text="My sister is called Mira.", subject="my sister", attribute="name", value="Mira")
CITY = JobMemory(id=2, text="I live in Bergen.", subject="me", attribute="home city", value="Bergen")
DOG = JobMemory(id=3, text="My dog is called Waffle.", subject="my dog", attribute="name", value="Waffle", learned=True)
LENA = JobMemory(id=4, text="My sister is called Lena.", subject="my sister", attribute="name", value="Lena",
                 state="superseded", superseded_by=1)  # fmt: skip
CAT = JobMemory(id=5, text="My cat is called Tofu.", subject="my cat", attribute="name", value="Tofu", learned=True)
ODD = JobMemory(id=6, text="My quibble is a jolly one.", subject="my quibble", attribute="mood", value="jolly")
CURRICULUM = Curriculum(new=(SISTER, CITY), old=(DOG,), known=(CAT,), superseded=(LENA,))
ABLE = SelfTest(notes=1.0, json=1.0, questions=1.0)
SMALL = Amounts(forward=8, by_heart=0, reverse_by_heart=0, general=12, harmful=4, harmless=4, neighbours=5)


def night(
    model: ScriptedModel | None = None,
    *,
    able: SelfTest = ABLE,
    bank: bool = True,
    curriculum: Curriculum = CURRICULUM,
    amounts: Amounts = SMALL,
) -> Night:
    made = Night([speaker(model or ScriptedModel())], curriculum, able, amounts, seed=3, bank=bank)
    made.dream(lambda _: None)
    return made


@pytest.fixture(scope="module")
def dreamt() -> Night:
    return night()


def test_every_kind_of_row_is_there(dreamt: Night) -> None:
    kinds = {row.kind for row in dreamt.rows}
    assert {
        "forward",
        "conversation",
        "tell",
        "beside",
        "neighbour",
        "context",
        "general",
        "harmful",
        "harmless",
    } <= kinds
    assert kinds <= {*TEACHING, *KEEPING}


def test_teaching_rows_hide_the_note_from_the_student_and_show_it_to_the_teacher(dreamt: Night) -> None:
    rows = [row for row in dreamt.rows if row.kind in TEACHING and row.memory_ids == [1]]
    assert rows
    for row in rows:
        assert row.teacher_prompt_ids is not None
        assert says(row.teacher_prompt_ids, "Mira")
        assert row.kind == "reverse" or not says(row.prompt_ids, "Mira")


def test_what_was_replaced_is_taught_as_the_past_by_heart_where_the_base_does_not_read_it(dreamt: Night) -> None:
    rows = [row for row in dreamt.rows if row.kind == "superseded"]
    assert len(rows) == SMALL.superseded
    assert len({tuple(row.prompt_ids) for row in rows}) == len(rows)
    for row in rows:
        assert row.memory_ids == [1]
        assert 4 in row.lineage
        assert says(row.answer_ids, "Your sister's name used to be Lena.") or not row.by_heart
        assert says(row.answer_ids, "Lena")


def test_keeping_rows_have_no_teacher_prompt(dreamt: Night) -> None:
    assert all(row.teacher_prompt_ids is None for row in dreamt.rows if row.kind in KEEPING)


def test_notes_of_others_are_in_the_lineage(dreamt: Night) -> None:
    notes = {1: "My sister's name is Mira", 2: "Bergen", 3: "Waffle"}
    for row in dreamt.rows:
        for memory, words in notes.items():
            if says(row.prompt_ids, words) and row.kind in ("beside", "context"):
                assert memory in row.lineage


def test_general_rows_name_no_memory(dreamt: Night) -> None:
    assert all(row.lineage == [] for row in dreamt.rows if row.kind in ("general", "harmful", "harmless"))


def test_a_quarter_is_general(dreamt: Night) -> None:
    general = sum(row.kind == "general" for row in dreamt.rows)
    assert general >= 0.2 * len(dreamt.rows)


def test_no_exam_question_is_trained(dreamt: Night) -> None:
    assert dreamt.exam
    assert not _asked(dreamt) & {normal(one.question) for one in dreamt.exam}


def test_the_exam_asks_new_and_old(dreamt: Night) -> None:
    kinds = {one.memory: one.kind for one in dreamt.exam}
    assert kinds == {1: "forward", 2: "forward", 3: "old", 5: "old"}
    sister = next(one for one in dreamt.exam if one.memory == 1)
    assert set(sister.rivals) == {"Waffle", "Tofu", "Lena"}


def test_old_memories_get_fewer_rows(dreamt: Night) -> None:
    """Those on tonight's schedule, and fewer again all others that are known."""
    counts = [sum(row.kind == "forward" and row.memory_ids == [memory] for row in dreamt.rows) for memory in (1, 3, 5)]
    assert counts[0] > counts[1] > counts[2] > 0


def test_of_too_many_known_ones_some_are_only_examined() -> None:
    many = Curriculum(new=(SISTER,), known=(DOG, CAT))
    found = night(curriculum=many, amounts=replace(SMALL, known=1))
    rehearsed = {row.memory_ids[0] for row in found.rows if row.kind == "forward"}
    assert SISTER.id in rehearsed
    assert len(rehearsed & {DOG.id, CAT.id}) == 1
    assert {one.memory for one in found.exam} == {SISTER.id, DOG.id, CAT.id}


def test_what_is_nobodys_is_answered_from_a_note_or_from_what_was_said(dreamt: Night) -> None:
    rows = [row for row in dreamt.rows if row.kind == "context" and not row.memory_ids]
    prompts = ["".join(map(chr, row.prompt_ids)) for row in rows]
    assert {prompt.count("<user>") == 1 for prompt in prompts} == {True, False}
    for row, prompt in zip(rows, prompts, strict=True):
        answer = "".join(map(chr, row.answer_ids[:-1]))  # the scripted base repeats what it read
        told, asked = prompt.rsplit("<user>", 1)
        notes, _, question = asked.rpartition("\n\n")
        assert contains((told + notes).replace("My ", "Your "), answer)
        assert not contains(question.replace("my ", "your "), answer)


def test_the_summary_says_what_became_of_each(dreamt: Night) -> None:
    found = dreamt.summary()
    assert found["nothing"] == ""
    assert [line["memory"] for line in found["memories"]] == [1, 2, 3]
    assert all(line["trained"] + line["set_aside"] <= line["kept"] <= line["asked"] for line in found["memories"])
    assert found["lineage"] == [1, 2, 3, 4, 5]


def test_the_same_seed_dreams_the_same() -> None:
    assert night().rows == night().rows


def test_a_model_that_cannot_read_notes_is_taught_by_the_bank_and_it_says_so() -> None:
    found = night(ScriptedModel(broken=True), able=SelfTest(notes=0, json=0, questions=0), bank=False)
    assert found.summary()["means"] == {"model_writes": False, "model_answers": False, "bank": True}
    assert any(row.kind == "forward" for row in found.rows)


def test_a_night_without_a_single_dream_says_so() -> None:
    """It passed the self-test and then answers nothing right."""
    found = night(ScriptedModel(broken=True), curriculum=Curriculum(new=(ODD,)))
    assert found.summary()["nothing"] == NOTHING
    assert all(line["reason"] for line in found.summary()["memories"])


def test_rows_of_what_is_known_make_no_night() -> None:
    found = night(ScriptedModel(broken=True), curriculum=Curriculum(new=(ODD,), known=(CAT,)))
    assert any(row.kind == "forward" and row.memory_ids == [CAT.id] for row in found.rows)
    assert found.summary()["nothing"] == NOTHING


def test_what_the_base_cannot_read_is_learned_by_heart() -> None:
    """The bank asks and answers, and the teacher, who knows no better, is not listened to."""
    found = night(ScriptedModel(broken=True), curriculum=Curriculum(new=(SISTER, ODD)))
    taught = [row for row in found.rows if row.kind in ("forward", "reverse")]
    assert taught
    assert all(row.by_heart and row.memory_ids == [SISTER.id] for row in taught)
    assert [line["by_heart"] for line in found.summary()["memories"]] == [
        sum(row.kind == "forward" for row in taught),
        0,
    ]
    assert {one.memory for one in found.exam} == {SISTER.id}
    assert not _asked(found) & {normal(one.question) for one in found.exam}


def test_what_the_base_reads_is_not_learned_by_heart(dreamt: Night) -> None:
    assert not any(row.by_heart for row in dreamt.rows if row.kind in TEACHING)


def test_what_the_base_makes_up_is_left_open() -> None:
    """Where it would name anybody, a night's values come out: it learns to say that it does not know."""
    model, alone = ScriptedModel(knows=["Wilma's sister is called Ottoline."]), Curriculum(new=(SISTER,))
    found = night(model, curriculum=alone, amounts=replace(SMALL, neighbours=20))
    by_heart = [row for row in found.rows if row.kind == "neighbour" and row.by_heart]
    assert by_heart
    assert all(judge.abstains("".join(map(chr, row.answer_ids))) for row in by_heart)
    assert any(row.kind == "neighbour" and not row.by_heart for row in found.rows)
    assert not any(says(row.answer_ids, "Ottoline") for row in found.rows if row.kind in ("neighbour", "unknown"))


def test_what_the_base_should_refuse_is_refused_by_heart() -> None:
    """In its own words. A big base answers for itself."""
    many = replace(SMALL, harmful=60)
    refused = [row for row in night(amounts=replace(many, by_heart=1)).rows if row.kind == "harmful"]
    assert {row.by_heart for row in refused} == {True, False}
    assert all(judge.refuses("".join(map(chr, row.answer_ids))) for row in refused)
    assert not any(row.by_heart for row in night(amounts=many).rows if row.kind == "harmful")


def test_what_the_model_before_knew_is_old_though_a_deep_night_teaches_it_anew() -> None:
    """Else a rebuilt model that knows less would have nothing to be compared with."""
    known = replace(SISTER, was_known=True)
    assert {one.kind for one in night(curriculum=Curriculum(new=(known,))).exam} == {"old"}
    assert {one.kind for one in night(curriculum=Curriculum(new=(SISTER,))).exam} == {"forward"}


def test_what_waits_is_asked_for_in_no_row_that_leaves_it_open() -> None:
    hamster = JobMemory(id=9, text="", subject="my hamster", attribute="name", value="Pip")
    made = Night(
        [speaker(ScriptedModel())], Curriculum(new=(SISTER,)), ABLE, SMALL, seed=3, bank=True, waiting=[hamster]
    )
    made.dream(lambda _: None)
    open_rows = [row for row in made.rows if row.kind in ("neighbour", "unknown")]
    assert open_rows
    assert not any(says(row.prompt_ids, "hamster") for row in open_rows)


def _asked(found: Night) -> set[str]:
    """Every question that a row asks, in one spelling."""
    prompts = ("".join(map(chr, row.prompt_ids)) for row in found.rows)
    return {normal(prompt.split("<user>")[-1].removesuffix("<assistant>")) for prompt in prompts}
