"""A model's own chat template (Jinja2, sandboxed), rendered around placeholders. Knows nothing about tokens.

Content never passes through the template: a private-use placeholder stands for it, so that nothing a person writes can
be taken for markup, and nothing the template does can rewrite it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

_PLACEHOLDER = re.compile("\ue000([0-9]+)\ue001")


@dataclass(frozen=True)
class Turn:
    """What a template is given for one message."""

    role: str
    content: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a rendered prompt: the template's own text, or a turn's content without its edge whitespace."""

    text: str
    is_content: bool


class TemplateRefused(Exception):
    """The template raised an error on these turns, as Mistral's does for roles that do not alternate."""


class ChatTemplate:
    """Renders turns. `thinking=False` asks a hybrid model such as Qwen3 to answer at once; others ignore it."""

    def __init__(self, source: str, *, bos: str = "", eos: str = "", thinking: bool = False) -> None:
        self._variables = {"bos_token": bos, "eos_token": eos, "enable_thinking": thinking, "tools": None}
        try:
            self._template = _environment().from_string(source)
        except jinja2.TemplateError as error:
            raise TemplateRefused(str(error)) from error

    def render(self, turns: Sequence[Turn], *, generation_prompt: bool) -> list[Piece]:
        """Pieces in order; their texts joined are the whole prompt. Raises `TemplateRefused`."""
        messages = [{"role": turn.role, "content": _hide(turn.content, number)} for number, turn in enumerate(turns)]
        try:
            text = self._template.render(messages=messages, add_generation_prompt=generation_prompt, **self._variables)
        except (jinja2.TemplateError, TypeError, ValueError, KeyError, OverflowError) as error:
            raise TemplateRefused(str(error)) from error
        return _reveal(text, turns)


def _hide(content: str, number: int) -> str:
    """The placeholder between the content's own edge whitespace, so that templates that trim still trim."""
    core = content.strip()
    if not core:
        return f"\ue000{number}\ue001{content}"
    start = content.index(core)
    return f"{content[:start]}\ue000{number}\ue001{content[start + len(core) :]}"


def _reveal(text: str, turns: Sequence[Turn]) -> list[Piece]:
    pieces: list[Piece] = []
    place = 0
    for match in _PLACEHOLDER.finditer(text):
        pieces.append(Piece(text[place : match.start()], is_content=False))
        pieces.append(Piece(turns[int(match[1])].content.strip(), is_content=True))
        place = match.end()
    pieces.append(Piece(text[place:], is_content=False))
    return [piece for piece in pieces if piece.text]


class _GenerationBlock(Extension):
    """`{% generation %}` marks assistant text for trainers (transformers' extension); here it changes nothing."""

    tags = {"generation"}  # noqa: RUF012 - the base class declares a plain set

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _environment() -> ImmutableSandboxedEnvironment:
    """The same surroundings as transformers' `apply_chat_template`, which templates are written for."""
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols, _GenerationBlock]
    )
    environment.filters["tojson"] = _to_json
    environment.globals["raise_exception"] = _raise
    environment.globals["strftime_now"] = lambda pattern: datetime.now().astimezone().strftime(pattern)
    return environment


def _to_json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _raise(message: str) -> None:
    raise jinja2.TemplateError(message)
