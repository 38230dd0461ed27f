"""Making reminders, and what becomes of them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible, shortened
from desktop_app.reminders.branches import as_json
from desktop_app.reminders.days import date_words, day_words
from desktop_app.reminders.rules import NewReminder, ended_line, promise_kept, read_outcome, window_left
from desktop_app.reminders.tables import Kind, Reminder, State, Step
from desktop_app.staff.queries import name_of

ADDED = "reminder.added"
DONE = "reminder.done"
SNOOZED = "reminder.snoozed"
DROPPED = "reminder.dropped"
TICKED = "reminder.ticked"
ASSIGNED = "reminder.assigned"
RESCHEDULED = "reminder.rescheduled"
SCHEDULED = "reminder.scheduled"

PLANNED = "SELECT 1 FROM reminder WHERE occasion = ?"
KEPT_AS_GIVEN = (
    "customer", "kind", "due", "channel", "assignee", "visit", "observation", "series", "playbook", "step", "letter",
    "suggested", "until_contact", "window_days",
)  # fmt: skip
FARTHEST = dt.timedelta(days=36525)
NO_WORDS = "What is to be done? A reminder needs a few words."
ENDED = {State.DONE: "did", State.DROPPED: "dropped"}


def add(act: Act, new: NewReminder) -> int | None:
    """Make a reminder and give its id; None where its occasion was reminded of before.

    Raises Mistake where it has no words, or too many.
    """
    if new.occasion and database.execute_sql(PLANNED, (new.occasion,)).fetchone():
        return None
    (reminder,) = add_many(act, [new])
    return reminder


def add_many(act: Act, news: Sequence[NewReminder]) -> Sequence[int]:
    """Make many reminders at once and give their ids, in their order. None of their occasions was reminded of before.

    Raises Mistake as `add` does.
    """
    here = settings.read(settings.LOCATION)
    rows = [_columns(new, here) for new in news]
    ids = act.insert_many(Reminder, rows)
    act.insert_many(Step, [step for id, new in zip(ids, news, strict=True) for step in _step_columns(id, new)])
    for id, row in zip(ids, rows, strict=True):
        act.record(ADDED, customer=row["customer"], subject=id, text=row["text"])
    return ids


def remind(act: Act, new: NewReminder) -> int | None:
    """Make a reminder by hand and give its id; raises Mistake where its day is over or nobody could read its words."""
    refuse_day(act, new.due)
    refuse_unreadable(new.text)
    return add(act, new)


def done(act: Act, reminder: int, outcome: str = "", note: str = "") -> int:
    """End a reminder as done and give the act's id, for undo.

    `outcome` is ``fine``, ``not fine``, ``no answer`` or how it went in words. Raises Mistake where it has ended.
    """
    row = still_open(act, reminder)
    known, words = read_outcome(outcome)
    outcome = clean_line(words, Reminder.outcome.limit, "How it went")
    note = clean_line(note, Reminder.outcome_note.limit, "The note")
    end(act, row, State.DONE, outcome, note)
    words = _with_promise(row, ended_line(row.text, known, outcome, note))
    act.record(DONE, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def drop(act: Act, reminder: int, reason: str = "") -> int:
    """End a reminder that will not be done and give the act's id, for undo; raises Mistake where it has ended."""
    row = still_open(act, reminder)
    reason = clean_line(reason, Reminder.outcome_note.limit, "The reason")
    end(act, row, State.DROPPED, "", reason)
    words = _with_promise(row, ended_line(row.text, None, "", reason))
    act.record(DROPPED, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def snooze(act: Act, reminder: int, day: dt.date) -> int:
    """Put a reminder off to a day, its hour kept, and give the act's id, for undo.

    What it is an occurrence of goes on by its own rule. Raises Mistake where the day is over or is the one it has, or
    where the reminder has ended.
    """
    row = still_open(act, reminder)
    _put_on(act, row, day)
    act.update(row, snoozes=row.snoozes + 1)
    words = f"{row.text} · put off to {date_words(day, act.day)}"
    act.record(SNOOZED, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def reschedule(act: Act, reminder: int, day: dt.date) -> int:
    """Plan a reminder for another day, sooner or later, and give the act's id, for undo.

    It does not count as putting it off. Raises Mistake as `snooze` does.
    """
    row = still_open(act, reminder)
    _put_on(act, row, day)
    words = f"{row.text} · moved to {date_words(day, act.day)}"
    act.record(RESCHEDULED, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def schedule_suggested(act: Act, reminder: int) -> int:
    """Put what was only suggested on the list of what is due, today at the earliest; gives the act's id, for undo.

    Raises Mistake where it has ended.
    """
    row = still_open(act, reminder)
    if act.update(row, suggested=False):
        act.update(row, due=max(row.due, act.day))
        act.record(SCHEDULED, customer=row.customer_id, subject=row.id, text=row.text)
    return act.performed.id


def tick(act: Act, step: int, ticked: bool = True) -> None:
    """Tick a step of a walk-through, or take its tick away; raises Mistake where the reminder has ended."""
    row = Step.get_or_none(Step.id == step)
    if row is None:
        raise Mistake("There is no such step.")
    reminder = still_open(act, row.reminder_id)
    if act.update(row, ticked=ticked):
        act.record(TICKED, customer=reminder.customer_id, subject=reminder.id, text=row.text)


def assign(act: Act, reminder: int, staff: int | None) -> None:
    """Give a reminder to a member of staff, or to anyone (None); raises Mistake where it has ended."""
    row = still_open(act, reminder)
    if act.update(row, assignee=staff):
        act.record(ASSIGNED, customer=row.customer_id, subject=row.id, text=row.text)


def still_open(act: Act, reminder: int) -> Reminder:
    """Give the row of a reminder that still waits; raises Mistake where it has ended, with who ended it and when."""
    row = Reminder.get_or_none(Reminder.id == reminder)
    if row is None:
        raise Mistake("There is no such reminder.")
    if row.state is not State.OPEN:
        raise Mistake(_ended_words(act, row))
    return row


def end(act: Act, row: Reminder, state: State, outcome: str = "", note: str = "") -> None:
    """End a reminder as it is now known to have ended; whoever calls says so in the journal."""
    act.update(
        row,
        state=state,
        outcome=outcome,
        outcome_note=note,
        ended_at=act.now,
        ended_day=act.day,
        ended_by=act.by,
    )


def refuse_unreadable(text: str) -> None:
    """Raise Mistake for words of which nothing is seen."""
    if not is_visible(text):
        raise Mistake(NO_WORDS)


def needed_words(text: str) -> str:
    """Give what is to be done, tidied; raises Mistake where it has no words, or too many."""
    text = clean_line(text, Reminder.text.limit, "A reminder")
    if not text:
        raise Mistake(NO_WORDS)
    return text


def refuse_day(act: Act, day: dt.date) -> None:
    """Raise Mistake where a day is over, or lies further ahead than anybody here will see."""
    if day < act.day:
        raise Mistake(f"{day_words(day, act.day)} is over. Choose today or a later day.")
    if day - act.day > FARTHEST:
        raise Mistake(f"{date_words(day, act.day)} is too far ahead. Choose a day within the next hundred years.")


def _columns(new: NewReminder, here: str) -> dict[str, Any]:
    """Give a new reminder as its row holds it; raises Mistake where it has no words, or too many."""
    same = {name: getattr(new, name) for name in KEPT_AS_GIVEN}
    return {
        **same,
        "text": needed_words(new.text),
        "why": shortened(new.why, Reminder.why.limit),
        "due_time": new.time,
        "first_due": new.due,
        "occasion": new.occasion or None,
        "branches": as_json(new.branches),
        "location": here if new.location is None else new.location,
    }


def _step_columns(reminder: int, new: NewReminder) -> Iterator[dict[str, Any]]:
    for position, step in enumerate(new.steps, 1):
        text = clean_line(step, Step.text.limit, "A step")
        yield {"reminder": reminder, "position": position, "text": text}


def _put_on(act: Act, row: Reminder, day: dt.date) -> None:
    """Give it the day a person chose; how long it stays in time ends when it ended before."""
    refuse_day(act, day)
    window = window_left(row.due, row.window_days, day)
    if not act.update(row, due=day):
        raise Mistake(f"It is for {day_words(day, act.day)} already.")
    act.update(row, window_days=window, moved_from=None)


def _ended_words(act: Act, row: Reminder) -> str:
    """Say who ended it and when, so that whoever comes second knows whom to ask."""
    who, did = name_of(row.ended_by_id) or "Somebody", ENDED[row.state]
    on = "" if row.ended_day == act.day else f" on {day_words(row.ended_day, act.day)}"
    return f"{who} {did} that{on} at {act.local(row.ended_at):%H:%M}."


def _with_promise(row: Reminder, words: str) -> str:
    """Add how the promise came out, where it was one."""
    if row.kind is not Kind.PROMISE:
        return words
    return f"{words} · promise {promise_kept(row.state, row.first_due, row.ended_day)}"
