"""Taking widgets out of a layout for good."""

from PySide6.QtWidgets import QLayout, QWidget


def discard_all(layout: QLayout) -> None:
    """Empty a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            discard(widget)
        elif (inner := item.layout()) is not None:
            discard_all(inner)


def discard(widget: QWidget) -> None:
    """Hidden first: a layout shows what it was given a turn later, and an orphan would appear as a window."""
    widget.hide()
    widget.deleteLater()
