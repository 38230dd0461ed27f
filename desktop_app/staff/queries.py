"""Who works here, who is away, and who does their work meanwhile."""

import datetime as dt
from dataclasses import dataclass

from peewee import Expression

from desktop_app.foundation import settings
from desktop_app.foundation.text import clean_line
from desktop_app.staff.rules import Absence, passed_on, stand_ins
from desktop_app.staff.tables import Away, Staff

LATELY = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff as the pickers show them."""

    id: int
    name: str


def members() -> tuple[Member, ...]:
    """Give everyone who works here now, by name."""
    rows = Staff.select().where(Staff.active).order_by(Staff.name)
    return tuple(Member(row.id, row.name) for row in rows)


def member_named(name: str) -> Member | None:
    """Give the member of that name, however it is capitalised; raises Mistake for what cannot be a name."""
    row = Staff.get_or_none(Staff.name == clean_line(name, Staff.name.limit, "Name"))
    return None if row is None else Member(row.id, row.name)


def name_of(member: int | None) -> str:
    """Give the name of a member of staff, whether still here or not; empty where nobody is named."""
    row = Staff.get_or_none(Staff.id == member)
    return "" if row is None else row.name


@dataclass(frozen=True, slots=True)
class TimeAway:
    """A time in which somebody is away, both days included; `passes_to` is empty where anyone does theirs.

    Where it is the owner who is away, whoever does theirs `decides` too.
    """

    id: int
    staff: int
    name: str
    first: dt.date
    last: dt.date
    passes_to: str
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides on a day, by id and name; None and empty where anyone does. `instead_of` is an owner who is away."""

    staff: int | None
    name: str
    instead_of: int | None = None


def times_away(today: dt.date) -> tuple[TimeAway, ...]:
    """Give the times away that are not over, the next one first."""
    return _times(Away.last >= today)


def lately_away(today: dt.date) -> tuple[TimeAway, ...]:
    """Give the times away that began before today and were not over a fortnight ago, the earliest first."""
    return _times((Away.last >= today - LATELY) & (Away.first < today))


def leaving(first: dt.date, last: dt.date) -> tuple[TimeAway, ...]:
    """Give the times away that begin on one of these days, both included."""
    return _times(Away.first.between(first, last))


def owner_away(day: dt.date) -> TimeAway | None:
    """Give the time away of the owner in which a day lies; None while they are here, or nobody is the owner."""
    return next((time for time in times_away(day) if time.decides and time.first <= day), None)


def _times(wanted: Expression) -> tuple[TimeAway, ...]:
    owner = settings.read(settings.OWNER)
    return tuple(
        TimeAway(
            row.id, row.staff_id, row.staff.name, row.first, row.last, name_of(row.passes_to_id), row.staff_id == owner
        )
        for row in Away.select().where(wanted).order_by(Away.first, Away.id)
    )


def away_on(day: dt.date) -> dict[int, int | None]:
    """Tell who is away on a day, and who in the end does the work of each (None: anyone); all are staff ids."""
    rows = Away.select().where((Away.last >= day) & (Away.first <= day))
    return stand_ins({row.staff_id: row.passes_to_id for row in rows})


def decider(day: dt.date) -> Decider | None:
    """Tell who decides on a day: the owner, or who does theirs while they are away; None where nobody is the owner."""
    owner = settings.read(settings.OWNER)
    if not owner:
        return None
    away = away_on(day)
    if owner not in away:
        return Decider(owner, name_of(owner))
    return Decider(away[owner], name_of(away[owner]), owner)


def passed_on_from(today: dt.date) -> tuple[Absence, ...]:
    """Tell from today on who in the end does whose work, stretch of days by stretch of days."""
    rows = Away.select().where(Away.last >= today)
    return tuple(passed_on(Absence(row.staff_id, row.first, row.last, row.passes_to_id) for row in rows))
