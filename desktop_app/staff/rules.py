"""Who does the work of somebody who is away."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Absence:
    """A time in which a member of staff (id) is away, both days included, and who does theirs meanwhile, if anyone."""

    staff: int
    first: dt.date
    last: dt.date
    passes_to: int | None


def stand_ins(away: Mapping[int, int | None]) -> dict[int, int | None]:
    """Tell who in the end does the work of each of these, who are away at once; None is anyone.

    Where the one it passes to is away as well, it passes on to theirs.
    """
    return {member: _last_of(member, away) for member in away}


def passed_on(absences: Iterable[Absence]) -> Iterator[Absence]:
    """Give the same times, cut into stretches in which it stays the same who in the end does whose work."""
    known = tuple(absences)
    cuts = {absence.first for absence in known} | {_day_after(absence.last) for absence in known}
    for first, after in pairwise(sorted(cuts)):
        away = {one.staff: one.passes_to for one in known if one.first <= first <= one.last}
        for staff, stand_in in stand_ins(away).items():
            yield Absence(staff, first, after - ONE_DAY, stand_in)


def _day_after(last: dt.date) -> dt.date:
    """Give the day after, for the end of the calendar itself: who is away for good may be away until then."""
    return min(last, dt.date.max - ONE_DAY) + ONE_DAY


def _last_of(member: int, away: Mapping[int, int | None]) -> int | None:
    seen, stand_in = {member}, away[member]
    while stand_in is not None and stand_in in away and stand_in not in seen:
        seen.add(stand_in)
        stand_in = away[stand_in]
    return None if stand_in in seen else stand_in
