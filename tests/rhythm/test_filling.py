"""The rhythms that are kept beside the visits, and forgotten with them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database, insert_rows
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.rhythm.rules import RhythmState, rhythm
from desktop_app.rhythm.tables import VisitRhythm
from desktop_app.visits.actions import record_visit
from desktop_app.visits.tables import Visit

TODAY = dt.date(2026, 11, 27)
ONE_DAY = dt.timedelta(days=1)
FIRST_DAYS = {RhythmState.DUE: "due_on", RhythmState.DRIFTING: "drifting_on", RhythmState.QUIET: "quiet_on"}


@pytest.fixture
def elena(perform):
    return perform(lambda act: act.insert(Customer(uid="elena", name="Elena Marsh", added_at=act.now)).id)


def kept(customer):
    return VisitRhythm.get(VisitRhythm.customer == customer)


def test_every_customer_gets_one_and_is_not_worked_out_again(perform, elena):
    for days in (133, 98, 63):
        perform(record_visit, elena, TODAY - dt.timedelta(days=days))
    assert fill_rhythms() == 1
    row = kept(elena)
    assert (row.visits, row.last_visit, row.gap_days) == (3, dt.date(2026, 9, 25), 35)
    assert (row.due_on, row.drifting_on, row.quiet_on) == tuple(
        dt.date(2026, 9, 25) + dt.timedelta(days=days) for days in (35, 53, 88)
    )
    assert fill_rhythms() == 0


def test_who_never_came_and_who_came_twice_are_due_on_no_day(perform, elena):
    fill_rhythms()
    assert (kept(elena).visits, kept(elena).last_visit, kept(elena).due_on) == (0, None, None)
    for days in (98, 63):
        perform(record_visit, elena, TODAY - dt.timedelta(days=days))
    fill_rhythms()
    assert (kept(elena).visits, kept(elena).due_on) == (2, None)


def test_only_those_whose_visits_changed_are_worked_out_again(perform, elena):
    bo = perform(lambda act: act.insert(Customer(uid="bo", name="Bo", added_at=act.now)).id)
    for days in (133, 98, 63):
        perform(record_visit, elena, TODAY - dt.timedelta(days=days))
    assert fill_rhythms() == 2
    perform(record_visit, elena, TODAY)
    assert fill_rhythms() == 1
    Visit.update(customer=bo).where(Visit.day == TODAY).execute()
    assert fill_rhythms() == 2
    Visit.delete().where(Visit.customer == bo).execute()
    assert fill_rhythms() == 1
    assert kept(elena).last_visit == dt.date(2026, 9, 25)


GAPS = st.lists(st.integers(0, 90), min_size=0, max_size=12)


def test_the_kept_days_are_the_first_on_which_the_rules_say_so(perform, elena):
    @given(GAPS)
    def check(gaps):
        with database.atomic() as transaction:
            days = [TODAY - dt.timedelta(days=sum(gaps[number:])) for number in range(len(gaps))]
            insert_rows(Visit, [{"customer": elena, "day": day} for day in days])
            fill_rhythms()
            row = kept(elena)
            for state, column in FIRST_DAYS.items():
                first = getattr(row, column)
                assert (first is None) is (rhythm(days, TODAY) is None)
                if first:
                    reached = list(RhythmState)[list(RhythmState).index(state) :]
                    assert rhythm(days, first).state in reached
                    assert first == row.last_visit + ONE_DAY or rhythm(days, first - ONE_DAY).state not in reached
            transaction.rollback()

    check()
