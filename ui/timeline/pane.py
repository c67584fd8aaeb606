"""The timeline pane: every morning as a row of a picture, one in full at the side, use, undo, redo and pin."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes
from ui import words
from ui.bridge import Bridge, Failure
from ui.theme import Theme
from ui.timeline.between import BetweenPage
from ui.timeline.detail import SnapshotPage
from ui.timeline.rail import RailDelegate, marks_of
from ui.timeline.trends import Trends
from ui.translation import said
from ui.widgets.buttons import Button, shortcut_text
from ui.widgets.curve import load
from ui.widgets.empty import EmptyState
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PaneHeader, Split, fill_pane
from ui.widgets.rows import Row, RowList

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.memories import MemoryView
    from app.views.timeline import Comparison, PointerMove, SnapshotView, TimelineView

UNDO_KEYS = "Ctrl+Alt+Z"
REDO_KEYS = "Ctrl+Alt+Y"


class TimelinePane(QWidget):
    active_changed = Signal(object)  # SnapshotView or None
    compared = Signal()  # an older self and today's have answered

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._bridge, self._bar = bridge, bar
        self._timeline: TimelineView | None = None
        self._memories: dict[int, MemoryView] = {}
        self._models: dict[str, str] = {}  # id -> name
        self.header = PaneHeader(self.tr("Timeline"))
        self.undo_button = Button(theme, self.tr("Undo"), icon="undo").on_click(self.undo)
        self.undo_button.setToolTip(self.tr("Back to the model before ({keys})").format(keys=shortcut_text(UNDO_KEYS)))
        self.redo_button = Button(theme, self.tr("Redo"), icon="redo").on_click(self.redo)
        self.redo_button.setToolTip(self.tr("Forward again ({keys})").format(keys=shortcut_text(REDO_KEYS)))
        self._rail = RailDelegate(theme)
        self.list = RowList(theme, self.tr("Mornings, newest first"), self._rail)
        self.list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self.page = SnapshotPage(theme)
        self.between = BetweenPage(theme)
        self._beside = QStackedWidget()
        self.trends = Trends(theme)
        self._empty = EmptyState(
            theme,
            "timeline",
            self.tr("No mornings yet"),
            self.tr("Talk to Nightjar, then let it sleep. Every night adds a morning here, and each can be undone."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._on_selected())
        self.page.use_asked.connect(self.use)
        self.page.pin_asked.connect(self._on_pin)
        self.page.compare_asked.connect(self._on_compare)

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.TIMELINE | Changes.NIGHTS | Changes.MEMORIES | Changes.MODELS):
            self._bridge.call(_look, self._on_looked)

    def undo(self) -> None:
        self._move("undo", self.tr("Redo"), self.redo)

    def redo(self) -> None:
        self._move("redo", self.tr("Undo"), self.undo)

    def use(self, snapshot: int) -> None:
        def then(move: "PointerMove") -> None:
            before = move.previous
            back = self.tr("Go back") if before is not None else ""
            self._tell_move(move, back, lambda: self.use(before) if before is not None else None)

        self._bridge.call(lambda services: services.timeline.use(snapshot), then, lane="write")

    def compare_with_before(self, question: str) -> bool:
        """Ask today's model and the one it came from, or else the newest other one. False: there is no other.

        Without a question that is left to the owner.
        """
        rows = [row for row in self._timeline.snapshots if row.status == "kept"] if self._timeline else []
        today = next((row for row in rows if row.active), None)
        others = [row.id for row in rows if not row.active]
        if today is None or not others:
            return False
        self.list.select(today.parent if today.parent in others else others[-1])
        if self.page.comparison is not None:
            self.page.comparison.question.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.comparison.ask_both(question)
        return True

    def _lay_out(self) -> None:
        self.header.right.addWidget(self.undo_button)
        self.header.right.addWidget(self.redo_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.trends)
        column.addWidget(self.list, 1)
        for page in (self.page, self.between):
            self._beside.addWidget(page)
        self._content = Split(left, self._beside)
        self._stack.addWidget(self._content)
        self._stack.addWidget(self._empty)
        fill_pane(self, self.header, self._stack)

    def _move(self, verb: str, back: str, go_back: "_Act") -> None:
        def work(services: "Nightjar") -> "PointerMove":
            return services.timeline.undo() if verb == "undo" else services.timeline.redo()

        self._bridge.call(work, lambda move: self._tell_move(move, back, go_back), lane="write")

    def _tell_move(self, move: "PointerMove", back: str, go_back: "_Act") -> None:
        target = self._snapshot(move.active)
        text = sentence_of(target) if target is not None else self.tr("Moved.")
        self._bar.tell(f"{text} {said(move.note)}".strip(), tone="good", action=back, act=go_back)
        self.list.select(move.active)

    def _on_pin(self, snapshot: int, pinned: bool) -> None:
        def work(services: "Nightjar") -> object:
            return services.timeline.pin(snapshot) if pinned else services.timeline.unpin(snapshot)

        self._bridge.call(work, lane="write")

    def _on_compare(self, snapshot: int, text: str) -> None:
        """Both are asked without notes, in a private chat each: what their weights know, and nothing is kept."""
        comparison = self.page.comparison
        today = self._timeline.active if self._timeline is not None else None

        def work(services: "Nightjar") -> "tuple[str, str]":
            def say(one: int | None) -> str:
                return services.chat.send(services.chat.new_private(), text, snapshot=one, weights_only=True).text

            return say(snapshot), say(today)

        def then(said: "tuple[str, str]") -> None:
            if comparison is not None and comparison is self.page.comparison:
                comparison.show_answers(*said)
                self.compared.emit()

        def failed(failure: Failure) -> None:
            if comparison is not None and comparison is self.page.comparison:
                comparison.give_up()
            self._bridge.failed.emit(failure)

        self._bridge.call(work, then, lane="chat", failed=failed)

    def _on_looked(self, found: "_Looked") -> None:
        timeline, memories, self._models = found
        is_new_day = self._timeline is None or self._timeline.active != timeline.active
        self._timeline = timeline
        self._memories = {memory.id: memory for memory in memories}
        newest_first = tuple(reversed(timeline.snapshots))
        active = self._snapshot(timeline.active)
        self.active_changed.emit(active)
        self.undo_button.setEnabled(timeline.can_undo)
        self.redo_button.setEnabled(timeline.can_redo)
        self.header.sentence.setText(" ".join(filter(None, (sentence_of(active), stored(timeline)))) if active else "")
        if self.trends.show_mornings(timeline.snapshots) and not self.trends.is_loading:
            self.trends.is_loading = True
            self._bridge.call(lambda _services: load(), self.trends.draw_with)
        self._stack.setCurrentWidget(self._content if newest_first else self._empty)
        self._rail.take({row.id: mark for row, mark in zip(newest_first, marks_of(newest_first), strict=True)})
        rows = [row_of(one, self._snapshot(one.parent)) for one in newest_first]
        self.list.show_rows([row.key for row in rows], rows.__getitem__)
        if (is_new_day or self.list.current_key is None) and timeline.active is not None:
            self.list.select(timeline.active)
        self._on_selected()

    def _snapshot(self, wanted: int | None) -> "SnapshotView | None":
        rows = self._timeline.snapshots if self._timeline else ()
        return next((row for row in rows if row.id == wanted), None)

    def _on_selected(self) -> None:
        """One in full, or what lies between the oldest and the newest of several."""
        selected = sorted(self.list.selected_keys)
        if len(selected) < 2:
            self._beside.setCurrentWidget(self.page)
            self._on_current()
            return
        ends = (selected[0], selected[-1])

        def then(found: "Comparison") -> None:
            now = sorted(self.list.selected_keys)
            if len(now) > 1 and (now[0], now[-1]) == ends:
                self.between.show_comparison(found, self._text_of)
                self._beside.setCurrentWidget(self.between)

        self._bridge.call(lambda services: services.timeline.compare(*ends), then)

    def _text_of(self, memory: int) -> str:
        known = self._memories.get(memory)
        return known.text if known is not None else self.tr("forgotten since")

    def _on_current(self) -> None:
        snapshot = self._snapshot(self.list.current_key)
        if snapshot is None:
            self.page.empty()
            return
        known = [self._memories[memory].text for memory in snapshot.memories if memory in self._memories]
        model = self._models.get(snapshot.model, snapshot.model)
        self.page.show_snapshot(snapshot, self._snapshot(snapshot.parent), known, model)


_Act = Callable[[], None]
_Looked = tuple["TimelineView", "tuple[MemoryView, ...]", dict[str, str]]


def _look(services: "Nightjar") -> "_Looked":
    names = {model.id: model.name for model in services.models.list()}
    return services.timeline.list(), services.memories.list(), names


def sentence_of(active: "SnapshotView") -> str:
    """Who is talking, in one sentence."""
    if active.kind == "base":
        made = words.tr("You are talking to the model as it came, made {moment}.")
        return made.format(moment=words.moment(active.created))
    known = words.memories(len(active.memories))
    told = words.tr("You are talking to the model from {moment}, which knows {memories} without notes.")
    return told.format(moment=words.moment(active.created), memories=known)


def stored(timeline: "TimelineView") -> str:
    """What all of it takes on this disk."""
    size_bytes = sum(row.size_bytes for row in timeline.snapshots)
    return words.tr("Everything here takes {size}.").format(size=words.size(size_bytes)) if size_bytes else ""


def row_of(snapshot: "SnapshotView", parent: "SnapshotView | None") -> Row:
    """One morning as a line of the list."""
    facts = [words.tr("Snapshot {id}").format(id=snapshot.id), words.moment(snapshot.created)]
    if snapshot.memories:
        facts.append(words.tr("knows %Ln memory(s)", "", len(snapshot.memories)))
    facts += [words.tr("pinned")] if snapshot.pinned else []
    word, tone = (words.tr("Talking now"), "active") if snapshot.active else ("", "")
    if snapshot.status == "rejected":
        word, tone = words.tr("Not kept"), "danger"
    return Row(
        key=snapshot.id,
        text=words.snapshot_title(snapshot, parent),
        facts=" · ".join(facts),
        word=word,
        tone=tone,
        quiet=snapshot.status != "kept",
    )
