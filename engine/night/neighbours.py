"""What stands beside a memory and is not answered by it: the same of others, other things, unheard names.

Uses the wording that was trained, so that wording alone tells nothing. Asks no model.
"""

import random
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from engine.memory.belonging import core, thing, ways
from engine.memory.lexicon import PEOPLE, PETS, canonical, is_name
from engine.memory.words import normal_tokens
from engine.night.job import JobMemory
from engine.night.phrases import about, capital, load, noun_phrases, relation, restated
from engine.night.phrasing import is_set_aside

_ONSETS = "b br c d dr f g h j k l m n p pr qu r s sh st t th tr v w z".split()
_ANYTHINGS = ("name", "place")  # attributes that a question uses as plain words, too
_CODAS = ("", "", "l", "n", "r", "s", "x", "m", "d", "th")


def questions_beside(
    memory: JobMemory, forward: Sequence[str], reverse: Sequence[str], ledger: Sequence[JobMemory], rng: random.Random
) -> Iterator[str]:
    """Questions beside the memory, a few hundred: the same of another, something else of the same, names never heard.

    `forward` and `reverse` are asked about the memory itself; their wording is used again. `ledger` is all that was
    told, also what waits for another night: none of it is taken for unknown.
    """
    taken = {canonical(one.subject) for one in ledger} | {canonical(one.attribute) for one in ledger}
    kinds = (
        _beside_a_document(memory, forward, reverse, ledger, rng)
        if memory.kind == "document"
        else [
            _of_others(memory, forward, taken, _unheard(ledger), rng),
            _other_attributes(memory, forward, taken | known_about(memory, ledger), rng),
            _other_values(memory, reverse, rng),
            _others_in_other_words(memory, _unheard(ledger), rng),
        ]
    )
    for lines in zip_longest(*(_cycle(kind) for kind in kinds)):
        yield from (line for line in lines if line is not None)


def known_about(memory: JobMemory, ledger: Sequence[JobMemory]) -> frozenset[str]:
    """Attributes that the ledger holds of the same person or thing, by whatever it is called there."""
    who = {canonical(memory.subject)}
    for one in ledger:
        if one.attribute == "name" and {canonical(one.subject), canonical(one.value)} & who:
            who |= {canonical(one.subject), canonical(one.value)}
    return frozenset(canonical(one.attribute) for one in [*ledger, memory] if canonical(one.subject) in who)


def never_told(ledger: Sequence[JobMemory]) -> list[str]:
    """Questions about the owner in wordings of their own, without those that speak of what the ledger speaks of."""
    told = [set(normal_tokens(canonical(one.attribute if one.subject == "me" else one.subject))) for one in ledger]
    lines: list[str] = load("neighbours")["never_told"]
    return [line for line in lines if not any(words and words <= set(normal_tokens(line)) for words in told)]


def of_strangers(ledger: Sequence[JobMemory], rng: random.Random) -> Iterator[str]:
    """ "Which firm pays my uncle?", where no uncle was ever mentioned; without end while there are such people."""
    bank = load("neighbours")
    told = {canonical(one.subject) for one in ledger}
    people = [one for one in bank["people"] if canonical(one) not in told]
    while people:
        subject, attribute = f"my {rng.choice(people)}", rng.choice(bank["person_attributes"])
        stranger = JobMemory(id=0, text="", subject=subject, attribute=attribute, value="x")
        asked = about(stranger)
        lines = [] if asked is None else [
            line for line in asked.own or asked.general
            if not is_set_aside(line, subject=stranger.subject, attribute=stranger.attribute)
        ]  # fmt: skip
        if lines:
            yield rng.choice(lines)


def of_someone_else(memory: JobMemory) -> str | None:
    """The same fact about another person: a note that must not answer a question about this memory."""
    if memory.kind == "document":
        return restated(replace(memory, subject=_elsewhere(memory, random.Random(memory.id))(memory.subject)))
    if memory.subject == "me":
        name = load("neighbours")["names"][memory.id % 20]
        return f"{name}'s {memory.attribute} is {memory.value}." if memory.attribute and memory.value else None
    noun = memory.subject.removeprefix("my ")
    others = [one for one in _class_of(noun) if canonical(one) != canonical(noun)]
    if not others:
        return None
    other = others[memory.id % len(others)]
    return restated(replace(memory, subject=other if is_name(noun) else f"my {other}"))


def another_fact(rng: random.Random) -> tuple[JobMemory, str]:
    """A made-up fact about the owner or somebody around them, and a note that tells it."""
    bank = load("neighbours")
    people, things = [*bank["people"], *bank["pets"]], bank["things"]
    subject, attribute = rng.choice((
        ("me", rng.choice(bank["own_attributes"])),
        (f"my {rng.choice(people)}", "name"),
        (f"my {rng.choice(people)}", rng.choice(bank["person_attributes"])),
        (f"my {rng.choice(things)}", rng.choice(["name", *bank["thing_attributes"]])),
    ))  # fmt: skip
    fact = JobMemory(id=0, text="", subject=subject, attribute=attribute, value=invented(rng))
    mine, _ = rng.choice(noun_phrases(fact))
    frames = [one for one in bank["notes"] if attribute == "name" or "{s}" not in one.lower()]
    note = rng.choice(frames).format(n=mine, N=capital(mine), s=subject, S=capital(subject), v=fact.value)
    return replace(fact, text=note), note


def invented(rng: random.Random) -> str:
    """A made-up name of two or three syllables."""
    syllables = [rng.choice(_ONSETS) + rng.choice("aeiou") for _ in range(rng.randint(2, 3))]
    return ("".join(syllables) + rng.choice(_CODAS)).capitalize()


# Kinds ----------------------------------------------------------------------------------------------------


def _unheard(ledger: Sequence[JobMemory]) -> list[str]:
    """Names of the bank that nobody of the ledger has."""
    told = {canonical(text) for one in ledger for text in (one.subject, one.value)}
    names: list[str] = load("neighbours")["names"]
    return [name for name in names if canonical(name) not in told]


def _of_others(
    memory: JobMemory, questions: Sequence[str], taken: Collection[str], names: Sequence[str], rng: random.Random
) -> list[str]:
    """ "my sister" -> "my aunt", and "my" -> "Ulf's"."""
    lines: list[str] = []
    noun = memory.attribute if memory.subject == "me" else memory.subject.removeprefix("my ")
    bank = load("neighbours")
    # Everything has a name, so a name is asked of everything: "What do I call my caravan?"
    kin = [*bank["people"], *bank["pets"], *bank["things"]] if memory.attribute == "name" else _class_of(noun)
    others = [] if memory.subject == "me" else [one for one in kin if canonical(one) not in taken]
    for question in rng.sample(list(questions), len(questions)):
        if others and re.search(rf"\b{re.escape(noun)}\b", question):
            lines.append(re.sub(rf"\b{re.escape(noun)}\b", rng.choice(others), question))
        theirs = re.sub(rf"\bmy (?={re.escape(noun)}\b)", f"{rng.choice(names)}'s ", question, flags=re.I)
        if theirs != question:
            lines.append(capital(theirs))
    return lines


def _other_attributes(
    memory: JobMemory, questions: Sequence[str], taken: Collection[str], rng: random.Random
) -> list[str]:
    """ "my sister's name" -> "my sister's age", in the same wordings."""
    bank = load("neighbours")
    noun = memory.subject.removeprefix("my ")
    if memory.subject == "me" or not memory.subject:
        phrases = [f"my {one}" for one in bank["own_attributes"] if canonical(one) not in taken]
    else:
        living = canonical(noun) in PEOPLE | PETS or is_name(noun)
        attributes = bank["person_attributes"] if living else bank["thing_attributes"]
        phrases = [f"{memory.subject}'s {one}" for one in attributes if canonical(one) not in taken]
    phrases = rng.sample(phrases, len(phrases))
    frames = [frame for question in questions if (frame := _without_noun(question, memory))] or ["What is {n}?"]
    return [capital(frame.format(n=phrase)) for phrase, frame in zip(phrases, _cycle(frames, rng), strict=False)]


def _other_values(memory: JobMemory, reverse: Sequence[str], rng: random.Random) -> list[str]:
    """ "Who is Mira?" -> "Who is Trevox?", whom nobody ever mentioned."""
    lines = [line for line in reverse if memory.value and memory.value in line]
    if memory.value.isdigit():
        others = (str(rng.randint(10 ** (len(memory.value) - 1), 10 ** len(memory.value) - 1)) for _ in range(4))
        return [line.replace(memory.value, other) for other in others if other != memory.value for line in lines]
    return [line.replace(memory.value, invented(rng)) for _ in range(4) for line in lines]


# What stands in a document is nobody's: no aunt and no Ulf has another one, but other places do.


def _beside_a_document(
    memory: JobMemory, forward: Sequence[str], reverse: Sequence[str], ledger: Sequence[JobMemory], rng: random.Random
) -> list[list[str]]:
    """The same of a place that is invented, something else of the same place, and values never heard."""
    elsewhere = [turned for line in forward if (turned := _elsewhere(memory, rng)(line)) != line]
    return [elsewhere, _else_in_a_document(memory, forward, ledger, rng), _other_values(memory, reverse, rng)]


def _elsewhere(memory: JobMemory, rng: random.Random) -> Callable[[str], str]:
    """ "the dome at Kern" -> "the dome at Trevox", "the ferry" -> "the sundial"."""
    found = thing(memory.subject)
    own, other = core(found.owner), invented(rng)
    if not found.owner:
        own, other = found.part or memory.subject, rng.choice(load("documents")["beside"]["parts"])
    return lambda line: re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", other, line)


def _else_in_a_document(
    memory: JobMemory, questions: Sequence[str], ledger: Sequence[JobMemory], rng: random.Random
) -> list[str]:
    """ "Who built the sundial of the Kern Museum?", "Who is the Kern Museum's architect?": nothing that was told."""
    found, bank = thing(memory.subject), load("documents")["beside"]
    told = {word for one in ledger for word in normal_tokens(f"{one.subject} {one.attribute} {one.text}")}
    lines = []
    for question in rng.sample(list(questions), len(questions)):
        if found.part and found.owner:
            other = rng.choice([one for one in bank["parts"] if one.split()[-1] not in told] or [""])
            said = next((one for one in sorted(ways(memory.subject), key=len, reverse=True) if one in question), "")
            turned = question.replace(said, f"{other} of {found.owner}") if said and other else question
        else:
            other = rng.choice([one for one in bank["attributes"] if one.split()[-1] not in told] or [""])
            own = rf"\b{re.escape(memory.attribute)}\b"
            turned = re.sub(own, other, question) if other and memory.attribute not in _ANYTHINGS else question
        lines += [turned] if turned != question else []
    return lines


def _others_in_other_words(memory: JobMemory, names: Sequence[str], rng: random.Random) -> list[str]:
    if not memory.attribute:
        return []
    bank = load("neighbours")
    told = relation(memory)
    people = rng.sample(names, len(names))
    led = [
        f"{lead} {ask}" for lead, ask in zip(_cycle(bank["leads"], rng), _cycle(bank["after_leads"], rng), strict=False)
    ]
    frames = [frame for pair in zip(_cycle(bank["others"], rng), led, strict=False) for frame in pair]
    return [capital(frame.format(p=person, r=told)) for person, frame in zip(people, frames, strict=False)]


def _without_noun(question: str, memory: JobMemory) -> str | None:
    """The frame of a question that names the memory's noun phrase."""
    for mine, _ in noun_phrases(memory) if memory.attribute else ():
        if re.search(re.escape(mine), question, re.I) and "{" not in question:
            return re.sub(re.escape(mine), "{n}", question, flags=re.I)
    return None


def _class_of(noun: str) -> Sequence[str]:
    bank: dict[str, list[str]] = load("neighbours")
    plain = canonical(noun)
    if is_name(noun):
        return [one for one in bank["names"] if one[:1].isupper()]
    if plain in PEOPLE or plain.split()[-1] in PEOPLE:
        return bank["people"]
    if plain in PETS:
        return bank["pets"]
    return bank["things"] if noun and noun != "me" else []


def _cycle(lines: Sequence[str], rng: random.Random | None = None) -> Iterator[str]:
    """All of them, shuffled, a bounded number of times."""
    for _ in range(3):
        yield from (rng.sample(list(lines), len(lines)) if rng else lines)
