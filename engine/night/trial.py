"""A question put to the base with a memory's note in its prompt: what it answers, if right. Writes none itself.

The note is the memory's own words, or the plain restatement where the base does not answer from those.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.memory.lexicon import NAMED_THINGS, PEOPLE, PETS, canonical
from engine.memory.words import contains, tokens
from engine.night import judge, mending, neighbours, phrases, routines
from engine.night.job import JobMemory
from engine.night.speaker import Speaker


@dataclass(frozen=True)
class Dream:
    """A question, the base's own answer to it, and the note that it answered from.

    `by_heart`: the answer is the phrase bank's, whatever the base makes of the note.
    """

    question: str
    answer: str
    note: str
    by_heart: bool = False


@dataclass(frozen=True, kw_only=True)
class Trial:
    """`rivals` must not be in an answer. Without `model_answers` the phrase bank's sentence is the answer.

    `beside`: notes that tell something else of the same person or thing.
    """

    speaker: Speaker
    memory: JobMemory
    rivals: Sequence[str]
    model_answers: bool
    beside: Sequence[str] = ()

    @property
    def _steps(self) -> tuple[str, ...]:
        return routines.steps_of(self.memory)

    @property
    def notes(self) -> list[str]:
        if remedy := mending.remedy_of(self.memory):
            plain: str | None = mending.restated(remedy)
        else:
            plain = routines.restated(self.memory) if self._steps else phrases.restated(self.memory)
        return [self.memory.text, plain] if plain and plain != self.memory.text else [self.memory.text]

    def forward(self, question: str) -> Dream | None:
        """None: it gives the value away, or the base is not right about it."""
        if self.memory.value and contains(question, self.memory.value):
            return None
        if not self.model_answers:
            bank = phrases.about(self.memory)
            return Dream(question, bank.answer, self.memory.text, by_heart=True) if bank else None
        return next((dream for note in self.notes if (dream := self._asked(question, note)) is not None), None)

    def reverse(self, question: str) -> Dream | None:
        """None: it does not name the value, or the answer does not say what the value is to the owner."""
        if not contains(question, self.memory.value):
            return None
        if not self.model_answers:
            bank = phrases.about(self.memory)
            return Dream(question, bank.reverse_answer, self.memory.text, by_heart=True) if bank else None
        return next((dream for note in self.notes if (dream := self._turned(question, note)) is not None), None)

    def is_about_it(self, question: str) -> bool:
        """Whether the question asks for this memory and no other: the same fact about somebody else must not answer it.

        The base may write "What is my dad called?" about a sister or about his job and answer it from that note; the
        bank never does. A base that confuses people anyway, also in a question that is right by construction, cannot
        be asked this.
        """
        if not self._names_no_other(question):
            return False
        plain = f"What is {phrases.noun_phrases(self.memory)[0][0]}?" if self.memory.attribute else ""
        return self._confuses(plain) or (not self._confuses(question) and self._answers_beside(question))

    def _answers_beside(self, question: str) -> bool:
        """Whether this memory, and not what else is told of the same, is what answers the question."""
        value = self.memory.value
        said = (self.speaker.ask(question, [note, self.notes[-1]]).text for note in self.beside)
        return not value or all(judge.recalls(text, value) for text in said)

    def _asked(self, question: str, note: str) -> Dream | None:
        said = self.speaker.ask(question, [note])
        if not said.complete or judge.abstains(said.text) or not self._names_no_other(said.text):
            return None
        return Dream(question, said.text, note) if self._is_right(said.text) else None

    def _is_right(self, answer: str) -> bool:
        if self._steps:
            return judge.in_order(answer, self._steps)
        if remedy := mending.remedy_of(self.memory):
            return judge.mends(answer, remedy.steps)
        value = self.memory.value
        return judge.recalls(answer, value, self.rivals) if value else bool(answer)

    def _turned(self, question: str, note: str) -> Dream | None:
        said = self.speaker.ask(question, [note])
        bank = phrases.about(self.memory)
        told = bank.reverse_answer if bank else ""
        about = f"{self.memory.subject} {self.memory.attribute} {self.memory.text} {told}"
        right = said.complete and judge.recalls_subject(said.text, question, value=self.memory.value, about=about)
        return Dream(question, said.text, note) if right and self._names_no_other(said.text) else None

    def _confuses(self, question: str) -> bool:
        """Whether the base answers the question from a note about somebody else."""
        other = neighbours.of_someone_else(self.memory)
        if not question or other is None:
            return False
        return judge.recalls(self.speaker.ask(question, [other]).text, self.memory.value)

    def _names_no_other(self, text: str) -> bool:
        return names_no_other(text, f"{self.memory.subject} {self.memory.attribute} {self.memory.text}")


def names_no_other(text: str, told: str) -> bool:
    """No person, pet or thing is in the text that `told` does not speak of."""
    named = {canonical(word) for word in tokens(text)} & (PEOPLE | PETS | NAMED_THINGS)
    return named <= {canonical(word) for word in tokens(told)}
