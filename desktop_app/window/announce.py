"""Saying aloud, through the screen reader, what appeared beside the work."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, sentence: str) -> None:
    """Have a sentence read out without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
