"""Customers to be reminded of."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.reminders import actions
from desktop_app.reminders.rules import NewReminder

TODAY = dt.date(2026, 11, 27)


def in_days(days):
    return TODAY + dt.timedelta(days=days)


@pytest.fixture
def known(perform, clock):
    """Makes a customer: ``known("Odile")`` gives her id."""
    return lambda name, **more: perform(
        lambda act: act.insert(Customer(uid=name, name=name, added_at=clock.now(), **more)).id
    )


@pytest.fixture
def odile(known):
    return known("Odile")


@pytest.fixture
def remind(perform, odile):
    """Makes a reminder: ``remind("Ring back", 3)`` is due in three days."""
    return lambda text="Fringe easy to style?", days=0, customer=None, **more: perform(
        actions.add, NewReminder(customer or odile, text, in_days(days), **more)
    )


@pytest.fixture
def shop(qtbot, background):
    """The sidebar of a shop on the screen."""
    from .shop_window import Shop

    return Shop(qtbot, background)


@pytest.fixture
def desk(qtbot, background):
    """The Follow-ups screen of a shop."""
    from .follow_ups_window import Desk

    return Desk(qtbot, background)
