"""Taking people on, and times in which they are away."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.spoken_days import short_day
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.staff.rules import ONE_DAY
from desktop_app.staff.tables import Away, Staff

ADDED = "staff.added"
AWAY = "staff.away"
BACK = "staff.back"


def ensure_member(act: Act, name: str) -> int:
    """Give the id of the member of that name, who is taken on where nobody is called so yet."""
    name = clean_line(name, Staff.name.limit, "Name")
    if not is_visible(name):
        raise Mistake("A colleague needs a name.")
    known = Staff.get_or_none(Staff.name == name)
    if known is not None:
        act.update(known, active=True)
        return known.id
    member = act.insert(Staff(name=name))
    act.record(ADDED, subject=member.id, text=name)
    return member.id


def away(act: Act, member: int, first: dt.date, last: dt.date, passes_to: int | None = None) -> int:
    """Know that a member is away from `first` to `last` (both included), and who does theirs meanwhile (None: anyone).

    Gives the id of that time. Raises Mistake where it ends before it begins or is over, where it passes to the member
    themselves, and where another time away lies in it.
    """
    name = Staff.get_by_id(member).name
    if last < first or last < act.day:
        raise Mistake(f"{short_day(first)} to {short_day(last)} is no time to come. Which are the first and last days?")
    if passes_to == member:
        raise Mistake(f"{name} is away then. Choose somebody else, or leave it to anyone.")
    other = Away.get_or_none((Away.staff == member) & (Away.first <= last) & (Away.last >= first))
    if other is not None:
        raise Mistake(f"{name} is away from {short_day(other.first)} to {short_day(other.last)} already.")
    row = act.insert(Away(staff=member, first=first, last=last, passes_to=passes_to))
    act.record(AWAY, subject=member, text=f"{name}: away from {short_day(first)} to {short_day(last)}")
    return row.id


def back(act: Act, away: int) -> None:
    """End a time away: its member is here again from today on; raises Mistake where it is over or not known."""
    row = Away.get_or_none(Away.id == away)
    if row is None or row.last < act.day:
        raise Mistake("That time away is over.")
    if row.first >= act.day:
        act.delete(row)
    else:
        act.update(row, last=act.day - ONE_DAY)
    act.record(BACK, subject=row.staff_id, text=f"{row.staff.name}: back")
