"""The rhythm of a real customer."""

import datetime as dt

from desktop_app.customers.tables import Customer
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.rhythm.rules import RhythmState
from desktop_app.visits.actions import record_visit

TODAY = dt.date(2026, 11, 27)


def keep_visits(act, days_ago):
    elena = act.insert(Customer(uid="elena", name="Elena Marsh", added_at=act.now)).id
    for days in days_ago:
        record_visit(act, elena, TODAY - dt.timedelta(days=days))
    return elena


def test_the_rhythm_is_read_from_the_days_of_the_visits(perform):
    elena = perform(keep_visits, [133, 98, 63])
    found = rhythm_of(elena, TODAY)
    assert (found.state, found.words) == (RhythmState.DRIFTING, "every 5 weeks; it is now 9")


def test_who_came_twice_has_none_yet(perform):
    assert rhythm_of(perform(keep_visits, [98, 63]), TODAY) is None
