"""Somebody for whom something goes wrong."""

import pytest

from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.playbooks.actions import load_pack
from desktop_app.recovery.actions import open_incident
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.rules import Trade


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
def playbooks(perform):
    """A shop that keeps the playbooks of every trade."""
    perform(load_pack, Trade.BLANK)


@pytest.fixture
def stain(perform, elena, kim):
    """Colour on Elena's sleeve, which Kim noticed first; the incident's id."""
    return perform(open_incident, elena, "colour on the sleeve", "Damaged", True)
