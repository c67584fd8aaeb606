"""The job directory of one night: `spec.json` (what it was asked), `curriculum.json` (what it teaches), stages.

A stage's folder is `.partial` until its result is written and becomes whole by a rename, so a kill at any moment loses
nothing but time. Knows no stage's work and no model.
"""

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from engine.errors import BugError
from engine.home import disk_errors, write_whole
from engine.night.amounts import Amounts
from engine.night.recipe import Recipe

STAGES = ("triage", "extract", "reconcile", "rehearse", "dream", "seed", "merge", "quantize", "exam")
# One process each, so that memory is surely given back; the app takes in results and freezes the curriculum between.
GROUPS = (("triage", "extract", "reconcile", "rehearse"), ("dream",), ("seed",), ("merge", "quantize", "exam"))
AGAIN = ("seed",), ("merge", "quantize", "exam")  # what a second training does over (`settling.py`)
SECOND = "settle"  # as it is called in progress and in the times of a night
KEEPS_PARTIAL = frozenset({"seed"})  # holds the checkpoint that training resumes from

RESULT = "result.json"
BASE_ANSWERS = "base-answers.json"  # of an exam: what the base said, for the next one


@dataclass(frozen=True, kw_only=True)
class JobMemory:
    """A ledger row as the night sees it. Empty subject, attribute, value: not known yet.

    `learned`: the parent snapshot's exam found it in the weights; `faded`: it was and is not any more. Both are False
    on a deep night, which begins at the base, and `was_known` is what the parent knew. `nights_ago`: nights since one
    first trained it, None for never. `previous_value`: what it replaced. `both_true`, `asked` and
    `compared`: memories that its owner wants beside it, that a question about it waits for, that contradict it not.
    `read`: a night's model looked for facts in it before.
    """

    id: int
    text: str
    subject: str = ""
    attribute: str = ""
    value: str = ""
    kind: str = "statement"
    trust: str = "typed"
    said_at: str = ""
    state: str = "queued"
    learned: bool = False
    faded: bool = False
    was_known: bool = False
    times_trained: int = 0
    nights_ago: int | None = None
    superseded_by: int | None = None
    previous_value: str | None = None
    derived_from: tuple[int, ...] = ()
    both_true: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    compared: tuple[int, ...] = ()
    read: bool = False

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        ids = {name: tuple(values.get(name, ())) for name in ("derived_from", "both_true", "asked", "compared")}
        return cls(**{**values, **ids})


@dataclass(frozen=True, kw_only=True)
class JobExperience:
    """One thing heard today, with what the day's rules made of it."""

    id: int
    message: int | None
    text: str
    kind: str
    trust: str
    decision: str | None
    reason: str
    said_at: str  # local time with its offset, ISO 8601
    memory: int | None
    kept: bool = False  # its owner says that it lasts

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        return cls(**values)


@dataclass(frozen=True, kw_only=True)
class OwnQuestion:
    """Something the owner asked by day, to be answered by the model before and the new one."""

    message: int
    text: str


@dataclass(frozen=True, kw_only=True)
class LikedAnswer:
    """An answer that the owner praised. It is no source of facts: see `night/praise.py`."""

    question: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class JobSpec:
    """What the app asks of a night. Paths are absolute; `memories` are the live, queued and superseded rows.

    `chat_path` is the quantized base that thinks; `previous_served` the file that was served until now, "" for the
    base's own or where only the base and `previous_adapter` are left of it. `is_deep`: it begins at the base;
    `why_deep`: why, "" where its owner asked for that. `earlier`: tasks and steps that nights before this one heard of,
    in case they are said again. `exam_cache`: a file with answers of the base from an earlier exam, "" for none.
    `continues`: the adapter of this very night that a second training goes on from, "" for the parent's.
    `speakers`: models that answer side by side, with `threads` threads each. `liked`, `disliked`: answers with a thumb
    up, and questions whose answers got one down.
    """

    night: int
    seed: int
    base_path: str
    base_hash: str
    chat_path: str
    parent_snapshot: int | None = None
    parent_adapter: str | None = None
    is_deep: bool = False
    why_deep: str = ""
    previous_served: str = ""
    previous_adapter: str = ""
    continues: str = ""
    served_type: str = "Q4_K_M"
    device: str = "auto"
    passes: int = 1
    phrase_bank: bool = True
    preferences: bool = True
    minutes: float = 30.0
    facts: int = 12
    threads: int = 2
    speakers: int = 1
    context_tokens: int = 2048
    instructions: str = ""
    forgotten: tuple[int, ...] = ()
    exam_cache: str = ""
    experiences: tuple[JobExperience, ...] = ()
    earlier: tuple[JobExperience, ...] = ()
    memories: tuple[JobMemory, ...] = ()
    own_questions: tuple[OwnQuestion, ...] = ()
    liked: tuple[LikedAnswer, ...] = ()
    disliked: tuple[str, ...] = ()
    recipe: Recipe = field(default_factory=Recipe)
    amounts: Amounts = field(default_factory=Amounts)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        parts = dict(values)
        parts["forgotten"] = tuple(parts.get("forgotten", ()))
        parts["experiences"] = tuple(JobExperience.from_dict(row) for row in parts.get("experiences", ()))
        parts["earlier"] = tuple(JobExperience.from_dict(row) for row in parts.get("earlier", ()))
        parts["memories"] = tuple(JobMemory.from_dict(row) for row in parts.get("memories", ()))
        parts["own_questions"] = tuple(OwnQuestion(**row) for row in parts.get("own_questions", ()))
        parts["liked"] = tuple(LikedAnswer(**row) for row in parts.get("liked", ()))
        parts["disliked"] = tuple(parts.get("disliked", ()))
        parts["recipe"] = Recipe.from_dict(parts.get("recipe", {}))
        parts["amounts"] = Amounts(**parts.get("amounts", {}))
        return cls(**parts)


@dataclass(frozen=True, kw_only=True)
class Curriculum:
    """What this night teaches, frozen before the dreams. `left`: ids that wait for the next night.

    `new` was never learned or has faded, `old` is rehearsed tonight, `known` is in the weights and gets a few rows,
    `superseded` was replaced by a row of `new` or `old`.
    """

    new: tuple[JobMemory, ...] = ()
    old: tuple[JobMemory, ...] = ()
    known: tuple[JobMemory, ...] = ()
    superseded: tuple[JobMemory, ...] = ()
    left: tuple[int, ...] = ()

    @property
    def taught(self) -> tuple[JobMemory, ...]:
        return self.new + self.old

    def is_old(self, memory: JobMemory) -> bool:
        """Whether the model before knows it, so that tonight's must: a deep night teaches it like a new one."""
        return memory.was_known or memory not in self.new

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Self:
        groups = {name: tuple(JobMemory.from_dict(row) for row in values.get(name, ()))
                  for name in ("new", "old", "known", "superseded")}  # fmt: skip
        return cls(left=tuple(values.get("left", ())), **groups)


class Job:
    """One night's directory. `create` writes the spec, `freeze` the curriculum; both belong to the app."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._spec: JobSpec | None = None

    @classmethod
    def create(cls, path: Path, spec: JobSpec) -> Self:
        write_whole(path / "spec.json", _json(asdict(spec)))
        return cls(path)

    @property
    def spec(self) -> JobSpec:
        if self._spec is None:
            self._spec = JobSpec.from_dict(_read(self.path / "spec.json"))
        return self._spec

    def freeze(self, curriculum: Curriculum) -> None:
        write_whole(self.path / "curriculum.json", _json(asdict(curriculum)))

    @property
    def frozen(self) -> bool:
        return (self.path / "curriculum.json").exists()

    @property
    def curriculum(self) -> Curriculum:
        if not self.frozen:
            raise BugError("the curriculum is read before the app froze it")
        return Curriculum.from_dict(_read(self.path / "curriculum.json"))

    @property
    def second(self) -> "Job":
        """Its second training with an exam of its own, where there is one."""
        return Job(self.path / "second")

    @property
    def last(self) -> "Job":
        """The job whose exam counts."""
        return self.second if self.second.is_complete("exam") else self

    def folder(self, stage: str) -> Path:
        """Where a complete stage lies: `05-dream`."""
        return self.path / f"{STAGES.index(stage) + 1:02d}-{stage}"

    def is_complete(self, stage: str) -> bool:
        return (self.folder(stage) / RESULT).exists()

    def result(self, stage: str) -> dict[str, Any]:
        """What a complete stage reported; always with "stage" and "seconds"."""
        return _read(self.folder(stage) / RESULT)

    @contextmanager
    def completing(self, stage: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        """The stage's `.partial` folder and the result to fill; whole when the block ends without an exception.

        What an interrupted run left is removed first, except a training checkpoint.
        """
        whole = self.folder(stage)
        partial = whole.with_name(f"{whole.name}.partial")
        if stage not in KEEPS_PARTIAL:
            shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        result: dict[str, Any] = {}
        with disk_errors(f"the night's {stage}"):
            yield partial, result
        seconds = round(time.monotonic() - began, 3)
        write_whole(partial / RESULT, _json({**result, "stage": stage, "seconds": seconds}))
        shutil.rmtree(whole, ignore_errors=True)
        os.replace(partial, whole)


def _read(path: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return values


def _json(values: Mapping[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()
