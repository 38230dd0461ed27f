"""Reminders that come again: making each occurrence once, going on after one has ended, and stopping."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from textwrap import shorten
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.delays import ONE_DAY
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.actions import add, end, needed_words, refuse_day, refuse_unreadable
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NEXT_DAYS, NewReminder
from desktop_app.reminders.tables import CountedFrom, Reminder, Series, State

STOPPED = "reminder.stopped"
SETTLED = "reminder.settled"
MOST_AT_ONCE = 400
"""How many occurrences one planning makes of one series at most: more than a year of daily ones."""


def remind_again(act: Act, new: NewReminder, rule: Rule, counted_from: CountedFrom = CountedFrom.ANCHOR) -> int:
    """Make a reminder that comes again by a rule, from `new.due` on, and give the id of its first occurrence.

    Counted from the last contact, the next occurrence waits until the rule's time has gone by without any. Raises
    Mistake where its first day is over, or where it has no words, or too many.
    """
    first = next(rule.between(new.due, dt.date.max))
    refuse_day(act, first)
    refuse_unreadable(new.text)
    series = act.insert(
        Series(
            customer=new.customer,
            number=rule.number,
            every=rule.every,
            anchor=rule.anchor,
            counted_from=counted_from,
            planned_to=first,
            kind=new.kind,
            text=needed_words(new.text),
            why=shorten(new.why, Series.why.limit, placeholder="…"),
            due_time=new.time,
            channel=new.channel,
            assignee=new.assignee,
            location=settings.read(settings.LOCATION) if new.location is None else new.location,
            steps=list(new.steps),
        )
    )
    _make(act, series, first)
    _plan(act, series, act.day)
    return Reminder.get(series=series, first_due=first).id


def plan_series(act: Act, today: dt.date) -> int:
    """Make every occurrence that is due up to a week from today and not made yet; tells how many those are.

    Of each series the next one after today is always there. What fell into a time in which nobody planned is made as
    well, each once, and stands overdue; after very long, in portions of 400: the oldest first and those of this week,
    the rest when it is planned next. Planning again, or with a clock set back, makes nothing twice.
    """
    waiting = Series.select().where(Series.ended_on.is_null() & (Series.planned_to < today + NEXT_DAYS))
    return sum(_plan(act, series, today) for series in list(waiting))


def go_on(act: Act, entry: JournalEntry) -> None:
    """React to an occurrence that has ended: have the next one ready, and let go of those before it."""
    row = Reminder.get_by_id(entry.subject)
    series = row.series
    if series is None or series.ended_on is not None:
        return
    _settle_earlier(act, series, row)
    act.update(series, planned_to=max(series.planned_to, row.first_due))
    _plan(act, series, max(act.day, row.first_due))


def end_series(act: Act, series: int) -> int:
    """Let a reminder come no more, and give the act's id, for undo.

    What is due up to today stays to be done; what lies ahead is let go. Raises Mistake where it has stopped already.
    """
    row = Series.get_or_none((Series.id == series) & Series.ended_on.is_null())
    if row is None:
        raise Mistake("That does not come again any more.")
    act.update(row, ended_on=act.day)
    for ahead in _open_of(row).where(Reminder.due > act.day):
        end(act, ahead, State.DROPPED, note="stopped")
    act.record(STOPPED, customer=row.customer_id, subject=row.id, text=f"{row.text} · does not come again")
    return act.performed.id


def _plan(act: Act, series: Series, today: dt.date) -> int:
    """Make what is missing of one series, and give how many."""
    days = _missing(series, today)
    if not days.wanted:
        return 0
    act.update(series, planned_to=days.planned_to)
    return sum(_make(act, series, day) is not None for day in days.wanted)


@dataclass(frozen=True, slots=True)
class _Missing:
    """The days on which occurrences are to be made, and up to which day there will be none missing then."""

    wanted: tuple[dt.date, ...]
    planned_to: dt.date


def _missing(series: Series, today: dt.date) -> _Missing:
    rule = Rule(series.number, series.every, series.anchor)
    if series.planned_to == dt.date.max:  # no day follows
        return _Missing((), series.planned_to)
    if series.counted_from is CountedFrom.CONTACT:
        return _one_at_a_time(series, rule, today)
    last = max(today + NEXT_DAYS, rule.after(today))
    in_order = tuple(islice(_later(rule, series.planned_to, last), MOST_AT_ONCE))
    if not in_order:
        return _Missing((), series.planned_to)
    this_week = _later(rule, max(today - ONE_DAY, in_order[-1]), last)
    return _Missing((*in_order, *this_week), in_order[-1])


def _later(rule: Rule, day: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (found for found in rule.between(day, last) if found > day)


def _one_at_a_time(series: Series, rule: Rule, today: dt.date) -> _Missing:
    """Of what is counted from a contact only one waits: the days of the next depend on when that contact is."""
    if _open_of(series).exists():
        return _Missing((), series.planned_to)
    day = rule.after(max(today, series.planned_to))
    return _Missing((day,), day)


def _make(act: Act, series: Series, day: dt.date) -> int | None:
    return add(
        act,
        NewReminder(
            customer=series.customer_id,
            text=series.text,
            due=day,
            time=series.due_time,
            kind=series.kind,
            channel=series.channel,
            assignee=series.assignee_id,
            why=series.why,
            occasion=f"series/{series.id}/{day.isoformat()}",
            steps=tuple(series.steps),
            location=series.location,
            series=series.id,
        ),
    )


def _settle_earlier(act: Act, series: Series, row: Reminder) -> None:
    """Let go of what stood before an occurrence that has ended; what somebody put off to a later day stays."""
    earlier = _open_of(series).where((Reminder.first_due < row.first_due) & (Reminder.due <= row.due))
    for one in earlier:
        end(act, one, State.DROPPED, note="covered by the later one")
        act.record(SETTLED, customer=one.customer_id, subject=one.id, text=f"{one.text} · covered by the later one")


def _open_of(series: Series) -> Any:
    return Reminder.select().where((Reminder.series == series) & (Reminder.state == State.OPEN))
