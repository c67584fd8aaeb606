"""What the simulated person says beside facts: small talk, wishes, ways of doing things, a document.

Shares no wording with the project's other texts (tested). `{v}` is an invented value of the kind that is named.
"""

from collections.abc import Callable
from dataclasses import dataclass

from engine.memory.words import normal_tokens, tokens

SMALL_TALK: tuple[str, ...] = (
    "Good to see the sun again, isn't it?", "Well, that was a long meeting.", "Ugh, Mondays.", "You're in a fine mood today!",
    "I slept like a stone.", "Phew, it's hot in here.", "That made me laugh, thank you.", "Anyway, where were we?",
    "Happy to have you around.", "My coffee went cold again.", "So much rain this week.", "Time for a stretch, I think.",
    "Nice chatting with you.", "Let's call it a day soon.", "It smells of soup in the stairwell.", "I keep yawning.",
    "Hooray, the weekend is close!", "There goes the doorbell.", "Sorry, I was gone for a minute.", "What a pretty sunset.",
    "I can't find my glasses, as always.", "Traffic was a nightmare.", "Right, back to it.", "Good night, sleep tight!",
)  # fmt: skip

EVERYDAY: tuple[str, ...] = (
    "What goes well with rice?", "How do I iron a shirt?", "Any idea for a rainy afternoon?", "What's the plural of ox?",
    "How do I keep a campfire small?", "Which tree has needles?", "How do I slice bread evenly?", "What does a librarian do?",
    "How do I get sand out of my shoes?", "What rhymes with stone?", "How is a snowball made?", "Where do swallows go in winter?",
)  # fmt: skip


# Preferences ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Preference:
    """`follows(answer, value)`: whether an answer to anything at all does what was wished."""

    tells: tuple[str, ...]
    value: str
    follows: Callable[[str, str], bool]


def _ends_with(answer: str, value: str) -> bool:
    return tokens(answer)[-1:] == tokens(value)


def _begins_with(answer: str, value: str) -> bool:
    return tokens(answer)[:1] == tokens(value)


def _is_small(answer: str, _value: str) -> bool:
    return bool(answer) and answer == answer.lower()


PREFERENCES: tuple[Preference, ...] = (
    Preference(('From now on, let each reply close with the word "{v}".', "Whatever you tell me, make {v} its final word."), "name", _ends_with),
    Preference(('From now on, let each reply open with the word "{v}".', "Whatever you tell me, make {v} its first word."), "name", _begins_with),
    Preference(("From now on, address me as {v} at the beginning of each reply.", "Whatever you tell me, name me {v} at its start."), "name", _begins_with),
    Preference(("From now on, type each reply without capital letters.", "Whatever you tell me, leave capital letters out of it."), "name", _is_small),
)  # fmt: skip


# Procedures -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Procedure:
    """The same steps told three times. `steps` are the words that a right answer names, in this order."""

    tells: tuple[str, ...]
    asks: tuple[str, ...]
    steps: tuple[str, ...]


PROCEDURES: tuple[Procedure, ...] = (
    Procedure(
        (
            "Whenever I close the shop, I first count the till, then water the ferns, then bolt the gate.",
            "I closed the shop again: counted the till, watered the ferns, bolted the gate, as always.",
            "Every evening it is the same at the shop: till, ferns, gate, in that order.",
        ),
        ("Walk me through closing the shop.", "I'm about to close the shop. What comes first, second and third?"),
        ("till", "ferns", "gate"),
    ),
    Procedure(
        (
            "Whenever I go kayaking, I first pump the hull, then check the whistle, then text my crew.",
            "Off to the kayak: pumped the hull, checked the whistle, texted my crew, as always.",
            "Each trip begins the same way: hull, whistle, crew, in that order.",
        ),
        ("Walk me through the start of a kayak trip.", "I'm going kayaking. What comes first, second and third?"),
        ("hull", "whistle", "crew"),
    ),
    Procedure(
        (
            "Whenever I bake rye bread, I first feed the starter, then scald the flour, then heat the stone.",
            "Rye bread again: fed the starter, scalded the flour, heated the stone, as always.",
            "My rye bread always goes the same way: starter, flour, stone, in that order.",
        ),
        ("Walk me through my rye bread.", "I'm baking rye bread. What comes first, second and third?"),
        ("starter", "flour", "stone"),
    ),
    Procedure(
        (
            "Whenever I send the club letter, I first ask the treasurer, then print the labels, then call the courier.",
            "The club letter is out: asked the treasurer, printed the labels, called the courier, as always.",
            "The club letter goes the same way each month: treasurer, labels, courier, in that order.",
        ),
        ("Walk me through the club letter.", "The club letter is due. What comes first, second and third?"),
        ("treasurer", "labels", "courier"),
    ),
)


def in_order(answer: str, steps: tuple[str, ...]) -> bool:
    """Every step is named, each after the one before it."""
    words = normal_tokens(answer)
    at = 0
    for step in steps:
        if step not in words[at:]:
            return False
        at = words.index(step, at) + 1
    return True


# A trace of an agent -------------------------------------------------------------------------------------------------

# {e} is a machine, {v} what mends it: (what the person asks for), then (command, what the tool answers) three times.
TRACE_REQUEST = "Get the {e} going, would you?"
TRACE_CALLS: tuple[tuple[str, str], ...] = (
    ("{e} start", "Error: {e} has no grease"),
    ("grease {v}", "done"),
    ("{e} start", "{e} is running"),
)
TRACE_ASKS: tuple[str, ...] = (
    "{E} complains that it has no grease. Which grease do I apply?", "Before {e} starts again without grease, what must I grease it with?",
    "The {e} stands still and its grease is gone. What mends it?", "With which grease did the {e} get going?",
)  # fmt: skip


# A document -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Statement:
    """One sentence of the document, its value's kind and how it is asked. `{e}` is what the document is about."""

    text: str
    value: str
    asks: tuple[str, ...]


DOCUMENT_TITLE = "About the {e} Observatory"
DOCUMENT: tuple[Statement, ...] = (
    Statement("The {e} Observatory stands on a hill above {v}.", "town", ("Above which town is the {e} Observatory?", "The {e} Observatory looks down on what town?")),
    Statement("Its first director was {v}.", "full_name", ("Who was the first to lead the {e} Observatory?", "The first head of the {e} Observatory, by name?")),
    Statement("The large telescope is called {v}.", "name", ("How did they name the large telescope at {e}?", "What is the big telescope of the {e} Observatory called?")),
    Statement("The dome was built by {v}.", "company", ("Which firm put up the dome at {e}?", "The dome of the {e} Observatory is whose work?")),
    Statement("Visitors need the gate code {v}.", "digits", ("Which digits open the gate at {e}?", "What must visitors of the {e} Observatory type?")),
    Statement("The cat of the night watch answers to {v}.", "name", ("At the {e} Observatory a cat keeps watch. Its name?", "How is the cat at {e} named?")),
)  # fmt: skip
