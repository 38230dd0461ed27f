"""How much is left, as the tally and the button of the drawer say it."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.reminders.actions import add, done
from desktop_app.reminders.panel import RemindersPanel
from desktop_app.reminders.rules import NewReminder
from desktop_app.screens.top_bar import LeftButton
from desktop_app.staff.actions import away, ensure_member

TODAY = dt.date(2026, 11, 27)
YESTERDAY = TODAY - dt.timedelta(days=1)


class Side:
    """The reminders of a shop, and the button that stands for them where there is little room."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.panel, self.left = RemindersPanel(background), LeftButton()
        self.panel.left_and_overdue.connect(self.left.show_count)
        for part in (self.panel, self.left):
            qtbot.addWidget(part)
        self.whom = self.do(lambda act: act.insert(Customer(uid="o", name="Odile", added_at=act.now)).id)

    def do(self, action, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def remind(self, text, due=TODAY, **more):
        return self.do(add, NewReminder(self.whom, text, due, **more))

    def says(self):
        """What both say once everything asked for is there."""
        for _ in range(2):
            answers = []
            self.background.read(bool, then=answers.append)
            self.qtbot.waitUntil(lambda answers=answers: bool(answers))
        return self.left.accessibleName(), self.panel.tally.count.text()


@pytest.fixture
def side(qtbot, background, light):
    return Side(qtbot, background)


def test_what_is_only_suggested_is_not_left_to_do(side):
    side.remind("Ring back")
    side.remind("Offer the mask", suggested=True)
    assert side.says() == ("Reminders: 1 left", "0 of 1")


def test_what_passes_on_while_somebody_is_away_is_left_and_late_as_before(side):
    kim, ada = side.do(ensure_member, "Kim"), side.do(ensure_member, "Ada")
    side.remind("Ring back", YESTERDAY, assignee=ada)
    side.remind("Post the card", assignee=ada)
    before = side.says()
    side.do(away, ada, TODAY, TODAY, kim)
    assert side.says() == before == ("Reminders: 2 left, 1 overdue", "0 of 2")


def test_what_is_done_counts_and_what_is_in_time_still_is_not_late(side):
    side.do(done, side.remind("Ring back"))
    side.remind("A refill, some time", YESTERDAY, window_days=3)
    assert side.says() == ("Reminders: 1 left", "1 of 2")
