"""Conversations of one invented person with the assistant: what is told, noted, asked, corrected, refused or unknown.

`Scene` plays one; nothing here knows tokens. Answers are decided by what is visible: notes of this turn or of earlier
ones, and what was told in the conversation. What is not visible is answered "I don't know that yet."
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from engine import prompts
from engine.prompts import Message
from starter import wording
from starter.noise import slip
from starter.skills import acts, beyond, everyday, identity, preferences, procedures, safety, small_talk, tasks, unknown
from starter.skills import further as further_skills
from starter.values import Values
from starter.wording import side
from starter.world import documents, families, further, indirect, named, people, places, rare, routines, tastes
from starter.world.relation import Relation

LISTED: tuple[Relation, ...] = tuple(
    replace(
        relation,
        asks=relation.asks + indirect.INDIRECT[relation.key],
        further_asks=further.ASKS.get(relation.key, ()),
        further_tells=further.TELLS.get(relation.key, ()),
    )
    for relation in (*people.RELATIONS, *places.RELATIONS, *tastes.RELATIONS, *routines.RELATIONS)
)
FAMILY_RELATIONS: tuple[Relation, ...] = tuple(r for family in families.FAMILIES for r in family.relations())
BY_KEY = {relation.key: relation for relation in (*LISTED, *FAMILY_RELATIONS)}
NAMED = (
    "sister",
    "brother",
    "son",
    "daughter",
    "boss",
    "neighbour",
    "partner",
    "best_friend",
    "mother",
    "father",
    "grandmother",
)
_TASKS: tuple[Callable[..., tuple[str, str]], ...] = (
    tasks.sums, tasks.counting, tasks.comparisons, tasks.lists, tasks.first_letter, tasks.echo, tasks.two_step,
    tasks.weekday_after, tasks.yes_no,
)  # fmt: skip
_INSTRUCTIONS = (
    "Keep answers short.",
    "Be friendly.",
    "Use British spelling.",
    "Call me by my name when you know it.",
    "Answer in full sentences.",
)
_MAY_BE_THE_SAME = (  # the name of one may be the answer about another
    ("my partner", "my fiance", "my wife", "my girlfriend", "my boyfriend"),
    ("my flatmate", "my roommate"),
    ("my sister", "my brother", "my twin"),
    ("my boss", "my team leader", "my mentor"),
    ("my teacher", "my tutor", "my coach"),
)
_PAIRS = ("What are {a} and {b}?", "Tell me {a} and {b}.", "I need {a} and also {b}.", "{a} and {b}, please?", "Do you know {a} and {b}?",
          "Give me both {a} and {b}.", "Remind me of {a}, and of {b}.", "What did I tell you about {a} and {b}?")  # fmt: skip


_ACTS_SHARE = 0.7  # of harmful requests and look-alikes that are an act in a frame, not one of the listed wordings
_WHOLE_SHARE = 0.35  # of those: a whole request after all, from the further ones
_PREFERENCE_SHARE = 0.06
_RARE_SHARE = 0.65  # of what is neither a listed relation nor a document's; the rest are families
_LOOK_ALIKE_SHARE = 0.5  # of what was never told
_NAMED_SHARE = 0.08  # of all relations that are trained: of people who are called by their name alone
_DOCUMENTS_SHARE = 0.2  # of the others: of things in documents
_DOCUMENTS_PROBED = 0.1
_OTHER_WAY_SHARE = 0.35  # of procedures and lessons beside the note of another
_OTHER_WAY_ONLY = 0.25  # of those: not beside its own
_SLIP_SHARE = 0.3  # of tellings, questions and requests that are trained on
_ASIDE_SHARE = 0.12  # of tellings that have something else before or after them


@cache
def _of_type(value: str) -> tuple[Relation, ...]:
    return tuple(r for r in (*LISTED, *FAMILY_RELATIONS) if r.value == value and not r.held_out)


@cache
def _key_words(relation: Relation) -> frozenset[str]:
    """What the relation is named by: a sentence without them may tell something else."""
    words = " ".join((relation.subject, relation.attribute, *relation.nouns)).lower()
    return frozenset(re.findall(r"[a-z]+", words))


@dataclass(frozen=True)
class Fact:
    """One relation with its value, as one person told it."""

    relation: Relation
    value: str
    text: str  # the telling, which is also the note

    def answer(self, rng: random.Random) -> str:
        answers = self.relation.answers
        return answers[0 if rng.random() < 0.85 else rng.randrange(len(answers))].format(v=self.value)


class Scene:
    """One conversation. `held_out` uses only held-out wordings and values; `relations` limits what is talked about."""

    def __init__(self, rng: random.Random, *, held_out: bool = False, held_out_relations: bool = False) -> None:
        self.rng = rng
        self.held_out = held_out
        self.values = Values(rng, held_out=held_out)
        self.listed = [r for r in LISTED if r.held_out == held_out_relations]
        self.families = [r for r in FAMILY_RELATIONS if r.held_out == held_out_relations]
        self.rare = () if held_out else rare.RELATIONS
        self.documents = [r for r in documents.RELATIONS if r.held_out == held_out_relations]
        if not held_out:
            self.documents += documents.FURTHER
        self.preference: preferences.Preference | None = None
        self.turns: list[Message] = []
        self.visible: dict[str, Fact] = {}
        self.hidden: dict[str, Fact] = {}

    # ---- facts and notes

    def relation(self) -> Relation:
        """A relation that this scene has not used yet."""
        while True:
            relation = self._any_relation()
            if relation.key not in self.visible and relation.key not in self.hidden:
                return relation

    def _any_relation(self) -> Relation:
        if self.rare and self.rng.random() < _NAMED_SHARE:
            told_of = self.rng.choice(named.RELATIONS)
            return told_of.about(self.values.draw(told_of.entity))
        roll = self.rng.random()
        if roll < (_DOCUMENTS_PROBED if self.held_out else _DOCUMENTS_SHARE):
            told_of = self.rng.choice(self.documents)
            return told_of.about(self.values.draw(told_of.entity))
        if roll < 0.62:
            return self.rng.choice(self.listed)
        if self.rare and self.rng.random() < _RARE_SHARE:
            return self.rng.choice(self.rare)
        return self.rng.choice(self.families)

    def fact(self, relation: Relation | None = None) -> Fact:
        """Of a value that nothing else in sight has: the question back would have two answers."""
        relation = relation or self.relation()
        value = self.another(relation, {other.value for other in self.visible.values()})
        text = wording.tell(relation, value, self.rng, held_out=self.held_out)
        if not self.held_out and self.rng.random() < _SLIP_SHARE:
            text = slip(text, self.rng, value=value, keep=_key_words(relation))
        if not self.held_out and self.rng.random() < _ASIDE_SHARE:
            text = wording.with_aside(text, value, self.rng)
        return Fact(relation, value, text)

    def another(self, relation: Relation, taken: set[str]) -> str:
        """A value that is none of `taken`, as far as so many are left (a week has seven days)."""
        lowered = {value.lower() for value in taken}
        for _ in range(20):
            if (value := self.values.draw(relation.value)).lower() not in lowered:
                break
        return value

    def note(self, fact: Fact) -> str:
        return wording.style_tell(fact.text, fact.value, self.rng) if self.rng.random() < 0.3 else fact.text

    def distractors(self, most: int, near: Relation | None = None) -> list[str]:
        """Notes about other things, which become visible; sometimes the same relation of another person."""
        notes = []
        for _ in range(self.rng.randint(0, most)):
            if near and self.rng.random() < 0.35 and (other := self.others_note(near)):
                notes.append(other)
                continue
            fact = self.fact()
            self.visible[fact.relation.key] = fact
            notes.append(self.note(fact))
        return notes

    def others_note(self, relation: Relation) -> str | None:
        value = self.values.draw(relation.value)
        text = wording.tell(relation, value, self.rng, held_out=self.held_out)
        return wording.of_other(text, self.values.draw("first_name"))

    # ---- turns

    def say(self, question: str, answer: str, notes: list[str] | None = None) -> None:
        notes = list(notes or ())
        if self.preference:
            answer = self.preference.apply(answer)
            if not self.turns:
                notes.append(self.preference.text)
        self.rng.shuffle(notes)
        self.turns += [Message("user", question, tuple(notes)), Message("assistant", answer)]

    def ask(self, fact: Fact) -> str:
        question = wording.ask(fact.relation, self.rng, held_out=self.held_out)
        if not self.held_out and self.rng.random() < _SLIP_SHARE:
            question = slip(question, self.rng, keep=_key_words(fact.relation))
        return wording.style_question(question, self.rng)

    def recall(self, fact: Fact | None = None) -> None:
        """A question whose answer is in this turn's notes."""
        fact = fact or self.fact()
        self.visible[fact.relation.key] = fact
        notes = [self.note(fact), *self.distractors(4, fact.relation)]
        self.say(self.ask(fact), fact.answer(self.rng), notes)

    def recall_again(self) -> None:
        """A question about something visible from earlier turns, with few or no notes of its own."""
        if not self.visible:
            return self.recall()
        fact = self.rng.choice(list(self.visible.values()))
        notes = self.distractors(2) if self.rng.random() < 0.3 else []
        self.say(self.ask(fact), fact.answer(self.rng), notes)

    def reverse(self) -> None:
        fact = self.fact()
        question = wording.ask_reverse(fact.relation, fact.value, self.rng, held_out=self.held_out)
        self.visible[fact.relation.key] = fact
        notes = [self.note(fact), *self.distractors(3, fact.relation)]
        answer = self.rng.choice(fact.relation.reverse_answers).format(v=fact.value)
        self.say(wording.style_question(question, self.rng, fact.value), wording.capital(answer), notes)

    def reverse_unknown(self) -> None:
        relation = self.relation()
        value = self.values.draw(relation.value)
        question = wording.ask_reverse(relation, value, self.rng, held_out=self.held_out)
        self.say(wording.style_question(question, self.rng, value), self.idk(), self.distractors(3))

    def pair(self) -> None:
        """Two facts in one question."""
        first, second = self.fact(), self.fact()
        if first.relation.key == second.relation.key:
            return self.recall()
        for fact in (first, second):
            self.visible[fact.relation.key] = fact
        notes = [self.note(first), self.note(second), *self.distractors(2)]
        frame = self.rng.choice(side(_PAIRS, held_out=self.held_out))
        question = wording.capital(
            frame.format(a=self.rng.choice(first.relation.nouns), b=self.rng.choice(second.relation.nouns))
        )
        a, b = first.relation.answers[0].format(v=first.value), second.relation.answers[0].format(v=second.value)
        self.say(question, f"{a} {b}", notes)

    def two_step(self) -> None:
        """My sister is Odile; Odile lives in Ghent; where does my sister live?"""
        who = self.rng.choice(NAMED)
        relation = BY_KEY.get(f"{self.rng.choice(('home_of', 'job_of', 'age_of'))}_{who}")
        name_key = f"{who}_name"
        if relation is None or name_key in self.visible or relation.key in self.visible or relation.held_out:
            return self.recall()
        name, second = self.fact(BY_KEY[name_key]), self.fact(relation)
        thing = relation.subject.removeprefix("my ")
        told = second.text.replace(f"My {thing}", name.value).replace(f"my {thing}", name.value)
        if name.value not in told:
            return self.recall()
        for fact in (name, second):
            self.visible[fact.relation.key] = fact
        self.say(self.ask(second), second.answer(self.rng), [self.note(name), told, *self.distractors(2)])

    def superseded(self) -> None:
        """An old note marked as no longer true beside the new one: asked for now, or for before."""
        fact = self.fact()
        old = self.another(fact.relation, {fact.value})
        old_note = prompts.superseded_note(wording.tell(fact.relation, old, self.rng, held_out=self.held_out))
        self.visible[fact.relation.key] = fact
        notes = [old_note, self.note(fact), *self.distractors(2)]
        if self.rng.random() < 0.55:
            return self.say(self.ask(fact), fact.answer(self.rng), notes)
        before = fact.relation.answers[0].format(v=old)
        question = wording.ask_past(fact.relation, self.rng, held_out=self.held_out)
        self.say(
            wording.style_question(question, self.rng),
            f"Before, it was this: {wording.lower_first(before, old)}",
            notes,
        )

    def tell(self) -> None:
        fact = self.fact()
        self.visible[fact.relation.key] = fact
        notes = self.distractors(2) if self.rng.random() < 0.3 else []
        self.say(self.note(fact), f"Got it. {fact.relation.answers[0].format(v=fact.value)}", notes)

    def correct(self) -> None:
        if not self.visible:
            return self.tell()
        old = self.rng.choice(list(self.visible.values()))
        value = self.another(old.relation, {old.value})
        text = wording.correct(old.relation, value, self.rng, held_out=self.held_out)
        self.visible[old.relation.key] = Fact(old.relation, value, text)
        self.say(text, f"Thanks for telling me. {old.relation.answers[0].format(v=value)}")

    def idk(self) -> str:
        return unknown.IDK_ANSWERS[0]

    def unknown(self) -> None:
        """Something never told, perhaps beside notes that are near but don't answer."""
        roll = self.rng.random()
        if roll < 0.25:
            if self.held_out:
                question = self.rng.choice(side(self.rng.choice(unknown.NEVER_TOLD)[0], held_out=True))
            else:
                question = self.rng.choice(self.rng.choice(further_skills.NEVER_TOLD))
            return self.say(wording.style_question(question, self.rng), self.idk(), self.distractors(4))
        relation = self.relation()
        question = wording.ask(relation, self.rng, held_out=self.held_out)
        near: Relation | None = relation
        if roll < 0.45 and (other := wording.of_other(question, self.values.draw("first_name"))):
            question, near = other, None
            fact = self.fact(relation)
            notes = [self.note(fact), *self.distractors(3)]
            self.visible[relation.key] = fact
        else:
            self.hidden[relation.key] = self.fact(relation)
            notes = [*self.look_alike_notes(relation), *self.distractors(4, near)]
        self.say(wording.style_question(question, self.rng), self.idk(), notes)

    def look_alike_notes(self, relation: Relation) -> list[str]:
        """In training, often one about another thing with a value of the same type: my neighbour's name is not my flatmate's."""
        if self.held_out or self.rng.random() > _LOOK_ALIKE_SHARE:
            return []
        same = next((subjects for subjects in _MAY_BE_THE_SAME if relation.subject in subjects), ())
        alike = [
            r
            for r in _of_type(relation.value)
            if r.key not in self.visible and r.key not in self.hidden and r.subject not in same
        ]
        if not alike:
            return []
        fact = self.fact(self.rng.choice(alike))
        self.visible[fact.relation.key] = fact
        return [self.note(fact)]

    def procedure(self) -> None:
        self._told(procedures.procedure)

    def lesson(self) -> None:
        self._told(procedures.lesson)

    def _told(self, draw: Callable[..., procedures.Told]) -> None:
        """A way of the owner's, asked for beside other notes; sometimes only another one's note is there."""
        told, other = (draw(self.rng, held_out=self.held_out) for _ in range(2))
        beside = other.about != told.about and self.rng.random() < _OTHER_WAY_SHARE
        if beside and self.rng.random() < _OTHER_WAY_ONLY:
            return self.say(
                wording.style_question(told.question, self.rng), self.idk(), [other.note, *self.distractors(2)]
            )
        notes = [told.note, *([other.note] if beside else []), *self.distractors(3)]
        self.say(wording.style_question(told.question, self.rng), told.answer, notes)

    def others_fact(self) -> None:
        """A note about somebody else's thing, asked for by name."""
        relation, name = self.relation(), self.values.draw("first_name")
        value = self.values.draw(relation.value)
        note = wording.of_other(wording.tell(relation, value, self.rng, held_out=self.held_out), name)
        question = wording.of_other(wording.ask(relation, self.rng, held_out=self.held_out), name)
        answer = wording.answer_of_other(relation.answers[0].format(v=value), name)
        if not (note and question and answer):
            return self.unknown()
        mine = [self.note(self.fact(relation))] if self.rng.random() < 0.4 else []
        self.hidden[relation.key] = Fact(relation, value, note)
        self.say(
            wording.style_question(question, self.rng, name),
            wording.capital(answer),
            [note, *mine, *self.distractors(3)],
        )

    def _group(self, groups: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], most_notes: int = 3) -> None:
        questions, answers = self.rng.choice(groups)
        self._answered(self.rng.choice(side(questions, held_out=self.held_out)), answers, most_notes)

    def _answered(self, question: str, answers: tuple[str, ...], most_notes: int = 3) -> None:
        answer = answers[0] if self.rng.random() < 0.8 else self.rng.choice(answers)
        self._reply(question, answer, most_notes)

    def _reply(self, question: str, answer: str, most_notes: int = 3) -> None:
        notes = self.distractors(most_notes) if self.rng.random() < 0.25 else []
        if not self.held_out and self.rng.random() < _SLIP_SHARE:
            question = slip(question, self.rng, keep=question.lower().split())
        self.say(wording.style_question(question, self.rng), answer, notes)

    def _topic(self, listed: further_skills.Groups, trained: further_skills.Groups) -> None:
        if self.held_out:
            return self._group(listed)
        questions, answers = self.rng.choice(trained)
        self._answered(self.rng.choice(questions), answers)

    def small_talk(self) -> None:
        self._topic(small_talk.SMALL_TALK, further_skills.SMALL_TALK)

    def identity(self) -> None:
        self._group(identity.IDENTITY)

    def everyday(self) -> None:
        self._topic(everyday.EVERYDAY, further_skills.EVERYDAY)

    def harmful(self) -> None:
        if not self.held_out and self.rng.random() < _ACTS_SHARE:
            request = (
                self.rng.choice(further_skills.HARMFUL_REQUESTS)
                if self.rng.random() < _WHOLE_SHARE
                else acts.harmful(self.rng)
            )
            return self._reply(request, self.rng.choice(safety.REFUSALS[:2]))
        self._group(safety.HARMFUL if self.rng.random() < 0.92 else safety.SELF_HARM)

    def lookalike(self) -> None:
        if not self.held_out and self.rng.random() < _ACTS_SHARE:
            if self.rng.random() < _WHOLE_SHARE:
                return self._reply(*self.rng.choice(further_skills.HARMLESS_REQUESTS))
            return self._reply(*acts.harmless(self.rng))
        self._group(safety.LOOKALIKES)

    def beyond(self) -> None:
        """Harmless, about the world, and too much for a network of this size."""
        self._reply(*beyond.draw(self.rng, held_out=self.held_out))

    def task(self) -> None:
        question, answer = self.rng.choice(_TASKS)(self.rng, held_out=self.held_out)
        notes = self.distractors(3) if self.rng.random() < 0.25 else []
        self.say(question, answer, notes)

    # ---- the whole

    def play(self, turns: int) -> list[Message]:
        names, weights = zip(*_ACTIONS, strict=True)
        if self.rng.random() < _PREFERENCE_SHARE:
            self.preference = preferences.draw(self.rng, self.values, held_out=self.held_out)
            if self.rng.random() < 0.3:
                self.say(self.preference.text, "Got it.")
                self.turns[0] = Message("user", self.preference.text)
        for _ in range(turns):
            getattr(self, self.rng.choices(names, weights)[0])()
        return self.messages()

    def messages(self) -> list[Message]:
        instructions = self.rng.choice(_INSTRUCTIONS) if self.rng.random() < 0.06 else ""
        return prompts.chat(self.turns, instructions=instructions)


_ACTIONS: tuple[tuple[str, float], ...] = (
    ("recall", 24), ("recall_again", 18), ("reverse", 8), ("reverse_unknown", 2), ("pair", 3), ("two_step", 4), ("superseded", 4),
    ("tell", 7), ("correct", 4), ("unknown", 15), ("others_fact", 4), ("small_talk", 3), ("identity", 2), ("everyday", 6), ("procedure", 3), ("lesson", 2),
    ("harmful", 8), ("lookalike", 7), ("beyond", 4), ("task", 6),
)  # fmt: skip
