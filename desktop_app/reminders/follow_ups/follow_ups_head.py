"""The head of the Follow-ups screen: what we kept up, what is open, and what can be begun."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reminders.follow_ups.follow_ups_queries import Covered, Desk
from desktop_app.reminders.kept_queries import Promises
from desktop_app.reminders.rules import Tab
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.typeface import Size, Weight

HANDFUL = 5


class FollowUpsHead(QWidget):
    """Title, one line about promises and coverage, and the buttons; spreading is offered for more than a handful."""

    def __init__(self) -> None:
        super().__init__()
        self.line = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.spread = Button("Spread", ButtonKind.SOFT, icon="calendar")
        self.spread.hide()
        self.doors = Button("Doors", ButtonKind.QUIET, icon="store")
        self.add = Button("Add", ButtonKind.QUIET, icon="plus")
        row = QHBoxLayout()
        row.setSpacing(HALF_STEP)
        row.addWidget(PlainLabel("Follow-ups", size=Size.HEAD, weight=Weight.STRONG), 1)
        for button in (self.spread, self.doors, self.add):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.line)

    def show_desk(self, desk: Desk) -> None:
        """Show how things stand."""
        self.line.setText(" · ".join(filter(None, (promise_words(desk.promises), covered_words(desk.covered)))))
        self.line.setVisible(bool(self.line.text()))
        overdue = desk.counts[Tab.OVERDUE]
        self.spread.say(f"Spread {overdue}")
        self.spread.setAccessibleName(f"Spread {overdue} overdue over the days to come")
        self.spread.setVisible(overdue > HANDFUL)
        self.doors.say(f"Doors · {len(desk.doors)}" if desk.doors else "Doors")
        self.doors.setAccessibleName(f"Doors to open: {len(desk.doors)}")


def promise_words(promises: Promises) -> str:
    """Say how the promises of this month came out: ``Promises kept this month 14 of 15; 1 late``."""
    total = sum(promises)
    if not total:
        return ""
    rest = [f"{count} {how}" for count, how in ((promises.late, "late"), (promises.broken, "not kept")) if count]
    return "; ".join((f"Promises kept this month {promises.kept} of {total}", *rest))


def covered_words(covered: Covered) -> str:
    """Say of how many visits of the week a follow-up was decided."""
    if not covered.visits:
        return ""
    visits = "visit has" if covered.visits == 1 else "visits have"
    return f"In the last 7 days {covered.decided} of {covered.visits} {visits} a follow-up decided"
