"""Who was here, who was expected, who bought it and who waited for it, between two moments."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.recovery.events import rules
from desktop_app.recovery.events.day_spans import day_span
from desktop_app.recovery.events.product_queries import spellings
from desktop_app.recovery.events.rules import LONGEST_STAY, TOUCHES, Affected, Span, Touch, Touched, stay
from desktop_app.recovery.events.tables import EventKind

HERE = """
    SELECT customer.id, customer.name, visit.id, visit.day, visit.arrived_at, visit.finished_at
    FROM visit JOIN customer ON customer.id = visit.customer_id
    WHERE visit.day BETWEEN ? AND ? AND (? IS NULL OR visit.served_by_id = ?) AND customer.deleted_at IS NULL
"""
EXPECTED = """
    SELECT customer.id, customer.name, appointment.day, appointment.time
    FROM appointment JOIN customer ON customer.id = appointment.customer_id
    WHERE appointment.day BETWEEN ? AND ? AND (? IS NULL OR appointment.staff_id = ?)
        AND appointment.state <> 'cancelled' AND customer.deleted_at IS NULL
"""
BOUGHT = """
    SELECT customer.id, customer.name, purchase.what, purchase.day, visit.id, visit.arrived_at, visit.finished_at
    FROM purchase JOIN customer ON customer.id = purchase.customer_id
    LEFT JOIN visit ON visit.id = purchase.visit_id AND visit.day = purchase.day
    WHERE purchase.what = ? AND purchase.day BETWEEN ? AND ? AND purchase.kind = 'product'
        AND purchase.quantity > 0 AND purchase.customer_id IS NOT NULL AND customer.deleted_at IS NULL
"""
WAITED = """
    SELECT customer.id, customer.name, what, promised_on
    FROM shipment JOIN customer ON customer.id = shipment.customer_id
    WHERE state IN ('under way', 'late', 'lost', 'arrived') AND promised_on BETWEEN ? AND ?
        AND (settled_on IS NULL OR state <> 'arrived' OR settled_on > promised_on) AND customer.deleted_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """Between which moments, about which product and whose customers it is asked, by which clock.

    `recorded` is the aware moment in which somebody kept that it happened.
    """

    span: Span
    product: str
    staff: int | None
    recorded: dt.datetime
    clock: Clock

    @property
    def first_day(self) -> str:
        """The first shop's day that the span touches."""
        return self.clock.day_of(self.span.first).isoformat()

    @property
    def first_arrival(self) -> str:
        """The first shop's day on which anybody can have come who was still here when it began."""
        return self.clock.day_of(self.span.first - LONGEST_STAY).isoformat()

    @property
    def last_day(self) -> str:
        """The last shop's day that the span touches."""
        return self.clock.day_of(self.span.last).isoformat()


def affected_by(kind: EventKind, asked: Asked) -> tuple[Affected, ...]:
    """Give everyone whom such an event touched, each once, whoever was touched first before the others."""
    found = (one for touch in TOUCHES[kind] for one in _SEEK[touch](asked))
    return rules.gathered(one for one in found if rules.is_touched(kind, one, asked.span, asked.recorded))


def _here(asked: Asked) -> Iterator[Touched]:
    values = (asked.first_arrival, asked.last_day, asked.staff, asked.staff)
    for customer, name, visit, written, came, left in database.execute_sql(HERE, values):
        day = dt.date.fromisoformat(written)
        when = stay(_moment(came), _moment(left), day_span(asked.clock, day))
        words = rules.here_words(_local(asked.clock, came), _local(asked.clock, left), day)
        yield Touched(customer, name, Touch.HERE, when, words, visit)


def _expected(asked: Asked) -> Iterator[Touched]:
    values = (asked.first_day, asked.last_day, asked.staff, asked.staff)
    for customer, name, written, hour in database.execute_sql(EXPECTED, values):
        day = dt.date.fromisoformat(written)
        time = dt.time.fromisoformat(hour) if hour else None
        at = asked.clock.at(day, time) if time else None
        when = Span(at, at) if at else day_span(asked.clock, day)
        yield Touched(customer, name, Touch.EXPECTED, when, rules.expected_words(day, time))


def _bought(asked: Asked) -> Iterator[Touched]:
    for what in spellings(asked.product):
        values = (what, asked.first_arrival, asked.last_day)
        for customer, name, bought, written, visit, came, left in database.execute_sql(BOUGHT, values):
            day = dt.date.fromisoformat(written)
            when = stay(_moment(came), _moment(left), day_span(asked.clock, day))
            yield Touched(customer, name, Touch.BOUGHT, when, rules.bought_words(bought, day), visit)


def _waited(asked: Asked) -> Iterator[Touched]:
    for customer, name, what, written in database.execute_sql(WAITED, (asked.first_day, asked.last_day)):
        day = dt.date.fromisoformat(written)
        yield Touched(customer, name, Touch.WAITED, day_span(asked.clock, day), rules.waited_words(what, day))


_SEEK: Mapping[Touch, Callable[[Asked], Iterator[Touched]]] = {
    Touch.HERE: _here,
    Touch.EXPECTED: _expected,
    Touch.BOUGHT: _bought,
    Touch.WAITED: _waited,
}


def _moment(stored: Any) -> dt.datetime | None:
    return None if stored is None else EPOCH + stored * MICROSECOND


def _local(clock: Clock, stored: Any) -> dt.datetime | None:
    moment = _moment(stored)
    return None if moment is None else clock.local(moment)
