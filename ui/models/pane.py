"""The models pane: what is installed, how it fits this machine, which one is talking. Files are added from the disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge
from ui.theme import Theme
from ui.translation import said
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import Card, Page, PaneHeader, Split, fill_pane
from ui.widgets.rows import Row, RowList
from ui.widgets.text import Label

if TYPE_CHECKING:
    from app.views.models import ModelChange, ModelView

SUFFIX = ".gguf"


class ModelsPane(QWidget):
    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._theme, self._bridge, self._bar = theme, bridge, bar
        self._models: tuple[ModelView, ...] = ()
        self.header = PaneHeader(self.tr("Models"))
        self.header.sentence.setText(self.tr("Each model has nights of its own. Your notes are the same for all."))
        self.add_button = Button(theme, self.tr("Add a file …"), icon="plus").on_click(self.ask)
        self.list = RowList(theme, self.tr("Installed models"))
        self.page = Page(width=520)
        self._empty = EmptyState(
            theme,
            "model",
            self.tr("No model yet"),
            self.tr(
                "The small model that comes with Nightjar is put in place when it first wakes up. "
                "You can also add a bigger one, a .gguf file."
            ),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.MODELS | Changes.TIMELINE):
            self._bridge.call(lambda services: services.models.list(), self._on_models)

    def ask(self) -> None:
        """Let the owner choose a file."""
        what = self.tr("Models (*{suffix})").format(suffix=SUFFIX)
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Add a model"), "", what)
        if file:
            self.take([Path(file)])

    def take(self, paths: Sequence[Path]) -> None:
        """Copy, look at and quantize them in the background; the message bar says what came of each."""
        for path in paths:
            told = self.tr("{file} is copied and made ready. It may take minutes; you can go on meanwhile.")
            self._bar.tell(told.format(file=path.name))
            self._bridge.call(lambda services, path=path: services.models.add(path), self._on_added, lane="night")

    def use(self, model: str) -> None:
        before = next((row.id for row in self._models if row.active), None)

        def then(change: "ModelChange") -> None:
            told = self.tr("You are talking to {name} now.").format(name=change.model.name)
            back = self.tr("Go back") if before is not None else ""
            self._bar.tell(told, tone="good", action=back, act=lambda: self.use(before) if before else None)

        self._bridge.call(lambda services: services.models.use(model), then, lane="write")

    def _lay_out(self) -> None:
        self.header.right.addWidget(self.add_button)
        self.page.column.setContentsMargins(20, 4, 24, 24)
        self._content = Split(self.list, self.page)
        self._stack.addWidget(self._content)
        self._stack.addWidget(self._empty)
        fill_pane(self, self.header, self._stack)

    def _on_models(self, models: "tuple[ModelView, ...]") -> None:
        self._models = models
        self._stack.setCurrentWidget(self._content if models else self._empty)
        rows = [row_of(place, model) for place, model in enumerate(models)]
        self.list.show_rows([row.key for row in rows], rows.__getitem__)
        if self.list.current_key is None and models:
            self.list.select(next((place for place, model in enumerate(models) if model.active), 0))
        self._on_current()

    def _on_added(self, change: "ModelChange") -> None:
        name = change.model.name
        told = self.tr("{name} is ready.").format(name=name)
        use, model = self.tr("Use it"), change.model.id
        if not change.model.can_sleep:
            told = self.tr("{name} is ready to chat, but it cannot sleep: {reason}").format(
                name=name, reason=said(change.model.reason)
            )
        self._bar.tell(told, tone="good", action=use, act=lambda: self.use(model))

    def _on_current(self) -> None:
        self.page.empty()
        place = self.list.current_key
        if place is None or place >= len(self._models):
            return
        model = self._models[place]
        card = Card()
        card.column.addWidget(Label(model.name, look="heading"))
        card.column.addWidget(Label(facts_of(model), look="small"))
        for sentence in (model.chatting, model.sleeping):
            card.column.addWidget(Label(said(sentence)))
        if model.active:
            card.column.addWidget(Label(self.tr("This is the model you are talking to."), look="muted"))
        else:
            use = Button(self._theme, self.tr("Use this one"), look="primary").on_click(lambda: self.use(model.id))
            row = QHBoxLayout()
            row.addWidget(use)
            row.addStretch(1)
            card.column.addLayout(row)
        self.page.column.addWidget(card)
        later = self.tr("Nightjar downloads nothing. A bigger model of the Qwen3 family can be added as a GGUF file.")
        self.page.column.addWidget(Label(later, look="small"))


def row_of(place: int, model: "ModelView") -> Row:
    """One model as a line of the list."""
    word, tone = (words.tr("Talking now"), "active") if model.active else ("", "")
    if not model.can_sleep:
        word, tone = (word, tone) if model.active else (words.tr("Cannot sleep"), "")
    facts = f"{words.size(model.size_bytes)} · {said(model.chatting).rstrip('.')}"
    return Row(key=place, text=model.name, facts=facts, word=word, tone=tone)


def facts_of(model: "ModelView") -> str:
    return " · ".join(
        (
            model.architecture,
            parameters(model.parameters),
            model.chat_type,
            words.tr("{number} tokens of context").format(number=words.number(model.context_tokens)),
            words.size(model.size_bytes),
        )
    )


def parameters(number: int) -> str:
    """`5.8 M parameters`, `1.7 B parameters`."""
    billions = number >= 1e9
    told = words.tr("{number} B parameters") if billions else words.tr("{number} M parameters")
    return told.format(number=QLocale().toString(number / (1e9 if billions else 1e6), "f", 1))
