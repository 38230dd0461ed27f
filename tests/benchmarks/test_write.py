"""From pressing a button to knowing that it is on disk."""

import datetime as dt

import pytest

from desktop_app.noticing import actions as noticing
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from tests.benchmarks.screen import Paints
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
        at_counter.perform(reminders.snooze, reminder, TODAY + dt.timedelta(days=400))

    measure("snooze a reminder", ours, waiting, bare=lambda reminder: floor.note(reminder, NOTE), bar="", warm=0)


def test_doing_a_reminder(measure, at_counter, floor, waiting):
    def ours(reminder):
        at_counter.perform(reminders.done, reminder, "fine")

    measure("do a reminder", ours, waiting, bare=lambda reminder: floor.note(reminder, NOTE), bar="", warm=0)


def test_keeping_a_note_at_the_window(measure, screen, floor, questions):
    card = screen.window.counter
    paints = Paints(card.timeline)

    def type_it(customer):
        screen.window.open_customer(customer)
        card.capture.field.line.setText(NOTE)
        screen.settle()
        paints.count = 0

    def press_enter(_):
        card.capture.field.line.returnPressed.emit()
        screen.settle(rounds=3)  # what is read in it, what is kept of it, what is shown of it
        assert paints.count

    measure(
        "Enter on a note to the card showing it",
        press_enter,
        questions.customers()[:100],
        bare=lambda customer: floor.note(customer, NOTE),
        before=type_it,
        bar="p99 33 ms",
        warm=5,
    )


def test_doing_a_reminder_at_the_window(measure, screen, floor, questions):
    customers = questions.customers()[:60]
    for customer in customers:
        screen.background.write(reminders.add, NewReminder(customer, "Ring about the colour", TODAY))
    screen.settle(rounds=2)
    panel = screen.window.reminders
    paints = Paints(panel.list.viewport())
    rows = {row.customer_id: row.id for row in screen.answer(due, TODAY, TODAY)}

    def ask_how_it_went(customer):
        panel.list.setCurrentIndex(panel.list.lines.index(panel.list.lines.row_of(rows[customer])))
        panel.list.ask_how_it_went()
        screen.settle()
        paints.count = 0

    def press_fine(_):
        panel.list.controls().buttons[0].click()
        screen.settle(rounds=2)
        assert paints.count

    measure(
        "“Fine” on a reminder to the list showing it",
        press_fine,
        customers,
        bare=lambda customer: floor.note(customer, NOTE),
        before=ask_how_it_went,
        bar="p99 33 ms",
        warm=0,
    )
