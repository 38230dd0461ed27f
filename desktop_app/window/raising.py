"""Bringing a window before all others."""

from PySide6.QtWidgets import QWidget


def bring_forward(window: QWidget) -> None:
    """Show a window, also one that was put away, and give it the keys."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
