"""The window's language: loads its translations, and says in it what `app` and `engine` say in English.

Those know no Qt and no other language. `said` finds their sentences among those of `sentences.py`, as they stand or
with something put into them; one that is not there is shown as it is.
"""

import logging
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

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
    """A sentence of `app` or `engine` in the window's language."""
    whole, templates = _known()
    if text in whole or not whole:
        return whole.get(text, text)
    if _FIGURE.fullmatch(text):
        return figure(text)
    for pattern, target in templates:
        if found := pattern.fullmatch(text):
            return target.format(*map(said, found.groups()))
    for joint in _JOINTS:
        parts = joint.split(text)
        if len(parts) > 1:
            return "".join(part if joint.fullmatch(part) else said(part) for part in parts)
    return text


# What several sentences or parts of one are joined by.
_JOINTS = tuple(map(re.compile, (r"(\n)", r"((?<=[.!?…])\s+(?=[^\sa-z]))", r"(; )", r"(: )", r"(, | \(|\))")))
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?: %)?")


def figure(text: str) -> str:
    """A number that was written in English, with this language's comma and point."""
    marks = {",": QLocale().groupSeparator(), ".": QLocale().decimalPoint()}
    return "".join(marks.get(letter, letter) for letter in text)


@cache
def _known() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Sentences without a gap and their translations; the others as patterns, the most telling first."""
    found = [(source, QCoreApplication.translate(CONTEXT, source)) for source in SENTENCES]
    found = [(source, target) for source, target in found if source != target]
    whole = {source: target for source, target in found if not _GAP.search(source)}
    gapped = [(source, target) for source, target in found if source not in whole]
    gapped.sort(key=lambda pair: -len(_GAP.sub("", pair[0])))
    return whole, [(_pattern(source), target) for source, target in gapped]


_GAP = re.compile(r"\{\d\}")


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, _GAP.split(source))), re.DOTALL)


def _forget_said() -> None:
    said.cache_clear()
    _known.cache_clear()
