"""A shop to which things happen, and the people who are there at the time."""

import datetime as dt
import uuid
from zoneinfo import ZoneInfo

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.recovery.events.actions import record_event
from desktop_app.visits.tables import Visit

LONDON = ZoneInfo("Europe/London")
FRIDAY = dt.date(2026, 11, 27)


def at(hour, minute=0, day=FRIDAY):
    """That moment of a civil day in the shop's zone."""
    return dt.datetime.combine(day, dt.time(hour, minute), LONDON)


@pytest.fixture
def somebody(perform, clock):
    """Makes a customer of that name and gives the id."""

    def make(name):
        return perform(lambda act: act.insert(Customer(uid=str(uuid.uuid4()), name=name, added_at=act.now)).id)

    return make


@pytest.fixture
def was_here(perform, clock):
    """Keeps a visit of somebody with what is known of its times, and gives its id."""

    def keep(customer, came=None, left=None, day=None, **known):
        day = day or clock.day_of(came or left)
        visit = Visit(customer=customer, day=day, arrived_at=came, finished_at=left, **known)
        return perform(lambda act: act.insert(visit).id)

    return keep


@pytest.fixture
def card_machine(perform):
    """The card machine was down on Friday from two to half past three; the event's id."""
    return perform(record_event, "card machine down", at(14), at(15, 30))
