"""Spreading a backlog: what would go where is seen before, Enter does it as one act, one Undo takes it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.foundation import settings
from desktop_app.reminders import actions
from desktop_app.reminders.follow_ups.follow_ups_head import HANDFUL
from desktop_app.reminders.follow_ups.spread_dialog import SpreadDialog
from desktop_app.reminders.follow_ups.spread_plan import (
    Backlog,
    day_line,
    plan_spread,
    read_backlog,
    summary,
    usual_per_day,
)
from desktop_app.reminders.rules import Tab
from desktop_app.reminders.tables import Kind
from desktop_app.window.label import PlainLabel

from .conftest import TODAY, in_days


@pytest.fixture
def pile(desk):
    """Eleven overdue, two of them promises, in a shop that is closed on Sundays."""
    desk.do(settings.change, settings.OPEN_DAYS, "123456")
    kinds = [Kind.PROMISE] * 2 + [Kind.FOLLOW_UP] * 9
    rows = [desk.remind(f"Ann {number}", days=-1 - number, kind=kind) for number, kind in enumerate(kinds)]
    desk.open(Tab.OVERDUE)
    return rows


def offer(desk):
    desk.click(desk.page.queue.head.spread)
    return next(part for part in QApplication.topLevelWidgets() if isinstance(part, SpreadDialog) and part.isVisible())


def said(dialog):
    return [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisibleTo(dialog)]


def test_it_is_offered_for_more_than_a_handful(desk):
    for number in range(HANDFUL):
        desk.remind(f"Ann {number}", days=-1)
    desk.open()
    assert not desk.page.queue.head.spread.isVisible()
    desk.remind("One more", days=-1)
    assert desk.page.queue.head.spread.words == f"Spread {HANDFUL + 1}"
    assert desk.page.queue.head.spread.isVisible()


def test_it_says_how_many_a_day_and_who_goes_where(desk, pile):
    dialog = offer(desk)
    assert dialog.per_day == 3
    assert dialog.line.text() == "11 overdue over 4 days, at most 3 a day. 2 promises stay today."
    assert "Today · 3" in said(dialog)
    assert "Sun 29 Nov" not in " ".join(said(dialog))
    assert "Mon 30 Nov · 3" in said(dialog)


def test_more_a_day_takes_fewer_days(desk, pile):
    dialog = offer(desk)
    desk.press(Qt.Key.Key_Plus, on=dialog)
    desk.click(dialog.more)
    assert dialog.number.text() == "5 a day"
    assert "over 3 days" in dialog.line.text()
    desk.press(Qt.Key.Key_Minus, on=dialog)
    assert dialog.number.text() == "4 a day"


def test_enter_spreads_them_and_one_undo_takes_all_of_it_back(desk, pile):
    dialog = offer(desk)
    desk.press(Qt.Key.Key_Return, on=dialog.step)
    days = {desk.row(reminder).due for reminder in pile[2:]}
    assert max(days) == in_days(4)
    assert desk.page.queue.notice.sentence == "8 moved, at most 3 a day."
    desk.click(desk.page.queue.notice.button)
    assert [desk.row(reminder).due for reminder in pile] == [in_days(-1 - number) for number in range(11)]


def test_promises_stay_where_they_are(desk, pile):
    desk.press(Qt.Key.Key_Return, on=offer(desk).step)
    assert [desk.row(reminder).due for reminder in pile[:2]] == [in_days(-1), in_days(-2)]


def test_each_moved_one_says_from_where(desk, pile):
    desk.press(Qt.Key.Key_Return, on=offer(desk).step)
    desk.open(Tab.COMING)
    sentences = [desk.list.lines.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "Moved from" in sentences[1]


def test_what_somebody_did_meanwhile_is_looked_at_again(desk, pile):
    dialog = offer(desk)
    for reminder in pile[8:]:
        desk.do(actions.done, reminder, "fine")
    desk.press(Qt.Key.Key_Return, on=dialog.step)
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()
    assert dialog.line.text().startswith("8 overdue")


def test_the_plan_names_a_few_and_counts_the_rest(perform, remind):
    for number in range(8):
        remind(f"Ring {number}", -1)
    found = read_backlog(TODAY)
    plan = plan_spread(found, TODAY, per_day=8)
    assert plan.moves == ()
    assert day_line(found, TODAY, plan.days[0][1], TODAY) == ("Today · 8", "Odile and 2 more")


def test_a_usual_number_has_it_done_within_a_week_of_work():
    nothing = Backlog((), {}, {}, frozenset(range(7)))
    assert usual_per_day(nothing) == 3
    assert summary(nothing, plan_spread(nothing, TODAY, 3), TODAY, 3) == "0 overdue over 0 days, at most 3 a day."
