"""What became of somebody after a day, read from the shop whose file is open."""

import datetime as dt
from typing import Any

from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.practice.rules import Aftermath, Answer
from desktop_app.reminders.tables import Kind, State
from desktop_app.rhythm.queries import visit_days
from desktop_app.rhythm.rules import usual_gap

SHOWS = dt.timedelta(days=14)  # what comes later has other reasons as well
MOODS = (
    "SELECT mood_in, mood_out, last_impression FROM visit WHERE customer_id = ? AND day = ? ORDER BY id DESC LIMIT 1"
)
ANSWERS = """
    SELECT kind, state, text, outcome, outcome_note, first_due, ended_day FROM reminder
    WHERE customer_id = ? AND (state = 'done' OR kind = 'promise') AND ended_at >= ? AND ended_day <= ?
    ORDER BY ended_at, id
"""
VOICES = "SELECT text FROM voice WHERE customer_id = ? AND day BETWEEN ? AND ? ORDER BY id"
TROUBLES = "SELECT text FROM incident WHERE customer_id = ? AND day > ? AND day <= ? ORDER BY id"


def aftermath(customer: int, moment: dt.datetime, today: dt.date) -> Aftermath:
    """Give what became of a customer after a moment in the shop's zone, as it is known today."""
    day = moment.date()
    until = min(day + SHOWS, today).isoformat()
    span, since = (customer, day.isoformat(), until), (moment - EPOCH) // MICROSECOND
    days = visit_days(customer)
    mood_in, mood_out, impression = _first(MOODS, *span[:2]) or (None, None, "")
    return Aftermath(
        day=day,
        today=today,
        mood_in=mood_in,
        mood_out=mood_out,
        impression=impression,
        answers=tuple(map(_answer, database.execute_sql(ANSWERS, (customer, since, until)))),
        voices=tuple(text for (text,) in database.execute_sql(VOICES, span)),
        troubles=tuple(text for (text,) in database.execute_sql(TROUBLES, span)),
        came=next((one for one in days if one > day), None),
        gap=usual_gap([*days]),
    )


def _answer(row: tuple[Any, ...]) -> Answer:
    kind, state, text, outcome, note, first_due, ended = row
    on = dt.date.fromisoformat
    return Answer(Kind(kind), State(state), text, outcome, note, on(first_due), on(ended))


def _first(sql: str, *values: Any) -> tuple[Any, ...] | None:
    found: tuple[Any, ...] | None = database.execute_sql(sql, values).fetchone()
    return found
