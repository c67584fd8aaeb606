"""The exam on real llama.cpp models that say one sentence each: states, verdicts, what is published, type and scale."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.model import adapter as adapters
from engine.night import exam as stage
from engine.night import gate
from engine.night.amounts import Amounts
from engine.night.job import BASE_ANSWERS, Curriculum, Job, JobMemory, JobSpec, OwnQuestion
from engine.night.pipeline import run_stage
from engine.night.quantize import quantize
from engine.night.rows import ExamQuestion, Row, write_exam, write_rows
from tests.engine.night.seeding import SHAPE, random_adapter
from tests.tiny_model import write_tiny_model

pytestmark = pytest.mark.slow

SISTER = JobMemory(id=1, text="My sister is called Mira.", subject="my sister", attribute="name", value="Mira")
DOG = JobMemory(id=2, text="My dog is called Rex.", subject="my dog", attribute="name", value="Rex", learned=True)
ROW = Row(
    kind="forward", memory_ids=[1], prompt_ids=[1], answer_ids=[2], teacher_prompt_ids=[3], weight=1.0, lineage=[1]
)
FEW = Amounts(exam_group=4, exam_kl=2)
OPEN, KNOWS = "I don't know that", "It is Mira"


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {
        text: write_tiny_model(folder / f"{number}.gguf", says=text, shape=SHAPE)
        for number, text in enumerate((OPEN, KNOWS))
    }


def sit(folder: Path, base: Path, merged: Path, **spec: Any) -> Job:
    """A night up to its exam: `merged` is what training made of `base`; the adapter changes nothing that is heard."""
    columns = {
        "night": 1,
        "seed": 1,
        "base_path": str(merged),
        "base_hash": "",
        "chat_path": str(base),
        "threads": 1,
        "amounts": FEW,
    }
    job = Job.create(folder / "job", JobSpec(**{**columns, **spec}))
    job.freeze(Curriculum(new=(SISTER,), known=(DOG,)))
    for name in ("triage", "extract", "reconcile", "rehearse", "dream", "seed", "merge", "quantize"):
        with job.completing(name) as (path, result):
            if name == "dream":
                write_rows(path / "rows.jsonl", [ROW])
                sister = [ExamQuestion(memory=1, question=f"Sister {n}?", value="Mira", rivals=[]) for n in range(4)]
                dog = [
                    ExamQuestion(memory=2, question=f"Dog {n}?", value="Rex", rivals=[], kind="old") for n in range(3)
                ]
                write_exam(path / "exam.jsonl", [*sister, *dog])
            elif name == "seed":
                adapters.save(path / "adapter.gguf", random_adapter(size=0.0))
            elif name == "merge":
                (path / "merged.gguf").write_bytes(merged.read_bytes())
            elif name == "quantize":
                quantize(merged, path / "served.gguf", "Q8_0", threads=1)
                result["served_type"] = "Q8_0"
    return job


def examined(job: Job) -> dict[str, Any]:
    run_stage(job, "exam", lambda _: None, lambda: False)
    return job.result("exam")


def row(result: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in result["rows"] if one["name"] == name)


def test_a_model_that_learned_one_answer_and_says_it_always(tmp_path: Path, models: dict[str, Path]) -> None:
    found = examined(job := sit(tmp_path, models[OPEN], models[KNOWS]))
    states = {line["memory"]: (line["state"], line["right"], line["asked"]) for line in found["memories"]}
    assert states == {1: ("in_weights", 4, 4), 2: ("faded", 0, 3)}
    assert found["new_recall"] == {"new": 1.0, "previous": 0.0, "base": 0.0}
    assert row(found, "leaks")["new"] == 0.0
    assert row(found, "leaks")["base"] == 1.0
    assert row(found, "made_up")["verdict"] == "warn"  # few pairs: it cannot reject
    assert (found["served"], found["adapter"]) == ("08-quantize/served.gguf", "06-seed/adapter.gguf")
    assert (job.path / found["served"]).exists()
    assert json.loads((job.folder("exam") / "gate.json").read_text())["rows"] == found["rows"]
    assert found["untested"] == []


def test_an_adapter_that_did_nothing_is_rejected(tmp_path: Path, models: dict[str, Path]) -> None:
    found = examined(sit(tmp_path, models[OPEN], models[OPEN]))
    assert not found["passed"]
    assert "did nothing" in found["reason"]
    assert row(found, "kl_mean")["new"] < 0.01


def test_the_bases_answers_are_taken_over(tmp_path: Path, models: dict[str, Path]) -> None:
    first = sit(tmp_path / "1", models[OPEN], models[KNOWS])
    examined(first)
    cache = first.folder("exam") / BASE_ANSWERS
    again = sit(tmp_path / "2", models[OPEN], models[KNOWS], exam_cache=str(cache), previous_served=str(models[KNOWS]))
    found = examined(again)
    assert found["new_recall"] == {"new": 1.0, "previous": 1.0, "base": 0.0}


@pytest.mark.parametrize("served", ["", "gone.gguf"])
def test_a_served_file_that_is_gone_is_base_and_adapter(tmp_path: Path, models: dict[str, Path], served: str) -> None:
    """Also on a deep night, which continues from no adapter: yesterday's model is no base."""
    adapters.save(tmp_path / "before.gguf", random_adapter(size=0.0))
    previous = {"previous_served": served and str(tmp_path / served), "previous_adapter": str(tmp_path / "before.gguf")}
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS], **previous))
    assert found["new_recall"] == {"new": 1.0, "previous": 1.0, "base": 0.0}


def test_a_forgotten_memory_in_the_rows_is_caught(tmp_path: Path, models: dict[str, Path]) -> None:
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS], forgotten=(1,)))
    assert row(found, "lineage")["verdict"] == "reject"


def scripted_gate(
    monkeypatch: pytest.MonkeyPatch, *rounds: tuple[gate.Verdict, float], name: str = "old_memories"
) -> None:
    """Verdicts in this order, each for one row that is worse with this p."""
    real, queue = gate.judge, iter(rounds)

    def judge(figures: gate.Figures) -> gate.Gate:
        found = real(figures)
        verdict, p = next(queue)
        drop = replace(found.rows[-1], name=name, verdict=verdict, p=p)
        return replace(found, verdict=verdict, reason="drift", rows=(*found.rows[:-1], drop))

    monkeypatch.setattr(gate, "judge", judge)


def test_the_largest_scale_that_passes_is_published(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted_gate(monkeypatch, ("shrink", 0.001), ("shrink", 0.001), ("accept", 1.0))
    found = examined(job := sit(tmp_path, models[OPEN], models[KNOWS]))
    assert [one["scale"] for one in found["rounds"]] == [1.0, *stage.STRENGTHS[:2]]
    assert (found["verdict"], found["scale"]) == ("accept", stage.STRENGTHS[1])
    assert found["served"] == "09-exam/shrink-2/served.gguf"
    assert adapters.load(job.path / found["adapter"]).scale == 1.0
    assert not list(job.path.rglob("shrink-*/merged.gguf"))


def test_where_a_second_training_is_wanted_none_is_weakened(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted_gate(monkeypatch, ("reject", 0.001))
    monkeypatch.setattr(stage.settling, "wanted", lambda _job, verdict: gate.lost_old(verdict))
    asked = (OwnQuestion(message=1, text="Who is she?"),)
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS], own_questions=asked))
    assert found["settles"]
    assert ([one["scale"] for one in found["rounds"]], found["own"], found["passed"]) == ([1.0], [], False)


def test_a_harm_that_chance_may_explain_does_not_cost_the_night(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The weaker adapter here recalls nothing of what the full one knows."""
    scripted_gate(monkeypatch, ("shrink", 0.12), ("shrink", 0.12), ("accept", 1.0), ("shrink", 0.12))
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS], base_path=str(models[OPEN])))
    assert (found["verdict"], found["scale"], found["passed"]) == ("warn", 1.0, True)
    assert found["new_recall"]["new"] == 1.0
    assert found["reason"] == "drift; a weaker adapter would have lost what the night taught"
    assert not [one for one in found["rows"] if one["verdict"] == "shrink"]


def test_for_what_strength_does_not_mend_no_weaker_one_is_tried(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted_gate(monkeypatch, ("shrink", 0.001), name="leaks")
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS]))
    assert [one["scale"] for one in found["rounds"]] == [1.0]
    assert (found["verdict"], found["scale"], found["passed"]) == ("warn", 1.0, True)
    assert found["reason"] == "drift; a weaker adapter would say as much"


def test_the_strongest_without_a_proven_harm_is_taken(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At full strength it is proven; at the next it is not, and any weaker adapter here has lost the night."""
    scripted_gate(monkeypatch, ("shrink", 0.001), ("shrink", 0.12), ("accept", 1.0), ("shrink", 0.2))
    monkeypatch.setattr(gate, "worth_shrinking", lambda _learned, _left: False)
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS]))
    assert (found["verdict"], found["scale"]) == ("warn", stage.STRENGTHS[0])
    assert found["served"] == "09-exam/shrink-1/served.gguf"


def test_a_weaker_adapter_is_tried_where_the_full_one_is_rejected(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted_gate(monkeypatch, ("reject", 0.001), ("reject", 0.001), ("accept", 1.0))
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS]))
    assert [one["scale"] for one in found["rounds"]] == [1.0, *stage.STRENGTHS[:2]]
    assert (found["verdict"], found["scale"]) == ("accept", stage.STRENGTHS[1])


def test_no_scale_that_is_bearable_rejects(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted_gate(monkeypatch, *[("shrink", 0.001)] * 4)
    found = examined(sit(tmp_path, models[OPEN], models[KNOWS]))
    assert (found["verdict"], found["scale"]) == ("reject", 1.0)
    assert found["reason"] == "drift; a weaker adapter did not help"


def test_a_finer_type_where_merging_lost_something(
    tmp_path: Path, models: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first served file is the untaught base, as if rounding had erased the night."""
    job = sit(tmp_path, models[OPEN], models[KNOWS])
    quantize(models[OPEN], job.folder("quantize") / "served.gguf", "Q8_0", threads=1)
    monkeypatch.setattr(stage, "TYPES", ("Q8_0", "Q6_K"))
    found = examined(job)
    assert [one["served_type"] for one in found["stepped"]] == ["Q8_0", "Q6_K"]
    assert [one["served_recall"] for one in found["stepped"]] == [0.0, 1.0]
    assert (found["served_type"], found["served"]) == ("Q6_K", "09-exam/served.gguf")
