"""The papers a customer takes home: a cleaning slip and a gift certificate."""

from PySide6.QtGui import QPageSize

from desktop_app.window.printing import Paper

SLIP = Paper("Cleaning slip", QPageSize.PageSizeId.A6, margin=10, heading=15)
CERTIFICATE = Paper("Gift certificate", QPageSize.PageSizeId.A6, margin=10, heading=18)
