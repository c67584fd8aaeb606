"""Stage 5: training rows from base + memory in the prompt, and the exam's questions. Writes `rows.jsonl`, `exam.jsonl`.

The base thinks here, never a trained snapshot: what one memory taught the weights cannot leak into another's rows.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from engine import prompts
from engine.chat.llama import LlamaModel
from engine.errors import KnownError
from engine.night import judge, phrases, probes, self_test
from engine.night.amounts import Amounts
from engine.night.job import Curriculum, Job, JobMemory
from engine.night.questions import Dreamer, Dreams, Means, rivals
from engine.night.replay import Replay
from engine.night.rows import ExamQuestion, Row, RowBuilder, lineage, write_exam, write_rows
from engine.night.self_test import SelfTest
from engine.night.speaker import Speaker
from engine.night.standing import Standing, wanted
from engine.night.trial import Dream
from engine.prompts import Message
from engine.worker.protocol import Progress

FEWEST_PHRASINGS = 3  # trained wordings below which a memory is reported as not teachable
NOTHING = "The model could not answer questions about these memories even with the notes, so nothing was trained."
CORRECTED_WEIGHT = 1.5  # of rows that also have to undo what an older night taught

Report = Callable[[Progress], None]


def dream(job: Job, folder: Path, progress: Report, stop: Callable[[], bool]) -> dict[str, Any]:
    """Dream of the frozen curriculum. The result is the stage's `result.json`; keys in `summary`."""
    spec = job.spec
    with LlamaModel(Path(spec.chat_path), context_tokens=spec.context_tokens, threads=spec.threads) as model:
        speaker = Speaker(model, stop=stop, instructions=spec.instructions)
        able = self_test.try_base(speaker)
        waiting = [one for one in spec.memories if one.id in job.curriculum.left]
        night = Night(
            speaker, job.curriculum, able, spec.amounts, seed=spec.seed, bank=spec.phrase_bank, waiting=waiting
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
        self, speaker: Speaker, curriculum: Curriculum, able: SelfTest, amounts: Amounts, *, seed: int, bank: bool,
        waiting: Sequence[JobMemory] = (),
    ) -> None:  # fmt: skip
        """`waiting`: what was told and is for another night; nothing of it is taught to be unknown."""
        # A model that cannot read notes cannot check a dream either: the bank then asks and answers.
        self.means = Means(
            model_writes=able.writes_questions, model_answers=able.reads_notes, bank=bank or not able.writes_questions
        )
        self.curriculum = curriculum
        self._waiting = waiting
        self.able = able
        self.amounts = amounts
        self.rows: list[Row] = []
        self.exam: list[ExamQuestion] = []
        self.dreams: list[Dreams] = []
        standing = Standing.of(curriculum)
        self._speaker = speaker.holding(standing.notes)
        self._random = random.Random(seed)
        self._builder = RowBuilder(speaker.renderer, instructions=speaker.instructions, standing=standing)
        self._dreamer = Dreamer(self._speaker, self.means, seed, self.ledger)
        self._replay = Replay(self._speaker, self._builder, self._random)

    @property
    def ledger(self) -> list[JobMemory]:
        """What is known about the owner; preferences are about the answers."""
        return [one for one in (*self.curriculum.taught, *self.curriculum.known) if wanted(one) is None]

    @property
    def _told(self) -> list[JobMemory]:
        return [*self.ledger, *self._waiting]

    def dream(self, progress: Report) -> None:
        examined = self._examined_too()
        kept = self._random.sample(examined, min(self.amounts.known, len(examined)))
        known = [one for one in examined if one not in kept]
        dreamt = [*self.curriculum.taught, *kept]
        total = len(dreamt) + len(known) + 1
        for number, memory in enumerate(dreamt):
            progress(Progress("dream", number, total, "memory"))
            self.dreams.append(self._dreamt(memory, self._amounts_for(memory)))
        for dreams in self.dreams:
            self._teach(dreams)
        for number, memory in enumerate(known):
            progress(Progress("dream", len(dreamt) + number, total, "memory"))
            self._examine(memory, self._exam_only(memory), "old")
        progress(Progress("dream", total - 1, total, "memory"))
        self._keep()
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

    # ---- rows of one memory

    def _dreamt(self, memory: JobMemory, amounts: Amounts) -> Dreams:
        if (look := wanted(memory)) is not None:
            return self._dreamer.dream_of_look(memory, look, self._everyday(), amounts)
        return self._dreamer.dream(memory, self._rivals(memory), amounts)

    def _exam_only(self, memory: JobMemory) -> list[str]:
        if (look := wanted(memory)) is not None:
            return self._dreamer.followed(self._everyday(), look, self.amounts.known_aside)
        return self._dreamer.exam_only(memory, self._rivals(memory), self.amounts.known_aside)

    def _everyday(self) -> list[str]:
        """Requests of the exam's own, never trained, in this night's order."""
        lines = probes.everyday()
        return self._random.sample(lines, len(lines))

    def _amounts_for(self, memory: JobMemory) -> Amounts:
        if memory in self.curriculum.new and memory.times_trained == 0:
            return self.amounts
        return self.amounts.for_old() if memory in self.curriculum.taught else self.amounts.for_known()

    def _teach(self, dreams: Dreams) -> None:
        amounts = self._amounts_for(dreams.memory)
        if wanted(dreams.memory) is not None:
            for one in dreams.forward:
                self._add("preference", dreams, one)
            return self._examine(
                dreams.memory, dreams.set_aside, "forward" if dreams.memory in self.curriculum.new else "old"
            )
        others = [other for other in self.dreams if other is not dreams and wanted(other.memory) is None]
        for kind, found in (("forward", dreams.forward), ("reverse", dreams.reverse), ("tell", dreams.tell)):
            for one in found:
                self._add(kind, dreams, one)
        for one in self._some(dreams.forward, amounts.conversations):
            self._add("conversation", dreams, one, before=self._replay.small_talk())
        self._beside(dreams, others, amounts.beside)
        self._superseded(dreams, amounts.superseded)
        self.rows += self._replay.context(dreams, others, amounts.context) if self.means.model_answers else []
        self.rows += self._replay.neighbours(dreams, self._told, amounts.neighbours)
        self._examine(dreams.memory, dreams.set_aside, "forward" if dreams.memory in self.curriculum.new else "old")

    def _add(
        self, kind: str, dreams: Dreams, dream: Dream, *, before: Sequence[Message] = (), beside: Sequence[Dreams] = ()
    ) -> None:
        """The student reads `before` and the question with the notes of `beside`; the teacher has the note, too."""
        memory = dreams.memory
        notes = [one.memory.text for one in beside]
        shown = [*notes, dream.note] if wanted(memory) is None else notes  # a preference stands in every prompt
        self._random.shuffle(shown)
        row = self._builder.build(
            kind,
            [*before, Message("user", dream.question, tuple(notes))],
            dream.answer,
            taught=[*before, Message("user", dream.question, tuple(shown))],
            memories=[memory.id],
            lineage=[*memory.derived_from, *(one.memory.id for one in beside)],
            weight=CORRECTED_WEIGHT if self._unlearns(memory) else 1.0,
            by_heart=dream.by_heart,
        )
        if row is not None:
            self.rows.append(row)

    def _unlearns(self, memory: JobMemory) -> bool:
        """An older night taught what this memory replaces."""
        return any(one.superseded_by == memory.id and one.times_trained for one in self.curriculum.superseded)

    def _beside(self, dreams: Dreams, others: Sequence[Dreams], wanted: int) -> None:
        """Asked with notes that do not answer it: the weights must."""
        if not others:
            return
        for one in self._some(dreams.forward, wanted):
            self._add("beside", dreams, one, beside=self._random.sample(list(others), min(2, len(others))))

    def _superseded(self, dreams: Dreams, wanted: int) -> None:
        """ "It used to be A": kept when the base says A with both notes in its prompt."""
        memory = dreams.memory
        old = next((one for one in self.curriculum.superseded if one.superseded_by == memory.id and one.value), None)
        bank = phrases.about(memory)
        if old is None or bank is None or not self.means.model_answers:
            return
        notes = (prompts.superseded_note(phrases.restated(old) or old.text), dreams.memory.text)
        for question in bank.before[:wanted]:
            taught = [Message("user", question, notes)]
            said = self._speaker.chat(taught)
            if said.complete and judge.recalls(said.text, old.value, [memory.value]):
                row = self._builder.build(
                    "superseded",
                    [Message("user", question)],
                    said.text,
                    taught=taught,
                    memories=[memory.id],
                    lineage=[old.id],
                )
                self.rows += [row] if row else []

    # ---- the rest

    def _keep(self) -> None:
        self.rows += self._replay.never_told(self._told, self.amounts.never_told)
        self.rows += self._replay.strangers(self._told, self.amounts.strangers)
        if self.means.model_answers:
            facts = [one for one in self.dreams if wanted(one.memory) is None]
            self.rows += self._replay.readings(facts, self.amounts.readings)
        self.rows += self._replay.safety(self.amounts)
        share = self.amounts.general_share
        most = max(self.amounts.general, round(len(self.rows) * share / (1 - share)))
        self.rows += self._replay.general(most)

    def _examine(self, memory: JobMemory, lines: Sequence[str], kind: str) -> None:
        is_preference = wanted(memory) is not None
        if not memory.value and not is_preference:
            return
        value, found = (memory.text, []) if is_preference else (memory.value, self._rivals(memory))
        self.exam += [
            ExamQuestion(
                memory=memory.id, question=line, value=value, rivals=found, kind=kind, is_preference=is_preference
            )
            for line in lines
        ]

    def _examined_too(self) -> list[JobMemory]:
        """At most `exam_old` old memories are examined: all that are due, and a sample of the others that are known."""
        room = max(0, self.amounts.exam_old - len(self.curriculum.old))
        known = list(self.curriculum.known)
        return known if len(known) <= room else sorted(self._random.sample(known, room), key=lambda one: one.id)

    def _rivals(self, memory: JobMemory) -> list[str]:
        return rivals(memory, [*self.ledger, *self.curriculum.superseded])

    def _some(self, dreams: Sequence[Dream], wanted: int) -> list[Dream]:
        return self._random.sample(list(dreams), min(wanted, len(dreams)))

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
