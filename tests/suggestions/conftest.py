"""A customer about whom things are known."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.playbooks.actions import load_pack
from desktop_app.staff.actions import ensure_member
from desktop_app.suggestions.queries import suggest
from desktop_app.visits.rules import Trade

FRIDAY = dt.date(2026, 11, 27)


@pytest.fixture
def elena(perform):
    row = Customer(uid="elena", name="Elena Marsh", pronoun=Pronoun.SHE)
    return perform(lambda act: setattr(row, "added_at", act.now) or act.insert(row).id)


@pytest.fixture
def kim(perform, counter):
    """Kim, who is serving."""
    counter.by = perform(ensure_member, "Kim")
    return counter.by


@pytest.fixture
def salon(perform):
    """A shop that keeps a salon's playbooks."""
    perform(load_pack, Trade.SALON)


@pytest.fixture
def texts(elena, clock):
    """Gives what is suggested for Elena now, as texts."""
    return lambda: [row.text for row in suggest(elena, clock.today())]
