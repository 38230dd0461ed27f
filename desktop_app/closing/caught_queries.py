"""What colleagues caught today, the ones we missed, and how we were served ourselves."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.diary.queries import Entry, written_on
from desktop_app.foundation.database import database
from desktop_app.praise.queries import Praise, given_on

MOST = 50
MISSED = """
    SELECT missed.id, missed.text, missed.day, missed.customer_id, coalesce(customer.name, ''), playbook
    FROM missed_chance AS missed LEFT JOIN customer ON customer.id = missed.customer_id
    WHERE missed.day = ? OR (playbook = '' AND missed.day < ?)
    ORDER BY missed.id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class MissedRow:
    """One we missed: what, when, for whom if anybody, and the playbook that sees to it now, if any."""

    id: int
    text: str
    day: dt.date
    customer_id: int | None
    customer: str
    playbook: str


@dataclass(frozen=True, slots=True)
class Caught:
    """The thanks given on a day, the last ones first, and the ones missed then or before that teach nothing yet.

    `diary` is what was written that day about being served, and what waits of it since before.
    """

    thanks: tuple[Praise, ...]
    missed: tuple[MissedRow, ...]
    diary: tuple[Entry, ...]


def caught(day: dt.date) -> Caught:
    """Give what was caught on a day, and what was missed up to it."""
    return Caught(given_on(day), _missed(day), written_on(day))


def _missed(day: dt.date) -> tuple[MissedRow, ...]:
    rows = database.execute_sql(MISSED, (day.isoformat(), day.isoformat(), MOST))
    return tuple(
        MissedRow(id, text, dt.date.fromisoformat(on), who, name, playbook)
        for id, text, on, who, name, playbook in rows
    )
