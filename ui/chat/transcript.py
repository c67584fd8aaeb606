"""The scrolled column of messages: newest built first, older ones on the way up. Follows the end unless one reads."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.chat.column import MessageColumn
from ui.chat.line import Line
from ui.chat.message import Answer, MessageWidget, OwnMessage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.discard import discard

COLUMN_PIXELS = 740
FIRST_MESSAGES = 60  # 5,000 text widgets take 7 s to build, 60 take 0.06 s
MORE_MESSAGES = 40
_NEAR_END_PIXELS = 24
_NEAR_START_PIXELS = 300
Filler = Callable[[MessageWidget, Line], None]


class Transcript(QScrollArea):
    """`fill` writes a message's small facts and chips into its widget."""

    memory_asked = Signal(int)
    link_asked = Signal(str)
    change_asked = Signal(object)  # Line: to be edited, or answered once more
    version_asked = Signal(int)
    rated = Signal(object, int)  # Line; 1, -1, or 0 to take it back

    def __init__(self, theme: Theme, fill: Filler) -> None:
        super().__init__()
        self._theme, self._fill = theme, fill
        self._lines: list[Line] = []
        self._widgets: list[tuple[Line | None, MessageWidget]] = []
        self._first = 0
        self._follow = True
        self._from_end: int | None = None  # keeps the place while older messages are put in above
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
    def last(self) -> Line | None:
        """The newest message that has a row."""
        return self._lines[-1] if self._lines else None

    @property
    def is_following(self) -> bool:
        return self._follow

    @property
    def widgets(self) -> list[MessageWidget]:
        """The message widgets built so far, oldest first."""
        return [widget for _, widget in self._widgets]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace everything and go to the newest."""
        self._clear()
        self._lines = list(lines)
        self._first = max(0, len(self._lines) - FIRST_MESSAGES)
        for line in self._lines[self._first :]:
            self._add(line, self._build(line))
        self.go_to_newest()

    def cut(self, message: int) -> None:
        """Take this message and all below it off the screen: another branch begins here."""
        place = next((at for at, (line, _) in enumerate(self._widgets) if line and line.message == message), None)
        if place is None:
            return
        for _, widget in self._widgets[place:]:
            self._column.removeWidget(widget)
            discard(widget)
        del self._widgets[place:]
        self._lines = self._lines[: self._first + place]

    def show_message(self, message: int) -> None:
        """Scroll to it, where it is built."""
        widget = next((one for line, one in self._widgets if line and line.message == message), None)
        if widget is not None:
            self._follow = False
            # Its place is known once the new column is laid out.
            QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, 40))

    def add_own(self, text: str) -> OwnMessage:
        """What was just sent, before it has a row."""
        widget = OwnMessage(self._theme)
        widget.say(text)
        self._add(None, widget)
        self.go_to_newest()
        return widget

    def add_answer(self) -> Answer:
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

    def update_lines(self, lines: Sequence[Line]) -> bool:
        """Take the rows of what is on screen already; False, and nothing done, when something else is said there."""
        widgets = self.widgets
        start = len(lines) - len(widgets)
        fresh = list(lines[start:]) if start == self._first else []
        if not fresh or any(line.is_own != (type(w) is OwnMessage) for line, w in zip(fresh, widgets, strict=True)):
            return False
        if any(line.text != widget.said for line, widget in zip(fresh, widgets, strict=True)):
            return False
        self._lines = list(lines)
        self._widgets = list(zip(fresh, widgets, strict=True))
        for line, widget in zip(fresh, widgets, strict=True):
            self._fill(widget, line)
        return True

    def go_to_newest(self) -> None:
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

    def _add(self, line: Line | None, widget: MessageWidget, place: int | None = None) -> None:
        """At the end, or before the widget at `place`."""
        widget.memory_asked.connect(self.memory_asked)
        widget.link_asked.connect(self.link_asked)
        widget.version_asked.connect(self.version_asked)
        widget.change_asked.connect(lambda: self._on_change(widget))
        widget.rated.connect(lambda rating: self._on_rated(widget, rating))
        widget.fit(self._text_width())
        if place is None:
            self._widgets.append((line, widget))
            self._column.addWidget(widget)
        else:
            self._widgets.insert(place, (line, widget))
            self._column.insertWidget(place + 1, widget)  # the stretch comes first

    def _on_change(self, widget: MessageWidget) -> None:
        if (line := self._line_of(widget)) is not None:
            self.change_asked.emit(line)

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
        for widget in self.widgets:
            self._column.removeWidget(widget)
            discard(widget)
        self._widgets.clear()

    def _add_older(self) -> None:
        bar = self.verticalScrollBar()
        self._from_end = bar.maximum() - bar.value()
        start = max(0, self._first - MORE_MESSAGES)
        for place, line in enumerate(self._lines[start : self._first]):
            self._add(line, self._build(line), place)
        self._first = start

    def _on_scrolled(self, value: int) -> None:
        self._follow = value >= self.verticalScrollBar().maximum() - _NEAR_END_PIXELS
        self._place_button()
        if value < _NEAR_START_PIXELS and self._first > 0 and self._from_end is None:
            # Not from inside the scroll bar's own signal: it would still be moving.
            self._from_end = self.verticalScrollBar().maximum() - value
            QTimer.singleShot(0, self, self._add_older)

    def _on_range_changed(self, _low: int, high: int) -> None:
        if self._from_end is not None:
            place, self._from_end = high - self._from_end, None
            self.verticalScrollBar().setValue(place)
        elif self._follow and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.verticalScrollBar().setValue(high)
        self._place_button()

    def _place_button(self) -> None:
        self.to_newest.setVisible(not self._follow)
        self.to_newest.adjustSize()
        area = self.viewport().rect()
        left = area.center().x() - self.to_newest.width() // 2
        self.to_newest.move(left, area.bottom() - self.to_newest.height() - 8)
        self.to_newest.raise_()
