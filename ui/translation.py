"""The window's language: loads its translations, and says in it what `app` and `engine` say in English.

Those know no Qt and no other language. `said` finds their sentences among those of `sentences.py`, as they stand or
with something put into them; one that is not there is shown as it is.
"""

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.in_window import IN_WINDOW
from ui.sentences import CONTEXT, SENTENCES

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"
_log = logging.getLogger("nightjar.ui")


class Translation:
    """The language `choice` (`system`, or one of `LANGUAGES`) for all texts made from here on, until `remove`.

    Without its file the window speaks English, and the log says why.
    """

    def __init__(self, application: QGuiApplication, choice: str, folder: Path = FOLDER) -> None:
        system = QLocale.system()
        self.language = choice if choice in LANGUAGES else best_of(system.uiLanguages())
        self._application = application
        self._before = QLocale(), application.layoutDirection()
        self._loaded: list[QTranslator] = []
        if not self._load(folder / f"nightjar_{self.language}.qm"):
            _log.warning("the translation %s is missing or damaged", folder / f"nightjar_{self.language}.qm")
            self.language = ENGLISH
        own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._load(own / f"qtbase_{self.language}.qm")  # of Qt's own dialogs and menus
        locale = locale_of(self.language, system)
        QLocale.setDefault(locale)
        application.setLayoutDirection(locale.textDirection())
        _forget_said()

    def remove(self) -> None:
        """What was spoken before."""
        for translator in self._loaded:
            self._application.removeTranslator(translator)
        locale, direction = self._before
        QLocale.setDefault(locale)
        self._application.setLayoutDirection(direction)
        _forget_said()

    def _load(self, file: Path) -> bool:
        translator = QTranslator(self._application)
        if not translator.load(str(file)):
            return False
        self._application.installTranslator(translator)
        self._loaded.append(translator)
        return True


def best_of(wanted: Sequence[str]) -> str:
    """The first of the languages wanted (`de-AT`, `fr`) that the window speaks."""
    spoken = (name.replace("_", "-").partition("-")[0] for name in wanted)
    return next((name for name in spoken if name in LANGUAGES), ENGLISH)


def locale_of(language: str, system: QLocale) -> QLocale:
    """Dates and numbers of the system where it speaks the same language, else of that language in the same country."""
    own = QLocale(language)
    return system if system.language() == own.language() else QLocale(own.language(), system.territory())


@lru_cache(maxsize=2048)
def said(text: str) -> str:
    """A sentence of `app` or `engine` in the window's language. What somebody else wrote in it stays as it is."""
    known = _known()
    if text in known.whole or text in known.words:
        return known.whole.get(text) or known.words[text]
    if len(text) > _LONGEST or not known.whole:
        return text
    return figure(text) if _FIGURE.fullmatch(text) else _found(text) or _brackets(text)


def figure(text: str) -> str:
    """A number that was written in English, with this language's comma and point."""
    marks = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
    return "".join(marks.get(letter, letter) for letter in text)


def _forget_said() -> None:
    for kept in (said, _found, _known):
        kept.cache_clear()


# Finding ----------------------------------------------------------------------------------------------------

_LONGEST = 2000  # characters; what is longer is none of the sentences, and would take long to compare with all
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?: %)?")
_LINE = re.compile(r"\n")
_END = re.compile(r"(?<=[.!?…])\s+(?=[^\sa-z])")
_COLON = re.compile(": ")
_JOINTS = (re.compile("; "), _COLON, re.compile(", "))  # between the parts of one sentence
_UNCUT = re.compile(r"\((?:[^()]|\([^()]*\))*\)|“[^”]*”|`[^`]*`")
_RUNS_ON = re.compile(r"[^\w\s]*\w")


@lru_cache(maxsize=2048)
def _found(text: str) -> str | None:
    """Its translation, or that of those parts of it that are known; None where none is."""
    return (
        _known().whole.get(text)
        or _parts(text, _LINE)
        or _parts(text, _COLON, all_known=True, find=partial(_sentence, ended=False))
        or _sentence(text, ended=False)
        or _parts(text, _END, all_known=True)
        or _sentence(text, ended=True)
        or _parts(text, _END)
        or next(filter(None, (_parts(text, joint) for joint in _JOINTS)), None)
    )


def _sentence(text: str, *, ended: bool) -> str | None:
    """As one of the sentences, whole or filled. `ended`: what fills it may be the end of one and begin another."""
    known = _known()
    if text in known.whole:
        return known.whole[text]
    ends = [] if ended else [cut.start() for cut in _cuts(_END, text)]
    for one in known.gapped:
        if one.may_be(text) and (match := one.pattern.fullmatch(text)) is not None:
            gaps = [match.span(number) for number in range(1, len(one.fillers) + 1)]
            if not any(begin < end < stop for begin, stop in gaps for end in ends):
                filled = [fill(gap) for fill, gap in zip(one.fillers, match.groups(), strict=True)]
                return one.target.format(*filled)
    return None


def _parts(
    text: str, joint: re.Pattern[str], *, all_known: bool = False, find: Callable[[str], str | None] | None = None
) -> str | None:
    """Each part between the joints in its translation; None where none has one, or not all have."""
    cuts = [cut.span() for cut in _cuts(joint, text)]
    if not cuts:
        return None
    begins, ends = [0, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(text)]
    parts = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    told = [(find or _found)(part) if part else None for part in parts]
    if not any(told) or (all_known and not all(told)):
        return None
    joints = [*(text[begin:end] for begin, end in cuts), ""]
    return "".join(f"{new or part}{after}" for new, part, after in zip(told, parts, joints, strict=True))


def _cuts(joint: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where it stands outside of brackets and quotation marks."""
    uncut = [match.span() for match in _UNCUT.finditer(text)]
    return [cut for cut in joint.finditer(text) if not any(begin < cut.start() < end for begin, end in uncut)]


def _brackets(text: str) -> str:
    """With what stands in brackets translated, where all of it is one sentence, and no part of a file's name."""

    def inside(match: re.Match[str]) -> str:
        if not match[0].startswith("(") or _RUNS_ON.match(text, match.end()):
            return match[0]
        return f"({_sentence(match[0][1:-1], ended=False) or match[0][1:-1]})"

    return _UNCUT.sub(inside, text)


# Filling ----------------------------------------------------------------------------------------------------

_GAP = re.compile(r"\{\d\}")
_NAME = re.compile(r"(?:[/~\\]|[A-Za-z]:[/\\]).*|.*\.[A-Za-z]\w{0,5}|([\"'`]).*\1|“[^”]*”", re.DOTALL)
_OPENS, _CLOSES = ("“", "`", "'", '"'), ("”", "`", "'", '"')
_TOPIC = re.compile(r"^About $|(?:know nothing|no memory) about $")  # of which something is known: the owner's words
_WORD = re.compile(r"[a-z]+")  # what only these sentences are filled with:
_WORDED = re.compile(r"Memory \{0\} is|There is no \{0\} \{1\}|List the")


@dataclass(frozen=True)
class _Gapped:
    around: tuple[str, ...]  # the gaps
    target: str
    fillers: tuple[Callable[[str], str], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when it is needed: for all of them it takes 15 ms."""
        return re.compile("(.*?)".join(map(re.escape, self.around)), re.DOTALL)

    def may_be(self, text: str) -> bool:
        """Sooner told than by the pattern."""
        is_framed = text.startswith(self.around[0]) and text.endswith(self.around[-1])
        return is_framed and all(one in text for one in self.around)


@dataclass(frozen=True)
class _Known:
    """Translations: of sentences without a gap, of single words, and of the others, the most telling first."""

    whole: dict[str, str]
    words: dict[str, str]
    gapped: tuple[_Gapped, ...]


@cache
def _known() -> _Known:
    found = [(source, _told(source)) for source in SENTENCES]
    gapped = sorted((pair for pair in found if _GAP.search(pair[0])), key=lambda pair: -len(_GAP.sub("", pair[0])))
    plain = {source: target for source, target in found if source != target and not _GAP.search(source)}
    words = {source: target for source, target in plain.items() if _WORD.fullmatch(source)}
    whole = {source: target for source, target in plain.items() if source not in words}
    return _Known(whole, words, tuple(_gapped(source, target) for source, target in gapped))


def _told(source: str) -> str:
    """Translated; in English, with the window's place for a command."""
    told = QCoreApplication.translate(CONTEXT, source)
    return IN_WINDOW.get(source, source) if told == source else told


def _gapped(source: str, target: str) -> _Gapped:
    return _Gapped(tuple(_GAP.split(source)), target, _fillers(source))


def _fillers(source: str) -> tuple[Callable[[str], str], ...]:
    """What is done with each of the gaps."""
    if _WORDED.match(source):
        return (_word,) * len(_GAP.findall(source))
    around = _GAP.split(source)
    return tuple(
        str if _TOPIC.search(before) or (before.endswith(_OPENS) and after.startswith(_CLOSES)) else _filling
        for before, after in pairwise(around)
    )


def _filling(text: str) -> str:
    """A number or a sentence, translated; a file, a folder or words in quotation marks, as they are."""
    if _NAME.fullmatch(text):
        return text
    return figure(text) if _FIGURE.fullmatch(text) else _found(text) or text


def _word(text: str) -> str:
    return _known().words.get(text, text)
