"""Who is with us, who was new and who went quiet, month by month: what the out-of-business chart is drawn from.

Somebody is with us from their first visit until the day on which their own rhythm has them quiet, without any visit
since, or on which they asked us to stop. Whoever came once or twice has no rhythm: they are given the middle one of all
the others. To be rung is not to come, so only visits count.
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from math import ceil

from desktop_app.foundation.database import database
from desktop_app.insights.horizon_rules import MONTHS, Horizon, Tide, horizon
from desktop_app.insights.insight import Person
from desktop_app.rhythm.rules import DAYS_OF_A_MONTH, QUIET

USUAL_GAP = 60  # days, while nobody has a rhythm
NEVER = "9999-12-31"

MIDDLE_GAP = """
    SELECT gap_days FROM visit_rhythm WHERE gap_days IS NOT NULL ORDER BY gap_days
    LIMIT 1 OFFSET (SELECT count(gap_days) / 2 FROM visit_rhythm)
"""
# Whose rhythm was forgotten, because they came since it was read, counts from their last visit.
GONE = f"""
    min(coalesce(customer.asked_to_stop_on, '{NEVER}'), coalesce(visit_rhythm.quiet_on, date(
        coalesce(visit_rhythm.last_visit, (SELECT max(day) FROM visit WHERE customer_id = customer.id)), ?)))
"""
KNOWN = "FROM customer LEFT JOIN visit_rhythm ON visit_rhythm.customer_id = customer.id WHERE deleted_at IS NULL"
# MATERIALIZED has each day looked up once, and not wherever it is named.
FIRST_DAYS = """
    WITH came AS MATERIALIZED (
        SELECT (SELECT min(day) FROM visit WHERE customer_id = customer.id) AS first
        FROM customer WHERE deleted_at IS NULL
    )
    SELECT first, count(*) FROM came WHERE first <= ? GROUP BY first
"""
QUIET_DAYS = f"""
    WITH went AS MATERIALIZED (SELECT {GONE} AS gone {KNOWN})
    SELECT gone, count(*) FROM went WHERE gone IS NOT NULL GROUP BY gone
"""
LOST = f"""
    SELECT id, name, gone, stopped
    FROM (SELECT customer.id, name, {GONE} AS gone, asked_to_stop_on IS NOT NULL AS stopped {KNOWN})
    WHERE gone > ? AND gone <= ? ORDER BY gone DESC, id LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the shop stood in the last months, and what that leads to; no `horizon` where it cannot be said.

    `since` is the day from which people are listed as gone quiet lately.
    """

    today: dt.date
    tide: Tide
    horizon: Horizon | None

    @property
    def since(self) -> dt.date:
        """The day after which somebody went quiet lately: a month ago."""
        return self.today - dt.timedelta(days=ceil(DAYS_OF_A_MONTH))


def outlook(today: dt.date) -> Outlook:
    """Count who is here, who was new and who went quiet in each of the last twelve months."""
    came = _days(FIRST_DAYS, today.isoformat())
    went = _days(QUIET_DAYS, _quiet())
    known = int((today - min(came, default=today)).days / DAYS_OF_A_MONTH)
    ago = range(min(MONTHS, known))
    new, gone = _by_month(came, today), _by_month(went, today)
    here = sum(people for day, people in went.items() if day > today)
    tide = Tide(here, tuple(new[month] for month in ago), tuple(gone[month] for month in ago))
    return Outlook(today, tide, horizon(tide))


def gone_quiet(after: dt.date, until: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those who went quiet after a day, up to another, the latest first."""
    rows = database.execute_sql(LOST, (_quiet(), after.isoformat(), until.isoformat(), limit, offset)).fetchall()
    return tuple(
        Person(customer, customer, name, "asked us to stop" if stopped else "gone quiet", dt.date.fromisoformat(gone))
        for customer, name, gone, stopped in rows
    )


def _days(sql: str, *params: str) -> dict[dt.date, int]:
    """Give how many people belong to each day."""
    return {dt.date.fromisoformat(day): people for day, people in database.execute_sql(sql, params).fetchall()}


def _by_month(days: dict[dt.date, int], today: dt.date) -> Counter[int]:
    """Put the days up to today together by how many whole months ago they were."""
    found: Counter[int] = Counter()
    for day, people in days.items():
        if day <= today:
            found[int((today - day).days / DAYS_OF_A_MONTH)] += people
    return found


def _quiet() -> str:
    """Give after how long somebody without a rhythm of their own counts as quiet, as SQLite adds it to a day."""
    row = database.execute_sql(MIDDLE_GAP).fetchone()
    return f"+{round(QUIET * (row[0] if row else USUAL_GAP))} days"
