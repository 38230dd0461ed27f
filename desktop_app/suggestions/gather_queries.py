"""Reading all that suggestions are made of.

This is read whenever a card opens. The SQL is written out, because making it anew takes Peewee ten times as long as
SQLite takes to answer it.
"""

import datetime as dt

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.shipment_happenings import shipment_of
from desktop_app.preferences.queries import preferences
from desktop_app.recovery.queries import incidents_of
from desktop_app.recovery.signals.signal_queries import signals_of
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.suggestions.gathered import Check, Gathered, Here, LastTime, Waiting, Worry, Yearly
from desktop_app.suggestions.rules import MOST

PRONOUN = "SELECT pronoun FROM customer WHERE id = ?"
LATEST_VISITS = """
    SELECT visit.id, visit.day, visit.arrived_at, visit.finished_at, visit.hope,
        concern.id, concern.text, concern.act, concern.outcome
    FROM visit
    LEFT JOIN concern ON concern.visit_id = visit.id
    WHERE visit.customer_id = ?
    ORDER BY visit.day DESC, visit.id DESC
    LIMIT 2
"""
LAST_CHECK = """
    SELECT id, text, outcome, ended_day
    FROM reminder
    WHERE customer_id = ? AND state = 'done' AND kind = 'check'
    ORDER BY ended_at DESC
    LIMIT 1
"""
WAITING = """
    SELECT reminder.id, reminder.kind, reminder.text, reminder.why, reminder.due, reminder.visit_id,
        coalesce(observation.text, ''), coalesce(staff.name, ''), observation.day, coalesce(observation.implicit, 0),
        reminder.occasion
    FROM reminder
    LEFT JOIN observation ON observation.id = reminder.observation
    LEFT JOIN staff ON staff.id = observation.by_id
    WHERE reminder.customer_id = ? AND +reminder.state = 'open'
    ORDER BY reminder.due, reminder.id
"""
DATES = "SELECT label, month, day FROM important_date WHERE customer_id = ?"


def gather(customer: int, today: dt.date) -> Gathered:
    """Read what suggestions for a customer are made of; raises Mistake where there is no such customer."""
    found = database.execute_sql(PRONOUN, (customer,)).fetchone()
    if found is None:
        raise Mistake("There is no such customer.")
    here, last = here_and_before(customer)
    return Gathered(
        pronoun=Pronoun(found[0]),
        preferences=preferences(customer, today),
        waiting=_waiting(customer),
        here=here,
        last=last,
        check=_last_check(customer),
        incidents=incidents_of(customer, last.day if last else dt.date.min, MOST),
        signals=signals_of(customer, today),
        dates=tuple(Yearly(*row) for row in database.execute_sql(DATES, (customer,))),
    )


def here_and_before(customer: int) -> tuple[Here | None, LastTime | None]:
    """Give the visit somebody is here for, and the last one that is over."""
    here, last = None, None
    for row in database.execute_sql(LATEST_VISITS, (customer,)):
        visit, day, arrived, finished, hope, *worry = row
        if arrived is not None and finished is None:
            here = Here(visit, EPOCH + arrived * MICROSECOND, hope)
        elif last is None:
            last = LastTime(
                visit=visit,
                day=dt.date.fromisoformat(day),
                finished_at=None if finished is None else EPOCH + finished * MICROSECOND,
                worry=None if worry[0] is None else Worry(*worry),
            )
    return here, last


def _waiting(customer: int) -> tuple[Waiting, ...]:
    waiting = []
    for row in database.execute_sql(WAITING, (customer,)):
        number, kind, text, why, due, visit, noted, noted_by, noted_on, implicit, occasion = row
        waiting.append(
            Waiting(
                id=number,
                kind=Purpose(kind),
                text=text,
                why=why,
                due=dt.date.fromisoformat(due),
                visit=visit,
                noted=noted,
                noted_by=noted_by,
                noted_on=None if noted_on is None else dt.date.fromisoformat(noted_on),
                implicit=bool(implicit),
                shipment=shipment_of(occasion),
            )
        )
    return tuple(waiting)


def _last_check(customer: int) -> Check | None:
    row = database.execute_sql(LAST_CHECK, (customer,)).fetchone()
    if row is None:
        return None
    reminder, text, outcome, day = row
    return Check(reminder, text, outcome, dt.date.fromisoformat(day))
