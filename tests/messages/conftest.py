"""Elena, who came on Friday and wondered about the day after, and somebody to write to her."""

import datetime as dt

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft, EmailDraft, PhoneDraft
from desktop_app.foundation.settings import SHOP_NAME, change
from desktop_app.messages.queries import draft
from desktop_app.messages.rules import Outgoing
from desktop_app.messages.tables import Way
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish

from .post_office import PostOffice

TODAY = dt.date(2026, 11, 27)
ELENA = CustomerDraft(
    "Elena Marsh",
    call="El",
    phones=(PhoneDraft("020 7946 0142"),),
    emails=(EmailDraft("elena@example.com"),),
)


@pytest.fixture
def kim(perform, counter):
    """Kim, who is serving."""
    counter.by = perform(ensure_member, "Kim")
    return counter.by


@pytest.fixture
def elena(perform, kim):
    perform(change, SHOP_NAME, "Salon Vento")
    return perform(add, ELENA)


@pytest.fixture
def came(perform, elena):
    """Elena was here today and went again: ``came(concern="will it fall like this?")``."""
    return lambda **told: perform(finish, elena, services=("Cut & colour",), **told)


@pytest.fixture
def drafted(elena, counter):
    """Drafts a letter for Elena, as whoever serves now: ``drafted("day-after")``."""
    return lambda letter="", reminder=None, today=TODAY: draft(elena, reminder, letter, today, counter.by)


@pytest.fixture
def outgoing(elena):
    """A message to Elena, changed by a person: ``outgoing(way=Way.TEXT, address="020 7946 0142")``."""
    usual = {
        "customer": elena,
        "letter": "day-after",
        "way": Way.MAIL_SERVER,
        "address": "elena@example.com",
        "subject": "How is it today, El?",
        "body": "Dear El,\n\nIs it as you hoped? We thought of you.",
        "draft": ("How is it today, El?", "Dear El,\n\nIs it as you hoped?"),
    }
    return lambda **other: Outgoing(**{**usual, **other})


@pytest.fixture
def post_office(monkeypatch, tmp_path):
    """A mail server on this computer whose certificate is trusted here."""
    office = PostOffice(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(office.trusted))
    yield office
    office.close()
