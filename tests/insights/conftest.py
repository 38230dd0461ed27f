"""Customers to be thought of."""

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft


@pytest.fixture
def elena(perform):
    return perform(add, CustomerDraft("Elena Marsh"))


@pytest.fixture
def odile(perform):
    return perform(add, CustomerDraft("Odile Fournier"))
