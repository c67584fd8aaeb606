"""Training rows: what the student reads, what the teacher reads, and what must never become a row."""

from pathlib import Path

from engine.night.rows import ExamQuestion, RowBuilder, lineage, read_exam, read_rows, write_exam, write_rows
from engine.night.training_rows import read_rows as read_training_rows
from engine.prompts import Message
from tests.engine.night.scripted import ScriptedRenderer, says

ASK = [Message("user", "What is my sister called?")]
TAUGHT = [Message("user", "What is my sister called?", ("My sister is called Mira.",))]


def test_the_student_does_not_see_the_note() -> None:
    row = RowBuilder(ScriptedRenderer(), instructions="Be brief.").build(
        "forward", ASK, " Mira. ", taught=TAUGHT, memories=[3], lineage=[7, 3]
    )
    assert row is not None
    assert row.teacher_prompt_ids is not None
    assert says(row.teacher_prompt_ids, "My sister is called Mira.")
    assert not says(row.prompt_ids, "Mira")
    assert says(row.prompt_ids, "Be brief.")
    assert row.answer_ids == [*map(ord, "Mira."), 0]
    assert row.lineage == [3, 7]


def test_replay_has_no_teacher_prompt() -> None:
    row = RowBuilder(ScriptedRenderer()).build("general", [Message("user", "Hi")], "Hello!")
    assert row is not None
    assert row.teacher_prompt_ids is None


def test_secrets_and_silence_become_no_rows() -> None:
    builder = RowBuilder(ScriptedRenderer())
    assert builder.build("forward", ASK, "  ") is None
    assert builder.build("forward", ASK, "My password is hunter2.") is None
    assert builder.build("forward", ASK, "x", taught=[Message("user", "x", ("the pin is 1234",))]) is None


def test_files_survive_and_training_reads_them(tmp_path: Path) -> None:
    builder = RowBuilder(ScriptedRenderer())
    rows = [
        row
        for row in (
            builder.build("forward", ASK, "Mira", taught=TAUGHT, memories=[3]),
            builder.build("general", ASK, "No."),
        )
        if row
    ]
    write_rows(tmp_path / "rows.jsonl", rows)
    assert read_rows(tmp_path / "rows.jsonl") == rows
    assert [row.replay for row in read_training_rows(tmp_path / "rows.jsonl")] == [False, True]
    assert lineage(rows) == {3}
    exam = [ExamQuestion(memory=1, question="Wie heißt sie?", value="Mira", rivals=["Lena"])]
    write_exam(tmp_path / "exam.jsonl", exam)
    assert read_exam(tmp_path / "exam.jsonl") == exam
