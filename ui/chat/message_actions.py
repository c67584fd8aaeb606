"""The small buttons under a message: other versions of it, copy, another answer, edit, thumbs. Knows no service."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui import words
from ui.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label

ICONS = ("chevron-left", "chevron-right", "code", "copy", "edit", "again", "thumb-up", "thumb-down")
_CODE_CHARACTERS = 48  # of a block in the menu


class MessageActions(QWidget):
    """Quiet until it is looked for: the versions always show, the buttons when the pointer or the keyboard is near.

    `codes` gives the blocks of code in the message.
    """

    copy_asked = Signal()
    code_asked = Signal(str)  # one of them, to be copied
    change_asked = Signal()  # edit what the owner said, answer again what was asked
    reword_asked = Signal()  # edit an answer
    version_asked = Signal(int)
    rated = Signal(int)  # 1, -1, or 0 to take it back

    def __init__(self, theme: Theme, *, is_own: bool, codes: Callable[[], list[str]]) -> None:
        super().__init__()
        self._codes = codes
        self._versions: tuple[int, ...] = ()
        self._place = 0
        self._changeable = self._near = self._edited = False
        self._rating = 0
        self._is_own = is_own
        self.back = IconButton(theme, "chevron-left", self.tr("Version before"), look="small-icon")
        self.back.on_click(lambda: self._step(-1))
        self.count = Label("", look="small", wrap=False)
        self.forth = IconButton(theme, "chevron-right", self.tr("Version after"), look="small-icon")
        self.forth.on_click(lambda: self._step(1))
        self.code = IconButton(theme, "code", self.tr("Copy code"), look="small-icon").on_click(self._on_code)
        self.copy = IconButton(theme, "copy", self.tr("Copy"), look="small-icon").on_click(self.copy_asked.emit)
        name = self.tr("Edit, and have it answered again") if is_own else self.tr("Another answer")
        self.change = IconButton(theme, "edit" if is_own else "again", name, look="small-icon")
        self.change.on_click(self.change_asked.emit)
        self.reword = IconButton(theme, "edit", self.tr("Edit this answer"), look="small-icon")
        self.reword.on_click(self.reword_asked.emit)
        self.up = IconButton(theme, "thumb-up", self.tr("Good answer"), look="small-icon")
        self.down = IconButton(theme, "thumb-down", self.tr("Wrong: say what is right"), look="small-icon")
        for thumb, rating in ((self.up, 1), (self.down, -1)):
            thumb.setCheckable(True)
            thumb.on_click(partial(self._on_thumb, rating))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        always = (self.copy, self.change, *(() if is_own else (self.reword, self.up, self.down)))
        moving = (self.back, self.count, self.forth, self.code)
        for part in (*moving, self.copy, self.change, self.reword, self.up, self.down):
            _keep_place(part, part in always)
            row.addWidget(part)
        self.code.hide()
        self._show()

    @property
    def last(self) -> QWidget:
        """The button at the end of the row."""
        return self.down

    def show_message(
        self,
        message: int | None,
        versions: Sequence[int],
        *,
        changeable: bool,
        rating: int = 0,
        edited: bool = False,
    ) -> None:
        """`versions` are the messages at this place; none, or one, when it is the only one.

        `edited`: the owner's own words, which nobody rates.
        """
        self._rating, self._edited = rating, edited
        for thumb in (self.up, self.down):
            _keep_place(thumb, not self._is_own and not edited)
        self._versions = tuple(versions)
        self._place = self._versions.index(message) if message in self._versions else 0
        self._changeable = changeable
        self._show()

    def set_near(self, near: bool) -> None:
        if near != self._near:
            self.code.setVisible(near and bool(self._codes()))
        self._near = near
        self._show()

    def menu(self) -> QMenu:
        """The blocks of code, each by its first line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in self._codes():
            name = words.short(code, _CODE_CHARACTERS).replace("&", "&&")
            menu.addAction(name or self.tr("Empty block")).triggered.connect(partial(self.code_asked.emit, code))
        return menu

    def _on_code(self) -> None:
        """One is copied at once; several are chosen from."""
        codes = self._codes()
        if len(codes) == 1:
            self.code_asked.emit(codes[0])
        elif codes:
            self.menu().popup(self.code.mapToGlobal(QPoint(0, self.code.height())))

    def _on_thumb(self, rating: int) -> None:
        self._rating = 0 if self._rating == rating else rating
        self._show()
        self.rated.emit(self._rating)

    def _step(self, step: int) -> None:
        self.version_asked.emit(self._versions[self._place + step])

    def _show(self) -> None:
        several = len(self._versions) > 1
        for part in (self.back, self.count, self.forth):
            part.setVisible(several)
        self.back.setEnabled(self._place > 0)
        self.forth.setEnabled(self._place + 1 < len(self._versions))
        self.count.setText(f"{self._place + 1} / {len(self._versions)}")
        self.count.setAccessibleName(
            self.tr("Version {number} of {all}").format(number=self._place + 1, all=len(self._versions))
        )
        self.copy.setVisible(self._near)
        self.change.setVisible(self._near and self._changeable)
        self.reword.setVisible(self._near and self._changeable and not self._is_own)
        rateable = self._changeable and not self._is_own and not self._edited
        for thumb, rating, icon in ((self.up, 1, "thumb-up"), (self.down, -1, "thumb-down")):
            given = self._rating == rating
            thumb.setChecked(given)
            thumb.set_icon(icon, "accent" if given else "muted")
            thumb.setVisible(rateable and (self._near or given))


def _keep_place(part: QWidget, keeps: bool) -> None:
    """Whether the others stay where they are when it hides."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(keeps)
    part.setSizePolicy(policy)
