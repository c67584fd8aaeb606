"""Drives the window to the states that are worth a look: what the pictures show, and what the walk listens to."""

import time
from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from app.faces import Changes, KnownError
from app.views.actions import ActionView
from app.views.importing import ImportView, SkippedView
from tests.ui.fakes import ScriptedNightjar
from tests.ui.week import CODE_ANSWER, HALF_AN_ANSWER, PIECES_OF_HALF_AN_ANSWER, first_start, ordinary_week
from ui.bridge import Bridge, failure_of
from ui.chat.message import OwnMessage
from ui.theme import Theme
from ui.tonight.stages import stage_named
from ui.window import Window

LONGEST_WAIT_SECONDS = 120.0
_LEARNING_SECONDS = 74  # how long the night has been running


class Tour:
    """`stop` is called in each state. Every method is one trip, with a window of its own."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def stop(self, window: Window, name: str) -> None:
        raise NotImplementedError

    @classmethod
    def trips(cls) -> tuple["Callable[[Self], None]", ...]:
        return (
            cls.not_open,
            cls.first_start,
            cls.introduction,
            cls.mid_answer,
            cls.branches,
            cls.folders,
            cls.asked_itself,
            cls.night,
            cls.memories,
            cls.timeline,
            cls.settings_and_failure,
        )

    def not_open(self) -> None:
        """Before its home is open, and when that fails."""
        bridge = Bridge()
        window = Window(self.theme, bridge)
        window.show()
        self.stop(window, "opening")

        def refuse() -> object:
            raise KnownError("home_in_use", "Another Nightjar is using this home.", "Close it first.")

        bridge.open(refuse)  # type: ignore[arg-type]  # it opens nothing
        self._until(lambda: bool(window.bar.text))
        self.stop(window, "not-open")
        self._leave(window)

    def first_start(self) -> None:
        nightjar = first_start()
        nightjar.models.rows.clear()
        window = self._open(nightjar)
        self.stop(window, "first-start")
        for pane in ("tonight", "memories", "timeline", "models"):
            window.show_pane(pane)
            self.stop(window, f"{pane}-empty")
        window.new_private_chat()
        self._until(lambda: window.chat.is_private)
        self.stop(window, "private-chat")
        self._leave(window)

    def introduction(self) -> None:
        """The three pages, and each step of the first day."""
        nightjar = first_start()
        nightjar.settings.values["start.introduction"] = "pages"
        window = self._open(nightjar)
        for number in range(1, 4):
            self.stop(window, f"introduction-{number}")
            window.first.pages.next.click()
        for step, name in enumerate(("tell", "ask", "nap", "compare", "done")):
            window.first.day.show_step(step)
            self.stop(window, f"first-day-{name}")
        self._leave(window)

    def mid_answer(self) -> None:
        nightjar = ordinary_week()
        chat = nightjar.chat
        chat.answer, chat.notes, chat.pieces_before_gate = CODE_ANSWER, (4, 2), PIECES_OF_HALF_AN_ANSWER
        chat.gate.shut()
        window = self._open(nightjar)
        window.open_conversation(1)
        self._settle(window)
        window.chat.composer.set_text("Write me a Python function for the days on which I water the plants.")
        window.chat.composer.send()
        self._until(lambda: window.chat.transcript.widgets[-1].said.endswith(HALF_AN_ANSWER))
        self.stop(window, "mid-answer")
        chat.gate.open()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        window.chat.transcript.widgets[-1].unfold()
        self.stop(window, "answered")
        window.chat.transcript.verticalScrollBar().setValue(0)
        self.stop(window, "reading-above")
        self._leave(window)

    def branches(self) -> None:
        nightjar = ordinary_week()
        window = self._open(nightjar)
        window.open_conversation(1)
        self._settle(window)
        own = next(widget for widget in window.chat.transcript.widgets if isinstance(widget, OwnMessage))
        own.change_asked.emit()
        window.chat.composer.set_text(own.said + " And on Sundays?")
        own.actions.set_near(True)
        self.stop(window, "editing")
        window.chat.composer.send()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        for widget in window.chat.transcript.widgets[-2:]:
            widget.actions.set_near(True)
        self.stop(window, "versions")
        window.chat.transcript.widgets[-1].reword_asked.emit()
        self.stop(window, "editing-answer")
        window.chat.composer.set_text("On Mondays, Thursdays and Sundays, and in July every evening.")
        window.chat.composer.send()
        self._settle(window)
        window.chat.transcript.widgets[-1].actions.set_near(True)
        self.stop(window, "answer-edited")
        nightjar.conversations.pin(2, pinned=True)
        window.refresh(Changes.CONVERSATIONS)
        self._settle(window)
        self.stop(window, "pinned")
        window.sidebar.search.setText("coat")
        self._until(lambda: window.sidebar.list.conversations.rowCount() == 1)
        self.stop(window, "search")
        self._leave(window)

    def folders(self) -> None:
        """Conversations in folders: open and closed, a new one being named, found by a search."""
        nightjar = ordinary_week()
        for title in ("How deep do leeks grow?", "A trellis for the peas"):
            nightjar.conversations.move(nightjar.chat.add(title, [(title, "Deep.")]), "Garden")
        nightjar.conversations.move(3, "Learning to program")
        nightjar.conversations.open_folder(2, is_open=False)
        nightjar.conversations.pin(2, pinned=True)
        window = self._open(nightjar)
        window.open_conversation(5)
        self._settle(window)
        self.stop(window, "folders")
        view = window.sidebar.list
        view.ask_folder(view.conversations.line(view.conversations.index(view.conversations.rowCount() - 1)).id)
        self.stop(window, "folder-named")
        view.setFocus()
        window.sidebar.search.setText("deep")
        self._until(lambda: view.conversations.rowCount() == 2)
        self.stop(window, "folder-found")
        self._leave(window)

    def asked_itself(self) -> None:
        """What the app answers itself, and what it offers to do."""
        nightjar = ordinary_week()
        told = "I can forget these:"
        found = nightjar.memories.list()[:2]
        nightjar.chat.action = ActionView(kind="forget", headline=told, text=told, memories=found)
        window = self._open(nightjar)
        window.open_conversation(1)
        self._settle(window)
        window.chat.composer.set_text("Forget my sister and the dog.")
        window.chat.composer.send()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        self.stop(window, "asked-to-forget")
        told = "This is what I know about you:"
        nightjar.chat.action = ActionView(kind="list", headline=told, text=told, memories=nightjar.memories.list()[2:6])
        window.chat.composer.set_text("What do you know about me?")
        window.chat.composer.send()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        self.stop(window, "asked-what-it-knows")
        nightjar.chat.action = None
        nightjar.chat.gate.shut()
        window.chat.composer.set_text("And what is left?")
        window.chat.composer.send()
        self._until(lambda: window.chat.transcript.widgets[-1].said.startswith("I will"))
        window.chat.stop()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        self.stop(window, "stopped")
        self._leave(window)

    def night(self) -> None:
        nightjar = ordinary_week()
        window = self._open(nightjar)
        window.show_pane("tonight")
        self.stop(window, "tonight")
        skipped = (SkippedView(line=12, reason="its messages are out of order"),
                   SkippedView(line=47, reason="this is not a chat"))  # fmt: skip
        window.tonight.handover._on_read(
            ImportView(file="conversations.json", kind="trace", conversations=tuple(range(64)), messages=900,
                       proposals=(12,), memories=(), skipped=skipped)
        )  # fmt: skip
        self.stop(window, "imported")
        window.tonight.queue._on_left_out_closed()
        window.bar.clear()
        window.tonight.queue._rows[1].edit()
        self.stop(window, "tonight-editing")
        window.tonight.queue.leave_editing()
        other = nightjar.memories.put("My neighbour Peter repairs clocks.", created=nightjar.clock.ago(hours=1))
        nightjar.memories.questions.append((8, other))
        window.refresh(Changes.MEMORIES)
        self._settle(window)
        self.stop(window, "tonight-question")
        nightjar.night.gate.shut()
        nightjar.night.gate_stage = "dream"
        window.tonight.sleep_now()
        self._until(lambda: window.tonight.asleep.title.text() == stage_named("dream").title)
        window.tonight.asleep.age(_LEARNING_SECONDS)
        nightjar.night.gate_stage = "seed"
        nightjar.night.gate.pass_one()
        self._until(lambda: window.tonight.asleep.title.text() == stage_named("seed").title)
        self._until(lambda: window.tonight.asleep.curves.loss.is_drawn)
        self.stop(window, "mid-night")
        nightjar.night.gate.open()
        self._until(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
        self._settle(window)
        self.stop(window, "morning-report")
        window.tonight.report.verticalScrollBar().setValue(10_000)
        self.stop(window, "morning-report-exam")
        self._leave(window)

    def memories(self) -> None:
        window = self._open(ordinary_week())
        window.open_memory(4)
        self._until(lambda: window.memories.detail.forget_button is not None)
        self._settle(window)
        self.stop(window, "memories")
        button = window.memories.detail.forget_button
        assert button is not None
        button.click()
        self._until(window.memories.forget_card.forget.isEnabled)
        self.stop(window, "forget-preview")
        window.open_memory(12)
        self._settle(window)
        self.stop(window, "memory-waiting")
        window.memories.finder._choose(kinds=("statement", "correction", "derived"), order="oldest")
        window.memories.list.selectAll()
        self.stop(window, "memories-several")
        window.memories.several.forget.click()
        self._until(window.memories.forget_card.forget.isEnabled)
        self.stop(window, "memories-forget-several")
        window.memories.show_page()
        self._settle(window)
        self.stop(window, "memories-page")
        window.memories.show_list()
        window.memories.search.setText("zebra")
        self.stop(window, "memories-none-found")
        self._leave(window)

    def timeline(self) -> None:
        window = self._open(ordinary_week())
        window.show_pane("timeline")
        self._settle(window)
        self.stop(window, "timeline")
        window.timeline.list.select(2)
        comparison = window.timeline.page.comparison
        assert comparison is not None
        comparison.question.setText("Where does my sister live?")
        comparison.show_answers("I don't know that yet.", "Your sister Ilsa lives in Porto.")
        self.stop(window, "compare")
        window.timeline.list.selectAll()
        self._settle(window)
        self.stop(window, "two-mornings")
        window.timeline.list.select(2)
        window.timeline.undo()
        self._settle(window)
        self._until(lambda: bool(window.bar.text))
        self.stop(window, "timeline-after-undo")
        self._leave(window)

    def settings_and_failure(self) -> None:
        window = self._open(ordinary_week())
        window.show_pane("models")
        self._settle(window)
        self.stop(window, "models")
        window.show_pane("settings")
        self.stop(window, "settings")
        window.settings.page.ensureWidgetVisible(window.settings.fields["privacy.keep_backups_days"])
        self.stop(window, "settings-privacy")
        window.settings.page.verticalScrollBar().setValue(0)
        window.settings._set(window.settings._rows[1], "0.5")  # the temperature
        self._until(lambda: bool(window.bar.text))
        self._settle(window)
        self.stop(window, "setting-changed")
        window.settings.search.setText("zebra")
        self.stop(window, "settings-none-found")
        window.show_pane("chat")
        step = "Make it with `make starter`, or add another: `nightjar models add FILE`."
        missing = KnownError("model_missing", "The bundled starter model is not in resources/starter.", step)
        window.show_failure(failure_of(missing))
        self.stop(window, "failure")
        self._leave(window)

    def _open(self, nightjar: ScriptedNightjar) -> Window:
        bridge = Bridge()
        window = Window(self.theme, bridge)
        window.painted.connect(lambda: bridge.open(nightjar.opened))  # type: ignore[arg-type]  # scripted services
        window.show()
        window.activateWindow()  # where no window manager does: a name is kept when its field loses the keyboard
        self._until(lambda: bridge.is_open)
        self._settle(window)
        return window

    def _leave(self, window: Window) -> None:
        """For good: a window that only hides is styled anew with every change of the theme."""
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)

    def _settle(self, window: Window) -> None:
        """Until every service call has been answered, and what those asked in turn."""
        for lane in ("read", "write", "read", "read"):
            answers: list[object] = []
            window.bridge.call(lambda _services: Changes.NONE, answers.append, lane=lane)
            self._until(lambda answers=answers: bool(answers))  # type: ignore[misc]  # bound to this round
        self._until(lambda: not window.chat.transcript.is_growing)

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        while not is_so():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")
