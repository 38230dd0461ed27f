"""A shop whose owner, Helen, goes away from Monday to Friday; Kim does hers meanwhile, and decides."""

import datetime as dt

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation import settings
from desktop_app.staff.actions import away, ensure_member
from desktop_app.staff.queries import times_away

TODAY = dt.date(2026, 11, 27)
MONDAY = TODAY + dt.timedelta(days=3)
NEXT_FRIDAY = TODAY + dt.timedelta(days=7)


@pytest.fixture
def kim(perform):
    return perform(ensure_member, "Kim")


@pytest.fixture
def helen(perform):
    """The owner."""
    helen = perform(ensure_member, "Helen")
    perform(settings.change, settings.OWNER, helen)
    return helen


@pytest.fixture
def time(perform, helen, kim):
    """Helen's time away."""
    perform(away, helen, MONDAY, NEXT_FRIDAY, kim)
    return times_away(TODAY)[0]


@pytest.fixture
def someone(perform):
    return lambda name: perform(add, CustomerDraft(name))
