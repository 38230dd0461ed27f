"""From pressing a button to knowing that it is on disk."""

import datetime as dt

import pytest

from desktop_app.noticing import actions as noticing
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.queries import due
from tests.benchmarks.shops import NOW

TODAY = NOW.date()
NOTE = "likes oat milk in the coffee"


@pytest.fixture
def waiting(at_counter):
    """Reminders that wait, as many as there are questions of a kind."""
    return [reminder.id for reminder in due(TODAY)[:300]]


def test_writing_a_note(measure, at_counter, floor, questions):
    def ours(customer):
        at_counter.perform(noticing.note, customer, NOTE)

    measure("write a note", ours, questions.customers(), bare=lambda customer: floor.note(customer, NOTE), bar="")


def test_snoozing_a_reminder(measure, at_counter, floor, waiting):
    def ours(reminder):
        at_counter.perform(reminders.snooze, reminder, TODAY + dt.timedelta(days=14))

    measure("snooze a reminder", ours, waiting, bare=lambda reminder: floor.note(reminder, NOTE), bar="", warm=0)


def test_doing_a_reminder(measure, at_counter, floor, waiting):
    def ours(reminder):
        at_counter.perform(reminders.done, reminder, "fine")

    measure("do a reminder", ours, waiting, bare=lambda reminder: floor.note(reminder, NOTE), bar="", warm=0)
