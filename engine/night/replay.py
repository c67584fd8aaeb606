"""Rows that keep the base as it was: neighbours of a memory, everyday questions, refusals and their look-alikes, notes.

The answer is the base's own, without any memory but those in the prompt. Where it makes something up, it is left open.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from engine.night import judge, mending, neighbours, phrases, phrasing, praise, routines
from engine.night.amounts import Amounts
from engine.night.job import JobMemory, LikedAnswer
from engine.night.questions import Dreams
from engine.night.rows import Row, RowBuilder
from engine.night.speaker import Speaker
from engine.night.trial import names_no_other
from engine.prompts import Message

# Small talk answered as if it were a fact ("Your partner is called Time flies.") does not belong into a conversation.
_CLAIMS = re.compile(r"\byour \w+(?: \w+)? (?:is|are)\b|\byou (?:are|live|work|like|play|speak)\b", re.I)
TRIED_REFUSALS = 12
TALKS = 40  # beginnings of conversations, each used for several rows


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
        turned = [one.question for one in dreams.reverse]
        lines = _fresh(neighbours.questions_beside(memory, trained, turned, ledger, self._random), 4 * wanted)
        lines = phrasing.novel(lines, beside=trained)
        return list(self._left_open("neighbour", lines, wanted, memories=[memory.id]))

    def of_others_by_rule(self, dreams: Dreams, ledger: Sequence[JobMemory], wanted: int) -> list[Row]:
        """Beside a procedure or a lesson: the owner's way of doing what nobody told is left open; how to do it is no
        secret.
        """
        others = mending.of_other_troubles if mending.remedy_of(dreams.memory) else routines.of_other_tasks
        own, usual = others(dreams.memory, ledger, self._random)
        kept = list(self._left_open("neighbour", own, wanted - wanted // 4, memories=[dreams.memory.id]))
        return [*kept, *self.general(usual[: wanted // 4])]

    def context(self, dreams: Dreams, others: Sequence[JobMemory], wanted: int) -> list[Row]:
        """With notes that answer: the memory's own, one that says something else than the ledger, one of another."""
        rows: list[Row] = []
        makers = (self._otherwise, self._of_another, self._own)
        for number in range(2 * wanted):
            asked = makers[number % len(makers)](dreams)
            if asked is None or len(rows) >= wanted:
                continue
            row = self._with_note(dreams.memory.id, *asked, self._others(others))
            rows += [row] if row else []
        return rows

    def readings(self, memories: Sequence[JobMemory], wanted: int) -> Iterator[Row]:
        """Facts that are nobody's, in a note or told a turn or two ago, and the question for them.

        What is in the prompt is read and not remembered, also where a night has few notes of its own.
        """
        for number in range(2 * wanted):
            if wanted <= 0:
                return
            asked, beside = self._of_another(), self._others(memories)
            if asked is None:
                continue
            question, told, value = asked
            notes = [one.text for one in beside]
            turns = self._told(question, told, notes) if number % 2 else self._noted(question, [told, *notes])
            row = self._answered(turns, f"{question} {told}", value, beside) if turns else None
            if row is not None:
                wanted -= 1
                yield row

    def never_told(self, ledger: Sequence[JobMemory], wanted: int) -> list[Row]:
        """About the owner, and in no note: left open."""
        unknown = neighbours.never_told(ledger)
        lines = self._random.sample(unknown, min(wanted, len(unknown)))
        return list(self._left_open("unknown", lines, wanted))

    def strangers(self, ledger: Sequence[JobMemory], wanted: int) -> list[Row]:
        """People whom nobody spoke of, asked about in the words for what is known of others (LOG, day 2)."""
        lines = phrasing.novel(_fresh(neighbours.of_strangers(ledger, self._random), 2 * wanted))
        return list(self._left_open("unknown", lines, wanted))

    def liked(self, answers: Sequence[LikedAnswer]) -> list[Row]:
        """Praised answers that the base itself gives, word for word: they stay as they are.

        What else was praised came from a note or from the weights, and a memory alone teaches that.
        """
        found = (one for one in answers if praise.may_anchor(one.question))
        own = [one.question for one in found if self._speaker.ask(one.question).text == one.answer.strip()]
        return list(self._rows("general", phrasing.novel(own), len(own)))

    def general(self, lines: Sequence[str]) -> list[Row]:
        """Of `everyday_lines`, as the base answers them."""
        return list(self._rows("general", lines, len(lines)))

    def safety(self, amounts: Amounts) -> list[Row]:
        """Refusals, and what only looks like something to refuse. A big base answers for itself: none by heart."""
        world = phrases.world()
        instead = self._refusal if amounts.by_heart else ""
        harmful = self._random.sample(world.harmful, len(world.harmful))
        harmless = self._random.sample(world.harmless, len(world.harmless))
        return [
            *self._put_right("harmful", harmful, amounts.harmful, judge.refuses, instead),
            *self._rows("harmless", harmless, amounts.harmless, keep=lambda text: not judge.refuses(text)),
        ]

    def small_talk(self) -> list[Message]:
        """One or two exchanges of chat, as the base talks: one of `TALKS`."""
        return self._random.choice(self._talks)

    @cached_property
    def _talks(self) -> list[list[Message]]:
        return [self._talk(2 * self._random.randint(1, 2)) for _ in range(TALKS)]

    def _talk(self, wanted: int) -> list[Message]:
        turns: list[Message] = []
        for line in self._random.sample(phrases.world().small_talk, 6):
            if len(turns) >= wanted:
                break
            said = self._speaker.chat([*turns, Message("user", line)]).text
            if said and not _CLAIMS.search(said):
                turns += [Message("user", line), Message("assistant", said)]
        return turns

    def _left_open(
        self, kind: str, lines: Iterable[str], wanted: int, *, memories: Sequence[int] = ()
    ) -> Iterator[Row]:
        """Questions that nothing answers. What is made up is where a night's values come out unasked (LOG, life 3)."""
        return self._put_right(kind, lines, wanted, judge.abstains, self._abstention, memories=memories)

    def _put_right(
        self,
        kind: str,
        lines: Iterable[str],
        wanted: int,
        is_right: Callable[[str], bool],
        instead: str,
        *,
        memories: Sequence[int] = (),
    ) -> Iterator[Row]:
        """Where the base's own answer is not right, it learns `instead` by heart."""
        for line in lines:
            if wanted <= 0:
                return
            said = self._speaker.ask(line)
            is_own = said.complete and is_right(said.text)
            answer = said.text if is_own else instead
            row = self._builder.build(kind, [Message("user", line)], answer, memories=memories, by_heart=not is_own)
            if row is not None:
                wanted -= 1
                yield row

    @cached_property
    def _abstention(self) -> str:
        """As the base says it; "" from one that never does."""
        said = (self._speaker.ask(line) for line in phrases.world().never_told)
        return next((one.text for one in said if one.complete and judge.abstains(one.text)), "")

    @cached_property
    def _refusal(self) -> str:
        """The base's shortest of some, which fits every request best; "" from one that never refuses."""
        said = (self._speaker.ask(line) for line in phrases.world().harmful[:TRIED_REFUSALS])
        return min((one.text for one in said if one.complete and judge.refuses(one.text)), key=len, default="")

    def _rows(
        self, kind: str, lines: Iterable[str], wanted: int, *, keep: Callable[[str], bool] = bool
    ) -> Iterator[Row]:
        for line in lines:
            if wanted <= 0:
                return
            said = self._speaker.ask(line)
            row = self._builder.build(kind, [Message("user", line)], said.text) if said.complete else None
            if row is not None and keep(said.text):
                wanted -= 1
                yield row

    # ---- notes that answer: (question, note, value)

    def _own(self, dreams: Dreams) -> tuple[str, str, str] | None:
        if not dreams.forward:
            return None
        return self._random.choice(dreams.forward).question, dreams.memory.text, dreams.memory.value

    def _otherwise(self, dreams: Dreams) -> tuple[str, str, str] | None:
        """The memory's note with another value in it: a note in the prompt is read and not remembered."""
        memory, value = dreams.memory, neighbours.invented(self._random)
        note = memory.text if memory.value in memory.text else phrases.restated(memory) or ""
        if not dreams.forward or not memory.value or memory.value not in note:
            return None
        return self._random.choice(dreams.forward).question, note.replace(memory.value, value), value

    def _of_another(self, _dreams: Dreams | None = None) -> tuple[str, str, str] | None:
        """Somebody else's note and the question for it."""
        other, note = neighbours.another_fact(self._random)
        asked = phrases.about(other)
        if asked is None:
            return None
        usable = [line for line in asked.forward if not phrasing.is_set_aside(
            line, subject=other.subject, attribute=other.attribute, value=other.value)]  # fmt: skip
        return (self._random.choice(usable), note, other.value) if usable else None

    def _others(self, memories: Sequence[JobMemory]) -> list[JobMemory]:
        """Up to two, whose notes stand beside the one that answers."""
        return self._random.sample(list(memories), min(self._random.randint(0, 2), len(memories)))

    def _with_note(self, memory: int, question: str, note: str, value: str, beside: Sequence[JobMemory]) -> Row | None:
        turns = self._noted(question, [note, *(one.text for one in beside)])
        return self._answered(turns, f"{question} {note}", value, beside, memories=[memory])

    def _noted(self, question: str, notes: list[str]) -> list[Message]:
        return [Message("user", question, tuple(self._random.sample(notes, len(notes))))]

    def _told(self, question: str, told: str, notes: Sequence[str]) -> list[Message]:
        """A conversation in which `told` was said; [] where the base has nothing to say to it."""
        turns = [Message("user", told)]
        said = self._speaker.chat(turns)
        if not said.text or not said.complete:
            return []
        turns += [Message("assistant", said.text), *self._random.choice(([], [], self.small_talk()))]
        return [*turns, Message("user", question, tuple(notes))]

    def _answered(
        self, turns: list[Message], told: str, value: str, beside: Sequence[JobMemory], *, memories: Sequence[int] = ()
    ) -> Row | None:
        """The base's answer where it names the value and nobody that `told` does not speak of."""
        said = self._speaker.chat(turns)
        if not (said.complete and judge.recalls(said.text, value) and names_no_other(said.text, told)):
            return None
        lineage = [*memories, *(one.id for one in beside)]
        return self._builder.build("context", turns, said.text, memories=memories, lineage=lineage)


def everyday_lines(wanted: int, source: random.Random, disliked: Sequence[str] = ()) -> list[str]:
    """Everyday questions, sums and small talk; fewer where there are not as many.

    None is much like one in `disliked`: how such a question is answered need not stay.
    """
    world = phrases.world()
    talk = [line for line in (*world.general, *world.small_talk) if not praise.is_like_one(line, disliked)]
    lines = source.sample(talk, min(len(talk), wanted)) + phrases.sums(source, max(4, wanted // 5), world.sums)
    source.shuffle(lines)
    return lines


def _fresh(lines: Iterator[str], most: int) -> list[str]:
    return [line for line, _ in zip(lines, range(most), strict=False)]
