"""Reading what shows that something may have gone wrong: of one customer, or of everyone in a few days.

Only rows of those days are read, by their index; how a service usually goes is read from its latest visits.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.recovery.signals import sign_rules
from desktop_app.recovery.signals.signal_rules import Sign, Trace
from desktop_app.visits.rules import Trade

LATEST = 200  # visits of a service, from which it is learned how it usually goes
MINUTE = 60_000_000  # in microseconds, as moments are stored
REPEATS = """
    SELECT customer_id, visit.id, visit.day, service.id, service.name,
        (SELECT max(earlier.day) FROM visit AS earlier JOIN visit_service AS first ON first.visit_id = earlier.id
            WHERE earlier.customer_id = visit.customer_id AND earlier.day < visit.day
                AND earlier.day >= date(visit.day, ?) AND first.service_id = done.service_id) AS before
    FROM visit JOIN visit_service AS done ON done.visit_id = visit.id JOIN service ON service.id = done.service_id
    WHERE EXISTS (SELECT 1 FROM visit AS earlier WHERE earlier.customer_id = visit.customer_id
            AND earlier.day < visit.day AND earlier.day >= date(visit.day, ?))
        AND before IS NOT NULL AND visit.day BETWEEN ? AND ?{whose}
"""
OFTEN_AGAIN = """
    SELECT count(*), coalesce(sum(EXISTS (
        SELECT 1 FROM visit AS earlier JOIN visit_service AS first ON first.visit_id = earlier.id
        WHERE earlier.customer_id = visit.customer_id AND earlier.day < visit.day
            AND earlier.day >= date(visit.day, ?) AND first.service_id = ?)), 0)
    FROM (SELECT visit_id FROM visit_service WHERE service_id = ? ORDER BY id DESC LIMIT ?) AS latest
    JOIN visit ON visit.id = latest.visit_id
"""
OWN_DAYS = """
    SELECT DISTINCT visit.day FROM visit JOIN visit_service ON visit_service.visit_id = visit.id
    WHERE visit.customer_id = ? AND visit.day < ? AND service_id = ? ORDER BY visit.day
"""
RETURNS = """
    SELECT line.customer_id, line.id, line.day, line.what,
        (SELECT max(day) FROM purchase AS bought WHERE bought.customer_id = line.customer_id
            AND bought.what = line.what AND bought.quantity > 0 AND bought.day < line.day),
        EXISTS (SELECT 1 FROM purchase AS sold WHERE sold.customer_id = line.customer_id
            AND sold.what = line.what AND sold.quantity > 0 AND sold.day = line.day)
    FROM purchase AS line
    WHERE (line.quantity < 0 OR line.amount < 0) AND line.quantity < 0 AND line.kind = 'product'
        AND line.customer_id IS NOT NULL AND line.day BETWEEN ? AND ?{whose}
"""
REFUNDS = """
    SELECT line.customer_id, max(line.id), line.day,
        (SELECT sum(amount) FROM purchase AS whole WHERE whole.customer_id = line.customer_id AND whole.day = line.day)
    FROM purchase AS line
    WHERE (line.quantity < 0 OR line.amount < 0) AND line.amount < 0
        AND line.customer_id IS NOT NULL AND line.day BETWEEN ? AND ?{whose}
    GROUP BY line.customer_id, line.day
"""
MOODS = """
    SELECT customer_id, visit.id, day, mood_in, mood_out, coalesce(staff.name, '')
    FROM visit LEFT JOIN staff ON staff.id = served_by_id
    WHERE mood_out IS NOT NULL AND day BETWEEN ? AND ?{whose}
"""
STAYS = """
    SELECT customer_id, visit.id, day, (finished_at - arrived_at) / ?, group_concat(service_id)
    FROM visit JOIN visit_service ON visit_service.visit_id = visit.id
    WHERE finished_at > arrived_at AND finished_at - arrived_at >= ? AND day BETWEEN ? AND ?{whose}
    GROUP BY +visit.id  -- not in the order of ids, which would read every visit
"""
USUAL_STAYS = """
    SELECT (finished_at - arrived_at) / ?
    FROM (SELECT visit_id FROM visit_service WHERE service_id = ? ORDER BY id DESC LIMIT ?) AS latest
    JOIN visit ON visit.id = latest.visit_id WHERE finished_at > arrived_at
"""
SHIPMENTS = """
    SELECT customer_id, id, promised_on, what, CASE state WHEN 'arrived' THEN settled_on END
    FROM shipment
    WHERE (state = 'late' OR state = 'under way' AND promised_on < ? OR state = 'arrived' AND settled_on > promised_on)
        AND state IN ('under way', 'late', 'arrived') AND promised_on BETWEEN ? AND ?{whose}
"""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which days are looked at, and whose: those of one customer (id), or everyone's."""

    since: dt.date
    today: dt.date
    customer: int | None = None

    def traced(self, sql: str, *values: object) -> list[tuple[Trace, tuple[Any, ...]]]:
        """Give what a question finds in these days: where it shows, and what else is told of it.

        `values` stand in it before the days.
        """
        whose = () if self.customer is None else (self.customer,)
        narrowed = sql.replace("{whose}", " AND customer_id = ?" if whose else "")
        rows = database.execute_sql(narrowed, (*values, self.since.isoformat(), self.today.isoformat(), *whose))
        return [(Trace(customer, subject, _day(day)), row) for customer, subject, day, *row in rows.fetchall()]


def signs(reach: Reach, sent: Reach) -> Iterator[Sign]:
    """Give every sign of these days, in no order; of what is on its way, those promised for the days of `sent`."""
    yield from _repeats(reach)
    yield from filter(None, (_return(trace, *row) for trace, row in reach.traced(RETURNS)))
    yield from filter(None, (sign_rules.refund(trace, *row) for trace, row in reach.traced(REFUNDS)))
    yield from filter(None, (sign_rules.mood(trace, *row) for trace, row in reach.traced(MOODS)))
    yield from _waits(reach)
    yield from filter(None, (_delay(trace, *row) for trace, row in sent.traced(SHIPMENTS, sent.today.isoformat())))


def _repeats(reach: Reach) -> Iterator[Sign]:
    """The first service of a visit that was done too soon again, where that is not how it is used, or their own way."""
    lasts = sign_rules.LASTS.get(Trade(settings.read(settings.TRADE) or Trade.BLANK))
    if lasts is None:
        return
    often: dict[int, bool] = {}
    told: set[Trace] = set()
    for trace, (service, name, before) in reach.traced(REPEATS, f"-{lasts} days", f"-{lasts} days"):
        if service not in often:
            often[service] = _is_often_again(service, lasts)
        if trace not in told and not often[service] and not _is_own_way(trace, service, lasts):
            told.add(trace)
            yield sign_rules.repeat(trace, name, _day(before))


def _is_often_again(service: int, lasts: int) -> bool:
    times, again = database.execute_sql(OFTEN_AGAIN, (f"-{lasts} days", service, service, LATEST)).fetchone()
    return sign_rules.is_often_again(again, times)


def _is_own_way(trace: Trace, service: int, lasts: int) -> bool:
    rows = database.execute_sql(OWN_DAYS, (trace.customer, trace.day.isoformat(), service))
    return sign_rules.is_own_way([_day(day) for (day,) in rows], lasts)


def _return(trace: Trace, what: str, bought: str | None, sold_again: int) -> Sign | None:
    before = None if bought is None else _day(bought)
    return sign_rules.brought_back(trace, what, before, sold_again=bool(sold_again))


def _waits(reach: Reach) -> Iterator[Sign]:
    long_wait = settings.read(settings.LONG_WAIT)
    usual: dict[int, int | None] = {}
    for trace, (minutes, services) in reach.traced(STAYS, MINUTE, long_wait * MINUTE):
        done = [int(service) for service in services.split(",")]
        usual |= {service: _usual_stay(service) for service in done if service not in usual}
        sign = sign_rules.wait(trace, minutes, [usual[service] for service in done], long_wait)
        if sign:
            yield sign


def _usual_stay(service: int) -> int | None:
    rows = database.execute_sql(USUAL_STAYS, (MINUTE, service, LATEST))
    return sign_rules.usual_stay([minutes for (minutes,) in rows])


def _delay(trace: Trace, what: str, came: str | None) -> Sign | None:
    return sign_rules.delay(trace, what, None if came is None else _day(came))


def _day(stored: str) -> dt.date:
    return dt.date.fromisoformat(stored)
