"""The line-up of one day, gathered."""

import datetime as dt

from desktop_app.closing.line_up.door_queries import doors
from desktop_app.closing.line_up.guest_queries import expected, guests, likely
from desktop_app.closing.line_up.records import Absent, LineUp, Tale, Task
from desktop_app.closing.line_up.rules import begins_week, next_open_day, story_to_read
from desktop_app.diary.queries import to_build
from desktop_app.foundation import settings
from desktop_app.noticing.share_queries import to_tell
from desktop_app.praise.story_queries import stories
from desktop_app.reminders.days import aging_words
from desktop_app.reminders.queries import OPEN
from desktop_app.reminders.row_queries import (
    IN_SIGHT,
    NOT_SUGGESTED,
    Condition,
    ReminderRow,
    done_by,
    how_many,
    rows,
)
from desktop_app.reminders.tables import State
from desktop_app.staff.queries import decider, name_of, times_away

MOST_LIKELY, MOST_TASKS, MOST_NOTES, MOST_TO_BUILD = 8, 8, 12, 3
ONE_DAY = dt.timedelta(days=1)
PROMISED = Condition("reminder.kind = 'promise'")


def line_up(day: dt.date) -> LineUp:
    """Gather what everybody should know before the shop opens that day, as of its morning."""
    booked, about = expected(day), likely(day)
    decides = decider(day)
    owners = _owners(decides.staff, day) if decides and decides.staff else ()
    promises, promised = _promises(day)
    coming = [one.customer for one in (*booked, *about[:MOST_LIKELY]) if one.customer is not None]
    return LineUp(
        day=day,
        owner=decides.name if decides else "",
        owners=owners,
        expected=guests(booked, day),
        likely=guests(about[:MOST_LIKELY], day),
        likely_more=max(0, len(about) - MOST_LIKELY),
        promises=promises,
        promises_more=promised - len(promises),
        notes=to_tell(day, MOST_NOTES),
        doors=doors(coming, day),
        to_build=to_build(day, MOST_TO_BUILD),
        away=_away(day),
        story=_story(day),
        begins_week=begins_week(day, settings.open_days()),
        instead_of=name_of(decides.instead_of) if decides else "",
    )


def next_line_up(today: dt.date) -> LineUp:
    """Gather the line-up of the next day on which the shop is open."""
    return line_up(next_open_day(today, settings.open_days()))


def _owners(owner: int, day: dt.date) -> tuple[Task, ...]:
    """What whoever decides did for customers since the day before, so that everybody sees it, and what is theirs."""
    since = Condition(
        "reminder.state = 'done' AND reminder.ended_by_id = ? AND reminder.ended_day BETWEEN ? AND ?",
        (owner, (day - ONE_DAY).isoformat(), day.isoformat()),
    )
    done = rows([since, IN_SIGHT], day, limit=MOST_TASKS)
    waiting = rows([OPEN, _due_by(day), NOT_SUGGESTED, IN_SIGHT, done_by(owner)], day, limit=MOST_TASKS)
    return tuple(_task(row, day) for row in (*done, *waiting))


def _promises(day: dt.date) -> tuple[tuple[Task, ...], int]:
    """The promises due, the oldest first, and how many there are in all."""
    wanted = (OPEN, _due_by(day), PROMISED, NOT_SUGGESTED, IN_SIGHT)
    found = rows(wanted, day, limit=MOST_TASKS)
    count = len(found) if len(found) < MOST_TASKS else how_many(wanted, day)
    return tuple(_task(row, day) for row in found), count


def _due_by(day: dt.date) -> Condition:
    return Condition("reminder.due <= ?", (day.isoformat(),))


def _task(row: ReminderRow, day: dt.date) -> Task:
    done = row.state is State.DONE
    late = aging_words(row.due, day, row.window_days)
    due = "done" if done else late or (f"{row.time:%H:%M}" if row.time else "")
    return Task(row.id, row.customer_id, row.customer, row.text, row.assignee, due, done)


def _away(day: dt.date) -> tuple[Absent, ...]:
    return tuple(Absent(one.name, one.last, one.passes_to, one.decides) for one in times_away(day) if one.first <= day)


def _story(day: dt.date) -> Tale | None:
    known = stories()
    place = story_to_read([story.day for story in known], day)
    return None if place is None else Tale(known[place].told, known[place].colleagues)
