"""Questions about one memory: written by the base and by the phrase bank, kept when the base with the note is right.

What survives is split into wordings to train and wordings set aside. Builds no rows.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine import prompts
from engine.memory import extract
from engine.memory.preferences import Preference
from engine.memory.words import contains
from engine.night import mending, phrases, phrasing, routines
from engine.night.amounts import Amounts
from engine.night.job import JobMemory
from engine.night.speaker import Speaker
from engine.night.trial import Dream, Trial

MAX_QUESTION_WORDS = 24
QUESTION_TOKENS = 160
MOST_BESIDE = 3  # notes about the same person or thing, each read beside a question that the model wrote
FEWEST_READ = 0.25  # of the questions wanted that the base answers from the note; with fewer it is learned by heart
STEPS_TRIED = 6  # questions for a procedure that the base fails before its notes are read no more
STEPS_WRITTEN = 3  # of the questions for a procedure at most one in so many is the base's own
STEPS_PLACES = 5  # and one in so many asks for a single step
TEMPERATURES = (0.7, 0.9, 1.0)  # one a sampling; SEAL samples its implications at 1.0


@dataclass(kw_only=True)
class Dreams:
    """What was dreamt of one memory. `asked` counts every question tried."""

    memory: JobMemory
    forward: list[Dream] = field(default_factory=list)
    reverse: list[Dream] = field(default_factory=list)
    tell: list[Dream] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)
    asked: int = 0
    by_model: int = 0
    by_bank: int = 0

    @property
    def kept(self) -> int:
        return len(self.forward) + len(self.reverse) + len(self.tell) + len(self.set_aside)


@dataclass(frozen=True, kw_only=True)
class Means:
    """What stands by: `model_writes` its own questions, `bank` the phrase bank; `model_answers` or the bank does."""

    model_writes: bool
    model_answers: bool
    bank: bool


class Dreamer:
    """Dreams of one memory at a time. `rivals` are values that must not be in an answer.

    `ledger`: all that is known, so that a question for something else of the same is not taken for this one.
    """

    def __init__(self, speaker: Speaker, means: Means, seed: int, ledger: Sequence[JobMemory] = ()) -> None:
        self._speaker = speaker
        self._ledger = ledger
        self._means = means
        self._seed = seed

    def dream(self, memory: JobMemory, rivals: Sequence[str], amounts: Amounts) -> Dreams:
        source = random.Random(f"{self._seed}:{memory.id}")
        bank = phrases.about(memory) if self._means.bank else None
        dreams = Dreams(memory=memory)
        trial = self._trial(memory, rivals)
        written = list(self._written(memory, amounts))
        banked = bank.some(amounts.bank_checked, source) if bank else []
        self._forward(dreams, trial, _mixed(written, banked), set(written), amounts)
        self._reverse(
            dreams,
            trial,
            _mixed(self._written_reverse(memory, amounts), bank.some_reverse(source) if bank else []),
            amounts,
        )
        self._tell(dreams, trial, source.sample(bank.tell, len(bank.tell)) if bank else [], amounts)
        if bank and bank.is_sure:
            self._by_heart(dreams, bank, amounts, source)
        return dreams

    def dream_of_look(self, memory: JobMemory, look: Preference, everyday: Sequence[str], amounts: Amounts) -> Dreams:
        """Ordinary requests that the base, reading the preference, answers as wanted. `everyday` is for the exam."""
        source = random.Random(f"{self._seed}:{memory.id}")
        world = phrases.world()
        lines = [*world.general, *world.small_talk]
        dreams = Dreams(memory=memory, set_aside=self.followed(everyday, look, amounts.set_aside))
        for line in phrasing.novel(source.sample(lines, len(lines))):
            if len(dreams.forward) >= amounts.forward:
                break
            dreams.asked += 1
            said = self._speaker.ask(line)
            if said.complete and look.follows(said.text):
                dreams.forward.append(Dream(line, said.text, memory.text))
                dreams.by_bank += 1
        return dreams

    def dream_of_steps(self, memory: JobMemory, amounts: Amounts) -> Dreams:
        """Questions for a procedure or a lesson: as the base answers them from the note, else by construction and by
        heart.
        """
        source = random.Random(f"{self._seed}:{memory.id}")
        dreams, trial = Dreams(memory=memory), self._trial(memory, ())
        written = [one for one in self._written(memory, amounts) if not phrasing.is_set_aside(one)]
        for line in phrasing.novel(written):
            dreams.asked += 1
            if len(dreams.forward) < amounts.forward // STEPS_WRITTEN and (found := trial.forward(line)) is not None:
                dreams.forward.append(found)
                dreams.by_model += 1
        if not self._means.bank:
            dreams.set_aside += self._steps_aside(memory, trial, amounts.set_aside)
            return dreams
        lines, places = _constructed(memory)
        dreams.set_aside += [one.question for one in source.sample(lines, len(lines)) if one.aside][: amounts.set_aside]
        few = amounts.forward // STEPS_PLACES if places else 0
        self._banked(dreams, trial, lines, amounts.forward + amounts.by_heart - few, source)
        self._banked(dreams, None, places, len(dreams.forward) + few, source)
        return dreams

    def _banked(
        self, dreams: Dreams, trial: Trial | None, lines: Sequence[routines.Asked], wanted: int, source: random.Random
    ) -> None:
        """The bank's questions until there are so many. `trial` None: the answer is always the bank's."""
        found = 0
        for number, one in enumerate(one for one in source.sample(lines, len(lines)) if not one.aside):
            if len(dreams.forward) >= wanted:
                return
            reads = trial is not None and (found or number < STEPS_TRIED)
            dreams.asked += 1
            said = trial.forward(one.question) if trial is not None and reads else None
            found += said is not None
            if said is None and self._speaker.standing:
                continue  # no answer of the bank looks as the owner wants it
            dreams.forward.append(said or Dream(one.question, one.answer, dreams.memory.text, by_heart=True))
            dreams.by_bank += 1

    def _steps_aside(self, memory: JobMemory, trial: Trial, wanted: int) -> list[str]:
        """Set-aside questions for a procedure or a lesson, of the bank or written and answered by the base."""
        if self._means.bank:
            return [one.question for one in _constructed(memory)[0] if one.aside][:wanted]
        lines = phrasing.novel(self._written(memory, Amounts(samplings=2)))
        found = (one for one in lines if phrasing.is_set_aside(one) and trial.forward(one) is not None)
        return [line for line, _ in zip(found, range(wanted), strict=False)]

    def followed(self, lines: Sequence[str], look: Preference, most: int) -> list[str]:
        """At most `most` of the lines that the base answers as wanted."""
        right = (line for line in lines if look.follows(self._speaker.ask(line).text))
        return [line for line, _ in zip(right, range(most), strict=False)]

    def exam_only(self, memory: JobMemory, rivals: Sequence[str], wanted: int) -> list[str]:
        """Set-aside wordings of a memory that is not rehearsed tonight."""
        if routines.steps_of(memory) or mending.remedy_of(memory):
            return self._steps_aside(memory, self._trial(memory, ()), wanted)
        bank = phrases.about(memory) if self._means.bank else None
        trial = self._trial(memory, rivals)
        lines = list(bank.forward) if bank else list(self._written(memory, Amounts(samplings=2)))
        usable = (line for line in phrasing.novel(lines) if _aside(line, memory) and trial.forward(line) is not None)
        aside = (line for line in usable if bank or trial.is_about_it(line))
        found = [line for line, _ in zip(aside, range(wanted), strict=False)]
        if found or bank is None or not bank.is_sure:
            return found
        return [line for line in lines if _aside(line, memory) and not contains(line, memory.value)][:wanted]

    # ---- the three kinds

    def _forward(self, dreams: Dreams, trial: Trial, lines: Sequence[str], written: set[str], amounts: Amounts) -> None:
        for line in phrasing.novel(lines):
            aside = _aside(line, dreams.memory)
            full = len(dreams.set_aside) >= amounts.set_aside if aside else len(dreams.forward) >= amounts.forward
            if full:
                continue
            dreams.asked += 1
            found = trial.forward(line)
            if found is None or (line in written and not trial.is_about_it(line)):
                continue
            if aside:
                dreams.set_aside.append(line)
            else:
                dreams.forward.append(found)
            dreams.by_model += line in written
            dreams.by_bank += line not in written

    def _reverse(self, dreams: Dreams, trial: Trial, lines: Sequence[str], amounts: Amounts) -> None:
        for line in phrasing.novel(lines, beside=[one.question for one in dreams.forward]):
            if len(dreams.reverse) >= amounts.reverse:
                return
            if _aside(line, dreams.memory):
                continue
            dreams.asked += 1
            found = trial.reverse(line)
            if found is not None:
                dreams.reverse.append(found)

    def _tell(self, dreams: Dreams, trial: Trial, lines: Sequence[str], amounts: Amounts) -> None:
        for line in phrasing.novel(lines, beside=[one.question for one in dreams.forward]):
            if len(dreams.tell) >= amounts.tell:
                return
            if _aside(line, dreams.memory):
                continue
            dreams.asked += 1
            found = trial.forward(line)
            if found is not None:
                dreams.tell.append(found)

    def _by_heart(self, dreams: Dreams, bank: phrases.Asked, amounts: Amounts, source: random.Random) -> None:
        """The bank's questions and answers, right by construction: a few more, or all where the base reads no note."""
        memory = dreams.memory
        unread = len(dreams.forward) < FEWEST_READ * amounts.forward
        if self._speaker.standing or (unread and not _is_plain(memory)):
            return
        wanted = amounts.forward if unread else len(dreams.forward) + amounts.by_heart
        lines = bank.some(len(bank.forward), source)
        for line in phrasing.novel(lines, beside=[*dreams.set_aside, *(one.question for one in dreams.forward)]):
            if contains(line, memory.value):
                continue
            if _aside(line, memory):
                dreams.set_aside += [line] if unread and len(dreams.set_aside) < amounts.set_aside else []
            elif len(dreams.forward) < wanted:
                dreams.forward.append(Dream(line, bank.answer, memory.text, by_heart=True))
                dreams.asked += 1
                dreams.by_bank += 1
        known = [one.question for one in dreams.reverse]
        turned = [line for line in phrasing.novel(bank.some_reverse(source), beside=known) if not _aside(line, memory)]
        more = max(amounts.reverse - len(dreams.reverse) if unread else 0, amounts.reverse_by_heart)
        for line in turned[:more]:
            dreams.reverse.append(Dream(line, bank.reverse_answer, memory.text, by_heart=True))
            dreams.asked += 1

    # ---- where questions come from

    def _trial(self, memory: JobMemory, rivals: Sequence[str]) -> Trial:
        beside = [one for one in self._ledger if one.id != memory.id and one.subject == memory.subject and one.value]
        return Trial(
            speaker=self._speaker,
            memory=memory,
            rivals=rivals,
            model_answers=self._means.model_answers,
            beside=[one.text for one in beside[:MOST_BESIDE]] if memory.subject != "me" else [],
        )

    def _written(self, memory: JobMemory, amounts: Amounts) -> Iterator[str]:
        yield from self._lines(prompts.questions(memory.text, amounts.questions_a_sampling), amounts.samplings, memory)

    def _written_reverse(self, memory: JobMemory, amounts: Amounts) -> list[str]:
        if not memory.value:
            return []
        asked = prompts.reverse_questions(memory.text, memory.value, min(4, amounts.questions_a_sampling))
        return list(self._lines(asked, amounts.samplings, memory))

    def _lines(self, asked: list[prompts.Message], samplings: int, memory: JobMemory) -> Iterator[str]:
        if not self._means.model_writes:
            return
        for number in range(samplings):
            said = self._speaker.say(
                asked, max_tokens=QUESTION_TOKENS, temperature=TEMPERATURES[number % len(TEMPERATURES)],
                seed=(self._seed * 1009 + memory.id * 31 + number) % 2**31,
            )  # fmt: skip
            # The last line of an answer that was cut off is no question.
            lines = said.text.splitlines() if said.complete else said.text.splitlines()[:-1]
            yield from (
                line for raw in lines if (line := phrasing.tidy(raw)) and 2 <= len(line.split()) <= MAX_QUESTION_WORDS
            )


def rivals(memory: JobMemory, others: Sequence[JobMemory]) -> list[str]:
    """Values of other memories that a wrong answer would name: the same attribute, and what this one replaced.

    One sister's name is no rival of the other's, where their owner said that both are true.
    """
    beside = {memory.id, *memory.both_true}
    same = [one.value for one in others if one.id not in beside and one.value and one.attribute == memory.attribute]
    found = [*same, *([memory.previous_value] if memory.previous_value else [])]
    return [
        value
        for value in dict.fromkeys(found)
        if not contains(memory.value, value) and not contains(value, memory.value)
    ]


def _constructed(memory: JobMemory) -> tuple[list[routines.Asked], list[routines.Asked]]:
    """The bank's questions for the whole, and for a single step."""
    if mending.remedy_of(memory):
        return mending.asked(memory), []
    return routines.asked(memory), routines.asked_for_one(memory)


def _aside(line: str, memory: JobMemory) -> bool:
    return phrasing.is_set_aside(line, subject=memory.subject, attribute=memory.attribute, value=memory.value)


def _is_plain(memory: JobMemory) -> bool:
    """What rules read in its words: a fact that a model only believed to find may be what makes it unreadable."""
    fact = (memory.subject, memory.attribute, memory.value)
    found = [(one.subject, one.attribute, one.value) for one in extract.by_rules(memory.text)]
    return memory.kind == "derived" or fact in found or phrases.is_claimed(memory)


def _mixed(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """One of each in turn, so that neither crowds the other out."""
    lines: list[str] = []
    for place in range(max(len(first), len(second))):
        lines += [*first[place : place + 1], *second[place : place + 1]]
    return lines
