"""A search field: says what it searches, and can be emptied."""

from PySide6.QtWidgets import QLineEdit, QToolButton


class SearchField(QLineEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):  # Qt gives its own clear button no name
            button.setAccessibleName(self.tr("Clear"))
            button.setToolTip(self.tr("Clear"))
