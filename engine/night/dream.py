"""Stage 5: training rows from base + memory in the prompt, and the exam's questions. Writes `rows.jsonl`, `exam.jsonl`.

The base thinks here, never a trained snapshot: what one memory taught the weights cannot leak into another's rows.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import KnownError
from engine.night import crew, self_test
from engine.night.amounts import Amounts
from engine.night.author import Author, Subject
from engine.night.crew import Crew
from engine.night.job import Curriculum, Job, JobMemory, LikedAnswer
from engine.night.mending import remedy_of
from engine.night.questions import Dreams, Means
from engine.night.replay import Replay, everyday_lines
from engine.night.routines import steps_of
from engine.night.rows import ExamQuestion, Judged, Row, lineage, write_exam, write_rows
from engine.night.self_test import SelfTest
from engine.night.speaker import Speaker
from engine.night.standing import wanted
from engine.worker.protocol import Progress

FEWEST_PHRASINGS = 3  # trained wordings below which a memory is reported as not teachable
NOTHING = "The model could not answer questions about these memories even with the notes, so nothing was trained."
EVERYDAY_LINES = 20  # answered at a time

Report = Callable[[Progress], None]
Item = TypeVar("Item")


def dream(job: Job, folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Dream of the frozen curriculum. The result is the stage's `result.json`; keys in `summary`."""
    spec = job.spec
    path, tokens = Path(spec.chat_path), spec.context_tokens
    with crew.models(path, count=spec.speakers, context_tokens=tokens, threads=spec.threads) as models:
        speakers = [Speaker(model, stop=stop, instructions=spec.instructions) for model in models]
        able = self_test.try_base(speakers[0])
        waiting = [one for one in spec.memories if one.id in job.curriculum.left]
        night = Night(
            speakers,
            job.curriculum,
            able,
            spec.amounts,
            seed=spec.seed,
            bank=spec.phrase_bank,
            waiting=waiting,
            liked=spec.liked,
            disliked=spec.disliked,
        )
        night.dream(progress)
    if lineage(night.rows) & set(spec.forgotten):
        raise KnownError(
            "night_failed", "A training row stood on a forgotten memory.", "Nothing was trained. Please report this."
        )
    write_rows(folder / "rows.jsonl", night.rows)
    write_exam(folder / "exam.jsonl", night.exam)
    return night.summary()


class Night:
    """The dreams of one curriculum: fills `rows` and `exam`."""

    def __init__(
        self, speakers: Sequence[Speaker], curriculum: Curriculum, able: SelfTest, amounts: Amounts, *, seed: int,
        bank: bool, waiting: Sequence[JobMemory] = (), liked: Sequence[LikedAnswer] = (), disliked: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """`speakers` of one file work side by side; `waiting`: see `Subject`; `liked`, `disliked`: see `praise`."""
        # A model that cannot read notes cannot check a dream either: the bank then asks and answers.
        self.means = Means(
            model_writes=able.writes_questions, model_answers=able.reads_notes, bank=bank or not able.writes_questions
        )
        self.curriculum = curriculum
        self.able = able
        self.amounts = amounts
        self.rows: list[Row] = []
        self.exam: list[ExamQuestion] = []
        self.dreams: list[Dreams] = []
        self._liked, self._disliked = liked, disliked
        self._anchored = 0
        self._subject = Subject(curriculum=curriculum, waiting=waiting, amounts=amounts, means=self.means, seed=seed)
        self._random = random.Random(seed)
        self._authors = Crew([Author(speaker, self._subject, number) for number, speaker in enumerate(speakers)])

    def dream(self, progress: Report) -> None:
        examined = self._examined_too()
        kept = self._random.sample(examined, min(self.amounts.known, len(examined)))
        known = [one for one in examined if one not in kept]
        dreamt = [*self.curriculum.taught, *kept]
        total = len(dreamt) + len(known) + 1
        facts = [one for one in dreamt if wanted(one) is None]

        def dreams(author: Author, memory: JobMemory) -> tuple[Dreams, list[Row]]:
            return author.dreams(memory, [one for one in facts if one is not memory])

        progress(Progress("dream", 0, total, "memory"))
        for done, (found, rows) in enumerate(self._authors.each(dreams, dreamt), 1):
            self.dreams.append(found)
            self.rows += rows
            self._examine(found.memory, found.set_aside, "old" if self.curriculum.is_old(found.memory) else "forward")
            progress(Progress("dream", done, total, "memory"))
        for done, (memory, lines) in enumerate(zip(known, self._authors.each(Author.exam_only, known), strict=True), 1):
            self._examine(memory, lines, "old")
            progress(Progress("dream", len(dreamt) + done, total, "memory"))
        self._keep(facts)
        self._random.shuffle(self.rows)
        progress(Progress("dream", total, total, "memory", finished=True))

    def summary(self) -> dict[str, Any]:
        """`memories`: what became of those taught; `rows`: how many of each kind; `means`: who asked and answered."""
        kinds = Counter(row.kind for row in self.rows)
        ids = {memory.id for memory in self.curriculum.taught}
        taught = [dreams for dreams in self.dreams if dreams.memory.id in ids]
        return {
            "rows": dict(sorted(kinds.items())),
            "exam": len(self.exam),
            "liked": self._anchored,
            "nothing": "" if any(dreams.forward for dreams in taught) else NOTHING,
            "memories": [self._line(dreams) for dreams in taught],
            "self_test": self.able.as_dict(),
            "means": {
                "model_writes": self.means.model_writes,
                "model_answers": self.means.model_answers,
                "bank": self.means.bank,
            },
            "lineage": sorted(lineage(self.rows)),
        }

    def _keep(self, facts: Sequence[JobMemory]) -> None:
        """Rows that belong to no memory."""
        told, amounts = self._subject.told, self.amounts
        kinds: list[Callable[[Replay], Iterable[Row]]] = [
            lambda replay: replay.never_told(told, amounts.never_told),
            lambda replay: replay.strangers(told, amounts.strangers),
            lambda replay: replay.safety(amounts),
            lambda replay: replay.readings(facts, amounts.readings) if self.means.model_answers else [],
        ]
        self.rows += self._replayed(lambda replay, kind: kind(replay), kinds)
        share = amounts.general_share
        most = max(amounts.general, round(len(self.rows) * share / (1 - share)))
        lines = everyday_lines(most, self._random, self._disliked)
        parts = [lines[start : start + EVERYDAY_LINES] for start in range(0, len(lines), EVERYDAY_LINES)]
        self.rows += self._replayed(Replay.general, parts)[:most]
        anchors = self._replayed(Replay.liked, [self._liked] if self._liked else [])
        self._anchored = len(anchors)
        self.rows += anchors

    def _replayed(self, ask: Callable[[Replay, Item], Iterable[Row]], items: Sequence[Item]) -> list[Row]:
        found = self._authors.each(lambda author, item: list(ask(author.replay, item)), items)
        return [row for rows in found for row in rows]

    def _examine(self, memory: JobMemory, lines: Sequence[str], kind: str) -> None:
        value, found = memory.value, list[str]()
        judged: Judged = "value"
        if wanted(memory) is not None:
            value, judged = memory.text, "look"
        elif steps_of(memory):
            judged = "steps"
        elif remedy_of(memory):
            judged = "remedy"
        else:
            found = self._subject.rivals(memory)
        if value:
            self.exam += [
                ExamQuestion(memory=memory.id, question=line, value=value, rivals=found, kind=kind, judged=judged)
                for line in lines
            ]

    def _examined_too(self) -> list[JobMemory]:
        """At most `exam_old` old memories are examined: all that are due, and a sample of the others that are known."""
        room = max(0, self.amounts.exam_old - len(self.curriculum.old))
        known = list(self.curriculum.known)
        return known if len(known) <= room else sorted(self._random.sample(known, room), key=lambda one: one.id)

    def _line(self, dreams: Dreams) -> dict[str, Any]:
        few = len(dreams.forward) < FEWEST_PHRASINGS
        return {
            "memory": dreams.memory.id,
            "asked": dreams.asked,
            "kept": dreams.kept,
            "trained": len(dreams.forward),
            "reverse": len(dreams.reverse),
            "set_aside": len(dreams.set_aside),
            "by_model": dreams.by_model,
            "by_bank": dreams.by_bank,
            "by_heart": sum(one.by_heart for one in dreams.forward),
            "restated": sum(one.note != dreams.memory.text for one in (*dreams.forward, *dreams.reverse)),
            "reason": "the model could not answer enough questions about it, even with the note" if few else "",
        }
