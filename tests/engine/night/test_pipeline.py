"""Stages run in order, are skipped when complete, stop when told. Stages 1 to 5 on a tiny model."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import BugError, Cancelled
from engine.night.amounts import Amounts
from engine.night.curriculum import choose
from engine.night.job import GROUPS, Job, JobExperience, JobMemory, JobSpec
from engine.night.pipeline import run_stage
from engine.night.rows import read_exam, read_rows
from engine.worker.protocol import Progress
from tests.tiny_model import write_tiny_model

pytestmark = pytest.mark.slow

SAID = "2026-11-23T10:00:00+01:00"
LENA = JobMemory(
    id=1,
    text="My sister is called Lena.",
    subject="my sister",
    attribute="name",
    value="Lena",
    said_at=SAID,
    state="live",
    times_trained=1,
    nights_ago=1,
)
MIRA = JobMemory(id=2, text="Actually, my sister is called Mira, not Lena.", said_at="2026-11-23T11:00:00+01:00")
FEW = Amounts(
    by_heart=0,
    strangers=2,
    forward=3,
    reverse=1,
    tell=1,
    conversations=1,
    beside=1,
    neighbours=2,
    general=3,
    harmful=1,
    harmless=1,
    set_aside=2,
)


def heard(number: int, text: str, memory: int | None = None, decision: str | None = "lasting") -> JobExperience:
    return JobExperience(
        id=number,
        message=number,
        text=text,
        kind="statement",
        trust="typed",
        decision=decision,
        reason="",
        said_at=SAID,
        memory=memory,
    )


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("model") / "base.gguf")


@pytest.fixture
def job(tmp_path: Path, model: Path) -> Job:
    experiences = (
        heard(1, MIRA.text, memory=2),
        heard(2, "Hello!", decision="discard"),
        heard(3, "My wifi password is hunter2."),
    )
    spec = JobSpec(night=1, seed=3, base_path=str(model), base_hash="", chat_path=str(model), threads=1, amounts=FEW,
                   experiences=experiences, memories=(LENA, MIRA))  # fmt: skip
    return Job.create(tmp_path / "job", spec)


def run(job: Job, *stages: str) -> list[Progress]:
    seen: list[Progress] = []
    for stage in stages:
        run_stage(job, stage, seen.append, lambda: False)
    return seen


def test_the_first_stages_review_the_day(job: Job) -> None:
    seen = run(job, *GROUPS[0])
    assert [one.stage for one in seen if one.finished] == list(GROUPS[0])
    decisions = job.result("triage")["decisions"]
    assert [row["decision"] for row in decisions] == ["lasting", "discard", "session"]
    assert [row["corrects"] for row in decisions] == [True, False, False]
    assert [row["changed"] for row in decisions] == [False, False, True]
    assert job.result("triage")["redacted"][0]["text"] == "My wifi password is [secret]."
    facts = job.result("extract")["facts"]
    assert [(row["memory"], row["value"], row["previous"], row["by"]) for row in facts] == [
        (2, "Mira", "Lena", "rules")
    ]
    assert job.result("reconcile")["superseded"] == [{"memory": 1, "by": 2, "reason": "correction", "value": "Lena"}]
    assert job.result("rehearse")["derived"] == []


def test_dreams_of_a_model_that_cannot_read(job: Job) -> None:
    run(job, *GROUPS[0])
    mira = replace(MIRA, subject="my sister", attribute="name", value="Mira", previous_value="Lena")
    job.freeze(choose([replace(LENA, state="superseded", superseded_by=2), mira], facts=3))
    run(job, "dream")
    rows = read_rows(job.folder("dream") / "rows.jsonl")
    found = job.result("dream")
    assert found["means"] == {"model_writes": False, "model_answers": False, "bank": True}
    assert sum(row.kind == "forward" for row in rows) == 3
    assert {one.value for one in read_exam(job.folder("dream") / "exam.jsonl")} == {"Mira"}


def test_a_complete_stage_is_skipped(job: Job) -> None:
    run(job, "triage")
    before = (job.folder("triage") / "result.json").stat().st_mtime_ns
    assert run(job, "triage") == []
    assert (job.folder("triage") / "result.json").stat().st_mtime_ns == before


def test_a_stop_leaves_nothing_half_done(job: Job) -> None:
    with pytest.raises(Cancelled):
        run_stage(job, "triage", lambda _: None, lambda: True)
    assert not job.is_complete("triage")
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        run_stage(job, "triage", lambda _: None, lambda: next(asked))
    assert not job.is_complete("triage")
    run(job, "triage")
    assert job.is_complete("triage")


def test_the_order_is_kept(job: Job) -> None:
    with pytest.raises(BugError):
        run_stage(job, "extract", lambda _: None, lambda: False)
    with pytest.raises(BugError):
        run_stage(job, "breakfast", lambda _: None, lambda: False)


def test_an_asked_thrice_task_is_a_procedure(job: Job) -> None:
    thrice = tuple(replace(heard(n, "Write my weekly report."), kind="instruction") for n in (1, 2, 3))
    again = Job.create(job.path.parent / "again", replace(job.spec, experiences=thrice, memories=()))
    run(again, "triage")
    [row] = again.result("triage")["procedures"]
    assert (row["text"], row["experiences"]) == ("Write my weekly report.", [1, 2, 3])


def test_tellings_of_one_procedure_are_one_memory(job: Job) -> None:
    said = [
        ("When I close the shop, I first count the till, then lock the tin, then set the alarm.", "procedure"),
        ("Shop closed: counted the till, locked the tin, set the alarm, as usual.", "statement"),
        ("It is always the same here: till, tin, alarm, in that order.", "procedure"),
    ]
    told = tuple(replace(MIRA, id=7 + place, text=text, kind=kind) for place, (text, kind) in enumerate(said))
    again = Job.create(job.path.parent / "again", replace(job.spec, experiences=(), memories=told))
    run(again, "triage", "extract", "reconcile")
    [fact] = again.result("extract")["facts"]
    assert (fact["memory"], fact["subject"], fact["attribute"]) == (7, "closing the shop", "steps")
    assert fact["value"] == "count the till, then lock the tin, then set the alarm"
    assert again.result("reconcile")["merged"] == [{"memory": 8, "into": 7}, {"memory": 9, "into": 7}]
    assert again.result("reconcile")["asked"] == []
