"""Who is expected: booking, cancelling, and noting that somebody did not come."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.rules import appointment_words
from desktop_app.visits.tables import Appointment, AppointmentState

BOOKED = "appointment.booked"
CANCELLED = "appointment.cancelled"
MISSED = "appointment.missed"


def book(
    act: Act,
    customer: int | None,
    day: dt.date,
    *,
    time: dt.time | None = None,
    service: str = "",
    staff: int | None = None,
) -> int:
    """Expect somebody (None: somebody unknown yet) on a day, at a time if one was said; gives the appointment's id."""
    done = ensure_service(act, service) if service.strip() else None
    appointment = act.insert(Appointment(customer=customer, day=day, time=time, service=done, staff=staff))
    _record(act, BOOKED, appointment)
    return appointment.id


def cancel(act: Act, appointment: int) -> None:
    """Expect them no longer: they, or we, called it off."""
    _end(act, CANCELLED, appointment, AppointmentState.CANCELLED)


def miss(act: Act, appointment: int) -> None:
    """Note that they were expected and did not come; nobody is marked for it."""
    _end(act, MISSED, appointment, AppointmentState.MISSED)


def _end(act: Act, kind: str, appointment: int, state: AppointmentState) -> None:
    row = Appointment.get_by_id(appointment)
    if act.update(row, state=state):
        _record(act, kind, row)


def _record(act: Act, kind: str, appointment: Appointment) -> None:
    service = appointment.service.name if appointment.service else ""
    text = appointment_words(service, appointment.day, appointment.time)
    act.record(kind, customer=appointment.customer_id, subject=appointment.id, text=text)
