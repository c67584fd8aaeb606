"""Tells a screen reader what changed by itself. It waits for what is being said, and is silent where none listens."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, text: str) -> None:
    """Say this once, when there is a pause. `source` is what it is about."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
