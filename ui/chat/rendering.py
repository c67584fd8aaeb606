"""Markdown to the HTML that Qt's text documents understand. Raw HTML stays text; images become their words."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from pygments import highlight
from pygments.formatters import HtmlFormatter, NullFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.style import Style
from pygments.token import Comment, Error, Generic, Keyword, Name, Number, Operator, String
from pygments.util import ClassNotFound

from ui.chat.maths import add_maths
from ui.colours import LIGHT, Colours

LINE_PERCENT = 130
# "[1]: https://..." changes what stands above it; of rare line ends Python and Markdown count different lines.
_NOT_IN_PARTS = re.compile(r"^[> \-*+\d.)]*\[[^\]]+\]:|[\r\v\f\x1c-\x1e\x85\u2028\u2029]", re.MULTILINE)
_LANGUAGES = (
    "python",
    "bash",
    "json",
    "javascript",
    "typescript",
    "html",
    "css",
    "sql",
    "yaml",
    "c",
    "cpp",
    "java",
    "rust",
    "go",
)
MOST_HIGHLIGHTED = 20_000  # characters of one code block; colouring more would hold the window up


def to_html(text: str, colours: Colours) -> str:
    """One message as HTML."""
    return str(_converter(colours).render(text)).strip()


def code_blocks(text: str) -> list[str]:
    """The code of each block of one message, as it is written there."""
    return [one.content.rstrip("\n") for one in _converter(LIGHT).parse(text) if one.type in ("fence", "code_block")]


class Grown(NamedTuple):
    """HTML that a text became, block by block. `settled` were added for good, `growing` may still change.

    `anew`: what was settled before does not hold any more.
    """

    anew: bool
    settled: Sequence[str]
    growing: Sequence[str]


class Growing:
    """A text that mostly grows at its end: blocks that can no longer change are converted once.

    A block is settled when another one has begun below it. In all it gives what `to_html` gives; what it saves: LOG,
    window 3.
    """

    def __init__(self) -> None:
        self._settled = ""
        self._colours: Colours | None = None

    def grow(self, text: str, colours: Colours) -> Grown:
        """What has become of the text since the last time."""
        anew = colours != self._colours or not text.startswith(self._settled) or not self._settled
        if anew or _NOT_IN_PARTS.search(text):
            self._settled, self._colours = "", colours
        if _NOT_IN_PARTS.search(text):
            return Grown(True, [], [to_html(text, colours)])
        unsettled = text[len(self._settled) :]
        converter = _converter(colours)
        env: dict[str, object] = {}
        tokens = converter.parse(unsettled, env)
        begins = [place for place, one in enumerate(tokens) if one.level == 0 and one.nesting >= 0]
        blocks = [tokens[first:end] for first, end in pairwise([*begins, len(tokens)])]
        html = [str(converter.renderer.render(block, converter.options, env)).strip() for block in blocks]
        lines = unsettled.splitlines(keepends=True)
        last = (blocks[-1][0].map or [0])[0] if len(blocks) > 1 else 0
        # A block's first line may yet turn out to belong to the one above: "***" and then "***so***".
        if not last or not lines[last].endswith("\n"):
            return Grown(anew, [], html)
        self._settled += "".join(lines[:last])
        return Grown(anew, html[:-1], html[-1:])


def document_style(colours: Colours, mono_family: str, body_pixels: int) -> str:
    """The style sheet of a message's document. Qt's rich text knows only a little CSS."""
    heading = round(body_pixels * 1.15)
    return f"""
        p {{ margin: 0 0 10px 0; line-height: {LINE_PERCENT}%; }}
        li {{ line-height: {LINE_PERCENT}%; }}
        h1, h2, h3, h4, h5, h6 {{ font-size: {heading}px; font-weight: 600; margin: 10px 0 6px 0; }}
        ul, ol {{ margin: 0 0 10px 0; }}
        th, td {{ border: 1px solid {colours.control_line}; }}
        a {{ color: {colours.accent}; text-decoration: underline; }}
        blockquote {{ color: {colours.muted}; margin: 0 0 9px 18px; }}
        code, pre {{ font-family: '{mono_family}'; font-size: {body_pixels - 2}px; }}
        code {{ background-color: {colours.code}; color: {colours.text}; }}
        pre {{ margin: 0; white-space: pre-wrap; color: {colours.text}; }}
        th {{ font-weight: 600; text-align: left; }}
    """


@cache
def _converter(colours: Colours) -> MarkdownIt:
    options = {"html": False, "linkify": False, "breaks": True}
    converter = MarkdownIt("commonmark", options, renderer_cls=_Renderer)
    assert isinstance(converter.renderer, _Renderer)
    converter.renderer.dress(colours)
    add_maths(converter)
    return converter.enable(["table", "strikethrough"])


class _Renderer(RendererHTML):
    """Rules, named after their tokens, for what Qt draws differently or not at all."""

    def dress(self, colours: Colours) -> None:
        self._colours = colours
        self._formatter = HtmlFormatter(nowrap=True, noclasses=True, style=_code_style(colours))

    def fence(self, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        token = tokens[index]
        code = token.content.rstrip("\n")
        language = token.info.split()[0] if token.info.strip() else ""
        # A table is the only block that Qt draws with padding and a background.
        return (
            f'<table width="100%" cellpadding="10" cellspacing="0" bgcolor="{self._colours.code}" '
            f'style="margin-top:8px; margin-bottom:10px;">'
            f'<tr><td style="border:0"><pre>{self._coloured(code, language)}</pre></td></tr></table>'
        )

    code_block = fence

    def maths_inline(self, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        return f"<code>{_lines(tokens[index].content)}</code>"

    def maths_block(self, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        return f"<p><code>{_lines(tokens[index].content)}</code></p>"

    def image(self, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        return f"<i>[{escapeHtml(tokens[index].content or 'image')}]</i>"

    def table_open(self, _tokens: list[Token], _index: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<table cellspacing="0" cellpadding="6" style="border-collapse:collapse; margin:8px 0 10px 0;">'

    def hr(self, _tokens: list[Token], _index: int, _options: OptionsDict, _env: EnvType) -> str:
        return "<hr/>"

    def _coloured(self, code: str, language: str) -> str:
        if not language or len(code) > MOST_HIGHLIGHTED:
            return escapeHtml(code)
        return str(highlight(code, _lexer(language), self._formatter)).rstrip("\n")


@cache
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)


def learn_languages() -> None:
    """Have the common ones at hand: the first code in a language takes 40 ms more. On any thread."""
    for language in _LANGUAGES:
        highlight("x = 1", _lexer(language), NullFormatter())


def _lines(text: str) -> str:
    return escapeHtml(text.strip()).replace("\n", "<br />")


def _code_style(colours: Colours) -> type[Style]:
    """A pygments style of the theme's own colours, which are legible on its ground for code."""
    rules = {
        Comment: colours.muted,
        Keyword: f"bold {colours.accent}",
        Name.Function: colours.accent,
        Name.Class: f"bold {colours.text}",
        Name.Decorator: colours.learned,
        String: colours.good,
        Number: colours.learned,
        Operator: colours.text,
        Generic.Deleted: colours.danger,
        Generic.Inserted: colours.good,
        Error: colours.danger,
    }
    return type("NightjarStyle", (Style,), {"background_color": colours.code, "styles": rules})
