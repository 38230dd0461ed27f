"""Reminders on the command line."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import Any

from desktop_app.customers.queries import resolve
from desktop_app.foundation.act import Act
from desktop_app.foundation.command import Answer, Command, row_id
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.reminders import actions, queries
from desktop_app.reminders.days import aging_words, due_sentence
from desktop_app.reminders.recurrence import Rule, read_rule
from desktop_app.reminders.row_queries import ReminderRow
from desktop_app.reminders.rules import NewReminder, last_day
from desktop_app.reminders.series_actions import remind_again
from desktop_app.reminders.tables import Channel, CountedFrom, Kind, State
from desktop_app.reminders.typed import read_due
from desktop_app.reminders.wording import notes, rule_words
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import member_named

STATES = {"open": State.OPEN, "done": State.DONE, "all": None}


def _add_remind(to: ArgumentParser) -> None:
    to.add_argument("customer", metavar="CUSTOMER")
    to.add_argument("text", metavar="TEXT", help="what is to be done")
    to.add_argument("--due", metavar="DATE[THH:MM]", required=True)
    to.add_argument("--every", metavar="RULE", help="comes again: “2 weeks”, “month”, “yearly”")
    to.add_argument("--from-contact", action="store_true", help="with --every: counted from the last contact")
    to.add_argument("--promise", action="store_true", help="it was promised to the customer")
    to.add_argument("--for", dest="assignee", metavar="NAME", help="whose it is (default: anyone's)")
    to.add_argument("--channel", choices=[*Channel], default=Channel.CALL, type=Channel)
    to.set_defaults(wrong=to.error)


def _remind(counter: Counter, arguments: Namespace) -> Answer:
    if arguments.from_contact and arguments.every is None:
        arguments.wrong("--from-contact needs --every")
    day, time = read_due(arguments.due)
    new = NewReminder(
        customer=resolve(arguments.customer),
        text=arguments.text,
        due=day,
        time=time,
        kind=Kind.PROMISE if arguments.promise else Kind.FOLLOW_UP,
        channel=arguments.channel,
    )
    rule = None if arguments.every is None else Rule(*read_rule(arguments.every), day)
    counted_from = CountedFrom.CONTACT if arguments.from_contact else CountedFrom.ANCHOR
    reminder = counter.perform(_remind_someone, new, arguments.assignee, rule, counted_from).result
    words = due_sentence(day, time, counter.clock.today())
    again = f", {rule_words(rule, counted_from)}" if rule else ""
    data = {"id": reminder} | ({"rule": rule.words()} if rule else {})
    return Answer(data, f"Reminder {reminder}: {new.text}, {words}{again}.")


def _remind_someone(
    act: Act, new: NewReminder, name: str | None, rule: Rule | None, counted_from: CountedFrom
) -> int | None:
    new = replace(new, assignee=ensure_member(act, name)) if name else new
    return remind_again(act, new, rule, counted_from) if rule else actions.remind(act, new)


def _add_reminders(to: ArgumentParser) -> None:
    to.add_argument("--from", dest="start", metavar="DATE")
    to.add_argument("--to", dest="end", metavar="DATE")
    to.add_argument("--state", choices=STATES, default="open")
    to.add_argument("--customer", metavar="CUSTOMER")
    to.add_argument("--for", dest="assignee", metavar="NAME", help="only those of this colleague")


def _reminders(counter: Counter, arguments: Namespace) -> Answer:
    today = counter.clock.today()
    rows = queries.due(
        day_typed(arguments.start) if arguments.start else None,
        day_typed(arguments.end) if arguments.end else None,
        state=STATES[arguments.state],
        customer=resolve(arguments.customer) if arguments.customer else None,
        staff=colleague(arguments.assignee) if arguments.assignee else None,
        today=today,
    )
    return Answer([as_json(row) for row in rows], "\n".join(line(row, today) for row in rows) or "Nothing is waiting.")


def _add_done(to: ArgumentParser) -> None:
    to.add_argument("reminder", metavar="REMINDER", type=row_id)
    to.add_argument("--outcome", default="", metavar="TEXT", help="fine, “not fine”, “no answer” or how it went")
    to.add_argument("--note", default="", metavar="TEXT")


def _done(counter: Counter, arguments: Namespace) -> Answer:
    return _came_of(counter, actions.done, arguments.reminder, arguments.outcome, arguments.note)


def _add_snooze(to: ArgumentParser) -> None:
    to.add_argument("reminder", metavar="REMINDER", type=row_id)
    to.add_argument("date", metavar="DATE")


def _snooze(counter: Counter, arguments: Namespace) -> Answer:
    return _came_of(counter, actions.snooze, arguments.reminder, day_typed(arguments.date))


def _add_drop(to: ArgumentParser) -> None:
    to.add_argument("reminder", metavar="REMINDER", type=row_id)
    to.add_argument("--reason", default="", metavar="TEXT")


def _drop(counter: Counter, arguments: Namespace) -> Answer:
    return _came_of(counter, actions.drop, arguments.reminder, arguments.reason)


def _came_of(counter: Counter, action: Any, reminder: int, *words: Any) -> Answer:
    """Do it, and tell where the reminder stands now and which ones followed from it."""
    performed = counter.perform(action, reminder, *words).result
    today = counter.clock.today()
    row = queries.one(reminder, today)
    following = queries.made_by(performed)
    data = {"id": row.id, "state": row.state, "next": [as_json(made) for made in following]}
    return Answer(data, "\n".join(line(one, today) for one in (row, *following)))


def as_json(row: ReminderRow) -> dict[str, Any]:
    """Give a reminder as programs read it; ``due`` is a day, with its hour where it has one."""
    return {
        "id": row.id,
        "customer": row.customer,
        "customer_id": row.customer_id,
        "kind": row.kind,
        "text": row.text,
        "due": f"{row.due.isoformat()}T{row.time:%H:%M}" if row.time else row.due.isoformat(),
        "channel": row.channel,
        "assignee": row.assignee or None,
        "state": row.state,
        "why": row.why,
        "steps": [{"id": step.id, "text": step.text, "ticked": step.ticked} for step in row.steps],
        "snoozes": row.snoozes,
        "rule": row.rule_words or None,
        "until": last_day(row.due, row.window_days).isoformat(),
        "moved_from": row.moved_from.isoformat() if row.moved_from else None,
        "instead_of": row.instead_of or None,
        "playbook": row.playbook or None,
        "step": row.step or None,
    }


def line(row: ReminderRow, today: dt.date) -> str:
    """Say a reminder in a line, for people."""
    state = aging_words(row.due, today, row.window_days) if row.state is State.OPEN else row.state
    when = due_sentence(row.due, row.time, today)
    parts = (f"{row.id}  {when}", row.customer, row.text, row.assignee, *notes(row, today), state)
    return " · ".join(part for part in parts if part)


def day_typed(written: str) -> dt.date:
    """Read a day as programs write it; raises Mistake where it is none, or has an hour."""
    day, time = read_due(written)
    if time:
        raise Mistake(f"Only the day is wanted here, not the hour: {day.isoformat()}.")
    return day


def colleague(name: str) -> int:
    """Give the id of the colleague of that name; raises Mistake where there is none."""
    member = member_named(name)
    if member is None:
        raise Mistake(f"Nobody here is called {name}.")
    return member.id


COMMANDS = (
    Command("done", "end a reminder and say how it went", _add_done, _done),
    Command("drop", "end a reminder that will not be done", _add_drop, _drop),
    Command("remind", "make a reminder by hand", _add_remind, _remind),
    Command("reminders", "list what is due", _add_reminders, _reminders),
    Command("snooze", "put a reminder off to another day", _add_snooze, _snooze),
)
