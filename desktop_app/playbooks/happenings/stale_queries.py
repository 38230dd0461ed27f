"""What is known of customers and became old enough, or doubtful enough, to be asked again."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Any

from dateutil.relativedelta import relativedelta

from desktop_app.foundation.database import database
from desktop_app.playbooks.parts import Happening, Playbook
from desktop_app.playbooks.tables import Trigger
from desktop_app.preferences.rules import MONTHS_TRUSTED, fades_on, in_force
from desktop_app.preferences.tables import How, Kind

ONE_DAY = dt.timedelta(days=1)
SHORT_MONTH = dt.timedelta(days=3)  # what was learned on the 31st of August is trusted until the 28th of February
# Each of these finds its rows by an index; asked together, they would be looked for from end to end.
MAY_HAVE_FADED = """
    SELECT id, customer_id, kind, text, learned_on, confirmed_on, until, forgotten_on FROM preference
    WHERE how = :how AND id IN (
        SELECT id FROM preference WHERE learned_on BETWEEN :known_first AND :known_last
        UNION ALL SELECT id FROM preference WHERE confirmed_on BETWEEN :known_first AND :known_last
        UNION ALL SELECT id FROM preference WHERE until BETWEEN date(:first, '-1 day') AND :last
        UNION ALL SELECT preference_id FROM honoured
        WHERE day BETWEEN :known_first AND :known_last OR (day BETWEEN :first AND :last AND NOT "right")
    ) ORDER BY id
"""
HONOURED = """
    SELECT preference_id, day, "right" FROM honoured
    WHERE preference_id IN (SELECT value FROM json_each(?)) ORDER BY day
"""


def preferences_faded(first: dt.date, last: dt.date, playbooks: Collection[Playbook]) -> Iterator[Happening]:
    """Give what faded from `first` to `last`, in the order of the days; once each time, until it is known anew."""
    found = (happening for how in How for happening in _faded(how, first, last) if first <= happening.day <= last)
    yield from sorted(found, key=attrgetter("day", "subject"))


def _faded(how: How, first: dt.date, last: dt.date) -> Iterator[Happening]:
    rows = _may_have_faded(how, first, last)
    honoured = _honoured([row[0] for row in rows])
    for preference, customer, kind, text, learned_on, confirmed_on, until, forgotten_on in rows:
        days = honoured[preference]
        known = {learned_on, confirmed_on or learned_on, *(day for day, right in days if right)}
        for known_on, known_anew in pairwise([*sorted(known), forgotten_on or dt.date.max]):
            missed_on = next((day for day, right in days if not right and known_on <= day < known_anew), None)
            day = fades_on(how, known_on, until, missed_on)
            if known_on <= day < known_anew and in_force(Kind(kind), until, day):
                yield Happening(
                    trigger=Trigger.STALE_PREFERENCE,
                    customer=customer,
                    day=day,
                    subject=preference,
                    again=f"@{known_on}",
                    anchor=known_on,
                    words=text,
                )


def _may_have_faded(how: How, first: dt.date, last: dt.date) -> list[Any]:
    trusted = relativedelta(months=MONTHS_TRUSTED[how])
    period = {
        "how": how.value,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "known_first": (first - ONE_DAY - trusted).isoformat(),
        "known_last": (last - ONE_DAY - trusted + SHORT_MONTH).isoformat(),
    }
    rows = database.execute_sql(MAY_HAVE_FADED, period).fetchall()
    return [(*row[:4], *map(_day, row[4:])) for row in rows]


def _honoured(preferences: Iterable[int]) -> defaultdict[int, list[tuple[dt.date, bool]]]:
    """Give the days on which each of these was acted on, and whether it was right, in their order."""
    days = defaultdict(list)
    for preference, day, right in database.execute_sql(HONOURED, [json.dumps(list(preferences))]):
        days[preference].append((dt.date.fromisoformat(day), bool(right)))
    return days


def _day(stored: str | None) -> dt.date | None:
    return dt.date.fromisoformat(stored) if stored else None
