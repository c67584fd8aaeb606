"""The German window: complete, the same placeholders, nothing left in English; the setting; a damaged file."""

import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

import translations
from app import language
from app.compose import open_app
from app.views.page import Group, Section, Sentence
from engine.errors import KnownError
from engine.home import Home
from engine.settings import setting
from tests.ui.tour import Tour
from ui import words
from ui.in_window import IN_WINDOW
from ui.memories.page import KnowledgePage
from ui.sentences import SENTENCES
from ui.settings.pane import LANGUAGE_KEY
from ui.theme import Theme
from ui.translation import FOLDER, LANGUAGES, Translation, best_of, locale_of, said
from ui.widgets.buttons import shortcut_text
from ui.widgets.rows import ROW_ROLE
from ui.window import Window

TESTS = Path(__file__).parent
# What reads the same in English and German: names, and what is said to the bundled model, which speaks English.
ALIKE = {
    "Chat", "Deutsch", "English", "Nightjar", "Start", "cuda", "normal",
    "My sister is called Ilsa.", "My weekly meeting is on Tuesday.", "What can you do?",
    "Export...",  # of a menu in pyqtgraph that is switched off
}  # fmt: skip


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `targets` are its plural forms, or the one translation."""

    context: str
    source: str
    comment: str
    plural: bool
    finished: bool
    targets: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return self.context, self.source, self.comment, self.plural


def read(file: Path) -> list[Message]:
    return [
        Message(
            context.findtext("name", ""),
            one.findtext("source", ""),
            one.findtext("comment", ""),
            one.get("numerus") == "yes",
            one.find("translation").get("type") is None,  # type: ignore[union-attr]  # always there
            tuple(form.text or "" for form in one.iter("numerusform")) or (one.findtext("translation", ""),),
        )
        for context in ET.parse(file).getroot().iter("context")
        for one in context.iter("message")
    ]


GERMAN = read(FOLDER / "nightjar_de.ts")
ENGLISH = read(FOLDER / "nightjar_en.ts")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp, "de")
    yield made
    made.remove()


# The files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("messages", [GERMAN, ENGLISH], ids=["de", "en"])
def test_everything_is_translated(messages: list[Message]) -> None:
    assert [one.key for one in messages if not one.finished or not all(one.targets)] == []


def test_english_has_every_plural() -> None:
    assert {one.key for one in ENGLISH} == {one.key for one in GERMAN if one.plural}


@pytest.mark.parametrize("messages", [GERMAN, ENGLISH], ids=["de", "en"])
def test_placeholders_agree(messages: list[Message]) -> None:
    wrong = []
    for one in messages:
        for form, target in enumerate(one.targets):
            told, meant = placeholders(target), placeholders(one.source)
            if one.plural and form == 0:  # `1` may be left out: "the morning that saw it"
                told, meant = told - {"%Ln"}, meant - {"%Ln"}
            if told != meant or (target.strip() != target and one.source.strip() == one.source):
                wrong.append((one.source, target))
    assert wrong == []


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%L?n", text))


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_compiled_file_is_the_readable_one(name: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / f"nightjar_{name}.qm"))
    for one in read(FOLDER / f"nightjar_{name}.ts"):
        for form, target in enumerate(one.targets):
            n = form + 1 if one.plural else -1
            assert compiled.translate(one.context, one.source, one.comment, n) == target


def test_the_sentences_of_app_and_engine_are_collected() -> None:
    assert list(SENTENCES) == translations.sentences(), "run `make translations`"
    assert set(SENTENCES) == {one.source for one in GERMAN if one.context == translations.CONTEXT}


@pytest.mark.slow
def test_the_texts_of_the_window_are_collected(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh_de.ts"
    try:
        translations.update(fresh, "de")
    except subprocess.CalledProcessError as error:
        pytest.fail(f"lupdate: {error}")
    assert {one.key for one in read(fresh)} == {one.key for one in GERMAN}, "run `make translations`"


# What is said ----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "german_text"),
    [
        ("", ""),
        ("a question", "eine Frage"),
        ("Snapshot 12 was destroyed.", "Stand 12 wurde zerstört."),
        ("notes.txt is there already.", "notes.txt gibt es schon."),
        ("2.5 points worse than the base model (p = 0.03)", "2,5 Punkte schlechter als das Original (p = 0,03)"),
        ("general ability: 2.5 points worse than the base model (p = 0.03)",
         "allgemeines Können: 2,5 Punkte schlechter als das Original (p = 0,03)"),
        ("The new model failed its exam (answers read from notes: nothing to compare yet; a weaker adapter did not help"
         "), so yesterday's stays.",
         "Das neue Modell ist durch seine Prüfung gefallen (aus Notizen gelesene Antworten: noch nichts zu vergleichen"
         "; ein schwächerer Adapter half nicht), darum bleibt das gestrige."),
        ("You woke it up. The night goes on later.", "Du hast es aufgeweckt. Die Nacht geht später weiter."),
        ("cpu, float32 (no GPU that torch can use, float32 80 GFLOP/s)",
         "cpu, float32 (keine GPU, die torch verwenden kann, float32 80 GFLOP/s)"),
        ("It takes a whole number from 1 to 200.", "Möglich ist eine ganze Zahl von 1 bis 200."),
        ("In no language but this.", "In no language but this."),
        ("Noted:", "Notiert:"),
        ("no whole sentence", "kein ganzer Satz"),
        ("it speaks of “I” or “we”, and a document's “I” is not you",
         "es spricht von „ich“ oder „wir“, und das „Ich“ eines Dokuments bist nicht du"),
        ("an empty cell", "eine leere Zelle"),
        ("Something went wrong in the worker (ValueError).", "Im Arbeitsprozess ging etwas schief (ValueError)."),
        ("It takes one of: system, en, de.", "Möglich ist eins von diesen: system, en, de."),
        ("Memory 5 is rejected and cannot be edited.", "Erinnerung 5 ist abgelehnt und kann nicht bearbeitet werden."),
        ("There is no memory 5.", "Erinnerung Nr. 5 gibt es nicht."),
        ("There is no model qwen. `nightjar models list` shows them.",
         "Es gibt kein Modell qwen. Sie stehen unter „Modelle“."),
        ("x.gguf is not a sound GGUF file (it is of the kind mmproj, not a model. llama.cpp says: no).",
         "x.gguf ist keine intakte GGUF-Datei (sie ist von der Art mmproj, kein Modell. llama.cpp sagt: no)."),
        ("The night needs about 1,250 MB of disk, and 1,000 MB are free.",
         "Die Nacht braucht etwa 1.250 MB auf der Festplatte, frei sind 1.000 MB."),
    ],
)  # fmt: skip
def test_sentences_of_app_and_engine(english: str, german_text: str) -> None:
    assert said(english) == german_text


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "kept"),
    [
        ("report (1.5).txt is empty.", "report (1.5).txt"),
        ("report (small talk).txt is empty.", "report (small talk).txt"),
        ("notes, small talk.txt is there already.", "notes, small talk.txt"),
        ("edited is empty.", "edited"),
        ("There is no file /home/me/My Notes. Old.txt.", "/home/me/My Notes. Old.txt"),
        ("There is no setting 'small talk'.", "'small talk'"),
        ("I have no memory that says “My rent is 1,250 (small talk)”, and kept none now.",
         "„My rent is 1,250 (small talk)“"),
        ("I have no memory that says “Noted: a question”, so there is nothing to forget.", "„Noted: a question“"),
        ("I have no memory that says “small talk\nand more”, and kept none now.", "„small talk\nand more“"),
        ("About small talk I know this:", "small talk"),
        ("There is no conversation in chat (a question).json that could be read: line 3: it is empty.",
         "chat (a question).json"),
        ("There is no model Qwen 2.5. `nightjar models list` shows them.", "Qwen 2.5"),
    ],
)  # fmt: skip
def test_the_owners_words_and_names_stay(english: str, kept: str) -> None:
    assert kept in said(english)
    assert said(english) != english


@pytest.mark.usefixtures("german")
def test_a_plan_that_is_over_says_so_on_the_page(theme: Theme) -> None:
    over = Sentence(memory=1, text="The car is in the garage.", over="2026-03-01T00:00:00+00:00")
    page = KnowledgePage(theme)
    page.show_sections((Section(key="dates", groups=(Group(who="", names=(), sentences=(over,)),)),))
    told = "The car is in the garage. (das galt bis 1. März 2026 und ist vorbei)"
    assert told in page.text.toPlainText()
    assert told in page.markdown


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("long", ["a, b; c: d. E (f) " * 1100, "a, b; c: d. E (f) " * 111, ", ".join(["ab"] * 490)])
def test_long_texts_take_no_time(long: str) -> None:
    said("warm")
    began = time.process_time()
    assert said(long) == long
    assert time.process_time() - began < 0.1


COMMAND = re.compile(r"nightjar [a-z]|--as|\b(?:chat|night)\.[a-z]")


def test_the_window_names_its_own_places_and_no_commands() -> None:
    targets = {one.source: one.targets[0] for one in GERMAN if one.context == translations.CONTEXT}
    assert {source for source in IN_WINDOW if source not in SENTENCES} == set()
    for source, told in IN_WINDOW.items():
        assert placeholders(told) == placeholders(source)
        assert said(source.format("X0", "X1")) == told.format("X0", "X1")
    log = "`nightjar doctor` says where the log is."  # the window has no place for it
    left = [IN_WINDOW.get(source, source) for source in SENTENCES] + list(targets.values())
    assert [told for told in left if COMMAND.search(told) and "nightjar doctor" not in told and log not in told] == []


def test_in_english_they_stay_as_they_are() -> None:
    assert said("Snapshot 12 was destroyed.") == "Snapshot 12 was destroyed."
    assert said("0.5") == "0.5"


@pytest.mark.usefixtures("german")
def test_every_sentence_is_found_again() -> None:
    """With something in its gaps it is told by its own translation, not by that of a shorter one."""
    targets = {one.source: one.targets[0] for one in GERMAN if one.context == translations.CONTEXT}
    filled = [f"X{number}" for number in range(9)]
    assert {source for source in SENTENCES if said(source.format(*filled)) != targets[source].format(*filled)} == set()


@pytest.mark.usefixtures("german")
def test_plurals_times_and_numbers() -> None:
    assert [words.memories(n) for n in (0, 1, 1200)] == ["keine Erinnerungen", "1 Erinnerung", "1.200 Erinnerungen"]
    assert words.moment("2020-05-03T12:00:00+00:00") == "3. Mai 2020"
    assert words.energy(1440) == "0,4 Wh"
    assert Qt.LayoutDirection.LeftToRight == QApplication.layoutDirection()


@pytest.mark.usefixtures("german")
def test_qt_speaks_german_too_and_shortcuts_stay() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert shortcut_text("Ctrl+Shift+N") == "Strg+Umschalt+N"
    assert QKeySequence("Ctrl+Up") == QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Up)
    assert [QKeySequence(keys) for keys in ("Esc", "Del")] == [QKeySequence(Qt.Key.Key_Escape), QKeySequence("Entf")]


def test_what_lupdate_reads_is_what_is_looked_up() -> None:
    """lupdate names a context after what stands before `.tr`: in `words` itself it has to be called by that name."""
    bare = [one.source for one in GERMAN if not one.context]
    assert bare == []


# Which language --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "best"), [(["de-AT", "en"], "de"), (["fr-FR", "de_DE"], "de"), (["fr"], "en"), (["C"], "en"), ([], "en")]
)
def test_the_first_language_that_the_window_speaks(wanted: list[str], best: str) -> None:
    assert best_of(wanted) == best


def test_dates_are_those_of_the_country() -> None:
    assert locale_of("de", QLocale("de_AT")) == QLocale("de_AT")
    assert locale_of("en", QLocale("de_DE")) == QLocale("en_DE")
    assert locale_of("de", QLocale("fr_FR")).language() == QLocale.Language.German


def test_the_setting_is_known_before_the_home_is_open(home: Home) -> None:
    assert language.KEY == LANGUAGE_KEY
    assert setting(LANGUAGE_KEY).choices == ("system", *LANGUAGES)
    assert language.chosen(home) == "system"
    with open_app(home) as nightjar:
        nightjar.settings.set(LANGUAGE_KEY, "de")
        assert language.chosen(home) == "de"
    home.language.write_text("tlh", encoding="utf-8")
    assert language.chosen(home) == "system"
    with open_app(home):
        assert language.chosen(home) == "de", "the ledger is the truth"


def test_a_language_that_cannot_be_kept_is_not_set(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise KnownError("disk_full", "The disk is full.", "Free some space, then try again.")

    with open_app(home) as nightjar:
        before = nightjar.settings.get(LANGUAGE_KEY).value
        monkeypatch.setattr(language, "write_whole", full)
        with pytest.raises(KnownError, match="disk is full"):
            nightjar.settings.set(LANGUAGE_KEY, "de")
        assert nightjar.settings.get(LANGUAGE_KEY).value == language.chosen(home) == before


SHOWN = """
import sys
from pathlib import Path
import ui.main
from app.faces import Home
make = ui.main.make_window
def read(theme, home):
    window = make(theme, home)
    window.painted.disconnect()
    window.painted.connect(lambda: print(window.sidebar.new_button.accessibleName(), flush=True))
    window.painted.connect(window.quit)
    return window
ui.main.make_window = read
sys.exit(ui.main.run(Home(Path(sys.argv[1]))))
"""


@pytest.mark.slow
def test_the_window_opens_in_the_chosen_language(home: Home) -> None:
    language.keep(home, "de")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(TESTS.parent.parent)}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN, str(home.path)], capture_output=True, text=True, env=environment, timeout=60
    )
    assert done.stdout == "Neuer Chat\n", done.stderr


@pytest.mark.expects_warnings
@pytest.mark.parametrize("content", [None, b"", b"garbage", (FOLDER / "nightjar_de.qm").read_bytes()[:2000]])
def test_without_a_sound_file_the_window_speaks_english(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "nightjar_de.qm").write_bytes(content)
    made = Translation(qapp, "de", tmp_path)
    assert made.language == "en"
    assert words.memories(2) == "2 memories"
    assert len(caplog.records) == 1
    made.remove()


# The window ------------------------------------------------------------------------------------------------


class Reader(Tour):
    """Notes every text of the window, wherever the tour stops."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.texts: dict[str, str] = {}

    def stop(self, window: Window, name: str) -> None:
        for text in texts_of(window):
            self.texts.setdefault(text, name)


def texts_of(window: Window) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from _rows_of(widget)
    yield from (action.text() for action in window.findChildren(QAction))


def _rows_of(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            yield str(index.data(role) or "")
        if hasattr(shown := index.data(ROW_ROLE), "word"):
            yield from (shown.word, shown.facts)


@pytest.mark.slow
def test_nothing_is_left_in_english(qapp: QApplication, theme: Theme) -> None:
    english = Reader(theme)
    for trip in english.trips():
        trip(english)
    translation = Translation(qapp, "de")
    german = Reader(theme)
    try:
        for trip in german.trips():
            trip(german)
    finally:
        translation.remove()
    assert len(english.texts) > 300
    same = {text: where for text, where in german.texts.items() if text in english.texts and text not in ALIKE}
    assert sorted((where, text) for text, where in same.items() if not all(map(_is_data, _PARTS.split(text)))) == []
    whole = [one.source for one in GERMAN if one.source.count(" ") > 1 and not placeholders(one.source)]
    telling = [source for source in whole if source not in ALIKE]
    mixed = [(where, text, source) for text, where in german.texts.items() for source in telling if source in text]
    assert mixed == []


def _is_data(text: str) -> bool:
    """What somebody said, or no words at all. Long texts may be cut."""
    if not re.search(r"[A-Za-z]{2}", text):
        return True
    return text not in SENTENCES and text.strip()[:40] in _SCRIPTED


_PARTS = re.compile(r"\n|  ·  ")


_SCRIPTED = "".join(
    file.read_text(encoding="utf-8")
    for name in ("week", "tour", "fakes", "scripted_*")
    for file in TESTS.glob(f"{name}.py")
)
