"""People to serve."""

from collections.abc import Callable

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.staff.actions import ensure_member


def welcome(act, name, since=None):
    row = act.insert(Customer(uid=name, name=name, since=since, added_at=act.now))
    act.record("customer.added", customer=row.id, text=name)
    return row.id


@pytest.fixture
def customer(perform: Callable) -> Callable:
    """Makes a customer and gives the id: ``customer("Elena Marsh")``."""
    return lambda name, **known: perform(welcome, name, **known)


@pytest.fixture
def elena(customer: Callable) -> int:
    return customer("Elena Marsh")


@pytest.fixture
def kim(perform: Callable) -> int:
    return perform(ensure_member, "Kim")
