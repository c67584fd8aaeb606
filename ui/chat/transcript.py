"""The scrolled column of messages: newest built first, others on the way to them. Follows the end unless one reads.

Of a long conversation only a stretch has widgets. It grows by a few in each turn of the event loop, at the end or above
what is on screen, and what is on screen stays where it is.
"""

from collections.abc import Callable, Sequence
from time import thread_time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.chat.column import MessageColumn
from ui.chat.line import Line
from ui.chat.message import Answer, MessageWidget, OwnMessage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.discard import discard

COLUMN_PIXELS = 740
FIRST_MESSAGES = 40  # three or four screens of them; 5,000 text widgets take 7 s to build
MORE_MESSAGES = 40
_CONTEXT_MESSAGES = 10  # above one that is gone to
_TURN_SECONDS = 0.012  # of building in one turn: twice as much goes into laying out and painting
_FIRST_TURN_SECONDS = 0.008  # beside the change from one conversation to another
_LEAVING_MILLISECONDS = 4  # from one old widget to the next: 60 at once take 30 ms
_NEAR_END_PIXELS = 24
_NEAR_BUILT_PIXELS = 300  # to the first or last that has a widget
Filler = Callable[[MessageWidget, Line], None]


class Transcript(QScrollArea):
    """`fill` writes a message's small facts and chips into its widget."""

    memory_asked = Signal(int)
    link_asked = Signal(str)
    change_asked = Signal(object)  # Line: to be edited, or answered once more
    reword_asked = Signal(object)  # Line: an answer to be edited
    version_asked = Signal(int)
    rated = Signal(object, int)  # Line; 1, -1, or 0 to take it back
    filled = Signal()  # widgets were made

    def __init__(self, theme: Theme, fill: Filler) -> None:
        super().__init__()
        self._theme, self._fill = theme, fill
        self._lines: list[Line] = []
        self._widgets: list[tuple[Line | None, MessageWidget]] = []
        self._first = self._end = 0  # the lines that have widgets
        self._above = self._below = 0  # and those that are to have them
        self._follow = True
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(1)
        self._growing.timeout.connect(self._grow)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Messages"))
        self._column = self._make_column()
        self.to_newest = Button(theme, self.tr("Newest"), icon="down", look="float")
        self.to_newest.setParent(self.viewport())  # a screen reader looks for nothing beside it
        self.to_newest.on_click(self.go_to_newest)
        self.to_newest.hide()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def is_following(self) -> bool:
        return self._follow

    @property
    def is_growing(self) -> bool:
        """Whether more lines are getting their widgets."""
        return self._end < self._below or self._first > self._above

    @property
    def newest(self) -> MessageWidget | None:
        """The widget of the last message, where that has one."""
        return self._widgets[-1][1] if self._widgets and self._end == len(self._lines) else None

    @property
    def widgets(self) -> list[MessageWidget]:
        """The message widgets built so far, oldest first."""
        return [widget for _, widget in self._widgets]

    def show_lines(self, lines: Sequence[Line], at: int | None = None) -> bool:
        """Replace everything and go to the newest, or to the message `at`. False: that is not among these."""
        self._clear()
        self._lines = list(lines)
        found = next((place for place, line in enumerate(lines) if at is not None and line.message == at), None)
        self._first = self._end = len(lines) if found is None else found
        self._below = min(len(lines), self._end + FIRST_MESSAGES)
        self._above = max(0, self._first - (FIRST_MESSAGES if found is None else _CONTEXT_MESSAGES))
        self._follow = found is None
        self._grow(_FIRST_TURN_SECONDS)
        if found is not None:
            self.verticalScrollBar().setValue(0)
            self._widgets[0][1].text.setFocus(Qt.FocusReason.OtherFocusReason)  # which rings it
        self._place_button()
        return at is None or found is not None

    def cut(self, message: int) -> None:
        """Take this message and all below it off the screen: another branch begins here."""
        place = next((at for at, (line, _) in enumerate(self._widgets) if line and line.message == message), None)
        if place is None:
            return
        self._discard_from(place)
        self._lines = self._lines[: self._first + place]
        self._end = self._below = len(self._lines)

    def cut_unanswered(self) -> None:
        """Take off what was just sent, and the answer that did not come."""
        self._discard_from(max(0, len(self._widgets) - 2))

    def _discard_from(self, place: int) -> None:
        for _, widget in self._widgets[place:]:
            self._column.removeWidget(widget)
            discard(widget)
        del self._widgets[place:]

    def add_own(self, text: str) -> OwnMessage:
        """What was just sent, before it has a row."""
        self._reach_end()
        widget = OwnMessage(self._theme)
        widget.say(text)
        self._add(None, widget)
        self.go_to_newest()
        return widget

    def add_answer(self) -> Answer:
        self._reach_end()
        widget = Answer(self._theme)
        widget.wait()
        self._add(None, widget)
        self.go_to_newest()
        return widget

    def refill(self) -> None:
        """Write facts and chips anew: what is remembered has changed."""
        for line, widget in self._widgets:
            if line is not None:
                self._fill(widget, line)
        self.filled.emit()

    def update_lines(self, lines: Sequence[Line]) -> bool:
        """Take the rows of what is on screen already; False, and nothing done, when something else is said there."""
        widgets = self.widgets
        end = self._first + len(widgets)
        is_whole = end == len(lines) if self._end == len(self._lines) else len(lines) == len(self._lines)
        fresh = list(lines[self._first : end]) if is_whole else []
        if not fresh or any(line.is_own != (type(w) is OwnMessage) for line, w in zip(fresh, widgets, strict=True)):
            return False
        if any(line.text != widget.said for line, widget in zip(fresh, widgets, strict=True)):
            return False
        self._lines = list(lines)
        self._widgets = list(zip(fresh, widgets, strict=True))
        self._end, self._below = end, max(end, self._below)
        for line, widget in zip(fresh, widgets, strict=True):
            self._fill(widget, line)
        self.filled.emit()
        return True

    def go_to_newest(self) -> None:
        self._reach_end()
        self._follow = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self._place_button()

    def focus_message(self, step: int) -> None:
        """Move the keyboard to the message before (-1) or after (+1) the focused one."""
        widgets = self.widgets
        if not widgets:
            return
        focused = next((place for place, widget in enumerate(widgets) if widget.text.hasFocus()), len(widgets))
        target = widgets[max(0, min(len(widgets) - 1, focused + step))]
        target.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(target, 0, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self._text_width()
        for widget in self.widgets:
            widget.fit(width)
        self._place_button()

    def _make_column(self) -> QVBoxLayout:
        inner = self._inner = MessageColumn(self._theme)
        inner.setMaximumWidth(COLUMN_PIXELS + 64)
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(8)
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)
        self.setWidget(outer)
        return column

    def _text_width(self) -> int:
        return max(120, min(COLUMN_PIXELS, self.viewport().width() - 64))

    def _build(self, line: Line) -> MessageWidget:
        widget = OwnMessage(self._theme) if line.is_own else Answer(self._theme)
        widget.say(line.text)
        self._fill(widget, line)
        return widget

    def _add(self, line: Line | None, widget: MessageWidget, *, first: bool = False) -> None:
        """At the end, or as the first."""
        widget.memory_asked.connect(self.memory_asked)
        widget.link_asked.connect(self.link_asked)
        widget.version_asked.connect(self.version_asked)
        widget.change_asked.connect(lambda: self._on_change(widget))
        widget.reword_asked.connect(lambda: self._on_reword(widget))
        widget.rated.connect(lambda rating: self._on_rated(widget, rating))
        widget.fit(self._text_width())
        if not first:
            self._widgets.append((line, widget))
            self._column.addWidget(widget)
            self.filled.emit()
        else:
            self._widgets.insert(0, (line, widget))
            self._column.insertWidget(1, widget)  # the stretch stands above
            widget.lower()  # to a screen reader the lowest is the first
        widget.show()  # Qt would do it a turn later, and the layout would count it only then

    def _on_change(self, widget: MessageWidget) -> None:
        if (line := self._line_of(widget)) is not None:
            self.change_asked.emit(line)

    def _on_reword(self, widget: MessageWidget) -> None:
        if (line := self._line_of(widget)) is not None:
            self.reword_asked.emit(line)

    def _on_rated(self, widget: MessageWidget, rating: int) -> None:
        if (line := self._line_of(widget)) is not None:
            self.rated.emit(line, rating)

    def _line_of(self, widget: MessageWidget) -> Line | None:
        return next(line for line, one in self._widgets if one is widget)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._inner.update()  # the ring moves
        near = [one for one in (old, new) if one is not None]
        for widget in self.widgets:
            if any(widget.isAncestorOf(one) for one in near):
                widget.follow_focus()

    def _clear(self) -> None:
        self._growing.stop()
        for number, widget in enumerate(self.widgets):
            self._column.removeWidget(widget)
            widget.hide()
            QTimer.singleShot(_LEAVING_MILLISECONDS * number, widget, widget.deleteLater)
        self._widgets.clear()

    def _reach_end(self) -> None:
        """The newest have widgets; what is not among them and their neighbours has none any more."""
        if self._end < len(self._lines):
            self.show_lines(self._lines)

    def _grow(self, seconds: float = _TURN_SECONDS) -> None:
        """Give widgets to some more lines, below first; the next turn of the event loop goes on."""
        began, bar = thread_time(), self.verticalScrollBar()
        from_end = bar.maximum() - bar.value()
        above = self._end == self._below
        while thread_time() - began < seconds:
            if not above and self._end < self._below:
                self._add(self._lines[self._end], self._build(self._lines[self._end]))
                self._end += 1
            elif above and self._first > self._above:
                self._first -= 1
                self._add(self._lines[self._first], self._build(self._lines[self._first]), first=True)
            else:
                break
        self._lay_out()
        if above:
            bar.setValue(bar.maximum() - from_end)
        if self.is_growing:
            # Once this is painted, and after a wait: whatever else is due comes in between.
            QTimer.singleShot(0, self._growing, self._growing.start)

    def _lay_out(self) -> None:
        """At once, so that the place can be kept before anything is painted."""
        self._column.activate()
        self.widget().layout().activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _on_scrolled(self, value: int) -> None:
        high = self.verticalScrollBar().maximum()
        self._follow = value >= high - _NEAR_END_PIXELS and self._end == len(self._lines)
        self._place_button()
        if self.is_growing:
            return
        if value < _NEAR_BUILT_PIXELS and self._first > 0:
            self._above = max(0, self._first - MORE_MESSAGES)
            self._growing.start()  # not from inside the scroll bar's own signal: it would still be moving
        elif value > high - _NEAR_BUILT_PIXELS and self._end < len(self._lines):
            self._below = min(len(self._lines), self._end + MORE_MESSAGES)
            self._growing.start()

    def _on_range_changed(self, _low: int, high: int) -> None:
        if self._follow and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.verticalScrollBar().setValue(high)
        self._place_button()

    def _place_button(self) -> None:
        self.to_newest.setVisible(not self._follow)
        self.to_newest.adjustSize()
        area = self.viewport().rect()
        left = area.center().x() - self.to_newest.width() // 2
        self.to_newest.move(left, area.bottom() - self.to_newest.height() - 8)
        self.to_newest.raise_()
