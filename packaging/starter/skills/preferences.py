"""How the owner wants answers to look: the ways it is told, and what it does to an answer. Every fifth wording is held out."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from starter.values import Values
from starter.wording import side

_ADDRESS = (
    "Call me {v}.", "Please call me {v} when you answer.", "Begin every answer with my name, {v}.", "I like to be called {v}.",
    "Say {v} to me in each answer.", "Address me as {v}.", "I want you to call me {v} each time.", "Use my name, {v}, when you talk to me.",
    "My friends say {v} to me, and so should you.", "Start your answers with {v}, that's me.", "Answer me by name: {v}.",
    "You may call me {v}.", "To you I'm {v}, so put it in front.", "Every answer should greet me as {v}.", "From now on I'm {v} to you.",
)  # fmt: skip
_ENDING = (
    'End every answer with "{v}"', 'Finish each answer with "{v}"', 'I like answers that close with "{v}"', 'Always sign off with "{v}"',
    'Put "{v}" at the end of what you say.', 'The last words of every answer should be "{v}"', 'Say "{v}" when you are done answering.',
    'Close your answers with "{v}" please.', 'After each answer, add "{v}"', 'I want "{v}" behind every answer.',
    'Each reply of yours ends with "{v}"', 'Never leave out "{v}" at the end.', 'From now on, finish with "{v}"', 'Your answers should end on "{v}"',
    'Add "{v}" below everything you tell me.',
)  # fmt: skip
_OPENING = (
    'Start every answer with "{v}"', 'Begin each answer with "{v}"', 'I like answers that open with "{v}"', 'Always say "{v}" first.',
    'Put "{v}" in front of what you say.', 'The first word of every answer should be "{v}"', 'Say "{v}" before you answer.',
    'Open your answers with "{v}" please.', 'Before each answer, say "{v}"', 'I want "{v}" before every answer.',
    'Each reply of yours begins with "{v}"', 'Never leave out "{v}" at the beginning.', 'From now on, start with "{v}"',
    'Your answers should begin on "{v}"', 'Lead with "{v}" whatever I ask.',
)  # fmt: skip
_LOWER = (
    "Answer in small letters only.", "I prefer answers without capital letters.", "Please write everything in lower case.",
    "No capitals in your answers, please.", "Keep all letters small.", "Don't use any capital letters.", "I like it all lowercase.",
    "Write to me in lower case, always.", "Every answer should be in small letters.", "Capital letters bother me, leave them out.",
)  # fmt: skip
_ENDINGS = (
    "Cheers!", "Over and out.", "Have a good day.", "Onwards!", "That is all.", "Take care!", "Done.", "At your service.", "Ahoy!", "Bye for now.",
)  # fmt: skip
_OPENINGS = ("Aye!", "Right then.", "Beep.", "Well.", "Certainly.", "Hear me out:", "Okay boss.", "Listen:", "Ta-da!", "So.")  # fmt: skip
_LOWERED = frozenset(
    "the your you that it a an yes no to on at use add before for sorry something let's here this there".split()
)


@dataclass(frozen=True)
class Preference:
    """What was told, and what it makes of an answer."""

    text: str
    apply: Callable[[str], str]


def draw(rng: random.Random, values: Values, *, held_out: bool) -> Preference:
    """One preference about the look of answers, in trained or in held-out words."""
    kind = rng.choice(("address", "ending", "opening", "lower"))
    if kind == "lower":
        return Preference(rng.choice(side(_LOWER, held_out=held_out)), str.lower)
    if kind == "address":
        name = values.draw("first_name")
        told = rng.choice(side(_ADDRESS, held_out=held_out)).format(v=name)
        return Preference(told, lambda answer: f"{name}, {_after_name(answer)}")
    words = values.invented() + rng.choice("!.") if rng.random() < 0.5 else ""
    if kind == "ending":
        end = words or rng.choice(_ENDINGS)
        told = rng.choice(side(_ENDING, held_out=held_out)).format(v=end)
        return Preference(told, lambda answer: f"{answer} {end}")
    start = words or rng.choice(_OPENINGS)
    told = rng.choice(side(_OPENING, held_out=held_out)).format(v=start)
    return Preference(told, lambda answer: f"{start} {answer}")


def _after_name(answer: str) -> str:
    first = answer.split(" ", 1)[0]
    return answer[:1].lower() + answer[1:] if first.lower() in _LOWERED else answer
