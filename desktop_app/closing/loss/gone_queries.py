"""Who went: asked us to stop, or was not heard of for so long that they are quiet; and on whom nobody looked back."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.happenings import short_day
from desktop_app.foundation.database import database
from desktop_app.rhythm.rules import QUIET, rhythm_words
from desktop_app.rhythm.standing_queries import PAST

LATELY = dt.timedelta(weeks=4)  # the close of day asks about those; the others wait in Insights
TONIGHT = 5

# What was written holds until they come again.
WENT = f"""
    WITH gone AS (
        SELECT customer.id AS customer_id, name, coalesce(last_seen, '') AS seen, asked_to_stop_on AS went,
            1 AS stopped, NULL AS gap_days
        FROM customer WHERE asked_to_stop_on BETWEEN :first AND :today AND deleted_at IS NULL
        UNION ALL
        SELECT customer.id, name, last_visit, quiet_on, 0, gap_days
        FROM visit_rhythm JOIN customer ON customer.id = visit_rhythm.customer_id
        WHERE quiet_on BETWEEN :first AND :today AND deleted_at IS NULL AND asked_to_stop_on IS NULL
            AND {PAST} >= {QUIET}
    ),
    went AS (
        SELECT gone.*, EXISTS (SELECT 1 FROM loss_review WHERE loss_review.customer_id = gone.customer_id
            AND loss_review.day >= seen) AS reviewed FROM gone
    )
"""  # noqa: S608 - our own words
UNSEEN = f"""{WENT}
    SELECT customer_id, name, went, stopped, gap_days, seen FROM went
    WHERE NOT reviewed ORDER BY stopped DESC, went DESC, customer_id LIMIT :limit OFFSET :offset
"""  # noqa: S608 - likewise


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who went, on which day, and how that is known."""

    customer_id: int
    customer: str
    day: dt.date
    words: str


def gone_lately(today: dt.date) -> tuple[Gone, ...]:
    """Give a few of those who went in the last four weeks and on whom nobody looked back yet."""
    return not_looked_back_on(today - LATELY, today, TONIGHT, 0)


def not_looked_back_on(first: dt.date, today: dt.date, limit: int, offset: int) -> tuple[Gone, ...]:
    """Give a stretch of those who went since a day and on whom nobody looked back; who asked us to stop lead."""
    span = {"first": first.isoformat(), "today": today.isoformat(), "limit": limit, "offset": offset}
    rows = database.execute_sql(UNSEEN, span).fetchall()
    return tuple(
        Gone(who, name, dt.date.fromisoformat(went), _words(bool(stopped), went, gap, seen, today))
        for who, name, went, stopped, gap, seen in rows
    )


def _words(stopped: bool, went: str, gap: int | None, seen: str, today: dt.date) -> str:
    if stopped or not gap:
        return f"asked us to stop on {short_day(dt.date.fromisoformat(went), today)}"
    return rhythm_words(gap, (today - dt.date.fromisoformat(seen)).days)
