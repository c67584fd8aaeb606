"""Rows that keep the base as it was: neighbours of a memory, everyday questions, refusals and their look-alikes, notes.

The answer is always the base's own, without any memory but those the prompt shows. Teaches nothing.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from engine.night import judge, phrases, phrasing
from engine.night.amounts import Amounts
from engine.night.job import JobMemory
from engine.night.questions import Dreams
from engine.night.rows import Row, RowBuilder
from engine.night.speaker import Speaker
from engine.prompts import Message

# Values for notes that say something else than the ledger, so that a note in the prompt is read and not remembered.
_OTHER_VALUES = (
    "Selwyn",
    "Ottoline",
    "Brackwater",
    "Fenwick",
    "Quorra",
    "Tamsin",
    "Veltheim",
    "Ludo",
    "Marigold",
    "Hesper",
)

# Small talk answered as if it were a fact ("Your partner is called Time flies.") does not belong into a conversation.
_CLAIMS = re.compile(r"\byour \w+(?: \w+)? (?:is|are)\b|\byou (?:are|live|work|like|play|speak)\b", re.I)


class Replay:
    """Asks the base and builds rows; every method gives at most the number asked for."""

    def __init__(self, speaker: Speaker, builder: RowBuilder, source: random.Random) -> None:
        self._speaker = speaker
        self._builder = builder
        self._random = source

    def neighbours(self, dreams: Dreams, ledger: Sequence[JobMemory], wanted: int) -> list[Row]:
        """Beside one memory: the same of another person, other things of the same, in trained wordings."""
        memory = dreams.memory
        trained = [one.question for one in dreams.forward]
        lines = phrasing.novel(
            _fresh(phrases.neighbours(memory, trained, ledger, self._random), 4 * wanted), beside=trained
        )
        return list(self._rows("neighbour", lines, wanted, memories=[memory.id], keep=judge.abstains))

    def context(self, dreams: Dreams, others: Sequence[Dreams], wanted: int) -> list[Row]:
        """With notes in the prompt: the memory's own among others, or one that says something else than the ledger."""
        memory, rows = dreams.memory, []
        for number, dream in enumerate(self._random.sample(dreams.forward, min(wanted, len(dreams.forward)))):
            beside = self._random.sample(list(others), min(2, len(others)))
            own, value = (memory.text, memory.value) if number % 2 == 0 else self._otherwise(dreams)
            notes = [own, *(other.memory.text for other in beside)]
            self._random.shuffle(notes)
            turns = [Message("user", dream.question, tuple(notes))]
            said = self._speaker.chat(turns)
            if said.complete and (not value or judge.recalls(said.text, value)):
                lineage = [memory.id, *(other.memory.id for other in beside)]
                rows.append(self._builder.build("context", turns, said.text, memories=[memory.id], lineage=lineage))
        return [row for row in rows if row is not None]

    def general(self, wanted: int) -> list[Row]:
        """Everyday questions, sums and small talk."""
        world = phrases.world()
        talk = [*world.general, *world.small_talk]
        lines = self._random.sample(talk, min(len(talk), wanted)) + phrases.sums(
            self._random, max(4, wanted // 5), world.sums
        )
        self._random.shuffle(lines)
        return list(self._rows("general", lines, wanted))

    def safety(self, amounts: Amounts) -> list[Row]:
        """Refusals, and what only looks like something to refuse."""
        world = phrases.world()
        harmful = self._random.sample(world.harmful, min(len(world.harmful), amounts.harmful))
        harmless = self._random.sample(world.harmless, min(len(world.harmless), amounts.harmless))
        refused = self._rows("harmful", harmful, amounts.harmful, keep=judge.refuses)
        return [
            *refused,
            *self._rows("harmless", harmless, amounts.harmless, keep=lambda text: not judge.refuses(text)),
        ]

    def small_talk(self) -> list[Message]:
        """One or two exchanges of chat, as the base talks."""
        turns: list[Message] = []
        wanted = 2 * self._random.randint(1, 2)
        for line in self._random.sample(phrases.world().small_talk, 6):
            said = self._speaker.chat([*turns, Message("user", line)]).text
            if said and not _CLAIMS.search(said) and len(turns) < wanted:
                turns += [Message("user", line), Message("assistant", said)]
        return turns

    def _rows(
        self, kind: str, lines: Iterable[str], wanted: int, *, memories: Sequence[int] = (),
        keep: Callable[[str], bool] = bool,
    ) -> Iterator[Row]:  # fmt: skip
        for line in lines:
            if wanted <= 0:
                return
            said = self._speaker.ask(line)
            row = (
                self._builder.build(kind, [Message("user", line)], said.text, memories=memories)
                if said.complete
                else None
            )
            if row is not None and keep(said.text):
                wanted -= 1
                yield row

    def _otherwise(self, dreams: Dreams) -> tuple[str, str]:
        """The note with another value in it, and that value."""
        memory = dreams.memory
        value = self._random.choice([one for one in _OTHER_VALUES if one != memory.value])
        if not memory.value or memory.value not in memory.text:
            return memory.text, memory.value
        return memory.text.replace(memory.value, value), value


def _fresh(lines: Iterator[str], most: int) -> list[str]:
    return [line for line, _ in zip(lines, range(most), strict=False)]
