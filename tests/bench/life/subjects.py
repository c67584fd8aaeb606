"""Who is examined: a home on a disk of its own, talked to through the product's services, that sleeps as its arm says.

Decides nothing about what is said or asked, and judges nothing.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from app.compose import Nightjar, open_app
from engine.errors import KnownError
from engine.home import Home, write_whole
from engine.night.job import Job
from engine.night.recipe import Recipe
from engine.night.rows import lineage, read_rows, write_rows
from engine.settings import setting
from engine.worker.client import NightWorker
from engine.worker.protocol import Progress
from tests.bench.life.arms import Arm, Rows, counted
from tests.bench.life.examiner import Voice
from tests.bench.life.person import AgentTrace, Document

ROOT = Path(__file__).resolve().parents[3]
ANSWER_TOKENS = "96"  # longest answer; the starter's are a sentence or two
_NOTES = "chat.notes"

Report = Callable[[Progress], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, kw_only=True)
class Night:
    """What one night cost and gave. `gate`: its verdict, "" where there is none.

    `tokens` that training read, in so many `steps`.
    """

    outcome: str
    reason: str = ""
    seconds: float = 0.0
    tokens: int = 0
    steps: int = 0
    learned: int = 0
    gate: str = ""
    rows: dict[str, int] = field(default_factory=dict)
    stages: dict[str, float] = field(default_factory=dict)
    snapshot_bytes: int = 0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


class Subject(Voice, Protocol):
    """What a life needs of it. `hear` holds one conversation; `hand_over` and `import_trace` False: it takes none."""

    def hear(self, talk: Sequence[str]) -> None: ...
    def hand_over(self, document: Document) -> bool: ...
    def import_trace(self, trace: AgentTrace) -> bool: ...
    def sleep(self, day: int, seed: int, report: Report, stop: Stop) -> Night: ...
    def drift(self) -> float | None: ...


@contextmanager
def opened(arm: Arm, folder: Path) -> Iterator["HomeSubject"]:
    """The subject whose home lies in `folder`. Raises `KnownError` as the services do."""
    home = Home(folder / "home")
    worker = AblatedNight(home.logs, arm)
    with open_app(home, shape_night=arm.shape, night_worker=worker) as nightjar:
        nightjar.settings.set("chat.max_tokens", ANSWER_TOKENS)
        nightjar.settings.set(_NOTES, str(setting(_NOTES).default))  # a talk that was killed left none
        for key, text in arm.settings.items():
            nightjar.settings.set(key, text)
        nightjar.chat.warm()
        kind = {"nightjar": HomeSubject, "nothing": Sleepless, "naive": Naive}[arm.sleeps]
        yield kind(nightjar, folder)


class HomeSubject:
    """Sleeps as the product does."""

    def __init__(self, nightjar: Nightjar, folder: Path) -> None:
        self._nightjar = nightjar
        self._folder = folder
        self._base = _base_file(nightjar, folder)
        self._known: dict[tuple[str, str], str] = {}

    # ---- day

    def hear(self, talk: Sequence[str]) -> None:
        conversation = self._nightjar.conversations.begin()
        for text in talk:
            self._nightjar.chat.send(conversation, text)

    def hand_over(self, document: Document) -> bool:
        """Where the product can be handed a document for tonight."""
        importing = getattr(self._nightjar, "importing", None)
        if importing is None:
            return False
        path = self._folder / "document.txt"
        path.write_text(document.text, encoding="utf-8")
        importing.read(path)
        return True

    def import_trace(self, trace: AgentTrace) -> bool:
        """As its owner does: what is drawn from it is looked at, and its lesson approved."""
        path = self._folder / "trace.jsonl"
        path.write_text(trace.text, encoding="utf-8")
        memories = self._nightjar.memories
        for proposal in self._nightjar.importing.read(path).proposals:
            row = memories.show(proposal).memory
            if row.kind == "lesson" and row.ledger == "pending":
                memories.approve(proposal)
        return True

    # ---- night

    def sleep(self, day: int, seed: int, report: Report, stop: Stop) -> Night:
        """A stopped night says so in its outcome; the next call goes on with it."""
        del day
        outcome = self._nightjar.night.sleep(on_progress=report, should_stop=stop, seed=seed)
        folder = self._nightjar.home.nights / str(outcome.night)
        last = Job(folder).last.path
        seeded = [_result(one, "seed") for one in dict.fromkeys((folder, last))]
        return Night(
            outcome=outcome.outcome,
            reason=outcome.reason,
            seconds=round(outcome.seconds, 1),
            tokens=sum(int(one.get("tokens", 0)) for one in seeded),
            steps=sum(int(one.get("steps", 0)) for one in seeded),
            learned=len(outcome.learned),
            gate=str(_result(last, "exam").get("gate_verdict") or outcome.gate.get("verdict") or ""),
            rows=dict(_result(folder, "dream").get("rows", {})),
            stages={stage.name: round(stage.seconds, 1) for stage in outcome.stages},
            snapshot_bytes=self._snapshot_bytes(),
        )

    # ---- morning

    def alone(self, text: str) -> str:
        """Greedy and without notes: the same file says the same, so it is asked once."""
        key = (self._served, text)
        if key not in self._known:
            chat = self._nightjar.chat
            self._known[key] = chat.send(chat.new_private(), text, weights_only=True).text
        return self._known[key]

    def noted(self, text: str) -> str:
        return self._nightjar.chat.send(self._nightjar.chat.new_private(), text).text

    def talked(self, texts: Sequence[str]) -> str:
        """With the turns before it, but no note of the ledger: what the day adds to a prompt is not taken for what a
        night took (LOG, life 8). `weights_only` would leave out the turns, too.
        """
        private = self._nightjar.chat.new_private()
        with self._without_notes():
            return [self._nightjar.chat.send(private, text).text for text in texts][-1]

    def drift(self) -> float | None:
        """Forward KL from the base on everyday questions, nats a token; None when it cannot be read."""
        status = self._nightjar.chat.status()
        if status.attached:
            return None
        if status.served_file == str(self._base):
            return 0.0
        self._nightjar.chat.unload()
        command = [sys.executable, "-m", "tests.bench.life.drift", str(self._base), status.served_file]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        return float(json.loads(done.stdout)["kl_mean"]) if done.returncode == 0 else None

    @contextmanager
    def _without_notes(self) -> Iterator[None]:
        settings = self._nightjar.settings
        before = settings.get(_NOTES).value
        settings.set(_NOTES, "0")
        try:
            yield
        finally:
            settings.set(_NOTES, str(before))

    @property
    def _served(self) -> str:
        status = self._nightjar.chat.status()
        return f"{status.served_file}+{status.snapshot}" if status.attached else status.served_file

    def _snapshot_bytes(self) -> int:
        """What the newest snapshot keeps for good: adapter and records, not the served file that can be made again."""
        home, active = self._nightjar.home, self._nightjar.timeline.list().active
        folder = home.snapshots / str(active)
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0


class Sleepless(HomeSubject):
    """Has its notes and learns nothing."""

    def sleep(self, day: int, seed: int, report: Report, stop: Stop) -> Night:
        del day, seed, report, stop
        return Night(outcome="no_night")


class Naive(HomeSubject):
    """Trains a LoRA adapter on the day's chat as it was, with the product's step budget, onto the last merged model."""

    def sleep(self, day: int, seed: int, report: Report, stop: Stop) -> Night:
        """Safe to repeat after a kill. Raises `KnownError("night_failed")`."""
        del report, stop
        job, model = self._folder / f"naive-{day}", f"naive-{day}"
        merged = job / f"{model}.gguf"
        if all(one.id != model for one in self._nightjar.models.list()):
            self._write_spec(job, merged, seed)
            self._nightjar.chat.unload()
            command = [sys.executable, "-m", "tests.bench.life.naive", str(job)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode:
                raise KnownError("night_failed", f"The naive night failed: {done.stderr[-500:]}", "See its folder.")
            self._nightjar.models.add(merged)
        self._nightjar.models.use(model)
        merged.unlink(missing_ok=True)
        result = json.loads((job / "result.json").read_text(encoding="utf-8"))
        return Night(
            outcome="published", seconds=result["seconds"], tokens=result["tokens"], steps=result["steps"],
            rows={"chat": result["rows"]},
            snapshot_bytes=Path(self._nightjar.models.info(model).model.file).stat().st_size,
        )  # fmt: skip

    def _write_spec(self, job: Path, merged: Path, seed: int) -> None:
        """What was said since the last night, and the product's own budget of steps."""
        if (job / "spec.json").exists():
            return
        before = self._nightjar.models.info()
        recipe = Recipe.for_model(int(str(before.details["parameters"])), seed=seed)
        conversations = self._fresh()
        asked = {
            "base": before.model.file,
            "merged": str(merged),
            "recipe": replace(recipe, kl_weight=0.0, replay_kl_weight=0.0, replay_ce_weight=1.0).as_dict(),
            "conversations": conversations,
            "exchanges": [pair for one in conversations for pair in self._exchanges(one)],
        }
        write_whole(job / "spec.json", json.dumps(asked, ensure_ascii=False).encode())

    def _fresh(self) -> list[int]:
        """Conversations that no night has read."""
        specs = [json.loads(path.read_text(encoding="utf-8")) for path in self._folder.glob("naive-*/spec.json")]
        read = {number for spec in specs for number in spec["conversations"]}
        return sorted({one.id for one in self._nightjar.conversations.recent()} - read)

    def _exchanges(self, conversation: int) -> list[tuple[str, str]]:
        return [
            (asked.text, answer.text)
            for asked, answer in pairwise(self._nightjar.conversations.messages(conversation))
            if asked.role == "user" and answer.role == "assistant" and answer.text
        ]


class AblatedNight(NightWorker):
    """The product's night worker; between stages it takes out what the arm goes without."""

    def __init__(self, logs: Path, arm: Arm) -> None:
        super().__init__(logs)
        self._arm = arm

    def run(
        self,
        job_dir: Path,
        stages: Sequence[str],
        *,
        on_progress: Callable[[Progress], None],
        should_stop: Callable[[], bool],
    ) -> None:
        job = Job(job_dir)
        if "seed" in stages and self._arm.rows is not None:
            take_out(job, self._arm.rows)
        super().run(job_dir, stages, on_progress=on_progress, should_stop=should_stop)
        if "exam" in stages and not self._arm.obeys_gate:
            pass_anyway(job)


def take_out(job: Job, rows: Rows) -> None:
    """Rewrite the dreams' rows, and what the stage says of them. Twice is as good as once."""
    path = job.folder("dream") / "rows.jsonl"
    kept = rows(read_rows(path), job.curriculum)
    write_rows(path, kept)
    _rewrite(job.folder("dream") / "result.json", rows=counted(kept), lineage=sorted(lineage(kept)))


def pass_anyway(job: Job) -> None:
    """The gate's word is kept as `gate_verdict` and not obeyed."""
    result = job.result("exam")
    _rewrite(job.folder("exam") / "result.json", gate_verdict=result["verdict"], passed=True)


def _rewrite(path: Path, **values: Any) -> None:
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(record | values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _result(night: Path, stage: str) -> dict[str, Any]:
    job = Job(night)
    return job.result(stage) if job.is_complete(stage) else {}


def _base_file(nightjar: Nightjar, folder: Path) -> Path:
    """The file that was served before the first night; noted once, since later models come beside it."""
    noted = folder / "base.txt"
    if not noted.exists():
        noted.write_text(nightjar.chat.status().served_file, encoding="utf-8")
    return Path(noted.read_text(encoding="utf-8"))
