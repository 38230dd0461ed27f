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
from desktop_app.reminders.queries import ReminderRow
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind, State
from desktop_app.reminders.typed import read_date, read_due
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import member_named

STATES = {"open": State.OPEN, "done": State.DONE, "all": None}


def _add_remind(to: ArgumentParser) -> None:
    to.add_argument("customer", metavar="CUSTOMER")
    to.add_argument("text", metavar="TEXT", help="what is to be done")
    to.add_argument("--due", metavar="DATE[THH:MM]", required=True)
    to.add_argument("--promise", action="store_true", help="it was promised to the customer")
    to.add_argument("--for", dest="assignee", metavar="NAME", help="whose it is (default: anyone's)")
    to.add_argument("--channel", choices=[*Channel], default=Channel.CALL, type=Channel)


def _remind(counter: Counter, arguments: Namespace) -> Answer:
    day, time = read_due(arguments.due)
    new = NewReminder(
        customer=resolve(arguments.customer),
        text=arguments.text,
        due=day,
        time=time,
        kind=Kind.PROMISE if arguments.promise else Kind.FOLLOW_UP,
        channel=arguments.channel,
    )
    reminder = counter.perform(_remind_someone, new, arguments.assignee).result
    words = due_sentence(day, time, counter.clock.today())
    return Answer({"id": reminder}, f"Reminder {reminder}: {new.text}, {words}.")


def _remind_someone(act: Act, new: NewReminder, name: str | None) -> int | None:
    return actions.remind(act, replace(new, assignee=ensure_member(act, name)) if name else new)


def _add_reminders(to: ArgumentParser) -> None:
    to.add_argument("--from", dest="start", metavar="DATE")
    to.add_argument("--to", dest="end", metavar="DATE")
    to.add_argument("--state", choices=STATES, default="open")
    to.add_argument("--customer", metavar="CUSTOMER")
    to.add_argument("--for", dest="assignee", metavar="NAME", help="only those of this colleague")


def _reminders(counter: Counter, arguments: Namespace) -> Answer:
    rows = queries.due(
        read_date(arguments.start) if arguments.start else None,
        read_date(arguments.end) if arguments.end else None,
        state=STATES[arguments.state],
        customer=resolve(arguments.customer) if arguments.customer else None,
        staff=_colleague(arguments.assignee) if arguments.assignee else None,
    )
    today = counter.clock.today()
    return Answer([as_json(row) for row in rows], "\n".join(_line(row, today) for row in rows) or "Nothing is waiting.")


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
    return _came_of(counter, actions.snooze, arguments.reminder, read_date(arguments.date))


def _add_drop(to: ArgumentParser) -> None:
    to.add_argument("reminder", metavar="REMINDER", type=row_id)
    to.add_argument("--reason", default="", metavar="TEXT")


def _drop(counter: Counter, arguments: Namespace) -> Answer:
    return _came_of(counter, actions.drop, arguments.reminder, arguments.reason)


def _came_of(counter: Counter, action: Any, reminder: int, *words: Any) -> Answer:
    """Do it, and tell where the reminder stands now and which ones followed from it."""
    performed = counter.perform(action, reminder, *words).result
    row, today = queries.one(reminder), counter.clock.today()
    following = queries.made_by(performed)
    data = {"id": row.id, "state": row.state, "next": [as_json(made) for made in following]}
    return Answer(data, "\n".join(_line(one, today) for one in (row, *following)))


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
    }


def _line(row: ReminderRow, today: dt.date) -> str:
    state = aging_words(row.due, today) if row.state is State.OPEN else row.state
    parts = (f"{row.id}  {due_sentence(row.due, row.time, today)}", row.customer, row.text, row.assignee, state)
    return " · ".join(part for part in parts if part)


def _colleague(name: str) -> int:
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
