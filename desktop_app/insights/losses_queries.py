"""Who went in the last twelve months, on whom the shop looked back, and what it learned. By whom, is never asked."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.closing.loss.gone_queries import WENT, not_looked_back_on
from desktop_app.foundation.database import database
from desktop_app.insights.insight import Person

MONTHS = 12
TOLD = 5  # of what was missed and of what changes: the latest
BY_MONTH = f"{WENT} SELECT substr(went, 1, 7), stopped, reviewed, count(*) FROM went GROUP BY 1, 2, 3"
LOOKED_BACK = """
    SELECT loss_review.id, loss_review.customer_id, name, missed, change, loss_review.day,
        coalesce(last_seen, '') > loss_review.day AS came,
        CASE reminder.state WHEN 'open' THEN reminder.due END AS due,
        CASE reminder.state WHEN 'done' THEN reminder.ended_day END AS done
    FROM loss_review JOIN customer ON customer.id = loss_review.customer_id
    LEFT JOIN reminder ON reminder.id = reminder_id
    WHERE loss_review.day >= :first AND loss_review.day <= :today AND deleted_at IS NULL
"""
LATEST = "ORDER BY day DESC, id DESC"


@dataclass(frozen=True, slots=True)
class Month:
    """A month, how many went in it, and on how many of them somebody looked back since."""

    first: dt.date
    went: int
    looked_back: int


@dataclass(frozen=True, slots=True)
class Changing:
    """What changes: the day until which it is seen to, or on which it was done; neither where nobody took it on."""

    text: str
    due: dt.date | None
    done: dt.date | None


@dataclass(frozen=True, slots=True)
class Losses:
    """Twelve months: who went, month by month, how many of them asked us to stop; and what was learned."""

    first: dt.date
    today: dt.date
    months: tuple[Month, ...]
    stopped: int
    reviews: int
    came_again: int
    missed: tuple[str, ...]
    changes: tuple[Changing, ...]

    @property
    def went(self) -> int:
        """How many went in all."""
        return sum(month.went for month in self.months)

    @property
    def waiting(self) -> int:
        """On how many of them nobody looked back yet."""
        return self.went - sum(month.looked_back for month in self.months)


def losses(today: dt.date) -> Losses:
    """Tell of everybody who went in the last twelve months, and of what was written when somebody looked back."""
    span = _span(today)
    rows = database.execute_sql(BY_MONTH, span).fetchall()
    ((reviews, came),) = database.execute_sql(f"SELECT count(*), coalesce(sum(came), 0) FROM ({LOOKED_BACK})", span)
    return Losses(
        first=_months(today)[0],
        today=today,
        months=tuple(_month(first, rows) for first in _months(today)),
        stopped=sum(number for _, stopped, _, number in rows if stopped),
        reviews=reviews,
        came_again=came,
        missed=_missed(span),
        changes=_changes(span),
    )


def waiting_for_us(first: dt.date, today: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those on whom nobody looked back yet; who asked us to stop lead, the latest first."""
    gone = not_looked_back_on(first, today, limit, offset)
    return tuple(Person(one.customer_id, one.customer_id, one.customer, one.words, one.day) for one in gone)


def looked_back_on(came: bool, today: dt.date, limit: int, offset: int) -> tuple[Person, ...]:
    """Give a stretch of those on whom we looked back, with what was missed; only those who came again, or all."""
    again = "WHERE came" if came else ""
    sql = f"SELECT * FROM ({LOOKED_BACK}) {again} {LATEST} LIMIT :limit OFFSET :offset"
    rows = database.execute_sql(sql, {**_span(today), "limit": limit, "offset": offset}).fetchall()
    return tuple(
        Person(id, customer, name, missed or change, dt.date.fromisoformat(day))
        for id, customer, name, missed, change, day, *_ in rows
    )


def _missed(span: dict[str, object]) -> tuple[str, ...]:
    sql = f"SELECT missed FROM ({LOOKED_BACK}) WHERE missed <> '' {LATEST} LIMIT {TOLD}"
    return tuple(missed for (missed,) in database.execute_sql(sql, span))


def _changes(span: dict[str, object]) -> tuple[Changing, ...]:
    sql = f"SELECT change, due, done FROM ({LOOKED_BACK}) WHERE change <> '' {LATEST} LIMIT {TOLD}"
    return tuple(Changing(change, _day(due), _day(done)) for change, due, done in database.execute_sql(sql, span))


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _span(today: dt.date) -> dict[str, object]:
    return {"first": _months(today)[0].isoformat(), "today": today.isoformat()}


def _months(today: dt.date) -> list[dt.date]:
    """Give the first days of the last twelve months, this one included."""
    months = [today.replace(day=1)]
    while len(months) < MONTHS:
        months.insert(0, (months[0] - dt.timedelta(days=1)).replace(day=1))
    return months


def _month(first: dt.date, rows: list[tuple[str, int, int, int]]) -> Month:
    of_it = [(reviewed, number) for month, _, reviewed, number in rows if month == f"{first:%Y-%m}"]
    return Month(first, sum(number for _, number in of_it), sum(number for reviewed, number in of_it if reviewed))
