"""Makers for preferences."""

import pytest

from desktop_app.customers.tables import Customer


@pytest.fixture
def elena(perform):
    """A customer."""
    return perform(lambda act: act.insert(Customer(uid="elena", name="Elena Marsh", added_at=act.now)).id)
