"""Who is due, drifting or quiet, of everybody; and with a fit, who is slipping away."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from desktop_app.foundation.database import database
from desktop_app.rhythm.drift_rules import Standing, Window, second_gap, standing
from desktop_app.rhythm.forecast import Forecast, forecast
from desktop_app.rhythm.rules import UNTOUCHED, VISITS_NEEDED, RhythmState, Touch, first_days

CAME = """
    SELECT customer.id, name, group_concat(day)
    FROM customer JOIN visit ON visit.customer_id = customer.id
    WHERE deleted_at IS NULL AND asked_to_stop_on IS NULL AND day <= ? {}
    GROUP BY customer.id ORDER BY customer.id
"""
CAME_SINCE = "AND customer.id IN (SELECT customer_id FROM visit WHERE day > ?)"
SPOKEN_TO = "SELECT customer_id, max(day) FROM contact WHERE day <= ? GROUP BY customer_id"
BOOKED = """
    SELECT customer_id, min(day) FROM appointment
    WHERE state = 'booked' AND day >= ? AND customer_id IS NOT NULL GROUP BY customer_id
"""

PAST = (RhythmState.DRIFTING, RhythmState.QUIET)


@dataclass(frozen=True, slots=True)
class Drifting:
    """Somebody against their rhythm. `alive` and `expected` are None without a fit."""

    customer_id: int
    name: str
    rhythm_days: int | None
    since_days: int
    state: RhythmState
    alive: float | None
    expected: float | None
    why: str
    next: Window | None


@dataclass(frozen=True, slots=True)
class _Guest:
    id: int
    name: str
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    guest: _Guest
    standing: Standing


def drifting(today: dt.date, limit: int | None = None) -> tuple[Drifting, ...]:
    """Give who is due, drifting or quiet: those with a rhythm of their own first, who is furthest past it first."""
    guests = _guests(today)
    placed = [one for one in _placed(guests, guests, today) if one.standing.state is not RhythmState.WITH_US]
    return tuple(_told(one, None) for one in sorted(placed, key=_past_rhythm)[:limit])


def slipping(today: dt.date, horizon: int, limit: int | None = None) -> tuple[Drifting, ...] | None:
    """Give everybody who ever came, who is least likely to come again first, with what is expected in `horizon` days.

    Those with a rhythm of their own come before the others. None where the shop's history is too little for a fit.
    """
    guests = _guests(today)
    fitted = forecast([guest.days for guest in guests], today.toordinal(), horizon)
    if fitted is None:
        return None
    ranked = sorted(guests, key=lambda guest: (len(guest.days) < VISITS_NEEDED, fitted.score(guest.days)))[:limit]
    return tuple(_told(one, fitted) for one in _placed(ranked, guests, today))


def past_until_they_came(day: dt.date) -> dict[int, dt.date]:
    """Give who was drifting or quiet on a day by a rhythm of their own and came after it, and since when they drifted.

    Of everybody else `visit_rhythm` knows it still.
    """
    guests, touches = _guests(day, CAME_SINCE, [day.isoformat()]), _touches(day)
    found = {}
    for guest in guests:
        stands = standing(guest.days, day.toordinal(), None, touches.get(guest.id, UNTOUCHED))
        if stands.own and stands.gap_days and stands.state in PAST:
            begins = dict(first_days(stands.gap_days, dt.date.fromordinal(guest.days[-1])))
            found[guest.id] = begins[RhythmState.DRIFTING]
    return found


def _placed(among: list[_Guest], everybody: list[_Guest], today: dt.date) -> Iterator[_Placed]:
    others, touches = second_gap(guest.days for guest in everybody), _touches(today)
    for guest in among:
        yield _Placed(guest, standing(guest.days, today.toordinal(), others, touches.get(guest.id, UNTOUCHED)))


def _guests(today: dt.date, among: str = "", values: Sequence[str] = ()) -> list[_Guest]:
    rows = database.execute_sql(CAME.format(among), [today.isoformat(), *values])
    return [_Guest(id, name, tuple(sorted(set(map(_number, days.split(",")))))) for id, name, days in rows]


@cache
def _number(day: str) -> int:
    """Count a civil date; of millions of visits few days differ."""
    return dt.date.fromisoformat(day).toordinal()


def _touches(today: dt.date) -> dict[int, Touch]:
    day = [today.isoformat()]
    spoken = {customer: dt.date.fromisoformat(on) for customer, on in database.execute_sql(SPOKEN_TO, day)}
    booked = {customer: dt.date.fromisoformat(on) for customer, on in database.execute_sql(BOOKED, day)}
    return {customer: Touch(spoken.get(customer), booked.get(customer)) for customer in {*spoken, *booked}}


def _past_rhythm(one: _Placed) -> tuple[bool, float]:
    return not one.standing.own, -one.standing.since_days / (one.standing.gap_days or 1)


def _told(one: _Placed, fitted: Forecast | None) -> Drifting:
    days, stands = one.guest.days, one.standing
    return Drifting(
        customer_id=one.guest.id,
        name=one.guest.name,
        rhythm_days=stands.gap_days,
        since_days=stands.since_days,
        state=stands.state,
        alive=fitted.alive(fitted.score(days)) if fitted else None,
        expected=fitted.expected(days) if fitted else None,
        why=stands.words,
        next=stands.expected,
    )
