"""The list of who slips away: a tap on the last column asks who does it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent

from desktop_app.closing.steps.slipping_columns import columns
from desktop_app.window.list_view import ListView
from desktop_app.window.record_model import RECORD


class SlippingList(ListView):
    """`who_wanted` carries the line whose doer is to be chosen."""

    who_wanted = Signal(object)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which column was tapped."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and columns(self.visualRect(index))[-1].contains(place):
            self.who_wanted.emit(index.data(RECORD))
