"""People to serve, and a salon's playbooks."""

import pytest

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.foundation.database import database
from desktop_app.playbooks.actions import load_pack
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.rules import Trade


@pytest.fixture
def elena(perform):
    row = Customer(uid="elena", name="Elena Marsh", call="El", pronoun=Pronoun.SHE)
    return perform(lambda act: setattr(row, "added_at", act.now) or act.insert(row).id)


@pytest.fixture
def kim(perform):
    return perform(ensure_member, "Kim")


@pytest.fixture
def salon(perform):
    """A shop that keeps a salon's playbooks."""
    perform(load_pack, Trade.SALON)


@pytest.fixture
def asked(counter):
    """What SQLite is asked from now on."""
    asked = []
    database.connection().set_trace_callback(asked.append)
    yield asked
    database.connection().set_trace_callback(None)
