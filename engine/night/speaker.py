"""The base model as the night talks to it: an answer to messages, greedy unless asked, remembered for the same prompt.

Wraps `chat/llama.py`; decides nothing about what is asked. `empty` starts every answer without a held prompt, which the
exam needs: reuse moves logits by up to 0.04 (DESIGN section 12).
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from engine import prompts
from engine.chat.sampler import Sampling
from engine.errors import Cancelled
from engine.home import write_whole
from engine.night.rows import Renderer
from engine.prompts import Message

MAX_ANSWER_TOKENS = 48


@dataclass(frozen=True)
class Said:
    """`complete`: the model ended by itself."""

    text: str
    complete: bool


class Generated(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def finish(self) -> str: ...
    @property
    def token_ids(self) -> list[int]: ...


class Model(Protocol):
    """What a speaker needs of `LlamaModel`."""

    @property
    def renderer(self) -> Renderer: ...

    def generate(
        self,
        prompt_ids: Sequence[int],
        *,
        max_tokens: int,
        sampling: Sampling,
        json_schema: dict[str, Any] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Generated: ...

    def logits(self, ids: Sequence[int], positions: Sequence[int]) -> np.ndarray: ...
    def reset(self) -> None: ...


class Speaker:
    """Raises `Cancelled` between answers when `stop` says so."""

    def __init__(
        self, model: Model, *, stop: Callable[[], bool], instructions: str = "", empty: bool = False,
        known: dict[str, Said] | None = None, standing: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self.model = model
        self.renderer = model.renderer
        self.instructions = instructions
        self.standing = tuple(standing)
        self.known: dict[str, Said] = known if known is not None else {}
        self._stop = stop
        self._empty = empty

    def holding(self, notes: Sequence[str]) -> "Speaker":
        """The same model, which reads these notes in every conversation."""
        return Speaker(self.model, stop=self._stop, instructions=self.instructions, empty=self._empty,
                       known=self.known, standing=notes)  # fmt: skip

    def say(
        self,
        messages: Sequence[Message],
        *,
        max_tokens: int = MAX_ANSWER_TOKENS,
        temperature: float = 0.0,
        seed: int | None = None,
        json_schema: dict[str, object] | None = None,
    ) -> Said:
        """The answer to a finished list of messages (the system prompt included)."""
        if self._stop():
            raise Cancelled
        ids = self.renderer.render(messages)
        key = _key(ids, max_tokens) if temperature == 0.0 and json_schema is None else ""
        if key and key in self.known:
            return self.known[key]
        if self._empty:
            self.model.reset()
        sampling = Sampling(temperature=temperature, top_p=0.95, seed=seed)
        generated = self.model.generate(ids, max_tokens=max_tokens, sampling=sampling, json_schema=json_schema)
        said = Said(generated.text.strip(), generated.finish == "end")
        if key:
            self.known[key] = said
        return said

    def chat(self, turns: Sequence[Message], *, max_tokens: int = MAX_ANSWER_TOKENS) -> Said:
        """The answer to turns under the ordinary system prompt, the owner's instructions and the standing notes."""
        return self.say(self._whole(turns), max_tokens=max_tokens)

    def rendered(self, turns: Sequence[Message]) -> list[int]:
        """The prompt ids that `chat` would answer to."""
        return self.renderer.render(self._whole(turns))

    def _whole(self, turns: Sequence[Message]) -> list[Message]:
        return prompts.chat(prompts.with_notes(turns, self.standing), instructions=self.instructions)

    def ask(self, question: str, notes: Sequence[str] = ()) -> Said:
        return self.chat([Message("user", question, tuple(notes))])

    def answer(
        self, messages: Sequence[Message], *, max_tokens: int = 64, json_schema: dict[str, object] | None = None
    ) -> str:
        """As `memory/extract.py` wants it."""
        return self.say(messages, max_tokens=max_tokens, json_schema=json_schema).text


def load_known(path: str) -> dict[str, Said]:
    """Answers kept from an earlier exam of the same file; none when there is no such file or it is not ours."""
    if not path or not Path(path).exists():
        return {}
    try:
        rows = json.loads(Path(path).read_text(encoding="utf-8"))
        return {key: Said(str(text), bool(complete)) for key, (text, complete) in rows.items()}
    except (ValueError, AttributeError, TypeError):
        return {}


def save_known(path: Path, known: dict[str, Said]) -> None:
    write_whole(path, json.dumps({key: [said.text, said.complete] for key, said in known.items()}).encode())


def _key(ids: Sequence[int], max_tokens: int) -> str:
    return hashlib.blake2b(f"{max_tokens}:{','.join(map(str, ids))}".encode(), digest_size=16).hexdigest()
