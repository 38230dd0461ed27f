"""What happened lately that deserves thanks, and the thanks that were given.

Nothing here counts, sums or asks about one colleague: praise cannot be made into a ranking.
"""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.praise.gap_rules import Ending
from desktop_app.praise.rules import Occasion, Tie, occasion_words

DAYS = 7
MOST = 30

# The plus keeps SQLite from reading every reminder that was ever done instead of those of the last days.
# Only what was lived through here: an imported visit has no hour at which anybody did anything.
LATELY = """
    SELECT tie, row, customer_id, customer, words, staff FROM (
        SELECT 'visit' AS tie, visit.id AS row, visit.customer_id, visit.finished_at AS at, visit.served_by_id AS staff,
               coalesce((SELECT group_concat(service.name, ', ') FROM visit_service
                         JOIN service ON service.id = visit_service.service_id
                         WHERE visit_service.visit_id = visit.id), '') AS words
        FROM visit WHERE visit.day >= :since AND visit.finished_at IS NOT NULL
        UNION ALL
        SELECT 'reminder', id, customer_id, ended_at, ended_by_id, text
        FROM reminder WHERE ended_day >= :since AND +state = 'done'
        UNION ALL
        SELECT 'incident', id, customer_id, at, by_id, text FROM incident WHERE day >= :since AND noticed = 1
        UNION ALL
        SELECT 'observation', id, customer_id, at, by_id, text FROM observation WHERE day >= :since
    ) AS happened
    LEFT JOIN (SELECT id, name AS customer, deleted_at FROM customer) AS who ON who.id = happened.customer_id
    WHERE deleted_at IS NULL AND (:customer IS NULL OR customer_id = :customer)
    ORDER BY at DESC LIMIT :most
"""

GIVEN = """
    SELECT kudos.id, kudos.text, kudos.day, kudos.customer_id, coalesce(customer.name, ''), coalesce(giver.name, ''),
           (SELECT json_group_array(name) FROM (
                SELECT staff.name FROM credit JOIN staff ON staff.id = credit.staff_id
                WHERE credit.kudos_id = kudos.id ORDER BY staff.name)),
           kudos.visit_id, kudos.reminder_id, kudos.incident_id, kudos.observation_id,
           coalesce(reminder.text, incident.text, observation.text, ''), gap.text, gap.ending, gap.words
    FROM kudos
    LEFT JOIN gap ON gap.kudos_id = kudos.id
    LEFT JOIN customer ON customer.id = kudos.customer_id
    LEFT JOIN staff AS giver ON giver.id = kudos.by_id
    LEFT JOIN reminder ON reminder.id = kudos.reminder_id
    LEFT JOIN incident ON incident.id = kudos.incident_id
    LEFT JOIN observation ON observation.id = kudos.observation_id
"""
UNSETTLED = "WHERE gap.id IS NOT NULL AND (gap.ending IS NULL OR gap.ending = 'fix the system')"


@dataclass(frozen=True, slots=True)
class GapRow:
    """What stood in the way, and what comes of it: `ending` is None while nobody has decided."""

    text: str
    ending: Ending | None
    words: str


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened lately: `staff` is whoever did it, where known, and `words` say it in a line."""

    occasion: Occasion
    customer: int | None
    words: str
    staff: int | None


@dataclass(frozen=True, slots=True)
class Praise:
    """Thanks as they were given: to whom (by name), for what (empty where it is in the text alone), by whom.

    `gap` is what stood in the way, None where nobody said so.
    """

    id: int
    text: str
    day: dt.date
    customer_id: int | None
    customer: str
    by: str
    colleagues: tuple[str, ...]
    occasion: Occasion | None
    about: str
    gap: GapRow | None


def lately(today: dt.date, customer: int | None = None) -> tuple[Happened, ...]:
    """Give what happened in the last days, to one customer where one is named, the latest first, at most thirty."""
    since = today - dt.timedelta(days=DAYS)
    rows = database.execute_sql(LATELY, {"since": since.isoformat(), "customer": customer, "most": MOST})
    return tuple(
        Happened(Occasion(Tie(tie), row), who, occasion_words(Tie(tie), name or "", words), staff)
        for tie, row, who, name, words, staff in rows
    )


def given(limit: int = MOST) -> tuple[Praise, ...]:
    """Give the thanks of late, the last ones first."""
    return tuple(map(_praise, database.execute_sql(f"{GIVEN} ORDER BY kudos.id DESC LIMIT ?", (limit,))))


def given_on(day: dt.date) -> tuple[Praise, ...]:
    """Give the thanks of one day, the last ones first."""
    return tuple(
        map(_praise, database.execute_sql(f"{GIVEN} WHERE kudos.day = ? ORDER BY kudos.id DESC", (day.isoformat(),)))
    )


def unsettled(limit: int = MOST) -> tuple[Praise, ...]:
    """Give the thanks whose gap waits to be decided or fixed, the last ones first."""
    return tuple(map(_praise, database.execute_sql(f"{GIVEN} {UNSETTLED} ORDER BY kudos.id DESC LIMIT ?", (limit,))))


def praise_of(kudos: int) -> Praise:
    """Give the thanks of this id; raises Mistake where they were taken back."""
    row = database.execute_sql(f"{GIVEN} WHERE kudos.id = ?", (kudos,)).fetchone()
    if row is None:
        raise Mistake("These thanks were taken back.")
    return _praise(row)


def _praise(row: tuple[Any, ...]) -> Praise:
    number, text, day, customer_id, customer, by, colleagues, *ties, words, gap, ending, different = row
    occasion = next((Occasion(tie, tied) for tie, tied in zip(Tie, ties, strict=True) if tied is not None), None)
    return Praise(
        id=number,
        text=text,
        day=dt.date.fromisoformat(day),
        customer_id=customer_id,
        customer=customer,
        by=by,
        colleagues=tuple(json.loads(colleagues)),
        occasion=occasion,
        about=occasion_words(occasion.tie, customer, words) if occasion else "",
        gap=GapRow(gap, Ending(ending) if ending else None, different) if gap else None,
    )
