"""Drives the window to the states that are worth a picture. Imported by screenshots.py, in a process with a screen."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.faces import Changes
from tests.ui.fakes import ScriptedNightjar
from tests.ui.week import CODE_ANSWER, HALF_AN_ANSWER, PIECES_OF_HALF_AN_ANSWER, first_start, ordinary_week
from ui.bridge import Bridge, Failure
from ui.chat.message import OwnMessage
from ui.theme import Theme
from ui.window import Window

THEMES = ("light", "dark")
LONGEST_WAIT_SECONDS = 120.0
_PAINT_MILLISECONDS = 80  # for what a layout does one turn later
_LEARNING_SECONDS = 74  # how long the night of the picture has been running


class Photographer:
    """`wanted` names the pictures to take; empty takes all."""

    def __init__(self, folder: Path, scale: int, wanted: set[str]) -> None:
        self._folder, self._scale, self._wanted = folder, scale, wanted
        folder.mkdir(parents=True, exist_ok=True)
        application = QApplication.instance() or QApplication(["screenshots"])
        assert isinstance(application, QApplication)
        self._application = application
        self._theme = Theme(application)

    def first_start(self) -> None:
        window = self._open(first_start())
        self._shoot(window, "first-start")
        for pane in ("tonight", "memories", "timeline"):
            window.show_pane(pane)
            self._shoot(window, f"{pane}-empty")
        window.new_private_chat()
        self._until(lambda: window.chat.is_private)
        self._shoot(window, "private-chat")
        window.close()

    def introduction(self) -> None:
        """The three pages, and each step of the first day."""
        nightjar = first_start()
        nightjar.settings.values["start.introduction"] = "pages"
        window = self._open(nightjar)
        for number in range(1, 4):
            self._shoot(window, f"introduction-{number}")
            window.first.pages.next.click()
        for step, name in enumerate(("tell", "ask", "nap", "compare", "done")):
            window.first.day.show_step(step)
            self._shoot(window, f"first-day-{name}")
        window.close()

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
        self._shoot(window, "mid-answer")
        chat.gate.open()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        window.chat.transcript.widgets[-1].unfold()
        self._shoot(window, "answered")
        window.chat.transcript.verticalScrollBar().setValue(0)
        self._shoot(window, "reading-above")
        window.close()

    def branches(self) -> None:
        nightjar = ordinary_week()
        window = self._open(nightjar)
        window.open_conversation(1)
        self._settle(window)
        own = next(widget for widget in window.chat.transcript.widgets if isinstance(widget, OwnMessage))
        own.change_asked.emit()
        window.chat.composer.set_text(own.said + " And on Sundays?")
        own.actions.set_near(True)
        self._shoot(window, "editing")
        window.chat.composer.send()
        self._until(lambda: not window.chat.talk.is_running)
        self._settle(window)
        for widget in window.chat.transcript.widgets[-2:]:
            widget.actions.set_near(True)
        self._shoot(window, "versions")
        nightjar.conversations.pin(2, pinned=True)
        window.refresh(Changes.CONVERSATIONS)
        self._settle(window)
        self._shoot(window, "pinned")
        window.sidebar.search.setText("coat")
        self._until(lambda: window.sidebar.list.conversations.rowCount() == 1)
        self._shoot(window, "search")
        window.close()

    def night(self) -> None:
        nightjar = ordinary_week()
        window = self._open(nightjar)
        window.show_pane("tonight")
        self._shoot(window, "tonight")
        nightjar.night.gate.shut()
        nightjar.night.gate_stage = "dream"
        window.tonight.sleep_now()
        self._until(lambda: window.tonight.asleep.title.text() == "Dreaming")
        window.tonight.asleep.age(_LEARNING_SECONDS)
        nightjar.night.gate_stage = "seed"
        nightjar.night.gate.pass_one()
        self._until(lambda: window.tonight.asleep.title.text() == "Learning")
        self._until(lambda: window.tonight.asleep.curves.loss.is_drawn)
        self._shoot(window, "mid-night")
        nightjar.night.gate.open()
        self._until(lambda: window.tonight.stack.currentWidget() is window.tonight.report)
        self._settle(window)
        self._shoot(window, "morning-report")
        window.tonight.report.verticalScrollBar().setValue(10_000)
        self._shoot(window, "morning-report-exam")
        window.close()

    def memories(self) -> None:
        window = self._open(ordinary_week())
        window.open_memory(4)
        self._settle(window)
        self._shoot(window, "memories")
        button = window.memories.detail.forget_button
        assert button is not None
        button.click()
        self._until(window.memories.forget_card.forget.isEnabled)
        self._shoot(window, "forget-preview")
        window.open_memory(12)
        self._settle(window)
        self._shoot(window, "memory-waiting")
        window.close()

    def timeline(self) -> None:
        window = self._open(ordinary_week())
        window.show_pane("timeline")
        self._settle(window)
        self._shoot(window, "timeline")
        window.timeline.list.select(2)
        comparison = window.timeline.page.comparison
        assert comparison is not None
        comparison.question.setText("Where does my sister live?")
        comparison.show_answers("I don't know that yet.", "Your sister Ilsa lives in Porto.")
        self._shoot(window, "compare")
        window.timeline.undo()
        self._settle(window)
        self._until(lambda: bool(window.bar.text))
        self._shoot(window, "timeline-after-undo")
        window.close()

    def settings_and_failure(self) -> None:
        window = self._open(ordinary_week())
        window.show_pane("models")
        self._settle(window)
        self._shoot(window, "models")
        window.show_pane("settings")
        self._shoot(window, "settings")
        window.show_pane("chat")
        step = "Make it with `make starter`, or add another: `nightjar models add FILE`."
        window.show_failure(Failure("model_missing", "The bundled starter model is missing.", step))
        self._shoot(window, "failure")
        window.close()

    def _open(self, nightjar: ScriptedNightjar) -> Window:
        bridge = Bridge()
        window = Window(self._theme, bridge)
        window.painted.connect(lambda: bridge.open(nightjar.opened))  # type: ignore[arg-type]  # scripted services
        window.show()
        self._until(lambda: bridge.is_open)
        self._settle(window)
        return window

    def _shoot(self, window: Window, name: str) -> None:
        if self._wanted and name not in self._wanted:
            return
        for theme in THEMES:
            self._theme.choose(theme)
            self._paint()
            path = self._folder / f"{name}-{theme}-{self._scale}.png"
            window.grab().save(str(path))
            print(path.name, flush=True)

    def _settle(self, window: Window) -> None:
        """Until every service call has been answered, and what those asked in turn."""
        for lane in ("read", "write", "read", "read"):
            answers: list[object] = []
            window.bridge.call(lambda _services: Changes.NONE, answers.append, lane=lane)
            self._until(lambda answers=answers: bool(answers))  # type: ignore[misc]  # bound to this round

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        while not is_so():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")

    def _paint(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(_PAINT_MILLISECONDS, loop.quit)
        loop.exec()
