"""Markdown as the transcript shows it: nothing is fetched, nothing is markup that was not Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from ui.chat.live_document import LiveDocument
from ui.chat.message_text import MessageText
from ui.chat.rendering import Growing, code_blocks, document_style, to_html
from ui.colours import DARK, LIGHT
from ui.theme import Theme


def test_raw_html_stays_text() -> None:
    html = to_html('<img src="https://evil.example/x.png"> and <script>alert(1)</script>', LIGHT)
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_an_image_becomes_its_words() -> None:
    html = to_html("![a cat](https://evil.example/cat.png)", LIGHT)
    assert "evil.example" not in html
    assert "[a cat]" in html


def test_a_script_is_no_link() -> None:
    assert "href" not in to_html("[click](javascript:alert(1))", LIGHT)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_code_is_coloured_in_the_themes_colours(colours: object) -> None:
    assert colours in (LIGHT, DARK)
    html = to_html("```python\ndef f():\n    return 'x'\n```", colours)  # type: ignore[arg-type]  # as asserted
    assert colours.accent.lower() in html.lower()  # type: ignore[attr-defined]  # as asserted


def test_code_of_an_unknown_language_is_plain() -> None:
    html = to_html("```klingon\n<b>&\n```", LIGHT)
    assert "&lt;b&gt;&amp;" in html


def test_an_unfinished_fence_is_code_already() -> None:
    assert "<pre>" in to_html("Look:\n```python\nx = 1", LIGHT)


def test_tables_and_strikethrough() -> None:
    html = to_html("| a | b |\n|---|---|\n| 1 | ~~2~~ |", LIGHT)
    assert "<table" in html
    assert "<s>2</s>" in html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"So $a_1 * b_2 * c$ holds.", r"So <code>$a_1 * b_2 * c$</code> holds."),
        (r"\(x*y*z\) and \[\frac{a}{b} \\ c\]", r"<code>\(x*y*z\)</code> and <code>\[\frac{a}{b} \\ c\]</code>"),
        ("Sum:\n$$\n- a*b*c\n= <d>\n$$\nDone.",
         "<p><code>$$<br />- a*b*c<br />= &lt;d&gt;<br />$$</code></p><p>Done.</p>"),
        ("\\[\nx\n\ny", r"<p><code>\[<br />x<br /><br />y</code></p>"),
        ("- first\n  $$\n  a*b*c\n  $$\n- second", "<code>$$<br />a*b*c<br />$$</code>"),
        ("It costs $5, *not* $6.", "It costs $5, <em>not</em> $6."),
        ("A path of \\$HOME and `$x$`", "A path of $HOME and <code>$x$</code>"),
        ("$$", "<p><code>$$</code></p>"),
    ],
)  # fmt: skip
def test_maths_stays_as_it_is_written(text: str, shown: str) -> None:
    assert shown in to_html(text, LIGHT).replace(">\n<", "><")


def test_the_code_of_a_message() -> None:
    text = "Two:\n```python\nx = 1\n\ny = 2\n```\n- here:\n  ~~~\n  ls\n  ~~~\n\nNone: `z`."
    assert code_blocks(text) == ["x = 1\n\ny = 2", "ls"]


PARTS = (
    "$$\n", "a*b*c\n", "$$", "$x*y*z$", "\\[\n", "\\]\n", "\\(a*b*c\\)", "It costs $5 ",
    "A line.", " And more of it", "\n", "\n\n", "- one\n", "- two\n  - inner\n", "1. first\n", "```python\nx = 1\n",
    "```\n", "# Head\n", "| a | b |\n|---|---|\n", "| 1 | 2 |\n", "> said\n", "---\n", "    indented\n",
    "**bold** and `code`", "[1]: https://x.example\n", "See [1].", "<b>raw</b>", "\r\n", "\u2028", "***",
)  # fmt: skip


@given(parts=some.lists(some.sampled_from(PARTS), max_size=14))
@settings(max_examples=300, deadline=None)
def test_what_grows_looks_at_every_moment_as_if_it_had_come_at_once(parts: list[str]) -> None:
    growing, text, settled = Growing(), "", []
    for part in parts:
        text += part
        grown = growing.grow(text, LIGHT)
        settled = [*([] if grown.anew else settled), *grown.settled]
        assert packed("".join([*settled, *grown.growing])) == packed(to_html(text, LIGHT))
    assert growing.grow("Something else.", DARK) == (True, [], [to_html("Something else.", DARK)])


def packed(html: str) -> str:
    return html.replace(">\n<", "><")


@given(parts=some.lists(some.sampled_from(PARTS), max_size=12))
@settings(max_examples=200, deadline=None)
def test_a_document_that_grows_is_the_one_that_the_whole_text_makes(parts: list[str]) -> None:
    growing, text = Growing(), ""
    grown = document()
    live = LiveDocument(grown)
    for part in parts:
        text += part
        live.show(growing.grow(text, LIGHT))
    whole = document()
    whole.setHtml(to_html(text, LIGHT))
    # Qt leaves out the empty line below a table whose last cell is empty, but only where both come in one piece.
    if not any(f"{cell}</tr>" in packed(to_html(text, LIGHT)) for cell in ("<td></td>", "<pre></pre></td>")):
        assert looks(grown) == looks(whole)
        assert grown.size() == whole.size()


def document() -> QTextDocument:
    made = QTextDocument()
    made.setDefaultStyleSheet(document_style(LIGHT, "monospace", 14))
    made.setTextWidth(500)
    return made


def looks(shown: QTextDocument) -> list[object]:
    """Every block: its words, margins, place in a list, and its letters."""
    found: list[object] = []
    block = shown.begin()
    while block.isValid():
        form, among = block.blockFormat(), block.textList()
        margins = form.topMargin(), form.bottomMargin(), form.leftMargin(), form.lineHeight(), form.headingLevel()
        item = (among.format().style(), among.format().indent(), among.itemNumber(block)) if among else None
        letters = [
            (one.length, one.format.fontWeight(), one.format.background().color(), one.format.foreground().color())
            for one in block.textFormats()
        ]
        found.append((block.text(), margins, item, letters))
        block = block.next()
    return found


def test_a_message_loads_nothing(qtbot: QtBot, theme: Theme) -> None:
    text = MessageText(theme, "test")
    qtbot.addWidget(text)
    assert text.loadResource(2, QUrl("https://evil.example/x.png")) is None
    assert text.loadResource(2, QUrl("file:///etc/passwd")) is None


def test_a_message_is_as_tall_as_its_text(qtbot: QtBot, theme: Theme) -> None:
    text = MessageText(theme, "test")
    qtbot.addWidget(text)
    text.set_markdown("word " * 200)
    text.fit(400)
    narrow = text.height()
    text.fit(800)
    assert narrow > text.height() > 20
