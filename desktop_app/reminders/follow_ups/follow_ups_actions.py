"""What the Follow-ups screen does with several reminders at once, each time as one act with one Undo."""

import datetime as dt
from collections.abc import Iterable, Mapping

from desktop_app.foundation.act import Act
from desktop_app.reminders import actions


def move_all(act: Act, days: Mapping[int, dt.date]) -> int:
    """Move each reminder (by its id) to its day and give the act's id; raises Mistake as `reschedule` does."""
    for reminder, day in days.items():
        actions.reschedule(act, reminder, day)
    return act.performed.id


def put_off_all(act: Act, days: Mapping[int, dt.date]) -> int:
    """Put each reminder off to its day, which counts, and give the act's id; raises Mistake as `snooze` does."""
    for reminder, day in days.items():
        actions.snooze(act, reminder, day)
    return act.performed.id


def drop_all(act: Act, reminders: Iterable[int], reason: str) -> int:
    """Let these reminders go, and give the act's id; raises Mistake where one has ended."""
    for reminder in reminders:
        actions.drop(act, reminder, reason)
    return act.performed.id


def give_all(act: Act, reminders: Iterable[int], staff: int | None) -> int:
    """Give these reminders to a member of staff, or to anyone (None), and give the act's id."""
    for reminder in reminders:
        actions.assign(act, reminder, staff)
    return act.performed.id
