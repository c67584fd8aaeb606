"""The settings pane: a row for every setting of the table, kept as it is changed. Knows only the theme's by name."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge, Failure
from ui.theme import Theme
from ui.translation import said
from ui.widgets.buttons import Button
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PAGE_PIXELS, Card, Page, PaneHeader
from ui.widgets.search import SearchField
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.models import SettingChange, SettingView

THEME_KEY = "appearance.theme"
LANGUAGE_KEY = "appearance.language"
_FIELD_PIXELS = 180
# Headings, in the words of somebody who looks for something; a section this window does not know is called by its name.
_SECTIONS = {
    "answers": QT_TRANSLATE_NOOP("words", "How it answers"),
    "learning": QT_TRANSLATE_NOOP("words", "What it learns"),
    "safety": QT_TRANSLATE_NOOP("words", "Safety"),
    "privacy": QT_TRANSLATE_NOOP("words", "Privacy"),
    "hours": QT_TRANSLATE_NOOP("words", "When it sleeps"),
    "power": QT_TRANSLATE_NOOP("words", "Power"),
    "budget": QT_TRANSLATE_NOOP("words", "How much a night may take"),
    "nights": QT_TRANSLATE_NOOP("words", "How a night works"),
    "start": QT_TRANSLATE_NOOP("words", "Start"),
    "appearance": QT_TRANSLATE_NOOP("words", "Appearance"),
    "language": QT_TRANSLATE_NOOP("words", "Language"),
}
_LONG_TEXT = ("chat.instructions",)
# Plain names; a key that is not here is called by its own words.
_TITLES = {
    "chat.instructions": QT_TRANSLATE_NOOP("words", "Your instructions"),
    "chat.max_tokens": QT_TRANSLATE_NOOP("words", "Answer length"),
    "chat.context_tokens": QT_TRANSLATE_NOOP("words", "Reading span"),
    "chat.notes": QT_TRANSLATE_NOOP("words", "Notes for one answer"),
    "learning.enabled": QT_TRANSLATE_NOOP("words", "Learn from what I say"),
    "safety.ask_first": QT_TRANSLATE_NOOP("words", "Ask before keeping"),
    "safety.ask_about_documents": QT_TRANSLATE_NOOP("words", "Ask about documents"),
    "safety.ask_about_conclusions": QT_TRANSLATE_NOOP("words", "Ask about conclusions"),
    "privacy.private_chats": QT_TRANSLATE_NOOP("words", "Begin private"),
    "privacy.keep_drafts": QT_TRANSLATE_NOOP("words", "Keep unsent words"),
    "privacy.keep_deleted_days": QT_TRANSLATE_NOOP("words", "Days deleted chats stay"),
    "privacy.keep_backups_days": QT_TRANSLATE_NOOP("words", "Days backups stay"),
    "night.unattended": QT_TRANSLATE_NOOP("words", "Sleep by itself"),
    "night.begin": QT_TRANSLATE_NOOP("words", "Not before"),
    "night.end": QT_TRANSLATE_NOOP("words", "Not after"),
    "night.idle_minutes": QT_TRANSLATE_NOOP("words", "Minutes untouched"),
    "night.needs_mains": QT_TRANSLATE_NOOP("words", "Only on mains"),
    "night.minutes_a_day": QT_TRANSLATE_NOOP("words", "Minutes a day"),
    "start.at_login": QT_TRANSLATE_NOOP("words", "Start at login"),
    "start.in_tray": QT_TRANSLATE_NOOP("words", "Stay in the tray"),
    "start.introduction": QT_TRANSLATE_NOOP("words", "Introduction"),
    "night.device": QT_TRANSLATE_NOOP("words", "Train on"),
    "night.facts": QT_TRANSLATE_NOOP("words", "Memories a night"),
    "night.minutes": QT_TRANSLATE_NOOP("words", "Training time"),
    "night.deep_every": QT_TRANSLATE_NOOP("words", "Days until a deep night"),
    "night.passes": QT_TRANSLATE_NOOP("words", "Rehearsals"),
    "night.phrase_bank": QT_TRANSLATE_NOOP("words", "Phrase bank"),
    "night.preferences": QT_TRANSLATE_NOOP("words", "Look of answers"),
    "night.served_type": QT_TRANSLATE_NOOP("words", "Model size"),
    "chat.temperature": QT_TRANSLATE_NOOP("words", "Temperature"),
    "night.statements": QT_TRANSLATE_NOOP("words", "Statements a night"),
    "appearance.theme": QT_TRANSLATE_NOOP("words", "Theme"),
    "appearance.text_size": QT_TRANSLATE_NOOP("words", "Text size"),
    LANGUAGE_KEY: QT_TRANSLATE_NOOP("words", "Language"),
}
# What is chosen from; a choice that is not here (a quantization, a kind of device) is called the same everywhere.
_CHOICES = {
    "auto": QT_TRANSLATE_NOOP("words", "automatic"),
    "pages": QT_TRANSLATE_NOOP("words", "pages"),
    "day": QT_TRANSLATE_NOOP("words", "day"),
    "over": QT_TRANSLATE_NOOP("words", "over"),
    "system": QT_TRANSLATE_NOOP("words", "system"),
    "light": QT_TRANSLATE_NOOP("words", "light"),
    "dark": QT_TRANSLATE_NOOP("words", "dark"),
    "small": QT_TRANSLATE_NOOP("words", "small"),
    "normal": QT_TRANSLATE_NOOP("words", "normal"),
    "large": QT_TRANSLATE_NOOP("words", "large"),
    "largest": QT_TRANSLATE_NOOP("words", "largest"),
}
_LANGUAGES = {"en": "English", "de": "Deutsch"}  # each by its own name


class SettingsPane(QWidget):
    theme_chosen = Signal(str)
    read = Signal(object)  # key -> value, of all settings
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._theme, self._bridge, self._bar = theme, bridge, bar
        self._rows: tuple[SettingView, ...] = ()
        self._is_old = False  # what is shown
        self.fields: dict[str, QWidget] = {}
        self.header = PaneHeader(self.tr("Settings"), width=PAGE_PIXELS)
        self.header.sentence.setText(self.tr("Changes are kept at once. Nothing here leaves this computer."))
        self.search = SearchField(self.tr("Search settings"))
        self.search.setMinimumWidth(220)
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.export_button = Button(theme, self.tr("Export everything …"), look="quiet")
        self.export_button.setToolTip(self.tr("All conversations and memories in one file, Markdown or JSON"))
        self.export_button.on_click(self.export_asked.emit)
        self.import_button = Button(theme, self.tr("Import chats …"), look="quiet")
        self.import_button.setToolTip(self.tr("ChatGPT's conversations.json, other chats, and agent traces"))
        self.import_button.on_click(self.import_asked.emit)
        self.header.right.addWidget(self.import_button)
        self.header.right.addWidget(self.export_button)
        self.header.right.addWidget(self.search)
        self.page = Page()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.page, 1)

    def refresh(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._bridge.call(lambda services: services.settings.list(), self._on_rows)

    def _on_rows(self, rows: "tuple[SettingView, ...]") -> None:
        chosen = next((str(row.value) for row in rows if row.key == THEME_KEY), "system")
        self.theme_chosen.emit(chosen)
        self.read.emit({row.key: row.value for row in rows})
        same = [(row.key, row.value) for row in rows] == [(row.key, row.value) for row in self._rows]
        self._rows = rows
        if same:
            return
        if self.isVisible():
            self._show_rows()
        else:
            self._is_old = True

    def showEvent(self, event: QShowEvent) -> None:
        """Its many fields are made when they are looked at: 40 ms that the start does without."""
        super().showEvent(event)
        if self._is_old:
            self._show_rows()

    def _show_rows(self) -> None:
        self._is_old = False
        focused = next((key for key, field in self.fields.items() if field.hasFocus()), None)
        place = self.page.verticalScrollBar().value()
        self.page.empty()
        self.fields.clear()
        wanted = self.search.text().casefold().split()
        shown = [row for row in self._rows if all(word in _described(row) for word in wanted)]
        for section in dict.fromkeys(row.section for row in shown):
            self._add_section(section, [row for row in shown if row.section == section])
        if not shown and self._rows:
            self.page.column.addWidget(
                Label(self.tr("No setting fits. Try another word, or clear the search."), look="muted")
            )
        self.page.verticalScrollBar().setValue(place)
        if focused in self.fields:
            self.fields[focused].setFocus()

    def _add_section(self, section: str, rows: "Sequence[SettingView]") -> None:
        self.page.column.addWidget(Label(section_title(section), look="section", wrap=False))
        card = Card()
        card.column.setSpacing(16)
        for row in rows:
            card.column.addLayout(self._row(row))
        self.page.column.addWidget(card)
        self.page.column.addSpacing(10)

    def _row(self, row: "SettingView") -> QHBoxLayout:
        name = title_of(row.key)
        told = QVBoxLayout()
        told.setSpacing(2)
        title = Label(name, wrap=False)
        told.addWidget(title)
        told.addWidget(Label(said(row.help), look="small"))
        told.addStretch(1)
        field = self._field(row)
        field.setAccessibleName(name)
        title.setBuddy(field)  # on Linux a combo box goes by its label, not by its accessible name
        field.setAccessibleDescription(said(row.help))
        self.fields[row.key] = field
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addLayout(told, 1)
        if row.value != row.default:
            tip = self.tr("Back to: {value}").format(value=self._value(row))
            reset = Button(self._theme, self.tr("Reset"), look="quiet", tip=tip)
            reset.setAccessibleName(self.tr("Reset {name}").format(name=name))
            line.addWidget(reset.on_click(lambda: self._set(row, str(row.default))))
        line.addWidget(field)
        return line

    def _field(self, row: "SettingView") -> QWidget:
        if isinstance(row.value, bool):
            return self._switch(row)
        if row.choices:
            return self._choice(row)
        if row.key in _LONG_TEXT:
            return self._long_text(row)
        return self._line(row)

    def _value(self, row: "SettingView") -> str:
        """The default, as a person reads it."""
        if isinstance(row.default, bool):
            return self.tr("on") if row.default else self.tr("off")
        return choice_title(str(row.default))

    def _switch(self, row: "SettingView") -> QCheckBox:
        box = QCheckBox()
        box.setChecked(bool(row.value))
        box.toggled.connect(lambda on: self._set(row, "true" if on else "false"))
        return box

    def _choice(self, row: "SettingView") -> QComboBox:
        box = QComboBox()
        box.setFixedWidth(_FIELD_PIXELS)
        for choice in row.choices:
            box.addItem(choice_title(choice), choice)
        box.setCurrentIndex(box.findData(str(row.value)))
        box.activated.connect(lambda place: self._set(row, box.itemData(place)))
        return box

    def _line(self, row: "SettingView") -> QLineEdit:
        field = QLineEdit(str(row.value))
        field.setFixedWidth(_FIELD_PIXELS)
        field.editingFinished.connect(lambda: self._set(row, field.text()))
        return field

    def _long_text(self, row: "SettingView") -> QPlainTextEdit:
        field = _LongText(lambda text: self._set(row, text))
        field.setPlainText(str(row.value))
        field.setFixedSize(_FIELD_PIXELS * 2, 84)
        return field

    def _set(self, row: "SettingView", text: str) -> None:
        """Keep a new value; the message bar offers the old one. A value that is refused goes back to what it was."""
        if text == str(row.value):
            return

        def then(_change: "SettingChange") -> None:
            told = self.tr("{name} changed.")
            if row.key == LANGUAGE_KEY:
                told = self.tr("{name} changed. It is spoken from the next start of the window on.")
            self._bar.tell(
                told.format(name=title_of(row.key)), action=self.tr("Undo"),
                act=lambda: self._write(row.key, str(row.value)),
            )  # fmt: skip

        def failed(failure: Failure) -> None:
            self._bridge.failed.emit(failure)
            self._show_rows()

        self._bridge.call(lambda services: services.settings.set(row.key, text), then, lane="write", failed=failed)

    def _write(self, key: str, text: str) -> None:
        self._bridge.call(lambda services: services.settings.set(key, text), lane="write")


class _LongText(QPlainTextEdit):
    """Several lines, kept when the field is left."""

    def __init__(self, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._keep = keep
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt's own event object
        self._keep(self.toPlainText())


def title_of(key: str) -> str:
    """`night.passes` -> `Rehearsals`; a new setting's own words until it gets a name here."""
    return words.tr(_TITLES[key]) if key in _TITLES else key.partition(".")[2].replace("_", " ").capitalize()


def section_title(section: str) -> str:
    return words.tr(_SECTIONS[section]) if section in _SECTIONS else section.capitalize()


def choice_title(choice: str) -> str:
    return words.tr(_CHOICES[choice]) if choice in _CHOICES else _LANGUAGES.get(choice, choice)


def _described(row: "SettingView") -> str:
    """What a search for settings looks through: section, key and the English help, too."""
    told = (section_title(row.section), row.key, row.help, title_of(row.key), said(row.help))
    return " ".join(told).casefold()
