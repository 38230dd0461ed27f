"""Making reminders, and what becomes of them."""

import datetime as dt
from textwrap import shorten

from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line
from desktop_app.noticing.reading import proposals as read
from desktop_app.noticing.tables import Proposal
from desktop_app.reminders.days import date_words, day_words
from desktop_app.reminders.rules import TOMORROW, NewReminder, channel_of, ended_line, promise_kept, read_outcome
from desktop_app.reminders.tables import Kind, Reminder, State, Step

ADDED = "reminder.added"
DONE = "reminder.done"
SNOOZED = "reminder.snoozed"
DROPPED = "reminder.dropped"
TICKED = "reminder.ticked"
ASSIGNED = "reminder.assigned"

MADE_OF = {read.Kind.REMINDER: Kind.FOLLOW_UP, read.Kind.PROMISE: Kind.PROMISE}
ENDED = {State.DONE: "That is done already.", State.DROPPED: "That was dropped already."}


def add(act: Act, new: NewReminder) -> int | None:
    """Make a reminder and give its id; None where its occasion was reminded of before.

    Raises Mistake where it has no words, or too many.
    """
    text = clean_line(new.text, Reminder.text.limit, "A reminder")
    if not text:
        raise Mistake("What is to be done? A reminder needs a few words.")
    if new.occasion and Reminder.select().where(Reminder.occasion == new.occasion).exists():
        return None
    reminder = act.insert(
        Reminder(
            customer=new.customer,
            kind=new.kind,
            text=text,
            why=shorten(new.why, Reminder.why.limit, placeholder="…"),
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
        act.insert(Step(reminder=reminder, position=position, text=clean_line(step, Step.text.limit, "A step")))
    act.record(ADDED, customer=new.customer, subject=reminder.id, text=text)
    return reminder.id


def remind(act: Act, new: NewReminder) -> int | None:
    """Make a reminder by hand and give its id; raises Mistake where its day is over."""
    _refuse_past(act, new.due)
    return add(act, new)


def promise(act: Act, customer: int, visit: int, text: str, due: dt.date) -> int | None:
    """Keep what was promised during a visit, as the one who promised it, and give the reminder's id."""
    promised = f"Promised on {date_words(act.day, act.day)}"
    new = NewReminder(
        customer=customer,
        text=text,
        due=due,
        kind=Kind.PROMISE,
        channel=channel_of(text),
        assignee=act.by,
        why=promised,
        visit=visit,
    )
    return remind(act, new)


def from_proposal(act: Act, entry: JournalEntry) -> None:
    """Make a reminder of a kept proposal that is a promise or something to be done on a day.

    A promise without a day is looked at tomorrow. Whoever noted a promise made it.
    """
    proposal = Proposal.get_by_id(entry.subject)
    if proposal.kind not in MADE_OF or entry.customer is None:
        return
    kind, text = MADE_OF[proposal.kind], proposal.act or proposal.text
    observation = proposal.observation
    new = NewReminder(
        customer=entry.customer,
        text=shorten(text, Reminder.text.limit, placeholder="…"),
        due=max(proposal.due or act.day + TOMORROW, act.day),
        time=proposal.time,
        kind=kind,
        channel=channel_of(text),
        assignee=observation.by_id if kind is Kind.PROMISE else None,
        why=f"Noted on {date_words(observation.day, act.day)}: “{observation.text}”",
        visit=observation.visit_id,
        observation=observation.id,
        occasion=f"proposal/{proposal.id}",
    )
    act.update(proposal, became=add(act, new))


def done(act: Act, reminder: int, outcome: str = "", note: str = "") -> int:
    """End a reminder as done and give the act's id, for undo.

    `outcome` is ``fine``, ``not fine``, ``no answer`` or how it went in words. Raises Mistake where it has ended.
    """
    row = _open(reminder)
    known, words = read_outcome(outcome)
    outcome = clean_line(words, Reminder.outcome.limit, "How it went")
    note = clean_line(note, Reminder.outcome_note.limit, "The note")
    _end(act, row, State.DONE, outcome, note)
    words = _with_promise(row, ended_line(row.text, known, outcome, note))
    act.record(DONE, customer=row.customer_id, subject=row.id, text=words)
    return act.performed.id


def drop(act: Act, reminder: int, reason: str = "") -> int:
    """End a reminder that will not be done and give the act's id, for undo; raises Mistake where it has ended."""
    row = _open(reminder)
    reason = clean_line(reason, Reminder.outcome_note.limit, "The reason")
    _end(act, row, State.DROPPED, "", reason)
    words = _with_promise(row, ended_line(row.text, None, "", reason))
    act.record(DROPPED, customer=row.customer_id, subject=row.id, text=words)
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
    words = f"{row.text} · put off to {date_words(day, act.day)}"
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


def _with_promise(row: Reminder, words: str) -> str:
    """Add how the promise came out, where it was one."""
    if row.kind is not Kind.PROMISE:
        return words
    return f"{words} · promise {promise_kept(row.state, row.first_due, row.ended_day)}"


def _refuse_past(act: Act, day: dt.date) -> None:
    if day < act.day:
        raise Mistake(f"{day_words(day, act.day)} is over. Choose today or a later day.")
