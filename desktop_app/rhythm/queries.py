"""A customer's rhythm, read from their visits and what was heard of them since."""

import datetime as dt

from desktop_app.reminders.tables import Contact
from desktop_app.rhythm.rules import Rhythm, Touch, rhythm
from desktop_app.visits.queries import visit_days
from desktop_app.visits.tables import Appointment, AppointmentState


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
