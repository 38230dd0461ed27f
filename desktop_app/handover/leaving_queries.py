"""What somebody who goes away leaves to the others: theirs to do and to decide, and the people only they know."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.insights.one_head_queries import HEADS, YEAR
from desktop_app.pain_points.queries import PainPointRow, pain_points
from desktop_app.pain_points.tables import Standing
from desktop_app.praise.queries import Praise, unsettled
from desktop_app.preferences.rules import HEADINGS
from desktop_app.preferences.tables import Kind
from desktop_app.recovery.friction_queries import FrictionRow, frictions
from desktop_app.recovery.owed.claim_queries import ClaimRow, outstanding_bills
from desktop_app.recovery.queries import IncidentRow, incidents
from desktop_app.reminders.queries import OPEN
from desktop_app.reminders.row_queries import IN_SIGHT, NOT_SUGGESTED, Condition, ReminderRow, how_many, rows
from desktop_app.staff.queries import TimeAway
from desktop_app.suggestions.wording import keep_safe

MOST, MOST_PEOPLE = 15, 12
PROMISED, NO_PROMISE = Condition("reminder.kind = 'promise'"), Condition("reminder.kind <> 'promise'")
TO_CHANGE = (Standing.HEARD, Standing.CHOSEN)
THINGS = 3  # to know about each of the people
# Who comes while they are away stands first, then those of whom most would be gone.
KNOWN_ALONE = f"""{HEADS},
    booked AS (
        SELECT customer_id, min(day) AS day FROM appointment
        WHERE day BETWEEN ? AND ? AND state = 'booked' AND customer_id IS NOT NULL GROUP BY customer_id
    )
    SELECT known.customer_id, customer.name, booked.day, due_on, count(*) OVER ()
    FROM known
    JOIN customer ON customer.id = known.customer_id
    LEFT JOIN booked ON booked.customer_id = known.customer_id
    LEFT JOIN visit_rhythm ON visit_rhythm.customer_id = known.customer_id AND due_on BETWEEN ? AND ?
    WHERE one = ? AND other = ? AND asked_to_stop_on IS NULL
    ORDER BY coalesce(booked.day, due_on) IS NULL, coalesce(booked.day, due_on), facts DESC, known.customer_id
    LIMIT ?
"""  # noqa: S608 - our own words
# What is to be acted on and never mentioned stays off paper; of safety, what to do about it is said.
THINGS_KNOWN = """
    SELECT customer_id, kind, text, discreet FROM preference
    WHERE customer_id IN (SELECT value FROM json_each(?)) AND forgotten_on IS NULL
    AND (until IS NULL OR until >= ?) AND (discreet = 0 OR kind = 'never')
    ORDER BY kind <> 'never', how <> 'said', learned_on DESC, preference.id DESC
"""


@dataclass(frozen=True, slots=True)
class KnownAlone:
    """Somebody whom one colleague alone knows: the first things to know, and how to keep them safe.

    `booked` is the day of an appointment in the time asked about, `about` that on which their own rhythm speaks for
    it; None where there is none.
    """

    customer: int
    name: str
    booked: dt.date | None
    about: dt.date | None
    never: tuple[str, ...]
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaving:
    """All that is handed over for a time away; each `more` counts what was left out.

    `promises` and `follow_ups` fall due until its last day. The owner hands over what is open in the whole shop, and
    what there is to decide: `gaps` and `frictions`. Anybody else hands over what is theirs.
    """

    time: TimeAway
    promises: tuple[ReminderRow, ...]
    promises_more: int
    follow_ups: tuple[ReminderRow, ...]
    follow_ups_more: int
    wrong: tuple[IncidentRow, ...]
    claims: tuple[ClaimRow, ...]
    themes: tuple[PainPointRow, ...]
    gaps: tuple[Praise, ...]
    frictions: tuple[FrictionRow, ...]
    people: tuple[KnownAlone, ...]
    people_more: int


def leaving(time: TimeAway, today: dt.date) -> Leaving:
    """Gather what is handed over for a time away."""
    by = None if time.decides else time.staff
    theirs = Condition("reminder.assignee_id = ?", (time.staff,))
    promises, promises_more = _due(time, today, PROMISED, *(() if time.decides else (theirs,)))
    follow_ups, follow_ups_more = _due(time, today, NO_PROMISE, theirs)
    people, people_more = _known_alone(time, today)
    return Leaving(
        time=time,
        promises=promises,
        promises_more=promises_more,
        follow_ups=follow_ups,
        follow_ups_more=follow_ups_more,
        wrong=incidents(by=by, limit=MOST),
        claims=outstanding_bills(by, MOST),
        themes=tuple(row for row in pain_points() if row.owner == time.staff and row.standing in TO_CHANGE),
        gaps=unsettled() if time.decides else (),
        frictions=_unanswered() if time.decides else (),
        people=people,
        people_more=people_more,
    )


def _due(time: TimeAway, today: dt.date, *whose: Condition) -> tuple[tuple[ReminderRow, ...], int]:
    """What is due until the last day away, the oldest first, and how many more there are than are given."""
    until = Condition("reminder.due <= ?", (time.last.isoformat(),))
    wanted = (OPEN, until, *whose, NOT_SUGGESTED, IN_SIGHT)
    found = rows(wanted, today, limit=MOST)
    return found, how_many(wanted, today) - len(found)


def _unanswered() -> tuple[FrictionRow, ...]:
    return tuple(row for row in frictions(MOST) if row.settled_day is None)


def _known_alone(time: TimeAway, today: dt.date) -> tuple[tuple[KnownAlone, ...], int]:
    span = (time.first.isoformat(), time.last.isoformat())
    asked = ((today - YEAR).isoformat(), *span, *span, time.staff, time.staff, MOST_PEOPLE)
    found = database.execute_sql(KNOWN_ALONE, asked).fetchall()
    never, things = _things([row[0] for row in found], time.first)
    people = tuple(
        KnownAlone(
            customer,
            name,
            dt.date.fromisoformat(booked) if booked else None,
            dt.date.fromisoformat(about) if about else None,
            tuple(never.get(customer, ())),
            tuple(things.get(customer, ()))[:THINGS],
        )
        for customer, name, booked, about, _ in found
    )
    return people, found[0][-1] - len(found) if found else 0


def _things(customers: Collection[int], day: dt.date) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """How to keep each of these customers safe, and what else is known of them, what they said first."""
    never: dict[int, list[str]] = {}
    things: dict[int, list[str]] = {}
    rows = database.execute_sql(THINGS_KNOWN, (json.dumps(list(customers)), day.isoformat()))
    for customer, kind, text, discreet in rows:
        if kind == Kind.NEVER:
            never.setdefault(customer, []).append(keep_safe(text, discreet=bool(discreet)))
        else:
            things.setdefault(customer, []).append(f"{HEADINGS[Kind(kind)]}: {text}")
    return never, things
