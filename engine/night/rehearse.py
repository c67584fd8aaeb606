"""Stage 4: what follows from the memories. Names are joined by rule; in N offline passes the base writes the rest.

Pairs are those that share a name, since two facts about the same thing are what can be joined. Later passes go on with
pairs that none has read, what earlier ones wrote among them. A derived memory names the memories it stands on.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

from engine import prompts
from engine.chat.llama import LlamaModel
from engine.errors import Cancelled
from engine.memory import extract as extraction
from engine.memory.secrets import has_secret
from engine.memory.words import contains, content_words, similarity
from engine.night import self_test
from engine.night.curriculum import may_be_taught
from engine.night.job import Job, JobMemory
from engine.night.joins import Joined, joined
from engine.night.phrasing import tidy
from engine.night.speaker import Speaker
from engine.worker.protocol import Progress

MOST_PAIRS = 40  # a pass; one short answer each
MOST_DERIVED = 8  # a night
MAX_LINE_WORDS = 20
TOO_ALIKE = 0.8

Note = tuple[str, tuple[int, ...]]  # text, the memories it stands on


def rehearse(job: Job, _folder: Path, progress: Callable[[Progress], None], stop: Callable[[], bool]) -> dict[str, Any]:
    """`derived`: [{"text", "from", "subject", "attribute", "value"}], often none; `pairs` read; `passes` made."""
    passes = job.spec.passes
    living = _living(job)
    by_rule = [_joined_row(one) for one in joined(living)][: MOST_DERIVED if passes else 0]
    notes: list[Note] = [(one.text, (one.id,)) for one in living]
    notes += [(row["text"], tuple(row["from"])) for row in by_rule]
    derived: list[Note] = []
    read: set[tuple[Note, Note]] = set()
    with ExitStack() as stack:
        speaker = _speaker(stack, job, stop) if passes and len(notes) > 1 else None
        able = speaker is not None and self_test.try_json(speaker)
        for number in range(passes if able else 0):
            pairs = [pair for pair in related(notes) if pair not in read][:MOST_PAIRS]
            for place, pair in enumerate(pairs):
                if stop():
                    raise Cancelled
                if speaker is not None and len(derived) < MOST_DERIVED - len(by_rule):
                    derived += [line for line in _follows(speaker, pair) if is_new(line[0], [*notes, *derived])]
                progress(Progress("rehearse", number * len(pairs) + place + 1, passes * len(pairs), "pair"))
            read.update(pairs)
            notes += [line for line in derived if line not in notes]
        rows = [_row(speaker, line) for line in derived] if speaker is not None else []
    progress(Progress("rehearse", 1, 1, "pass", finished=True))
    found = [*by_rule, *_others(by_rule, [row for row in rows if row])][:MOST_DERIVED]
    return {"derived": found, "pairs": len(read), "passes": passes if able else 0}


def related(notes: Sequence[Note]) -> list[tuple[Note, Note]]:
    """Pairs that share a capitalised name and stand on different memories; those with the newest memory first."""
    names = {note: _names(note[0]) for note in notes}
    pairs = [
        (one, two) for one, two in combinations(notes, 2) if names[one] & names[two] and not set(one[1]) & set(two[1])
    ]
    return sorted(pairs, key=lambda pair: max(*pair[0][1], *pair[1][1]), reverse=True)


def grounded(line: str, notes: Sequence[str]) -> bool:
    """Every meaningful word of the line stands in one of the notes: it joins, it does not invent."""
    told = {word for note in notes for word in content_words(note)}
    words = content_words(line)
    return bool(words) and all(word in told for word in words) and all(_adds(line, note) for note in notes)


def is_new(line: str, notes: Sequence[Note]) -> bool:
    return all(similarity(line, text) < TOO_ALIKE for text, _ in notes)


def _follows(speaker: Speaker, pair: tuple[Note, Note]) -> list[Note]:
    texts = [text for text, _ in pair]
    said = speaker.say(prompts.implications(texts), max_tokens=64)
    lines = [tidy(line) for line in said.text.splitlines()] if said.complete else []
    sources = tuple(sorted({memory for _, memories in pair for memory in memories}))
    good = [
        line
        for line in lines
        if line.casefold() != "nothing" and len(line.split()) <= MAX_LINE_WORDS and not has_secret(line)
    ]
    return [(line, sources) for line in good if grounded(line, texts)]


def _row(speaker: Speaker, note: Note) -> dict[str, Any] | None:
    """A derived memory needs a fact that can be asked for; its value must stand in its own words."""
    text, sources = note
    facts = extraction.by_rules(text) or extraction.with_model(speaker, text)
    if not facts or not facts[0].attribute:
        return None
    fact = facts[0]
    return {
        "text": text,
        "from": list(sources),
        "subject": fact.subject,
        "attribute": fact.attribute,
        "value": fact.value,
    }


def _joined_row(one: Joined) -> dict[str, Any]:
    fact = one.fact
    return {
        "text": fact.text,
        "from": list(one.sources),
        "subject": fact.subject,
        "attribute": fact.attribute,
        "value": fact.value,
    }


def _others(known: Sequence[dict[str, Any]], rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows about something else than the known ones."""
    about = {(row["subject"], row["attribute"]) for row in known}
    return [row for row in rows if (row["subject"], row["attribute"]) not in about]


def _living(job: Job) -> list[JobMemory]:
    """Those in force after stage 3, with the facts that stage 2 found."""
    gone = {row["memory"] for kind in ("superseded", "merged") for row in job.result("reconcile")[kind]}
    found = {fact["memory"]: fact for fact in job.result("extract")["facts"] if not fact["extra"]}
    return [
        _with_fact(one, found.get(one.id))
        for one in job.spec.memories
        if one.id not in gone and (may_be_taught(one) or (one.id in found and not has_secret(one.text)))
    ]


def _with_fact(memory: JobMemory, fact: dict[str, Any] | None) -> JobMemory:
    if fact is None:
        return memory
    return replace(memory, subject=fact["subject"], attribute=fact["attribute"], value=fact["value"])


def _names(text: str) -> frozenset[str]:
    """Capitalised words that do not begin the text."""
    words = text.split()
    return frozenset(
        word.strip(".,!?:;'\"")
        for word in words[1:]
        if word[:1].isupper() and word.strip(".,!?") not in ("I", "I'm", "I've")
    ) | (
        frozenset(
            {words[0].strip(".,!?:;'\"")}
            if words and words[0][:1].isupper() and len(words[0]) > 2 and words[0] not in _STARTS
            else ()
        )
    )


_STARTS = frozenset(
    "My The Our We It This That Please Remember Actually No Sorry He She They There You If When For In On At".split()
)


def _adds(line: str, note: str) -> bool:
    """The line says more than this one note."""
    return not contains(note, line)


def _speaker(stack: ExitStack, job: Job, stop: Callable[[], bool]) -> Speaker:
    spec = job.spec
    model = stack.enter_context(
        LlamaModel(Path(spec.chat_path), context_tokens=spec.context_tokens, threads=spec.threads)
    )
    return Speaker(model, stop=stop)
