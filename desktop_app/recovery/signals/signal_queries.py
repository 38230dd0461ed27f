"""Signals: what may have gone wrong for somebody, told with its evidence before they say so themselves."""

import datetime as dt
from collections.abc import Iterable, Sequence

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.database import database
from desktop_app.recovery.signals.sign_queries import Reach, signs
from desktop_app.recovery.signals.signal_rules import RECENT, REMEMBERED, Sign, Signal, gathered, is_open

MOST = 50
WHO = "SELECT name, pronoun FROM customer WHERE id = ? AND deleted_at IS NULL AND asked_to_stop_on IS NULL"
SINCE_THEN = """
    SELECT (SELECT max(day) FROM incident WHERE customer_id = ?),
        (SELECT max(day) FROM visit
            WHERE customer_id = ? AND day <= ? AND (arrived_at IS NULL OR finished_at IS NOT NULL))
"""
ANSWERED = "SELECT 1 FROM answered_sign WHERE kind = ? AND subject = ?"


def signals(today: dt.date, limit: int = MOST) -> tuple[Signal, ...]:
    """Give the signals of the last two weeks, the latest day first, then what weighs most; at most `limit`."""
    reach = Reach(today - RECENT, today)
    return _told(signs(reach, reach), today, limit)


def signals_of(customer: int, today: dt.date) -> tuple[Signal, ...]:
    """Give the signals of one customer since their last visit, which counts as well, the latest day first."""
    _, visit = _since_then(customer, today)
    remembered = today - REMEMBERED
    since = remembered if visit is None else max(visit, remembered)
    return _told(signs(Reach(since, today, customer), Reach(remembered, today, customer)), today, MOST)


def _told(found: Iterable[Sign], today: dt.date, limit: int) -> tuple[Signal, ...]:
    told: list[Signal] = []
    for together in gathered(found):
        trace = together[0].trace
        open_now = _open_now(together, trace.customer, today)
        who = database.execute_sql(WHO, (trace.customer,)).fetchone()
        if open_now and who:
            told.append(Signal(trace.customer, who[0], Pronoun(who[1]), trace.day, open_now))
        if len(told) == limit:
            break
    return tuple(told)


def _open_now(together: Sequence[Sign], customer: int, today: dt.date) -> tuple[Sign, ...]:
    """Of the signs of one customer's day, those that nobody has answered, and that still ask for something."""
    incident, visit = _since_then(customer, today)
    return tuple(sign for sign in together if is_open(sign, incident, visit) and not _is_answered(sign))


def _is_answered(sign: Sign) -> bool:
    return database.execute_sql(ANSWERED, (sign.kind, sign.trace.subject)).fetchone() is not None


def _since_then(customer: int, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """The days of their last incident, and of their last visit that is over."""
    days = database.execute_sql(SINCE_THEN, (customer, customer, today.isoformat())).fetchone()
    incident, visit = (None if day is None else dt.date.fromisoformat(day) for day in days)
    return incident, visit
