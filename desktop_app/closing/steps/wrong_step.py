"""The third step: what went wrong, what was given for it, and what that cost."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line
from desktop_app.closing.steps.step import Step
from desktop_app.closing.wrong_queries import WentWrong
from desktop_app.foundation.money import amount_words
from desktop_app.reminders.days import date_words


class WrongStep(Step):
    """What waits to be made right, and what happened today. `make_right_wanted` carries the customer and incident."""

    part = Part.WRONG
    subtitle = "What went wrong, what was done about it, and what is still to be made right."
    nothing = "Nothing went wrong today, and nothing waits to be made right."
    make_right_wanted = Signal(int, object)

    def deeds(self) -> Sequence[Deed]:
        """To make it right, or to look closer."""
        return (
            Deed("Make it right", "M", lambda line, _: self.make_right_wanted.emit(line.customer, line.subject)),
            Deed("Open card", "O", self.open_card),
        )

    def lines(self, page: Review) -> Sequence[Line]:
        """What waits first."""
        return [_line(row, page) for row in page.wrong]

    def summary(self, page: Review) -> str:
        """What was spent of what may be."""
        return f"{amount_words(page.spent.month)} of {amount_words(page.spent.may)} spent"


def _line(row: WentWrong, page: Review) -> Line:
    settled = row.settled_at is not None
    words = (row.kind, row.text, row.given, "noticed first" if row.noticed else "")
    cost = f"{amount_words(row.cost)} spent" if row.cost else ""
    day = "" if row.day == page.day else date_words(row.day, page.day)
    stands = "made right" if settled else "still open"
    return Line(
        id=f"incident:{row.id}",
        who=row.customer,
        what=" · ".join(part for part in words if part),
        end=" · ".join(part for part in (cost, day, stands) if part),
        settled=settled,
        subject=row.id,
        customer=row.customer_id,
        icon="heart",
    )
