"""The window: wires its panes to each other, to the sidebar, the message bar and the keys. Every verb is a pane's."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.faces import Changes
from app.place import Place
from ui.bridge import Bridge, Failure
from ui.chat.message_actions import ICONS as MESSAGE_ICONS
from ui.coming_back import go_back, place_of
from ui.filing import Filing
from ui.furnished import Furnished
from ui.new_chats import NewChats
from ui.theme import Theme
from ui.translation import said
from ui.widgets.announce import announce
from ui.widgets.focus import enter, holds_focus

if TYPE_CHECKING:
    from app.views.chat import ChatStatus
    from engine.settings import Value

EVERYTHING = ~Changes.NONE
_MENDED_IN_MODELS = ("model_missing", "model_unsupported")  # errors
_START_SIZE = (1180, 780)
_LEAST_SIZE = (960, 600)


class Window(Furnished):
    """Shows itself before the home is open; `painted` fires once, after its first paint or instead of it."""

    painted = Signal()
    left_to_tray = Signal()
    left = Signal(object)  # Place: closed or hidden with its home open

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__(theme, bridge)
        self._was_painted = False
        self.stays_in_tray = False  # closing it only hides it
        self._is_quitting = False
        self._is_warming = self._was_warmed = False
        self._place: Place | None = None  # to go back to, once the home is open
        self.setWindowTitle("Nightjar")
        theme.changed.connect(self._size_least)
        self._size_least()
        self.resize(*_START_SIZE)
        self.setAcceptDrops(True)
        self.filing = Filing(bridge, self.bar, self.sidebar, lambda: self.chat.conversation, self)
        self.new_chats = NewChats(bridge, self.chat, self.sidebar, self)
        self.painted.connect(partial(theme.paint_ahead, MESSAGE_ICONS, "muted"))
        self.painted.connect(self.furnish_later)
        self._connect()
        self.sidebar.show_model(self.tr("Opening …"), "")
        self.show_pane("chat")
        self._set_usable(False)

    def come_back(self, place: Place) -> None:
        """To where it was left: the frame now, on a screen that is there; what it showed once the home is open."""
        self._place = place
        self.restoreGeometry(place.frame)

    def show_pane(self, pane: str) -> None:
        shown = self.pane_named(pane)
        if shown is not self.here:
            self.bar.move_on()
        self._stack.setCurrentWidget(shown)
        self.sidebar.show_pane(pane)
        if shown.hasFocus():  # Qt gives it to the pane itself where nothing in it takes the keyboard
            self._find_focus()
        if pane == "chat":
            self.sidebar.list.mark(self.chat.conversation)
            self.chat.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, pane: str) -> None:
        """Show it, and put the keyboard into it, where it was in there."""
        focused = QApplication.focusWidget()
        if focused is not None and not holds_focus(self.pane_named(pane)):
            focused.clearFocus()  # Qt would look for the next one after it
        self.show_pane(pane)
        if not holds_focus(self.here):
            self._find_focus()

    def _find_focus(self) -> None:
        """The keyboard is on nothing, or not in the pane: the pane takes it, or the button of the pane."""
        here = self._whole.currentWidget() if self._whole.currentIndex() else self.here
        if not enter(here):
            self.sidebar.checked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None and self.isActiveWindow() and QApplication.activePopupWidget() is None:
            QTimer.singleShot(0, self, self._on_focus_lost)

    def _on_focus_lost(self) -> None:
        """What had the keyboard went away, and Qt found nothing else."""
        if QApplication.focusWidget() is None and self.isActiveWindow() and QApplication.activePopupWidget() is None:
            self._find_focus()

    def _on_introduced(self, shown: bool) -> None:
        """The introduction covers the window, or goes away."""
        if shown != (self._whole.currentWidget() is self.first.pages):
            self._whole.setCurrentIndex(1 if shown else 0)
            if not shown:
                self.show_pane("chat")

    def new_chat(self) -> None:
        """As the settings want it."""
        self.new_chats.begin()

    def new_private_chat(self) -> None:
        self.new_chats.begin_private()

    def open_conversation(self, conversation: int, message: int | None = None) -> None:
        """At its end, or at this message."""
        self.chat.show_conversation(conversation, message)
        self._name_conversation()
        self.show_pane("chat")

    def open_memory(self, memory: int) -> None:
        self.show_pane("memories")
        self.memories.show_memory(memory)
        self.memories.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def import_chats(self) -> None:
        """From files of other assistants; what is drawn from them waits for a yes in the Tonight pane."""
        if self.tonight.handover.ask_for_chats():
            self.show_pane("tonight")

    def open_waiting(self) -> None:
        """All memories that wait for a yes, to be decided on together."""
        self.show_pane("memories")
        self.memories.show_waiting()

    def open_page(self) -> None:
        """All that is kept about the owner, to be read."""
        self.show_pane("memories")
        self.memories.show_page()

    def refresh(self, changes: Changes) -> None:
        """Let every view that shows what changed look again."""
        panes = (self.chat, self.tonight, self.memories, self.timeline, self.models, self.settings, self.first)
        for one in (*panes, self.filing):
            one.refresh(changes)
        if changes & (Changes.TIMELINE | Changes.MODELS | Changes.MESSAGES):
            self.bridge.call(lambda services: services.chat.status(), self._on_status, failed=self._on_no_status)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.open_unseen()

    def open_unseen(self) -> None:
        """Wait for no first paint: hidden in the tray, there may be none before tomorrow."""
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._warm()

    def _warm(self) -> None:
        """Load the model, once it can be talked to: what waits in the tray takes no memory."""
        if self._was_warmed or not self.isVisible() or not self.bridge.is_open:
            return
        self._is_warming = self._was_warmed = True
        self.bridge.call(lambda services: services.chat.warm(), self._on_warm, lane="chat", failed=self._on_not_warm)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from ui.dropped import files_of

        if self.bridge.is_open and files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.take_dropped(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: an answer is kept as stopped, a night keeps its state and goes on next time."""
        if self.bridge.is_open:
            self.left.emit(place_of(self))
        self.hide()
        if self.stays_in_tray and not self._is_quitting:
            event.ignore()
            self.left_to_tray.emit()
            return
        if self.bridge.is_open:
            self.tonight.sleeper.wake()
        self.chat.drafts.keep()
        self.bridge.close()
        event.accept()

    def follow(self, values: "dict[str, Value]") -> None:
        """Settings that are about the window, where there is a tray to stay in."""
        self.stays_in_tray = bool(values["start.in_tray"])
        QApplication.setQuitOnLastWindowClosed(not self.stays_in_tray)

    def come_forward(self) -> None:
        """From the tray, from below other windows, from the task bar."""
        self.showNormal()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """Close for good, tray or not."""
        self._is_quitting = True
        self.close()
        QApplication.quit()

    def _size_least(self) -> None:
        """Larger letters need more room, as far as the screen has it."""
        least, room = QSize(*_LEAST_SIZE), self.screen().availableSize()
        wanted = QSize(*map(self._theme.scaled, _LEAST_SIZE))
        self.setMinimumSize(wanted.boundedTo(room).expandedTo(least))

    def _connect(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.bridge.opened.connect(self._on_opened)
        self.bridge.open_failed.connect(self._on_open_failed)
        self.bridge.changed.connect(self.refresh)
        self.bridge.failed.connect(self.show_failure)
        self.furnished.connect(self._on_furnished)
        self.introduced.connect(self._on_introduced)
        self.sidebar.pane_asked.connect(self.show_pane)
        self.new_chats.began.connect(partial(self.show_pane, "chat"))
        self.sidebar.conversation_asked.connect(self.open_conversation)
        self.sidebar.list.export_asked.connect(self._on_export)
        self.filing.read.connect(self._on_conversations)
        self.filing.deleted.connect(self._on_deleted)
        self.chat.conversation_began.connect(lambda _id: self.refresh(Changes.CONVERSATIONS))
        self.chat.memory_asked.connect(self.open_memory)
        self.chat.told.connect(self.bar.tell)
        self.chat.failed.connect(self.show_failure)
        self.chat.page_asked.connect(self.open_page)

    def _on_furnished(self) -> None:
        """All panes are there: the wires between them."""
        from ui.first.guide import Guide
        from ui.shortcuts import add_shortcuts

        Guide(self)
        add_shortcuts(self)
        for place in (self.settings, self.sidebar):
            place.export_asked.connect(self.exporter.ask_for_everything)
            place.import_asked.connect(self.import_chats)
        self.chat.composer.edit.files_pasted.connect(self.dropped.take)
        self.dropped.pane_asked.connect(self.show_pane)
        self.tonight.memory_asked.connect(self.open_memory)
        self.tonight.waiting_asked.connect(self.open_waiting)
        self.tonight.undo_asked.connect(self.timeline.undo)
        self.tonight.queued_changed.connect(self.sidebar.show_queued)
        self.tonight.asleep_changed.connect(self.sidebar.show_asleep)
        self.tonight.report_ready.connect(self._on_report_ready)
        self.memories.conversation_asked.connect(self.open_conversation)
        self.memories.save_asked.connect(self.exporter.ask_for_page)
        self.settings.theme_chosen.connect(self._theme.choose)
        self.settings.read.connect(self._on_settings)

    def _on_settings(self, values: "dict[str, Value]") -> None:
        self._theme.resize(str(values["appearance.text_size"]))
        self.new_chats.follow(values)
        for pane in (self.chat, self.memories):
            pane.set_learning(bool(values["learning.enabled"]))

    def _set_usable(self, usable: bool) -> None:
        """Before the home is open one may look and write, but not send."""
        self.sidebar.new_button.setEnabled(usable)
        self.sidebar.other_button.setEnabled(usable)
        self.chat.composer.set_ready(usable)

    def _on_opened(self) -> None:
        self.furnish()
        self._set_usable(True)
        self.chat.set_open(True)
        self.refresh(EVERYTHING)
        self.chat.drafts.load()
        self.show_pane("chat")
        go_back(self, self._place)
        self._place = None
        self.tonight.watch.start()
        self._warm()

    def _on_warm(self, _none: None) -> None:
        from ui.chat.rendering import learn_languages

        self._is_warming = False
        self.refresh(Changes.TIMELINE | Changes.MODELS)
        self.bridge.call(lambda _services: learn_languages())

    def _on_not_warm(self, failure: Failure) -> None:
        self._is_warming = False
        self.sidebar.show_model(self.tr("No model"), failure.message)
        self.show_failure(failure)

    def _on_open_failed(self, failure: Failure) -> None:
        self.furnish()
        self.sidebar.show_model(self.tr("Not open"), "")
        self.chat.set_open(False)
        told = f"{failure.message}\n{failure.next_step}"
        if failure.error_id == "home_in_use":
            told = self.tr(
                "Nightjar is already running elsewhere, perhaps in a terminal. Close it there, then try again."
            )
        self.bar.tell(told, tone="danger", action=self.tr("Try again"), act=self._open_again)

    def _open_again(self) -> None:
        self.sidebar.show_model(self.tr("Opening …"), "")
        self.bridge.open_again()

    def show_failure(self, failure: Failure) -> None:
        """What failed and what to do about it, in the message bar."""
        told, action = f"{failure.message}\n{failure.next_step}", ""
        if failure.error_id in _MENDED_IN_MODELS and self.here is not self.models:
            action = self.tr("Open Models")
        self.bar.tell(told, tone="danger", action=action, act=partial(self.go_to, "models"))

    def _on_conversations(self) -> None:
        self._name_conversation()
        if self.here is not self.chat:
            self.sidebar.list.clearSelection()

    def _on_deleted(self, conversation: int) -> None:
        if self.chat.conversation == conversation:
            self.new_chats.replace()

    def _name_conversation(self) -> None:
        if (current := self.filing.row_of(self.chat.conversation)) is not None:
            self.chat.set_title(current.title)
            self.chat.set_learns(current.learns)

    def _on_export(self, conversation: int) -> None:
        self.exporter.ask_for(conversation, self.filing.title_of(conversation))

    def _on_status(self, status: "ChatStatus") -> None:
        """The two lines at the foot of the sidebar."""
        asleep = self.tr("waking up …") if self._is_warming else self.tr("resting")
        if status.snapshot is None:
            first = self.tr("Waking up …") if self._is_warming else self.tr("Wakes up with your first message")
            self.sidebar.show_model(self.tr("Nightjar's own model"), first)
            return
        note = said(status.note) or (self.tr("awake") if status.loaded else asleep)
        state = self.tr("Snapshot {id}, {note}").format(id=status.snapshot, note=note)
        self.sidebar.show_model(status.model_name, state)

    def _on_no_status(self, failure: Failure) -> None:
        self.sidebar.show_model(self.tr("No model"), failure.message)

    def _on_report_ready(self, headline: str) -> None:
        """The night ended, perhaps while one looked elsewhere."""
        if self.here is self.tonight:
            announce(self.tonight.report, headline)
            return
        show = partial(self.show_pane, "tonight")
        self.bar.tell(headline, tone="good", action=self.tr("Morning report"), act=show)
