"""Who works here, who is away, and who does their work meanwhile."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.text import clean_line
from desktop_app.staff.rules import Absence, passed_on, stand_ins
from desktop_app.staff.tables import Away, Staff


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
    """A time in which somebody is away, both days included; `passes_to` is empty where anyone does theirs."""

    id: int
    staff: int
    name: str
    first: dt.date
    last: dt.date
    passes_to: str


def times_away(today: dt.date) -> tuple[TimeAway, ...]:
    """Give the times away that are not over, the next one first."""
    rows = Away.select().where(Away.last >= today).order_by(Away.first, Away.id)
    return tuple(
        TimeAway(row.id, row.staff_id, row.staff.name, row.first, row.last, name_of(row.passes_to_id)) for row in rows
    )


def away_on(day: dt.date) -> dict[int, int | None]:
    """Tell who is away on a day, and who in the end does the work of each (None: anyone); all are staff ids."""
    rows = Away.select().where((Away.last >= day) & (Away.first <= day))
    return stand_ins({row.staff_id: row.passes_to_id for row in rows})


def passed_on_from(today: dt.date) -> tuple[Absence, ...]:
    """Tell from today on who in the end does whose work, stretch of days by stretch of days."""
    rows = Away.select().where(Away.last >= today)
    return tuple(passed_on(Absence(row.staff_id, row.first, row.last, row.passes_to_id) for row in rows))
