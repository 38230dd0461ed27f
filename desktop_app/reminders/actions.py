"""Making reminders, and what becomes of them."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders.days import day_words
from desktop_app.reminders.rules import NewReminder, ended_line, read_outcome
from desktop_app.reminders.tables import Reminder, State, Step

ADDED = "reminder.added"
DONE = "reminder.done"
SNOOZED = "reminder.snoozed"
DROPPED = "reminder.dropped"
TICKED = "reminder.ticked"
ASSIGNED = "reminder.assigned"
ENDED = {State.DONE: "That is done already.", State.DROPPED: "That was dropped already."}


def add(act: Act, new: NewReminder) -> int | None:
    """Make a reminder and give its id; None where its occasion was reminded of before.

    Raises Mistake where it has no words, or too many.
    """
    text = _words(new.text, Reminder.text.limit)
    if not text:
        raise Mistake("What is to be done? A reminder needs a few words.")
    if new.occasion and Reminder.select().where(Reminder.occasion == new.occasion).exists():
        return None
    reminder = act.insert(
        Reminder(
            customer=new.customer,
            kind=new.kind,
            text=text,
            why=_words(new.why, Reminder.why.limit),
            due=new.due,
            due_time=new.time,
            first_due=new.due,
            channel=new.channel,
            assignee=new.assignee,
            visit=new.visit,
            observation=new.observation,
            occasion=new.occasion or None,
        )
    )
    for position, step in enumerate(new.steps, 1):
        act.insert(Step(reminder=reminder, position=position, text=_words(step, Step.text.limit)))
    act.record(ADDED, customer=new.customer, subject=reminder.id, text=text)
    return reminder.id


def remind(act: Act, new: NewReminder) -> int | None:
    """Make a reminder by hand and give its id; raises Mistake where its day is over."""
    _refuse_past(act, new.due)
    return add(act, new)


def done(act: Act, reminder: int, outcome: str = "", note: str = "") -> int:
    """End a reminder as done and give the act's id, for undo.

    `outcome` is ``fine``, ``not fine``, ``no answer`` or how it went in words. Raises Mistake where it has ended.
    """
    row = _open(reminder)
    known, words = read_outcome(outcome)
    outcome, note = _words(words, Reminder.outcome.limit), _words(note, Reminder.outcome_note.limit)
    _end(act, row, State.DONE, outcome, note)
    act.record(DONE, customer=row.customer_id, subject=row.id, text=ended_line(row.text, known, outcome, note))
    return act.performed.id


def drop(act: Act, reminder: int, reason: str = "") -> int:
    """End a reminder that will not be done and give the act's id, for undo; raises Mistake where it has ended."""
    row = _open(reminder)
    reason = _words(reason, Reminder.outcome_note.limit)
    _end(act, row, State.DROPPED, "", reason)
    act.record(DROPPED, customer=row.customer_id, subject=row.id, text=ended_line(row.text, None, "", reason))
    return act.performed.id


def snooze(act: Act, reminder: int, day: dt.date) -> int:
    """Put a reminder off to a day, its hour kept, and give the act's id, for undo.

    Raises Mistake where the day is over or is the one it has, or where the reminder has ended.
    """
    row = _open(reminder)
    _refuse_past(act, day)
    if not act.update(row, due=day):
        raise Mistake(f"It is for {day_words(day, act.day)} already.")
    act.update(row, snoozes=row.snoozes + 1)
    words = f"{row.text} · put off to {day_words(day, act.day)}"
    act.record(SNOOZED, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def tick(act: Act, step: int, ticked: bool = True) -> None:
    """Tick a step of a walk-through, or take its tick away; raises Mistake where the reminder has ended."""
    row = Step.get_or_none(Step.id == step)
    if row is None:
        raise Mistake("There is no such step.")
    reminder = _open(row.reminder_id)
    if act.update(row, ticked=ticked):
        act.record(TICKED, customer=reminder.customer_id, subject=reminder.id, text=row.text)


def assign(act: Act, reminder: int, staff: int | None) -> None:
    """Give a reminder to a member of staff, or to anyone (None); raises Mistake where it has ended."""
    row = _open(reminder)
    if act.update(row, assignee=staff):
        act.record(ASSIGNED, customer=row.customer_id, subject=row.id, text=row.text)


def _open(reminder: int) -> Reminder:
    row = Reminder.get_or_none(Reminder.id == reminder)
    if row is None:
        raise Mistake("There is no such reminder.")
    if row.state is not State.OPEN:
        raise Mistake(ENDED[row.state])
    return row


def _end(act: Act, row: Reminder, state: State, outcome: str, note: str) -> None:
    act.update(
        row,
        state=state,
        outcome=outcome,
        outcome_note=note,
        ended_at=act.now,
        ended_day=act.day,
        ended_by=act.by,
    )


def _refuse_past(act: Act, day: dt.date) -> None:
    if day < act.day:
        raise Mistake(f"{day_words(day, act.day)} is over. Choose today or a later day.")


def _words(text: str, limit: int) -> str:
    tidy = " ".join(text.split())
    if len(tidy) > limit:
        raise Mistake(f"That is too long: please say it in at most {limit} letters.")
    return tidy
