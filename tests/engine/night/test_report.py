"""The morning report: every memory is accounted for, with its reason, in plain words."""

from dataclasses import replace
from typing import Any

import pytest

from engine.night import gate
from engine.night.job import Curriculum, JobExperience, JobMemory, JobSpec
from engine.night.report import build, not_learned, sentences, stage_times

SISTER = JobMemory(id=1, text="My sister is called Mira.", subject="my sister", attribute="name", value="Mira")
CITY = JobMemory(id=2, text="I live in Bergen.", subject="me", attribute="home city", value="Bergen")
VAGUE = JobMemory(id=3, text="It was nice.")
LEFT = replace(CITY, id=4)
HELLO = JobExperience(
    id=9,
    message=1,
    text="Hello",
    kind="small_talk",
    trust="typed",
    decision="discard",
    reason="small talk",
    said_at="2026-11-23T10:00:00+01:00",
    memory=None,
)
SPEC = JobSpec(
    night=7,
    seed=1,
    base_path="",
    base_hash="",
    chat_path="",
    experiences=(HELLO,),
    memories=(SISTER, CITY, VAGUE, LEFT),
)
CURRICULUM = Curriculum(new=(SISTER, CITY), left=(4,))


def results(**stages: dict[str, Any]) -> dict[str, dict[str, Any]]:
    rows = gate.as_dict(
        gate.judge(
            gate.Figures(
                recalls=[],
                groups={"ability": gate.Paired(new=[True] * 40, base=[True] * 40, previous=[True] * 40)},
                kl=[0.01] * 64,
                kl_mean=0.0123,
                lineage_clean=True,
                changed=1,
                should_change=True,
                new_recall={"new": 0.75, "previous": 0.0, "base": 0.0},
            )
        )
    )
    found: dict[str, dict[str, Any]] = {
        "triage": {
            "decisions": [{"experience": 9, "kind": "small_talk", "decision": "discard", "reason": "small talk"}],
            "redacted": [],
        },
        "reconcile": {
            "superseded": [{"memory": 1, "by": 2, "reason": "correction"}],
            "merged": [],
            "asked": [{"first": 1, "second": 2}],
        },
        "dream": {
            "memories": [{"memory": 2, "reason": ""}],
            "means": {"model_writes": False, "model_answers": True, "bank": True},
        },
        "seed": {"note": "cpu, bfloat16", "fallbacks": [], "steps": 150, "planned_steps": 200},
        "exam": rows
        | {
            "memories": [
                {"memory": 1, "state": "in_weights", "right": 4, "asked": 4, "reason": ""},
                {
                    "memory": 2,
                    "state": "in_context",
                    "right": 1,
                    "asked": 4,
                    "reason": "1 of 4 questions were answered right without notes",
                },
            ],
            "scale": 0.5,
            "served_type": "Q5_K_M",
            "stepped": [{"served_type": "Q4_K_M"}, {"served_type": "Q5_K_M"}],
            "new_recall": {"new": 0.6},
        },
    }
    return {stage: {"seconds": 1.0} | values for stage, values in {**found, **stages}.items()}


def record(outcome: str = "published") -> dict[str, Any]:
    return build(SPEC, results(), CURRICULUM, outcome=outcome, reason="")


def test_every_memory_is_accounted_for() -> None:
    found = record()
    assert found["learned"] == [1]
    assert [(line["memory"], line["state"]) for line in found["taught"]] == [(1, "in_weights"), (2, "in_context")]
    assert {line["memory"]: bool(line["reason"]) for line in not_learned(found)} == {2: True, 4: True, 3: True}


def test_nothing_counts_as_learned_unless_published() -> None:
    found = build(SPEC, results(), CURRICULUM, outcome="rejected", reason="it failed")
    assert found["learned"] == []
    assert {"memory": 1, "reason": "it failed"} in not_learned(found)


def test_what_was_dropped_and_what_disagreed() -> None:
    found = record()
    assert found["dropped"][0]["reason"] == "small talk"
    assert [line["kind"] for line in found["conflicts"]] == ["replaced", "asked"]
    assert found["conflicts"][0]["reason"] == "you corrected it"


def test_notes_are_plain_sentences() -> None:
    notes = record()["notes"]
    assert all(note.endswith(".") and (note[0].isupper() or note[0].isdigit()) for note in notes)
    text = " ".join(notes)
    for part in (
        "phrase bank",
        "150 of 200 steps",
        "Q5_K_M",
        "50%",
        "1 memory did not fit",
        "1 pair of memories needs",
    ):
        assert part in text


def test_figures_are_text() -> None:
    figures = {row["name"]: row for row in record()["figures"]}
    assert figures["general ability"]["new"] == "100.0 %"
    assert figures["drift on everyday answers, mean"]["new"] == "0.012"


@pytest.mark.parametrize(
    ("outcome", "head"),
    [
        ("published", "I learned 1 of 2"),
        ("rejected", "not good enough"),
        ("nothing_to_learn", "nothing to learn"),
        ("stopped", "stopped"),
    ],
)
def test_the_head_says_how_it_went(outcome: str, head: str) -> None:
    assert head in sentences(record(outcome))[0]


def test_a_night_that_ended_early_has_a_report() -> None:
    early = {stage: values for stage, values in results().items() if stage in ("triage", "reconcile")}
    found = build(SPEC, early, None, outcome="nothing_to_learn", reason="nothing new")
    assert found["taught"] == []
    assert found["exam"] == {}
    assert found["device"] == ""
    assert [line["name"] for line in stage_times(early)] == ["triage", "reconcile"]
