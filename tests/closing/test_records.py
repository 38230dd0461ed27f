"""The record of a day: kept for good, opened again in full view, and closed next morning where it was forgotten."""

import datetime as dt

import pytest
from peewee import IntegrityError

from desktop_app.closing.missed_actions import miss
from desktop_app.closing.queries import review
from desktop_app.closing.record_actions import close_day, reopen_day
from desktop_app.closing.record_queries import closed_at, not_closed, records_of
from desktop_app.closing.rules import HEADINGS, Part
from desktop_app.closing.tables import DayRecord, RecordKind
from desktop_app.closing.wording import as_lines
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.pain_points.actions import hear
from desktop_app.recovery.actions import open_incident
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish, record_visit

TODAY = dt.date(2026, 11, 27)
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def elena(perform):
    return perform(add, CustomerDraft("Elena Marsh"))


@pytest.fixture
def kim(counter, perform):
    counter.by = perform(ensure_member, "Kim")
    return counter.by


def test_a_record_keeps_the_review_as_data_and_in_words_and_says_what_was_not_looked_at(perform, elena, kim):
    perform(finish, elena, services=["Cut"])
    looked_at = set(Part) - {Part.TOMORROW}
    perform(close_day, looked_at)
    (record,) = records_of(TODAY)
    assert record.content["served"][0]["customer"] == "Elena Marsh"
    assert record.content["not_looked_at"] == [HEADINGS[Part.TOMORROW]]
    assert record.content["words"][0] == "Friday 27 November 2026"
    assert any("Elena Marsh: Cut" in line for line in record.content["words"])
    assert (record.by, record.content["closed_at"]) == ("Kim", "2026-11-27T14:05:00+00:00")


def test_a_record_says_in_words_what_every_step_showed(perform, elena, kim):
    for weeks in (18, 15, 12):
        perform(record_visit, elena, TODAY - dt.timedelta(weeks=weeks))
    perform(open_incident, elena, "Tint ran in the rain", "colour", noticed=True)
    perform(hear, elena, "the music is loud")
    perform(miss, "Nobody had an umbrella")
    words = "\n".join(as_lines(review(TODAY)))
    for heading in HEADINGS.values():
        assert heading in words
    assert "Elena Marsh: colour · Tint ran in the rain · noticed first · still open" in words
    assert "Elena Marsh: every 3 weeks; it is now 12 · could be: " in words
    assert "Elena Marsh: “the music is loud”" in words
    assert "One we missed: Nobody had an umbrella" in words


def test_a_day_is_closed_once_and_a_day_to_come_never(perform):
    perform(close_day)
    with pytest.raises(Mistake, match="Friday 27 November is closed already"):
        perform(close_day)
    with pytest.raises(Mistake, match="Saturday 28 November is still to come"):
        perform(close_day, (), TOMORROW)


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


def test_a_day_opened_again_is_closed_anew_on_top_of_all_that_was(perform, clock, elena, kim):
    perform(close_day)
    clock.turn(hours=4)
    perform(reopen_day, TODAY, "  Elena came\nlate ")
    assert review(TODAY).closed_at is None
    perform(finish, elena, services=["Cut"])
    perform(close_day)
    first, again, last = records_of(TODAY)
    assert [one.kind for one in (first, again, last)] == [RecordKind.CLOSED, RecordKind.REOPENED, RecordKind.CLOSED]
    assert (again.by, again.content["why"]) == ("Kim", "Elena came late")
    assert [len(one.content["served"]) for one in (first, last)] == [0, 1]
    assert closed_at(TODAY) == clock.now()


def test_only_a_closed_day_can_be_opened_again(perform):
    with pytest.raises(Mistake, match="Friday 27 November is not closed"):
        perform(reopen_day, TODAY)


def test_a_night_past_midnight_belongs_to_its_day(perform, clock):
    clock.turn(hours=11)  # five past one at night
    perform(close_day)
    assert closed_at(TODAY) and not closed_at(TOMORROW)


def test_a_day_that_was_forgotten_waits_and_is_closed_next_morning_under_its_own_date(perform, clock, elena):
    perform(finish, elena, services=["Cut"])
    assert not_closed(TODAY) == ()
    clock.turn(hours=18)
    assert not_closed(TOMORROW) == (TODAY,)
    perform(close_day, (), TODAY)
    assert not_closed(TOMORROW) == ()
    (record,) = records_of(TODAY)
    assert [visit["customer"] for visit in record.content["served"]] == ["Elena Marsh"]
    assert record.at == clock.now()


def test_a_day_of_which_only_visits_from_another_system_are_known_does_not_wait(perform, elena):
    perform(record_visit, elena, TODAY - dt.timedelta(days=1))
    assert not_closed(TODAY) == ()


def test_a_shop_that_never_closed_its_days_is_not_asked_to(perform, clock, elena):
    for _ in range(2):
        perform(finish, elena)
        clock.turn(days=1)
    assert not_closed(clock.today()) == ()


def test_a_day_before_the_one_closed_last_does_not_wait(perform, clock, elena):
    perform(finish, elena)
    clock.turn(days=1)
    perform(close_day)
    clock.turn(days=1)
    assert not_closed(clock.today()) == ()


def test_a_day_opened_again_waits_until_it_is_closed(perform, clock):
    perform(close_day)
    clock.turn(days=1)
    perform(close_day)
    perform(reopen_day, TODAY)
    assert not_closed(clock.today()) == (TODAY,)
    perform(close_day, (), TODAY)
    assert not_closed(clock.today()) == ()
