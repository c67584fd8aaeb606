"""Writes what is trained and examined of one memory, with a model of its own to ask.

What a night's authors share is read only; each draws from its own source, so that the same authors repeat a night.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from engine import prompts
from engine.night import judge, mending, phrases, probes, routines
from engine.night.amounts import Amounts
from engine.night.job import Curriculum, JobMemory
from engine.night.questions import Dreamer, Dreams, Means, rivals
from engine.night.replay import Replay
from engine.night.rows import Row, RowBuilder
from engine.night.speaker import Speaker
from engine.night.standing import Standing, wanted
from engine.night.trial import Dream
from engine.prompts import Message

CORRECTED_WEIGHT = 1.5  # of rows that also have to undo what an older night taught


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a night is about.

    `waiting`: what was told and is for another night; nothing of it is taught to be unknown.
    """

    curriculum: Curriculum
    waiting: Sequence[JobMemory]
    amounts: Amounts
    means: Means
    seed: int

    @cached_property
    def standing(self) -> Standing:
        return Standing.of(self.curriculum)

    @cached_property
    def ledger(self) -> list[JobMemory]:
        """What is known about the owner; preferences are about the answers."""
        return [one for one in (*self.curriculum.taught, *self.curriculum.known) if wanted(one) is None]

    @cached_property
    def told(self) -> list[JobMemory]:
        return [*self.ledger, *self.waiting]

    def rivals(self, memory: JobMemory) -> list[str]:
        return rivals(memory, [*self.ledger, *self.curriculum.superseded])

    def amounts_for(self, memory: JobMemory) -> Amounts:
        if memory in self.curriculum.new and memory.times_trained == 0:
            return self.amounts
        return self.amounts.for_old() if memory in self.curriculum.taught else self.amounts.for_known()

    def unlearns(self, memory: JobMemory) -> bool:
        """An older night taught what this memory replaces."""
        return any(one.superseded_by == memory.id and one.times_trained for one in self.curriculum.superseded)


class Author:
    """Asks one model; not thread-safe. `number` tells a night's authors apart."""

    def __init__(self, speaker: Speaker, subject: Subject, number: int = 0) -> None:
        self._subject = subject
        self._speaker = speaker.holding(subject.standing.notes)
        self._random = random.Random(f"{subject.seed}:{number}")
        self._builder = RowBuilder(speaker.renderer, instructions=speaker.instructions, standing=subject.standing)
        self._dreamer = Dreamer(self._speaker, subject.means, subject.seed, subject.ledger)
        self.replay = Replay(self._speaker, self._builder, self._random)

    def dreams(self, memory: JobMemory, others: Sequence[JobMemory]) -> tuple[Dreams, list[Row]]:
        """Of one memory; notes of `others` stand beside some of its questions."""
        amounts = self._subject.amounts_for(memory)
        if (look := wanted(memory)) is not None:
            dreams = self._dreamer.dream_of_look(memory, look, self._everyday(), amounts)
            return dreams, self._built("preference", dreams, dreams.forward)
        if routines.steps_of(memory) or mending.remedy_of(memory):
            dreams = self._dreamer.dream_of_steps(memory, amounts)
            beside = self.replay.of_others_by_rule(dreams, self._subject.told, amounts.neighbours)
            return dreams, [*self._told(dreams, others, amounts), *beside]
        dreams = self._dreamer.dream(memory, self._subject.rivals(memory), amounts)
        return dreams, self._rows(dreams, others, amounts)

    def exam_only(self, memory: JobMemory) -> list[str]:
        """Set-aside wordings of a memory that gets no rows."""
        most = self._subject.amounts.known_aside
        if (look := wanted(memory)) is not None:
            return self._dreamer.followed(self._everyday(), look, most)
        return self._dreamer.exam_only(memory, self._subject.rivals(memory), most)

    def _everyday(self) -> list[str]:
        """Requests of the exam's own, never trained, in this night's order."""
        lines = probes.everyday()
        return self._random.sample(lines, len(lines))

    def _rows(self, dreams: Dreams, others: Sequence[JobMemory], amounts: Amounts) -> list[Row]:
        rows = self._told(dreams, others, amounts)
        rows += self._superseded(dreams.memory, amounts.superseded)
        rows += self.replay.context(dreams, others, amounts.context) if self._subject.means.model_answers else []
        return rows + self.replay.neighbours(dreams, self._subject.told, amounts.neighbours)

    def _told(self, dreams: Dreams, others: Sequence[JobMemory], amounts: Amounts) -> list[Row]:
        """What was dreamt of the memory itself: asked at once, in a conversation and beside other notes."""
        rows = [
            *self._built("forward", dreams, dreams.forward),
            *self._built("reverse", dreams, dreams.reverse),
            *self._built("tell", dreams, dreams.tell),
        ]
        for one in self._some(dreams.forward, amounts.conversations):
            rows += self._built("conversation", dreams, [one], before=self.replay.small_talk())
        return rows + self._beside(dreams, others, amounts.beside)

    def _built(
        self,
        kind: str,
        dreams: Dreams,
        found: Sequence[Dream],
        *,
        before: Sequence[Message] = (),
        beside: Sequence[JobMemory] = (),
    ) -> list[Row]:
        """The student reads `before` and the question with the notes of `beside`; the teacher has the note, too."""
        memory = dreams.memory
        notes = [one.text for one in beside]
        rows = []
        for dream in found:
            shown = [*notes, dream.note] if wanted(memory) is None else notes  # a preference stands in every prompt
            self._random.shuffle(shown)
            row = self._builder.build(
                kind,
                [*before, Message("user", dream.question, tuple(notes))],
                dream.answer,
                taught=[*before, Message("user", dream.question, tuple(shown))],
                memories=[memory.id],
                lineage=[*memory.derived_from, *(one.id for one in beside)],
                weight=CORRECTED_WEIGHT if self._subject.unlearns(memory) else 1.0,
                by_heart=dream.by_heart,
            )
            rows += [row] if row else []
        return rows

    def _beside(self, dreams: Dreams, others: Sequence[JobMemory], wanted: int) -> list[Row]:
        """Asked with notes that do not answer it: the weights must."""
        rows: list[Row] = []
        for one in self._some(dreams.forward, wanted) if others else []:
            notes = self._random.sample(list(others), min(2, len(others)))
            rows += self._built("beside", dreams, [one], beside=notes)
        return rows

    def _superseded(self, memory: JobMemory, wanted: int) -> list[Row]:
        """ "It used to be A": as the base says it with both notes in its prompt, else by heart."""
        replaced = self._subject.curriculum.superseded
        old = next((one for one in replaced if one.superseded_by == memory.id and one.value), None)
        bank = phrases.about(memory)
        if old is None or bank is None or not self._subject.means.model_answers:
            return []
        notes = (prompts.superseded_note(phrases.restated(old) or old.text), memory.text)
        rows: list[Row] = []
        for question in self._random.sample(bank.before, min(wanted, len(bank.before))):
            taught = [Message("user", question, notes)]
            said = self._speaker.chat(taught)
            is_read = said.complete and judge.recalls(said.text, old.value, [memory.value])
            row = self._builder.build(
                "superseded",
                [Message("user", question)],
                said.text if is_read else phrases.used_to_be(memory, old.value),
                taught=taught,
                memories=[memory.id],
                lineage=[old.id],
                by_heart=not is_read,
            )
            rows += [row] if row else []
        return rows

    def _some(self, dreams: Sequence[Dream], wanted: int) -> list[Dream]:
        return self._random.sample(list(dreams), min(wanted, len(dreams)))
