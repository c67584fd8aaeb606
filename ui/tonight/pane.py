"""The Tonight pane: the queue by day, the progress by night, the report in the morning."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes, KnownError
from app.schedule import Start
from ui import words
from ui.bridge import Bridge, Failure
from ui.theme import Theme
from ui.tonight.asleep import Asleep, StageProgress
from ui.tonight.handover import Handover
from ui.tonight.question import BOTH
from ui.tonight.queue import QueuePage
from ui.tonight.report import ReportPage
from ui.tonight.sleeper import Sleeper
from ui.tonight.watch import NightWatch
from ui.translation import said
from ui.widgets.buttons import Button, shortcut_text
from ui.widgets.curve import load
from ui.widgets.empty import EmptyState
from ui.widgets.focus import holds_focus
from ui.widgets.message_bar import MessageBar
from ui.widgets.pane import PAGE_PIXELS, PaneHeader

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.schedule import Wait
    from app.views.memories import MemoryView
    from app.views.night import MorningReport, NightOutcome, Tonight


SLEEP_KEYS = "Ctrl+Shift+S"


class TonightPane(QWidget):
    memory_asked = Signal(int)
    waiting_asked = Signal()  # all memories that wait for a yes
    undo_asked = Signal()
    queued_changed = Signal(int)
    asleep_changed = Signal(int)  # percent of the night; -1 when it is over
    report_ready = Signal(str)  # its headline

    def __init__(self, theme: Theme, bridge: Bridge, bar: MessageBar) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._bridge, self._bar = bridge, bar
        self._tonight: Tonight | None = None
        self._report: MorningReport | None = None
        self._memories: dict[int, MemoryView] = {}
        self._active: int | None = None
        self._waits_for = ""
        self.sleeper = Sleeper(bridge)
        self.watch = NightWatch(bridge)
        self.header = PaneHeader(self.tr("Tonight"), width=PAGE_PIXELS)
        self.sleep_button = Button(theme, self.tr("Sleep now"), icon="moon", colour="on_accent", look="primary")
        self.sleep_button.on_click(self.sleep_now)
        self.handover = Handover(bridge, bar, self)
        self.file_button = Button(theme, self.tr("Add a file to learn …"), icon="plus", look="quiet")
        self.file_button.setToolTip(self.tr("A document to learn from, or chats from elsewhere. Or drop it here."))
        self.file_button.on_click(self.handover.ask)
        self.header.right.addWidget(self.file_button)
        self.header.right.addWidget(self.sleep_button)
        self.queue = QueuePage(theme)
        self.asleep = Asleep(theme)
        self.report = ReportPage(theme)
        self._empty = EmptyState(
            theme,
            "moon",
            self.tr("Nothing to learn tonight"),
            self.tr("Tell Nightjar something that lasts: who is who, what is where, what you like. Then let it sleep."),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        if changes & (Changes.MEMORIES | Changes.EXPERIENCES | Changes.NIGHTS | Changes.TIMELINE):
            self._bridge.call(_look, self._on_looked)

    def sleep_now(self) -> None:
        """Begin a night, from the button or the shortcut."""
        if self.sleeper.is_running or self._tonight is None:
            return
        if not self._tonight.can_sleep or not has_work(self._tonight):
            self._bar.tell(sentence_of(self._tonight, self._waiting))
            return
        self._begin(by_itself=False)

    def _begin(self, *, by_itself: bool) -> None:
        self.asleep.begin({stage.name: stage.seconds for stage in self._report.stages} if self._report else {})
        self.sleeper.start(by_itself=by_itself)
        self._bridge.call(lambda _services: load(), self.asleep.curves.draw_with)
        self._show_night()
        self.asleep_changed.emit(0)

    def _on_decided(self, found: "Start | Wait") -> None:
        """Nobody is at the machine: sleep. Otherwise the pane says what is waited for."""
        if self.sleeper.is_running:
            return
        if isinstance(found, Start):
            self._begin(by_itself=True)
            return
        before, self._waits_for = self._waits_for, said(found.reason)
        if self._waits_for != before and self.stack.currentWidget() in (self.queue, self._empty):
            self._show_sentence()

    @property
    def is_reporting(self) -> bool:
        return self.stack.currentWidget() is self.report

    def show_report(self) -> None:
        """The newest report as a page."""
        report = self._report
        if report is None:
            return
        can_undo = report.outcome == "published" and report.snapshot is not None and report.snapshot == self._active
        self.report.show_report(report, can_undo=can_undo, find=self._memories.get)
        takes_focus = not self.is_reporting and holds_focus(self)
        self.header.hide()
        self.stack.setCurrentWidget(self.report)
        if takes_focus and self.report.close_button is not None:
            self.report.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_report(self) -> None:
        if not self.sleeper.is_running:
            self.header.show()
            self._show_queue()

    def _lay_out(self) -> None:
        for page in (self._empty, self.queue, self.asleep, self.report):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.watch.decided.connect(self._on_decided)
        self.sleeper.progressed.connect(self._on_progressed)
        self.sleeper.measured.connect(self.asleep.curves.show_measured)
        self.sleeper.woke.connect(self._on_woke)
        self.sleeper.failed.connect(self._on_failed)
        self.asleep.wake_asked.connect(self.sleeper.wake)
        self.queue.memory_asked.connect(self.memory_asked)
        self.queue.report_asked.connect(self.show_report)
        self.queue.edit_asked.connect(self._on_edit)
        for page in (self.queue, self.report):
            page.approve_asked.connect(self._on_approve)
            page.reject_asked.connect(self._on_reject)
            page.settle_asked.connect(self._on_settle)
            page.keep_asked.connect(self._on_keep)
        self.queue.left_out_closed.connect(self._show_queue)
        self.handover.left_out.connect(self._on_left_out)
        self.queue.waiting_asked.connect(self.waiting_asked)
        self.report.memory_asked.connect(self.memory_asked)
        self.report.undo_asked.connect(self.undo_asked)
        self.report.closed.connect(self.close_report)

    def _keep(self, found: "_Looked") -> None:
        self._tonight, self._report, memories, self._active = found
        self._memories = {memory.id: memory for memory in memories}
        self.queued_changed.emit(len(self._tonight.teach))

    def _on_looked(self, found: "_Looked") -> None:
        self._keep(found)
        if self.sleeper.is_running:
            return
        if self.stack.currentWidget() is self.report:
            self.show_report()
        else:
            self._show_queue()

    def _show_queue(self) -> None:
        tonight = self._tonight
        if tonight is None:
            return
        self.header.title.setText(self.tr("Tonight"))
        self._show_sentence()
        self.sleep_button.show()
        self.file_button.show()
        self.sleep_button.setEnabled(tonight.can_sleep and has_work(tonight))
        self.sleep_button.setToolTip(said(tonight.reason) or shortcut_text(SLEEP_KEYS))
        if not self._is_bare:
            self.queue.show_tonight(tonight, self._report, self._memories.get)
        self.stack.setCurrentWidget(self._empty if self._is_bare else self.queue)

    @property
    def _is_bare(self) -> bool:
        tonight = self._tonight
        listed = tonight and (tonight.teach or tonight.held_back or tonight.heard)
        return not (listed or self._report or self.queue.left_out)

    @property
    def _waiting(self) -> int:
        """How many memories wait for a yes."""
        held = [self._memories.get(memory) for memory, _ in self._tonight.held_back] if self._tonight else []
        return sum(1 for memory in held if memory is not None and memory.ledger == "pending")

    def _show_sentence(self) -> None:
        tonight = self._tonight
        if tonight is None:
            return
        # The empty page says itself that there is nothing.
        told = "" if self._is_bare and tonight.can_sleep else sentence_of(tonight, self._waiting)
        self.header.sentence.setText(" ".join(filter(None, (told, depth_of(tonight), self._when(tonight)))))

    def _when(self, tonight: "Tonight") -> str:
        """What the next night waits for, where there is one to come."""
        return self._waits_for if tonight.can_sleep and (has_work(tonight) or tonight.deep) else ""

    def _show_night(self) -> None:
        self.header.show()
        self.header.title.setText(self.tr("Asleep"))
        self.header.sentence.setText(self.tr("Nightjar is learning what you told it. It is done when the bar is full."))
        self.sleep_button.hide()
        self.file_button.hide()
        self.stack.setCurrentWidget(self.asleep)
        if self.isVisible():
            self.asleep.wake.setFocus()

    def _on_progressed(self, progress: StageProgress) -> None:
        self.asleep.show_progress(progress)
        self.asleep_changed.emit(self.asleep.percent)

    def _on_woke(self, outcome: "NightOutcome | None") -> None:
        """The report, fresh from the services; the changed flag that follows refreshes the other panes."""
        self.asleep_changed.emit(-1)

        def then(found: "_Looked") -> None:
            self._keep(found)
            if outcome is not None and outcome.outcome in ("published", "rejected") and self._report is not None:
                self.show_report()
                self.report_ready.emit(self.report.headline)
                return
            self._on_looked(found)
            if outcome is not None:
                self._bar.tell(_ended(outcome))

        self.header.show()
        self.stack.setCurrentWidget(self.queue)
        self._bridge.call(_look, then)

    def _on_failed(self, failure: Failure) -> None:
        self.asleep_changed.emit(-1)
        self._bridge.failed.emit(failure)
        self.stack.setCurrentWidget(self.queue)
        self._bridge.call(_look, self._on_looked)

    def _on_approve(self, memory: int) -> None:
        self._bridge.call(
            lambda services: services.memories.approve(memory),
            lambda _change: self._bar.tell(self.tr("Approved. The next night may learn it."), tone="good"),
            lane="write",
        )

    def _on_reject(self, memory: int) -> None:
        def told(_change: object) -> None:
            text = self.tr("Refused. It is neither shown nor learned.")
            self._bar.tell(text, action=self.tr("Undo"), act=lambda: self._reconsider(memory))

        self._bridge.call(lambda services: services.memories.reject(memory), told, lane="write")

    def _on_keep(self, experience: int) -> None:
        def told(_change: object) -> None:
            text = self.tr("Kept. The next night may learn it.")
            self._bar.tell(text, action=self.tr("Undo"), act=lambda: self._let_go(experience))

        self._bridge.call(lambda services: services.memories.keep(experience), told, lane="write")

    def _let_go(self, experience: int) -> None:
        """Undo of keeping it."""
        self._bridge.call(lambda services: services.memories.let_go(experience), lane="write")

    def _on_settle(self, first: int, second: int, right: int) -> None:
        keep = None if right == BOTH else right

        def told(_settled: object) -> None:
            text = self.tr("Both are kept, and the next night may learn them.")
            if keep is not None:
                text = self.tr("Settled. The other one is not used any more.")
            self._bar.tell(text, action=self.tr("Undo"), act=lambda: self._reopen(first, second))

        self._bridge.call(lambda services: services.memories.settle(first, second, keep=keep), told, lane="write")

    def _reopen(self, first: int, second: int) -> None:
        """Undo of an answer."""
        self._bridge.call(lambda services: services.memories.reopen(first, second), lane="write")

    def _on_left_out(self, heading: str, lines: list[str]) -> None:
        self.queue.left_out.append((heading, lines))
        if self.stack.currentWidget() in (self.queue, self._empty):
            self._show_queue()

    def _reconsider(self, memory: int) -> None:
        """Undo of a refusal."""
        self._bridge.call(lambda services: services.memories.reconsider(memory), lane="write")

    def _on_edit(self, memory: int, text: str) -> None:
        def then(_change: object) -> None:
            self.queue.end_editing(memory)
            self._bar.tell(self.tr("Changed. The words before stay as history until you forget them."), tone="good")

        def failed(failure: Failure) -> None:
            self.queue.go_on_editing(memory)
            self._bridge.failed.emit(failure)

        self._bridge.call(lambda services: services.memories.edit(memory, text), then, lane="write", failed=failed)


_Looked = tuple["Tonight", "MorningReport | None", "tuple[MemoryView, ...]", "int | None"]


def _look(services: "Nightjar") -> "_Looked":
    """Everything the pane shows, read at once."""
    tonight = services.night.preview()
    return tonight, latest_report(services), services.memories.list(), services.timeline.list().active


def latest_report(services: "Nightjar") -> "MorningReport | None":
    """None before the first night."""
    try:
        return services.night.report()
    except KnownError as error:
        if error.error_id != "not_found":
            raise
        return None


def sentence_of(tonight: "Tonight", waiting: int = 0) -> str:
    """What the next night would do, in one sentence; `waiting` memories are for the owner to decide on."""
    if not tonight.can_sleep:
        return said(tonight.reason)
    if tonight.resumes is not None:
        return words.tr("A night was cut short. The next one goes on where it stopped.")
    if waiting and not has_work(tonight):
        return words.tr("%Ln memory(s) wait for your yes before they are learned.", "", waiting)
    if not has_work(tonight):
        return words.tr("Nothing new is waiting, so there is nothing to learn.")
    if not tonight.teach:
        return words.tr("The next night looks through what was heard today.")
    return words.tr(
        "%Ln memory(s) are waiting. The next night learns them; until then they are read from notes.",
        "",
        len(tonight.teach),
    )


def depth_of(tonight: "Tonight") -> str:
    """That the next night by itself builds the model anew, or why it does not though it should; "" for neither."""
    if not (tonight.can_sleep and tonight.depth):
        return ""
    if not tonight.deep:
        return said(tonight.depth)
    deep = words.tr("The next night by itself is a deep one: it builds the model anew from all you told.")
    return f"{said(tonight.depth)} {deep}"


def has_work(tonight: "Tonight") -> bool:
    """Whether a night now would do anything: teach, look through what was heard, or go on."""
    return bool(tonight.teach or tonight.resumes is not None or any(row.memory is None for row in tonight.heard))


def _ended(outcome: "NightOutcome") -> str:
    if outcome.outcome == "stopped":
        return words.tr("Awake again. What was done is kept; the next night goes on from there.")
    return said(outcome.reason) or words.tr("There was nothing to learn.")
