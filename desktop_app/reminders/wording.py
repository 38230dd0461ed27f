"""What is special about a reminder, in a few words."""

import datetime as dt

from desktop_app.reminders.days import date_words, window_words
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.tables import CountedFrom


def notes(row: ReminderRow, today: dt.date) -> tuple[str, ...]:
    """Say how long it is in time, how it comes again, for whom somebody stands in, and where it moved from.

    Nothing where nothing is special.
    """
    words = (
        window_words(row.due, row.window_days, today) if row.window_days else "",
        row.rule_words,
        f"instead of {row.instead_of}" if row.instead_of else "",
        f"moved from {date_words(row.moved_from, today)}" if row.moved_from else "",
    )
    return tuple(filter(None, words))


def snoozed_words(snoozes: int) -> str:
    """Say how often something was put off; nothing where it never was."""
    if not snoozes:
        return ""
    return "Put off once" if snoozes == 1 else f"Put off {snoozes} times"


def rule_words(rule: Rule, counted_from: CountedFrom) -> str:
    """Say a rule in full: ``every month, on the last day of shorter months``, ``every week after the last contact``."""
    words = f"{rule.words()} after the last contact" if counted_from is CountedFrom.CONTACT else rule.words()
    return ", ".join(filter(None, (words, rule.exception_words())))
