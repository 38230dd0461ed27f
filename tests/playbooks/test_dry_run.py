"""Trying out tells what planning would have made: the same reminders, on the same days, for the same people."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation.counter import BY_ITSELF
from desktop_app.foundation.database import database, insert_rows
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.playbooks.actions import load, turn
from desktop_app.playbooks.dry_run import try_out
from desktop_app.playbooks.planning import plan_day
from desktop_app.playbooks.tables import Trigger
from desktop_app.preferences.tables import Honoured, Preference
from desktop_app.reminders.tables import Contact, Reminder
from desktop_app.shipments.tables import Shipment
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Concern, Purchase, Visit
from tests.playbooks.writing import EVERY_TRIGGER, playbook, step

FIRST, LAST = dt.date(2026, 11, 10), dt.date(2026, 11, 20)
CUSTOMERS, STAFF = (1, 2, 3), (1, 2)


def a_day(before=120, after=40):
    """Some day around the one on which the period begins."""
    return st.integers(-before, after).map(lambda days: FIRST + dt.timedelta(days=days))


def rows(most=8, **columns):
    """Some rows of a table."""
    return st.lists(st.fixed_dictionaries({"customer": st.sampled_from(CUSTOMERS), **columns}), max_size=most)


WHOSE = st.sampled_from((None, *STAFF))
VISITS = rows(16, day=a_day(), served_by=WHOSE, mood_out=st.sampled_from((None, 4)))
PURCHASES = rows(16, day=a_day(), what=st.sampled_from(("Tea", "Soap")), kind=st.just("product"), sold_by=WHOSE)
DATES = rows(label=st.sampled_from(("birthday", "name day")), month=st.integers(10, 12), day=st.integers(1, 29))
KNOWN = {"learned_on": a_day(380), "confirmed_on": st.none() | a_day(380), "how": st.sampled_from(("said", "assumed"))}
PREFERENCES = rows(
    kind=st.sampled_from(("like", "never")), text=st.just("oat milk"), until=st.none() | a_day(), **KNOWN
)
CONTACTS = rows(4, day=a_day(), at=st.just(dt.datetime(2026, 11, 1, tzinfo=dt.UTC)), channel=st.just("call"))
SHIPMENTS = rows(
    4, what=st.just("the scarf"), promised_on=a_day(20, 20), sent_on=a_day(20, 20), settled_on=st.none() | a_day(20, 20)
)
WORRIES = st.lists(st.integers(0, 15), max_size=4)
REMARKS = rows(4, day=a_day(20, 20), text=st.just("the card is worn"), by=WHOSE)


@st.composite
def shops(draw):
    """All that happened in a small shop, by its tables."""
    tables = {Visit: VISITS, Purchase: PURCHASES, ImportantDate: DATES, Preference: PREFERENCES, Contact: CONTACTS}
    shop = {table: draw(drawn) for table, drawn in (tables | {Shipment: SHIPMENTS}).items()}
    visits = shop[Visit]
    shop[Concern] = [
        {"customer": visits[at]["customer"], "visit": at + 1, "text": "the fringe", "day": visits[at]["day"]}
        for at in draw(WORRIES)
        if at < len(visits)
    ]
    remarks = draw(REMARKS)
    shop[Observation] = [remark | {"at": dt.datetime(2026, 11, 1, tzinfo=dt.UTC)} for remark in remarks]
    shop[Proposal] = [
        {
            "observation": number,
            "number": 1,
            "kind": "remark",
            "text": "card",
            "act": "Give",
            "how": "said",
            "kept": True,
        }
        for number in range(1, len(remarks) + 1)
    ]
    shop[Honoured] = [
        {"preference": at + 1, "day": draw(a_day()), "right": draw(st.booleans())}
        for at in draw(WORRIES)
        if at < len(shop[Preference])
    ]
    return shop


@pytest.fixture
def everything(perform):
    """A shop that keeps a playbook for every trigger, with its people."""
    perform(load, EVERY_TRIGGER)
    perform(lambda act: [act.insert(Staff(name=name)) for name in ("Kim", "Ada")])
    people = ("Ann", "Bo", "Cy")
    perform(lambda act: [act.insert(Customer(uid=name, name=name, added_at=act.now)) for name in people])


def made_by_planning(counter, clock):
    """What planning makes on each day of the period, the days before it having been planned as well."""
    clock.moment = dt.datetime.combine(FIRST - dt.timedelta(days=1), dt.time(9), clock.zone)
    counter.perform(plan_day, batch=BY_ITSELF)
    before = {row.id for row in Reminder.select(Reminder.id)}
    while clock.today() < LAST:
        clock.turn(days=1)
        counter.perform(plan_day, batch=BY_ITSELF)
    return sorted(
        (row.occasion, row.due, row.channel, row.assignee.name if row.assignee else "", row.text, row.why)
        for row in Reminder.select()
        if row.id not in before
    )


def made_by_trying():
    tried = [one for playbook in EVERY_TRIGGER for one in try_out(playbook, FIRST, LAST)]
    return sorted((one.occasion, one.due, one.channel, one.assignee, one.text, one.why) for one in tried)


def test_trying_tells_what_planning_day_by_day_makes(everything, counter, clock):
    @given(shops())
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def check(shop):
        with database.atomic() as transaction:
            for table, those in shop.items():
                insert_rows(table, those)
            assert made_by_trying() == made_by_planning(counter, clock)
            transaction.rollback()

    check()
