"""A day as a whole: who is expected, and who was here."""

import datetime as dt
from dataclasses import dataclass

from peewee import JOIN

from desktop_app.customers.tables import Customer
from desktop_app.staff.tables import Staff
from desktop_app.visits.queries import Here, here_now, server_name, services_of
from desktop_app.visits.tables import Appointment, AppointmentState, Concern, Noted, Service, Visit


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody who has an appointment."""

    appointment: int
    customer: int | None
    name: str
    customer_since: dt.date | None
    time: dt.time | None
    service: str
    staff_name: str


@dataclass(frozen=True, slots=True)
class DayVisit:
    """A visit as it is looked back upon at close of day. `concern` and `act` are empty where nobody asked."""

    visit: int
    customer: int
    name: str
    services: tuple[str, ...]
    server_name: str
    arrived_at: dt.datetime | None
    finished_at: dt.datetime | None
    mood_in: int | None
    mood_out: int | None
    last_impression: str
    concern: str
    act: str
    noted: Noted


@dataclass(frozen=True, slots=True)
class Queue:
    """Who is here, and who is expected today and has not come yet."""

    here: tuple[Here, ...]
    expected: tuple[Expected, ...]


def queue(today: dt.date) -> Queue:
    """Give everyone who is here and everyone expected today."""
    return Queue(here_now(), expected(today))


def expected(day: dt.date) -> tuple[Expected, ...]:
    """Give who is expected on `day` and has not come yet, the earliest first, those without a time before them."""
    came = {visit.customer_id for visit in Visit.select(Visit.customer).where(Visit.day == day)}
    return tuple(one for one in booked(day) if one.customer not in came)


def booked(day: dt.date) -> tuple[Expected, ...]:
    """Give who has an appointment on `day`, the earliest first, those without a time before them.

    At the same moment the longest known come first.
    """
    rows = (
        Appointment.select(
            Appointment, Customer.id, Customer.name, Customer.since, Service.id, Service.name, Staff.id, Staff.name
        )
        .join(Customer, JOIN.LEFT_OUTER)
        .switch(Appointment)
        .join(Service, JOIN.LEFT_OUTER)
        .switch(Appointment)
        .join(Staff, JOIN.LEFT_OUTER)
        .where((Appointment.day == day) & (Appointment.state == AppointmentState.BOOKED))
        .where(Customer.deleted_at.is_null())
        .order_by(Appointment.time.asc(nulls="first"), Customer.since.asc(nulls="last"), Appointment.id)
    )
    return tuple(
        Expected(
            appointment=row.id,
            customer=row.customer_id,
            name=row.customer.name if row.customer else "",
            customer_since=row.customer.since if row.customer else None,
            time=row.time,
            service=row.service.name if row.service else "",
            staff_name=row.staff.name if row.staff else "",
        )
        for row in rows
    )


def visits_of(day: dt.date) -> tuple[DayVisit, ...]:
    """Give the visits of a day, whoever came first before the others."""
    rows = list(
        Visit.select(Visit, Customer.id, Customer.name, Staff.id, Staff.name)
        .join(Customer)
        .switch(Visit)
        .join(Staff, JOIN.LEFT_OUTER)
        .where(Visit.day == day)
        .order_by(Visit.arrived_at, Visit.id)
    )
    visits = [row.id for row in rows]
    services = services_of(visits)
    concerns = {row.visit_id: row for row in Concern.select().where(Concern.visit.in_(visits)).order_by(Concern.id)}
    return tuple(_day_visit(row, services[row.id], concerns.get(row.id)) for row in rows)


def _day_visit(row: Visit, services: tuple[str, ...], concern: Concern | None) -> DayVisit:
    return DayVisit(
        visit=row.id,
        customer=row.customer_id,
        name=row.customer.name,
        services=services,
        server_name=server_name(row),
        arrived_at=row.arrived_at,
        finished_at=row.finished_at,
        mood_in=row.mood_in,
        mood_out=row.mood_out,
        last_impression=row.last_impression,
        concern=concern.text if concern else "",
        act=concern.act if concern else "",
        noted=row.noted,
    )
