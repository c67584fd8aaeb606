"""The window: sidebar, panes, message bar and shortcuts. Wires them to each other; every verb is a pane's."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.faces import Changes
from app.place import Place
from ui.bridge import Bridge, Failure
from ui.chat.pane import ChatPane
from ui.chat.rendering import learn_languages
from ui.export import Exporter
from ui.filing import Filing
from ui.first.day import COMPARE, DONE
from ui.first.first_run import FirstRun
from ui.memories.pane import LEARNING_KEY, MemoriesPane
from ui.models.pane import SUFFIX as MODEL_SUFFIX
from ui.models.pane import ModelsPane
from ui.new_chats import NewChats
from ui.settings.pane import SettingsPane
from ui.sidebar import PANES, Sidebar
from ui.theme import Theme
from ui.timeline.pane import REDO_KEYS, UNDO_KEYS, TimelinePane
from ui.tonight.pane import SLEEP_KEYS, TonightPane
from ui.translation import said
from ui.widgets.announce import announce
from ui.widgets.focus import enter, holds_focus
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.compose import Nightjar
    from app.views.chat import ChatStatus
    from app.views.importing import DocumentText
    from engine.settings import Value

EVERYTHING = ~Changes.NONE
_MENDED_IN_MODELS = ("model_missing", "model_unsupported")  # errors
_START_SIZE = (1180, 780)
_LEAST_SIZE = (960, 600)


class Window(QMainWindow):
    """Shows itself before the home is open; `painted` fires once, after its first paint or instead of it."""

    painted = Signal()
    left_to_tray = Signal()
    left = Signal(object)  # Place: closed or hidden with its home open

    def __init__(self, theme: Theme, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self._theme = theme
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
        self.bar = MessageBar(theme)
        self.sidebar = Sidebar(theme)
        self.chat = ChatPane(theme, bridge)
        self.tonight = TonightPane(theme, bridge, self.bar)
        self.memories = MemoriesPane(theme, bridge, self.bar)
        self.timeline = TimelinePane(theme, bridge, self.bar)
        self.models = ModelsPane(theme, bridge, self.bar)
        self.settings = SettingsPane(theme, bridge, self.bar)
        self.filing = Filing(bridge, self.bar, self.sidebar, lambda: self.chat.conversation, self)
        self.new_chats = NewChats(bridge, self.chat, self.sidebar, self)
        self.exporter = Exporter(bridge, self.bar, self)
        self.first = FirstRun(theme, bridge)
        self.chat.put_above(self.first.day)
        self._panes: dict[str, QWidget] = {
            "chat": self.chat,
            "tonight": self.tonight,
            "memories": self.memories,
            "timeline": self.timeline,
            "models": self.models,
            "settings": self.settings,
        }
        self._stack = QStackedWidget()
        self._whole = QStackedWidget()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.sidebar.show_model(self.tr("Opening …"), "")
        self.show_pane("chat")
        self._set_usable(False)

    def come_back(self, place: Place) -> None:
        """To where it was left: the frame now, on a screen that is there; what it showed once the home is open."""
        self._place = place
        self.restoreGeometry(place.frame)

    def show_pane(self, pane: str) -> None:
        if self._panes[pane] is not self._stack.currentWidget():
            self.bar.move_on()
        self._stack.setCurrentWidget(self._panes[pane])
        self.sidebar.show_pane(pane)
        if self._panes[pane].hasFocus():  # Qt gives it to the pane itself where nothing in it takes the keyboard
            self._find_focus()
        if pane == "chat":
            self.sidebar.list.mark(self.chat.conversation)
            self.chat.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, pane: str) -> None:
        """Show it, and put the keyboard into it, where it was in there."""
        focused = QApplication.focusWidget()
        if focused is not None and not holds_focus(self._panes[pane]):
            focused.clearFocus()  # Qt would look for the next one after it
        self.show_pane(pane)
        if not holds_focus(self._panes[pane]):
            self._find_focus()

    def _find_focus(self) -> None:
        """The keyboard is on nothing, or not in the pane: the pane takes it, or the button of the pane."""
        here = self._whole.currentWidget() if self.first.pages.isVisible() else self._stack.currentWidget()
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
        if _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_files(_files_of(event))

    def _take_files(self, files: list[Path]) -> None:
        """Models are added; on the chat one file is asked about, several are offered; elsewhere all are handed over."""
        models = [path for path in files if path.suffix.lower() == MODEL_SUFFIX]
        others = [path for path in files if path not in models]
        is_talked_in = bool(others) and self._stack.currentWidget() is self.chat
        if not is_talked_in:
            self.show_pane("tonight" if others else "models")
        self.models.take(models)
        if not is_talked_in:
            self.tonight.handover.take(others)
        elif len(others) == 1:
            self._ask_about(others[0])
        else:
            self._offer(others)

    def _offer(self, files: list[Path]) -> None:
        """Nothing of a conversation is learned unasked, least of all of a private one."""

        def hand_over() -> None:
            self.show_pane("tonight")
            self.tonight.handover.take(files)

        told = self.tr("Several files can be learned. To ask about one, drop it alone.")
        self.bar.tell(told, action=self.tr("Hand them over"), act=hand_over)

    def _ask_about(self, path: Path) -> None:
        """Its words go into the message field; the message bar offers to learn it instead."""

        where = self.chat.conversation

        def hand_over() -> None:
            self.tonight.handover.take([path])

        def then(shown: "DocumentText") -> None:
            if self.chat.conversation != where or self._stack.currentWidget() is not self.chat:
                moved = self.tr("{file} was read after you went elsewhere. Drop it where you want to ask about it.")
                self.bar.tell(moved.format(file=shown.file), action=self.tr("Learn it tonight"), act=hand_over)
                return
            self.chat.composer.attach(shown.file, shown.text)
            told = self.tr("{file} stands in the message field: ask about it. Nothing of it is learned that way.")
            cut = self.tr(
                "{file} stands in the message field up to where the model can read. Nothing of it is learned."
            )
            text = (cut if shown.is_cut else told).format(file=shown.file)
            self.bar.tell(text, action=self.tr("Learn it tonight"), act=hand_over)

        def failed(failure: Failure) -> None:
            self.bar.tell(
                f"{failure.message}\n{failure.next_step}", tone="danger", action=self.tr("Hand it over"), act=hand_over
            )

        self.bridge.call(lambda services: services.importing.show(path), then, failed=failed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: an answer is kept as stopped, a night keeps its state and goes on next time."""
        if self.bridge.is_open:
            self.left.emit(self._place_now())
        self.hide()
        if self.stays_in_tray and not self._is_quitting:
            event.ignore()
            self.left_to_tray.emit()
            return
        self.tonight.sleeper.wake()
        self.chat.drafts.keep()
        self.bridge.close()
        event.accept()

    def follow(self, values: "dict[str, Value]") -> None:
        """Settings that are about the window, where there is a tray to stay in."""
        self.stays_in_tray = bool(values["start.in_tray"])
        QApplication.setQuitOnLastWindowClosed(not self.stays_in_tray)

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

    def _lay_out(self) -> None:
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        right = QWidget()
        right.setObjectName("pane")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)
        self._whole.addWidget(central)
        self._whole.addWidget(self.first.pages)
        self.setCentralWidget(self._whole)

    def _connect(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.bridge.opened.connect(self._on_opened)
        self.bridge.open_failed.connect(self._on_open_failed)
        self.bridge.changed.connect(self.refresh)
        self.bridge.failed.connect(self.show_failure)
        self.sidebar.pane_asked.connect(self.show_pane)
        self.new_chats.began.connect(partial(self.show_pane, "chat"))
        self.sidebar.conversation_asked.connect(self.open_conversation)
        self.sidebar.list.export_asked.connect(self._on_export)
        self.filing.read.connect(self._on_conversations)
        self.filing.deleted.connect(self._on_deleted)
        for place in (self.settings, self.sidebar):
            place.export_asked.connect(self.exporter.ask_for_everything)
            place.import_asked.connect(self.import_chats)
        self.chat.conversation_began.connect(lambda _id: self.refresh(Changes.CONVERSATIONS))
        self.chat.memory_asked.connect(self.open_memory)
        self.chat.told.connect(self.bar.tell)
        self.chat.composer.edit.files_pasted.connect(self._take_files)
        self.chat.failed.connect(self.show_failure)
        self.tonight.memory_asked.connect(self.open_memory)
        self.tonight.waiting_asked.connect(self.open_waiting)
        self.tonight.undo_asked.connect(self.timeline.undo)
        self.tonight.queued_changed.connect(self.sidebar.show_queued)
        self.tonight.asleep_changed.connect(self.sidebar.show_asleep)
        self.tonight.report_ready.connect(self._on_report_ready)
        self.memories.conversation_asked.connect(self.open_conversation)
        self.memories.save_asked.connect(self.exporter.ask_for_page)
        self.chat.page_asked.connect(self.open_page)
        self.settings.theme_chosen.connect(self._theme.choose)
        self.settings.read.connect(lambda values: self._theme.resize(str(values["appearance.text_size"])))
        self.settings.read.connect(self.first.follow)
        self.settings.read.connect(self.new_chats.follow)
        for pane in (self.chat, self.memories):
            self.settings.read.connect(lambda values, pane=pane: pane.set_learning(bool(values[LEARNING_KEY])))
        self.first.shown.connect(self._on_introduced)
        self.first.pages.file_asked.connect(self.models.ask)
        self.first.suggested.connect(self._on_first_words)
        self.first.new_asked.connect(self.new_chats.begin_kept)
        self.first.nap_asked.connect(self._on_nap)
        self.first.day.watch_asked.connect(partial(self.show_pane, "tonight"))
        self.first.day.went_on.connect(self._on_day_went_on)
        self.chat.blank_changed.connect(self.first.day.show_blank)
        self.first.compare_asked.connect(self._on_compare)
        self.chat.replied.connect(self.first.on_replied)
        self.tonight.asleep_changed.connect(self.first.day.show_asleep)
        self.timeline.compared.connect(self.first.on_compared)

    def _add_shortcuts(self) -> None:
        for pane, _icon, _label, keys in PANES:
            self._add_shortcut(keys, partial(self._go_to, pane))
        self._add_shortcut("Ctrl+N", self.new_chat)
        self._add_shortcut("Ctrl+Shift+N", self.new_chats.begin_other)
        self._add_shortcut("Ctrl+L", lambda: self.show_pane("chat"))
        self._add_shortcut("Ctrl+M", lambda: self._go_to("memories"))
        self._add_shortcut("Ctrl+F", self._on_find)
        self._add_shortcut(SLEEP_KEYS, self._on_sleep)
        self._add_shortcut(UNDO_KEYS, self.timeline.undo)
        self._add_shortcut(REDO_KEYS, self.timeline.redo)
        self._add_shortcut("Ctrl+Up", lambda: self.chat.transcript.focus_message(-1))
        self._add_shortcut("Ctrl+Down", lambda: self.chat.transcript.focus_message(1))
        self._add_shortcut("Esc", self._on_escape)
        self._add_shortcut("Ctrl+Q", self.quit)

    def _add_shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _set_usable(self, usable: bool) -> None:
        """Before the home is open one may look and write, but not send."""
        self.sidebar.new_button.setEnabled(usable)
        self.sidebar.other_button.setEnabled(usable)
        self.chat.composer.set_ready(usable)

    def _on_opened(self) -> None:
        self._set_usable(True)
        self.chat.set_open(True)
        self.refresh(EVERYTHING)
        self.chat.drafts.load()
        self.show_pane("chat")
        self._go_back()
        self.tonight.watch.start()
        self._warm()

    def _place_now(self) -> Place:
        pane = next(name for name, one in self._panes.items() if one is self._stack.currentWidget())
        return Place(frame=bytes(self.saveGeometry().data()), pane=pane, conversation=self.chat.conversation)

    def _go_back(self) -> None:
        """Where it was left, or else where a message was being written; unless the owner begins something meanwhile."""
        place, self._place = self._place, None

        def read(services: "Nightjar") -> tuple[int | None, str]:
            """The conversation to go to, and what was written in a new one and not sent."""
            unsent = services.conversations.draft(None).text
            if place is None:
                return None if unsent else services.conversations.unfinished(), unsent
            shown = {row.id for row in services.conversations.recent()}
            return place.conversation if place.conversation in shown else None, unsent

        def then(found: tuple[int | None, str]) -> None:
            conversation, unsent = found
            is_new = self.chat.is_new and not self.chat.talk.is_running and self.chat.composer.text in ("", unsent)
            if not is_new or self._stack.currentWidget() is not self.chat:
                return
            if conversation is not None:
                self.open_conversation(conversation)
            if place is not None and place.pane in self._panes:
                self.show_pane(place.pane)

        self.bridge.call(read, then)

    def _on_warm(self, _none: None) -> None:
        self._is_warming = False
        self.refresh(Changes.TIMELINE | Changes.MODELS)
        self.bridge.call(lambda _services: learn_languages())

    def _on_not_warm(self, failure: Failure) -> None:
        self._is_warming = False
        self.sidebar.show_model(self.tr("No model"), failure.message)
        self.show_failure(failure)

    def _on_open_failed(self, failure: Failure) -> None:
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
        if failure.error_id in _MENDED_IN_MODELS and self._stack.currentWidget() is not self.models:
            action = self.tr("Open Models")
        self.bar.tell(told, tone="danger", action=action, act=partial(self._go_to, "models"))

    def _on_conversations(self) -> None:
        self._name_conversation()
        if self._stack.currentWidget() is not self.chat:
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

    def _on_first_words(self, text: str) -> None:
        """Where they can be noted."""
        if not self.chat.teaches:
            self.new_chats.begin_kept()
        self.chat.suggest(text)

    def _on_nap(self) -> None:
        self.tonight.sleep_now()
        # The button is hidden now, and the keyboard would go to the next one.
        self.chat.composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_day_went_on(self, step: int) -> None:
        """The next step stands over the message field: after a nap and a comparison one may be elsewhere."""
        if step in (COMPARE, DONE) and self._stack.currentWidget() is not self.chat:
            told, back = self.tr("Your first day goes on in the chat."), partial(self.show_pane, "chat")
            self.bar.tell(told, action=self.tr("Go on"), act=back)

    def _on_compare(self, question: str) -> None:
        self.show_pane("timeline")
        if not self.timeline.compare_with_before(question):
            self.bar.tell(self.tr("There is no other morning to ask: only this model is left."))

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

    def _on_find(self) -> None:
        """The search of what one is looking at."""
        here = self._stack.currentWidget()
        if here is self.settings:
            self.settings.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.settings.search.selectAll()
        elif here is self.chat and self.filing.rows:
            self.sidebar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.sidebar.search.selectAll()
        else:
            self.show_pane("memories")
            self.memories.focus_search()

    def _on_sleep(self) -> None:
        self.show_pane("tonight")
        self.tonight.sleep_now()

    def _on_escape(self) -> None:
        """The nearest thing to leave: an answer that is coming, a report, a question, the message bar."""
        here = self._stack.currentWidget()
        if self.first.pages.isVisible():
            self.first.pages.skip.click()
        elif self.sidebar.search.hasFocus() and self.sidebar.search.text():
            self.sidebar.search.clear()
        elif here is self.chat and self.chat.talk.is_running:
            self.chat.stop()
        elif here is self.chat and self.chat.composer.is_editing:
            self.chat.composer.leave_editing()
        elif here is self.tonight and self.tonight.queue.is_editing:
            self.tonight.queue.leave_editing()
        elif here is self.tonight and self.tonight.is_reporting:
            self.tonight.close_report()
        elif here is self.memories and self.memories.detail.is_editing:
            self.memories.detail.leave_editing()
        elif here is self.memories and self.memories.is_asking:
            self.memories.keep()
        elif here is self.memories and self.memories.is_page:
            self.memories.show_list()
        else:
            self.bar.clear()

    def _on_report_ready(self, headline: str) -> None:
        """The night ended, perhaps while one looked elsewhere."""
        if self._stack.currentWidget() is self.tonight:
            announce(self.tonight.report, headline)
            return
        show = partial(self.show_pane, "tonight")
        self.bar.tell(headline, tone="good", action=self.tr("Morning report"), act=show)


def _files_of(event: QDropEvent) -> list[Path]:
    """The files of this machine that are dragged; drags of text and of web addresses are none."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
