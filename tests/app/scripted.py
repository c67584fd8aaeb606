"""A night worker whose stages are scripted: writes what the real ones write, in milliseconds, and fails where told to.

The ledger's side of a night (intake, curriculum, publishing, resuming) is real in these tests; only models are missing.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.errors import Cancelled
from engine.hashes import hash_file
from engine.home import Home
from engine.memory import extract, reconcile, triage
from engine.night.job import Job, JobMemory
from engine.night.recipe import Recipe
from engine.worker.client import NightWorker
from engine.worker.protocol import Progress

Fault = Callable[[Job, str], None]


@dataclass
class ScriptedNight(NightWorker):
    """`ran`: the stages it was asked for, call by call. `faults`: stage -> what happens in the middle of it."""

    passes_exam: bool = True
    without: list[int] = field(default_factory=list)  # memories in which no fact is found
    nothing: str = ""  # why the dreams found nothing to train on
    reads: bool = False  # the model finds facts
    unable: bool = False  # the model cannot write what follows
    speaks: bool = False  # the served file is the base's own, which can be loaded
    fails: set[int] = field(default_factory=set)  # memories that the exam does not find in the weights
    faults: dict[str, Fault] = field(default_factory=dict)
    ran: list[list[str]] = field(default_factory=list)
    gate_rows: list[dict[str, Any]] = field(default_factory=list)
    scale: float = 1.0
    settles: bool = False  # the first exam asks for a second training
    derived: list[dict[str, Any]] = field(default_factory=list)
    extra: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        pass

    def run(
        self,
        job_dir: Path,
        stages: Sequence[str],
        *,
        on_progress: Callable[[Progress], None],
        should_stop: Callable[[], bool],
    ) -> None:
        job = Job(job_dir)
        self.ran.append(list(stages))
        for stage in stages:
            if should_stop():
                raise Cancelled
            with job.completing(stage) as (folder, result):
                on_progress(Progress(stage, 0, 1, "step"))
                if stage in self.faults:
                    self.faults.pop(stage)(job, stage)
                result.update(getattr(self, f"_{stage}")(job, folder))
            on_progress(Progress(stage, 1, 1, "step", finished=True))

    def quantize(self, source: Path, target: Path, file_type: str, **_: object) -> None:
        target.write_bytes(source.read_bytes() + file_type.encode())

    def _triage(self, job: Job, _folder: Path) -> dict[str, Any]:
        decisions = []
        for one in job.spec.experiences:
            judged = triage.classify(one.text, trust=one.trust, said_at=datetime.fromisoformat(one.said_at))
            decisions.append(
                {
                    "experience": one.id,
                    "memory": one.memory,
                    "kind": judged.kind,
                    "decision": judged.decision,
                    "reason": judged.reason,
                    "valid_until": None,
                    "corrects": judged.corrects,
                    "changed": False,
                }
            )
        return {"decisions": decisions, "redacted": [], "procedures": []}

    def _extract(self, job: Job, _folder: Path) -> dict[str, Any]:
        facts = []
        for memory in job.spec.memories:
            found = extract.by_rules(memory.text)[:1] if memory.state in ("queued", "live") else []
            facts += [{"memory": memory.id, **vars(fact), "by": "rules", "extra": False} for fact in found]
        return {"facts": facts + self.extra, "without": self.without, "by_model": self.reads, "unable": not self.reads}

    def _reconcile(self, job: Job, _folder: Path) -> dict[str, Any]:
        living = [one for one in job.spec.memories if one.state in ("queued", "live") and one.superseded_by is None]
        both_true = [(one.id, other) for one in living for other in one.both_true]
        asked = [(one.id, other) for one in living for other in one.asked]
        found = reconcile.reconcile([_claim(one) for one in living], both_true=both_true, asked=asked)
        return {
            "superseded": [{"memory": one.memory, "by": one.by, "reason": one.reason} for one in found.superseded],
            "merged": [{"memory": one.memory, "into": one.into} for one in found.merged],
            "asked": [{"first": one.first, "second": one.second} for one in found.asked],
            "filled": [],
        }

    def _rehearse(self, _job: Job, _folder: Path) -> dict[str, Any]:
        return {"derived": self.derived, "pairs": 0, "passes": 1, "unable": self.unable}

    def _dream(self, job: Job, _folder: Path) -> dict[str, Any]:
        found = job.curriculum
        stands_on = [one.id for one in (*found.taught, *found.known, *found.superseded)]
        memories = [{"memory": one.id, "reason": ""} for one in job.curriculum.taught]
        return {
            "lineage": sorted(stands_on),
            "memories": memories,
            "nothing": self.nothing,
            "means": {"model_writes": True, "model_answers": True, "bank": True},
        }

    def _seed(self, job: Job, folder: Path) -> dict[str, Any]:
        (folder / "adapter.gguf").write_bytes(b"adapter" + digest(job))
        return {
            "device": "cpu",
            "dtype": "float32",
            "note": "cpu, float32",
            "recipe": Recipe().as_dict(),
            "versions": {},
            "fallbacks": [],
            "steps": 2,
            "planned_steps": 2,
            "tokens": 20,
            "tokens_per_second": 10.0,
        }

    def _merge(self, _job: Job, folder: Path) -> dict[str, Any]:
        (folder / "merged.gguf").write_bytes(b"merged")
        return {}

    def _quantize(self, job: Job, folder: Path) -> dict[str, Any]:
        adapter = (job.folder("seed") / "adapter.gguf").read_bytes()
        chat = Path(job.spec.chat_path).read_bytes() if self.speaks else b"served " + adapter
        (folder / "served.gguf").write_bytes(chat)
        return {"served_type": job.spec.served_type}

    def _exam(self, job: Job, folder: Path) -> dict[str, Any]:
        (folder / "base-answers.json").write_text("{}")
        settles = self.settles and not job.spec.continues
        passes = self.passes_exam and not settles
        examined = [*job.curriculum.taught, *job.curriculum.known]
        return {
            "passed": passes,
            "verdict": "accept" if passes else "reject",
            "reason": "" if passes else "drift: too much",
            "rows": self.gate_rows,
            "new_recall": {},
            "served": "08-quantize/served.gguf",
            "adapter": "06-seed/adapter.gguf",
            "served_type": job.spec.served_type,
            "scale": self.scale,
            "memories": [self._state(one, job) for one in examined],
            "untested": [],
            "settles": settles,
            "own": [
                {"message": one.message, "before": "I don't know that yet.", "now": f"About {one.text}"}
                for one in (() if settles else job.spec.own_questions)
            ],
        }

    def _state(self, memory: JobMemory, job: Job) -> dict[str, Any]:
        known = memory.id not in self.fails
        state = "in_weights" if known else "in_context" if memory in job.curriculum.new else "faded"
        right = 8 if known else 2
        reason = "" if known else "2 of 8 questions were answered right without notes"
        return {"memory": memory.id, "state": state, "right": right, "asked": 8, "reason": reason}


def _claim(one: JobMemory) -> reconcile.Claim:
    facts = extract.by_rules(one.text)
    return reconcile.Claim(
        id=one.id,
        text=one.text,
        subject=one.subject,
        attribute=one.attribute,
        value=one.value,
        said_at=one.said_at,
        corrects=one.kind == "correction",
        previous=facts[0].previous if facts else "",
        learned=one.learned,
    )


def digest(job: Job) -> bytes:
    """Differs with what the night was asked."""
    return hashlib.sha256((job.path / "spec.json").read_bytes()).hexdigest().encode()


def install_scripted_model(home: Home, name: str = "paper", **card: Any) -> Path:
    """A model folder without a model in it: whole as far as the app looks."""
    folder = home.models / name
    folder.mkdir(parents=True)
    (folder / "base.gguf").write_bytes(b"base of " + name.encode())
    (folder / "chat.gguf").write_bytes(b"chat of " + name.encode())
    values = {
        "id": name,
        "name": name.title(),
        "architecture": "qwen3",
        "base_type": "F16",
        "chat_type": "Q4_K_M",
        "context_tokens": 2048,
        "n_params": 5_000_000,
        "base_hash": hash_file(folder / "base.gguf"),
        "chat_hash": hash_file(folder / "chat.gguf"),
    }
    (folder / "model.json").write_text(json.dumps(values | card))
    return folder
