"""Closing a day: who was thought about, the record that stays, the chain that shows a change."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from peewee import IntegrityError

from desktop_app.closing import queries
from desktop_app.closing.actions import close_day, think_about
from desktop_app.closing.rules import Part, broken, digest
from desktop_app.closing.tables import DayRecord
from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
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


def test_a_closed_day_says_what_was_not_looked_at_and_cannot_be_closed_twice(perform, her_visit):
    perform(close_day, {Part.REMINDERS, Part.PROMISES})
    record = DayRecord.get()
    assert record.content["not_looked_at"] == ["Beyond their tail lights", "Tomorrow"]
    assert record.content["served"][0]["customer"] == "Elena Marsh"
    with pytest.raises(Mistake, match="Friday 27 November is closed already"):
        perform(close_day)


def test_a_closed_day_is_never_changed_or_removed(perform):
    perform(close_day)
    with pytest.raises(IntegrityError, match="never changed"):
        DayRecord.update(digest="0").execute()
    with pytest.raises(IntegrityError, match="never removed"):
        DayRecord.delete().execute()


def test_closing_a_day_cannot_be_undone_and_undo_says_so(perform):
    perform(close_day)
    with pytest.raises(Mistake, match="cannot be undone: a closed day is never removed"):
        perform(undo_latest)


def test_a_record_changed_in_the_file_is_found(perform, clock):
    for _ in range(3):
        perform(close_day)
        clock.turn(days=1)
    assert queries.broken_records() == []
    database.execute_sql("DROP TRIGGER day_record_stays")
    DayRecord.update(content={"day": "2026-11-28"}).where(DayRecord.day == "2026-11-28").execute()
    assert queries.broken_records() == ["the record of 2026-11-28 was changed after the day was closed"]


@settings(max_examples=50)
@given(st.lists(st.dictionaries(st.text(), st.integers() | st.text()), min_size=1, max_size=6), st.data())
def test_any_change_to_any_day_shows(contents, data):
    records, before = [], ""
    for number, content in enumerate(contents):
        own = digest(content, before)
        records.append((str(number), content, before, own))
        before = own
    assert broken(records) == []
    which = data.draw(st.integers(0, len(records) - 1))
    day, content, said_before, said = records[which]
    records[which] = (day, content | {"added": "later"}, said_before, said)
    assert len(broken(records)) == 1


def test_a_day_past_midnight_belongs_to_its_evening(perform, clock):
    clock.turn(hours=11)  # five past one at night
    perform(close_day)
    assert DayRecord.get().day == TODAY
