"""The small buttons under a message: other versions of it, copy, edit, another answer. Knows no service."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label


class MessageActions(QWidget):
    """Quiet until it is looked for: the versions always show, the buttons when the pointer or the keyboard is near."""

    copy_asked = Signal()
    change_asked = Signal()  # edit what the owner said, answer again what was asked
    version_asked = Signal(int)

    def __init__(self, theme: Theme, *, is_own: bool) -> None:
        super().__init__()
        self._versions: tuple[int, ...] = ()
        self._place = 0
        self._changeable = self._near = False
        self.back = IconButton(theme, "chevron-left", self.tr("Version before"), look="small-icon")
        self.back.on_click(lambda: self._step(-1))
        self.count = Label("", look="small", wrap=False)
        self.forth = IconButton(theme, "chevron-right", self.tr("Version after"), look="small-icon")
        self.forth.on_click(lambda: self._step(1))
        self.copy = IconButton(theme, "copy", self.tr("Copy"), look="small-icon").on_click(self.copy_asked.emit)
        name = self.tr("Edit, and have it answered again") if is_own else self.tr("Another answer")
        self.change = IconButton(theme, "edit" if is_own else "again", name, look="small-icon")
        self.change.on_click(self.change_asked.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.back, self.count, self.forth, self.copy, self.change):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(part in (self.copy, self.change))
            part.setSizePolicy(policy)
            row.addWidget(part)
        self._show()

    def show_message(self, message: int | None, versions: Sequence[int], *, changeable: bool) -> None:
        """`versions` are the messages at this place; none, or one, when it is the only one."""
        self._versions = tuple(versions)
        self._place = self._versions.index(message) if message in self._versions else 0
        self._changeable = changeable
        self._show()

    def set_near(self, near: bool) -> None:
        self._near = near
        self._show()

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
