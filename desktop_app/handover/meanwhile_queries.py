"""What happened day by day while somebody was away, what was decided, and what waits for them."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from desktop_app.closing.record_queries import not_closed
from desktop_app.foundation.database import database
from desktop_app.recovery.rules import remedy_words
from desktop_app.recovery.tables import STANDS, Remedy
from desktop_app.reminders.queries import OPEN
from desktop_app.reminders.row_queries import IN_SIGHT, NOT_SUGGESTED, Condition, ReminderRow, how_many, rows
from desktop_app.reminders.tables import State
from desktop_app.staff.queries import TimeAway

MOST = 15
MOST_DAYS = 31
SERVED = "SELECT day, count(*) FROM visit WHERE day BETWEEN ? AND ? GROUP BY day"
WRONG = f"""
    SELECT incident.day, incident.id, incident.customer_id, customer.name, incident.text, settled_at IS NOT NULL,
        (SELECT json_group_array(json_array(remedy, words)) FROM gesture WHERE incident_id = incident.id AND {STANDS})
    FROM incident JOIN customer ON customer.id = incident.customer_id
    WHERE incident.day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY incident.id
"""  # noqa: S608 - our own words
# A promise belongs to the day on which it was kept or let go; while it is open, to the one for which it was given.
PROMISES = """
    SELECT ended_day, reminder.id, customer_id, customer.name, text, state, first_due, outcome_note
    FROM reminder JOIN customer ON customer.id = customer_id
    WHERE kind = 'promise' AND ended_day BETWEEN :first AND :last AND deleted_at IS NULL
    UNION ALL
    SELECT due, reminder.id, customer_id, customer.name, text, state, first_due, ''
    FROM reminder JOIN customer ON customer.id = customer_id
    WHERE kind = 'promise' AND state = 'open' AND due BETWEEN :first AND :last AND deleted_at IS NULL
    ORDER BY 2
"""
THANKS = """
    SELECT kudos.day, kudos.id, customer_id, text, (SELECT json_group_array(name) FROM (
        SELECT name FROM credit JOIN staff ON staff.id = staff_id WHERE kudos_id = kudos.id ORDER BY name))
    FROM kudos WHERE kudos.day BETWEEN ? AND ? ORDER BY kudos.id
"""
DISLIKED = """
    SELECT voice.day, voice.id, customer_id, customer.name, text
    FROM voice JOIN customer ON customer.id = customer_id
    WHERE voice.day BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY voice.id
"""
DECIDED = """
    SELECT since, name, standing || CASE words WHEN '' THEN '' ELSE ': ' || words END FROM pain_point
    WHERE since BETWEEN :first AND :last AND standing <> 'heard'
    UNION ALL
    SELECT day, text, ending || CASE words WHEN '' THEN '' ELSE ': ' || words END FROM gap
    WHERE day BETWEEN :first AND :last AND ending IS NOT NULL
    UNION ALL
    SELECT settled_day, rule, answer FROM friction WHERE settled_day BETWEEN :first AND :last
    ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that went wrong, whether it is settled, and what was given for it, in words."""

    id: int
    customer: int
    name: str
    text: str
    settled: bool
    given: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that was kept, on the day it was given for or `late`; let go, and why; or is open still."""

    id: int
    customer: int
    name: str
    text: str
    state: State
    late: bool
    why: str


@dataclass(frozen=True, slots=True)
class Thanked:
    """What colleagues, by name, were thanked for."""

    id: int
    customer: int | None
    text: str
    colleagues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disliked:
    """What somebody dislikes, as it was said."""

    id: int
    customer: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, on which day, and what comes of it."""

    day: dt.date
    about: str
    answer: str


@dataclass(frozen=True, slots=True)
class Day:
    """One day: how many were served, whether it waits to be closed, and what happened that is worth telling."""

    day: dt.date
    served: int
    open: bool
    wrong: tuple[Wrong, ...]
    promises: tuple[Promised, ...]
    thanks: tuple[Thanked, ...]
    disliked: tuple[Disliked, ...]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """A time away looked back at, from `first` on where it was longer than a month.

    `waits` is what is theirs to do by now, `waits_more` counts what was left out of it. `decided` is for the owner.
    """

    time: TimeAway
    first: dt.date
    waits: tuple[ReminderRow, ...]
    waits_more: int
    decided: tuple[Decided, ...]
    days: tuple[Day, ...]


def meanwhile(time: TimeAway, today: dt.date) -> Meanwhile:
    """Gather what happened while somebody was away, up to yesterday."""
    last = min(time.last, today - dt.timedelta(days=1))
    first = max(time.first, last - dt.timedelta(days=MOST_DAYS - 1))
    theirs = Condition("reminder.assignee_id = ? AND reminder.due <= ?", (time.staff, today.isoformat()))
    wanted = (OPEN, theirs, NOT_SUGGESTED, IN_SIGHT)
    waits = rows(wanted, today, limit=MOST)
    return Meanwhile(
        time=time,
        first=first,
        waits=waits,
        waits_more=how_many(wanted, today) - len(waits),
        decided=tuple(_decided(first, last)) if time.decides else (),
        days=tuple(_days(first, last, frozenset(not_closed(today)))),
    )


def _days(first: dt.date, last: dt.date, open_days: frozenset[dt.date]) -> Iterator[Day]:
    """The days on which anything happened, in order."""
    span = (first.isoformat(), last.isoformat())
    served = _by_day(SERVED, span)
    wrong = _by_day(WRONG, span)
    promises = _by_day(PROMISES, {"first": span[0], "last": span[1]})
    thanks, disliked = _by_day(THANKS, span), _by_day(DISLIKED, span)
    for day in sorted({*served, *wrong, *promises, *thanks, *disliked}):
        yield Day(
            day=dt.date.fromisoformat(day),
            served=served[day][0][0] if day in served else 0,
            open=dt.date.fromisoformat(day) in open_days,
            wrong=tuple(map(_wrong, wrong.get(day, ()))),
            promises=tuple(_promised(day, row) for row in promises.get(day, ())),
            thanks=tuple(map(_thanked, thanks.get(day, ()))),
            disliked=tuple(starmap(Disliked, disliked.get(day, ()))),
        )


def _by_day(sql: str, values: tuple[str, ...] | dict[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each day, by the day with which each begins."""
    found: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for day, *row in database.execute_sql(sql, values):
        found[day].append(tuple(row))
    return dict(found)


def _wrong(row: tuple[Any, ...]) -> Wrong:
    number, customer, name, text, settled, gestures = row
    given = tuple(remedy_words(Remedy(remedy), words) for remedy, words in json.loads(gestures))
    return Wrong(number, customer, name, text, bool(settled), given)


def _promised(day: str, row: tuple[Any, ...]) -> Promised:
    number, customer, name, text, state, first_due, why = row
    return Promised(number, customer, name, text, State(state), day > first_due, why)


def _thanked(row: tuple[Any, ...]) -> Thanked:
    number, customer, text, colleagues = row
    return Thanked(number, customer, text, tuple(json.loads(colleagues)))


def _decided(first: dt.date, last: dt.date) -> Iterator[Decided]:
    span = {"first": first.isoformat(), "last": last.isoformat()}
    for day, about, answer in database.execute_sql(DECIDED, span):
        yield Decided(dt.date.fromisoformat(day), about, answer)
