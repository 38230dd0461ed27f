"""The day in numbers: people and acts, what was kept, what was given, and the catch of the day."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.closing.numbers_words import catch_words, given_words, promises_words
from desktop_app.closing.queries import Review
from desktop_app.foundation.money import amount_words
from desktop_app.window.avatar import SMALL, Avatar
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.progress import ProgressBar, ProgressRing
from desktop_app.window.surface import Hairline
from desktop_app.window.typeface import Size, Weight

_FIGURES = (
    ("visits", "visits"),
    ("before_asked", "before asked"),
    ("noticed", "noticed"),
    ("day_after", "day-after"),
    ("first_visits", "first visits"),
    ("went_wrong", "went wrong"),
)


class NumbersPanel(QWidget):
    """Six figures, the share of promises kept, the month's making right, and what was caught."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = {name: PlainLabel("0", size=Size.HERO, weight=Weight.STRONG) for name, _ in _FIGURES}
        self.ring = ProgressRing()
        self.promises = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.spent = PlainLabel(size=Size.META, ink="ink-2")
        self.meter = ProgressBar()
        self.given = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.catch = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.face = Avatar("", SMALL)
        self._caught = QWidget()
        self._lay_out()

    def show_review(self, page: Review) -> None:
        """Show the figures of this day."""
        for name, figure in self.figures.items():
            figure.setText(str(getattr(page.numbers, name)))
        words = promises_words(page)
        self.ring.show_share(page.promises_kept, page.promises_kept + len(page.promises), words)
        self.promises.setText(words)
        spent = f"{amount_words(page.spent.month)} of {amount_words(page.spent.may)}"
        self.spent.setText(spent)
        self.meter.show_share(max(0, page.spent.month), max(1, page.spent.may), spent)
        self.given.setText(given_words(page.spent))
        thanks = page.caught.thanks[:1]
        self._caught.setVisible(bool(thanks))
        for one in thanks:
            self.face.show_person(one.colleagues[0])
            self.catch.setText(catch_words(one))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(PlainLabel("The day in numbers", size=Size.HEAD, weight=Weight.STRONG))
        column.addLayout(self._grid())
        column.addWidget(Hairline())
        promises = QHBoxLayout()
        promises.setSpacing(2 * STEP)
        promises.addWidget(self.ring)
        promises.addLayout(_stacked([PlainLabel("Promises kept", weight=Weight.STRONG), self.promises], middle=True), 1)
        column.addLayout(promises)
        column.addWidget(Hairline())
        column.addLayout(self._making_right())
        self._lay_out_catch()
        column.addWidget(self._caught)
        column.addStretch()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(0)
        for place, (name, words) in enumerate(_FIGURES):
            row, across = divmod(place, 3)
            grid.addWidget(self.figures[name], 2 * row, across)
            grid.addWidget(PlainLabel(words, size=Size.META, ink="ink-2"), 2 * row + 1, across)
            grid.setRowMinimumHeight(2 * row, 5 * STEP)
        return grid

    def _making_right(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("Making things right", weight=Weight.STRONG), 1)
        head.addWidget(self.spent)
        column = _stacked([self.meter, self.given])
        column.insertLayout(0, head)
        column.setSpacing(STEP)
        return column

    def _lay_out_catch(self) -> None:
        caught = QHBoxLayout()
        caught.setSpacing(STEP)
        caught.addLayout(_stacked([self.face], at_top=True))
        caught.addWidget(self.catch, 1)
        column = _stacked([Hairline(), PlainLabel("Catch of the day", weight=Weight.STRONG)], into=self._caught)
        column.setSpacing(STEP)
        column.addLayout(caught)


def _stacked(
    parts: Iterable[QWidget], *, middle: bool = False, at_top: bool = False, into: QWidget | None = None
) -> QVBoxLayout:
    column = QVBoxLayout(into) if into else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(HALF_STEP)
    if middle:
        column.addStretch()
    for part in parts:
        column.addWidget(part)
    if middle or at_top:
        column.addStretch()
    return column
