"""Makers of customers."""

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft, EmailDraft, PhoneDraft


@pytest.fixture
def add(perform: Callable) -> Callable:
    """Adds a customer and gives the id: ``add("Ann Lee", phone="07700 900123", tags=("VIP",))``."""

    def adds(name: str, *, phone: str = "", email: str = "", **parts: object) -> int:
        phones = (PhoneDraft(phone),) if phone else ()
        emails = (EmailDraft(email),) if email else ()
        return perform(actions.add, CustomerDraft(name, phones=phones, emails=emails, **parts))

    return adds


@pytest.fixture
def write(background: Any, qtbot: Any) -> Callable:
    """Does an action on the database thread and waits for it: ``write(actions.add, draft)`` gives its result."""

    def writes(action: Callable, *args: object, **options: object) -> object:
        results: list[object] = []
        with qtbot.waitSignal(background.changed):
            background.write(action, *args, then=results.append, **options)
        return results[0]

    return writes
