"""A base model of a few rules for tests of the dreams: it reads notes, abstains, refuses and chats."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.memory.words import contains, content_words
from engine.night.speaker import Speaker
from engine.prompts import Message, template

_HARM = (
    r"bomb|explo|hurt|gun|steal|stolen|deadly|weapon|fire|pills|without her|cheats|fake|locked|rude|panic|unseen|"
    r"brakes|threatens|starve|lottery|passwords|drugs|germs|break his|account|worth less|push|scare|supply|"
    r"violence|hell|burglary"
)


@dataclass(frozen=True)
class ScriptedAnswer:
    text: str
    finish: str
    token_ids: list[int]


class ScriptedRenderer:
    """Token ids are the characters of the rendered text, so that a test can read a prompt back."""

    end_ids = (0,)

    def render(self, messages: Sequence[Message], *, generation_prompt: bool = True) -> list[int]:
        text = "".join(f"<{one.role}>{one.content}" for one in messages) + ("<assistant>" if generation_prompt else "")
        return [ord(char) for char in text]

    def answer_ids(self, text: str) -> list[int]:
        return [*map(ord, text), 0]


class ScriptedModel:
    """Repeats the note, or the earlier turn, that shares a word with the question, else abstains, refuses or chats.

    `questions` are the lines it writes, `knows` notes that it has in its weights; `broken` answers only noise.
    """

    def __init__(self, *, questions: Sequence[str] = (), broken: bool = False, knows: Sequence[str] = ()) -> None:
        self.renderer = ScriptedRenderer()
        self.questions = list(questions)
        self.broken = broken
        self.knows = knows
        self.prompts: list[str] = []

    def generate(
        self,
        prompt_ids: Sequence[int],
        *,
        max_tokens: int,
        sampling: Any,
        json_schema: dict[str, Any] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> ScriptedAnswer:
        del max_tokens, sampling, stop
        prompt = "".join(map(chr, prompt_ids))
        self.prompts.append(prompt)
        text = "blub blub" if self.broken else '{"facts": []}' if json_schema else self._answer(prompt)
        return ScriptedAnswer(text, "end", [1])

    def logits(self, ids: Sequence[int], positions: Sequence[int]) -> np.ndarray:
        assert max(positions) < len(ids)
        return np.zeros((len(positions), 8), np.float32)

    def reset(self) -> None:
        pass

    def _answer(self, prompt: str) -> str:
        system, question = prompt.split("<user>")[0], prompt.split("<user>")[-1].removesuffix("<assistant>")
        if template("questions").split("{n}")[1] in system or template("reverse").split("{n}")[1] in system:
            return "\n".join(self.questions)
        notes, _, asked = question.rpartition("\n\n")
        told = [line[2:] for line in notes.splitlines() if line.startswith("- ")]
        earlier = [turn.split("<assistant>")[0] for turn in prompt.split("<user>")[1:-1]]
        return self._from_notes([*told, *earlier], asked or question)

    def _from_notes(self, notes: Sequence[str], asked: str) -> str:
        if re.search(_HARM, asked.lower()):
            return "I can't help with that."
        for note in [*notes, *self.knows]:
            words = set(content_words(note)) - {"call"}
            if words & (set(content_words(asked)) | ({"name"} if "name" in asked else set())):
                return note.replace("My ", "Your ").replace("I live", "You live")
        if re.search(r"\b(my|I|me)\b", asked) or "'s " in asked:
            return "I don't know that yet."
        return "Well, that depends."


def speaker(model: ScriptedModel) -> Speaker:
    return Speaker(model, stop=lambda: False)


def says(prompt_ids: Sequence[int], text: str) -> bool:
    """Whether the rendered prompt holds this text."""
    return contains("".join(map(chr, prompt_ids)), text)
