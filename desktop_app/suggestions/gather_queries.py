"""Reading all that suggestions are made of, in few queries: the card is to open at once."""

import datetime as dt
from typing import Any

from peewee import JOIN, fn

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.tables import Observation
from desktop_app.preferences.queries import preferences
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.reminders.tables import Reminder, State
from desktop_app.staff.tables import Staff
from desktop_app.suggestions.gathered import Check, Gathered, LastTime, Waiting, Worry, Yearly
from desktop_app.visits.queries import OPEN
from desktop_app.visits.tables import Concern, Visit


def gather(customer: int, today: dt.date) -> Gathered:
    """Read all that suggestions for a customer are made of; raises Mistake where there is no such customer."""
    person: Any = Customer.select(Customer.pronoun).where(Customer.id == customer).first()
    if person is None:
        raise Mistake("There is no such customer.")
    here, over = here_and_before(customer)
    dates: Any = ImportantDate.select(ImportantDate.label, ImportantDate.month, ImportantDate.day).tuples()
    return Gathered(
        pronoun=person.pronoun,
        preferences=preferences(customer, today),
        waiting=_waiting(customer),
        last=None if over is None else _last_time(customer, over),
        dates=tuple(Yearly(*row) for row in dates.where(ImportantDate.customer == customer)),
        visit=here.id if here else None,
        arrived_at=here.arrived_at if here else None,
        hope=here.hope if here else "",
    )


def here_and_before(customer: int) -> tuple[Any, Any]:
    """Give the visit somebody is here for and the one before it, each with who served and what concerned them."""
    rows = (
        Visit.select(
            Visit.id, Visit.day, Visit.arrived_at, Visit.finished_at, Visit.mood_in, Visit.mood_out, Visit.hope,
            OPEN.alias("is_open"), Staff.name.alias("server"),
            Concern.id.alias("concern"), Concern.text.alias("worry"), Concern.outcome.alias("worry_outcome"),
            Concern.act.alias("act_now"),
        )
        .join(Staff, JOIN.LEFT_OUTER)
        .join(Concern, JOIN.LEFT_OUTER, on=(Concern.visit == Visit.id))
        .where(Visit.customer == customer)
        .order_by(Visit.day.desc(), Visit.id.desc())
        .limit(2)
    )  # fmt: skip
    visits: list[Any] = list(rows.objects())
    here = next((visit for visit in visits if visit.is_open), None)
    return here, next((visit for visit in visits if not visit.is_open), None)


def _last_time(customer: int, visit: Any) -> LastTime:
    check: Any = (
        Reminder.select(Reminder.id, Reminder.text, Reminder.outcome, Reminder.ended_day)
        .where((Reminder.customer == customer) & (Reminder.state == State.DONE) & (Reminder.kind == Purpose.CHECK))
        .order_by(Reminder.ended_at.desc())
        .first()
    )
    return LastTime(
        visit=visit.id,
        day=visit.day,
        finished_at=visit.finished_at,
        served_by=visit.server or "",
        mood_in=visit.mood_in,
        mood_out=visit.mood_out,
        worry=Worry(visit.concern, visit.worry, visit.worry_outcome) if visit.concern else None,
        check=Check(check.id, check.text, check.outcome, check.ended_day) if check else None,
    )


def _waiting(customer: int) -> tuple[Waiting, ...]:
    rows: Any = (
        Reminder.select(
            Reminder.id, Reminder.kind, Reminder.text, Reminder.why, Reminder.due, Reminder.visit,
            fn.COALESCE(Observation.text, ""), fn.COALESCE(Staff.name, ""), Observation.day,
            fn.COALESCE(Observation.implicit, 0),
        )
        .join(Observation, JOIN.LEFT_OUTER, on=(Reminder.observation == Observation.id))
        .join(Staff, JOIN.LEFT_OUTER, on=(Observation.by == Staff.id))
        .where((Reminder.customer == customer) & (Reminder.state == State.OPEN))
        .order_by(Reminder.due, Reminder.id)
        .tuples()
    )  # fmt: skip
    return tuple(Waiting(*row) for row in rows)
