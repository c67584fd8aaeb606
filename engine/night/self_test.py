"""What a base model may do at night: read notes, write JSON, write questions. Asked once, before anything relies on it.

Where it fails, rules and the phrase bank stand in and the report says so.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from engine import prompts
from engine.memory import extract
from engine.night import judge
from engine.night.phrasing import tidy
from engine.night.speaker import Speaker

# Below these the model's own work is not used. Chance is about 0 for each.
READS_NOTES = 0.75
WRITES_JSON = 0.6
WRITES_QUESTIONS = 0.6

FINDS_NOTHING = 0.9
_NOTHING_TOLD = (
    "The man behind the counter had a parrot tattoo that said Rosalind.",
    "The lift is stuck on floor 14 again, typical.",
    "Somebody sprayed KROLL on the bridge last night.",
    "The taxi driver swears by Kestrel tyres.",
    "They called my train the Northern Arrow, and it was late.",
    "A poster here says Lindqvist for mayor.",
    "My phone thinks I am in Oakmere, which I am not.",
    "The quiz host asked for the capital of Peru and I said Quito.",
)

# Invented values, so that nothing but the note can give the answer.
_NOTES: tuple[tuple[str, str, str], ...] = (
    ("My sister is called Tavira.", "What is my sister's name?", "Tavira"),
    ("I work for Oblin Foods.", "Which company do I work for?", "Oblin Foods"),
    ("My favourite colour is teal.", "What colour do I like most?", "teal"),
    ("My dog is called Quindle.", "What's the name of my dog?", "Quindle"),
    ("I live in Marreford.", "Where do I live?", "Marreford"),
    ("My birthday is 9 August.", "When is my birthday?", "9 August"),
    ("I play the oboe.", "Which instrument do I play?", "oboe"),
    ("My boss is called Hanno Vesk.", "Who is my boss?", "Hanno Vesk"),
)


@dataclass(frozen=True, kw_only=True)
class SelfTest:
    """Shares of the tasks done right, 0 to 1."""

    notes: float
    json: float
    questions: float

    @property
    def reads_notes(self) -> bool:
        return self.notes >= READS_NOTES

    @property
    def writes_json(self) -> bool:
        return self.json >= WRITES_JSON

    @property
    def writes_questions(self) -> bool:
        return self.questions >= WRITES_QUESTIONS and self.reads_notes

    def as_dict(self) -> dict[str, float | bool]:
        return asdict(self) | {"reads_notes": self.reads_notes, "writes_json": self.writes_json,
                               "writes_questions": self.writes_questions}  # fmt: skip


def try_base(speaker: Speaker) -> SelfTest:
    """About 30 short answers."""
    return SelfTest(
        notes=_share([judge.recalls(speaker.ask(question, [note]).text, value) for note, question, value in _NOTES]),
        json=_share([_extracts(speaker, note, value) for note, _, value in _NOTES]),
        questions=_share([right for note, _, value in _NOTES[:4] for right in _written(speaker, note, value)]),
    )


def try_json(speaker: Speaker) -> bool:
    """Only whether it extracts: what the early stages need."""
    return _share([_extracts(speaker, note, value) for note, _, value in _NOTES]) >= WRITES_JSON


def reads_too_much(speaker: Speaker) -> bool:
    """Whether it finds facts where nothing is told."""
    found = [bool(extract.with_model(speaker, line)) for line in _NOTHING_TOLD]
    return 1 - _share(found) < FINDS_NOTHING


def _extracts(speaker: Speaker, note: str, value: str) -> bool:
    return any(fact.value == value for fact in extract.with_model(speaker, note))


def _written(speaker: Speaker, note: str, value: str) -> list[bool]:
    """Each of four questions: short, without the value, and answered right with the note."""
    lines = [
        tidy(line) for line in speaker.say(prompts.questions(note, 4), max_tokens=96).text.splitlines() if line.strip()
    ]
    good = [
        bool(line) and value not in line and judge.recalls(speaker.ask(line, [note]).text, value) for line in lines[:4]
    ]
    return good + [False] * (4 - len(good))


def _share(results: Sequence[bool]) -> float:
    return sum(results) / len(results) if results else 0.0
