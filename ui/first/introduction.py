"""Three short pages: what happens at night, what never happens, who talks. Asks no service; tells by signal."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme, mark
from ui.widgets.buttons import Button
from ui.widgets.icon import Icon
from ui.widgets.text import Label

_WIDTH_PIXELS = 560
_PAGE_LINES = 19  # of the tallest page: a stack does not ask wrapped labels how tall they get
_MARK_PIXELS = 64
_ICON_PIXELS = 24
Lines = tuple[tuple[str, str], ...]  # icon, sentence


class Introduction(QWidget):
    """Enter and the arrows turn the pages; the window's Esc leaves them out."""

    finished = Signal()
    file_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._theme = theme
        self.pages = QStackedWidget()
        self.place = Label("", look="small", wrap=False)
        self.skip = Button(theme, self.tr("Skip"), look="quiet").on_click(self.finished.emit)
        self.back = Button(theme, self.tr("Back")).on_click(lambda: self._turn(-1))
        self.next = Button(theme, "", look="primary").on_click(lambda: self._turn(1))
        for title, lines in (self._nights(), self._never(), self._who()):
            self.pages.addWidget(self._page(title, lines))
        tip = self.tr("A .gguf file. To learn at night it must be of the Qwen3 family.")
        self.file_button = Button(theme, self.tr("Use a model of my own …"), icon="plus", tip=tip)
        self.file_button.on_click(self.file_asked.emit)
        self._last_column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._lay_out()
        # A button would take the arrows for itself.
        for key, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, step))
        theme.changed.connect(self._size_pages)
        self._size_pages()
        self.begin()

    def begin(self) -> None:
        """From the first page, with the keyboard on the button that goes on."""
        self._show_page(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _size_pages(self) -> None:
        self.pages.setMinimumHeight(_PAGE_LINES * self._theme.type.body)

    def _turn(self, step: int) -> None:
        place = self.pages.currentIndex() + step
        if place >= self.pages.count():
            self.finished.emit()
        elif place >= 0:
            self._show_page(place)

    def _show_page(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        count = self.pages.count()
        self.place.setText(self.tr("{place} of {count}").format(place=place + 1, count=count))
        self.skip.setVisible(place < count - 1)  # on the last page it would be the same as to begin
        self.back.setVisible(place > 0)
        self.next.set_label(self.tr("Begin") if place == count - 1 else self.tr("Next"))
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nights(self) -> tuple[str, Lines]:
        return self.tr("I learn about you in my sleep"), (
            ("chat", self.tr("By day we talk. What lasts about you goes into notes that you can read and delete.")),
            (
                "moon",
                self.tr("When nobody is at the machine I sleep: I dream of what you told me, practise, and train."),
            ),
            (
                "sunrise",
                self.tr("In the morning I know it by heart, and show you what I learned and how my exam went."),
            ),
        )

    def _never(self) -> tuple[str, Lines]:
        return self.tr("What I never do"), (
            ("private", self.tr("Nothing leaves this computer. There is no account, and I open no connection.")),
            ("memory", self.tr("I learn only what you typed or approved, not what was pasted or written by others.")),
            ("undo", self.tr("No night is final. Go back to any morning; what you forget leaves the model too.")),
            ("check", self.tr("No night makes me careless. A model that fails its exam is not used.")),
        )

    def _who(self) -> tuple[str, Lines]:
        return self.tr("Who will talk to you"), (
            ("model", self.tr("A small model comes with me. It gets to know you within minutes on any laptop.")),
            (
                "info",
                self.tr(
                    "It speaks only English and knows little of the world. A bigger one knows more, and sleeps longer."
                ),
            ),
            ("settings", self.tr("You can change the model at any time under Models; your notes stay yours.")),
        )

    def _page(self, title: str, lines: Lines) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(title, look="title"))
        column.addSpacing(4)
        for icon, sentence in lines:
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(Icon(self._theme, icon, "accent", _ICON_PIXELS), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(sentence), 1)
            column.addLayout(row)
        page.setAccessibleName(title)
        page.setAccessibleDescription(" ".join(sentence for _, sentence in lines))
        self._last_column = column
        return page

    def _lay_out(self) -> None:
        for number in range(self.pages.count()):
            column = self.pages.widget(number).layout()
            assert isinstance(column, QVBoxLayout)
            column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(mark(_MARK_PIXELS, 3.0))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.place)
        foot.addSpacing(12)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        inner = QWidget()
        inner.setFixedWidth(_WIDTH_PIXELS)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)
        column.addSpacing(20)
        column.addWidget(self.pages)
        column.addSpacing(24)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
