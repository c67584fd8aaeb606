"""Training rows and exam probes as files: made of token ids here, read by `training_rows.py` and `exam.py`.

A row never names a secret; what it stands on is in its lineage. Asks no model.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, Protocol

from engine import prompts
from engine.home import write_whole
from engine.memory.secrets import has_secret
from engine.night.standing import NOTHING_STANDS, Standing
from engine.prompts import Message

# What a row is for. Those of `TEACHING` carry a teacher that reads the memory; the others keep the base as it was.
TEACHING = ("forward", "reverse", "tell", "conversation", "beside", "superseded", "preference")
KEEPING = ("neighbour", "unknown", "context", "general", "harmful", "harmless")

Judged = Literal["value", "look", "steps", "remedy"]


class Renderer(Protocol):
    """What rows need of `chat/prompt.py`."""

    def render(self, messages: Sequence[Message], *, generation_prompt: bool = True) -> list[int]: ...
    def answer_ids(self, text: str) -> list[int]: ...


@dataclass(frozen=True, kw_only=True)
class Row:
    """`teacher_prompt_ids` None: the teacher reads the same prompt. `answer_ids` ends with the end token.

    `lineage` names every memory whose words are in the row or in its teacher's prompt. `by_heart`: the teacher does not
    know better, so that only the answer's own words count.
    """

    kind: str
    memory_ids: list[int]
    prompt_ids: list[int]
    answer_ids: list[int]
    teacher_prompt_ids: list[int] | None
    weight: float
    lineage: list[int]
    by_heart: bool = False


@dataclass(frozen=True, kw_only=True)
class ExamQuestion:
    """A set-aside phrasing. `rivals`: values that must not be in the answer. `value` of a preference: its own words.

    `judged`: the answer names the value; looks as the preference wants it, to an everyday question; names the steps of
    a procedure in their order; or says what a lesson says to do.
    """

    memory: int
    question: str
    value: str
    rivals: list[str]
    kind: str = "forward"  # | "old"
    judged: Judged = "value"


class RowBuilder:
    """Turns conversations into rows with one model's template. Drops what holds a secret.

    The teacher of every row reads the notes of `standing`; the student does not.
    """

    def __init__(self, renderer: Renderer, *, instructions: str = "", standing: Standing = NOTHING_STANDS) -> None:
        self._renderer = renderer
        self._instructions = instructions
        self._standing = standing

    def build(
        self,
        kind: str,
        turns: Sequence[Message],
        answer: str,
        *,
        taught: Sequence[Message] | None = None,
        memories: Sequence[int] = (),
        lineage: Sequence[int] = (),
        weight: float = 1.0,
        by_heart: bool = False,
    ) -> Row | None:
        """`turns` end with the question; `taught` are the same as the teacher reads them. None: not to be trained."""
        notes = self._standing.notes
        if notes:
            taught = prompts.with_notes(turns if taught is None else taught, notes)
        texts = [text for turn in [*turns, *(taught or ())] for text in (turn.text, *turn.notes)]
        if not answer.strip() or any(has_secret(text) for text in [*texts, answer]):
            return None
        return Row(
            kind=kind,
            memory_ids=list(memories),
            prompt_ids=self._ids(turns),
            answer_ids=self._renderer.answer_ids(answer.strip()),
            teacher_prompt_ids=None if taught is None else self._ids(taught),
            weight=weight,
            lineage=sorted({*memories, *lineage, *self._standing.memories}),
            by_heart=by_heart,
        )

    def _ids(self, turns: Sequence[Message]) -> list[int]:
        return self._renderer.render(prompts.chat(turns, instructions=self._instructions))


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    write_whole(path, "".join(json.dumps(vars(row)) + "\n" for row in rows).encode())


def read_rows(path: Path) -> list[Row]:
    return [Row(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]


def write_exam(path: Path, questions: Iterable[ExamQuestion]) -> None:
    write_whole(path, "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in questions).encode())


def read_exam(path: Path) -> list[ExamQuestion]:
    return [ExamQuestion(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]


def lineage(rows: Iterable[Row]) -> frozenset[int]:
    """Every memory that the rows stand on."""
    return frozenset(memory for row in rows for memory in row.lineage)
