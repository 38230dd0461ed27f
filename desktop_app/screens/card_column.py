"""The open card from top to bottom. Where the window is low, what can be found elsewhere gives way."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.header_panel import HeaderPanel
from desktop_app.customers.timeline_panel import TimelinePanel
from desktop_app.suggestions.strip import Strip
from desktop_app.visits.here_bar import HereBar
from desktop_app.window.measures import STEP

_WIDEST = 800
BEFORE = 3 * STEP + 1  # the sheet's own hairline stands before it
_BELOW_HEADER, _BELOW_VISIT = 13, 11


class CardColumn(QWidget):
    """First the timeline's events give way, then its heading, then the rows. Suggestions and alerts never go."""

    def __init__(
        self, header: HeaderPanel, here: HereBar, strip: Strip, rows: Sequence[QWidget], timeline: TimelinePanel
    ) -> None:
        """`rows` stand between the suggestions and the timeline; the last of them gives way first."""
        super().__init__()
        self.setMaximumWidth(_WIDEST)
        self._always = (header, here, strip)
        self._timeline = timeline
        self._rows = [(row, _below_a_gap(row)) for row in rows]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(BEFORE, 2 * STEP, 3 * STEP, STEP)
        self._column.setSpacing(0)
        self._column.addWidget(header)
        self._column.addSpacing(_BELOW_HEADER)
        self._column.addWidget(here)
        self._column.addSpacing(_BELOW_VISIT)
        self._column.addWidget(strip)
        for _, place in self._rows:
            self._column.addWidget(place)
        self._column.addStretch(1)
        self._column.addWidget(timeline)

    def lowest(self) -> int:
        """How low it can be, in pixels: as high as what never gives way."""
        return 3 * STEP + _BELOW_HEADER + _BELOW_VISIT + sum(map(self._height, self._always))

    def heightForWidth(self, width: int) -> int:
        """The same: where it must scroll, only what never gives way is scrolled through."""
        return self.minimumSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room anew."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Find room anew when a part needs more or less of it."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return handled

    def _make_room(self) -> None:
        room = self.height() - self.lowest()
        for row, place in self._rows:
            height = 0 if row.isHidden() else STEP + self._height(row)
            room -= height
            place.setVisible(height > 0 and room >= 0)
        room -= self._height(self._timeline.all)
        self._timeline.setVisible(room >= 0)
        self._timeline.events.setVisible(room >= self._timeline.events.height())

    def _height(self, part: QWidget) -> int:
        width = self.width() - BEFORE - 3 * STEP
        if part.hasHeightForWidth():
            return part.heightForWidth(width)
        return part.sizeHint().expandedTo(part.minimumSize()).height()


def _below_a_gap(row: QWidget) -> QWidget:
    """Give a row a place that is left out with it, the gap above it included."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, STEP, 0, 0)
    column.addWidget(row)
    return place
