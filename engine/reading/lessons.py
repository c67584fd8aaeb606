"""Lessons and procedures of agent traces, by rule: what mended an error, and what was done the same way three times.

They are proposals for the owner to approve. The failed path is not part of a lesson; nothing is stored here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.memory.words import plain, similarity
from engine.reading.steps import Episode, Step, arguments_of, command_of, describe, episodes
from engine.reading.trace import Trace

STEPS_ALIKE = 3  # the same steps so often are a procedure (DESIGN 7.1)
_FEWEST_STEPS, _MOST_STEPS = 2, 8
_LOOKED_AHEAD = 12  # a fix that comes later mended something else
_MOST_BETWEEN = 3
_ALIKE = 0.3  # Jaccard index of two calls' words: the same try in other words, not the next task

Place = tuple[int, int]  # trace and turn


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """`kind` is lesson or procedure; `places` are the turns it is drawn from."""

    kind: str
    text: str
    places: tuple[Place, ...]
    attribute: str = ""
    value: str = ""


def proposals(traces: Sequence[Trace]) -> list[Proposal]:
    """Each text once, in the order of the file."""
    done = [(number, episode) for number, trace in enumerate(traces) for episode in episodes(trace)]
    found = [lesson for number, episode in done for lesson in _lessons(number, episode.steps)]
    return list(_once([*found, *_procedures(done)]))


def _once(found: Iterable[Proposal]) -> Iterable[Proposal]:
    """The same lesson learned twice keeps the places of both."""
    by_text: dict[str, Proposal] = {}
    for one in found:
        known = by_text.get(plain(one.text))
        places = (*(known.places if known else ()), *one.places)
        by_text[plain(one.text)] = Proposal(
            kind=one.kind, text=one.text, places=tuple(dict.fromkeys(places)), attribute=one.attribute, value=one.value
        )
    return by_text.values()


# An error, then what worked ---------------------------------------------------------------------------------


def _lessons(trace: int, steps: Sequence[Step]) -> Iterable[Proposal]:
    """One for each call that worked at last: against the nearest failure of that very call, else of one like it."""
    failures: dict[int, list[int]] = {}
    for number, failed in enumerate(steps):
        later = range(number + 1, min(number + 1 + _LOOKED_AHEAD, len(steps))) if failed.error else ()
        mended = next((n for n in later if not steps[n].error and _is_same_try(failed, steps[n])), None)
        if mended is not None:
            failures.setdefault(mended, []).append(number)
    for mended, numbers in failures.items():
        number = max(numbers, key=lambda n: (_given(steps[n]) == _given(steps[mended]), n))
        failed, between = steps[number], [step for step in steps[number + 1 : mended] if not step.error]
        text = _lesson(failed, between, steps[mended])
        if text:
            turns = dict.fromkeys(turn for step in (failed, *between, steps[mended]) for turn in step.turns)
            yield Proposal(kind="lesson", text=text, places=tuple((trace, turn) for turn in turns))


def _given(step: Step) -> dict[str, str]:
    return arguments_of(step.call)


def _is_same_try(failed: Step, step: Step) -> bool:
    """The call again, or the same tool with words much like it."""
    if failed.call.name != step.call.name:
        return False
    given, now = _given(failed), _given(step)
    return given == now or similarity(" ".join(given.values()), " ".join(now.values())) >= _ALIKE


def _lesson(failed: Step, between: Sequence[Step], mended: Step) -> str:
    """What was done between when the very same call works now; else how the call has to be. "" when nothing was."""
    fixes = list(dict.fromkeys(step.words for step in between))
    if _given(failed) == _given(mended):
        if not 1 <= len(fixes) <= _MOST_BETWEEN:
            return ""
        return f"When “{describe(failed.call)}” fails with “{failed.error}”, first {', then '.join(fixes)}."
    return f"When {failed.call.name} says “{failed.error}”, this works: {mended.words}."


# The same steps three times ---------------------------------------------------------------------------------


def _procedures(done: Sequence[tuple[int, Episode]]) -> Iterable[Proposal]:
    groups: dict[tuple[str, ...], list[tuple[int, Episode, list[Step]]]] = {}
    for trace, episode in done:
        steps = _without_repeats([step for step in episode.steps if not step.error])
        if episode.request and _FEWEST_STEPS <= len(steps) <= _MOST_STEPS:
            groups.setdefault(tuple(map(_shape, steps)), []).append((trace, episode, steps))
    for same in groups.values():
        if len(same) >= STEPS_ALIKE:
            yield _procedure(same)


def _without_repeats(steps: Sequence[Step]) -> list[Step]:
    """A step done several times in a row is one step."""
    return [step for number, step in enumerate(steps) if not number or _shape(step) != _shape(steps[number - 1])]


def _shape(step: Step) -> str:
    """What stays when names and numbers change: the tool, and what program it ran or what it was given."""
    command = command_of(step.call)
    if command:
        return " ".join([step.call.name, *command.split()[:2]])
    return " ".join([step.call.name, *sorted(arguments_of(step.call))])


def _procedure(same: Sequence[tuple[int, Episode, list[Step]]]) -> Proposal:
    steps = [_general([steps[number] for _, _, steps in same]) for number in range(len(same[0][2]))]
    task = _task([episode.request for _, episode, _ in same])
    value = ", then ".join(steps)
    places = []
    for trace, episode, done in same:
        turns = [episode.turn, *(turn for step in done for turn in step.turns)]
        places += [(trace, turn) for turn in dict.fromkeys(turns) if turn is not None]
    return Proposal(
        kind="procedure",
        text=f"Steps to {task}: {value}.",
        places=tuple(places),
        attribute=f"steps to {task}",
        value=value,
    )


def _general(steps: Sequence[Step]) -> str:
    """The step in the words that all of them share."""
    first = steps[0].call
    commands = [command_of(step.call).split() for step in steps]
    if commands[0]:
        shared = _shared_start(commands)
        whole = all(len(words) == len(shared) for words in commands)
        return f"run `{' '.join(shared)}{'' if whole else ' …'}`"
    given = [arguments_of(step.call) for step in steps]
    kept = {name: value for name, value in given[0].items() if all(one.get(name) == value for one in given)}
    shown = ", ".join(f"{name}: {value}" if name else value for name, value in kept.items())
    return f"{first.name} ({shown})" if shown else first.name


def _task(requests: Sequence[str]) -> str:
    """What was asked for each time: the words that the requests begin with, else the first one's sentence."""
    words = [_bare(request).split() for request in requests]
    shared = _shared_start(words)
    chosen = shared if len(shared) >= 2 else words[0][:12]
    return " ".join(chosen).rstrip(" .,:;!?") or "do this"


def _bare(request: str) -> str:
    line = re.split(r"(?<=[.!?])\s|\n", request.strip(), maxsplit=1)[0]
    bare = re.sub(r"^(?:(?:please|can you|could you|would you|now|hey|ok(?:ay)?)[, ]+)+", "", line, flags=re.I)
    return bare[:1].lower() + bare[1:] if bare[1:2].islower() else bare


def _shared_start(rows: Sequence[Sequence[str]]) -> list[str]:
    shared: list[str] = []
    for words in zip(*rows, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return shared
