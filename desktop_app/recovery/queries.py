"""What went wrong for a customer."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.recovery.offer_queries import OfferRow, offers_for
from desktop_app.recovery.rules import remedy_words
from desktop_app.recovery.tables import STANDS, Feeling, Incident, Remedy
from desktop_app.reminders.tables import Reminder

MOST = 50
ROWS = f"""
    SELECT incident.id, kind, text, noticed, incident.day, coalesce(staff.name, ''), visit_id, incident.customer_id,
        customer.name, feeling, at, acknowledged_at, settled_at, contacts, draft IS NOT NULL, (
            SELECT json_group_array(json_array(remedy, words)) FROM gesture
            WHERE incident_id = incident.id AND quiet AND {STANDS}
        )
    FROM incident
    JOIN customer ON customer.id = incident.customer_id
    LEFT JOIN staff ON staff.id = incident.by_id
"""  # noqa: S608 - our own words
OF_CUSTOMER = (
    f"{ROWS} WHERE incident.customer_id = ? AND incident.day >= ? ORDER BY incident.day DESC, incident.id DESC LIMIT ?"
)
ONE = f"{ROWS} WHERE incident.id = ?"
GESTURES = f"""
    SELECT gesture.id, remedy, words, gesture.amount, gesture.quiet, coalesce(staff.name, ''), {STANDS}
    FROM gesture
    LEFT JOIN staff ON staff.id = gesture.by_id
    WHERE incident_id = ? ORDER BY gesture.id
"""  # noqa: S608 - our own words
STATES = {
    True: "settled_at IS NULL ORDER BY incident.day, incident.id",
    False: "settled_at IS NOT NULL ORDER BY settled_at DESC, incident.id DESC",
}
OPEN = "SELECT count(*) FROM incident WHERE settled_at IS NULL"
KINDS = (
    "SELECT kind FROM incident WHERE kind <> '' GROUP BY kind HAVING count(*) > 1 ORDER BY count(*) DESC, kind LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """Something that went wrong: `noticed` where we saw it first, `by` whom it was kept, on which visit if any.

    `contacts` is how often they had to come or ring about it, `saved` whether a draft waits to be gone on with, and
    `quiet` says in words what was done about it without being announced.
    """

    id: int
    kind: str
    text: str
    noticed: bool
    day: dt.date
    by: str
    visit: int | None
    customer_id: int
    customer: str
    feeling: Feeling | None
    at: dt.datetime
    acknowledged_at: dt.datetime | None
    settled_at: dt.datetime | None
    contacts: int
    saved: bool
    quiet: tuple[str, ...]

    @property
    def seconds_to_answer(self) -> int | None:
        """The whole seconds until somebody first answered for it; None while nobody has."""
        if self.acknowledged_at is None:
            return None
        return max(0, int((self.acknowledged_at - self.at).total_seconds()))


@dataclass(frozen=True, slots=True)
class GestureRow:
    """What was given, `amount` in minor units; it no longer `stands` where its entry in the ledger was reversed."""

    id: int
    remedy: Remedy
    words: str
    amount: int
    quiet: bool
    by: str
    stands: bool


@dataclass(frozen=True, slots=True)
class IncidentDetail:
    """One incident, what was offered and given, the letter that went with it, and what was saved for later."""

    row: IncidentRow
    letter: str
    draft: Mapping[str, Any] | None
    gestures: tuple[GestureRow, ...]
    offers: tuple[OfferRow, ...]


def incidents_of(customer: int, since: dt.date = dt.date.min, limit: int = MOST) -> tuple[IncidentRow, ...]:
    """Give what went wrong for a customer from a day on, the latest first, at most `limit`."""
    return _rows(OF_CUSTOMER, customer, since.isoformat(), limit)


def incidents(
    open: bool = True, customer: int | None = None, limit: int = MOST, offset: int = 0, by: int | None = None
) -> tuple[IncidentRow, ...]:
    """Give what waits to be made right, the oldest first, or what was settled, the latest first; one page of it.

    `customer` is whose, `by` the member of staff who kept it; None is everybody.
    """
    asked = {"incident.customer_id": customer, "incident.by_id": by}
    wanted = {column: value for column, value in asked.items() if value is not None}
    whose = "".join(f"{column} = ? AND " for column in wanted)
    return _rows(f"{ROWS} WHERE {whose}{STATES[open]} LIMIT ? OFFSET ?", *wanted.values(), limit, offset)


def how_many_open() -> int:
    """Count what waits to be made right."""
    return int(database.execute_sql(OPEN).fetchone()[0])


def incident(number: int) -> IncidentDetail:
    """Give one incident with all that was done about it; raises Mistake where there is none of that id."""
    rows = _rows(ONE, number)
    row = Incident.get_or_none(Incident.id == number)
    if row is None:
        raise Mistake("There is no such incident.")
    return IncidentDetail(
        row=rows[0],
        letter=row.letter,
        draft=row.draft,
        gestures=tuple(
            GestureRow(id, Remedy(remedy), words, amount, bool(quiet), by, bool(stands))
            for id, remedy, words, amount, quiet, by, stands in database.execute_sql(GESTURES, (number,))
        ),
        offers=offers_for(number),
    )


def _rows(sql: str, *values: object) -> tuple[IncidentRow, ...]:
    return tuple(_row(row) for row in database.execute_sql(sql, values))


def _row(row: Sequence[Any]) -> IncidentRow:
    number, kind, text, noticed, day, by, visit, customer, name, feeling, at, acknowledged, settled, *rest = row
    contacts, saved, quiet = rest
    return IncidentRow(
        id=number,
        kind=kind,
        text=text,
        noticed=bool(noticed),
        day=dt.date.fromisoformat(day),
        by=by,
        visit=visit,
        customer_id=customer,
        customer=name,
        feeling=Feeling(feeling) if feeling else None,
        at=EPOCH + at * MICROSECOND,
        acknowledged_at=None if acknowledged is None else EPOCH + acknowledged * MICROSECOND,
        settled_at=None if settled is None else EPOCH + settled * MICROSECOND,
        contacts=contacts,
        saved=bool(saved),
        quiet=tuple(remedy_words(Remedy(remedy), words) for remedy, words in json.loads(quiet)),
    )


def usual_kinds(limit: int) -> tuple[str, ...]:
    """Give the words under which the shop has put most of what went wrong, as soon as it has used them twice."""
    return tuple(kind for (kind,) in database.execute_sql(KINDS, (limit,)))


def follow_up_of(incident: int) -> str:
    """Give the occasion by which the reminder to ask about an incident is known."""
    return f"made-right/{incident}"


def is_followed_up(incident: int) -> bool:
    """Tell whether whoever made it right has set a reminder to ask about it."""
    return Reminder.select().where(Reminder.occasion == follow_up_of(incident)).exists()
