"""Going through a day: what is left, who was here, who was thought about."""

import datetime as dt

import pytest

from desktop_app.closing import queries
from desktop_app.closing.actions import think_about
from desktop_app.customers.tables import Customer
from desktop_app.reminders.actions import add, done
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.tables import Appointment, Concern, Visit

TODAY = dt.date(2026, 11, 27)
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def elena(counter, clock):
    return Customer.create(uid="e", name="Elena Marsh", added_at=clock.now())


@pytest.fixture
def her_visit(elena, clock):
    return Visit.create(customer=elena, day=TODAY, arrived_at=clock.now(), finished_at=clock.now())


def reminder(customer, due, kind=Kind.FOLLOW_UP, text="Ask how it sits"):
    return NewReminder(customer=customer.id, text=text, due=due, kind=kind, channel=Channel.CALL)


def test_the_review_shows_what_is_left_who_was_here_and_what_is_due_tomorrow(perform, elena, her_visit):
    Concern.create(customer=elena, visit=her_visit, text="will it sit like this at home?", day=TODAY)
    perform(add, reminder(elena, TODAY - dt.timedelta(days=2), text="Late"))
    perform(add, reminder(elena, TODAY, Kind.PROMISE, text="Post the swatch"))
    perform(add, reminder(elena, TOMORROW))
    Appointment.create(customer=elena, day=TOMORROW, time=dt.time(9, 30))
    review = queries.review(TODAY)
    assert [row.text for row in review.reminders] == ["Late", "Post the swatch"]
    (served,) = review.served
    assert (served.customer, served.concern) == ("Elena Marsh", "will it sit like this at home?")
    assert (served.follow_ups, served.thought_about) == (1, False)
    assert [row.text for row in review.promises] == ["Post the swatch"]
    assert [row.text for row in review.tomorrow] == ["Ask how it sits"]
    assert [row.time for row in review.expected] == [dt.time(9, 30)]
    assert (review.numbers.visits, review.numbers.day_after, review.numbers.first_visits) == (1, 1, 1)


def test_whoever_has_an_appointment_next_day_is_expected_also_where_that_day_is_long_past(elena):
    Appointment.create(customer=elena, day=TOMORROW)
    Visit.create(customer=elena, day=TOMORROW)
    assert [row.name for row in queries.review(TODAY).expected] == ["Elena Marsh"]


def test_a_promise_kept_today_is_counted(perform, elena):
    promise = perform(add, reminder(elena, TODAY, Kind.PROMISE))
    perform(done, promise)
    review = queries.review(TODAY)
    assert (review.promises, review.promises_kept) == ((), 1)


def test_everyone_served_can_be_thought_about_once_or_again(perform, elena, her_visit):
    perform(think_about, her_visit.id)
    perform(think_about, her_visit.id, "ring her at noon")
    (served,) = queries.served(TODAY)
    assert (served.thought_about, served.answer) == (True, "ring her at noon")
