"""The morning report as one record: what was learned, what stays in the notes, what was dropped, the exam. Pure.

CLI and window read the same record. Sentences are for the owner: short, no jargon; figures carry the technical words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.night.curriculum import held_back
from engine.night.gate import FEWEST_PAIRS
from engine.night.job import STAGES, Curriculum, JobMemory, JobSpec

Result = Mapping[str, Any]
NOT_TAUGHT = "it was not tonight's turn"


def build(
    spec: JobSpec, results: Mapping[str, Result], curriculum: Curriculum | None, *, outcome: str, reason: str
) -> dict[str, Any]:
    """`results` maps each completed stage to its `result.json`; `curriculum` is None when none was frozen.

    Keys: night, outcome, reason, device, learned, taught, dropped, held_back, conflicts, derived, figures, notes,
    stages, seconds, exam.
    """
    taught = _taught(curriculum, results) if curriculum else []
    published = outcome == "published"
    return {
        "night": spec.night,
        "outcome": outcome,
        "reason": reason,
        "device": results.get("seed", {}).get("note", ""),
        "learned": [line["memory"] for line in taught if published and line["state"] == "in_weights"],
        "taught": taught,
        "dropped": _dropped(spec, results),
        "held_back": _held_back(spec, curriculum),
        "conflicts": _conflicts(spec, results),
        "derived": [
            {"text": row["text"], "from": row["from"]} for row in results.get("rehearse", {}).get("derived", [])
        ],
        "figures": [_figure(row) for row in results.get("exam", {}).get("rows", [])],
        "notes": _notes(results, curriculum, outcome),
        "stages": stage_times(results),
        "seconds": round(sum(line["seconds"] for line in stage_times(results)), 2),
        "exam": {key: results["exam"][key] for key in ("verdict", "reason", "scale", "served_type", "new_recall")}
        if "exam" in results
        else {},
    }


def not_learned(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """`sleep`'s key: every memory that is not in the weights, with its reason."""
    lines = [line for line in record["taught"] if line["memory"] not in record["learned"]]
    found = [{"memory": line["memory"], "reason": line["reason"] or record["reason"]} for line in lines]
    return found + [{"memory": line["memory"], "reason": line["reason"]} for line in record["held_back"]]


def stage_times(results: Mapping[str, Result]) -> list[dict[str, Any]]:
    """In the order of the night."""
    return [{"name": stage, "seconds": results[stage]["seconds"]} for stage in STAGES if stage in results]


# Parts ------------------------------------------------------------------------------------------------------


def _taught(curriculum: Curriculum, results: Mapping[str, Result]) -> list[dict[str, Any]]:
    """One line for each memory of the curriculum: its own words, its state, and why it is not in the weights."""
    states = {line["memory"]: line for line in results.get("exam", {}).get("memories", [])}
    dreams = {line["memory"]: line for line in results.get("dream", {}).get("memories", [])}
    return [_taught_line(memory, states.get(memory.id), dreams.get(memory.id)) for memory in curriculum.taught]


def _taught_line(memory: JobMemory, exam: Result | None, dream: Result | None) -> dict[str, Any]:
    state = exam["state"] if exam else "in_context"
    reason = exam["reason"] if exam else "it could not be tested"
    if state != "in_weights" and dream and dream["reason"]:
        reason = dream["reason"]
    return {
        "memory": memory.id,
        "text": memory.text,
        "state": state,
        "reason": "" if state == "in_weights" else reason,
        "right": exam["right"] if exam else 0,
        "questions": exam["asked"] if exam else 0,
    }


def _dropped(spec: JobSpec, results: Mapping[str, Result]) -> list[dict[str, Any]]:
    """What was heard and is not a memory: tonight's decision where there is one, the day's otherwise."""
    tonight = {row["experience"]: row for row in results.get("triage", {}).get("decisions", [])}
    lines = []
    for one in spec.experiences:
        decided = tonight.get(one.id, {"decision": one.decision, "reason": one.reason, "kind": one.kind})
        if decided["decision"] != "lasting":
            lines.append({"experience": one.id, "message": one.message, "text": one.text, "kind": decided["kind"],
                          "trust": one.trust, "decision": decided["decision"] or "session", "reason": decided["reason"],
                          "memory": one.memory})  # fmt: skip
    return lines


def _held_back(spec: JobSpec, curriculum: Curriculum | None) -> list[dict[str, Any]]:
    """Living memories that wait, and why."""
    left = set(curriculum.left) if curriculum else set()
    lines = [{"memory": memory, "reason": "tonight was full; it comes first next night"} for memory in sorted(left)]
    for memory in spec.memories:
        why = held_back(memory, preferences=spec.preferences)
        if why and memory.state in ("queued", "live") and memory.superseded_by is None and memory.id not in left:
            lines.append({"memory": memory.id, "reason": why})
    return lines


def _conflicts(spec: JobSpec, results: Mapping[str, Result]) -> list[dict[str, Any]]:
    """Who won, and what the owner should decide."""
    texts = {memory.id: memory.text for memory in spec.memories}
    found = results.get("reconcile", {})
    lines = [
        {"kind": "replaced", "memory": row["memory"], "by": row["by"], "text": texts.get(row["memory"], ""),
         "by_text": texts.get(row["by"], ""), "reason": _WHY_REPLACED[row["reason"]]}
        for row in found.get("superseded", [])
    ]  # fmt: skip
    lines += [
        {"kind": "merged", "memory": row["memory"], "by": row["into"], "text": texts.get(row["memory"], ""),
         "by_text": texts.get(row["into"], ""), "reason": "both say the same"}
        for row in found.get("merged", [])
    ]  # fmt: skip
    return lines + [
        {"kind": "asked", "memory": row["first"], "by": row["second"], "text": texts.get(row["first"], ""),
         "by_text": texts.get(row["second"], ""), "reason": "both cannot be true, or there are two: which is it?"}
        for row in found.get("asked", [])
    ]  # fmt: skip


_WHY_REPLACED = {"correction": "you corrected it", "newer": "you said something newer"}


def _figure(row: Result) -> dict[str, Any]:
    """A row of the gate as text: shares in percent, drift in nats."""
    as_text = _nats if row["name"].startswith("kl_") else _percent
    return {
        "name": row["title"],
        "new": as_text(row["new"]),
        "previous": as_text(row["previous"]),
        "base": as_text(row["base"]),
        "verdict": row["verdict"],
        "why": row["why"],
        "pairs": row["pairs"],
    }


def _percent(value: float | None) -> str:
    return "" if value is None else f"{100 * value:.1f} %"


def _nats(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


# Sentences --------------------------------------------------------------------------------------------------


def _notes(results: Mapping[str, Result], curriculum: Curriculum | None, outcome: str) -> list[str]:
    dream, exam, seed = (results.get(stage, {}) for stage in ("dream", "exam", "seed"))
    notes = [*_dream_notes(dream), *_seed_notes(seed), *_exam_notes(exam, outcome)]
    if curriculum and curriculum.left:
        notes.append(
            f"{_count(len(curriculum.left), 'memory', 'memories')} did not fit into tonight and come first next time."
        )
    found = results.get("reconcile", {})
    if asked := found.get("asked", []):
        notes.append(f"{_count(len(asked), 'pair of memories needs', 'pairs of memories need')} your decision.")
    if redacted := results.get("triage", {}).get("redacted", []):
        notes.append(f"A password or another secret was blanked out in {_count(len(redacted), 'message', 'messages')}.")
    if derived := results.get("rehearse", {}).get("derived", []):
        notes.append(f"{_count(len(derived), 'conclusion was', 'conclusions were')} drawn from what you said.")
    return notes


def _dream_notes(dream: Result) -> list[str]:
    means = dream.get("means")
    if not means:
        return []
    notes = []
    if not means["model_answers"]:
        notes.append(
            "This model cannot read notes well enough to practise alone, so the phrase bank asked and answered for it."
        )
    elif not means["model_writes"]:
        notes.append("This model does not write good questions, so the phrase bank asked them.")
    elif not means["bank"]:
        notes.append("The phrase bank was off: the model wrote every question itself.")
    if dream.get("nothing"):
        notes.append(str(dream["nothing"]))
    return notes


def _seed_notes(seed: Result) -> list[str]:
    notes = [f"Training had to fall back: {line}." for line in seed.get("fallbacks", [])]
    if seed and seed["steps"] < seed["planned_steps"]:
        notes.append(f"Time ran out after {seed['steps']} of {seed['planned_steps']} steps.")
    return notes


def _exam_notes(exam: Result, outcome: str) -> list[str]:
    if not exam:
        return []
    notes = []
    if len(exam["stepped"]) > 1:
        notes.append(
            f"{exam['stepped'][0]['served_type']} lost too much of what was learned, so {exam['served_type']} is used."
        )
    if exam["scale"] < 1:
        notes.append(
            f"What was learned was weakened to {exam['scale']:.0%}, because the full strength changed other answers."
        )
    if any(row["verdict"] == "warn" for row in exam["rows"]):
        notes.append(
            f"Some figures look worse, on fewer than {FEWEST_PAIRS} questions or by little; they are only a warning."
        )
    faded = [line for line in exam["memories"] if line["state"] == "faded"]
    if faded and outcome == "published":
        notes.append(
            f"{_count(len(faded), 'older memory has', 'older memories have')} faded and will be practised again."
        )
    return notes


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def sentences(record: Mapping[str, Any]) -> Sequence[str]:
    """The report's head in plain words, for a terminal, a window or a notification."""
    outcome = record["outcome"]
    learned, taught = len(record["learned"]), len(record["taught"])
    if outcome == "published":
        head = (
            f"I learned {learned} of {_count(taught, 'thing', 'things')} last night."
            if taught
            else "I practised what I knew."
        )
    elif outcome == "rejected":
        head = "Last night's model was not good enough, so yesterday's stays."
    elif outcome == "nothing_to_learn":
        head = "There was nothing to learn last night."
    else:
        head = "Last night was stopped. It can go on where it was."
    return [head, *([record["reason"]] if record["reason"] else []), *record["notes"]]
