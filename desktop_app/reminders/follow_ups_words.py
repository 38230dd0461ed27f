"""What a follow-up says beside who and what: how late it is, how it came to its day, who does it for whom."""

import datetime as dt

from desktop_app.foundation.spoken_days import month, short_day
from desktop_app.reminders.days import aging_words, date_words, due_sentence
from desktop_app.reminders.follow_ups_lines import Gone
from desktop_app.reminders.listing import said, snoozed_words
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import last_day, promise_kept
from desktop_app.reminders.tables import Kind, State

KINDS = {
    Kind.FOLLOW_UP: "Follow-ups",
    Kind.PROMISE: "Promises",
    Kind.REMARK: "Remarks",
    Kind.OCCASION: "Occasions",
    Kind.REFILL: "Refills",
    Kind.CHECK: "Checks",
}


def window_words(first: dt.date, days: int) -> str:
    """Say from when to when something is in time: ``3 to 17 Dec``; nothing where it is for one day."""
    if not days:
        return ""
    last = last_day(first, days)
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.day} to {last.day} {month(last)}" if same_month else f"{short_day(first)} to {short_day(last)}"


def late_words(row: ReminderRow, today: dt.date) -> str:
    """Say how late a follow-up is; nothing where it has ended or is still in time."""
    return aging_words(last_day(row.due, row.window_days), today) if row.state is State.OPEN else ""


def notes(row: ReminderRow, today: dt.date) -> tuple[str, ...]:
    """Say in a few words each what is particular about a follow-up: a promise, a series, put off, moved, stood in."""
    written = (
        _promise_words(row),
        row.rule_words,
        window_words(row.due, row.window_days),
        snoozed_words(row.snoozes).lower(),
        f"{row.assignee or 'anyone'} for {row.instead_of}" if row.instead_of else "",
        moved_words(row, today),
        row.location,
    )
    return tuple(filter(None, written))


def moved_words(row: ReminderRow, today: dt.date) -> str:
    """Say from which day a follow-up was moved without anybody choosing its new one; nothing where it was not."""
    return f"moved from {date_words(row.moved_from, today)}" if row.moved_from else ""


def sentence(line: ReminderRow | Gone, today: dt.date) -> str:
    """Say a line in full, for who listens instead of looking."""
    if isinstance(line, Gone):
        return said(f"{line.row.customer}: {line.title}", line.words)
    when = due_sentence(line.due, line.time, today)
    ended = "" if line.state is State.OPEN else f"{line.state.capitalize()} {line.outcome}".strip()
    return said(
        f"{line.customer}: {line.text}",
        f"{line.channel.capitalize()}, {when}",
        late_words(line, today),
        ended,
        f"For {line.assignee}" if line.assignee else "For anyone",
        *(note.capitalize() if note[0].islower() else note for note in notes(line, today)),
        line.why,
    )


def _promise_words(row: ReminderRow) -> str:
    if row.kind is not Kind.PROMISE:
        return ""
    if row.state is State.OPEN or row.ended_day is None:
        return "promised"
    return f"promise {promise_kept(row.state, row.first_due, row.ended_day)}"
