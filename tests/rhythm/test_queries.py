"""The rhythm of a real customer."""

import datetime as dt

from desktop_app.customers.tables import Customer
from desktop_app.rhythm.queries import rhythm_of, service_rhythms
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


def test_each_service_has_a_rhythm_of_its_own_where_there_are_several(perform):
    def come_for(act, service, days_ago):
        for days in days_ago:
            record_visit(act, elena, TODAY - dt.timedelta(days=days), services=[service])

    elena = perform(keep_visits, [])
    perform(come_for, "Cut", [91, 63, 35, 7])
    assert service_rhythms(elena, TODAY) == ()
    perform(come_for, "Colour", [203, 147, 91])
    perform(come_for, "Treatment", [50, 20])
    found = service_rhythms(elena, TODAY)
    assert [(one.service, one.rhythm.state, one.rhythm.words) for one in found] == [
        ("Colour", RhythmState.DRIFTING, "every 8 weeks; it is now 13"),
        ("Cut", RhythmState.WITH_US, "every 4 weeks"),
    ]
