"""The settings pane: a row for every setting of the table, kept as it is changed. Knows only the theme's by name."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.faces import Changes
from ui.bridge import Bridge, Failure
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PAGE_PIXELS, Card, Page, PaneHeader
from ui.widgets.search import SearchField
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.models import SettingChange, SettingView

THEME_KEY = "appearance.theme"
_FIELD_PIXELS = 180
# Title of a group of keys; a group this window does not know is called by its name.
_GROUPS = {"chat": "Chat", "learning": "Learning", "night": "Nights", "start": "Start", "appearance": "Appearance"}
_LONG_TEXT = ("chat.instructions",)
# Plain names; a key that is not here is called by its own words.
_TITLES = {
    "chat.instructions": "Your instructions",
    "chat.max_tokens": "Answer length",
    "chat.context_tokens": "Reading span",
    "chat.notes": "Notes for one answer",
    "learning.enabled": "Learn from what I say",
    "night.unattended": "Sleep by itself",
    "night.begin": "Not before",
    "night.end": "Not after",
    "night.idle_minutes": "Minutes untouched",
    "night.needs_mains": "Only on mains",
    "night.minutes_a_day": "Minutes a day",
    "start.at_login": "Start at login",
    "start.in_tray": "Stay in the tray",
    "start.introduction": "Introduction",
    "night.device": "Train on",
    "night.facts": "Memories a night",
    "night.minutes": "Training time",
    "night.passes": "Rehearsals",
    "night.phrase_bank": "Phrase bank",
    "night.served_type": "Model size",
}


class SettingsPane(QWidget):
    theme_chosen = Signal(str)
    read = Signal(object)  # key -> value, of all settings
    export_asked = Signal()

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._theme, self._bridge, self._bar = theme, bridge, bar
        self._rows: tuple[SettingView, ...] = ()
        self.fields: dict[str, QWidget] = {}
        self.header = PaneHeader(self.tr("Settings"), width=PAGE_PIXELS)
        self.header.sentence.setText(self.tr("Changes are kept at once. Nothing here leaves this computer."))
        self.search = SearchField(self.tr("Search settings"))
        self.search.setMinimumWidth(220)
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.export_button = Button(theme, self.tr("Export everything …"), look="quiet")
        self.export_button.setToolTip(self.tr("All conversations and memories in one file, Markdown or JSON"))
        self.export_button.on_click(self.export_asked.emit)
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
        if not same:
            self._show_rows()

    def _show_rows(self) -> None:
        focused = next((key for key, field in self.fields.items() if field.hasFocus()), None)
        place = self.page.verticalScrollBar().value()
        self.page.empty()
        self.fields.clear()
        wanted = self.search.text().casefold().split()
        shown = [row for row in self._rows if all(word in f"{row.key} {row.help}".casefold() for word in wanted)]
        for group in dict.fromkeys(row.key.partition(".")[0] for row in shown):
            self._add_group(group, [row for row in shown if row.key.partition(".")[0] == group])
        if not shown and self._rows:
            self.page.column.addWidget(Label(self.tr("No setting fits."), look="muted"))
        self.page.verticalScrollBar().setValue(place)
        if focused in self.fields:
            self.fields[focused].setFocus()

    def _add_group(self, group: str, rows: "Sequence[SettingView]") -> None:
        self.page.column.addWidget(Label(_GROUPS.get(group, group.capitalize()), look="section", wrap=False))
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
        told.addWidget(Label(name, wrap=False))
        told.addWidget(Label(row.help, look="small"))
        told.addStretch(1)
        field = self._field(row)
        field.setAccessibleName(name)
        field.setAccessibleDescription(row.help)
        self.fields[row.key] = field
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addLayout(told, 1)
        if row.value != row.default:
            shown = str(row.default) if not isinstance(row.default, bool) else "on" if row.default else "off"
            tip = self.tr("Back to: {value}").format(value=shown)
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

    def _switch(self, row: "SettingView") -> QCheckBox:
        box = QCheckBox()
        box.setChecked(bool(row.value))
        box.toggled.connect(lambda on: self._set(row, "true" if on else "false"))
        return box

    def _choice(self, row: "SettingView") -> QComboBox:
        box = QComboBox()
        box.setFixedWidth(_FIELD_PIXELS)
        box.addItems(list(row.choices))
        box.setCurrentText(str(row.value))
        box.textActivated.connect(lambda text: self._set(row, text))
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
            self._bar.tell(
                self.tr("{name} changed.").format(name=title_of(row.key)), action=self.tr("Undo"),
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
    return _TITLES.get(key) or key.partition(".")[2].replace("_", " ").capitalize()
