"""The papers of the close of day."""

from PySide6.QtGui import QPageSize

from desktop_app.window.printing import Paper

DAY = Paper("Close of day", QPageSize.PageSizeId.A4, margin=18, heading=16, letters=10)
