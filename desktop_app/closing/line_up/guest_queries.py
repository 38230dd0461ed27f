"""Who may come on a day, and what to have ready for each: read for all of them at once where that is possible."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.closing.line_up.records import Booking, Guest, LastTime, Preparation
from desktop_app.closing.line_up.rules import about_now
from desktop_app.foundation.database import database
from desktop_app.rhythm.rules import rhythm
from desktop_app.suggestions.queries import suggest
from desktop_app.suggestions.tables import Kind
from desktop_app.suggestions.wording import keep_safe
from desktop_app.visits.queries import services_of

PREPARED = 3  # things to have ready for each guest
NEAR = 2  # days, either way of a usual gap after the last visit
BOOKED = """
    SELECT appointment.customer_id, coalesce(customer.name, ''), appointment.time, coalesce(service.name, ''),
           coalesce(staff.name, '')
    FROM appointment
    LEFT JOIN customer ON customer.id = appointment.customer_id
    LEFT JOIN service ON service.id = appointment.service_id
    LEFT JOIN staff ON staff.id = appointment.staff_id
    WHERE appointment.day = ? AND appointment.state = 'booked' AND customer.deleted_at IS NULL
    ORDER BY appointment.time IS NOT NULL, appointment.time, appointment.id
"""
# The rhythms are of all visits, also of later ones where the day was long ago: who came last before it is read anew.
NEARBY = """
    WITH near AS (
        SELECT visit_rhythm.customer_id AS customer, gap_days,
               CASE WHEN last_visit < :day THEN last_visit ELSE
                   (SELECT max(day) FROM visit WHERE visit.customer_id = visit_rhythm.customer_id AND day < :day)
               END AS last
        FROM visit_rhythm WHERE due_on >= date(:day, -:near || ' days'))
    SELECT customer, name FROM near JOIN customer ON customer.id = near.customer
    WHERE julianday(:day) - julianday(last) - gap_days BETWEEN -:near AND :near
    AND deleted_at IS NULL AND asked_to_stop_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.customer_id = near.customer
                    AND appointment.day >= :day AND appointment.state = 'booked')
"""
CAME = """
    SELECT customer_id, group_concat(DISTINCT CAST(julianday(day) - 1721424.5 AS INTEGER)) FROM visit
    WHERE customer_id IN (SELECT value FROM json_each(?)) AND day < ? GROUP BY customer_id
"""
LAST = """
    SELECT visit.customer_id, visit.id, visit.day, visit.hope, coalesce(staff.name, '')
    FROM json_each(?) JOIN visit ON visit.id = (
        SELECT id FROM visit WHERE customer_id = value AND day < ? ORDER BY day DESC, id DESC LIMIT 1)
    LEFT JOIN staff ON staff.id = visit.served_by_id
"""
BOUGHT = """
    SELECT visit_id, what FROM purchase
    WHERE visit_id IN (SELECT value FROM json_each(?)) AND kind = 'product' AND quantity > 0 ORDER BY id
"""
NEVER = """
    SELECT customer_id, text, discreet FROM preference
    WHERE customer_id IN (SELECT value FROM json_each(?)) AND kind = 'never' AND forgotten_on IS NULL ORDER BY id DESC
"""


@dataclass(frozen=True, slots=True)
class Coming:
    """Somebody who may come on a day; without bookings by their own rhythm."""

    customer: int | None
    name: str
    bookings: tuple[Booking, ...] = ()


def expected(day: dt.date) -> tuple[Coming, ...]:
    """Give who has an appointment, each once, the earliest first; those without a time stand before them."""
    found: dict[object, Coming] = {}
    for number, (customer, name, time, service, staff) in enumerate(database.execute_sql(BOOKED, [day.isoformat()])):
        booking = Booking(dt.time.fromisoformat(time) if time else None, service, staff)
        key = f"unknown {number}" if customer is None else customer
        earlier = found[key].bookings if key in found else ()
        found[key] = Coming(customer, name, (*earlier, booking))
    return tuple(found.values())


def likely(day: dt.date) -> tuple[Coming, ...]:
    """Give who comes about that day by their own rhythm and has no appointment to come, the surest first."""
    names = dict(database.execute_sql(NEARBY, {"day": day.isoformat(), "near": NEAR}).fetchall())
    return tuple(Coming(one.customer, names[one.customer]) for one in about_now(_came(names, day), day))


def guests(coming: Collection[Coming], day: dt.date) -> tuple[Guest, ...]:
    """Give these as the line-up shows them: what they never want, how they came before, and what to have ready."""
    known = [one.customer for one in coming if one.customer is not None]
    came, last, never = dict(_came(known, day)), _last_times(known, day), _never(known)
    return tuple(_guest(one, came.get(one.customer or 0, []), last, never, day) for one in coming)


def _guest(
    one: Coming, days: list[int], last: Mapping[int, LastTime], never: Mapping[int, list[str]], day: dt.date
) -> Guest:
    own = rhythm(map(dt.date.fromordinal, days), day)
    customer = one.customer
    return Guest(
        customer=customer,
        name=one.name,
        bookings=one.bookings,
        never=tuple(never.get(customer, ())) if customer else (),
        visits=len(days),
        last=last.get(customer) if customer else None,
        rhythm=own.words if own else "",
        prepare=_prepare(customer, day) if customer else (),
    )


def _prepare(customer: int, day: dt.date) -> tuple[Preparation, ...]:
    wanted = (one for one in suggest(customer, day) if one.kind is not Kind.SAFETY)
    return tuple(Preparation(one.text, one.why) for one, _ in zip(wanted, range(PREPARED), strict=False))


def _came(customers: Iterable[int], day: dt.date) -> Iterator[tuple[int, list[int]]]:
    for customer, days in database.execute_sql(CAME, (json.dumps(list(customers)), day.isoformat())):
        yield customer, sorted(map(int, days.split(",")))


def _last_times(customers: Collection[int], day: dt.date) -> dict[int, LastTime]:
    rows = database.execute_sql(LAST, (json.dumps(customers), day.isoformat())).fetchall()
    visits = [row[1] for row in rows]
    services = services_of(visits)
    bought = _gathered(database.execute_sql(BOUGHT, (json.dumps(visits),)))
    return {
        customer: LastTime(dt.date.fromisoformat(on), services[visit], staff, hope, tuple(bought[visit]))
        for customer, visit, on, hope, staff in rows
    }


def _never(customers: Collection[int]) -> Mapping[int, list[str]]:
    rows = database.execute_sql(NEVER, (json.dumps(customers),))
    return _gathered((customer, keep_safe(text, discreet=bool(discreet))) for customer, text, discreet in rows)


def _gathered(pairs: Iterable[tuple[int, str]]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
