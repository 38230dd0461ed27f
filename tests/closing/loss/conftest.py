"""Somebody who came every ten weeks and is quiet, and somebody who asked us to stop."""

import datetime as dt

import pytest

from desktop_app.customers.stop_actions import ask_to_stop
from desktop_app.customers.tables import Customer
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.visits.actions import record_visit

EVERY = dt.timedelta(weeks=10)


@pytest.fixture
def marisol(counter, perform, clock):
    """Quiet since Wednesday: last here 25 weeks and two days ago."""
    made = Customer.create(uid="m", name="Marisol Ibarra", added_at=clock.now(), since=dt.date(2023, 5, 1)).id
    last = clock.today() - 2.5 * EVERY - dt.timedelta(days=2)
    for back in (2, 1, 0):
        perform(record_visit, made, last - back * EVERY, services=("Cut",))
    fill_rhythms()
    return made


@pytest.fixture
def hester(counter, perform, clock):
    made = Customer.create(uid="h", name="Hester Quill", added_at=clock.now()).id
    perform(ask_to_stop, made)
    return made
