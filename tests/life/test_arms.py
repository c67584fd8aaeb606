"""What the ablations take out, on rows and records of a job."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.compose import open_app
from app.shelf import Shelf
from engine import prompts
from engine.home import Home
from engine.night.job import Curriculum, Job, JobMemory, JobSpec
from engine.night.rows import Row, read_rows, write_rows
from engine.prompts import Message
from tests.app.scripted import ScriptedNight, install_scripted_model
from tests.bench.life.arms import ARMS, BY_NAME, one_wording, only_tonight
from tests.bench.life.chat_rows import row_of
from tests.bench.life.subjects import pass_anyway, take_out

NEW = JobMemory(id=1, text="My aunt is called Zorvax.")
OLD = JobMemory(id=2, text="My boat is called Quimble.", learned=True)
KNOWN = JobMemory(id=3, text="My cat is called Hoxnel.", learned=True)
CURRICULUM = Curriculum(new=(NEW,), old=(OLD,), known=(KNOWN,))


def row(kind: str, memory: int | None, ids: int) -> Row:
    memories = [] if memory is None else [memory]
    taught = [ids, 9] if kind in ("forward", "reverse", "tell") else None
    return Row(
        kind=kind, memory_ids=memories, prompt_ids=[ids], answer_ids=[1], teacher_prompt_ids=taught, weight=1.0,
        lineage=memories,
    )  # fmt: skip


ROWS = [
    row("forward", 1, 10), row("forward", 1, 11), row("reverse", 1, 12), row("forward", 2, 20), row("tell", 2, 21),
    row("neighbour", 1, 30), row("general", None, 31), row("forward", 3, 40), row("tell", 3, 41),
]  # fmt: skip


def test_one_wording_keeps_how_often_a_memory_is_taught() -> None:
    kept = one_wording(ROWS, CURRICULUM)
    assert [one.prompt_ids for one in kept] == [[10], [10], [10], [20], [20], [30], [31], [40], [40]]
    assert one_wording(kept, CURRICULUM) == kept


def test_without_replay_only_tonights_memories_are_left() -> None:
    kept = only_tonight(ROWS, CURRICULUM)
    assert [one.prompt_ids for one in kept] == [[10], [11], [12]]


def test_cross_entropy_alone_has_no_teacher() -> None:
    spec = JobSpec(night=1, seed=1, base_path="", base_hash="", chat_path="")
    recipe = BY_NAME["cross-entropy-only"].shape(spec).recipe
    assert recipe == replace(spec.recipe, kl_weight=0.0, replay_kl_weight=0.0, replay_ce_weight=1.0)
    assert BY_NAME["nightjar"].shape(spec) == spec


class Words:
    """A token a word; begins with the role."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def ids(self, text: str) -> list[int]:
        return [self.words.setdefault(word, len(self.words)) for word in text.split()]

    def render(self, messages: list[Message], *, generation_prompt: bool = True) -> list[int]:
        text = " ".join(f"<{one.role}> {one.text} <end>" for one in messages)
        return self.ids(f"{text} <assistant>" if generation_prompt else text)

    def answer_ids(self, text: str) -> list[int]:
        return self.ids(f"{text} <end>")


def test_the_naive_arm_learns_the_message_and_its_answer_but_not_the_system_prompt() -> None:
    words = Words()
    row = row_of(words, "My aunt is called Zorvax.", "Noted.")
    assert row.answer_ids == words.ids("My aunt is called Zorvax. <end> <assistant> Noted. <end>")
    assert row.prompt_ids == words.render(prompts.chat([]), generation_prompt=False) + words.ids("<user>")
    assert row.teacher_prompt_ids is None


def test_the_arms_of_the_table_are_there() -> None:
    wanted = {"no-gate", "nightjar", "notes-only", "naive", "no-dreams", "no-passes", "no-replay", "cross-entropy-only"}
    assert wanted <= {arm.name for arm in ARMS}
    assert [arm.name for arm in ARMS if arm.obeys_gate] == ["nightjar", "notes-only", "naive"]


def test_what_is_taken_out_leaves_the_jobs_record_true(tmp_path: Path) -> None:
    job = Job.create(tmp_path, JobSpec(night=1, seed=1, base_path="", base_hash="", chat_path=""))
    job.freeze(CURRICULUM)
    with job.completing("dream") as (folder, result):
        write_rows(folder / "rows.jsonl", ROWS)
        result |= {"rows": {"forward": 3}, "lineage": [1, 2], "nothing": ""}
    with job.completing("exam") as (_, result):
        result |= {"passed": False, "verdict": "reject", "reason": "drift"}
    for _ in range(2):
        take_out(job, only_tonight)
    pass_anyway(job)
    assert len(read_rows(job.folder("dream") / "rows.jsonl")) == 3
    assert job.result("dream")["lineage"] == [1]
    assert job.result("dream")["rows"] == {"forward": 2, "reverse": 1}
    assert job.result("exam")["passed"]
    assert job.result("exam")["gate_verdict"] == "reject"


class Ungated(ScriptedNight):
    """A night that fails its exam, in an arm that does not obey."""

    def run(self, job_dir: Path, stages: Sequence[str], **given: Any) -> None:
        super().run(job_dir, stages, **given)
        if "exam" in stages:
            pass_anyway(Job(job_dir))


@pytest.mark.parametrize(("kind", "outcome"), [(ScriptedNight, "rejected"), (Ungated, "published")])
def test_a_night_that_fails_is_published_where_the_gate_is_not_obeyed(
    home: Home, kind: type[ScriptedNight], outcome: str
) -> None:
    install_scripted_model(home)
    with open_app(home, night_worker=kind(passes_exam=False)) as nightjar:
        shelf: Shelf = nightjar.models._shelf
        shelf.ready()
        nightjar.memories.add("My aunt is called Zorvax.")
        assert nightjar.night.sleep().outcome == outcome
