"""The last step: who is expected tomorrow, and what is due."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.leaving_rows import KEY, LeavingRows
from desktop_app.closing.steps.lines import Line, reminder_line
from desktop_app.closing.steps.step import Step
from desktop_app.visits.day_queries import Expected
from desktop_app.window.background import Background


class TomorrowStep(Step):
    """Nothing has to be done here: tomorrow is looked at. `line_up_wanted` asks for its page.

    `hand_over_wanted` carries the TimeAway of who is away from tomorrow on.
    """

    part = Part.TOMORROW
    subtitle = "Who is expected, and what is due."
    nothing = "Nothing is due tomorrow, and nobody has an appointment."
    line_up_wanted = Signal()
    hand_over_wanted = Signal(object)

    def __init__(self, background: Background) -> None:
        self.leaving = LeavingRows()
        super().__init__(background)
        self.leaving.hand_over_wanted.connect(self.hand_over_wanted)
        key = QShortcut(QKeySequence(KEY), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.leaving.hand_over)

    def head(self) -> QWidget:
        """Who goes away."""
        return self.leaving

    def show_review(self, page: Review) -> None:
        """Show tomorrow, and who goes away until the shop is open again."""
        super().show_review(page)
        self.leaving.show_times(page.leaving)

    def deeds(self) -> Sequence[Deed]:
        """To see what to prepare for each, or to look closer."""
        return (
            Deed("The line-up", "L", lambda *_: self.line_up_wanted.emit(), always=True),
            Deed("Open card", "O", self.open_card),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """Guests, then reminders."""
        return [*map(_guest, page.expected), *(reminder_line(row, page) for row in page.tomorrow)]

    def summary(self, page: Review) -> str:
        """How many are expected."""
        return f"{len(page.expected)} expected"


def _guest(guest: Expected) -> Line:
    what = " · ".join(words for words in (guest.service, guest.staff_name and f"with {guest.staff_name}") if words)
    return Line(
        id=f"guest:{guest.appointment}",
        who=guest.name or "Somebody",
        what=what or "Appointment",
        end=f"{guest.time:%H:%M}" if guest.time else "Any time",
        settled=False,
        subject=guest.appointment,
        customer=guest.customer,
    )
