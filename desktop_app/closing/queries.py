"""What the day was: reminders left, who was served, promises, tomorrow; and the records of days that were closed."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.closing.rules import broken
from desktop_app.closing.tables import DayRecord
from desktop_app.foundation.database import database
from desktop_app.reminders.queries import ReminderRow, due, sidebar
from desktop_app.reminders.tables import Kind, Reminder, State
from desktop_app.visits.tables import AppointmentState


@dataclass(frozen=True, slots=True)
class Served:
    """Somebody who was served: what for, by whom, what concerned them, what is set for tomorrow and after."""

    id: int  # of the visit
    customer_id: int
    customer: str
    services: str
    served_by: str
    concern: str
    follow_ups: int
    thought_about: bool
    answer: str


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody with an appointment."""

    id: int
    customer_id: int | None
    customer: str
    time: dt.time | None
    service: str
    staff: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The day in numbers; of people and acts, never of sales."""

    visits: int
    before_asked: int
    noticed: int
    day_after: int
    first_visits: int


@dataclass(frozen=True, slots=True)
class Review:
    """All that the close of day shows."""

    day: dt.date
    reminders: tuple[ReminderRow, ...]
    served: tuple[Served, ...]
    promises: tuple[ReminderRow, ...]
    promises_kept: int
    tomorrow: tuple[ReminderRow, ...]
    expected: tuple[Expected, ...]
    numbers: Numbers
    closed_at: dt.datetime | None


def review(day: dt.date) -> Review:
    """Gather the close of one day."""
    left = sidebar(day)
    tomorrow = day + dt.timedelta(days=1)
    record = DayRecord.get_or_none(DayRecord.day == day)
    return Review(
        day=day,
        reminders=tuple(row for group, rows in left.groups for row in rows if row.due <= day),
        served=served(day),
        promises=tuple(row for row in due() if row.kind is Kind.PROMISE),
        promises_kept=_promises_kept(day),
        tomorrow=due(tomorrow, tomorrow),
        expected=expected(tomorrow),
        numbers=numbers(day),
        closed_at=record.closed_at if record else None,
    )


def served(day: dt.date) -> tuple[Served, ...]:
    """Give everyone served on that day, in the order they came."""
    rows = database.execute_sql(
        """
        SELECT visit.id, customer.id, customer.name,
               (SELECT group_concat(service.name, ', ') FROM visit_service
                  JOIN service ON service.id = visit_service.service_id WHERE visit_service.visit_id = visit.id),
               staff.name,
               (SELECT concern.text FROM concern WHERE concern.visit_id = visit.id ORDER BY concern.id DESC LIMIT 1),
               (SELECT count(*) FROM reminder
                 WHERE reminder.customer_id = customer.id AND reminder.state = 'open' AND reminder.due > visit.day),
               tail_light.id IS NOT NULL, tail_light.answer
          FROM visit
          JOIN customer ON customer.id = visit.customer_id
          LEFT JOIN staff ON staff.id = visit.served_by_id
          LEFT JOIN tail_light ON tail_light.visit_id = visit.id
         WHERE visit.day = ? AND customer.deleted_at IS NULL
         ORDER BY visit.arrived_at IS NULL, visit.arrived_at, visit.id
        """,
        (day.isoformat(),),
    ).fetchall()
    return tuple(
        Served(visit, customer, name, services or "", by or "", concern or "", follow_ups, bool(thought), answer or "")
        for visit, customer, name, services, by, concern, follow_ups, thought, answer in rows
    )


def expected(day: dt.date) -> tuple[Expected, ...]:
    """Give who has an appointment on that day, by the clock."""
    rows = database.execute_sql(
        """
        SELECT appointment.id, customer.id, customer.name, appointment.time, service.name, staff.name
          FROM appointment
          LEFT JOIN customer ON customer.id = appointment.customer_id
          LEFT JOIN service ON service.id = appointment.service_id
          LEFT JOIN staff ON staff.id = appointment.staff_id
         WHERE appointment.day = ? AND appointment.state = ?
         ORDER BY appointment.time IS NULL, appointment.time, appointment.id
        """,
        (day.isoformat(), AppointmentState.BOOKED.value),
    ).fetchall()
    return tuple(
        Expected(row, customer, name or "", dt.time.fromisoformat(time) if time else None, service or "", staff or "")
        for row, customer, name, time, service, staff in rows
    )


def numbers(day: dt.date) -> Numbers:
    """Count what the day was made of."""
    row = database.execute_sql(
        """
        SELECT (SELECT count(*) FROM visit WHERE day = :day),
               (SELECT count(*) FROM suggestion_answer WHERE day = :day AND answer = 'done'),
               (SELECT count(*) FROM observation WHERE day = :day),
               (SELECT count(*) FROM concern WHERE day = :day),
               (SELECT count(*) FROM visit WHERE day = :day AND NOT EXISTS (
                    SELECT 1 FROM visit AS earlier
                     WHERE earlier.customer_id = visit.customer_id AND earlier.day < visit.day))
        """,
        {"day": day.isoformat()},
    ).fetchone()
    return Numbers(*row)


def _promises_kept(day: dt.date) -> int:
    kept = (Reminder.kind == Kind.PROMISE) & (Reminder.state == State.DONE) & (Reminder.ended_day == day)
    return int(Reminder.select().where(kept).count())


def last_digest() -> str:
    """Give the digest of the day closed last; empty where none was."""
    row = DayRecord.select(DayRecord.digest).order_by(DayRecord.id.desc()).first()
    return row.digest if row else ""


def broken_records() -> list[str]:
    """Say which closed days were changed in the file since."""
    rows = DayRecord.select().order_by(DayRecord.id)
    return broken((row.day.isoformat(), row.content, row.before, row.digest) for row in rows)
