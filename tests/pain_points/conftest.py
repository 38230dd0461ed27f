"""Customers who have something to say about the shop."""

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.staff.actions import ensure_member


@pytest.fixture
def elena(perform):
    return perform(add, CustomerDraft("Elena Marsh"))


@pytest.fixture
def odile(perform):
    return perform(add, CustomerDraft("Odile Fournier"))


@pytest.fixture
def priya(perform):
    return perform(add, CustomerDraft("Priya Raman"))


@pytest.fixture
def kim(perform, counter):
    """Kim, who is serving."""
    counter.by = perform(ensure_member, "Kim")
    return counter.by
