"""What Nightjar knows about its owner as one page to read: every sentence leads to its memory. Asks no service."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.views.page import as_markdown, title_of
from ui import words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.pane import PAGE_PIXELS
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.page import Group, Section, Sentence

_TITLES = {
    "about_you": QT_TRANSLATE_NOOP("words", "About you"),
    "living": QT_TRANSLATE_NOOP("words", "People and animals"),
    "things": QT_TRANSLATE_NOOP("words", "Things"),
    "places": QT_TRANSLATE_NOOP("words", "Places"),
    "dates": QT_TRANSLATE_NOOP("words", "Plans and dates"),
    "answers": QT_TRANSLATE_NOOP("words", "How answers should be"),
    "procedures": QT_TRANSLATE_NOOP("words", "How things are done"),
    "documents": QT_TRANSLATE_NOOP("words", "From documents"),
}
_MOST_SENTENCES = 200  # of one section, on the screen; copied and saved are all
_MORE = "more"


class KnowledgePage(QWidget):
    memory_asked = Signal(int)
    list_asked = Signal()
    save_asked = Signal(str)  # the page as Markdown
    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sections: tuple[Section, ...] = ()
        self.text = _PageText()
        self.text.setAccessibleName(self.tr("What I know about you"))
        self.text.anchorClicked.connect(self._on_link)
        self.copy = Button(theme, self.tr("Copy"), icon="copy").on_click(self._on_copy)
        self.save = Button(theme, self.tr("Save as Markdown …"))
        self.save.on_click(lambda: self.save_asked.emit(self.markdown))
        hint = Label(self.tr("Click a sentence to see where it came from, to correct or to forget it."), look="small")
        tools = QHBoxLayout()
        tools.setContentsMargins(32, 0, 32, 12)
        tools.setSpacing(8)
        tools.addWidget(hint, 1)
        tools.addWidget(self.copy)
        tools.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.text, 1)
        theme.changed.connect(self._draw)

    @property
    def markdown(self) -> str:
        titles = {key: words.tr(title) for key, title in _TITLES.items()}
        return as_markdown(self._sections, titles, self.tr("What Nightjar knows about me"), _worded)

    def show_sections(self, sections: "tuple[Section, ...]") -> None:
        """Drawn anew only where something changed; the page stays where it was scrolled to."""
        if sections != self._sections or not sections:
            self._sections = sections
            self._draw()
        for button in (self.copy, self.save):
            button.setEnabled(bool(sections))

    def _draw(self) -> None:
        place = self.text.verticalScrollBar().value()
        colours, sizes = self._theme.colours, self._theme.type
        self.text.document().setDefaultStyleSheet(f"""
            h2, h3 {{ font-size: medium; font-weight: 600; }}
            h2 {{ font-size: {sizes.heading}px; margin: 18px 0 6px 0; }}
            h3 {{ font-size: {sizes.body}px; color: {colours.muted}; margin: 8px 0 4px 0; }}
            p, li {{ font-size: {sizes.reading}px; line-height: 140%; }}
            ul {{ margin: 0 0 4px 0; -qt-list-indent: 0; }}
            li {{ margin: 0 0 0 16px; }}
            a {{ color: {colours.text}; text-decoration: none; }}
            a.more {{ color: {colours.accent}; }}
        """)
        nothing = f"<p>{escape(self.tr('Nothing that you told me is in force now.'))}</p>"
        self.text.setHtml("".join(map(self._of_section, self._sections)) or nothing)
        self.text.verticalScrollBar().setValue(place)

    def _of_section(self, section: "Section") -> str:
        shown, left = [], _MOST_SENTENCES
        for group in section.groups:
            shown.append(_of_group(group, group.sentences[:left]))
            left = max(0, left - len(group.sentences))
        more = len(section.sentences) - _MOST_SENTENCES
        told = f'<p><a class="more" href="{_MORE}">{escape(self.tr("and %Ln more, in the list", "", more))}</a></p>'
        return f"<h2>{escape(words.tr(_TITLES[section.key]))}</h2>{''.join(shown)}{told if more > 0 else ''}"

    def _on_link(self, address: QUrl) -> None:
        link = address.toString()
        if link == _MORE:
            self.list_asked.emit()
        else:
            self.memory_asked.emit(int(link))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.markdown)
        self.told.emit(self.tr("Copied."))


def _of_group(group: "Group", sentences: "Sequence[Sentence]") -> str:
    if not sentences:
        return ""
    lines = "".join(f'<li><a href="{one.memory}">{escape(_worded(one))}</a></li>' for one in sentences)
    return f"{f'<h3>{escape(title_of(group))}</h3>' if group.who else ''}<ul>{lines}</ul>"


def _worded(sentence: "Sentence") -> str:
    """Its words; a plan whose time is over says so."""
    if not sentence.over:
        return sentence.text
    told = words.tr("{text} (this was until {date} and is over)")
    return told.format(text=sentence.text, date=words.day(sentence.over))


class _PageText(QTextBrowser):
    """A column no wider than is good to read. Opens nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(32, 0, 20, 16)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        del kind, name
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setLineWrapColumnOrWidth(max(120, min(PAGE_PIXELS - 64, self.viewport().width() - 8)))
