"""Who goes away tomorrow, and the sheet that is handed over before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.staff.away_words import days_words, theirs_words
from desktop_app.staff.queries import TimeAway
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.emptying import empty
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.sunken_row import SunkenRow

KEY = "H"


class LeavingRows(QWidget):
    """A row for each time away that begins. `hand_over_wanted` carries the TimeAway whose sheet is wanted."""

    hand_over_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.times: tuple[TimeAway, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, STEP)
        self._rows.setSpacing(HALF_STEP)
        self.hide()

    def show_times(self, times: tuple[TimeAway, ...]) -> None:
        """Show these from now on; where there are none, nothing."""
        self.setVisible(bool(times))
        if times == self.times:
            return
        self.times = times
        empty(self._rows)
        for place, time in enumerate(times):
            self._rows.addWidget(self._row(time, first=not place))

    def hand_over(self) -> None:
        """Ask for the sheet of whoever leaves first."""
        if self.times:
            self.hand_over_wanted.emit(self.times[0])

    def _row(self, time: TimeAway, *, first: bool) -> SunkenRow:
        title = f"{time.name} is away {days_words(time)}"
        who = theirs_words(time.passes_to or "Anyone", decides=time.decides)
        row = SunkenRow("calendar", before_icon=2 * STEP)
        row.say(title, who, f"{title}. {who}.")
        step = Button(f"Hand over  {KEY}" if first else "Hand over", ButtonKind.OUTLINE)
        step.setAccessibleName(f"{time.name} hands over")
        step.clicked.connect(lambda: self.hand_over_wanted.emit(time))
        row.side.addWidget(step)
        return row
