"""Maths in Markdown stays the text that it is: no star in it is emphasis, no backslash an escape. Draws nothing.

Between `$`, `$$`, `\\(` and `\\)`, `\\[` and `\\]`, as language models write TeX. A single `$` as pandoc reads it: no
space inside, no digit behind, so that prices are none.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

INLINE, BLOCK = "maths_inline", "maths_block"
_INLINE = re.compile(r"\$\$.+?\$\$|\\\(.+?\\\)|\\\[.+?\\\]|\$(?![\s$])[^$\n]*(?<![\s\\])\$(?!\d)", re.DOTALL)
_ENDS = {"$$": "$$", "\\[": "\\]"}  # of a block that has lines of its own


def add_maths(converter: MarkdownIt) -> None:
    """Tokens `maths_inline` and `maths_block`, whose content is the maths with what stands around it."""
    converter.inline.ruler.before("escape", INLINE, _inline)
    blocks = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    converter.block.ruler.before("fence", BLOCK, _block, blocks)


def _inline(state: StateInline, silent: bool) -> bool:
    found = _INLINE.match(state.src, state.pos, state.posMax) if state.src[state.pos] in "$\\" else None
    if found is None:
        return False
    if not silent:
        state.push(INLINE, "code", 0).content = found.group()
    state.pos = found.end()
    return True


def _block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """From a line with nothing but the beginning to the one that ends it; what is still open goes to the end."""
    end = _ENDS.get(_line(state, first).strip())
    if end is None or state.is_code_block(first):
        return False
    if silent:
        return True
    line = first + 1
    while line < last and not _line(state, line).strip().endswith(end):
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):  # a list or quotation ends here
            break
        line += 1
    is_closed = line < last and _line(state, line).strip().endswith(end)
    state.line = line + is_closed
    token = state.push(BLOCK, "code", 0)
    token.content = state.getLines(first, state.line, state.sCount[first], False)
    token.map = [first, state.line]
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
