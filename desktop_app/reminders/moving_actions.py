"""Moves that nobody asked for one by one: each is told, and each can be taken back."""

import datetime as dt
from collections.abc import Iterable

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.actions import RESCHEDULED, refuse_day, still_open
from desktop_app.reminders.days import date_words
from desktop_app.reminders.tables import Reminder

MOVED = "reminder.moved"


def move(act: Act, row: Reminder, day: dt.date, reason: str) -> None:
    """Move a reminder to another day by itself, and say from where and why; on the day it has, nothing happens."""
    before = row.due
    if act.update(row, due=day):
        act.update(row, moved_from=before)
        days = f"from {date_words(before, act.day)} to {date_words(day, act.day)}"
        words = f"{row.text} · moved {days}: {reason}"
        act.record(MOVED, customer=row.customer_id, subject=row.id, text=words)


def spread(act: Act, moves: Iterable[tuple[int, dt.date]]) -> int:
    """Spread a backlog: move these reminders (ids) to these days; gives the act's id, for undo of all of them.

    Raises Mistake where one has ended or its day is over; then none is moved.
    """
    for reminder, day in moves:
        refuse_day(act, day)
        move(act, still_open(act, reminder), day, "spread over the days to come")
    return act.performed.id


def move_back(act: Act, reminder: int) -> int:
    """Give a reminder that moved by itself its day back, and give the act's id, for undo.

    Raises Mistake where it did not move, or has ended.
    """
    row = still_open(act, reminder)
    if row.moved_from is None:
        raise Mistake("That did not move by itself.")
    words = f"{row.text} · back to {date_words(row.moved_from, act.day)}"
    act.update(row, due=row.moved_from, moved_from=None)
    act.record(RESCHEDULED, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id
