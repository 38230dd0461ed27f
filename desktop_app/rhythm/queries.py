"""A customer's rhythm, read from their visits and what was heard of them since."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.reminders.tables import Contact
from desktop_app.rhythm.rules import Rhythm, Touch, rhythm
from desktop_app.visits.queries import visit_days
from desktop_app.visits.tables import Appointment, AppointmentState

SERVED = """
    SELECT service.name, visit.day FROM visit
    JOIN visit_service ON visit_service.visit_id = visit.id JOIN service ON service.id = visit_service.service_id
    WHERE visit.customer_id = ? AND visit.day <= ?
"""


@dataclass(frozen=True, slots=True)
class ServiceRhythm:
    """How often somebody comes for one service."""

    service: str
    rhythm: Rhythm


def rhythm_of(customer: int, today: dt.date) -> Rhythm | None:
    """Give a customer's own rhythm against today; None with fewer than three days of visits."""
    return rhythm(visit_days(customer), today, touch_of(customer, today))


def touch_of(customer: int, today: dt.date) -> Touch:
    """Give the last contact until today, and the next appointment from today on."""
    spoken = (Contact.customer == customer) & (Contact.day <= today)
    coming = (Appointment.customer == customer) & (Appointment.day >= today)
    contact = Contact.select(Contact.day).where(spoken).order_by(Contact.day.desc()).first()
    booked = (
        Appointment.select(Appointment.day)
        .where(coming & (Appointment.state == AppointmentState.BOOKED))
        .order_by(Appointment.day)
        .first()
    )
    return Touch(contact.day if contact else None, booked.day if booked else None)


def service_rhythms(customer: int, today: dt.date) -> tuple[ServiceRhythm, ...]:
    """Give a customer's rhythm of each service they had on three days or more, furthest past it first.

    Empty where they had no more than one such service: then it is the rhythm of their visits.
    """
    days: dict[str, list[dt.date]] = defaultdict(list)
    for service, day in database.execute_sql(SERVED, [customer, today.isoformat()]):
        days[service].append(dt.date.fromisoformat(day))
    touch = touch_of(customer, today)
    found = [
        ServiceRhythm(service, own) for service, came in days.items() if (own := rhythm(came, today, touch)) is not None
    ]
    if len(found) <= 1:
        return ()
    return tuple(sorted(found, key=lambda one: -one.rhythm.since_days / one.rhythm.gap_days))
