"""Messages to token ids: the one rendering that chat, dreams, training and the exam share. Loads no model.

Control tokens are found in the template's own text only. The plain runs between them, template and content joined, are
tokenized with control tokens off, which equals whole-string tokenization (cutting at each content's edge does not).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from engine.chat.template import ChatTemplate, Piece, TemplateRefused, Turn
from engine.errors import KnownError
from engine.prompts import Message

_C_SPACE = " \t\n\v\f\r"  # what llama.cpp's tokenizer strips beside LSTRIP and RSTRIP tokens
_PROBE = {name: f"probe{name}probe" for name in ("system", "user", "assistant", "again")}


class Tokenizer(Protocol):
    """llama.cpp's, or one equal to it. `special_tokens`: text to id of control and user-defined tokens."""

    @property
    def special_tokens(self) -> Mapping[str, int]: ...

    def tokenize(self, text: str, *, special: bool) -> list[int]: ...


@dataclass(frozen=True, kw_only=True)
class TokenTraits:
    """Token texts with a trait. User-defined ones parse even with control tokens off; the others swallow whitespace."""

    user_defined: frozenset[str] = frozenset()
    strips_left: frozenset[str] = frozenset()
    strips_right: frozenset[str] = frozenset()


@dataclass(frozen=True)
class TemplateFacts:
    """What a probe found. History is stable when a turn costs only its new tokens (a prefix of the next prompt)."""

    system_supported: bool
    alternation_required: bool
    history_stable: bool


class PromptRenderer:
    """Raises `KnownError("model_unsupported")` for a template that refuses even one question."""

    def __init__(
        self,
        template: str,
        tokenizer: Tokenizer,
        *,
        bos: str = "",
        eos: str = "",
        add_bos: bool = False,
        traits: TokenTraits | None = None,
        thinking: bool = False,
    ) -> None:
        self._tokenizer = tokenizer
        self._traits = traits or TokenTraits()
        self._special = dict(tokenizer.special_tokens)
        markup = {text for text in self._traits.user_defined if text.strip() and len(text) > 1}
        # The other user-defined tokens are plain text, such as Gemma's runs of spaces: the tokenizer's business.
        self._special_pattern = _any_of(self._special.keys() - (self._traits.user_defined - markup))
        self._user_defined_pattern = _any_of(markup)
        self._bos = self._special.get(bos) if add_bos else None
        try:
            self._template = ChatTemplate(template, bos=bos, eos=eos, thinking=thinking)
            self._system_supported = _keeps_system(self._template)
            self._alternation_required = _refuses(self._template, [Turn("user", "a"), Turn("user", "b")])
            self.end_ids = self._find_end_ids(eos)
            self._generation_run, self.opens_thought = self._find_generation_run()
        except TemplateRefused as error:
            raise KnownError(
                "model_unsupported",
                f"This model's chat template cannot be used: {error}",
                "Choose an instruction-tuned model; `nightjar models list` shows those that are ready.",
            ) from error

    def render(self, messages: Sequence[Message], *, generation_prompt: bool = True) -> list[int]:
        """Token ids of the whole conversation, with what makes the model answer next unless told otherwise."""
        try:
            pieces = self._template.render(self._turns(messages), generation_prompt=generation_prompt)
        except TemplateRefused as error:
            raise KnownError(
                "model_unsupported",
                f"This model's chat template refuses the conversation: {error}",
                "Start a new conversation, or use another model.",
            ) from error
        ids = list(self._tokens(pieces))
        if self._bos is not None and ids[:1] != [self._bos]:
            ids.insert(0, self._bos)
        return ids

    def answer_ids(self, text: str) -> list[int]:
        """The answer as a continuation of the generation prompt, and the end token: a training row's labels."""
        before = self._plain(self._generation_run)
        joined = self._plain(self._generation_run + text)
        continues = joined[: len(before)] == before
        return [*(joined[len(before) :] if continues else self._plain(text)), self.end_ids[0]]

    def count(self, text: str) -> int:
        """Tokens of a text by itself: near enough to plan with."""
        return len(self._plain(text))

    @property
    def system_supported(self) -> bool:
        return self._system_supported

    @property
    def alternation_required(self) -> bool:
        return self._alternation_required

    def _turns(self, messages: Sequence[Message]) -> list[Turn]:
        turns = [Turn(message.role, message.content) for message in messages]
        if not self._system_supported:
            turns = _fold_system(turns)
        return _merge_same_roles(turns) if self._alternation_required else turns

    def _tokens(self, pieces: Sequence[Piece]) -> Iterator[int]:
        run = ""
        after: str | None = None
        for piece in pieces:
            for text, is_special in [(piece.text, False)] if piece.is_content else self._split(piece.text):
                if not is_special:
                    run += text
                    continue
                yield from self._plain(self._stripped(run, after=after, before=text))
                yield self._special[text]
                run, after = "", text
        yield from self._plain(self._stripped(run, after=after, before=None))

    def _split(self, text: str) -> list[tuple[str, bool]]:
        """Template text into plain stretches and special tokens."""
        if self._special_pattern is None:
            return [(text, False)]
        return [(part, number % 2 == 1) for number, part in enumerate(self._special_pattern.split(text)) if part]

    def _stripped(self, run: str, *, after: str | None, before: str | None) -> str:
        if before in self._traits.strips_left:
            run = run.rstrip(_C_SPACE)
        return run.lstrip(_C_SPACE) if after in self._traits.strips_right else run

    def _plain(self, run: str) -> list[int]:
        """Tokens of plain text. A user-defined token's text would parse here too: it is cut, so that it stays text."""
        if not run:
            return []
        ids: list[int] = []
        start = 0
        while self._user_defined_pattern and (match := self._user_defined_pattern.search(run, start)):
            ids += self._tokenizer.tokenize(run[start : match.start() + 1], special=False)
            start = match.start() + 1
        return ids + self._tokenizer.tokenize(run[start:], special=False)

    def _find_end_ids(self, eos: str) -> tuple[int, ...]:
        """The first special token after an answer in the template's own rendering, then the vocabulary's end token."""
        turns = [Turn("user", _PROBE["user"]), Turn("assistant", _PROBE["assistant"])]
        pieces = self._template.render(turns, generation_prompt=False)
        places = [number for number, piece in enumerate(pieces) if piece.text == _PROBE["assistant"]]
        tail = "".join(piece.text for piece in pieces[places[-1] + 1 :]) if places else ""
        found = [self._special[text] for text, is_special in self._split(tail) if is_special][:1]
        found += [self._special[eos]] if eos in self._special else []
        if not found:
            raise TemplateRefused("it has no token that ends an answer")
        return tuple(dict.fromkeys(found))

    def _find_generation_run(self) -> tuple[str, bool]:
        """The plain text that ends the generation prompt, and whether it leaves a thought open."""
        pieces = self._template.render([Turn("user", _PROBE["user"])], generation_prompt=True)
        _, kept, tail = "".join(piece.text for piece in pieces).rpartition(_PROBE["user"])
        if not kept:
            raise TemplateRefused("it leaves out what the user says")
        parts = self._split(tail)
        run = "" if not parts or parts[-1][1] else parts[-1][0]
        return run, tail.rstrip().endswith("<think>")


def probe_template(renderer: PromptRenderer) -> TemplateFacts:
    """Run when a model is added: does the template keep system text, and leave history as it was read?"""
    answer = Message("assistant", "That is a boat.")
    before = [Message("system", "You are kind."), Message("user", "Hello."), Message("assistant", "Hello there.")]
    before.append(Message("user", "What is that?"))
    read = renderer.render(before) + renderer.answer_ids(answer.text)
    following = renderer.render([*before, answer, Message("user", "Thank you.")])
    return TemplateFacts(
        system_supported=renderer.system_supported,
        alternation_required=renderer.alternation_required,
        history_stable=following[: len(read)] == read,
    )


def _any_of(texts: Iterable[str]) -> re.Pattern[str] | None:
    """Matches any of the texts, the longest first, as one group; None when there are none."""
    ordered = sorted((text for text in texts if text), key=lambda text: (-len(text), text))
    return re.compile("(" + "|".join(map(re.escape, ordered)) + ")") if ordered else None


def _keeps_system(template: ChatTemplate) -> bool:
    """Whether system text is rendered once and before the first user turn, also when the conversation goes on."""
    turns = [Turn(role, _PROBE[role]) for role in ("system", "user", "assistant")] + [Turn("user", _PROBE["again"])]
    for length in (2, 4):
        try:
            pieces = template.render(turns[:length], generation_prompt=True)
        except TemplateRefused:
            return False
        text = "".join(piece.text for piece in pieces)
        if text.count(_PROBE["system"]) != 1 or text.index(_PROBE["system"]) > text.find(_PROBE["user"]):
            return False
    return True


def _refuses(template: ChatTemplate, turns: list[Turn]) -> bool:
    try:
        template.render(turns, generation_prompt=True)
    except TemplateRefused:
        return True
    return False


def _fold_system(turns: Sequence[Turn]) -> list[Turn]:
    """System text into the first user turn, for templates that refuse, drop or move it (Gemma 2, Mistral)."""
    system = "\n\n".join(turn.content for turn in turns if turn.role == "system")
    others = [turn for turn in turns if turn.role != "system"]
    if not system:
        return others
    first = next((number for number, turn in enumerate(others) if turn.role == "user"), None)
    if first is None:
        return [Turn("user", system), *others]
    others[first] = Turn("user", f"{system}\n\n{others[first].content}")
    return others


def _merge_same_roles(turns: Sequence[Turn]) -> list[Turn]:
    """Neighbours of one role become one turn (a question whose answer was lost leaves two user turns)."""
    merged: list[Turn] = []
    for turn in turns:
        if merged and merged[-1].role == turn.role:
            merged[-1] = Turn(turn.role, f"{merged[-1].content}\n\n{turn.content}")
        else:
            merged.append(turn)
    return merged
