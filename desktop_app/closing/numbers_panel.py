"""The day in numbers: people and acts."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.queries import Review
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.progress import ProgressRing
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

_FIGURES = (
    ("visits", "visits"),
    ("before_asked", "before asked"),
    ("noticed", "noticed"),
    ("day_after", "day-after"),
    ("first_visits", "first visits"),
)


class NumbersPanel(QWidget):
    """Five figures, and the share of promises kept."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = {name: PlainLabel("0", size=Size.HERO, weight=Weight.STRONG) for name, _ in _FIGURES}
        self.ring = ProgressRing()
        self.promises = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self._lay_out()

    def show_review(self, page: Review) -> None:
        """Show the figures of this day."""
        for name, figure in self.figures.items():
            figure.setText(str(getattr(page.numbers, name)))
        kept, still_open = page.promises_kept, len(page.promises)
        words = f"{kept} kept today, {still_open} still open"
        self.ring.show_share(kept, kept + still_open, words)
        self.promises.setText(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(PlainLabel("The day in numbers", size=Size.HEAD, weight=Weight.STRONG))
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(0)
        for place, (name, words) in enumerate(_FIGURES):
            row, across = divmod(place, 3)
            grid.addWidget(self.figures[name], 2 * row, across)
            grid.addWidget(PlainLabel(words, size=Size.META, ink="ink-2"), 2 * row + 1, across)
            grid.setRowMinimumHeight(2 * row, 5 * STEP)
        column.addLayout(grid)
        column.addWidget(Hairline())
        caption = QVBoxLayout()
        caption.setSpacing(HALF_STEP)
        caption.addStretch()
        caption.addWidget(PlainLabel("Promises", weight=Weight.STRONG))
        caption.addWidget(self.promises)
        caption.addStretch()
        promises = QHBoxLayout()
        promises.setSpacing(2 * STEP)
        promises.addWidget(self.ring)
        promises.addLayout(caption, 1)
        column.addLayout(promises)
