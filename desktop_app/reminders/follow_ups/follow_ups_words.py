"""What a follow-up says beside who and what: how late it is, how it came to its day, who does it for whom."""

import datetime as dt

from desktop_app.reminders import wording
from desktop_app.reminders.days import aging_words, due_sentence
from desktop_app.reminders.follow_ups.follow_ups_lines import Gone
from desktop_app.reminders.listing import said
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import promise_kept
from desktop_app.reminders.tables import Kind, State
from desktop_app.reminders.wording import snoozed_words

KINDS = {
    Kind.FOLLOW_UP: "Follow-ups",
    Kind.PROMISE: "Promises",
    Kind.REMARK: "Remarks",
    Kind.OCCASION: "Occasions",
    Kind.REFILL: "Refills",
    Kind.CHECK: "Checks",
}


def late_words(row: ReminderRow, today: dt.date) -> str:
    """Say how late a follow-up is; nothing where it has ended or is still in time."""
    return aging_words(row.due, today, row.window_days) if row.state is State.OPEN else ""


def notes(row: ReminderRow, today: dt.date) -> tuple[str, ...]:
    """Say in a few words each what is particular about a follow-up: a promise, a series, put off, moved, stood in."""
    written = (_promise_words(row), *wording.notes(row, today), snoozed_words(row.snoozes).lower(), row.location)
    return tuple(filter(None, written))


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
        *(note[0].upper() + note[1:] for note in notes(line, today)),
        line.why,
    )


def _promise_words(row: ReminderRow) -> str:
    if row.kind is not Kind.PROMISE:
        return ""
    if row.state is State.OPEN or row.ended_day is None:
        return "promised"
    return f"promise {promise_kept(row.state, row.first_due, row.ended_day)}"
